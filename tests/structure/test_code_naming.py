"""Code of word processors and PDF gets the language that its shapes show; stated and unclear ones stay."""

import pytest

from generator.model.document import CodeBlock, Document, ItemList, ListItem, SourcePlace
from generator.structure.code.naming import UNSTATED, with_code_languages

PLACE = SourcePlace(1, 1, 1)
PYTHON = 'def period(turns):\n    if turns == 0:\n        raise ValueError("still")\n    return 60 / turns'
SHELL = "sudo apt-get update\nsudo apt-get install lamp"
UNCLEAR = "lamp oil 12\nwick oil 3"


def document(text: str, stated: str, media_type: str) -> Document:
    code = CodeBlock(text, stated, PLACE)
    nested = ItemList((ListItem((code,), PLACE),), None, PLACE, tight=True)
    return Document("a", media_type, "0" * 64, (), (code, nested))


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [(PYTHON, "", "python"), (SHELL, "", "bash"), (UNCLEAR, "", ""), (PYTHON, "pycon", "pycon")],
)
@pytest.mark.parametrize("media_type", sorted(UNSTATED))
def test_formats_that_state_no_language(text: str, stated: str, expected: str, media_type: str) -> None:
    code, nested = with_code_languages(document(text, stated, media_type))
    assert code == CodeBlock(text, expected, PLACE)
    assert isinstance(nested, ItemList)
    assert nested.items[0].blocks == (code,)


@pytest.mark.parametrize("media_type", ["text/markdown", "text/html"])
def test_an_author_who_could_name_a_language_means_what_is_written(media_type: str) -> None:
    given = document(PYTHON, "", media_type)
    assert with_code_languages(given) == given.blocks
