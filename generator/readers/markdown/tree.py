"""Markdown text to a tree of plain nodes: the only module that knows the Markdown parser and its plug-ins."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from generator.errors import SourceTooLargeError

# Blocks inside blocks, or marks inside marks. Hand-written articles have 3 to 6; every later stage walks by recursion.
MAXIMUM_DEPTH = 40
# Characters of one paragraph. The parser takes 2 s for this much hostile text (`<!-- <!-- …`) and four times as long
# for twice as much; paragraphs of articles have up to 5,000.
MAXIMUM_PARAGRAPH = 50_000


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the parsed text. `kind` is the parser's name of the token without `_open`; lines count from 1.

    `text` is the content of a leaf and the HTML element of a container (`h2`), `info` what stands behind an opening
    mark (the language of a fence, the label of a footnote).
    """

    kind: str
    text: str
    info: str
    attributes: Mapping[str, str]
    first: int
    last: int
    children: "tuple[Node, ...]" = ()
    hidden: bool = False  # a paragraph of a tight list


@dataclass(slots=True)
class _Open:
    """A container that is still being filled."""

    token: Token
    first: int
    last: int
    children: list[Node] = field(default_factory=list)


def parse_markdown(text: str, path: str) -> tuple[Node, ...]:
    """The blocks of a Markdown text; SourceTooLargeError when they are longer or deeper than any article's."""
    return _tree(_parser().parse(text, {"path": path}), 1, path)


def _parser() -> MarkdownIt:
    """CommonMark with tables, footnotes, definition lists, admonitions and formulas.

    Footnotes stay where they are defined, and a `$` beside a digit or a space is no formula but money. Which link
    targets are safe is decided by `targets.py`, so that an unsafe link keeps its text and is reported.
    """
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 2 * MAXIMUM_DEPTH}).enable("table")
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(deflist_plugin).use(admon_plugin)
    parser.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  # the parser's own way
    parser.core.ruler.before("inline", "limit_paragraphs", _limit_paragraphs)
    return parser


def _limit_paragraphs(state: StateCore) -> None:
    """Refuse long paragraphs before their marks are searched for."""
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > MAXIMUM_PARAGRAPH:
            raise SourceTooLargeError(
                f"the paragraph has {len(token.content):,} characters; at most {MAXIMUM_PARAGRAPH:,} are read",
                path=state.env["path"],
                line=token.map[0] + 1 if token.map else 0,
                suggestion="break it into paragraphs with blank lines, or leave embedded data out",
            )


def _tree(tokens: Iterable[Token], line: int, path: str) -> tuple[Node, ...]:
    """Nest a flat stream of tokens; `line` is where it begins, for tokens that do not know their own."""
    stack = [_Open(Token("root", "", 0), line, line)]
    for token in tokens:
        if token.nesting < 0:
            closed = stack.pop()
            stack[-1].children.append(_container(closed))
            continue
        first, last = _lines(token, stack[-1])
        if token.nesting > 0:
            stack.append(_Open(token, first, last))
            _check_depth(len(stack), first, path)
        else:
            stack[-1].children.extend(_leaves(token, first, last, path))
    return tuple(stack[0].children)


def _lines(token: Token, parent: _Open) -> tuple[int, int]:
    """First and last line; a token without a place (a table cell, a mark) has that of its container."""
    if token.map is None:
        return parent.first, parent.last
    return token.map[0] + 1, max(token.map)


def _check_depth(depth: int, line: int, path: str) -> None:
    if depth > MAXIMUM_DEPTH:
        raise SourceTooLargeError(
            f"blocks or marks are nested more than {MAXIMUM_DEPTH} deep",
            path=path,
            line=line,
            suggestion="simplify the lists, quotes or emphasis that begin here",
        )


def _container(closed: _Open) -> Node:
    token = closed.token
    kind = token.type.removesuffix("_open")
    info = str(token.meta.get("label", token.meta.get("tag", ""))) if token.meta else token.info
    text = token.tag if kind == "heading" else token.info
    return Node(kind, text, info, _attributes(token), closed.first, closed.last, tuple(closed.children), token.hidden)


def _leaves(token: Token, first: int, last: int, path: str) -> Iterator[Node]:
    """The node of a token without contents, or the nodes of a run of inline text."""
    if token.type == "inline":
        yield from _tree(_placed(token.children or (), first), first, path)
    else:
        info = str(token.meta["label"]) if token.type == "footnote_ref" else token.info
        children = _tree(_placed(token.children or (), first), first, path)
        yield Node(token.type, token.content, info, _attributes(token), first, last, children)


def _placed(tokens: Iterable[Token], line: int) -> Iterator[Token]:
    """Inline tokens with the line on which each stands, counted by the line breaks before it."""
    for token in tokens:
        yield token.copy(map=[line - 1, line])
        line += token.type in ("softbreak", "hardbreak")
        line += token.content.count("\n")


def _attributes(token: Token) -> Mapping[str, str]:
    return {name: str(value) for name, value in token.attrs.items()}
