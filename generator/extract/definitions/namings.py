"""Terms that the text gives a name to (extract): `… is called X`; `by X we mean …`; `X occurs when …`."""

import re
from collections.abc import Iterator

from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_writer
from generator.extract.definitions.gates.predicates import is_mass_kind, says_what_it_is
from generator.extract.definitions.gates.subjects import Promise, Subject, read_subject
from generator.extract.lexicon import EVALUATIONS, WORK_KINDS
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import STOP_WORDS, singular, tokens, word_set

ADVERB = r"(?:(?:also|commonly|generally|often|sometimes|usually|therefore|traditionally|then|simply|best) )?"
# In quotation marks the name ends where they close, perhaps behind a comma: `“Welcome, [you]”` names no welcome.
NAME = (
    r"(?:an? |the )?(?P<quote>[“\"‘'])?(?P<name>[\w’-]+(?: [\w’-]+){0,4}?)"
    r"(?(quote)[,.]?[”\"’']|(?![”\"’'\w]))"
)
# What ends a name; a dot or colon inside `run.sh` or `a:b` does not.
END = r"[.,;:)](?!\w)|(?<=[”\"])|$"
# `The distance … is called the overlap.`, `A plan that … is known as a charter`.
CALLED = re.compile(
    rf"(?P<meaning>[^;:]{{8,240}}?),? "
    rf"(?:(?:is|are) {ADVERB}(?:called|dubbed|known as|named|referred to as|said to be|termed)|"
    r"is what (?:\w+ ){1,3}calls?) "
    rf"{NAME}(?: \((?P<short>[^()]{{2,20}})\))?(?={END}| (?:\(|and|because|by|in|when|while) )"
)
# `A schedule is called serializable if …`.
CALLED_IF = re.compile(
    rf"(?:An? |The )?[\w’ -]{{2,60}}? (?:is|are) {ADVERB}(?:called|said to be|known as|termed) {NAME} "
    r"(?:as long as|if|once|until|when|whenever|where|while) \w"
)
# `A boat is close-hauled when she …`, `A chord is in root position when …`: a compound, or what the author emphasised.
IS_WHEN = re.compile(
    r"(?:(?:An? |The |Two )?[\w’ -]{2,40}? )(?:is|are|stands?|lies?) (?:said to be )?"
    r"(?:in (?P<name>[a-z]+ [a-z]+|[a-z]+-[a-z-]+)|(?P<compound>[a-z]+-[a-z]+(?:-[a-z]+)?)|"
    r"[“\"‘]?(?P<marked>[a-z-]+)[”\"’]?) "
    r"(?:when|if|as long as) (?:it|they|she|he|its|their|the|an?|no|both|all) \w"
)
# `What bakers call the crumb is the soft inside of …`.
WHAT_IS_CALLED = re.compile(rf"What [\w’ -]{{2,40}}? calls? {NAME} (?:is|are) (?P<rest>\w.+)")
# `By hydration bakers mean the weight of …`; `By X is meant …`.
BY_MEAN = re.compile(
    rf"By {NAME},? (?:(?:we|I|one|they|people|(?:most |many |some )?[a-z]+s) means?|is meant) (?P<rest>\w.+)"
)
# `A dirty read occurs when …`.
OCCURS_WHEN = re.compile(
    r"((?:An? )?[\w’ -]{2,60}?) "
    r"(?:is when|(?:arises|exists|happens|occurs|sets in|takes place) (?:when|if|whenever)) (?=\w)"
)
# `Such blocks, which ice has carried far, are known as erratics.`
SUCH_WHICH = re.compile(
    rf"(?:Such|These|This) [a-z-]+(?: [a-z-]+)?, which [^.;:]{{12,200}}?, (?:is|are) {ADVERB}"
    rf"(?:called|known as|referred to as|termed) {NAME}(?={END})"
)
# `Where the two heights differ, one speaks of a mixed tide.`
ONE_SPEAKS_OF = re.compile(
    rf"(?:If|When|Whenever|Where) [^;:]{{12,200}}?, (?:one|we) (?:speaks? of|talks? of) {NAME}(?={END})"
)
POINTING = re.compile(r"(?:This|That|It|These|Those|They|He|She|We|You|What|Here|There)\b")
# `This process is called ripening.`
THIS_IS_CALLED = re.compile(
    rf"(?:This|These|The (?:method|practice|process|result))(?: [a-z]+){{0,2}} (?:is|are) {ADVERB}"
    rf"(?:called|known as|referred to as|termed) {NAME}(?={END})"
)
# `In PostgreSQL the clean-up …`: where it is so, before the meaning.
PLACED = re.compile(r"^(?:in|at|on|under|among|for) (?:[\w’-]+ ){1,4}?(?=(?:an?|the|any) )")
# `chunks of data called blocks`, `a key called a context ID`: the phrase before the participle is the meaning.
SO_CALLED = re.compile(
    rf"(?P<meaning>(?:\b(?:an?|the)|^An?) [\w’ -]{{4,100}}?),? {ADVERB}(?:called|known as|termed) {NAME}(?={END})"
)
# `a clip called a capo, which shortens …`: what it is follows the name.
TOLD_BEHIND = re.compile(r"[”\"’]?,? (?P<rest>(?:(?:that|which) (?!was|were|had)|whose |used to |in which )\w.+)")
OTHER_WORDS = re.compile(
    r"\b(?:also|formerly|previously|something|sometimes|once|is|are|was|were|be|been)$|\bwhat was\b|"
    r"\bsaid (?:he|she|they)$"
)
# `Photographers call this converging verticals.`
THEY_CALL_THIS = re.compile(
    r"(?:[A-Z][a-z]+s|(?:This|We)(?: \w+){0,2}|[A-Z][a-z]+ \w+s) (?:all )?call "
    rf"(?:this|these(?! \w+s \w)|it) {NAME}(?={END})"
)
# `Watchmakers call the jewel at the end of the lever the pallet stone.`
THEY_CALL = re.compile(
    r"(?:[A-Z][a-z]+s|We|People) (?:often |sometimes |usually )?call (?P<meaning>(?:an?|the) [^,.;:]{8,120}?) "
    r"(?:an?|the) [“\"‘]?(?P<name>[\w’-]+(?: [\w’-]+)?)[”\"’]?\.?[”\"’]?$"
)
# `To bind off is to close …`.
TO_DO = re.compile(rf"To {NAME} (?:is|means) to (?P<rest>\w.+)")
WHATEVER = re.compile(r"(?:anything|everything|whatever) (?:that )?\w")
ORDINAL = re.compile(r"^the (?:first|last|next|second|third|upper|lower|left|right|inner|outer) ")
# `You sail a zigzag, and this is known as beating.`
AND_THIS = re.compile(
    rf"(?P<meaning>[A-Z][^;:]{{12,200}}?)(?:, (?:and )?|; |: |—)(?:this|which) (?:is|are) {ADVERB}"
    rf"(?:called|known as|referred to as|termed) {NAME}[.,;]"
)
# `This plate, called the keel, keeps …`
THIS_CALLED = re.compile(rf"(?:This|These)(?: [a-z-]+){{1,2}}, {ADVERB}(?:called|known as|termed) {NAME}, (?=\w)")
ACT = re.compile(r"[a-z]+ing\s")
SHORTEST = 4  # words of a meaning
LONG = 6  # words of a statement that is a meaning
STORY = re.compile(r"\b(?:was|were|had|did|became|ago|today|yesterday|\d{4})\b")
LOOKED_AT = 6  # words before a name
COMMON_ENOUGH = 2  # uses in the article, this one included
ARTICLES = word_set("a an the")
STRONG = Promise(strong=True)


