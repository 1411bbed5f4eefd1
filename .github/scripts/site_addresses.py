#!/usr/bin/env python3
"""Prints where the site is published and where its files are edited, as outputs of a workflow step.

Both follow from the repository (GITHUB_REPOSITORY and its kin), so a copy of it under another name needs no change. The
repository's variables SITE_URL (a domain of one's own) and EDIT_ROOT take precedence.
"""

import os
import re
import sys
from urllib.parse import quote

ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
"""An absolute web address without query or fragment, on one line."""


def main() -> int:
    """Print `site_url=…` and `edit_root=…`; 2 if a variable holds no address."""
    for name, derived in (("SITE_URL", site_url()), ("EDIT_ROOT", edit_root())):
        address = os.environ.get(name, "").strip() or derived
        if not ADDRESS.fullmatch(address):
            sys.stderr.write(f"{name} is no web address; correct the repository's variable, or delete it\n")
            return 2
        sys.stdout.write(f"{name.lower()}={address.rstrip('/')}/\n")
    return 0


def site_url() -> str:
    """The address of the repository's Pages site, which has no path if the repository is named like its host."""
    owner, name = os.environ["GITHUB_REPOSITORY"].split("/")
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def edit_root() -> str:
    """The address below which GitHub opens a file of the published branch for editing."""
    branch = quote(os.environ["GITHUB_REF_NAME"])
    return f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}/edit/{branch}/"


if __name__ == "__main__":
    sys.exit(main())
