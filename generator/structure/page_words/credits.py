"""Words of what web pages say of themselves (structure), by language: counters, reading times, copyright, captions."""

from generator.text.folding import Phrases

NUMBER = r"\d[\d., ]{0,10} ?[km]?"
"""A count, perhaps in thousands."""

MINUTES = r"(?:ca\.? |about |env(?:iron|\.) |~ ?|≈ ?|約|약 ?)?\d{1,3}"

COUNTER: Phrases = (
    ("en", rf"{NUMBER} ?(?:views?|reads?|shares?|likes?|comments?|claps?|followers?)"),
    ("en", rf"(?:views?|reads?|shares?|likes?|comments?) ?: ?{NUMBER}"),
    ("en", rf"{MINUTES}[ -]?min(?:ute)?s?\.?(?: (?:of )?read(?:ing)?(?: time)?| to read)"),
    ("en", rf"(?:estimated )?read(?:ing)? time ?:? ?{MINUTES} ?min(?:ute)?s?\.?(?: read)?"),
    ("fr", rf"{NUMBER} ?(?:vues?|lectures?|partages?|commentaires?|réactions?|mentions? j'aime|j'aime)"),
    ("fr", rf"(?:lu|vu|partagé) {NUMBER} fois"),
    ("fr", rf"(?:(?:temps|durée)(?: estimée?)? de )?lecture ?:? ?(?:de )?{MINUTES} ?(?:min(?:utes?)?\.?|mn)"),
    ("fr", rf"{MINUTES} ?(?:min(?:utes?)?\.?|mn) de lecture"),
    ("de", (rf"{NUMBER} ?(?:aufrufe?|ansichten?|klicks?|kommentare?|shares?|likes?|leser|mal "
           rf"(?:gelesen|geteilt|angesehen))")),
    ("de", rf"(?:geschätzte )?lese(?:zeit|dauer) ?:? ?{MINUTES} ?min(?:uten?|\.)?"),
    ("de", rf"{MINUTES} ?min(?:uten?|\.)? (?:lesezeit|lesedauer|zu lesen)"),
    ("es", (rf"{NUMBER} ?"
           r"(?:visitas?|vistas?|lecturas?|visualizaciones|comentarios?|me gusta|compartidos?|veces compartido"
           r"|reproducciones)")),
    ("es", rf"(?:(?:tiempo|duración)(?: estimad[oa])? de )?lectura ?:? ?(?:de )?{MINUTES} ?min(?:utos?|\.)?"),
    ("es", rf"{MINUTES} ?min(?:utos?|\.)? de lectura"),
    ("pt", (rf"{NUMBER} ?(?:visualizaç"
           rf"(?:ão|ões)|visitas?|leituras?|comentários?|curtidas?|gostos?|compartilhamentos?|partilhas?|acessos?)")),
    ("pt", rf"(?:(?:tempo|duração)(?: estimad[oa])? de )?leitura ?:? ?(?:de )?{MINUTES} ?min(?:utos?|\.)?"),
    ("pt", rf"{MINUTES} ?min(?:utos?|\.)? de leitura"),
    ("it", rf"{NUMBER} ?(?:visualizzazion[ie]|visit[ae]|lettur[ae]|condivision[ie]|commenti|commento|mi piace)"),
    ("it", rf"(?:tempo di )?lettura ?:? ?(?:di )?{MINUTES} ?min(?:ut[io]|\.)?"),
    ("it", rf"{MINUTES} ?min(?:ut[io]|\.)? di lettura"),
    ("el", rf"{NUMBER} ?(?:προβολ(?:ές|ή)|αναγνώσεις|σχόλι[αο]|κοινοποιήσεις|μου αρέσει)"),
    ("el", rf"(?:(?:χρόνος|διάρκεια) )?ανάγνωσ(?:ης|η) ?:? ?{MINUTES} ?λεπτ(?:ά|ό|ών|\.)"),
    ("el", rf"{MINUTES} ?λεπτ(?:ά|ό|ών) (?:ανάγνωσης?|για ανάγνωση)"),
    ("ar", rf"{NUMBER} ?(?:مشاهدة|مشاهدات|قراءة|قراءات|تعليق|تعليقات|مشاركة|مشاركات|إعجاب|زيارة)"),
    ("ar", rf"(?:عدد )?(?:المشاهدات|القراءات|التعليقات) ?:? ?{NUMBER}"),
    ("ar", rf"(?:وقت|مدة|زمن) القراءة ?:? ?{MINUTES} ?(?:دقائق|دقيقة)|{MINUTES} ?(?:دقائق|دقيقة) (?:قراءة|للقراءة)"),
    ("ja", rf"{NUMBER} ?(?:回表示|回閲覧|ビュー|views|pv|件のコメント|いいね!?|シェア|ブックマーク)"),
    ("ja", rf"(?:閲覧数|表示回数|アクセス数|いいね!?) ?:? ?{NUMBER}"),
    ("ja", rf"(?:読了|読む)(?:目安|までの)?(?:の)?(?:時間|目安)? ?:? ?{MINUTES} ?分"),
    ("ja", rf"(?:この記事は)?{MINUTES} ?分で読め(?:ます|る)"),
    ("ko", rf"(?:조회|읽음|좋아요|공유|추천)(?: ?수)? ?:? ?{NUMBER} ?(?:회|개|건)?"),
    ("ko", rf"{NUMBER} ?(?:회|개의|개|명)? ?(?:조회|댓글|좋아요|공유)"),
    ("ko", rf"(?:읽는|예상|읽기)(?: 읽기)? ?시간 ?:? ?{MINUTES} ?분|{MINUTES} ?분 (?:읽기|소요|분량)"),
)  # fmt: skip

