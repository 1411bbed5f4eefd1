"""What the index makes of all facts, and the pages rendered from it. Each derived item carries its place."""

import datetime as dt
from dataclasses import dataclass

from generator.model.article import Anchor, DefinitionKind, EntityKind, Slug
from generator.model.diagnostic import Diagnostic
from generator.model.document import Block


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of an article: its slug and the anchor at which it opens."""

    article: Slug
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted passage: place, verbatim sentence, and the title of its section (empty in the lead)."""

    place: Place
    text: str
    section: str


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """What listings say of an article. `path` is that of the source; `minutes` is reading time, at least 1."""

    slug: Slug
    path: str
    title: str
    description: str
    date: dt.date | None
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    category: str
    language: str
    words: int
    minutes: int
    section: Slug | None = None  # of the folder in which its source lies
    updated: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A use of a term: `start` and `end` are offsets in the plain text of leaf `leaf` of the article."""

    term: Slug
    place: Place
    section: Anchor
    leaf: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourcedDefinition:
    """A definition with the passage that states it (verbatim in the source)."""

    text: str
    kind: DefinitionKind
    passage: Passage


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term. The first definition is the best; the others are shown beneath. `letter` is A to Z, or `#`.

    `mentions` are passages in other places than the definition's, in site order. `editorial` is a definition that no
    source states, written by the editors; it goes before the others. `pinned` holds when editors have chosen the first.
    """

    slug: Slug
    term: str
    letter: str
    aliases: tuple[str, ...]
    definitions: tuple[SourcedDefinition, ...]
    mentions: tuple[Passage, ...]
    related: tuple[Slug, ...] = ()
    editorial: str = ""
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class AcronymEntry:
    """An acronym as written; `long` is empty when no source states it. `term` is its glossary entry, if it has one.

    `stated` is where the first source, by slug, states the long form.
    """

    short: str
    long: str
    places: tuple[Place, ...]
    term: Slug | None = None
    stated: Place | None = None


@dataclass(frozen=True, slots=True)
class SeeEntry:
    """Another name of a term or an acronym with a stated long form, listed among the terms: `name`, see `long`.

    `target` is the term that it means, or the place where a source states the long form of what is no term.
    """

    name: str
    letter: str
    long: str
    target: Slug | Place


@dataclass(frozen=True, slots=True)
class ConcordanceEntry:
    """Something that articles name, with every passage that names it, in site order; `slug` is unique among names.

    A glossary term has no kind and no passages here: `term` is its entry, which has them.
    """

    slug: Slug
    name: str
    letter: str
    kind: EntityKind | None
    aliases: tuple[str, ...]
    passages: tuple[Passage, ...]
    term: Slug | None = None


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A passage that names a year, with the day of that year where it states one."""

    year: int
    day: dt.date | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class FolderSection:
    """A folder below the sources with its articles, newest first: `path` without slash at the end, `slug` its page's.

    `parents` are the slugs of the folders around it, outermost first.
    """

    path: str
    slug: Slug
    title: str
    description: str
    parents: tuple[Slug, ...]
    articles: tuple[Slug, ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address of an article that is no more, and the article that has taken its place."""

    old: Slug
    target: Slug


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A question, with its answer as plain text and as blocks."""

    question: str
    answer: str
    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with every answer, in site order; the first one's words are shown. `topic` is that of its article."""

    topic: Slug | None
    entries: tuple[FaqEntry, ...]


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """Article `to` is close to `article`: cosine similarity (0 to 1, two decimals) and what they share, best first."""

    article: Slug
    to: Slug
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """A see-also line of an article; `target` is None when no article has that title."""

    article: Slug
    text: str
    target: Slug | None


@dataclass(frozen=True, slots=True)
class PassageAnchor:
    """An anchor to be set in an article: at offset `start` of the plain text of leaf `leaf`."""

    anchor: Anchor
    leaf: int
    start: int


@dataclass(frozen=True, slots=True)
class ArticleLinks:
    """What render sets in the text of one article: the passages that something links to, and uses of terms in order."""

    anchors: tuple[PassageAnchor, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag with its articles, newest first."""

    slug: Slug
    name: str
    articles: tuple[Slug, ...]


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """Everything derived from all articles. Articles sorted by slug, glossary by collation key, FAQ by place."""

    articles: tuple[ArticleEntry, ...]
    glossary: tuple[GlossaryEntry, ...]
    acronyms: tuple[AcronymEntry, ...]
    faq: tuple[FaqEntry, ...]
    related: tuple[RelatedArticle, ...]
    see_also: tuple[SeeAlso, ...]
    topics: tuple[Topic, ...]
    links: tuple[tuple[Slug, ArticleLinks], ...]
    see: tuple[SeeEntry, ...] = ()
    concordance: tuple[ConcordanceEntry, ...] = ()
    sections: tuple[FolderSection, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    asked: tuple[AskedQuestion, ...] = ()  # the questions by topic, those that ask the same as one
    timeline: tuple[TimelineEvent, ...] = ()
    keyphrases: tuple[tuple[Slug, tuple[str, ...]], ...] = ()  # of articles that state no topics
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A generated file: `path` relative to docs/ with `/`; `text` has LF line ends and a final newline."""

    path: str
    text: str
