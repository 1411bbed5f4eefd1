"""Render: the runs of a leaf to one or more lines of Markdown that both parsers read alike."""

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never
from urllib.parse import unquote, urlsplit

from generator.model.inline import Code, FootnoteReference, Image, InlineMath, LineBreak, SpanKind, Text
from generator.render import escape
from generator.render.escape import Markdown
from generator.render.runs import Atom, LinkWrap, PassageId, Run, Runs, Wrap, flatten, join
from generator.render.targets import is_external, safe_target

EMPHASIS = frozenset({SpanKind.EMPHASIS, SpanKind.STRONG})
# Beside these, `*` opens and closes whatever stands on its other side (CommonMark, section 6.2).
SAFE_OUTSIDE = frozenset("\"'“”‘’«»()[],.;:!?—–/*_")
# `<!--`, `<!DOCTYPE`, `<?php`; what seems to begin an entity; elements in whose content parsers of HTML see no markup.
SIGN_OF_HTML = re.compile(
    r"<[!?]|&#|<(?:script|style|textarea|title|iframe|noembed|noframes|noscript|xmp|plaintext)\b", re.IGNORECASE
)
BACKTICKS = re.compile("`+")
# Lines of a leaf without anything between them.
LINE_BREAKS = re.compile(r"\s*\n\s*")
HARD_BREAK = "  \n"
# Keeps apart what would be read as one: two formulas, two lists, two quotes.
SEPARATOR = "<!-- -->"
NO_NUMBER = 0  # of a link that stands for a picture; links of the text count from 1


@dataclass(frozen=True, slots=True)
class Ink:
    """How inlines are written in one place. `address` gives the target to write for a target of the source, or "".

    `notes` maps the label of a footnote to the label to write; references to other labels are left out. A picture on
    another host is loaded only where `loads_remote` says so: on pages it is a link, and nobody is known elsewhere.
    """

    address: Callable[[str], str]
    notes: Mapping[str, str]
    line_break: str = HARD_BREAK
    cell: bool = False
    starts_line: bool = True  # not in a heading or a cell, where no block can begin
    loads_remote: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """Written Markdown and the wrap that is still to be put around it."""

    text: str
    wrap: Wrap | None = None
    is_text: bool = False


def write_runs(runs: Sequence[Run], ink: Ink) -> str:
    """The runs as Markdown; more than one line only where a line break is meant."""
    is_plain = len(runs) == 1 and _is_plain(runs[0])  # as most paragraphs are: nothing to put around it
    known = tuple(runs) if is_plain else join([run for old in runs for run in _known(old, ink)])
    dollars = _dollars(known)
    written = _atom(known[0], ink, dollars) if is_plain else _compose(_pieces(known, 0, ink, dollars), "")
    written = written.strip()
    lines = LINE_BREAKS.sub(ink.line_break, written).split("\n") if "\n" in written else [written]
    return "\n".join(escape.escape_line_start(line) for line in lines) if ink.starts_line else " ".join(lines)


def code(text: str) -> Markdown:
    """The text as inline code."""
    return Markdown(write_runs(flatten((Code(text),)), Ink(lambda _: "", {})))


def _is_plain(run: Run) -> bool:
    return isinstance(run.atom, Text) and not run.wraps


def _known(run: Run, ink: Ink) -> Runs:
    """The run without links, images and footnotes that lead nowhere."""
    if _is_plain(run):
        return (run,)
    wraps = tuple(wrap for wrap in run.wraps if not isinstance(wrap, LinkWrap) or _target(wrap, ink))
    match run.atom:
        case Image() if not safe_target(ink.address(run.atom.target)):
            return (Run(Text(run.atom.alt), wraps),)
        case Image() if is_external(ink.address(run.atom.target)) and not ink.loads_remote:
            return (_as_link(run.atom, wraps),)
        case FootnoteReference():  # itself a link, so it stands in no other
            outside = tuple(wrap for wrap in wraps if not isinstance(wrap, LinkWrap))
            return (replace(run, wraps=outside),) if run.atom.label in ink.notes else ()
    return (replace(run, wraps=wraps),)


def _as_link(image: Image, wraps: tuple[Wrap, ...]) -> Run:
    """A link to a picture, with its description or else its file name; in a link, that text alone."""
    name = image.alt.strip() or posixpath.basename(unquote(urlsplit(image.target).path)) or image.target
    linked = any(isinstance(wrap, LinkWrap) for wrap in wraps)
    return Run(Text(name), wraps if linked else (*wraps, LinkWrap(image.target, image.title, NO_NUMBER)))


def _target(wrap: LinkWrap, ink: Ink) -> str:
    return safe_target(wrap.target if wrap.term else ink.address(wrap.target))


def _dollars(runs: Runs) -> re.Pattern[str] | None:
    """The dollar signs that have to be escaped in this leaf."""
    if any(isinstance(run.atom, InlineMath) or "$" in _beside_text(run) for run in runs if not _is_plain(run)):
        return escape.ANY_DOLLAR
    number = sum(run.atom.value.count("$") for run in runs if isinstance(run.atom, Text))
    return escape.CLOSING_DOLLAR if number > 1 else None


def _beside_text(run: Run) -> str:
    """What the run has that cannot be escaped as text is: code, addresses, titles, alternative texts."""
    atom = run.atom
    own = atom.value if isinstance(atom, Code) else f"{atom.target}{atom.alt}" if isinstance(atom, Image) else ""
    return own + "".join(wrap.target for wrap in run.wraps if isinstance(wrap, LinkWrap))


