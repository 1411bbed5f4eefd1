"""Letters as readers look them up (text/): without accents, and what accents cannot be taken from as plain letters."""

import unicodedata

# Letters that Unicode does not take apart, as they are typed and sorted without them; `search/folding.js` has the same.
PLAIN = str.maketrans(
    {
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
        "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss", "ẞ": "Ss", "ı": "i", "ħ": "h", "Ħ": "H",
    }
)  # fmt: skip


ASCII = bytes(range(0x80))


def beyond_ascii(text: str) -> str:
    """The characters of the text beyond ASCII; to take the others away takes a fifth of looking for these.

    >>> beyond_ascii("“Déjà vu” – 5 €")
    '“éà”–€'
    """
    return text.encode("utf-8", "replace").translate(None, ASCII).decode()


def unaccented(text: str) -> str:
    """The text without accents.

    >>> unaccented("Élan, œuvre, Łódź, straße")
    'Elan, oeuvre, Lodz, strasse'
    """
    if text.isascii():
        return text
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char)[0] != "M")
    return bare.translate(PLAIN)