def find_namings(view: View) -> Iterator[Definition]:
    """Terms that the sentence gives a name to, or says when they occur."""
    prose = view.prose
    for subject in (
        _called(prose, view) or _so_called(prose, view) or _and_this(prose, view) or _spoken_of(prose, view),
        _called_if(prose, view),
        _is_when(prose, view),
        _meant(prose, view),
        _they_call(prose, view),
        _to_do(prose, view),
        _occurring(prose, view),
    ):
        if subject:
            yield define(view, subject.term, DefinitionKind.COPULA, subject.aliases)
    this = _this_is_called(view)
    if this:
        yield define(view, this.term, DefinitionKind.ANAPHORA, this.aliases, with_before=True)


def _called(prose: str, view: View) -> Subject | None:
    match = CALLED.match(prose) if " is " in prose or " are " in prose else None
    if not match or POINTING.match(prose) or speaks_of_writer(prose):
        return None
    meaning = match["meaning"].rpartition(", ")[2] if ", " in match["meaning"][:40] else match["meaning"]
    meaning = ORDINAL.sub("the ", PLACED.sub("", meaning[:1].lower() + meaning[1:], count=1), count=1)
    act = (ACT.match(meaning) or WHATEVER.match(meaning)) and len(tokens(meaning)) >= SHORTEST
    if (
        not act
        and not is_mass_kind(f"{meaning} so.")
        and not says_what_it_is(f"{meaning} so.", plural=True, general=True)
    ):
        return None
    return _named(match["name"], view, match["short"] or "")


