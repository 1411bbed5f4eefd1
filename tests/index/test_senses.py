"""Which uses of a term mean it: languages, common words that mean something else elsewhere, verbs."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.site import GlossaryEntry, SiteIndex

FactsMaker = Callable[..., Facts]
GAUGE = "A gauge is a rod that tells the height of water in a tidal harbour. One gauge stands in each harbour."
WATER = "The water of a tidal harbour rises twice a day. Pilots read the height of water in the harbour."


def index(*facts: Facts) -> SiteIndex:
    return build_index(facts, Config())


def entry(made: SiteIndex, name: str) -> GlossaryEntry:
    (found,) = (each for each in made.glossary if name in (each.term, *each.aliases))
    return found


def mentioning(made: SiteIndex, name: str) -> list[str]:
    return [mention.place.article for mention in entry(made, name).mentions]


def test_terms_stay_within_one_language(facts: FactsMaker) -> None:
    made = index(
        facts("Tides", "A declaration is a statement that a captain signs in port. A declaration is short."),
        facts("Marées", "La déclaration du capitaine est brève. Sa declaration suit.", language="fr"),
        facts("Ports", "A declaration follows.", "A captain signs a statement in port.", language="en-GB"),
    )
    assert entry(made, "declaration").aliases == ()
    assert set(mentioning(made, "declaration")) == {"tides", "ports"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("HDO", "The HDO is a body that collects fees from ships."),
        ("Harbour Dues Office", "The Harbour Dues Office is a body that collects fees from ships."),
    ],
)
def test_acronyms_and_proper_names_hold_in_every_language(name: str, text: str, facts: FactsMaker) -> None:
    made = index(facts("Dues", text), facts("Droits", f"Le {name} perçoit les droits.", language="fr"))
    assert mentioning(made, name) == ["droits"]


def test_the_long_form_of_an_acronym_stays_in_its_language(facts: FactsMaker) -> None:
    made = index(
        facts("Dues", "The deep sea port (DSP) is large. A DSP is a harbour that takes tankers. Each DSP is dredged."),
        facts("Ports", "Un deep sea port est un DSP.", language="fr"),
    )
    marks = {str(slug): [(each.start, each.end) for each in links.mentions] for slug, links in made.links}
    assert marks["ports"] == [(24, 27)]


@pytest.mark.parametrize(
    ("title", "text", "linked"),
    [
        ("Harbours", f"{WATER} A gauge shows it.", True),
        ("Knitting", "Count stitches over ten rows, change needles if the gauge is wrong, for wool shrinks.", False),
        ("Harbours", f"{WATER} They want to gauge the depth.", False),
        ("Harbours", f"{WATER} They could gauge depth.", False),
        ("Harbours", f"{WATER} They owe much to gauge readings.", True),
        ("Harbours", f"{WATER} The narrow-gauge line ends there.", False),
        ("Harbours", f"{WATER} They want a gauge-keeper.", True),
    ],
    ids=["same subject", "another subject", "a verb", "a verb behind a modal verb", "to before a noun",
         "the end of a compound", "the beginning of a compound"],
)  # fmt: skip
def test_a_common_word_elsewhere(title: str, text: str, linked: bool, facts: FactsMaker) -> None:
    made = index(
        facts("Tide gauges", GAUGE, WATER), facts(title, text), facts("Bees", "Bees swarm in May when a queen leaves.")
    )
    assert (title.lower() in mentioning(made, "gauge")) is linked


def test_a_term_of_several_words_means_the_same_everywhere(facts: FactsMaker) -> None:
    made = index(
        facts("Tides", "Slack water refers to the time when the tide does not move."),
        facts("Bees", "Bees swarm in May when a queen leaves. They drink at slack water too."),
    )
    assert mentioning(made, "slack water") == ["bees"]


def test_a_common_word_that_is_only_another_name_is_listed_but_not_linked(facts: FactsMaker) -> None:
    text = "A strake, or band, is a run of planks that follows a hull. A strake bends. A band played."
    made = index(facts("Hulls", text))
    assert entry(made, "strake").aliases == ("band",)
    assert len(made.links[0][1].mentions) == 2


def test_an_acronym_of_two_bodies_does_not_make_them_one(facts: FactsMaker) -> None:
    made = index(
        facts("Dues", "The Harbour Dues Office (HDO) is a body that collects fees from ships."),
        facts("Heat", "The Home Draught Order (HDO) is a rule that limits gaps in doors."),
    )
    assert [each.term for each in made.glossary] == ["Harbour Dues Office", "Home Draught Order"]


@pytest.mark.parametrize(("text", "linked"), [("New HDO, HDO II and HDO 2 came.", False), ("The old HDO stays.", True)])
def test_another_thing_of_nearly_the_same_name(text: str, linked: bool, facts: FactsMaker) -> None:
    made = index(facts("Dues", "The HDO is a body that collects fees from ships."), facts("Later", text))
    assert (mentioning(made, "HDO") == ["later"]) is linked


TGR = "A tide gauge recorder (TGR) is an instrument that writes down the height of water. The harbour has a TGR."
PEN = "NTP is a protocol that sets the clocks of a port by those of another."


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        (
            "My TGR tool prints the curve: run tgr print --paper a4. Each TGR has a pen, and new TGRs have two.",
            ["TGR", "TGRs"],
        ),
        ("Curves are drawn with TGR. Its help: tgr --help.", []),
        ("Curves come from TGR. Ask the port for tgr.", ["TGR"]),
    ],
)
def test_a_kind_of_thing_is_not_the_program_of_its_name(text: str, uses: list[str], facts: FactsMaker) -> None:
    made = index(facts("Water", TGR), facts("Curves", text))
    links = next(links for slug, links in made.links if slug == "curves")
    assert [text[mention.start : mention.end] for mention in links.mentions] == uses


def test_a_program_is_not_the_kind_of_thing_of_its_name(facts: FactsMaker) -> None:
    program = "TGR is a program that prints curves. Run tgr --paper a4 and TGR prints."
    made = index(facts("Curves", program), facts("Water", "A TGR writes."), facts("Prints", "TGR prints: tgr --a5."))
    assert set(mentioning(made, "TGR")) == {"curves", "prints"}


def test_what_is_one_thing_is_its_program(facts: FactsMaker) -> None:
    made = index(facts("Clocks", PEN), facts("Set-up", "Use NTP at sea: ntp --once sets the clock."))
    assert mentioning(made, "NTP") == ["set-up"]


def test_a_name_that_goes_on_behind_a_hyphen_is_another(facts: FactsMaker) -> None:
    made = index(facts("Clocks", PEN), facts("Rules", "The NTP-Only Standard holds.", "An NTP-based clock is right."))
    assert [mention.text for mention in entry(made, "NTP").mentions] == ["An NTP-based clock is right."]


CONF = (
    "TideConf is a meeting that brings all who keep gauges together. Every June there is a TideConf. We go to TideConf."
)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("They spoke at TideConf about salt.", True),
        ("They spoke at TideConf 2026 about salt.", False),
        ("Salt and TideConf in Use by Ann Holt", False),
        ("They sell TideConf in Pictures by Ann Holt, and gauges.", False),
        ("They met at TideConf in Holt by chance.", True),
        ("How We Came to TideConf and What Comes Next", False),
        ("Salt, TideConf", True),
        ("The TideConf+Salt Fair came.", False),
    ],
)
def test_a_name_in_a_headline_or_before_a_year_is_another(text: str, used: bool, facts: FactsMaker) -> None:
    made = index(facts("Meetings", CONF), facts("Other", text))
    assert ("other" in mentioning(made, "TideConf")) == used
