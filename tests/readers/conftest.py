"""Sources for tests of readers."""

import hashlib
from collections.abc import Callable

import pytest

from generator.model.document import SourceFile

MEDIA_TYPES = {"txt": "text/plain", "md": "text/markdown", "html": "text/html"}


def source_of(content: bytes | str, name: str = "a.txt", sidecar: str = "") -> SourceFile:
    raw = content.encode() if isinstance(content, str) else content
    media_type = MEDIA_TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return SourceFile(name, media_type, raw, hashlib.sha256(raw).hexdigest(), sidecar.encode())


@pytest.fixture
def make_source() -> Callable[..., SourceFile]:
    """A source file of the content; its media type follows from the name."""
    return source_of
