"""Words of the controls of web pages (structure), by language: scrolling, navigation, tools, links to legal texts."""

from generator.text.folding import Phrases

SCROLL: Phrases = (
    ("en", r"(scroll|back|go|return|jump)( back)? to (the )?top( of (the )?page)?"),
    ("fr", r"(retour|revenir|remonter|aller) en haut( de (la )?page)?|haut de (la )?page"),
    ("fr", r"retour au (début|sommet) de la page"),
    ("de", r"(zurück )?nach oben( scrollen| springen)?|(zurück )?zum (seitenanfang|anfang der seite)|seitenanfang"),
    ("es", r"(volver|ir|subir|regresar)( hacia)? arriba|(volver|ir|subir) al (inicio|principio) de la página"),
    ("pt", r"(voltar|ir|subir|regressar|retornar) (ao|para o) (topo|início da página)( da página)?|topo da página"),
    ("pt", r"voltar (para|a) cima"),
    ("it", r"(torna|vai|ritorna) (su|sopra|in alto|in cima|all'inizio)( della pagina)?|inizio pagina"),
    ("el", r"(επιστροφή|πίσω|μετάβαση|άνοδος) στην (κορυφή|αρχή)( της σελίδας)?|αρχή της σελίδας"),
    ("ar", r"(العودة|عودة|الرجوع|رجوع|انتقل|الانتقال|اذهب)? ?(إلى|الى) (الأعلى|أعلى( الصفحة)?|بداية الصفحة)|للأعلى"),
    ("ja", r"(ページ|画面)?の?(トップ|先頭|上部?|最上部)(へ|に|まで)(戻る|もどる|移動する?)|ページトップへ?"),
    ("ko", r"(페이지 )?(맨 )?위로( 가기| 이동| 올라가기)?|(페이지 )?상단으로( 이동| 가기)?"),
)  # fmt: skip
"""Anywhere: nothing else is called so."""

SCROLL_OR_TEXT: Phrases = (
    ("es", r"subir|volver al (inicio|principio)"),
    ("pt", r"topo|voltar ao início"),
    ("de", r"zurück zum anfang"),
    ("fr", r"retour au (début|sommet)"),
    ("el", r"κορυφή|στην κορυφή"),
    ("ja", r"トップへ|上へ"),
    ("ko", r"처음으로|top"),
)  # fmt: skip

SKIP: Phrases = (
    ("en", r"skip to (main |the )?(content|navigation)"),
    ("fr", r"(aller|passer|accéder) (directement )?au (contenu|menu)( principal)?"),
    ("de", r"(direkt )?zum (haupt)?(inhalt|menü|navigation)( springen| wechseln)?"),
    ("es", r"(ir|saltar|pasar) al contenido( principal)?"),
    ("pt", r"(pular|ir|saltar|avançar) para o conteúdo( principal)?"),
    ("it", r"(vai|salta|passa) al contenuto( principale)?"),
    ("el", r"(μετάβαση|μεταπήδηση|παράλειψη) (στο|προς το) (κυρίως )?περιεχόμενο"),
    ("ar", r"(انتقل|الانتقال|تخطي|تخطى|اذهب) إلى المحتوى( الرئيسي)?"),
    ("ja", r"(メイン)?コンテンツ(へ|に|まで)(スキップ|移動)|本文へ(スキップ|移動)"),
    ("ko", r"(본문|콘텐츠|주 ?메뉴)(으로)? ?(바로 ?가기|건너뛰기|이동)"),
)  # fmt: skip

NAVIGATION: Phrases = (
    ("en", r"(main )?menu|toggle (navigation|menu|search)|close( menu)?|search( (the|this) site)?|loading"),
    ("en", r"(previous|next|older|newer)( (post|article|page|story|entry|posts|articles|entries))?|home"),
    ("en", r"log ?in|sign ?in|sign ?up|register|my account|subscribers? login"),
    ("fr", r"menu( principal)?|fermer|recherche(r)?|se connecter|connexion|s'identifier|mon compte|accueil"),
    ("fr", r"(article|billet|page) (précédent|suivant)e?|précédent|suivant"),
    ("de", r"menü|hauptmenü|schließen|suche(n)?|anmelden|abmelden|einloggen|registrieren|startseite|mein konto"),
    ("de", r"(vorherige|nächste|vorige)r? (artikel|beitrag|seite)|zurück|weiter"),
    ("es", r"menú( principal)?|cerrar|buscar|iniciar sesión|acceder|registrarse|mi cuenta|inicio"),
    ("es", r"(artículo|entrada|página|noticia) (anterior|siguiente)|(anterior|siguiente)( (artículo|entrada))?"),
    ("pt", r"menu( principal)?|fechar|buscar|pesquisar|entrar|(iniciar|fazer) (sessão|login)|início|minha conta"),
    ("pt", r"(artigo|post|página|notícia) (anterior|seguinte)|próxim[oa]( (artigo|post|página|notícia))?|anterior"),
    ("it", r"menu( principale)?|chiudi|cerca|accedi|registrati|il mio account|home"),
    ("it", r"(articolo|post|pagina) (precedente|successiv[oa])|precedente|successiv[oa]"),
    ("el", r"(κύριο )?μενού|κλείσιμο|αναζήτηση|σύνδεση|αρχική( σελίδα)?|(προηγούμενο|επόμενο)( άρθρο)?"),
    ("ar", r"القائمة( الرئيسية)?|إغلاق|بحث|تسجيل (الدخول|الخروج)|الرئيسية|حسابي"),
    ("ar", r"((المقال|المقالة|الخبر|الموضوع) )?(السابق|التالي)ة?"),
    ("ja", r"メニュー|閉じる|検索|ログイン|会員登録|ホーム|(前|次)の(記事|ページ|投稿)へ?|(前|次)へ"),
    ("ko", r"(전체 ?)?메뉴|닫기|검색|로그인|로그아웃|회원 ?가입|홈|(이전|다음)( ?(글|기사|페이지))?"),
)  # fmt: skip

