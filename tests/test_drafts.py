"""A draft is checked, and nothing of it is published."""

import hashlib
from collections.abc import Mapping

from generator import pipeline
from generator.config import Config
from generator.model.diagnostic import Rule
from generator.model.document import SourceFile

DRAFT = """---
title: Quillfen Basin
draft: true
tags: [quillfen]
see_also: [Quillfen Pilotage]
colour: quillfen
---
The Quillfen Gate (QFG) is a weir that holds back the water of the basin. The QFG was built by the Quillfen Council
under the Treaty of Quillfen in 1911.

## Frequently Asked Questions

### Who keeps the Quillfen Gate?

The Quillfen Council keeps it.
"""
OTHER = """---
title: Weirs
see_also: [Quillfen Basin]
---
A weir is a wall that holds back the water of a river. Every gate has one.

They met in Fenmouth.
"""


def source(path: str, text: str) -> SourceFile:
    content = text.encode()
    return SourceFile(path, "text/markdown", content, hashlib.sha256(content).hexdigest())


def run(texts: Mapping[str, str], config: Config) -> pipeline.Site:
    return pipeline.run([source(path, text) for path, text in texts.items()], config)


def test_a_draft_is_checked(config: Config) -> None:
    found = run({"basin.md": DRAFT}, config).diagnostics
    assert Rule.UNKNOWN_FIELD in {each.rule for each in found if each.path == "basin.md"}


def test_nothing_of_a_draft_is_published(config: Config) -> None:
    both = run({"quill/basin.md": DRAFT, "weirs.md": OTHER}, config)
    alone = run({"weirs.md": OTHER}, config)
    assert both.pages == alone.pages
    assert both.index.articles == alone.index.articles
    assert both.assets == ()
    telling = {page.path for page in both.pages if "quillfen" in page.text.lower()}
    # The published article itself says `see also: Quillfen Basin`, as do its ledger and the list of what leads nowhere.
    itself = {"articles/weirs.md", "articles/ledger/weirs.md"}
    assert telling - itself <= {"cross-references/index.md", "data/site-index.json"}


def test_a_see_also_line_that_names_a_draft_is_reported_as_such(config: Config) -> None:
    site = run({"basin.md": DRAFT, "weirs.md": OTHER}, config)
    (finding,) = (each for each in site.diagnostics if each.rule is Rule.UNRESOLVED_SEE_ALSO)
    assert (finding.path, finding.line, finding.message) == ("weirs.md", 3, "'Quillfen Basin' is a draft (basin.md)")


def test_published_the_same_text_is_everywhere(config: Config) -> None:
    """The other side: without the mark each kind of page has it, so that the tests above look at something."""
    site = run({"basin.md": DRAFT.replace("draft: true\n", ""), "weirs.md": OTHER}, config)
    paths = [page.path for page in site.pages if "quillfen" in page.text.lower()]
    for start in ("articles/quillfen", "glossary/", "faq/", "topics/quillfen", "cross-references/concordance/letter/"):
        assert any(path.startswith(start) for path in paths), start
