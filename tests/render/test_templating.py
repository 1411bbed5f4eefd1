"""Templates: every printed value is escaped unless it is Markdown, and nothing undefined is printed."""

import pytest
from jinja2 import UndefinedError

from generator.errors import ConfigError
from generator.render.escape import Markdown
from generator.render.templating import fill


def filled(template: str, **values: object) -> str:
    return fill("x.md.j2", values, (("pages/x.md.j2", template),))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ text }}", "\\*a\\* &lt;b>\n"),
        ("-   {{ text }}", "-   \\*a\\* &lt;b>\n"),
        ("{{ markdown }}", "*a*\n"),
        ("{{ many }}", "*a* · \\*b\\*\n"),
        ("{{ text ~ markdown }}", "\\*a\\* &lt;b>\\*a\\*\n"),
        ("# {{ number }} {#top}", "# 7 {#top}\n"),
        ("{% if number %}\nyes\n{% endif %}\nend", "yes\nend\n"),
    ],
)
def test_values(template: str, expected: str) -> None:
    values = {"text": "*a* <b>", "markdown": Markdown("*a*"), "many": (Markdown("*a*"), "*b*"), "number": 7}
    assert filled(template, **values) == expected


def test_an_undefined_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        filled("{{ nothing }}")


def test_a_missing_template_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ConfigError, match=r"pages/x\.md\.j2 is missing"):
        fill("x.md.j2", {}, ())