RESERVED: Phrases = (
    ("en", r"all rights reserved"),
    ("fr", r"tous droits (?:de reproduction )?réservés"),
    ("de", r"alle rechte vorbehalten"),
    ("es", r"todos los derechos reservados|prohibida su reproducción"),
    ("pt", r"todos os direitos reservados"),
    ("it", r"tutti i diritti (?:sono )?riservati|riproduzione riservata"),
    ("el", r"με (?:την )?επιφύλαξη (?:παντός )?(?:νομίμου )?δικαιώματος"),
    ("ar", r"(?:جميع|كافة|كل) الحقوق محفوظة"),
    ("ja", r"(?:無断|禁無断)(?:転載|複製|引用)[^。]{0,20}|不許複製"),
    ("ko", r"무단 ?(?:전재|복제|배포)[^.]{0,25}"),
)  # fmt: skip

COPYRIGHT: Phrases = (
    ("", r"©.{1,160}|(?:copyright|저작권자|著作権|حقوق النشر|\(c\)) ?:? ?(?:©|\(c\)|\d{4}).{0,160}"),
    ("", r"copyright[^.]{1,60}\b(?:19|20)\d\d\b[^.]{0,60}"),
    *(
        (language, rf"(?:[^.!?]{{0,100}}[ .,|–-]{{1,2}})?(?:{phrase})(?:[ .,!|–-].{{0,80}})?")
        for language, phrase in RESERVED
    ),
)  # fmt: skip

