"""Structure, flattened code: lines again for code whose newlines had become spaces, by language."""

from collections.abc import Callable, Mapping

from generator.structure.code.unflatten.brackets import unflatten_brackets, unflatten_json, unflatten_rust
from generator.structure.code.unflatten.console import unflatten_console, unflatten_pycon
from generator.structure.code.unflatten.data import unflatten_html, unflatten_sql, unflatten_toml, unflatten_yaml
from generator.structure.code.unflatten.layout import unflatten_indents
from generator.structure.code.unflatten.python import unflatten_python
from generator.structure.code.unflatten.shell import unflatten_shell

MAX_FLATTENED = 20_000
"""Characters beyond which code keeps its one line; the longest block of real articles has about half of them."""


MAX_DOUBT = 110.0
"""Cost of a reading that does not parse as a whole beyond which it is not used: two lines without meaning."""


def _python(text: str) -> str:
    found = unflatten_python(text)
    if found is None or (not found.parses and found.cost > MAX_DOUBT):
        return unflatten_indents(text)
    return found.text


UNFLATTEN: Mapping[str, Callable[[str], str]] = {
    "python": _python,
    "pycon": unflatten_pycon,
    "bash": unflatten_shell,
    "console": unflatten_console,
    "sql": unflatten_sql,
    "yaml": unflatten_yaml,
    "toml": unflatten_toml,
    "html": unflatten_html,
    "json": unflatten_json,
    "javascript": unflatten_brackets,
    "typescript": unflatten_brackets,
    "css": unflatten_brackets,
    "c": unflatten_brackets,
    "cpp": unflatten_brackets,
    "rust": unflatten_rust,
    "go": unflatten_brackets,
    "java": unflatten_brackets,
}
"""How each language gets its lines back; others keep the runs of spaces that they have."""


def unflatten(text: str, language: str) -> str:
    """The text with its lines; no character other than white space is changed."""
    rebuild = UNFLATTEN.get(language)
    if rebuild is None or len(text) > MAX_FLATTENED:
        return text.rstrip()
    return rebuild(text)
