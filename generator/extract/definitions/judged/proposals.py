"""What a sentence may define (extract): each phrase that might be a term, with the words that might say what it is.

These are many more than are definitions; what else is known of each is in `traits.py`, and `judgement.py` chooses.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.definitions.gates.findings import View
from generator.extract.definitions.judged.proposed import LEAST_MEANING, Form, Proposal, proposed
from generator.extract.definitions.judged.tagged_phrases import (
    ARTICLES,
    EXAMPLES,
    FINITE,
    LONGEST,
    NOUNS,
    OF,
    QUOTE,
    Span,
    is_label,
    phrase_from,
    phrases_before,
    taken_up,
)
from generator.extract.definitions.judged.tagger import Tagged, tag
from generator.text.terms import word_set

MARKS = frozenset({".", ",", ":", "(", ")"})
BEING = word_set("is are ’s 's")
DEFINING = word_set(
    """allows comprises comprise concerns consist consists covers denote denotes describes designates encompass
    encompasses enables exists arise arises involve involves lets means measures occur
    occurs refer refers represents seeks aims serves stands"""
)
SAID = word_set("defined described expressed used said understood seen thought")
NAMING = word_set("called named termed dubbed")
NAMING_AS = word_set("known labelled labeled described")
REFERRED = "referred"
SEVERAL = word_set("they these those")
DEFINITE = word_set("another the these this those")
POINTERS = word_set("it they this these those such")
OPENERS = word_set("and but or so while because although though if when where that which as since whereas")
LONGEST_SUBJECT = 14  # words between the beginning of a clause and its verb
LONGEST_MEANING = 40  # words before a name
LONGEST_POINTER = 6  # words of `these plans` with what stands before their verb
LONGEST_INSERT = 8  # words between commas behind a subject
JOINT_AFTER = re.compile(
    r"(?:(?:in|by|under|for|from|through|with|on|at|during) which|which(?: is| are| was| were| means?)?|"
    r"that is(?: to say)?|i\.e\.|in other words|meaning|where(?:by|in)?|or|namely),? (?!which\b)",
    re.IGNORECASE,
)


def propose(view: View) -> Iterator[Proposal]:
    """Everything that the sentence may define."""
    words = tag(view.prose)
    yield from _by_verb(words)
    yield from _by_name(words)
    yield from _beside(words, view.prose)
    if words and words[0].text.lower() in POINTERS and view.before:
        yield from _pointing(words, view)


def _by_verb(words: tuple[Tagged, ...]) -> Iterator[Proposal]:
    """What a verb says of its subject: `X is …`, `X means …`; and `… is an X`."""
    start = opened = 0
    for number, word in enumerate(words):
        low = word.text.lower()
        if word.tag in MARKS or low in OPENERS:
            if word.tag != "," or not _is_inserted(words, start, number):
                start = number + 1
                opened = start if word.tag in MARKS else opened
            continue
        being = (low in BEING and word.tag != "POS") or (low == "be" and number > 0 and words[number - 1].tag == "MD")
        verb = low in DEFINING and (word.tag not in NOUNS or _opens_object(words, number + 1))
        if not (being or verb) or number - start > LONGEST_SUBJECT:
            continue
        end, joint = _behind_verb(words, number)
        if number > start and not any(word.text.lower() in EXAMPLES for word in words[start:number]):
            phrases = _subjects(words, start, number - (low == "be"))
            yield from proposed(Form.VERB, joint, words, phrases, words, Span(end, _end(words, end)))
        if (
            being
            and end < len(words)
            and words[end].text.lower() in {"a", "an", "the"}
            and number - opened > LEAST_MEANING
        ):
            phrase = phrase_from(words, end)
            one_of_its_kind = words[end].text.lower() != "the" and _is_definite(words, opened, number)
            if (
                phrase
                and not one_of_its_kind
                and (phrase.end >= len(words) or words[phrase.end].tag in {".", ",", ":", "("})
            ):
                yield from proposed(Form.BACKWARD, low, words, [phrase], words, Span(opened, number))


def _is_definite(words: Sequence[Tagged], start: int, end: int) -> bool:
    """Whether the subject is one thing: that it is a `lengthy report` says nothing of such reports."""
    opening = {words[start], *(words[max(start, span.first - 1)] for span in phrases_before(words, start, end)[:1])}
    return any(word.text.lower() in DEFINITE or word.tag in {"PRP", "PRP$", "NNP", "EX"} for word in opening)


def _is_inserted(words: Sequence[Tagged], start: int, number: int) -> bool:
    """Whether the comma opens or closes something between a subject and its verb: `X, or Y, is …`."""
    following = words[number + 1] if number + 1 < len(words) else None
    if following is None or number == start or (start == 0 and words[0].tag in {"IN", "RB", "TO", "VBG", "WRB"}):
        return False
    if following.tag in FINITE:
        return True
    inserted = following.tag in {"RB", "IN", "VBN"} or following.text.lower() in {"or", "like"}
    return inserted and any(word.tag == "," for word in words[number + 1 : number + 1 + LONGEST_INSERT])


def _opens_object(words: Sequence[Tagged], number: int) -> bool:
    """Whether the word may stand behind a verb but hardly behind a noun."""
    return number < len(words) and words[number].tag in {"DT", "IN", "TO", "WRB", "PRP$", "VBG"}


def _subjects(words: Sequence[Tagged], start: int, end: int) -> list[Span]:
    """The noun phrase before the verb, before what is inserted, and all that stands there."""
    comma = next((n for n in range(start, end) if words[n].tag in {",", "("}), end)
    while end > start and words[end - 1].tag == "RB":
        end -= 1
    phrases = phrases_before(words, start, comma)
    if comma < end and words[comma + 1].text == "or":
        phrases += [span for span in phrases_before(words, start, end) if span not in phrases]
    first = start
    while first < comma and (words[first].tag in {"DT", QUOTE} or words[first].text.lower() in ARTICLES):
        first += 1
    last = comma
    while last > first and words[last - 1].tag in {QUOTE, "RB"}:
        last -= 1
    whole = Span(first, last)
    if 0 < last - first <= LONGEST and whole not in phrases:
        phrases.append(whole)
    return phrases


def _behind_verb(words: Sequence[Tagged], number: int) -> tuple[int, str]:
    """Where the meaning begins behind the verb, and the verb with what belongs to it."""
    joint = [words[number].text.lower()]
    end = number + 1
    while end < len(words) and end - number < LONGEST:
        word = words[end]
        low = word.text.lower()
        part = low in {"as", "to", "of", "for"} and joint[-1] not in BEING
        if word.tag == "RB" and low != "not":
            end += 1
        elif part or (low in SAID and joint[-1] in BEING | {"be"}):
            joint.append(low)
            end += 1
            if low == OF or (low == "to" and joint[-2:-1] != ["used"]):
                break
        elif word.tag == "VB" and joint[-2:] == ["used", "to"]:
            joint.append(low)
            end += 1
            break
        else:
            break
    return end, " ".join(joint)


def _by_name(words: tuple[Tagged, ...]) -> Iterator[Proposal]:
    """What is given a name: `… is called X`, `a … known as X`, `… referred to as X`."""
    for number, word in enumerate(words):
        low = word.text.lower()
        end = number + 1
        if low in NAMING_AS or low == REFERRED:
            while end < len(words) and words[end].text.lower() in {"to", "as"}:
                end += 1
            if end == number + 1:
                continue
        elif low not in NAMING:
            continue
        phrase = phrase_from(words, end)
        if phrase is None:
            continue
        verb = number
        while verb and (words[verb - 1].tag == "RB" or words[verb - 1].text.lower() in BEING | {"be", ","}):
            verb -= 1
        joint = " ".join(each.text.lower() for each in words[verb:end] if each.tag != "RB")
        start = verb
        while start and words[start - 1].tag not in {":", "(", "."} and verb - start < LONGEST_MEANING:
            start -= 1
        form = (
            Form.POINTING_NAMED
            if words[0].text.lower() in POINTERS | {"the"} and start == 0 and verb < LONGEST_POINTER
            else Form.NAMED
        )
        yield from proposed(form, joint, words, [phrase], words, Span(start, verb))


def _beside(words: tuple[Tagged, ...], prose: str) -> Iterator[Proposal]:
    """What is explained beside it: `X, which is …`, `X (a …)`, `X — …`, `X: …`."""
    forms = {",": Form.COMMA, "(": Form.BRACKET, ":": Form.DASH}
    for number, word in enumerate(words[:-LEAST_MEANING]):
        form = forms.get(word.tag)
        if word.tag == "HYPH" and number and words[number - 1].end < word.start and word.end < words[number + 1].start:
            form = Form.DASH
        if form is None or number == 0 or word.text in {"[", "{", ";"}:
            continue
        form = Form.COLON if word.text == ":" else form
        match = JOINT_AFTER.match(prose, words[number + 1].start)
        if form is Form.COMMA and not match and words[number + 1].tag not in {"DT", "NN", "NNS", "JJ", "VBG", "CD"}:
            continue
        begin = number + 1
        joint = word.text
        if match:
            joint = f"{joint} {match.group().lower().strip(' ,')}"
            while begin < len(words) and words[begin].start < match.end():
                begin += 1
        end = _closing(words, begin, form)
        if end > begin + (form is Form.BRACKET):  # one word in brackets is a short form or a number
            phrases = phrases_before(words, 0, number)
            label = Span(0, number)
            if form in {Form.COLON, Form.DASH}:
                phrases = [span for span in phrases if span != label]
                phrases += [label] if is_label(words[:number]) else []
            yield from proposed(form, joint, words, phrases, words, Span(begin, end))


def _closing(words: Sequence[Tagged], begin: int, form: Form) -> int:
    """Where what stands beside a term ends."""
    closing = {Form.BRACKET: {")"}, Form.DASH: {":", "."}}.get(form, {".", ":"})
    for number in range(begin, len(words)):
        if words[number].tag in closing:
            return number
    return len(words)


def _end(words: Sequence[Tagged], begin: int) -> int:
    for number in range(begin, len(words)):
        if words[number].text in {".", ";", "!", "?"}:
            return number
    return len(words)


def _pointing(words: tuple[Tagged, ...], view: View) -> Iterator[Proposal]:
    """What `It is …`, `These plans involve …` says of what the sentence before names first or last."""
    verb = next(
        (n for n, word in enumerate(words[:LONGEST_POINTER]) if word.tag in FINITE or word.text.lower() in BEING), 0
    )
    if not verb or view.before is None or words[verb].text.lower() not in BEING | DEFINING:
        return
    end, joint = _behind_verb(words, verb)
    meaning = Span(end, _end(words, end))
    before = tag(view.before.prose)
    noun = words[verb - 1].text if verb > 1 else ""
    several = words[0].text.lower() in SEVERAL
    first = next((n for n, word in enumerate(before) if word.tag in FINITE), len(before))
    start = 0
    if first > LONGEST_SUBJECT or any(word.tag == "," for word in before[:first]):
        start = max((n + 1 for n, word in enumerate(before[:first]) if word.tag == ","), default=0)
    opening = taken_up(before, phrases_before(before, start, first)[:2], noun, several=several)
    yield from proposed(Form.POINTING, joint, before, opening, words, meaning)
    last = len(before)
    while last and (before[last - 1].tag in MARKS or before[last - 1].text in {'"', "”", "*"}):
        last -= 1
    closing = taken_up(before, phrases_before(before, first, last), noun, several=several)
    yield from proposed(Form.POINTING_END, joint, before, closing, words, meaning)
