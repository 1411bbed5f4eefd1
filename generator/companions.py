"""Finds the pictures that a source may show: files below the sources whose name occurs in its text."""

import html
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from generator.model.document import Companion

PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})
# Largest picture that is read: photographs for the web have 0.1 to 2 MB, straight from a camera 5 to 12.
MAXIMUM_BYTES = 16 * 1024 * 1024
# Where the name of a picture ends, with what stands before it: percent signs make a character three to twelve bytes.
NAME_END = re.compile(rb"\.(?:png|jpe?g|gif|webp|svg)(?![\w.-])", re.IGNORECASE)
LONGEST_ADDRESS = 1_024  # bytes
MOST_NAMES = 10_000  # of pictures in one source; more are no article but a list of files
# Formats that name pictures by their paths; others hold the bytes of theirs.
NAMING_TYPES = frozenset({"text/markdown", "text/html"})


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """The picture files below a folder of sources, by their names in lower case; values are paths below it."""

    folder: Path
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def named_in(self, content: bytes, media_type: str, path: str) -> tuple[Companion, ...]:
        """The pictures whose paths, as seen from the source `path`, occur in its content, each read once."""
        if not self.by_name or media_type not in NAMING_TYPES:
            return ()
        found = {place for written in _addresses(content) for place in self._places(written, path)}
        return tuple(self._read(place) for place in sorted(found))

    def _places(self, written: str, source: str) -> Iterator[str]:
        folder = PurePosixPath(source).parent.as_posix()
        address = written.replace("/./", "/")
        for length in sorted({len(name) for name in self.by_name}):
            # A name may hold spaces and brackets, so nothing says where it begins.
            for place in self.by_name.get(address[-length:].casefold(), ()):
                if address.endswith(os.path.relpath(place, folder).replace(os.sep, "/")):
                    yield place

    def _read(self, place: str) -> Companion:
        path = self.folder / place
        try:
            if path.is_symlink():
                return Companion(place, b"", "it is a symbolic link, which could publish anything on this machine")
            if path.stat().st_size > MAXIMUM_BYTES:
                return Companion(place, b"", f"it is larger than {MAXIMUM_BYTES // 1024 // 1024} MB")
            return Companion(place, path.read_bytes())
        except OSError as error:
            return Companion(place, b"", f"it cannot be read ({error.strerror})")


def find_pictures(folder: Path, originals: str) -> PictureFiles:
    """The picture files below the folder, but for hidden ones and those in its top-level folder of originals."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for root, folders, names in os.walk(folder):
        hidden = {name for name in folders if name.startswith(".") or (Path(root) == folder and name == originals)}
        folders[:] = sorted(set(folders) - hidden)
        for name in sorted(names):
            if is_picture(name):
                found[name.casefold()].append(Path(root, name).relative_to(folder).as_posix())
    return PictureFiles(folder, {name: tuple(places) for name, places in found.items()})


def is_picture(name: str) -> bool:
    """Whether a file is a picture by its name, and so no article.

    >>> is_picture("Map.PNG"), is_picture("map.md"), is_picture(".map.png")
    (True, False, False)
    """
    return PurePosixPath(name).suffix.lower() in PICTURE_SUFFIXES and not name.startswith(".")


def _addresses(content: bytes) -> set[str]:
    """What stands before the end of each name of a picture, the name included, with percent signs and entities read."""
    ends = (match.end() for match in islice(NAME_END.finditer(content), MOST_NAMES))
    pieces = {content[max(0, end - LONGEST_ADDRESS) : end].decode("utf-8", "replace") for end in ends}
    return {unquote(html.unescape(piece)) for piece in pieces}
