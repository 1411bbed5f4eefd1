"""Front matter: what the source states of itself, in whatever words, as the fields that an article has."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from generator.model.article import Fate, FrontMatter
from generator.model.diagnostic import Fix, Rule
from generator.model.document import MetadataField
from generator.structure.draft import Account, Claim, Draft, units, warn
from generator.structure.lines import collapsed
from generator.structure.metadata.dates import DateKind, read_date
from generator.structure.metadata.fields import (
    DATE_FIELDS,
    DERIVABLE,
    EXPECTED,
    FLAG_FIELDS,
    FLAGS,
    SHAPES,
    SYNONYMS,
    VALUE_SEPARATOR,
    field_name,
)
from generator.structure.metadata.hashtags import tag_key
from generator.structure.metadata.names import read_names
from generator.text.spelling import near_words

PUBLISHED = "published"
"""A field that holds a day in most programs, and in Jekyll whether the article is published."""


def claim_fields(draft: Draft, fields: Sequence[MetadataField]) -> Draft:
    """The draft with stated metadata as claims; fields and values that cannot be used are named in diagnostics.

    A field of the sidecar replaces one of the source, whatever name each uses.
    """
    fields = [_as_draft(field) if field.key.lower() == PUBLISHED else field for field in fields]
    corrected = {field_name(field.key) for field in fields if field.corrects}
    for field in fields:
        name = field_name(field.key)
        if not field.corrects and name in corrected - {""}:
            draft = _with_field(draft, name, replace(field, values=()))
            continue
        if not name:
            draft = _unknown(draft, field)
        draft = _with_field(draft, name, field)
    return draft


def front_matter_of(draft: Draft, title: str, description: str, language: str) -> FrontMatter:
    """The front matter that the claims make, with a title, a description and a language that may be derived."""
    front_matter = FrontMatter(
        title=title,
        description=description,
        authors=stated_values(draft, "authors"),
        date=_day(draft, "date"),
        updated=_day(draft, "updated"),
        category=stated(draft, "category"),
        keywords=stated_values(draft, "keywords"),
        tags=stated_values(draft, "tags"),
        language=language.replace("_", "-"),
        license=stated(draft, "license"),
        canonical_url=stated(draft, "canonical_url"),
        slug=stated(draft, "slug"),
        draft=_flag(draft, "draft"),
        ai_generated=_flag(draft, "ai_generated"),
        see_also=stated_values(draft, "see_also"),
    )
    known = tuple(name for name in DERIVABLE if getattr(front_matter, name))
    inferred = {*(name for name in known if not stated(draft, name)), *stated_values(draft, "derived")}
    return replace(front_matter, derived=tuple(name for name in known if name in inferred))


def stated(draft: Draft, field: str) -> str:
    """The first value that the source states for a field; empty when it states none."""
    return next(iter(stated_values(draft, field)), "")


def stated_values(draft: Draft, field: str) -> tuple[str, ...]:
    """The values that the source states for a field, each once; front matter has the last word on authors."""
    claims = [claim for claim in draft.claims if claim.field == field]
    if not claims:
        return ()
    if field == "authors" and any(claim.in_front_matter for claim in claims):
        claims = [claim for claim in claims if claim.in_front_matter]
    key = tag_key if field == "tags" else str.casefold
    values: dict[str, str] = {}
    for claim in claims:
        known = values.setdefault(key(claim.value), claim.value)
        if " " in claim.value and " " not in known:
            values[key(claim.value)] = claim.value  # of two spellings of a tag the one with its words apart
    return tuple(values.values())


def _as_draft(field: MetadataField) -> MetadataField:
    """The field `draft` for `published: false`; the field as it is for a day."""
    published = FLAGS.get("".join(field.values).strip().lower())
    return field if published is None else replace(field, key="draft", values=(str(not published).lower(),))


def _unknown(draft: Draft, field: MetadataField) -> Draft:
    """The draft with a finding about a field that is not known, and the field that was likely meant."""
    meant = sorted({SYNONYMS[name] for name in near_words(field.key, SYNONYMS)})
    certain = meant[0] if len(meant) == 1 else ""
    message = f"the field `{field.key}` is not known; it was left out"
    suggestion = f"did you mean `{certain}`?" if certain else "remove it or use a known name"
    fix = Fix(field.key, certain) if certain and not field.corrects else None
    return warn(draft, Rule.UNKNOWN_FIELD, message, field.place.line, suggestion, fix)


def _with_field(draft: Draft, name: str, field: MetadataField) -> Draft:
    """The draft with the usable values of one field as claims, and its units accounted for."""
    split = _item if field.listed else _split
    values = [value for text in field.values for value in split(name, collapsed(text)) if value]
    claims = []
    for value in values if name else ():
        problem = _problem(name, value)
        if problem is None:
            claims.append(Claim(name, value, field.place, in_front_matter=True))
        else:
            draft = warn(draft, problem[0], problem[1], field.place.line, EXPECTED.get(name, ""))
    fate, target = (Fate.MOVED, name) if name else (Fate.DROPPED, Rule.UNKNOWN_FIELD.code)
    accounts = tuple(Account(unit, fate, target) for unit in units(field.place))
    return replace(draft, claims=draft.claims + tuple(claims), accounts=draft.accounts + accounts)


def _split(name: str, text: str) -> Sequence[str]:
    """The values of a field that one text may hold."""
    if name == "authors":
        return read_names(text)
    if name in {"keywords", "tags"}:
        return [part.lstrip("#") for part in VALUE_SEPARATOR.split(text)]
    return [text]


def _item(name: str, text: str) -> Sequence[str]:
    """The value that an item of a list holds: whoever wrote a list has separated the values already."""
    return [text.lstrip("#") if name in {"keywords", "tags"} else text]


def _problem(name: str, value: str) -> tuple[Rule, str] | None:
    """Why a value cannot be used; None when it can."""
    shape = SHAPES.get(name)
    if name in DATE_FIELDS:
        return _date_problem(name, value)
    if (shape and not shape.fullmatch(value)) or (name in FLAG_FIELDS and value.lower() not in FLAGS):
        return Rule.INVALID_FIELD, f"`{name}` cannot be {value!r}; it was left out"
    return None


def _date_problem(name: str, value: str) -> tuple[Rule, str] | None:
    match read_date(value).kind:
        case DateKind.EXACT:
            return None
        case DateKind.AMBIGUOUS:
            return Rule.AMBIGUOUS_DATE, f"`{name}` {value!r} can be read as day/month or as month/day; it was not used"
        case DateKind.RELATIVE:
            return Rule.RELATIVE_DATE, f"`{name}` {value!r} is relative to an unknown day; no date was computed"
        case DateKind.NONE:
            return Rule.INVALID_FIELD, f"`{name}` {value!r} is no date; it was left out"


def _day(draft: Draft, field: str) -> dt.date | None:
    value = stated(draft, field)
    return read_date(value).value if value else None


def _flag(draft: Draft, field: str) -> bool:
    return FLAGS.get(stated(draft, field).lower(), False)
