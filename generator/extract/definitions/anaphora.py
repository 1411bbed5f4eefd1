"""Definitions that point back (extract): `It involves …`, `These talks include …`; the one before names the term."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extract.acronyms.expansions import expansions
from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.generality import COMMON_ENOUGH
from generator.extract.definitions.gates.kinds import has_clause
from generator.extract.definitions.gates.noun_phrases import Lead, phrase_before
from generator.extract.definitions.gates.predicates import measures_or_names, repeats, says_what_it_is, tells_by_clause
from generator.extract.definitions.gates.subjects import Promise, Subject, is_name, read_subject
from generator.extract.definitions.verbs import ADVERB, OPENING, SHORTEST_MEANING
from generator.extract.lexicon import EMPTY_KINDS, EVALUATIONS, FINITE_VERBS
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import is_plural, phrase_runs, singular, term_key, tokens

DEFINING_VERB = (
    rf"{ADVERB}(?P<verb>involves?|includes?|comprises?|consists? of|encompass(?:es)?|refers? to|aims? to|serves? as|"
    r"aimed to|is|are)\s+"
)
PRONOUN_SUBJECT = re.compile(rf"(?P<pronoun>It|They|This)\s+{DEFINING_VERB}")
CONTRACTED = re.compile(r"^It[’']s (?=an? )")
POINTING_SUBJECT = re.compile(rf"(?:This|These|Such)\s+(?P<noun>[a-z]+(?:[ -][a-z]+)?)\s+{DEFINING_VERB}")
NAME_BEFORE = (
    r"(?P<name>(?:\b[A-Z][\w’'-]{{1,40}} (?:(?:of|for|on|to|and) )?){{1,6}}{noun})"
    r"(?: \((?P<short>[A-Z][A-Za-z0-9]{{1,9}})\))?"
)
OF = "of"
RELEASED = re.compile(r"(?:all|changes|fixes|improvements|many|new|numerous|several|some|support|updates?|upgrades?)\b")
# `The worst of them is the mud slide.`, `Look for it in a TWK.`, `A dipole.`: the term that the next sentence explains.
IS_NAMED = re.compile(
    r"(?:^(?:An?|The) |\b(?:is|are) the (?=[a-z])|\b(?:an?|the) (?=[A-Z]{2,8}$))(?P<name>[\w-]+(?: [\w-]+){0,2})$"
)
MARKED = Promise(marked=True)
BASE_FORMS = frozenset(verb for verb in FINITE_VERBS if f"{verb}s" in FINITE_VERBS)
LONGEST_SUBJECT = 6  # words
LONGEST_MODIFIED = 4  # words of a phrase in the sentence before that ends with the noun


def find_anaphora(view: View) -> Iterator[Definition]:
    """What the sentence says of the subject that the sentence before it, or the heading, names."""
    if view.before is None:
        return
    prose = CONTRACTED.sub("It is ", view.prose, count=1)
    for pattern in (PRONOUN_SUBJECT, POINTING_SUBJECT):
        match = pattern.match(prose)
        if not match:
            continue
        subject = _subject_of(match, view)
        if subject and _says_what(match["verb"], prose[match.end() :], subject):
            yield define(view, subject.term, DefinitionKind.ANAPHORA, subject.aliases, with_before=True)


def _subject_of(match: re.Match[str], view: View) -> Subject | None:
    if "noun" in match.groupdict():
        return _meant(match["noun"], view)
    says = match["verb"] in {"is", "are"}
    return (_introduced(match["pronoun"], view) if says else None) or (
        _subject_of_pronoun(match["pronoun"], view, says=says) if match["pronoun"] != "This" else None
    )


def _introduced(pronoun: str, view: View) -> Subject | None:
    """The term with which the sentence before ends: emphasised, or with its short form (`the long form (LF).`)."""
    before = view.before
    if before is None:
        return None
    prose = before.prose.rstrip(" .")
    for short, long in expansions(prose):
        if prose.endswith(f"{long} ({short})"):
            return read_subject(f"{long} ({short})", view.setting)
    named = IS_NAMED.search(prose)
    told = CONTRACTED.sub("It is ", view.prose, count=1).partition(" is ")[2]
    if named and tells_by_clause(told):
        return read_subject(named["name"], view.setting)
    notion = phrase_before(prose, view)
    # `… is told in writing. This is …` takes up the whole.
    whole = notion and pronoun == "This" and notion.lead in {Lead.PREPOSITION, Lead.LIST}
    if notion and not notion.opens and not whole:
        again = repeats(notion.subject.term, told)
        if again or (measures_or_names(told) and _subject_before(view) is None):
            return notion.subject
    for marked in before.marked[-1:]:
        if prose.endswith(marked.rstrip(" .")):
            return read_subject(marked.rstrip(" ."), view.setting, MARKED)
    return None


def _says_what(verb: str, rest: str, subject: Subject) -> bool:
    low = [token.text.lower() for token in tokens(rest)]
    if len(low) < SHORTEST_MEANING or speaks_of_us(rest):
        return False
    if verb in {"is", "are"}:
        return says_what_it_is(rest, named=is_name(subject.term), general=has_clause(rest))
    if verb == "aimed to":
        return is_name(subject.term)
    if verb in {"serve as", "serves as"} and any(singular(word) in EMPTY_KINDS for word in low[:4]):
        return False
    if verb in {"include", "includes"} and RELEASED.match(rest):
        return False  # `It includes upgrades to …`: what is new in it
    return not EVALUATIONS & set(low[:3])


def _subject_of_pronoun(pronoun: str, view: View, *, says: bool) -> Subject | None:
    """The subject of the sentence before, if it agrees in number and is a term of the article."""
    subject = _subject_before(view)
    if subject is None:
        return None
    plural = is_plural(tokens(subject.term)[-1].text)
    if plural != (pronoun == "They"):
        return None
    if says and not (is_name(subject.term) and not plural):
        return subject  # `They are soils with …`: what is said tells that a term is meant
    common = view.setting.heads(subject.term) or view.setting.count(subject.term) >= COMMON_ENOUGH
    return subject if common else None


def _subject_before(view: View) -> Subject | None:
    """The words of the sentence before up to its first finite verb, if they are a term."""
    prose = _without_opening(view)
    for before, word in pairwise(tokens(prose)):
        if word.text.lower() in FINITE_VERBS and _agrees(before.text, word.text):
            return read_subject(prose[: word.start].rstrip(), view.setting)
    return None


def _agrees(noun: str, verb: str) -> bool:
    """Whether the verb may belong to the noun: `the linguistic turn` holds no verb `turn`."""
    return verb not in BASE_FORMS or is_plural(noun)


def _without_opening(view: View) -> str:
    prose = view.before.prose if view.before else ""
    opening = OPENING.match(prose)
    return prose[opening.end() :] if opening else prose


def _meant(noun: str, view: View) -> Subject | None:
    """What `these <noun>` means: the subject before, a name, the heading, or the only phrase before with that noun."""
    head = term_key(noun).split(" ")[-1]
    return _opening_phrase(head, view) or _name_before(noun, view) or _heading(head, view) or _phrase_before(head, view)


def _opening_phrase(head: str, view: View) -> Subject | None:
    """The phrase with which the sentence before begins, if it ends with the noun."""
    prose = _without_opening(view)
    for token in tokens(prose)[:LONGEST_SUBJECT]:
        if term_key(token.text) == head:
            subject = _without_verb(prose[: token.end], view)
            return subject if subject and _ends_with(subject.term, head) else None
    return None


def _without_verb(phrase: str, view: View) -> Subject | None:
    words = {token.text.lower() for token in tokens(phrase)}
    return None if FINITE_VERBS & words else read_subject(phrase, view.setting)


def _ends_with(term: str, head: str) -> bool:
    words = term_key(term).split(" ")
    return len(words) > 1 and words[-1] == head


def _name_before(noun: str, view: View) -> Subject | None:
    prose = view.before.prose if view.before else ""
    last = noun.rpartition(" ")[2].capitalize()
    found = list(re.finditer(NAME_BEFORE.format(noun=re.escape(last)), prose))
    if len(found) != 1:
        return None
    short = found[0]["short"]
    subject = read_subject(found[0]["name"], view.setting)
    return Subject(subject.term, (short,) if short else ()) if subject and is_name(subject.term) else None


def _heading(head: str, view: View) -> Subject | None:
    """The heading of the section, where it ends with the noun and the sentence before holds it."""
    before = view.before.prose if view.before else ""
    if not _ends_with(view.heading, head):
        return None
    key = term_key(view.heading)
    for run in phrase_runs(before):
        words = [term_key(token.text) for token in run]
        size = len(key.split(" "))
        for start in range(len(words) - size + 1):
            if " ".join(words[start : start + size]) == key:
                return read_subject(before[run[start].start : run[start + size - 1].end], view.setting)
    return None


def _phrase_before(head: str, view: View) -> Subject | None:
    """The only phrase of the sentence before that ends with the noun and that the article uses more than once."""
    before = view.before.prose if view.before else ""
    found: list[Subject] = []
    for run in phrase_runs(before):
        for end, token in enumerate(run):
            if term_key(token.text) != head or (end and run[end - 1].text == OF):
                continue  # `avoidance of places … These places`: not the avoidance
            for start in range(max(0, end - LONGEST_MODIFIED + 1), end):
                phrase = before[run[start].start : token.end]
                subject = _without_verb(phrase, view)
                if subject and view.setting.count(subject.term) >= COMMON_ENOUGH:
                    found.append(subject)
                    break
    return found[0] if len(found) == 1 else None
