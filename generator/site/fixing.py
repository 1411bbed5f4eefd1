"""Safe corrections of sources for `glossator check --fix`: what the generator does in memory anyway, in the file."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from generator import files, pipeline
from generator.model.article import Article
from generator.model.diagnostic import Diagnostic, Fix, Rule, Severity
from generator.model.document import Line, SourceFile, SourceUnit

# Of other formats the characters lie inside of markup or of an archive.
TEXT_FORMATS = frozenset({"text/plain", "text/markdown"})
REPAIRED = frozenset({Rule.ENCODING_REPAIRED, Rule.CONTROL_CHARACTERS})
# Lines with these stay as they are: what they say may not be what they show, and a person should look.
BIDI_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Repairs that would make markup of text: in Markdown `&lt;b>` shows a tag, and `<b>` is one.
AS_MARKUP = {"text/markdown": ("entities",)}
TRIED = 60  # lines of a source that are tried one by one; each makes the article anew, in some 20 ms
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Fixed:
    """What happened to one source: new content and what was done to it, or None and why it stayed as it was."""

    path: str
    content: bytes | None
    done: tuple[str, ...]


def fix_sources(folder: Path, found: files.Sources, diagnostics: Iterable[Diagnostic]) -> tuple[Fixed, ...]:
    """Correct in the folder what the findings say can be corrected without changing a word of any page."""
    by_path = {path: tuple(group) for path, group in groupby(diagnostics, key=lambda one: one.path)}
    sources = (*found.files, *([found.home] if found.home else ()))
    results = [fixed for source in sources if (fixed := fix_source(source, by_path.get(source.path, ())))]
    for fixed in results:
        if fixed.content is not None:
            files.replace_source(folder / fixed.path, fixed.content)
    return tuple(results)


def fix_source(source: SourceFile, diagnostics: Sequence[Diagnostic]) -> Fixed | None:
    """The source with its damaged characters repaired and misspelt fields renamed; None when there is nothing to do.

    Characters are only repaired if the page stays the same to the last place of a paragraph, and a field is only
    renamed if the source then has no finding that it did not have.
    """
    fixes = {one.line: one.fix for one in diagnostics if one.fix}
    if not fixes and not any(one.rule in REPAIRED for one in diagnostics):
        return None
    article = pipeline.prepare(source).article
    if article is None or article.media_type not in TEXT_FORMATS or not _is_utf8(source.content):
        return None
    repaired, steps = _with_repaired_lines(source, article)
    renamed = _with_renamed_fields(repaired, fixes)
    if renamed == repaired or _is_worse(renamed, diagnostics):
        renamed, fixes = repaired, {}
    done = (*_told(steps), *_told_fields(fixes), *_told_damage(renamed))
    return Fixed(source.path, renamed.content if renamed != source else None, done) if done else None


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _with_repaired_lines(source: SourceFile, article: Article) -> tuple[SourceFile, Mapping[str, int]]:
    """The source with the characters of those lines repaired that can be without another page, and how often."""
    document = pipeline.repaired_lines(source, AS_MARKUP.get(article.media_type, ()))
    received = {unit.line: unit.text for unit in document.units}
    wanted = {
        one.place.line: one.text
        for one in document.blocks
        if isinstance(one, Line)
        and one.text != received[one.place.line]
        and not BIDI_OVERRIDE.search(received[one.place.line])
    }
    possible = _lines_of_same_page(source, document.units, wanted, article)
    steps = Counter(step.step for step in document.repairs if step.line in possible)
    return _with_lines(source, document.units, possible), steps


def _lines_of_same_page(
    source: SourceFile, units: Sequence[SourceUnit], wanted: Mapping[int, str], article: Article
) -> Mapping[int, str]:
    """All lines if the page stays the same with them, else those that leave it the same one after the other."""
    wished = _account(article)
    if not wanted or _account(pipeline.prepare(_with_lines(source, units, wanted)).article) == wished:
        return wanted
    possible: dict[int, str] = {}
    for line, text in list(wanted.items())[:TRIED]:
        if _account(pipeline.prepare(_with_lines(source, units, {**possible, line: text})).article) == wished:
            possible[line] = text
    return possible


def _with_lines(source: SourceFile, units: Sequence[SourceUnit], lines: Mapping[int, str]) -> SourceFile:
    """The source with other text on some lines; line ends, and a mark at the beginning, stay."""
    text = source.content.decode()
    position = 1 if text.startswith(BYTE_ORDER_MARK) else 0
    parts = [text[:position]]
    for unit in units:
        end = position + len(unit.text)
        following = end + (2 if text[end : end + 2] == "\r\n" else 1)
        parts += [lines.get(unit.line, unit.text), text[end:following]]
        position = following
    return _with_content(source, "".join(parts))


def _with_content(source: SourceFile, text: str) -> SourceFile:
    content = text.encode()
    return replace(source, content=content, sha256=hashlib.sha256(content).hexdigest())


def _account(article: Article | None) -> tuple[object, ...]:
    """All that a page is made of, and what became of each line."""
    if article is None:
        return ()
    ledger = tuple((entry.unit, entry.fate, entry.target) for entry in article.ledger)
    return article.front_matter, article.sections, article.assets, ledger


def _with_renamed_fields(source: SourceFile, fixes: Mapping[int, Fix]) -> SourceFile:
    if not fixes:
        return source
    units = pipeline.repaired_lines(source).units
    return _with_lines(source, units, {unit.line: _renamed(unit.text, fixes.get(unit.line)) for unit in units})


def _renamed(line: str, fix: Fix | None) -> str:
    """The line with the key at its beginning renamed; what follows the colon stays."""
    start = len(line) - len(line.lstrip())
    key, colon, value = line[start:].partition(":")
    if fix is None or not colon or key.strip().lower() != fix.before:
        return line
    return f"{line[:start]}{fix.after}{key[len(key.rstrip()) :]}:{value}"


def _is_worse(source: SourceFile, diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether the source has a finding, notes apart, of a kind of which it had fewer or none."""
    before = Counter(one.rule for one in diagnostics)
    now = Counter(one.rule for one in pipeline.prepare(source).diagnostics if one.severity is not Severity.NOTE)
    return any(count > before[rule] for rule, count in now.items())


def _told(steps: Mapping[str, int]) -> tuple[str, ...]:
    names = (f"{name.replace('_', ' ')} ({count})" for name, count in sorted(steps.items()))
    return (f"repaired: {', '.join(names)}",) if steps else ()


def _told_fields(fixes: Mapping[int, Fix]) -> tuple[str, ...]:
    return tuple(f"line {line}: field `{fix.before}` is now `{fix.after}`" for line, fix in sorted(fixes.items()))


def _told_damage(source: SourceFile) -> tuple[str, ...]:
    """What is left to a person, because the page would change or a line holds characters that reorder text."""
    left = any(one.rule in REPAIRED for one in pipeline.prepare(source).diagnostics)
    return ("damaged characters are left; `glossator adopt` turns the source into clean Markdown",) if left else ()
