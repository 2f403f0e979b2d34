"""What a client may send wrongly when it asks for money, keeps payees or orders ahead."""

from __future__ import annotations

from typing import Any

import pytest

from tests.wallet.people_samples import malee, postings, somchai
from tests.wallet.standing_samples import today
from wallet.models.favourite import Favourite
from wallet.models.money_request import MoneyRequest
from wallet.models.standing_order import StandingOrder

pytestmark = pytest.mark.django_db

WRONG_RECIPIENTS: list[dict[str, Any]] = [
    {},
    {"phone": "0812"},
    {"phone": 812345678},
    {"phone": None},
    {"wallet_number": "W" * 40},
    {"wallet_number": "W1\x00"},
    {"paycode": 5},
    {"favourite_id": "not-an-id"},
    {"phone": "0891112233", "favourite_id": "019ab000-0000-7000-8000-000000000000"},
]
WRONG_WORDS = ["x" * 141, "a\x00b", "\u202eevil", 5, None, ["x"]]


def rows() -> tuple[int, ...]:
    kept = (MoneyRequest, Favourite, StandingOrder)
    return (postings(), *(model.objects.count() for model in kept))


@pytest.mark.parametrize("recipient", WRONG_RECIPIENTS, ids=str)
def test_a_recipient_that_is_none(recipient: dict[str, Any]) -> None:
    person = malee()
    somchai()
    before = rows()
    dates = {"every": "day", "first_on": today().isoformat()}
    for path, more in (
        ("money-requests", {"amount": "1.00"}),
        ("favourites", {"alias": "พี่"}),
        ("standing-orders", {"amount": "1.00", **dates}),
        ("transfers/quotes", {"amount": "1.00"}),
    ):
        answer = person.post(path, {**recipient, **more})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input"), path
    assert rows() == before


@pytest.mark.parametrize("words", WRONG_WORDS, ids=repr)
def test_words_that_are_none(words: object) -> None:
    person, friend = malee(), somchai()
    before = rows()
    for path, body in (
        ("money-requests", {"amount": "1.00", "note": words}),
        ("favourites", {"alias": words}),
    ):
        answer = person.post(path, {"phone": friend.phone, **body})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input"), path
    assert rows() == before


@pytest.mark.parametrize("more", [{"state": "paid"}, {"asker": "x"}, {"fee": "0.00"}], ids=str)
def test_members_that_nobody_asked_for(more: dict[str, str]) -> None:
    person, friend = malee(), somchai()
    before = rows()
    body = {"phone": friend.phone, "amount": "1.00", **more}
    assert person.post("money-requests", body).status_code == 400
    assert rows() == before


@pytest.mark.parametrize("number", ["0", "x", "019ab000-0000-7000-8000-000000000000"])
def test_an_id_of_nothing(number: str) -> None:
    person = malee()
    for path in ("money-requests", "standing-orders", "pictures"):
        assert person.get(f"{path}/{number}").status_code == 404
