"""Telling text from other files by their first bytes, whatever the name says."""

# How files of other kinds begin, and what they are. Only beginnings that no article has.
SIGNATURES = (
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB files are such)"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC, XLS, PPT)"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS\x00", "an Ogg recording"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
)
# RIFF containers name their kind at byte 8.
RIFF_KINDS = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI film"}
# Control characters that text has: tab, line ends, escape (terminal recordings).
CONTROL = bytes({*range(9), *range(0x0E, 0x20), 0x7F} - {0x1B})
# Text has none; one in twenty bytes is control in compressed or random data (22 of 256 values, 8 %).
MAXIMUM_CONTROL_SHARE = 0.05
SAMPLE = 65_536  # bytes that are looked at for control characters
# Share of zero bytes at even or at odd places from which a file is taken for UTF-16 without a byte order mark.
ZERO_SHARE = 0.3


def binary_kind(content: bytes) -> str:
    """What kind of file the bytes seem to be when they are not text, else empty.

    >>> binary_kind(b"%PDF-1.7")
    'a PDF document'
    >>> binary_kind("Ein Café".encode("cp1252"))
    ''
    """
    for signature, kind in SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(b"RIFF") and content[8:12] in RIFF_KINDS:
        return RIFF_KINDS[content[8:12]]
    sample = content[:SAMPLE]
    if b"\x00" in content:
        return "binary data (it has zero bytes)"
    if len(sample) - len(sample.translate(None, CONTROL)) > MAXIMUM_CONTROL_SHARE * len(sample):
        return "binary data (it has many control characters)"
    return ""


def utf16_of(content: bytes) -> str:
    """The encoding of UTF-16 without a byte order mark, else empty: of each ASCII letter it has one half that is zero.

    >>> utf16_of("A lamp.".encode("utf-16-le")), utf16_of("A lamp.".encode("utf-16-be")), utf16_of(b"A lamp.")
    ('utf-16-le', 'utf-16-be', '')
    """
    sample = content[:SAMPLE]
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if len(content) % 2 or (high and low) or max(high, low) <= ZERO_SHARE * len(sample) / 2:
        return ""
    return "utf-16-be" if high else "utf-16-le"