def _so_called(prose: str, view: View) -> Subject | None:
    match = SO_CALLED.search(prose)
    if not match or speaks_of_writer(prose) or OTHER_WORDS.search(match["meaning"]) or _is_a_work(match["meaning"]):
        return None
    _, parted, nearest = match["meaning"].rpartition(" a ")
    meaning = f"a {nearest}" if parted else nearest[:1].lower() + nearest[1:]
    told = TOLD_BEHIND.match(prose, match.end())
    whole = f"{meaning} {told['rest']}" if told else f"{meaning}."
    if len(tokens(whole)) < SHORTEST or not says_what_it_is(whole, general=True):
        return None
    return _named(match["name"], view)


def _is_a_work(meaning: str) -> bool:
    """Whether it is a text or a play, whose name is a title: `an article by a skipper`."""
    return any(singular(token.text.lower()) in WORK_KINDS for token in tokens(meaning)[-LOOKED_AT:])


def _called_if(prose: str, view: View) -> Subject | None:
    match = CALLED_IF.match(prose)
    return _named(match["name"], view) if match and not POINTING.match(prose) else None


def _and_this(prose: str, view: View) -> Subject | None:
    match = AND_THIS.match(prose)
    if not match or len(tokens(match["meaning"])) < LONG or speaks_of_writer(prose) or STORY.search(prose):
        return None
    return _named(match["name"], view)


def _spoken_of(prose: str, view: View) -> Subject | None:
    match = SUCH_WHICH.match(prose) or ONE_SPEAKS_OF.match(prose)
    return _named(match["name"], view) if match and not STORY.search(prose) else None


def _is_when(prose: str, view: View) -> Subject | None:
    match = IS_WHEN.match(prose)
    name = match["marked"] or match["name"] or match["compound"] if match else ""
    if not match or (match["marked"] and not view.marks(match["marked"])):
        return None
    return _named(name, view) if not EVALUATIONS & set(name.lower().replace("-", " ").split()) else None


def _to_do(prose: str, view: View) -> Subject | None:
    match = TO_DO.match(prose)
    return _named(match["name"], view) if match and len(tokens(match["rest"])) >= SHORTEST else None


def _this_is_called(view: View) -> Subject | None:
    match = THIS_IS_CALLED.match(view.prose) or THEY_CALL_THIS.match(view.prose) or THIS_CALLED.match(view.prose)
    before = view.before.prose if view.before else ""
    return (
        _named(match["name"], view)
        if match and len(tokens(before)) > SHORTEST and not speaks_of_writer(before)
        else None
    )


def _meant(prose: str, view: View) -> Subject | None:
    match = BY_MEAN.match(prose) or WHAT_IS_CALLED.match(prose)
    if not match or len(tokens(match["rest"])) < SHORTEST:
        return None
    return _named(match["name"], view)


def _they_call(prose: str, view: View) -> Subject | None:
    match = THEY_CALL.match(prose) if " call " in prose else None
    if not match or not says_what_it_is(f"{match['meaning']}.", general=True):
        return None
    return _named(match["name"], view)


def _occurring(prose: str, view: View) -> Subject | None:
    match = OCCURS_WHEN.match(prose)
    subject = read_subject(match[1], view.setting) if match else None
    if not subject or subject.indefinite:
        return subject
    known = view.setting.heads(subject.term) or view.setting.count(subject.term) >= COMMON_ENOUGH
    return subject if known or subject.term.endswith("ing") else None


def _named(name: str, view: View, short: str = "") -> Subject | None:
    if tokens(name)[0].text.lower() in STOP_WORDS - ARTICLES:
        return None  # `called using …`
    subject = read_subject(name, view.setting, STRONG)
    return Subject(subject.term, (short,) if short else ()) if subject else None
