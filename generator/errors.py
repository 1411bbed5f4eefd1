"""Errors that stop a file or a command; whatever does not stop one is a `Diagnostic`."""


class GeneratorError(Exception):
    """An error that a person can act on: a message, an exit code, and the place when it is about a file.

    `path` is relative to the folder of sources where the file lies below it. `line` and `column` count from 1 (column
    in characters); 0 means that the whole file is meant. `suggestion` says what to do, in words that can stand
    behind a semicolon.
    """

    exit_code = 1

    def __init__(self, message: str, *, path: str = "", line: int = 0, column: int = 0, suggestion: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[object, ...]:
        """Rebuild with every field when the error comes back from another process (the default loses keywords)."""
        return _rebuild, (type(self), self.message, self.path, self.line, self.column, self.suggestion)


class SourceError(GeneratorError):
    """A source that cannot be read at all; the other articles go on. `rule` is the code of a `Rule`."""

    rule = "stage-failed"


class EmptySourceError(SourceError):
    """A source without text."""

    rule = "empty-source"


class BinarySourceError(SourceError):
    """A source that is not text, whatever its name says."""

    rule = "binary-source"


class UndecodableSourceError(SourceError):
    """A source whose bytes are not valid in its encoding."""

    rule = "undecodable-source"


class UnsupportedFormatError(SourceError):
    """A source of a kind that no reader knows."""

    rule = "unsupported-format"


class SourceTooLargeError(SourceError):
    """A source beyond the stated limits."""

    rule = "source-too-large"


class FrontMatterError(SourceError):
    """Front matter or a sidecar that is not a YAML mapping."""

    rule = "invalid-front-matter"


class ConfigError(GeneratorError):
    """A setting or an argument that cannot be meant; nothing is done."""

    exit_code = 2


class BuildError(GeneratorError):
    """A site builder or the search indexer that failed."""


class ReportError(GeneratorError):
    """A report of changes that is none: another shape, another version, or too large."""


def _rebuild(
    kind: type[GeneratorError], message: str, path: str, line: int, column: int, suggestion: str
) -> GeneratorError:
    return kind(message, path=path, line=line, column=column, suggestion=suggestion)
