"""Names of months (structure), by language, for dates that day, month and year state in any order."""

from collections.abc import Mapping, Sequence

from generator.text.folding import folded

NAMES: Mapping[str, Sequence[str]] = {
    "en": (
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ),
    "fr": (
        "janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août",
        "septembre sept", "octobre oct", "novembre nov", "décembre déc",
    ),
    "de": (
        "januar jänner jän", "februar feber", "märz mär mrz", "april", "mai", "juni", "juli", "august", "september",
        "oktober okt", "november", "dezember dez",
    ),
    "es": (
        "enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago",
        "septiembre setiembre", "octubre", "noviembre", "diciembre dic",
    ),
    "pt": (
        "janeiro", "fevereiro fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro set",
        "outubro out", "novembro", "dezembro dez",
    ),
    "it": (
        "gennaio gen", "febbraio febbr", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto",
        "settembre sett", "ottobre ott", "novembre", "dicembre",
    ),
    "el": (
        "ιανουαρίου ιανουάριος ιαν", "φεβρουαρίου φεβρουάριος φεβ", "μαρτίου μάρτιος μαρ", "απριλίου απρίλιος απρ",
        "μαΐου μάιος μαϊ", "ιουνίου ιούνιος ιουν", "ιουλίου ιούλιος ιουλ", "αυγούστου αύγουστος αυγ",
        "σεπτεμβρίου σεπτέμβριος σεπ σεπτ", "οκτωβρίου οκτώβριος οκτ", "νοεμβρίου νοέμβριος νοε νοεμ",
        "δεκεμβρίου δεκέμβριος δεκ",
    ),
    "ar": (
        "يناير كانون_الثاني جانفي", "فبراير شباط فيفري", "مارس آذار", "أبريل نيسان أفريل", "مايو أيار ماي",
        "يونيو يونيه حزيران جوان", "يوليو يوليه تموز جويلية يوليوز", "أغسطس آب أوت غشت", "سبتمبر أيلول شتنبر",
        "أكتوبر تشرين_الأول", "نوفمبر تشرين_الثاني نونبر", "ديسمبر كانون_الأول دجنبر",
    ),
    "nl": (
        "januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ),
}  # fmt: skip
"""January to December in the forms that dates have; `_` stands for a space. Different languages never disagree."""

NUMBERS: Mapping[str, int] = {
    folded(form.replace("_", " ")).lower(): number
    for names in NAMES.values()
    for number, forms in enumerate(names, start=1)
    for form in forms.split()
}
"""The number of a month by its folded name in lower case."""


def month_number(name: str) -> int:
    """The number of the month that is called so in one of the languages; 0 for any other word.

    >>> month_number("Août"), month_number("أيار/مايو"), month_number("Monday")
    (8, 5, 0)
    """
    numbers = {NUMBERS.get(" ".join(part.split()), 0) for part in folded(name).lower().replace(".", "").split("/")}
    return numbers.pop() if len(numbers) == 1 else 0
