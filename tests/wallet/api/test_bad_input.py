"""What a client may send wrongly: each is refused by a stable code, and no money moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from micropay.core.models.evidence import Evidence
from tests.wallet import people_samples as people
from tests.wallet.selectors import paycode_samples as codes
from wallet.models.movement import Movement, Quote
from wallet.models.topup import TopUp
from wallet.services import wallet as wallets

pytestmark = pytest.mark.django_db

WATER_BARCODE = "|099400016550100\r123456789012\r670429\r0"


@pytest.fixture
def malee() -> people.Person:
    return people.malee()


@pytest.fixture
def somchai() -> people.Person:
    return people.somchai()


@pytest.fixture(autouse=True)
def nothing_moves(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test of this file does, the ledger and the business rows stay as they were."""
    for name in ("malee", "somchai"):
        if name in request.fixturenames:
            request.getfixturevalue(name)
    before = people.postings(), Movement.objects.count(), TopUp.objects.count()
    yield
    assert (people.postings(), Movement.objects.count(), TopUp.objects.count()) == before


def quote_transfer(malee: people.Person, **told: Any) -> Any:
    return malee.post("transfers/quotes", {"phone": "0891112233", "amount": "100.00", **told})


def confirm(malee: people.Person, quote: Any, key: str = "send-0001", **told: Any) -> Any:
    body = malee.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    return malee.post("transfers", {**body, **told}, key=key)


