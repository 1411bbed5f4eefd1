"""Frequently asked questions: a heading that names them, questions, and answers below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.model.document import Heading, ItemList, Line, Paragraph, RawBlock, SourcePlace
from generator.model.inline import Inline, Inlines, LineBreak, Span, SpanKind, Text
from generator.model.walk import block_text, plain_text
from generator.structure.draft import UNRANKED, Draft, with_blocks
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

ASKED = re.compile(
    r"\b(?:questions?|q\s?&\s?a|fragen|preguntas|domande|perguntas|vragen|frågor|spørgsmål|pytania|вопросы|ερωτήσεις)\b",
    re.IGNORECASE,
)
"""A word that a heading over questions holds, if pairs of questions and answers follow."""

QUESTION_LABEL = re.compile(r"^(?:q(?:uestion)?|f(?:rage)?|p(?:regunta)?)\s?\d{0,3}\s*[.:)]\s+(?=\S)", re.IGNORECASE)
"""What announces a question: `Q:`, `Q1.`, `Question 2:`."""

ANSWER_LABEL = re.compile(r"^(?:a(?:nswer)?|r(?:éponse|espuesta)?|antwort)\s?\d{0,3}\s*[.:)]\s+(?=\S)", re.IGNORECASE)
"""What announces an answer: `A:`, `Answer 1.`."""

QUESTION_THEN_ANSWER = re.compile(r"^(?P<question>[^.!?？]{8,250}[?？])\s+(?P<answer>\S.*)$")
"""A question with its answer on the same line."""

LONGEST_QUESTION = 45
"""Words."""

EXCLAMATION = "!"
"""What may end a labelled question too: `Q. My lamp smokes, help!`"""

LONGEST_NAME = 8
"""Words of a line over questions that holds `ASKED` or stands over labelled ones."""

FEWEST_PAIRS = 2
"""Questions with their answers that show what no name says. One alone may be rhetorical."""

LOOKED_AT = 60
"""Blocks behind a heading in which the pairs must stand."""


def find_questions(draft: Draft) -> Draft:
    """The draft with FAQ headings, and the questions below them, as headings.

    Where the heading does not name an FAQ, two questions with their answers must follow at once: any questions behind a
    heading with such a word as `questions`, labelled or bold ones behind another. Labelled ones below no
    such heading get an empty one, which is shown with the name of such questions in the language of the page.
    """
    return with_blocks(draft, tuple(_blocks(draft.blocks)))


def names_faq(text: str) -> bool:
    """Whether a heading names frequently asked questions.

    >>> names_faq("❓ Frequently Asked Questions (FAQ)"), names_faq("Questions remain")
    (True, False)
    """
    return bool(FAQ_HEADING.match(without_leading_symbols(collapsed(text))))


def opens_faq(text: str, following: Sequence[str], *, empty: bool) -> bool:
    """Whether questions stand below a heading, of which `following` are the next headings below.

    `empty` says that nothing stands between the heading and the first of them.
    """
    if names_faq(text):
        return True
    if len(following) < FEWEST_PAIRS or not all(map(is_question, following[:FEWEST_PAIRS])):
        return False
    alone = not text or (not is_question(text) and all(map(is_question, following)))
    return bool(ASKED.search(text)) or (empty and alone)


def asks(text: str, following: str) -> bool:
    """Whether a heading below one that opens an FAQ is a question; a cry is one if another question follows.

    >>> asks("Is it deep?", ""), asks("My lamp smokes, help!", "Is it deep?"), asks("Write to us!", "")
    (True, True, False)
    """
    return is_question(text) or (text.rstrip().endswith(EXCLAMATION) and is_question(following))


def bare_question(text: str) -> str:
    """The question without the number or letter in front of it."""
    shown = without_leading_symbols(collapsed(text))
    labelled = QUESTION_LABEL.sub("", shown, count=1)
    mark = read_mark(labelled)
    return mark.text if mark else labelled


def _blocks(blocks: tuple[RawBlock, ...]) -> Iterator[RawBlock]:
    level: int | None = None
    above = UNRANKED
    for number, block in enumerate(blocks):
        if is_blank(block):
            yield block
        elif isinstance(block, Heading):
            above = block.level
            named = names_faq(plain_text(block.children)) or _stands_over_pairs(
                plain_text(block.children), blocks, number
            )
            level = block.level if named else None
            yield block
        elif isinstance(block, Line) and (names_faq(block.text) or _line_over_pairs(blocks, number)):
            level = UNRANKED
            yield _heading(without_leading_symbols(collapsed(block.text)), block.place)
        elif level is None and _begins_pairs(blocks, number):
            level = above + 1 if above else UNRANKED
            yield Heading(level, (), block.place)
            yield from _of_faq(block, level)
        elif level is not None:
            yield from _of_faq(block, level)
        else:
            yield block


def _line_over_pairs(blocks: Sequence[RawBlock], number: int) -> bool:
    """Whether the line looks like a heading over questions: it is alone, short and no sentence."""
    block = blocks[number]
    text = collapsed(block.text) if isinstance(block, Line) else ""
    if not text or text[-1] in ".!,;" or is_question(text) or (number and not is_blank(blocks[number - 1])):
        return False
    return len(words(text)) <= LONGEST_NAME and _stands_over_pairs(text, blocks, number)


def _begins_pairs(blocks: Sequence[RawBlock], number: int) -> bool:
    """Whether labelled questions with labelled answers begin with this block."""
    block = blocks[number]
    if not QUESTION_LABEL.match(_text_of(block)) or not _stands_over_pairs("", blocks, number - 1):
        return False
    following = islice((other for other in blocks[number + 1 :] if not is_blank(other)), 1)
    return any(bool(ANSWER_LABEL.match(_text_of(other))) for other in following)


def _text_of(block: RawBlock) -> str:
    match block:
        case Line():
            return collapsed(block.text)
        case Paragraph():
            return collapsed(plain_text(block.children))
        case _:
            return ""


def _stands_over_pairs(name: str, blocks: Sequence[RawBlock], number: int) -> bool:
    """Whether questions with answers follow at once; without `ASKED` in the name only labelled and bold ones count."""
    sure = not ASKED.search(name)
    pairs, answered = 0, True
    for block in islice(blocks, number + 1, number + 1 + LOOKED_AT):
        if is_blank(block):
            continue
        if isinstance(block, Heading) or pairs == FEWEST_PAIRS:
            break
        if _asks(block, sure=sure):
            if not answered:
                return False
            answered = _answers_too(block)
            pairs += answered
        elif answered and not pairs:
            return False
        elif not answered:
            answered, pairs = True, pairs + 1
    return pairs == FEWEST_PAIRS


def _asks(block: RawBlock, *, sure: bool) -> bool:
    """Whether the block is a question, or begins with a bold one; `sure`: only a labelled or bold one counts."""
    match block:
        case Line() | Paragraph():
            text = _text_of(block)
            labelled = QUESTION_LABEL.match(text)
            bold = isinstance(block, Paragraph) and bool(_bold_question(block.children))
            return bold or (is_question(text) and (bool(labelled) or (isinstance(block, Line) and not sure)))
        case _:
            return False


def _answers_too(block: RawBlock) -> bool:
    return isinstance(block, Paragraph) and bool(_bold_question(block.children)[1:])


def _of_faq(block: RawBlock, level: int) -> Iterator[RawBlock]:
    """A block of an FAQ: a question becomes a heading, an answer loses its label."""
    match block:
        case Line():
            yield from _question(block.text, block)
        case ItemList(items=(item,)) if level == UNRANKED:
            yield from _question(block_text(item.blocks), block)
        case Paragraph():
            yield from _marked_question(block, level)
        case _:
            yield block


def _question(text: str, block: RawBlock) -> Iterator[RawBlock]:
    question = bare_question(text)
    asked = is_question(question) or (bool(QUESTION_LABEL.match(collapsed(text))) and question.endswith(EXCLAMATION))
    if asked and len(words(question)) <= LONGEST_QUESTION:
        yield _heading(question, block.place)
    elif question != collapsed(text) and (match := QUESTION_THEN_ANSWER.match(question)):
        yield _heading(match["question"], block.place)
        yield Paragraph((Text(match["answer"]),), block.place)
    elif isinstance(block, Line):
        yield replace(block, text=ANSWER_LABEL.sub("", block.text.strip(), count=1))
    else:
        yield block


def _marked_question(block: Paragraph, level: int) -> Iterator[RawBlock]:
    """A paragraph that is a bold question, or begins with one: the question as a heading, then the rest."""
    parts = _bold_question(block.children) or _labelled_question(block.children)
    if not parts:
        yield replace(block, children=_without(ANSWER_LABEL, block.children))
        return
    yield Heading(level + 1 if level else UNRANKED, parts[0], block.place)
    if parts[1:]:
        yield Paragraph(parts[1], block.place)


def _bold_question(children: Inlines) -> tuple[Inlines, ...]:
    """The inlines of the bold question with which they begin, and of its answer if there is one; else nothing."""
    first, *rest = children or (LineBreak(),)
    if not isinstance(first, Span) or first.kind is not SpanKind.STRONG or not is_question(plain_text(first.children)):
        return ()
    while rest and (isinstance(rest[0], LineBreak) or (isinstance(rest[0], Text) and not rest[0].value.strip())):
        del rest[0]
    return (_without(QUESTION_LABEL, first.children), *((_without_space(rest),) if rest else ()))


def _labelled_question(children: Inlines) -> tuple[Inlines, ...]:
    """The inlines without their label, if they are a labelled question and nothing else."""
    text = collapsed(plain_text(children))
    asked = QUESTION_LABEL.match(text) and is_question(text) and len(words(text)) <= LONGEST_QUESTION
    return (_without(QUESTION_LABEL, children),) if asked else ()


def _without(label: re.Pattern[str], children: Inlines) -> Inlines:
    first = children[0] if children else None
    return (Text(label.sub("", first.value, count=1)), *children[1:]) if isinstance(first, Text) else children


def _without_space(children: Sequence[Inline]) -> Inlines:
    first = children[0]
    stripped = Text(first.value.lstrip()) if isinstance(first, Text) else first
    return (stripped, *children[1:])


def _heading(text: str, place: SourcePlace) -> Heading:
    return Heading(UNRANKED, (Text(text),), place)
