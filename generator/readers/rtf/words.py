"""Control words of RTF 1.9.1 and what they mean to the reader, as tables."""

from collections.abc import Mapping

from generator.model.inline import SpanKind

# Words that begin a destination, and the place to which text in it goes.
DESTINATIONS: Mapping[str, str] = {
    "fonttbl": "fonts", "stylesheet": "styles", "listtable": "lists", "listoverridetable": "overrides", "info": "info",
    "field": "text", "fldinst": "instruction", "fldrslt": "text", "pict": "picture", "picprop": "alt",
    "pntext": "marker", "listtext": "marker", "shppict": "text", "shptxt": "text", "result": "text",
    "mmath": "text", "userprops": "info", "moMathPara": "text", "moMath": "math",
}  # fmt: skip
# Words that begin text which no reader sees, of which an older form stands beside a newer one, or which is data.
SKIPPED = frozenset(
    {"colortbl", "generator", "xmlnstbl", "rsidtbl", "themedata", "colorschememapping", "latentstyles", "datastore",
     "pgdsctbl", "revtbl", "listpicture", "fontemb", "objdata", "bkmkstart", "bkmkend", "xe", "tc", "rxe", "filetbl",
     "template", "mmathPr", "pgptbl", "falt", "panose", "nonshppict", "shpinst", "sp", "pn", "pnseclvl", "nonesttables",
     "nesttableprops", "background", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "atnid",
     "atnauthor", "atndate", "atnref", "atrfstart", "atrfend", "private", "blipuid", "wgrffmtfilter",
     "docvar", "oldcprops", "oldpprops", "oldtprops", "oldsprops", "protusertbl", "passwordhash", "defchp", "defpap",
     "mmathPict", "moMathParaPr"}
)  # fmt: skip
NOTE = "footnote"
# Words that begin text of its own which is dropped, and the rules.
STREAM_RULES: Mapping[str, str] = {
    "header": "page-header", "headerl": "page-header", "headerr": "page-header", "headerf": "page-header",
    "footer": "page-footer", "footerl": "page-footer", "footerr": "page-footer", "footerf": "page-footer",
    "annotation": "comment",
}  # fmt: skip
# Fields of the properties, and ours.
FIELDS: Mapping[str, str] = {
    "title": "title", "author": "authors", "keywords": "keywords", "doccomm": "description", "subject": "-subject",
    "operator": "-operator", "company": "-company", "manager": "-manager",
}  # fmt: skip
NAME = "propname"  # of a property that people added themselves, before its value
OWN_PROPERTY = frozenset({NAME, "staticval"})
SETS: Mapping[str, str] = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CHARACTERS: Mapping[str, str] = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
# Control signs; the optional hyphen is none.
SIGNS: Mapping[str, str] = {"~": "\xa0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
MARKS: Mapping[str, SpanKind] = {
    "b": SpanKind.STRONG, "i": SpanKind.EMPHASIS, "super": SpanKind.SUPERSCRIPT, "sub": SpanKind.SUBSCRIPT,
    "up": SpanKind.SUPERSCRIPT, "dn": SpanKind.SUBSCRIPT,
}  # fmt: skip


def is_known(word: str, place: str) -> bool:
    """Whether a word that older readers skip means something here; styles of characters are such in their table."""
    return word in STREAM_RULES or word == NOTE or (place == "styles" and word == "cs")
