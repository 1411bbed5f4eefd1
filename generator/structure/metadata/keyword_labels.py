"""Words that announce keywords and tags (structure), by language."""

from generator.text.folding import Phrases

KEYWORDS: Phrases = (
    ("en", r"(?:(?:seo|meta|focus|main|key|related) )?(?:key ?-?words?(?: and phrases)?|index terms)"),
    ("fr", r"mots[ -]clés?"),
    ("de", r"schl(?:ü|ue)sselw(?:ö|oe)rter|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter"),
    ("es", r"palabras clave"),
    ("pt", r"palavras[ -]chave"),
    ("it", r"parole[ -]chiave"),
    ("el", r"λέξεις[ -]κλειδιά"),
    ("ar", r"(?:ال)?كلمات (?:ال)?(?:مفتاحية|دلالية|دالة)"),
    ("ja", r"キーワード"),
    ("ko", r"키워드|핵심어|주제어"),
)  # fmt: skip

TAGS: Phrases = (
    ("en", r"(?:(?:popular|trending|related|suggested|relevant) )?(?:hash ?-?tags?|tags?|tagged(?: (?:with|as|in))?)"),
    ("fr", r"étiquettes?|mots[ -]dièse"),
    ("de", r"schlagworte?"),
    ("es", r"etiquetas?"),
    ("pt", r"etiquetas?|marcadores"),
    ("it", r"etichette"),
    ("el", r"ετικέτες|ετικέτα"),
    ("ar", r"(?:ال)?وسوم|هاشتاغ"),
    ("ja", r"(?:ハッシュ)?タグ"),
    ("ko", r"(?:해시)?태그"),
)  # fmt: skip
