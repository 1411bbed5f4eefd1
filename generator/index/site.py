"""The stage function of index: everything derived from all articles, the same whatever their order."""

from collections.abc import Sequence

from generator.config import Config
from generator.index.acronyms import gather_acronyms
from generator.index.faq import gather_faq
from generator.index.glossary import make_glossary
from generator.index.library import article_entry, make_library
from generator.index.links import article_links, term_mentions
from generator.index.mentions import find_mentions
from generator.index.naming import name_terms
from generator.index.related import relate_articles
from generator.index.see_also import resolve_see_also
from generator.index.terms import collect_terms
from generator.index.topics import gather_topics
from generator.model.article import Facts
from generator.model.site import SiteIndex


def build_index(facts: Sequence[Facts], config: Config) -> SiteIndex:
    """The index of the site. Drafts are left out of everything."""
    library, slug_findings = make_library(facts)
    expansions, acronym_findings = gather_acronyms(library)
    terms = collect_terms(library, expansions)
    used_terms = find_mentions(library, terms)
    names = name_terms(used_terms)
    glossary = make_glossary(used_terms, names)
    see_also, see_also_findings = resolve_see_also(library)
    acronyms = expansions.entries(glossary)
    findings = (*slug_findings, *acronym_findings, *see_also_findings)
    return SiteIndex(
        articles=tuple(article_entry(member) for member in library),
        glossary=glossary,
        acronyms=acronyms,
        faq=gather_faq(library),
        related=relate_articles(library, glossary, config.related_articles),
        see_also=see_also,
        topics=gather_topics(library),
        links=article_links(library, glossary, acronyms, term_mentions(used_terms, names)),
        diagnostics=tuple(sorted(findings, key=lambda each: (each.path, each.line, each.rule.code, each.message))),
    )
