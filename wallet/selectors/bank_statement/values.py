"""Single values of bank statements, read strictly: ASCII digits, two places, days as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from micropay.core import clock
from micropay.core.money import MAX_SATANG, SATANG_PER_BAHT
from wallet.errors.reconciliation import StatementWrong

# ISO 20022 lets an amount have five places; of baht only two exist.
_AMOUNT = re.compile(r"([0-9]{1,13})(?:\.([0-9]{1,2})0{0,3})?", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_REFERENCE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?", re.ASCII)
_LONGEST_TEXT = 500


def amount(text: str, place: object) -> int:
    """Baht without a sign as satang. Raises StatementWrong."""
    found = _AMOUNT.fullmatch(text)
    satang = (
        int(found[1]) * SATANG_PER_BAHT + int((found[2] or "").ljust(2, "0")) if found else None
    )
    if satang is None or satang > MAX_SATANG:
        raise StatementWrong(place=place, what="amount")
    return satang


def signed_amount(text: str, place: object) -> int:
    """Baht with or without a minus sign as satang. Raises StatementWrong."""
    return -amount(text[1:], place) if text.startswith("-") else amount(text, place)


def day(text: str, place: object) -> date:
    """A calendar day. Raises StatementWrong."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise StatementWrong(place=place, what="date")


def day_of_moment(text: str, place: object) -> date:
    """The Bangkok day of a moment; one without an offset is Bangkok's. Raises StatementWrong."""
    try:
        if text.isascii():
            moment = datetime.fromisoformat(text)
            return clock.bangkok_day(moment if moment.tzinfo else _in_bangkok(moment))
    except (ValueError, OverflowError):
        pass
    raise StatementWrong(place=place, what="date")


def reference(text: str, place: object) -> str:
    """A reference of the bank's: printable ASCII, at most 64 characters, or nothing.

    Raises StatementWrong.
    """
    if text and not _REFERENCE.fullmatch(text):
        raise StatementWrong(place=place, what="reference")
    return text


def words(text: str) -> str:
    """What somebody wrote, on one line, cut where it is too long to be kept."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text[:_LONGEST_TEXT])
    return " ".join(kept.split())


def _in_bangkok(moment: datetime) -> datetime:
    return moment.replace(tzinfo=clock.BANGKOK)
