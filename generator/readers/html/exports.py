"""Pages that word processors and wikis export: what their classes and styles mean, in the elements of HTML.

Word, LibreOffice and Google Docs write titles as paragraphs, items as paragraphs with a bullet, notes as links to and
fro. The parser's tree is changed before it is read, so that everything after it meets plain HTML. No text is lost.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from urllib.parse import parse_qs

from lxml import etree

from generator.readers.flow.looks import Look, SetText, heading_levels, look_of
from generator.readers.html.export_lists import join_google_lists, make_word_lists
from generator.readers.html.export_notes import mark_notes
from generator.readers.html.export_tree import classes_of, texts_of
from generator.readers.html.export_wikis import rewrite_confluence, rewrite_notion

EXPORTED = re.compile(r"class=[\"']?(?:Mso|[^\"'>]{0,80}\blst-kix_|sdfootnote)|\bdoc-content\b|mso-list:|href=\"#_ftn")
SIGNS = ("Mso", "mso-list", "lst-kix_", "doc-content", "sdfootnote")  # one of them, and the search is worth its time
NOTION = ("bulleted-list", "numbered-list", "to-do-list", " callout")
CONFLUENCE = ("confluence", "Confluence")
TITLES = frozenset({"MsoTitle", "title"})
QUOTES = frozenset({"MsoQuote", "MsoIntenseQuote"})
CONTENTS = re.compile(r"MsoToc(?:Heading|\d)")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BOLD = ("b", "strong")
LISTED = frozenset({"li", "td", "th", "blockquote", "nav"})
# Classes of Google Docs are numbered, and only the style sheet of the page says what they mean.
RULE = re.compile(r"\.(c\d{1,5})\{([^{}]{0,1000})\}")
MARKS = (("b", re.compile(r"font-weight:\s*(?:700|bold)")), ("i", re.compile(r"font-style:\s*italic")))
SIZE = re.compile(r"font-size:\s*(\d+(?:\.\d+)?)pt")
USUAL_SIZE = 11.0
REDIRECT = re.compile(r"https?://www\.google\.com/url\?([^#]*)")


def rewrite_export(root: etree._Element, markup: str) -> None:
    """Change the tree of a page that a word processor or a wiki exported; any other stays as it is."""
    if any(sign in markup for sign in NOTION):
        rewrite_notion(root)
    if any(sign in markup for sign in CONFLUENCE):
        rewrite_confluence(root)
    if not any(sign in markup for sign in SIGNS) or not EXPORTED.search(markup):
        return
    mark_notes(root)
    _rename(root)
    _set_marks(root)
    make_word_lists(root)
    join_google_lists(root)
    _find_headings(root)
    _follow_redirects(root)


def _rename(root: etree._Element) -> None:
    """Titles, quotations and contents by their classes; below a title, headings stand one level lower."""
    titled = False
    for paragraph in list(root.iter("p")):
        classes = classes_of(paragraph)
        if TITLES & classes and "".join(paragraph.itertext()).strip():
            titled = True
            paragraph.tag = "h0"
        elif QUOTES & classes:
            paragraph.tag = "blockquote"
        elif any(map(CONTENTS.fullmatch, classes)):
            paragraph.tag = "nav"
    if titled:
        lower = {**dict(pairwise(HEADINGS)), "h0": "h1"}
        for heading in list(root.iter("h0", *HEADINGS)):
            heading.tag = lower.get(str(heading.tag), "h6")


def _set_marks(root: etree._Element) -> None:
    """Bold and italic text whose numbered class says so."""
    sheets = "".join(style.text or "" for style in root.iter("style"))
    meant = {name: [tag for tag, look in MARKS if look.search(rules)] for name, rules in RULE.findall(sheets)}
    for span in root.iter("span") if meant else ():
        tags = [tag for name in classes_of(span) for tag in meant.get(name, ())]
        if tags and next(span.iterancestors(*HEADINGS), None) is None:
            span.tag = tags[0]


def _find_headings(root: etree._Element) -> None:
    """Headings by the looks of paragraphs, where the page has none but perhaps its title."""
    if next(root.iter(*HEADINGS[1:]), None) is not None:
        return
    paragraphs = list(root.iter("p"))
    texts = [
        SetText(" ".join("".join(one.itertext()).split()), look_of(_set_texts(one)), _is_free(one))
        for one in paragraphs
    ]
    titled = next(root.iter("h1"), None) is not None
    for number, level in heading_levels(texts).items():
        paragraphs[number].tag = f"h{min(level + titled, len(HEADINGS))}"
        for bold in paragraphs[number].iter(*BOLD):
            bold.tag = "span"  # a heading is bold anyway


def _set_texts(paragraph: etree._Element) -> Iterator[tuple[str, Look]]:
    """The texts of a paragraph, each with its size in points and whether it is bold."""
    for text in texts_of(paragraph):
        owner = text.getparent() if text.is_text else text.getparent().getparent()
        if owner is not None:
            around = [owner, *takewhile(lambda one: one is not paragraph, owner.iterancestors()), paragraph]
            stated = (SIZE.search(one.get("style", "")) for one in around)
            size = next((float(found[1]) for found in stated if found), USUAL_SIZE)
            yield text, Look(size, any(one.tag in BOLD for one in around))


def _is_free(paragraph: etree._Element) -> bool:
    return all(one.tag not in LISTED for one in paragraph.iterancestors())


def _follow_redirects(root: etree._Element) -> None:
    """Links through the counter of Google Docs lead where they lead in the document."""
    for link in root.iter("a"):
        counted = REDIRECT.match(link.get("href", ""))
        target = parse_qs(counted[1]).get("q") if counted else None
        if target:
            link.set("href", target[0])
