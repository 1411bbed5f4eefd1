"""Words that announce the parts of a byline (structure), by language: the author, the days, the category."""

from generator.text.folding import Phrases

AUTHOR: Phrases = (
    ("en", r"(?:(?:written|posted|published|reported|words|story|text|article|created) )?by\b ?:?"),
    ("en", r"(?:authors?|words|story|text) ?:"),
    ("fr", r"(?:(?:écrit|rédigé|publié|proposé|un article|propos recueillis|texte) )?par\b ?:?"),
    ("fr", r"(?:aut(?:eure?|rice)s?|texte|rédaction) ?:"),
    ("de", r"(?:(?:geschrieben|veröffentlicht|verfasst|ein (?:gast)?beitrag|ein artikel|text) )?von\b ?:?"),
    ("de", r"(?:autor(?:in|en|innen)?|text|redaktion) ?:"),
    ("es", r"(?:(?:escrito|publicado|redactado|texto) )?por\b ?:?|(?:autor(?:a|es|as)?|texto|redacción) ?:"),
    ("pt", r"(?:reportagem|texto|autor(?:a|es|as)?|redação) ?:"),
    ("it", r"(?:(?:scritto|pubblicato|testo|articolo) )?(?:di|da)\b ?:?|a cura d(?:i|ella?)\b ?:?"),
    ("it", r"(?:autor[ei]|autrice|testo) ?:"),
    ("ru", r"(?:автор(?:ы)?|текст) ?:"),
    ("tr", r"(?:yazar(?:lar)?|yazan) ?:"),
    ("pl", r"(?:autor(?:ka|zy)?|tekst) ?:"),
    ("nl", r"(?:(?:geschreven|geplaatst) )?door\b ?:?|auteurs? ?:"),
    ("el", r"γράφ(?:ει|ουν) (?:ο|η|οι)\b"),
    ("el", r"(?:συντάκτ(?:ης|ρια|ες)|συγγραφέ(?:ας|είς)|κείμενο|αρθρογράφος|επιμέλεια|γράφει) ?:"),
    ("el", r"από (?:τον|την|τη|τους|τις)\b"),
    ("ar", r"بقلم ?:?|(?:الكاتب|الكاتبة|إعداد|تحرير|كتب|كتبت|كتبه|المؤلف|المؤلفة|كتابة) ?:"),
    ("ja", r"(?:著者|執筆者?|文|ライター|筆者|取材・文|文責|作成者|投稿者|記者) ?[:=]"),
    ("ko", r"글(?= [가-힣]{2,4}(?: (?:기자|작가))?$)"),
    ("ko", r"(?:글쓴이|작성자|저자|필자|글|기자|기고|글·사진) ?[:=]"),
)  # fmt: skip
"""What announces a name."""

AUTHOR_ARTICLE: Phrases = (("el", r"(?:του|της|των)\b"),)
"""An article before a name in the genitive, as Greek bylines have it and headings, too: it counts beside a date."""

DATE: Phrases = (
    ("en", r"(?:first )?(?:published|posted|released|created|written)(?: (?:on|at|date))?|date(?: of publication)?"),
    ("en", r"on"),
    ("fr", r"(?:publiée?|parue?|postée?|créée?|écrit|mise? en ligne)(?: le)?|date(?: de publication)?|le"),
    ("de", r"(?:veröffentlicht|erschienen|erstellt|publiziert|geschrieben|stand)(?: am)?"),
    ("de", r"(?:veröffentlichungs)?datum|am|vom|den"),
    ("es", r"(?:publicad[oa]|escrito)(?: el)?|fecha(?: de publicación)?|el"),
    ("pt", r"(?:publicad[oa]|postad[oa])(?: (?:em|a))?|data(?: de publicação)?|em"),
    ("it", r"pubblicat[oa](?: il)?|data(?: di pubblicazione)?|il"),
    ("nl", r"(?:geplaatst|gepubliceerd)(?: op)?|op"),
    ("el", r"(?:δημοσιεύ[τθ]ηκε|δημοσίευση|αναρτήθηκε|ημερομηνία(?: δημοσίευσης)?)(?: (?:στις|την|στην))?|στις"),
    ("ar", r"(?:تاريخ النشر|نشرت?(?: في| بتاريخ| يوم)?|نُشر(?: في| بتاريخ)?|التاريخ|تم النشر(?: في)?|بتاريخ|في)"),
    ("ja", r"(?:公開|投稿|掲載|作成|配信|発行)(?:日時?)?|日付"),
    ("ko", r"(?:기사 ?)?(?:입력|작성|등록|게시|발행|승인)(?:일시?|시간)?|날짜|최초 ?입력"),
)  # fmt: skip
"""What announces the day of publication."""

