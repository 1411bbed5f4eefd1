"""Questions of an article (extract): sections that structure found to be questions, and other headings that ask."""

import re
from collections.abc import Sequence

from generator.model.article import Article, Question, Section, SectionRole
from generator.model.document import Block, Footnote, ThematicBreak
from generator.model.walk import block_text, plain_text
from generator.text.terms import word_set

ASKING = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
QUESTION_MARKS = ("?", "？", "؟")
NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|Q(?:uestion)?\s?\d{0,3}[.:)])\s+(?=\S)")  # no part of what is asked
FEWEST_WORDS = 3  # `What next?` and `What’s next?` ask nothing that their section answers
# Words before the one of which a question asks.
OPENERS = word_set(
    "and but so who whom whose what when where which why how is are was were am be do does did has have had can could "
    "will would should may might must much many often long far well of to in on for with from by about not else all "
    "the a an"
)
PRONOUNS = word_set("it they them he she him")
POINTERS = word_set("this that these those")  # before a noun they name what is asked of
AFTER_POINTERS = OPENERS | word_set("mean means work works matter matters happen happens")
CLAUSE = re.compile(r"\b(?:to|that|if|whether|when)\s+\w")  # what an `it` announces: `Is it safe to reheat rice?`


def find_questions(article: Article) -> tuple[Question, ...]:
    """Each question that has an answer, in reading order: the blocks below it, up to the next heading."""
    found = (_question(section) for section in article.sections if _asks(section))
    return tuple(question for question in found if question.answer and question.question)


def _asks(section: Section) -> bool:
    if section.role is not SectionRole.BODY:
        return section.role is SectionRole.QUESTION
    asked = plain_text(section.heading).strip()
    if not asked.endswith(QUESTION_MARKS) or len(ASKING.findall(asked)) < FEWEST_WORDS:
        return False
    return not _points_back(NUMBER.sub("", asked, count=1))


def _points_back(asked: str) -> bool:
    """True if the question asks of what only the text above it names (`Who is it for?`), which no other page shows."""
    words = [word.partition("'")[0] for word in ASKING.findall(asked.lower().replace("’", "'"))]
    start = next((at for at, word in enumerate(words) if word not in OPENERS), len(words))
    of, after = (*words[start : start + 2], "", "")[:2]
    if of in POINTERS:
        return not after or after in AFTER_POINTERS
    return of in PRONOUNS and not (of == "it" and CLAUSE.search(asked))


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
