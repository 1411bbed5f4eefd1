"""Reader of mails and of pages saved as MHT: the page in them by the HTML reader, with the pictures that came along."""

import email
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from urllib.parse import quote

from generator.errors import EmptySourceError
from generator.model.document import Companion, Document, SourceFile
from generator.readers.detection import HTML, TEXT
from generator.readers.flow.account import Account
from generator.readers.flow.properties import DROPPED_RULE, Property, stated_fields
from generator.readers.html.decoding import decode_markup
from generator.readers.html.reader import read_html
from generator.readers.plain_text import read_plain_text
from generator.readers.supervised import read_supervised

ATTACHMENT = "attachment"
# How programs that save pages name themselves in `From`, and where they say which page it was.
SAVED, ADDRESS = "saved by", "snapshot-content-location"
MOST_PARTS = 500


def read_mail(source: SourceFile) -> Document:
    """The text of a mail or of a saved page, read in a process of its own; a child of SourceError for none."""
    return read_supervised(read_mail_here, source)


def read_mail_here(source: SourceFile) -> Document:
    """The same in this process."""
    message = email.message_from_bytes(source.content, policy=policy.default)
    parts = [part for part, _ in zip(_leaves(message), range(MOST_PARTS), strict=False)]
    page = next((part for part in parts if part.get_content_type() == HTML), None)
    plain = next((part for part in parts if part.get_content_type() == TEXT), None)
    body = page or plain
    if body is None or not _bytes(body).strip():
        raise EmptySourceError(
            "the message holds no text", path=source.path, suggestion="save its text as HTML or plain text"
        )
    document = _page(source, body, parts) if page else read_plain_text(_with(source, _text(body), TEXT))
    return _with_headers(document, message, [part for part in parts if part not in (page, plain)])


def _page(source: SourceFile, body: Message, parts: Sequence[Message]) -> Document:
    """The page, in which addresses of parts are those of files beside it."""
    markup = _text(body)
    folder, name = posixpath.split(posixpath.splitext(source.path)[0])
    companions = list(source.companions)
    for number, part in enumerate(parts, 1):
        addresses = list(_addresses(part))
        if part.get_content_maintype() == "image" and addresses:
            place = f"{name}/part-{number}"
            companions.append(Companion(posixpath.join(folder, place), _bytes(part)))
            for address in addresses:
                markup = markup.replace(f'"{address}"', f'"{quote(place)}"')
    return read_html(replace(_with(source, markup, HTML), companions=tuple(companions)))


def _with(source: SourceFile, text: str, media_type: str) -> SourceFile:
    return replace(source, content=text.encode("utf-8", "replace"), media_type=media_type)


def _with_headers(document: Document, message: Message, rest: Sequence[Message]) -> Document:
    """The document with what the header states, which the page in it knows better, and an account of other parts."""
    account = Account(document.path)
    account.units = list(document.units)
    account.line = document.units[-1].line if document.units else 0
    known = {field.key for field in document.metadata}
    stated = tuple(
        stated_fields(
            _properties(message), account, titled="title" in known, bylined="authors" in known or "author" in known
        )
    )
    for part in rest:
        if part.get_content_maintype() != "image" and part.get_filename():
            account.add(str(part.get_filename()), ATTACHMENT)
    metadata = (*document.metadata, *(field for field in stated if field.key not in known))
    repeated = tuple(
        (number, DROPPED_RULE)
        for field in stated
        if field.key in known
        for number in range(field.place.first, field.place.last + 1)
    )
    return replace(
        document,
        media_type=message.get_content_type() if message.is_multipart() else document.media_type,
        units=tuple(account.units),
        metadata=metadata,
        dropped=(*document.dropped, *account.dropped, *repeated),
    )


def _properties(message: Message) -> Iterator[Property]:
    sender, address = _header(message, "from"), _header(message, ADDRESS)
    is_page = bool(address) or SAVED in sender.lower()
    yield Property("title", (_header(message, "subject"),))
    yield Property("" if is_page else "authors", (parseaddr(sender)[0] or sender,))
    yield Property("" if is_page else "date", (_day(_header(message, "date")),))
    yield Property("canonical_url" if address.startswith("http") else "", (address,))


def _header(message: Message, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (MessageError, ValueError, IndexError, AttributeError, TypeError):  # headers that the package cannot parse
        return ""


def _day(stated: str) -> str:
    """The day of a date of a mail as it stands there, without its time; as it is when it is none."""
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return stated


def _leaves(message: Message) -> Iterator[Message]:
    """The parts of a message that hold no parts."""
    stack: list[Message] = [message]
    while stack:
        part = stack.pop()
        payload = part.get_payload() if part.is_multipart() else None  # of others it would decode the text, or fail
        if isinstance(payload, list):
            stack.extend(one for one in reversed(payload) if isinstance(one, Message))
        else:
            yield part


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    """The characters of a part in the encoding that it states, else in the one that its bytes seem to have."""
    content = _bytes(part)
    try:
        return content.decode(part.get_content_charset() or "utf-8").replace("\r\n", "\n").replace("\x00", "\ufffd")
    except (ValueError, LookupError):  # a charset whose name holds a null character is a ValueError
        return decode_markup(content)


def _addresses(part: Message) -> Iterator[str]:
    """The addresses by which a page names a part."""
    name = _header(part, "content-id").strip("<>")
    if name:
        yield f"cid:{name}"
    location = _header(part, "content-location")
    if location:
        yield location
