"""Reader of HTML: the article of a page as blocks, what it states of itself, and an account of every text node."""

from collections.abc import Iterable, Iterator

from generator.errors import EmptySourceError, SourceTooLargeError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Document, MetadataField, SourceFile
from generator.readers.decoding import MAXIMUM_BYTES
from generator.readers.embedded import take_out
from generator.readers.findings import Findings
from generator.readers.html.content import ContentReader
from generator.readers.html.context import Page
from generator.readers.html.dates import DAYS
from generator.readers.html.decoding import decode_page
from generator.readers.html.dom import SPLIT, Element, parse_html
from generator.readers.html.front_matter import set_apart
from generator.readers.html.metadata import address_of, read_metadata
from generator.readers.html.notes import find_notes, is_back_link
from generator.readers.html.remarks import sources_of_kept, titles_of_kept
from generator.readers.html.selection import Selection, select
from generator.readers.html.statements import collect
from generator.readers.html.title import title_heading
from generator.readers.lines import MAXIMUM_LINE_LENGTH

# Rules of the ledger for text that no rule of the furniture names.
OUTSIDE = "outside-main-content"
UNLIKELY = "unlikely-text"
BACK_LINK = "footnote-back-link"


def read_html(source: SourceFile) -> Document:
    """The article of a web page; a child of SourceError when the file holds none or is no text."""
    shortened, embedded = take_out(source)
    text, guess = decode_page(shortened)
    markup, fields = set_apart(text, source.path)
    root = parse_html(markup, source.path)
    statements = collect(root)
    heading = title_heading(statements)
    selection = select(root, heading)
    findings = Findings(source.path, source.companions, embedded)
    furniture = {**selection.furniture, **{one: BACK_LINK for one in root.descendants() if is_back_link(one)}}
    left_out = {text.number for element in furniture for text in element.texts()}
    _check_size(selection, source.path)
    kept = {text.number for run in selection.kept for text in run.texts if text.text.strip()} - left_out
    kept |= set(titles_of_kept(selection.container, kept)) - left_out
    kept |= set(sources_of_kept(selection.container, kept)) - left_out
    metadata = (*fields, *read_metadata(statements, heading, selection))
    kept -= _said_by_fields(metadata)
    page = Page(kept, furniture, selection.blocks, selection.container, address_of(statements), findings)
    page.notes = find_notes(selection.container)
    blocks = ContentReader(page).blocks((selection.container,))
    if not blocks:
        raise EmptySourceError(
            "the page holds no article that could be told from its navigation",
            path=source.path,
            suggestion="save the article alone, as HTML, plain text or Markdown",
        )
    return Document(
        path=source.path,
        media_type=source.media_type,
        sha256=source.sha256,
        units=tuple(root.texts()),
        blocks=blocks,
        metadata=metadata,
        assets=findings.pictures.assets(),
        diagnostics=(*_guessed(source.path, guess), *findings.diagnostics()),
        dropped=tuple(_dropped(root, selection, page, metadata)),
    )


def _said_by_fields(metadata: Iterable[MetadataField]) -> set[int]:
    """The numbers of the texts that say nothing but a day: a field says it, and pages show it beside their title."""
    days = [field.place for field in metadata if field.key in DAYS and field.place.first]
    return {number for place in days for number in range(place.first, place.last + 1)}


def _check_size(selection: Selection, path: str) -> None:
    """SourceTooLargeError for an article, or a paragraph, that is longer than any: later stages take their time."""
    longest = max(selection.kept, key=lambda run: len(run.text), default=None)
    if longest and len(longest.text) > MAXIMUM_LINE_LENGTH:
        problem = f"the paragraph has {len(longest.text):,} characters; at most {MAXIMUM_LINE_LENGTH:,} are read"
        raise SourceTooLargeError(problem, path=path, line=longest.texts[0].line, suggestion=SPLIT)
    if sum(len(run.text) for run in selection.kept) > MAXIMUM_BYTES:
        problem = f"the article has more than {MAXIMUM_BYTES:,} characters"
        raise SourceTooLargeError(problem, path=path, suggestion=SPLIT)


def _guessed(path: str, encoding: str) -> Iterator[Diagnostic]:
    if encoding:
        yield Diagnostic(
            Rule.UNDECODABLE_SOURCE,
            Severity.WARNING,
            f"the page is neither UTF-8 nor in the encoding that it states; it was read as {encoding}",
            path,
            suggestion="check characters beyond ASCII, and save the page as UTF-8",
        )


def _dropped(
    root: Element, selection: Selection, page: Page, metadata: tuple[MetadataField, ...]
) -> Iterator[tuple[int, str]]:
    """The number of every text node that is in no block and no field, with the rule that dropped it."""
    rules = dict(page.dropped)
    for element, rule in page.furniture.items():
        rules.update((text.number, rule) for text in element.texts())
    moved = {number for field in metadata for number in range(field.place.first, field.place.last + 1)}
    inside = range(selection.container.first, selection.container.last + 1)
    for text in root.texts():
        if text.text.strip() and text.number not in moved and (text.number in rules or text.number not in page.kept):
            yield text.number, rules.get(text.number, UNLIKELY if text.number in inside else OUTSIDE)
