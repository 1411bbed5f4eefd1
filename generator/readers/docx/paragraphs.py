"""Paragraphs of a DOCX part: their runs as atoms, and one unit each, with what is deleted or hidden as units apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.document import SourcePlace
from generator.model.inline import FootnoteReference, InlineMath, LineBreak, Text
from generator.readers.docx.media import Media
from generator.readers.docx.styles import Styles
from generator.readers.flow.account import Account
from generator.readers.flow.runs import Atom, RunStyle, text_of
from generator.readers.formulas.omml import tex_of
from generator.readers.office_xml import Node

# Elements that only surround runs: insertions, fields, tags, content controls.
AROUND = frozenset({"w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml", "w:dir"})
DELETED = frozenset({"w:del", "w:moveFrom"})
FORMULAS = frozenset({"m:oMath", "m:oMathPara"})
NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "\u2011"}
LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
DELETED_RULE, HIDDEN_RULE = "tracked-deletion", "hidden-text"


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph that was read. `monospace` holds when all its visible text is; `boxes` are text boxes in it."""

    node: Node
    names: tuple[str, ...]
    atoms: tuple[Atom, ...]
    monospace: bool
    place: SourcePlace
    boxes: tuple[Node, ...] = ()

    @property
    def text(self) -> str:
        """Its characters, with line breaks."""
        return text_of(self.atoms)


class Reading:
    """What the parts of the reader share of one document: styles, pictures, notes, and the units so far."""

    def __init__(self, styles: Styles, media: Media, path: str) -> None:
        self.styles = styles
        self.media = media
        self.account = Account(path)
        self.relations: dict[str, tuple[str, str]] = {}  # of the part that is being read
        self.notes: dict[tuple[str, str], str] = {}  # kind and id of a note, and its label

    def paragraph(self, node: Node, rule: str = "") -> Para:
        """Read a paragraph and account for it; `rule` drops it."""
        self.account.line += 1
        reader = _Runs(self, node)
        reader.nodes(node.elements(), "")
        visible = [atom for atom in reader.atoms if isinstance(atom.node, Text) and atom.node.value.strip()]
        atoms = tuple(reader.atoms)
        monospace = all(atom.style.monospace for atom in visible) if visible else self.styles.has_monospace(node)
        place = self.account.add(text_of(atoms), rule)
        for dropped_by, texts in reader.left_out.items():
            self.account.add("".join(texts), dropped_by)
        return Para(node, self.styles.names(node), atoms, monospace, place, tuple(reader.boxes))


class _Runs:
    """Reads the runs of one paragraph."""

    def __init__(self, reading: Reading, paragraph: Node) -> None:
        self.reading = reading
        self.paragraph_monospace = reading.styles.has_monospace(paragraph)
        self.atoms: list[Atom] = []
        self.boxes: list[Node] = []
        self.left_out: dict[str, list[str]] = {}
        self.fields: list[str] = []  # instructions of the fields that are open, innermost last
        self.shown = True  # whether the innermost field shows its result, and is not in its instruction

    def nodes(self, nodes: Iterable[Node], target: str) -> None:
        for node in nodes:
            if node.tag == "w:r":
                self._run(node, target)
            elif node.tag == "w:hyperlink":
                self.nodes(node.elements(), self._address(node))
            elif node.tag in AROUND:
                self.nodes(node.elements(), target)
            elif node.tag in DELETED:
                self.left_out.setdefault(DELETED_RULE, []).append(_characters(node))
            elif node.tag in FORMULAS:
                self._formula(node, target)
            elif node.tag == "mc:AlternateContent":
                self.nodes(_alternative(node), target)

    def _run(self, run: Node, target: str) -> None:
        style = self.reading.styles.run_style(run)
        if style.hidden:
            self.left_out.setdefault(HIDDEN_RULE, []).append(_characters(run))
            return
        if style.monospace is None:
            style = RunStyle(style.marks, self.paragraph_monospace, style.struck)
        for child in run.elements():
            self._content(child, style, target)

    def _content(self, child: Node, style: RunStyle, target: str) -> None:
        if child.tag == "w:fldChar":
            self._field(child.get("w:fldCharType"))
        elif child.tag == "w:instrText" and self.fields:
            self.fields[-1] += child.text()
        elif child.tag == "mc:AlternateContent":
            for inner in _alternative(child):
                self._content(inner, style, target)
        elif child.tag in ("w:drawing", "w:pict", "w:object"):
            self._drawing(child, style, target)
        elif self.shown:
            self._shown(child, style, target or self._field_address())

    def _shown(self, child: Node, style: RunStyle, target: str) -> None:
        if child.tag == "w:t" or child.tag in CHARACTERS:
            text = CHARACTERS.get(child.tag) or child.text()
            self.atoms.append(Atom(Text(text), style, target))
        elif child.tag == "w:cr" or (child.tag == "w:br" and child.get("w:type") in ("", "textWrapping")):
            self.atoms.append(Atom(LineBreak(), style, target))
        elif child.tag in NOTES:
            key = NOTES[child.tag], child.get("w:id")
            label = self.reading.notes.setdefault(key, str(len(self.reading.notes) + 1))
            plain = RunStyle(frozenset(), monospace=False)  # it is raised anyway
            self.atoms.append(Atom(FootnoteReference(label), plain))

    def _drawing(self, drawing: Node, style: RunStyle, target: str) -> None:
        boxes = [one for one in drawing.descendants() if one.tag == "w:txbxContent"]
        inner = {id(one) for box in boxes for one in box.descendants()}
        self.boxes.extend(box for box in boxes if id(box) not in inner)
        if not boxes:
            found = self.reading.media.image(drawing, self.reading.relations, self.reading.account.line)
            self.atoms.extend(Atom(image, style, target) for image in found)

    def _formula(self, node: Node, target: str) -> None:
        formulas = [one for one in node.descendants() if one.tag == "m:oMath"] or [node]
        for tex in filter(None, map(tex_of, formulas)):
            self.atoms.append(Atom(InlineMath(tex), RunStyle(frozenset(), monospace=False), target))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()
        self.shown = kind != "begin"

    def _field_address(self) -> str:
        matches = [match for field in self.fields if (match := LINK_FIELD.match(field))]
        return self.reading.account.target(matches[-1][1]) if matches else ""

    def _address(self, link: Node) -> str:
        kind, target = self.reading.relations.get(link.get("r:id"), ("", ""))
        return self.reading.account.target(target) if kind == "hyperlink" else ""


def _characters(node: Node) -> str:
    return "".join(one.text() for one in node.descendants() if one.tag in ("w:t", "w:delText"))


def _alternative(node: Node) -> Iterable[Node]:
    """What the first of several forms of the same content holds: the newest, which every current program reads."""
    form = node.find("mc:Choice") or node.find("mc:Fallback")
    return form.elements() if form else ()
