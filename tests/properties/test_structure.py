"""Whatever the text: every unit is accounted for, no word of a kept line is lost, and the sections are well formed."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.article import Article, Fate, SectionRole
from generator.model.document import Document, Line, SourcePlace, SourceUnit
from generator.model.walk import block_text, plain_text
from generator.structure import structure_document
from generator.structure.markers import read_mark
from generator.structure.questions import ANSWER_LABEL, QUESTION_LABEL, bare_question

SHAPES = (
    "",
    "",
    "The Ferry and the Bridge",
    "By Ada Stone • 4 May 2021 • Travel",
    "Published: 07/08/2025",
    "3 days ago 41",
    "🎯 Summary",
    "Two short words",
    "Why Bridges Fall",
    "A bridge falls when nobody looks after it, and most of them are looked after badly for years before that.",
    "The ferry was slower, but it never fell, and that is why old people of the valley speak of it so warmly.",
    "These are the parts of a bridge:",
    "• a deck",
    "  • a pier",
    "1. Look.",
    "2. Repair.",
    "a) first",
    "✅ paint",
    "Keywords",
    "bridge, ferry, river",
    "#Bridge #Ferry",
    "Tags: iron; rope",
    "Frequently Asked Questions",
    "Q: Who pays?",
    "A: The county.",
    "What does it cost?",
    "See also\u00a0 The Tunnel Under the Hill",
    "Disclaimer: this text was written with the help of AI.",
    "Scroll to top",
    "| part | age |",
    "|------|-----|",
    "deck\t40",
    "> It is only water.",
    "## Repairs",
    "Repairs",
    "-------",
    "the bridge was built by people who had never seen one and who had",
    "to learn from books what a bridge is, and it stood for two hund-",
    "red years.",
    " import math  def f(x):     return math.sqrt(x)  print(f(2)) \t",
    "Conclusion",
    "Table of Contents",
)
LINES = st.lists(
    st.one_of(st.sampled_from(SHAPES), st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n"))),
    max_size=40,
)


def structured(lines: list[str]) -> Article:
    units = tuple(SourceUnit(number, number, line) for number, line in enumerate(lines, start=1))
    blocks = tuple(Line(unit.text, SourcePlace(unit.number, unit.number, unit.line)) for unit in units)
    return structure_document(Document("river/notes.txt", "text/plain", "0" * 64, units, blocks))


def letters(text: str) -> str:
    """The letters and digits of a text, in order: white space, marks and hyphens at line ends are no words."""
    return "".join(re.findall(r"[^\W_]", text))


def readings(line: str) -> set[str]:
    """The letters of a line with and without what structure may take for the mark of an item or a question."""
    texts = {line, bare_question(line)}
    texts |= {QUESTION_LABEL.sub("", line.strip(), count=1), ANSWER_LABEL.sub("", line.strip(), count=1)}
    texts |= {mark.text for text in tuple(texts) if (mark := read_mark(text))}
    return {letters(text) for text in texts}


@settings(deadline=None)  # the first date loads the tables of dateparser
@given(LINES)
def test_every_unit_is_accounted_for(lines: list[str]) -> None:
    ledger = structured(lines).ledger
    assert [entry.text for entry in {entry.unit: entry for entry in ledger}.values()] == lines
    assert all(entry.target for entry in ledger if entry.fate is not Fate.BLANK)
    assert all((entry.fate is Fate.BLANK) == (not entry.text.strip()) for entry in ledger)


@settings(deadline=None)
@given(LINES)
def test_no_word_of_a_kept_line_is_lost(lines: list[str]) -> None:
    article = structured(lines)
    texts = {
        str(section.anchor): letters(plain_text(section.heading) + " " + block_text(section.blocks))
        for section in article.sections
    }
    for entry in article.ledger:
        if entry.fate is Fate.KEPT:
            assert any(reading in texts[entry.target] for reading in readings(entry.text)), entry


@settings(deadline=None)
@given(LINES)
def test_sections_are_well_formed(lines: list[str]) -> None:
    sections = structured(lines).sections
    anchors = [section.anchor for section in sections]
    assert len(set(anchors)) == len(anchors)
    assert not any(anchor.startswith("p-") for anchor in anchors)
    assert all((section.role is SectionRole.LEAD) == (section.level == 1) for section in sections)
    for section, following in pairwise(sections):
        assert following.role is not SectionRole.LEAD
        assert following.level <= section.level + 1
    for number, section in enumerate(sections):
        if section.role is SectionRole.QUESTION:
            above = next(one for one in reversed(sections[:number]) if one.level < section.level)
            assert above.role is SectionRole.FAQ


@settings(deadline=None)
@given(LINES)
def test_what_is_derived_says_so(lines: list[str]) -> None:
    article = structured(lines)
    moved = {entry.target for entry in article.ledger if entry.fate is Fate.MOVED}
    assert article.front_matter.title
    assert ("title" in moved) != ("title" in article.front_matter.derived)
    assert bool(article.front_matter.tags) == ("tags" in moved)
    assert article.front_matter.ai_generated == ("ai_generated" in moved)
