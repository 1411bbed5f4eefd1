"""YAML of plain values, composed safely, with the line of every node (text/): for front matter and editors' files."""

from collections.abc import Iterator

import yaml

from generator.errors import FrontMatterError

# Longest YAML read: real front matter has 0.1-2 KB; the limit bounds the time that a hostile one takes.
MAXIMUM_CHARACTERS = 100_000
# Mappings and lists inside each other: real front matter has two levels (`seo: {title: …}`).
MAXIMUM_DEPTH = 8
# Types of plain YAML values; any other (`!!python/…`, `!custom`) asks the loader to run or build something.
PLAIN_TYPES = ("str", "null", "bool", "int", "float", "timestamp", "merge", "value", "seq", "map")
PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in PLAIN_TYPES)
NULL_TAG = "tag:yaml.org,2002:null"


def compose_mapping(text: str, path: str = "", what: str = "the front matter") -> yaml.MappingNode | None:
    """The mapping that the text holds, None for an empty text; FrontMatterError when it holds anything else.

    `what` is how messages call the text.
    """
    if len(text) > MAXIMUM_CHARACTERS:
        raise FrontMatterError(
            f"{what} has more than {MAXIMUM_CHARACTERS} characters",
            path=path,
            line=1,
            suggestion="close it with a line `---` before the text of the article",
        )
    root = _compose(text, path, what)
    if root is None or isinstance(root, yaml.MappingNode):
        return root
    raise node_error(f"{what} is no list of `key: value` lines", root, path)


def scalar_values(node: yaml.ScalarNode) -> tuple[str, ...]:
    """The text of a value as the source has it (`2025-01-02`, `yes`); nothing for an empty one."""
    return () if node.tag == NULL_TAG else (str(node.value),)


def flat_nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    """The node, or the items of a list and of lists inside it."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from flat_nodes(item)
    else:
        yield node


def first_line(node: yaml.Node) -> int:
    """The line (from 1) where the node begins."""
    return int(node.start_mark.line) + 1


def last_line(node: yaml.Node) -> int:
    """The line (from 1) of the last character of the node; a block ends before the token that follows it."""
    last = [*flat_nodes(node)][-1].end_mark if isinstance(node, yaml.SequenceNode) and node.value else node.end_mark
    return int(last.line) + (1 if last.column else 0)


def node_error(message: str, node: yaml.Node, path: str) -> FrontMatterError:
    """The error that says this of the node, with its line."""
    return FrontMatterError(
        message,
        path=path,
        line=first_line(node),
        suggestion="state each field once, as `key: value` or `key: [value, value]` with plain text",
    )


class _PlainLoader(yaml.SafeLoader):
    """Composes nodes of plain types, without aliases (a few lines of them expand to gigabytes) and deep nesting."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0

    def check_printable(self, data: str) -> None:
        """Accept control characters: in a value whose encoding is damaged, repair needs them."""

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        """The next node; ComposerError for an alias, a type that is not plain, or a node that lies too deep."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "aliases (`*name`) are not allowed", self._mark())
        if self.depth > MAXIMUM_DEPTH:
            raise yaml.composer.ComposerError(None, None, "it is nested too deeply", self._mark())
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)  # type: ignore[arg-type]  # a key or a number
        self.depth -= 1
        if node is not None and node.tag not in PLAIN_TAGS:
            problem = f"the type `{node.tag}` is not allowed"
            raise yaml.composer.ComposerError(None, None, problem, node.start_mark)
        return node

    def _mark(self) -> yaml.Mark:
        mark: yaml.Mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        return mark


def _compose(text: str, path: str, what: str) -> yaml.Node | None:
    try:
        return _PlainLoader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise FrontMatterError(
            f"{what} cannot be read: {error.problem or error.context}",
            path=path,
            line=mark.line + 1 if mark else 1,
            suggestion='write `key: value` lines; quote a value that has special characters: `title: "A: B"`',
        ) from error
