"""The structure stage: its steps in order, and the article that they make."""

from generator.model.article import Article, Fate, Section
from generator.model.document import Asset, Document
from generator.model.walk import images, inline_images
from generator.structure.boilerplate.rules import drop_boilerplate
from generator.structure.byline.lines import claim_signatures, find_byline
from generator.structure.code.naming import with_code_languages
from generator.structure.code.verbatim import find_code
from generator.structure.contents import drop_contents
from generator.structure.draft import Account, Draft, Step
from generator.structure.ledger import make_ledger
from generator.structure.levels import decide_levels
from generator.structure.lists import find_lists
from generator.structure.metadata.description import describe
from generator.structure.metadata.front_matter import claim_fields, front_matter_of, stated
from generator.structure.metadata.keywords import find_keywords
from generator.structure.metadata.language import language_of
from generator.structure.metadata.naming import title_of
from generator.structure.metadata.notices import find_notices
from generator.structure.metadata.title import find_title
from generator.structure.questions import find_questions
from generator.structure.quotes import find_quotes
from generator.structure.roles.labels import find_roles
from generator.structure.sections import as_blocks, sections_of
from generator.structure.see_also import find_see_also
from generator.structure.stated_headings import find_stated_headings
from generator.structure.tables import find_tables
from generator.structure.wrapping import join_wrapped
from generator.text.addresses import resolve

MARKDOWN = "text/markdown"

STEPS: tuple[tuple[str, Step], ...] = (
    ("code", find_code),  # first: it needs the white space of the lines, and no other rule may see code
    ("tables", find_tables),  # before white space loses its meaning
    ("stated headings", find_stated_headings),
    ("quotes", find_quotes),
    ("wrapping", join_wrapped),  # before every rule that takes a line for a whole paragraph
    ("boilerplate", drop_boilerplate),  # before the title, which may stand below a page's furniture
    ("see-also lines", find_see_also),
    ("notices", find_notices),
    ("byline", find_byline),
    ("lists", find_lists),  # before keywords, which may be a list
    ("contents", drop_contents),
    ("keywords", find_keywords),
    ("title", find_title),
    ("questions", find_questions),  # before roles: an answer may be as short as a heading
    ("roles", find_roles),
    ("levels", decide_levels),
)
"""The name of each step and the step: a function from a draft to the next."""


def structure_document(document: Document) -> Article:
    """The article that a document holds: front matter, sections, and an account of every unit."""
    left_out = tuple(Account(unit, Fate.DROPPED, rule) for unit, rule in document.dropped)
    blocks = with_code_languages(document)
    draft = Draft(document.path, blocks, accounts=left_out, curated=_is_curated(document))
    draft = claim_signatures(claim_fields(draft, document.metadata), document.metadata, document.units)
    for _, step in STEPS:
        draft = step(draft)
    return _article(document, draft)


def _is_curated(document: Document) -> bool:
    """Whether somebody wrote the source as it stands: Markdown with fields at its top."""
    return document.media_type == MARKDOWN and any(not field.corrects for field in document.metadata)


def _shown(document: Document, sections: tuple[Section, ...]) -> tuple[Asset, ...]:
    """The pictures that are still in the text: what was dropped with its image is not published."""
    if not document.assets:
        return ()
    shown = {
        resolve(image.target, document.path)[0]
        for section in sections
        for image in (*inline_images(section.heading), *images(section.blocks))
    }
    return tuple(asset for asset in document.assets if asset.source in shown)


def _article(document: Document, draft: Draft) -> Article:
    blocks = as_blocks(draft.blocks)
    sections = sections_of(blocks)
    title, draft = title_of(draft, sections)
    language = stated(draft, "language") or language_of(sections)
    description = describe(draft, sections, language)
    front_matter = front_matter_of(draft, title, description, language)
    return Article(
        path=document.path,
        media_type=document.media_type,
        sha256=document.sha256,
        front_matter=front_matter,
        sections=sections,
        ledger=make_ledger(document.units, blocks, sections, draft.accounts),
        assets=_shown(document, sections),
        repairs=document.repairs,
        diagnostics=document.diagnostics + draft.diagnostics,
    )
