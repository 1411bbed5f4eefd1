"""Hashtags (structure): the words of `#CollectiveDefence`, where it is certain that they are several."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.structure.lines import words
from generator.text.folding import folded

CAMEL = re.compile(r"(?:[A-ZÀ-ÖØ-ÞΑ-Ω][a-zà-öø-ÿα-ωά-ώ]+){2,}")
"""Words that begin with a capital, written as one. With more capitals, as in `UNCharter`, the words may be others."""

HUMP = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-Ω][a-zà-öø-ÿα-ωά-ώ]+")

PREFIXES = frozenset({"Mc", "Mac", "Fitz", "Le", "La", "De", "Di", "Du", "Van"})
"""Beginnings of names that have a second capital: `McDonald`, `DeMorgan`."""

ONE_NAME = frozenset(
    {
        "airbnb", "blackberry", "bitcoin", "blackrock", "deepmind", "dropbox", "duckduckgo", "facebook", "facetime",
        "firefox", "github", "gitlab", "instagram", "javascript", "kickstarter", "linkedin", "mastercard", "microsoft",
        "openstreetmap", "paypal", "playstation", "powerpoint", "salesforce", "sharepoint", "snapchat", "soundcloud",
        "stackoverflow", "tiktok", "typescript", "whatsapp", "wikileaks", "wordpress", "youtube",
    }
)  # fmt: skip
"""Names that are written with a capital inside."""


def spaced(tags: Sequence[str], text: str) -> tuple[str, ...]:
    """The tags, with spaces between the words of those that are several words for certain, as the text writes them.

    A text that writes the tag itself as one word leaves it one. Words that the text has in lower case, together or
    each, are so in the tag; others keep their capitals, for they may be names.

    >>> spaced(("CollectiveDefence", "NATO", "UNCharter", "WestAfrica"), "On collective defence in West Africa.")
    ('collective defence', 'NATO', 'UNCharter', 'West Africa')
    """
    if not any(map(CAMEL.fullmatch, tags)):
        return tuple(tags)
    plain = " ".join(words(text))
    counts = Counter(plain.split(" "))
    return tuple(_spaced(tag, plain, counts) for tag in tags)


def tag_key(tag: str) -> str:
    """What the spellings of a tag have in common: `Peace-keeping`, `peace keeping` and `Peacekeeping` are one."""
    return folded(re.sub(r"[\s_-]+", "", tag)).casefold()


def _spaced(tag: str, text: str, counts: Mapping[str, int]) -> str:
    humps = HUMP.findall(tag)
    if not CAMEL.fullmatch(tag) or humps[0] in PREFIXES or tag.lower() in ONE_NAME or counts.get(tag):
        return tag
    phrase = " ".join(humps)
    if phrase.lower() in text or all(counts.get(hump.lower()) for hump in humps):
        return phrase.lower()
    return phrase
