"""The language of running text, and of text whose words do not tell it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article
from generator.structure.metadata.language import detect

PATH = Path(__file__).parent.parent / "cases" / "structure" / "languages.json"
CASES: list[tuple[str, str]] = json.loads(PATH.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "text"), CASES)
def test_language(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_language_that_was_found_is_derived(language: str, text: str, structured: Callable[[str], Article]) -> None:
    front = structured(f"Title\n\n{text}\n\n{text}").front_matter
    assert ("language" in front.derived) == bool(front.language)
    assert not language or front.language == language
