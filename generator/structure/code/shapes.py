"""Structure, code: the shapes by which a language shows itself in a text, and how much each says."""

import re
from collections.abc import Mapping

from generator.structure.code_words import SHELL_COMMANDS, SUBCOMMANDS


def _shapes(*shapes: tuple[float, str]) -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((weight, re.compile(pattern, re.MULTILINE)) for weight, pattern in shapes)


# A flattened line begins where a line began, or after the space that a newline became.
_START = r"(?:^|(?<= ))"

_COMMAND = "|".join(sorted((re.escape(word) for word in SHELL_COMMANDS), key=lambda word: (-len(word), word)))
_SUBCOMMAND = "|".join(sorted(SUBCOMMANDS, key=lambda word: (-len(word), word)))

_SQL_CREATE = (
    r"create (?:or replace )?(?:temp(?:orary)? |unique |virtual )?"
    r"(?:table|index|view|role|trigger|function|database|schema|extension)"
)
_SQL_CHANGE = (
    r"insert into \S+ ?[(vs]|alter (?:table|role|default)|drop (?:table|index|view)|delete from \S+"
    r"|update \S+ set \S+ ?=|grant [\w, ]+ on|revoke [\w, ]+ on|pragma \w+|explain query"
)
_SQL_UPPER = (
    r"CREATE (?:TABLE|ROLE|INDEX|VIEW|TRIGGER|USER|DATABASE)|GRANT [\w, ]+ (?:ON|TO)|REVOKE [\w, ]+ ON"
    r"|ALTER (?:TABLE|ROLE)|INSERT INTO|DELETE FROM|UPDATE \S+ SET"
)
_SQL_CLAUSES = (
    r"group by|order by|left join|inner join|primary key|not null|limit \d+|union all|count\(\*\)|as \(\s*select"
)
_C_TYPES = "int|void|char|double|float|long|unsigned|size_t|static|const"
_HTML_TAGS = (
    "html|head|body|div|p|a|ul|ol|li|span|script|style|link|meta|img|table|tr|td|th|form|input|button|section|nav|main"
    "|svg|h[1-6]|template|details|video|iframe|label|select|footer|header|article"
)
_PROMPT = r"(?:(?:[\w.~@:/\[\]-]{1,60} ?)?[$%]|[\w.-]+@[\w.-]+:\S*#)"
_PERMISSIONS = "dr|dw|dx|d-|-r|-w|-x|--"  # `[d-][rwx-]`, of which the sieve knew a `d` only, which every line has
_HEADER = r"for [\w, ]+ in [^:]{1,80}|if [^:]{1,80}|while [^:]{1,80}|with [^:]{1,80}|try|else|elif [^:]{1,80}"

