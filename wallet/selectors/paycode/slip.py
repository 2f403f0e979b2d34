"""The small QR on a transfer slip: a key to ask the sending bank with, and no more than that."""

from __future__ import annotations

import re
from datetime import date

from wallet.data.paycode import BankSlip, Slip, TrueMoneySlip
from wallet.errors.paycode import QrFieldInvalid, QrForeignCountry, QrUnknownVersion
from wallet.selectors.paycode import payee, tlv

_BANK_SLIP = "000001"
_TRUEMONEY_SLIP = ("01", "01")
_BANK = re.compile(r"[0-9]{3}")
_REFERENCE = re.compile(r"[!-~]{1,25}")
_EVENT = re.compile(r"[0-9A-Za-z]{1,25}")
_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")


def read(text: str, fields: dict[str, str]) -> Slip:
    """The slip that the fields of ``text`` describe. Raises a PaycodeRefusal subclass."""
    key = tlv.template_of(fields, "00")
    tlv.require_checksum(text, fields, tag="91")
    if key.get("00") == _BANK_SLIP:
        return _bank_slip(fields, key)
    if (key.get("00"), key.get("01")) == _TRUEMONEY_SLIP:
        return _truemoney_slip(key)
    raise QrUnknownVersion()


def _bank_slip(fields: dict[str, str], key: dict[str, str]) -> BankSlip:
    if payee.required(fields, "51") != "TH":
        raise QrForeignCountry(tag="51")
    return BankSlip(bank=_shaped(key, "01", _BANK), reference=_shaped(key, "02", _REFERENCE))


def _truemoney_slip(key: dict[str, str]) -> TrueMoneySlip:
    return TrueMoneySlip(
        event=_shaped(key, "02", _EVENT),
        reference=_shaped(key, "03", _REFERENCE),
        paid_on=_day(_shaped(key, "04", _DAY)),
    )


def _shaped(key: dict[str, str], tag: str, shape: re.Pattern[str]) -> str:
    value = payee.required(key, tag, template="00")
    if not shape.fullmatch(value):
        raise QrFieldInvalid(tag=f"00.{tag}")
    return value


def _day(text: str) -> date:
    """A day written DDMMYYYY in the common era."""
    try:
        return date(int(text[4:]), int(text[2:4]), int(text[:2]))
    except ValueError:
        raise QrFieldInvalid(tag="00.04") from None
