"""Laws of code recognition: nothing is raised, no character but white space is changed, prose stays."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.structure.code.blocks import join_blocks, recognise_line
from generator.structure.code.unflatten.languages import UNFLATTEN, unflatten

CODE_WORDS = r"""
import os def f(x): return if else: for in x = 1 # comment "a b" 'c { } ( ) [ ] ; , // -- <p> </p> key: - $ cd ls >>>
... select from; fn let &mut => \ | && `a` é 漢 ''' -->
"""
PROSE_WORDS = """
the council of states met and it was not clear who would vote for this text
"""
WORDS = st.sampled_from(CODE_WORDS.split())
FLATTENED = st.lists(st.tuples(WORDS, st.integers(1, 9)), max_size=40).map(
    lambda pairs: "".join(word + " " * gap for word, gap in pairs)
)


def bare(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=150, deadline=None)
@given(FLATTENED, st.sampled_from(sorted(UNFLATTEN)))
def test_unflattening_changes_white_space_only(text: str, language: str) -> None:
    assert bare(unflatten(text, language)) == bare(text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), FLATTENED))
def test_recognition_changes_white_space_only_and_raises_nothing(text: str) -> None:
    for line in (text, f" {text} \t"):
        found = recognise_line(line)
        if found is not None:
            assert bare(found.text) == bare(text)
            assert found.text == found.text.rstrip()


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(FLATTENED.filter(str.strip), min_size=1, max_size=4), max_size=6))
def test_joined_blocks_are_in_order_and_hold_their_groups(groups: list[list[str]]) -> None:
    before = 0
    for first, end, code in join_blocks(groups):
        assert before <= first < end <= len(groups)
        assert bare(code.text) == bare("".join(line for group in groups[first:end] for line in group))
        before = end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PROSE_WORDS.split())))
def test_sentences_are_never_code(words: list[str]) -> None:
    assert recognise_line(" ".join(words).capitalize() + ".") is None
