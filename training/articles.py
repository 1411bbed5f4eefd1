# ruff: noqa: INP001, S603, S607  # a script beside the package, not a part of it, which calls git
"""Training data for structure: public Markdown documentation as blocks, flattened to text as scrapers flatten it."""

import hashlib
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import frontmatter
from markdown_it import MarkdownIt
from markdown_it.token import Token
from repositories import Repository
from yaml import YAMLError

MARKDOWN = (".md", ".mdx", ".markdown", ".qmd", ".md.erb")
PARSER = MarkdownIt("commonmark").enable("table")
TEMPLATE = re.compile(
    r"\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|^(?:import|export) [^\n]*from [^\n]*$|^:::[^\n]*$|^///[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
"""What generators of sites put into Markdown."""

HIGHLIGHT = re.compile(r"\{%-?\s*(?:end)?highlight\s*(\w*)[^%]*%\}")
"""The tags around code in Jekyll's Markdown."""

ANCHOR = re.compile(r"\s*\{#[\w-]+\}\s*$")
FEWEST_PARAGRAPHS, MOST_BLOCKS, MOST_HTML = 3, 220, 3
FOREIGN_SHARE, LAST_LATIN = 0.02, 0x24F


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an article: `kind` is heading, paragraph, bullet, number or code."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that stand together in a flattened text, and the kind of the block that they come from."""

    kind: str
    lines: tuple[str, ...]
    blank: int = 1  # blank lines above


def articles(clones: Path, repositories: Sequence[Repository]) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Title and blocks of each article; the clones are git repositories at `<clones>/<owner>/<name>`."""
    for repository in repositories:
        taken = 0
        for text in _texts(clones / repository.name, repository):
            if found := _article(text, repository.headings):
                taken += 1
                yield found
            if taken == repository.most:
                break


def _texts(clone: Path, repository: Repository) -> Iterator[str]:
    """The Markdown files of a repository at its commit, those with the lowest hash of the path first."""
    listed = _git(clone, "ls-tree", "-r", "-z", "--name-only", repository.commit).decode().split("\0")
    names = [name for name in listed if name.endswith(MARKDOWN) and re.match(repository.folders, name)]
    for name in sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest()):
        yield _git(clone, "show", f"{repository.commit}:{name}").decode(errors="replace")


def _git(clone: Path, *command: str) -> bytes:
    return subprocess.run(["git", "-C", str(clone), *command], check=True, capture_output=True).stdout


def _article(source: str, headings: int) -> tuple[str, tuple[Block, ...]] | None:
    try:
        page = frontmatter.loads(source.replace("\r\n", "\n"))
    except (ValueError, YAMLError):
        return None
    text = TEMPLATE.sub("", HIGHLIGHT.sub(_fence, page.content))
    tokens = PARSER.parse(text)
    html = sum(token.type == "html_block" for token in tokens)
    foreign = sum(ord(character) > LAST_LATIN and character.isalpha() for character in text)
    if html > MOST_HTML or foreign > FOREIGN_SHARE * len(text) or any(token.type == "table_open" for token in tokens):
        return None
    blocks = tuple(_blocks(tokens))
    title = str(page.get("title") or "")
    if blocks and blocks[0].kind == "heading" and (not title or tokens[0].tag == "h1"):
        title, blocks = title or blocks[0].text, blocks[1:]
    kinds = [block.kind for block in blocks]
    enough = kinds.count("heading") >= headings and kinds.count("paragraph") >= FEWEST_PARAGRAPHS
    return (title, blocks) if title and enough and len(blocks) <= MOST_BLOCKS else None


def _fence(tag: re.Match[str]) -> str:
    return f"```{tag[1] or ''}"


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    lists: list[str] = []
    for index, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append("bullet" if token.type.startswith("bullet") else "number")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "heading_open":
            yield Block("heading", ANCHOR.sub("", _text(tokens[index + 1])))
        elif token.type == "paragraph_open" and (text := _text(tokens[index + 1])):
            first = bool(lists) and tokens[index - 1].type == "list_item_open"
            yield Block(lists[-1] if first else "paragraph", text)
        elif token.type in ("fence", "code_block") and token.content.strip():
            yield Block("code", token.content.rstrip("\n"))


def _text(token: Token) -> str:
    children = token.children or ()
    parts = (" " if child.type.endswith("break") else child.content for child in children)
    return " ".join("".join(parts).split())


def flattened(title: str, blocks: tuple[Block, ...], *, bullets: bool, code: str) -> Iterator[Group]:
    """The groups of the text: items of a list stand together; code is `padded`, `flat`, or keeps its `lines`."""
    yield Group("paragraph", (title,))
    items: list[str] = []
    number = 0
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.kind in ("bullet", "number"):
            number += 1
            mark = ("  • " if block.kind == "bullet" else f"  {number}. ") if bullets else ""
            items.append(mark + block.text)
            if following is None or following.kind not in ("bullet", "number"):
                yield Group("item", tuple(items))
                items, number = [], 0
        elif block.kind == "code":
            yield from _code(block.text, code)
        else:
            yield Group(block.kind, (block.text,))


def _code(text: str, form: str) -> Iterator[Group]:
    flat = text.replace("\n", " ")
    if form != "lines":
        yield Group("code", (f" {flat} \t" if form == "padded" else flat,))
        return
    blank = 0
    for is_blank, run in groupby(text.split("\n"), key=lambda line: not line.strip()):
        lines = tuple(run)
        if not is_blank:
            yield Group("code", lines, blank=max(1, blank))
        blank = len(lines)
