"""Every quotation of the project's own site stands in its source word by word, and its link opens where it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.config import Config
from generator.files import read_sources, read_templates
from generator.model.site import Passage, Place
from generator.model.walk import leaves, plain_text
from generator.pipeline import Site, run

ROOT = Path(__file__).parent.parent
WORDS = re.compile(r"\w+")
TAG = re.compile(r"</?[a-z][^<>]*>")
ADDRESS = re.compile(r"\]\([^)]*\)(?:\{[^}]*\})?")
PASSAGE = re.compile(r"p-[0-9a-f]{8}(?:-\d+)?")
FEWEST = {"definitions": 60, "mentions": 80, "answers": 20, "names": 450, "events": 150}  # quotations of each kind


@dataclass(frozen=True)
class Quotation:
    kind: str
    text: str
    place: Place


@pytest.fixture(scope="module")
def own() -> Site:
    found = read_sources(ROOT / "sources")
    return run(found.files, Config(templates=read_templates()), found.home, editorial=found.editorial)


def quotations(site: Site) -> Iterator[Quotation]:
    index = site.index
    for entry in index.glossary:
        yield from (Quotation("definitions", one.text, one.passage.place) for one in entry.definitions)
        yield from (_of("mentions", passage) for passage in entry.mentions)
    yield from (Quotation("answers", entry.answer, entry.place) for entry in index.faq)
    yield from (_of("names", passage) for entry in index.concordance for passage in entry.passages)
    yield from (_of("events", event.passage) for event in index.timeline)


def _of(kind: str, passage: Passage) -> Quotation:
    return Quotation(kind, passage.text, passage.place)


def words(text: str) -> str:
    """The words of a text or of Markdown, with a space around each."""
    return f" {' '.join(WORDS.findall(ADDRESS.sub(' ', TAG.sub(' ', text))))} "


def test_there_are_many_of_each_kind(own: Site) -> None:
    kinds = [quotation.kind for quotation in quotations(own)]
    assert {kind: kinds.count(kind) >= fewest for kind, fewest in FEWEST.items()} == dict.fromkeys(FEWEST, True)


def test_every_quotation_is_verbatim(own: Site) -> None:
    texts = _texts(own)
    lost = [each for each in quotations(own) if " ".join(each.text.split()) not in texts[each.place.article]]
    assert lost == []


def test_every_link_opens_at_the_passage(own: Site) -> None:
    pages = {page.path: page.text for page in own.pages}
    missed = []
    for each in quotations(own):
        text = pages[f"articles/{each.place.article}.md"].partition("<!-- glossator:extras -->")[0]
        if PASSAGE.fullmatch(each.place.anchor):
            before, anchor, after = text.partition(f'<span id="{each.place.anchor}"></span>')
            block = before.rpartition("\n\n")[2] + after.partition("\n\n")[0]
        else:
            _, anchor, block = text.partition(f"{{#{each.place.anchor}}}")
        first = words(each.text).split()[:6]  # a definition may go on in another block
        if not anchor or f" {' '.join(first)} " not in words(block):
            missed.append(each)
    assert missed == []


def test_a_definition_of_the_editors_stands_in_their_file(own: Site) -> None:
    file = " ".join((ROOT / "sources" / "_glossary.yml").read_text(encoding="utf-8").split())
    editorial = [entry.editorial for entry in own.index.glossary if entry.editorial]
    assert editorial
    assert [text for text in editorial if text not in file] == []


def _texts(site: Site) -> Mapping[str, str]:
    """The text of each article by its slug: leaf by leaf, white space as one space."""
    by_path = {article.path: article for article in site.articles}
    return {
        entry.slug: " ".join(" ".join(plain_text(leaf.children).split()) for leaf in leaves(by_path[entry.path]))
        for entry in site.index.articles
    }
