"""Payment QRs (payload format 01): what every kind has in common, and which kind it is.

The payee decides the kind: tag 29 a credit transfer, tag 30 a bill, tag 31 an acquirer's own
interface. Fields of other schemes beside them (card networks) are passed over.
"""

from __future__ import annotations

import re

from micropay.core.money import parse_baht
from wallet.data.paycode import (
    AdditionalData,
    ApiPayment,
    BillPayment,
    CreditTransfer,
    LocalName,
    Merchant,
)
from wallet.errors.paycode import (
    QrAmountInvalid,
    QrConflictingProxies,
    QrFieldInvalid,
    QrFieldMissing,
    QrForeignCountry,
    QrForeignCurrency,
    QrTipUnsupported,
    QrUnknownScheme,
    QrUnknownVersion,
)
from wallet.selectors.paycode import payee, tlv

_VERSION = "01"
_BAHT = "764"
_THAILAND = "TH"
_STATIC = frozenset({"11", "21", "31"})
_DYNAMIC = frozenset({"12", "22", "32"})
_TIP_TAGS = ("55", "56", "57")
_CATEGORY = re.compile(r"[0-9]{4}")
_LANGUAGE = re.compile(r"[A-Za-z]{2}")
# Two places at most; "100" and "100." mean 100.00. Thirteen characters in all.
_AMOUNT = re.compile(r"([0-9]{1,13})(?:\.([0-9]{0,2}))?")
_MOST_IN_AMOUNT = 13
_ADDITIONAL_LENGTH = 25


def read(text: str, fields: dict[str, str]) -> CreditTransfer | BillPayment | ApiPayment:
    """The payment that the fields of ``text`` ask for.

    Raises a PaycodeRefusal subclass. The checksum is proved before any field is believed.
    """
    tlv.require_checksum(text, fields, tag="63")
    _require_thai_payment(fields)
    schemes = {tag: tlv.template_of(fields, tag) for tag in payee.SCHEMES}
    offered = [tag for tag, sub in schemes.items() if sub.get("00") in payee.SCHEMES[tag]]
    if "29" in offered and len(offered) > 1:
        raise QrConflictingProxies(tags=offered)
    if "29" in offered:
        return _credit_transfer(fields, schemes["29"])
    # Acquirers print their own tag 31 beside the bill of tag 30 for the same sale: the bill counts.
    if "30" in offered:
        return _bill_payment(fields, schemes["30"])
    if "31" in offered:
        return _api_payment(fields, schemes["31"])
    raise QrUnknownScheme()


def _require_thai_payment(fields: dict[str, str]) -> None:
    if fields["00"] != _VERSION:
        raise QrUnknownVersion()
    if payee.required(fields, "53") != _BAHT:
        raise QrForeignCurrency(tag="53")
    if payee.required(fields, "58") != _THAILAND:
        raise QrForeignCountry(tag="58")
    if any(tag in fields for tag in _TIP_TAGS):
        raise QrTipUnsupported()


def _credit_transfer(fields: dict[str, str], sub: dict[str, str]) -> CreditTransfer:
    proxy, value, bank = payee.proxy_of(sub)
    transfer = CreditTransfer(
        proxy=proxy,
        value=value,
        bank=bank,
        satang=_satang(fields),
        is_dynamic=_is_dynamic(fields),
        one_time_code=payee.one_time_code_of(sub),
        merchant=_merchant(fields),
        additional=_additional(fields),
    )
    return payee.with_message(transfer, fields)


def _bill_payment(fields: dict[str, str], sub: dict[str, str]) -> BillPayment:
    return BillPayment(
        biller_id=payee.biller_of(sub),
        reference1=payee.reference_of(sub, "02"),
        reference2=payee.reference_of(sub, "03") if "03" in sub else "",
        satang=_satang(fields),
        is_dynamic=_is_dynamic(fields),
        cross_border=sub["00"] == payee.CROSS_BORDER_BILL,
        merchant=_merchant(fields),
        additional=_additional(fields),
    )


def _api_payment(fields: dict[str, str], sub: dict[str, str]) -> ApiPayment:
    return ApiPayment(
        scheme=sub["00"],
        entries=tuple((tag, value) for tag, value in sub.items() if tag != "00"),
        satang=_satang(fields),
        is_dynamic=_is_dynamic(fields),
        merchant=_merchant(fields),
        additional=_additional(fields),
    )


def _satang(fields: dict[str, str]) -> int | None:
    """The amount in satang; None when the payer is to key it. Zero is printed for "none"."""
    if "54" not in fields:
        return None
    text = fields["54"]
    match = _AMOUNT.fullmatch(text)
    if match is None or len(text) > _MOST_IN_AMOUNT:
        raise QrAmountInvalid(tag="54")
    # Terminals pad with zeros, which parse_baht rightly does not take from people.
    return parse_baht(f"{int(match[1])}.{match[2] or '0'}") or None


def _is_dynamic(fields: dict[str, str]) -> bool:
    """Whether the code says it is for one payment; a printed amount of zero says it is not."""
    method = fields.get("01", "11")
    if method not in _STATIC | _DYNAMIC:
        raise QrFieldInvalid(tag="01")
    has_zero_amount = "54" in fields and _satang(fields) is None
    return method in _DYNAMIC and not has_zero_amount


def _merchant(fields: dict[str, str]) -> Merchant:
    category = fields.get("52", "")
    if category and not _CATEGORY.fullmatch(category):
        raise QrFieldInvalid(tag="52")
    return Merchant(
        name=_short(fields, "59", most=25),
        city=_short(fields, "60", most=15),
        postcode=_short(fields, "61", most=10),
        category=category,
        local=_local_name(fields),
    )


def _local_name(fields: dict[str, str]) -> LocalName | None:
    template = tlv.LANGUAGE_TEMPLATE
    if template not in fields:
        return None
    sub = tlv.template_of(fields, template)
    for tag in ("00", "01"):
        if tag not in sub:
            raise QrFieldMissing(tag=f"{template}.{tag}")
    if not _LANGUAGE.fullmatch(sub["00"]):
        raise QrFieldInvalid(tag=f"{template}.00")
    return LocalName(
        language=sub["00"].lower(),
        name=_short(sub, "01", most=25, template=template),
        city=_short(sub, "02", most=15, template=template),
    )


def _additional(fields: dict[str, str]) -> AdditionalData:
    sub = tlv.template_of(fields, "62")

    def label(tag: str) -> str:
        return _short(sub, tag, most=_ADDITIONAL_LENGTH, template="62")

    return AdditionalData(
        bill_number=label("01"),
        mobile=label("02"),
        store=label("03"),
        loyalty=label("04"),
        reference=label("05"),
        customer=label("06"),
        terminal=label("07"),
        purpose=label("08"),
        consumer_data=_short(sub, "09", most=3, template="62"),
    )


def _short(fields: dict[str, str], tag: str, *, most: int, template: str = "") -> str:
    value = fields.get(tag, "")
    if len(value) > most:
        raise QrFieldInvalid(tag=f"{template}.{tag}" if template else tag)
    return value
