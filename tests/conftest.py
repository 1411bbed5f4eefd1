"""Fixtures that every test may use."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.config import Config
from generator.files import read_templates

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"

# No deadlines: how long an example takes depends on what else the machine does. The same examples on each run where a
# failure would stop a release; new ones on a developer's machine, which is where new failures are wanted.
settings.register_profile(
    "glossator", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("glossator")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take what the code makes now as the expected output")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden output is to be rewritten (`make accept`)."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds, gold and corpus that lies beside the checkout of the project's developers."""
    if not SHARED.is_dir() and os.environ.get("REQUIRE_SHARED"):
        pytest.fail(f"REQUIRE_SHARED is set, but there is no folder {SHARED.name} beside the checkout")
    if not SHARED.is_dir():
        pytest.skip("needs the measuring data in ../shared, which is not part of the project")
    return SHARED


@pytest.fixture(scope="session")
def config() -> Config:
    """Default settings with the project's own templates."""
    return Config(templates=read_templates())


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the tests' own: they neither profit from a user's nor fill it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
