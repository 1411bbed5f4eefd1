"""Parts of a web page that are not part of the article: named rules, each a row of one table."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.diagnostic import Rule
from generator.model.document import Line
from generator.structure.dates import DateKind, read_date
from generator.structure.draft import Draft, drop, note, text_lines
from generator.structure.lines import collapsed, without_leading_symbols, words

EDGE_LINES = 12
"""Lines with text at either end of a source where a page's furniture stands."""

WIDEST_LINE = 1500
"""Characters; no part of a page's furniture is longer, and the patterns below are not meant for more."""

SHORT_LINE_WORDS = 14
"""Words of the longest line that a control or a counter of a page has (consent texts are longer)."""


class Zone(StrEnum):
    """Where in the source a rule may drop a line."""

    ANYWHERE = "anywhere"
    EDGES = "edges"  # the first or last `EDGE_LINES` lines
    END = "end"  # the last two lines


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """A named rule: a line that `pattern` matches as a whole is dropped in its zone, and kept with a note elsewhere."""

    name: str
    zone: Zone
    pattern: re.Pattern[str]


NETWORKS = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|bluesky|mastodon|e-?mail|friends)"
)
"""Where a page offers to share it."""


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})[\s.!:»→›>…↑⇧▲^]*", re.IGNORECASE | re.VERBOSE)


# Order matters only for the name in the ledger: the first rule that matches drops the line.
RULES = (
    BoilerplateRule(
        "scroll-control",
        Zone.ANYWHERE,
        _whole(r"(?:scroll|back|go|return|jump)\s+(?:back\s+)?to\s+(?:the\s+)?top (?:\s+of\s+(?:the\s+)?page)?"
               r"| nach\s+oben(?:\s+scrollen)? | retour\s+en\s+haut | haut\s+de\s+page | volver\s+arriba"),
    ),
    BoilerplateRule(
        "navigation",
        Zone.EDGES,
        _whole(r"skip\s+to\s+(?:main\s+)?content | (?:main\s+)?menu | toggle\s+(?:navigation|menu) | close(?:\s+menu)?"
               r"| (?:previous|next)(?:\s+(?:post|article|page))? | home\s*[»›>/][^.]{0,80} | loading"
               r"| aller\s+au\s+contenu | zum\s+inhalt\s+springen | ir\s+al\s+contenido"),
    ),
    BoilerplateRule(
        "share-prompt",
        Zone.ANYWHERE,
        _whole(r"share(?:\s+(?:this|the))?(?:\s+(?:article|post|story|page))?"
               r"(?:\s+(?:on|via|with|by|to))?(?:\s+(?:your\s+)?" + NETWORKS + r"){0,4}"
               r"| " + NETWORKS + r"(?:[\s,|•·]+" + NETWORKS + r"){1,8}"
               r"| (?:tweet|pin|print)(?:\s+(?:this|it))? | (?:copy|get)\s+(?:the\s+)?link | link\s+copied"
               r"| follow\s+us(?:\s+on\s+[\w\s,&]{1,60})? | partager(?:\s+cet\s+article)? | (?:artikel\s+)?teilen"
               r"| compartir(?:\s+este\s+art[ií]culo)?"),
    ),
    BoilerplateRule(
        "subscribe-prompt",
        Zone.ANYWHERE,
        _whole(r"(?:please\s+)?(?:subscribe|sign\s+up)(?:\s+(?:now|today|here|to|for)(?:\s+[\w'’-]+){0,8})?"
               r"| (?:join|get)\s+our\s+(?:free\s+)?(?:daily\s+|weekly\s+)?newsletter(?:\s+[\w'’-]+){0,6}"
               r"| enter\s+your\s+e-?mail(?:\s+address)? (?:\s+[\w'’-]+){0,6}"),
    ),
    BoilerplateRule(
        "cookie-notice",
        Zone.ANYWHERE,
        _whole(r"(?:accept|reject|allow|manage)\s+(?:all\s+)?(?:cookies|preferences)"
               r"| (?:this\s+(?:web)?site|we)\s+uses?\s+cookies\b.{0,400}"
               r"| by\s+(?:continuing|using)\s.{0,60}\buse\s+of\s+cookies\b.{0,200}"),
    ),
    BoilerplateRule(
        "read-more-prompt",
        Zone.ANYWHERE,
        _whole(r"(?:read|show|see|view|load)\s+(?:more|less|full\s+(?:article|story)) | continue\s+reading"
               r"| click\s+here(?:\s+to\s+(?:read|learn|see|find\s+out)\s+more)? | tap\s+to\s+(?:expand|zoom)"
               r"| lire\s+la\s+suite | weiterlesen | mehr\s+(?:lesen|anzeigen) | leer\s+más"),
    ),
    BoilerplateRule(
        "comment-control",
        Zone.EDGES,
        _whole(r"(?:leave|post|add|write)\s+a\s+(?:comment|reply) (?:\s+cancel\s+reply)? | no\s+comments(?:\s+yet)?"
               r"| (?:log|sign)\s*-?\s*in(?:\s+to\s+\w+)? | comments?\s*\(\d{1,6}\)"
               r"| your\s+email\s+address\s+will\s+not\s+be\s+published.{0,80}"),
    ),
    BoilerplateRule(
        "counter",
        Zone.ANYWHERE,
        _whole(r"(?:\d[\d.,]{0,9}\s?[km]?\s+(?:views?|reads?|shares?|likes?|comments?|claps?|followers?|min(?:ute)?s?"
               r"\s+(?:of\s+)?read(?:ing)?)\s*[•·|,/-]?\s*){1,4}"
               r"| (?:estimated\s+)?read(?:ing)?\s+time\s*:?\s*\d{1,3}\s*min(?:ute)?s?\.? (?:\s+read)?"
               r"| (?:views?|reads?|shares?|likes?|comments?)\s*:\s*\d[\d.,]{0,9}\s?[km]?"),
    ),
    BoilerplateRule("advertisement", Zone.ANYWHERE, _whole(r"advertisements? | sponsored(?:\s+content)? | publicité")),
    BoilerplateRule(
        "copyright-line",
        Zone.EDGES,
        _whole(r"(?:copyright|©|\(c\)).{0,160} | .{0,100}\ball\s+rights\s+reserved"),
    ),
    BoilerplateRule(
        "image-caption",
        Zone.ANYWHERE,
        _whole(r"(?:image|photo|picture)\s+(?:credits?|courtesy|source)\s*:\s*.{1,120}"
               r"| (?:photo|image)\s+(?:by|via)\s.{1,80}\son\s+(?:unsplash|pexels|pixabay|flickr)"
               r"| (?:featured\s+)?image\s*:\s*.{1,120}"),
    ),
    BoilerplateRule(
        "image-prompt",
        Zone.END,
        re.compile(r"(?=.*\b(?:should|incorporate|include|convey|depict|aesthetic|style|photorealistic|vibrant)\b)"
                   r"(?:an?|the|create|generate|design)\s(?:[\w,'’-]+\s){0,6}(?:images?|illustrations?|photographs?"
                   r"|photos?|pictures?|renderings?|artworks?|infographics?|collages?|paintings?)\s"
                   r"(?:represent|show|depict|illustrat|featur|symboli[sz]|portray|of\b|that\b|with\b|captur|convey).*",
                   re.IGNORECASE),
    ),
)  # fmt: skip

