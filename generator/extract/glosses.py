"""Definitions beside the term (extract): `X, the … of …,`; `X — … —`; `X (…)`; `“X,” where …`; `X, founded in …,`."""

import re
from collections.abc import Iterator

from generator.extract.findings import View, define
from generator.extract.lexicon import CLAUSE_WORDS, EVALUATIONS, FINITE_VERBS, FIRST_PERSON, GENERIC_WORDS, WORK_KINDS
from generator.extract.predicates import says_what_it_is
from generator.extract.subjects import is_name, read_subject
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import STOP_WORDS, phrase_runs, singular, tokens, word_set

# `X, the movement of goods …, does …` at the beginning of a sentence.
OPENING_APPOSITION = re.compile(r"((?:The |An? )?[\w’' -]{2,60}(?:\([A-Z][\w.]{1,9}\))?), (?=(?:an?|any|the) )")
# `the Long Name (SHORT), a body that …` anywhere.
NAME = r"\b[A-Z][\w’'-]{1,40}(?: (?:of|for|the|and|on|to|in|against|[A-Z][\w’'-]{1,40})){1,8}"
NAMED_APPOSITION = re.compile(rf"({NAME} \([A-Z][A-Za-z0-9]{{1,9}}\)), (?=(?:an?|the) )")
# `Long Name, founded in 1950, …`: only names are founded.
FOUNDED = re.compile(
    rf"(?:The )?({NAME}|[A-Z]{{2,8}})(?: \([A-Z][A-Za-z0-9]{{1,9}}\))?, "
    r"(?:\w+ly )?(?:adopted|created|enacted|established|formed|founded|launched|opened|ratified|set up|signed) "
    r"(?:after|as|at|by|during|following|in|on|to|under) [^,;:]{2,80}, "
)
DASH = re.compile(r" ?— ?|\s–\s|\s--\s")
BRACKETS = re.compile(r"\(([^()]{4,160})\)")
QUOTED_WHERE = re.compile(r"[“\"]([^“”\"]{2,50}?),?[”\"],? (?:where|in which|whereby|meaning|which means|defined as) ")
# A noun in the abstract after a preposition, then what holds there: `a move toward bipolarity, where …`.
ABSTRACT_WHERE = re.compile(
    r"\b(?:about|against|as|by|called|for|from|into|of|through|to|toward|towards|with) "
    r"((?:[a-z]+[ -]){0,2}[a-z]{3,}(?:acy|ance|ence|ency|ism|ity|ness|ship|sis|tion)), (?:where|in which|whereby) "
)
PLAIN_WORDS = re.compile(r"[A-Z]?[a-z]+(?:[ -][a-z]+)*(?<!ed)")
PARALLEL = re.compile(r"(?:^|, )(?:and |or )?(?:the|an?) ")  # `…, and the third of …`: a list, no apposition
AFTER_LISTED = re.compile(r",| (?:and|or)\b")  # what follows an element of a list, not a verb
GLOSS_MARKER = re.compile(r"(?:i\.e\.|that is|in other words),? ")
# A phrase in brackets without a marker explains only words for ideas; behind other words it is a remark.
ABSTRACT = re.compile(r"(?:acy|graphy|ism|ity|ment|ness|ology|ship|tion)$")
EXAMPLE_OPENERS = word_set(
    "including excluding starting beginning depending assuming using being having considering counting looking"
)
# Participles and round numbers open a remark about this case.
PARTICIPLES = word_set(
    """dozens hundreds millions thousands
    born bound built called done found given held kept known left made meant paid seen sent set taken"""
)
GLOSS_DIFFERENCE = word_set("against among between for of that to used who which with without whose where")
# What follows an emphasised term: `the *significant quantity*, the approximate amount from which …`.
MARKED_APPOSITION = re.compile(r",\s(?=(?:an?|any|the)\s)")
SHORTEST_GLOSS, LONGEST_GLOSS = 2, 14  # words
COMMON_ENOUGH = 2
PARALLEL_GLOSSES = 3
LONGEST_WORK = 5  # words in which `a novel` shows
PAIRED = 3  # parts of a sentence with one pair of dashes


