"""Parts of a web page that are not part of the article: named rules, each a row of one table."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model.diagnostic import Rule
from generator.structure.boilerplate.judging import EDGE_LINES, BoilerplateRule, Rules, Verdict, Zone, judge
from generator.structure.boilerplate.regions import drop_regions
from generator.structure.draft import Draft, drop, note
from generator.structure.lines import collapsed
from generator.structure.metadata.dates import DateKind, read_date
from generator.structure.page_words import controls, cookies, prompts
from generator.structure.page_words import credits as credit_lines
from generator.structure.passages import Passage, is_prose, passages
from generator.text.folding import label, whole

NOTICE_WORDS = 60
"""Words of the longest notice about cookies, copyright or addresses."""

CAPTION_WORDS = 25

IMAGE_PROMPT_WORDS = 15
"""Words from which a description of a picture is an order for one; captions are shorter."""

# Order matters only for the name in the ledger: the first rule that matches drops the passage. Words that a text may
# use as well come last, in a zone of their own.
RULES = (
    BoilerplateRule("scroll-control", Zone.ANYWHERE, whole(controls.SCROLL)),
    BoilerplateRule("navigation", Zone.ANYWHERE, whole(controls.SKIP)),
    BoilerplateRule("navigation", Zone.EDGES, whole(controls.NAVIGATION)),
    BoilerplateRule("breadcrumbs", Zone.EDGES, whole(controls.BREADCRUMBS), most=40),
    BoilerplateRule("pagination", Zone.EDGES, whole(controls.PAGINATION)),
    BoilerplateRule("page-tool", Zone.ANYWHERE, whole(controls.TOOLS)),
    BoilerplateRule("share-prompt", Zone.ANYWHERE, label(prompts.SHARE)),
    BoilerplateRule("subscribe-prompt", Zone.ANYWHERE, whole(prompts.SUBSCRIBE), most=CAPTION_WORDS),
    BoilerplateRule("cookie-notice", Zone.ANYWHERE, cookies.CERTAIN_NOTICE, most=2 * NOTICE_WORDS),
    BoilerplateRule("cookie-notice", Zone.EDGES, cookies.LIKELY_NOTICE, most=NOTICE_WORDS),
    BoilerplateRule("cookie-notice", Zone.ANYWHERE, whole(cookies.CONTROL)),
    BoilerplateRule("read-more-prompt", Zone.ANYWHERE, whole(controls.READ_MORE)),
    BoilerplateRule("comment-control", Zone.EDGES, whole(prompts.COMMENT), most=NOTICE_WORDS),
    BoilerplateRule("counter", Zone.ANYWHERE, whole(credit_lines.COUNTER)),
    BoilerplateRule("advertisement", Zone.ANYWHERE, whole(prompts.ADVERTISEMENT)),
    BoilerplateRule("copyright-line", Zone.EDGES, whole(credit_lines.COPYRIGHT), most=NOTICE_WORDS),
    BoilerplateRule("legal-links", Zone.EDGES, whole(controls.LEGAL)),
    BoilerplateRule("image-caption", Zone.ANYWHERE, whole(credit_lines.CAPTION), most=CAPTION_WORDS),
    BoilerplateRule("image-prompt", Zone.END, whole(credit_lines.IMAGE_ORDER), most=200, fewest=IMAGE_PROMPT_WORDS),
    BoilerplateRule("share-prompt", Zone.EDGES, label(prompts.SHARE_OR_TEXT)),
    BoilerplateRule("share-prompt", Zone.BESIDE, whole(prompts.NETWORK_OR_TEXT)),
    BoilerplateRule("subscribe-prompt", Zone.EDGES, whole(prompts.SUBSCRIBE_OR_TEXT)),
    BoilerplateRule("page-tool", Zone.EDGES, whole(controls.TOOLS_OR_TEXT)),
    BoilerplateRule("cookie-notice", Zone.BESIDE, whole(cookies.CONTROL_OR_TEXT)),
    BoilerplateRule("legal-links", Zone.BESIDE, whole(controls.LEGAL_OR_TEXT)),
    BoilerplateRule("scroll-control", Zone.BESIDE, whole(controls.SCROLL_OR_TEXT)),
)

SIEVED_RULES = Rules(RULES)

BEFORE_TITLE = frozenset(
    {"navigation", "breadcrumbs", "cookie-notice", "advertisement", "share-prompt", "page-tool", "counter"}
)
"""Rules that may drop the first passages, of which one is the title more often than not."""

KEPT_REMEDY = "delete the line in the source if it is no part of the article"

DATE_AND_COUNTER = re.compile(
    r"^(?:(?:(?:last\s+)?updated|posted|published)\s*:?\s+)?(.{4,40}?)(?:[\s•·|,]+\d[\d.,]{0,9}[km]?)?$", re.IGNORECASE
)
"""A relative date, perhaps with a bare counter behind it."""

LONGEST_DATE = 100
"""Characters of a passage that may be one: what is longer is running text."""


def drop_boilerplate(draft: Draft) -> Draft:
    """The draft without the passages that a rule drops; one in the wrong place for its rule is kept with a note.

    Nothing is dropped from Markdown with front matter, which somebody has written or adopted as it stands.
    """
    found = passages(draft.blocks)
    verdicts = judge(found, SIEVED_RULES, BEFORE_TITLE)
    if draft.curated:
        return _noted(draft, found, [verdict and Verdict(verdict.rule, certain=False) for verdict in verdicts])
    verdicts = drop_regions(draft, found, verdicts)
    dropped = defaultdict(list)
    for passage, verdict in zip(found, verdicts, strict=True):
        if verdict and verdict.certain:
            dropped[verdict.rule].append(passage.block)
    draft = _noted(draft, found, verdicts)
    for rule, blocks in dropped.items():
        draft = drop(draft, blocks, rule)
    gone = {block.place for blocks in dropped.values() for block in blocks}
    return _without_relative_dates(draft, [one for one in found if not gone or one.block.place not in gone])


def _without_relative_dates(draft: Draft, found: Sequence[Passage]) -> Draft:
    """The draft without dates relative to an unknown day at its edges; no date is computed.

    `Yesterday` above running text is a heading.
    """
    short = (passage for passage in _edges(found) if len(passage.text) <= LONGEST_DATE)
    dated = [(passage, match) for passage in short if (match := DATE_AND_COUNTER.match(passage.text))]
    prose = {one.block.place for one, below in pairwise(found) if is_prose(below)} if dated else frozenset()
    for passage, match in dated:
        heads = passage.is_heading or (passage.block.place in prose and passage.text.isalpha())
        if not heads and read_date(match[1]).kind is DateKind.RELATIVE:
            message = f"{passage.text!r} is relative to an unknown day; no date was computed"
            line = passage.block.place.line
            draft = drop(draft, [passage.block], "relative-date")
            draft = note(draft, Rule.RELATIVE_DATE, message, line, "state the date in the source")
    return draft


def _noted(draft: Draft, found: Sequence[Passage], verdicts: Sequence[Verdict | None]) -> Draft:
    for passage, verdict in zip(found, verdicts, strict=True):
        if verdict and not verdict.certain:
            message = f"{collapsed(passage.text)!r} looks like {verdict.rule}; it was kept"
            draft = note(draft, Rule.BOILERPLATE_KEPT, message, passage.block.place.line, KEPT_REMEDY)
    return draft


def _edges(found: Sequence[Passage]) -> Iterator[Passage]:
    yield from found[:EDGE_LINES]
    yield from found[EDGE_LINES:][-EDGE_LINES:]
