"""Laws of the whole line: it never raises, loses no word, and neither order nor processes change a byte."""

import hashlib
import random
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import files, pipeline
from generator.config import Config
from generator.model.article import Fate
from generator.model.document import SourceFile

GOLDEN = Path(__file__).parent.parent / "golden" / "site" / "sources"
RELAXED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = [
    "tide",
    "harbour",
    "WHO",
    "(UKHO)",
    "•",
    "1.",
    "See also",
    "is a",
    "What?",
    "- ",
    "#x",
    "|",
    "*",
    "    ",
    "é",
    "β€’",
]
lines = st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=8).map(" ".join)
texts = st.lists(lines, min_size=1, max_size=25).map("\n".join)


def source(name: str, text: str) -> SourceFile:
    content = text.encode("utf-8", "surrogatepass")
    media_type = files.MEDIA_TYPES[Path(name).suffix]
    return SourceFile(name, media_type, content, hashlib.sha256(content).hexdigest())


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@RELAXED
@given(texts, st.sampled_from(["a.txt", "a.md"]))
def test_any_text_becomes_a_site_or_a_diagnostic(text: str, name: str) -> None:
    site = pipeline.run([source(name, text)], Config(templates=files.read_templates()))
    rules = [diagnostic.rule.code for diagnostic in site.diagnostics]
    assert "stage-failed" not in rules, site.diagnostics
    assert site.failed == (0 if site.articles else 1)


@RELAXED
@given(st.lists(st.text(st.characters(codec="ascii", categories=["L", "Nd", "P", "Zs"]), max_size=60), max_size=20))
def test_every_line_of_plain_text_is_accounted_for(parts: list[str]) -> None:
    prepared = pipeline.prepare(source("a.txt", "\n".join(parts)))
    if prepared.article is None:
        assert not "".join(parts).strip()
        return
    ledger = prepared.article.ledger
    assert sorted({entry.line for entry in ledger}) == list(range(1, len(ledger) + 1))
    assert all(entry.target for entry in ledger if entry.fate is not Fate.BLANK)


def test_order_of_sources_is_irrelevant(config: Config) -> None:
    found = files.read_sources(GOLDEN)
    pages = pipeline.run(found.files, config, found.home).pages
    for seed in range(3):
        shuffled = random.Random(seed).sample(found.files, len(found.files))
        assert pipeline.run(shuffled, config, found.home).pages == pages


@pytest.mark.parametrize("copies", [1, 12])
def test_processes_change_nothing(config: Config, copies: int) -> None:
    originals = files.read_sources(GOLDEN).files
    many = [source(f"{n}/{one.path}", one.content.decode()) for n in range(copies) for one in originals]
    with ProcessPoolExecutor(2) as pool:
        parallel = pipeline.run(many, config, executor=pool)
    assert parallel == pipeline.run(many, config)