def find_appositions(view: View) -> Iterator[Definition]:
    """Terms that a noun phrase in apposition explains."""
    opening = OPENING_APPOSITION.match(view.prose)
    if opening:
        yield from _opening_apposition(view, opening.group(1), view.prose[opening.end() :])
    for match in NAMED_APPOSITION.finditer(view.prose):
        subject = read_subject(match.group(1), view.setting)
        if subject and says_what_it_is(view.prose[match.end() :], named=True):
            yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)
    founded = FOUNDED.match(view.prose)
    if founded:
        subject = read_subject(founded.group(1), view.setting)
        if subject and is_name(subject.term) and _goes_on(view.prose[founded.end() :]):
            yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)


def find_marked(view: View) -> Iterator[Definition]:
    """Terms that the author emphasised and a noun phrase behind the comma explains."""
    for marked in view.passage.marked:
        start = view.prose.find(marked)
        comma = MARKED_APPOSITION.match(view.prose, start + len(marked)) if start >= 0 else None
        if not comma:
            continue
        rest = view.prose[comma.end() :]
        subject = read_subject(marked, view.setting, marked=True)
        kind = {token.text.lower() for token in tokens(rest)[:LONGEST_WORK]}
        if subject and not WORK_KINDS & kind and says_what_it_is(rest, named=True):
            yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)


def find_dash_glosses(view: View) -> Iterator[Definition]:
    """Terms that a phrase between dashes explains."""
    parts = DASH.split(view.prose)
    if len(parts) == PAIRED:
        term = _term_before(parts[0], view)
        if term and _is_gloss(parts[1]):
            yield define(view, term, DefinitionKind.APPOSITION)


def find_bracket_glosses(view: View) -> Iterator[Definition]:
    """Terms that a phrase in brackets explains, and kinds of a thing that a sentence tells apart by such phrases."""
    brackets = tuple(BRACKETS.finditer(view.prose))
    parallel = _parallel_head(view.prose, brackets)
    for match in brackets:
        before, gloss = view.prose[: match.start()].rstrip(), match.group(1)
        if parallel and before.lower().endswith(parallel):
            term = _last_words(before, 2)
        else:
            term = _term_before(before, view) if _explains(gloss) else ""
            whole = _is_whole(term, before) and _names_a_kind(term)
            term = term if whole and (ABSTRACT.search(term) or GLOSS_MARKER.match(gloss)) else ""
        if term and read_subject(term, view.setting):
            yield define(view, term, DefinitionKind.PARENTHESIS)


def find_where_clauses(view: View) -> Iterator[Definition]:
    """Terms in quotation marks, or nouns in the abstract, that a clause with `where` explains."""
    for pattern in (QUOTED_WHERE, ABSTRACT_WHERE):
        for match in pattern.finditer(view.prose):
            rest = [token.text.lower() for token in tokens(view.prose[match.end() :])]
            subject = read_subject(match.group(1), view.setting)
            if (
                subject
                and PLAIN_WORDS.fullmatch(subject.term)
                and len(rest) > SHORTEST_GLOSS
                and not FIRST_PERSON & set(rest[:4])
            ):
                yield define(view, subject.term, DefinitionKind.WHERE)


def _opening_apposition(view: View, phrase: str, rest: str) -> Iterator[Definition]:
    """The sentence must go on with a verb behind the apposition, and the term must be one of the article."""
    subject = read_subject(phrase, view.setting)
    if not subject or not (view.setting.heads(subject.term) or view.setting.count(subject.term) >= COMMON_ENOUGH):
        return
    gloss, _, after = rest.rpartition(", ")
    while gloss and not verb_follows(after):
        gloss, _, last = gloss.rpartition(", ")
        after = f"{last}, {after}"
    if gloss and not PARALLEL.search(gloss, 3) and says_what_it_is(f"{gloss}.", named=is_name(subject.term)):
        yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)


