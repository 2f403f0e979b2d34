"""The QR code of a top-up says what the answer's text says, to its customer only."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image

from tests.wallet.people_samples import malee, notice_body, stranger, tell_bank_notice

pytestmark = pytest.mark.django_db


def test_the_picture_reads_as_the_text_until_it_is_paid() -> None:

    person = malee()
    asked = person.post("top-ups", {"amount": "500.00"}).json()
    path = f"top-ups/{asked['reference']}"
    picture = person.get(f"{path}/qr.png")
    assert picture.headers["Content-Type"] == "image/png"
    (read,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.content)))
    assert read.text == asked["qr"]
    assert person.get(f"{path}/qr.svg").content.startswith(b"<?xml")
    assert stranger().get(f"{path}/qr.png").status_code == 404
    tell_bank_notice(notice_body(reference=asked["reference"], amount="500.00"))
    assert person.get(f"{path}/qr.png").status_code == 404
