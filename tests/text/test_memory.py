"""What functions of texts and words remember: nothing is asked twice, and nothing grows without end."""

from collections.abc import Callable

from generator.text.memory import LONGEST, TEXTS, _Memory, remembered


def test_a_text_is_looked_at_once_and_keeps_its_result() -> None:
    size, asked = sizes()
    known = remembered(size)
    assert [known("mill"), known("corn"), known("mill")] == [4, 4, 4]
    assert asked == ["mill", "corn"]
    assert known.__doc__ == size.__doc__


def test_long_texts_are_not_kept() -> None:
    size, asked = sizes()
    known = remembered(size)
    long = "x" * (LONGEST + 1)
    assert [known(long), known(long)] == [LONGEST + 1] * 2
    assert asked == [long, long]


def test_the_latest_half_is_known_whatever_came_before_and_no_more_than_all_are_kept() -> None:
    size, asked = sizes()
    memory = _Memory(size, TEXTS, LONGEST)
    texts = [str(number) for number in range(3 * TEXTS)]
    for text in texts:
        memory(text)
    asked.clear()
    latest = texts[-TEXTS // 2 :]
    assert list(map(memory, latest)) == list(map(len, latest))
    assert asked == []
    assert len(memory) + len(memory._older) <= TEXTS
    assert memory(texts[0]) == 1
    assert asked == [texts[0]]


def sizes() -> tuple[Callable[[str], int], list[str]]:
    """A function of a text, and the texts that it was asked about."""
    asked: list[str] = []

    def size(text: str) -> int:
        """The number of characters."""
        asked.append(text)
        return len(text)

    return size, asked
