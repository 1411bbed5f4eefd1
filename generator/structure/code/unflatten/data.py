"""Structure, flattened code: where the lines of SQL, YAML, TOML and HTML begin."""

import re

from generator.structure.code.unflatten.gaps import HARD_GAP, Flattened
from generator.structure.code.unflatten.layout import Layout, Rules, lay_out
from generator.structure.code_words import INLINE_TAGS, SQL_CLAUSES, words

SQL_STATEMENT = words("select insert update delete create drop alter grant revoke pragma vacuum explain")
"""First words of statements."""

SQL_GOES_ON = words("on ( for as or union all , before after explain of do then begin") | SQL_STATEMENT
"""Words after which the first word of a statement is part of the one before: `grant select`, `after update`."""

YAML_KEY = re.compile(r"(?:\"[^\"]+\"|'[^']+'|[A-Za-z_][\w./-]*):$")
"""A key of a mapping."""

TOML_KEY = re.compile(r"[A-Za-z_][\w.-]*$")
"""A key, before an equals sign."""

TABLE_HEADER = re.compile(r"\[\[?[\w.\"'-]+\]\]?$")
"""`[table]` or `[[table]]`."""

TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
"""The beginning of an HTML tag."""


def unflatten_sql(text: str) -> str:
    r"""SQL in lines: statements, comments, and clauses where the text was broken at clauses.

    >>> unflatten_sql("select   a from   t where   b = 1; drop table t")
    'select\n  a\nfrom\n  t\nwhere\n  b = 1;\ndrop table t'
    """
    return lay_out(text, SQL)


def unflatten_yaml(text: str) -> str:
    """YAML in lines: keys and list items without indent begin one."""
    return lay_out(text, YAML)


def unflatten_toml(text: str) -> str:
    """TOML or INI in lines: table headers, `key = value` pairs and comments begin one."""
    return lay_out(text, TOML)


def unflatten_html(text: str) -> str:
    """HTML or XML in lines: block elements without indent begin one."""
    return lay_out(text, HTML)


def _sql_line(layout: Layout, flat: Flattened, index: int) -> bool:
    word, before = flat.words[index].lower(), flat.words[index - 1].lower()
    if layout.brackets or layout.quote:
        return False
    if before.endswith(";") or word.startswith("--"):
        return True
    if layout.in_comment:
        return word in SQL_STATEMENT and flat.words[index].isupper()
    if word in SQL_STATEMENT:
        return before not in SQL_GOES_ON
    broken = any(line.strip().lower() in SQL_CLAUSES for line in layout.lines) or _gap_behind(flat, index) >= HARD_GAP
    return broken and bool(layout.lines) and word in SQL_CLAUSES and before not in SQL_CLAUSES


def _yaml_line(layout: Layout, flat: Flattened, index: int) -> bool:
    word = flat.words[index]
    if layout.brackets or layout.quote or layout.line.strip() == "-":
        return False
    starts_comment = word.startswith("#") and not layout.in_comment
    return bool(YAML_KEY.match(word)) or word in ("-", "---") or starts_comment


def _toml_line(layout: Layout, flat: Flattened, index: int) -> bool:
    word = flat.words[index]
    if layout.brackets or layout.quote:
        return False
    if TABLE_HEADER.match(word) and flat.words[index - 1] != "=":
        return True
    following = flat.words[index + 1] if index + 1 < len(flat.words) else ""
    is_pair = bool(TOML_KEY.match(word)) and following == "="
    return is_pair or (word.startswith("#") and not layout.in_comment)


def _html_line(layout: Layout, flat: Flattened, index: int) -> bool:
    tag = TAG.match(flat.words[index])
    return bool(tag) and layout.line.endswith(">") and tag is not None and tag.group(1).lower() not in INLINE_TAGS


def _gap_behind(flat: Flattened, index: int) -> int:
    return flat.gaps[index + 1] if index + 1 < len(flat.gaps) else 0


SQL = Rules(_sql_line, comment="--")
YAML = Rules(_yaml_line, comment="#", quotes='"')
TOML = Rules(_toml_line, comment="#")
HTML = Rules(_html_line, comment="", quotes="")