CAPTION: Phrases = (
    ("en", (r"(?:featured |cover |header )?(?:image|photo|picture|photograph|illustration)(?: "
           r"(?:credits?|courtesy|source|by|caption))? ?: ?.{1,120}")),
    ("en", (r"(?:photo|image|illustration|picture) (?:by|via|courtesy of)(?: [^\s.]+){1,4}(?: (?:on|via) "
           r"(?:unsplash|pexels|pixabay|flickr|wikimedia.{0,10}))?")),
    ("fr", r"(?:crédits? ?(?:photos?)?|photos?|image|illustration|légende|visuel) ?: ?.{1,120}"),
    ("fr", r"photo (?:de|par)(?: [^\s.]+){1,4} (?:sur|via) \w+"),
    ("de", r"(?:fotos?|bild|bildquelle|bildnachweis|bildrechte|titelbild|symbolbild|bildunterschrift) ?: ?.{1,120}"),
    ("de", r"foto von(?: [^\s.]+){1,4} (?:auf|via) \w+"),
    ("es", r"(?:fotos?|imagen|fotografía|crédito|pie de foto)(?: (?:de portada|destacada))? ?: ?.{1,120}"),
    ("es", r"foto de(?: [^\s.]+){1,4} en (?:unsplash|pexels|pixabay|flickr)"),
    ("pt", r"(?:fotos?|imagem|fotografia|créditos?|legenda)(?: (?:de capa|destacada))? ?: ?.{1,120}"),
    ("pt", r"foto de(?: [^\s.]+){1,4} (?:no|na) (?:unsplash|pexels|pixabay|flickr)"),
    ("it", r"(?:foto|immagine|fotografia|crediti|didascalia)(?: di copertina)? ?: ?.{1,120}"),
    ("it", r"foto di(?: [^\s.]+){1,4} su (?:unsplash|pexels|pixabay|flickr)"),
    ("el", r"(?:φωτογραφία|φωτό|εικόνα|λεζάντα|πηγή (?:φωτογραφίας|εικόνας)) ?: ?.{1,120}"),
    ("ar", r"(?:الصورة|صورة|تصوير|مصدر الصورة|المصور) ?: ?.{1,120}"),
    ("ja", r"(?:写真|画像|撮影|画像提供|写真提供|画像出典|アイキャッチ)(?:提供|出典)? ?[:=/] ?.{1,60}"),
    ("ko", r"(?:사진|이미지|그림|사진 ?출처|사진 ?제공|이미지 ?출처) ?[:=/] ?.{1,60}"),
)  # fmt: skip

PICTURE = (
    r"(?:images?|illustrations?|photographs?|photos?|pictures?|renderings?|artworks?|infographics?|collages?"
    r"|paintings?)"
)

IMAGE_ORDER: Phrases = (
    ("en", (r"(?=.*\b(?:should|incorporate|include|convey|depict|aesthetic|style|photorealistic|vibrant)\b)"
           rf"(?:an?|the|create|generate|design)\s(?:[\w,'’-]+\s){{0,6}}{PICTURE}\s"
           r"(?:represent|show|depict|illustrat|featur|symboli[sz]|portray|of\b|that\b|with\b|captur|convey).*")),
    ("en", r"(?:image|picture|illustration) prompts? ?: ?.*"),
    ("fr", r"(?:crée[rz]?|génère[rz]?|imagine[rz]?) une? (?:[\w'-]+ ){0,2}(?:image|illustration|photo)\b.*"),
    ("fr", r"prompt (?:d'|pour l')image ?:.*"),
    ("de", (r"(?:erstellen?|generieren?|erzeugen?)(?: sie)? (?:ein|eine) (?:[\w'-]+ ){0,2}"
           r"(?:bild|illustration|foto|grafik)\b.*")),
    ("de", r"bild-?prompt ?:.*"),
    ("es", r"(?:crea|cree|genera|genere) una? (?:[\w'-]+ ){0,2}(?:imagen|ilustración|foto)\b.*"),
    ("es", r"prompt (?:de|para la) imagen ?:.*"),
    ("pt", r"(?:cri[ea]r?|ger[ae]r?) uma? (?:[\w'-]+ ){0,2}(?:imagem|ilustração|foto)\b.*"),
    ("pt", r"prompt (?:de|para a) imagem ?:.*"),
    ("it", r"(?:crea|creare|genera|generare) un[a']? ?(?:[\w'-]+ ){0,2}(?:immagine|illustrazione|foto)\b.*"),
    ("it", r"prompt (?:per l')?immagine ?:.*"),
    ("el", r"(?:δημιουργ(?:ήστε|ησε)|σχεδιάστε) μια (?:[\w'-]+ ){0,2}(?:εικόνα|φωτογραφία)\b.*"),
    ("ar", r"(?:أنشئ|ارسم|صمم|قم بإنشاء) (?:صورة|لوحة|رسما).*"),
    ("ja", r".*(?:画像|イラスト|写真)を(?:作成|生成|描)(?:して|い).{0,20}"),
    ("ko", r".*(?:이미지|그림|사진)를? ?(?:생성|만들어|그려).{0,20}"),
)  # fmt: skip
