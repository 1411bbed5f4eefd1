"""Names of organisations, and names and phrases that are none."""

import pytest

from generator.text.organisations import is_desk, is_organisation


@pytest.mark.parametrize(
    "name",
    [
        "Glossator Editors",
        "World Health Organization",
        "Ministry of Labour and Social Policy",
        "Institut für Nachbarschaft",
        "Ministère de l’Économie et des Finances",
        "Universidad de Salamanca",
        "Υπουργείο Εξωτερικών",
    ],
)
def test_organisation(name: str) -> None:
    assert is_organisation(name)


@pytest.mark.parametrize(
    "name", ["The Editors", "La rédaction", "Redaktion", "Reuters", "AFP", "編集部", "편집부", "فريق التحرير"]
)
def test_desk(name: str) -> None:
    assert is_desk(name)


@pytest.mark.parametrize(
    "name", ["Ada Stone", "Max van der Berg", "Water", "the office of the mayor", "Tom Banks", "Paris Press-Lee"]
)
def test_neither(name: str) -> None:
    assert not is_organisation(name)
    assert not is_desk(name)
