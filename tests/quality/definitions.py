"""How good the glossary is on articles that were annotated beforehand (tests/cases/knowledge/GUIDE.md).

`python -m tests.quality.definitions [dev|held|fresh|blind|third]` prints the figures, and for `dev` and `fresh` every
error.
Of the others it only tells the totals, so that the program is not fitted to them.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from generator import files, pipeline
from generator.config import Config
from generator.model.document import SourceFile

FOLDER = Path(__file__).parent.parent / "cases" / "knowledge"
DEV, HELD, FRESH, BLIND, THIRD = "dev", "held", "fresh", "blind", "third"
FRESH_FOLDER, THIRD_FOLDER = FOLDER.with_name("knowledge_fresh"), FOLDER.with_name("knowledge_third")
FOLDERS = {DEV: FOLDER, HELD: FOLDER, FRESH: FRESH_FOLDER, BLIND: FRESH_FOLDER, THIRD: THIRD_FOLDER}
MAY_BE_READ = frozenset({DEV, FRESH})
NOT_IN_A_NAME = re.compile(r"[^\w+]+")
ARTICLE_WORD = re.compile(r"^(?:an?|the) (?=.)", re.IGNORECASE)
PLURAL_ENDINGS = (  # the first that fits
    ("ies", "y"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("sses", "ss"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)


class Definition(NamedTuple):
    """A passage that an editor accepts; `required` if any good system should find it, `shape` is how it is put."""

    names: tuple[str, ...]
    sentence: str
    required: bool
    shape: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """What an editor sees in one article. `traps` are sentences that define nothing, with the reason."""

    file: str
    split: str
    definitions: tuple[Definition, ...]
    acronyms: tuple[tuple[str, str], ...]  # the long form is empty where the article does not state it
    questions: tuple[str, ...]
    traps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the program sees in the same article."""

    definitions: tuple[tuple[str, str], ...]  # term, text
    acronyms: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]


