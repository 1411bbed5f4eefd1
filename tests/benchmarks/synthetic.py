"""A library of any size for measurements: articles in Markdown whose words are spread as in real text.

Words are made of syllables. Their frequencies follow Zipf's law with Mandelbrot's correction over 200,000 word types,
so that the vocabulary grows with the library as it does in reality (Heaps); English function words stand between them,
endings give stemmers their work. Same count and seed, same bytes. Run as a program it writes a folder of sources:

    python -m tests.benchmarks.synthetic FOLDER COUNT
"""

import itertools
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

TYPES = 200_000  # word types that there are; 10,000 articles use about two thirds of them
ZIPF_EXPONENT, ZIPF_SHIFT = 1.05, 12.0  # of content words: English without its function words
ONSETS = (
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
)
NUCLEI = ("a", "e", "i", "o", "u", "ea", "ou")
CODAS = ("", "l", "n", "r", "s", "t", "nd")
ENDINGS = ("", "", "", "s", "ed", "ing", "ly", "tion")
LINKS = ("of the", "and", "in", "for a", "to the", "with", "by", "from the", "between", "under")
TAGS = 120
TERMS_PER_ARTICLE = 0.5
SECTIONS, PARAGRAPHS, SENTENCES = 4, 3, 4  # some 1,000 words an article


class Library:
    """Makes the articles of a library one after the other."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        syllables = ["".join(parts) for parts in itertools.product(ONSETS, NUCLEI, CODAS)]
        self.random.shuffle(syllables)
        self.words = [self._word(rank, syllables) for rank in range(TYPES)]
        weights = (1 / (rank + ZIPF_SHIFT) ** ZIPF_EXPONENT for rank in range(TYPES))
        self.weights = list(itertools.accumulate(weights))
        self.terms: list[str] = []

    def articles(self, count: int) -> Iterator[tuple[str, str]]:
        """File names with texts."""
        for number in range(count):
            yield f"article-{number:05d}.md", self._article(number)

    def _word(self, rank: int, syllables: Sequence[str]) -> str:
        """A word of one to three syllables; frequent words are short, as in any language."""
        length = 2 if rank < len(syllables) else 3
        numbers = (rank * 7919 + place * 104_729 + (rank // len(syllables)) * place for place in range(length))
        return "".join(syllables[number % len(syllables)] for number in numbers)

    def _content(self, number: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.weights, k=number)

    def _sentence(self) -> str:
        words = self._content(self.random.randint(5, 10))
        inflected = [word + self.random.choice(ENDINGS) for word in words]
        linked = " ".join(f"{word} {self.random.choice(LINKS)}" for word in inflected[:-1])
        if self.terms and self.random.random() < 0.2:
            linked += f" {self.random.choice(self.terms[-400:])} and the"
        return f"The {linked} {inflected[-1]}."

    def _definition(self) -> str:
        first, second, third, fourth = self._rare(4)
        self.terms.append(f"{first} {second}")
        return f"A **{first} {second}** is a {third} that {fourth}s the {self._content(1)[0]} of its members."

    def _rare(self, number: int) -> list[str]:
        return [self.words[self.random.randrange(200, TYPES // 4)] for _ in range(number)]

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self.random.randint(2, SENTENCES * 2 - 2)))

    def _article(self, number: int) -> str:
        title = " ".join(self._content(self.random.randint(3, 7))).capitalize()
        tags = ", ".join(f"topic {self.random.randrange(TAGS)}" for _ in range(3))
        date = f"20{self.random.randint(10, 25)}-{self.random.randint(1, 12):02d}-{self.random.randint(1, 28):02d}"
        head = (
            f"---\ntitle: {title} {number}\ndate: {date}\nauthor: Editors\ntags: [{tags}]\n---\n\n# {title} {number}\n"
        )
        parts = [head, self._paragraph()]
        if self.random.random() < TERMS_PER_ARTICLE:
            parts.append(self._definition())
        for _ in range(SECTIONS):
            parts.append(f"## {' '.join(self._content(4)).capitalize()}")
            parts += [self._paragraph() for _ in range(PARAGRAPHS)]
        parts.append("## Frequently Asked Questions")
        parts.append(f"### What is the {' '.join(self._content(2))} of {self._content(1)[0]}?\n\n{self._paragraph()}")
        return "\n\n".join(parts) + "\n"


def write_library(folder: Path, count: int) -> None:
    """Write a folder of sources."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in Library().articles(count):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_library(Path(sys.argv[1]), int(sys.argv[2]))
