"""What a reader has to say about a source: unsafe links one by one, dropped HTML once per kind of element."""

from generator.model.diagnostic import Diagnostic, Rule, Severity

# Longest target quoted in a message: a `data:` address has megabytes.
QUOTED = 60


class Findings:
    """Collects the findings of one source while it is read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._unsafe: list[Diagnostic] = []
        self._formulas: list[Diagnostic] = []
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

    def flattened_formula(self, text: str, line: int) -> None:
        """A formula of a word processor became its characters in a row."""
        shown = text if len(text) <= QUOTED else f"{text[:QUOTED]}…"
        self._formulas.append(
            Diagnostic(
                Rule.FORMULA_FLATTENED,
                Severity.WARNING,
                f"the formula {shown!r} was read as plain characters; fractions and roots are lost",
                self.path,
                line,
                suggestion="turn the source into Markdown and write the formula in TeX between dollar signs",
            )
        )

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything found, in the order in which the first of each kind was found."""
        html = (self._raw_html(element, lines) for element, lines in self._dropped.items())
        return (*self._unsafe, *self._formulas, *html)

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
