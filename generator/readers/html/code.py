"""Code of a page, verbatim from its tree: without line numbers and buttons, one line per element where it is so."""

import re
from collections.abc import Iterator

from generator.readers.html.context import Page
from generator.readers.html.dom import Element, TextNode
from generator.readers.html.elements import NOT_TEXT
from generator.readers.html.furniture import name_words

PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
# Words of names of elements that number lines, and of buttons beside them.
NUMBER_WORDS = frozenset({"lineno", "linenos", "linenumber", "linenumbers", "lnt", "gutter", "linenodiv"})
NUMBER_NAMES = re.compile(
    r"(?:^|[\s_-])(?:line-?numbers?(?:-rows)?|blob-num|hljs-ln-numbers?|ln-num|crayon-nums?)(?:$|[\s_-])"
)
BUTTON_WORDS = frozenset({"copy", "clipboard", "toolbar", "btn", "copybutton"})
LONGEST_BUTTON = 40  # characters
# Elements that are one line each inside code.
LINES = frozenset({"div", "li", "p", "tr"})
# Classes that name a language: Prism and highlight.js, GitHub, SyntaxHighlighter, Sphinx, Google.
LANGUAGE = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?-|highlight-source-|highlight-text-|sourceCode\s+|brush:\s*|highlight-|prettyprint\s+lang-)"
    r"([A-Za-z][\w+#.-]{0,20})"
)
NO_LANGUAGE = frozenset({"none", "text", "plain", "plaintext", "txt", "default", "nohighlight", "notranslate", "auto"})
DIGITS = re.compile(r"[\d\s]*\d[\d\s]*")


def is_code(element: Element) -> bool:
    """Whether an element holds nothing but one piece of code."""
    if element.tag in PREFORMATTED:
        return True
    if element.tag == "table":
        return _is_numbered_table(element)
    if element.tag != "div":
        return False
    words = name_words(element)
    return "syntaxhighlighter" in words or "crayon" in words[:1]


def read_code(element: Element, page: Page) -> str:
    """The code as it stands, with the rest of the element accounted for; without empty lines around it."""
    text = "".join(_pieces(element, page)).replace("\xa0", " ")
    return text.strip("\n").rstrip()


def language_of(element: Element, around: tuple[Element, ...]) -> str:
    """The language that a class in or just around the code names, in lower case; empty when none does.

    >>> language_of(Element("pre", {"class": "language-Py"}, (), 1, 1, 0), ())
    'py'
    """
    near = (*element.descendants(), *reversed(around[-2:]))
    for one in near:
        stated = one.get("data-lang") or one.get("data-language")
        match = LANGUAGE.search(one.get("class"))
        name = (stated or (match[1] if match else "")).lower().strip()
        if name and name not in NO_LANGUAGE and re.fullmatch(r"[\w+#.-]{1,20}", name):
            return name
    return ""


def _pieces(element: Element, page: Page) -> Iterator[str]:
    ended = True  # whether the text so far ends a line
    stack: list[Element | TextNode | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            if not ended:
                yield node
            ended = True
        elif isinstance(node, TextNode):
            if element.tag in PREFORMATTED or node.text.strip():
                yield node.text
                ended = node.text.endswith("\n")
        elif node.tag == "br":
            yield "\n"
            ended = True
        elif rule := _beside(node, page):
            page.drop(node, rule)
        else:
            line = node.tag in LINES and node is not element
            stack.extend(["\n"] if line else [])
            stack.extend(reversed(node.children))
            stack.extend(["\n"] if line else [])


def _beside(element: Element, page: Page) -> str:
    """The rule that drops an element which is not code; empty when it is."""
    if element in page.furniture:
        return page.furniture[element]
    if element.tag in NOT_TEXT or element.tag in ("button", "select", "textarea"):
        return "control"
    if is_line_number(element):
        return "line-number"
    label = element.text().strip()
    is_button = BUTTON_WORDS & frozenset(name_words(element)) and len(label) <= LONGEST_BUTTON and "\n" not in label
    return "control" if is_button else ""


def is_line_number(element: Element) -> bool:
    """Whether an element says the number of a line of code, or of all."""
    if element.tag in ("code", "pre") and not NUMBER_NAMES.search(element.get("class")):
        return False
    named = bool(NUMBER_WORDS & frozenset(name_words(element)) or NUMBER_NAMES.search(element.get("class")))
    return named and (bool(DIGITS.fullmatch(element.text())) or not element.text().strip())


def _is_numbered_table(table: Element) -> bool:
    """Whether a table is code with its line numbers in a column."""
    cells = [one for one in table.descendants() if one.tag in ("td", "th")]
    numbers = [cell for cell in cells if is_line_number(cell) or _numbers_only(cell)]
    return bool(numbers) and any("code" in name_words(cell) or _holds_code(cell) for cell in cells)


def _numbers_only(cell: Element) -> bool:
    return any(one.tag == "pre" for one in cell.descendants()) and bool(DIGITS.fullmatch(cell.text()))


def _holds_code(cell: Element) -> bool:
    return any(one.tag in ("pre", "code") for one in cell.descendants())
