"""The shape of the package, enforced: imports point down, heavy libraries have one home, code stays small."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
WORKFLOW_SCRIPTS = PACKAGE.parent / ".github" / "scripts"
STAGES = ("readers", "repair", "structure", "extract", "index", "render")
BASE = {"model", "text", "config", "errors"}
# What each part may import of ours, besides itself. `__version__` of the package itself is free to all.
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "text": {"errors"},
    "config": {"errors"},
    **{stage: set(BASE) for stage in STAGES},
    "companions": {"model"},
    "files": {"model", "config", "errors", "companions"},
    "cache": {"model", "config", "errors"},
    "report": {"model", "config", "errors"},
    "explanation": {*BASE, "report"},
    "change_report": {"model"},
    "change_mapping": {"model", "errors"},
    "revisions": {"model", "errors", "files"},
    "pipeline": {*BASE, *STAGES},
    "comparison": {*BASE, "pipeline"},
    "site": {*BASE, "pipeline", "files", "cache", "report", "explanation"},
    "cli": {
        *BASE,
        "pipeline",
        "files",
        "cache",
        "report",
        "explanation",
        "site",
        "change_report",
        "change_mapping",
        "comparison",
        "revisions",
    },
}
# A heavy library is imported in one file, so that it can be replaced there.
HEAVY = (
    "ahocorasick", "anyascii", "charset_normalizer", "dateparser", "distributed", "frontmatter", "ftfy", "jinja2",
    "pagefind", "pypdfium2", "scipy", "sentencex",
)  # fmt: skip
FORBIDDEN_NAMES = {"utils", "helpers", "common", "core", "base", "manager"}
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 60


def part(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            assert node.module
            if node.module == "generator":
                yield from ((node.lineno, f"generator.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module


def parts_imported(path: Path) -> Iterator[tuple[int, str]]:
    for line, module in imports(path):
        if module.startswith("generator.") and module != "generator.__version__":
            yield line, module.split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_down(path: Path) -> None:
    mine = part(path)
    if mine == "__init__":
        assert not list(parts_imported(path))
        return
    wrong = [f"line {line}: {other}" for line, other in parts_imported(path) if other not in {mine, *ALLOWED[mine]}]
    assert not wrong, f"{path.name} ({mine}) imports upwards: {wrong}"


@pytest.mark.parametrize("stage", STAGES)
def test_folders_and_files_of_a_stage_form_no_circle(stage: str) -> None:
    uses: defaultdict[str, set[str]] = defaultdict(set)
    for path in (PACKAGE / stage).rglob("*.py"):
        mine = path.relative_to(PACKAGE / stage).with_suffix("").parts[0]
        within = [module.split(".") for _, module in imports(path) if module.startswith(f"generator.{stage}.")]
        uses[mine] |= {names[2] for names in within if mine not in {names[2], "__init__"}}
    assert list(TopologicalSorter(uses).static_order())  # raises a CycleError that names the circle


@pytest.mark.parametrize("library", HEAVY)
def test_a_heavy_library_has_one_home(library: str) -> None:
    homes = {path.name for path in MODULES for _, module in imports(path) if module.split(".")[0] == library}
    assert len(homes) <= 1, f"{library} is imported in {sorted(homes)}"


def test_only_the_command_line_prints() -> None:
    for path in MODULES:
        if part(path) == "cli":
            continue
        printing = {module.split(".")[0] for _, module in imports(path)} & {"click", "rich"}
        assert not printing, f"{path.name} imports {sorted(printing)}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_print = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
            assert not is_print, f"{path.name}:{getattr(node, 'lineno', 0)} prints"


def test_only_files_and_site_touch_the_disk() -> None:
    disk = {"os", "pathlib", "shutil", "tempfile", "subprocess"}
    for path in MODULES:
        if path == PACKAGE / "readers" / "supervised.py":
            continue  # starts a process of its own for hostile binary formats; it reads and writes no file
        if part(path) not in {"companions", "files", "revisions", "cache", "site", "cli"}:
            pure = "from pathlib import PurePosixPath\n" in path.read_text(encoding="utf-8")  # text, not disk
            found = {module.split(".")[0] for _, module in imports(path)} & (disk - {"pathlib"} if pure else disk)
            assert not found, f"{path.relative_to(PACKAGE)} imports {sorted(found)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stem not in FORBIDDEN_NAMES
    assert text.count("\n") <= MAX_FILE_LINES, "split it by subject"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= MAX_FUNCTION_LINES, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_its_place(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path.name} has no docstring"


def test_nothing_is_left_that_nobody_uses() -> None:
    """A function or a constant of a module is named at least once more; what a decorator registers need not be."""
    texts = {path: path.read_text(encoding="utf-8") for path in MODULES}
    scripts = [path.read_text(encoding="utf-8") for path in sorted(WORKFLOW_SCRIPTS.glob("*.py"))]
    names = Counter(name for text in (*texts.values(), *scripts) for name in re.findall(r"\w+", text))
    unused = {
        f"{path.relative_to(PACKAGE)}: {name}"
        for path, text in texts.items()
        for name in module_names(ast.parse(text))
        if names[name] == 1 and not name.startswith("__")
    }
    assert not unused


def module_names(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.decorator_list:
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
