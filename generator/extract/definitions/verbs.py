"""Definitions by a verb (extract): `X is a …`, `X refers to …`, `X aims to …`; the patterns are a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.definitions.gates.acts import ACT, ACT_WITH_PARTICLE, is_act
from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.generality import COMMON_ENOUGH, DEFINITE, has_short_form, is_general
from generator.extract.definitions.gates.kinds import is_place, kind_noun
from generator.extract.definitions.gates.predicates import (
    ONE_THAT,
    explains_fully,
    is_mass_kind,
    repeats,
    says_what_it_is,
    tells_by_clause,
)
from generator.extract.definitions.gates.remarks import is_of_one_thing, is_placed_here
from generator.extract.definitions.gates.subjects import Promise, Subject, is_name, read_subject
from generator.extract.definitions.gates.topics import is_taken_up
from generator.extract.lexicon import EMPTY_KINDS, EVALUATIONS, PERSON_KINDS, VIRTUES
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import is_plural, singular, tokens

ADVERB = (
    r"(?:(?:also|basically|broadly|commonly|essentially|generally|often|simply|typically|usually|traditionally)\s+)?"
)
# An opening phrase before the subject: `In international law, X is …`.
OPENING = re.compile(
    r"(?:(?:In|At|On|Under|Within|For|Among|Across|Throughout|By|During|To)\s[^,;:.]{1,60}(?:,\s[^,;:.]{1,40}){0,2}(?=,\s(?:an?|the)\s)|"
    r"(?:In|At|On|Under|Within|For|Among|Across|Throughout|By|During|To)\s[^,;:.]{1,60}|"
    r"Additionally|Broadly speaking|Essentially|Formally|Furthermore|Generally|In addition|Moreover|Put simply|"
    r"Simply put|Technically|Traditionally),\s+|(?:In|Under)\s(?:[\w’-]+\s){1,4}(?=an?\s)"
)

# `A durable peace, as it is now called, is …`: a remark on the name, between the subject and its verb.
NAMED_AS = re.compile(
    r",\sas\s(?:it|they)\s(?:is|are)\s(?:\w+\s){0,2}(?:called|known|named|termed)(?:\s[^,.;:]{1,30})?,"
)
# Where another clause begins: `… by a date: a nuclear state is one that …`.
LATER_CLAUSE = re.compile(r"[:;]\s+(?=an?\s)")
ABSTRACT_TERM = re.compile(r"(?:acy|age|ance|ence|graphy|ics|ing|ism|ity|ment|ness|ology|ship|sion|tion|ure)$")

SHORTEST_MEANING = 3  # words
SHORTEST_ACTION = 6  # words of `means moving … in order to …`
NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)*[.)]?|\([a-z\d]{1,4}\))\s(?=[“\"‘])")  # `2.1 “vessel” means …`
# `A mould – some call it a hoop – is …`
DASHED = re.compile(r"^([^–—]{3,60}?) ?[–—] ?[^–—]{3,100}[–—](?= (?:is|are)\s)")
# `Ann is a teacher who …`: a person; `A tutor is a teacher who …` is a term.
PERSON = re.compile(r"an? [\w -]{2,60}? who\b")
# `A tanner is someone who …`: what the person does is the meaning.
SOMEBODY = re.compile(r"(?:someone|somebody|anyone|anybody|an?\s(?:\w+\s)?person)\s(?:who|that|whose)\s")
ANYTHING = re.compile(r"anything\s(?:\w+ed|done|made|said|that|which|you)\s")
WHO = re.compile(r"(?:an?|the)\s(?:[\w-]+\s){1,4}who\b")  # of a name
PERSON_WORDS = 5
INDEFINITE = re.compile(r"(?:an?|one of)\s")
POINTING = re.compile(
    r"(?:this|that|these|those|it|them|him|her|us|me|the following|the same|above|below|follows|in|before|per)\b"
)


COMPARED = re.compile(r"(?:an?\s)?(?:\w+er|less|more)\s\w", re.IGNORECASE)
READERS = re.compile(r"(?:developer|reader|user|visitor)s$")  # `Interested readers can refer to …`
REFER = re.compile(r"\srefer to\s$")
NAMED_SO = re.compile(r"^(?:an?|the)\s[^,;.]+ as (?:an? |the )?\w")
TO_DO = re.compile(
    r"\bto\b|\bin\s\w+ing\b|^[^,;:.]*\bfrom\b"
)  # `allows ships to pass`; `allows four kinds`: no purpose
LUMP = re.compile(
    r"(?:many|multiple|several|various) [^,:(]*$|an? (?:(?!of |and )[\w’-]+ )*(?:[\w’-]+)[.]"
)  # `comprises a wide domain.`: no parts
CUSTOMER = re.compile(r"[A-Z][a-z]+ to\b")  # `allows Fenmouth to …`: what it does for one of many


@dataclass(frozen=True, slots=True)
class Pattern:
    """A verb that defines its subject. `strong`: beyond doubt, so the subject may be unusual."""

    name: str
    kind: DefinitionKind
    verb: str
    strong: bool = False


# The first whose verb stands earliest in the sentence is taken; of those at one place the first in this order.
PATTERNS = (
    Pattern("refers to", DefinitionKind.COPULA, r"refers? to", strong=True),
    Pattern("is defined as", DefinitionKind.COPULA, r"(?:is|are|was)\s+(?:\w+ly\s+)?defined as", strong=True),
    Pattern(
        "is used to denote",
        DefinitionKind.COPULA,
        r"(?:is|are)\s+(?:also\s+)?used\s+to\s+(?:denote|describe|designate|indicate|mean|refer to)|"
        r"(?:may|can)\s+(?:also\s+)?(?:mean|refer to)"
        r"(?!\s(?:an? (?:lot|number|variety) of|different|many|several|various)\b)",
        strong=True,
    ),
    Pattern("denotes", DefinitionKind.COPULA, r"denotes?|designates?", strong=True),
    Pattern("means", DefinitionKind.COPULA, r"means?(?=\s+(?!(?:business|everything|nothing)\b)[a-z])"),
    Pattern("stands for", DefinitionKind.COPULA, r"stands? for", strong=True),
    Pattern("is", DefinitionKind.COPULA, rf"is(?=\s+{ADVERB}(?:an?|any|how|the|what)\s)|are"),
    Pattern("is without an article", DefinitionKind.COPULA, r"is"),
    Pattern("was", DefinitionKind.COPULA, r"was"),
    Pattern("aims to", DefinitionKind.FUNCTION, r"(?:aims?|seeks?) to(?! be (?!an?\b|the\b))"),
    Pattern("serves as", DefinitionKind.FUNCTION, r"(?:serves?|acts?|functions?) as"),
    Pattern("allows", DefinitionKind.FUNCTION, r"allows?(?! for\b)|enables?|lets?"),
    Pattern("involves", DefinitionKind.FUNCTION, r"involves?|comprises?|consists? of|encompass(?:es)?"),
    Pattern(
        "sets out a duty",
        DefinitionKind.FUNCTION,
        r"(?:affirms?|asserts?|codif(?:y|ies)|establish(?:es)?|holds?|recogni[sz]es?|underscores?)"
        r"(?=\s+(?:that|the (?:duty|obligation|principle|responsibility|right)s?)\s)",
    ),
)
# All of them in one: the leftmost match is the earliest verb, and alternatives are tried in the order of the table.
ANY_PATTERN = "|".join(f"(?P<p{number}>{each.verb})" for number, each in enumerate(PATTERNS))
ANY_VERB = re.compile(rf"\s(?:{'|'.join(each.verb for each in PATTERNS)})\s")  # a third of all sentences has one
VERB = re.compile(rf"(?<=[\w)\"”’,])\s+{ADVERB}(?:{ANY_PATTERN})\s+")
COPULAS = frozenset({"is", "is without an article", "was"})


def find_by_verb(view: View) -> Iterator[Definition]:
    """The definition that the verb of the sentence makes of its subject, if it makes one."""
    if not ANY_VERB.search(view.prose):
        return
    whole = NAMED_AS.sub("", view.prose, count=1) if ", as " in view.prose else view.prose
    whole = DASHED.sub(r"\1", whole, count=1) if "–" in whole or "—" in whole else whole
    whole = NUMBERED.sub("", whole, count=1)
    opening = OPENING.match(whole)
    if opening and is_placed_here(opening.group()):
        return
    later = LATER_CLAUSE.search(whole)
    for start in (opening.end() if opening else 0, later.end() if later else None):
        found = _found(whole[start:], view) if start is not None else None
        if found:
            pattern, subject = found
            yield define(view, subject.term, pattern.kind, subject.aliases)
            return


def _found(prose: str, view: View) -> tuple[Pattern, Subject] | None:
    """The verb that defines its subject, and that subject."""
    found = _earliest(prose)
    if not found:
        return None
    pattern, start, end = found
    phrase, rest = prose[:start], prose[end:]
    if pattern.name not in COPULAS and _is_one_thing_more(phrase, prose[start:end], rest):
        return None
    marked = view.marks(phrase.strip())
    promise = Promise(
        strong=pattern.strong
        or has_short_form(phrase)
        or is_act(phrase, rest)
        or bool(ACT_WITH_PARTICLE.fullmatch(phrase)),
        marked=marked
        or (repeats(phrase, rest) and not (DEFINITE.match(phrase) and DEFINITE.match(rest)))
        or has_short_form(phrase),
        plural=prose[start:end].split()[-1:] == ["are"],
        general=pattern.name == "is" and is_general(phrase, rest, view),
        pair=prose[start:end].strip() == "means"
        or (pattern.kind is DefinitionKind.FUNCTION and is_taken_up(phrase, view)),
    )
    subject = read_subject(phrase, view.setting, promise)
    return (pattern, subject) if subject and _holds(pattern, subject, rest, view) else None


def _is_one_thing_more(phrase: str, verb: str, rest: str) -> bool:
    """`fewer ropes also means …`, `a higher tide means a stronger …`, `pilots refer to the … as the …`: no meaning."""
    compared = COMPARED.match(phrase) and COMPARED.match(rest)
    told_to = verb.strip() == "can refer to" and READERS.search(phrase)
    return " also " in verb or bool(compared or told_to) or bool(REFER.search(verb) and NAMED_SO.search(rest))


def _earliest(prose: str) -> tuple[Pattern, int, int] | None:
    match = VERB.search(prose)
    if not match or not match.lastgroup:
        return None
    return PATTERNS[int(match.lastgroup.removeprefix("p"))], match.start(), match.end()


def _holds(pattern: Pattern, subject: Subject, rest: str, view: View) -> bool:
    if pattern.name in COPULAS:
        return _is_copula(pattern, subject, rest, view)
    if pattern.kind is DefinitionKind.FUNCTION:
        return _is_function(pattern, subject, rest, view)
    if pattern.name == "means":
        return _is_meaning(subject, rest, heads=view.setting.heads(subject.term) or view.marks(subject.term))
    return len(tokens(rest)) >= SHORTEST_MEANING and not POINTING.match(rest)


def _is_meaning(subject: Subject, rest: str, *, heads: bool) -> bool:
    """What `means` may have behind it: a kind, or what one does where the subject is no virtue (`success means …`)."""
    first = rest.split(" ", 1)[0].rstrip(",")
    if first == "that":
        return heads and not speaks_of_us(rest) and len(tokens(rest)) >= SHORTEST_ACTION
    if first.endswith("ing"):
        virtue = VIRTUES & {token.text.lower() for token in tokens(subject.term)}
        addressed = speaks_of_us(rest) and not ACT.fullmatch(subject.term)
        return len(tokens(rest)) >= SHORTEST_ACTION and not virtue and not addressed
    if first in {"a", "an", "any", "the"}:
        return len(tokens(rest)) >= SHORTEST_MEANING and not POINTING.match(rest)
    return is_mass_kind(rest, sure=True) or repeats(subject.term, rest) or says_what_it_is(rest, plural=True)


def _is_copula(pattern: Pattern, subject: Subject, rest: str, view: View) -> bool:
    named = is_name(subject.term)
    if is_of_one_thing(subject.term, rest):
        return False
    if pattern.name == "was" and not (named and INDEFINITE.match(rest)):
        return False
    one_word = len(tokens(subject.term)) == 1
    marked = view.marks(subject.term)
    if one_word and not (named or marked or _is_common(subject, rest, view)):
        return False
    if one_word and kind_noun(rest).lower() == subject.term.lower():
        return False
    if subject.indefinite and SOMEBODY.match(rest):
        return not speaks_of_us(rest)
    trade = singular(kind_noun(rest).lower()) in PERSON_KINDS
    if not subject.indefinite and ((one_word and (trade or _is_person(rest))) or (named and WHO.match(rest))):
        return False
    if not (subject.indefinite or marked) and is_place(rest):
        return False
    if pattern.name == "is without an article":
        return _is_of_a_kind(subject, rest, sure=marked) or _is_an_act(subject, rest)
    if (repeats(subject.term, rest) and not DEFINITE.match(rest)) or (pattern.name == "is" and is_mass_kind(rest)):
        return not speaks_of_us(rest, within=4)
    plural = is_plural(tokens(subject.term)[-1].text)
    general = subject.indefinite or marked or bool(subject.aliases) or (tells_by_clause(rest) and not named)
    return says_what_it_is(rest, named=named or marked, plural=plural, general=general)


def _is_common(subject: Subject, rest: str, view: View) -> bool:
    """Whether a single word is a term: used twice, an idea, `a weir`, or anything that a kind or a clause explains."""
    idea = subject.indefinite or ABSTRACT_TERM.search(singular(subject.term))
    return bool(idea) or explains_fully(rest) or view.setting.count(subject.term) >= COMMON_ENOUGH


def _is_of_a_kind(subject: Subject, rest: str, *, sure: bool) -> bool:
    """`… is one that …` of a subject of several words, and a kind without an article."""
    several = subject.indefinite and len(tokens(subject.term)) > 1
    return not speaks_of_us(rest) and ((several and bool(ONE_THAT.match(rest))) or is_mass_kind(rest, sure=sure))


def _is_an_act(subject: Subject, rest: str) -> bool:
    """`Subletting is letting all …`: an act is explained by another; `the dough is rising` is none."""
    if is_act(subject.term, rest):
        return len(tokens(rest)) >= SHORTEST_ACTION - 1
    return (repeats(subject.term, rest) or bool(ANYTHING.match(rest))) and not speaks_of_us(rest, within=4)


def _is_person(rest: str) -> bool:
    """Whether the first words of the predicate say that the subject is somebody."""
    kind = [singular(token.text.lower()) for token in tokens(rest.partition(" of ")[0])[:PERSON_WORDS]]
    return bool(PERSON.match(rest)) or bool(PERSON_KINDS & set(kind))


def _is_function(pattern: Pattern, subject: Subject, rest: str, view: View) -> bool:
    """What the subject is for, if it is a term of the article and nobody of `we` and `you` is spoken of."""
    low = [token.text.lower() for token in tokens(rest)]
    if len(low) < SHORTEST_MEANING or speaks_of_us(rest):
        return False
    if pattern.name == "serves as" and any(singular(word) in EMPTY_KINDS for word in low[:4]):
        return False
    if LUMP.match(rest) and pattern.name == "involves":
        return False
    if pattern.name == "allows" and (CUSTOMER.match(rest) or not TO_DO.search(rest)):
        return False
    if pattern.name == "involves" and EVALUATIONS & set(low[:3]):
        return False
    return _is_of_the_article(subject.term, view)


def _is_of_the_article(term: str, view: View) -> bool:
    several = len(tokens(term)) > 1 or is_name(term)
    return view.setting.heads(term) or (
        several and (view.setting.count(term) >= COMMON_ENOUGH or is_taken_up(term, view))
    )
