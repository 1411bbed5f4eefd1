"""Terms that the text beside them explains (extract): `X, that is, a …`; `X, which is the …`; `X, a …`; `X (a …)`."""

import re
from collections.abc import Iterator

from generator.extract.definitions.appositions import verb_follows
from generator.extract.definitions.asides import agrees, is_a_remark, is_one_of_several
from generator.extract.definitions.gates.clauses import is_clause, makes_a_statement, reports
from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_writer
from generator.extract.definitions.gates.kinds import SHAPES, has_clause, kind_noun
from generator.extract.definitions.gates.noun_phrases import Lead, NounPhrase, phrase_before
from generator.extract.definitions.gates.predicates import FORMULA, is_mass_kind, repeats, says_what_it_is
from generator.extract.definitions.gates.subjects import is_name
from generator.extract.definitions.glosses import EXAMPLE_OPENERS
from generator.extract.definitions.joints import (
    ARTICLE,
    BRACKET,
    COLON,
    COMMA,
    JOINTS,
    ONE,
    REPEATED,
    SHORTEST,
    WHERE,
    WHICH_IS,
    Joint,
)
from generator.extract.lexicon import MEANING_NOUNS, OF_A_CLAUSE, PERSON_KINDS, PLACE_KINDS
from generator.extract.verb_forms import VERB_FORMS
from generator.model.article import Definition
from generator.text.terms import is_plural, singular, tokens

END = re.compile(r"[;:.!?]\s|[.!?]$|\)|\s?[—–]\s?|\s--\s")
# `…, and a hammer that …`: the next of several things.
NEXT_OF_LIST = re.compile(r", (?:and|or) ")
SAID_TO_BE = re.compile(r"\b(?:is|are) (?:an? |the )$")  # `What is left is a husk, the dry …`
HERE = re.compile(r"the (?:[\w’-]+ ){1,3}(?:at|in|near|on) the ")  # `the tall house at the corner`: one of them
LISTED = re.compile(r"(?:, | and | or )(?:an?|the) [^,]{1,40}$")
# `As one moves, the distance shrinks`: the comma closes a clause or a phrase that opens the sentence.
OPENED = re.compile(
    r"(?:(Based|Much like|Just like|After|Although|As|Because|Before|If|Once|Since|Though|Unless|Until|When|Whenever|"
    r"Where|While)|Across|Among|At|By|Despite|During|For|From|Given|In|Instead|Like|On|Rather|Through|Throughout|To|"
    r"Under|Unlike|Upon|With|Within|Without|[A-Z][a-z]+ing)\b[^,]*$",
    re.IGNORECASE,
)
CLAUSE_START = re.compile(r"[;:(“—]\s?|, (?:and|but|so) ")
THE = re.compile(r"the ")
# `money that the landlord holds`; `systems, applications and programs that …` are three things.
NOUN_THAT = re.compile(r"[a-z]+ that ")
JOINED = re.compile(r"(?:(?!that\b|which\b|who\b)[\w-]+ ){1,3}(?:and|or) ")
WHATEVER = re.compile(r"(?:any(?:body|one|thing)|every(?:body|one|thing)|whatever|whoever) \w")
ALL = re.compile(r"(?:all|one or more|the) (?:the )?(?=[a-z]+s? (?:that|which|where|who)\b)")
SHORT_FORM = re.compile(r"(?:, or (?:the )?| \()[A-Z][A-Za-z]{1,7}\)?$")  # `a long form, or LF, which is …`
DOING = re.compile(r"[a-z]+ing (?!(?:for|that|which) )\w")  # `promoting a pawn to a rook`
SHORTEST_ACT = 4
SHORTEST_STATEMENT = 5  # words before a colon; fewer are a label or an order
COMMON_ENOUGH = 2
USING = re.compile(r"\b(?:by|called|is|offered|under|us(?:e[ds]?|ing)|via|with)$", re.IGNORECASE)


