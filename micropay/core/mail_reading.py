"""Reading an e-mail that a stranger wrote: its words as plain text, its files, who it claims to be
from. Nothing is executed, fetched or shown as HTML.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from html import unescape

from micropay.core import normal
from micropay.core.errors import InvalidInput

# Caps before parsing: each level of a message names a boundary or holds another message.
_LEVELS = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_MOST_LEVELS = 20
_MOST_PARTS = 100
_MOST_HEADER_BYTES = 64 * 1024
# One field of a part with its folded lines; the library takes hours for megabytes of parameters.
_FIELD = re.compile(rb"^content-[a-z-]+:[^\n]*+(?:\n[ \t][^\n]*+)*+", re.IGNORECASE | re.MULTILINE)
_MOST_FIELD_BYTES = 16 * 1024
# Putting marks in order takes hours for megabytes of them, so text is cut before.
_MOST_CHARACTERS = 20_000
_ROBOTS = ("mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "bounce")
# Codecs that no mail program writes; some of them take hours for megabytes.
_NO_CHARSETS = {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"}
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
    if any(len(field[0]) > _MOST_FIELD_BYTES for field in _FIELD.finditer(raw)):
        raise Unreadable("header_too_long")
    try:
        return _read(raw, longest, own, checker)
    except (
        MessageError,
        RecursionError,
        LookupError,
        ValueError,
        AttributeError,
        TypeError,
    ) as error:
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
    if len(message.get_all("From", [])) != 1:
        # Of two senders our mail server looked at one, and a reader sees the other.
        return "", None
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
        known = codecs.lookup(charset).name
        return _content(part).decode("utf-8" if known in _NO_CHARSETS else known, errors="replace")
    except (LookupError, ValueError):
        return _content(part).decode("utf-8", errors="replace")


def _header(message: Message, name: str) -> str:
    """A header as a reader sees it; one in no known code stays as it was written."""
    written = str(message.get(name, ""))
    try:
        return clean(str(make_header(decode_header(written))))
    except (MessageError, LookupError, ValueError):
        return clean(written)


def clean(text: str, *, lines: bool = False) -> str:
    """Text in NFC without control and direction characters, cut after 20,000; line breaks stay if
    ``lines``.
    """
    allowed = "\n\t" if lines else ""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")[:_MOST_CHARACTERS]
    unified = unicodedata.normalize("NFC", plain)
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


# A tag to its end, with its attributes; possessive, so that one without an end fails at once.
_TAG = re.compile(r"""</?([a-zA-Z][^\s/>]*+)[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+>""")
_HIDDEN = frozenset({"head", "template", "noscript"})
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe"})
_BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table", "blockquote"})


def as_text(html: str) -> str:
    """The words of a page as a reader would see them, line by line.

    One pass: whatever has no end hides the rest. Parsers that look for the end again from each
    beginning take hours for a few megabytes of beginnings.
    """
    lines = "".join(_seen(html)).split("\n")
    return "\n".join(line.strip() for line in lines)


def _seen(html: str) -> Iterator[str]:
    """Words and breaks, without scripts, styles, comments and what stands inside tags."""
    place, hidden = 0, 0
    while place < len(html):
        begin = html.find("<", place)
        words = html[place:begin] if begin >= 0 else html[place:]
        if words and not hidden:
            yield " ".join(unescape(words).split()) + " "
        if begin < 0:
            return
        place, name, closes = _past(html, begin)
        if name in _HIDDEN:
            hidden = max(0, hidden - 1) if closes else hidden + 1
        elif name in _BREAKS and not closes and not hidden:
            yield "\n"
        elif name == "<" and not hidden:
            yield name


def _past(html: str, begin: int) -> tuple[int, str, bool]:
    """Where the tag or comment at ``begin`` ends, its name, and whether it closes one."""
    if html.startswith("<!--", begin):
        return _after(html, "-->", begin + 4), "", False
    if html.startswith(("<!", "<?"), begin):
        return _after(html, ">", begin), "", False
    if not html[begin + 1 : begin + 3].lstrip("/")[:1].isalpha():
        return begin + 1, "<", False
    tag = _TAG.match(html, begin)
    if tag is None:
        return len(html), "", False
    name, closes = tag[1].lower(), html[begin + 1] == "/"
    if name in _RAW and not closes:
        end = re.compile(f"</{name}", re.IGNORECASE).search(html, tag.end())
        return (end.start() if end else len(html)), "", False
    return tag.end(), name, closes


def _after(text: str, end: str, start: int) -> int:
    """The place behind an ending; the end of the text when there is none."""
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)
