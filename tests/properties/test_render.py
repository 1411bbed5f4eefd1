"""Written Markdown, read back by both parsers: the same text in the same structure, whatever the text is."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from generator.model import document as doc
from generator.model.inline import (
    Code,
    FootnoteReference,
    Image,
    Inline,
    InlineMath,
    LineBreak,
    Link,
    Span,
    SpanKind,
    Text,
)
from generator.render.blocks import Pen, write_blocks
from generator.render.escape import escape_text
from generator.render.inlines import Ink

PLACE = doc.SourcePlace(1, 1, 1)
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.arithmatex",
]
EXTENSION_SETTINGS = {"pymdownx.arithmatex": {"generic": True}, "pymdownx.highlight": {"use_pygments": False}}
# Elements that say where a block stands; others are marks within a block, or say nothing of structure.
CONTAINERS = {"ul", "ol", "li", "blockquote", "table", "tr", "th", "td", "dl", "dt", "dd", "pre"}
CONTAINERS |= {f"h{level}" for level in range(1, 7)}
MARKS = {"em", "strong", "sub", "sup", "kbd", "mark", "code"}
PARTS = {"p", "div", "section", "thead", "tbody", "br", "hr", *CONTAINERS}
PAYLOADS_PER_PAGE = 50
PAYLOADS_TESTED = 700  # of 6,900, evenly spread: all of them take two minutes
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
SEEN_BY_NO_BROWSER = re.compile("[\x00-\x20\x7f-\x9f]")


def by_python_markdown(text: str) -> str:
    """The HTML that MkDocs makes."""
    return markdown.Markdown(
        extensions=[*EXTENSIONS, "pymdownx.highlight"], extension_configs=EXTENSION_SETTINGS
    ).convert(text)


def by_markdown_it(text: str) -> str:
    """The HTML of CommonMark with tables, footnotes, definition lists, admonitions and formulas."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.use(footnote_plugin).use(deflist_plugin).use(admon_plugin)
    parser.use(dollarmath_plugin, renderer=lambda value, options: value, allow_space=False)
    return str(parser.render(text))


