"""Which encoding older than UTF-8 a text has, as its words tell."""

import re
import unicodedata

import charset_normalizer

# Bytes around the first bad one that are shown to charset-normalizer: enough to tell languages apart, 30 ms.
GUESS_BYTES = 8_192
# What files of people have; charset-normalizer knows 90 more, and takes short texts for one of those.
ENCODINGS = (
    "utf_8", "utf_16", "utf_32", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "cp874", "iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "cp866", "cp850", "cp437", "mac_roman", "cp932",
    "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
WESTERN = "cp1252"
WESTERN_LETTERS = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ"
)  # no eth, thorn: Turkish has others there
CIRCUMFLEXED = frozenset("âîûÂÎÛ")  # never most accents: so cp1252 shows the long vowels of Latvian
MOST_ACCENTED = 0.4  # of the letters of words with accents; Cyrillic read as cp1252 has nearly 1
WORD = re.compile(r"[^\W\d_]+(?:[³¹²¿¾½][^\W\d_]*)*")  # with the signs that other pages' letters become in cp1252
# Marks of word processors, which stand at the same bytes in all Windows code pages.
TYPOGRAPHIC = frozenset("“”‘’–—…•€")
# What else correct text has beyond letters; the rest of a code page is what a wrong one shows.
SIGNS = frozenset("„‚«»‹›°§£©®™½¼¾²³µ·×¿¡№\xa0、。「」『』・！？：；（）ー，．，‐―…〜々ºª")
# Words and marks beyond ASCII from which an encoding is believed; fewer may be right in several.
FEWEST_SIGHTINGS = 3
# The small letters beyond ASCII of the languages for which people used a Latin page; a wrong page mixes several.
WESTERN_ALPHABETS = ("".join(sorted(WESTERN_LETTERS)),)
CENTRAL_ALPHABETS = ("ąćęłńóśźż", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß")
ALPHABETS = {
    "cp1252": WESTERN_ALPHABETS, "mac_roman": WESTERN_ALPHABETS, "cp850": WESTERN_ALPHABETS, "cp437": WESTERN_ALPHABETS,
    "cp1250": CENTRAL_ALPHABETS, "iso8859_2": CENTRAL_ALPHABETS,
    "cp1254": ("çğıöşüâîûi̇",), "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}  # fmt: skip
# Hebrew and Arabic, which write few vowels, look like words in a Cyrillic or Greek page: there two letters in five are.
VOWELS = {
    **dict.fromkeys(("cp1251", "koi8_r", "cp866", "iso8859_5"), frozenset("аеёиоуыэюяіїєў")),
    **dict.fromkeys(("cp1253", "iso8859_7"), frozenset("αεηιουωάέήίόύώϊϋΐΰ")),
}
FEWEST_VOWELS = 0.33
# Pages of two bytes a character take nearly any bytes for Chinese characters: what must be there for one to be certain.
SURE_SIGNS = {
    "cp932": ("HIRAGANA", 0.2),  # of the letters; texts have a third to a half
    "euc_jp": ("HIRAGANA", 0.2),
    "euc_kr": ("HANGUL SYLLABLE", 0.9),
    "gb18030": ("-", 1.0),  # no letters are sure
    "big5": ("-", 1.0),
}
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
MOST_UTF_8 = 0.3  # of the bytes beyond ASCII; KOI8-R and Thai have pairs that could be UTF-8
UTF_8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def guessed_encoding(content: bytes) -> str:
    """The encoding that the bytes most likely have, by their first part; empty when it is UTF-8 or none is likely."""
    start = content[:GUESS_BYTES]
    best = charset_normalizer.from_bytes(start, cp_isolation=list(ENCODINGS)).best()
    if best and best.encoding in ("utf_8", "ascii"):
        return ""
    if _is_western(start):
        return WESTERN
    return best.encoding if best else ""


def is_certain(content: bytes, encoding: str) -> bool:
    """Whether the whole content is text in the encoding: all its words may be words, and there are several.

    A file that is UTF-8 but for some bytes is none. Chinese is never certain.
    """
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    if encoding in SURE_SIGNS:
        names = [unicodedata.name(letter, "?") for letter in text if letter.isalpha() and not letter.isascii()]
        kind, least = SURE_SIGNS[encoding]
        return sum(name.startswith(kind) for name in names) > len(names) * least
    beyond = len(BEYOND_ASCII.findall(content))
    if sum(map(len, UTF_8_SEQUENCE.findall(content))) > MOST_UTF_8 * beyond:
        return False
    words = [word for word in WORD.findall(text) if not word.isascii()]
    rest = [character for character in WORD.sub("", text) if not character.isascii()]
    if not _is_one_language("".join(words), encoding):
        return False
    if not all(map(_is_natural, words)) or not set(rest) <= TYPOGRAPHIC | SIGNS:
        return False
    return len(words) + sum(character in TYPOGRAPHIC for character in rest) >= FEWEST_SIGHTINGS


def _is_western(content: bytes) -> bool:
    """Whether what is beyond ASCII are words of a western European language in the code page that most such files have.

    charset-normalizer takes short texts of these languages for other pages (`Ein schöner Tag` for Mac Iceland), and
    English with curly quotes for anything.
    """
    text = content.decode(WESTERN, "replace")
    words = [word for word in WORD.findall(text) if not word.isascii()]
    letters = "".join(words)
    accented = [letter for letter in letters if not letter.isascii()]
    if not words:
        return not text.isascii() and {one for one in text if not one.isascii()} <= TYPOGRAPHIC
    if sum(letter in CIRCUMFLEXED for letter in accented) > len(accented) / 2:
        return False
    return set(accented) <= WESTERN_LETTERS and len(accented) <= len(letters) * MOST_ACCENTED


def _is_one_language(text: str, encoding: str) -> bool:
    small = text.lower()
    vowels = VOWELS.get(encoding)
    if vowels and sum(letter in vowels for letter in small) < FEWEST_VOWELS * len(small):
        return False
    beyond = {letter for letter in small if not letter.isascii()}
    return encoding not in ALPHABETS or any(beyond <= set(alphabet) for alphabet in ALPHABETS[encoding])


def _is_natural(word: str) -> bool:
    """Whether the letters are of one script and in an order of cases that words have."""
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in word if letter.isalpha()}
    return len(scripts) == 1 and word in (word.lower(), word.upper(), word.capitalize())
