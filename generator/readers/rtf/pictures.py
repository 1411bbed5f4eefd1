"""Pictures of an RTF file: digits and bytes to assets of the page."""

import re

from generator.model.inline import Image
from generator.readers.pictures import Pictures

NOT_DIGITS = re.compile(rb"[^0-9A-Fa-f]+")
DESCRIPTION = "wzDescription"
MAXIMUM_BYTES = 64 * 1024 * 1024  # of one picture


class PictureReader:
    """Collects the bytes of the picture that is open."""

    def __init__(self, pictures: Pictures) -> None:
        self.pictures = pictures
        self.parts: list[bytes] = []
        self.kind = ""
        self.alt = ""

    def begin(self) -> None:
        """A picture begins."""
        self.parts, self.kind, self.alt = [], "", ""

    def word(self, word: str) -> None:
        """A control word inside a picture: its kind, for the message about one that cannot be shown."""
        if word.endswith(("blip", "metafile", "bitmap")) or word in ("macpict", "wbitmap", "dibitmap", "pmmetafile"):
            self.kind = word

    def digits(self, content: bytes) -> None:
        """Digits of the picture, two for each byte."""
        self.parts.append(NOT_DIGITS.sub(b"", content))

    def binary(self, content: bytes) -> None:
        """Bytes of the picture as they are."""
        self.parts = [content.hex().encode("ascii")]

    def property(self, text: str) -> None:
        """A name and a value, one behind the other: the description is that of the picture."""
        if self.alt.endswith("\x00"):
            self.alt = text.strip()
        elif text.strip() == DESCRIPTION:
            self.alt = "\x00"

    def image(self, line: int) -> Image | None:
        """The picture that ends; None, with a finding, when it cannot be shown."""
        digits = b"".join(self.parts)[: 2 * MAXIMUM_BYTES]
        content = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
        alt = " ".join(self.alt.replace("\x00", "").split())
        if not content:
            return None
        target = self.pictures.embed(content, alt or self.kind or "picture", line)
        return Image(target, alt) if target else None
