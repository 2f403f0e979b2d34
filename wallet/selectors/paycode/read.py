"""The one door for whatever a camera read: payment QR, slip QR or bill barcode."""

from __future__ import annotations

from wallet.data.paycode import Paycode
from wallet.errors.paycode import BarcodeTooLong, NotAPaycode, QrNotAscii, QrTooLong
from wallet.selectors.paycode import barcode, merchant, slip, tlv

MOST_CHARACTERS = 512
_BARCODE_MARK = "|"
_FIRST_TAG = "00"
_VERSION_LENGTH = 2


def read(text: str) -> Paycode:
    """What the scanned text says, taken exactly as scanned (nothing is trimmed or repaired).

    Looks nothing up and writes nothing. Raises a PaycodeRefusal subclass for every text it does
    not fully understand, and nothing else. The length is checked before anything is read, so the
    cost is bounded.
    """
    if text.startswith(_BARCODE_MARK):
        _require_length(text, BarcodeTooLong)
        return barcode.read(text)
    _require_length(text, QrTooLong)
    _require_qr(text)
    fields = tlv.fields_of(text)
    if len(fields[_FIRST_TAG]) == _VERSION_LENGTH:
        return merchant.read(text, fields)
    return slip.read(text, fields)


def _require_length(text: str, refusal: type[QrTooLong] | type[BarcodeTooLong]) -> None:
    if len(text) > MOST_CHARACTERS:
        raise refusal(most=MOST_CHARACTERS)


def _require_qr(text: str) -> None:
    start = text[: len(_FIRST_TAG)]
    if start == _FIRST_TAG:
        return
    # "๐๐" is a QR typed with Thai digits; other writing is just not a paycode.
    if any(not tlv.is_plain(char) and (char.isdigit() or not char.isprintable()) for char in start):
        raise QrNotAscii(tag="")
    raise NotAPaycode()
