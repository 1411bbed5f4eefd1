"""Render: all questions with their answers, by topic, each with a permanent id and a link to its source."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import AskedQuestion, FaqEntry, Page, SiteIndex, Topic
from generator.render import json_ld
from generator.render.blocks import Pen, write_blocks
from generator.render.escape import Markdown, escape_text
from generator.render.inlines import Ink
from generator.render.lookup import Lookup, group, lookup
from generator.render.page import (
    FAQ,
    article_path,
    article_title,
    link,
    pager,
    parts,
    place_link,
    site_page,
    site_words,
    topic_name,
)
from generator.render.spoken import filled, headings, spoken, spoken_blocks
from generator.render.targets import is_external, relative
from generator.text.addresses import resolve
from generator.text.words import Words


def faq_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The questions of all articles by topic, cut into pages."""
    site, words = lookup(index), site_words(config)
    topics = {topic.slug: topic_name(topic, site, words) for topic in index.topics}
    summary = words.count("questions", len(index.asked))
    for part in parts(index.asked, config.listing_size, FAQ, "faq/page/"):
        groups = group(part.items, lambda asked: asked.topic)
        values = {
            "summary": summary,
            "contents": [
                link(_heading(topic, topics, words), part.path, part.path, _section_id(topic)) for topic in groups
            ],
            "topics": [
                {
                    "title": _heading(topic, topics, words),
                    "id": Markdown(_section_id(topic)),
                    "questions": [_question(asked, site, part.path, words) for asked in group_items],
                }
                for topic, group_items in groups.items()
            ],
            "pager": pager(part, words),
        }
        title, description = words("faq"), words("faq_description", site=config.site_name)
        about = json_ld.questions(
            [(asked.entries[0].question, [entry.answer for entry in asked.entries]) for asked in part.items]
        )
        fields = headings(_spoken(part.items, {topic.slug: topic for topic in index.topics}, site), words)
        yield site_page(part.path, "faq", title, description, values, config, about=about, fields=fields)


def _spoken(
    asked: Sequence[AskedQuestion], topics: Mapping[Slug, Topic], site: Lookup
) -> Iterator[tuple[str, str, str]]:
    """The headings of a page with their ids, texts and languages."""
    for each in asked:
        first = each.entries[0]
        yield _id(first), first.question, site.language([first.place.article])
        if each.topic:
            topic = topics[each.topic]
            yield _section_id(each.topic), topic.name, site.language(topic.articles)


def _heading(topic: Slug | None, topics: Mapping[Slug, Markdown], words: Words) -> Markdown:
    return topics[topic] if topic else escape_text(words("other_questions"))


def _section_id(topic: Slug | None) -> str:
    return f"about-{topic}" if topic else "about"


def _question(asked: AskedQuestion, site: Lookup, page: str, words: Words) -> Mapping[str, object]:
    first = asked.entries[0]
    return {
        "question": spoken(first.question, site.language([first.place.article]), words),
        "id": Markdown(_id(first)),
        "answers": [_answer(entry, first, site, page, words) for entry in asked.entries],
    }


def _id(entry: FaqEntry) -> str:
    return f"{entry.place.article}--{entry.place.anchor}"


def _answer(entry: FaqEntry, first: FaqEntry, site: Lookup, page: str, words: Words) -> Mapping[str, object]:
    """An answer with its source; one to the same question in other words says in which, and keeps its permanent id."""
    article = site.articles[entry.place.article]
    pen = Pen(Ink(lambda target: _address(target, article.path, site, page), {}))
    differs = entry.question != first.question
    return {
        "id": Markdown("" if entry is first else f'<span id="{_id(entry)}"></span>'),
        "answer": spoken_blocks(Markdown(write_blocks(entry.blocks, pen)), article.language, words),
        "source": place_link(article_title(article.slug, site, words), entry.place, page),
        "asked_as": filled(words, "asked_as", question=spoken(entry.question, article.language, words))
        if differs
        else "",
    }


def _address(target: str, path: str, site: Lookup, page: str) -> str:
    """Where a link of an answer leads on this page; only articles are known to exist."""
    if is_external(target):
        return target
    source, _ = resolve(target, path)
    return relative(article_path(site.by_source[source].slug), page) if source in site.by_source else ""
