"""ZIP archives for tests of document formats."""

import io
import zipfile
from collections.abc import Mapping

PNG = b"\x89PNG\r\n\x1a\n" + b"not looked at any further"


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these members, the same bytes each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
