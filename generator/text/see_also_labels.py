"""Words that point to other articles, by language, for lines and for lists: for the HTML reader and structure."""

from generator.text.folding import Phrases

SEE_ALSO: Phrases = (
    ("en", r"see also|also (?:read|see)|read also"),
    ("fr", r"voir aussi|lire (?:aussi|également)|à lire (?:aussi|également)"),
    ("de", r"siehe auch|lesen sie auch|lies auch"),
    ("es", r"(?:véase|ver|vea|lea|lee|leer) también|le(?:a|er) más sobre|(?:también )?te puede interesar"),
    ("pt", r"(?:veja|ver|leia|ler) também"),
    ("it", r"(?:vedi|leggi) anche"),
    ("nl", r"zie ook|lees ook"),
    ("el", r"(?:δείτε|διαβάστε|βλέπε) (?:επίσης|ακόμ[αη])"),
    ("ar", r"(?:اقرأ|انظر|شاهد|راجع) (?:أيض\u064b?ا\u064b?)"),
    ("ja", r"(?:あわせて|合わせて|併せて)読みたい|関連項目|(?:こちらも)?参照"),
    ("ko", r"(?:함께|같이) (?:보기|읽기)"),
)  # fmt: skip
"""Labels of lines and of lists."""

RELATED: Phrases = (
    ("en", r"you (?:may|might) also like|related(?: (?:articles?|posts?|reading|story))?"),
    ("en", r"recommended(?: (?:articles?|reading))?|further reading|more on this|read more"),
    ("fr", r"article (?:lié|connexe)|sur le même sujet|lire la suite"),
    ("de", r"mehr zum thema|passend dazu|mehr dazu"),
    ("es", r"(?:artículo|noticia) relacionad[oa]|leer más|más información"),
    ("pt", r"(?:artigo|notícia) relacionad[oa]|leia mais|saiba mais"),
    ("it", r"(?:articolo|notizia) correlat[oa]|leggi di più|per approfondire"),
    ("el", r"σχετικ(?:ό άρθρο|ά)|διαβάστε περισσότερα"),
    ("ar", r"مقال ذو صلة|اقرأ المزيد|للمزيد"),
    ("ja", r"関連記事|おすすめ記事|続きを読む"),
    ("ko", r"관련 ?(?:글|기사)|더 ?보기|추천 ?글"),
)  # fmt: skip
"""Labels of single lines only: as the heading of a list they belong to the page, or to a bibliography."""