def find_restatements(view: View) -> Iterator[Definition]:
    """Terms in the middle of a sentence that a phrase behind them explains."""
    if speaks_of_writer(view.prose.replace("i.e.", "")):
        return
    for joint in JOINTS:
        for match in joint.pattern.finditer(view.prose):
            before = view.prose[: match.start("joint" if joint.pattern is REPEATED else 0)]
            found = _phrase(joint, match, before, view)
            gloss = _gloss(view.prose[match.end() :])
            if found and agrees(joint, match, found) and _explains(joint, found, gloss, before, view):
                yield define(view, found.subject.term, joint.kind, found.subject.aliases)


def _phrase(joint: Joint, match: re.Match[str], before: str, view: View) -> NounPhrase | None:
    rest = view.prose[match.end() :]
    after = rest.partition(")")[2] if joint.pattern is BRACKET else rest.rpartition(", ")[2]
    closed = (joint.pattern is BRACKET or ", " in rest) and verb_follows(after)
    before = SHORT_FORM.sub("", before)
    bracket = joint.pattern is BRACKET
    formula = bracket and FORMULA.search(rest.partition(")")[0])
    marked = bool(formula) or joint.pattern is REPEATED
    return phrase_before(
        before,
        view,
        sure=joint.sure,
        beside=bracket or joint.sure,
        closed=closed or joint.sure or joint.pattern is COLON,
        marked=marked,
    )


def _gloss(rest: str) -> str:
    end = END.search(rest)
    return rest[: end.start()] + "." if end else rest


def _explains(joint: Joint, found: NounPhrase, gloss: str, before: str, view: View) -> bool:
    if is_a_remark(joint, found, gloss, before) or is_one_of_several(joint, found, gloss, before):
        return False
    noun = singular(kind_noun(gloss).lower())
    if joint.sure and noun == "person":
        return True
    if not _may_be_kind(noun, gloss) and not (joint.pattern is BRACKET and noun in OF_A_CLAUSE):
        return False
    if joint.sure:
        return (
            _is_meaning(gloss, found)
            or bool(WHATEVER.match(gloss))
            or (bool(DOING.match(gloss)) and len(tokens(gloss)) >= SHORTEST_ACT)
        )
    if joint.pattern is COLON and not _is_introduced(found, gloss, before):
        return False
    if joint.pattern is REPEATED:
        return found.opens and ", " in gloss and repeats(found.subject.term, gloss)
    if joint.pattern is WHERE:
        return _is_notion(found, before)
    if joint.pattern is COMMA:
        return _is_apposition(found, gloss, before, view)
    if joint.pattern is BRACKET and not ARTICLE.match(gloss):
        return _is_bare_meaning(gloss, found, view)
    return _is_meaning(gloss, found) or (
        joint.pattern is WHICH_IS and (repeats(found.subject.term, gloss) or is_mass_kind(gloss, sure=True))
    )


def _is_introduced(found: NounPhrase, gloss: str, before: str) -> bool:
    """Whether what stands before a colon is a term just named, or alone a label."""
    if THE.match(gloss):
        alone = found.opens and before.removesuffix(found.subject.term).lower().strip() in {"", "a", "an", "the"}
        return alone and has_clause(gloss) and len(tokens(found.subject.term)) > 1
    lead = before.removesuffix(found.subject.term)
    named = lead.endswith((" the ", " of ", " is ")) and len(tokens(before)) >= SHORTEST_STATEMENT
    named = named and has_clause(gloss) and not repeats(f"a {found.subject.term}", gloss)
    return found.lead is Lead.INDEFINITE or named


def _may_be_kind(noun: str, gloss: str) -> bool:
    """Whether the noun of the gloss says what a thing is, not who somebody is, where it lies, or what came of it."""
    if noun and not kind_noun(gloss).islower():
        return False
    return noun not in OF_A_CLAUSE | PERSON_KINDS | (PLACE_KINDS - SHAPES)


