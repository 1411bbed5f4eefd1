"""Start tags of HTML as browsers read them, malformed pages included."""

import json
import time
from pathlib import Path

import pytest
from lxml import html

from generator.files import templates_folder
from generator.site.html_tags import tags, with_values

CASES = json.loads((Path(__file__).parent.parent / "cases/site/tags.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["html"])
def test_tags(case: dict[str, object]) -> None:
    found = [[tag.name, dict(tag.attributes), tag.line] for tag in tags(str(case["html"]))]
    assert found == case["tags"]


def test_addresses_and_ids_are_those_that_a_parser_sees() -> None:
    for path in sorted((templates_folder().parent / "tests").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="replace")
        tree = html.document_fromstring(text) if text.strip() else None
        for name in ("href", "src", "id"):
            mine = [tag.attributes[name] for tag in tags(text) if name in tag.attributes]
            theirs = [] if tree is None else [str(value) for value in tree.xpath(f"//@{name}")]
            assert mine == theirs, (path.name, name)


@pytest.mark.parametrize(
    ("piece", "number", "before"),
    [
        ("<a href='x' ", 20_000, ""),
        ('<a href="', 20_000, ""),
        ("<", 200_000, ""),
        ("<!--", 50_000, ""),
        ("<script>", 30_000, ""),
        ("</title", 30_000, "<title>"),
        ("x", 200_000, "<a "),
        (" =", 100_000, "<a"),
        (" ", 200_000, "<a"),
        ("\n", 200_000, "<a b"),
    ],
)
def test_time_grows_with_the_size_of_a_page(piece: str, number: int, before: str) -> None:
    start = time.perf_counter()
    list(tags(before + piece * number))
    with_values(before + piece * number, lambda element, name, value: value)
    assert time.perf_counter() - start < 2  # 0.1 s is usual


def test_a_page_whose_values_stay_stays_as_it_is() -> None:
    for path in sorted((templates_folder().parent / "tests").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="replace")
        assert with_values(text, lambda element, name, value: value) == text, path.name


def test_only_the_value_that_changes_is_written_anew() -> None:
    page = (
        '<A HREF = \'../b\'  id=c title="d &amp; e" hidden><script>\'<a href="../b">\'</script><!-- <a href="../b"> -->'
    )
    changed = with_values(page, lambda element, name, value: f'{element} "{value}"' if name == "href" else value)
    assert changed == page.replace("HREF = '../b'", 'HREF="a &quot;../b&quot;"')
