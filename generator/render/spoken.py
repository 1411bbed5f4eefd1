"""Render: words in another language than those around them, marked so that they are read out and set as what they are.

WCAG 2.2 asks for it in 3.1.2. A page's own language is that of the words of the interface on it.
"""

import re
from collections.abc import Iterable, Mapping
from unicodedata import bidirectional

from generator.render.escape import Markdown, escape_text
from generator.text.front_matter import Value
from generator.text.words import Words

# A language tag as it may stand in an attribute (BCP 47): a source can state anything.
TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,5}")
# Languages that are written from right to left; the theme has the same list (`main.html`).
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
RIGHT_TO_LEFT_LETTERS = frozenset({"R", "AL"})  # classes of letters (UAX 9)
BLOCKS, END = "glossator:spoken", "glossator:end"  # comments around blocks in another language
PLACE = 0xE000  # the first of the characters of private use that stand for Markdown while words are escaped


def spoken(text: str | Markdown, language: str, words: Words) -> Markdown:
    """The text, with its language where the page speaks another; one that is unknown is not marked.

    >>> spoken("Écluses", "fr", Words("en", "en", {}))
    '<span lang="fr">Écluses</span>'
    >>> spoken("Locks", "en-GB", Words("en", "en", {}))
    'Locks'
    """
    shown = text if isinstance(text, Markdown) else escape_text(text)
    marks = foreign(written_in(language, text), words)
    return Markdown(f"<span{marks}>{shown}</span>") if marks and shown else shown


def spoken_blocks(text: Markdown, language: str, words: Words) -> Markdown:
    """Blocks with their language, between comments of which the theme makes an element (`partials/page.html`).

    An element here would keep one of the parsers from reading the Markdown within.
    """
    marks = foreign(language, words)
    return Markdown(f"<!-- {BLOCKS}{marks} {BLOCKS} -->\n\n{text}\n\n<!-- {END} -->") if marks else text


def headings(entries: Iterable[tuple[str, str, str]], words: Words) -> Mapping[str, Value]:
    """The fields by which the table of contents knows the languages of headings: given are id, text and language."""
    languages = ((anchor, written_in(language, text)) for anchor, text, language in entries)
    marked = [(anchor, language) for anchor, language in languages if foreign(language, words)]
    return {
        "heading_languages": sorted({language for _, language in marked}),
        "foreign_headings": [f"{language} {anchor}" for anchor, language in dict.fromkeys(marked)],
    }


def foreign(language: str, words: Words) -> Markdown:
    """The attributes of what is in the language; empty where the page speaks it, too.

    >>> foreign("ar", Words("en", "en", {}))
    ' lang="ar" dir="rtl"'
    """
    if not TAG.fullmatch(language) or primary(language) == primary(words.locale):
        return Markdown("")
    direction = ' dir="rtl"' if primary(language) in RIGHT_TO_LEFT else ""
    return Markdown(f' lang="{language}"{direction}')


def written_in(language: str, text: str) -> str:
    """The language, unless it is written from right to left and the text is not: an English tag of an Arabic article.

    >>> written_in("ar", "aqueducts"), written_in("ar", "قناة"), written_in("fr", "aqueducts")
    ('', 'ar', 'fr')
    """
    return "" if primary(language) in RIGHT_TO_LEFT and not _runs_left(text) else language


def _runs_left(text: str) -> bool:
    return any(bidirectional(letter) in RIGHT_TO_LEFT_LETTERS for letter in text)


def primary(language: str) -> str:
    """The language without its region or script."""
    return language.partition("-")[0].lower()


def isolated(text: str) -> Markdown:
    """The text, kept apart where letters from right to left would take signs and numbers beside it along.

    >>> isolated("A. Mariner"), isolated("ليلى")
    ('A. Mariner', '<bdi>ليلى</bdi>')
    """
    shown = escape_text(text)
    return Markdown(f"<bdi>{shown}</bdi>") if _runs_left(text) else shown


def filled(words: Words, key: str, **values: Markdown) -> Markdown:
    r"""Words of the interface with Markdown in their places.

    >>> filled(Words("en", "en", {"see": "see {title} *"}), "see", title=Markdown("**x**"))
    'see **x** \\*'
    """
    places = {name: chr(PLACE + number) for number, name in enumerate(values)}
    given = {ord(place): values[name] for name, place in places.items()}
    return Markdown(
        escape_text(words(key, **places)).translate(given)
    )  # in one pass: a value can hold such a character
