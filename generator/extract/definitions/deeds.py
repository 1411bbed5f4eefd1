"""Definitions by what a thing is there to do (extract): `X promotes a, fosters b, and encourages c`."""

import re
from collections.abc import Iterator

from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.subjects import read_subject
from generator.model.article import Definition, DefinitionKind

# What bodies, rules and practices are made for; what merely follows from them (`raises costs`) is no meaning.
DEED = (
    r"(?:advances?|assists?|coordinates?|encourages?|enforces?|examines?|facilitates?|fosters?|governs?|guides?|"
    r"maintains?|manages?|monitors?|organi[sz]es?|oversees?|promotes?|protects?|provides?|regulates?|supervises?|"
    r"supports?|trains?)"
)
THREE_DEEDS = re.compile(rf"([A-Z][\w’ -]{{2,60}}?) {DEED} [^,;:.]{{2,80}}, {DEED} [^,;:.]{{2,80}},? and {DEED} \w")


def find_by_deeds(view: View) -> Iterator[Definition]:
    """The subject of three such verbs, if a heading has it: one verb is a remark, three say what it is there for."""
    match = THREE_DEEDS.match(view.prose)
    subject = read_subject(match[1], view.setting) if match else None
    if not match or not subject or not view.setting.heads(subject.term):
        return
    if not speaks_of_us(view.prose):
        yield define(view, subject.term, DefinitionKind.FUNCTION, subject.aliases)
