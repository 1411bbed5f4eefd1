"""The structure stage: its steps in order, and the article that they make."""

from generator.model.article import Article, Fate
from generator.model.document import Document
from generator.structure.boilerplate import drop_boilerplate
from generator.structure.byline import find_byline
from generator.structure.contents import drop_contents
from generator.structure.description import describe
from generator.structure.draft import Account, Draft, Step
from generator.structure.headings import find_headings
from generator.structure.keywords import find_keywords
from generator.structure.ledger import make_ledger
from generator.structure.levels import decide_levels
from generator.structure.lists import find_lists
from generator.structure.metadata import claim_fields, front_matter_of
from generator.structure.naming import title_of
from generator.structure.notices import find_notices
from generator.structure.plain_lists import find_plain_lists
from generator.structure.questions import find_questions
from generator.structure.quotes import find_quotes
from generator.structure.sections import as_blocks, sections_of
from generator.structure.stated_headings import find_stated_headings
from generator.structure.tables import find_tables
from generator.structure.title import find_title
from generator.structure.verbatim import find_code
from generator.structure.wrapping import join_wrapped

STEPS: tuple[tuple[str, Step], ...] = (
    ("code", find_code),  # first: it needs the white space of the lines, and no other rule may see code
    ("tables", find_tables),  # before white space loses its meaning
    ("stated headings", find_stated_headings),
    ("quotes", find_quotes),
    ("wrapping", join_wrapped),  # before every rule that takes a line for a whole paragraph
    ("boilerplate", drop_boilerplate),  # before the title, which may stand below a page's furniture
    ("notices", find_notices),
    ("byline", find_byline),
    ("lists", find_lists),  # before keywords, which may be a list
    ("contents", drop_contents),
    ("keywords", find_keywords),
    ("title", find_title),
    ("questions", find_questions),  # before headings: an answer may be as short as a heading
    ("plain lists", find_plain_lists),
    ("headings", find_headings),
    ("levels", decide_levels),
)
"""The name of each step and the step: a function from a draft to the next."""


def structure_document(document: Document) -> Article:
    """The article that a document holds: front matter, sections, and an account of every unit."""
    left_out = tuple(Account(unit, Fate.DROPPED, rule) for unit, rule in document.dropped)
    draft = claim_fields(Draft(document.path, document.blocks, accounts=left_out), document.metadata)
    for _, step in STEPS:
        draft = step(draft)
    return _article(document, draft)


def _article(document: Document, draft: Draft) -> Article:
    blocks = as_blocks(draft.blocks)
    sections = sections_of(blocks)
    title, draft = title_of(draft, sections)
    description = describe(draft, sections)
    front_matter = front_matter_of(draft, title, description)
    return Article(
        path=document.path,
        media_type=document.media_type,
        sha256=document.sha256,
        front_matter=front_matter,
        sections=sections,
        ledger=make_ledger(document.units, blocks, sections, draft.accounts),
        assets=document.assets,
        repairs=document.repairs,
        diagnostics=document.diagnostics + draft.diagnostics,
    )
