"""Words that head longer parts of web pages (structure), by language: lists of other articles, comments, authors."""

from generator.text.folding import Phrases

RELATED: Phrases = (
    ("en", r"related (?:articles?|posts?|stories|content|reading)"),
    ("en", r"you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|read next|up next"),
    ("en", r"recommended(?: (?:for you|articles|reading|posts|stories))?|more (?:from|in|like) .{1,40}"),
    ("en", r"most (?:read|popular|viewed)|trending(?: now)?"),
    ("en", r"(?:popular|latest|recent) (?:posts|articles|news)|similar (?:articles|posts)|more stories"),
    ("en", r"editor'?s'? picks|don't miss"),
    ("fr", r"articles? (?:similaires|connexes|liés|recommandés|récents)"),
    ("fr", r"(?:sur|dans) le même (?:sujet|thème|dossier)|les plus (?:lus|consultés)"),
    ("fr", r"vous (?:aimerez|pourriez(?: aussi)? aimer|apprécierez)(?: (?:aussi|peut-être)){0,2}"),
    ("fr", r"cela (?:peut|pourrait) vous intéresser|à ne pas manquer"),
    ("de", r"(?:das|dies) (?:könnte|dürfte) (?:sie|dich|euch)(?: auch| noch)? interessieren"),
    ("de", r"(?:ähnliche|verwandte|weitere|neueste|empfohlene) (?:artikel|beiträge|themen)"),
    ("de", r"mehr zum thema|meistgelesen(?:e artikel)?|auch interessant|passend dazu"),
    ("es", (r"(?:artículos|noticias|entradas|contenidos?|temas) "
           r"(?:relacionad[oa]s?|similares|recomendad[oa]s?|recientes)")),
    ("es", r"lo más (?:leído|visto)|no te pierdas"),
    ("es", r"(?:también )?(?:te|le) (?:puede|podría|pueden)(?: también)? (?:interesar|gustar)"),
    ("pt", (r"(?:artigos|notícias|posts|matérias|conteúdos?) "
           r"(?:relacionad[oa]s|semelhantes|recomendad[oa]s|recentes)")),
    ("pt", r"mais (?:lid[oa]s|vist[oa]s)|não perca"),
    ("pt", r"(?:você )?(?:também )?pode(?:rá)?(?: também)? (?:gostar|interessar(?:-lhe)?|se interessar).{0,12}"),
    ("it", r"(?:articoli|notizie|post|contenuti) (?:correlat[ie]|simili|consigliat[ie]|recenti|collegat[ie])"),
    ("it", r"i più letti|altri articoli|da non perdere"),
    ("it", r"(?:ti )?potrebbe(?:ro)?(?: anche)? interessar(?:e|ti)(?: anche)?"),
    ("el", r"(?:σχετικά|παρόμοια|προτεινόμενα|δημοφιλή|πρόσφατα) (?:άρθρα|θέματα|νέα)|σχετικές αναρτήσεις"),
    ("el", r"τα πιο (?:διαβασμένα|δημοφιλή)|μη(?:ν)? χάσετε"),
    ("el", r"(?:ίσως |μπορεί )?(?:επίσης )?(?:να )?σας (?:αρέσ|ενδιαφέρ)\w+(?: επίσης)?"),
    ("ar", r"(?:مقالات|مواضيع|أخبار|موضوعات) (?:ذات صلة|مشابهة|متعلقة|مرتبطة|مقترحة)"),
    ("ar", r"(?:قد|ربما) (?:يعجبك|يهمك|تعجبك|تهمك)(?: أيض\w*\u064b?ا?\u064b?)?|الأكثر (?:قراءة|مشاهدة)"),
    ("ja", r"関連(?:記事|リンク|コンテンツ|ニュース)(?:一覧)?"),
    ("ja", r"(?:おすすめ|オススメ|人気|最新|新着|注目)の?(?:記事|ニュース)(?:一覧)?|こちらもおすすめ"),
    ("ja", r"よく読まれている記事"),
    ("ko", r"(?:관련|추천|인기|최신|다른|많이 본) ?(?:기사|글|뉴스|콘텐츠|게시물)(?: ?더? ?보기)?"),
    ("ko", r"(?:이런|함께 보면 좋은) (?:글|기사).{0,10}"),
)  # fmt: skip
"""What a list of other articles is called that a site adds to every page."""

