"""HTML inside Markdown as a stream of tags and text, by the standard library's parser."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser


class HtmlKind(StrEnum):
    """What an event is."""

    START = "start"
    END = "end"
    TEXT = "text"
    OTHER = "other"  # a comment, a declaration, a processing instruction


@dataclass(frozen=True, slots=True)
class HtmlEvent:
    """A tag (`value` is its lower-case name; `target` its `href` or `src`), text, or a comment."""

    kind: HtmlKind
    value: str
    target: str = ""
    title: str = ""
    alt: str = ""


def html_events(markup: str) -> tuple[HtmlEvent, ...]:
    """The tags and texts of a piece of HTML in order; what is no HTML is text, entities are resolved.

    >>> [event.value for event in html_events("a <B>b</B> &amp;")]
    ['a ', 'b', 'b', 'b', ' &']
    """
    parser = _EventParser()
    try:
        parser.feed(markup)
        parser.close()
    except AssertionError:  # the parser's way to refuse `<![what[`
        return (HtmlEvent(HtmlKind.TEXT, markup),)
    return tuple(parser.events)


class _EventParser(HTMLParser):
    """Collects events."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[HtmlEvent] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        stated = {name: value or "" for name, value in attrs}
        target = stated.get("href", stated.get("src", ""))
        self.events.append(HtmlEvent(HtmlKind.START, tag, target, stated.get("title", ""), stated.get("alt", "")))

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.events.append(HtmlEvent(HtmlKind.END, tag))

    def handle_data(self, data: str) -> None:
        self.events.append(HtmlEvent(HtmlKind.TEXT, data))

    def handle_comment(self, data: str) -> None:
        self.events.append(HtmlEvent(HtmlKind.OTHER, data))

    def handle_decl(self, decl: str) -> None:
        self.events.append(HtmlEvent(HtmlKind.OTHER, decl))

    def handle_pi(self, data: str) -> None:
        self.events.append(HtmlEvent(HtmlKind.OTHER, data))

    def unknown_decl(self, data: str) -> None:
        self.events.append(HtmlEvent(HtmlKind.OTHER, data))
