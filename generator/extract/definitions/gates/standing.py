"""Whether a term stands for itself (extract): what no finder may take for a name, however it is explained."""

import re

from generator.model.article import Definition, DefinitionKind
from generator.text.terms import word_set, words_of

# A letter alone, a line that ends as a sentence does, an option of a program and the name of a file name nothing that
# readers look up, even if their author lists them (`All tests passed.`, `--fast`, `a=b`, `docs/index.html`).
NO_NAME = re.compile(
    r"^\W*[A-Za-z\d]?\W*$|\w \S*\s?[a-z]{3,}[.!?]$|^-|[=<>{}\[\]|\\]|"
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
RELEASED = re.compile(r"\b(?:draft|includes|release[ds]?|upgrades?|updates?|versions?)\b")


def stands_for_itself(definition: Definition) -> bool:
    """Whether the term is a name, whole in the text, and of a thing and not of one release or edition of it."""
    term, text = definition.term, definition.text
    if NO_NAME.search(term) or words_of(term)[-1].lower() in PRONOUNS:  # `Sluices - These are …`
        return False
    if EDITION.search(text) or OF_THE_WRITER.search(text):
        return False
    release = RELEASE.search(term)
    if release and (release["more"] or definition.kind is DefinitionKind.ANAPHORA or RELEASED.search(text)):
        return False
    return not _is_cut(term, text)


def _is_cut(term: str, text: str) -> bool:
    """Whether all that the text has of it ends a longer name: `Fleet` of `Port.Fleet`, `CD tests` of `CI/CD tests`."""
    whole = rf"{re.escape(term)}(?!\w)"
    return bool(re.search(rf"(?<=\w[./])(?<!\.\.){whole}", text)) and not re.search(rf"(?<![\w./]){whole}", text)
