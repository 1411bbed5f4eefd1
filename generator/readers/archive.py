"""The ZIP archive around a document: checked before anything is unpacked, then read part by part."""

import zipfile
import zlib
from io import BytesIO

from generator.errors import BinarySourceError, SourceTooLargeError

# Bytes of all members together, and of one part, unpacked: 500,000 words in DOCX have about 5 MB of XML.
MAXIMUM_BYTES = 256 * 1024 * 1024
MAXIMUM_PART_BYTES = 64 * 1024 * 1024
# How many times larger the contents may be than the archive: XML of documents 10 to 30, deflate at most 1,032.
MAXIMUM_RATIO = 200
RATIO_FLOOR = 4 * 1024 * 1024  # bytes unpacked below which the ratio does not matter
MAXIMUM_MEMBERS = 10_000  # a document with 5,000 pictures
ENCRYPTED = 0x1  # general purpose bit 0 of a member (APPNOTE 4.4.4)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # container of DOC files and of DOCX files with a password
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


class Archive:
    """A checked archive. `kind` is what people call the format (`DOCX`); names of parts have no leading slash."""

    def __init__(self, content: bytes, path: str, kind: str) -> None:
        self.path = path
        self.kind = kind
        if content.startswith(OLD_OFFICE):
            raise BinarySourceError(
                "an old Office document, or one that a password protects",
                path=path,
                suggestion=f"open it in a word processor and save it as {kind} without a password",
            )
        try:
            self.archive = zipfile.ZipFile(BytesIO(content))
            members = self.archive.infolist()
        except DAMAGE as error:
            raise self._damaged(str(error)) from error
        self._check(members, len(content))
        self.names = frozenset(member.filename for member in members)

    def read(self, name: str) -> bytes:
        """The bytes of a part; BinarySourceError when it is damaged."""
        try:
            with self.archive.open(name) as stream:
                content = stream.read(MAXIMUM_BYTES + 1)
        except (*DAMAGE, KeyError) as error:
            raise self._damaged(f"{name}: {error}") from error
        if len(content) > MAXIMUM_BYTES:
            raise self._too_large(f"the part {name} is larger than {MAXIMUM_BYTES // 1024 // 1024} MB")
        return content

    def part(self, name: str) -> bytes:
        """The bytes of a part that holds text; empty when the document has no such part."""
        if name not in self.names:
            return b""
        content = self.read(name)
        if len(content) > MAXIMUM_PART_BYTES:
            raise self._too_large(f"the part {name} is larger than {MAXIMUM_PART_BYTES // 1024 // 1024} MB")
        return content

    def _check(self, members: list[zipfile.ZipInfo], size: int) -> None:
        if any(member.flag_bits & ENCRYPTED for member in members):
            raise BinarySourceError(
                "a password protects the document",
                path=self.path,
                suggestion="save it without a password",
            )
        unpacked = sum(member.file_size for member in members)
        if len(members) > MAXIMUM_MEMBERS:
            raise self._too_large(f"the archive has {len(members):,} members; at most {MAXIMUM_MEMBERS:,} are read")
        if unpacked > MAXIMUM_BYTES or unpacked > max(RATIO_FLOOR, size * MAXIMUM_RATIO):
            raise self._too_large(f"the archive unpacks from {size:,} to {unpacked:,} bytes")

    def _damaged(self, reason: str) -> BinarySourceError:
        return BinarySourceError(
            f"the file is no {self.kind} document or is damaged ({reason})",
            path=self.path,
            suggestion=f"open it in the program that made it and save it as {self.kind} again",
        )

    def _too_large(self, reason: str) -> SourceTooLargeError:
        return SourceTooLargeError(
            reason,
            path=self.path,
            suggestion="split the document into articles, and leave out large pictures",
        )