@pytest.mark.parametrize(
    "amount",
    ["-1.00", "0", "0.00", "1.005", "1e3", "1_000", "๑๐๐", "1,000.00", " 1", "1 ", "", "NaN",
     "99999999999999999999", "10000000000001.00", "+5", "0x10", 100, 1.5, None, True, [], {}],
)  # fmt: skip
def test_an_amount_that_is_not_plain_baht(malee, somchai, amount: object) -> None:
    for answer in (
        quote_transfer(malee, amount=amount),
        malee.post("payments/quotes", {"paycode": codes.BILL_13, "amount": amount}),
        malee.post("top-ups", {"amount": amount}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")
        assert answer["Content-Type"] == "application/problem+json"
    assert Quote.objects.count() == 0


@pytest.mark.parametrize(
    ("paycode", "code"),
    [
        (codes.BILL_13[:-1] + "F", "qr_checksum_mismatch"),
        (codes.BILL_13[:40], "qr_truncated"),
        (codes.BILL_13.replace("5303764", "5303840"), "qr_checksum_mismatch"),
        ("https://example.com/pay", "qr_not_a_paycode"),
        ("", "qr_not_a_paycode"),
        ("๐๐๐๒๐๑", "qr_not_ascii"),
        ("0" * 1500, "qr_too_long"),
        (codes.BANK_SLIP, "paycode_not_payable"),
        (codes.CROSS_BORDER, "paycode_not_payable"),
        (codes.ONE_TIME, "paycode_not_payable"),
        (codes.MALEE_MOBILE, "payee_unknown"),
        (codes.TRUEMONEY, "payee_unknown"),
        (codes.BILL_13 + "\x00", "qr_not_ascii"),
    ],
)
def test_a_code_that_cannot_be_paid(malee, paycode: str, code: str) -> None:
    answer = malee.post("payments/quotes", {"paycode": paycode, "amount": "10.00"})
    assert (answer.status_code, answer.json()["code"]) == (422, code)


@pytest.mark.parametrize("paycode", [None, 1, [], {}, "0" * 2001])
def test_a_code_that_is_no_text(malee, paycode: object) -> None:
    answer = malee.post("payments/quotes", {"paycode": paycode})
    assert 400 <= answer.status_code < 500


def test_a_text_with_half_a_character(malee) -> None:
    answer = malee.api.generic(
        "POST",
        "/api/v1/payments/quotes",
        b'{"paycode": "\\ud800", "amount": "1.00"}',
        content_type="application/json",
    )
    assert 400 <= answer.status_code < 500


def test_an_amount_against_what_the_code_says(malee) -> None:
    without = malee.post("payments/quotes", {"paycode": codes.BILL_13})
    assert without.json()["code"] == "amount_required"
    other = malee.post("payments/quotes", {"paycode": codes.BILL_15, "amount": "3649.23"})
    assert other.json()["code"] == "amount_differs"


def test_more_than_there_is(malee, somchai) -> None:
    answer = quote_transfer(malee, amount="1000.01")
    assert answer.json() == {
        "type": "/problems/insufficient_balance",
        "title": answer.json()["title"],
        "status": 409,
        "code": "insufficient_balance",
    }


def test_the_fee_counts_too(malee, somchai) -> None:
    exactly_the_bill = {"phone": "0891112233", "amount": "1000.00"}
    assert malee.post("transfers/quotes", exactly_the_bill).json()["available_after"] == "0.00"
    answer = malee.post("payments/quotes", {"paycode": WATER_BARCODE, "amount": "1000.00"})
    assert answer.json()["code"] == "insufficient_balance"


def test_more_than_one_movement_may_carry(malee, somchai) -> None:
    assert quote_transfer(malee, amount="200000.01").json()["code"] == "amount_over_limit"
    assert malee.post("top-ups", {"amount": "0.99"}).json()["code"] == "topup_out_of_limits"
    assert malee.post("top-ups", {"amount": "100000.01"}).json()["code"] == "topup_out_of_limits"


def test_a_payee_who_is_not_there(malee) -> None:
    assert quote_transfer(malee, phone="0899999999").json()["code"] == "payee_unknown"


def test_a_payee_who_is_not_verified_looks_the_same(malee) -> None:
    people.somchai(verified=False)
    assert quote_transfer(malee).json()["code"] == "payee_unknown"


def test_a_payee_without_a_wallet_looks_the_same(malee) -> None:
    people.register("สมชาย", "ทองดี", phone="+66891112233", national_id="3100501234563")
    assert quote_transfer(malee).json()["code"] == "payee_unknown"


def test_oneself(malee) -> None:
    assert quote_transfer(malee, phone=malee.phone).json()["code"] == "payee_is_yourself"


def test_somebody_the_bank_has_not_verified(somchai) -> None:
    vera = people.open_wallet(people.register(verified=False))
    people_before = people.postings()
    for answer in (
        quote_transfer(vera),
        vera.post("top-ups", {"amount": "10.00"}),
        vera.post("payments/quotes", {"paycode": codes.BILL_13, "amount": "1.00"}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "not_verified")
    assert people.postings() == people_before


def test_a_frozen_wallet(malee, somchai) -> None:
    quote = quote_transfer(malee).json()
    freeze = {"actor": people.VISITOR, "reason": "stolen phone", "now": people.clock.now()}
    wallets.freeze(wallet_id=malee.wallet.id, **freeze)
    assert confirm(malee, quote).json()["code"] == "wallet_not_active"
    assert quote_transfer(malee).json()["code"] == "wallet_not_active"


def test_a_payee_frozen_in_between(malee, somchai) -> None:
    quote = quote_transfer(malee).json()
    wallets.freeze(
        actor=people.VISITOR, wallet_id=somchai.wallet.id, reason="fraud", now=people.clock.now()
    )
    answer = confirm(malee, quote)
    assert answer.json()["code"] == "payee_cannot_receive"
    assert str(somchai.wallet.account_id) not in answer.content.decode()


@pytest.mark.parametrize("key", [None, "", "short", "x" * 65, "with a blank", "ก" * 10])
def test_a_key_is_required(malee, somchai, key: str | None) -> None:
    quote = quote_transfer(malee).json()
    body = malee.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    headers = {} if key is None else {"HTTP_IDEMPOTENCY_KEY": key.encode().decode("latin-1")}
    answer = malee.api.post("/api/v1/transfers", body, format="json", **headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_required")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"pin": "111111"}, "pin_wrong"),
        ({"otp_code": "000000"}, "otp_wrong"),
        ({"pin_key": "another"}, "pin_wrong"),
        ({"otp_id": str(uuid4())}, "otp_wrong"),
    ],
)
def test_a_wrong_proof_counts_and_leaves_evidence(malee, somchai, wrong, code: str) -> None:
    quote = quote_transfer(malee).json()
    if wrong.get("otp_code") == malee.code():
        wrong = {"otp_code": "000001"}
    before = Evidence.objects.filter(action="accounts.proof.refuse").count()
    answer = confirm(malee, quote, **wrong)
    assert (answer.status_code, answer.json()["code"]) == (403, code)
    assert Evidence.objects.filter(action="accounts.proof.refuse").count() == before + 1
    if code == "pin_wrong":
        assert confirm(malee, quote, **wrong).json()["attempts_left"] == (
            answer.json()["attempts_left"] - 1
        )


def test_a_missing_proof_is_named(malee, somchai) -> None:
    quote = quote_transfer(malee).json()
    answer = malee.post("transfers", {"quote_id": quote["quote_id"]}, key="send-0001")
    assert answer.json()["code"] == "proof_required"
    assert answer.json()["missing"] == ["pin", "pin_key", "otp_id", "otp_code"]


def test_a_code_for_another_quote_opens_nothing(malee, somchai) -> None:
    cheap = quote_transfer(malee, amount="1.00").json()
    dear = quote_transfer(malee, amount="900.00").json()
    mixed = malee.proof(dear["otp"]["otp_id"], quote_id=cheap["quote_id"])
    answer = malee.post("transfers", mixed, key="send-0001")
    assert answer.json()["code"] == "otp_for_something_else"


def test_a_quote_of_somebody_else_or_another_kind_is_not_found(malee, somchai) -> None:
    quote = quote_transfer(malee).json()
    body = malee.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    assert somchai.post("transfers", body, key="send-0001").status_code == 404
    assert malee.post("payments", body, key="send-0001").status_code == 404
    assert confirm(malee, quote, quote_id=str(uuid4())).status_code == 404


def test_a_quote_that_is_too_old(malee, somchai, time_machine) -> None:
    quote = quote_transfer(malee).json()
    time_machine.move_to(people.clock.now() + timedelta(seconds=301))
    assert confirm(malee, quote).json()["code"] == "quote_expired"


@pytest.mark.parametrize(
    ("body", "content_type", "code"),
    [
        (b"not json", "application/json", "malformed"),
        (b"[1]", "application/json", "malformed"),
        (b'{"quote_id": 1', "application/json", "malformed"),
        (b"\xff\xfe", "application/json", "malformed"),
        (b'{"a": NaN}', "application/json", "malformed"),
        (b"[" * 100_000, "application/json", "malformed"),
        (b"quote_id=1", "application/x-www-form-urlencoded", "unsupported_media_type"),
        (b" " * (256 * 1024 + 1), "application/json", "body_too_large"),
        (b'{"quote_id": "x"}', "application/json", "invalid_input"),
        (b'{"quote_id": {"$ne": 1}}', "application/json", "invalid_input"),
        (b'{"surprise": 1}', "application/json", "invalid_input"),
    ],
)
def test_a_body_that_is_not_what_was_asked(malee, body, content_type: str, code: str) -> None:
    answer = malee.api.generic(
        "POST",
        "/api/v1/transfers",
        body,
        content_type=content_type,
        HTTP_IDEMPOTENCY_KEY="send-0001",
    )
    assert 400 <= answer.status_code < 500
    assert answer.json()["code"] == code


def test_a_receipt_or_top_up_that_is_not_there(malee) -> None:
    for path in ("receipts/R1", "receipts/%00", "top-ups/T1", "receipts/" + "9" * 500):
        assert malee.get(path).status_code == 404, path
