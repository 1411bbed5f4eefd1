"""Which proposals are definitions (extract): trees, learned from annotated articles, weigh what is known of each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np

from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.subjects import Promise, Subject, read_subject
from generator.extract.definitions.judged.proposals import propose
from generator.extract.definitions.judged.proposed import Form, Proposal
from generator.extract.definitions.judged.traits import TRAITS, traits
from generator.model.article import Definition, DefinitionKind
from generator.text.trees import Trees, label_index, load_trees, probabilities

DEFINES = "defines"
# The probability from which a proposal is taken. In blogs, guides and handbooks that the trees had not seen, .8 and
# more was right in 85 % of cases, .6 to .8 in 69 %; what points back needs more, a label before a colon less.
LEAST = 0.6
LEAST_OF_FORM = {Form.BACKWARD: 0.7, Form.POINTING: 0.8, Form.POINTING_END: 0.8, Form.COLON: 0.55}
KINDS: Mapping[Form, DefinitionKind] = {
    Form.VERB: DefinitionKind.COPULA,
    Form.BACKWARD: DefinitionKind.COPULA,
    Form.NAMED: DefinitionKind.COPULA,
    Form.COMMA: DefinitionKind.APPOSITION,
    Form.DASH: DefinitionKind.APPOSITION,
    Form.COLON: DefinitionKind.LIST,
    Form.BRACKET: DefinitionKind.PARENTHESIS,
    Form.POINTING: DefinitionKind.ANAPHORA,
    Form.POINTING_END: DefinitionKind.ANAPHORA,
    Form.POINTING_NAMED: DefinitionKind.ANAPHORA,
}
ANY_TERM = Promise(strong=True, marked=True, general=True)


def judge(views: Sequence[View]) -> Mapping[int, tuple[Definition, ...]]:
    """The definitions that the trees find, by the number of the passage in the article."""
    proposed = [(view, proposal, subject) for view in views for proposal, subject in readable_proposals(view)]
    if not proposed:
        return {}
    trees = _trees()
    rows = np.array([traits(view, proposal) for view, proposal, _ in proposed])
    sure = probabilities(trees, rows)[:, label_index(trees, DEFINES)]
    found: dict[int, list[Definition]] = defaultdict(list)
    taken: dict[int, list[Proposal]] = defaultdict(list)
    for number in np.argsort(-sure, kind="stable"):
        view, proposal, subject = proposed[number]
        if sure[number] < LEAST_OF_FORM.get(proposal.form, LEAST):
            continue
        if any(_overlap(proposal, other) for other in taken[view.number]):
            continue
        taken[view.number].append(proposal)
        back = points_back(proposal)
        found[view.number].append(define(view, subject.term, KINDS[proposal.form], subject.aliases, with_before=back))
    return {number: tuple(definitions) for number, definitions in found.items()}


def readable_proposals(view: View) -> Iterator[tuple[Proposal, Subject]]:
    """The proposals whose term is one at all."""
    for proposal in propose(view):
        subject = read_subject(proposal.term, view.setting, ANY_TERM)
        if subject:
            yield proposal, subject


def points_back(proposal: Proposal) -> bool:
    """Whether the sentence before names the term, or gives the meaning of the name."""
    return KINDS[proposal.form] is DefinitionKind.ANAPHORA


@cache
def _trees() -> Trees:
    trees = load_trees(__package__, "judgement")
    if trees.features != TRAITS:
        message = "the trees of judgement.json were learned from other traits: run training/train_definitions.py"
        raise ValueError(message)
    return trees


def _overlap(one: Proposal, other: Proposal) -> bool:
    """Whether both terms are cut from the same words."""
    same = one.words is other.words or one.words == other.words
    return same and one.span.first < other.span.end and other.span.first < one.span.end
