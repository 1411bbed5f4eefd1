"""Every rule: raised somewhere in the package, by the smallest source that does it, and with what to do next."""

import ast
from pathlib import Path

import pytest

from generator import errors, pipeline
from generator.config import Config
from generator.model.diagnostic import Rule
from generator.model.document import SourceFile
from generator.site.generation import generate
from tests.rule_cases import CASES, RuleCase, findings

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "generator"
# Rules that no text file can raise, and the tests that raise them.
ELSEWHERE = {
    Rule.ADDRESS_GONE: "test_rules.py",
    Rule.FOREIGN_PAGE: "test_files.py",
    Rule.IMAGE_LEFT_OUT: "readers/test_docx.py",
    Rule.IMAGE_UNSAFE: "readers/test_pictures.py",
    Rule.STAGE_FAILED: "test_rules.py",
    Rule.UNREADABLE_SOURCE: "test_files.py",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_the_rule_is_raised_and_says_what_to_do(case: RuleCase, tmp_path: Path) -> None:
    found = findings(case, tmp_path)
    raised = [each for each in found if each.rule.code == case["rule"]]
    assert raised, f"cases/rules.json: not raised; found {[each.rule.code for each in found]}"
    for each in raised:
        assert each.suggestion, f"{each.rule.code}: the message does not say what to do"
        assert not each.message.endswith((".", ";")), each.message
        assert not each.suggestion.endswith((".", ";")), each.suggestion


@pytest.mark.parametrize("rule", Rule, ids=lambda rule: rule.code)
def test_every_rule_has_a_case(rule: Rule) -> None:
    if rule in ELSEWHERE:
        assert f"Rule.{rule.name}" in (TESTS / ELSEWHERE[rule]).read_text(encoding="utf-8")
    else:
        assert rule.code in {case["rule"] for case in CASES}, (
            "add the smallest source that raises it to cases/rules.json"
        )


def test_no_case_is_of_a_rule_that_does_not_exist() -> None:
    assert {case["rule"] for case in CASES} <= {rule.code for rule in Rule}


def test_every_rule_is_raised_somewhere_in_the_package() -> None:
    silent = {rule.name for rule in Rule} - _named_in_the_package() - _of_errors_that_are_raised()
    assert not silent, f"raise these rules, or take them out of generator/model/diagnostic.py: {sorted(silent)}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_suggestion_can_stand_behind_a_semicolon(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg == "suggestion":
            words = [each.value for each in ast.walk(node.value) if isinstance(each, ast.Constant) and each.value]
            if words and isinstance(words[0], str) and isinstance(node.value, ast.Constant | ast.JoinedStr):
                assert not words[0][:2].istitle(), words[0]
                assert not str(words[-1]).endswith("."), words[-1]


def test_a_source_that_uncovers_a_defect_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(pipeline, "extract_facts", fail)
    (found,) = pipeline.prepare(SourceFile("mill.txt", "text/plain", b"The mill.\n", "0" * 64)).diagnostics
    assert (found.rule, found.path) == (Rule.STAGE_FAILED, "mill.txt")
    assert "ZeroDivisionError: by zero" in found.message
    assert found.suggestion


def test_an_address_that_is_gone_is_named_with_the_redirect_to_write(tmp_path: Path, config: Config) -> None:
    sources, source = tmp_path / "sources", tmp_path / "sources" / "mill.md"
    sources.mkdir()
    for title in ("The Mill on the Weir", "The Old Mill"):
        source.write_text(f"# {title}\n\nThe mill ground corn for the whole valley.\n", encoding="utf-8")
        done = generate(sources, tmp_path / "docs", config, workers=1)
    (found,) = (each for each in done.diagnostics if each.rule is Rule.ADDRESS_GONE)
    assert found.path == "mill.md"
    assert "`the-mill-on-the-weir: the-old-mill`" in found.suggestion


def _named_in_the_package() -> set[str]:
    """The names behind `Rule.` in the package, its table of rules apart."""
    return {
        node.attr
        for path in PACKAGE.rglob("*.py")
        if path != PACKAGE / "model" / "diagnostic.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Rule"
    }


def _of_errors_that_are_raised() -> set[str]:
    """The rules of the errors that some module raises."""
    raised = {
        node.exc.func.id
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name)
    }
    codes = {getattr(errors, name).rule for name in raised if hasattr(getattr(errors, name, None), "rule")}
    return {rule.name for rule in Rule if rule.code in codes}