class Error(NamedTuple):
    """`kind` is what went wrong, `category` the shape of the definition or the reason of the trap."""

    kind: str
    category: str
    file: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of one article, to be added up: `right` of `found` are right, `met` of `wanted` are met."""

    right: int
    found: int
    met: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Score:
    """`figures` by name (shares; `errors` by kind as counts), and every error in the order of files."""

    figures: Mapping[str, float]
    errors: tuple[Error, ...]


def read_annotations(split: str) -> tuple[Annotation, ...]:
    """The annotated articles of one part."""
    stated = json.loads((FOLDERS[split] / "annotations.json").read_text(encoding="utf-8"))
    return tuple(
        Annotation(
            each["file"],
            each["split"],
            tuple(
                Definition((one["term"], *one["aliases"]), one["sentence"], one["required"], one["shape"])
                for one in each["definitions"]
            ),
            tuple((one["short"], one["long"] or "") for one in each["acronyms"]),
            tuple(each["questions"]),
            tuple((one["sentence"], one["reason"]) for one in each["traps"]),
        )
        for each in stated
        if each["split"] == split
    )


def find_all(annotations: Sequence[Annotation], config: Config) -> Mapping[str, Found]:
    """What the pipeline finds in these articles, published together as one site: definitions are those readers see."""
    folders = [(FOLDERS[each.split], each.file) for each in annotations]
    read = [files.read_source_file(folder / file, folder) for folder, file in folders]
    site = pipeline.run([one for one in read if isinstance(one, SourceFile)], config)
    paths = {entry.slug: entry.path for entry in site.index.articles}
    shown = [
        (paths[definition.passage.place.article], entry.term, definition.text)
        for entry in site.index.glossary
        for definition in entry.definitions
    ]
    return {
        facts.path: Found(
            tuple((term, text) for path, term, text in shown if path == facts.path),
            tuple((each.short, each.long) for each in facts.acronyms),
            tuple(each.question for each in facts.questions),
        )
        for facts in site.facts
    }


def score(annotations: Sequence[Annotation], found: Mapping[str, Found]) -> Score:
    """Precision and recall of definitions (strict), acronyms with their long forms, and questions."""
    pairs = [(each, found.get(each.file, Found((), (), ()))) for each in annotations]
    errors = [error for annotation, seen in pairs for error in _errors(annotation, seen)]
    figures = {
        **_shares("", [_tally_definitions(*pair) for pair in pairs]),
        **_shares("acronyms_", [_tally_sets(_acronyms(a.acronyms), _acronyms(f.acronyms)) for a, f in pairs]),
        **_shares("questions_", [_tally_sets(_texts(a.questions), _texts(f.questions)) for a, f in pairs]),
    }
    return Score(figures, tuple(errors))


def describe(result: Score, *, with_errors: bool) -> str:
    """The figures, and every error under its kind and category if they may be looked at, else their number."""
    lines = [f"{name}: {value:.4f}" for name, value in result.figures.items()]
    ordered = sorted(result.errors, key=lambda error: error[:2])
    for (kind, category), group in groupby(ordered, key=lambda error: error[:2]):
        if not with_errors:
            continue
        members = list(group)
        lines += ["", f"{kind}, {category}: {len(members)}"]
        lines += [f"  {error.file}: {error.subject}: {error.text}" for error in members]
    if not with_errors:
        lines += [f"{kind}: {count}" for kind, count in sorted(Counter(e.kind for e in result.errors).items())]
    return "\n".join(lines)


def same_name(one: str, other: str) -> bool:
    """Whether two names of a term differ at most in case, number, hyphens, quotes and article."""
    return _folded_name(one) == _folded_name(other)


def same_passage(one: str, other: str) -> bool:
    """Whether one text is the other or holds it."""
    a, b = plain(one), plain(other)
    return bool(a and b) and (a in b or b in a)


def plain(text: str) -> str:
    """The text without marks of emphasis and with single spaces."""
    return " ".join(text.replace("*", "").split())


def _folded_name(name: str) -> str:
    words = NOT_IN_A_NAME.sub(" ", ARTICLE_WORD.sub("", name.strip())).casefold().split()
    return " ".join([*words[:-1], *map(_singular, words[-1:])])


def _singular(word: str) -> str:
    for ending, replacement in PLURAL_ENDINGS:
        if word.endswith(ending) and len(word) > len("bus"):
            return word.removesuffix(ending) + replacement
    return word


def _is_of(definition: Definition, term: str, text: str) -> bool:
    return any(same_name(name, term) for name in definition.names) and same_passage(definition.sentence, text)


def _tally_definitions(annotation: Annotation, found: Found) -> Tally:
    required = [each for each in annotation.definitions if each.required]
    return Tally(
        right=sum(any(_is_of(each, *one) for each in annotation.definitions) for one in found.definitions),
        found=len(found.definitions),
        met=sum(any(_is_of(each, *one) for one in found.definitions) for each in required),
        wanted=len(required),
    )


def _tally_sets(wanted: frozenset[str], found: frozenset[str]) -> Tally:
    right = len(wanted & found)
    return Tally(right, len(found), right, len(wanted))


def _shares(prefix: str, tallies: Sequence[Tally]) -> Mapping[str, float]:
    def total(of: Callable[[Tally], int]) -> int:
        return sum(map(of, tallies))

    right, found = total(lambda each: each.right), total(lambda each: each.found)
    met, wanted = total(lambda each: each.met), total(lambda each: each.wanted)
    return {f"{prefix}precision": right / found if found else 1.0, f"{prefix}recall": met / wanted if wanted else 1.0}


def _acronyms(pairs: Sequence[tuple[str, str]]) -> frozenset[str]:
    return frozenset(f"{_singular(short.casefold())} = {_folded_name(long)}" for short, long in pairs)


def _texts(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(map(plain, texts))


def _errors(annotation: Annotation, found: Found) -> Iterator[Error]:
    for term, text in found.definitions:
        if not any(_is_of(each, term, text) for each in annotation.definitions):
            yield Error(*_fault(annotation, text), annotation.file, term, text)
    for each in annotation.definitions:
        if each.required and not any(_is_of(each, *one) for one in found.definitions):
            yield Error("missed", each.shape, annotation.file, each.names[0], each.sentence)
    sets = (
        ("acronym", _acronyms(annotation.acronyms), _acronyms(found.acronyms)),
        ("question", _texts(annotation.questions), _texts(found.questions)),
    )
    for subject, wanted, seen in sets:
        yield from (Error("missed", subject, annotation.file, subject, text) for text in sorted(wanted - seen))
        yield from (Error("false", subject, annotation.file, subject, text) for text in sorted(seen - wanted))


def _fault(annotation: Annotation, text: str) -> tuple[str, str]:
    for each in annotation.definitions:
        if same_passage(each.sentence, text):
            return "wrong term", each.shape
    for sentence, reason in annotation.traps:
        if same_passage(sentence, text):
            return "trap", reason
    return "false", "definition"


def main(arguments: Sequence[str]) -> None:
    """Print the figures of the parts that are named, or of all."""
    config = Config(templates=files.read_templates())
    for split in arguments or FOLDERS:
        annotations = read_annotations(split)
        result = score(annotations, find_all(annotations, config))
        sys.stdout.write(f"{split}\n{describe(result, with_errors=split in MAY_BE_READ)}\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
