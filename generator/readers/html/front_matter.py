"""Front matter above HTML, as Jekyll, Hugo and Eleventy have it: its lines as texts of a part that no page shows."""

from html import escape

from generator.model.document import MetadataField
from generator.readers.html.elements import SET_APART
from generator.readers.sidecar import metadata_fields
from generator.text.front_matter import parse


def set_apart(markup: str, path: str) -> tuple[str, tuple[MetadataField, ...]]:
    """The markup with each line of its front matter as a text node of its own, first of all, and the fields of them.

    So the number of such a text is that of its line. FrontMatterError where the front matter is no safe mapping.
    """
    found = parse(markup, path)
    if not found.lines:
        return markup, ()
    lines = markup.split("\n", found.lines)
    rest = lines.pop()
    texts = "<!---->\n".join(map(escape, lines))
    return f"<{SET_APART}>{texts}</{SET_APART}>\n{rest}", metadata_fields(found.fields)
