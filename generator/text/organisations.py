"""Names of organisations (text/): desks and agencies that sign articles, and names that say what they are."""

import re

from generator.text.folding import folded, whole

FEWEST_WORDS = 2

ELIDED = re.compile(r"^[ld]['’]")
"""An article or a preposition without its vowel, before the capital."""

LONGEST_NAME = 12
"""Words of the name of an organisation."""

ORGANISATION = re.compile(
    r"""\b(?:department|ministry|office|institute|cent(?:re|er)|bureau|commission|committee|council|school|faculty|board|society
        |association|foundation|secretariat|academy|agency|organi[sz]ation|federation|university|college|institution|union|bank
        |programme|project|network|team|staff|editors|newsroom|desk|group|company|press|news|times
        |ministere|departement|institut|association|federation|universite|ministerium|verband|verein|gesellschaft|stiftung
        |universitat|ministerio|instituto|asociacion|universidad|fundacion|associacao|universidade|ministero|istituto
        |associazione|universita|υπουργειο|ινστιτουτο|πανεπιστημιο|υπηρεσια)\b(?!-)""",
    re.IGNORECASE | re.VERBOSE,
)
"""A word of the name of an organisation, in folded text."""

SMALL_IN_ORGANISATION = frozenset(
    {"of", "the", "for", "and", "in", "on", "at", "de", "des", "du", "la", "le", "les", "et", "pour", "für", "und",
     "der", "die", "das", "del", "y", "para", "do", "da", "e", "della", "dei", "per", "των", "του", "της", "και"}
)  # fmt: skip
"""Lower-case words within such a name."""

DESK = whole(
    (
        ("en", r"(?:the )?(?:editors|editorial (?:board|team|staff|office|desk)|newsroom|staff(?: writers?)?)"),
        ("en", r"(?:web|news) desk"),
        ("fr", r"(?:la |notre )?rédaction(?: web)?|l'équipe(?: éditoriale)?"),
        ("de", r"(?:der |die )?(?:online-)?redaktion|redaktionsteam"),
        ("es", r"(?:la )?redacción(?: digital)?|equipo editorial"),
        ("pt", r"(?:a |da )?redação|equipe editorial|equipa editorial"),
        ("it", r"(?:la )?redazione(?: web)?"),
        ("el", r"(?:η |τη )?συντακτική ομάδα|newsroom|σύνταξη"),
        ("ar", r"(?:فريق|هيئة|أسرة) التحرير|التحرير"),
        ("ja", r".{0,12}編集部|.{0,12}編集チーム"),
        ("ko", r".{0,12}편집부|편집국|.{0,12}편집팀|온라인 ?뉴스팀"),
        ("", r"reuters|afp|agence france-presse|associated press|ap|dpa|epd|kna|efe|ansa|lusa"),
        ("", r"agência brasil|xinhua|tass|anadolu"),
        ("", r"bloomberg|kyodo(?: news)?|共同通信|時事通信|yonhap|연합뉴스|αμπε|وكالات|رويترز|أ ف ب"),
    )
)  # fmt: skip
"""The desk of a paper or an agency, which signs with one word."""


def is_desk(text: str) -> bool:
    """Whether the text is what the desk of a paper or an agency signs with.

    >>> is_desk("La rédaction"), is_desk("Reuters"), is_desk("Water")
    (True, True, False)
    """
    return bool(DESK.fullmatch(folded(text.strip(" .*"))))


def is_organisation(text: str) -> bool:
    """Whether the text can be the name of an organisation: capitalised words, small ones between, and one that says so.

    >>> is_organisation("Ministry of Labour and Social Policy"), is_organisation("the office of the mayor")
    (True, False)
    """
    found = text.strip(" .*").split()
    if not FEWEST_WORDS <= len(found) <= LONGEST_NAME or not ORGANISATION.search(folded(text)):
        return False
    small = [word for word in found if word.lower() in SMALL_IN_ORGANISATION]
    others = [word for word in found if word not in small]
    return (
        len(others) >= FEWEST_WORDS
        and all(ELIDED.sub("", word)[:1].isupper() for word in others)
        and text.strip()[-1].isalpha()
    )
