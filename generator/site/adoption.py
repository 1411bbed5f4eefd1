"""Adoption: a source that normalises badly becomes clean Markdown of the same page; the original is kept."""

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import files, pipeline
from generator.config import Config
from generator.errors import GeneratorError
from generator.model.article import MARKUP, Article, Facts, Fate
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.document import Companion, SourceFile

MARKDOWN = "text/markdown"
SUFFIX = ".md"
NOT_ARTICLES = ("_", ".")  # names of files and folders that begin so; `files.read_sources` passes them over
# Begins with a dot, so that what a killed run leaves behind is no source.
TEMPORARY = ".{name}.glossator-tmp"


@dataclass(frozen=True, slots=True)
class Adoption:
    """Where the Markdown stands and where the original is kept; the latter is None when there was nothing to do."""

    markdown: Path
    original: Path | None


@dataclass(frozen=True, slots=True)
class _Move:
    """What is to be done: the source, its Markdown, the place where the original is kept, and pictures inside it."""

    source: Path
    markdown: Path
    kept: Path
    pictures: tuple[tuple[Path, bytes], ...] = ()

    @property
    def in_place(self) -> bool:
        return self.source == self.markdown


def adopt(path: Path, sources: Path, config: Config) -> Adoption:
    """Write the Markdown of a source beside it and move the source, with its sidecar, below `sources`/originals.

    Does nothing to a Markdown source whose page would stay the same. Raises GeneratorError, before anything is
    written, for a file that is no source, has errors, or whose Markdown or place is taken. The Markdown is written
    first, so that a run that is killed loses nothing, and the next one finishes it.
    """
    folder = sources.resolve()
    move = _planned(path.parent.resolve() / path.name, folder, str(path))
    source = files.read_source_file(move.source, folder)
    if isinstance(source, Diagnostic):
        raise _refusal(source)
    article, facts = _prepared(source)
    content = pipeline.as_markdown(article, config).encode()
    _check_same(source, article, facts, content, config)
    if move.in_place and not source.sidecar and (_is_clean(article) or source.content == content):
        return Adoption(sources / move.markdown.relative_to(folder), None)
    move = replace(move, pictures=_pictures(source, article, folder))
    _check_free(move, source, content)
    _carry_out(move, source, content)
    return Adoption(sources / move.markdown.relative_to(folder), sources / move.kept.relative_to(folder))


def _planned(source: Path, folder: Path, name: str) -> _Move:
    if folder not in source.parents:
        raise GeneratorError(
            "not below the folder of sources", path=name, suggestion=f"move it below {folder.name}/ and adopt it there"
        )
    path = source.relative_to(folder)
    no_article = any(part.startswith(NOT_ARTICLES) for part in path.parts) or path.name.endswith(files.SIDECAR)
    if no_article or path.parts[0] == files.ORIGINALS:
        raise GeneratorError("this file is no article", path=name, suggestion="name the source of an article")
    return _Move(source, source.with_suffix(SUFFIX), folder / files.ORIGINALS / path)


def _refusal(diagnostic: Diagnostic) -> GeneratorError:
    return GeneratorError(
        diagnostic.message,
        path=diagnostic.path,
        line=diagnostic.line,
        column=diagnostic.column,
        suggestion=diagnostic.suggestion,
    )


def _prepared(source: SourceFile) -> tuple[Article, Facts]:
    """The article and its facts; GeneratorError when the source has an error."""
    prepared = pipeline.prepare(source)
    for diagnostic in prepared.diagnostics:
        if diagnostic.severity is Severity.ERROR:
            raise _refusal(diagnostic)
    if prepared.article is None or prepared.facts is None:
        raise GeneratorError("no article was made of it", path=source.path, suggestion="run glossator check")
    return prepared.article, prepared.facts


def _check_same(source: SourceFile, article: Article, facts: Facts, content: bytes, config: Config) -> None:
    """GeneratorError unless the Markdown, read again, is written the same and holds the same facts and pictures.

    The page is written from these. Pictures inside the source will lie where its assets say.
    """
    path = str(PurePosixPath(article.path).with_suffix(SUFFIX))
    inside = tuple(Companion(asset.source, asset.content) for asset in article.assets)
    companions = tuple({one.path: one for one in (*source.companions, *inside)}.values())
    digest = hashlib.sha256(content).hexdigest()
    again = pipeline.prepare(SourceFile(path, MARKDOWN, content, digest, companions=companions))
    is_same = (
        again.article is not None
        and again.facts is not None
        and again.article.assets == article.assets
        and pipeline.as_markdown(again.article, config).encode() == content
        and _knowledge(again.facts) == _knowledge(facts)
    )
    if not is_same:
        raise GeneratorError(
            "its page would change if it were Markdown; nothing was written",
            path=article.path,
            suggestion="report it with the file, or write the Markdown by hand",
        )


def _knowledge(facts: Facts) -> tuple[object, ...]:
    """The facts without the file from which they come, and without white space that no page shows.

    The anchor of a sentence stands for its words.
    """
    return (
        facts.front_matter,
        facts.headings,
        facts.acronyms,
        facts.keyphrases,
        tuple((one.anchor, one.section) for one in facts.sentences),
        tuple((one.term, one.kind, one.anchor, one.section, one.aliases) for one in facts.definitions),
        tuple((one.question, one.answer.split(), one.anchor) for one in facts.questions),
    )


def _is_clean(article: Article) -> bool:
    """Whether nothing was repaired or left out, so that the page says the same of the Markdown."""
    return not article.repairs and not any(
        entry.fate is Fate.DROPPED and entry.target != MARKUP for entry in article.ledger
    )


def _pictures(source: SourceFile, article: Article, folder: Path) -> tuple[tuple[Path, bytes], ...]:
    """The pictures that do not lie below the sources yet, with the place of each."""
    beside = {companion.path for companion in source.companions}
    return tuple((folder / asset.source, asset.content) for asset in article.assets if asset.source not in beside)


def _check_free(move: _Move, source: SourceFile, content: bytes) -> None:
    """GeneratorError when a file would be overwritten, unless a run that was killed has written just this."""
    wanted = [(move.kept, source.content), (_sidecar(move.kept), source.sidecar), *move.pictures]
    if not move.in_place:
        wanted += [(move.markdown, content), (_sidecar(move.markdown), b"")]
    elif source.content == content:
        wanted = wanted[1:]  # its original was kept by the run that was killed
    for path, expected in wanted:
        if path.exists() and (not expected or path.read_bytes() != expected):
            raise GeneratorError(
                f"{path.name} exists already in {path.parent.name}/",
                path=source.path,
                suggestion="give one of the two another name, or delete the one that is not wanted",
            )


def _carry_out(move: _Move, source: SourceFile, content: bytes) -> None:
    for path, picture in move.pictures:  # before the Markdown that shows them
        _write(path, picture)
    if move.in_place and source.content != content:
        _write(move.kept, source.content)
    if not move.in_place or source.content != content:
        _write(move.markdown, content)
    move.kept.parent.mkdir(parents=True, exist_ok=True)
    if not move.in_place:
        move.source.replace(move.kept)
    if _sidecar(move.source).is_file():
        _sidecar(move.source).replace(_sidecar(move.kept))


def _sidecar(path: Path) -> Path:
    return path.with_name(path.name + files.SIDECAR)


def _write(path: Path, content: bytes) -> None:
    """Write by way of a temporary file: whoever reads meets the whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(TEMPORARY.format(name=path.name))
    with temporary.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
