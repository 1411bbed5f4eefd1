"""Pictures of a source as assets of the site: checked by their bytes, whatever their names and addresses say."""

import base64
import binascii
import hashlib
import posixpath
import re
from collections.abc import Sequence
from urllib.parse import quote, unquote_to_bytes

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Asset, Companion
from generator.readers.embedded import put_back
from generator.readers.svg import is_svg, svg_danger
from generator.text.addresses import resolve

# Kinds that every browser shows and that hold no script, by their first bytes; RIFF containers name theirs at byte 8.
SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))
RIFF, WEBP = b"RIFF", b"WEBP"
FOLDER = "assets/articles"
NAME_DIGITS = 16  # of the sha256 of a picture: its name on the site
REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
# RFC 2397: `data:image/png;base64,…`; the type is not believed, the bytes say it.
DATA = re.compile(r"data:([^,]{0,200}),", re.IGNORECASE)
QUOTED = 60  # characters of an address in a message
FORMATS = "PNG, JPEG, GIF or WebP"


class Pictures:
    """The pictures of one source: those that it names and those inside it, each once, with what is wrong with them."""

    def __init__(self, path: str, companions: Sequence[Companion] = (), embedded: Sequence[str] = ()) -> None:
        self.path = path
        self._long = embedded
        self._companions = {companion.path: companion for companion in companions}
        self._assets: dict[str, Asset] = {}
        self._diagnostics: list[Diagnostic] = []
        self._remote: list[int] = []  # lines of pictures on other hosts

    def assets(self) -> tuple[Asset, ...]:
        """The pictures that go to the site, by their paths."""
        return tuple(sorted(self._assets.values(), key=lambda asset: (asset.path, asset.source)))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with pictures, in the order in which it was found; remote ones once for all."""
        return (*self._diagnostics, *([self._remote_finding()] if self._remote else ()))

    def has(self, target: str) -> bool:
        """Whether a relative address is that of a picture which lies below the sources."""
        return self._place(target) in self._companions

    def show(self, target: str, line: int) -> str:
        """The address of an image, to be kept in the document; empty for a `data:` address that holds no picture.

        The bytes of a picture below the sources become an asset; one that is not there, or not fit, is named in a
        finding and keeps its address, which leads nowhere.
        """
        address = put_back(target.strip(), self._long)
        data = DATA.match(address)
        if data:
            return self._embedded(address, data, line)
        if REMOTE.match(address):
            self._remote.append(line)
        elif ":" not in address.partition("/")[0]:  # any other scheme is refused where links are
            self._local(address, line)
        return target

    def embed(self, content: bytes, name: str, line: int) -> str:
        """The address of a picture whose bytes stand in the source; empty, with a finding, when it cannot be shown."""
        kind = self._kind(content, name, line)
        if not kind:
            return ""
        digest = hashlib.sha256(content).hexdigest()
        known = next((asset.source for asset in self._assets.values() if asset.sha256 == digest), "")
        place = known or f"{posixpath.splitext(self.path)[0]}/picture-{len(self._assets) + 1}.{kind}"
        self._add(place, content, digest, kind)
        return quote(posixpath.relpath(place, posixpath.dirname(self.path) or "."))

    def _embedded(self, target: str, data: re.Match[str], line: int) -> str:
        shown = _shortened(target)
        try:
            is_base64 = data[1].strip().lower().endswith(";base64")
            payload = unquote_to_bytes(target[data.end() :])
            content = base64.b64decode(b"".join(payload.split()), validate=True) if is_base64 else payload
        except (binascii.Error, ValueError):
            content = b""
        return self.embed(content, shown, line)

    def _local(self, target: str, line: int) -> None:
        place = self._place(target)
        companion = self._companions.get(place)
        if place.startswith(("../", "/")) or not place:
            message, remedy = "lies outside the folder of sources", "put the picture beside the source"
        elif companion is None:
            message, remedy = f"does not exist ({place})", "put the picture there, or correct the address"
        elif companion.refused:
            message, remedy = f"is not read: {companion.refused}", "put a picture file itself there"
        else:
            kind = self._kind(companion.content, _shortened(target), line)
            if kind:
                self._add(place, companion.content, hashlib.sha256(companion.content).hexdigest(), kind)
            return
        self._find(Rule.IMAGE_MISSING, f"the picture {_shortened(target)!r} {message}; its text is shown", line, remedy)

    def _place(self, target: str) -> str:
        """The path below the sources that an address means; it begins with `../` when it leads out of them."""
        return resolve(target.strip(), self.path)[0]

    def _kind(self, content: bytes, name: str, line: int) -> str:
        """The suffix of a picture that may be shown; empty, with a finding, for any other."""
        kind = picture_kind(content)
        if not kind:
            message = f"the picture {name!r} is in no format that browsers show; it was left out"
            self._find(Rule.IMAGE_LEFT_OUT, message, line, f"replace it by a {FORMATS} picture")
        elif kind == "svg" and (danger := svg_danger(content)):
            message = f"the picture {name!r} was left out, because it {danger}"
            self._find(Rule.IMAGE_UNSAFE, message, line, f"save it as plain SVG without that, or as {FORMATS}")
            return ""
        return kind

    def _add(self, place: str, content: bytes, digest: str, kind: str) -> None:
        self._assets.setdefault(place, Asset(f"{FOLDER}/{digest[:NAME_DIGITS]}.{kind}", content, digest, place))

    def _find(self, rule: Rule, message: str, line: int, remedy: str) -> None:
        self._diagnostics.append(Diagnostic(rule, Severity.WARNING, message, self.path, line, suggestion=remedy))

    def _remote_finding(self) -> Diagnostic:
        times = "a picture lies" if len(self._remote) == 1 else f"{len(self._remote)} pictures lie"
        message = f"{times} on another host; the page links to it, for a reader's browser would be known there"
        remedy = "download the picture, put it beside the source and name it there"
        return Diagnostic(Rule.IMAGE_REMOTE, Severity.NOTE, message, self.path, min(self._remote), suggestion=remedy)


def picture_kind(content: bytes) -> str:
    r"""The suffix of a picture that browsers show, by its bytes; empty for anything else.

    >>> picture_kind(b"GIF89a\x01\x00"), picture_kind(b"<p>no picture</p>")
    ('gif', '')
    """
    for signature, kind in SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(RIFF) and content[8:12] == WEBP:
        return "webp"
    return "svg" if is_svg(content) else ""


def _shortened(target: str) -> str:
    return target if len(target) <= QUOTED else f"{target[:QUOTED]}…"
