"""What went wrong in a build as one error: the first problems of a builder or of the link check, and how many more."""

from collections.abc import Sequence

from generator.errors import BuildError

SHOWN_PROBLEMS = 20  # of a failed build; the first ones name the cause


def build_failed(builder: str, problems: Sequence[str]) -> BuildError:
    """The error of a builder that warns or fails."""
    return _error(f"{builder} does not build the site", problems)


def links_broken(problems: Sequence[str]) -> BuildError:
    """The error of a site that was built and in which links lead nowhere."""
    return _error("the built site has links that lead nowhere; correct the page, source or template", problems)


def _error(message: str, problems: Sequence[str]) -> BuildError:
    more = len(problems) - SHOWN_PROBLEMS
    lines = [*problems[:SHOWN_PROBLEMS], *([f"and {more} more"] if more > 0 else [])]
    return BuildError(f"{message}:\n" + "\n".join(f"  {line}" for line in lines))
