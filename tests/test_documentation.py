"""The documentation says what there is, all of it and nothing else; each message names the page to edit."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import click
import pytest
import yaml

from generator import files
from generator.cli import main
from generator.cli.commands import loaded
from generator.config import OPTIONS
from generator.errors import BuildError, ConfigError, SourceError
from generator.model.diagnostic import Rule
from generator.readers.registry import READERS
from generator.repair.registry import REPAIRS
from generator.structure.boilerplate.rules import RULES
from generator.structure.metadata.fields import SYNONYMS
from generator.structure.steps import STEPS
from generator.text import front_matter
from tests.generated_pages import SHELL

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DEVELOPMENT = DOCS / "development"
WRITTEN = (
    *sorted(path for path in DEVELOPMENT.rglob("*.md") if path.name != "rules.md"),
    DOCS / "about.md",
    DOCS / "about" / "what-it-repairs.md",
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
)
each_page = pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
GOLDEN_PAGES = sorted((ROOT / "tests" / "golden" / "site" / "expected").rglob("*.md"))

CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^[ ]*(```+).*?^[ ]*\1$", re.DOTALL | re.MULTILINE)
FOLDERS = "generator|tests|templates|docs|requirements|\\.github"
REPOSITORY_PATH = re.compile(rf"(?:{FOLDERS})/[\w.*/-]*")
FILE_NAME = re.compile(r"[\w-]+\.(?:py|html|j2|css|js|json|yml)")
PYTHON_NAME = re.compile(r"(?:[a-z]+(?:_[a-z]+)+|[A-Z]{2,}(?:_[A-Z]+)*)")
CALL = re.compile(r"^(?:\$ )?(?:[\w.]+/)*glossator (?P<command>[a-z][\w-]*)(?P<rest>[^#]*)")  # a call, up to a remark
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
MAKE = re.compile(r"^(?:\$ )?make (?P<target>[a-z][a-z-]*)")
# Files that are named and made elsewhere: by a build, by git, by those who use the program, or as examples.
NOT_HERE = {
    "base.html",
    "docs/articles/", "docs/index.md", "docs/data/site-index.json", "docs/.generated.json", "site-index.json",
    "site-index-<letter>.json", "some-article.txt.meta.yml",
}  # fmt: skip


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose_of(page: Path) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", text_of(page))


def rows(page: Path, heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its head."""
    section = re.split(rf"^#+ {re.escape(heading)}.*$", text_of(page), flags=re.MULTILINE)
    assert len(section) > 1, f"{page.name}: no heading {heading!r}"
    table = re.search(r"(?:^\|.*\|\n?)+", section[1], re.MULTILINE)
    assert table, f"{page.name}: no table below {heading!r}"
    cells = [re.split(r"(?<!\\)\|", line.strip()[1:-1]) for line in table[0].splitlines()[2:]]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in cells]


def code_in(cell: str) -> list[str]:
    return CODE.findall(cell)


def commands() -> Mapping[str, click.Command]:
    return {name: loaded(name) for name in main.commands}


