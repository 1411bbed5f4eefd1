"""Reader of Markdown: front matter and CommonMark with the usual extensions, to blocks that know their lines."""

from generator.model.document import Document, SourceFile
from generator.readers.decoding import decode
from generator.readers.embedded import take_out
from generator.readers.findings import Findings
from generator.readers.lines import source_units
from generator.readers.markdown.blocks import BlockReader
from generator.readers.markdown.tree import parse_markdown
from generator.readers.sidecar import metadata_fields
from generator.text.front_matter import parse


def read_markdown(source: SourceFile) -> Document:
    """The blocks and stated metadata of a Markdown file; a child of SourceError when it cannot be read."""
    shortened, embedded = take_out(source)
    text, found = decode(shortened)
    units = source_units(text, source.path)
    lines = tuple(unit.text for unit in units)
    front_matter = parse("\n".join(lines), source.path)
    findings = Findings(source.path, source.companions, embedded)
    blocks = BlockReader(lines, findings).blocks(parse_markdown(front_matter.body, source.path))
    return Document(
        path=source.path,
        media_type=source.media_type,
        sha256=source.sha256,
        units=units,
        blocks=blocks,
        metadata=metadata_fields(front_matter.fields),
        assets=findings.pictures.assets(),
        diagnostics=(*found, *findings.diagnostics()),
    )
