"""Asking for money: paid through a quote that names the request, once, or declined."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.wallet.people_samples import Person, malee, postings, somchai, stranger
from wallet.models.money_request import MoneyRequest
from wallet.models.movement import Quote

pytestmark = pytest.mark.django_db


def ask(asker: Person, payer: Person, amount: str = "120.00", **other: Any) -> Any:
    return asker.post("money-requests", {"phone": payer.phone, "amount": amount, **other})


def quoted(payer: Person, request_id: str) -> Any:
    return payer.post(f"money-requests/{request_id}/quote", {})


def pay(payer: Person, quote: dict[str, Any], key: str = "answer-0001") -> Any:
    proof = payer.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    return payer.post("transfers", proof, key=key)


def state(person: Person, request_id: str) -> str:
    return person.get(f"money-requests/{request_id}").json()["state"]


@pytest.fixture
def both() -> tuple[Person, Person]:
    """Malee, who has money, and Somchai, who asks her for some."""
    return malee(), somchai()


def test_a_request_is_told_shown_to_both_and_paid(both) -> None:
    payer, asker = both
    answer = ask(asker, payer, note="ค่าอาหาร")
    assert answer.status_code == 201
    request_id = answer.json()["id"]
    [told] = Message.objects.filter(template="wallet.money_asked")
    assert told.subject_id == payer.subject_id
    assert "120.00" in told.body
    [seen] = payer.get("money-requests").json()["requests"]
    assert (seen["direction"], seen["state"], seen["note"]) == ("in", "asked", "ค่าอาหาร")
    assert "ทองดี" not in seen["counterparty"]
    quote = quoted(payer, request_id).json()
    assert (quote["kind"], quote["amount"], quote["note"]) == ("transfer", "120.00", "ค่าอาหาร")
    assert pay(payer, quote).status_code == 201
    assert (state(payer, request_id), state(asker, request_id)) == ("paid", "paid")
    assert asker.balance == 12_000


def test_two_quotes_of_one_request_pay_it_once(both) -> None:
    payer, asker = both
    request_id = ask(asker, payer).json()["id"]
    first, second = quoted(payer, request_id).json(), quoted(payer, request_id).json()
    proof = payer.proof(second["otp"]["otp_id"], quote_id=second["quote_id"])
    assert payer.post("transfers", proof, key="answer-0002").status_code == 201
    before = postings()
    codes = Message.objects.filter(subject_id=payer.subject_id, template="accounts.otp_about")
    earlier = codes.order_by("-created_at", "-id")[1].body
    code = next(
        word for word in earlier.replace(".", " ").split() if len(word) == 6 and word.isdigit()
    )
    again = {**payer.proof(first["otp"]["otp_id"], quote_id=first["quote_id"]), "otp_code": code}
    answer = payer.post("transfers", again, key="answer-0001")
    assert (answer.json()["code"], postings()) == ("money_request_closed", before)
    assert asker.balance == 12_000
    assert quoted(payer, request_id).json()["code"] == "money_request_closed"


@pytest.mark.parametrize("end", ["decline", "withdraw"])
def test_what_was_declined_or_withdrawn_is_not_paid_by_an_earlier_quote(both, end: str) -> None:
    payer, asker = both
    request_id = ask(asker, payer).json()["id"]
    quote = quoted(payer, request_id).json()
    who = payer if end == "decline" else asker
    for _ in range(2):
        assert who.post(f"money-requests/{request_id}/{end}", {}).status_code == 204
    before = postings()
    assert pay(payer, quote).json()["code"] == "money_request_closed"
    assert (postings(), asker.balance) == (before, 0)
    other = asker if end == "decline" else payer
    closed = other.post(
        f"money-requests/{request_id}/{'withdraw' if end == 'decline' else 'decline'}", {}
    )
    assert closed.json()["code"] == "money_request_closed"


def test_a_stranger_finds_no_request_and_the_two_do_only_their_part(both) -> None:
    payer, asker = both
    other = stranger()
    request_id = ask(asker, payer).json()["id"]
    assert other.get(f"money-requests/{request_id}").status_code == 404
    for act in ("quote", "decline", "withdraw"):
        assert other.post(f"money-requests/{request_id}/{act}", {}).status_code == 404
    assert quoted(asker, request_id).status_code == 404
    assert asker.post(f"money-requests/{request_id}/decline", {}).status_code == 404
    assert payer.post(f"money-requests/{request_id}/withdraw", {}).status_code == 404


def test_whoever_does_not_want_to_be_found_answers_like_nobody() -> None:
    asker, hidden = malee(), somchai(findable=False)
    nobody = asker.post("money-requests", {"phone": "0899999999", "amount": "1.00"}).json()
    assert ask(asker, hidden).json() == nobody
    assert Message.objects.filter(template="wallet.money_asked").count() == 0
    assert ask(asker, asker).json()["code"] == "payee_is_yourself"


def test_nobody_presses_one_person_with_requests(both) -> None:
    payer, asker = both
    for _ in range(3):
        assert ask(asker, payer).status_code == 201
    answer = ask(asker, payer)
    assert (answer.json()["code"], answer.json()["most"]) == ("too_many_money_requests_to_one", 3)
    assert MoneyRequest.objects.count() == 3


def test_withdrawing_does_not_allow_to_ask_again_and_again(both) -> None:
    payer, asker = both
    for _ in range(5):
        request_id = ask(asker, payer).json()["id"]
        asker.post(f"money-requests/{request_id}/withdraw", {})
    answer = ask(asker, payer)
    assert (answer.status_code, answer.json()["code"]) == (429, "money_requests_too_often")
    assert Message.objects.filter(template="wallet.money_asked").count() == 5


def test_a_request_ends_and_no_quote_outlives_it(both) -> None:
    payer, asker = both
    request_id = ask(asker, payer).json()["id"]
    row = MoneyRequest.objects.get()
    quote = quoted(payer, request_id).json()
    kept = Quote.objects.get(id=quote["quote_id"])
    assert kept.expires_at <= row.expires_at
    assert row.state_at(row.expires_at) == "expired"
    assert row.state_at(row.expires_at - timedelta(seconds=1)) == "asked"
    assert row.expires_at - row.asked_at == timedelta(days=7)


def test_the_database_changes_a_request_by_its_moves_only(both) -> None:
    payer, asker = both
    ask(asker, payer)
    rows = MoneyRequest.objects.all()
    now = clock.now()
    for change in ({"amount": 1}, {"payer_id": asker.customer_id}, {"asked_at": now}):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**change)
    rows.update(state="declined", ended_at=now)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(state="paid", ended_at=now)


def test_every_step_leaves_evidence(both) -> None:
    payer, asker = both
    request_id = ask(asker, payer).json()["id"]
    payer.post(f"money-requests/{request_id}/decline", {})
    left = Evidence.objects.filter(action__startswith="wallet.money_request")
    assert sorted(left.values_list("action", flat=True)) == [
        "wallet.money_request.ask",
        "wallet.money_request.declined",
    ]
