"""Texts made to be slow: each takes about linear time."""

import time
from collections.abc import Callable

import pytest

from generator.model.article import Article

CODE = "gates = [3, 4]\nfor gate in gates:\n    print(gate.open(level=3))\n\n"
HOSTILE = {
    "elisions beside code": f"{CODE}{'.' * 50_000}a\n\n{CODE}",
    "formulas beside code": f"{CODE}$${'$' * 50_000}a\n\n$$ x{' ' * 50_000}$$ a\n\n{CODE}",
    "values below code": f"{CODE}{'[' * 50_000}\n\n{CODE}{'1 ' * 20_000}a\n\n{CODE}{'1' * 50_000}\n\n",
    "values in lines below code": CODE + "1\n" * 20_000,
    "complaints below code": f"{CODE}{'A' * 50_000}: a\n\n{CODE}{'a.' * 25_000}: a\n\n",
    "options with strings": f"{CODE}-a '{chr(39) * 50_000} a\n\n",
    "imports": f"{CODE}import a\n\n" * 1_000,
    "different imports": CODE + "".join(f"import a{number}\n\n" for number in range(5_000)),
    "spaces": "a" + " " * 50_000 + "b",
    "one word": "a" * 50_000,
    "hyphens": "a-" * 20_000,
    "separators": "• " * 20_000,
    "announcements": "include " * 10_000,
    "phrases of titles": "understanding the impact of " * 3_000,
    "names": "A and " * 10_000,
    "breadcrumbs": "home » " * 5_000,
    "hashtags": "#a " * 10_000,
    "equal headings": "Mill\n\ncorn, and so on.\n\n" * 2_000,
    "one list": "- a\n" * 5_000,
    "furniture": "Scroll to top\n\n" * 3_000,
    "see-also lines": "See also: The Mill\n\n" * 2_000,
    "quotes": "> a\n" * 5_000,
    "controls": "share, " * 10_000,
    "a notice": "We use cookies " * 5_000,
    "labels": "Comments\n\n" * 2_000,
    "titles": "Related articles\n\n" + "A Title\n\n" * 3_000,
    "see-also lists": "See also\n\nA Title\n\n" * 1_000,
    "comments": "Ada says:\n\nYes.\n\nReply\n\n" * 1_000,
    "joints of a byline": "By A on " * 20,
    "hashtags of words": "#" + "Ab" * 20_000,
    "days": "4 May " * 10_000,
    "a licence": "Creative Commons " * 5_000,
    "tabs": "a\tb\n" * 3_000,
}
SECONDS = 8  # each takes below 2 on a slow machine; quadratic time would take minutes


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(structured: Callable[[str], Article], text: str) -> None:
    start = time.perf_counter()
    structured(f"The Mill\n\n{text}")
    assert time.perf_counter() - start < SECONDS
