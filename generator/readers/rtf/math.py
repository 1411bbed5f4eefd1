"""Formulas of an RTF file (RTF 1.9.1, math) as the elements of Word's XML that they are named after, and so to TeX."""

from generator.readers.formulas.omml import tex_of
from generator.readers.office_xml import Node

# Control words that begin an element; the others state how a run or the page looks.
ELEMENTS = frozenset(
    {"mr", "mf", "mnum", "mden", "msSup", "msSub", "msSubSup", "msPre", "me", "msub", "msup", "mrad", "mdeg", "mnary",
     "md", "mfunc", "mfName", "mlimLow", "mlimUpp", "mlim", "macc", "mbar", "mgroupChr", "mm", "mmr", "meqArr", "mbox",
     "mborderBox", "mphant", "mfPr", "mnaryPr", "mdPr", "maccPr", "mbarPr", "mgroupChrPr", "mradPr", "msSupPr",
     "msSubPr", "msSubSupPr", "msPrePr", "mfuncPr", "mlimLowPr", "mlimUppPr", "mmPr", "meqArrPr", "mboxPr",
     "mborderBoxPr", "mphantPr", "mctrlPr", "margPr", "mtype", "mchr", "mpos", "mbegChr", "mendChr", "msepChr",
     "mlimLoc", "mvertJc", "msubHide", "msupHide", "mdegHide", "mgrow", "mshp", "mmcs", "mmc", "mmcPr", "mmcJc",
     "mcount", "mbaseJc", "mplcHide", "mrSp", "mrSpRule", "mcSp", "mcGp", "mcGpRule", "mmaxDist", "mobjDist",
     "malnScr"}
)  # fmt: skip
STYLES = {0: "p", 1: "b", 2: "i", 3: "bi"}  # numbers of `msty`
MOST_ELEMENTS = 20_000  # of one formula
DEEPEST = 150  # elements inside each other; a fraction in a fraction has ten, and XML of Word may have 200


class FormulaReader:
    """Reads one formula token by token."""

    def __init__(self) -> None:
        self.stack = [Node("m:oMath", {})]
        self.elements = 0

    def word(self, word: str, number: int | None) -> bool:
        """Apply a control word; whether it begins an element, which ends with its group."""
        if word in ELEMENTS and self.elements < MOST_ELEMENTS and len(self.stack) <= DEEPEST:
            self.elements += 1
            node = Node(f"m:{word[1:]}", {})
            self.stack[-1].children.append(node)
            self.stack.append(node)
            return True
        if word == "mnor" and number != 0:
            self._run_property("m:nor", "")
        elif word == "msty" and number in STYLES:
            self._run_property("m:sty", STYLES[number])
        return False

    def text(self, text: str) -> None:
        """Characters: of a run those of its text, of a property its value."""
        top = self.stack[-1]
        if top.tag == "m:r":
            top.children.append(Node("m:t", {}, [text]))
        else:
            top.attributes["m:val"] = top.get("m:val") + text.strip()

    def close(self) -> None:
        """End the innermost element."""
        if len(self.stack) > 1:
            self.stack.pop()

    def tex(self) -> str:
        """The formula in TeX."""
        return tex_of(self.stack[0])

    def _run_property(self, tag: str, value: str) -> None:
        top = self.stack[-1]
        if top.tag != "m:r":
            return
        properties = top.find("m:rPr")
        if properties is None:
            properties = Node("m:rPr", {})
            top.children.insert(0, properties)
        properties.children.append(Node(tag, {"m:val": value}))