def _goes_on(text: str) -> bool:
    """Whether the sentence goes on with something like a verb: no connective, no article, no name."""
    first = next(iter(tokens(text)), None)
    return first is not None and first.text.islower() and (first.text in FINITE_VERBS or first.text not in STOP_WORDS)


def verb_follows(text: str) -> bool:
    """Whether the text begins with a finite verb, perhaps behind an adverb: a known one, or one that ends like it."""
    words = [token.text for token in tokens(text[:60])]
    if words and words[0].endswith("ly"):
        words = words[1:]
    if not words or words[0].lower() in FINITE_VERBS:
        return bool(words)
    after = text[text.index(words[0]) + len(words[0]) :]
    looks_like = words[0].islower() and words[0].endswith(("ed", "s")) and words[0] not in STOP_WORDS
    return looks_like and bool(after.strip(" .")) and not AFTER_LISTED.match(after)


def _term_before(text: str, view: View) -> str:
    """The longest phrase at the end of the text that the article uses elsewhere too; empty when there is none."""
    runs = phrase_runs(text[-80:])
    if not runs or not text.rstrip()[-1:].isalnum():
        return ""
    words = runs[-1][-4:]
    for start in range(len(words)):
        phrase = text[-80:][words[start].start : words[-1].end]
        if any(word.text.lower() in STOP_WORDS for word in words[start:]):
            continue
        if view.setting.count(phrase) >= COMMON_ENOUGH and read_subject(phrase, view.setting):
            return phrase
    return ""


def _is_whole(term: str, before: str) -> bool:
    """Whether a stop word, a mark or nothing precedes the term: it is not the tail of a longer phrase."""
    run = phrase_runs(before[-80:])[-1:] if term else ()
    words = run[0][: -len(tokens(term))] if run else ()
    return bool(term) and (not words or words[-1].text.lower() in STOP_WORDS)


def _names_a_kind(term: str) -> bool:
    """Whether it is neither what was done to something (`observed heights`) nor a word for anything (`gate kinds`)."""
    low = [token.text.lower() for token in tokens(term)]
    return not (len(low) > 1 and low[0].endswith("ed")) and singular(low[-1]) not in GENERIC_WORDS


def _explains(gloss: str) -> bool:
    marker = GLOSS_MARKER.match(gloss)
    return says_what_it_is(f"{gloss[marker.end() :]}.") if marker else _is_gloss(gloss)


def _is_gloss(text: str) -> bool:
    """`acting alone`, `money sent home by migrants`: a phrase that says what, without names, numbers and commas."""
    words = [token.text for token in tokens(text)]
    low = [word.lower() for word in words]
    if not SHORTEST_GLOSS <= len(low) <= LONGEST_GLOSS or any(char in text for char in ",;:?!=/"):
        return False
    if any(not word[0].islower() for word in words) or FIRST_PERSON & set(low) or EVALUATIONS & set(low):
        return False
    if low[0].endswith("ing"):
        return low[0] not in EXAMPLE_OPENERS
    if low[0].endswith("ed") or low[0] in PARTICIPLES:
        return False
    rest = low[1:] if low[0] in {"a", "an"} else low
    return rest[0] not in CLAUSE_WORDS | STOP_WORDS and any(word in GLOSS_DIFFERENCE for word in rest[1:])


def _parallel_head(prose: str, brackets: tuple[re.Match[str], ...]) -> str:
    """The noun that stands before three or more brackets of the sentence: `hard X (…), soft X (…), old X (…)`."""
    heads = [_last_words(prose[: match.start()], 1).lower() for match in brackets]
    common = [head for head in heads if head and heads.count(head) >= PARALLEL_GLOSSES]
    return f" {common[0]}" if common else ""


def _last_words(text: str, count: int) -> str:
    runs = phrase_runs(text[-80:].rstrip())
    words = runs[-1][-count:] if runs else ()
    if len(words) < count or any(word.text.lower() in STOP_WORDS for word in words):
        return ""
    return text[-80:].rstrip()[words[0].start : words[-1].end]
