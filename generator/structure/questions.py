"""Frequently asked questions: a heading that names them, questions, and answers below."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model.document import Heading, ItemList, Line, Paragraph, RawBlock, SourcePlace
from generator.model.inline import Text
from generator.model.walk import block_text
from generator.structure.draft import UNRANKED, Draft
from generator.structure.groups import is_blank
from generator.structure.lines import collapsed, is_question, without_leading_symbols, words
from generator.structure.markers import read_mark

FAQ_NAMES = (
    ("en", r"(?:frequently|commonly|most)\s+asked\s+questions|faqs?|f\.a\.q\.?|common\s+questions"),
    ("en", r"questions\s+(?:and|&)\s+answers|q\s?(?:&|and)\s?a"),
    ("fr", r"(?:foire\s+aux\s+questions|questions\s+(?:fréquentes|fréquemment\s+posées)|questions\s+et\s+réponses)"),
    ("es", r"preguntas\s+(?:frecuentes|y\s+respuestas)"),
    ("de", r"häufig(?:e|\s+gestellte)\s+fragen|fragen\s+und\s+antworten"),
    ("it", r"domande\s+(?:frequenti|e\s+risposte)"),
    ("pt", r"perguntas\s+(?:frequentes|e\s+respostas)"),
    ("nl", r"veelgestelde\s+vragen|vragen\s+en\s+antwoorden"),
    ("pl", r"najczęściej\s+zadawane\s+pytania"),
    ("ru", r"часто\s+задаваемые\s+вопросы|вопросы\s+и\s+ответы"),
    ("el", r"συχνές\s+ερωτήσεις"),
    ("tr", r"sıkça\s+sorulan\s+sorular"),
    ("ar", r"الأسئلة\s+(?:الشائعة|المتكررة)"),
    ("zh", r"常见问题(?:解答)?|常見問題"),
    ("ja", r"よくある(?:質問|ご質問)"),
)  # fmt: skip
"""What a section of questions is called, by language."""

FAQ_HEADING = re.compile(
    rf"""^(?:{"|".join(pattern for _, pattern in FAQ_NAMES)})(?:\s*\((?:faqs?|q&a)\))?
        (?:\s+(?:about|on|regarding|sur|sobre|zu)\s+.{{1,80}})?\s*[:：]?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A heading that names frequently asked questions, perhaps with their subject."""

QUESTION_LABEL = re.compile(r"^(?:q(?:uestion)?|f(?:rage)?|p(?:regunta)?)\s?\d{0,3}\s*[.:)]\s+(?=\S)", re.IGNORECASE)
"""What announces a question: `Q:`, `Q1.`, `Question 2:`."""

ANSWER_LABEL = re.compile(r"^(?:a(?:nswer)?|r(?:éponse|espuesta)?|antwort)\s?\d{0,3}\s*[.:)]\s+(?=\S)", re.IGNORECASE)
"""What announces an answer: `A:`, `Answer 1.`."""

QUESTION_THEN_ANSWER = re.compile(r"^(?P<question>[^.!?？]{8,250}[?？])\s+(?P<answer>\S.*)$")
"""A question with its answer on the same line."""

LONGEST_QUESTION = 45
"""Words."""


def find_questions(draft: Draft) -> Draft:
    """The draft with FAQ headings, and the questions below them, as headings."""
    return replace(draft, blocks=tuple(_blocks(draft.blocks)))


def names_faq(text: str) -> bool:
    """Whether a heading names frequently asked questions.

    >>> names_faq("❓ Frequently Asked Questions (FAQ)"), names_faq("Questions remain")
    (True, False)
    """
    return bool(FAQ_HEADING.match(without_leading_symbols(collapsed(text))))


def bare_question(text: str) -> str:
    """The question without the number or letter in front of it."""
    shown = without_leading_symbols(collapsed(text))
    labelled = QUESTION_LABEL.sub("", shown, count=1)
    mark = read_mark(labelled)
    return mark.text if mark else labelled


def _blocks(blocks: tuple[RawBlock, ...]) -> Iterator[RawBlock]:
    inside = False
    for block in blocks:
        if isinstance(block, Heading):
            inside = False
            yield block
        elif isinstance(block, Line) and block.text and names_faq(block.text):
            inside = True
            yield _heading(without_leading_symbols(collapsed(block.text)), block.place)
        elif inside and not is_blank(block):
            yield from _of_faq(block)
        else:
            yield block


def _of_faq(block: RawBlock) -> Iterator[RawBlock]:
    """A block of an FAQ: a question becomes a heading, an answer loses its label."""
    match block:
        case Line():
            yield from _question(block.text, block)
        case ItemList(items=(item,)):
            yield from _question(block_text(item.blocks), block)
        case _:
            yield block


def _question(text: str, block: RawBlock) -> Iterator[RawBlock]:
    question = bare_question(text)
    if is_question(question) and len(words(question)) <= LONGEST_QUESTION:
        yield _heading(question, block.place)
    elif question != collapsed(text) and (match := QUESTION_THEN_ANSWER.match(question)):
        yield _heading(match["question"], block.place)
        yield Paragraph((Text(match["answer"]),), block.place)
    elif isinstance(block, Line):
        yield replace(block, text=ANSWER_LABEL.sub("", block.text.strip(), count=1))
    else:
        yield block


def _heading(text: str, place: SourcePlace) -> Heading:
    return Heading(UNRANKED, (Text(text),), place)
