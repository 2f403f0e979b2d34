"""Reading an e-mail that a stranger wrote: its words as plain text, its files, who it claims to be
from. Nothing is executed, fetched or shown as HTML.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from html.parser import HTMLParser

from micropay.core import normal
from micropay.core.errors import InvalidInput

# Caps before parsing: each level of a message names a boundary or holds another message.
_LEVELS = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_MOST_LEVELS = 20
_MOST_PARTS = 100
_MOST_HEADER_BYTES = 64 * 1024
_ROBOTS = ("mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "bounce")
_BULK = {"bulk", "junk", "list", "auto_reply"}
_GAP = re.compile(r"\n{3,}")


class Unreadable(Exception):
    """The mail cannot be read within the caps; the code says why."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of a mail, as its sender calls it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says. ``sender`` is normalised, or None when it is no address at all."""

    sender: str | None
    sender_name: str
    title: str
    text: str
    files: tuple[Attached, ...]
    is_automatic: bool
    is_forged: bool


def read(raw: bytes, *, longest: int, own: frozenset[str], checker: str) -> Mail:
    """Read a mail; its text is cut after ``longest`` characters.

    ``own`` are our addresses: what claims to come from them is a loop. ``checker`` is the name of
    our own mail server in Authentication-Results; what others wrote there counts for nothing.
    Raises Unreadable.
    """
    if len(_LEVELS.findall(raw)) > _MOST_LEVELS:
        raise Unreadable("too_deep")
    if len(raw.partition(b"\r\n\r\n")[0].partition(b"\n\n")[0]) > _MOST_HEADER_BYTES:
        raise Unreadable("header_too_long")
    try:
        return _read(raw, longest, own, checker)
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError) as error:
        # The library's ways of saying that a header or a part makes no sense.
        raise Unreadable("broken") from error


def _read(raw: bytes, longest: int, own: frozenset[str], checker: str) -> Mail:
    message: Message = message_from_bytes(raw, policy=policy.compat32)
    name, sender = _sender(message)
    words, files = _parts(message)
    return Mail(
        sender=sender,
        sender_name=name,
        title=_header(message, "Subject")[:200],
        text=words[:longest].strip(),
        files=tuple(files),
        is_automatic=_is_automatic(message, sender, own),
        is_forged=_is_forged(message, checker),
    )


def _sender(message: Message) -> tuple[str, str | None]:
    claimed = getaddresses([_header(message, "From")])
    if len(claimed) != 1:
        return "", None
    name, address = claimed[0]
    try:
        return clean(name)[:200], normal.email_address(address)
    except InvalidInput:
        return "", None


def _is_automatic(message: Message, sender: str | None, own: frozenset[str]) -> bool:
    submitted = _header(message, "Auto-Submitted").lower()
    robot = (sender or "").partition("@")[0].startswith(_ROBOTS)
    return any(
        (
            submitted not in {"", "no"},
            _header(message, "Precedence").lower() in _BULK,
            "List-Id" in message,
            "X-Autoreply" in message,
            "X-Auto-Response-Suppress" in message,
            _header(message, "Return-Path").strip() == "<>",
            message.get_content_type() == "multipart/report",
            sender in own,
            robot,
        )
    )


def _is_forged(message: Message, checker: str) -> bool:
    """Whether our own server found that the sender's domain disowns the mail (DMARC)."""
    verdicts = [clean(str(one)) for one in message.get_all("Authentication-Results", [])]
    ours = [one for one in verdicts if checker and one.partition(";")[0].strip() == checker]
    return any("dmarc=fail" in one.lower() for one in ours)


def _parts(message: Message) -> tuple[str, list[Attached]]:
    plain: list[str] = []
    html: list[str] = []
    files: list[Attached] = []
    for number, part in enumerate(_leaves(message)):
        if number >= _MOST_PARTS:
            raise Unreadable("too_many_parts")
        name = part.get_filename()
        kind = part.get_content_type()
        if name is None and kind == "text/plain":
            plain.append(_text(part))
        elif name is None and kind == "text/html":
            html.append(as_text(_text(part)))
        elif name is not None or part.get_content_maintype() in {"image", "application"}:
            files.append(Attached(clean(str(name or "")), _content(part)))
    words = "\n".join(plain) or "\n".join(html)
    return _GAP.sub("\n\n", clean(words, lines=True)), files


def _leaves(message: Message) -> Iterator[Message]:
    """Parts that hold content; a message inside a message is no part of its words."""
    if message.get_content_type() == "message/rfc822":
        return
    if not message.is_multipart():
        yield message
        return
    payload = message.get_payload()
    for part in payload if isinstance(payload, list) else []:
        if isinstance(part, Message):
            yield from _leaves(part)


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: Message) -> str:
    charset = part.get_content_charset() or "utf-8"
    # Thai mail programs still write this one under several names.
    charset = {"windows-874": "cp874", "tis-620": "cp874", "iso-8859-11": "cp874"}.get(
        charset, charset
    )
    try:
        return _content(part).decode(charset, errors="replace")
    except LookupError:
        return _content(part).decode("utf-8", errors="replace")


def _header(message: Message, name: str) -> str:
    return clean(str(make_header(decode_header(str(message.get(name, ""))))))


def clean(text: str, *, lines: bool = False) -> str:
    """Text in NFC without control and direction characters; line breaks stay if ``lines``."""
    allowed = "\n\t" if lines else ""
    unified = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (
        one if one in allowed or _is_plain(one) else " " if one in "\n\t" else "" for one in unified
    )
    return "".join(kept).strip()


def _is_plain(one: str) -> bool:
    return one in "\u200b\u200c\u200d" or unicodedata.category(one) not in {
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
    }


class _Words(HTMLParser):
    """Keeps what a reader would see; drops scripts, styles, comments and addresses of pictures."""

    hidden = frozenset({"script", "style", "head", "title", "template", "noscript"})
    breaks = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table", "blockquote"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.hidden:
            self._inside += 1
        elif tag in self.breaks:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden and self._inside:
            self._inside -= 1

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.parts.append(" ".join(data.split()) + " ")


def as_text(html: str) -> str:
    """The words of a page, line by line."""
    words = _Words()
    words.feed(html)
    words.close()
    return "\n".join(line.strip() for line in "".join(words.parts).split("\n"))
