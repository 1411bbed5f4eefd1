"""The fields of front matter: their names in sources, their kinds, and the shapes of their values."""

import re
from collections.abc import Mapping

SYNONYMS: Mapping[str, str] = {
    "title": "title", "headline": "title", "name": "title", "titre": "title", "titel": "title", "título": "title",
    "description": "description", "summary": "description", "abstract": "description", "excerpt": "description",
    "subtitle": "description", "lead": "description",
    "authors": "authors", "author": "authors", "by": "authors", "byline": "authors", "creator": "authors",
    "creators": "authors", "auteur": "authors", "autor": "authors", "writer": "authors",
    "date": "date", "published": "date", "publish_date": "date", "published_at": "date", "pubdate": "date",
    "date_published": "date", "datepublished": "date", "publication_date": "date", "created": "date",
    "updated": "updated", "modified": "updated", "lastmod": "updated", "last_modified": "updated",
    "last_updated": "updated", "updated_at": "updated", "date_modified": "updated", "datemodified": "updated",
    "category": "category", "categories": "category", "section": "category",
    "keywords": "keywords", "keyword": "keywords", "subject": "keywords", "subjects": "keywords",
    "tags": "tags", "tag": "tags", "topics": "tags", "hashtags": "tags",
    "language": "language", "lang": "language", "locale": "language",
    "license": "license", "licence": "license", "rights": "license",
    "canonical_url": "canonical_url", "canonical": "canonical_url", "url": "canonical_url",
    "source_url": "canonical_url",
    "slug": "slug", "permalink": "slug",
    "draft": "draft", "ai_generated": "ai_generated", "see_also": "see_also", "related": "see_also",
    "derived": "derived",
}  # fmt: skip
"""Names of fields as sources have them, and ours."""

DATE_FIELDS = frozenset({"date", "updated"})
FLAG_FIELDS = frozenset({"draft", "ai_generated"})

FLAGS: Mapping[str, bool] = {
    "true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False,
}  # fmt: skip
"""Words for yes and no."""

DERIVABLE = (
    "title", "description", "authors", "date", "updated", "category", "keywords", "tags", "language", "license",
)  # fmt: skip
"""Fields that a source may name in `derived`: their values were inferred by whoever wrote the source (`adopt` does)."""

SHAPES: Mapping[str, re.Pattern[str]] = {
    "language": re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}"),
    "canonical_url": re.compile(r"https?://[^\s<>\"']+"),
    "slug": re.compile(r"[^\s\x00-\x1f]+"),
    "derived": re.compile("|".join(DERIVABLE)),
}
"""Fields whose values have a shape."""

VALUE_SEPARATOR = re.compile(r"\s*[,;]\s*")
"""What stands between the values of a list that is written as one text."""

EXPECTED: Mapping[str, str] = {
    "date": "write the date as YYYY-MM-DD",
    "updated": "write the date as YYYY-MM-DD",
    "draft": "write true or false",
    "ai_generated": "write true or false",
    "language": "write a language code such as en or pt-BR",
    "canonical_url": "write an address that begins with https://",
    "slug": "write a word without spaces",
    "derived": "name fields whose values were inferred, such as title or description",
}
"""What to do about a value that cannot be used."""


def field_name(key: str) -> str:
    """Our name of a field that a source names; empty for an unknown one.

    >>> field_name("Last-Modified"), field_name("layout")
    ('updated', '')
    """
    return SYNONYMS.get(key.strip().lower().replace("-", "_").replace(" ", "_"), "")