BEFORE_TITLE = frozenset({"navigation", "cookie-notice", "advertisement"})
"""Rules that may drop the first line, which is a title more often than not."""

IMAGE_PROMPT_WORDS = 15
"""Words from which a description of a picture is an order for one; captions are shorter."""

DATE_AND_COUNTER = re.compile(
    r"^(?:(?:(?:last\s+)?updated|posted|published)\s*:?\s+)?(.{4,40}?)(?:[\s•·|,]+\d[\d.,]{0,9}[km]?)?$", re.IGNORECASE
)
"""A relative date, perhaps with a bare counter behind it."""


def drop_boilerplate(draft: Draft) -> Draft:
    """The draft without the lines that a rule drops; a line in the wrong place for its rule is kept with a note."""
    dropped: defaultdict[str, list[Line]] = defaultdict(list)
    for line, rule, certain in _matches(text_lines(draft)):
        if certain:
            dropped[rule].append(line)
        else:
            shown = collapsed(line.text)
            draft = note(draft, Rule.BOILERPLATE_KEPT, f"{shown!r} looks like {rule}; it was kept", line.place.line)
    for rule, lines in dropped.items():
        draft = drop(draft, lines, rule)
    return drop_relative_dates(draft)


def drop_relative_dates(draft: Draft) -> Draft:
    """The draft without dates relative to an unknown day at its edges; no date is computed."""
    for line in _edges(text_lines(draft)):
        match = DATE_AND_COUNTER.match(collapsed(line.text))
        if match and read_date(match[1]).kind is DateKind.RELATIVE:
            message = f"{collapsed(line.text)!r} is relative to an unknown day; no date was computed"
            draft = drop(draft, [line], "relative-date")
            draft = note(draft, Rule.RELATIVE_DATE, message, line.place.line, "state the date in the source")
    return draft


def _matches(lines: Sequence[Line]) -> Iterator[tuple[Line, str, bool]]:
    """Lines that a rule matches, the rule's name, and whether the line stands where the rule applies."""
    edges, end = {line.place for line in _edges(lines)}, {line.place for line in lines[-2:]}
    for line in lines:
        text = without_leading_symbols(collapsed(line.text)) if len(line.text) <= WIDEST_LINE else ""
        for rule in RULES:
            if line is lines[0] and rule.name not in BEFORE_TITLE:
                continue
            if rule.pattern.fullmatch(text) and _is_of_its_size(rule, text):
                zone = {Zone.EDGES: edges, Zone.END: end}.get(rule.zone)
                yield line, rule.name, zone is None or line.place in zone
                break


def _is_of_its_size(rule: BoilerplateRule, text: str) -> bool:
    count = len(words(text))
    if rule.zone is Zone.END:
        return count >= IMAGE_PROMPT_WORDS
    return count <= SHORT_LINE_WORDS or rule.name in {"cookie-notice", "copyright-line", "image-caption"}


def _edges(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(lines[:EDGE_LINES]) + tuple(lines[EDGE_LINES:][-EDGE_LINES:])
