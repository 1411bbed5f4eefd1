"""The only module that touches the disk: finds and reads sources, writes and prunes pages, keeps the manifest."""

import hashlib
import json
import os
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.companions import PictureFiles, find_pictures, is_picture
from generator.errors import ConfigError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import SourceFile

MANIFEST = ".generated.json"
OWNED_FOLDERS = ("articles", "glossary", "faq", "cross-references", "topics", "search", "data", "assets/articles")
TEMPORARY = ".glossator-tmp"  # suffix of a file being written
SIDECAR = ".meta.yml"
HOME = "_home.md"
REDIRECTS = "_redirects.yml"
GLOSSARY = "_glossary.yml"
SECTION = "_section.yml"
ORIGINALS = "originals"  # top-level folder of what `adopt` replaced
MAX_SOURCE_BYTES = 64 * 1024 * 1024  # read no further: no article is larger, and a reader's memory is a multiple
MEDIA_TYPES: Mapping[str, str] = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
    ".rtf": "application/rtf",
    ".eml": "message/rfc822",
    ".mht": "message/rfc822",
    ".mhtml": "message/rfc822",
    ".gz": "application/gzip",  # of any of these: readers look inside
    ".odt": "application/vnd.oasis.opendocument.text",
    ".fodt": "application/vnd.oasis.opendocument.text",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """What lies in a folder of sources: articles to be, the home page's introduction, and files that were refused.

    `editorial` files say what concerns many articles: redirects, terms, titles of sections.
    """

    files: tuple[SourceFile, ...]
    home: SourceFile | None
    diagnostics: tuple[Diagnostic, ...]
    editorial: tuple[SourceFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What writing did: paths below docs/. `diagnostics` name pages that a human changed; they were left alone."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int
    diagnostics: tuple[Diagnostic, ...]


def templates_folder() -> Path:
    """The folder of templates: inside the package when installed from a wheel, beside it in a checkout."""
    inside = Path(__file__).parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "templates"


def read_templates() -> tuple[tuple[str, str], ...]:
    """Page templates and locales as sorted pairs of path below templates/ and text: `Config.templates`."""
    folder = templates_folder()
    paths = sorted(path for part in ("pages", "locales") for path in (folder / part).rglob("*") if path.is_file())
    return tuple((path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def read_sources(folder: Path) -> Sources:
    """Every source below the folder, sorted by path. Names that begin with `_` or `.` are no articles.

    Raises ConfigError when there is no such folder.
    """
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of sources", suggestion="name it with --sources DIR")
    found = sorted(_walk(folder), key=lambda path: path.relative_to(folder).as_posix())
    paths = [path for path in found if _is_article_name(path.name)]
    pictures = find_pictures(folder, ORIGINALS)
    outcomes = [read_source_file(path, folder, pictures) for path in paths]
    home = folder / HOME
    front = read_source_file(home, folder, pictures) if home.is_file() else None
    editorial = [read_source_file(path, folder, pictures) for path in found if _is_editorial(path, folder)]
    return Sources(
        files=tuple(outcome for outcome in outcomes if isinstance(outcome, SourceFile)),
        home=front if isinstance(front, SourceFile) else None,
        diagnostics=tuple(outcome for outcome in (*outcomes, front, *editorial) if isinstance(outcome, Diagnostic)),
        editorial=tuple(outcome for outcome in editorial if isinstance(outcome, SourceFile)),
    )


def read_source_file(path: Path, folder: Path, pictures: PictureFiles | None = None) -> SourceFile | Diagnostic:
    """One file with its sidecar and pictures, or the reason why it is not read: a link, too large, no permission.

    `pictures` are those below the folder, when they are known already.
    """
    name = path.relative_to(folder).as_posix()
    try:
        if path.is_symlink():
            return _refused(name, Rule.SYMLINK, "a symbolic link is not followed", "put the file itself here")
        if not path.is_file():
            return _refused(name, Rule.UNREADABLE_SOURCE, "not a regular file", "put an article here")
        if path.stat().st_size > MAX_SOURCE_BYTES:
            size = f"larger than {MAX_SOURCE_BYTES // 1024 // 1024} MB"
            return _refused(name, Rule.SOURCE_TOO_LARGE, size, "split it into articles")
        content = path.read_bytes()
        sidecar = path.with_name(path.name + SIDECAR)
        corrections = sidecar.read_bytes() if sidecar.is_file() and not sidecar.is_symlink() else b""
    except OSError as error:
        return _refused(name, Rule.UNREADABLE_SOURCE, f"cannot be read: {error.strerror}", "check its permissions")
    media_type = MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")
    companions = (pictures or find_pictures(folder, ORIGINALS)).named_in(content, media_type, name)
    return SourceFile(name, media_type, content, hashlib.sha256(content).hexdigest(), corrections, companions)


def pages_to_go(docs: Path, wanted: Collection[str]) -> Mapping[str, str]:
    """The text of the pages of our own that `write_pages` will delete, because they are not wanted any more."""
    known = _read_manifest(docs)
    gone = sorted(path for path in known if path not in wanted and _digest_of(docs / path) in known[path])
    return {path: (docs / path).read_text(encoding="utf-8") for path in gone if path.endswith(".md")}


def write_pages(docs: Path, contents: Mapping[str, bytes], sources: Mapping[str, str]) -> Written:
    """Write the files whose bytes change and delete stale ones of our own; `contents` is path to bytes, below docs/.

    A page that a human changed, or that the manifest does not know, is neither overwritten nor deleted: a diagnostic
    names it and, from `sources` (page to source), what to edit instead. The manifest first lists old and new digests
    of what is about to change, so that a run that is killed midway leaves no page that the next one takes for foreign.
    """
    docs.mkdir(parents=True, exist_ok=True)
    _remove_temporaries(docs)
    known = _read_manifest(docs)
    wanted = {path: _digest(content) for path, content in contents.items()}
    present = {path: digest for path in {*known, *wanted} if (digest := _digest_of(docs / path))}
    foreign = {path for path, digest in present.items() if digest not in {*known.get(path, ()), wanted.get(path)}}
    changed = sorted(path for path in wanted if path not in foreign and present.get(path) != wanted[path])
    stale = sorted(path for path in present if path not in wanted and path not in foreign)
    ours = {path: [digest] for path, digest in wanted.items() if path not in foreign}
    if changed or stale:
        _write_manifest(docs, _merged(known, ours))
    for path in changed:
        _write(docs / path, contents[path])
    for path in stale:
        _delete(docs / path, docs)
    _write_manifest(docs, ours)
    strangers = {path for path in _owned_files(docs) if path not in wanted and path not in stale}
    diagnostics = [_foreign(docs.name, path, sources.get(path, "")) for path in sorted(foreign | strangers)]
    return Written(tuple(changed), tuple(stale), len(ours) - len(changed), tuple(diagnostics))


def replace_source(path: Path, content: bytes) -> None:
    """Write other content into a source that is there, whole or not at all; its permissions stay."""
    temporary = path.with_name(f".{path.name}{TEMPORARY}")  # with its dot no source, should a killed run leave it
    with temporary.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.chmod(stat.S_IMODE(path.stat().st_mode))
    temporary.replace(path)


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below the folder, but not in folders that hold no sources."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if _is_source_name(name) and not _is_originals(root, name, folder)]
        yield from (Path(root, name) for name in names)


def _is_editorial(path: Path, folder: Path) -> bool:
    return path.name == SECTION or path in {folder / REDIRECTS, folder / GLOSSARY}


def _is_article_name(name: str) -> bool:
    return _is_source_name(name) and not name.endswith(SIDECAR) and not is_picture(name)


def _is_source_name(name: str) -> bool:
    return not name.startswith(("_", "."))


def _is_originals(root: str, name: str, folder: Path) -> bool:
    return Path(root) == folder and name == ORIGINALS


def _refused(path: str, rule: Rule, message: str, suggestion: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, message, path, suggestion=suggestion)


def _foreign(docs: str, path: str, source: str) -> Diagnostic:
    remedy = f"edit sources/{source} instead" if source else "keep pages of your own outside the generator's folders"
    return Diagnostic(
        Rule.FOREIGN_PAGE,
        Severity.WARNING,
        "changed by hand or not made by the generator; left as it is",
        f"{docs}/{path}",
        suggestion=f"{remedy}, and delete this page to have it generated anew",
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digest_of(path: Path) -> str:
    return _digest(path.read_bytes()) if path.is_file() else ""


def _read_manifest(docs: Path) -> dict[str, list[str]]:
    try:
        pages = json.loads((docs / MANIFEST).read_text(encoding="utf-8"))["pages"]
        return {str(path): [str(digest) for digest in digests] for path, digests in pages.items() if _is_below(path)}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {}  # lost or damaged: every page is then one that we do not know


def _is_below(path: str) -> bool:
    return not Path(path).is_absolute() and ".." not in Path(path).parts


def _merged(known: Mapping[str, Sequence[str]], ours: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {path: sorted({*known.get(path, ()), *ours.get(path, ())}) for path in {*known, *ours}}


def _write_manifest(docs: Path, pages: Mapping[str, Sequence[str]]) -> None:
    content = json.dumps({"pages": dict(sorted(pages.items()))}, indent=1, ensure_ascii=False).encode() + b"\n"
    if _digest_of(docs / MANIFEST) != _digest(content):
        _write(docs / MANIFEST, content)


def _write(path: Path, content: bytes) -> None:
    """Write by way of a temporary file, so that a reader or a crash never meets half a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + TEMPORARY)
    with temporary.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)


def _delete(path: Path, docs: Path) -> None:
    path.unlink()
    folder = path.parent
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _remove_temporaries(docs: Path) -> None:
    for path in docs.rglob(f"*{TEMPORARY}"):
        path.unlink()


def _owned_files(docs: Path) -> Iterator[str]:
    for folder in OWNED_FOLDERS:
        yield from (path.relative_to(docs).as_posix() for path in (docs / folder).rglob("*") if path.is_file())
