"""Render: an article as a Markdown source, from which the stages before make the same article again."""

import posixpath
from collections.abc import Mapping
from functools import partial

from generator.config import Config
from generator.model.article import Article
from generator.model.inline import Text
from generator.render.article_page import stated_fields, unmarked_text
from generator.render.blocks import write_heading
from generator.render.inlines import Ink
from generator.render.targets import adopted_path, is_external
from generator.text import front_matter
from generator.text.addresses import resolve
from generator.text.front_matter import Value
from generator.text.words import words_for

TITLE_LEVEL = 1


def render_source(article: Article, config: Config) -> str:
    """Front matter with every stated or derived field, the title, and the article's own text as Markdown.

    The title stands above the text too: a heading that repeats it further down is then none of the title's.
    """
    words = words_for(article.front_matter.language or config.language, config.templates, config.language)
    address = partial(_address, article.path)
    title = write_heading(TITLE_LEVEL, (Text(article.front_matter.title),), "", Ink(address, {}))
    text = unmarked_text(article, address, words, as_source=True)
    body = "\n\n".join(part for part in (title, text) if part)
    return f"{front_matter.dump(_fields(article))}\n{body}\n"


def _address(path: str, target: str) -> str:
    """The target as the source has it, unless it is the source itself, which has another name as Markdown."""
    is_itself = not is_external(target) and resolve(target, path)[0] == path
    return posixpath.basename(adopted_path(path)) or target if is_itself else target


def _fields(article: Article) -> Mapping[str, Value]:
    """The fields that a source may state and that have a value, in the order of the pages."""
    stated = article.front_matter
    fields: dict[str, Value] = stated_fields(stated) | {
        "slug": stated.slug,
        "see_also": stated.see_also,
        "ai_generated": stated.ai_generated,
        "draft": stated.draft,
        "derived": stated.derived,
    }
    return {key: value for key, value in fields.items() if value}