def _is_bare_meaning(gloss: str, found: NounPhrase, view: View) -> bool:
    """What brackets may hold without an article: how something is reckoned, or an act beside an act."""
    if FORMULA.search(gloss):
        return True
    subject = found.opens and verb_follows(view.prose.partition(f"({gloss.rstrip('.')})")[2])
    gloss = ALL.sub("", gloss, count=1)
    if (subject or found.is_plural) and (is_mass_kind(gloss) or _is_plural_gloss(gloss)):
        return True
    act = DOING.match(gloss) and gloss.partition(" ")[0] not in EXAMPLE_OPENERS
    return bool(act) and found.opens and found.subject.term.endswith("ing") and len(tokens(gloss)) >= SHORTEST_ACT


def _is_plural_gloss(gloss: str) -> bool:
    bare = not JOINED.match(gloss) and gloss.partition(" ")[0] not in VERB_FORMS
    persons = PERSON_KINDS & {singular(token.text.lower()) for token in tokens(gloss)[:SHORTEST]}
    return bare and not persons and not is_clause(gloss) and says_what_it_is(gloss, plural=True)


def _is_meaning(gloss: str, found: NounPhrase, *, comma: bool = False) -> bool:
    general = found.opens or (found.lead is not Lead.DEFINITE and not comma)
    return not is_clause(gloss) and says_what_it_is(gloss, plural=found.is_plural, general=general)


def _is_notion(found: NounPhrase, before: str) -> bool:
    """Whether it is named without an article and in the singular, and not as a place (`in town, where …`)."""
    term = found.subject.term
    act = found.opens and term.endswith("ing") and len(tokens(term)) > 1  # `In slip casting, where …`
    named = act or found.lead is Lead.OPENING or bool(USING.search(before.removesuffix(term).rstrip()))
    return named and not found.is_plural and not is_name(term)


def _is_apposition(found: NounPhrase, gloss: str, before: str, view: View) -> bool:
    """A comma alone may part the members of a list: no other may follow, and a kind with its difference must."""
    first, closed, after = gloss.partition(", ")
    if (LISTED.search(before) and found.lead is not Lead.OPENING) or makes_a_statement(first):
        return False
    opened = OPENED.match(CLAUSE_START.split(before)[-1])
    if opened and (opened[1] or (found.lead is not Lead.INDEFINITE and not (closed and ONE.match(gloss)))):
        return False
    plural = found.is_plural
    if not ARTICLE.match(gloss):
        listed = after.startswith(("and ", "or "))  # `injuries, illnesses that …, and stress`
        if listed or reports(first) or gloss.partition(" ")[0] in EXAMPLE_OPENERS:
            return False
        if NOUN_THAT.match(gloss) and not is_plural(gloss.partition(" ")[0]):
            return is_mass_kind(first) and found.lead in {Lead.DEFINITE, Lead.INDEFINITE, Lead.OPENING}
        return plural and not JOINED.match(gloss) and has_clause(gloss) and says_what_it_is(gloss, plural=True)
    if (plural and not THE.match(gloss)) or NEXT_OF_LIST.match(gloss, len(first)):
        return False
    said = bool(SAID_TO_BE.search(before[: len(before) - len(found.subject.term)]))
    if found.lead is Lead.INDEFINITE and THE.match(gloss):
        return said and _is_meaning(gloss, found)
    if found.lead is Lead.DEFINITE and not (said and THE.match(gloss) and not found.opens):
        notion = closed and found.opens and singular(kind_noun(gloss).lower()) in MEANING_NOUNS
        if THE.match(gloss) or not (notion or _is_of_the_article(found, view)):
            return False
    if THE.match(gloss) and HERE.match(gloss):
        return False
    return _is_meaning(gloss, found, comma=not said)


def _is_of_the_article(found: NounPhrase, view: View) -> bool:
    return view.setting.heads(found.subject.term) or view.setting.count(found.subject.term) >= COMMON_ENOUGH