SHAPES: Mapping[str, tuple[tuple[float, re.Pattern[str]], ...]] = {
    "pycon": _shapes((5, r"^\s*>>> ")),
    "console": _shapes(
        (4, rf"^\s*{_PROMPT} (?:[a-z.~/][\w./~-]*)(?: |$)(?!(?:[a-z]+ ){{4}})"),
        (9, r"^(?:error|warning)(?:\[\w+\])?: [^\n]{1,500}\s+(?:-->|\|)"),
        (3, r"^Traceback \(most recent call last\)"),
        (2, r"={4,} .* ={4,}|-{6,}|\+-{3,}\+|\|_{2,}|\^{2,}"),
        (2.5, r"^(?:[a-z]+-)+[a-z]+: \S"),
        (2.5, r"^(?i:usage): \S+ (?:\[|-|<)"),
        (2, r"\b[A-Z]\w+(?:Error|Exception): "),
        (2, r"^\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d"),
        (2, rf"^(?:{_PERMISSIONS})[rwx-]{{8}}\b| \d\d:\d\d:\d\d "),
    ),
    "bash": _shapes(
        (5, r"^#!/(?:usr/)?bin/(?:env )?(?:ba|z)?sh"),
        (2.5, rf"^\s*(?:sudo )?(?:{_COMMAND})(?= |$)(?! (?:is|was|are|has|can|will|and|or|the|a|of|to)\b)"),
        (1.5, rf"^\s*(?:\$ )?(?:sudo )?[a-z][\w-]* (?:{_SUBCOMMAND})(?= |$)"),
        (1.5, r" --?[A-Za-z][\w-]*(?=[ =]|$)"),
        (1.5, r"(?<= )\| *[a-z][\w-]* |\$\(|\$\{?\w+\}?/| && | >> | 2>&1|<<-?'?EOF"),
        (1.5, r"^\s*(?:export )?[A-Z_]+=\S+(?: |$)"),
        (1.5, r"^\s*(?:~|\.{1,2}|/\w+)?/[\w./ \\-]+ -{1,2}\w"),
        (1, r" \\(?: |$)"),
        (1, r" (?:~|\.{1,2})?/[\w.-]+(?:/[\w.-]+)*(?= |$)"),
    ),
    "sql": _shapes(
        (3, r"(?i)^\s*select\b[^.]{1,2000}?\bfrom\s+[\w\"\[`.]+(?: where| order| group| limit| join|;|$|\s)"),
        (3, rf"\b(?:{_SQL_UPPER}) "),
        (2, r"^-- .*;(?: |$)"),
        (4, rf"(?i)(?:^|; )\s*(?:{_SQL_CREATE}|{_SQL_CHANGE})"),
        (2, rf"(?i)\b(?:{_SQL_CLAUSES})"),
        (1, r"\bSELECT\b|\bWHERE\b|\bFROM\b"),
        (2, r"(?i)^\s*with(?: recursive)? \w+(?:\([\w, ]+\))? as (?:materialized )?\("),
    ),
    "json": _shapes(
        (4, r"^\s*[{\[]\s*\"[^\"]*\"\s*:|^\s*[{\[]\s+\{?\s*\""),
        (3, r"^\s*\"[\w.$ -]+\": ?(?:[\"{\[\d]|true|false|null)"),
        (1, r"\"[\w.$ -]+\": ?(?:[\"{\[\d]|true|false|null)"),
        (3, r"^\s*\[(?:\"[^\"]*\"(?:, ?)?){2,}\]$|^\[-?\d[\d., -]*\]$"),
    ),
    "yaml": _shapes(
        (1.5, r"^\s*[\w.-]+: {3,}[\w-]|^\s*[a-z][\w.-]*:\n +\S"),
        (2, r" {3,}- [\w.-]+:(?: |$)"),
        (1.5, r"(?: {3,}|^ +)[\w.-]+: [\w\"'\[{$|>]|^ +[\w.-]+:$"),
        (2, r"^\s*(?:on|jobs|steps|services|version|name|runs-on|permissions|env): "),
        (2, r"^\s*- (?:name|uses|run|id|type): "),
        (3, r"^(?:%YAML|---\s+[\w-]+: )"),
        (2, r"^ +- [\w.-]+: \S"),
    ),
    "toml": _shapes(
        (3, r"^\s*\[\[?[\w.\"'-]+\]\]?(?: [\w-]+ ?=|$)"),
        (2, r"^\s*\[[\w.-]+\] (?:#|[\w.-]+ ?=)"),
        (1.5, r"^\s*[\w.-]+ = (?:[\"'\[{\d]|true|false)"),
    ),
    "html": _shapes(
        (4, rf"^\s*<(?:!DOCTYPE|!--|\?xml|/?(?:{_HTML_TAGS})\b)"),
        (3, r"^\s*<[A-Za-z][\w:-]*(?: [\w:-]+=[\"'][^\"']*[\"'])*\s*/?>"),
        (2, r"\{%-? ?\w+|^\{\{"),
        (1, r"</[a-zA-Z][\w-]*>"),
    ),
    "css": _shapes(
        (3, r"^\s*[.#@]?[\w-]+(?:[ .:#>,\w()-]*) \{\s+[\w-]+: ?[^;{}]+;"),
        (1.5, r"[\w-]: [^;{}]{1,60};(?: |$)"),
    ),
    "rust": _shapes(
        (4, rf"{_START}(?:pub(?:\(crate\))? )?(?:async )?(?:unsafe )?(?:const )?fn \w+(?:<[^>]*>)? ?\("),
        (3, rf"{_START}(?:pub )?(?:impl|trait|struct|enum|mod|union)(?:<[^>]*>)? [\w<>':, &]{{1,200}} ?[{{(;]"),
        (3, r"#!?\[[a-z_]+(?:[(\]=]| =)"),
        (2, rf"{_START}let (?:mut )?[\w(),: ]+ ?(?::[^=;]{{1,40}})?= "),
        (3, rf"{_START}use (?:\w+::)+[\w{{*]"),
        (2, r"\w!\(|\w!\[\(|\w::\w+\(|&mut |&'\w+ |-> (?:impl |Result|Option|Self|&|\w+ \{)"),
        (2.5, r"^\s*//(?:[~@!/]| \S+\.rs\b)"),
    ),
    "javascript": _shapes(
        (3, rf"{_START}(?:const|let|var) (?:\w+|[{{\[][\w, :]+[}}\]]) = "),
        (3, rf"{_START}(?:export )?(?:default )?(?:async )?function\*? ?\w*\([\w, {{}}=.\[\]]*\) \{{"),
        (3, r"\)? ?=> [{(]|\((?:\w+(?:, \w+)*)?\) => "),
        (3, rf"{_START}(?:import|export) (?:\{{[^}}]*\}}|\* as \w+|\w+) from [\"']"),
        (2, r"\b(?:console\.(?:log|error)|document\.\w+|window\.\w+|JSON\.\w+|require)\("),
        (1.5, r"\bawait \w|\bnew [A-Z]\w*\(|===|!=="),
    ),
    "typescript": _shapes(
        (3, rf"{_START}(?:export )?(?:interface|type) \w+(?:<[^>]*>)? (?:=|\{{)"),
        (2, r"\w\??: (?:string|number|boolean|unknown|any)(?:\[\])?[;,)=]"),
    ),
    "python": _shapes(
        (4, rf"{_START}(?:async )?def \w+\([^)]{{0,300}}\)(?: -> [^:]{{1,60}})?:"),
        (4, rf"{_START}class \w+(?:\([\w., =]*\))?:(?: |$)"),
        (4, rf"{_START}from [\w.]+ import [\w(*]"),
        (3, r"^\s*import [\w.]+(?: as \w+)?(?:,|$| (?:import|from|def|class|#) |  )"),
        (2, rf"{_START}(?:{_HEADER}):(?: {{3,}}|$)"),
        (2, r"^\s*@\w[\w.]*(?:\(|$| )"),
        (3, r"^%{1,2}(?:pip|conda|matplotlib|timeit|time|run|load_ext) "),
        (2, r"\bself\.\w|\bprint\(|\bawait \w+\.|__\w+__|\bNone\b.*\)"),
        (1.5, rf"{_START}[\w.\[\]\"']+ = (?:[\d\[({{\"'-]|[\w.]+(?:[(\[]|$| {{2,}}|\n))"),
    ),
    "c": _shapes(
        (5, rf"{_START}#(?:include\s*[<\"]|define \w+|ifdef |ifndef |pragma )"),
        (3, rf"{_START}(?:{_C_TYPES}) \*?\w+(?:\[\w*\])?(?: ?\(|;| = )"),
        (2, r"\b(?:printf|malloc|sizeof|free|strlen)\("),
    ),
    "cpp": _shapes((4, r"\bstd::\w|\bcout <<|using namespace |template ?<(?:typename|class) ")),
    "go": _shapes(
        (4, rf"{_START}func (?:\(\w+ \*?\w+\) )?\w+\("),
        (3, rf"^\s*package \w+(?: |$)|\w+ := \S|{_START}type \w+ (?:struct|interface) \{{|fmt\.\w+\("),
    ),
    "java": _shapes(
        (4, rf"{_START}(?:public|private|protected) (?:(?:static|final|abstract) )*(?:class|void|int|[A-Z]\w*) \w+"),
        (3, r"System\.out\.print|@Override|import java"),
    ),
    "ruby": _shapes(
        (4, rf"{_START}def \w+[?!]?(?:\([^)]*\))?(?: {{3,}}|$)(?!.*:$)"),
        (3, r"\bdo \|\w+|^\s*(?:require|gem) ['\"]|\bputs [\"'\w]|\.each (?:do|\{)"),
        (1.5, r"(?:^| {2,})end(?: |$)"),
    ),
    "diff": _shapes((5, r"^diff --git |^@@ -\d|^--- a/|^\+\+\+ b/|^index [0-9a-f]{7}")),
    "dockerfile": _shapes(
        (3, r"^(?:FROM \w\S*|RUN \w|(?:COPY|ADD) \S+ \S+|USER \S+$|EXPOSE \d|WORKDIR /|ENTRYPOINT \[|CMD \[)"),
    ),
}  # fmt: skip
"""Shapes by language: weight, and what is looked for. A text's vote for a language is the sum of those found."""
