"""Slugs of titles in many scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.slug import MAXIMUM_LENGTH, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The Mill on the Weir", "the-mill-on-the-weir"),
        ("The miller’s wheel", "the-millers-wheel"),
        ("Ça coûte cher", "ca-coute-cher"),
        ("Große Mühle", "grosse-muhle"),
        ("Река и мельница", "reka-i-mel-nitsa"),
        ("水车", "shuiche"),
        ("1.1 Water & stone", "1-1-water-stone"),
        ("  🌾  ", "section"),
        ("", "section"),
        ("Index", "index-page"),
        ("C++", "c"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_slug_ends_with_a_word() -> None:
    slug = slugify("mill " * 40)
    assert len(slug) <= MAXIMUM_LENGTH
    assert set(slug.split("-")) == {"mill"}


@given(st.text())
def test_any_text_gives_a_slug_that_is_its_own_slug(text: str) -> None:
    slug = slugify(text)
    assert slug
    assert slug != "index"
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slugify(slug) == slug