class Blocks(HTMLParser):
    """HTML as a list of (where, text): ids, classes and spans taken away, white space collapsed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[tuple[str, ...], str]] = []
        self.path: list[str] = []
        self.counts: dict[str, int] = {}
        self.text = ""
        self.skipped = ""
        self.formula = False

    def flush(self) -> None:
        text = re.sub(r"\s+", " ", self.text)  # in code too: Python-Markdown turns tabs into spaces
        text = re.sub(r" *\{#an-id\}$", "", text.strip())  # an id, to the parser that knows no attributes
        if text:
            self.found.append((tuple(self.path), text))
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kind = given.get("class", "")
        if tag == "a" and "footnote-backref" in kind:
            self.skipped = "a"
        elif tag == "sup" and ("footnote-ref" in kind or given.get("id", "").startswith("fnref")):
            self.text += "[note]"
            self.skipped = "sup"
        if self.skipped:
            return
        if tag in PARTS:
            self.flush()
        self.formula = "arithmatex" in kind
        if tag in CONTAINERS:
            self.counts[tag] = self.counts.get(tag, 0) + 1
            self.path.append(f"{tag}{self.counts[tag]}")
        elif tag == "hr" and "footnotes-sep" not in kind and "ol" not in "".join(self.path):
            self.found.append((tuple(self.path), "---"))
        elif tag == "br":
            self.text += "\n"
        elif tag == "a":
            self.text += f"<a {given.get('href')} {given.get('title')}>"
        elif tag == "img":
            self.text += f"<img {given.get('src')} {given.get('alt')} {given.get('title')}>"
        elif tag in MARKS and "pre" not in "".join(self.path[-1:]):
            self.text += f"<{tag}>"

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            self.skipped = "" if tag == self.skipped else self.skipped
            return
        if tag in PARTS:
            self.flush()
        if tag in CONTAINERS and self.path:
            self.path.pop()
        elif (tag in MARKS or tag == "a") and "pre" not in "".join(self.path[-1:]):
            self.text += f"</{tag}>"

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.text += data[2:-2] if self.formula else data
            self.formula = False


def blocks(html: str) -> list[tuple[tuple[str, ...], str]]:
    reader = Blocks()
    reader.feed(html)
    reader.close()
    reader.flush()
    found = reader.found
    # Python-Markdown draws a rule above footnotes.
    return [entry for entry in found if entry[1] != "---"] if 'class="footnote' in html else found


def write(*nodes: doc.Block) -> str:
    labels = {"n": "1"} if any(isinstance(node, doc.Footnote) for node in nodes) else {}
    return write_blocks(nodes, Pen(Ink(lambda target: target, labels)), top=True) + "\n"


def paragraph(*children: Inline) -> doc.Paragraph:
    return doc.Paragraph(children, PLACE)


TOKENS = [
    "word", "two words", "a", "Ωμέγα", "1", "1.", "1)", "12. ", " ", "  ", "\t", "\xa0", "\n", "*", "**", "_",
    "__", "snake_case", "`", "``", "```", "~", "~~~", "#", "# ", "##", "-", "- ", "---", "+ ", "=", "===",
    '=== "tab"', ">", "> ", "|", "| a | b |", "!", "!!! note", "??? note", "???+", "![", "[", "]", "[^1]",
    "[^1]:", "[x]", "[ ] ", "](", "(", ")", "](http://a.b)", "[a](b)", "[a]: b", "*[abbr]: x", "{", "}",
    "{#id}", "{: .c }", "{ .term }", "<", ">", "<b>", "</b>", "<script>", "<!--", "-->", "<http://a.b>",
    "<a@b.c>", "http://a.b/c_d_e", "www.a.b", "&", "&amp;", "&#42;", "&lt;", ";", ":", ": ", ":   ", ":::",
    "::: a.b", ":-:", "$", "$$", "$x$", "\\", "\\(", "\\[", "\\begin{a}", "\\end{a}", "\\*", "%", "^", "^^",
    "@", '"', "'", "“", "”", "’", "—", "…", "•", "🎯", "é", "?", ".", ",", "/", "&copy", "--8<--", "+++", "    ",
    "x*y", "x**y**z", "a_b_", "_c", "C#", "{{ x }}", "{% x %}", "///", "- [ ] a", "\x02", "\x00",
]  # fmt: skip
texts = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=7).map("".join)
kinds = st.sampled_from(list(SpanKind))
targets = st.sampled_from(
    ["https://a.b/c?d=e&f=(g)#h_i", "https://a.b/*x*_y_$z$", "mailto:a@b.c", "c/d.md", "#e", "https://a.b/[x] y\\z|`"]
)
inline_atoms = st.one_of(
    texts.map(Text),
    texts.map(Text),
    texts.map(Code),
    st.sampled_from([InlineMath("x_1*y*"), InlineMath(r"\frac{a}{b}"), LineBreak(), FootnoteReference("n")]),
    st.builds(Image, targets, texts, texts),
)


def _nested(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    many = st.lists(children, min_size=1, max_size=3).map(tuple)
    return st.one_of(st.builds(Span, kinds, many), st.builds(Link, targets, many, texts))


inlines = st.lists(st.recursive(inline_atoms, _nested, max_leaves=4), min_size=1, max_size=4).map(tuple)
plain = texts.map(lambda text: (Text(text),))
paragraphs = st.builds(doc.Paragraph, inlines, st.just(PLACE))


THOROUGH = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def expected(text: str) -> str:
    """The text as a reader sees it on a page."""
    return re.sub(r"\s+", " ", re.sub("[\x00-\x08]", "", text)).strip()


def assert_same(text: str) -> None:
    assert blocks(by_python_markdown(text)) == blocks(by_markdown_it(text)), text


@THOROUGH
@given(texts)
def test_text_is_never_markup(text: str) -> None:
    written = write(paragraph(Text(text)))
    found = [((), expected(text))] if expected(text) else []
    assert blocks(by_markdown_it(written)) == found, written
    assert blocks(by_python_markdown(written)) == found, written


@THOROUGH
@given(inlines)
@example((Link("a.md", (Text("&#"),), "1)"), Span(SpanKind.SUBSCRIPT, (Text("word"),))))
@example((Link("a.md", (Code("&#"),), "1)"), Span(SpanKind.SUBSCRIPT, (Text("word"),))))
def test_a_paragraph_reads_the_same(children: tuple[Inline, ...]) -> None:
    text = write(paragraph(*children, FootnoteReference("n")), doc.Footnote("n", (paragraph(Text("note")),), PLACE))
    assert_same(text)


plain_items = plain.map(lambda children: (doc.Paragraph(children, PLACE),))
leaf_blocks = st.one_of(
    paragraphs,
    paragraphs,
    st.builds(
        doc.CodeBlock, st.lists(texts, max_size=3).map("\n".join), st.sampled_from(["", "python"]), st.just(PLACE)
    ),
    st.builds(doc.Math, st.sampled_from(["x^2", "a\n\nb"]), st.just(PLACE)),
    st.builds(doc.ThematicBreak, st.just(PLACE)),
    st.builds(
        lambda rows: doc.Table(rows[0], tuple(rows[1:]), ("left", "", "right"), PLACE),
        st.lists(st.tuples(inlines, plain, plain), min_size=2, max_size=3),
    ),
    st.builds(doc.Heading, st.integers(2, 6), inlines, st.just(PLACE), st.sampled_from(["", "an-id"])),
)


def _containers(children: st.SearchStrategy[doc.Block]) -> st.SearchStrategy[doc.Block]:
    many = st.lists(children, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.builds(doc.ListItem, many, st.just(PLACE)), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(doc.Quote, many, st.just(PLACE)),
        st.builds(doc.ItemList, items, st.sampled_from([None, 1, 7, 97]), st.just(PLACE), st.booleans()),
        st.builds(doc.Admonition, st.just("note"), plain, many, st.just(PLACE)),
    )


terms = st.lists(plain, min_size=1, max_size=2).map(tuple)
explanations = st.lists(st.lists(leaf_blocks, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2).map(tuple)
definition_lists = st.builds(
    doc.DefinitionList,
    st.lists(st.builds(doc.DefinitionItem, terms, explanations, st.just(PLACE)), min_size=1, max_size=2).map(tuple),
    st.just(PLACE),
)
all_blocks = st.lists(
    st.one_of(st.recursive(leaf_blocks, _containers, max_leaves=6), definition_lists), min_size=1, max_size=4
)


@example([doc.Paragraph((Text("$"), Code("$")), PLACE)])  # a formula, were the first dollar not escaped
@THOROUGH
@given(all_blocks)
def test_blocks_read_the_same(nodes: list[doc.Block]) -> None:
    assert_same(
        write(
            *nodes, paragraph(Text("end"), FootnoteReference("n")), doc.Footnote("n", (paragraph(Text("note")),), PLACE)
        )
    )


class Active(HTMLParser):
    """Whatever in HTML could act: elements, handlers of events, and addresses with a scheme that is not allowed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"p", "h1", "li", "ul", "strong", "a", "br"}:
            self.found.append(tag)
        for name, value in attrs:
            if name not in {"id", "href", "class", "title"}:
                self.found.append(f"{tag} {name}")
            scheme = SCHEME.match(SEEN_BY_NO_BROWSER.sub("", value or ""))
            if name == "href" and scheme and scheme[1].lower() not in {"http", "https", "mailto"}:
                self.found.append(f"{tag} {name}={value}")