def options() -> Mapping[str, set[str]]:
    """Every option of the command line, long and short, with the commands that have it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, command in commands().items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                for option in (*parameter.opts, *parameter.secondary_opts):
                    found[option].add(name)
    return found


COMMAND_LINE = DEVELOPMENT / "command-line.md"


def test_every_command_is_in_command_line_md() -> None:
    first = [code_in(row[0])[0].split() for row in rows(COMMAND_LINE, "The command line")]
    told = {words[1]: words[2:] for words in first}
    known = {
        name: [each.human_readable_name for each in command.params if isinstance(each, click.Argument)]
        for name, command in commands().items()
    }
    assert told == known, "docs/development/command-line.md: the table of commands differs from `glossator --help`"


def test_every_option_is_in_command_line_md() -> None:
    told = {
        option.split()[0]: {name.strip(" `") for name in row[1].split(",")}
        for row in rows(COMMAND_LINE, "Options")
        for option in code_in(row[0])
    }
    assert told == dict(options()), "docs/development/command-line.md: the table of options differs from click's"


@pytest.mark.parametrize(("name", "command"), commands().items())
def test_every_option_says_what_it_does(name: str, command: click.Command) -> None:
    assert command.help, name
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"generator/cli: `{name} {parameter.opts[0]}` has no help"


@pytest.mark.parametrize(("name", "command"), commands().items())
def test_the_list_of_commands_says_what_their_help_says(name: str, command: click.Command) -> None:
    assert main.commands[name].help == command.help


def test_every_setting_is_in_command_line_md() -> None:
    block = next(
        block for block in re.findall(r"```yaml\n(.*?)```", text_of(COMMAND_LINE), re.DOTALL) if "plugins:" in block
    )
    ((_, told),) = yaml.safe_load(block)["plugins"][0].items()
    assert set(told) == set(OPTIONS), "docs/development/command-line.md: its settings differ from generator/config.py"
    assert {name: type(value) for name, value in told.items()} == dict(OPTIONS)


def test_every_exit_code_is_in_command_line_md() -> None:
    told = {int(row[0]) for row in rows(COMMAND_LINE, "Exit codes")}
    assert told == {0, SourceError.exit_code, BuildError.exit_code, ConfigError.exit_code}, (
        "docs/development/command-line.md"
    )


@each_page
def test_every_call_that_a_page_shows_is_one(page: Path) -> None:
    for line in code_of(page):
        if call := CALL.match(line):
            assert call["command"] in commands(), f"{page.relative_to(ROOT)}: no such command: {line}"
            known = {option for option, names in options().items() if call["command"] in names} | {"--help", "-h"}
            assert set(OPTION.findall(call["rest"])) <= known, f"{page.relative_to(ROOT)}: no such option: {line}"


def test_every_repair_is_in_repair_md() -> None:
    told = [code_in(row[0])[0] for row in rows(DEVELOPMENT / "repair.md", "The repairs, in order")]
    assert told == [name for name, _ in REPAIRS], "docs/development/repair.md: the table of repairs"


def test_every_step_is_in_structure_md() -> None:
    told = [name.strip() for row in rows(DEVELOPMENT / "structure.md", "How it works") for name in row[0].split(",")]
    assert told == [name for name, _ in STEPS], "docs/development/structure.md: the table of steps"


def test_every_reader_is_in_the_pages_about_readers() -> None:
    pages = "".join(text_of(page) for page in DEVELOPMENT.glob("*.md"))
    for media_type, name, reader in READERS:
        module = f"{reader.__module__.removeprefix('generator.readers.').replace('.', '/')}.py"
        assert f"`{module}`" in pages, f"docs/development/readers.md: nothing about {module} ({name})"
        assert media_type in files.MEDIA_TYPES.values(), f"generator/files.py: no suffix for {media_type}"


def test_every_format_is_in_the_readme() -> None:
    for media_type, name, _ in READERS:
        suffix = next(suffix for suffix, each in files.MEDIA_TYPES.items() if each == media_type)
        assert f"`{suffix}`" in text_of(ROOT / "README.md"), f"README.md: nothing about {name}"


def test_generated_pages_name_every_rule_and_suffix() -> None:
    rules, repairs = text_of(DEVELOPMENT / "rules.md"), text_of(DOCS / "about" / "what-it-repairs.md")
    assert re.findall(r"^## `([a-z-]+)`", rules, re.MULTILINE) == [rule.code for rule in Rule], "run `make accept`"
    for name in (*(rule.name for rule in RULES), *files.MEDIA_TYPES):
        assert f"`{name}`" in repairs, "run `make accept`"


FRONT_MATTER = DEVELOPMENT / "front-matter.md"


def test_every_field_that_a_source_may_state_is_in_front_matter_md() -> None:
    told = {code_in(row[0])[0] for row in rows(FRONT_MATTER, "Fields that a source may state")}
    assert told == set(SYNONYMS.values()), "docs/development/front-matter.md: fields of sources"


def test_every_synonym_is_in_front_matter_md() -> None:
    told = {name: code_in(row[0])[0] for row in rows(FRONT_MATTER, "Other names") for name in code_in(row[1])}
    known = {name: field for name, field in SYNONYMS.items() if name != field}
    assert told == known, "docs/development/front-matter.md: other names of fields"


def test_every_field_of_a_page_is_in_front_matter_md() -> None:
    text = text_of(FRONT_MATTER)
    assert GOLDEN_PAGES
    for path in GOLDEN_PAGES:
        for field in front_matter.parse(text_of(path), path.name).fields:
            key = field.key.partition(".")[0]
            assert f"`{key}`" in text, f"docs/development/front-matter.md: nothing about {key} ({path.name})"


def test_every_interface_word_is_used() -> None:
    folders = ("generator/render", "generator/site", "generator/text", "templates/pages")
    code = "".join(text_of(path) for folder in folders for path in (ROOT / folder).glob("*.*"))
    shell = "".join(map(text_of, (ROOT / "templates" / "overrides").rglob("*.html")))
    for field in front_matter.parse_fields(text_of(ROOT / "templates" / "locales" / "en.yml"), "en.yml"):
        if field.key.startswith(SHELL):
            word = field.key.removeprefix(SHELL)
            shown = rf"\b(?:words|said)\.{word}\b|\bsaid\[\"{word.partition('_')[0]}_\" ~ "
            assert re.search(shown, shell), f"templates/locales/en.yml: no override shows `{field.key}`"
            continue
        names = (field.key, re.sub(r"_(?:one|other)$", "", field.key), f"{field.key.partition('_')[0]}_{{")
        assert any(f'"{name}' in code.replace("'", '"') for name in names), (
            f"templates/locales/en.yml: nothing shows `{field.key}`"
        )


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*##", text_of(ROOT / "Makefile"), re.MULTILINE))


def test_every_make_target_is_in_the_overview() -> None:
    told = {
        code_in(row[0])[0].removeprefix("make ") for row in rows(DEVELOPMENT / "index.md", "Commands of the repository")
    }
    assert told == make_targets(), "docs/development/index.md: commands of the repository"


@each_page
def test_every_make_target_that_a_page_names_exists(page: Path) -> None:
    named = {call["target"] for line in code_of(page) if (call := MAKE.match(line))}
    assert named <= make_targets(), f"{page.relative_to(ROOT)}: no such targets of make"


@each_page
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    missing = [path for path in paths_in(page) if not exists(path)]
    assert not missing, f"{page.relative_to(ROOT)}: not in the repository"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_link_of_a_page_that_no_builder_reads_leads_somewhere(name: str) -> None:
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", text_of(ROOT / name)):
        page = ROOT / (target or name)
        assert page.exists(), f"{name}: {target}"
        if anchor:
            headings = re.findall(r"^#+ (.*)$", text_of(page), re.MULTILINE)
            slugs = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in slugs, f"{name}: {target}#{anchor}"


@each_page
def test_every_name_of_code_that_a_page_names_exists(page: Path) -> None:
    missing = [
        name for name in CODE.findall(prose_of(page)) if PYTHON_NAME.fullmatch(name) and name not in words_of_code()
    ]
    assert not missing, f"{page.relative_to(ROOT)}: nowhere in the code"


@each_page
def test_the_front_matter_of_a_page_is_yaml(page: Path) -> None:
    """MkDocs takes what is no YAML for text without a word; Zensical stops."""
    text = text_of(page)
    if text.startswith("---\n"):
        fields = yaml.safe_load(text.split("---\n")[1])
        assert {"title", "description"} <= set(fields), page.name


def paths_in(page: Path) -> Iterator[str]:
    for code in CODE.findall(prose_of(page)):
        if code in NOT_HERE or "<" in code or "…" in code:
            continue
        if REPOSITORY_PATH.fullmatch(code) or FILE_NAME.fullmatch(code):
            yield code


def exists(path: str) -> bool:
    """Whether a path, a pattern or a bare file name is that of something in the repository."""
    if "/" in path:
        return any(ROOT.glob(path.rstrip("/")))
    return path in {each.name for each in repository_files()}


@lru_cache(maxsize=1)
def repository_files() -> tuple[Path, ...]:
    folders = ("generator", "templates", "tests", ".github", "docs")
    return (*ROOT.glob("*"), *(path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()))


@lru_cache(maxsize=1)
def words_of_code() -> frozenset[str]:
    suffixes = {".py", ".yml", ".j2", ".html", ".js", ".json", ".toml"}
    files_of_code = [path for path in repository_files() if path.suffix in suffixes and DOCS not in path.parents]
    return frozenset(word for path in files_of_code for word in re.findall(r"\w+", text_of(path)))


def code_of(page: Path) -> Iterator[str]:
    """Code spans of the prose, and the lines of the fenced blocks."""
    yield from CODE.findall(prose_of(page))
    for block in FENCE.finditer(text_of(page)):
        yield from (line.strip() for line in block[0].splitlines())
