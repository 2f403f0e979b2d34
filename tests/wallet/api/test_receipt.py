"""Receipts as papers, and the public page that tells a real one."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from django.test import Client
from PIL import Image

from tests.wallet import people_samples as people

PNG, PDF = b"\x89PNG", b"%PDF-"


def transfer(payer: people.Person, payee: people.Person, note: str = "") -> dict[str, Any]:
    """The receipt of a transfer of 100 baht."""
    asked = {"phone": payee.phone, "amount": "100.00", "note": note}
    quote = payer.post("transfers/quotes", asked).json()
    proof = payer.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    return payer.post("transfers", proof, key=quote["quote_id"]).json()


def check_address(picture: bytes) -> str:
    """What the QR on a slip says, read as any phone's camera would."""
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    return found.text


@pytest.mark.django_db
def test_payer_and_payee_share_the_slip_as_a_picture_that_leads_to_the_check_page() -> None:
    malee, somchai = people.malee(), people.somchai()
    reference = transfer(malee, somchai)["reference"]
    for person in (malee, somchai):
        answer = person.get(f"receipts/{reference}/slip.png")
        assert answer.status_code == 200
        assert answer.content.startswith(PNG)
        page = Client().get(check_address(answer.content))
        assert page.status_code == 200
        told = page.content.decode()
        assert reference in told
        assert "มาลี" in told
        assert "ใจดี" not in told
        assert "100.00" not in told
        assert malee.phone[3:] not in told


@pytest.mark.django_db
def test_the_pdf_says_in_thai_who_paid_whom_how_much() -> None:
    malee, somchai = people.malee(), people.somchai()
    reference = transfer(malee, somchai, note="ค่าก๋วยเตี๋ยว #strong[x]")["reference"]
    answer = malee.get(f"receipts/{reference}/slip.pdf")
    assert answer.content.startswith(PDF)
    text = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()
    for word in ("โอนเงินสำเร็จ", "100.00 บาท", "มาลี", "สมชาย", reference):
        assert word in text
    assert "#strong[x]" in text
    assert answer.headers["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
def test_a_receipt_of_others_is_not_found() -> None:
    malee, somchai, stranger = people.malee(), people.somchai(), people.stranger()
    reference = transfer(malee, somchai)["reference"]
    for paper in ("slip.png", "slip.pdf"):
        assert stranger.get(f"receipts/{reference}/{paper}").status_code == 404
        assert malee.get(f"receipts/R0000/{paper}").status_code == 404


@pytest.mark.django_db
def test_a_made_up_code_is_not_known_and_told_like_any_other() -> None:
    malee, somchai = people.malee(), people.somchai()
    reference = transfer(malee, somchai)["reference"]
    address = check_address(malee.get(f"receipts/{reference}/slip.png").content)
    changed = address[:-1] + ("A" if address[-1] != "A" else "B")
    wrong = [changed, f"/check/{reference}", "/check/x", "/check/ร-ก", f"/check/{reference}-ก"]
    for one in wrong:
        page = Client().get(one)
        assert page.status_code == 404
        assert "มาลี" not in page.content.decode()


@pytest.mark.django_db
def test_an_old_slip_is_known_after_a_new_key_was_added(settings: Any) -> None:
    malee, somchai = people.malee(), people.somchai()
    reference = transfer(malee, somchai)["reference"]
    address = check_address(malee.get(f"receipts/{reference}/slip.png").content)
    [old] = settings.RECEIPT_KEYS
    settings.RECEIPT_KEYS = ["A" * 43 + "=", old]
    assert Client().get(address).status_code == 200
    assert check_address(malee.get(f"receipts/{reference}/slip.png").content) != address
    settings.RECEIPT_KEYS = ["A" * 43 + "="]
    assert Client().get(address).status_code == 404
