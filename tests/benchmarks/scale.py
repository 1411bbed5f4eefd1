"""Time and memory of the index over made-up libraries of several sizes, and what one edit rewrites.

    python tests/benchmarks/scale.py [--sizes 1000 10000] [--edit N]

The articles are no language but are distributed like one: words by Zipf's law, subjects with words and terms of their
own, terms that other articles use, names, years and questions. `--edit` also generates a site of N articles, changes
one, and counts the pages that are written again.
"""

import argparse
import hashlib
import random
import resource
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import accumulate, product
from pathlib import Path

from generator.config import Config
from generator.files import read_templates
from generator.model.article import Facts
from generator.model.document import SourceFile
from generator.pipeline import make_index, prepare_all
from generator.site.generation import generate

SEED = 7
VOCABULARY = 20_000  # common words, of which a text uses the first ones most
ARTICLES_PER_SUBJECT = 40
OWN_WORDS, OWN_TERMS = 60, 12  # of a subject
SENTENCES = 24
PROCESSES = 2
SYLLABLES = [a + b for a, b in product("bcdfglmnprstv", ("a", "e", "i", "o", "u", "an", "en", "or"))]
WORDS = [f"{a}{b}{c}" for a, b, c in product(SYLLABLES, repeat=3)][: VOCABULARY * 40 : 40]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--edit", type=int, default=0)
    options = parser.parse_args()
    for size in sorted(options.sizes):
        measure(read(size))
    if options.edit:
        edit_one(options.edit)


def read(size: int) -> list[Facts]:
    """The facts of a made-up library, by way of all stages before the index."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        return [each.facts for each in prepare_all(sources(size), pool) if each.facts]


def measure(facts: Sequence[Facts]) -> None:
    """Build the index once and say what it took; memory is the peak of the process, facts included."""
    before = time.process_time()
    index = make_index(facts, Config())
    seconds = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    mentions = sum(len(links.mentions) for _, links in index.links)
    made = f"{len(index.glossary)} terms, {mentions} mentions, {len(index.related)} relations"
    print(f"{len(facts):6} articles: {seconds:7.1f} CPU s, peak {memory:6.0f} MB; {made}", flush=True)


def edit_one(size: int) -> None:
    """Generate a site, change one article, generate it again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in sources(size):
            (folder / source.path).write_bytes(source.content)
        config = Config(templates=read_templates())
        first = generate(folder, folder.with_suffix(".docs"), config, workers=PROCESSES)
        path = folder / sources(size)[size // 2].path
        path.write_text(path.read_text(encoding="utf-8") + "\nOne more sentence stands here now.\n", encoding="utf-8")
        second = generate(folder, folder.with_suffix(".docs"), config, workers=PROCESSES)
        pages = f"{len(first.written.written)} pages written, {len(second.written.written)} after an edit"
        print(f"{size:6} articles: {pages}")


def sources(size: int) -> list[SourceFile]:
    """The made-up articles as Markdown; a smaller library has the same distribution, not the same articles."""
    chance = random.Random(SEED)
    weights = list(accumulate(1 / rank for rank in range(2, VOCABULARY + 2)))
    subjects = [subject(chance) for _ in range(max(1, size // ARTICLES_PER_SUBJECT))]
    return [source(number, chance, weights, subjects) for number in range(size)]


def subject(chance: random.Random) -> tuple[list[str], list[str]]:
    """Words and terms of a subject; a term is two of its words."""
    words = chance.sample(WORDS, OWN_WORDS)
    return words, [" ".join(chance.sample(words, 2)) for _ in range(OWN_TERMS)]


def source(
    number: int, chance: random.Random, weights: Sequence[float], subjects: Sequence[tuple[list[str], list[str]]]
) -> SourceFile:
    """An article of one subject that now and then uses a term of another."""
    words, terms = subjects[number % len(subjects)]
    foreign = chance.choice(subjects)[1]
    title = f"{words[chance.randrange(OWN_WORDS)].title()} {chance.choice(terms)} {number}"
    defined = terms[chance.randrange(OWN_TERMS)]
    lines = [
        f"# {title}",
        "",
        f"A {defined} is a device that keeps {chance.choice(words)} out of {chance.choice(words)}.",
        "",
    ]
    for place in range(SENTENCES):
        common = chance.choices(WORDS, cum_weights=weights, k=9)
        term = chance.choice(foreign if place % 8 == 0 else terms)
        text = (
            f"The {common[0]} of the {term} {' '.join(common[1:5])} in the {chance.choice(words)} and the {common[5]}."
        )
        if place % 6 == 0:
            text += f" In {1900 + chance.randrange(120)} the {chance.choice(words).title()} Treaty ended it."
        lines += [text, *(["", f"## {chance.choice(words).title()} and {common[6]}", ""] if place % 8 == 7 else [])]
    lines += ["", "## Frequently asked questions", "", f"### Why does a {defined} need {words[0]}?", "", "It keeps it."]
    content = "\n".join(lines).encode() + b"\n"
    return SourceFile(f"article-{number:05}.md", "text/markdown", content, hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
