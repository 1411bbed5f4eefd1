"""Formulas of a built site: TeX, which only a script could show, becomes MathML, which needs none."""

import re
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from latex2mathml import exceptions
from latex2mathml.converter import convert_to_element

# What pymdownx.arithmatex (`generic`) writes, on both builders: `\(…\)` in a span, `\[…\]` in a div.
FORMULA = re.compile(
    r"""<(?P<tag>span|div)\ class="arithmatex">\\(?P<open>[(\[])
    (?P<tex>(?:[^<\\]++|\\(?![)\]]</))*+)\\[)\]]</(?P=tag)>""",
    re.VERBOSE,
)
DISPLAY = {"(": "inline", "[": "block"}
# A formula of a page, not a program: the converter takes time and depth in proportion.
MAXIMUM_LENGTH = 2_000
# What the converter makes of TeX that is none; its errors share no parent of their own.
FAILURES: tuple[type[Exception], ...] = (
    *(kind for kind in vars(exceptions).values() if isinstance(kind, type) and issubclass(kind, Exception)),
    RecursionError,
    ValueError,
    IndexError,
    KeyError,
    AttributeError,
    TypeError,
    StopIteration,
)
# Attributes that only shape a formula. Whatever else the TeX asks for (an address, a style) is left out.
ATTRIBUTES = frozenset(
    {
        *("accent", "accentunder", "displaystyle", "fence", "form", "largeop", "movablelimits", "scriptlevel"),
        *("lspace", "rspace", "separator", "stretchy", "symmetric", "minsize", "maxsize", "linethickness"),
        *("mathbackground", "mathcolor", "mathsize", "mathvariant", "notation", "linebreak", "display", "xmlns"),
        *("depth", "height", "voffset", "width", "align", "frame"),
        *("columnalign", "columnlines", "columnspacing", "rowlines", "rowspacing"),
    }
)


def typeset_site(site: Path) -> int:
    """The number of pages whose formulas were set; only these are written anew."""
    changed = 0
    for path in sorted(site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        if (typeset := typeset_page(page)) != page:
            path.write_text(typeset, encoding="utf-8", newline="\n")
            changed += 1
    return changed


def typeset_page(page: str) -> str:
    r"""The page with its formulas as MathML; one that is not understood stays TeX.

    >>> typeset_page('<span class="arithmatex">\\(x &lt; 1\\)</span>').partition("<mrow>")[2]
    '<mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></math></span>'
    """
    return FORMULA.sub(_typeset, page) if "arithmatex" in page else page


def _typeset(match: re.Match[str]) -> str:
    formula = mathml(unescape(match["tex"]), DISPLAY[match["open"]])
    return f'<{match["tag"]} class="arithmatex">{formula}</{match["tag"]}>' if formula else match[0]


def mathml(tex: str, display: str) -> str:
    """The formula as a `math` element with its TeX as `alttext`; "" where it is not understood or too long.

    `display` is `inline` or `block`. Safe whatever the TeX says: the converter does not escape text, so its tree is
    written here.
    """
    if not tex.strip() or len(tex) > MAXIMUM_LENGTH:
        return ""
    try:
        element = convert_to_element(tex, display=display)
    except FAILURES:
        return ""
    for node in element.iter():
        _clean(node)
    if _has_unknown_command(element):
        return ""
    element.set("alttext", " ".join(tex.split()))
    return tostring(element, encoding="unicode")


def _clean(node: Element) -> None:
    """Resolve the references that the converter writes as text, and keep attributes that only shape."""
    node.text = unescape(node.text) if node.text else node.text
    node.attrib = {name: value for name, value in node.attrib.items() if name in ATTRIBUTES}


def _has_unknown_command(element: Element) -> bool:
    r"""True if a command is shown as it was written (`\foo`)."""
    return any((node.text or "").startswith("\\") and len(node.text or "") > 1 for node in element.iter())
