"""A small writer of PDF files for tests: lines of text at places, in fonts whose characters are half a quad wide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

FONTS = {"": "Lantern", "b": "Lantern-Bold", "i": "Lantern-Italic", "m": "LanternMono-Regular"}
WIDTH, HEIGHT = 600, 800
LEFT, RIGHT, TOP = 60, 540, 720
CHARACTER = 0.5  # of the size
LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Put:
    """A text on a page: where it begins, its size and the letter of its font."""

    text: str
    x: float
    y: float
    size: float = 10.0
    font: str = ""


@dataclass(slots=True)
class Column:
    """Sets paragraphs one below the other, broken where a word does not fit."""

    left: float = LEFT
    right: float = RIGHT
    y: float = TOP
    puts: list[Put] = field(default_factory=list)

    def text(
        self,
        text: str,
        size: float = 10.0,
        font: str = "",
        indent: float = 0.0,
        hang: float | None = None,
        gap: float = 8,
    ) -> "Column":
        """A paragraph; its first line begins at `indent`, the others at `hang`."""
        words = text.split(" ")
        x = self.left + indent
        while words:
            room = int((self.right - x) / (size * CHARACTER))
            line = words.pop(0)
            while words and len(f"{line} {words[0]}") <= room:
                line = f"{line} {words.pop(0)}"
            self.put(line, size, font, x)
            x = self.left + (indent if hang is None else hang)
        self.y -= gap
        return self

    def put(self, text: str, size: float = 10.0, font: str = "", x: float | None = None) -> "Column":
        """One line as it is."""
        self.puts.append(Put(text, self.left if x is None else x, self.y, size, font))
        self.y -= size * LEADING
        return self


@dataclass(frozen=True, slots=True)
class Link:
    """A link of one page: the rectangle and the address."""

    page: int
    area: tuple[float, float, float, float]
    target: str


def pdf(
    *pages: Sequence[Put],
    info: Mapping[str, str] | None = None,
    outline: Sequence[tuple[str, int]] = (),
    links: Sequence[Link] = (),
    xmp: str = "",
) -> bytes:
    """A PDF file of these pages; `outline` are titles with the numbers of their pages from 1."""
    objects: list[bytes] = []

    def add(body: str | bytes) -> int:
        objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(objects)

    fonts = {letter: _font(add, name) for letter, name in FONTS.items()}
    named = " ".join(f"/F{letter or 'r'} {number} 0 R" for letter, number in fonts.items())
    tree = len(objects) + 2 * len(pages) + len(links) + 1
    kids = []
    for number, puts in enumerate(pages, 1):
        notes = [add(_link(link)) for link in links if link.page == number]
        content = add(_stream(_content(puts)))
        annotations = f"/Annots [{' '.join(f'{note} 0 R' for note in notes)}]" if notes else ""
        kids.append(
            add(
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {content} 0 R"
                f"/Resources<</Font<<{named}>>>>{annotations}>>"
            )
        )
    assert add(f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>") == tree
    outlines = _outline(add, len(objects), outline, kids) if outline else ""
    packet = f"/Metadata {add(_stream(xmp.encode(), '/Type/Metadata/Subtype/XML'))} 0 R" if xmp else ""
    root = add(f"<</Type/Catalog/Pages {tree} 0 R{outlines}{packet}>>")
    stated = add("<<" + "".join(f"/{key} ({_escaped(value)})" for key, value in (info or {}).items()) + ">>")
    return _file(objects, root, stated)


def _font(add, name: str) -> int:  # type: ignore[no-untyped-def]
    flags = 33 if "Mono" in name else 32
    descriptor = add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800"
        "/Descent -200/CapHeight 700/StemV 80/MissingWidth 500>>"
    )
    wide = [] if "Mono" in name else [ord("~") - 32]  # a font with one width only counts as monospaced
    widths = " ".join("600" if code in wide else "500" for code in range(224))
    return int(
        add(
            f"<</Type/Font/Subtype/Type1/BaseFont/{name}/FirstChar 32/LastChar 255/Widths[{widths}]"
            f"/FontDescriptor {descriptor} 0 R/Encoding/WinAnsiEncoding>>"
        )
    )


def _content(puts: Sequence[Put]) -> bytes:
    parts = [
        f"BT /F{put.font or 'r'} {put.size} Tf 1 0 0 1 {put.x} {put.y} Tm ({_escaped(put.text)}) Tj ET" for put in puts
    ]
    return "\n".join(parts).encode("cp1252")


def _link(link: Link) -> str:
    area = " ".join(str(edge) for edge in link.area)
    return f"<</Type/Annot/Subtype/Link/Rect[{area}]/Border[0 0 0]/A<</S/URI/URI({_escaped(link.target)})>>>>"


def _outline(add, before: int, entries: Sequence[tuple[str, int]], kids: Sequence[int]) -> str:  # type: ignore[no-untyped-def]
    root = before + 1
    first = root + 1
    add(f"<</Type/Outlines/First {first} 0 R/Last {first + len(entries) - 1} 0 R/Count {len(entries)}>>")
    for number, (title, page) in enumerate(entries):
        following = f"/Next {first + number + 1} 0 R" if number + 1 < len(entries) else ""
        add(f"<</Title({_escaped(title)})/Parent {root} 0 R/Dest[{kids[page - 1]} 0 R/Fit]{following}>>")
    return f"/Outlines {root} 0 R"


def _stream(content: bytes, more: str = "") -> bytes:
    return f"<</Length {len(content)}{more}>>stream\n".encode() + content + b"\nendstream"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[bytes], root: int, info: int) -> bytes:
    result = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(result))
        result += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(result)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    result += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    result += (
        f"trailer<</Size {len(objects) + 1}/Root {root} 0 R/Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n".encode()
    )
    return bytes(result)
