"""Patterns of definitions in French, German and Spanish (extract): data only, one table for each language."""

import re
from dataclasses import dataclass

from generator.text.terms import word_set

X = r"(?P<term>[^,.;:()«»„“”\"]{2,60}?)"  # the term, up to five words; `languages.py` looks at it
NAME = r"[«„“\"]?\s?(?P<term>[^,.;:()«»„“”\"]{2,50}?)\s?[»“”\"]?"


@dataclass(frozen=True, slots=True)
class LanguageTable:
    """What a language says before, between and behind a term and its meaning.

    `strong` patterns define beyond doubt; `copulas` need a meaning that `kind` matches: an article, words, and what
    tells the difference. `articles` stand before a term, `indefinite` ones say that any thing of its kind is meant. No
    term holds a word of `no_term`, and no meaning one of `opinions`. What `persons` names is no term of a glossary.
    A sentence that begins with one of `openers` puts something else before the verb than what it speaks of.
    """

    strong: tuple[re.Pattern[str], ...]
    copulas: tuple[re.Pattern[str], ...]
    kind: re.Pattern[str]
    articles: re.Pattern[str]
    indefinite: re.Pattern[str]
    no_term: frozenset[str]
    opinions: frozenset[str]
    persons: frozenset[str]
    openers: frozenset[str] = frozenset()


