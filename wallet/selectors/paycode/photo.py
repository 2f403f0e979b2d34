"""Finding codes in a photo: QR codes of payments and slips, and the barcode of a bill."""

from __future__ import annotations

from io import BytesIO

import zxingcpp
from PIL import Image

from wallet.data.paycode import Paycode
from wallet.errors.paycode import NoCodeInPhoto, PaycodeRefusal
from wallet.selectors.paycode.read import read

# What Thai bills and QR standards print; other kinds would only be misreadings.
_FORMATS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128])


def find(picture: bytes) -> list[tuple[str, Paycode]]:
    """Every paycode in a picture, with its text exactly as printed.

    ``picture`` has been checked and drawn anew. Raises NoCodeInPhoto when there is no code at all,
    and the first code's PaycodeRefusal when none of them is understood.
    """
    with Image.open(BytesIO(picture)) as image:
        texts = [found.text for found in zxingcpp.read_barcodes(image, formats=_FORMATS)]
    if not texts:
        raise NoCodeInPhoto
    codes, refusals = [], []
    for text in dict.fromkeys(texts):
        try:
            codes.append((text, read(text)))
        except PaycodeRefusal as refusal:
            refusals.append(refusal)
    if not codes:
        raise refusals[0]
    return codes
