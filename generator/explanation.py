"""What became of one source, for `glossator explain`: every line, every repair, every value and where it comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from generator.model.article import Article, Facts, FrontMatter
from generator.model.diagnostic import Diagnostic
from generator.report import to_mapping
from generator.text.visible import visible

Row = tuple[str, ...]


def as_mapping(article: Article, facts: Facts, diagnostics: Sequence[Diagnostic]) -> Mapping[str, object]:
    """The whole account as JSON has it; the keys are stable."""
    return {
        "source": article.path,
        "sha256": article.sha256,
        "media_type": article.media_type,
        "front_matter": {name: value for name, value, _ in metadata_rows(article.front_matter)},
        "derived": list(article.front_matter.derived),
        "ledger": [
            {"line": entry.line, "fate": entry.fate.value, "target": entry.target, "text": entry.text}
            for entry in article.ledger
        ],
        "repairs": [
            {"line": repair.line, "step": repair.step, "before": repair.before, "after": repair.after}
            for repair in article.repairs
        ],
        "definitions": [
            {"term": one.term, "kind": one.kind.value, "text": one.text, "section": one.section}
            for one in facts.definitions
        ],
        "acronyms": [{"short": one.short, "long": one.long or None} for one in facts.acronyms],
        "questions": [{"question": one.question, "answer": one.answer} for one in facts.questions],
        "diagnostics": [to_mapping(diagnostic) for diagnostic in diagnostics],
    }


def metadata_rows(front_matter: FrontMatter) -> list[Row]:
    """Field, value and whether the source states it or it was derived; fields without a value are left out."""
    rows: list[Row] = []
    for field in fields(front_matter):
        value = getattr(front_matter, field.name)
        if field.name != "derived" and value:
            text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            rows.append((field.name, text, "derived" if field.name in front_matter.derived else "stated"))
    return rows


def ledger_rows(article: Article) -> list[Row]:
    """Line, what became of it, where it went or which rule dropped it, and its text; blank lines are left out."""
    return [
        (str(entry.line), entry.fate.value, entry.target, entry.text.strip())
        for entry in article.ledger
        if entry.fate != "blank"
    ]


def repair_rows(article: Article) -> list[Row]:
    """Line, step, and the text before and after, with characters that cannot be seen written as escapes."""
    return [(str(one.line), one.step, visible(one.before), visible(one.after)) for one in article.repairs]


def knowledge_rows(facts: Facts) -> list[Row]:
    """What the article adds to the glossary, the list of acronyms and the FAQ: kind, name and passage."""
    definitions = [(f"definition ({one.kind.value})", one.term, one.text) for one in facts.definitions]
    acronyms = [("acronym", one.short, one.long or "not expanded here") for one in facts.acronyms]
    questions = [("question", one.question, one.answer) for one in facts.questions]
    return [*definitions, *acronyms, *questions]
