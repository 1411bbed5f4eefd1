"""Words of the prompts of web pages (structure), by language: sharing, newsletters, comments, advertisements."""

from generator.text.folding import Phrases

NETWORK = (
    r"(?:your )?(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|bluesky|mastodon|threads"
    r"|tumblr|youtube|tiktok|messenger|line|hatena|pocket|e-?mail|friends|rss"
    r"|les réseaux sociaux|redes sociales|social media)"
)
"""Where a page offers to share it; as in Latin letters in all languages."""

NETWORK_AR = r"(?:فيسبوك|تويتر|واتساب|تيليجرام|تيليغرام|تلغرام|لينكد ?إن|إنستغرام|إكس|البريد الإلكتروني)"
NETWORK_KO = r"(?:페이스북|트위터|카카오톡|카카오스토리|네이버(?: ?블로그| ?밴드)?|밴드|라인|인스타그램|텔레그램|엑스)"
NETWORK_JA = r"(?:ツイッター|フェイスブック|ライン|はてなブックマーク|インスタグラム)"
NETWORK_EL = r"(?:το |στο |τη |στη )?(?:φέισμπουκ|τουίτερ)"

SHARE: Phrases = (
    ("", rf"{NETWORK}(?:[ ,|•·/]+{NETWORK}){{1,8}}"),
    ("en", (rf"share(?: (?:this|the))?(?: (?:article|post|story|page))? (?:on|via|with|by|to):? {NETWORK}(?:[, ]+"
           rf"(?:and )?{NETWORK}){{0,5}}")),
    ("en", rf"share (?:this|the) (?:article|post|story|page)|share this(?::? ?{NETWORK}(?:[, ]+{NETWORK}){{0,5}})?"),
    ("en", r"(?:tweet|pin|e-?mail) (?:this|it)|(?:copy|get) (?:the )?link|link copied"),
    ("en", r"follow us(?: on [\w ,&]{1,60})?"),
    ("fr", rf"partage[rz](?: (?:cet article|l'article|cette page))?(?: (?:sur|par|via) {NETWORK})"),
    ("fr", r"partage[rz] (?:cet article|l'article|cette page)"),
    ("fr", r"suivez-nous(?: sur [\w ,&]{1,60})?|copier le lien|lien copié"),
    ("de", rf"(?:auf|per|via|bei) {NETWORK} teilen|(?:artikel|beitrag|seite) teilen"),
    ("de", rf"teilen (?:auf|per|via) {NETWORK}"),
    ("de", r"link kopieren|(?:folgen sie|folge|folgt) uns(?: auf [\w ,&]{1,60})?"),
    ("es", rf"compart(?:ir|e)(?: (?:(?:este|el) artículo|esta (?:noticia|página)))?(?: (?:en|por|vía) {NETWORK})"),
    ("es", r"compart(?:ir|e) (?:(?:este|el) artículo|esta (?:noticia|página))|síguenos(?: en [\w ,&]{1,60})?"),
    ("es", r"copiar enlace"),
    ("pt", (rf"(?:compartilh|partilh)(?:ar|e)(?: (?:(?:este|o) artigo|esta (?:notícia|página)))?(?: "
           rf"(?:no|na|em|por|via|pelo) {NETWORK})")),
    ("pt", r"(?:compartilh|partilh)(?:ar|e) (?:(?:este|o) artigo|esta (?:notícia|página))"),
    ("pt", r"siga-nos(?: (?:no|na|em) [\w ,&]{1,60})?|copiar link"),
    ("it", rf"condividi(?: (?:(?:l'|questo )articolo|questa pagina))?(?: (?:su|via|per) {NETWORK})"),
    ("it", r"condividi (?:(?:l'|questo )articolo|questa pagina)|seguici(?: su [\w ,&]{1,60})?|copia(?: il)? link"),
    ("el", (rf"(?:κοινοποίηση|κοινοποιήστε|μοιραστείτε)(?: (?:το|το άρθρο|τη σελίδα))? (?:στο|στη|μέσω) "
           rf"(?:{NETWORK}|{NETWORK_EL})")),
    ("el", r"(?:κοινοποιήστε|μοιραστείτε)(?: (?:το|το άρθρο))|ακολουθήστε μας(?: στ[οα] [\w ,&]{1,60})?"),
    ("el", r"αντιγραφή συνδέσμου"),
    ("ar", (rf"(?:شارك|مشاركة|انشر)(?: (?:المقال|هذا المقال|هذه الصفحة|الخبر))? (?:على|عبر|في) "
           rf"(?:{NETWORK_AR}|{NETWORK})")),
    ("ar", r"(?:شارك|انشر) (?:هذا )?(?:المقال|الخبر)|(?:تابعنا|تابعونا)(?: على [\w ,&]{1,60})?|نسخ الرابط"),
    ("ja", rf"(?:この記事を)?(?:{NETWORK}|{NETWORK_JA})(?:で|に)(?:シェア|共有|送る|ツイート|ポスト|追加)(?:する)?"),
    ("ja", r"この記事を(?:シェア|共有)(?:する)?"),
    ("ja", r"リンクをコピー(?:する)?|フォローする"),
    ("ko", rf"(?:{NETWORK_KO}|{NETWORK})(?:으로|로|에)? ?(?:공유|보내기)(?: ?하기)?"),
    ("ko", r"(?:이 )?(?:기사|글) 공유(?: ?하기)?|공유 ?하기"),
    ("ko", r"(?:url|링크|주소) ?복사(?: ?하기)?"),
)  # fmt: skip

