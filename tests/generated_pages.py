"""Pages of the documentation, and words of the shell, that are made from tables of the code, from cases and locales."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import files
from generator.model.article import DefinitionKind
from generator.model.diagnostic import Rule
from generator.readers.registry import READERS
from generator.repair.registry import REPAIRS
from generator.report import text_line
from generator.structure.boilerplate.judging import Zone
from generator.structure.boilerplate.regions import REGION_RULES
from generator.structure.boilerplate.rules import RULES
from generator.structure.steps import STEPS
from generator.text import front_matter
from tests.rule_cases import CASES as RULE_CASES
from tests.rule_cases import findings

CASES = Path(__file__).parent / "cases"
EXAMPLES = 3  # of a repair, and of text that it leaves alone
WIDTH = 58  # characters of a line in an example: what fits beside a table of contents
ZONES = {
    Zone.ANYWHERE: "anywhere",
    Zone.EDGES: "among the first or last lines, if it heads no text",
    Zone.BESIDE: "there, or below another such line",
    Zone.END: "at the end",
}
MARKED = re.compile(r"\s*(?:[-|>]|\d+\.) ")  # an item, a row, a quoted line
NOTHING_VISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Zs", "Zl", "Zp", "Mn"})

RULES_HEAD = """---
title: Rules
description: Every rule by which a finding about a source is named, what it finds, and a message of it.
---

# Rules

The name in square brackets at the end of a message is a rule's. `glossator rules` prints this list, and
`glossator rules --json` the same for programs. This page is made from `generator/model/diagnostic.py` and
`tests/cases/rules.json`: change a rule there and run `make accept`.
"""
REPAIRS_HEAD = """---
title: What Glossator repairs and recognises
description: Every format, repair, step and rule that turns a file into an article, each with an example.
---

# What Glossator repairs and recognises

A file goes through four stages before it is a page: it is read, its damaged characters are repaired, its structure is
recognised, and what it says of terms is found. This page shows all that can happen on the way, each with an example
that runs as a test. What became of the lines of your own file is shown by

```console
glossator explain FILE
```

