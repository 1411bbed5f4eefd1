# ruff: noqa: SLF001  # a script beside the package, which reads the nodes of the model that it learned
# /// script
# requires-python = ">=3.11"
# dependencies = ["scikit-learn==1.9.1", "numpy==2.4.6"]
# ///
"""Learns the trees of structure from public articles and writes them into the package: `train.py CLONES [NAME...]`.

Run it with the project and scikit-learn installed. The same clones give the same bytes; the files hold a digest of the
rows that they were learned from.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from articles import Block, Group, articles, flattened
from numpy.typing import NDArray
from repositories import REPOSITORIES
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits

from generator.model.document import Document, Line, SourcePlace
from generator.structure.code import features as code_features
from generator.structure.code import groups as code_groups
from generator.structure.code.blocks import is_padded
from generator.structure.code.groups import examine_group
from generator.structure.code.layout import usual_blanks
from generator.structure.draft import Draft
from generator.structure.lines import collapsed
from generator.structure.roles import features as line_features
from generator.structure.roles import labels as line_labels
from generator.structure.steps import STEPS

ROLES, PARTS = ("paragraph", "heading", "item"), ("text", "code")
TEXTS = ((False, True), (False, False), (True, True), (True, False))
"""Variants for the roles of lines: newlines instead of blank lines, bullets kept; code is padded."""

CODES = ((True, "lines"), (False, "lines"), (True, "flat"), (False, "flat"), (False, "padded"))
"""Variants for code: bullets kept, and what became of the code."""

SURE_TEXT, KEPT_SHARE = -1.5, 0.2
"""Evidence below which a group is so surely text that one in five teaches as much, with five times the weight."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is learned: trees for each label, leaves of a tree, how much each tree counts, fewest rows of a leaf.

    `features` is the share of features among which a node chooses.
    """

    trees: int
    leaves: int
    rate: float
    rows: int
    features: float = 1.0


ROLES_SIZE, PARTS_SIZE = Size(140, 16, 0.11, 40), Size(120, 10, 0.12, 20)
"""With 16 leaves, what is left of a tree fits into 16 bits."""


Rows: TypeAlias = NDArray[np.floating]
Article: TypeAlias = tuple[str, tuple[Block, ...]]
Examples: TypeAlias = Callable[[str, tuple[Block, ...]], Iterator[tuple[Rows, Sequence[str]]]]


def roles(title: str, blocks: tuple[Block, ...]) -> Iterator[tuple[Rows, Sequence[str]]]:
    """Features and role of the lines of each variant of an article; lines that match no block are left out."""
    for newlines, bullets in TEXTS:
        groups = tuple(flattened(title, blocks, bullets=bullets, code="padded"))
        lines, rows = line_features.line_features(_before_roles(groups, newlines=newlines).blocks)
        found = list(_matched(lines, groups))
        yield rows[[index for index, _ in found]], [kind for _, kind in found]


def _before_roles(groups: Sequence[Group], *, newlines: bool) -> Draft:
    """The draft as it reaches the step that decides the roles."""
    separator = "\n" if newlines else "\n\n"
    text = separator.join(separator.join(group.lines) if newlines else "\n".join(group.lines) for group in groups)
    lines = tuple(Line(line, SourcePlace(n, n, n)) for n, line in enumerate(text.split("\n"), start=1))
    document = Document("article.txt", "text/plain", "", (), lines)
    draft = Draft(document.path, document.blocks)
    for name, step in STEPS:
        if name == "roles":
            break
        draft = step(draft)
    return draft


def _matched(lines: Sequence[Line], groups: Sequence[Group]) -> Iterator[tuple[int, str]]:
    wanted = [(collapsed(line), group.kind) for group in groups for line in group.lines]
    position = 0
    for index, line in enumerate(lines):
        text = collapsed(line.text)
        for at in range(position, len(wanted)):
            if wanted[at][0] == text:
                position = at + 1
                if wanted[at][1] in ROLES:
                    yield index, wanted[at][1]
                break


def parts(title: str, blocks: tuple[Block, ...]) -> Iterator[tuple[Rows, Sequence[str]]]:
    """Features of the groups of each variant of an article, and whether they are code; padded ones need no trees."""
    for bullets, code in CODES:
        every = tuple(flattened(title, blocks, bullets=bullets, code=code))
        groups = [group for group in every if not is_padded(group.lines)]
        evidence = [examine_group("\n".join(line.rstrip() for line in group.lines)) for group in groups]
        share = 1 - len(groups) / len(every)
        blanks = usual_blanks([group.blank for group in groups])
        rows = code_features.group_features([group.lines for group in groups], evidence, blanks, share)
        yield rows, ["code" if group.kind == "code" else "text" for group in groups]


def learn(rows: Rows, labels: Sequence[str], order: Sequence[str], weights: Rows, size: Size) -> dict[str, object]:
    """The trees as the data that `trees.py` reads, with a digest of what they were learned from."""
    model = HistGradientBoostingClassifier(
        max_iter=size.trees, max_leaf_nodes=size.leaves, learning_rate=size.rate, min_samples_leaf=size.rows,
        l2_regularization=5, max_bins=63, max_features=size.features, random_state=0, early_stopping=False,
    )  # fmt: skip
    rows = np.ascontiguousarray(rows, dtype="<f4")
    with threadpool_limits(1):  # sums of several threads may differ in the last bit
        model.fit(rows, [order.index(label) for label in labels], sample_weight=weights)
    digest = hashlib.sha256(rows.tobytes() + "\n".join(labels).encode()).hexdigest()
    return {"labels": list(order), "learned_from": {"rows": len(rows), "sha256": digest}, **_nodes(model)}


def _nodes(model: HistGradientBoostingClassifier) -> dict[str, object]:
    data: dict[str, list] = {key: [] for key in ("roots", "label", "feature", "threshold", "left", "right", "value")}
    first = model.classes_.size - len(model._predictors[0])  # of two labels, trees vote for the second only
    trees = [(label, tree.nodes) for step in model._predictors for label, tree in enumerate(step, start=first)]
    for label, nodes in trees:
        offset = len(data["feature"])
        data["roots"].append(offset)
        data["label"].append(label)
        for index, node in enumerate(nodes):
            leaf_here = bool(node["is_leaf"])
            data["feature"].append(0 if leaf_here else int(node["feature_idx"]))
            data["threshold"].append(0.0 if leaf_here else round(float(node["num_threshold"]), 6))
            data["left"].append(offset + (index if leaf_here else int(node["left"])))
            data["right"].append(offset + (index if leaf_here else int(node["right"])))
            data["value"].append(round(float(node["value"]), 4) if leaf_here else 0.0)
    start = [0.0] * first + [round(float(value), 5) for value in np.ravel(model._baseline_prediction)]
    return {"start": start, **data}


def write(path: Path, features: Sequence[str], trees: dict[str, object]) -> None:
    """One line per field, so that a change is readable as such."""
    data = {"features": list(features), **trees}
    lines = (f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in data.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main(clones: Path, names: Sequence[str]) -> None:
    """The named trees, else all."""
    for name, (module, learned, repositories) in LEARNED.items():
        if not names or name in names:
            write(Path(module.__file__).with_suffix(".json"), *learned(tuple(articles(clones, repositories))))


def learned_parts(corpus: Sequence[Article]) -> tuple[Sequence[str], dict[str, object]]:
    """Features and trees for the parts of code."""
    rows, labels = gathered(parts, corpus)
    sure = (rows[:, 0] < SURE_TEXT) & (np.array(labels) == "text")
    kept = ~sure | (np.random.RandomState(0).rand(len(rows)) < KEPT_SHARE)
    weights = np.where(sure, 1 / KEPT_SHARE, 1.0)[kept]
    labels = [label for label, keep in zip(labels, kept, strict=True) if keep]
    return code_features.FEATURES, learn(rows[kept], labels, PARTS, weights, PARTS_SIZE)


def learned_roles(corpus: Sequence[Article]) -> tuple[Sequence[str], dict[str, object]]:
    """Features and trees for the roles of lines."""
    rows, labels = gathered(roles, corpus)
    trees = learn(rows, labels, ROLES, np.ones(len(rows)), ROLES_SIZE)
    return line_features.FEATURES, {"pairs": pairs(corpus), **trees}


def pairs(corpus: Sequence[Article]) -> list[list[float]]:
    """The logarithm of how much more often a role follows another than it is there at all, in texts without bullets.

    Lines with code between do not follow each other. What is known of headings right below headings is left to the
    trees: few are, but they tell levels (corpus: levels get worse by .01 with it).
    """
    counts = np.ones((len(ROLES), len(ROLES)))
    for title, blocks in corpus:
        groups = tuple(flattened(title, blocks, bullets=False, code="padded"))[1:]
        kinds = [group.kind for group in groups for _ in group.lines]
        for above, below in pairwise(kinds):
            if "code" not in (above, below):
                counts[ROLES.index(above), ROLES.index(below)] += 1
    shares = counts / counts.sum()
    ratios = np.log(shares / np.outer(shares.sum(axis=1), shares.sum(axis=0)))
    ratios[ROLES.index("heading"), ROLES.index("heading")] = 0
    return [[round(float(ratio), 3) for ratio in row] for row in ratios]


LEARNED = {
    "groups": (code_groups, learned_parts, tuple(one for one in REPOSITORIES if one.code)),
    "labels": (line_labels, learned_roles, REPOSITORIES),
}
"""The data files, each beside its module, and what they are learned from, in their order: the roles of lines from what
the trees of code leave."""


def gathered(examples: Examples, corpus: Sequence[Article]) -> tuple[Rows, list[str]]:
    """The rows and labels of all articles, in their order."""
    with ProcessPoolExecutor() as pool:
        found = [pair for pairs in pool.map(partial(listed, examples), corpus, chunksize=8) for pair in pairs]
    return np.vstack([rows for rows, _ in found]), [label for _, some in found for label in some]


def listed(examples: Examples, article: Article) -> list[tuple[Rows, list[str]]]:
    """The examples of an article as one value, which a process can hand over."""
    return [(rows.astype("float32"), list(labels)) for rows, labels in examples(*article)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
