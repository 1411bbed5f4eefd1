"""Pixels of a picture in a PDF document as a PNG file (W3C PNG, third edition)."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOUR_TYPES = {1: 0, 3: 2, 4: 6}  # channels to grey, RGB, RGB with transparency
GREY, RGB, PADDED = 1, 3, 4
LEVEL = 6  # of compression; fixed, so that the same picture gives the same bytes
NO_FILTER = b"\x00"


def png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """A PNG file of rows of grey, BGR or BGRA pixels, each row `stride` bytes; ValueError for other channels."""
    if channels not in COLOUR_TYPES:
        raise ValueError(f"{channels} channels")
    rows = b"".join(
        NO_FILTER + _rgb(pixels[start : start + width * channels], channels)
        for start in range(0, stride * height, stride)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, COLOUR_TYPES[channels], 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, LEVEL)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _rgb(row: bytes, channels: int) -> bytes:
    """A row with red first."""
    if channels == GREY:
        return row
    turned = bytearray(row)
    turned[0::channels], turned[2::channels] = row[2::channels], row[0::channels]
    return bytes(turned)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
