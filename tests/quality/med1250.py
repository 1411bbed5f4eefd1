"""Acronyms with their long forms in the abstracts of MED1250 (Sohn et al., BMC Bioinformatics 2008; public domain).

`python -m tests.quality.med1250 FILE` prints precision, recall and F1 of pairs. In FILE an abstract is a line of
digits, lines of text, and lines `  short|long`. A pair is right if both forms are those of the data, case and
hyphens apart.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.extract.acronyms.expansions import expansions
from generator.text.sentences import sentence_spans

LABEL = re.compile(r"^\s+(?P<short>[^|]+)\|(?P<long>[^|]+)$")
NUMBER = re.compile(r"^\d+\s*$", re.MULTILINE)
NOT_A_LETTER = re.compile(r"[\W_]+")

Pair = tuple[str, str]


class Figures(NamedTuple):
    """Shares of pairs over all abstracts."""

    precision: float
    recall: float
    f1: float


def read_abstracts(text: str) -> Iterator[tuple[str, frozenset[Pair]]]:
    """The text of each abstract, with the pairs that its annotators saw."""
    for block in NUMBER.split(text):
        lines = block.splitlines()
        labels = [match for line in lines if (match := LABEL.match(line))]
        prose = [line for line in lines if not LABEL.match(line) and line.strip()]
        if prose:
            yield "\n".join(prose), frozenset(_folded(each["short"], each["long"]) for each in labels)


def score(abstracts: Sequence[tuple[str, frozenset[Pair]]]) -> Figures:
    """Precision, recall and F1."""
    right = found = wanted = 0
    for text, pairs in abstracts:
        seen = frozenset(
            _folded(short, long)
            for line in text.splitlines()
            for start, end in sentence_spans(line, "en")
            for short, long in expansions(line[start:end])
        )
        right, found, wanted = right + len(seen & pairs), found + len(seen), wanted + len(pairs)
    return Figures(right / found, right / wanted, 2 * right / (found + wanted))


def _folded(short: str, long: str) -> Pair:
    return short.strip(), NOT_A_LETTER.sub("", long.casefold())


def main(arguments: Sequence[str]) -> None:
    """Print the figures of the file."""
    figures = score(tuple(read_abstracts(Path(arguments[0]).read_text(encoding="utf-8"))))
    sys.stdout.write("".join(f"{name}: {value:.4f}\n" for name, value in figures._asdict().items()))


if __name__ == "__main__":
    main(sys.argv[1:])
