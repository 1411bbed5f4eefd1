"""Questions of an article (extract): sections that structure found to be questions, and other headings that ask."""

import re
from collections.abc import Sequence

from generator.model.article import Article, Question, Section, SectionRole
from generator.model.document import Block, Footnote, ThematicBreak
from generator.model.walk import block_text, plain_text

ASKING = re.compile(r"[^\W_]+")
QUESTION_MARKS = ("?", "？", "؟")
NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|Q(?:uestion)?\s?\d{0,3}[.:)])\s+(?=\S)")  # no part of what is asked
FEWEST_WORDS = 3  # `What next?` asks nothing that its section answers


def find_questions(article: Article) -> tuple[Question, ...]:
    """Each question that has an answer, in reading order: the blocks below it, up to the next heading."""
    found = (_question(section) for section in article.sections if _asks(section))
    return tuple(question for question in found if question.answer and question.question)


def _asks(section: Section) -> bool:
    if section.role is not SectionRole.BODY:
        return section.role is SectionRole.QUESTION
    words = ASKING.findall(plain_text(section.heading))
    return len(words) >= FEWEST_WORDS and plain_text(section.heading).rstrip().endswith(QUESTION_MARKS)


def _question(section: Section) -> Question:
    blocks = _without_notes(section.blocks)
    answer = " ".join(block_text(blocks).split())
    asked = NUMBER.sub("", " ".join(plain_text(section.heading).split()), count=1)
    return Question(asked, answer, blocks, section.anchor)


def _without_notes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the footnotes of the article, which stand below its last section, and the rule above them."""
    count = len(blocks)
    while count and isinstance(blocks[count - 1], Footnote | ThematicBreak):
        count -= 1
    return tuple(blocks[:count])
