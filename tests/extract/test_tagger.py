"""Cases of the tagger, and the laws of its tokens."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.definitions.judged.tagger import load_model, tag

CASES = json.loads((Path(__file__).parent.parent / "cases" / "extract" / "tagger.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_tags(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "known_failure" in case:
        request.applymarker(pytest.mark.xfail(reason=case["known_failure"], strict=True))
    assert " ".join(word.tag for word in tag(case["text"])) == case["tags"]


@given(st.text(max_size=80))
def test_tokens_are_the_text_in_order_without_its_spaces(text: str) -> None:
    words = tag(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert "".join(word.text for word in words) == "".join(text.split())


def test_the_data_state_where_they_are_from() -> None:
    data = json.loads(files("generator.extract.definitions.judged").joinpath("tagger.json").read_text(encoding="utf-8"))
    assert data["source"].endswith("UD_English-EWT")
    assert data["license"].startswith("CC BY-SA 4.0")
    assert set(load_model().sole.values()) <= set(load_model().tags)
