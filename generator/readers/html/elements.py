"""What elements of HTML mean for running text, in pages and inside Markdown."""

from generator.model.inline import SpanKind

SPANS = {
    "sub": SpanKind.SUBSCRIPT,
    "sup": SpanKind.SUPERSCRIPT,
    "kbd": SpanKind.KEYBOARD,
    "mark": SpanKind.MARK,
    "em": SpanKind.EMPHASIS,
    "i": SpanKind.EMPHASIS,
    "strong": SpanKind.STRONG,
    "b": SpanKind.STRONG,
}
# Elements whose content is no text for readers.
NOT_TEXT = frozenset({"script", "style", "template", "iframe", "object", "svg"})
# Elements that stand for signs: the model has no struck text, and without a mark its meaning would turn round.
SIGNS = {"del": ("~~", "~~"), "s": ("~~", "~~"), "strike": ("~~", "~~"), "q": ("“", "”")}
# Around text that a reader sets apart, such as front matter or the mark of an item: part of the furniture of a page.
# HTML has no element of this name.
SET_APART = "set-apart"
