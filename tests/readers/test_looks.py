"""Headings that no style states, by how paragraphs are set: the rules, and documents without their styles."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.document import Document, Heading, SourceFile
from generator.model.walk import plain_text
from generator.readers.docx.reader import read_docx_here
from generator.readers.flow.looks import Look, SetText, heading_levels
from generator.readers.odt.reader import read_odt_here
from tests.readers.archives import archive

FIVE = Path(__file__).parent.parent / "cases" / "formats" / "five"
ARTICLES = sorted(path.stem for path in FIVE.glob("*.docx"))
TEXT = "The keeper trims the lamp at dusk, and writes in the log how the wind stood and which ships went by the light."
# What people do in place of styles: sizes in points of a title and of headings of two levels, by style of pandoc.
SIZES = {"Title": 20, "Heading1": 15, "Heading2": 12, "Heading3": 11}
USUAL = 11

# A paragraph: its size, `b` for bold, `-` for one that is not free, and its text; then the levels that are expected.
CASES: dict[str, tuple[list[tuple[int, str, str]], list[int]]] = {
    "larger and bold below a title": (
        [(40, "b", "On lamps"), (22, "", TEXT), (28, "b", "Oil"), (22, "", TEXT), (24, "b", "Whale"), (22, "", TEXT)],
        [1, 0, 2, 0, 3, 0],
    ),
    "bold lines of the size of the text": (
        [(22, "b", "Oil"), (22, "", TEXT), (22, "b", "Wicks"), (22, "", TEXT)], [1, 0, 1, 0],
    ),
    "larger lines that are not bold": (
        [(22, "", TEXT), (32, "", "Oil"), (22, "", TEXT), (32, "", "Wicks"), (22, "", TEXT)], [0, 1, 0, 1, 0],
    ),
    "one bold line may be anything": ([(22, "", TEXT), (22, "b", "Oil"), (22, "", TEXT), (22, "", TEXT)], [0, 0, 0, 0]),
    "a bold label of what stands below": (
        [(22, "b", "Needed:"), (22, "", TEXT), (22, "b", "Wanted:"), (22, "", TEXT)], [0, 0, 0, 0],
    ),
    "a bold sentence": ([(22, "b", "Trim it daily."), (22, "", TEXT), (22, "b", "Dry it."), (22, "", TEXT)], [0] * 4),
    "an address in bold heads nothing": (
        [(22, "b", "Light Office"), (22, "b", "Harbour Street"), (22, "b", "Oldtown"), *[(22, "", TEXT)] * 4], [0] * 7,
    ),
    "bold items": ([(22, "b-", "Oil"), (22, "", TEXT), (22, "b-", "Wicks"), (22, "", TEXT)], [0, 0, 0, 0]),
    "the number of a chapter above the title": (
        [(200, "b", "7"), (40, "b", "On lamps"), (22, "", TEXT), (28, "b", "Oil"), (22, "", TEXT), (22, "", TEXT)],
        [0, 1, 0, 2, 0, 0],
    ),
    "the last line of a letter": (
        [(22, "", TEXT), (28, "b", "Oil"), (22, "", TEXT), (22, "b", "Ada Reed")], [0, 1, 0, 0],
    ),
    "a caption": ([(22, "", TEXT), (26, "b", "Table 2 Oils"), (22, "", TEXT), (22, "", TEXT)], [0, 0, 0, 0]),
    "a poster": ([(40, "b", "Come"), (40, "b", "See"), (30, "b", "The light"), (22, "", TEXT)], [0, 0, 0, 0]),
    "nothing": ([], []),
}  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), CASES.values(), ids=CASES)
def test_levels(paragraphs: list[tuple[int, str, str]], expected: list[int]) -> None:
    texts = [SetText(text, Look(size, "b" in marks), "-" not in marks) for size, marks, text in paragraphs]
    levels = heading_levels(texts)
    assert [levels.get(number, 0) for number in range(len(texts))] == expected


def docx_without_styles(content: bytes) -> bytes:
    """The document with bold and larger runs in place of the styles of its title and headings."""
    members = members_of(content)
    text = members["word/document.xml"].decode()

    def set_by_hand(match: re.Match[str]) -> str:
        size = SIZES[match[1]] * 2
        runs = match[0].replace(f'<w:pStyle w:val="{match[1]}" />', "")
        return re.sub(r"<w:r>(?:<w:rPr>.*?</w:rPr>)?", f'<w:r><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr>', runs)

    text = re.sub(rf'<w:p><w:pPr><w:pStyle w:val="({"|".join(SIZES)})" />.*?</w:p>', set_by_hand, text, flags=re.DOTALL)
    text = re.sub(r"<w:r>(?!<w:rPr>)", f'<w:r><w:rPr><w:sz w:val="{USUAL * 2}"/></w:rPr>', text)
    return archive({**members, "word/document.xml": text})


def odt_without_styles(content: bytes) -> bytes:
    """The same of an OpenDocument text: headings become paragraphs whose own styles are bold and larger."""
    members = members_of(content)
    text = members["content.xml"].decode()
    sizes = {"T": 20, "1": 15, "2": 12, "3": 11}
    styles = "".join(
        f'<style:style style:name="By_hand_{name}" style:family="paragraph"><style:text-properties '
        f'fo:font-weight="bold" fo:font-size="{size}pt"/></style:style>'
        for name, size in sizes.items()
    )
    text = re.sub(
        r'<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)</text:h>',
        r'<text:p text:style-name="By_hand_\1">\2</text:p>',
        text,
        flags=re.DOTALL,
    )
    text = text.replace('<text:p text:style-name="Title">', '<text:p text:style-name="By_hand_T">')
    text = text.replace("</office:automatic-styles>", f"{styles}</office:automatic-styles>", 1)
    return archive({**members, "content.xml": text})


def members_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def headings(read: Callable[[SourceFile], Document], content: bytes) -> list[tuple[int, str]]:
    document = read(SourceFile("a.docx", "application/octet-stream", content, hashlib.sha256(content).hexdigest()))
    return [(block.level, plain_text(block.children)) for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("name", ARTICLES)
def test_headings_of_a_word_document_are_found_without_their_styles(name: str) -> None:
    content = (FIVE / f"{name}.docx").read_bytes()
    assert headings(read_docx_here, docx_without_styles(content)) == headings(read_docx_here, content)


@pytest.mark.parametrize("name", ARTICLES)
def test_headings_of_an_opendocument_text_are_found_without_their_styles(name: str) -> None:
    content = (FIVE / f"{name}.odt").read_bytes()
    assert headings(read_odt_here, odt_without_styles(content)) == headings(read_odt_here, content)
