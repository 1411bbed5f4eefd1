"""Questions of an article (extract): the sections that structure found to be questions with their answers."""

from generator.model.article import Article, Question, Section, SectionRole
from generator.model.walk import block_text, plain_text


def find_questions(article: Article) -> tuple[Question, ...]:
    """Each question that has an answer, in reading order."""
    found = (_question(section) for section in article.sections if section.role is SectionRole.QUESTION)
    return tuple(question for question in found if question.answer and question.question)


def _question(section: Section) -> Question:
    answer = " ".join(block_text(section.blocks).split())
    return Question(" ".join(plain_text(section.heading).split()), answer, section.blocks, section.anchor)
