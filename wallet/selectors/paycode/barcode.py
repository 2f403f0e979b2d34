"""Bill barcodes: ``|`` biller, reference 1, reference 2 and satang, parted by carriage returns.

There is no checksum, so every part has to have exactly its shape. Source: the Bank of Thailand's
bill-payment barcode.
"""

from __future__ import annotations

import re

from wallet.data.paycode import BillPayment, Carrier
from wallet.errors.paycode import (
    BarcodeAmountInvalid,
    BarcodeBillerInvalid,
    BarcodeNotAscii,
    BarcodeReferenceInvalid,
    BarcodeTrailingData,
    BarcodeTruncated,
)
from wallet.selectors.paycode import payee, tlv

# Not str.splitlines(): that would also cut at form feeds and at separators no barcode has.
_SEPARATOR = re.compile(r"\r\n|\r|\n")
_PARTS = 4
_BILLER = re.compile(r"[0-9]{15}")
_SATANG = re.compile(r"[0-9]{1,15}")


def read(text: str) -> BillPayment:
    """The bill in a barcode text that starts with ``|``; an amount of 0 is left to the payer.

    Raises BarcodeNotAscii, BarcodeTruncated, BarcodeTrailingData, BarcodeBillerInvalid,
    BarcodeReferenceInvalid, BarcodeAmountInvalid.
    """
    biller, reference1, reference2, amount = _parts(text)
    if not _BILLER.fullmatch(biller):
        raise BarcodeBillerInvalid()
    if not payee.REFERENCE.fullmatch(reference1):
        raise BarcodeReferenceInvalid(number=1)
    if reference2 and not payee.REFERENCE.fullmatch(reference2):
        raise BarcodeReferenceInvalid(number=2)
    if not _SATANG.fullmatch(amount):
        raise BarcodeAmountInvalid()
    return BillPayment(
        biller_id=biller,
        reference1=reference1,
        reference2=reference2,
        satang=int(amount) or None,
        carrier=Carrier.BARCODE,
    )


def _parts(text: str) -> list[str]:
    parts = _SEPARATOR.split(text[1:])
    if not all(tlv.is_plain(part) for part in parts):
        raise BarcodeNotAscii()
    if len(parts) < _PARTS:
        raise BarcodeTruncated()
    if len(parts) > _PARTS:
        raise BarcodeTrailingData()
    return parts