def _pieces(runs: Runs, depth: int, ink: Ink, dollars: re.Pattern[str] | None) -> list[_Piece]:
    pieces: list[_Piece] = []
    for wrap, group in groupby(runs, lambda run: run.wraps[depth] if len(run.wraps) > depth else None):
        if wrap is None:
            pieces += [_Piece(_atom(run, ink, dollars), is_text=isinstance(run.atom, Text)) for run in group]
            continue
        inner = _compose(_pieces(tuple(group), depth + 1, ink, dollars), _edge(wrap))
        core = inner.strip()
        pieces += [
            _Piece(inner[: len(inner) - len(inner.lstrip())]),
            _Piece(_link(wrap, core, ink) if isinstance(wrap, LinkWrap) and core else core, wrap if core else None),
            _Piece(inner[len(inner.rstrip()) :] if core else ""),
        ]
    return [piece for piece in pieces if piece.text]


def _edge(wrap: Wrap) -> str:
    """The character that will stand beside the first and the last of what is wrapped."""
    return {SpanKind.STRONG: "*", SpanKind.EMPHASIS: "_"}.get(wrap, ">") if isinstance(wrap, SpanKind) else "["


def _compose(pieces: Sequence[_Piece], edge: str) -> str:
    """The pieces in a row, with marks of emphasis that both parsers see as such beside their neighbours."""
    written = ""
    for number, piece in enumerate(pieces):
        following = _first_character(pieces[number + 1]) if number + 1 < len(pieces) else edge
        if isinstance(piece.wrap, SpanKind):
            text = _wrapped(piece.wrap, piece.text, written[-1:] or edge, following)
        else:
            text = _closed(piece, following) if piece.is_text else piece.text
        separate = written.endswith("$") and text.startswith("$")
        written += SEPARATOR + text if separate else text
    return written


def _first_character(piece: _Piece) -> str:
    if isinstance(piece.wrap, SpanKind):
        return "*" if piece.wrap in EMPHASIS else "<"
    return piece.text[0]


def _closed(piece: _Piece, following: str) -> str:
    """The text with its last character escaped if it would become part of a link or an image that follows."""
    if following == "[" and piece.text.endswith(("!", "]", "^")) and not piece.text.endswith("\\]"):
        return piece.text[:-1] + escape.escaped(piece.text[-1])
    return piece.text


def _wrapped(kind: SpanKind, core: str, before: str, after: str) -> str:
    mark = ""
    if kind is SpanKind.STRONG:
        mark = "**"
    elif kind is SpanKind.EMPHASIS:
        mark = "_" if "*" in (before, after, core[0], core[-1]) else "*"
    if mark and _is_read(mark, core, before, after):
        return f"{mark}{core}{mark}"
    return f"<{kind}>{core}</{kind}>"


def _is_read(mark: str, core: str, before: str, after: str) -> bool:
    """Whether both parsers see the mark: the sides of CommonMark 6.2, and no other mark of its kind beside it."""
    if mark[0] in (before, after, core[0], core[-1]):
        return False
    if mark == "_" and (before.isalnum() or after.isalnum()):
        return False
    return _is_open(before, core[0]) and _is_open(after, core[-1])


def _is_open(outside: str, inside: str) -> bool:
    return inside.isalnum() or not outside or outside.isspace() or outside in SAFE_OUTSIDE


def _link(wrap: LinkWrap, core: str, ink: Ink) -> str:
    return f"[{core}]({_target(wrap, ink)}{_title(wrap.title)}){'{ .term }' if wrap.term else ''}"


def _atom(run: Run, ink: Ink, dollars: re.Pattern[str] | None) -> str:
    atom: Atom = run.atom
    match atom:
        case Text():
            text = escape.escape_inline(atom.value, brackets=run.linked, dollars=dollars)
            return escape.escape_pipes(text) if ink.cell else text
        case Code():
            return _code(atom.value, ink)
        case InlineMath():
            return _formula(atom.value, ink)
        case Image():
            return _image(atom, ink)
        case FootnoteReference():
            return f"[^{ink.notes[atom.label]}]"
        case LineBreak():
            return "\n"
        case PassageId():
            return f'<span id="{escape.escape_attribute(atom.anchor)}"></span>'
        case _:
            assert_never(atom)


def _code(value: str, ink: Ink) -> str:
    shown = escape.visible(value)
    code = shown.strip()
    if not code:
        return " " if shown else ""
    before, _, after = shown.partition(code)  # one parser strips code, so white space at its ends stands outside
    return f"{before and ' '}{_code_span(code, ink)}{after and ' '}"


def _code_span(code: str, ink: Ink) -> str:
    # One parser splits a cell at a pipe in code, the other shows its backslash; Python-Markdown looks for comments,
    # declarations, instructions and entities in code too, and then loses text behind it; MkDocs finds no ids behind
    # `<script>`.
    if (ink.cell and "|" in code) or SIGN_OF_HTML.search(code):
        return f"<code>{escape.escape_code(code)}</code>"
    fence = "`" * (1 + max((len(run) for run in BACKTICKS.findall(code)), default=0))
    padding = " " if code.startswith("`") or code.endswith("`") else ""
    return f"{fence}{padding}{code}{padding}{fence}"


def _formula(value: str, ink: Ink) -> str:
    formula = escape.visible(value).strip()
    if not formula or "$" in formula or formula.endswith("\\"):
        return _code(value, ink)
    written = formula.replace("|", "\\vert ") if ink.cell else formula
    return f"${written}$"


def _image(image: Image, ink: Ink) -> str:
    address = safe_target(ink.address(image.target))
    return f"![{escape.escape_attribute(image.alt)}]({address}{_title(image.title)})"


def _title(title: str) -> str:
    """The title of a link or an image, with what divides it from the address."""
    escaped = escape.escape_attribute(title)
    return f' "{escaped}"' if escaped else ""
