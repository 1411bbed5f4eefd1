"""Findings as values: what a careful editor would say of a source, with its place and what to do."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Severity(StrEnum):
    """How much a finding matters: errors and warnings make `check` fail (warnings with --strict), notes never do."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(Enum):
    """Every rule: its name in messages, and in one sentence what it finds."""

    # Sources that cannot be published.
    EMPTY_SOURCE = "empty-source", "The file holds no text."
    BINARY_SOURCE = "binary-source", "The file is not text, whatever its name says."
    UNDECODABLE_SOURCE = (
        "undecodable-source",
        "The bytes are not valid UTF-8, so characters are guessed, or the file is refused.",
    )
    TYPE_MISMATCH = "type-mismatch", "The content of the file is of another kind than its name says."
    UNSUPPORTED_FORMAT = "unsupported-format", "No reader knows this kind of file."
    SOURCE_TOO_LARGE = "source-too-large", "The file, or a line of it, is larger than any article."
    SYMLINK = "symlink", "The file is a symbolic link, which could publish anything on this machine."
    UNREADABLE_SOURCE = "unreadable-source", "The file cannot be opened."
    INVALID_FRONT_MATTER = "invalid-front-matter", "The YAML between the `---` lines cannot be read."
    STAGE_FAILED = "stage-failed", "A stage failed on this source; the article is left out and the others go on."
    # What was repaired.
    ENCODING_REPAIRED = "encoding-repaired", "Characters damaged by a wrong decoding were restored."
    ENCODING_DAMAGED = "encoding-damaged", "Characters look damaged and could not be restored with certainty."
    CONTROL_CHARACTERS = "control-characters", "Control or invisible characters were removed."
    BIDI_OVERRIDE = "bidi-override", "Characters that reorder text on screen were removed."
    RAW_HTML = "raw-html", "An HTML tag was dropped and its text kept."
    UNSAFE_LINK = "unsafe-link", "A link with a scheme that is not allowed lost its target."
    IMAGE_LEFT_OUT = "image-left-out", "A picture is in no format that browsers show, and was left out."
    IMAGE_MISSING = "image-missing", "A picture that the source shows does not lie below the sources."
    IMAGE_REMOTE = "image-remote", "A picture lies on another host; the page links to it instead of loading it."
    IMAGE_UNSAFE = "image-unsafe", "A picture could run a script or load something from elsewhere, and was left out."
    # What had to be inferred.
    TITLE_DERIVED = "title-derived", "The source states no title; one was derived from its text."
    LANGUAGE_WITHOUT_PATTERNS = (
        "language-without-patterns",
        "Definitions in sentences are read in English, French, German and Spanish; the article is in another language.",
    )
    AMBIGUOUS_DATE = "ambiguous-date", "The date can be read in two ways and was not used."
    RELATIVE_DATE = "relative-date", "The source gives a date relative to an unknown day; none was computed."
    UNKNOWN_FIELD = "unknown-field", "The front matter has a field that is not known."
    INVALID_FIELD = "invalid-field", "A field of the front matter has a value that cannot be used."
    CODE_RECONSTRUCTED = "code-reconstructed", "The line breaks of flattened code were reconstructed."
    BOILERPLATE_KEPT = (
        "boilerplate-kept",
        "A line looks like part of a web page, not of the article; it was kept.",
    )
    # What the index found.
    SLUG_COLLISION = "slug-collision", "Two articles have the same title; one got a longer address."
    NEAR_DUPLICATE_ARTICLE = "near-duplicate-article", "Two articles are nearly the same text; both are published."
    UNRESOLVED_SEE_ALSO = "unresolved-see-also", "A see-also line names an article that is not among the sources."
    UNDEFINED_ACRONYM = "undefined-acronym", "No source says what the acronym stands for."
    CONFLICTING_ACRONYM = "conflicting-acronym", "Sources expand the acronym in different ways."
    CONFLICTING_DEFINITION = "conflicting-definition", "Sources define the term in different ways."
    UNDEFINED_TERM = "undefined-term", "Many articles use the phrase, and none says what it is."
    NEAR_DUPLICATE_QUESTION = "near-duplicate-question", "Two articles ask the same; both answers are shown."
    ORPHAN_ARTICLE = "orphan-article", "No other article leads to this one."
    INVALID_REDIRECT = (
        "invalid-redirect",
        "A line of `_redirects.yml` leads nowhere, in a circle, by way of another line, or away from an article.",
    )
    INVALID_GLOSSARY = (
        "invalid-glossary",
        "A line of `_glossary.yml` cannot be read, or says the contrary of another.",
    )
    STALE_GLOSSARY = "stale-glossary", "A line of `_glossary.yml` changes nothing."
    EDITORIAL_DEFINITION = "editorial-definition", "A definition stands in `_glossary.yml` only; its page says so."
    # What stands in docs/.
    FOREIGN_PAGE = "foreign-page", "A page in the generator's folders was changed by hand or is not the generator's."
    ADDRESS_GONE = "address-gone", "An article is no longer at the address it had, and no redirect names that address."

    def __init__(self, code: str, summary: str) -> None:
        self.code = code
        self.summary = summary


@dataclass(frozen=True, slots=True)
class Fix:
    """What the source should say: the field named `before`, on the line of the finding, should be named `after`."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `path` is relative to the sources; `line` and `column` count from 1, 0 means the whole file.

    `fix` is there when a machine can carry out the suggestion (`glossator check --fix`).
    """

    rule: Rule
    severity: Severity
    message: str
    path: str
    line: int = 0
    column: int = 0
    suggestion: str = ""
    fix: Fix | None = None


def sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """Order in which findings are shown: by place, then by rule and message."""
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.rule.code, diagnostic.message
