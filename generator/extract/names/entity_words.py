"""Word lists of the entity finder (extract): English nouns that head a name, titles of persons, countries."""

from collections.abc import Mapping

from generator.model.article import EntityKind
from generator.text.terms import word_set

AGREEMENTS = word_set(
    """accord accords act agreement agreements amendment armistice charter compact concordat constitution convention
    conventions covenant covenants declaration directive edict entente memorandum pact regulation resolution statute
    statutes treaty treaties"""
)
ORGANISATIONS = word_set(
    """academy administration agency alliance assembly association authority bank board bureau coalition college
    commission committee company conference confederation congress consortium corporation council court
    department directorate forum foundation fund institute institution league ministry museum nations
    observatory office organisation organization parliament partnership party secretariat senate society tribunal
    union university"""
)
# Nouns that make a name of what stands before them without telling its kind: a protocol may be a treaty or a standard,
# a federation a state or a body.
OTHERS = word_set("code commonwealth doctrine federation plan protocol protocols")
EVENTS = word_set("battle crisis games genocide massacre olympics referendum revolution siege summit uprising war wars")
PLACES = word_set(
    """archipelago basin bay canal cape channel county desert emirates gulf heights island islands kingdom
    lake mount mountain mountains ocean peninsula plateau province republic river sea strait straits valley"""
)
HEADS: Mapping[str, EntityKind] = {
    **dict.fromkeys(sorted(OTHERS), EntityKind.NAME),
    **dict.fromkeys(sorted(PLACES), EntityKind.PLACE),
    **dict.fromkeys(sorted(EVENTS), EntityKind.EVENT),
    **dict.fromkeys(sorted(ORGANISATIONS), EntityKind.ORGANISATION),
    **dict.fromkeys(sorted(AGREEMENTS), EntityKind.AGREEMENT),
}
# `on` and the like belong to the name behind one of these only: `Convention on the Law of the Sea`.
FAR_REACHING = (
    AGREEMENTS
    | OTHERS
    | word_set(
        """agency bank board bureau centre commission committee conference council court forum fund institute office
        organisation organization secretariat tribunal"""
    )
)
# A number is part of the name behind these: `Resolution 1325`.
NUMBERED = word_set("agenda directive protocol regulation resolution")
# `Article 5`, `Part II`: places in a text.
TEXT_PARTS = word_set(
    """annex appendix article articles chapter chapters clause example exercise figure figures lesson note option
    paragraph part parts phase question section sections stage step steps table tables tier tip version volume"""
)
TITLES = word_set(
    """admiral ambassador bishop captain cardinal chairman chairwoman chancellor colonel commissioner dame dr emperor
    empress governor judge justice king lady lord madam marshal minister mr mrs ms
    pope premier president prime prince princess prof professor queen rabbi saint secretary senator
    sergeant sheikh sir sultan tsar viscount"""
)
ROLE_WORDS = word_set("deputy director first former foreign general high minister prime secretary state treasury vice")
# Words that make no name when nothing else stands beside them: `Member States`, `High Contracting Parties`.
GENERIC = word_set(
    """ally allies authorities bloc blocs citizen contracting council east executive federal first government
    governments great greater head heads high international left major member members middle ministers modern national
    nation new north northern old part parties party people peoples power powers public region regional right second
    senior signatories signatory side south southern state states third west western world"""
)
CALENDAR = word_set(
    """april august december february friday january july june march may monday november october saturday september
    sunday thursday tuesday wednesday christmas easter ramadan jan feb mar apr jun jul aug sep sept oct nov dec bc ad
    bce ce"""
)
LANGUAGES = word_set(
    """arabic bengali cantonese catalan chinese czech danish dutch english farsi finnish french gaelic german greek
    hebrew hindi hungarian indonesian italian japanese korean latin malay mandarin norwegian persian polish portuguese
    punjabi romanian russian sanskrit serbian spanish swahili swedish tamil thai turkish ukrainian urdu vietnamese
    welsh"""
)
OWNERS = word_set("children farmers men people peoples women workers")  # `People's Republic`: the possessive is its own
SAME_NAME = word_set(
    "al bin da de del della den der di du el ibn la le van von"
)  # between the words of a person's name
# Members and observers of the United Nations under their usual English names, parts of some, and the continents.
COUNTRIES_TEXT = """
    Afghanistan; Albania; Algeria; Andorra; Angola; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahamas;
    Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bhutan; Bolivia; Bosnia and Herzegovina;
    Botswana; Brazil; Brunei; Bulgaria; Burkina Faso; Burundi; Cambodia; Cameroon; Canada; Cape Verde; Chad; Chile;
    China; Colombia; Comoros; Congo; Costa Rica; Croatia; Cuba; Cyprus; Czechia; Czech Republic; Denmark; Djibouti;
    Dominica; Dominican Republic; Ecuador; Egypt; El Salvador; England; Equatorial Guinea; Eritrea; Estonia;
    Eswatini; Ethiopia; Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana; Greece; Grenada; Guatemala;
    Guinea; Guinea-Bissau; Guyana; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Israel;
    Italy; Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kiribati; Kosovo; Kuwait; Kyrgyzstan; Laos;
    Latvia; Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Luxembourg; Madagascar; Malawi; Malaysia;
    Maldives; Mali; Malta; Marshall Islands; Mauritania; Mauritius; Mexico; Micronesia; Moldova; Monaco; Mongolia;
    Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru; Nepal; Netherlands; New Zealand; Nicaragua; Niger;
    Nigeria; North Korea; North Macedonia; Northern Ireland; Norway; Oman; Pakistan; Palau; Palestine; Panama; Papua
    New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Qatar; Romania; Russia; Rwanda; Saint Lucia; Samoa;
    San Marino; Saudi Arabia; Scotland; Senegal; Serbia; Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia;
    Solomon Islands; Somalia; South Africa; South Korea; South Sudan; Soviet Union; Spain; Sri Lanka; Sudan;
    Suriname; Sweden; Switzerland; Syria; Taiwan; Tajikistan; Tanzania; Thailand; Timor-Leste; Togo; Tonga; Trinidad
    and Tobago; Tunisia; Turkey; Turkmenistan; Tuvalu; Uganda; Ukraine; United Arab Emirates; United Kingdom; United
    States; United States of America; Uruguay; Uzbekistan; Vanuatu; Vatican City; Venezuela; Vietnam; Wales; Yemen;
    Yugoslavia; Zambia; Zimbabwe; Africa; Antarctica; Asia; Europe; North America; South America; Central America;
    Latin America; Middle East
"""
COUNTRIES = frozenset(" ".join(name.split()).casefold() for name in COUNTRIES_TEXT.split(";"))
