"""Keyphrases against those that people chose: F1 of the first ten, stemmed exact match, mean over the texts.

    python tests/benchmarks/keyphrases.py FOLDER...

Each FOLDER is a data set in the form of LIAAD's KeywordExtractor-Datasets: `docsutf8/NAME.txt` and `keys/NAME.key`.
Needs `snowballstemmer`; with `yake` installed its figures stand beside ours.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from typing import TypeAlias

import snowballstemmer

from generator.extract.keyphrases import find_keyphrases
from generator.index.keyphrases import rank_keyphrases
from generator.text.terms import word_key, words_of

try:
    import yake
except ImportError:
    yake = None

FIRST = 10
STEMMER = snowballstemmer.stemmer("porter")
Text: TypeAlias = tuple[str, frozenset[str]]
Ranker: TypeAlias = Callable[[str], Sequence[str]]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="+")
    for folder in parser.parse_args().folders:
        texts = read_texts(folder)
        rankers = {"glossator": ours(texts), "TF-IDF of noun groups": by_tf_idf(texts)}
        if yake:
            rankers["YAKE"] = by_yake
        for name, ranker in rankers.items():
            scores = [f1(ranker(text), gold) for text, gold in texts]
            odd = scores[1::2]
            print(f"{folder.name:20} {name:22} {sum(scores) / len(scores):.4f}  odd half {sum(odd) / len(odd):.4f}")


def read_texts(folder: Path) -> list[Text]:
    """Each text with the stems of its keyphrases."""
    texts = []
    for path in sorted((folder / "docsutf8").glob("*.txt")):
        keys = (folder / "keys" / f"{path.stem}.key").read_text(encoding="utf-8", errors="replace").splitlines()
        text = " ".join(path.read_text(encoding="utf-8", errors="replace").split())
        texts.append((text, frozenset(filter(None, map(stems, keys)))))
    return texts


def ours(texts: Sequence[Text]) -> Ranker:
    """As the index ranks them, the data set being the library."""
    rarity = rarities(texts)
    return lambda text: [each.phrase for each in rank_keyphrases(find_keyphrases((text,)), rarity)]


def by_tf_idf(texts: Sequence[Text]) -> Ranker:
    """The same candidates by their count and the rarity of the whole phrase."""
    counts: Counter[str] = Counter()
    for text, _ in texts:
        counts.update({stems(each.phrase) for each in find_keyphrases((text,))})

    def rank(text: str) -> list[str]:
        low = stems(text)
        phrases = [each.phrase for each in find_keyphrases((text,))]
        return sorted(
            phrases, key=lambda each: -low.count(stems(each)) * log((1 + len(texts)) / (1 + counts[stems(each)]))
        )

    return rank


def by_yake(text: str) -> list[str]:
    """As YAKE ranks its phrases of up to three words."""
    return [phrase for phrase, _ in yake.KeywordExtractor(lan="en", n=3, top=2 * FIRST).extract_keywords(text)]


def rarities(texts: Sequence[Text]) -> Callable[[str], float]:
    """The logarithm of how few texts have a word."""
    counts = Counter(word for text, _ in texts for word in {word_key(each) for each in words_of(text)})
    return lambda word: log((1 + len(texts)) / (1 + counts[word]))


def f1(ranked: Sequence[str], gold: frozenset[str]) -> float:
    """F1 of the first ten distinct phrases."""
    first = list(dict.fromkeys(filter(None, map(stems, ranked))))[:FIRST]
    right = len(gold.intersection(first))
    return 2 * right / (len(first) + len(gold)) if right else 0.0


def stems(phrase: str) -> str:
    """The phrase in small letters, each word by its stem (Porter, Program 14(3), 1980)."""
    return " ".join(STEMMER.stemWords([word.lower() for word in words_of(phrase.replace("_", " "))]))


if __name__ == "__main__":
    main()
