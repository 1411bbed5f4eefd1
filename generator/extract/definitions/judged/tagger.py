"""Parts of speech of the words of a sentence (extract): what tells a verb from a noun where word lists cannot.

An averaged perceptron (Collins 2002), learned beforehand from UD English EWT by `training/train_tagger.py`. Tags are
those of the Penn treebank, with rare ones joined to their neighbours (`NEIGHBOURS` there).
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

# As the treebank parts words: `do n't`, `ship 's`, `deep - water`; numbers and `e.g.` are whole.
TOKEN = re.compile(
    r"""\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?!\w)
    |(?:[^\W\d_]\.){2,}
    |[^\W_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b
    |[^\W_]+|\ufffc+|--+|[^\w\s]|_+""",
    re.VERBOSE | re.IGNORECASE,
)
# What a token without letters is; all else is `SYM`.
MARKS = {
    **dict.fromkeys(".!?…", "."), **dict.fromkeys("([{", "("), **dict.fromkeys(")]}", ")"),
    **dict.fromkeys("“”\"‘’'`", '"'),
    **dict.fromkeys((":", ";", "—", "–", "--", "---"), ":"), ",": ",", "-": "HYPH", "‐": "HYPH", "‑": "HYPH",
}  # fmt: skip
SYMBOL, NUMBER, HIDDEN_TAG = "SYM", "CD", "NNP"
HIDDEN = "\ufffc"  # of inline code, which mostly is a name
START, END = "<", ">"  # before and behind a sentence; no words
DIGIT = re.compile(r"\d")
LONG_TO_SHORT = str.maketrans("’‘", "''")

Weights: TypeAlias = NDArray[np.int32]


class Tagged(NamedTuple):
    """A word or mark with its tag and its offsets in the text."""

    text: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """`sole`: the tag of words that have one only; `weights`: a row for each feature, a column for each tag."""

    tags: tuple[str, ...]
    sole: Mapping[str, str]
    rows: Mapping[str, int]
    weights: Weights


@cache
def load_model() -> Model:
    """The model beside this file."""
    data = json.loads(files(__package__).joinpath("tagger.json").read_text(encoding="utf-8"))
    return make_model(data["tags"], data["sole"], data["weights"])


def make_model(tags: Sequence[str], sole: Mapping[str, str], weights: Mapping[str, Sequence[int]]) -> Model:
    """The model of the data: for a tag its words, for a feature numbers of tags, each with its weight behind it."""
    row = np.repeat(np.arange(len(weights)), [len(pairs) // 2 for pairs in weights.values()])
    flat = np.fromiter(chain.from_iterable(weights.values()), dtype=np.int32)
    table = np.zeros((len(weights), len(tags)), dtype=np.int32)
    table[row, flat[::2]] = flat[1::2]
    words = {word: tag for tag, several in sole.items() for word in several.split(" ")}
    return Model(tuple(tags), words, {feature: number for number, feature in enumerate(weights)}, table)


@lru_cache(maxsize=512)  # a sentence is read by several finders, one after the other
def tag(text: str) -> tuple[Tagged, ...]:
    """The words and marks of the text with their tags.

    >>> [word.tag for word in tag("Boats need a need for docks.")]
    ['NNS', 'VBP', 'DT', 'NN', 'IN', 'NNS', '.']
    """
    matches = list(TOKEN.finditer(text))
    tags = tag_words([match[0] for match in matches], load_model())
    return tuple([Tagged(match[0], tag, match.start(), match.end()) for match, tag in zip(matches, tags, strict=True)])


def is_common(word: str) -> bool:
    """Whether the treebank has the word, in small letters, more than a few times."""
    model = load_model()
    return word in model.sole or f"w{word}" in model.rows


def tag_words(words: Sequence[str], model: Model) -> list[str]:
    """The tag of each word of a sentence, from left to right."""
    low = [START, START, *map(normal, words), END, END]
    tags = [START, START]
    for number, word in enumerate(words):
        tags.append(given(word) or model.sole.get(low[number + 2]) or _best(word, low, number + 2, tags, model))
    return tags[2:]


def normal(word: str) -> str:
    """The word in small letters, each digit alike, with typewriter apostrophes."""
    return DIGIT.sub("0", word.lower().translate(LONG_TO_SHORT))


def given(word: str) -> str:
    """The tag that the characters alone give: that of a mark or a number; empty for a word."""
    if word[-1:].isalnum() or any(map(str.isalnum, word)):
        return NUMBER if word[0].isdigit() and not any(map(str.isalpha, word)) else ""
    return HIDDEN_TAG if word[0] == HIDDEN else MARKS.get(word, SYMBOL)


def features(word: str, low: Sequence[str], at: int, tags: Sequence[str], sole: Mapping[str, str]) -> tuple[str, ...]:
    """What speaks for the tag of the word at a place: itself, its ending, its neighbours and the tags before it."""
    own, before, after = low[at], low[at - 1], low[at + 1]
    one, two = tags[at - 1], tags[at - 2]
    ending = own[-3:]
    next_tag = sole.get(after, after[-2:])
    return (
        "b",
        f"w{own}",
        f"s{ending}",
        f"S{own[-2:]}",
        f"r{own[-4:]}",
        f"p{own[0]}",
        f"k{_shape(word)}{before == START}{one}",
        f"t{one}",
        f"u{two} {one}",
        f"i{one} {own}",
        f"j{one} {ending}",
        f"a{before}",
        f"n{after}",
        f"N{after[-3:]}",
        f"l{next_tag} {ending}",
        f"L{one} {next_tag}",
        f"m{low[at + 2]}" if at + 2 < len(low) else "m",
    )


def _shape(word: str) -> str:
    if word[0].islower():
        return "x"
    if word[0].isdigit():
        return "0"
    return "X" if word[1:].isupper() else "Xx"


def _best(word: str, low: Sequence[str], at: int, tags: Sequence[str], model: Model) -> str:
    found = map(model.rows.get, features(word, low, at, tags, model.sole))
    seen = [row for row in found if row is not None]
    return model.tags[int(np.add.reduce(model.weights.take(seen, axis=0), axis=0).argmax())]
