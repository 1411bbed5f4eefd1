"""The scorer of WCL reads the format of the data; the data themselves are not part of the repository."""

from tests.quality.wcl import Example, parse, score

GOOD = """# A TARGET ( from Dutch ) is a short post that holds ropes , made of iron .
bollard:<RGET>\tNP_DT_A\tNP_NN_TARGET
"""
BAD = """# The TARGET was painted in May .
!spring_line:NP_DT_The\tNP_NN_TARGET
"""


def test_sentences_get_their_term_and_their_spacing_back() -> None:
    assert list(parse(GOOD, defines=True)) == [
        Example("A bollard (from Dutch) is a short post that holds ropes, made of iron.", "bollard", defines=True)
    ]
    assert list(parse(BAD, defines=False)) == [
        Example("The spring line was painted in May.", "spring line", defines=False)
    ]


def test_figures_are_shares_of_sentences() -> None:
    missed = Example("Ropes are kept dry.", "rope", defines=True)
    figures = score((*parse(GOOD, defines=True), *parse(BAD, defines=False), missed), titled=False)
    assert figures._asdict() == {"precision": 1.0, "recall": 0.5, "f1": 2 / 3, "named": 1.0}
