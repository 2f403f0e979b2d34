"""A customer shows a QR code; another customer's scan becomes a quote."""

from __future__ import annotations

from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from micropay.core import clock
from micropay.core.actor import Actor
from tests.wallet.people_samples import malee, postings, somchai
from wallet.data.paycode import CreditTransfer, ProxyType
from wallet.selectors.paycode.read import read
from wallet.services import wallet as wallets

pytestmark = pytest.mark.django_db


def test_the_code_is_a_promptpay_e_wallet_code_with_fifteen_digits() -> None:
    person = malee()
    code = read(person.get("wallet/qr").json()["text"])
    assert isinstance(code, CreditTransfer)
    assert (code.proxy, code.satang, code.is_dynamic) == (ProxyType.EWALLET, None, False)
    assert code.value == "889" + person.wallet.number[1:]
    assert len(code.value) == 15


def test_the_picture_shows_the_same_text_with_the_amount() -> None:
    person = malee()
    text = person.get("wallet/qr?amount=12.50").json()["text"]
    picture = person.get("wallet/qr.png?amount=12.50")
    assert picture.headers["Cache-Control"] == "private, no-store"
    [seen] = zxingcpp.read_barcodes(Image.open(BytesIO(picture.content)))
    assert seen.text == text
    assert read(text).satang == 1_250
    assert person.get("wallet/qr.svg").content.startswith(b"<?xml")


def test_a_code_names_nobody() -> None:
    text = malee().get("wallet/qr").json()["text"]
    assert "0812345678" not in text
    assert "66812345678" not in text


def test_a_scan_becomes_a_transfer_and_is_paid() -> None:
    payer, payee = malee(), somchai(findable=False)
    text = payee.get("wallet/qr?amount=30.00").json()["text"]
    quote = payer.post("transfers/quotes", {"paycode": text}).json()
    assert (quote["kind"], quote["amount"]) == ("transfer", "30.00")
    proof = payer.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    assert payer.post("transfers", proof, key="send-0001").status_code == 201
    assert payee.balance == 3_000


def test_a_code_without_an_amount_asks_for_one_and_another_amount_is_refused() -> None:
    payer, payee = malee(), somchai()
    free = payee.get("wallet/qr").json()["text"]
    fixed = payee.get("wallet/qr?amount=30.00").json()["text"]
    for body, code in (
        ({"paycode": free}, "amount_required"),
        ({"paycode": fixed, "amount": "31.00"}, "amount_differs"),
        ({"paycode": payer.get("wallet/qr").json()["text"], "amount": "1.00"}, "payee_is_yourself"),
    ):
        assert payer.post("transfers/quotes", body).json()["code"] == code
    assert payer.post("payments/quotes", {"paycode": free, "amount": "1.00"}).status_code == 201


def test_a_number_nobody_has_and_a_frozen_wallet_answer_alike() -> None:
    payer, payee = malee(), somchai()
    text = payee.get("wallet/qr").json()["text"]
    wallets.freeze(
        actor=Actor.system("test"), wallet_id=payee.wallet.id, reason="", now=clock.now()
    )
    frozen = payer.post("transfers/quotes", {"paycode": text, "amount": "1.00"}).json()
    nobody = payer.post("transfers/quotes", {"wallet_number": "W000000000000", "amount": "1.00"})
    assert frozen == nobody.json()
    assert payee.get("wallet/qr").json()["code"] == "wallet_not_active"


@pytest.mark.parametrize("amount", ["0", "-1", "1.234", "๑๐", "x", "", "1e3", "99999999999999"])
def test_a_wrong_amount_is_a_refusal(amount: str) -> None:
    assert malee().get(f"wallet/qr?amount={amount}").status_code == 400


def test_a_transfer_names_exactly_one_payee() -> None:
    payer, before = malee(), postings()
    for body in (
        {"amount": "1.00"},
        {"amount": "1.00", "phone": "0891112233", "wallet_number": "W1"},
        {"amount": "1.00", "favourite_id": "x"},
    ):
        assert payer.post("transfers/quotes", body).status_code == 400
    assert postings() == before
