"""Formulas of a DOCX document (OMML, ECMA-376 part 1, section 22.1) to TeX."""

import re
from collections.abc import Callable, Mapping

from generator.readers.formulas.symbols import ACCENTS, COMMANDS, FUNCTIONS, tex_characters
from generator.readers.office_xml import Node

SPACES = re.compile(r" {2,}")
# A space that a command needs before a letter only.
NEEDLESS = re.compile(r"(\\[A-Za-z]+) (?=[^A-Za-z ]|\Z)")
# What stands around brackets that grow with their contents, and the signs that need a backslash.
NO_BRACKET = "."
BRACKETS = {"{": "\\{", "}": "\\}", "": NO_BRACKET, "〈": "\\langle", "〉": "\\rangle"}
PROPERTIES = "Pr"  # the end of the names of elements that hold properties: `m:fPr`
INTEGRAL = "∫"  # the sign of an operator that states none
LINE_END = " \\\\ "
WORD = re.compile(r"[A-Za-z]{2,}")
UPRIGHT = {"p": "mathrm", "b": "mathbf"}  # styles of words that are no product of letters


def tex_of(formula: Node) -> str:
    r"""The formula in TeX, on one line; an element that no rule knows is read as what it holds."""
    return NEEDLESS.sub(r"\1", SPACES.sub(" ", _all(formula))).strip()


def _tex(node: Node) -> str:
    rule = RULES.get(node.tag)
    return rule(node) if rule else _all(node)


def _all(node: Node) -> str:
    return "".join(_tex(child) for child in node.elements() if not child.tag.endswith(PROPERTIES))


def _part(node: Node, tag: str) -> str:
    found = node.find(tag)
    return _all(found).strip() if found else ""


def _group(node: Node, tag: str) -> str:
    return f"{{{_part(node, tag)}}}"


def _base(node: Node) -> str:
    """The base of an index: braces around more than one sign."""
    base = _part(node, "m:e")
    return base if len(base) == 1 or re.fullmatch(r"\\[A-Za-z]+", base) else f"{{{base}}}"


def _sign(node: Node, properties: str, name: str, default: str) -> str:
    """A sign that the properties of an element state, which may be none at all."""
    found = node.find(properties, name)
    return found.get("m:val") if found else default


def _run(run: Node) -> str:
    text = "".join(child.text() for child in run.elements() if child.tag in ("m:t", "w:t"))
    properties = run.find("m:rPr")
    if properties and properties.find("m:nor"):
        return f"\\text{{{text}}}" if text.strip() else text
    if text.strip() in FUNCTIONS:
        return f"\\{text.strip()} "
    tex = tex_characters(text)
    command = UPRIGHT.get(_sign(run, "m:rPr", "m:sty", "i"))
    return f"\\{command}{{{tex}}}" if command and WORD.search(text) else tex


def _fraction(node: Node) -> str:
    match _sign(node, "m:fPr", "m:type", "bar"):
        case "lin":
            return f"{_part(node, 'm:num')}/{_part(node, 'm:den')}"
        case "noBar":
            return f"{{{_part(node, 'm:num')} \\atop {_part(node, 'm:den')}}}"
        case _:
            return f"\\frac{_group(node, 'm:num')}{_group(node, 'm:den')}"


def _below_and_above(node: Node) -> str:
    below = f"_{_group(node, 'm:sub')}" if _part(node, "m:sub") else ""
    above = f"^{_group(node, 'm:sup')}" if _part(node, "m:sup") else ""
    return f"{below}{above}"


def _index(node: Node) -> str:
    return f"{_base(node)}{_below_and_above(node)}"


def _index_before(node: Node) -> str:
    return f"{{}}{_below_and_above(node)}{_base(node)}"


def _root(node: Node) -> str:
    degree = _part(node, "m:deg")
    return f"\\sqrt{f'[{degree}]' if degree else ''}{_group(node, 'm:e')}"


def _operator(node: Node) -> str:
    sign = tex_characters(_sign(node, "m:naryPr", "m:chr", INTEGRAL)).strip()
    return f"{sign}{_below_and_above(node)} {_part(node, 'm:e')} "


def _brackets(node: Node) -> str:
    opening, closing = _sign(node, "m:dPr", "m:begChr", "("), _sign(node, "m:dPr", "m:endChr", ")")
    separator = tex_characters(_sign(node, "m:dPr", "m:sepChr", "|"))
    inner = separator.join(_all(child).strip() for child in node.elements() if child.tag == "m:e")
    return f"\\left{_bracket(opening)} {inner} \\right{_bracket(closing)} "


def _bracket(sign: str) -> str:
    return BRACKETS.get(sign) or (f"\\{COMMANDS[sign]}" if sign in COMMANDS else sign[:1])


def _function(node: Node) -> str:
    name = _part(node, "m:fName")
    return f"{name} {_part(node, 'm:e')} "


def _limit(mark: str) -> Callable[[Node], str]:
    return lambda node: f"{_part(node, 'm:e')}{mark}{_group(node, 'm:lim')}"


def _accent(node: Node) -> str:
    sign = _sign(node, "m:accPr", "m:chr", "\u0302")
    return f"\\{ACCENTS.get(sign, 'hat')}{_group(node, 'm:e')}"


def _bar(node: Node) -> str:
    name = "overline" if _sign(node, "m:barPr", "m:pos", "bot") == "top" else "underline"
    return f"\\{name}{_group(node, 'm:e')}"


def _brace(node: Node) -> str:
    name = "overbrace" if _sign(node, "m:groupChrPr", "m:pos", "bot") == "top" else "underbrace"
    return f"\\{name}{_group(node, 'm:e')}"


def _matrix(node: Node) -> str:
    rows = [row for row in node.elements() if row.tag == "m:mr"]
    cells = [" & ".join(_all(cell).strip() for cell in row.elements() if cell.tag == "m:e") for row in rows]
    return f"\\begin{{matrix}} {LINE_END.join(cells)} \\end{{matrix}}"


def _lines(node: Node) -> str:
    lines = [_all(line).strip() for line in node.elements() if line.tag == "m:e"]
    return f"\\begin{{aligned}} {LINE_END.join(lines)} \\end{{aligned}}"


RULES: Mapping[str, Callable[[Node], str]] = {
    "m:r": _run,
    "w:r": _run,
    "m:f": _fraction,
    "m:sSup": _index,
    "m:sSub": _index,
    "m:sSubSup": _index,
    "m:sPre": _index_before,
    "m:rad": _root,
    "m:nary": _operator,
    "m:d": _brackets,
    "m:func": _function,
    "m:limLow": _limit("_"),
    "m:limUpp": _limit("^"),
    "m:acc": _accent,
    "m:bar": _bar,
    "m:groupChr": _brace,
    "m:m": _matrix,
    "m:eqArr": _lines,
}
"""How each element is written; those that only surround others (`m:oMath`, `m:box`, `m:e`) need no rule."""
