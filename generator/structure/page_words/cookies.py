"""Words of notices about cookies (structure), by language: how they begin, what they ask for, and their buttons."""

import re

from generator.text.folding import Phrases, either, folded

COOKIE_WORD = r"(?:cookies?|ملفات تعريف الارتباط|クッキー|쿠키)"
"""What such a notice is about, in all ten languages; German, Greek and the Romance languages use the English word."""

SITE: Phrases = (
    ("en", r"(?:this|our) (?:web ?)?(?:site|page)s? uses?\b"),
    ("fr", r"(?:ce|notre) (?:site(?: web)?|portail) utilise\b|(?:en poursuivant|en continuant)\b.{0,80}\bcookies"),
    ("de", r"(?:diese|unsere) (?:web ?)?(?:site|seite) (?:verwendet|nutzt|benutzt)\b"),
    ("es", r"(?:este|nuestro) sitio(?: web)? (?:utiliza|usa|emplea)\b"),
    ("es", r"esta (?:web|página)(?: web)? (?:utiliza|usa)\b"),
    ("pt", r"(?:este|nosso|o nosso) (?:site|portal)(?: web)? (?:usa|utiliza)\b"),
    ("it", r"(?:questo|il nostro) sito(?: web)? (?:usa|utilizza)\b"),
    ("el", r"(?:αυτός ο|ο) ιστότοπος (?:μας )?(?:χρησιμοποιεί|κάνει χρήση)\b|η σελίδα αυτή χρησιμοποιεί\b"),
    ("ar", r"(?:يستخدم|تستخدم) (?:هذا الموقع|موقعنا|هذه الصفحة)|هذا الموقع يستخدم"),
    ("ja", r"(?:当|この|本)(?:ウェブ)?サイト(?:で)?は"),
    ("ko", r"(?:이|본|저희) (?:웹 ?)?사이트(?:는|에서는)"),
)  # fmt: skip
"""How a notice begins that names the site."""

WE: Phrases = (
    ("en", r"we(?: and our partners)? (?:use|store)\b|by (?:continuing|using|browsing|clicking)\b"),
    ("en", r"cookies (?:help|allow) us\b"),
    ("fr", r"nous(?: et nos partenaires)? (?:utilisons|déposons)\b|(?:avec|en) (?:votre accord|cliquant)\b"),
    ("de", r"wir(?: und unsere partner)? (?:verwenden|nutzen|setzen)\b|mit der (?:weiteren )?nutzung\b"),
    ("de", r"durch die (?:weitere )?nutzung\b"),
    ("es", r"(?:nosotros )?(?:usamos|utilizamos|empleamos)\b|al (?:continuar|navegar|usar)\b"),
    ("es", r"si (?:continúa|continúas)\b"),
    ("pt", r"(?:nós )?(?:usamos|utilizamos)\b|ao (?:continuar|navegar|usar)\b"),
    ("it", r"(?:noi )?(?:usiamo|utilizziamo)\b|(?:continuando|proseguendo|cliccando)\b"),
    ("el", r"χρησιμοποιούμε\b|συνεχίζοντας\b"),
    ("ar", r"نستخدم|نحن نستخدم|باستمرارك"),
    ("ja", r"当社(?:で)?は|弊社(?:で)?は"),
    ("ko", r"(?:저희|당사)(?:는|는 )"),
)  # fmt: skip
"""How a notice begins that only says `we`; millers use cookies, too, so it must also ask for something."""

