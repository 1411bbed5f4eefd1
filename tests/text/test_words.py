"""Interface words: every locale has the same keys and places, and a language without a locale falls back to English."""

import re

import pytest

from generator.config import Config
from generator.text import front_matter
from generator.text.words import words_for

PLACE = re.compile(r"\{(\w+)\}")


def locales(config: Config) -> dict[str, dict[str, str]]:
    return {
        name: {field.key: field.values[0] for field in front_matter.parse_fields(text, name)}
        for name, text in config.templates
        if name.startswith("locales/")
    }


def test_locales_have_the_same_keys_and_places(config: Config) -> None:
    english = locales(config)["locales/en.yml"]
    assert len(locales(config)) >= 3
    for name, texts in locales(config).items():
        assert list(texts) == list(english), name
        for key, text in texts.items():
            assert set(PLACE.findall(text)) == set(PLACE.findall(english[key])), (name, key)


def test_templates_use_no_other_words(config: Config) -> None:
    english = set(locales(config)["locales/en.yml"])
    used = {
        key
        for name, text in config.templates
        if name.startswith("pages/")
        for key in re.findall(r'words(?:\.count)?\("(\w+)"', text)
    }
    assert {key for key in used if key not in english and f"{key}_one" not in english} == set()


@pytest.mark.parametrize(
    ("language", "expected"), [("fr", "Glossaire"), ("fr-CA", "Glossaire"), ("FR", "Glossaire"), ("xx", "Glossary")]
)
def test_language(config: Config, language: str, expected: str) -> None:
    words = words_for(language, config.templates)
    assert words("glossary") == expected
    assert words.language == language


def test_numbers(config: Config) -> None:
    words = words_for("en", config.templates)
    assert [words.count("terms", number) for number in (0, 1, 2)] == ["0 terms", "1 term", "2 terms"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("9999 terms", "12,345 terms", "1,234,567 terms")),
        ("fr", ("9999 termes", "12\u202f345 termes", "1\u202f234\u202f567 termes")),
        ("es", ("9999 términos", "12\u202f345 términos", "1\u202f234\u202f567 términos")),
    ],
)
def test_digits_of_long_numbers_are_grouped(config: Config, language: str, expected: tuple[str, ...]) -> None:
    words = words_for(language, config.templates)
    assert tuple(words.count("terms", number) for number in (9_999, 12_345, 1_234_567)) == expected


@pytest.mark.parametrize(
    ("language", "site", "locale", "expected"),
    [
        ("ar", "es", "es", "Glosario"),
        ("fr", "es", "fr", "Glossaire"),
        ("ar", "xx", "en", "Glossary"),
        ("", "fr", "fr", "Glossaire"),
    ],
)
def test_where_a_language_has_no_words_those_of_the_site_stand(
    config: Config, language: str, site: str, locale: str, expected: str
) -> None:
    words = words_for(language, config.templates, site)
    assert (words.locale, words("glossary")) == (locale, expected)