No rule is certain of everything. Where one is not, it leaves the text as it is, and `glossator check` names the line.
If your article comes out wrong all the same, [say so](../about.md#reporting-an-error): its lines become an example.
"""


def rules_page() -> str:
    """The reference of rules: each with its meaning and a message."""
    sections = [f"\n## `{rule.code}` {{#{rule.code}}}\n\n{rule.summary}\n{_message(rule)}" for rule in Rule]
    return RULES_HEAD + "".join(sections)


def repairs_page() -> str:
    """What happens to a source on the way to its page, for those who write articles."""
    told = json.loads((CASES / "repairs_page.json").read_text(encoding="utf-8"))
    parts = (
        _formats(told["formats"]),
        _repairs(told["repairs"]),
        _steps(told["steps"]),
        _boilerplate(),
        _dates(),
        _definitions(told["definitions"]),
    )
    return REPAIRS_HEAD + "".join(line + "\n" for part in parts for line in ("", *part))


def _message(rule: Rule) -> str:
    case = next((case for case in RULE_CASES if case["rule"] == rule.code), None)
    if case is None:
        return ""
    with TemporaryDirectory() as folder:
        found = next(each for each in findings(case, Path(folder)) if each.rule is rule)
    return f"\n{_code(text_line(found))}\n"


def _formats(told: Mapping[str, str]) -> Iterator[str]:
    yield from ("## Formats", "", "| format | names end in | what is read |", "| --- | --- | --- |")
    assert_same("formats", told, [media_type for media_type, _, _ in READERS])
    for media_type, name, _ in READERS:
        suffixes = ", ".join(f"`{suffix}`" for suffix, each in files.MEDIA_TYPES.items() if each == media_type)
        yield f"| {name.partition(' (')[0]} | {suffixes} | {told[media_type]} |"


def _repairs(told: Mapping[str, str]) -> Iterator[str]:
    yield from ("## Damaged text", "", "In this order; each change is recorded with the text before and after it.")
    assert_same("repairs", told, [name for name, _ in REPAIRS])
    for name, _ in REPAIRS:
        yield from ("", f"### {name.replace('_', ' ').capitalize()}", "", told[name], "")
        cases = _cases(f"repair/{name}")
        yield from ("| received | published |", "| --- | --- |")
        yield from (_changed(case) for case in cases if case["input"] != case["expected"])
        kept = [case for case in cases if case["input"] == case["expected"]][:EXAMPLES]
        yield from (
            "",
            "Left as it is: " + "; ".join(f"{_code(case['input'])} ({case['label']})" for case in kept) + ".",
        )


def _changed(case: Mapping[str, str]) -> str:
    return f"| {_cell(case['input'])} | {_cell(case['expected'])} |"


def _steps(told: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    yield from ("## Structure of plain text", "", "In this order. Formats with structure of their own keep it.")
    assert_same("steps", told, [name for name, _ in STEPS])
    for name, _ in STEPS:
        step = told[name]
        case = next(case for case in _cases(f"structure/{step['file']}") if case["label"] == step["label"])
        yield from ("", f"### {step['title']}", "", step["what"], "")
        yield from ("Received:", "", *_block(_lines(case["input"])), "")
        yield from ("Published:", "", *_block(SHOWN[step["file"]](case["expected"])))


def _article(expected: Sequence[str]) -> list[str]:
    """The outline with a blank line between its blocks; items of a list, rows and quoted lines stay together."""
    lines: list[str] = []
    for block in expected:
        if lines and not (MARKED.match(lines[-1]) and MARKED.match(block)):
            lines.append("")
        lines += block.split("\n")
    return lines


def _fields(expected: Mapping[str, str | Sequence[str]]) -> list[str]:
    return [
        f"{name}: {value if isinstance(value, str) else ', '.join(value)}" for name, value in sorted(expected.items())
    ]


# How the expectation of a case file is shown.
SHOWN: Mapping[str, Callable[..., list[str]]] = {
    "articles": _article,
    "boilerplate": lambda rule: [f"(dropped by {rule})"],
    "byline": _fields,
    "keywords": _fields,
    "notices": lambda field: [f"{field[0]}: {field[1]}"],
    "titles": lambda title: [f"title: {title}"],
    "unflatten": lambda code: code.split("\n"),
}


def _boilerplate() -> Iterator[str]:
    yield from ("## Rules for parts of a web page {#boilerplate}", "", "| rule | dropped where it stands | example |")
    yield "| --- | --- | --- |"
    cases = _cases("structure/boilerplate")
    for name in dict.fromkeys(rule.name for rule in RULES):
        example = next(case for case in cases if case["expected"] == name)
        zones = ", or ".join(dict.fromkeys(ZONES[rule.zone] for rule in RULES if rule.name == name))
        yield f"| `{name}` | {zones} | {_cell(_clue(example))} |"
    for region in REGION_RULES:
        case = next(case for case in _cases("structure/regions") if case["expected"] == region.name)
        yield f"| `{region.name}` | with what belongs to it, if no text follows | {_cell(case['label'])} |"
    yield from (
        "",
        "A line that a rule knows, but in another place, is kept and noted (`boilerplate-kept`). So are these:",
        "",
    )
    yield from (f"- {_code(_clue(case))}" for case in cases if not case["expected"] and not case["noted"])


def _clue(case: Mapping[str, str | Sequence[str]]) -> str:
    """The line that a case of boilerplate is about: the one that its label names, else the first."""
    label = str(case["label"]).removeprefix("text: ")
    return label if label in case["input"] else case["input"][0]


def _dates() -> Iterator[str]:
    yield from ("## Dates", "", "A date is taken only if it can be read in one way. None is computed.", "")
    yield from ("| received | published |", "| --- | --- |")
    said = {"ambiguous": "no date: day or month first?", "relative": "no date: relative to an unknown day"}
    for case in _cases("structure/dates"):
        if case["expected"] != "none":
            yield f"| {_cell(case['input'])} | {said.get(case['expected'], case['expected'])} |"


def _definitions(told: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    yield from ("## Definitions", "", "A definition is quoted, never written. Found are, the surest first:", "")
    yield from ("| what | example | term |", "| --- | --- | --- |")
    assert_same("definitions", told, [kind.value for kind in DefinitionKind])
    cases = _cases("extract/definitions")
    for kind in DefinitionKind:
        case = next(case for case in cases if case["label"] == told[kind]["label"])
        found = case["expected"][0]
        assert found[1] == kind, f"cases/repairs_page.json, definitions: {case['label']!r} is an example of {found[1]}"
        yield f"| {told[kind]['what']} | {_text(case.get('item', case['text']))} | {_text(found[0])} |"


def _cases(name: str) -> list[dict[str, str]]:
    """The cases of a file. Some files have a list of texts, or of lists of texts, where this says text."""
    cases: list[dict[str, str]] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return cases


def _lines(text: str | Sequence[str]) -> list[str]:
    return text.split("\n") if isinstance(text, str) else list(text)


def _block(lines: Sequence[str]) -> Iterator[str]:
    yield "````text"
    yield from (_cut(_visible(line, spaces=False)) for line in lines)
    yield "````"


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[:WIDTH].rpartition(' ')[0]} …"


def _cell(text: str) -> str:
    return _code(text.replace("|", "\\|"))


def _code(text: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    space = " " if "`" in text else ""
    return f"{fence}{space}{_visible(text, spaces=True)}{space}{fence}"


def _text(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("\n", " ")


def _visible(text: str, *, spaces: bool) -> str:
    """The text with what nobody sees written as its number."""
    return "".join(_shown(character, spaces=spaces) for character in text)


def _shown(character: str, *, spaces: bool) -> str:
    if character == "\n":
        return "⏎"
    hidden = unicodedata.category(character) in NOTHING_VISIBLE and character != " "
    return f"‹U+{ord(character):04X}›" if hidden and (spaces or character != "\t") else character


SHELL = "shell_"  # keys of the locales that stand in the shell of every page, which knows no locale files


def shell_words() -> str:
    """The words of the shell as a table of the theme overrides, made from the locales: templates cannot read YAML."""
    locales = {
        Path(name).stem: {
            field.key.removeprefix(SHELL): field.values[0]
            for field in front_matter.parse_fields(text, name)
            if field.key.startswith(SHELL)
        }
        for name, text in files.read_templates()
        if name.startswith("locales/")
    }
    return (
        "{#- Words of the shell of every page. Made from templates/locales/ by `make accept`: edit those. -#}\n"
        f"{{% set languages = {json.dumps(locales, ensure_ascii=False, indent=2)} %}}\n"
        '{% set words = languages[config.theme.language] or languages["en"] %}\n'
    )


def assert_same(what: str, told: Mapping[str, object], known: Sequence[str]) -> None:
    """Fail with what to do when the page tells of other things than the code knows."""
    assert set(told) == set(known), f"cases/repairs_page.json, {what}: {sorted(set(told) ^ set(known))} differ"
