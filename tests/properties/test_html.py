"""What holds of every page, bytes or a soup of tags: a document that accounts for all its text, or an error."""

from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.model.article import Fate
from generator.model.document import Document, SourceFile, SourcePlace
from generator.model.inline import Image, Link
from generator.readers import read_source
from generator.readers.targets import safe_target
from generator.repair import repair_document
from generator.structure import structure_document
from tests.readers.units import check_account, nodes

BLOCK_TAGS = "p div ul ol li dl dt dd table tr td th thead caption pre blockquote figure figcaption h1 h2 h3 hr details"
INLINE_TAGS = "code a b em sup span br img input math annotation x-y svg"
PAGE_TAGS = "article main nav aside form script style title head body html"
TAGS = f"{BLOCK_TAGS} {INLINE_TAGS} {PAGE_TAGS}".split()
ATTRIBUTES = (
    "href=#a",
    "href=javascript:x",
    "id=a",
    "id=fn1",
    "href=#fn1",
    "class=share",
    "class=footnotes",
    "class=lineno",
    "class=language-py",
    "hidden",
    "role=main",
    "rowspan=3",
    "colspan=9",
    "src=a.png",
    "itemprop=articleBody",
    "start=4",
    "type='math/tex'",
    "display=block",
)
WORDS = (
    "One lamp.",
    "A full sentence of some length, which says that every tower by the sea needs a keeper at night.",
    "\n",
    " ",
    "&amp;",
    "&#0;",
    "<",
    "<!--",
    "-->",
    "<![CDATA[",
    "é🎯",
    "\u00a0",
    "12",
    '{"@type":"Article"}',
)
tags = st.builds(
    lambda name, attributes: f"<{' '.join([name, *attributes])}>",
    st.sampled_from(TAGS),
    st.lists(st.sampled_from(ATTRIBUTES), max_size=2),
)
ends = st.sampled_from(TAGS).map(lambda name: f"</{name}>")
soup = st.lists(st.one_of(tags, ends, st.sampled_from(WORDS)), max_size=60).map("".join)
pages = st.one_of(st.binary(max_size=200), soup.map(str.encode), soup.map(lambda text: text.encode("utf-16")))


def read(content: bytes) -> Document | SourceError:
    try:
        return read_source(SourceFile("a/b.html", "text/html", content, "0" * 64))
    except SourceError as error:
        return error


@given(content=pages)
def test_any_page_gives_a_document_or_an_error_that_says_what_to_do(content: bytes) -> None:
    result = read(content)
    if isinstance(result, SourceError):
        assert result.message
        assert result.suggestion
        assert result.path == "a/b.html"
        return
    assert [unit.number for unit in result.units] == list(range(1, len(result.units) + 1))
    lines = [unit.line for unit in result.units]
    assert lines == sorted(lines)
    for place in (node for node in nodes(result.blocks) if isinstance(node, SourcePlace)):
        assert 0 <= place.first <= place.last <= len(result.units)


@given(content=pages)
@example(content=b"!<dl>!")
@example(content=b"!<dl><dt>!<dd></dl>")
def test_every_text_is_in_a_block_or_a_field_or_dropped_by_a_rule(content: bytes) -> None:
    result = read(content)
    if isinstance(result, Document):
        check_account(result)


@given(content=pages)
def test_no_target_is_unsafe(content: bytes) -> None:
    result = read(content)
    if isinstance(result, Document):
        for node in nodes(result.blocks):
            if isinstance(node, Link | Image):
                assert safe_target(node.target) == node.target


@given(content=pages)
def test_the_ledger_of_the_article_accounts_for_every_text_node(content: bytes) -> None:
    result = read(content)
    if isinstance(result, Document):
        article = structure_document(repair_document(result))
        assert {entry.unit for entry in article.ledger} == {unit.number for unit in result.units}
        dropped = {entry.unit for entry in article.ledger if entry.fate is Fate.DROPPED}
        assert {number for number, _ in result.dropped} <= dropped
