"""Builds the codes that MicroPay shows: PromptPay credit transfers, bill payments, bill barcodes.

Fields go out in the order 00, 01, 29 or 30, 53, 54, 58, 59, 60, 62, 81, 63. Every text is read back
before it is handed out, so what is refused on reading is refused on writing, with the same class.
"""

from __future__ import annotations

from micropay.core.money import format_baht
from wallet.data.paycode import AdditionalData, ProxyType
from wallet.errors.paycode import QrAmountInvalid, QrFieldInvalid, QrProxyInvalid
from wallet.selectors.paycode import payee
from wallet.selectors.paycode.read import read
from wallet.selectors.paycode.tlv import checksum, field

_BANK_LENGTH = 3
_TAG_OF_PROXY = {proxy: tag for tag, proxy in payee.PROXY_TAGS.items()}


def credit_transfer(
    *,
    proxy: ProxyType,
    value: str,
    bank: str = "",
    satang: int | None = None,
    one_time_code: str = "",
    message: str = "",
    merchant_name: str = "",
    merchant_city: str = "",
    additional: AdditionalData | None = None,
) -> str:
    """The text of a PromptPay credit transfer to ``value`` (as CreditTransfer.value has it).

    ``satang`` makes it dynamic; without it (or with 0) the payer keys the amount. ``bank`` goes
    with bank accounts only and ``message`` with TrueMoney wallets only. Raises a PaycodeRefusal
    subclass.
    """
    scheme = payee.ONE_TIME_TRANSFER if one_time_code else payee.CREDIT_TRANSFER
    template = (
        field("00", scheme)
        + field(_TAG_OF_PROXY[proxy], _proxy_on_the_wire(proxy, value, bank))
        + _optional("05", one_time_code)
    )
    tail = _merchant(merchant_name, merchant_city) + _additional(additional) + _message(message)
    text = _sealed(satang, field("29", template), tail)
    if getattr(read(text), "message", "") != message:
        raise QrFieldInvalid(tag="81")
    return text


def bill_payment(
    *,
    biller_id: str,
    reference1: str,
    reference2: str = "",
    satang: int | None = None,
    cross_border: bool = False,
    merchant_name: str = "",
    merchant_city: str = "",
    additional: AdditionalData | None = None,
) -> str:
    """The text of a bill payment QR. ``satang`` makes it dynamic, 0 and None leave it static.

    Raises a PaycodeRefusal subclass.
    """
    template = (
        field("00", payee.CROSS_BORDER_BILL if cross_border else payee.DOMESTIC_BILL)
        + field("01", biller_id)
        + field("02", reference1)
        + _optional("03", reference2)
    )
    tail = _merchant(merchant_name, merchant_city) + _additional(additional)
    text = _sealed(satang, field("30", template), tail)
    read(text)
    return text


def bill_barcode(
    *, biller_id: str, reference1: str, reference2: str = "", satang: int | None = None
) -> str:
    """The text of a bill barcode: always three carriage returns, 0 when the payer keys the amount.

    ``biller_id`` has 15 digits. Raises a PaycodeRefusal subclass.
    """
    text = f"|{biller_id}\r{reference1}\r{reference2}\r{satang or 0}"
    read(text)
    return text


def _proxy_on_the_wire(proxy: ProxyType, value: str, bank: str) -> str:
    # A bank code of another length would move digits between bank and account unnoticed.
    if len(bank) != (_BANK_LENGTH if proxy is ProxyType.BANK_ACCOUNT else 0):
        raise QrProxyInvalid(tag="29.04")
    if proxy is ProxyType.MOBILE:
        return f"00{value.removeprefix('+')}"
    return bank + value


def _sealed(satang: int | None, account: str, tail: str) -> str:
    """The whole text: ``tail`` holds the fields after the country, in order."""
    if satang is not None and satang < 0:
        raise QrAmountInvalid(tag="54")
    body = (
        field("00", "01")
        + field("01", "12" if satang else "11")
        + account
        + field("53", "764")
        + (field("54", format_baht(satang)) if satang else "")
        + field("58", "TH")
        + tail
        + "6304"
    )
    return body + checksum(body)


def _merchant(name: str, city: str) -> str:
    return _optional("59", name) + _optional("60", city)


def _additional(additional: AdditionalData | None) -> str:
    if additional is None:
        return ""
    template = (
        _optional("01", additional.bill_number)
        + _optional("02", additional.mobile)
        + _optional("03", additional.store)
        + _optional("04", additional.loyalty)
        + _optional("05", additional.reference)
        + _optional("06", additional.customer)
        + _optional("07", additional.terminal)
        + _optional("08", additional.purpose)
        + _optional("09", additional.consumer_data)
    )
    return _optional("62", template)


def _message(message: str) -> str:
    try:
        return _optional("81", message.encode("utf-16-be").hex().upper())
    except UnicodeEncodeError:
        raise QrFieldInvalid(tag="81") from None


def _optional(tag: str, value: str) -> str:
    return field(tag, value) if value else ""
