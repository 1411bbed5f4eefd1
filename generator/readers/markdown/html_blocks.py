"""Blocks of HTML inside Markdown to paragraphs: the text is kept, layout is not."""

from collections.abc import Iterator

from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Inlines, Text
from generator.model.walk import merged
from generator.readers.findings import Findings
from generator.readers.markdown.html_inlines import InlineRun
from generator.readers.markdown.html_tags import HtmlEvent, HtmlKind, html_events

# Elements of running text; every other element begins and ends a paragraph (HTML Standard, phrasing content).
MARKS = frozenset({"abbr", "acronym", "b", "bdi", "bdo", "big", "del", "em", "font", "i", "ins", "kbd", "mark", "q"})
MORE_MARKS = frozenset({"s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u"})
MEANINGS = frozenset({"a", "cite", "code", "data", "dfn", "label", "samp", "time", "var"})
EMBEDDED = frozenset({"br", "img", "input", "script", "style", "svg", "wbr"})
PHRASING = MARKS | MORE_MARKS | MEANINGS | EMBEDDED


def read_html_block(markup: str, place: SourcePlace, findings: Findings) -> Iterator[Paragraph]:
    """The paragraphs of a block of HTML; none when it held no text."""
    for events in _runs(html_events(markup), place.line, findings):
        run = InlineRun(findings)
        for event in events:
            run.apply(event, place.line)
        children = _collapsed(run.close())
        if children:
            yield Paragraph(children, place)


def _runs(events: tuple[HtmlEvent, ...], line: int, findings: Findings) -> Iterator[tuple[HtmlEvent, ...]]:
    """The events between the tags of blocks; those tags are dropped."""
    run: list[HtmlEvent] = []
    for event in events:
        if event.kind in (HtmlKind.START, HtmlKind.END) and event.value not in PHRASING:
            if event.kind is HtmlKind.START:
                findings.dropped_html(event.value, line)
            yield tuple(run)
            run.clear()
        else:
            run.append(event)
    yield tuple(run)


def _collapsed(children: Inlines) -> Inlines:
    """The nodes with white space as HTML shows it: runs as one space, none at the ends; nothing if there is no text."""
    texts = [Text(_spaces(node.value)) if isinstance(node, Text) else node for node in children]
    if texts and isinstance(texts[0], Text):
        texts[0] = Text(texts[0].value.lstrip(" "))
    if texts and isinstance(texts[-1], Text):
        texts[-1] = Text(texts[-1].value.rstrip(" "))
    return merged(texts)


def _spaces(text: str) -> str:
    words = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and words else ""
    return f"{before}{words}{after}"
