# /// script
# requires-python = ">=3.11"
# dependencies = ["scikit-learn==1.9.1", "numpy==2.4.6"]
# ///
"""Learns which proposals are definitions and writes the trees of extract: `train_definitions.py FOLDER...`.

Every FOLDER holds articles and `annotations.json` as tests/cases/knowledge/ does (GUIDE.md there). Run it from the root
of the repository, with the project and scikit-learn installed. The same folders give the same bytes.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

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
from tests.quality.definitions import same_name, same_passage

SIZE = Size(120, 31, 0.1, 15, features=0.3)
OPTIONAL = 0.5
"""The weight of a definition that an editor may leave out."""

PLAIN, DEFINES = "plain", judgement.DEFINES


CASES = Path("tests/cases/extract/definitions.json")
"""The cases of the finders teach too: most show what is no definition, however much it looks like one."""


def views(source: SourceFile) -> tuple[View, ...]:
    """What may define something in an article."""
    article = pipeline.make_article(source)
    headings = {section.anchor: " ".join(plain_text(section.heading).split()) for section in article.sections[1:]}
    return make_views(read_passages(article), headings, article.front_matter.title)


def examples(folder: Path) -> Iterator[tuple[tuple[float, ...], str, float]]:
    """The traits of every proposal in the articles of a folder, what it is, and its weight."""
    for each in json.loads((folder / "annotations.json").read_text(encoding="utf-8")):
        source = files.read_source_file(folder / each["file"], folder)
        assert isinstance(source, SourceFile), each["file"]
        for view in views(source):
            sentence = view.passage.sentence.text
            both = f"{view.before.sentence.text} {sentence}" if view.before else sentence
            for proposal, _ in judgement.readable_proposals(view):
                text = both if judgement.points_back(proposal) else sentence
                stated = [one for one in each["definitions"] if is_of(one, proposal.term, text)]
                weight = 1.0 if not stated or any(one["required"] for one in stated) else OPTIONAL
                yield traits(view, proposal), DEFINES if stated else PLAIN, weight


def examples_of_cases() -> Iterator[tuple[tuple[float, ...], str, float]]:
    """The same of every case, which states the terms that its text defines."""
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        text = case.get("text", "").replace("*", "**")
        item = case["item"].replace("*", "**") if "item" in case else ""
        lines = ["# An article", f"## {case.get('heading', 'A section')}", text, f"- {item}" if item else ""]
        content = "\n\n".join(lines).encode()
        for view in views(SourceFile("case.md", "text/markdown", content, "")):
            for proposal, _ in judgement.readable_proposals(view):
                stated = any(same_name(term, proposal.term) for term, _ in case["expected"])
                yield traits(view, proposal), DEFINES if stated else PLAIN, 1.0


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
