"""Whether a term stands for itself (extract): what no finder may take for a name, however it is explained."""

import re

from generator.model.article import Definition, DefinitionKind
from generator.text.terms import term_key, word_set, words_of

# A letter alone, a line that ends as a sentence does, an option of a program and the name of a file name nothing that
# readers look up, even if their author lists them (`All tests passed.`, `--fast`, `a=b`, `docs/index.html`), nor does a
# measured thing (`240GB download`).
NO_NAME = re.compile(
    r"^\W*[A-Za-z\d]?\W*$|^\d[\d.,]*(?:[KMGTk]i?[Bb]|ms|km|px|%)(?!\w)|\w \S*\s?[a-z]{3,}[.!?]$|^-|[=<>{}\[\]|\\]|"
    r"\w\.(?:html?|css|js|xml|cnxml|py|md|txt|json|ya?ml|toml|pdf|png|jpe?g|svg|sh|c|h|rs|go)$"
)
OF_THE_WRITER = re.compile(r"\(including (?:me|myself|us)\b")  # `a tool that many use (including me)`
PRONOUNS = word_set("it that these they this those")
RELEASE = re.compile(r"\d+\.\d+(?P<more>\.\d+)?$")
# `a two-day event held in Holt on June 9`: once, not what bears the name every year.
EDITION = re.compile(
    r"\b(?:conference|event|meeting|summit|webinar|workshop)\b[^.]{0,80}\b(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December) \d"
)
# `it seems “mooring fees” is a concept …`: a guess.
GUESSED = re.compile(r"\b[Ii]t (?:appears|seems) (?!to\b)")
# `Berta Kolm, a skipper who …`: who, not what.
PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*)* [A-Z][\w’'-]+")
WHO = re.compile(r", an? [^,;:.]{2,60} who ")
NOW = re.compile(r" (?:is|are) now (?:an?|the) ")  # of this moment: `the ledger is now a table with two columns`
LEGEND = re.compile(r"(?: --| —| –|:) ")  # between a label and what it stands for
RELEASED = re.compile(r"\b(?:draft|editions?|includes|release[ds]?|upgrades?|updates?|versions?)\b")


def stands_for_itself(definition: Definition) -> bool:
    """Whether the term is a name, whole in the text, and of a thing and not of one release or edition of it."""
    term, text = definition.term, definition.text
    if NO_NAME.search(term) or words_of(term)[-1].lower() in PRONOUNS:  # `Sluices - These are …`
        return False
    if EDITION.search(text) or OF_THE_WRITER.search(text) or GUESSED.search(text) or _says_who(term, text):
        return False
    if _is_its_own_legend(term, text) or (term in text and NOW.match(text, text.index(term) + len(term))):
        return False
    release = RELEASE.search(term)
    if release and (release["more"] or definition.kind is DefinitionKind.ANAPHORA or RELEASED.search(text)):
        return False
    return not _is_cut(term, text)


def _is_cut(term: str, text: str) -> bool:
    """Whether all that the text has of it ends a longer name: `Fleet` of `Port.Fleet`, `CD tests` of `CI/CD tests`."""
    whole = rf"{re.escape(term)}(?!\w)"
    return bool(re.search(rf"(?<=\w[./])(?<!\.\.){whole}", text)) and not re.search(rf"(?<![\w./]){whole}", text)


def _says_who(term: str, text: str) -> bool:
    """Whether the sentence begins with a name and a phrase behind it that says who bears it."""
    return bool(PERSON.fullmatch(term)) and text.startswith(term) and bool(WHO.match(text, len(term)))


def _is_its_own_legend(term: str, text: str) -> bool:
    """Whether what stands behind a label is its words again: `Pending bid -- works with a bid that is pending`."""
    mark = LEGEND.match(text, len(term)) if text.startswith(term) else None
    if not mark or text.startswith(term, mark.end()):  # `Weir: Weir is a word for …`
        return False
    again = {term_key(word) for word in words_of(text[mark.end() :])}
    return all(term_key(word) in again for word in words_of(term))
