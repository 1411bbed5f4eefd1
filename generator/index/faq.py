"""Questions of all articles (index), in site order."""

from collections.abc import Sequence

from generator.index.library import Member
from generator.model.site import FaqEntry, Place


def gather_faq(library: Sequence[Member]) -> tuple[FaqEntry, ...]:
    """Every question with its answer, articles by slug, each in reading order."""
    return tuple(
        FaqEntry(each.question, each.answer, each.blocks, Place(member.slug, each.anchor))
        for member in library
        for each in member.facts.questions
    )
