"""Hashtags of several words: apart where that is certain."""

import pytest

from generator.structure.metadata.hashtags import spaced, tag_key

TEXT = "On collective defence: the West African states kept peace. BlueWater is a company; the soil is rich."


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("CollectiveDefence", "collective defence"),
        ("RichSoil", "rich soil"),
        ("WestAfrica", "West Africa"),
        ("ÉtatMajor", "État Major"),
        ("BlueWater", "BlueWater"),  # the text writes it so
        ("NATO", "NATO"),
        ("UNCharter", "UNCharter"),
        ("R2P", "R2P"),
        ("Peace", "Peace"),
        ("peaceKeeping", "peaceKeeping"),
        ("GitHub", "GitHub"),
        ("McDonald", "McDonald"),
    ],
)
def test_words(tag: str, words: str) -> None:
    assert spaced((tag, "CollectiveDefence"), TEXT)[0] == words


def test_spellings_of_one_tag() -> None:
    assert len({tag_key(tag) for tag in ("Peace-keeping", "peace keeping", "Peacekeeping", "PEACE_KEEPING")}) == 1
