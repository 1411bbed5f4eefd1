"""Tables of what each format keeps, which stand in the documentation between two marks."""

from pathlib import Path


def check_shown(page: Path, mark: str, table: str, *, accept: bool) -> None:
    """The page has the table between `<!-- mark -->` and `<!-- end of mark -->`; `accept` writes it there."""
    start, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->\n"
    text = page.read_text(encoding="utf-8")
    head, _, rest = text.partition(start)
    _, _, tail = rest.partition(end)
    expected = f"{head}{start}\n{table}\n{end}{tail}"
    if accept:
        page.write_text(expected, encoding="utf-8")
    assert expected == page.read_text(encoding="utf-8"), "run make accept"
