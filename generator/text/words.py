"""The words of the interface (text/), from the locale files, in the language of the page; for render and site."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.text import front_matter

FALLBACK = "en"
LOCALES = "locales/"
GROUPED = 10_000  # of four digits, the Spanish academy and French typographers group none


@dataclass(frozen=True, slots=True)
class Words:
    """Interface words of one language; a key that the language lacks is looked up in that of the site, then in English.

    `locale` is the language that most of them are in.
    """

    language: str
    locale: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of the key with its places filled; KeyError when no locale has the key."""
        return self.texts[key].format_map(values) if values else self.texts[key]

    def count(self, key: str, number: int) -> str:
        """The number with its noun: `key_one` for 1, else `key_other`."""
        return self(f"{key}_one" if number == 1 else f"{key}_other", count=self.number(number))

    def number(self, number: int) -> str:
        """The number, its digits in threes from five digits on, as English, French and Spanish write it."""
        return f"{number:,}".replace(",", self("thousands")) if number >= GROUPED else str(number)


@lru_cache(maxsize=64)
def words_for(language: str, templates: tuple[tuple[str, str], ...], site_language: str = "") -> Words:
    """The words of a language such as `fr` or `fr-CA`; those of the site where it has no locale, and then English."""
    texts, locale = dict(_locale(FALLBACK, templates)), FALLBACK
    for stated in (site_language, language):
        for name in (stated.partition("-")[0].lower(), stated.lower()):
            if own := _locale(name, templates):
                texts, locale = {**texts, **own}, name
    return Words(language or FALLBACK, locale, texts)


def _locale(language: str, templates: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    path = f"{LOCALES}{language}.yml"
    texts = (text for name, text in templates if name == path)
    return {field.key: field.values[0] for field in front_matter.parse_fields(next(texts, ""), path) if field.values}
