"""What a searcher's words are compared by; `search/folding.js` of the theme overrides does the same."""

import re

from generator.text.letters import unaccented

APOSTROPHES = str.maketrans("", "", "'’‘ʼ")
WORD = re.compile(r"[^\W_]+")
FNV_OFFSET, FNV_PRIME = 0x811C9DC5, 0x01000193


def folded_words(text: str) -> tuple[str, ...]:
    """The words of the text in lower case, without accents; an apostrophe closes up.

    >>> folded_words("L’Été de 1945: «non-refoulement»")
    ('lete', 'de', '1945', 'non', 'refoulement')
    """
    return tuple(WORD.findall(unaccented(text).translate(APOSTROPHES).lower()))


def halves(word: str) -> tuple[str, str]:
    """The two keys of which one survives any single typing error: the word's first half and its last.

    Only two neighbours that change places across the middle break both; a searcher's script tries them changed back.

    >>> halves("quorum"), halves("quota")
    (('^quo', 'rum$'), ('^qu', 'ota$'))
    """
    middle = len(word) // 2
    return f"^{word[:middle]}", f"{word[middle:]}$"


def bucket(key: str, buckets: int) -> int:
    """The number of the bucket of a key: FNV-1a with 32 bits, over its UTF-8.

    >>> bucket("^quo", 64)
    48
    """
    value = FNV_OFFSET
    for byte in key.encode():
        value = ((value ^ byte) * FNV_PRIME) & 0xFFFFFFFF
    return value % buckets
