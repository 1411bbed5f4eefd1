"""What a DOCX document states of itself: its core properties, and paragraphs whose styles say what they are."""

from collections.abc import Iterator, Sequence

from generator.model.document import MetadataField
from generator.readers.docx.paragraphs import Para, Reading
from generator.readers.flow.properties import (
    USER_FIELDS,
    Property,
    has_byline,
    stated_fields,
    styled_field,
    styled_fields,
)
from generator.readers.office_xml import Node

# Properties that say something of the article, and our names. `dcterms:created` is not among them: it is when the file
# was made, often that of the template, and no date of publication. `cp:lastModifiedBy` is no author.
PROPERTIES = {
    "dc:title": "title",
    "dc:creator": "authors",
    "cp:keywords": "keywords",
    "dc:description": "description",
    "dc:language": "language",
}


def read_properties(
    core: Node, own: Node, reading: Reading, paras: Sequence[Para], styled: Sequence[MetadataField], *, titled: bool
) -> Iterator[MetadataField]:
    """The properties that can be believed; a title, a byline and authors of a style know better than they."""
    properties = [Property(PROPERTIES.get(node.tag, ""), (node.text(),)) for node in core.elements()]
    named = [(node.get("name").strip().lower(), node.text()) for node in own.elements()]
    properties += [Property(USER_FIELDS.get(name, ""), (value,)) for name, value in named]
    bylined = has_byline(para.text for para in paras) or any(field.key == "authors" for field in styled)
    return stated_fields(properties, reading.account, titled=titled, bylined=bylined)


def read_styled(paras: Sequence[Para]) -> tuple[MetadataField, ...]:
    """The authors and the date that paragraphs of these styles state below the title; they are then no text."""
    return tuple(styled_fields((styled_field(para.names), para.text, para.place) for para in paras))
