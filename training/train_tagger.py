# ruff: noqa: T201  # a script beside the package, which prints how good the model is
# /// script
# requires-python = ">=3.11"
# dependencies = []
# ///
"""Learns the tagger of extract from UD English EWT and writes it into the package: `train_tagger.py FOLDER [TEST...]`.

FOLDER is a copy of SOURCE (below; CC BY-SA 4.0). Learned are the documents that its list
`files.train` names; every TEST is a file in CoNLL-U on which the result is tried. The same files give the same bytes.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from generator.extract.definitions.judged import tagger

Sentence: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
SOURCE = "https://github.com/UniversalDependencies/UD_English-EWT"
LICENCE = "CC BY-SA 4.0; annotations © 2013-2021 by The Board of Trustees of The Leland Stanford Junior University"
PASSES = 8
SEED = 1
ENOUGH = 3  # times a word must occur before one tag is taken for its only one
SHARE = 0.995  # of its uses that have this tag
SELDOM = 6  # features that occur less often are dropped
SCALE = 4  # weights are kept as whole numbers of this fraction
LEAST = 2  # smaller whole numbers are dropped
# Rare tags, and what they are taken for.
NEIGHBOURS = {
    "ADD": "NNP", "AFX": "JJ", "FW": "NN", "GW": "NN", "LS": "CD", "RBR": "RB", "RBS": "RB", "WP$": "PRP$", "XX": "NN",
    "PDT": "DT", "NFP": "SYM", "HYPH": "SYM",
}  # fmt: skip
DOCUMENTS = Path("not-to-release")
WORD, TAG = 1, 4  # columns of CoNLL-U


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a file, with tags as the tagger knows them."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        rows = [row for row in rows if row[0].isdigit()]
        if rows:
            words = tuple(row[WORD] for row in rows)
            tags = tuple(NEIGHBOURS.get(row[TAG], row[TAG]) for row in rows)
            yield words, tuple(tagger.given(word) or tag for word, tag in zip(words, tags, strict=True))


def read_training(folder: Path) -> Iterator[Sentence]:
    """The sentences of all documents of the training part, in the order of its list."""
    for name in (folder / DOCUMENTS / "file-lists" / "files.train").read_text(encoding="utf-8").split():
        yield from read(folder / DOCUMENTS / "sources" / f"{name.removesuffix('.conllu')}.conllu")


def sole_tags(sentences: Sequence[Sentence]) -> Mapping[str, str]:
    """Words that nearly always have one tag; not capitalised ones, whose tag hangs on the capital."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            if not tagger.given(word):
                seen[tagger.normal(word)][tag] += 1
    found = {}
    for word, counts in seen.items():
        tag, count = counts.most_common(1)[0]
        total = counts.total()
        if total >= ENOUGH and count >= SHARE * total and not tag.startswith("NNP"):
            found[word] = tag
    return found


@dataclass(slots=True)
class Average:
    """Weights while they are learned, with what is needed for their mean over all steps."""

    weights: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    totals: dict[tuple[str, int], float] = field(default_factory=lambda: defaultdict(float))
    stamps: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    step: int = 0

    def change(self, feature: str, tag: int, by: float) -> None:
        """Add to one weight at this step."""
        own = self.weights[feature]
        self.totals[feature, tag] += (self.step - self.stamps[feature, tag]) * own.get(tag, 0.0)
        self.stamps[feature, tag] = self.step
        own[tag] = own.get(tag, 0.0) + by

    def means(self) -> Mapping[str, dict[int, float]]:
        """The mean of each weight over all steps."""
        for feature, own in self.weights.items():
            for tag in own:
                total = self.totals[feature, tag] + (self.step - self.stamps[feature, tag]) * own[tag]
                own[tag] = total / self.step
        return self.weights


