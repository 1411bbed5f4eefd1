"""The document of a reader of a format with a layout, from what it has read and the account of it."""

from generator.errors import EmptySourceError
from generator.model.diagnostic import Diagnostic
from generator.model.document import Document, MetadataField, RawBlock, SourceFile
from generator.readers.flow.account import Account
from generator.readers.pictures import Pictures


def document_of(
    source: SourceFile,
    account: Account,
    blocks: tuple[RawBlock, ...],
    metadata: tuple[MetadataField, ...],
    pictures: Pictures,
    findings: tuple[Diagnostic, ...] = (),
) -> Document:
    """The document with what the account and the pictures say of it; EmptySourceError where it has no block.

    `findings` are those that neither of them knows.
    """
    if not blocks:
        raise EmptySourceError(
            "the document holds no text",
            path=source.path,
            suggestion="put an article into it, or begin its name with `_` to leave it out",
        )
    return Document(
        path=source.path,
        media_type=source.media_type,
        sha256=source.sha256,
        units=tuple(account.units),
        blocks=blocks,
        metadata=metadata,
        assets=pictures.assets(),
        diagnostics=(*findings, *account.findings.diagnostics(), *pictures.diagnostics()),
        dropped=tuple(account.dropped),
    )
