"""Topics (index): the tags of all articles, merged where they differ only in case, number or hyphen."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.index.library import Member
from generator.model.article import Slug
from generator.model.site import Topic
from generator.text.slug import slugify
from generator.text.terms import merge_key


def gather_topics(library: Sequence[Member]) -> tuple[Topic, ...]:
    """Topics by slug, each with its articles, newest first."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    members: defaultdict[str, dict[Slug, Member]] = defaultdict(dict)
    for member in library:
        for tag in member.facts.front_matter.tags:
            key = merge_key(tag).lower() or tag
            names[key][tag] += 1
            members[key][member.slug] = member
    topics: dict[Slug, Topic] = {}
    for key in sorted(names):
        name = min(names[key], key=lambda each: (-names[key][each], each))
        slug = _free(Slug(slugify(name)), topics)
        topics[slug] = Topic(slug, name, newest_first(tuple(members[key].values())))
    return tuple(topics[slug] for slug in sorted(topics))


def _free(slug: Slug, taken: dict[Slug, Topic]) -> Slug:
    number, free = 2, slug
    while free in taken:
        free = Slug(f"{slug}-{number}")
        number += 1
    return free


def newest_first(members: Sequence[Member]) -> tuple[Slug, ...]:
    """By date, undated ones last; on one day by slug."""
    by_slug = sorted(members, key=lambda member: member.slug)
    ranked = sorted(by_slug, key=lambda member: member.facts.front_matter.date or dt.date.min, reverse=True)
    return tuple(member.slug for member in ranked)
