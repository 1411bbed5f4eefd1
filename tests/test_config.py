"""Settings: defaults, options, and what an unknown or wrong one is answered with."""

import pytest

from generator.config import Config, make_config
from generator.errors import ConfigError


def test_options_replace_defaults() -> None:
    config = make_config(
        {"language": "fr", "listing_size": 50}, site_name="Bibliothèque", site_url="https://example.org/l"
    )
    assert (config.language, config.listing_size) == ("fr", 50)
    assert (config.site_name, config.site_url) == ("Bibliothèque", "https://example.org/l/")
    assert config.related_articles == Config().related_articles


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"langauge": "fr"}, "did you mean `language`"),
        ({"xyzzy": 1}, "known options: "),
        ({"site_name": "x"}, "unknown option `site_name`"),
        ({"templates": ()}, "unknown option `templates`"),
        ({"epub": "pages"}, "must be `book` or `chapters`, not 'pages'"),
        ({"listing_size": "many"}, "must be of type int"),
        ({"listing_size": True}, "must be of type int"),
        ({"listing_size": 0}, "at least 1"),
    ],
)
def test_what_cannot_be_meant_is_an_error_that_helps(options: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        make_config(options)
