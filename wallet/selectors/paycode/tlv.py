"""The grammar of a payment QR: fields of a two-digit tag, a two-digit length and a value.

Lengths count characters and the checksum covers UTF-8 bytes (EMV merchant-presented QR). One pass
over a text of bounded length; a template is read by one more pass over its own value.
"""

from __future__ import annotations

import binascii

from wallet.errors.paycode import (
    QrBadLength,
    QrBadTag,
    QrChecksumMismatch,
    QrChecksumMissing,
    QrChecksumNotLast,
    QrDuplicateTag,
    QrFieldInvalid,
    QrNotAscii,
    QrTruncated,
)

# Only the language template may hold Thai.
LANGUAGE_TEMPLATE = "64"
_HEAD_LENGTH = 4
_MOST_IN_A_FIELD = 99
_CHECKSUM_LENGTH = 4
# Invisible, but at home in Thai word breaks and in joined emoji. The marks that turn the reading
# direction are not among them: they make a name look like another.
_HARMLESS = frozenset("\u200b\u200c\u200d")


def fields_of(text: str) -> dict[str, str]:
    """The fields of a whole QR text by tag, in the order scanned.

    Raises QrTruncated, QrBadTag, QrBadLength, QrDuplicateTag, QrNotAscii.
    """
    return _fields(text, template="")


def template_of(fields: dict[str, str], template: str) -> dict[str, str]:
    """The sub-fields of the field ``template``, empty when the field is absent.

    Raises as fields_of does; a sub-field that runs over the end of its template has a bad length.
    """
    return _fields(fields.get(template, ""), template=template)


def field(tag: str, value: str) -> str:
    """One written field. Raises QrFieldInvalid when the value is empty or over 99 characters."""
    if not 1 <= len(value) <= _MOST_IN_A_FIELD:
        raise QrFieldInvalid(tag=tag)
    return f"{tag}{len(value):02d}{value}"


def checksum(text: str) -> str:
    """CRC-16/CCITT-FALSE (polynomial 1021, start FFFF) of the text as four upper hex digits."""
    return f"{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"


def require_checksum(text: str, fields: dict[str, str], *, tag: str) -> None:
    """Prove that field ``tag`` ends the text and holds the checksum of all before its value.

    Either case of the hex digits is accepted. Raises QrChecksumMissing, QrChecksumNotLast,
    QrBadLength, QrChecksumMismatch.
    """
    if tag not in fields:
        raise QrChecksumMissing(tag=tag)
    if next(reversed(fields)) != tag:
        raise QrChecksumNotLast(tag=tag)
    if len(fields[tag]) != _CHECKSUM_LENGTH:
        raise QrBadLength(tag=tag)
    if checksum(text[:-_CHECKSUM_LENGTH]) != fields[tag].upper():
        raise QrChecksumMismatch(tag=tag)


def is_readable(text: str) -> bool:
    """Whether every character can be shown: no control characters, halves of pairs, unassigned."""
    return all(char.isprintable() or char in _HARMLESS for char in text)


def is_plain(text: str) -> bool:
    """Whether the text is printable ASCII only."""
    return text.isascii() and text.isprintable()


def _fields(text: str, *, template: str) -> dict[str, str]:
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        tag, length = _head(text[at : at + _HEAD_LENGTH], template=template)
        path = f"{template}.{tag}" if template else tag
        at += _HEAD_LENGTH
        value = text[at : at + length]
        at += length
        if len(value) < length:
            raise QrBadLength(tag=path) if template else QrTruncated()
        if tag in found:
            raise QrDuplicateTag(tag=path)
        _require_characters(value, tag=path)
        found[tag] = value
    return found


def _head(head: str, *, template: str) -> tuple[str, int]:
    """Tag and length. str.isdigit and int() also take Thai digits, so ASCII is proved first."""
    if not is_plain(head):
        raise QrNotAscii(tag=template)
    if len(head) < _HEAD_LENGTH:
        raise QrBadLength(tag=template) if template else QrTruncated()
    tag, length = head[:2], head[2:]
    if not tag.isdigit():
        raise QrBadTag(tag=template)
    if not length.isdigit() or length == "00":
        raise QrBadLength(tag=f"{template}.{tag}" if template else tag)
    return tag, int(length)


def _require_characters(value: str, *, tag: str) -> None:
    may_be_thai = tag.startswith(LANGUAGE_TEMPLATE)
    if not (is_readable(value) if may_be_thai else is_plain(value)):
        raise QrNotAscii(tag=tag)