FRENCH = LanguageTable(
    strong=(
        re.compile(rf"{X} (?:désigne|désignent|signifie|se définit comme|est défini(?:e)? comme) (?P<meaning>\w.+)"),
        re.compile(
            rf"(?:On|Les [\w-]+) (?:appelle|appellent|nomme|nomment) {NAME} "
            r"(?P<meaning>(?:une?|les?|la|l’|l'|des|tout) ?\w.+)"
        ),
        re.compile(rf"Par {NAME},? on entend (?P<meaning>\w.+)"),
        re.compile(
            r"(?P<meaning>(?:Une?|Les?|La|L’|L')[^;:]{8,200}?) (?:est|sont) (?:appelée?s?|nommée?s?) "
            rf"(?:le |la |les |l’)?{NAME}[.,;]"
        ),
    ),
    copulas=(re.compile(rf"{X},? (?:est|sont) (?P<meaning>(?:une?|des|les?|la|l’|l'|tout|toute) ?\w.+)"),),
    kind=re.compile(
        r"(?:une?|des|les?|la|l’|l'|toute?)\s?(?:[\w’'-]+ ){1,6}?"
        r"(?:qui|que|qu’|dont|où|auquel|à laquelle|par lequel|par laquelle|dans lequel|dans laquelle|permettant|"
        r"servant|destinée?s?|utilisée?s?|composée?s?|formée?s?|faite?s?|de|du|des|d’|d'|pour|entre|par|sans|à)\b",
    ),
    articles=re.compile(r"(?:une?|les?|la|des)\s+|l[’']", re.IGNORECASE),
    indefinite=re.compile(r"(?:une?|des)\s", re.IGNORECASE),
    no_term=word_set(
        """un une ce ceci cela cet cette ces c’est il elle ils elles on nous vous je tu qui que dont où mais ou et si
        quand son sa ses leur leurs mon ma mes notre nos votre vos ne pas plus très tout chaque autre autres aussi but
        problème raison exemple question solution premier première dernier dernière"""
    ),
    opinions=word_set(
        """important importante essentiel essentielle bon bonne beau belle mauvais mauvaise meilleur meilleure idéal
        idéale excellent excellente utile facile difficile simple véritable grand grande défi enjeu clé atout plaisir
        exemple raison problème preuve ami amie cause conséquence nous notre nos vous votre mon ma mes je"""
    ),
    persons=word_set("homme femme écrivain peintre maire ministre ville village pays île fleuve région"),
)
GERMAN = LanguageTable(
    strong=(
        re.compile(
            rf"{X} (?:bezeichnet|bezeichnen|bedeutet|bedeuten) (?P<meaning>(?:eine?[nmrs]?|die|der|das|den|dass) \w.+)"
        ),
        re.compile(rf"Unter (?:eine[mr] |dem |der )?{NAME} versteht man (?P<meaning>\w.+)"),
        re.compile(rf"Als {NAME} bezeichnet man (?P<meaning>\w.+)"),
        re.compile(rf"(?P<meaning>(?:Eine?|Der|Die|Das) [^;:]{{8,200}}?),? (?:heißt|heißen|nennt man) {NAME}[.,;]"),
        re.compile(rf"(?P<meaning>(?:Eine?|Der|Die|Das) [^;:]{{8,200}}?),? (?:wird|werden) (?:auch )?{NAME} genannt"),
    ),
    copulas=(
        re.compile(rf"{X} (?:ist|sind) (?P<meaning>(?:eine?|die|der|das|jede[rs]?) \w.+)"),
        re.compile(rf"{X} sind (?P<meaning>(?:[a-zäöü]+e )?[A-ZÄÖÜ][\w-]+, (?:die|deren) \w.+)"),
    ),
    kind=re.compile(
        r"(?:(?:eine?|die|der|das|jede[rs]?) )?(?:[\w-]+ ){0,5}?[A-ZÄÖÜ][\w-]+"
        r"(?:, (?:der|die|das|dessen|deren|den|dem|in|mit|bei|durch|auf|an|aus|über|unter|zu|wo|womit)\b|"
        r" (?:aus|für|von|vom|mit|zum|zur|zwischen|über|ohne|des|der|durch|in|im|bei|eines|einer)\b)"
    ),
    articles=re.compile(r"(?:eine?|der|die|das)\s+", re.IGNORECASE),
    indefinite=re.compile(r"eine?\s", re.IGNORECASE),
    no_term=word_set(
        """das ein eine einen dies dieser diese dieses es er sie wir ihr ich man wer was welche welcher hier dort
        da und oder
        aber wenn weil sein seine seinen ihre ihren mein meine unser unsere nicht kein keine sehr auch nur jeder andere
        ziel grund beispiel problem frage lösung erste letzte"""
    ),
    opinions=word_set(
        """wichtig wichtige wichtiger wichtigste beste besten gute guter gutes schöne schöner schlechte ideale großer
        große großes echte echter grund beispiel problem herausforderung folge ursache freund feind schlüssel beweis
        traum genuss freude spaß wir unser unsere unseren ich mein meine dein deine"""
    ),
    persons=word_set("mann frau dichter maler minister stadt dorf land insel fluss bürgermeister"),
    openers=word_set(
        """ab am an auf aus bei bis durch für gegen gemäß hinter im in innerhalb laut mit nach neben ohne seit trotz
        über um unter vom von vor während wegen zu zum zur zwischen
        allerdings anschließend außerdem bereits besonders dabei dadurch dafür daher damals damit danach daneben dann
        darüber darunter davor dazu dennoch derzeit deshalb ebenfalls ebenso eigentlich einst fast ferner früher genau
        gerade grundsätzlich häufig heute hierbei hierfür hinzu immer insgesamt inzwischen jedoch jetzt lediglich meist
        meistens mittlerweile nun oft schließlich seitdem so sogar somit später stets teilweise trotzdem üblicherweise
        vielmehr vorher weiterhin zudem zuerst zugleich zunächst zuvor"""
    ),
)
SPANISH = LanguageTable(
    strong=(
        re.compile(rf"{X} (?:designa|significa|se refiere a|se define como) (?P<meaning>\w.+)"),
        re.compile(rf"Se (?:llama|denomina|conoce como) {NAME} (?:a |al )(?P<meaning>\w.+)"),
        re.compile(rf"Se entiende por {NAME} (?P<meaning>(?:una?|el|la|los|las|todo|toda) \w.+)"),
        re.compile(rf"Por {NAME},? se entiende (?P<meaning>(?:una?|el|la|los|las|todo|toda) \w.+)"),
        re.compile(
            r"(?P<meaning>(?:Una?|El|La|Los|Las) [^;:]{8,200}?) se (?:llaman?|denominan?|conocen? como) "
            rf"(?:el |la |los |las )?{NAME}[.,;]"
        ),
    ),
    copulas=(
        re.compile(rf"{X},? (?:es|son) (?P<meaning>(?:una?|unos|unas|el|la|los|las|todo|toda|cualquier) \w.+)"),
        re.compile(rf"{X} son (?P<meaning>[\w-]+s (?:[\w-]+s )?que \w.+)"),
    ),
    kind=re.compile(
        r"(?:(?:una?|unos|unas|el|la|los|las|todo|toda|cualquier) )?(?:[\w-]+ ){1,6}?"
        r"(?:que|cuyo|cuya|donde|en (?:el|la) que|por (?:el|la) que|con (?:el|la) que|para|entre|formad[oa]s?|"
        r"hech[oa]s?|usad[oa]s?|utilizad[oa]s?|destinad[oa]s?|compuest[oa]s?|de|del|con|sin|por)\b"
    ),
    articles=re.compile(r"(?:una?|el|la|los|las|unos|unas)\s+", re.IGNORECASE),
    indefinite=re.compile(r"(?:una?|unos|unas)\s", re.IGNORECASE),
    no_term=word_set(
        """un una esto eso este esta ese esa estos estas él ella ellos ellas nosotros usted yo tú que quien donde
        pero o y
        si cuando su sus mi mis nuestro nuestra no más muy todo cada otro otra también objetivo razón ejemplo problema
        pregunta solución primero primera último última"""
    ),
    opinions=word_set(
        """importante esencial buena bueno buen bella bello mala malo mejor ideal excelente útil fácil difícil simple
        verdadero verdadera gran reto desafío clave ejemplo razón problema prueba amigo amiga causa consecuencia placer
        nuestro nuestra nosotros mi mis yo tu tus"""
    ),
    persons=word_set("hombre mujer escritor pintor alcalde ministro ciudad pueblo país isla río región"),
)
TABLES = {"fr": FRENCH, "de": GERMAN, "es": SPANISH}