COMMENTS: Phrases = (
    ("en", r"(?:\d{1,6} )?(?:comments?|replies|responses)(?: ?\(\d{1,6}\))?|(?:reader|readers') comments"),
    ("en", r"\d{1,6} (?:thoughts?|responses?|replies) (?:on|to) .{1,80}"),
    ("fr", r"(?:\d{1,6} |vos |les )?(?:commentaires?|réactions?)(?: ?\(\d{1,6}\))?"),
    ("de", r"(?:\d{1,6} )?(?:kommentare?|antworten)(?: ?\(\d{1,6}\))?|\d{1,6} gedanken zu .{1,80}"),
    ("es", r"(?:\d{1,6} )?(?:comentarios?|respuestas?)(?: ?\(\d{1,6}\))?"),
    ("pt", r"(?:\d{1,6} )?(?:comentários?|respostas?)(?: ?\(\d{1,6}\))?"),
    ("it", r"(?:\d{1,6} )?(?:commenti|commento|risposte)(?: ?\(\d{1,6}\))?"),
    ("el", r"(?:\d{1,6} )?(?:σχόλια|σχόλιο|απαντήσεις)(?: ?\(\d{1,6}\))?"),
    ("ar", r"(?:\d{1,6} )?(?:التعليقات|تعليقات|تعليق)(?: ?\(\d{1,6}\))?|تعليقان|تعليق واحد|تعليقات القراء"),
    ("ja", r"(?:\d{1,6}件の)?コメント(?:一覧)? ?(?:\(?\d{1,6}件?\)?)?|みんなのコメント"),
    ("ko", r"댓글 ?(?:\(?\d{1,6}개?\)?)?|\d{1,6}개의 댓글"),
)  # fmt: skip
"""What heads the comments of readers."""

SPEAKER: Phrases = (
    ("en", r".{1,40} (?:says|said|wrote|replied) ?:?"),
    ("fr", r".{1,40} (?:dit|a dit|a écrit|écrit|répond) ?:"),
    ("de", r".{1,40} (?:sagt|sagte|schreibt|schrieb|meint|meinte) ?:?"),
    ("es", r".{1,40} (?:dice|dijo|escribió|respondió) ?:"),
    ("pt", r".{1,40} (?:disse|diz|escreveu|respondeu) ?:"),
    ("it", r".{1,40} (?:ha detto|dice|scrive|ha scritto|ha risposto) ?:?"),
    ("el", r".{1,40} (?:λέει|είπε|γράφει|έγραψε) ?:?"),
    ("ar", r"(?:يقول|قال|كتب) .{1,40} ?:|.{1,40} يقول ?:?"),
    ("ja", r".{1,30} ?(?:より|さん|さんのコメント) ?:?"),
    ("ko", r".{1,20}님(?:의 (?:댓글|말))? ?:?"),
)  # fmt: skip
"""A line that says who speaks in the comment below it."""

AUTHOR: Phrases = (
    ("en", r"(?:about|meet) (?:the|this|our) (?:authors?|writers?|contributors?)|author (?:bio|biography|profile)"),
    ("fr", r"à propos (?:de l'aut(?:eur|rice|eure)|des auteurs)|biographie de l'auteur"),
    ("de", r"(?:über|zu) (?:den autor|die autorin|die autoren|dem autor|der autorin)|zum autor"),
    ("de", r"zur (?:autorin|person)"),
    ("es", r"(?:sobre|acerca de) (?:el|la|los|las) autora?(?:e?s)?|acerca del autor"),
    ("pt", r"sobre (?:o|a|os|as) autora?(?:e?s)?"),
    ("it", r"(?:sull'|informazioni sull')aut(?:ore|rice)|l'autore|l'autrice|gli autori"),
    ("el", r"(?:σχετικά με|για) (?:τον|την|τη|τους) (?:συγγραφέ(?:α|ς|είς)|συντάκτ(?:η|ρια)|αρθρογράφο)"),
    ("ar", r"(?:عن|نبذة عن|حول) (?:الكاتب|الكاتبة|المؤلف|المؤلفة)"),
    ("ja", r"この記事を書いた人|(?:著者|執筆者|筆者|ライター)(?:について|紹介|プロフィール)"),
    ("ko", r"(?:글쓴이|필자|저자|작성자|기자) ?(?:소개|프로필|정보)"),
)  # fmt: skip
"""What heads the box that presents the author."""

REPLY: Phrases = (
    ("en", r"reply"),
    ("fr", r"répondre"),
    ("de", r"antworten?"),
    ("es", r"responder"),
    ("it", r"rispondi"),
    ("el", r"απάντηση"),
    ("ar", r"رد|الرد"),
    ("ja", r"返信(?:する)?"),
    ("ko", r"답글(?: ?달기)?"),
)  # fmt: skip
"""A control below each comment; Portuguese has the Spanish word."""
