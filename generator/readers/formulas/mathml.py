"""Formulas in presentation MathML (MathML Core, W3C) to TeX, for formats whose formulas state no TeX of their own."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.readers.formulas.symbols import ACCENTS, COMMANDS, FUNCTIONS, tex_characters
from generator.readers.xml_tree import Node

SPACES = re.compile(r" {2,}")
# A space that a command needs before a letter only.
NEEDLESS = re.compile(r"(\\[A-Za-z]+) (?=[^A-Za-z ]|\Z)")
ONE_SIGN = re.compile(r"\\?[A-Za-z]+|.", re.DOTALL)
UNSEEN = re.compile("[\u2061-\u2064]")  # applied functions, products and sums that are not shown
# Signs between two parts of a formula, with a space on each side as people write them.
INFIX = frozenset("=+−-±∓<>≤≥≠≈≡∼∝∈∉⊂⊃⊆⊇∪∩→←↔⇒⇐⇔×÷")
# Operators whose limits stand below and above them.
LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂") | {"lim", "max", "min", "sup", "inf"}
OVER = {"¯": "overline", "‾": "overline", "⏞": "overbrace", "⃗": "vec"}
UNDER = {"_": "underline", "̲": "underline", "¯": "underline", "⏟": "underbrace"}
LINE_END = " \\\\ "
NO_BRACKET = "."
SILENT = frozenset({"annotation", "annotation-xml", "mphantom", "none", "mprescripts"})


def tex_of(formula: Node) -> str:
    r"""The formula in TeX, on one line; an element that no rule knows is read as what it holds."""
    return SPACES.sub(" ", NEEDLESS.sub(r"\1", _row(formula))).strip()


def local_name(node: Node) -> str:
    """The name of an element without its prefix: MathML has one vocabulary, whatever a file calls its namespace."""
    return node.tag.rpartition(":")[2].rpartition(" ")[2]


def _tex(node: Node) -> str:
    name = local_name(node)
    if name in SILENT:
        return ""
    rule = RULES.get(name)
    return rule(node) if rule else _row(node)


def _row(node: Node) -> str:
    """What an element holds, one after the other; only a sign between two parts has spaces around it."""
    children = [child for child in node.elements() if local_name(child) not in SILENT]
    return "".join(
        f" {_tex(child)} " if number and child is not children[-1] and _characters(child) in INFIX else _tex(child)
        for number, child in enumerate(children)
    )


def _characters(node: Node) -> str:
    return " ".join(UNSEEN.sub("", node.text()).split())


def _parts(node: Node) -> Iterator[str]:
    """The TeX of each element inside, and empty ones for those that are missing."""
    yield from (_tex(child).strip() for child in node.elements() if local_name(child) != "mprescripts")
    while True:
        yield ""


def _base(tex: str) -> str:
    """The base of an index: braces around more than one sign."""
    return tex if ONE_SIGN.fullmatch(tex) and (len(tex) == 1 or tex.startswith("\\")) else f"{{{tex}}}"


def _identifier(node: Node) -> str:
    text = _characters(node)
    if text in FUNCTIONS:
        return f"\\{text} "
    return f"\\mathrm{{{tex_characters(text)}}}" if len(text) > 1 and text.isalpha() else tex_characters(text)


def _text(node: Node) -> str:
    text = " ".join(node.text().split())
    return f"\\text{{{tex_text(text)}}}" if text else " "


def tex_text(text: str) -> str:
    """Words inside a formula, with what means something in TeX escaped."""
    return "".join(f"\\{sign}" if sign in "{}%$#&_" else sign for sign in text.replace("\\", "/"))


def _fraction(node: Node) -> str:
    parts = _parts(node)
    above, below = next(parts), next(parts)
    if node.get("linethickness").rstrip("pxemt% ") == "0":
        return f"{{{above} \\atop {below}}}"
    return f"\\frac{{{above}}}{{{below}}}"


def _square_root(node: Node) -> str:
    return f"\\sqrt{{{_row(node).strip()}}}"


def _root(node: Node) -> str:
    parts = _parts(node)
    inner, degree = next(parts), next(parts)
    return f"\\sqrt[{degree}]{{{inner}}}"


def _index(*marks: str) -> Callable[[Node], str]:
    """A base with what stands at its corners, or below and above it."""

    def write(node: Node) -> str:
        parts = _parts(node)
        base = _base(next(parts))
        return base + "".join(f"{mark}{{{part}}}" for mark in marks if (part := next(parts)))

    return write


def _over(node: Node) -> str:
    return _stacked(node, "^", OVER | ACCENTS, "overset")


def _under(node: Node) -> str:
    return _stacked(node, "_", UNDER, "underset")


def _stacked(node: Node, mark: str, accents: Mapping[str, str], otherwise: str) -> str:
    """A base with a limit, an accent, or anything else below or above it."""
    children = list(node.elements())
    parts = _parts(node)
    base, other = next(parts), next(parts)
    sign = _characters(children[-1]) if children else ""
    if children and _characters(children[0]) in LARGE:
        return f"{_base(base)}{mark}{{{other}}} "
    if sign in accents:
        return f"\\{accents[sign]}{{{base}}}"
    return f"\\{otherwise}{{{other}}}{{{base}}}"


def _fenced(node: Node) -> str:
    opening, closing = (node.attributes.get(key, usual) for key, usual in (("open", "("), ("close", ")")))
    separators = node.attributes.get("separators", ",").strip()[:1]
    inner = f"{separators} ".join(_tex(child).strip() for child in node.elements())
    return f"\\left{_bracket(opening)} {inner} \\right{_bracket(closing)} "


def _bracket(sign: str) -> str:
    if not sign:
        return NO_BRACKET
    return f"\\{COMMANDS[sign]}" if sign in COMMANDS else f"\\{sign}" if sign in "{}" else sign[:1]


def _table(node: Node) -> str:
    rows = [row for row in node.elements() if local_name(row) in ("mtr", "mlabeledtr")]
    cells = [" & ".join(_tex(cell).strip() for cell in row.elements() if local_name(cell) == "mtd") for row in rows]
    return f"\\begin{{matrix}} {LINE_END.join(cells)} \\end{{matrix}}"


def _meaning(node: Node) -> str:
    """The first of several forms of the same formula."""
    return next((_tex(child) for child in node.elements()), "")


RULES: Mapping[str, Callable[[Node], str]] = {
    "mi": _identifier,
    "mo": _identifier,
    "mn": lambda node: tex_characters(_characters(node)),
    "mtext": _text,
    "ms": _text,
    "mspace": lambda _: " ",
    "mfrac": _fraction,
    "msqrt": _square_root,
    "mroot": _root,
    "msub": _index("_"),
    "msup": _index("^"),
    "msubsup": _index("_", "^"),
    "munderover": _index("_", "^"),
    "mover": _over,
    "munder": _under,
    "mfenced": _fenced,
    "mtable": _table,
    "semantics": _meaning,
}
"""How each element is written; those that only surround others (`mrow`, `mstyle`, `math`) need no rule."""
