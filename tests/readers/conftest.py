"""Sources for tests of readers."""

import hashlib
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from generator.files import MEDIA_TYPES
from generator.model.document import SourceFile


def source_of(content: bytes | str, name: str = "a.txt", sidecar: str = "") -> SourceFile:
    raw = content.encode() if isinstance(content, str) else content
    media_type = MEDIA_TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")
    return SourceFile(name, media_type, raw, hashlib.sha256(raw).hexdigest(), sidecar.encode())


@pytest.fixture
def make_source() -> Callable[..., SourceFile]:
    """A source file of the content; its media type follows from the name."""
    return source_of
