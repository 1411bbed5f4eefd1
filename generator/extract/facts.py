"""The stage function of extract: everything that the index needs to know of one article."""

from generator.extract.acronyms.programs import find_programs
from generator.extract.acronyms.short_forms import find_acronyms
from generator.extract.candidates import find_candidates
from generator.extract.definitions.finders import find_definitions, is_read
from generator.extract.keyphrases import find_keyphrases
from generator.extract.links import find_links
from generator.extract.names.entities import find_entities
from generator.extract.passages import read_passages
from generator.extract.questions import find_questions
from generator.model.article import Anchor, Article, Facts, Fate, SectionRole
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.walk import leaves, plain_text
from generator.text.shingles import sketch
from generator.text.terms import words_of


def extract_facts(article: Article) -> Facts:
    """The facts of the article: verbatim sentences with anchors, and what was found in them."""
    passages = read_passages(article)
    headings = _headings(article)
    prose = tuple(passage.prose for passage in passages)
    candidates = find_candidates((*prose, *_telling_titles(article)))
    language = article.front_matter.language.split("-")[0].lower()
    acronyms = find_acronyms(passages, dict(headings))
    return Facts(
        path=article.path,
        sha256=article.sha256,
        front_matter=article.front_matter,
        words=_words(article) + sum(len(words_of(text)) for _, text in headings),
        headings=headings,
        sentences=tuple(passage.sentence for passage in passages),
        definitions=find_definitions(passages, dict(headings), article.front_matter.title, language),
        acronyms=acronyms,
        questions=find_questions(article),
        candidates=candidates,
        keyphrases=find_keyphrases((article.front_matter.title, *prose)),
        entities=find_entities(passages, acronyms, language),
        see_also_lines=_see_also_lines(article),
        links=find_links(article),
        programs=find_programs(article, acronyms),
        diagnostics=_unread_language(article, language),
        sketch=sketch("\n".join(passage.sentence.text for passage in passages)),
    )


def _unread_language(article: Article, language: str) -> tuple[Diagnostic, ...]:
    """A note where only acronyms, lists and tables tell what the article defines."""
    if is_read(language):
        return ()
    message = f"definitions in sentences are not found in this language ({language}), only acronyms, lists and tables"
    suggestion = "put what the article defines into a definition list, or state its language if it is another"
    return (Diagnostic(Rule.LANGUAGE_WITHOUT_PATTERNS, Severity.NOTE, message, article.path, suggestion=suggestion),)


def _headings(article: Article) -> tuple[tuple[Anchor, str], ...]:
    """Anchor and plain text of every heading; the lead has none."""
    return tuple(
        (section.anchor, " ".join(plain_text(section.heading).split()))
        for section in article.sections
        if section.role is not SectionRole.LEAD
    )


def _telling_titles(article: Article) -> tuple[str, ...]:
    """The title and headings of the article's own; that of a list of questions says nothing about the subject."""
    own = (section for section in article.sections if section.role not in {SectionRole.LEAD, SectionRole.FAQ})
    return (article.front_matter.title, *(plain_text(section.heading) for section in own))


def _see_also_lines(article: Article) -> tuple[int, ...]:
    """The line of the source that states each see-also text, 0 where none does (a sidecar states it)."""
    moved = [entry for entry in article.ledger if entry.fate is Fate.MOVED and entry.target == "see_also"]
    stating = [(" ".join(entry.text.split()).casefold(), entry.line) for entry in moved]
    return tuple(
        next((line for text, line in stating if wanted.casefold() in text), 0)
        for wanted in article.front_matter.see_also
    )


def _words(article: Article) -> int:
    return sum(len(words_of(plain_text(leaf.children))) for leaf in leaves(article))
