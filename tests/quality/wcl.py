"""Whether a sentence holds a definition: the Wikipedia half of WCL (Navigli, Velardi and Ruiz-Martínez, LREC 2010).

`python -m tests.quality.wcl FOLDER` prints the figures; FOLDER holds `wiki_good.txt` and `wiki_bad.txt` of the
published archive `wcl_datasets_v1.2`, which states no licence and is therefore not part of this repository. Each
sentence is an article of its own. `titled` gives it the term as its title, as in the encyclopedia from which it was
taken: the data ask of a known term whether the sentence defines it. `bare` gives it no title: nothing but the sentence
tells.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.extract import extract_facts
from generator.model.article import Anchor, Article, FrontMatter, Section, SectionRole
from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Text
from tests.quality.definitions import same_name

TARGET = "TARGET"  # stands for the term in the sentences of the data
GOOD, BAD = "wiki_good.txt", "wiki_bad.txt"
BEFORE_MARK = re.compile(r"\s+(?=[,.;:)])")
BEHIND_BRACKET = re.compile(r"\(\s+")
PLACE = SourcePlace(1, 1, 1)


class Example(NamedTuple):
    """A sentence, the term that is in question, and whether the sentence defines it."""

    sentence: str
    term: str
    defines: bool


class Figures(NamedTuple):
    """Shares over all sentences; `named` of the definitions found have the term of the data."""

    precision: float
    recall: float
    f1: float
    named: float


def read_examples(folder: Path) -> tuple[Example, ...]:
    """Every sentence of both files, with its term put back."""
    return tuple(
        example
        for name, defines in ((GOOD, True), (BAD, False))
        for example in parse((folder / name).read_text(encoding="utf-8"), defines=defines)
    )


def parse(text: str, *, defines: bool) -> Iterator[Example]:
    """The sentences of one file: a line `# sentence`, then `term:annotation`, with `!` before it if there is none."""
    sentence = ""
    for line in text.splitlines():
        if line.startswith("# "):
            sentence = line.removeprefix("# ").strip()
        elif sentence and ":" in line:
            term = line.lstrip("!").partition(":")[0].replace("_", " ")
            yield Example(_as_written(sentence.replace(TARGET, term)), term, defines)
            sentence = ""


def _as_written(sentence: str) -> str:
    """The sentence without the spaces that its tokeniser put before marks and behind brackets."""
    return BEHIND_BRACKET.sub("(", BEFORE_MARK.sub("", " ".join(sentence.split())))


def terms_in(sentence: str, title: str = "") -> tuple[str, ...]:
    """The terms that the sentence defines in an article of this title, with their other names."""
    section = Section(SectionRole.BODY, 2, (), Anchor("section"), (Paragraph((Text(sentence),), PLACE),))
    article = Article("a.txt", "text/plain", "0" * 64, FrontMatter(title=title, language=""), (section,), ())
    return tuple(name for each in extract_facts(article).definitions for name in (each.term, *each.aliases))


def score(examples: Sequence[Example], *, titled: bool) -> Figures:
    """Precision, recall and F1 of the decision whether a sentence defines something."""
    found = [
        (example, terms)
        for example in examples
        if (terms := terms_in(example.sentence, example.term if titled else ""))
    ]
    right = [(example, terms) for example, terms in found if example.defines]
    wanted = sum(example.defines for example in examples)
    precision = len(right) / len(found) if found else 1.0
    recall = len(right) / wanted if wanted else 1.0
    named = sum(any(same_name(example.term, term) for term in terms) for example, terms in right)
    total = precision + recall
    return Figures(
        precision, recall, 2 * precision * recall / total if total else 0.0, named / len(right) if right else 1.0
    )


def main(arguments: Sequence[str]) -> None:
    """Print the figures of the folder."""
    examples = read_examples(Path(arguments[0]))
    for name, titled in (("titled", True), ("bare", False)):
        figures = score(examples, titled=titled)
        told = " ".join(f"{figure} {value:.4f}" for figure, value in figures._asdict().items())
        sys.stdout.write(f"{name}: {told}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
