"""Formulas of built pages: set as MathML where they are understood, left as TeX where not, and never markup."""

import html
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.site.formulas import mathml, typeset_page, typeset_site

QUOTA = r"Q = \frac{v}{s + 1} \times \sqrt{\sum_{i=1}^{n} p_i}"
NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"


def page(tex: str, tag: str = "span", brackets: str = "()") -> str:
    return f'<p><{tag} class="arithmatex">\\{brackets[0]}{html.escape(tex, quote=False)}\\{brackets[1]}</{tag}></p>'


def test_a_formula_becomes_mathml_that_parses() -> None:
    root = ET.fromstring(mathml(QUOTA, "block"))
    assert (root.tag, root.get("display"), root.get("alttext")) == (f"{NAMESPACE}math", "block", QUOTA)
    assert {f"{NAMESPACE}{name}" for name in ("mfrac", "msqrt", "munderover", "msub")} & {e.tag for e in root.iter()}
    assert "".join(root.itertext()).startswith("Q=vs+1×")


@pytest.mark.parametrize(("tag", "brackets", "display"), [("span", "()", "inline"), ("div", "[]", "block")])
def test_formulas_of_both_kinds_are_set_in_place(tag: str, brackets: str, display: str) -> None:
    set_page = typeset_page(page(QUOTA, tag, brackets))
    assert set_page.startswith(f'<p><{tag} class="arithmatex"><math')
    assert set_page.endswith(f"</math></{tag}></p>")
    assert f'display="{display}"' in set_page


@pytest.mark.parametrize(
    "tex",
    [
        r"\left( x",
        r"x^",
        r"\unheardof{x}",
        "",
        " ",
        "{" * 1_000,
        "x" * 2_001,
        r"\frac",
        r"\begin{matrix} a",
    ],
)
def test_what_is_not_understood_stays_as_it_was(tex: str) -> None:
    assert typeset_page(page(tex)) == page(tex)


@pytest.mark.parametrize(
    "tex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\text{&lt;img src=x onerror=alert(1)&gt;}",
        r'\color{red" onclick="alert(1)}{x}',
        r"\href{javascript:alert(1)}{x}",
        r"\mathrm{<b>}",
    ],
)
def test_no_formula_makes_markup(tex: str) -> None:
    formula = mathml(tex, "inline")
    names = {node.tag.removeprefix(NAMESPACE) for node in ET.fromstring(formula).iter()} if formula else set()
    assert all(name.startswith("m") for name in names)
    attributes = {name for node in (ET.fromstring(formula).iter() if formula else ()) for name in node.attrib}
    assert not {"href", "style", "onclick"} & attributes


def test_only_pages_with_formulas_are_written(tmp_path: Path) -> None:
    (tmp_path / "with.html").write_text(page(QUOTA), encoding="utf-8")
    (tmp_path / "without.html").write_text("<p>Plain</p>", encoding="utf-8")
    assert typeset_site(tmp_path) == 1
    assert "<math" in (tmp_path / "with.html").read_text(encoding="utf-8")
    assert typeset_site(tmp_path) == 0


def test_hostile_pages_take_time_that_grows_with_their_size() -> None:
    opening = '<span class="arithmatex">\\(' * 40_000
    start = time.monotonic()
    assert typeset_page(opening) == opening
    assert time.monotonic() - start < 5
