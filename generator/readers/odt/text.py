"""Running text of an OpenDocument paragraph as atoms: spans, links, notes, pictures, and what is not shown."""

import re

from generator.model.inline import FootnoteReference, Image, InlineMath, LineBreak, Text
from generator.readers.flow.account import Account
from generator.readers.flow.runs import PLAIN, Atom, RunStyle
from generator.readers.odt.package import Package
from generator.readers.odt.styles import Styles
from generator.readers.pictures import Pictures
from generator.readers.targets import IMAGE_SCHEMES, safe_target
from generator.readers.xml_tree import Node

HIDDEN_RULE, COMMENT_RULE = "hidden-text", "comment"
SPACES = re.compile(r"[ \t\r\n]+")
MOST_SPACES = 1_000  # that one element may stand for
COMMENTS = frozenset({"office:annotation", "office:annotation-end"})
# Elements without text that a reader sees.
SILENT = frozenset({"text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:soft-page-break", "text:change",
                    "text:change-start", "text:change-end", "text:ruby-text", "svg:title", "svg:desc",
                    "office:forms", "text:tracked-changes", "text:alphabetical-index-mark"})  # fmt: skip


class Reading:
    """What the parts of the reader share of one document."""

    def __init__(self, package: Package, account: Account, pictures: Pictures) -> None:
        self.package = package
        self.styles = Styles(package)
        self.account = account
        self.pictures = pictures
        self.notes: list[tuple[str, Node]] = []  # labels and bodies, in the order of the references

    def atoms(self, paragraph: Node) -> "Runs":
        """The atoms of a paragraph."""
        style = paragraph.get("text:style-name")
        runs = Runs(self)
        base = RunStyle(frozenset(), self.styles.has_monospace(style))
        runs.nodes(paragraph, base, "")
        return runs


class Runs:
    """The atoms of one paragraph; `boxes` are text boxes in it, `left_out` what is dropped, by rules."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.found: list[Atom] = []
        self.boxes: list[Node] = []
        self.left_out: dict[str, list[str]] = {}
        self.blank = True  # white space at the beginning and behind white space is none (ODF 1.3, 6.1.2)

    def nodes(self, parent: Node, style: RunStyle, target: str) -> None:
        """Read everything inside an element."""
        for child in parent.children:
            if isinstance(child, str):
                self._text(child, style, target)
            else:
                self._element(child, style, target)

    def _element(self, node: Node, style: RunStyle, target: str) -> None:
        makers = {
            "text:span": self._span,
            "text:a": self._link,
            "text:s": self._spaces,
            "text:tab": lambda _, look, to: self._add(Text("\t"), look, to),
            "text:line-break": lambda _, look, to: self._add(LineBreak(), look, to),
            "text:note": self._note,
            "draw:frame": self._frame,
            "draw:a": self._link,
        }
        maker = makers.get(node.tag)
        if maker:
            maker(node, style, target)
        elif node.tag in COMMENTS:
            self.left_out.setdefault(COMMENT_RULE, []).append(node.text())
        elif node.tag not in SILENT:
            self.nodes(node, style, target)

    def _text(self, text: str, style: RunStyle, target: str) -> None:
        """Characters, runs of white space as one space."""
        collapsed = SPACES.sub(" ", text)
        if self.blank:
            collapsed = collapsed.lstrip(" ")
        if not collapsed:
            return
        self.blank = collapsed.endswith(" ")
        if style.hidden:
            self.left_out.setdefault(HIDDEN_RULE, []).append(collapsed)
        else:
            self.found.append(Atom(Text(collapsed), style, target))

    def _add(self, node: Text | LineBreak, style: RunStyle, target: str) -> None:
        self.blank = False
        self.found.append(Atom(node, style, target))

    def _span(self, node: Node, style: RunStyle, target: str) -> None:
        self.nodes(node, self.reading.styles.look(node.get("text:style-name"), style), target)

    def _link(self, node: Node, style: RunStyle, target: str) -> None:
        stated = node.get("xlink:href")
        inside = stated.startswith("#") or not stated
        self.nodes(node, style, target if inside else self.reading.account.target(stated))

    def _spaces(self, node: Node, style: RunStyle, target: str) -> None:
        stated = node.get("text:c")
        count = min(int(stated[:6]), MOST_SPACES) if stated.isdecimal() else 1
        self._add(Text(" " * count), style, target)

    def _note(self, node: Node, style: RunStyle, _target: str) -> None:
        body = node.find("text:note-body")
        if body:
            label = str(len(self.reading.notes) + 1)
            self.reading.notes.append((label, body))
            self.found.append(Atom(FootnoteReference(label), RunStyle(frozenset(), style.monospace)))

    def _frame(self, node: Node, _style: RunStyle, target: str) -> None:
        """A frame: its picture with its description, or the text box in it."""
        self.boxes.extend(one for one in node.elements() if one.tag == "draw:text-box")
        embedded = node.find("draw:object")
        tex = self.reading.package.formula(embedded) if embedded else ""
        if tex:
            self.blank = False
            self.found.append(Atom(InlineMath(tex), PLAIN, target))
            return
        image = node.find("draw:image")
        if image is None:
            return
        described = (node.find(tag) for tag in ("svg:desc", "svg:title"))
        alt = " ".join(next((one.text() for one in described if one and one.text().strip()), "").split())
        address = self._picture(image, alt)
        if address:
            self.blank = False
            self.found.append(Atom(Image(address, alt), PLAIN, target))

    def _picture(self, image: Node, alt: str) -> str:
        reading, line = self.reading, self.reading.account.line
        content = reading.package.picture(image)
        if content:
            return reading.pictures.embed(content, alt or image.get("xlink:href"), line)
        stated = image.get("xlink:href")
        remote = stated if stated.startswith(("http://", "https://")) else ""
        return reading.pictures.show(remote, line) if remote and safe_target(remote, IMAGE_SCHEMES) else ""
