"""Render: what all pages share: their paths, their front matter, links between them, and listings cut into pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import FolderSection, Page, Passage, Place, Topic
from generator.render import json_ld
from generator.render.escape import Markdown, escape_text
from generator.render.lookup import Lookup
from generator.render.spoken import spoken
from generator.render.targets import relative, safe_target
from generator.render.templating import fill
from generator.text import front_matter
from generator.text.words import Words, words_for

HOME = "index.md"
ARTICLES = "articles/index.md"
GLOSSARY = "glossary/index.md"
FAQ = "faq/index.md"
CROSS_REFERENCES = "cross-references/index.md"
CONCORDANCE = "cross-references/concordance/index.md"
TIMELINE = "cross-references/timeline/index.md"
TOPIC_MAP = "cross-references/map.md"
STATISTICS = "cross-references/statistics.md"
TOPICS = "topics/index.md"
SEARCH = "search/index.md"
INDEX_PAGES = frozenset({HOME, ARTICLES, GLOSSARY, FAQ, CROSS_REFERENCES, CONCORDANCE, TOPICS, SEARCH})
TOP = "top"  # the id of every page's first heading
NOTE = 180  # characters: two lines of the dialog of search
PAUSES = " ,;:–—"  # that say nothing before an ellipsis
NOTHING: json_ld.Node = MappingProxyType({})
NO_FIELDS: Mapping[str, front_matter.Value] = MappingProxyType({})

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


def section_path(slug: Slug) -> str:
    """The page of a folder's section; below a folder of its own, for an article may be called as a section is."""
    return f"articles/section/{slug}.md"


def section_trail(sections: Sequence[FolderSection]) -> list[tuple[str, str]]:
    """The titles of sections with the paths of their pages."""
    return [(section.title, section_path(section.slug)) for section in sections]


def trail(around: Sequence[tuple[str, str]]) -> dict[str, front_matter.Value]:
    """The fields by which the theme shows what is around a page: titles, and addresses from the site's root.

    `around` has titles with the paths of their pages, outermost first.
    """
    addresses = [path.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/" for _, path in around]
    return {"trail": [title for title, _ in around], "trail_pages": addresses}


def link(title: str | Markdown, target: str, page: str, anchor: str = "") -> Markdown:
    """A link from one page to another, both as paths relative to docs/."""
    text = title if isinstance(title, Markdown) else escape_text(title)
    address = "" if target == page and anchor else relative(target, page)
    return Markdown(f"[{text}]({safe_target(f'{address}#{anchor}' if anchor else address)})")


def place_link(title: str | Markdown, place: Place, page: str) -> Markdown:
    """A link to a passage of an article."""
    return link(title, article_path(place.article), page, place.anchor)


def article_link(slug: Slug, site: Lookup, page: str, words: Words) -> Markdown:
    """A link to an article, with its title."""
    return link(article_title(slug, site, words), article_path(slug), page)


def article_title(slug: Slug, site: Lookup, words: Words) -> Markdown:
    """The title of an article on a page of these words."""
    return spoken(site.articles[slug].title, site.articles[slug].language, words)


def term_link(slug: Slug, site: Lookup, page: str, words: Words, text: str = "") -> Markdown:
    """A link to a term's page, with the text, else the term."""
    shown = spoken(text or site.terms[slug].term, site.term_language(slug), words)
    return Markdown(f"{link(shown, term_path(slug), page)}{{ .term }}")


def topic_link(topic: Topic, site: Lookup, page: str, words: Words) -> Markdown:
    """A link to the page of a topic; its name is in the language that its articles share."""
    return link(topic_name(topic, site, words), topic_path(topic.slug), page)


def topic_name(topic: Topic, site: Lookup, words: Words) -> Markdown:
    """The name of a topic on a page of these words."""
    return spoken(topic.name, site.language(topic.articles), words)


def quotation(passage: Passage, site: Lookup, words: Words) -> Markdown:
    """What a passage says, on a page of these words."""
    return spoken(passage.text, site.language([passage.place.article]), words)


def cut(text: str) -> str:
    """The text on one line, shortened at a space.

    >>> cut("word, " * 50)[-11:]
    'word, word…'
    """
    line = " ".join(text.split())
    return line if len(line) <= NOTE else f"{(line[:NOTE].rpartition(' ')[0] or line[:NOTE]).rstrip(PAUSES)}…"


def make_page(path: str, fields: Mapping[str, front_matter.Value], body: str, about: json_ld.Node) -> Page:
    """A page with front matter, and at its end what it is about, for machines; fields without a value are left out."""
    stated = {key: value for key, value in fields.items() if value or value is False}
    told = f"\n{json_ld.comment(about)}\n" if about else ""
    return Page(path, f"{front_matter.dump(stated)}\n{body}{told}")


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
    about: json_ld.Node | None = NOTHING,
    fields: Mapping[str, front_matter.Value] = NO_FIELDS,
) -> Page:
    """A generated page that is no article, from the template of its kind if no other is named.

    `about` is what machines are told of it beside, or instead of, what they are told of all such pages; with None
    they are told nothing. `fields` are those of its front matter that not all pages have.
    """
    words = site_words(config)
    stated: dict[str, front_matter.Value] = {
        "title": title,
        "description": description,
        "kind": kind,
        "language": words.locale,
        **fields,
    }
    body = fill(f"{template or kind}.md.j2", {"words": words, "title": title, **values}, config.templates)
    told = NOTHING if about is None else json_ld.page(path, title, description, about, words, config)
    return make_page(path, stated, body, told)


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
