"""A change of the site as JSON, and back: what is read may be a stranger's, so it must have the shape of `Change`."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from generator.errors import ReportError
from generator.model.change import Change

MAX_BYTES = 8_000_000  # an article that changes takes about 2,000; four times the 346 of a large test
Value = TypeVar("Value")


def as_json(change: Change) -> str:
    """The change with the fields of `Change` and its parts; lists are in the order that they state."""
    return json.dumps(asdict(change), ensure_ascii=False, indent=1) + "\n"


def from_json(content: bytes) -> Change:
    """The change that `as_json` wrote; ReportError, which quotes nothing of the content, for anything else."""
    if len(content) > MAX_BYTES:
        raise ReportError(f"the report is larger than {MAX_BYTES:,} bytes")
    try:
        value: object = json.loads(content)
    except (ValueError, RecursionError):
        raise ReportError("the report is no JSON") from None
    return cast("Change", _read(Change, value))


def _read(kind: object, value: object) -> object:
    """The value as this kind: a data class, a tuple of one kind, an enumeration, text or a whole number."""
    if get_origin(kind) is tuple and isinstance(value, list):
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(value, dict):
        return _read_fields(kind, value)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and isinstance(value, str) and value in tuple(kind):
        return kind(value)
    if kind in {str, int} and type(value) is kind:  # a truth value is an int, too, and none is meant
        return value
    raise ReportError("the report is none of this version")


def _read_fields(kind: type[Value], value: Mapping[str, object]) -> Value:
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # the caller has checked that it is one
    if set(value) != names:
        raise ReportError("the report is none of this version")
    return kind(**{name: _read(hints[name], value[name]) for name in names})
