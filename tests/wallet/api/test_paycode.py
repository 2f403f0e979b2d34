"""Reading a code before paying: as text, and from a photo as a cheap phone takes it."""

from __future__ import annotations

import io
from typing import Any

import pytest
import segno
import zxingcpp
from PIL import Image, ImageFilter

from tests.wallet import people_samples as people
from tests.wallet.selectors import paycode_samples as codes

BARCODE = codes.BARCODE


def qr(text: str) -> Image.Image:
    out = io.BytesIO()
    segno.make_qr(text).save(out, kind="png", scale=6, border=4)
    return Image.open(out).convert("RGB")


def barcode(text: str) -> Image.Image:
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    bars = Image.fromarray(made.to_image(scale=3)).convert("RGB")
    paper = Image.new("RGB", (bars.width + 80, bars.height + 80), "white")
    paper.paste(bars, (40, 40))
    return paper


def photographed(picture: Image.Image, kind: str = "JPEG") -> bytes:
    """On a table, a little turned, unsharp, and compressed hard."""
    table = Image.new("RGB", (picture.width + 300, picture.height + 300), "#cbb79a")
    table.paste(picture, (150, 150))
    turned = table.rotate(4, fillcolor="#cbb79a", resample=Image.Resampling.BICUBIC)
    out = io.BytesIO()
    turned.filter(ImageFilter.GaussianBlur(0.8)).save(out, kind, quality=60)
    return out.getvalue()


def send(person: people.Person, content: bytes, kind: str = "image/jpeg") -> Any:
    return person.api.generic("POST", "/api/v1/paycodes/photo", content, content_type=kind)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_of_a_qr_is_read_as_its_text(kind: str) -> None:
    malee = people.malee()
    answer = send(malee, photographed(qr(codes.BILL_13), kind))
    assert answer.status_code == 200, answer.content
    [found] = answer.json()["codes"]
    assert found["text"] == codes.BILL_13
    assert (found["kind"], found["payable"]) == ("bill_payment", True)
    assert found == malee.post("paycodes/read", {"text": codes.BILL_13}).json()


@pytest.mark.django_db
def test_the_barcode_of_a_bill_keeps_its_line_ends_and_can_be_quoted() -> None:
    malee = people.malee(satang=500_000)
    [found] = send(malee, photographed(barcode(BARCODE))).json()["codes"]
    assert found["text"] == BARCODE
    assert (found["amount"], found["reference1"]) == ("3649.22", "123456789012")
    quote = malee.post("payments/quotes", {"paycode": found["text"]})
    assert quote.status_code == 201, quote.content


@pytest.mark.django_db
def test_two_codes_in_one_photo_are_both_told() -> None:
    one, other = qr(codes.BILL_13), qr(codes.BANK_SLIP)
    both = Image.new("RGB", (one.width + other.width + 60, max(one.height, other.height)), "white")
    both.paste(one, (0, 0))
    both.paste(other, (one.width + 60, 0))
    found = send(people.malee(), photographed(both)).json()["codes"]
    assert {code["kind"]: code["payable"] for code in found} == {
        "bill_payment": True,
        "slip": False,
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (photographed(Image.new("RGB", (200, 200), "white")), 422, "no_code_in_photo"),
        (photographed(qr("https://example.com/")), 422, "qr_not_a_paycode"),
        (photographed(qr(codes.BILL_13[:-4] + "0000")), 422, "qr_checksum_mismatch"),
        (b"", 422, "file_empty"),
        (b"GIF89a" + bytes(50), 415, "file_type_not_allowed"),
        (photographed(qr(codes.BILL_13))[:500], 422, "file_damaged"),
        (bytes(8_000_001), 413, "file_too_large"),
    ],
)
def test_a_photo_without_a_sound_code_is_refused(content: bytes, status: int, code: str) -> None:
    answer = send(people.malee(), content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
