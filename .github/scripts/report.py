#!/usr/bin/env python3
"""Turns what `glossator report --json` told of a change into Markdown in which nothing of it can be anything but text.

The account of a pull request is made by its author's code, so it may be hostile. It is read up to a size, refused
unless it has the expected shape, and written by `generator.change_report` of this checkout, which needs no package.
Usage: report.py change.json
"""

import stat
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from generator.change_mapping import MAX_BYTES, from_json
from generator.change_report import as_markdown
from generator.errors import ReportError


def main(arguments: Sequence[str]) -> int:
    """Print the report that the named file gives; 2 if it is not readable."""
    try:
        sys.stdout.write(read_report(Path(arguments[0])))
    except ReportError as error:
        sys.stderr.write(f"{error.message}\n")
        return 2
    return 0


def read_report(path: Path) -> str:
    """The account in a file as Markdown; ReportError unless it is a regular file (no link), small, and an account."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            raise ReportError(f"the report is no file of at most {MAX_BYTES:,} bytes")
        content = path.read_bytes()
    except FileNotFoundError:
        raise ReportError("there is no report: the run ended before the sources were compared") from None
    except OSError:
        raise ReportError("the report cannot be read") from None
    return as_markdown(from_json(content))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
