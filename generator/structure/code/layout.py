"""Features of groups of lines for the classifier of code: how they are laid out, and whether commands stand by them."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from generator.structure.code.commands import is_command
from generator.structure.code.evidence import Evidence
from generator.structure.code.surely_text import EXCERPT
from generator.structure.lines import announces
from generator.text.trees import Matrix

CODE_SCORE = 2.0
"""Evidence of a group that is surely code."""

MAX_WORDS, MAX_INDENT = 40.0, 12.0
"""Values beyond which a line is simply long or far to the right."""

ABSENT = -1.0
"""Value where there is no such group."""

LAYOUT_NAMES = (
    "blank_above", "blank_below", "trailing", "command", "known_command", "lower_at_start", "letters_at_start",
    "words_per_line", "language_share", "least_indent", "different_firsts", "lines_kept", "command-1", "command+1",
    "command-2", "known_command-1", "known_command+1", "known_command-2", "announced-1", "announced-2",
    "lower_at_start-1", "words_per_line-1", "words_per_line+1",
)  # fmt: skip


def layout_features(groups: Sequence[Sequence[str]], evidence: Sequence[Evidence], blanks: Sequence[int]) -> Matrix:
    """A row of `LAYOUT_NAMES` for each group; `blanks` are the blank lines above each, where 1 is usual."""
    sure = [found.score >= CODE_SCORE for found in evidence]
    command = [float(is_command(*one)) for one in zip(groups, evidence, strict=True)]
    known = [float(one and found.language == "bash") for one, found in zip(command, evidence, strict=True)]
    announcing = [float(announces(group[-1][-EXCERPT:])) for group in groups]
    lower = [sum(line.lstrip()[:1].islower() for line in group) / len(group) for group in groups]
    width = [min(MAX_WORDS, sum(len(line.split()) for line in group) / len(group)) for group in groups]
    kept = sum(one and len(group) > 1 for one, group in zip(sure, groups, strict=True)) / max(1, sum(sure))
    columns = [
        blanks,
        [*blanks[1:], 1],
        [sum(line != line.rstrip() for line in group) / len(group) for group in groups],
        command,
        known,
        lower,
        [sum(line.lstrip()[:1].isalnum() for line in group) / len(group) for group in groups],
        width,
        _language_shares(evidence, sure),
        [min(MAX_INDENT, *(len(line) - len(line.lstrip()) for line in group)) for group in groups],
        [len({line.split(None, 1)[0] if line.strip() else "" for line in group}) / len(group) for group in groups],
        [kept] * len(groups),
        *(_moved(command, distance) for distance in (-1, 1, -2)),
        *(_moved(known, distance) for distance in (-1, 1, -2)),
        *(_moved(announcing, distance) for distance in (-2, -3)),
        _moved(lower, -1),
        *(_moved(width, distance) for distance in (-1, 1)),
    ]
    return np.array(columns, dtype=np.float64).T


def usual_blanks(blanks: Sequence[int]) -> tuple[int, ...]:
    """Blank lines above each group, where 1 is what usually separates the groups of this text.

    >>> usual_blanks((0, 2, 2, 2, 4))
    (1, 1, 1, 1, 3)
    """
    counts = Counter(blanks[1:])
    usual = min(counts, key=lambda count: (-counts[count], count)) if counts else 1
    return tuple(max(1, count - usual + 1) for count in blanks)


def _language_shares(evidence: Sequence[Evidence], sure: Sequence[bool]) -> list[float]:
    """The share of sure code that is in the language of each group."""
    languages = Counter(found.language for found, one in zip(evidence, sure, strict=True) if one and found.language)
    total = max(1, sum(languages.values()))
    return [languages[found.language] / total if found.language else ABSENT for found in evidence]


def _moved(values: Sequence[float], distance: int) -> list[float]:
    """For each group, the value of the group at a distance."""
    count = len(values)
    return [values[index + distance] if 0 <= index + distance < count else ABSENT for index in range(count)]