def learn(
    sentences: Sequence[Sentence], sole: Mapping[str, str], tags: Sequence[str]
) -> Mapping[str, dict[int, float]]:
    """The averaged weights of every feature."""
    average = Average()
    shuffled = list(sentences)
    chance = random.Random(SEED)  # noqa: S311  # an order, no secret
    for _ in range(PASSES):
        chance.shuffle(shuffled)
        for words, right in shuffled:
            learn_sentence(words, right, sole, tags, average)
    return average.means()


def learn_sentence(
    words: Sequence[str], right: Sequence[str], sole: Mapping[str, str], tags: Sequence[str], average: Average
) -> None:
    """Tag the sentence; where a tag is wrong, its features speak for the right one more and for the guess less."""
    low = [tagger.START, tagger.START, *map(tagger.normal, words), tagger.END, tagger.END]
    guessed = [tagger.START, tagger.START]
    for at, (word, tag) in enumerate(zip(words, right, strict=True), start=2):
        known = tagger.given(word) or sole.get(low[at])
        if known:
            guessed.append(known)
            continue
        average.step += 1
        seen = tagger.features(word, low, at, guessed, sole)
        scores = [0.0] * len(tags)
        for feature in seen:
            for each, weight in average.weights.get(feature, {}).items():
                scores[each] += weight
        guess, wanted = scores.index(max(scores)), tags.index(tag)
        if guess != wanted:
            for feature in seen:
                average.change(feature, wanted, 1.0)
                average.change(feature, guess, -1.0)
        guessed.append(tags[guess])


def pruned(weights: Mapping[str, dict[int, float]], counts: Mapping[str, int], seldom: int) -> dict[str, list[int]]:
    """What is kept: pairs of a tag and a whole number for every feature that is not rare."""
    kept = {}
    for feature in sorted(weights):
        if counts[feature] < seldom:
            continue
        pairs = [(tag, round(weight * SCALE)) for tag, weight in sorted(weights[feature].items())]
        flat = [each for tag, weight in pairs if abs(weight) >= LEAST for each in (tag, weight)]
        if flat:
            kept[feature] = flat
    return kept


def counted(sentences: Sequence[Sentence], sole: Mapping[str, str]) -> Counter[str]:
    """How often each feature occurs where the right tags stand before."""
    counts: Counter[str] = Counter()
    for words, right in sentences:
        low = [tagger.START, tagger.START, *map(tagger.normal, words), tagger.END, tagger.END]
        tags = [tagger.START, tagger.START, *right]
        for at, word in enumerate(words, start=2):
            if not tagger.given(word) and low[at] not in sole:
                counts.update(tagger.features(word, low, at, tags, sole))
    return counts


def accuracy(model: tagger.Model, sentences: Sequence[Sentence]) -> float:
    """The share of tokens, marks included, that get the right tag."""
    right = [
        one == two for words, tags in sentences for one, two in zip(tagger.tag_words(words, model), tags, strict=True)
    ]
    return sum(right) / len(right)


def main(folder: Path, tests: Sequence[Path]) -> None:
    """Learn, write the file of the package and print how good it is."""
    sentences = list(read_training(folder))
    sole = sole_tags(sentences)
    tags = sorted(
        {tag for words, tags in sentences for word, tag in zip(words, tags, strict=True) if not tagger.given(word)}
    )
    weights = pruned(learn(sentences, sole, tags), counted(sentences, sole), SELDOM)
    by_tag = {
        tag: " ".join(sorted(word for word, own in sole.items() if own == tag)) for tag in sorted(set(sole.values()))
    }
    data = {"source": SOURCE, "license": LICENCE, "tags": tags, "sole": by_tag, "weights": weights}
    path = Path(tagger.__file__).with_suffix(".json")
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    tagger.load_model.cache_clear()
    model = tagger.load_model()
    print(f"{len(weights)} features, {path.stat().st_size} bytes")
    for test in tests:
        print(f"{test.name}: {accuracy(model, list(read(test))):.4f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
