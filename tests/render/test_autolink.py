"""Links at mentions and ids at passages: where they stand, and where none may stand."""

import pytest

from generator.model.article import Anchor, Article, FrontMatter, Section, SectionRole, Slug
from generator.model.document import DefinitionItem, DefinitionList, Paragraph, SourcePlace
from generator.model.inline import Code, Inline, InlineMath, LineBreak, Link, Span, SpanKind, Text
from generator.model.site import ArticleLinks, Mention, PassageAnchor, Place
from generator.render.autolink import marked_leaves
from generator.render.inlines import Ink, write_runs

PLACE = SourcePlace(1, 1, 1)
INK = Ink(lambda target: target, {})


def written(links: ArticleLinks, *leaves: tuple[Inline, ...]) -> list[str]:
    blocks = tuple(Paragraph(children, PLACE) for children in leaves)
    section = Section(SectionRole.LEAD, 1, (), Anchor("top"), blocks)
    article = Article("a.txt", "text/plain", "", FrontMatter("A"), (section,), ())
    return [write_runs(runs, INK) for runs in marked_leaves(article, links, lambda slug: f"{slug}.md")]


def mention(start: int, end: int, leaf: int = 0, term: str = "sea") -> Mention:
    return Mention(Slug(term), Place(Slug("a"), Anchor("p-1")), Anchor("top"), leaf, start, end)


EMPHASIS = SpanKind.EMPHASIS


@pytest.mark.parametrize(
    ("children", "expected"),
    [
        pytest.param((Text("The sea."),), "The [sea](sea.md){ .term }.", id="in text"),
        pytest.param(
            (Text("The "), Span(EMPHASIS, (Text("sea"),))), "The *[sea](sea.md){ .term }*", id="is emphasised"
        ),
        pytest.param(
            (Span(EMPHASIS, (Text("The sea is"),)),), "*The [sea](sea.md){ .term } is*", id="inside an emphasis"
        ),
        pytest.param(
            (Text("The s"), Span(EMPHASIS, (Text("ea is"),))),
            "The [s*ea*](sea.md){ .term } *is*",
            id="across its start",
        ),
        pytest.param((Text("The "), Code("sea")), "The `sea`", id="not in code"),
        pytest.param((Text("The "), InlineMath("sea")), "The $sea$", id="not in a formula"),
        pytest.param((Text("The "), Link("x.md", (Text("sea"),))), "The [sea](x.md)", id="not in a link"),
        pytest.param((Text("The s"), Link("x.md", (Text("ea"),))), "The s[ea](x.md)", id="not across a link"),
        pytest.param((Text("The s"), LineBreak(), Text("a")), "The s  \na", id="not across a line break"),
    ],
)
def test_a_mention(children: tuple[Inline, ...], expected: str) -> None:
    assert written(ArticleLinks((), (mention(4, 7),)), children) == [expected]


def test_only_the_first_linkable_mention_in_a_section() -> None:
    links = ArticleLinks((), (mention(0, 3), mention(0, 3, 1), mention(0, 3, 2), mention(4, 8, 2, "ship")))
    leaves = ((Code("sea"),), (Text("sea"),), (Text("sea ship"),))
    assert written(links, *leaves) == ["`sea`", "[sea](sea.md){ .term }", "sea [ship](ship.md){ .term }"]


def test_overlapping_mentions_give_one_link() -> None:
    links = ArticleLinks((), (mention(0, 3), mention(0, 8, term="sea-ship")))
    assert written(links, (Text("sea ship"),)) == ["[sea ship](sea-ship.md){ .term }"]


@pytest.mark.parametrize(
    ("children", "start", "expected"),
    [
        pytest.param((Text("A. B."),), 0, '<span id="p-1"></span>A. B.', id="at the start"),
        pytest.param((Text("A. B."),), 3, 'A. <span id="p-1"></span>B.', id="within text"),
        pytest.param((Span(EMPHASIS, (Text("A. B."),)),), 3, '*A. <span id="p-1"></span>B.*', id="within an emphasis"),
        pytest.param((Text("A. "), Code("b.")), 3, 'A. <span id="p-1"></span>`b.`', id="before code"),
        pytest.param((Code("a. b."),), 3, '<span id="p-1"></span>`a. b.`', id="never in code"),
        pytest.param((Text("- B."),), 0, '<span id="p-1"></span>- B.', id="before what looks like an item"),
    ],
)
def test_an_anchor(children: tuple[Inline, ...], start: int, expected: str) -> None:
    assert written(ArticleLinks((PassageAnchor(Anchor("p-1"), 0, start),), ()), children) == [expected]


def test_an_anchor_stands_before_the_link_that_begins_there() -> None:
    links = ArticleLinks((PassageAnchor(Anchor("p-1"), 0, 0),), (mention(0, 3),))
    assert written(links, (Text("sea"),)) == ['<span id="p-1"></span>[sea](sea.md){ .term }']


def test_no_link_in_the_term_of_a_definition_list() -> None:
    item = DefinitionItem(((Text("sea"),),), ((Paragraph((Text("sea"),), PLACE),),), PLACE)
    section = Section(SectionRole.LEAD, 1, (), Anchor("top"), (DefinitionList((item,), PLACE),))
    article = Article("a.txt", "text/plain", "", FrontMatter("A"), (section,), ())
    links = ArticleLinks((), (mention(0, 3), mention(0, 3, 1)))
    leaves = [write_runs(runs, INK) for runs in marked_leaves(article, links, lambda slug: f"{slug}.md")]
    assert leaves == ["sea", "[sea](sea.md){ .term }"]
