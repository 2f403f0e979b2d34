"""Who is paid: the sub-fields of the Thai schemes in tags 29, 30 and 31, and tag 81.

The check digit of national and tax numbers is not proved: billers' codes in use fail it, and the
payee's bank is the one that knows. Source: Thai QR payment standard of the Bank of Thailand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from wallet.data.paycode import CreditTransfer, ProxyType
from wallet.errors.paycode import (
    QrBillerInvalid,
    QrConflictingProxies,
    QrFieldInvalid,
    QrFieldMissing,
    QrProxyInvalid,
    QrProxyMissing,
    QrReferenceInvalid,
)
from wallet.selectors.paycode import tlv

CREDIT_TRANSFER = "A000000677010111"
ONE_TIME_TRANSFER = "A000000677010114"
DOMESTIC_BILL = "A000000677010112"
CROSS_BORDER_BILL = "A000000677012006"
BANK_OF_THAILAND_API = "A000000677012004"
ACQUIRER_API = "A000000677010113"

# Which application identifiers each tag may carry to count as a Thai scheme.
SCHEMES = {
    "29": frozenset({CREDIT_TRANSFER, ONE_TIME_TRANSFER}),
    "30": frozenset({DOMESTIC_BILL, CROSS_BORDER_BILL}),
    "31": frozenset({BANK_OF_THAILAND_API, ACQUIRER_API}),
}

PROXY_TAGS = {
    "01": ProxyType.MOBILE,
    "02": ProxyType.TAX_ID,
    "03": ProxyType.EWALLET,
    "04": ProxyType.BANK_ACCOUNT,
}
_PROXY_SHAPES = {
    # 0000 with nine digits, as some makers print, could be anybody's number: refused, not mended.
    ProxyType.MOBILE: re.compile(r"0066([689][0-9]{8})"),
    ProxyType.TAX_ID: re.compile(r"([0-9]{13})"),
    ProxyType.EWALLET: re.compile(r"([0-9]{15})"),
    ProxyType.BANK_ACCOUNT: re.compile(r"[0-9]{3}([0-9]{1,43})"),
}
_ONE_TIME_CODE = re.compile(r"[0-9A-Za-z]{10}")
_BILLER = re.compile(r"[0-9]{13}(?:[0-9]{2})?")
# Up to 20 printable characters without a blank at either end.
REFERENCE = re.compile(r"[!-~](?:[ -~]{0,18}[!-~])?")
_MESSAGE = re.compile(r"(?:[0-9A-Fa-f]{4})+")


def required(fields: dict[str, str], tag: str, *, template: str = "") -> str:
    """The value of a field that must be there. Raises QrFieldMissing."""
    if tag not in fields:
        raise QrFieldMissing(tag=f"{template}.{tag}" if template else tag)
    return fields[tag]


def proxy_of(sub: dict[str, str]) -> tuple[ProxyType, str, str]:
    """Kind, normalised value and bank of the one payee in tag 29.

    Raises QrProxyMissing, QrConflictingProxies, QrProxyInvalid.
    """
    given = [tag for tag in PROXY_TAGS if tag in sub]
    if not given:
        raise QrProxyMissing(tag="29")
    if len(given) > 1:
        raise QrConflictingProxies(tags=[f"29.{tag}" for tag in given])
    proxy, wire = PROXY_TAGS[given[0]], sub[given[0]]
    match = _PROXY_SHAPES[proxy].fullmatch(wire)
    if match is None:
        raise QrProxyInvalid(tag=f"29.{given[0]}")
    if proxy is ProxyType.MOBILE:
        return proxy, f"+66{match[1]}", ""
    return proxy, match[1], wire[:3] if proxy is ProxyType.BANK_ACCOUNT else ""


def one_time_code_of(sub: dict[str, str]) -> str:
    """The code of a one-time authorisation, empty for a plain transfer, which may not have one.

    Raises QrFieldMissing, QrFieldInvalid.
    """
    if sub["00"] == CREDIT_TRANSFER:
        if "05" in sub:
            raise QrFieldInvalid(tag="29.05")
        return ""
    code = required(sub, "05", template="29")
    if not _ONE_TIME_CODE.fullmatch(code):
        raise QrFieldInvalid(tag="29.05")
    return code


def biller_of(sub: dict[str, str]) -> str:
    """The biller number of tag 30: 13 digits, or 15 with its suffix. Raises QrBillerInvalid."""
    biller = required(sub, "01", template="30")
    if not _BILLER.fullmatch(biller):
        raise QrBillerInvalid(tag="30.01")
    return biller


def reference_of(sub: dict[str, str], tag: str) -> str:
    """A reference of tag 30. Raises QrFieldMissing, QrReferenceInvalid."""
    reference = required(sub, tag, template="30")
    if not REFERENCE.fullmatch(reference):
        raise QrReferenceInvalid(tag=f"30.{tag}")
    return reference


def with_message(transfer: CreditTransfer, fields: dict[str, str]) -> CreditTransfer:
    """The transfer with the message of tag 81, which means that only beside a TrueMoney wallet.

    The message is UTF-16 (big end first) in hex. Raises QrFieldInvalid.
    """
    if "81" not in fields or transfer.truemoney_mobile is None:
        return transfer
    if not _MESSAGE.fullmatch(fields["81"]):
        raise QrFieldInvalid(tag="81")
    try:
        message = bytes.fromhex(fields["81"]).decode("utf-16-be")
    except UnicodeDecodeError:
        raise QrFieldInvalid(tag="81") from None
    if not tlv.is_readable(message):
        raise QrFieldInvalid(tag="81")
    return replace(transfer, message=message)