HOME = r"home( ?page)?|accueil|startseite|inicio|início|αρχική|الرئيسية|ホーム|トップ|홈"
"""What the first entry of a trail to the page is called."""

BREADCRUMBS: Phrases = (
    ("", rf"(?:{HOME})(?: ?[>»›→] ?[^>»›→.!?]{{1,60}}){{1,7}}"),
    ("", rf"(?:{HOME})(?: / [^/.!?]{{1,60}}){{2,7}}"),
    ("", r"[^>»›→.!?]{1,40}(?: [>»›] [^>»›→.!?]{1,40}){2,7}"),
)  # fmt: skip

PAGINATION: Phrases = (
    ("", r"(?:[«‹<←] ?)?1 2(?: 3(?: 4(?: 5)?)?)?(?: ?(?:…|\.\.\.) ?\d{1,4})?(?: [^\d]{1,20})?"),
    ("", r"(?:page|seite|página|pagina|σελίδα|صفحة|ページ|페이지) ?\d{1,3} ?(?:of|/|sur|von|de|di|από|من) ?\d{1,3}"),
    ("", r"\d{1,3} ?/ ?\d{1,3} ?(?:ページ|페이지)"),
)  # fmt: skip

TOOLS: Phrases = (
    ("en", r"listen to (this|the) (article|story)|print this( (page|article))?|(increase|decrease) (text|font) size"),
    ("en", r"save (this )?(article|story|for later)|bookmark this( (page|article))?|report an error"),
    ("en", r"download (as )?pdf"),
    ("fr", r"(écouter|imprimer|offrir|enregistrer) (l'|cet )article|envoyer (par (e-?)?mail|à un ami)"),
    ("fr", r"signaler une erreur"),
    ("fr", r"télécharger (le |en )?pdf"),
    ("de", r"(artikel|seite|beitrag) (anhören|drucken|merken|vorlesen|versenden|speichern)"),
    ("de", r"als pdf (speichern|drucken)"),
    ("es", r"(escuchar|imprimir|guardar) (el |este |la )?(artículo|noticia)|descargar (en )?pdf"),
    ("es", r"enviar por (correo|e-?mail)"),
    ("pt", r"(ouvir|imprimir|salvar|guardar) (o |este |a )?(artigo|notícia|texto)|baixar pdf|enviar por e-?mail"),
    ("it", r"(ascolta|stampa|salva) (l'|questo )?articolo|scarica( il)? pdf|invia per e-?mail"),
    ("el", r"(ακούστε|εκτυπώστε|αποθηκεύστε) το άρθρο|λήψη pdf"),
    ("ar", r"(استمع إلى|طباعة|حفظ) (هذا )?(المقال|المقالة|الصفحة|الخبر)|تحميل pdf|أرسل إلى صديق"),
    ("ja", r"(この)?記事を(印刷|聴く|聞く|保存)(する)?|音声で聴く|文字サイズ.{0,10}|印刷する|pdfダウンロード"),
    ("ko", r"(이 )?(기사|글) ?(듣기|인쇄|스크랩|저장)(하기)?|글자 ?크기.{0,10}|인쇄 ?하기|pdf 다운로드"),
)  # fmt: skip

TOOLS_OR_TEXT: Phrases = (
    ("en", r"print|save|bookmark|listen|e-?mail"),
    ("fr", r"imprimer|écouter|enregistrer|sauvegarder|offrir"),
    ("de", r"drucken|merken|vorlesen|anhören|speichern"),
    ("es", r"imprimir|escuchar|guardar"),
    ("pt", r"imprimir|ouvir|salvar|guardar"),
    ("it", r"stampa|ascolta|salva"),
    ("el", r"εκτύπωση|αποθήκευση"),
    ("ar", r"طباعة|استمع|حفظ"),
    ("ja", r"印刷|保存|ブックマーク"),
    ("ko", r"인쇄|스크랩|저장|북마크|프린트"),
)  # fmt: skip

