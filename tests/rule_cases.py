"""The smallest sources that raise a rule, from cases/rules.json: for the test of the rules and for their reference."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from generator.config import Config
from generator.files import read_templates
from generator.model.diagnostic import Diagnostic
from generator.site.generation import generate


class RuleCase(TypedDict):
    """Files by name, each as its lines or as one of: bytes in `hex`, text to `repeat` many times, a `link`."""

    rule: str
    files: Mapping[str, list[str] | Mapping[str, str]]


MANY = 250_000


CASES: list[RuleCase] = json.loads((Path(__file__).parent / "cases" / "rules.json").read_text(encoding="utf-8"))


def findings(case: RuleCase, folder: Path) -> list[Diagnostic]:
    """What is said of the sources of a case, written into the folder."""
    for name, content in case["files"].items():
        _write(folder / "sources" / name, content)
    config = Config(templates=read_templates())
    return list(generate(folder / "sources", folder / "docs", config, workers=1).diagnostics)


def _write(path: Path, content: list[str] | Mapping[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match content:
        case {"hex": str(digits)}:
            path.write_bytes(bytes.fromhex(digits))
        case {"repeat": str(text)}:
            path.write_text(text * MANY, encoding="utf-8")
        case {"link": str(target)}:
            path.symlink_to(target)
        case list(lines):
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        case _:
            raise TypeError(f"{path.name}: {content!r}")
