"""Licence notices and statements of where a text was first published (structure): lines that state a field."""

import re

from generator.structure.passages import size
from generator.text.folding import Phrases, either, folded
from generator.text.sieve import Sieve

LONGEST_NOTICE = 45
"""Words of a licence notice."""

ADDRESS = re.compile(r"https?://creativecommons\.org/(?:licenses|licences|publicdomain)/[\w./-]*[\w/]")
"""The address of a licence, which states it better than its name."""

SHORT_NAME = r"CC[ -](?:BY|0|ZERO)(?:[ -](?:NC|ND|SA))*(?:[ -]\d\.\d)?(?: (?:international|unported|[A-Z]{2})\b)?"

LONG_NAME = (
    r"Creative Commons(?:[ :,/-]{1,3}(?:Attribution|BY|NC|ND|SA|Non-?Commercial|No-?Deriv\w+|Share-?Alike|Zero"
    r"|International|Unported|Licen[sc]e|Public|Domain|Namensnennung|Nicht|kommerziell|Keine|Bearbeitungen?|Weitergabe|unter|gleichen"
    r"|Bedingungen|Paternité|Pas|d['’]Utilisation|Commerciale?|de|Modifications?|Partage|dans|les|Mêmes|Conditions|Identiques"
    r"|Reconocimiento|Atribución|No-?Comercial|Compartir-?Igual|Sin-?Obra-?Derivada|Atribuição|Não-?Comercial|Compartilha-?Igual"
    r"|Attribuzione|Non|Condividi|allo|stesso|modo|Αναφορά|Δημιουργού|\d\.\d))+"
)

NAME = re.compile(rf"\b(?:{SHORT_NAME}|{LONG_NAME})", re.IGNORECASE)
"""The name of a licence of Creative Commons, with the words that belong to it in several languages."""

NAMED = Sieve([NAME, ADDRESS])

LABELS: Phrases = (
    ("en", r"licen[sc]e"),
    ("fr", r"licence"),
    ("de", r"lizenz"),
    ("es", r"licencia"),
    ("pt", r"licença"),
    ("it", r"licenza"),
    ("el", r"άδεια"),
    ("ar", r"الترخيص|رخصة"),
    ("ja", r"ライセンス"),
    ("ko", r"라이선스"),
)  # fmt: skip

LABEL = re.compile(rf"(?:{either(LABELS)}) ?: ?", re.IGNORECASE)
"""What announces a licence, in folded text."""

GRANTS: Phrases = (
    ("en", r"(?:licen[sc]ed|published|released|distributed|available|shared|republished) .{0,40}under"),
    ("en", r"except where otherwise noted"),
    ("fr", r"(?:sous|selon les termes) .{0,30}licence|sauf (?:mention|indication) contraire"),
    ("de", r"(?:unter|steht|lizenziert) .{0,40}lizenz|sofern nicht anders angegeben"),
    ("es", r"(?:bajo|sujeto a) .{0,30}licencia|salvo (?:indicación|que se indique lo) contrari[oa]"),
    ("pt", r"(?:sob|licenciad[oa]|de acordo com) .{0,40}(?:licença|creative)"),
    ("it", r"(?:sotto|con|distribuit[oa]) .{0,40}licenza"),
    ("el", r"(?:υπό|με|διατίθεται) .{0,40}άδεια"),
    ("ar", r"(?:بموجب|تحت|وفق) .{0,30}(?:رخصة|ترخيص)"),
    ("ja", r".{0,40}ライセンス.{0,20}(?:下|もと|提供|公開)"),
    ("ko", r".{0,40}라이선스.{0,15}(?:따라|하에|배포|이용)"),
)  # fmt: skip

GRANT = re.compile(rf"(?:{either(GRANTS)})", re.IGNORECASE)
"""What a notice says that puts this text under a licence, in folded text."""

