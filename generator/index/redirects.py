"""Redirects (index): addresses that articles had, from `_redirects.yml`, each checked line by line."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from generator.errors import FrontMatterError
from generator.index.library import Member
from generator.model.article import Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import SourceFile
from generator.model.site import Redirect
from generator.text.front_matter import Field, parse_fields
from generator.text.slug import slugify

REDIRECTS = "_redirects.yml"
FOLDER = "articles/"  # may be written before a slug, as in the address


def read_redirects(
    editorial: Sequence[SourceFile], library: Sequence[Member]
) -> tuple[tuple[Redirect, ...], tuple[Diagnostic, ...]]:
    """The redirects that lead to an article, by old slug, and what is wrong with the others."""
    file = next((each for each in editorial if each.path == REDIRECTS), None)
    if file is None:
        return (), ()
    try:
        fields = parse_fields(file.content.decode("utf-8", "replace").removeprefix("\ufeff"), file.path)
    except FrontMatterError as error:
        finding = (Rule.INVALID_REDIRECT, Severity.ERROR, error.message, file.path, error.line, error.column)
        return (), (Diagnostic(*finding, "write one line `old-slug: new-slug` for each address that is gone"),)
    places = {member.slug: member.slug for member in library} | {Slug(each.facts.path): each.slug for each in library}
    stated = {_slug(field.key): _slug(next(iter(field.values), "")) for field in fields}
    found: list[Redirect] = []
    findings: list[Diagnostic] = []
    for field in fields:
        old = _slug(field.key)
        target = places.get(_end_of(old, stated, places))
        problems = list(_problems(field, stated, places))
        findings += problems
        if target and not any(problem.severity is Severity.ERROR for problem in problems):
            found.append(Redirect(old, target))
    return tuple(sorted(found, key=lambda each: each.old)), tuple(findings)


def _slug(text: str) -> Slug:
    """The slug in an address, or the path of a source as it is."""
    return Slug(text.strip().strip("/").removeprefix(FOLDER))


def _end_of(old: Slug, stated: Mapping[Slug, Slug], places: Mapping[Slug, Slug]) -> Slug:
    """Where redirects lead, one after the other, from an old slug; in a circle, the first slug that comes again."""
    seen = {old}
    target = stated[old]
    while target not in places and target in stated and target not in seen:
        seen.add(target)
        target = stated[target]
    return target


def _problems(field: Field, stated: Mapping[Slug, Slug], places: Mapping[Slug, Slug]) -> Iterator[Diagnostic]:
    """What is wrong with one line; an error means that it cannot be used."""
    old, target = _slug(field.key), stated[_slug(field.key)]
    end = _end_of(old, stated, places)
    if len(field.values) != 1 or not target:
        yield _problem(field, f"`{field.key}` leads nowhere", "name the slug or the source that has taken its place")
    elif slugify(old) != old:
        yield _problem(field, f"`{field.key}` is no address of an article", "write the last part of the old address")
    elif old in places:
        yield _problem(
            field, f"`{old}` is the address of an article", "take the line out, or give that article another slug"
        )
    elif end == old:
        yield _problem(field, f"`{old}` leads back to itself", "name the slug of an article")
    elif end not in places and end in stated:
        yield _problem(field, f"`{old}` leads to `{target}`, which leads in a circle", "name the slug of an article")
    elif end not in places:
        close = difflib.get_close_matches(end, sorted(places), n=1)
        hint = f"did you mean `{close[0]}`?" if close else "name the slug or the source of a published article"
        yield _problem(field, f"`{old}` leads to `{end}`, which is no article", hint)
    elif target != end:
        message = f"`{old}` leads to `{target}`, which is itself a redirect"
        yield _problem(field, message, f"write `{old}: {end}`", Severity.WARNING)


def _problem(field: Field, message: str, suggestion: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(Rule.INVALID_REDIRECT, severity, message, REDIRECTS, field.line, suggestion=suggestion)
