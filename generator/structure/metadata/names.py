"""Names of authors: what separates them, and what can be one, of a person or of an organisation."""

import re

from generator.text.organisations import is_desk, is_organisation

LONGEST_NAME = 5
"""Words of a person's name, particles included."""

LONGEST_UNSPACED = 14
"""Characters of a name in scripts without spaces."""

NAME_SEPARATOR = re.compile(r"\s*(?:,|;|&|،|、)\s*(?:and\s+)?|\s+(?:and|und|et|y|e|ed|och|en|και)\s+")
"""What stands between the names of several authors."""

NAME_PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "el", "al", "bin",
     "ibn", "ben", "y",
     "e", "dos", "das", "ter", "ten"}
)  # fmt: skip
"""Lower-case words within names."""

ROLE = re.compile(
    r"""^(?:(?:staff|senior|chief|guest|contributing|freelance|special|foreign|associate|assistant|managing|deputy)\s+)*
        (?:writers?|reporters?|editors?|correspondents?|authors?|columnists?|contributors?|journalists?|analysts?|fellows?
           |professors?|ph\.?\s?d\.?|m\.?d\.?|jr\.?|sr\.?|journaliste|rédact(?:eur|rice)|redakteur(?:in)?|periodista|redactora?
           |jornalista|giornalista|δημοσιογράφος|기자|記者)$
        |^(?:[\w.'’&-]+\s+){0,6}(?:administrator|director|secretary|minister|president|officer|manager|fellow|chair(?:man|woman)
           |engineer|designer|developer|ambassador|commissioner|counsel|scientist|researcher|lecturer|professor|founder|editor)
           (?:\s+(?:of|for|at)\s.{1,60})?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands behind a name and is none."""

REPORTER = re.compile(r"^(?P<name>[가-힣]{2,4}) ?(?:선임 ?|인턴 ?|객원 ?)?기자(?: ?=.*| \S+@\S+)?$")
"""A Korean byline: the name and `reporter`."""

PREPOSITIONS = frozenset(
    {"of", "for", "on", "de", "des", "du", "für", "di", "do", "da", "del", "della", "para", "pour"}
)
"""Words between an organisation and what it is for."""

FULL_NAME = 2
"""Words from which a name is one without doubt; `By sea` names nobody."""


def read_names(text: str) -> tuple[str, ...]:
    """The names in a list of authors; the name of an organisation is one, whatever words it holds.

    >>> read_names("Jane Doe, Max van der Berg and O. N. Smith, staff writers")
    ('Jane Doe', 'Max van der Berg', 'O. N. Smith')
    >>> read_names("Department of Economic and Social Affairs"), read_names("Jane Doe and World Bank Staff")
    (('Department of Economic and Social Affairs',), ('Jane Doe', 'World Bank Staff'))
    """
    shown = text.strip(" .*").removeprefix("the ")
    if reporter := REPORTER.match(shown):
        return (reporter["name"],)
    if is_organisation(shown) and _is_one(shown):
        return (shown,)
    parts = [part.strip(" .*").removeprefix("the ") for part in NAME_SEPARATOR.split(text)]
    return tuple(part for part in parts if part and not ROLE.match(part))


def _is_one(organisation: str) -> bool:
    """Whether nothing separates names in it, or only an `and` behind what it is the department of."""
    if "," in organisation or ";" in organisation:
        return False
    first, *others = NAME_SEPARATOR.split(organisation)
    return not others or (is_organisation(first) and any(word in PREPOSITIONS for word in first.split()))


def is_name(text: str) -> bool:
    """Whether the text can be a person's or an organisation's name: capitalised words, few of them."""
    found = text.strip(" .*").split()
    if is_desk(text) or is_organisation(text):
        return True
    return 0 < len(found) <= LONGEST_NAME and all(
        word[0].isupper() or word.lower() in NAME_PARTICLES or word == "&" for word in found
    ) and not any(character.isdigit() or character == ":" for character in text)  # fmt: skip


def is_labelled_name(text: str) -> bool:
    """Whether the text behind a label can be a name, also in scripts that have no capitals."""
    if is_name(text) or REPORTER.match(text.strip()):
        return True
    found = text.strip(" .*").split()
    short = 0 < len(found) <= LONGEST_NAME and (len(found) > 1 or len(text) <= LONGEST_UNSPACED)
    return short and all(map(is_uncased, found)) and not any(map(str.isdigit, text))


def is_uncased(text: str) -> bool:
    """Whether the text begins with a letter of a script that has no capitals."""
    return text[:1].isalpha() and text[0].lower() == text[0].upper()


def is_full_name(text: str) -> bool:
    """Whether the text can be a person's name of two words or more."""
    return is_name(text) and (len(text.split()) >= FULL_NAME or is_desk(text))
