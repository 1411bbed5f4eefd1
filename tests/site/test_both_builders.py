"""The project's own site from both builders, page by page; what may differ is listed with its reason."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path

import pytest

from generator.site.builders import BUILDERS, build_site
from generator.site.generation import generate
from generator.site.plugin import handwritten
from generator.site.settings import load_config
from tests.site.json_ld_checks import problems_of
from tests.site.page_facts import FACTS, PageFacts, address_of, read_site, trees

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "site" / "builder_differences.json"
ADDRESS = "https://library.example/reading/"
Difference = Mapping[str, str]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Path]]:
    """The folders of the site by builder, made from a copy of this repository."""
    home = tmp_path_factory.mktemp("own")
    for name in ("generator", "sources", "templates"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", home)
    for path in handwritten(ROOT / "docs"):
        target = home / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(path, target) if path.is_dir() else shutil.copy(path, target)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", ADDRESS)
        environment.setenv("EDIT_ROOT", "https://code.example/edit/main/")
        config = load_config(home / "mkdocs.yml")
        generate(home / "sources", home / "docs", config, workers=1)
        for builder in BUILDERS:
            build_site(home / "docs", home / builder, config, home / "mkdocs.yml", builder)
        yield {builder: home / builder for builder in BUILDERS}


def test_both_builders_give_the_same_site(sites: Mapping[str, Path]) -> None:
    accepted = json.loads(CASES.read_text(encoding="utf-8"))
    one, other = (read_site(folder, ADDRESS) for folder in sites.values())
    assert sorted(one) == sorted(other)
    assert [line for page in one for line in differences(page, one[page], other[page], accepted)] == []


def test_every_listed_difference_still_occurs(sites: Mapping[str, Path]) -> None:
    one, other = (read_site(folder, ADDRESS) for folder in sites.values())
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        rest = [listed for listed in json.loads(CASES.read_text(encoding="utf-8")) if listed != case]
        found = [line for page in one for line in differences(page, one[page], other[page], rest)]
        assert found, f"the builders agree now, take this out: {case}"


def test_the_own_site_says_in_json_ld_what_it_shows(sites: Mapping[str, Path]) -> None:
    for builder, site in sites.items():
        for path, tree in trees(site):
            if path.name != "404.html":
                name = f"{builder}: {path.relative_to(site)}"
                assert (name, problems_of(tree, address_of(path, site, ADDRESS))) == (name, [])


def test_what_may_differ_is_left_out_and_all_else_compared() -> None:
    page = PageFacts(("Tides",), ("en",), (), (), (("h1", "top", "Tides"),), (("Skip", "#top"), ("Moon", "m/")), ())
    other = PageFacts(("Tides",), ("en",), (), (), (("h1", "top", "Tides"),), (("Skip", "#text"), ("Moon", "m/")), ())
    accepted = [{"pages": "*.html", "fact": "links", "text": "Skip", "reason": "-"}]
    assert list(differences("a.html", page, other, accepted)) == []
    assert list(differences("a.html", page, other, [])) == ["a.html: links: ('Skip', '#top') / ('Skip', '#text')"]
    assert list(differences("a.txt", page, other, accepted)) != []


def differences(page: str, one: PageFacts, other: PageFacts, accepted: Sequence[Difference]) -> Iterator[str]:
    """The first disagreement in each fact, without what the cases accept."""
    for fact in FACTS:
        skipped = [case["text"] for case in accepted if case["fact"] == fact and fnmatch(page, case["pages"])]
        mine, theirs = (
            [item for item in getattr(facts, fact) if not (isinstance(item, tuple) and item[0] in skipped)]
            for facts in (one, other)
        )
        if mine != theirs:
            length = max(len(mine), len(theirs))
            pairs = zip([*mine, *[None] * length][:length], [*theirs, *[None] * length][:length], strict=True)
            first = next((a, b) for a, b in pairs if a != b)
            yield f"{page}: {fact}: {first[0]} / {first[1]}"
