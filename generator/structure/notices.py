"""Notices that interrupt an article: see-also lines, and statements that a machine helped to write it."""

import re

from generator.structure.draft import Claim, Draft, move, text_lines
from generator.structure.lines import collapsed, ends_with_full_stop, without_leading_symbols, words

SEE_ALSO = re.compile(
    r"""^(?:see\s+also|also\s+(?:read|see)|read\s+also|you\s+(?:may|might)\s+also\s+like|related(?:\s+(?:articles?|posts?|reading|story))?
        |recommended(?:\s+(?:articles?|reading))?|further\s+reading|more\s+on\s+this
        |voir\s+aussi|lire\s+aussi|à\s+lire\s+aussi|siehe\s+auch|véase\s+también|ver\s+también|lea\s+también
        |vedi\s+anche|leggi\s+anche|veja\s+também|zie\s+ook|lees\s+ook)
        (?P<gap>\s*[:：–—→»>-]\s*|\s+)(?P<title>\S.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A label that points to another article, and the title of that article."""

PLAIN_GAP = re.compile(r"^[ ]$")
"""A single space between label and title, as running text has it too."""

LONGEST_TITLE = 25
"""Words of the title of another article."""

MACHINE = re.compile(
    r"\b(?:AI|A\.I\.|artificial\s+intelligence|[Cc]hat\s?GPT|GPT-?\d\w*|Copilot|Gemini|Claude|LLMs?|large\s+language\s+models?|IA|KI)\b"
)
"""A machine that writes; case matters, `ai` is a syllable elsewhere."""

MADE = re.compile(
    r"""\b(?:generat|writ(?:e|ing|ten)\b|craft|creat|produc|compos|draft|assist|help|made\b|us(?:ed|e|ing)\b|powered
        |généré|rédig|erstellt|generier|verfasst|escrit|cread|redactad)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What the machine did."""

THIS_TEXT = re.compile(
    r"""\b(?:this|the|our|cet(?:te)?|ce|dieser?|dieses|este|esta)\s+(?:[\w-]+\s+){0,2}?(?:article|content|post|text|page|piece|story|blog
        |material|contenu|texte|artikel|text|beitrag|inhalt|artículo|contenido|texto)\b
        | ^\W*(?:disclaimer|disclosure|please\s+note|note|notice|editor['’]s\s+note|transparency)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What it was done to: the text itself; or a word that begins a notice."""

LONGEST_NOTICE = 60
"""Words of a notice."""

NOTICE_LINES = 5
"""Lines with text at either end within which a notice about the whole article stands."""


def find_notices(draft: Draft) -> Draft:
    """The draft with see-also lines and notices of machine help moved to claims."""
    lines = text_lines(draft)
    edges = {line.place for line in (*lines[:NOTICE_LINES], *lines[-NOTICE_LINES:])}
    links = {line: Claim("see_also", title, line.place) for line in lines[1:] if (title := see_also_title(line.text))}
    notices = {
        line: Claim("ai_generated", "true", line.place)
        for line in lines[1:]
        if line.place in edges and line not in links and states_machine_help(line.text)
    }
    return move(move(draft, links, links.values()), notices, notices.values())


def see_also_title(text: str) -> str:
    r"""The title that a see-also line points to; empty for any other line.

    Running text (`See also the appendix.`) has one space behind the words, goes on in lower case or ends as a
    sentence does.

    >>> see_also_title("See also\u00a0 The Law of the Sea"), see_also_title("See also the appendix.")
    ('The Law of the Sea', '')
    """
    match = SEE_ALSO.match(without_leading_symbols(text.strip()))
    if not match or len(words(match["title"])) > LONGEST_TITLE:
        return ""
    title = collapsed(match["title"])
    running = ends_with_full_stop(title) or title[0].islower()
    if running or (PLAIN_GAP.match(match["gap"]) and not _is_see_also(match[0])):
        return ""
    return title


def states_machine_help(text: str) -> bool:
    """Whether the line says that a machine helped to write this text.

    >>> states_machine_help("Disclaimer: this article was written with the help of AI.")
    True
    >>> states_machine_help("Courts increasingly use AI in this field.")
    False
    """
    shown = collapsed(text)
    if len(words(shown)) > LONGEST_NOTICE:
        return False
    return all(pattern.search(shown) for pattern in (MACHINE, MADE, THIS_TEXT))


def _is_see_also(line: str) -> bool:
    """Whether the label is `see also`, which begins a line of running text less often than `related` does."""
    return line.lower().startswith(("see also", "voir aussi", "siehe auch", "véase también"))
