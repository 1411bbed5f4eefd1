"""The language of an article that states none (structure): from its script, or from its small words."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_letters

from generator.model.article import Section
from generator.model.document import CodeBlock, Math
from generator.model.walk import block_text
from generator.structure.metadata.small_words import SMALL_WORDS
from generator.text.letters import ASCII, beyond_ascii

WIDEST_TEXT = 20_000
"""Characters that are looked at; the shares are stable long before."""

BEGINNING = 4_000
"""Characters that tell the language of nearly every article; the rest is looked at where they do not."""

FEWEST_LETTERS = 40
"""Letters from which the script of a text says its language."""

MAIN_SHARE = 0.6
"""Share of the letters that are of one script in a text of it; names and quotations are of others."""

KANA_SHARE = 0.1
"""Share of kana among Japanese characters from which a text is Japanese and not Chinese; running text has .4 to .6."""

FEWEST_HITS = 8
"""Small words of a language from which a text is in it: three sentences have about ten."""

LEAST_SHARE = 0.15
"""Share of the words of a text that are small words of its language; in running text .3 to .5, in lists of names 0."""

LEAD = 1.4
"""How many times more small words the language has than the next one. Short texts of Spanish have 1.3 times as many of
its words as of Catalan ones, so that kin are told apart by the words that one of the two has alone."""

FEWEST_OWN = 3
"""Small words of a language alone that tell it from its kin."""

OWN_LEAD = 3
"""How many times more words of its own it has than its kin of theirs; in the 40 cases of scraped pages 7 at least."""

SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "hangul": re.compile("[\uac00-\ud7a3]+"),
    "kana": re.compile("[\u3041-\u30fa]+"),
    "han": re.compile("[\u4e00-\u9fff]+"),
    "greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]+"),
    "hebrew": re.compile("[\u05d0-\u05ea]+"),
    "arabic": re.compile("[\u0620-\u064a\u066e-\u06d3]+"),
    "thai": re.compile("[\u0e01-\u0e2e]+"),
    "cyrillic": re.compile("[\u0400-\u04ff]+"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f]+"),
}
"""Letters of a script, several that follow each other as one match."""

LANGUAGE_OF_SCRIPT = {"hangul": "ko", "greek": "el", "hebrew": "he", "thai": "th"}
"""Scripts that one language of today's articles is written in."""

LANGUAGES_OF_WORD: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    script: {
        word: tuple(language for language, words in languages.items() if word in words)
        for word in frozenset().union(*languages.values())
    }
    for script, languages in SMALL_WORDS.items()
}
"""For each script its small words, and the languages that have each."""

NO_LETTER = re.compile(r"[\W\d_]")

ASCII_LETTERS = ascii_letters.encode()

APART = bytes(code if code not in ASCII or chr(code).isalpha() else ord(" ") for code in range(0x100))
"""Bytes of UTF-8 with a space for each that is neither an ASCII letter nor a part of another character."""


def language_of(sections: Sequence[Section]) -> str:
    """The language in which the article is written, as a code; empty when its words do not say so clearly."""
    text = " ".join(_prose(sections))
    return detect(text[:BEGINNING]) or detect(text)


def detect(text: str) -> str:
    """The language of running text, as a code; empty when it is not clear.

    >>> detect("The mill ground corn for the whole valley, and the miller was paid with a part of what he ground.")
    'en'
    >>> detect("Mill, corn, flour"), detect("εἰρήνη")
    ('', '')
    """
    shown = text[:WIDEST_TEXT]
    counts = _letters(shown)
    if counts["kana"] >= KANA_SHARE * (counts["kana"] + counts["han"]) > 0:
        counts["kana"] += counts.pop("han")
    script, count = counts.most_common(1)[0]
    if count < FEWEST_LETTERS or count < MAIN_SHARE * counts.total():
        return ""
    if script == "kana":
        return "ja"
    return LANGUAGE_OF_SCRIPT.get(script) or _by_small_words(shown, script)


def _letters(text: str) -> Counter[str]:
    """The letters of each script; ASCII, of which most texts are made, is counted as a whole."""
    encoded = text.encode("utf-8", "replace")
    rest = beyond_ascii(text)
    different = "".join(frozenset(rest))  # of which there are few, and most scripts have none of them
    counts = Counter(dict.fromkeys(SCRIPTS, 0))
    for name, letters in SCRIPTS.items():
        if letters.search(different):
            counts[name] = sum(map(len, letters.findall(rest)))
    counts["latin"] += len(encoded) - len(encoded.translate(None, ASCII_LETTERS))
    return counts


def _prose(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield from (block_text((block,)) for block in section.blocks if not isinstance(block, CodeBlock | Math))


def _by_small_words(text: str, script: str) -> str:
    languages, known = SMALL_WORDS.get(script, {}), LANGUAGES_OF_WORD.get(script, {})
    found = _words(text)
    counts = Counter(filter(known.__contains__, found))
    hits = dict.fromkeys(languages, 0)
    for word, count in counts.items():
        for language in known[word]:
            hits[language] += count
    best = min(hits, key=lambda language: (-hits[language], language), default="")
    if not best or hits[best] < max(FEWEST_HITS, LEAST_SHARE * len(found)):
        return ""
    kin = [other for other in hits if other != best and hits[best] < LEAD * hits[other]]
    return best if all(_is_apart(counts, languages[best], languages[other]) for other in kin) else ""


def _words(text: str) -> list[str]:
    """The words of a text in lower case; to part it where it has marks takes a fifth of finding them."""
    for mark in NO_LETTER.findall("".join(frozenset(beyond_ascii(text)))):
        text = text.replace(mark, " ")
    return text.encode("utf-8", "replace").translate(APART).decode().lower().split()


def _is_apart(counts: Counter[str], words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the words of one language without those of its kin say that the text is in it."""
    own, theirs = _hits(counts, words - others), _hits(counts, others - words)
    return own >= max(FEWEST_OWN, OWN_LEAD * theirs)


def _hits(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(map(counts.__getitem__, words & counts.keys()))
