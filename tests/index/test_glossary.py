"""Merging, naming, mentions and links of terms."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.index.naming import lowered_initial
from generator.model.article import DefinitionKind, Facts
from generator.model.site import GlossaryEntry, SiteIndex

FactsMaker = Callable[..., Facts]
SLACK = "Slack water refers to the time when the tide does not move."


def index(*facts: Facts) -> SiteIndex:
    return build_index(facts, Config())


def only(*facts: Facts) -> GlossaryEntry:
    (entry,) = index(*facts).glossary
    return entry


def test_variants_are_one_entry(facts: FactsMaker) -> None:
    entry = only(
        facts("A", "Tide-gate defences refer to gates that close at flood."),
        facts("B", "A tide gate defense is a gate that closes when the flood comes. A tide gate defense rusts."),
    )
    assert len(entry.definitions) == 2
    assert entry.definitions[0].passage.place.article == "a"


def test_an_acronym_and_its_long_form_are_one_entry(facts: FactsMaker) -> None:
    entry = only(
        facts("A", "Dues go to the Harbour Dues Office (HDO)."),
        facts("B", "The HDO is a body that collects fees from ships. The HDO is small."),
    )
    assert {entry.term, *entry.aliases} == {"HDO", "Harbour Dues Office"}
    assert [mention.place.article for mention in entry.mentions] == ["a", "b"]


def test_the_strongest_kind_of_definition_comes_first(facts: FactsMaker) -> None:
    wave = "Wave buoys serve as stations for measuring the sea. Wave buoys drift."
    entry = only(facts("A", wave), facts("B", "Wave buoys are floats that measure the sea."))
    assert [each.kind for each in entry.definitions] == [DefinitionKind.COPULA, DefinitionKind.FUNCTION]


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        ([SLACK], "slack water"),
        ([SLACK, "Wait for slack waters. Now slack waters come."], "slack waters"),
        (["Tide Lore refers to old knowledge of the tides.", "Sailors of Tide Lore and Tide Lore only."], "Tide Lore"),
        (["The HDO is a body that collects fees from ships."], "HDO"),
    ],
)
def test_names(texts: list[str], name: str, facts: FactsMaker) -> None:
    assert only(facts("A", *texts)).term == name


@pytest.mark.parametrize(
    ("term", "lowered"),
    [("Soft ice", "soft ice"), ("NATO", "NATO"), ("iPhone", "iPhone"), ("League of Ports", "League of Ports")],
)
def test_lowered_initial(term: str, lowered: str) -> None:
    assert lowered_initial(term) == lowered


def test_mentions_are_every_other_sentence_verbatim(facts: FactsMaker) -> None:
    entry = only(facts("A", SLACK, "We wait for slack-water; slack water is short."), facts("B", "Slack waters came."))
    assert [(each.place.article, each.text) for each in entry.mentions] == [
        ("a", "We wait for slack-water; slack water is short."),
        ("b", "Slack waters came."),
    ]
    assert entry.definitions[0].text == SLACK


def test_capitals_are_no_common_word(facts: FactsMaker) -> None:
    entry = only(facts("A", "The WHO is a body that watches over health. Those who ask the WHO get help."))
    assert entry.aliases == ()
    links = index(facts("A", "The WHO is a body that watches health. Those who ask wait.")).links
    assert [mention.start for mention in links[0][1].mentions] == [4]


def test_a_name_is_not_the_common_word(facts: FactsMaker) -> None:
    text = "The crew praised Ballast. Ballast is a program that plans cargo. We use Ballast for ballast."
    mentions = index(facts("A", text)).links[0][1].mentions
    assert [text[each.start : each.end] for each in mentions] == ["Ballast"] * 3


def test_a_term_inside_a_longer_name_is_no_mention(facts: FactsMaker) -> None:
    entry = only(facts("A", "Slack water refers to a calm of tides.", "The Slack Water Council met. Mind slack water."))
    assert [mention.text for mention in entry.mentions] == ["Mind slack water."]


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("A gauge ends.", 1),
        ("The old Fenmouth Gauge of 1811 stands.", 0),
        ("The Gauge of Good Water ended.", 0),
        ("They read “Gauge and Tide” in port.", 0),
        ("They read *The Holt Gauge Book*, in port.", 0),
        ("They call it a *gauge*.", 1),
        ("See also: The gauge and the tide", 0),
        ("They say *one gauge will do*.", 1),
        ("They say “the gauge is old” in port.", 1),
        ("A gauge, said Mr Holt, rusts.", 1),
        ("See gauge_height in org/gauge#12 and .gauge.yml now.", 0),
        ("Height/gauge readings, gauge: yes.", 1),
    ],
)
def test_a_term_inside_a_name_or_a_title_is_no_mention(other: str, count: int, facts: FactsMaker) -> None:
    entry = only(facts("A", "A gauge is a rod that tells the height of water. One gauge rusts.", other))
    assert len(entry.mentions) == 1 + count


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["A Holt gauge is a rod that tells the height of water. A Holt gauge rusts."], "Holt gauge"),
        (["Ballast is sand that steadies a hull. Ballast sinks.", "It lies rather than ballasts."], "ballast"),
        (["Dues go to the Harbour Dues Office (HDO).", "The HDO is a body that collects fees. Ask the HDO."],
         "Harbour Dues Office"),
        (["Dues go to the Harbour Dues Office (HDO).", "The HDO is a body that collects fees." + " Ask the HDO." * 9],
         "HDO"),
    ],
)  # fmt: skip
def test_the_name_is_the_usual_one(texts: list[str], name: str, facts: FactsMaker) -> None:
    assert only(facts("A", *texts)).term == name


def test_terms_of_one_section_are_related(facts: FactsMaker) -> None:
    made = index(
        facts("A", SLACK, "Landfall refers to the coming of a storm."), facts("B", "Fetch denotes wind over sea.")
    )
    related = {entry.slug: entry.related for entry in made.glossary}
    assert related == {"slack-water": ("landfall",), "landfall": ("slack-water",), "fetch": ()}


@pytest.mark.parametrize(
    ("before", "starts"),
    [("Nothing here.", [0, 0]), ("Nothing here. " * 60, [60 * 14 + 1, 60 * 14 + 1 + len(SLACK) + 1])],
    ids=["a short leaf opens at its beginning", "a long one at the sentence"],
)
def test_links_hold_the_anchors_that_something_links_to(before: str, starts: list[int], facts: FactsMaker) -> None:
    made = index(facts("A", f"{before} {SLACK} Slack water ends."))
    ((slug, links),) = made.links
    assert slug == "a"
    assert [(each.leaf, each.start) for each in links.anchors] == [(0, start) for start in starts]
    assert all(mention.term == "slack-water" for mention in links.mentions)


def test_the_glossary_is_in_alphabetical_order(facts: FactsMaker) -> None:
    made = index(
        facts("A", "Fetch denotes wind over sea.", "Élan denotes force of mind.", "Damp denotes wet air at sea.")
    )
    assert [(entry.letter, entry.term) for entry in made.glossary] == [("D", "damp"), ("E", "élan"), ("F", "fetch")]
