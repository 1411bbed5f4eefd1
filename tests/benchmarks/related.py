"""How many of the articles that are related to an article have its subject: precision at five, and how stable.

    python tests/benchmarks/related.py FOLDER [--without N]

FOLDER has a folder of plain texts per subject, as the BBC news articles of Greene and Cunningham (ICML 2006) are
published. `--without` leaves out each of N articles in turn and counts the lists of the others that change.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from generator.index.library import Member, make_library
from generator.index.related import article_vectors
from generator.model.document import SourceFile
from generator.pipeline import prepare

SHOWN = 5
SEED = 1


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", type=int, default=0)
    options = parser.parse_args()
    library = read_library(options.folder)
    lists = nearest(library)
    hits = [subject(library[other]) == subject(library[number]) for number, own in enumerate(lists) for other in own]
    print(f"{len(library)} articles, precision at {SHOWN}: {sum(hits) / len(hits):.4f}")
    numbers = random.Random(SEED).sample(range(len(library)), options.without)
    changes = [changed(library, lists, number) for number in numbers]
    if changes:
        mean = sum(changes) / len(changes)
        print(f"lists that change without one article: {mean:.1f} on average, {max(changes)} at most")


def read_library(folder: Path) -> tuple[Member, ...]:
    """The texts as published articles; a file without any text is left out."""
    files = sorted(path for path in folder.rglob("*.txt"))
    sources = [
        SourceFile(f"{path.parent.name}/{path.name}", "text/plain", path.read_bytes(), "0" * 64) for path in files
    ]
    facts = [one.facts for one in map(prepare, sources) if one.facts]
    return make_library(facts)[0]


def nearest(library: Sequence[Member]) -> list[list[int]]:
    """The numbers of the closest articles of each."""
    found = article_vectors(library).nearest(SHOWN, [member.slug for member in library])
    return [[neighbour.number for neighbour in own] for own in found]


def subject(member: Member) -> str:
    """The folder of the article."""
    return member.facts.path.partition("/")[0]


def changed(library: Sequence[Member], lists: Sequence[Sequence[int]], without: int) -> int:
    """How many other articles have another list when one article is gone."""
    kept = [number for number in range(len(library)) if number != without]
    now = nearest([library[number] for number in kept])
    return sum([kept[other] for other in own] != list(lists[kept[place]]) for place, own in enumerate(now))


if __name__ == "__main__":
    main()
