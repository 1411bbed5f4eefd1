"""What a reader has to say about a source: unsafe links one by one, dropped HTML once per kind of element."""

from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Companion
from generator.readers.pictures import Pictures

# Longest target quoted in a message: a `data:` address has megabytes.
QUOTED = 60


class Findings:
    """Collects the findings of one source while it is read, and the pictures that it shows."""

    def __init__(self, path: str, companions: Sequence[Companion] = (), embedded: Sequence[str] = ()) -> None:
        self.path = path
        self.pictures = Pictures(path, companions, embedded)
        self._unsafe: list[Diagnostic] = []
        self._dropped: dict[str, list[int]] = {}  # element, and the lines on which it was dropped

    def unsafe_link(self, target: str, line: int) -> None:
        """A link or an image lost its target."""
        shown = target if len(target) <= QUOTED else f"{target[:QUOTED]}…"
        self._unsafe.append(
            Diagnostic(
                Rule.UNSAFE_LINK,
                Severity.WARNING,
                f"the link target {shown!r} is not allowed; its text was kept",
                self.path,
                line,
                suggestion="link to an http, https or mailto address, to a file below the sources, or to an #anchor",
            )
        )

    def dropped_html(self, element: str, line: int) -> None:
        """A tag was dropped; `element` is its name, `!--` for a comment."""
        self._dropped.setdefault(element, []).append(line)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything found, in the order in which the first of each kind was found."""
        html = (self._raw_html(element, lines) for element, lines in self._dropped.items())
        return (*self._unsafe, *self.pictures.diagnostics(), *html)

    def _raw_html(self, element: str, lines: list[int]) -> Diagnostic:
        times = "" if len(lines) == 1 else f" ({len(lines)} times, here first)"
        return Diagnostic(
            Rule.RAW_HTML,
            Severity.NOTE,
            f"HTML is not published: <{element}> was dropped{times}",
            self.path,
            min(lines),
            suggestion="write it in Markdown, or leave it out",
        )