UPDATE: Phrases = (
    ("en", r"(?:(?:last|date) )?(?:updated?|modified|revised|edited)(?: on)?"),
    ("fr", r"(?:mise? à jour|modifiée?|actualisée?)(?: le)?|dernière (?:mise à jour|modification)(?: le)?"),
    ("de", r"(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?|letzte (?:aktualisierung|änderung)"),
    ("de", r"aktualisierung"),
    ("es", r"(?:actualizad[oa]|modificad[oa])(?: el)?|última (?:actualización|modificación)"),
    ("pt", r"(?:atualizad[oa]|modificad[oa])(?: (?:em|a))?|última (?:atualização|modificação)"),
    ("it", r"(?:aggiornat[oa]|modificat[oa])(?: il)?|ultim[oa] (?:aggiornamento|modifica)"),
    ("nl", r"(?:laatst )?(?:bijgewerkt|gewijzigd)(?: op)?"),
    ("el", r"(?:ενημερώθηκε|τροποποιήθηκε)(?: (?:στις|την|στην))?|(?:τελευταία )?ενημέρωση"),
    ("ar", r"آخر (?:تحديث|تعديل)|تم (?:التحديث|التعديل)(?: في)?|تاريخ التحديث|حدث في"),
    ("ja", r"(?:最終)?更新(?:日時?)?|改訂日|(?:最終)?更新"),
    ("ko", r"(?:최종 ?)?(?:수정|업데이트|갱신)(?:일시?|시간)?"),
)  # fmt: skip
"""What announces the day of the last change."""

CATEGORY: Phrases = (
    ("en", r"(?:categor(?:y|ies)|section|topic) ?:|(?:filed under|posted in|in)(?: ?:)? "),
    ("fr", r"(?:catégories?|rubrique|section) ?:|(?:publié|classé) dans "),
    ("de", r"(?:kategorien?|rubrik|ressort) ?:|(?:abgelegt|veröffentlicht) (?:in|unter) "),
    ("es", r"(?:categorías?|sección) ?:|(?:publicado|archivado) en "),
    ("pt", r"(?:categorias?|se[cç]ção|seção|editoria) ?:"),
    ("it", r"(?:categori[ae]|sezione|rubrica) ?:"),
    ("el", r"(?:κατηγορί(?:α|ες)|ενότητα) ?:"),
    ("ar", r"(?:التصنيف|تصنيف|القسم|قسم|الفئة|باب) ?:"),
    ("ja", r"(?:カテゴリー?|分類|ジャンル) ?:"),
    ("ko", r"(?:카테고리|분류|분야|섹션) ?:"),
)  # fmt: skip
"""What announces a category."""

DAY_BEHIND: Phrases = (
    ("ja", r"(?:公開|投稿|掲載|作成|配信|発行)"),
    ("ko", r"(?:입력|작성|등록|게시|발행)"),
)  # fmt: skip
"""The same behind the day."""

UPDATE_BEHIND: Phrases = (
    ("en", r"\(?(?:last )?updated\)?"),
    ("ja", r"(?:最終)?更新"),
    ("ko", r"(?:최종 ?)?(?:수정|업데이트)"),
)  # fmt: skip

GOES_ON: Phrases = (
    ("en", r"(?:by|posted by|on|in|published|(?:last )?updated) "),
    ("fr", r"(?:par|le|publiée? le|mise? à jour|modifié le) "),
    ("de", r"(?:von|am|vom|veröffentlicht am|(?:zuletzt )?aktualisiert) "),
    ("es", r"(?:por|el|publicado el|actualizado) "),
    ("pt", r"(?:por|em|publicado em|atualizado) "),
    ("it", r"(?:di|il|pubblicato il|aggiornato) "),
    ("el", r"(?:στις|δημοσιεύ[τθ]ηκε|ενημερώθηκε|του|της) "),
    ("ar", r"(?:في|نشر|بقلم|آخر تحديث)[ :]"),
    ("ko", r"(?:입력|수정) "),
)  # fmt: skip
"""Words at which a byline without separators goes on: `By A Name on 3 May 2024`, `Par A Nom, publié le 3 mai 2024`."""
