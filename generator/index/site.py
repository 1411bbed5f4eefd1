"""The stage function of index: everything derived from all articles, the same whatever their order."""

from collections.abc import Sequence

from generator.config import Config
from generator.index.acronyms import gather_acronyms
from generator.index.concordance import make_concordance
from generator.index.conflicts import conflicting_definitions
from generator.index.duplicates import find_duplicates
from generator.index.edited_terms import Setting, edit_terms, leave_out_unused
from generator.index.editors_notes import orphan_articles, undefined_terms
from generator.index.edits import read_edits
from generator.index.faq import gather_faq, merge_questions
from generator.index.glossary import make_glossary
from generator.index.keyphrases import derive_keyphrases
from generator.index.library import article_entry, make_library
from generator.index.links import article_links, term_mentions
from generator.index.mentions import find_mentions
from generator.index.naming import name_terms
from generator.index.reasons import collect_reasons
from generator.index.redirects import read_redirects
from generator.index.related import article_vectors, relate_articles
from generator.index.sections import make_sections
from generator.index.see_also import resolve_see_also
from generator.index.see_entries import see_entries
from generator.index.terms import collect_terms
from generator.index.timeline import make_timeline
from generator.index.topics import gather_topics
from generator.model.article import Facts
from generator.model.document import SourceFile
from generator.model.site import SiteIndex


def build_index(facts: Sequence[Facts], config: Config, editorial: Sequence[SourceFile] = ()) -> SiteIndex:
    """The index of the site. Drafts are left out of everything; `editorial` files say what concerns many articles."""
    drafts = [each for each in facts if each.front_matter.draft]
    library, slug_findings = make_library(facts)
    edits, edit_findings = read_edits(editorial)
    expansions, acronym_findings = gather_acronyms(library, edits.rejected)
    setting = Setting(library, expansions, config.language.split("-")[0].lower())
    terms, stale_findings = edit_terms(collect_terms(library, expansions), edits, setting)
    vectors = article_vectors(library)
    used_terms, unused_findings = leave_out_unused(find_mentions(library, terms, vectors), edits)
    names = name_terms(used_terms)
    glossary = make_glossary(used_terms, names)
    see_also, see_also_findings = resolve_see_also(library, sorted(drafts, key=lambda each: each.path))
    acronyms = expansions.entries(glossary)
    conflicts = conflicting_definitions(glossary, library)
    concordance = make_concordance(library, expansions, glossary)
    reasons = collect_reasons(library, used_terms, names, concordance)
    sections, section_findings = make_sections(editorial, library)
    folders = {section.path: section.slug for section in sections}
    redirects, redirect_findings = read_redirects(editorial, library)
    related = relate_articles(library, vectors, reasons, config.related_articles)
    topics, faq = gather_topics(library), gather_faq(library)
    asked, faq_findings = merge_questions(faq, topics, library)
    findings = (*edit_findings, *stale_findings, *unused_findings, *slug_findings, *acronym_findings)
    findings = (*findings, *see_also_findings, *conflicts, *section_findings, *redirect_findings, *faq_findings)
    findings = (*findings, *find_duplicates(library), *orphan_articles(library, related, see_also))
    findings = (*findings, *undefined_terms(library, glossary, concordance, edits.rejected))
    return SiteIndex(
        articles=tuple(article_entry(member, folders) for member in library),
        glossary=glossary,
        acronyms=acronyms,
        keyphrases=derive_keyphrases(library, vectors),
        faq=faq,
        asked=asked,
        related=related,
        see_also=see_also,
        topics=topics,
        links=article_links(library, glossary, acronyms, concordance, term_mentions(used_terms, names)),
        see=see_entries(glossary, acronyms),
        concordance=concordance,
        timeline=make_timeline(concordance),
        sections=sections,
        redirects=redirects,
        diagnostics=tuple(sorted(findings, key=lambda each: (each.path, each.line, each.rule.code, each.message))),
    )
