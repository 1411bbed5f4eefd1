"""A site with the search of a library of any size, without its pages being built: indexes, and what they are beside.

The shell, the scripts and the panel are those of a real build of a few articles; names and full text are indexed from
synthetic articles as a build would. Beside them lie Pagefind's own interface over the same index, and the search of the
theme over the same text, cut into sections as its plugin cuts it.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from pagefind.service import get_executable

from generator.config import make_config
from generator.files import read_templates
from generator.model.article import Anchor, DefinitionKind, Slug
from generator.model.site import (
    ArticleEntry,
    FaqEntry,
    GlossaryEntry,
    Passage,
    Place,
    SiteIndex,
    SourcedDefinition,
    Topic,
)
from generator.render.lookup import group
from generator.render.search_index import search_index_pages
from generator.site.builders import build_site
from generator.site.generation import generate
from generator.site.search import index_site
from generator.text.slug import slugify
from tests.benchmarks.synthetic import Library

LIBRARY = Path(__file__).parent.parent / "browser" / "library"
DEFINITION = re.compile(r"A \*\*(?P<term>[^*]+)\*\* is [^\n]+")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
UI = "pagefind-ui.html"
THEME = "theme/index.html"
STOCK = "site_name: Stock\ntheme: {name: material, font: false}\nplugins: [search]\n"
PAGE = """<!doctype html><html lang="en"><body><main data-pagefind-body data-pagefind-meta="kind:article">
{body}</main></body></html>"""
UI_PAGE = """<!doctype html><html lang="en"><head><link href="ui/pagefind-ui.css" rel="stylesheet">
<script src="ui/pagefind-ui.js"></script></head><body><div id="search"></div><script>
new PagefindUI({ element: "#search", bundlePath: "/pagefind/", showSubResults: true, showImages: false });
</script></body></html>"""


@dataclass(frozen=True)
class Source:
    """A synthetic article: its title and text, tags, and the terms that it defines."""

    title: str
    slug: Slug
    text: str
    tags: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]


def make_site(folder: Path, count: int) -> tuple[str, ...]:
    """The terms of the library, whose search is then in the folder."""
    sources = [read(text) for _, text in Library().articles(count)]
    _shell(folder)
    for page in search_index_pages(site_index(sources)):
        target = folder / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.text, encoding="utf-8")
    _full_text(folder, sources)
    _pagefind_interface(folder)
    _theme_search(folder, sources)
    return tuple(term for source in sources for term, _ in source.terms)


def read(text: str) -> Source:
    """A synthetic article from its Markdown."""
    _, front, body = text.split("---\n", 2)
    fields = dict(line.partition(": ")[::2] for line in front.splitlines())
    terms = tuple((match["term"], match[0].replace("**", "")) for match in DEFINITION.finditer(body))
    tags = tuple(fields["tags"].strip("[]").split(", "))
    return Source(fields["title"], Slug(slugify(fields["title"])), body, tags, terms)


def site_index(sources: Sequence[Source]) -> SiteIndex:
    """What the index stage would make of the articles, as far as search asks for it."""
    tagged = group(((tag, source.slug) for source in sources for tag in source.tags), lambda pair: pair[0])
    return SiteIndex(
        articles=tuple(
            ArticleEntry(
                source.slug, f"{source.slug}.md", source.title, _lead(source), None, (), source.tags, "", "en", 1000, 5
            )
            for source in sources
        ),
        glossary=tuple(_term(term, text, source.slug) for source in sources for term, text in source.terms),
        acronyms=(),
        faq=tuple(_question(source) for source in sources),
        related=(),
        see_also=(),
        topics=tuple(
            Topic(Slug(slugify(tag)), tag, tuple(slug for _, slug in pairs)) for tag, pairs in sorted(tagged.items())
        ),
        links=(),
    )


def _lead(source: Source) -> str:
    return source.text.strip().split("\n\n")[1]


def _term(term: str, text: str, slug: Slug) -> GlossaryEntry:
    passage = Passage(Place(slug, Anchor("p-1")), text, "")
    definition = SourcedDefinition(text, next(iter(DefinitionKind)), passage)
    return GlossaryEntry(Slug(slugify(term)), term, term[0].upper(), (), (definition,), ())


def _question(source: Source) -> FaqEntry:
    question, _, answer = source.text.rpartition("### ")[2].partition("\n\n")
    return FaqEntry(question, answer, (), Place(source.slug, Anchor(slugify(question))))


def _shell(folder: Path) -> None:
    """A real build of a few articles."""
    with TemporaryDirectory() as temporary:
        docs = Path(temporary) / "docs"
        config = make_config({}, site_name="Library", templates=read_templates())
        generate(LIBRARY, docs, config, workers=1)
        build_site(docs, folder, config, Path(temporary) / "no-settings.yml")
    shutil.rmtree(folder / "data" / "search")


def _full_text(folder: Path, sources: Sequence[Source]) -> None:
    """The index of the articles, made as a build makes it."""
    with TemporaryDirectory() as temporary:
        for source in sources:
            page = Path(temporary) / "articles" / source.slug / "index.html"
            page.parent.mkdir(parents=True)
            page.write_text(PAGE.format(body=_html(source.text)), encoding="utf-8")
        index_site(Path(temporary))
        shutil.rmtree(folder / "pagefind")
        shutil.move(Path(temporary) / "pagefind", folder / "pagefind")


def _html(markdown: str) -> str:
    marked = HEADING.sub(lambda m: f'<h{len(m[1])} id="{slugify(m[2])}">{escape(m[2])}</h{len(m[1])}>', markdown)
    return "".join(part if part.startswith("<h") else f"<p>{part}</p>" for part in marked.strip().split("\n\n"))


def _pagefind_interface(folder: Path) -> None:
    """A page with the interface that comes with Pagefind."""
    with TemporaryDirectory() as temporary:
        (Path(temporary) / "index.html").write_text(PAGE.format(body="<p>Any.</p>"), encoding="utf-8")
        subprocess.run([str(get_executable()), "--site", temporary, "--silent"], check=True)
        (folder / "ui").mkdir()
        for name in ("pagefind-ui.js", "pagefind-ui.css"):
            shutil.copy(Path(temporary) / "pagefind" / name, folder / "ui" / name)
    (folder / UI).write_text(UI_PAGE, encoding="utf-8")


def _theme_search(folder: Path, sources: Sequence[Source]) -> None:
    """A site of one page in the stock theme, with an index of all articles."""
    with TemporaryDirectory() as temporary:
        home = Path(temporary)
        (home / "docs").mkdir()
        (home / "docs" / "index.md").write_text("# Stock\n", encoding="utf-8")
        (home / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
        build(load_config(str(home / "mkdocs.yml"), site_dir=str(home / "site")))
        path = home / "site" / "search" / "search_index.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        content["docs"] = [entry for source in sources for entry in _sections(source)]
        path.write_text(json.dumps(content), encoding="utf-8")
        shutil.move(home / "site", folder / "theme")


def _sections(source: Source) -> Iterator[dict[str, str]]:
    """What the theme's plugin makes of a page: an entry for it and one for each section."""
    address = f"articles/{source.slug}/"
    yield {"location": address, "title": source.title, "text": ""}
    places = [*HEADING.finditer(source.text), None]
    for here, after in pairwise(places):
        assert here
        text = source.text[here.end() : after.start() if after else None]
        yield {
            "location": f"{address}#{slugify(here[2])}",
            "title": here[2],
            "text": _html(text) if text.strip() else "",
        }
