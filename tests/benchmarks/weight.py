"""First load of an article in libraries of several sizes: the page and every file that it asks for, packed.

    python -m tests.benchmarks.weight DOCS [DOCS...]

Each folder of generated pages comes from `tests.benchmarks.synthetic` and `glossator generate`; the same articles are
in all. Only they are built: a page depends on no other page's HTML, and the links to those that are left out stay.
"""

import gzip
import re
import shutil
import statistics
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from generator.config import make_config
from generator.files import read_templates
from generator.site.builder_settings import site_settings
from generator.site.styles import join_styles

ARTICLES = 20
ASKED = re.compile(rb'<(?:link rel="(?:stylesheet|icon)"|script)[^>]* (?:href|src)="([^"#]+)"')


def weights(docs: Path) -> list[int]:
    """Bytes of the first load of each of the first articles."""
    with TemporaryDirectory() as temporary:
        some = Path(temporary) / "docs"
        chosen = [path for path in sorted((docs / "articles").glob("*.md")) if _number(path) < ARTICLES]
        for path in (docs / "index.md", docs / "articles" / "index.md", docs / "search" / "index.md", *chosen):
            (some / path.relative_to(docs)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, some / path.relative_to(docs))
        settings = {**site_settings(some, replace(make_config({}), templates=read_templates()), Path("none.yml"))}
        config = MkDocsConfig()
        config.load_dict({**settings, "strict": False, "site_dir": f"{temporary}/site", "validation": {"links": {"not_found": "ignore"}}})  # fmt: skip  # noqa: E501
        config.validate()
        build(config)
        site = Path(temporary) / "site"
        join_styles(site, "/")
        return [_first_load(site / "articles" / path.stem / "index.html") for path in chosen]


def _number(path: Path) -> int:
    """The number at the end of a synthetic title."""
    last = path.stem.rpartition("-")[2]
    return int(last) if last.isdigit() else sys.maxsize


def _first_load(page: Path) -> int:
    content = page.read_bytes()
    files = {(page.parent / address.decode()).resolve() for address in ASKED.findall(content)}
    return sum(len(gzip.compress(each, 9)) for each in (content, *(path.read_bytes() for path in files)))


def main(folders: Sequence[Path]) -> None:
    for folder in folders:
        found = weights(folder)
        shown = f"mean {statistics.mean(found) / 1000:.1f} KB, most {max(found) / 1000:.1f} KB"
        print(f"{folder}: {len(found)} articles, first load {shown}", flush=True)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
