"""The published articles with their slugs (index): the first thing that is settled, for all else refers to slugs."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.article import Anchor, Facts, Sentence, Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import ArticleEntry, Passage, Place
from generator.text.slug import slugify

WORDS_PER_MINUTE = 230  # adults read English non-fiction at 238 words a minute (Brysbaert, J. Mem. Lang. 109, 2019)


@dataclass(frozen=True, slots=True)
class Member:
    """A published article: its slug, its facts, and the titles of its sections and its sentences by anchor."""

    slug: Slug
    facts: Facts
    titles: Mapping[Anchor, str] = field(repr=False)
    sentences: Mapping[Anchor, Sentence] = field(repr=False)

    @property
    def language(self) -> str:
        """The primary language of the article; English where none is stated, as extract takes it."""
        return self.facts.front_matter.language.split("-")[0].lower() or "en"

    def passage(self, anchor: Anchor, text: str, section: Anchor) -> Passage:
        """The passage at the anchor, with the title of its section."""
        return Passage(Place(self.slug, anchor), text, self.titles.get(section, ""))


def make_library(facts: Iterable[Facts]) -> tuple[tuple[Member, ...], tuple[Diagnostic, ...]]:
    """Articles in order of their slugs, drafts left out, and what was found about slugs."""
    published = sorted((each for each in facts if not each.front_matter.draft), key=lambda each: each.path)
    wished = [_wished(each) for each in published]
    slugs = _unique(published, wished)
    members = [_member(slug, each) for slug, each in zip(slugs, published, strict=True)]
    findings = [
        _collision(each, wish, slug) for each, wish, slug in zip(published, wished, slugs, strict=True) if wish != slug
    ]
    return tuple(sorted(members, key=lambda member: member.slug)), tuple(findings)


def article_entry(member: Member, sections: Mapping[str, Slug]) -> ArticleEntry:
    """What listings say of the article; `sections` are the slugs of folders."""
    matter = member.facts.front_matter
    return ArticleEntry(
        slug=member.slug,
        path=member.facts.path,
        title=matter.title,
        description=matter.description,
        date=matter.date,
        authors=matter.authors,
        tags=matter.tags,
        category=matter.category,
        language=matter.language,
        words=member.facts.words,
        minutes=max(1, round(member.facts.words / WORDS_PER_MINUTE)),
        section=sections.get(member.facts.path.rpartition("/")[0]),
        updated=matter.updated,
    )


def _member(slug: Slug, facts: Facts) -> Member:
    return Member(slug, facts, dict(facts.headings), {sentence.anchor: sentence for sentence in facts.sentences})


def _wished(facts: Facts) -> Slug:
    """The stated slug, else the title's, else that of the file's name."""
    matter = facts.front_matter
    stem = facts.path.rpartition("/")[2].partition(".")[0]
    return Slug(slugify(matter.slug or matter.title or stem))


def _unique(published: Sequence[Facts], wished: Sequence[Slug]) -> list[Slug]:
    """Slugs of which no two are equal: all but the first article (by path) that wish for one get a longer slug."""
    free = Counter(wished)
    taken: set[Slug] = set()
    slugs = []
    for facts, wish in zip(published, wished, strict=True):
        slug = wish if wish not in taken else _longer(facts.path, wish, taken | set(free))
        taken.add(slug)
        slugs.append(slug)
    return slugs


def _longer(path: str, wish: Slug, taken: set[Slug]) -> Slug:
    """The slug with the path of the source behind it, and a number if that is not enough."""
    stem = path.rsplit(".", 1)[0]
    slug = Slug(f"{wish}-{slugify(stem)}")
    number = 2
    while slug in taken:
        slug = Slug(f"{wish}-{slugify(stem)}-{number}")
        number += 1
    return slug


def _collision(facts: Facts, wish: Slug, slug: Slug) -> Diagnostic:
    return Diagnostic(
        Rule.SLUG_COLLISION,
        Severity.WARNING,
        f"another article already has the address `{wish}`; this one is published as `{slug}`",
        facts.path,
        suggestion="state a `slug` of its own in the front matter, or give the article another title",
    )
