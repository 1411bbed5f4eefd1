"""The description: what the source states, else the summary section or the first paragraph, verbatim."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.model.article import Section, SectionRole
from generator.model.document import Block, Paragraph
from generator.model.walk import plain_text
from generator.structure.draft import Draft
from generator.structure.lines import announces, collapsed, without_trailing_symbols
from generator.structure.metadata.front_matter import stated
from generator.structure.passages import size
from generator.text.sentences import sentence_spans

SUMMARY_NAMES = re.compile(
    r"""^(?:(?:executive\s+|article\s+)?summary|abstract|tl;?dr|key\s+takeaways?|at\s+a\s+glance|in\s+brief|overview
        |résumé|sommaire|(?:l['’])?essentiel|en\s+bref|resumen|en\s+breve|zusammenfassung|das\s+wichtigste(?:\s+in\s+kürze)?
        |riassunto|sommario|in\s+sintesi|resumo|em\s+resumo|samenvatting|περίληψη|σύνοψη|ملخص|الخلاصة|要約|概要|まとめ|요약|개요)\s*[:：]?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a section is called that sums an article up."""

LONGEST_DESCRIPTION = 300
"""Characters; whole sentences up to there. Search engines show about 160, previews of links 200 to 300."""

WIDEST_LEAD = 1200
"""Characters within which the first sentence of an article ends."""

FIRST_PARAGRAPHS = 3
"""Paragraphs of which the first is taken whose first sentence is short enough; if none is, the first of all."""

FEWEST_WORDS = 6
"""Words of a paragraph that says something of the article."""


def describe(draft: Draft, sections: Sequence[Section], language: str) -> str:
    """The stated description, else the first sentences of the summary or of the first paragraph; may be empty."""
    return stated(draft, "description") or _derived(sections, language)


def _derived(sections: Sequence[Section], language: str) -> str:
    """The beginning of the first paragraph that is short enough, of the first of all when none is."""
    first = ""
    for candidate in islice(_candidates(sections), FIRST_PARAGRAPHS):
        text = _shortened(candidate, language)
        if len(text) <= LONGEST_DESCRIPTION:
            return text
        first = first or text
    return first


def _candidates(sections: Sequence[Section]) -> Iterator[str]:
    """Paragraphs that can describe the article, best first."""
    summaries = [section for section in sections if SUMMARY_NAMES.match(plain_text(section.heading))]
    others = [section for section in sections if section.role is not SectionRole.QUESTION]
    for section in (*summaries, *others):
        for block in section.blocks:
            text = _paragraph_text(block)
            if size(text) >= FEWEST_WORDS and not announces(text):
                yield text


def _paragraph_text(block: Block) -> str:
    return collapsed(plain_text(block.children)) if isinstance(block, Paragraph) else ""


def _shortened(text: str, language: str) -> str:
    """The sentences of the text that fit, at least one."""
    end = 0
    for _, stop in sentence_spans(text[:WIDEST_LEAD], language.split("-", maxsplit=1)[0]):
        if end and stop > LONGEST_DESCRIPTION:
            break
        end = stop
    return without_trailing_symbols(text[:end])
