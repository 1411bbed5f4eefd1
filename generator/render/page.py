"""Render: what all pages share: their paths, their front matter, links between them, and listings cut into pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import Page, Place
from generator.render.escape import Markdown, escape_text
from generator.render.lookup import Lookup
from generator.render.targets import relative, safe_target
from generator.render.templating import fill
from generator.render.words import Words, words_for
from generator.text import front_matter

HOME = "index.md"
ARTICLES = "articles/index.md"
GLOSSARY = "glossary/index.md"
FAQ = "faq/index.md"
CROSS_REFERENCES = "cross-references/index.md"
TOPICS = "topics/index.md"
INDEX_PAGES = frozenset({HOME, ARTICLES, GLOSSARY, FAQ, CROSS_REFERENCES, TOPICS})
TOP = "top"  # the id of every page's first heading

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """One page of a listing: its items, its number from 1, its path, and the paths of all pages of the listing."""

    items: tuple[Item, ...]
    number: int
    path: str
    paths: tuple[str, ...]


def article_path(slug: Slug) -> str:
    """The page of an article."""
    return f"articles/{slug}.md"


def term_path(slug: Slug) -> str:
    """The page of a term."""
    return f"glossary/{slug}.md"


def topic_path(slug: Slug) -> str:
    """The page of a topic."""
    return f"topics/{slug}.md"


def link(title: str, target: str, page: str, anchor: str = "") -> Markdown:
    """A link from one page to another, both as paths relative to docs/."""
    address = "" if target == page and anchor else relative(target, page)
    return Markdown(f"[{escape_text(title)}]({safe_target(f'{address}#{anchor}' if anchor else address)})")


def place_link(title: str, place: Place, page: str) -> Markdown:
    """A link to a passage of an article."""
    return link(title, article_path(place.article), page, place.anchor)


def article_link(slug: Slug, site: Lookup, page: str) -> Markdown:
    """A link to an article, with its title."""
    return link(site.articles[slug].title, article_path(slug), page)


def term_link(slug: Slug, site: Lookup, page: str) -> Markdown:
    """A link to a term's page, with the term."""
    return Markdown(f"{link(site.terms[slug].term, term_path(slug), page)}{{ .term }}")


def make_page(path: str, fields: Mapping[str, front_matter.Value], body: str) -> Page:
    """A page with front matter; fields without a value are left out."""
    stated = {key: value for key, value in fields.items() if value or value is False}
    return Page(path, f"{front_matter.dump(stated)}\n{body}")


def site_words(config: Config) -> Words:
    """The words of pages that belong to no article."""
    return words_for(config.language, config.templates)


def site_page(
    path: str,
    kind: str,
    title: str,
    description: str,
    values: Mapping[str, object],
    config: Config,
    *,
    template: str = "",
) -> Page:
    """A generated page that is no article, from the template of its kind if no other is named."""
    words = site_words(config)
    fields: dict[str, front_matter.Value] = {
        "title": title,
        "description": description,
        "kind": kind,
        "language": words.language,
    }
    body = fill(f"{template or kind}.md.j2", {"words": words, "title": title, **values}, config.templates)
    return make_page(path, fields, body)


def parts(items: Sequence[Item], size: int, first: str, folder: str) -> tuple[Part[Item], ...]:
    """A listing cut into pages of `size` items: `first`, then `<folder>2.md` and so on; one page when it is empty."""
    number = max(1, -(-len(items) // size))
    paths = (first, *(f"{folder}{count}.md" for count in range(2, number + 1)))
    return tuple(
        Part(tuple(items[start * size : (start + 1) * size]), start + 1, paths[start], paths) for start in range(number)
    )


def pager(part: Part[Item], words: Words) -> Markdown:
    """Links to the pages before and after; empty when there is only one page."""
    if len(part.paths) == 1:
        return Markdown("")
    shown = [escape_text(words("page_of", number=part.number, total=len(part.paths)))]
    if part.number > 1:
        shown.append(link(words("previous_page"), part.paths[part.number - 2], part.path))
    if part.number < len(part.paths):
        shown.append(link(words("next_page"), part.paths[part.number], part.path))
    return Markdown(" · ".join(shown))
