"""Every kind of movement that a customer confirms shows the whole of what is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.wallet import bank_samples as bank
from tests.wallet import merchant_samples as shops
from tests.wallet.people_samples import Person, malee, somchai
from tests.wallet.selectors import paycode_samples as codes
from wallet.models.movement import Quote

pytestmark = pytest.mark.django_db
WHOLE = {
    "quote_id",
    "kind",
    "payee_name",
    "amount",
    "fee",
    "vat",
    "total",
    "available_after",
    "note",
    "bill",
    "proof",
    "otp",
    "limit",
    "hold_seconds",
    "face_check_id",
    "expires_at",
}


def to_a_shop(payer: Person, payee: Person) -> Any:
    code = shops.code(shops.registered(), 10_000, "INV7")
    return payer.post("payments/quotes", {"paycode": code})


def of_a_bill(payer: Person, payee: Person) -> Any:
    return payer.post("payments/quotes", {"paycode": codes.BILL_13, "amount": "100.00"})


def by_a_persons_code(payer: Person, payee: Person) -> Any:
    code = payee.get("wallet/qr?amount=100.00").json()["text"]
    return payer.post("payments/quotes", {"paycode": code})


def by_phone(payer: Person, payee: Person) -> Any:
    return payer.post("transfers/quotes", {"phone": payee.phone, "amount": "100.00"})


def by_wallet_number(payer: Person, payee: Person) -> Any:
    body = {"wallet_number": payee.wallet.number, "amount": "100.00"}
    return payer.post("transfers/quotes", body)


def by_scan(payer: Person, payee: Person) -> Any:
    code = payee.get("wallet/qr?amount=100.00").json()["text"]
    return payer.post("transfers/quotes", {"paycode": code})


def by_favourite(payer: Person, payee: Person) -> Any:
    kept = payer.post("favourites", {"phone": payee.phone, "alias": "พี่"}).json()
    return payer.post("transfers/quotes", {"favourite_id": kept["id"], "amount": "100.00"})


def of_a_request(payer: Person, payee: Person) -> Any:
    asked = payee.post("money-requests", {"phone": payer.phone, "amount": "100.00"}).json()
    return payer.post(f"money-requests/{asked['id']}/quote", {})


def of_a_withdrawal(payer: Person, payee: Person) -> Any:
    account_id = str(bank.link(payer))
    body = {"bank_account_id": account_id, "amount": "100.00"}
    return payer.post("withdrawals/quotes", body)


WAYS: dict[Callable[[Person, Person], Any], tuple[str, str, str]] = {
    to_a_shop: ("payment", "ร้านข้าวแกงแม่ศรี", "0.00"),
    of_a_bill: ("payment", "ร้านกาแฟบ้านสวน", "0.00"),
    by_a_persons_code: ("payment", "สมชาย ท***", "0.00"),
    by_phone: ("transfer", "สมชาย ท***", "0.00"),
    by_wallet_number: ("transfer", "สมชาย ท***", "0.00"),
    by_scan: ("transfer", "สมชาย ท***", "0.00"),
    by_favourite: ("transfer", "สมชาย ท***", "0.00"),
    of_a_request: ("transfer", "สมชาย ท***", "0.00"),
    of_a_withdrawal: ("withdrawal", "SCB •••7890", "15.00"),
}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_quote_is_whole(way: Callable[[Person, Person], Any]) -> None:
    payer, payee = malee(), somchai()
    kind, name, fee = WAYS[way]
    answer = way(payer, payee)
    assert answer.status_code == 201, answer.json()
    quote = answer.json()
    assert set(quote) == WHOLE
    assert (quote["kind"], quote["payee_name"], quote["fee"]) == (kind, name, fee)
    total = 10_000 + int(float(fee) * 100)
    assert quote["total"] == f"{total / 100:.2f}"
    assert quote["available_after"] == f"{(payer.balance - total) / 100:.2f}"
    assert quote["proof"] == ["pin", "otp"]
    assert quote["otp"]["masked_phone"].endswith(payer.phone[-4:])
    assert quote["limit"]["kind"] == kind
    assert (quote["hold_seconds"], quote["face_check_id"]) == (0, None)
    kept = Quote.objects.get(id=quote["quote_id"])
    assert datetime.fromisoformat(quote["expires_at"]) == kept.expires_at
    assert timedelta(0) < kept.expires_at - kept.created_at <= timedelta(minutes=10)
