"""HTML inside Markdown to inline nodes: harmless elements become nodes; of others the tag goes and the text stays."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.errors import SourceTooLargeError
from generator.model.inline import Code, Image, Inline, Inlines, LineBreak, Link, Span, Text
from generator.model.walk import merged, plain_text
from generator.readers.findings import Findings
from generator.readers.html.elements import NOT_TEXT, SIGNS, SPANS
from generator.readers.markdown.html_tags import HtmlEvent, HtmlKind
from generator.readers.markdown.tree import MAXIMUM_DEPTH
from generator.readers.targets import IMAGE_SCHEMES, safe_target

MATCHED = frozenset({*SPANS, *NOT_TEXT, "a", "code"})


@dataclass(slots=True)
class _Element:
    """An element that is still open; the outermost, whose event has no name, is the run itself."""

    event: HtmlEvent
    line: int
    children: list[Inline] = field(default_factory=list)


class InlineRun:
    """A run of inline nodes that is being read, with the HTML elements that are open in it."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._open = [_Element(HtmlEvent(HtmlKind.OTHER, ""), 0)]

    def add(self, nodes: Sequence[Inline]) -> None:
        """Put nodes into the innermost open element."""
        self._open[-1].children.extend(nodes)

    def apply(self, event: HtmlEvent, line: int) -> None:
        """Apply one tag, or put text into the innermost open element."""
        match event.kind:
            case HtmlKind.TEXT:
                self.add((Text(event.value),))
            case HtmlKind.OTHER:
                self.findings.dropped_html("!--", line)
            case HtmlKind.START | HtmlKind.END if event.value in SIGNS:
                self.add((Text(SIGNS[event.value][event.kind is HtmlKind.END]),))
            case HtmlKind.END:
                self._end(event.value)
            case HtmlKind.START if event.value == "br":
                self.add((LineBreak(),))
            case HtmlKind.START if event.value in MATCHED:
                self._start(event, line)
            case HtmlKind.START:
                self.findings.dropped_html(event.value, line)
                self.add(self._image(event, line))

    def close(self) -> Inlines:
        """All nodes of the run; an element that was never closed is dropped and its contents are kept."""
        while len(self._open) > 1:
            self._drop_innermost()
        return merged(self._open[0].children)

    def _start(self, event: HtmlEvent, line: int) -> None:
        if len(self._open) > MAXIMUM_DEPTH:
            raise SourceTooLargeError(
                f"HTML elements are nested more than {MAXIMUM_DEPTH} deep",
                path=self.findings.path,
                line=line,
                suggestion="close the elements that begin here, or take them out",
            )
        self._open.append(_Element(event, line))

    def _end(self, name: str) -> None:
        """Close the innermost open element of that name; those left open inside it are dropped."""
        if all(element.event.value != name for element in self._open[1:]):
            return
        while self._open[-1].event.value != name:
            self._drop_innermost()
        self.add(self._closed(self._open.pop()))

    def _drop_innermost(self) -> None:
        unclosed = self._open.pop()
        self.findings.dropped_html(unclosed.event.value, unclosed.line)
        self.add(unclosed.children)

    def _closed(self, element: _Element) -> Inlines:
        """The node that an element stands for."""
        event, children = element.event, merged(element.children)
        if event.value in NOT_TEXT:
            self.findings.dropped_html(event.value, element.line)
            return ()
        if event.value == "code":
            return (Code(plain_text(children)),)
        if event.value == "a":
            return linked(event.target, event.title, children, element.line, self.findings)
        return (Span(SPANS[event.value], children),) if children else ()

    def _image(self, event: HtmlEvent, line: int) -> Inlines:
        if event.value != "img":
            return ()
        return pictured(event.target, event.alt, event.title, line, self.findings)


def linked(stated: str, title: str, children: Inlines, line: int, findings: Findings) -> Inlines:
    """A link, or its text alone where the target is unsafe or missing."""
    target = safe_target(stated)
    if target is None:
        findings.unsafe_link(stated, line)
    return (Link(target, children, title),) if target and children else children


def pictured(stated: str, alt: str, title: str, line: int, findings: Findings) -> Inlines:
    """An image, or its description where the target is unsafe or missing."""
    shown = findings.pictures.show(stated, line) if stated.strip() else ""
    target = safe_target(shown, IMAGE_SCHEMES)
    if target is None:
        findings.unsafe_link(stated, line)
    if target:
        return (Image(target, alt, title),)
    return (Text(alt),) if alt else ()
