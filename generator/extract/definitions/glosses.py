"""Glosses beside the term (extract): `X — … —`; `X (…)`; `“X,” where …`; `toward X, where …`."""

import re
from collections.abc import Iterator

from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.noun_phrases import LOCAL
from generator.extract.definitions.gates.predicates import says_what_it_is
from generator.extract.definitions.gates.subjects import read_subject
from generator.extract.lexicon import CLAUSE_WORDS, EVALUATIONS, GENERIC_WORDS
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import STOP_WORDS, phrase_runs, singular, tokens, word_set

DASH = re.compile(r" ?— ?|\s–\s|\s--\s")
BRACKETS = re.compile(r"\(([^()]{4,160})\)")
EXAMPLES = ("e.g.", "for example", "for instance")
WORDED = re.compile(r"[a-z]{2}")  # not `(1965)`
QUOTED_WHERE = re.compile(r"[“\"]([^“”\"]{2,50}?),?[”\"],? (?:where|in which|whereby|meaning|which means|defined as) ")
# A noun in the abstract after a preposition, then what holds there: `a move toward bipolarity, where …`.
ABSTRACT_WHERE = re.compile(
    r"\b(?:about|against|as|by|called|for|from|into|of|through|to|toward|towards|with) "
    r"((?:[a-z]+[ -]){0,2}[a-z]{3,}(?:acy|ance|ence|ency|ism|ity|ness|ship|sis|tion)), (?:where|in which|whereby) "
)
PLAIN_WORDS = re.compile(r"[A-Z]?[a-z]+(?:[ -][a-z]+)*(?<!ed)")
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
SHORTEST_GLOSS, LONGEST_GLOSS = 2, 14  # words
COMMON_ENOUGH = 2
PARALLEL_GLOSSES = 3
PAIRED = 3  # parts of a sentence with one pair of dashes


def find_dash_glosses(view: View) -> Iterator[Definition]:
    """Terms that a phrase between dashes explains."""
    parts = DASH.split(view.prose)
    if len(parts) == PAIRED:
        term = _term_before(parts[0], view)
        if term and _is_gloss(parts[1]):
            yield define(view, term, DefinitionKind.APPOSITION)


def find_bracket_glosses(view: View) -> Iterator[Definition]:
    """Terms that a phrase in brackets explains, and kinds of a thing that a sentence tells apart by such phrases."""
    brackets = tuple(
        match
        for match in BRACKETS.finditer(view.prose)
        if WORDED.search(match[1]) and not match[1].startswith(EXAMPLES)
    )
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
            rest = view.prose[match.end() :]
            subject = read_subject(match.group(1), view.setting)
            if (
                subject
                and PLAIN_WORDS.fullmatch(subject.term)
                and len(tokens(rest)) > SHORTEST_GLOSS
                and not speaks_of_us(rest, within=4)
            ):
                yield define(view, subject.term, DefinitionKind.WHERE)


def _term_before(text: str, view: View) -> str:
    """The longest phrase at the end of the text that the article uses elsewhere too; empty when there is none."""
    runs = phrase_runs(text[-80:])
    if not runs or not text.rstrip()[-1:].isalnum():
        return ""
    words = runs[-1][-4:]
    for start in range(len(words)):
        if start and words[start - 1].text.lower() in LOCAL:
            return ""  # `this same crest`
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
    if any(not word[0].islower() for word in words) or speaks_of_us(text) or EVALUATIONS & set(low):
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