SHARE_OR_TEXT: Phrases = (
    ("en", r"share|tweet|pin|follow"),
    ("fr", r"partager|tweeter|suivre"),
    ("de", r"teilen|twittern|folgen"),
    ("es", r"compartir|comparte|tuitear|seguir"),
    ("pt", r"compartilhar|compartilhe|partilhar|partilhe"),
    ("it", r"condividi"),
    ("el", r"κοινοποίηση|μοιραστείτε"),
    ("ar", r"شارك|مشاركة"),
    ("ja", r"シェア(?:する)?|共有(?:する)?|フォロー"),
    ("ko", r"공유|팔로우(?: ?하기)?"),
)  # fmt: skip
"""Words that a text may have as well, as all tables of that name."""

NETWORK_OR_TEXT: Phrases = (("", NETWORK), ("ar", NETWORK_AR), ("ja", NETWORK_JA), ("ko", NETWORK_KO))

SUBSCRIBE: Phrases = (
    ("en", (r"(?:[^.!?]{1,40}[.!?] )?(?:please )?(?:subscribe|sign up|register|join)(?: (?:now|today|here|us))?"
           r"(?: (?:to|for))?(?: [\w'-]+){0,5} (?:newsletters?|mailing list|updates|e-?mails?|inbox)\b.{0,80}")),
    ("en", r"(?:join|get)(?: [\w'-]+){1,4} (?:newsletter|inbox)\b.{0,80}|enter your e-?mail\b.{0,60}"),
    ("en", r"subscribe(?: (?:now|today|here))"),
    ("en", r"(?:get|receive)(?: [\w',-]+){1,10} (?:in|to|into) your (?:inbox|mailbox|e-?mail)\b.{0,40}"),
    ("en", r"never miss (?:a|an) (?:post|update|story|article)\b.{0,60}"),
    ("fr", (r"(?:je m'abonne|s'abonner|abonnez-vous|inscrivez-vous|s'inscrire|inscription"
           r"|abonnement|recevez)\b.{0,60}?\b(?:newsletter|lettre d'information|infolettre|par e-?mail|boîte mail"
           r"|nos (?:articles|actualités|alertes))\b.{0,60}")),
    ("de", (r"(?:jetzt |unseren |unsere |den |kostenlosen |für ){0,3}newsletter(?:s)?(?:[ -]"
           r"(?:abonnieren|bestellen|anmelden|anmeldung|erhalten|anfordern)).{0,60}")),
    ("de", (r"(?:jetzt|melden sie sich|melde dich|abonnieren sie|abonniere|erhalten sie)\b.{0,50}\bnewsl"
           r"etter\b.{0,80}")),
    ("de", r".{1,80}\bin (?:ihr|ihrem|dein|deinem) (?:e-?mail-?)?(?:postfach|posteingang)\b.{0,20}"),
    ("es", (r"(?:suscríbete|suscríbase|suscribirse|regístrate|apúntate|inscríbete|recibe)\b.{0,60}?\b"
           r"(?:boletín|newsletter|(?:tu|su) correo|por correo|novedades|e-?mail)\b.{0,60}")),
    ("pt", (r"(?:assine|inscreva-se|subscreva|cadastre-se|registe-se|receba)\b.{0,60}?\b"
           r"(?:newsletter|boletim|por e-?mail|no seu e-?mail|novidades)\b.{0,60}")),
    ("it", (r"(?:iscriviti|iscrivetevi|abbonati|ricevi|registrati)\b.{0,60}?\b"
           r"(?:newsletter|via e-?mail|aggiornamenti|nella tua casella)\b.{0,60}")),
    ("el", (r"(?:εγγραφείτε|εγγραφή|εγγράψου|λάβετε|γίνετε συνδρομητ\w+)\b.{0,60}?\b(?:newsletter|ενημερωτικό"
           r"(?: μας)? δελτίο|e-?mail|τα νέα μας)\b.{0,60}")),
    ("ar", (r"(?:اشترك|اشتركوا|سجل|انضم|احصل|للاشتراك|الاشتراك)\b.{0,60}?"
           r"(?:نشرتنا|النشرة|نشرة|بريدك|القائمة البريدية|جديدنا).{0,60}")),
    ("ja", (r".{0,25}(?:メールマガジン|メルマガ|ニュースレター)(?:を|に|へ|の)?"
           r"(?:登録|購読|受け取|配信|申し込).{0,30}")),
    ("ja", r"毎[日朝週月].{0,20}(?:記事|ニュース|情報|話題).{0,12}お届けし(?:ます|ています).{0,10}"),
    ("ja", r".{0,25}メールで(?:受け取る|お届け).{0,20}"),
    ("ko", r".{0,25}(?:뉴스레터|소식지|메일링).{0,10}(?:구독|신청|등록|받아).{0,20}"),
    ("ko", r".{0,25}(?:이메일|메일)로 (?:받아|받기).{0,15}"),
)  # fmt: skip

