"""Stated metadata: synonyms, values that cannot be used, and the last word of a sidecar."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.article import Article, Fate
from generator.model.document import Document, MetadataField, SourcePlace
from generator.structure import structure_document

TEXT = """---
The Mill on the Weir

By Ada Stone | 3 May 2024

The mill ground corn for all who lived near it."""
Stated = Callable[..., Article]


@pytest.fixture
def stated(document: Callable[[str], Document]) -> Stated:
    """The article of a text with fields in the first lines; a field whose name ends with `!` stands in a sidecar."""

    def make(**fields: str | tuple[str, ...]) -> Article:
        metadata = tuple(
            MetadataField(
                key.rstrip("!"),
                (value,) if isinstance(value, str) else value,
                SourcePlace(0, 0, 0) if key.endswith("!") else SourcePlace(1, 1, 1),
                listed=isinstance(value, tuple),
                corrects=key.endswith("!"),
            )
            for key, value in fields.items()
        )
        return structure_document(replace(document(TEXT), metadata=metadata))

    return make


@pytest.mark.parametrize(
    ("fields", "field", "value"),
    [
        ({"by": "Ben Wright and Ida Holm"}, "authors", ("Ben Wright", "Ida Holm")),
        ({"published": "2020-01-02"}, "date", dt.date(2020, 1, 2)),
        ({"lastmod": "2 January 2020"}, "updated", dt.date(2020, 1, 2)),
        ({"tags": ("mill", "#river")}, "tags", ("mill", "river")),
        ({"keywords": "mill, river; Mill"}, "keywords", ("mill", "river")),
        ({"keywords": ("mill, old", "#river")}, "keywords", ("mill, old", "river")),
        ({"authors": ("Wright, Ben", "Holm and Sons")}, "authors", ("Wright, Ben", "Holm and Sons")),
        ({"lang": "pt_BR"}, "language", "pt-BR"),
        ({"draft": "True"}, "draft", True),
        ({"published": "false"}, "draft", True),
        ({"published": "true"}, "draft", False),
        ({"canonical": "https://example.org/mill"}, "canonical_url", "https://example.org/mill"),
        ({"summary": "On a mill."}, "description", "On a mill."),
        ({"title": "Another Title"}, "title", "Another Title"),
        ({"author": "Ben Wright", "authors!": "Ida Holm"}, "authors", ("Ida Holm",)),
        ({"category": "Rivers", "categories!": "Mills"}, "category", "Mills"),
    ],
)
def test_field(stated: Stated, fields: dict[str, str], field: str, value: object) -> None:
    article = stated(**fields)
    found = getattr(article.front_matter, field)
    assert found == value
    assert field not in article.front_matter.derived
    assert not article.diagnostics


@pytest.mark.parametrize(
    ("derived", "expected"),
    [
        ((), ("description",)),
        ("title", ("title", "description")),
        (("category", "date"), ("description", "date")),  # nothing is derived that has no value
    ],
)
def test_a_source_may_say_what_was_derived(
    stated: Stated, derived: str | tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert stated(derived=derived).front_matter.derived == expected


@pytest.mark.parametrize(
    ("fields", "rule", "fate"),
    [
        ({"layout": "post"}, "unknown-field", Fate.DROPPED),
        ({"date": "some day"}, "invalid-field", Fate.MOVED),
        ({"date": "07/08/2025"}, "ambiguous-date", Fate.MOVED),
        ({"date": "3 days ago"}, "relative-date", Fate.MOVED),
        ({"draft": "perhaps"}, "invalid-field", Fate.MOVED),
        ({"lang": "a language"}, "invalid-field", Fate.MOVED),
        ({"canonical_url": "javascript:alert(1)"}, "invalid-field", Fate.MOVED),
        ({"derived": "slug"}, "invalid-field", Fate.MOVED),
    ],
)
def test_unusable_field(stated: Stated, fields: dict[str, str], rule: str, fate: Fate) -> None:
    article = stated(**fields)
    assert [(each.rule.code, each.line) for each in article.diagnostics] == [(rule, 1)]
    assert article.ledger[0].fate is fate
    assert article.front_matter.date == dt.date(2024, 5, 3)
    assert not article.front_matter.draft


def test_the_first_line_stays_when_another_title_is_stated(stated: Stated) -> None:
    article = stated(title="Another Title")
    assert [entry.fate for entry in article.ledger if entry.text == "The Mill on the Weir"] == [Fate.KEPT]


def test_the_first_line_that_repeats_the_title_moves(stated: Stated) -> None:
    article = stated(title="The Mill on the Weir – The Valley Paper")
    assert [entry.fate for entry in article.ledger if entry.text == "The Mill on the Weir"] == [Fate.MOVED]