CONSENT: Phrases = (
    ("en", r"experience|consent|accept|agree|polic|settings|preferences|traffic|analy|personali[sz]|brows|privacy"),
    ("en", r"visits|third.part"),
    ("fr", r"expérience|consent|accept|refus|paramétr|préférences|audience|confidentialité|navigation|partenaires"),
    ("de", r"erlebnis|zustimm|einverstanden|akzeptier|ablehn|einstellung|website|webseite|datenschutz|anzeigen"),
    ("de", r"partner"),
    ("es", r"experiencia|consentimiento|acept|rechaz|configur|privacidad|navega|nuestra web|terceros"),
    ("pt", r"experiência|consentimento|aceit|recus|configur|privacidade|navega|nosso site|concord"),
    ("it", r"esperienza|consenso|accett|rifiut|impostazioni|privacy|navigazione|nostro sito|terze parti"),
    ("el", r"εμπειρία|συναίνεση|αποδοχή|αποδέχεστε|απόρριψη|ρυθμίσεις|απορρήτου|ιστότοπο|σελίδα μας"),
    ("ar", r"تجربة|تجربتك|موافق|قبول|رفض|الخصوصية|موقعنا"),
    ("ja", r"同意|拒否|設定|閲覧|プライバシー|利便性"),
    ("ko", r"동의|거부|설정|개인정보|서비스|경험"),
)  # fmt: skip
"""What it asks for, or promises."""

CONTROL: Phrases = (
    ("en", r"(?:accept|reject|allow|manage|decline|customi[sz]e)(?: all)?(?: (?:cookies|preferences))"),
    ("en", r"(?:accept|reject|allow) all|got it|i (?:agree|accept)"),
    ("fr", r"tout (?:accepter|refuser)|accepter et (?:fermer|continuer)|continuer sans accepter|j'accepte"),
    ("fr", r"(?:paramétrer|gérer)(?: (?:les|mes))? (?:cookies|préférences)"),
    ("de", r"alles? (?:cookies )?(?:akzeptieren|ablehnen)|nur notwendige(?: cookies)?|einverstanden"),
    ("de", r"cookie-einstellungen(?: verwalten)?"),
    ("es", r"(?:aceptar|rechazar) (?:todo|todas|cookies)|aceptar y cerrar|configurar cookies|acepto"),
    ("pt", r"(?:aceitar|recusar|rejeitar) (?:todos|tudo|cookies)|definições de cookies|aceito"),
    ("it", r"(?:accetta|rifiuta) (?:tutti|tutto|cookie|i cookie)|accetta e chiudi|ho capito|impostazioni cookie"),
    ("it", r"accetto"),
    ("el", r"(?:αποδοχή|απόρριψη) όλων(?: των cookies)?|ρυθμίσεις cookies|αποδέχομαι|συμφωνώ"),
    ("ar", r"(?:قبول|رفض) الكل|إعدادات ملفات تعريف الارتباط|أوافق|موافق"),
    ("ja", r"(?:すべて)?(?:同意する|許可する)|すべて(?:受け入れる|拒否する?)|同意して(?:閉じる|続ける)|拒否する"),
    ("ko", r"(?:모두|전체) (?:동의|허용|수락|거부|거절)(?: ?하기|합니다)?|동의합니다|쿠키 설정"),
)  # fmt: skip

CONTROL_OR_TEXT: Phrases = (
    ("en", r"accept|reject|decline|agree|ok|okay|settings|preferences"),
    ("fr", r"accepter|refuser|paramétrer|personnaliser"),
    ("de", r"akzeptieren|ablehnen|einstellungen|zustimmen|verstanden"),
    ("es", r"aceptar|rechazar|configurar|entendido|de acuerdo"),
    ("pt", r"aceitar|recusar|rejeitar|configurar|entendi|concordo"),
    ("it", r"accetta|rifiuta|personalizza|impostazioni"),
    ("el", r"αποδοχή|απόρριψη|ρυθμίσεις"),
    ("ar", r"قبول|رفض|الإعدادات"),
    ("ja", r"同意|拒否|設定|了解"),
    ("ko", r"동의|거부|거절|허용|설정|확인"),
)  # fmt: skip

CERTAIN_NOTICE = re.compile(
    rf"(?=.{{0,300}}{folded(COOKIE_WORD)})(?=.{{0,600}}(?:{either(CONSENT)}))(?:{either(SITE, WE)}).*", re.IGNORECASE
)
"""A line that begins as a notice, names cookies, and asks for something."""

LIKELY_NOTICE = re.compile(rf"(?=.{{0,300}}{folded(COOKIE_WORD)})(?:{either(SITE)}).*", re.IGNORECASE)
"""A line that says of the site that it uses cookies."""