SUBSCRIBE_OR_TEXT: Phrases = (
    ("en", r"subscribe|subscribe to(?: [\w'-]+){1,6}|newsletter"),
    ("fr", r"s'abonner|abonnez-vous|s'inscrire|je m'abonne|newsletter"),
    ("de", r"abonnieren|jetzt abonnieren|newsletter"),
    ("es", r"suscríbete|suscribirse|suscríbase|newsletter|boletín"),
    ("pt", r"assine|assinar|assine já|inscreva-se|subscreva|newsletter"),
    ("it", r"iscriviti|abbonati|iscriviti ora|newsletter"),
    ("el", r"εγγραφείτε|εγγραφή|συνδρομή|γίνετε συνδρομητής|newsletter"),
    ("ar", r"اشترك(?: الآن)?|النشرة البريدية"),
    ("ja", r"購読(?:する)?|無料登録|メルマガ登録"),
    ("ko", r"구독(?: ?하기| 신청)?|뉴스레터"),
)  # fmt: skip

COMMENT: Phrases = (
    ("en", r"(?:leave|post|add|write|submit) a (?:comment|reply)(?: cancel reply)?|no comments(?: yet)?"),
    ("en", r"be the first to comment|comments are closed"),
    ("en", r"comments? ?\(\d{1,6}\)|(?:log|sign) ?in to (?:comment|reply)"),
    ("en", r"your e-?mail address will not be published.{0,80}|view (?:all )?comments"),
    ("en", r"reply|join the (?:conversation|discussion)|(?:log|sign) ?in(?: to \w+)?"),
    ("fr", r"(?:laisse[rz]|ajoute[rz]|poste[rz]|écri(?:re|vez)|publie[rz]) (?:un|votre) commentaire"),
    ("fr", r"aucun commentaire|annuler la réponse"),
    ("fr", r"votre adresse (?:e-?mail|de messagerie|courriel) ne sera pas publiée.{0,120}|répondre|réagir"),
    ("fr", r"commenter(?: cet article)?"),
    ("fr", r"soyez le premier à (?:commenter|réagir)|connectez-vous pour commenter|commentaires? ?\(\d{1,6}\)"),
    ("de", r"(?:schreibe?n?|hinterlassen?)(?: sie)? (?:einen|ihren|deinen) kommentar"),
    ("de", r"kommentar (?:schreiben|hinterlassen|abgeben|verfassen)"),
    ("de", r"(?:deine|ihre) e-?mail-?adresse wird nicht veröffentlicht.{0,120}|antworten?|keine kommentare"),
    ("de", r"kommentieren|antwort abbrechen"),
    ("de", r"kommentare? ?\(\d{1,6}\)"),
    ("es", r"(?:dejar?|escribir?|publicar?|añadir?|añade|agregar?)(?: (?:un|tu|su))? (?:comentario|respuesta)"),
    ("es", r"(?:no hay|sin) comentarios|comentar"),
    ("es", r"tu dirección de correo electrónico no será publicada.{0,120}|responder|cancelar (?:la )?respuesta"),
    ("es", r"sé el primero en comentar"),
    ("es", r"comentarios? ?\(\d{1,6}\)"),
    ("pt", r"(?:deixe|deixar|escreva|publique|adicione)(?: (?:um|o seu|seu))? comentário"),
    ("pt", r"(?:nenhum|sem) comentários?|comentar"),
    ("pt", r"o (?:seu )?endereço de e-?mail não (?:será|vai ser) publicado.{0,120}|responder"),
    ("pt", r"cancelar (?:a )?resposta|comentários? ?\(\d{1,6}\)"),
    ("it", r"(?:lascia|scrivi|aggiungi|invia)(?: (?:un|il tuo))? (?:commento|risposta)|nessun commento|commenta"),
    ("it", r"commenti ?\(\d{1,6}\)"),
    ("it", r"il tuo indirizzo e-?mail non sarà pubblicato.{0,120}|rispondi|annulla risposta"),
    ("el", r"(?:αφήστε|γράψτε|προσθέστε|υποβολή|προσθήκη)(?: (?:ένα|το))? σχ[οό]λ[ιί]ου?(?: σας)?"),
    ("el", r"(?:αφήστε )?μια απάντηση|σχολιάστε"),
    ("el", (r"η (?:ηλ\. ?|ηλεκτρονική )?(?:σας )?διεύθυνσή? ?(?:σας|email σας|ταχυδρομείου σας)? δεν "
           r"(?:δημοσιεύεται|(?:πρόκειται να|θα) δημοσιευ[θτ]εί).{0,120}")),
    ("el", r"απάντηση|κανένα σχόλιο|δεν υπάρχουν σχόλια|ακύρωση απάντησης|σχόλια ?\(\d{1,6}\)"),
    ("ar", r"(?:اترك|أضف|اكتب|أرسل|إضافة)(?: لنا)? (?:تعليقا?\u064b?ا?\u064b?|ردا?\u064b?ا?|تعليقك|رأيك)"),
    ("ar", r"لا توجد تعليقات|لا تعليقات"),
    ("ar", r"لن يتم نشر (?:عنوان )?(?:بريدك|البريد).{0,80}|رد|الرد|إلغاء الرد"),
    ("ja", r"コメントを?(?:残す|書く|する|投稿(?:する)?|送信)|メールアドレスが公開されることはありません.{0,60}"),
    ("ja", r"返信(?:する)?"),
    ("ja", r"コメントは?(?:まだ)?(?:ありません|なし)|返信をキャンセル"),
    ("ko", r"댓글(?:을)? ?(?:달기|쓰기|남기기|작성|입력|등록)|이메일 주소는 공개되지 않습니다.{0,60}"),
    ("ko", r"답글(?: ?달기)?|(?:등록된 )?댓글이? ?없습니다"),
)  # fmt: skip

ADVERTISEMENT: Phrases = (
    ("en", r"advertisements?|sponsored(?: content)?|(?:article|story) continues (?:below|after).{0,30}"),
    ("fr", r"publicité|contenu sponsorisé|la suite après (?:cette|la) publicité"),
    ("de", r"anzeige|werbung|gesponsert"),
    ("es", r"publicidad|contenido patrocinado|anuncio"),
    ("pt", r"publicidade|conteúdo patrocinado|continua após a publicidade"),
    ("it", r"pubblicità|contenuto sponsorizzato"),
    ("el", r"διαφήμιση|χορηγούμενο περιεχόμενο"),
    ("ar", r"إعلان|إعلانات|محتوى برعاية"),
    ("ja", r"広告|スポンサーリンク|スポンサードリンク"),
    ("ko", r"광고|스폰서 ?콘텐츠"),
)  # fmt: skip
