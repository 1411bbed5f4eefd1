"""Paragraphs, cells and rows of an RTF file as they end, in the text, in notes and in what is dropped."""

from collections import Counter

from generator.model.inline import LineBreak, Text
from generator.readers.flow.account import Account
from generator.readers.rtf.state import Open, Paragraph, Read, Stream


class Streams:
    """The streams that are open, the innermost last. `notes` are those that ended, by their labels."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.main = Stream()
        self.stack: list[tuple[Stream, str]] = [(self.main, "")]
        self.notes: dict[str, Stream] = {}
        self.labels = 0

    @property
    def top(self) -> Stream:
        """The stream to which text goes."""
        return self.stack[-1][0]

    @property
    def is_inside(self) -> bool:
        """Whether text goes to a note, or to what is dropped."""
        return len(self.stack) > 1

    def note(self) -> str:
        """The label of the next note."""
        self.labels += 1
        return str(self.labels)

    def push(self, stream: Stream, label: str) -> None:
        """Begin a stream inside another; it is dropped with that one."""
        stream.rule = stream.rule or self.top.rule
        self.stack.append((stream, label))

    def pop(self) -> None:
        """End the innermost stream; a text box goes to where it stands."""
        if len(self.stack) == 1:
            return
        self._end_stream()
        stream, label = self.stack.pop()
        if label:
            self.notes[label] = stream
        elif not stream.rule:
            self.top.found.extend(stream.found)

    def end(self) -> None:
        """End all streams."""
        while len(self.stack) > 1:
            self.pop()
        self._end_stream()

    def end_paragraph(self, paragraph: Paragraph) -> None:
        """End a paragraph of the text or of a cell."""
        read = self._read(paragraph)
        if paragraph.in_table:
            self.top.cell.append(read)
        else:
            self._end_table()
            self.top.found.append(read)

    def end_cell(self, paragraph: Paragraph) -> None:
        """End a cell with the paragraph in it."""
        if self.top.open.atoms or self.top.open.left_out:
            self.top.cell.append(self._read(paragraph))
        self.top.cells.append(tuple(self.top.cell))
        self.top.cell = []

    def end_row(self) -> None:
        """End a row."""
        if self.top.cells:
            self.top.rows.append(tuple(self.top.cells))
        self.top.cells = []

    def _end_stream(self) -> None:
        if self.top.open.atoms or self.top.open.left_out:
            self.end_paragraph(Paragraph())
        if self.top.cell:
            self.end_cell(Paragraph())
        self.end_row()
        self._end_table()

    def _end_table(self) -> None:
        if self.top.cell or self.top.cells:  # a row that was never ended
            self.top.cells.append(tuple(self.top.cell))
            self.top.cell = []
            self.end_row()
        if self.top.rows:
            self.top.found.append(tuple(self.top.rows))
        self.top.rows = []

    def _read(self, paragraph: Paragraph) -> Read:
        """The paragraph that ends, accounted for."""
        opened, self.top.open = self.top.open, Open()
        self.account.line += 1
        nodes = [atom.node for atom in opened.atoms]
        text = "".join("\n" if isinstance(n, LineBreak) else n.value if isinstance(n, Text) else "" for n in nodes)
        place = self.account.add(text, self.top.rule)
        for rule, texts in opened.left_out.items():
            self.account.add("".join(texts), self.top.rule or rule)
        sizes: Counter[int] = Counter()
        for count, size in opened.sizes:
            sizes[size] += count
        size = max(sizes, key=lambda one: (sizes[one], one), default=0)
        return Read(tuple(opened.atoms), paragraph, opened.marker, place.first, self.account.line, size)
