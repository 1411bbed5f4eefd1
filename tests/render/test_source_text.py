"""An article as a Markdown source: what is written, and that reading it gives the same article."""

import hashlib
import json
from pathlib import Path

import pytest

from generator import pipeline
from generator.config import Config
from generator.model.document import SourceFile

CASES = json.loads((Path(__file__).parent.parent / "cases" / "render" / "source_text.json").read_text(encoding="utf-8"))


def written(text: str, config: Config) -> str:
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    article = pipeline.prepare(SourceFile("drinks/tea.markdown", "text/markdown", content, digest)).article
    assert article
    return pipeline.as_markdown(article, config)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_source_text(case: dict[str, str], config: Config) -> None:
    found = written(case["input"], config)
    assert found.splitlines() == case["expected"].splitlines()
    assert found == case["expected"]
    assert written(found, config) == found
