"""Targets of links: which stay, and which lose themselves however they are disguised."""

import json
from pathlib import Path

import pytest

from generator.readers.targets import IMAGE_SCHEMES, safe_target

CASES = json.loads((Path(__file__).parent.parent / "cases" / "readers" / "targets.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_case(case: dict[str, str | None]) -> None:
    assert safe_target(str(case["input"])) == case["expected"]


def test_an_image_is_no_mail() -> None:
    assert safe_target("mailto:a@example.org", IMAGE_SCHEMES) is None


@pytest.mark.shared
def test_no_payload_keeps_a_target_with_a_scheme(shared: Path) -> None:
    """What stays of 6,600 attacks, used as a target, is a path or an address of the web."""
    payloads = (shared / "corpus" / "payloads" / "payloadbox-xss.txt").read_text(encoding="utf-8").splitlines()
    kept = [target for payload in payloads if (target := safe_target(payload)) and ":" in target]
    assert [target for target in kept if not _is_path_or_web(target)] == []


def _is_path_or_web(target: str) -> bool:
    head = target.partition(":")[0].strip().lower()
    return head in {"http", "https", "mailto"} or any(mark in head for mark in "/?#\\")
