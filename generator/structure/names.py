"""Names of authors: what separates them, and what can be one."""

import re

LONGEST_NAME = 5
"""Words of a person's name, particles included."""

NAME_SEPARATOR = re.compile(r"\s*(?:,|;|&)\s*(?:and\s+)?|\s+(?:and|und|et|y|e)\s+")
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
           |professors?|ph\.?\s?d\.?|m\.?d\.?|jr\.?|sr\.?)$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands behind a name and is none."""

FULL_NAME = 2
"""Words from which a name is one without doubt; `By sea` names nobody."""


def read_names(text: str) -> tuple[str, ...]:
    """The names in a list of authors.

    >>> read_names("Jane Doe, Max van der Berg and O. N. Smith, staff writers")
    ('Jane Doe', 'Max van der Berg', 'O. N. Smith')
    """
    parts = [part.strip(" .*") for part in NAME_SEPARATOR.split(text)]
    return tuple(part for part in parts if part and not ROLE.match(part))


def is_name(text: str) -> bool:
    """Whether the text can be a person's or an organisation's name: capitalised words, few of them."""
    found = text.strip(" .*").split()
    return 0 < len(found) <= LONGEST_NAME and all(
        word[0].isupper() or word.lower() in NAME_PARTICLES or word == "&" for word in found
    ) and not any(map(str.isdigit, text))  # fmt: skip


def is_full_name(text: str) -> bool:
    """Whether the text can be a person's name of two words or more."""
    return is_name(text) and len(text.split()) >= FULL_NAME
