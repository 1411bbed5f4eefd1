"""The site live: MkDocs' own server, which our plugin feeds from the sources."""

from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort, ConfigurationError

from generator.errors import BuildError, ConfigError
from generator.site.settings import SETTINGS_FILE


def serve_site(address: str, settings_file: Path = Path(SETTINGS_FILE)) -> None:
    """Serve until interrupted, building again when a source, a page or a template changes.

    Raises ConfigError without a settings file or for an address that cannot be meant, BuildError when the build fails.
    """
    if not settings_file.is_file():
        raise ConfigError(f"no {settings_file} here", suggestion="run this in the folder that holds it")
    try:
        serve(str(settings_file), livereload=True, dev_addr=address, watch_theme=True)
    except ConfigurationError as error:
        raise ConfigError(str(error)) from error
    except (Abort, OSError) as error:
        raise BuildError(f"the site cannot be served at {address}: {error}") from error
