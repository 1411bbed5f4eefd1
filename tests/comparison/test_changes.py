"""What differs between two sites: cases of sources before and now."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.comparison import compare_sites
from generator.config import Config
from generator.files import MEDIA_TYPES
from generator.model.change import Account, Change, ItemChange, LinkChange
from generator.model.document import SourceFile

CASES = json.loads((Path(__file__).parent.parent / "cases/comparison/changes.json").read_text(encoding="utf-8"))


def site(contents: Mapping[str, str], config: Config) -> pipeline.Site:
    sources = []
    for path, text in contents.items():
        content = text.encode()
        sources.append(SourceFile(path, MEDIA_TYPES[Path(path).suffix], content, hashlib.sha256(content).hexdigest()))
    return pipeline.run(sources, config)


def item(change: ItemChange) -> str:
    return f"{change.kind} {change.name}: {change.before!r} to {change.now!r} ({change.path})"


def link(change: LinkChange) -> str:
    return f"{change.kind} {change.path}: {change.text} to {change.target}"


def accounts(change: Change) -> Iterator[str]:
    for article in change.articles:
        for name in ("repaired", "moved", "dropped"):
            told: tuple[Account, ...] = getattr(article, name)
            for one in told:
                examples = ", ".join(f"{example.line} {example.text}" for example in one.examples)
                yield f"{name} {one.name} {one.count}: {examples}"


def as_lines(change: Change) -> Mapping[str, list[str]]:
    """Each list of the change in the notation of the cases."""
    return {
        "articles": [
            f"{one.kind} {one.path}" + (f" from {one.path_before}" if one.kind == "renamed" else "")
            for one in change.articles
        ],
        "findings of articles": [f"{two.path} {two.rule}" for one in change.articles for two in one.findings],
        "accounts": list(accounts(change)),
        "findings": [f"{one.path} {one.rule}" for one in change.findings],
        "terms": [item(one) for one in change.terms],
        "acronyms": [item(one) for one in change.acronyms],
        "questions": [item(one) for one in change.questions],
        "see_also": [link(one) for one in change.see_also],
        "related": [link(one) for one in change.related],
        "pages": [f"{one.kind} {one.path}" for one in change.pages],
        "rules": [f"{one.rule}: {one.before} to {one.now}" for one in change.rules],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_what_differs(case: dict[str, Any], config: Config) -> None:
    change = compare_sites(site(case["before"], config), site(case["now"], config), "0" * 40)
    lines = as_lines(change)
    assert {name: lines[name] for name in case["expected"]} == case["expected"]


def test_every_difference_of_two_sites_is_the_opposite_one_the_other_way_round(config: Config) -> None:
    for case in CASES:
        before, now = site(case["before"], config), site(case["now"], config)
        there, back = compare_sites(before, now, "x"), compare_sites(now, before, "x")
        opposite = {"added": "removed", "removed": "added", "changed": "changed"}
        for name in ("terms", "acronyms", "questions", "pages"):
            kinds = sorted(opposite[one.kind] for one in getattr(there, name))
            assert kinds == sorted(one.kind for one in getattr(back, name)), case["label"]
        assert [(one.rule, one.now, one.before) for one in there.rules] == [
            (one.rule, one.before, one.now) for one in back.rules
        ]
