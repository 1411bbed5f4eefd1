"""Articles that are nearly the same text (index): told, never left out, for only a person knows which one is wanted."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.index.library import Member
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.text.shingles import Hashes, resemblance, shingle_hashes

# Share of five-word runs that two articles have in common. A copy with a tenth of its sentences gone has about 0.9 and
# one with a word in fifty replaced 0.8. Of 346 real articles, no two of which are copies, two editions of an
# announcement reach 0.86, two others 0.62, and all other pairs stay below 0.31.
NEAR_DUPLICATE = 0.7
NUMBER = re.compile(r"\d+")
# Articles that are compared for each band of a sketch: a hundred copies of one text are each told beside one of the
# first, without comparing all with all.
COMPARED = 8


def find_duplicates(library: Iterable[Member]) -> tuple[Diagnostic, ...]:
    """A warning for each article that is nearly the same text as one before it (by path): the one it resembles most."""
    members = sorted(library, key=lambda member: member.facts.path)
    texts: dict[int, Hashes] = {}
    findings: list[Diagnostic] = []
    for number, candidates in enumerate(_candidates(members)):
        scored = [(-_resemblance(members, texts, number, other), other) for other in sorted(candidates)]
        score, closest = min(scored, default=(0.0, number))
        if -score >= NEAR_DUPLICATE:
            findings.append(_finding(members[number], members[closest], -score))
    return tuple(findings)


def _candidates(members: Sequence[Member]) -> Iterator[frozenset[int]]:
    """For each member the numbers of those before it that agree with it in a band of their sketches."""
    seen: dict[tuple[int, int], list[int]] = {}
    for number, member in enumerate(members):
        agreeing = [seen.setdefault(key, []) for key in enumerate(member.facts.sketch)]
        yield frozenset(other for numbers in agreeing for other in numbers)
        for numbers in agreeing:
            if len(numbers) < COMPARED:
                numbers.append(number)


def _resemblance(members: Sequence[Member], texts: dict[int, Hashes], one: int, other: int) -> float:
    for number in (one, other):
        if number not in texts:
            texts[number] = shingle_hashes("\n".join(sentence.text for sentence in members[number].facts.sentences))
    score = resemblance(texts[one], texts[other])
    return score if score == 1.0 or not _are_editions(members[one], members[other]) else 0.0


def _are_editions(one: Member, other: Member) -> bool:
    """Whether the titles state different numbers, as those of yearly reports and of versions do."""
    numbers = [NUMBER.findall(member.facts.front_matter.title) for member in (one, other)]
    return numbers[0] != numbers[1]


def _finding(member: Member, other: Member, score: float) -> Diagnostic:
    same = "the same text as" if score == 1.0 else f"{score:.0%} the same text as"
    return Diagnostic(
        Rule.NEAR_DUPLICATE_ARTICLE,
        Severity.WARNING,
        f"{same} {other.facts.path}, {other.facts.front_matter.title!r}",
        member.facts.path,
        suggestion="delete one of the two, or merge them; if both are wanted, say in each how they differ",
    )
