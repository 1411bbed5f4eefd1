"""Sections (index): the folders below the sources, with the titles that `_section.yml` in them states."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname

from generator.errors import FrontMatterError
from generator.index.library import Member
from generator.index.topics import newest_first
from generator.model.article import Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import SourceFile
from generator.model.site import FolderSection
from generator.text.front_matter import Field, parse_fields
from generator.text.slug import slugify

SECTION = "_section.yml"
TITLE, DESCRIPTION = "title", "description"
NESTED = "--"  # joins the slugs of nested folders; within a slug no two hyphens follow each other


def make_sections(
    editorial: Sequence[SourceFile], library: Sequence[Member]
) -> tuple[tuple[FolderSection, ...], tuple[Diagnostic, ...]]:
    """A section for each folder with articles in or below it, by path, and what is wrong with `_section.yml`."""
    stated, findings = _stated(editorial)
    members = _by_folder(library)
    folders = sorted({folder for path in members for folder in (*_folders(path), path)} - {""})
    slugs = _slugs(folders)
    sections = tuple(
        FolderSection(
            path=folder,
            slug=slugs[folder],
            title=stated.get(folder, {}).get(TITLE) or readable(folder),
            description=stated.get(folder, {}).get(DESCRIPTION, ""),
            parents=tuple(slugs[parent] for parent in _folders(folder)),
            articles=newest_first(members.get(folder, ())),
        )
        for folder in folders
    )
    return sections, findings


def readable(folder: str) -> str:
    """The name of a folder as a title.

    >>> readable("law/law-of_the-sea"), readable("UNO")
    ('Law of the sea', 'UNO')
    """
    words = folder.rpartition("/")[2].replace("-", " ").replace("_", " ").split()
    name = " ".join(words)
    return name[:1].upper() + name[1:]


def _by_folder(library: Sequence[Member]) -> Mapping[str, list[Member]]:
    members: defaultdict[str, list[Member]] = defaultdict(list)
    for member in library:
        members[dirname(member.facts.path)].append(member)
    return members


def _folders(path: str) -> list[str]:
    """The folders around a file or a folder, outermost first."""
    parts = dirname(path).split("/")
    return ["/".join(parts[: number + 1]) for number in range(len(parts)) if parts[number]]


def _slugs(folders: Sequence[str]) -> Mapping[str, Slug]:
    """The slug of each folder, with a number where another folder has it."""
    slugs: dict[str, Slug] = {}
    taken: set[str] = set()
    for folder in folders:
        wish = NESTED.join(slugify(part) for part in folder.split("/"))
        slug, number = wish, 2
        while slug in taken:
            slug, number = f"{wish}-{number}", number + 1
        taken.add(slug)
        slugs[folder] = Slug(slug)
    return slugs


def _stated(editorial: Sequence[SourceFile]) -> tuple[Mapping[str, Mapping[str, str]], tuple[Diagnostic, ...]]:
    """What the files say of their folders, by folder."""
    stated: dict[str, Mapping[str, str]] = {}
    findings: list[Diagnostic] = []
    for file in editorial:
        if file.path.rpartition("/")[2] != SECTION:
            continue
        try:
            fields = parse_fields(file.content.decode("utf-8", "replace").removeprefix("\ufeff"), file.path)
        except FrontMatterError as error:
            findings.append(
                Diagnostic(
                    Rule.INVALID_FRONT_MATTER,
                    Severity.ERROR,
                    error.message,
                    file.path,
                    error.line,
                    error.column,
                    "write `title: …` and `description: …`",
                )
            )
            continue
        findings += _unknown(fields, file.path)
        stated[dirname(file.path)] = {field.key: " ".join(" ".join(field.values).split()) for field in fields}
    return stated, tuple(findings)


def _unknown(fields: Sequence[Field], path: str) -> Iterator[Diagnostic]:
    for field in fields:
        if field.key not in {TITLE, DESCRIPTION}:
            message = f"the field `{field.key}` is not known of a section; it was left out"
            suggestion = f"state `{TITLE}` and `{DESCRIPTION}` only"
            yield Diagnostic(Rule.UNKNOWN_FIELD, Severity.WARNING, message, path, field.line, suggestion=suggestion)
