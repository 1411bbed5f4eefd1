"""Words of statements that a machine helped to write a text (structure), by language."""

from generator.text.folding import Phrases

MACHINE: Phrases = (
    ("", r"\b(?:[Cc]hat ?GPT|GPT-?\d\w*|Copilot|Gemini|Claude|LLMs?)\b"),
    ("en", r"\b(?:AI|A\.I\.|[Aa]rtificial [Ii]ntelligence|[Ll]arge [Ll]anguage [Mm]odels?)\b"),
    ("fr", r"\b(?:IA|[Ii]ntelligence artificielle)\b"),
    ("de", r"\b(?:KI|[Kk]ünstlicher? Intelligenz)\b"),
    ("es", r"\b(?:IA|[Ii]nteligencia artificial)\b"),
    ("pt", r"\b(?:IA|[Ii]nteligência artificial)\b"),
    ("it", r"\b(?:IA|[Ii]ntelligenza artificiale)\b"),
    ("el", r"\b(?:ΤΝ|[Ττ]εχνητής? [Νν]οημοσύνης?)\b"),
    ("ar", r"(?:ال)?ذكاء (?:ال)?[اإ]صطناعي"),
    ("ja", r"(?<![A-Za-z])AI(?![A-Za-z])|人工知能"),
    ("ko", r"(?<![A-Za-z])AI(?![A-Za-z])|인공 ?지능"),
)  # fmt: skip
"""A machine that writes; case matters, `ai` is a syllable elsewhere."""

MADE: Phrases = (
    ("en", (r"\b(?:generat|writ(?:e|ing|ten)\b|craft|creat|produc|compos|draft|assist|help|made\b|us"
           r"(?:ed|e|ing)\b|powered)")),
    ("fr", r"\b(?:généré|rédig|écrit|créé|aide|assist|produit)"),
    ("de", r"\b(?:erstellt|generier|verfasst|geschrieben|unterstütz|hilfe|erzeugt)"),
    ("es", r"\b(?:generad|escrit|cread|redactad|ayuda|asist|producid)"),
    ("pt", r"\b(?:gerad|escrit|criad|redigid|ajuda|auxílio|apoio|produzid)"),
    ("it", r"\b(?:generat|scritt|creat|redatt|aiuto|supporto|prodott)"),
    ("el", r"(?:γράφτηκε|δημιουργήθηκε|συντάχθηκε|παράχθηκε|βοήθεια|υποβοήθηση)"),
    ("ar", r"(?:كتب|كُتب|كتابة|أنشئ|إنشاء|إعداد|أعد|بمساعدة|توليد|ولّد|صياغة)"),
    ("ja", r"(?:作成|生成|執筆|支援|書かれ|制作|利用して)"),
    ("ko", r"(?:작성|생성|도움|제작|쓰였|활용)"),
)  # fmt: skip
"""What the machine did."""

THIS_TEXT: Phrases = (
    ("en", (r"\b(?:this|the|our) (?:[\w-]+ ){0,2}?(?:article|content|post|text|page|piece|story|blog|material)\b"
           r"(?! (?:of|for|that|which)\b)")),
    ("en", r"^\W*(?:disclaimer|disclosure|please note|note|notice|editor's note|transparency)\b"),
    ("fr", r"\b(?:cet(?:te)?|ce) (?:[\w-]+ ){0,2}?(?:article|contenu|texte|page|billet)\b"),
    ("de", r"\bdiese[rs]? (?:[\w-]+ ){0,2}?(?:artikel|text|beitrag|inhalt|seite)\b"),
    ("es", r"\best[ea] (?:[\w-]+ ){0,2}?(?:artículo|contenido|texto|página|entrada)\b"),
    ("pt", r"\best[ea] (?:[\w-]+ ){0,2}?(?:artigo|conteúdo|texto|página|publicação)\b"),
    ("it", r"\bquest[oa'] ?(?:[\w-]+ ){0,2}?(?:articolo|contenuto|testo|pagina)\b"),
    ("el", r"(?:\b(?:το|αυτό το) )?(?:άρθρο|κείμενο|περιεχόμενο)(?: αυτό)?\b"),
    ("ar", r"(?:هذا|هذه) (?:المقال|المقالة|النص|المحتوى|الصفحة)"),
    ("ja", r"(?:この|本)(?:記事|文章|ページ|コンテンツ|文)"),
    ("ko", r"(?:이|본) ?(?:글|기사|문서|콘텐츠|게시물)"),
)  # fmt: skip
"""What it was done to: the text itself; or a word that begins a notice."""

ABOUT: Phrases = (
    ("en", (r"\b"
           r"(?:examines|explores|discusses|analy[sz]es|considers|looks|describes|explains|investigates|asks|shows|argues)\b")),
    ("en", r"\b(?:covers|presents|introduces|addresses|focuses|surveys|reviews|traces|outlines)\b"),
    ("fr", r"\b(?:examine|explore|analyse|étudie|présente|explique|traite|montre|décrit|interroge|aborde)\b"),
    ("de", r"\b(?:untersucht|erklärt|beschreibt|zeigt|analysiert|behandelt|fragt|beleuchtet)\b"),
    ("es", r"\b(?:examina|explora|analiza|explica|describe|estudia|trata|presenta|muestra|aborda)\b"),
    ("pt", r"\b(?:examina|explora|analisa|explica|descreve|estuda|trata|apresenta|mostra|aborda)\b"),
    ("it", r"\b(?:esamina|esplora|analizza|spiega|descrive|studia|tratta|presenta|mostra|affronta)\b"),
    ("el", r"\b(?:εξετάζει|αναλύει|παρουσιάζει|εξηγεί|περιγράφει|διερευνά)\b"),
    ("ar", r"(?:يتناول|تتناول|يناقش|يبحث|يحلل|يستعرض|يشرح|يدرس)"),
    ("ja", r"(?:について|論じ|考察|解説|検討|紹介)"),
    ("ko", r"(?:다룬|살펴|분석|논의|설명|소개|검토|대해)"),
)  # fmt: skip
"""What a text says that has the machine as its subject and not as its author."""
