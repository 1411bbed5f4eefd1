"""Acts that explain acts (extract): `Subletting is letting …`, `casting off is …`; shared by verbs and labels."""

import re

ACT = re.compile(r"(?:[\w-]+ )?[\w-]+ing(?: (?:down|off|on|out|over|up))?")
ACT_WITH_PARTICLE = re.compile(r"[A-Z][a-z-]+ing (?:back|down|in|off|on|out|over|up)")
ACT_WITH_OBJECT = re.compile(r"(?!\w*thing\b)[a-z]+ing\s(?!(?:for|by|from|if|that|when|which|with)\s)\w")


def is_act(phrase: str, rest: str) -> bool:
    """Whether one act explains another: `casting off is …ing the ropes`."""
    return bool(ACT.fullmatch(phrase) and ACT_WITH_OBJECT.match(rest))
