#!/usr/bin/env python3
"""Prints where the site is published, its files are edited and errors reported, as outputs of a workflow step.

All follow from the repository (GITHUB_REPOSITORY and its kin), so a copy of it under another name needs no change. The
repository's variables SITE_URL (a domain of one's own), EDIT_ROOT and REPORT_ROOT take precedence.
"""

import os
import re
import sys
from urllib.parse import quote

ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
"""An absolute web address without query or fragment, on one line."""

REPORT_ADDRESS = re.compile(r"https?://[^\s#]+")
"""An absolute web address to which that of a page is added, so it ends within its query or its path."""


def main() -> int:
    """Print `site_url=…`, `edit_root=…` and `report_root=…`; 2 if a variable holds no address."""
    for name, derived in (("SITE_URL", site_url()), ("EDIT_ROOT", edit_root())):
        address = os.environ.get(name, "").strip() or derived
        if not ADDRESS.fullmatch(address):
            return refuse(name)
        sys.stdout.write(f"{name.lower()}={address.rstrip('/')}/\n")
    report = os.environ.get("REPORT_ROOT", "").strip() or report_root()
    if not REPORT_ADDRESS.fullmatch(report):
        return refuse("REPORT_ROOT")
    sys.stdout.write(f"report_root={report}\n")
    return 0


def refuse(name: str) -> int:
    """Say which variable is wrong; the exit code for wrong usage."""
    sys.stderr.write(f"{name} is no web address; correct the repository's variable, or delete it\n")
    return 2


def site_url() -> str:
    """The address of the repository's Pages site, which has no path if the repository is named like its host."""
    owner, name = os.environ["GITHUB_REPOSITORY"].split("/")
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def edit_root() -> str:
    """The address below which GitHub opens a file of the published branch for editing."""
    branch = quote(os.environ["GITHUB_REF_NAME"])
    return f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}/edit/{branch}/"


def report_root() -> str:
    """The address of the form for a wrong page (.github/ISSUE_TEMPLATE/1-page.yml), whose first field is the page's."""
    return f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}/issues/new?template=1-page.yml&page="


if __name__ == "__main__":
    sys.exit(main())
