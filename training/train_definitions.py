# /// script
# requires-python = ">=3.11"
# dependencies = ["scikit-learn==1.9.1", "numpy==2.4.6"]
# ///
"""Learns which proposals are definitions and writes the trees of extract: `train_definitions.py FOLDER...`.

Every FOLDER holds articles and `annotations.json` as tests/cases/knowledge/ does (GUIDE.md there), or `judged.json`: of
each article what earlier trees and the finders took for a definition, with the verdict of a reader. Run it from the
root of the repository, with the project and scikit-learn installed. The same folders give the same bytes.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from train import Size, learn, write

from generator import files, pipeline
from generator.extract.definitions.finders import make_views
from generator.extract.definitions.gates.findings import View
from generator.extract.definitions.judged import judgement
from generator.extract.definitions.judged.traits import TRAITS, traits
from generator.extract.passages import read_passages
from generator.model.document import SourceFile
from generator.model.walk import plain_text
from generator.text.terms import is_part_of, term_key
from tests.quality.definitions import same_name, same_passage

SIZE = Size(180, 24, 0.07, 20, features=0.3)
Example: TypeAlias = tuple[tuple[float, ...], str, float]
"""The traits of a proposal, what it is, and its weight."""

OPTIONAL = 0.5
"""The weight of a definition that an editor may leave out."""

OF_JUDGED = 0.6
"""The weight of what a reader judged: mostly what earlier trees took wrongly, so more than its share of a text."""

OF_CASES = 3.0
"""The weight of what a case shows: each stands for a kind of sentence, and a test holds it."""

PLAIN, DEFINES = "plain", judgement.DEFINES


CASES = Path("tests/cases/extract/definitions.json")
"""The cases of the finders teach too: most show what is no definition, however much it looks like one."""


def views(source: SourceFile) -> tuple[View, ...]:
    """What may define something in an article."""
    article = pipeline.make_article(source)
    headings = {section.anchor: " ".join(plain_text(section.heading).split()) for section in article.sections[1:]}
    return make_views(read_passages(article), headings, article.front_matter.title)


def examples(folder: Path) -> Iterator[Example]:
    """What a folder teaches."""
    yield from examples_of_judged(folder) if (folder / "judged.json").exists() else examples_of_annotated(folder)


def read(folder: Path, name: str) -> tuple[View, ...]:
    """What may define something in an article of a folder."""
    source = files.read_source_file(folder / name, folder)
    assert isinstance(source, SourceFile), name
    return views(source)


def examples_of_annotated(folder: Path) -> Iterator[Example]:
    """The traits of every proposal in the articles of a folder, what it is, and its weight."""
    for each in json.loads((folder / "annotations.json").read_text(encoding="utf-8")):
        for view in read(folder, each["file"]):
            sentence = view.passage.sentence.text
            both = f"{view.before.sentence.text} {sentence}" if view.before else sentence
            for proposal, _ in judgement.readable_proposals(view):
                text = both if judgement.points_back(proposal) else sentence
                stated = [one for one in each["definitions"] if is_of(one, proposal.term, text)]
                weight = 1.0 if not stated or any(one["required"] for one in stated) else OPTIONAL
                yield traits(view, proposal), DEFINES if stated else PLAIN, weight


def examples_of_judged(folder: Path) -> Iterator[Example]:
    """The traits of every proposal, and the verdict on it: `y`, `o` (optional) or `n`.

    What nobody judged, neither trees nor finders had taken for a definition, so it is none; but beside a term that was
    judged wrong in its sentence, another cut of the same words may be right, and tells nothing.
    """
    for each in json.loads((folder / "judged.json").read_text(encoding="utf-8")):
        verdicts: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for one in each["judged"]:
            verdicts[one["sentence"]][term_key(one["term"])] = one["verdict"]
        for view in read(folder, each["file"]):
            stated = verdicts.get(view.passage.sentence.text, {})
            for proposal, subject in judgement.readable_proposals(view):
                verdict = stated.get(term_key(subject.term))
                if verdict is None and any(
                    cut(term_key(subject.term), term) for term, other in stated.items() if other == "n"
                ):
                    continue
                weight = OPTIONAL if verdict == "o" else 1.0
                yield traits(view, proposal), DEFINES if verdict in {"y", "o"} else PLAIN, weight * OF_JUDGED


def cut(one: str, other: str) -> bool:
    """Whether one term is some of the words of the other."""
    return is_part_of(one, other) or is_part_of(other, one)


def examples_of_cases() -> Iterator[Example]:
    """The same of every case, which states the terms that its text defines."""
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        text = case.get("text", "").replace("*", "**")
        item = case["item"].replace("*", "**") if "item" in case else ""
        lines = ["# An article", f"## {case.get('heading', 'A section')}", text, f"- {item}" if item else ""]
        content = "\n\n".join(lines).encode()
        for view in views(SourceFile("case.md", "text/markdown", content, "")):
            for proposal, _ in judgement.readable_proposals(view):
                stated = any(same_name(term, proposal.term) for term, _ in case["expected"])
                yield traits(view, proposal), DEFINES if stated else PLAIN, OF_CASES


def is_of(definition: Mapping[str, object], term: str, text: str) -> bool:
    """Whether an annotated definition is of this term and in this text."""
    names = [definition["term"], *definition["aliases"]]
    return any(same_name(name, term) for name in names) and same_passage(definition["sentence"], text)


def main(folders: Sequence[Path]) -> None:
    """Learn and write the file of the package."""
    every = (*(example for folder in folders for example in examples(folder)), *examples_of_cases())
    rows, labels, weights = zip(*every, strict=True)
    trees = learn(np.array(rows, dtype=float), labels, (PLAIN, DEFINES), np.array(weights), SIZE)
    write(Path(judgement.__file__).with_suffix(".json"), TRAITS, trees)


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
