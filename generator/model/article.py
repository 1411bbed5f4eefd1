"""What structure makes of a document: front matter, sections, and an account of every input unit; and its facts."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from generator.model.diagnostic import Diagnostic
from generator.model.document import Asset, Block, RepairStep
from generator.model.inline import Inlines

Anchor = NewType("Anchor", str)
"""An id within a page: a heading's (`economic-effects`) or a passage's (`p-3f9a2c1d`)."""

Slug = NewType("Slug", str)
"""The last part of an address, unique among its kind."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Metadata of an article. A field is empty when the source does not state it; `derived` names inferred fields."""

    title: str
    description: str = ""
    authors: tuple[str, ...] = ()
    date: dt.date | None = None
    updated: dt.date | None = None
    category: str = ""
    keywords: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""  # BCP 47, such as `en` or `pt-BR`
    license: str = ""
    canonical_url: str = ""
    slug: str = ""  # stated by the source only
    draft: bool = False
    ai_generated: bool = False
    see_also: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()


class SectionRole(StrEnum):
    """What a section is for."""

    LEAD = "lead"  # before the first heading; has no heading of its own
    BODY = "body"
    FAQ = "faq"  # holds questions
    QUESTION = "question"  # heading is the question, blocks are the answer


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks up to the next heading; sections are a flat list in reading order.

    `level` is 2 to 6 (the title is the page's only h1; 1 for the lead, whose `heading` is empty and whose `anchor` is
    `top`). `anchor` is unique within the article.
    """

    role: SectionRole
    level: int
    heading: Inlines
    anchor: Anchor
    blocks: tuple[Block, ...]
    line: int = 0


class Fate(StrEnum):
    """What became of an input unit."""

    KEPT = "kept"  # in the text; `target` is the anchor of its section
    MOVED = "moved"  # to the front matter; `target` is the field
    DROPPED = "dropped"  # `target` is the rule that dropped it
    BLANK = "blank"  # held nothing but white space


MARKUP = "markup"
"""`target` of dropped units that hold no text: fences of front matter, lines that only define a link's address."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """The account of one input unit: every unit of the source has at least one, and text is as received."""

    unit: int
    line: int
    text: str
    fate: Fate
    target: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, normalised. `path` is that of the source."""

    path: str
    media_type: str
    sha256: str
    front_matter: FrontMatter
    sections: tuple[Section, ...]
    ledger: tuple[LedgerEntry, ...]
    assets: tuple[Asset, ...] = ()
    repairs: tuple[RepairStep, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article: verbatim plain text, and where it stands.

    `leaf` is the number of the leaf (`walk.leaves`), `start` and `end` are character offsets in that leaf's plain
    text (`walk.plain_text`), `section` the anchor of the section. `anchor` is the passage's own id. `marked` are the
    emphasised runs in it, as offsets in the leaf.
    """

    text: str
    anchor: Anchor
    section: Anchor
    leaf: int
    start: int
    end: int
    marked: tuple[tuple[int, int], ...] = ()


class DefinitionKind(StrEnum):
    """The pattern that found a definition, strongest first."""

    LIST = "list"  # a definition list, or `Term: definition` items
    COPULA = "copula"  # X is a, X are, X refers to, X means, X is defined as
    APPOSITION = "apposition"  # X, a ..., or X — ... —
    PARENTHESIS = "parenthesis"  # X (gloss)
    WHERE = "where"  # X, where ...
    ANAPHORA = "anaphora"  # These X involve ...: needs the sentence before
    FUNCTION = "function"  # X aims to, X serves as, X allows


@dataclass(frozen=True, slots=True)
class Definition:
    """What the article says a term is: verbatim `text` of one sentence, or two where the first resolves the subject."""

    term: str
    text: str
    kind: DefinitionKind
    anchor: Anchor
    section: Anchor
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form as written; `long` as the article states it, empty when it only uses it. Place of first use."""

    short: str
    long: str
    anchor: Anchor
    section: Anchor


class EntityKind(StrEnum):
    """What is named; `NAME` where the text does not tell."""

    AGREEMENT = "agreement"  # a treaty, law or declaration
    ORGANISATION = "organisation"
    EVENT = "event"
    PLACE = "place"
    PERSON = "person"
    ACRONYM = "acronym"
    YEAR = "year"
    NAME = "name"


class Evidence(StrEnum):
    """How sure it is that a capital means a name here."""

    SURE = "sure"
    OPENING = "opening"  # a sentence or a label begins so, whatever the word
    BEFORE_NOUN = "before-noun"  # may be an adjective: `European ports`


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that a sentence names: `name` without article and possessive, and the place of the sentence."""

    name: str
    kind: EntityKind
    evidence: Evidence
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Question:
    """A question: `answer` is the plain text of `blocks`, joined by spaces; `anchor` is the heading's."""

    question: str
    answer: str
    blocks: tuple[Block, ...]
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be a term (lower case, singular), with its number of occurrences in the article.

    `surface` is the phrase as the article most often writes it.
    """

    phrase: str
    count: int
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase that may stand for the article, as written, and the keys of its words.

    `score` is what the article alone tells, quantised to four decimals, higher is better.
    """

    phrase: str
    words: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the index needs to know of one article, and nothing about the site."""

    path: str
    sha256: str
    front_matter: FrontMatter
    words: int  # of the article's own text, code excluded
    headings: tuple[tuple[Anchor, str], ...]
    sentences: tuple[Sentence, ...]
    definitions: tuple[Definition, ...]
    acronyms: tuple[Acronym, ...]
    questions: tuple[Question, ...]
    candidates: tuple[Candidate, ...]
    keyphrases: tuple[Keyphrase, ...]
    entities: tuple[Entity, ...] = ()
    see_also_lines: tuple[int, ...] = ()  # the line of the source that states each entry of `front_matter.see_also`
    links: tuple[str, ...] = ()  # paths of other sources to which the article links
    programs: tuple[str, ...] = ()  # acronyms whose small letters are a command in the text or code
    sketch: tuple[int, ...] = ()  # numbers of which an article that is nearly the same text shares some
    diagnostics: tuple[Diagnostic, ...] = ()
