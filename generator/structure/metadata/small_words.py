"""The most frequent words of languages (structure), by script: the small words of which every sentence has some."""

from collections.abc import Mapping

LATIN: Mapping[str, str] = {
    "en": (
        "the of and to in is that for it was with as on are by this be from at which have has not an but "
        "they their were been its or who will would can when than what there more"
    ),
    "fr": (
        "le la les des du et en un une est que qui dans pour par sur au aux avec ce cette ces pas plus ne "
        "se sont il elle ils leur mais ou où été être comme son sa ses dont d l qu n s c"
    ),
    "de": (
        "der die das und in den von zu mit ist nicht ein eine einen einem einer des dem auf für im sich "
        "auch als an es werden aus er hat dass sie nach bei um am sind noch wie über so zum zur war wird "
        "oder aber wenn"
    ),
    "es": (
        "el la los las de y en que un una por con para se del al es no su sus más como lo pero o este esta "
        "son fue ha entre sobre también muy cuando hay donde ser desde"
    ),
    "pt": (
        "o a os as de e do da dos das em no na nos nas um uma que por com para se não é ao aos à às mais "
        "como foi seu sua são pela pelo mas ou ser quando também já há cada ainda isso ele ela num numa "
        "está pelos pelas seus suas"
    ),
    "it": (
        "il lo la i gli le di e in che un una uno per con del della dei delle degli al alla nel nella da "
        "dal dalla è non si sono come più anche su ma ha dell l nell d questo quello essere"
    ),
    "nl": (
        "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar uit maar "
        "over nog wel worden wordt hij ze dan deze dit hebben heeft"
    ),
    "sv": (
        "och att det i en som är av för på den med till inte har om ett de var från så kan men vid eller man sig ska"
    ),
    "da": (
        "og at det i en som er af for på den med til ikke har om et de var fra så kan men ved eller man sig skal der"
    ),
    "no": (
        "og å det i en som er av for på den med til ikke har hun jeg om et de var fra så kan men ved eller "
        "man seg skal ble"
    ),
    "pl": (
        "i w na z że się do nie jest to o jak ale po co za od przez tego był dla oraz przy czy są być jako który która"
    ),
    "cs": ("a v na se že je do s z to i o pro jako ale po by za od jsou byl který která které nebo při také již podle"),
    "ro": ("și în de la cu pe că nu este o un din pentru mai sunt care au a al ale fost ca sau dar prin după lui"),
    "hu": "a az és hogy nem is egy meg van de ez csak volt már mint még el ha vagy azt ki kell minden után",
    "fi": "ja on ei se että hän oli ovat mutta kun myös joka niin kuin tai ole olla sen mukaan jotka voi vain",
    "tr": (
        "ve bir bu da de için ile çok olarak daha olan gibi en kadar ne sonra ya ama her var değil ancak göre olduğu"
    ),
    "id": (
        "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh sebagai atau telah dapat"
    ),
    "vi": "và của là các có trong được cho một không những với người này đã khi từ để đến về như cũng",
    "ca": (
        "el la els les de i en que un una per amb del al és no es ha són més com però o aquest aquesta també va dels"
    ),
    "gl": (
        "o a os as de e do da dos das en no na un unha que por con para se non é ao aos máis como foi seu "
        "súa pero cada aínda iso ela nun nunha está polos polas seus súas"
    ),
    "eu": "eta da ez ere du bat dira izan den baina egin zen beste dute hau bere edo duen",
}

CYRILLIC: Mapping[str, str] = {
    "ru": ("и в не на что с он по как это но его к из у за от же так для о был все она бы при или уже также если были"),
    "uk": ("і в не на що з він як це але його до із у за від та для про був всі вона при або вже також якщо були є й"),
    "bg": "и в не на че с той по как това но го до от за са се да е който също при или вече ако бяха със",
    "sr": "и у не на да са он по као то али га до из за од се је који такође при или већ ако су би",
    "be": "і ў не на што з ён па як гэта але яго да у за ад для аб быў усе яна пры або ужо таксама калі былі",
}

ARABIC: Mapping[str, str] = {
    "ar": ("في من على إلى أن التي الذي عن مع هذا هذه كان كانت لا ما بين كل أو لم قد ذلك بعد قبل ولا وهو وهي ثم كما"),
    "fa": "در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده بود شد ما می های",
    "ur": "کے میں کی ہے اور سے کا کو اس کہ پر نے ہیں یہ بھی ایک تھا نہیں وہ جو ہو گیا",
}

SMALL_WORDS: Mapping[str, Mapping[str, frozenset[str]]] = {
    script: {language: frozenset(words.split()) for language, words in languages.items()}
    for script, languages in (("latin", LATIN), ("cyrillic", CYRILLIC), ("arabic", ARABIC))
}
"""The words by script and language. Kin of the ten languages of our phrases are here so as not to be taken for them."""