def payloads(shared: Path) -> list[str]:
    xss = (shared / "corpus/payloads/payloadbox-xss.txt").read_text(encoding="utf-8", errors="replace").split("\n")
    naughty = json.loads((shared / "corpus/payloads/blns.json").read_text(encoding="utf-8"))
    texts = [text for text in (*xss, *naughty) if text.strip()]
    return texts if os.environ.get("ALL_PAYLOADS") else texts[:: len(texts) // PAYLOADS_TESTED]


@pytest.mark.shared
def test_payloads_are_not_active(shared: Path) -> None:
    found = []
    for start in range(0, len(all_payloads := payloads(shared)), PAYLOADS_PER_PAGE):
        some = all_payloads[start : start + PAYLOADS_PER_PAGE]
        page = "\n\n".join(text for payload in some for text in dangerous(payload))
        for parser in (by_python_markdown, by_markdown_it):
            reader = Active()
            reader.feed(parser(page))
            found += reader.found
    assert found == []


def dangerous(payload: str) -> tuple[str, ...]:
    """The payload as a heading, a paragraph, an item, as text, title and target of a link, and in a template."""
    link = Link(payload, (Text(payload),), payload)
    item = doc.ListItem((paragraph(Span(SpanKind.STRONG, (Text(payload),))),), PLACE)
    return (
        f"# {escape_text(payload)} {{#top}}",
        write(paragraph(Text(payload)), doc.ItemList((item,), None, PLACE), paragraph(link)),
        f"-   Cite as: {escape_text(payload)}",
    )
