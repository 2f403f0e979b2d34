"""How free values are brought into one form before they are checked, stored or indexed.

Thai digits are read as the digits they are; everything else that is not plainly right is refused.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.th import pin as thai_pin

from micropay.core.errors import InvalidInput

_MOBILE = re.compile(r"\+66[689][0-9]{8}", re.ASCII)
_PHONE_SHAPE = re.compile(r"[+(]?[0-9][0-9 ().-]{7,19}", re.ASCII)
_ID_SHAPE = re.compile(r"[0-9]-?[0-9]{4}-?[0-9]{5}-?[0-9]{2}-?[0-9]", re.ASCII)
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_LONGEST_EMAIL = 254
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})",
    re.ASCII,
)
EARLIEST_YEAR, BUDDHIST_FROM = 1890, 2400

_COMPOSED = 4


def mobile_phone(value: object, field: str = "phone") -> str:
    """A Thai mobile number in E.164 (``+66812345678``). Raises InvalidInput.

    Written nationally or internationally, with blanks, dots, dashes or brackets. What the parsing
    library would silently repair (``+660812345678``) is refused.
    """
    problem = InvalidInput(field=field, reason="Write a Thai mobile number, like 081 234 5678.")
    if not isinstance(value, str) or not _PHONE_SHAPE.fullmatch(value.strip(" ")):
        raise problem
    digits = re.sub(r"[^0-9+]", "", value)
    if digits.startswith(("+660", "0066")):
        raise problem
    if digits.startswith("66"):
        digits = "+" + digits
    try:
        number = phonenumbers.parse(digits, "TH")
    except phonenumbers.NumberParseException:
        raise problem from None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not _MOBILE.fullmatch(written):
        raise problem
    return written


def email_address(value: object, field: str = "email") -> str:
    """An e-mail address in ASCII and lower case. Raises InvalidInput."""
    problem = InvalidInput(field=field, reason="Write an e-mail address, like name@example.com.")
    if not isinstance(value, str) or not value.isascii() or len(value) > _LONGEST_EMAIL:
        raise problem
    address = value.strip(" ").lower()
    try:
        validate_email(address)
    except ValidationError:
        raise problem from None
    return address


def national_id(value: object, field: str = "national_id") -> str:
    """A Thai national ID as 13 digits, checksum right. Raises InvalidInput."""
    problem = InvalidInput(field=field, reason="This is not a valid Thai national ID number.")
    if not isinstance(value, str) or not _ID_SHAPE.fullmatch(value.strip(" ")):
        raise problem
    try:
        digits: str = thai_pin.validate(value)
    except StdnumError:
        raise problem from None
    if len(set(digits)) == 1:
        raise problem
    return digits


def plain_text(value: object, field: str, *, longest: int, multiline: bool = False) -> str:
    """Text in NFC without control, format-override or unpaired characters, trimmed."""
    if not isinstance(value, str):
        raise InvalidInput(field=field, reason="Write text here.")
    # Composing makes text up to four times shorter, and takes hours for megabytes of marks.
    if len(value) > _COMPOSED * longest:
        raise InvalidInput(field=field, reason="The text is too long.")
    text = unicodedata.normalize("NFC", value).strip()
    allowed = "\n\t" if multiline else ""
    if any(_is_forbidden(character, allowed) for character in text):
        raise InvalidInput(field=field, reason="The text holds characters that are not allowed.")
    if len(text) > longest:
        raise InvalidInput(field=field, reason="The text is too long.")
    return text


def iso_date(value: object, field: str) -> date:
    """A day as YYYY-MM-DD in the common era. A Buddhist-era year is refused, not guessed."""
    problem = InvalidInput(field=field, reason="Write the date as YYYY-MM-DD, common era.")
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        raise problem
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise problem from None
    if not EARLIEST_YEAR <= day.year < BUDDHIST_FROM:
        raise problem
    return day


def moment(value: object, field: str) -> datetime:
    """A moment in RFC 3339 with its offset. Raises InvalidInput, also for a Buddhist-era year."""
    problem = InvalidInput(field=field, reason="Write a moment, like 2026-11-22T09:30:00+07:00.")
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise problem
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        raise problem from None
    if not EARLIEST_YEAR <= found.year < BUDDHIST_FROM:
        raise problem
    return found


def _is_forbidden(character: str, allowed: str) -> bool:
    # Zero-width joiners and spaces occur in real Thai text; direction overrides do not.
    if character in allowed or character in "\u200b\u200c\u200d":
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}
