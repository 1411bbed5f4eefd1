"""Readers of binary formats in a process of their own, with a limit of time and of memory."""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from generator.errors import SourceError, SourceTooLargeError
from generator.model.document import Document, SourceFile

if sys.platform != "win32":
    import resource

# Seconds of wall clock and of processor for one source: half a million words in DOCX took five.
TIME_LIMIT = 60
# Bytes of address space: half a million words in DOCX (5 MB of XML) took 200 MB.
MEMORY_LIMIT = 2 * 1024 * 1024 * 1024
DEFECT = 1  # status of an interpreter that ends with a traceback: a defect of ours, to be reported as one
PACKAGE_FOLDER = str(Path(__file__).parents[2])
# The child imports by the same path as this process; `-P` keeps the current folder out, which may hold anything.
CHILD = (sys.executable, "-P", "-c", "from generator.readers.supervised import serve; serve()")


def read_supervised(
    reader: Callable[[SourceFile], Document],
    source: SourceFile,
    seconds: float = TIME_LIMIT,
    memory: int = MEMORY_LIMIT,
) -> Document:
    """What the reader makes of a source in a child process; its SourceError, or SourceTooLargeError when it is stopped.

    A plain child of `subprocess` and not of `multiprocessing`, since workers of a pool may not have such children. The
    reader is a function of a module, for it is sent by name.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([PACKAGE_FOLDER, os.environ.get("PYTHONPATH", "")])}
    task = pickle.dumps((reader, source, seconds, memory))
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, and nothing of the source in the arguments
            CHILD, input=task, capture_output=True, timeout=seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _stopped(source.path, f"reading it took longer than {seconds:g} seconds") from error
    if done.returncode == DEFECT:
        raise RuntimeError(done.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    if done.returncode or not done.stdout:
        raise _stopped(
            source.path, f"its reader was stopped (status {done.returncode}), most likely for want of memory"
        )
    outcome: Document | SourceError = pickle.loads(done.stdout)  # noqa: S301  # written by `serve`
    if isinstance(outcome, SourceError):
        raise outcome
    return outcome


def serve() -> None:
    """The child: read one source from the standard input and write the document, or the error, to the output."""
    task: tuple[Callable[[SourceFile], Document], SourceFile, float, int] = pickle.load(sys.stdin.buffer)  # noqa: S301
    reader, source, seconds, memory = task
    _limit(seconds, memory)
    outcome: Document | SourceError
    try:
        outcome = reader(source)
    except SourceError as error:
        outcome = error
    except (MemoryError, RecursionError):
        outcome = _stopped(source.path, f"reading it takes more than {memory // 1024 // 1024} MB of memory")
    sys.stdout.buffer.write(pickle.dumps(outcome))


def _limit(seconds: float, memory: int) -> None:
    """Set the limits as far as the system knows them; the limit of time in the parent holds everywhere."""
    if sys.platform != "win32":
        with contextlib.suppress(ValueError, OSError):  # macOS refuses a limit of address space
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 1))


def _stopped(path: str, reason: str) -> SourceTooLargeError:
    return SourceTooLargeError(
        reason,
        path=path,
        suggestion="split the document into articles, or save it as plain text or Markdown",
    )
