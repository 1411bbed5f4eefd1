"""Where sentences begin and end, and what their anchors are."""

import json
import re
import time
from pathlib import Path

import pytest

from generator.text.sentences import passage_anchor, sentence_spans

CASES = json.loads((Path(__file__).parent.parent / "cases" / "extract" / "sentences.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_sentences(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [text[start:end] for start, end in sentence_spans(text)] == case["expected"]


def test_an_anchor_is_short_hexadecimal_and_blind_to_white_space() -> None:
    anchor = passage_anchor("A lake  is\nwater.")
    assert re.fullmatch(r"p-[0-9a-f]{8}", anchor)
    assert anchor == passage_anchor(" A lake is water. ")
    assert anchor != passage_anchor("A lake is ice.")


def test_composed_and_decomposed_letters_have_one_anchor() -> None:
    assert passage_anchor("caf\u00e9") == passage_anchor("cafe\u0301")


@pytest.mark.parametrize("hostile", ["(" * 20_000, "a. " * 20_000, "…" * 20_000, "[.] " * 10_000])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    start = time.perf_counter()
    sentence_spans(hostile)
    assert time.perf_counter() - start < 5