OTHER_WORKS: Phrases = (
    ("en", (r"(?:the )?(?:images?|photos?|photographs?|pictures?|figures?|illustrations?|icons?|covers?|videos?|music"
           r"|maps?|code|data)")),
    ("fr", r"(?:images?|photos?|illustrations?|photographies?|cartes?)"),
    ("de", r"(?:bild(?:er)?|fotos?|abbildung(?:en)?|titelbild|karten?)"),
    ("es", r"(?:im[aá]gen(?:es)?|fotos?|fotograf[ií]as?|ilustraci[oó]n(?:es)?|mapas?)"),
    ("pt", r"(?:imagem|imagens|fotos?|fotografias?|ilustrações|mapas?)"),
    ("it", r"(?:immagin[ei]|foto|illustrazion[ei]|mapp[ae])"),
)  # fmt: skip

OTHER_WORK = re.compile(
    rf"\W*(?:(?:{either(OTHER_WORKS)})\b(?! and| et| und| y| e)|[\"'«].{{1,120}}[\"'»] by )", re.IGNORECASE
)
"""What begins a notice about a picture in the text or about another work, in folded text."""

FIRST_PLACE: Phrases = (
    ("en", (r"(?:(?:this (?:article|post|text) was )?(?:originally|first) published "
           r"(?:at|on|in|here)|permalink|canonical(?: url)?|url) ?:?")),
    ("fr", r"(?:publié initialement|initialement publié|article original|lien permanent) ?(?:sur|à)? ?:?"),
    ("de", r"(?:ursprünglich (?:veröffentlicht|erschienen)(?: auf| bei| in| unter)?|permalink|originalartikel) ?:?"),
    ("es", r"(?:publicado originalmente(?: en)?|artículo original|enlace permanente) ?:?"),
    ("pt", r"(?:publicado originalmente(?: em)?|artigo original|link permanente) ?:?"),
    ("it", r"(?:pubblicato originariamente(?: su)?|articolo originale|link permanente) ?:?"),
    ("el", r"(?:αρχική δημοσίευση|πρώτη δημοσίευση|μόνιμος σύνδεσμος) ?:?"),
    ("ar", r"(?:نشر (?:أولا|لأول مرة) (?:في|على)|الرابط (?:الأصلي|الدائم)) ?:?"),
    ("ja", r"(?:初出|元記事|元の記事|固定リンク) ?:?"),
    ("ko", r"(?:원문(?: 링크)?|고유 ?링크) ?:?"),
)  # fmt: skip

FIRST_ADDRESS = re.compile(
    rf"(?:{either(FIRST_PLACE)}) ?<?(?P<address>https?://[^\s<>\"']+[^\s<>\"'.,;])[>.]?", re.IGNORECASE
)
"""A line of nothing but the address at which the text was first published."""


def licence_of(text: str) -> str:
    """The licence under which the line puts this text, as address or as name; empty for any other line.

    >>> licence_of("This work is licensed under a Creative Commons Attribution 4.0 International License.")
    'Creative Commons Attribution 4.0 International License'
    >>> licence_of("Creative Commons licences changed publishing."), licence_of("Lizenz: CC BY-SA 4.0")
    ('', 'CC BY-SA 4.0')
    >>> licence_of("“A lamp” by Ada Reed is licensed under CC BY 2.0."), licence_of("Photo: available under CC BY 4.0")
    ('', '')
    """
    if size(text) > LONGEST_NOTICE or not NAMED.left(text):
        return ""
    shown = folded(text)
    label, name, address = LABEL.match(shown), NAME.search(text), ADDRESS.search(text)
    value = address[0] if address else name[0].strip() if name else ""
    if not value or OTHER_WORK.match(shown):
        return ""
    alone = bool(name and NAME.fullmatch(text.strip(" .©")))
    return value if label or alone or GRANT.search(shown) else ""


def first_address(text: str) -> str:
    """The address at which the line says that this text was first published; empty for any other line.

    >>> first_address("Originally published at https://example.org/mill."), first_address("See https://example.org")
    ('https://example.org/mill', '')
    """
    shown = folded(text)
    match = FIRST_ADDRESS.fullmatch(shown) if "://" in shown else None
    return text[match.start("address") : match.end("address")] if match else ""
