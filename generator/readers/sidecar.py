"""Metadata of a document: stated fields as the model holds them, and the corrections of a sidecar."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.document import MetadataField, SourceFile, SourcePlace
from generator.readers.decoding import decode
from generator.readers.lines import split_lines
from generator.text.front_matter import Field, parse_fields

SIDECAR_SUFFIX = ".meta.yml"
NOWHERE = SourcePlace(0, 0, 0)


def metadata_fields(fields: Sequence[Field]) -> tuple[MetadataField, ...]:
    """The fields of front matter, each with the lines that state it (in a text file, unit and line are one)."""
    return tuple(
        MetadataField(field.key, field.values, SourcePlace(field.line, field.last, field.line), listed=field.listed)
        for field in fields
    )


def corrected_metadata(stated: tuple[MetadataField, ...], source: SourceFile) -> tuple[MetadataField, ...]:
    """The stated fields, those of the sidecar in place of stated ones with the same key; FrontMatterError if broken.

    A field of the sidecar stands nowhere in the source, so its place is zero. Which keys of other names it corrects as
    well (`author`, `authors`) is for structure, which knows what names mean.
    """
    if not source.sidecar.strip():
        return stated
    path = source.path + SIDECAR_SUFFIX
    sidecar = replace(source, path=path, content=source.sidecar, sidecar=b"")
    fields = parse_fields("\n".join(split_lines(decode(sidecar)[0])), path)
    corrections = tuple(
        MetadataField(field.key, field.values, NOWHERE, listed=field.listed, corrects=True) for field in fields
    )
    keys = {field.key for field in corrections}
    return (*(field for field in stated if field.key not in keys), *corrections)
