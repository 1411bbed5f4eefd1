"""Pieces of sources cut to a length, so that a report stays readable whatever it quotes (comparison)."""

EXCERPT = 120  # characters of a line in an example: about one line of a comment
QUOTATION = 400  # characters of a definition or an answer: the longest of a thousand definitions have about 350


def excerpt(text: str, length: int = EXCERPT) -> str:
    """The text on one line with single spaces, cut to a length with an ellipsis.

    >>> excerpt("one  two three", 8)
    'one two…'
    """
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def quotation(text: str) -> str:
    """The text as `excerpt` gives it, long enough for a definition."""
    return excerpt(text, QUOTATION)
