"""Verbs that are hardly ever nouns (extract): where one stands, a noun phrase ends."""

from generator.text.terms import word_set

# Of each the base form and the one with -s. `Study`, `report` or `attack` are missing, for they are nouns as often.
VERBS = word_set(
    """accelerate accept accommodate accompany accomplish accuse achieve acquire adapt add adjust admit adopt advise
    affect afford agree allow analyse analyze announce anticipate appear apply appoint appreciate argue arise
    arrange arrest arrive ask assess assign assist assume assure attend attract avoid become begin behave
    believe belong borrow bring build buy calculate capture carry categorize celebrate characterise characterize
    choose cite clarify classify collect combine commit communicate compare compensate compete complain comprise
    compute conclude confirm connect consider consist constitute construct contain continue convert convince
    correspond create criticise criticize decide declare deduce define deliver demonstrate denote deny depend
    derive describe deserve destroy detect determine develop devise die differ diminish disappear discover
    discuss distinguish distribute divide eat eliminate emerge emphasise emphasize employ enable encounter
    encourage enhance enjoy ensure enter establish evaluate evolve examine exceed exist expand expect explain
    explore expose extend facilitate fail follow formulate gather generate give govern grow guarantee happen
    hate hear hide highlight hold identify ignore illustrate imagine implement imply impose improve incorporate
    indicate induce infer inform inherit initiate injure insist inspire install integrate intend interact
    introduce invent investigate involve join know learn leave lend let locate lose maintain make manage mean
    meet mention minimise minimize modify motivate neglect observe obtain occur operate optimise optimize
    organise organize originate outline overcome participate pay perceive perform permit persuade pose possess
    postulate predict prefer prepare present preserve presume prevent proceed produce prohibit promote propose
    protect prove provide publish pursue put quantify raise realise realize receive recognise recognize
    recommend reconstruct reduce refer reflect refuse regard reject relate rely remain remember remove render
    replace represent reproduce require resolve respond restrict reveal revise satisfy save say seek seem select
    sell send serve simplify simulate sing sit solve speak specify spend stem strengthen struggle submit suffer
    suggest summarise summarize suppose surround survive teach tell tend think transform translate treat try
    undergo understand undertake urge utilise utilize validate vary verify vow want warn wear write"""
)
IRREGULAR = word_set(
    """became began begun brought built bought came caught chose chosen drawn drew driven drove fallen fell felt found
    gave given gone got gotten grew grown had held kept knew known laid led left lent lost made meant met paid
    ran risen rose said sang saw seen sent shown sold sought spent spoke spoken stood sung taken taught thought
    told took understood went won wore worn written wrote"""
)


def third_person(verb: str) -> str:
    """The form with -s.

    >>> third_person("apply"), third_person("publish"), third_person("pay")
    ('applies', 'publishes', 'pays')
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"


THIRD_PERSONS = frozenset({third_person(verb) for verb in VERBS})
VERB_FORMS = VERBS | IRREGULAR | THIRD_PERSONS
