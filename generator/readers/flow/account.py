"""The account of a document with a layout: its units in reading order, what was dropped, and what is to be said."""

from generator.model.document import SourcePlace, SourceUnit
from generator.readers.findings import Findings
from generator.readers.targets import safe_target


class Account:
    """Collects the units of one source while it is read. `line` is the paragraph, or the page, that is being read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.line = 0
        self.units: list[SourceUnit] = []
        self.dropped: list[tuple[int, str]] = []
        self.findings = Findings(path)

    def add(self, text: str, rule: str = "") -> SourcePlace:
        """The place of one more unit, dropped if there is a rule."""
        number = len(self.units) + 1
        self.units.append(SourceUnit(number, self.line, text))
        if rule and text.strip():
            self.dropped.append((number, rule))
        return SourcePlace(number, number, self.line)

    def target(self, stated: str) -> str:
        """The target of a link; empty, with a finding, when it is not allowed."""
        target = safe_target(stated)
        if target is None:
            self.findings.unsafe_link(stated, self.line)
        return target or ""