READ_MORE: Phrases = (
    ("en", r"(read|show|see|view|load) (more|less|full (article|story))|(continue|keep) reading|learn more"),
    ("en", r"click here( to (read|learn|see|find out) more)?|tap to (expand|zoom)"),
    ("fr", r"lire (la suite|plus|l'article( complet)?|davantage)|(en savoir|voir|afficher) plus"),
    ("fr", r"(continuer|poursuivre) la lecture"),
    ("de", r"weiter ?lesen|mehr (lesen|erfahren|anzeigen|laden)|(ganzen|vollständigen) artikel lesen|zum artikel"),
    ("es", r"(leer|ver|mostrar|cargar|saber) más|(seguir|continuar|continúa) leyendo|leer (el )?artículo completo"),
    ("pt", r"(ler|leia|ver|veja|saiba|carregar|mostrar) mais|continu(e|ar) (lendo|a ler|a leitura)"),
    ("pt", r"ler artigo completo"),
    ("it", r"(leggi|mostra|vedi|carica) (tutto|altro|di più)|scopri di più|per saperne di più|continua a leggere"),
    ("it", r"leggi (tutto )?l'articolo( completo)?"),
    ("el", r"(διαβάστε|δείτε|μάθετε|φόρτωση) (περισσότερα|ολόκληρο το άρθρο|τη συνέχεια)|συνέχεια ανάγνωσης"),
    ("ar", r"(اقرأ|قراءة|عرض|شاهد|اعرف|تحميل|لقراءة) المزيد|(أكمل|تابع|متابعة) القراءة"),
    ("ja", r"(続き|全文)を(読む|見る)|もっと(読む|見る)|さらに表示(する)?|続きはこちら|詳し?く?はこちら|詳細を見る"),
    ("ko", r"(더|자세히|계속|전체) ?(보기|읽기)|전문 보기|이어 ?읽기"),
)  # fmt: skip

LEGAL: Phrases = (
    ("en", r"privacy( policy| notice)|terms( (of|&|and) (use|service|conditions))|cookie (policy|settings)"),
    ("en", r"site ?map"),
    ("en", r"contact us|about us|accessibility statement|do not sell my personal information|advertise with us"),
    ("fr", r"mentions légales|politique de confidentialité|conditions (générales )?d'utilisation|plan du site"),
    ("fr", r"contactez-nous|qui sommes-nous|(gestion|gérer) (les |des )?cookies"),
    ("de", r"impressum|datenschutz(erklärung|hinweise?)?|agb|nutzungsbedingungen|über uns|cookie-einstellungen"),
    ("es", r"aviso legal|política de (privacidad|cookies)|términos (y condiciones|de uso)|quiénes somos"),
    ("es", r"mapa del sitio"),
    ("pt", r"termos (de uso|e condições|de serviço)|política de (privacidade|cookies)|quem somos|mapa do site"),
    ("pt", r"fale conosco"),
    ("it", r"informativa (sulla )?privacy"),
    ("it", r"note legali|privacy policy|cookie policy|chi siamo|termini (di servizio|e condizioni)|mappa del sito"),
    ("el", r"όροι χρήσης|πολιτική (απορρήτου|cookies)|σχετικά με εμάς|επικοινωνήστε μαζί μας"),
    ("ar", r"سياسة الخصوصية|شروط (الاستخدام|الخدمة)|اتصل بنا|من نحن|خريطة الموقع|تواصل معنا"),
    ("ja", r"プライバシーポリシー|個人情報保護方針|利用規約|お問い合わせ|会社概要|運営会社|サイトマップ"),
    ("ko", r"개인정보 ?(처리 ?방침|보호 ?정책)|(서비스 ?)?이용 ?약관|문의 ?하기|회사 ?소개|고객 ?센터|사이트맵"),
)  # fmt: skip

LEGAL_OR_TEXT: Phrases = (
    ("en", r"privacy|terms|contact|about|imprint|accessibility"),
    ("fr", r"contact|à propos|cgu|cgv|accessibilité"),
    ("de", r"kontakt|barrierefreiheit"),
    ("es", r"contacto|privacidad"),
    ("pt", r"contac?to|expediente|privacidade"),
    ("it", r"contatti|privacy"),
    ("el", r"επικοινωνία|ταυτότητα"),
    ("ar", r"الخصوصية|عن الموقع"),
    ("ja", r"免責事項"),
    ("ko", r"문의"),
)  # fmt: skip
