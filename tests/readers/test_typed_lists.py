"""Lists that people typed into office documents."""

import pytest

from generator.readers.flow.typed_lists import typed_items
from tests.readers.notation import blocks_notation
from tests.readers.test_docx import p as docx_paragraph
from tests.readers.test_docx import read as read_docx
from tests.readers.test_odt import p as odt_paragraph
from tests.readers.test_odt import read as read_odt

# Paragraphs, None for one that is no free text; and the level and number of each that is an item.
CASES: dict[str, tuple[list[str | None], dict[int, tuple[int, int]]]] = {
    "bullets": (["Take:", "• oil", "•\ta wick"], {1: (0, 0), 2: (0, 0)}),
    "one bullet": (["Take:", "\uf0b7 oil"], {1: (0, 0)}),
    "one dash is a dash": (["– said the keeper", "Then he left."], {}),
    "dashes inside bullets": (["• oil", "- whale", "- rape", "• a wick"], {0: (0, 0), 1: (1, 0), 2: (1, 0), 3: (0, 0)}),
    "numbers over blank paragraphs": (["1. Trim.", "", "2. Light."], {0: (0, 1), 2: (0, 2)}),
    "numbers that do not count on": (["1. Trim.", "7. Light."], {}),
    "numbers that begin elsewhere": (["3. Trim.", "4. Light."], {}),
    "one number is a heading or a sentence": (["1. Oil", "The lamp burns oil."], {}),
    "letters": (["a) oil", "b) a wick"], {0: (0, 1), 1: (0, 2)}),
    "initials of names": (["A. Reed", "B. Oak"], {}),
    "what stands elsewhere ends a list": (["1. Trim.", None, "2. Light."], {}),
    "numbers in prose": (["3.5 tons of oil", "4.5 tons of coal"], {}),
}


@pytest.mark.parametrize(("texts", "expected"), CASES.values(), ids=CASES)
def test_items(texts: list[str | None], expected: dict[int, tuple[int, int]]) -> None:
    assert {place: (item.level, item.number) for place, item in typed_items(texts).items()} == expected


@pytest.mark.parametrize("read", ["docx", "odt"])
def test_typed_items_of_a_document_are_a_list_without_their_marks(read: str) -> None:
    lines = ("Take these:", "• oil", "• a wick", "Then begin:", "1. Trim it.", "2. Light it.", "Well done.")
    if read == "docx":
        document = read_docx("".join(map(docx_paragraph, lines)))
    else:
        document = read_odt("".join(map(odt_paragraph, lines)))
    assert blocks_notation(document.blocks) == (
        "p: Take these: ul(li(p: oil) li(p: a wick)) p: Then begin: ol1(li(p: Trim it.) li(p: Light it.)) p: Well done."
    )
