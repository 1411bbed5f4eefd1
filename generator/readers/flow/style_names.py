"""What the names of styles mean, in every program that writes them."""

import re

# Names of built-in styles in the file format are English; some programs write them in the language of the user.
HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|título|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|"
    r"заголовок|başlık|标题|標題|見出し|제목)\s*([1-9])"
)
# Those of publishers and of templates: `HeadA`, `B Head`, `H3`.
LETTERED = re.compile(r"(?:sub)?head(?:ing)?[ _-]?([a-e])|([a-e])[ _-]?(?:sub)?head(?:ing)?|h ?([1-6])")
TITLES = re.compile(
    r"title|titel|titre|titolo|título|название|标题|表題|제목|"
    r"(?:document|chapter|appendix|article|report|paper|book|main)[ _-]?title"
)
QUOTES = frozenset(
    {"quote", "intense quote", "block text", "quotations", "block quote", "blockquote", "zitat", "citation", "cita"}
)
CODE = re.compile(
    r"(?:source |html |inline |plain |preformatted )?(?:code|preformatted|preformatted text|listing)"
    r"(?: ?(?:block|text|wide|single|sample|example|first|middle|last))?"
)
INLINE_CODE = frozenset(
    {"verbatim char", "html code", "html typewriter", "html sample", "inline code", "code char",
     "code", "source text", "source code"}
)  # fmt: skip
# Pandoc and LibreOffice name the parts of definition lists so.
TERMS = frozenset({"definition term", "definition term tight", "list heading"})
DEFINITIONS = frozenset({"definition", "definition definition", "definition definition tight", "list contents"})
# Styles that people make for boxed remarks; the built-in ones of Word have other names (`Note Heading`, `Closing`).
REMARK = re.compile(r"(note|tip|hint|info|important|warning|caution|danger|example|abstract)(?: (?:box|block|text))?")
KEYS = frozenset({"html keyboard", "keyboard", "kbd", "user entry"})  # keys that a reader presses
CONTENTS = re.compile(r"toc(?: heading|\s*[1-9])")
BULLETS = re.compile(r"(?:list ?bullet|bullet(?:ed)? list)(?: ([2-5]))?")
NUMBERS = re.compile(r"(?:list ?number|number(?:ed)? list)(?: ([2-5]))?")
# What names a table or a figure may be numbered, and is no item of a list all the same.
CAPTIONS = re.compile(r"caption|(?:table|figure|listing)[ _-]?(?:title|caption|heading)")
CONTINUED = re.compile(r"list (?:continue(?: [2-5])?|paragraph)")
MONOSPACE = re.compile(
    r"courier.*|consolas|menlo|monaco|inconsolata|hack|lucida (?:console|sans typewriter)|source code pro|fira code|"
    r"andale mono|cascadia (?:code|mono)|.*\b(?:mono|monospaced?|typewriter)\b.*"
)


def heading_level(names: tuple[str, ...]) -> int:
    """The level of heading that the first style with such a name is for, from 1; 0 where none is.

    >>> heading_level(("my style", "überschrift 2")), heading_level(("headb",)), heading_level(("header",))
    (2, 2, 0)
    """
    for name in names:
        if match := HEADING.fullmatch(name):
            return int(match[1])
        if match := LETTERED.fullmatch(name):
            return int(match[3]) if match[3] else "abcde".index(match[1] or match[2]) + 1
    return 0


def is_title(names: tuple[str, ...]) -> bool:
    """Whether the style itself is that of the document's title."""
    return bool(names) and TITLES.fullmatch(names[0]) is not None


def is_quote(names: tuple[str, ...]) -> bool:
    """Whether a style is one of quotations."""
    return any(name in QUOTES for name in names)


def is_code(names: tuple[str, ...]) -> bool:
    """Whether a style is one of code."""
    return any(CODE.fullmatch(name) for name in names)


def is_term(names: tuple[str, ...]) -> bool:
    """Whether a style is one of the terms of a definition list."""
    return any(name in TERMS for name in names)


def is_definition(names: tuple[str, ...]) -> bool:
    """Whether a style is one of what is said of terms."""
    return any(name in DEFINITIONS for name in names)


def remark_kind(names: tuple[str, ...]) -> str:
    """The kind of boxed remark that a style is for, such as `warning`; empty for other styles."""
    return next((match[1] for name in names if (match := REMARK.fullmatch(name))), "")


def is_caption(names: tuple[str, ...]) -> bool:
    """Whether a style is one of what names a table or a figure."""
    return any(CAPTIONS.fullmatch(name) for name in names)


def is_contents(names: tuple[str, ...]) -> bool:
    """Whether a style is one of a table of contents."""
    return any(CONTENTS.fullmatch(name) for name in names)


def is_continued(names: tuple[str, ...]) -> bool:
    """Whether a style goes on with an item of a list."""
    return any(CONTINUED.fullmatch(name) for name in names)
