"""Named entities of an article (extract): treaties, organisations, events, persons, places and years, by rules.

A capital tells little at the beginning of a sentence, of a label or of a quotation, and nothing in a line of
capitals: such names are kept for the index to decide, which knows whether they are names elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from generator.extract.acronyms.short_forms import used_short_forms
from generator.extract.lexicon import CLAUSE_WORDS, OPENING_WORDS, SENTENCE_OPENERS
from generator.extract.names.entity_kinds import kind_of, without_role
from generator.extract.names.entity_words import CALENDAR, GENERIC, LANGUAGES, TITLES
from generator.extract.names.name_runs import NameRun, bare, head_of, is_capitalised, name_runs
from generator.extract.names.years import years
from generator.extract.passages import Passage
from generator.model.article import Acronym, Entity, EntityKind, Evidence
from generator.model.walk import LeafKind
from generator.text.terms import ALL_CAPS, POSSESSIVE, STOP_WORDS, Token, tokens, word_set, words_of

# What stands before a word whose capital tells nothing: a quotation mark, a bracket, a colon, a dash, a bullet.
OPENS = re.compile(r"[\"“‘(\[:;–—•/]\s*$")
LABEL = re.compile(r"[^:.!?]{1,80}:\s")  # what an item or a paragraph says it is about, before a colon
QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{4,120})[”\"’]")  # bounded, so that a stray mark costs nothing
FEWEST_TITLE_WORDS = 2
SMALL_IN_TITLES = word_set("a an and as at but by for from in into nor of on or over per the to via vs with")
# What shows that a name goes on in a way that the rules do not follow: `Directive 2001/55`, `… in Europe (ABC)`.
UNFINISHED = re.compile(r"/\d| (?:in|and|between|with) (?:the )?[A-Z](?=[^.,;]{0,60}\([A-Z]{2})")
AND_NAME = re.compile(r" and [A-Z]")  # behind `Office of Management`
NEW = word_set("new")  # opens sentences, and names of places
LOOK_BACK = 4  # characters before a run that tell whether something opens there
NEVER_CUT = GENERIC | TITLES  # `North Korea`, `President Holt`: no word that only opens the sentence
NO_NAMES = CALENDAR | LANGUAGES | STOP_WORDS
OPENERS = (STOP_WORDS | SENTENCE_OPENERS | OPENING_WORDS) - NEW
ENGLISH = ("", "en")

LongForms: TypeAlias = Mapping[str, Sequence[str]]


class Named(NamedTuple):
    """A name in a sentence."""

    name: str
    kind: EntityKind
    evidence: Evidence


def find_entities(passages: Sequence[Passage], acronyms: Sequence[Acronym], language: str) -> tuple[Entity, ...]:
    """Everything that the sentences name, in reading order; in other languages than English only acronyms and years.

    `acronyms` are those of the article: where a long form begins and ends is what the article says.
    """
    english = language in ENGLISH
    longs = _long_forms(acronyms)
    found = [
        Entity(each.name, each.kind, each.evidence, passage.sentence.anchor)
        for passage in passages
        for each in (*(_names(passage, longs) if english else ()), *_acronyms(passage), *_years(passage, language))
    ]
    return _with_full_names(_without_common_words(tuple(dict.fromkeys(found)), passages))


def _long_forms(acronyms: Sequence[Acronym]) -> LongForms:
    """The capitalised long forms by their first words, the longest first."""
    longs = {each.long for each in acronyms if each.long[:1].isupper() and " " in each.long}
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for long in sorted(longs, key=lambda each: (-len(each), each)):
        by_word[tokens(long)[0].text].append(long)
    return by_word


def _names(passage: Passage, longs: LongForms) -> Iterator[Named]:
    prose = passage.prose
    if _is_title(prose):
        return
    taken = list(_titles(passage))
    for long, start in _uses_of(longs, prose):
        taken.append((start, start + len(long)))
        words = tokens(long)
        yield Named(long, kind_of(words, head_of(words), "") or EntityKind.NAME, Evidence.SURE)
    label = LABEL.match(prose)
    label_end = label.end() if label and (_is_title(label[0]) or passage.kind is LeafKind.ITEM) else 0
    for run in name_runs(prose):
        if not any(start < run.end and run.start < end for start, end in taken):
            yield from _named(run, prose, label_end)


def _uses_of(longs: LongForms, prose: str) -> Iterator[tuple[str, int]]:
    """Each long form in the sentence and where it begins, none within another."""
    end = 0
    stated = any(long in prose for same in longs.values() for long in same)
    for token in tokens(prose) if stated else ():
        found = (long for long in longs.get(token.text, ()) if prose.startswith(long, token.start))
        long = next(found, "") if token.start >= end else ""
        if long and not prose[token.start + len(long) :][:1].isalnum():
            yield long, token.start
            end = token.start + len(long)


def _named(run: NameRun, prose: str, label_end: int) -> Iterator[Named]:
    """The names in a run: without the word that only opens the sentence, and without roles of persons."""
    opens = _opens(run, prose)
    words, head = run.words, run.head
    while words and (not is_capitalised(words[0].text) or _is_opener(words[0].text, opens=opens)):
        words, head, opens = words[1:], max(1, head - 1), False
    if not words or _is_unfinished(run, prose):
        return
    in_label = words[0].start < label_end
    joined = run.joined and words == run.words
    yield from _read(words, head, prose, Evidence.OPENING if opens or in_label else Evidence.SURE, joined=joined)
    if opens and not in_label and _may_be_cut(words, prose):
        yield from _read(words[1:], max(1, head - 1), prose, Evidence.SURE)


def _read(
    words: Sequence[Token], head: int, prose: str, evidence: Evidence, *, joined: bool = False
) -> Iterator[Named]:
    """The name that the words are; `joined` tells that `X and` stands before them."""
    words, person = without_role(words)
    if not words or all(ALL_CAPS.fullmatch(POSSESSIVE.sub("", word.text)) for word in words):
        return
    name = POSSESSIVE.sub("", " ".join(prose[words[0].start : words[-1].end].split()))
    kind = EntityKind.PERSON if person else kind_of(words, min(head, len(words)), prose[words[-1].end :])
    if kind is None or (len(words) == 1 and _is_no_name(words[0].text)):
        return
    if joined and len(words) > 1 and kind not in {EntityKind.PERSON, EntityKind.PLACE}:
        return  # `Food and Agriculture Organization`: where the name begins is not certain
    if evidence is Evidence.SURE and len(words) == 1 and kind is EntityKind.NAME and _before_noun(words[-1], prose):
        evidence = Evidence.BEFORE_NOUN
    # What makes a person certain stands beside the name, whatever its first capital is worth.
    yield Named(name, kind, Evidence.SURE if kind is EntityKind.PERSON else evidence)


def _may_be_cut(words: Sequence[Token], prose: str) -> bool:
    """Whether the first of several words may only open the sentence, so that the others are a name: `Modern Norway`."""
    if len(words) == 1 or bare(words[0].text) in NEVER_CUT or _is_label(words[-1], prose):
        return False
    return is_capitalised(words[1].text) and words[0].end + 1 == words[1].start


def _is_no_name(word: str) -> bool:
    """Whether a single capitalised word names nothing: days, languages, `I'd`, codes with digits."""
    return bare(word) in NO_NAMES or not bare(word).isalpha()


def _opens(run: NameRun, prose: str) -> bool:
    before = prose[max(0, run.start - LOOK_BACK) : run.start]
    return not prose[: run.start].strip(" \"'“‘([*_•-") or bool(OPENS.search(before))


def _is_unfinished(run: NameRun, prose: str) -> bool:
    linked = run.head < len(run.words)
    return bool(UNFINISHED.match(prose, run.end) or (linked and AND_NAME.match(prose, run.end)))


def _is_opener(word: str, *, opens: bool) -> bool:
    """Whether the word is no part of a name: a small word, or one that often opens a sentence."""
    low = bare(word)
    if low in CALENDAR or not opens:
        return low in CALENDAR or (low in CLAUSE_WORDS and word != "US")
    return low in OPENERS


def _is_label(last: Token, prose: str) -> bool:
    """Whether nothing but the end of a label or of the text follows: `Regional Trade Blocs: …`."""
    return prose[last.end :].lstrip()[:1] in {"", ":", "–", "—", "."}


def _before_noun(last: Token, prose: str) -> bool:
    """Whether a word follows that the name may only describe: `European ports`, not `Europe and`."""
    if last.text.endswith(("'s", "’s", "'", "’")) or prose[last.end : last.end + 1] not in {" ", "-"}:
        return False
    following = tokens(prose[last.end : last.end + 40])[:1]
    return bool(following) and following[0].start == 1 and following[0].text.lower() not in STOP_WORDS


def _titles(passage: Passage) -> Iterator[tuple[int, int]]:
    """Titles of works in the sentence, as offsets in it: marked or quoted words, all capitalised but for links."""
    shift, prose = passage.sentence.start, passage.prose
    marked = ((start - shift, end - shift) for start, end in passage.sentence.marked)
    for start, end in (*(match.span(1) for match in QUOTED.finditer(prose)), *marked):
        if _is_title(prose[start:end]):
            yield start, end


def _is_title(text: str) -> bool:
    """Whether all words are capitalised but those that titles write small, and no full stop makes it a sentence."""
    if text.endswith("."):
        return False
    words = [token.text for token in tokens(text) if token.text not in SMALL_IN_TITLES]
    return len(words) >= FEWEST_TITLE_WORDS and all(is_capitalised(word) or word[0].isdigit() for word in words)


def _without_common_words(entities: Sequence[Entity], passages: Sequence[Passage]) -> tuple[Entity, ...]:
    """The entities without names of no kind whose every word the article also writes small: `Global Trends`."""
    named = {each.name for each in entities if each.kind is EntityKind.NAME}
    wanted = {bare(word) for name in named for word in words_of(name)}
    words = {token[0] for passage in passages for token in tokens(passage.prose) if token[0] in wanted}
    small = {word for word in words if word.islower()}
    common = {name for name in named if all(bare(word) in small for word in words_of(name))}
    return tuple(each for each in entities if each.kind is not EntityKind.NAME or each.name not in common)


def _acronyms(passage: Passage) -> Iterator[Named]:
    for short in used_short_forms(passage.prose):
        name = short.removesuffix("s") if ALL_CAPS.fullmatch(short) else short
        yield Named(name, EntityKind.ACRONYM, Evidence.SURE)


def _years(passage: Passage, language: str) -> Iterator[Named]:
    for year in years(passage.prose, language or ENGLISH[1]):
        yield Named(year, EntityKind.YEAR, Evidence.SURE)


def _with_full_names(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities, a surname that only one person of the article has replaced by the whole name."""
    people = {each.name for each in entities if each.kind is EntityKind.PERSON and " " in each.name}
    by_surname: dict[str, set[str]] = {}
    for name in people:
        by_surname.setdefault(name.rpartition(" ")[2], set()).add(name)
    return tuple(
        Entity(min(by_surname[each.name]), EntityKind.PERSON, Evidence.SURE, each.anchor)
        if len(by_surname.get(each.name, ())) == 1
        else each
        for each in entities
    )
