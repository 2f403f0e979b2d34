"""Confirming: the order of looks, what a replay gets, and what it costs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.wallet import people_samples as people
from wallet.models.movement import Movement
from wallet.selectors import ledger as reads
from wallet.services import wallet as wallets

TRANSACTION_CONTROL = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "SET ")
MOST_STATEMENTS = 6


def quote(payer: people.Person, baht: str = "100.00", phone: str = "0891112233") -> Any:
    answer = payer.post("transfers/quotes", {"phone": phone, "amount": baht})
    assert answer.status_code == 201, answer.json()
    return answer.json()


def body_of(payer: people.Person, quoted: Any) -> dict[str, Any]:
    return payer.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])


def statements(captured: CaptureQueriesContext) -> list[str]:
    return [
        one["sql"]
        for one in captured.captured_queries
        if not one["sql"].upper().startswith(TRANSACTION_CONTROL)
    ]


# --- replays ------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_repeated_request_gets_the_same_answer_and_moves_nothing_twice() -> None:
    malee, somchai = people.malee(), people.somchai()
    body = body_of(malee, quote(malee))
    first = malee.post("transfers", body, key="send-0001")
    count = people.postings()
    again = malee.post("transfers", body, key="send-0001")
    assert (again.status_code, again.json()) == (201, first.json())
    assert again["Idempotent-Replayed"] == "true"
    assert (people.postings(), somchai.balance) == (count, 10_000)


@pytest.mark.django_db
def test_a_replay_looks_at_neither_pin_nor_code_nor_quote_nor_standing(time_machine) -> None:
    malee, _ = people.malee(), people.somchai()
    quoted = quote(malee)
    first = malee.post("transfers", body_of(malee, quoted), key="send-0001").json()
    wallets.freeze(
        actor=people.VISITOR, wallet_id=malee.wallet.id, reason="a stop", now=clock.now()
    )
    before = Evidence.objects.count()
    bare = {"quote_id": quoted["quote_id"], "pin": "000000"}
    time_machine.move_to(clock.now() + timedelta(minutes=10))
    assert malee.post("transfers", bare, key="send-0001").json() == first
    assert Evidence.objects.count() == before


@pytest.mark.django_db
def test_a_key_serves_one_request_only() -> None:
    malee, _ = people.malee(), people.somchai()
    malee.post("transfers", body_of(malee, quote(malee)), key="send-0001")
    other = quote(malee, "5.00")
    answer = malee.post("transfers", body_of(malee, other), key="send-0001")
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    nobody = malee.proof(other["otp"]["otp_id"], quote_id="019ab000-0000-7000-8000-000000000000")
    assert malee.post("transfers", nobody, key="send-0001").status_code == 422
    assert malee.balance == 90_000


@pytest.mark.django_db
def test_the_key_belongs_to_the_operation_too() -> None:
    malee, _ = people.malee(), people.somchai()
    body = body_of(malee, quote(malee))
    malee.post("transfers", body, key="send-0001")
    assert malee.post("payments", body, key="send-0001").status_code == 422


@pytest.mark.django_db
def test_two_people_may_use_the_same_key() -> None:
    malee, somchai = people.malee(), people.somchai(satang=5_000)
    malee.post("transfers", body_of(malee, quote(malee)), key="send-0001")
    back = quote(somchai, "1.00", phone=malee.phone)
    assert somchai.post("transfers", body_of(somchai, back), key="send-0001").status_code == 201


@pytest.mark.django_db
def test_a_quote_is_used_once() -> None:
    malee, somchai = people.malee(), people.somchai()
    quoted = quote(malee)
    body = body_of(malee, quoted)
    malee.post("transfers", body, key="send-0001")
    answer = malee.post("transfers", body, key="send-0002")
    assert (answer.status_code, answer.json()["code"]) == (409, "quote_used")
    assert somchai.balance == 10_000


@pytest.mark.django_db
def test_a_refusal_claims_nothing() -> None:
    malee, somchai = people.malee(), people.somchai()
    quoted = quote(malee)
    body = body_of(malee, quoted)
    assert malee.post("transfers", {**body, "pin": "111111"}, key="send-0001").status_code == 403
    assert malee.post("transfers", body, key="send-0001").status_code == 201
    assert somchai.balance == 10_000


@pytest.mark.django_db
def test_money_that_went_elsewhere_meanwhile_leaves_the_code_unused() -> None:
    malee, somchai = people.malee(), people.somchai()
    first, second = quote(malee, "800.00"), quote(malee, "800.00")
    late = malee.proof(second["otp"]["otp_id"], quote_id=second["quote_id"])
    early = Movement.objects.count()
    with transaction.atomic():
        people.fill(malee, 1)
        malee_account, somchai_account = malee.wallet.account_id, somchai.wallet.account_id
        people.ledger.post(
            owner_id=malee.customer_id,
            idempotency_key="elsewhere",
            fingerprint=bytes(32),
            kind="transfer",
            legs=[people.Leg(malee_account, -80_000), people.Leg(somchai_account, 80_000)],
            now=clock.now(),
        )
    refused = malee.post("transfers", late, key="send-0002")
    assert refused.json()["code"] == "insufficient_balance"
    assert "account_id" not in refused.json()
    people.fill(malee, 80_000)
    assert malee.post("transfers", late, key="send-0002").status_code == 201
    assert Movement.objects.count() == early + 1
    assert first["quote_id"] != second["quote_id"]


@pytest.mark.django_db
def test_a_customer_suspended_meanwhile_moves_nothing() -> None:
    malee, _ = people.malee(), people.somchai()
    body = body_of(malee, quote(malee))
    people.Customer.objects.filter(id=malee.customer_id).update(state="suspended")
    count = people.postings()
    assert malee.post("transfers", body, key="send-0001").json()["code"] == "account_not_active"
    assert people.postings() == count


# --- what it costs ------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("history", [0, 1000])
@pytest.mark.parametrize("kind", ["transfers", "payments"])
def test_one_confirmation_costs_at_most_six_statements(history: int, kind: str) -> None:
    malee, _ = people.malee(), people.somchai()
    people.fill_often(malee, history)
    quoted = (
        quote(malee)
        if kind == "transfers"
        else malee.post(
            "payments/quotes",
            {"paycode": "|099400016550100\r123456789012\r670429\r0", "amount": "10.00"},
        ).json()
    )
    body = body_of(malee, quoted)
    with CaptureQueriesContext(connection) as captured:
        answer = malee.post(kind, body, key="send-0001")
    assert answer.status_code == 201
    assert len(statements(captured)) <= MOST_STATEMENTS, "\n".join(statements(captured))
    with CaptureQueriesContext(connection) as captured:
        malee.post(kind, body, key="send-0001")
    assert len(statements(captured)) == 2


@pytest.mark.django_db
def test_a_confirmation_after_a_wrong_pin_costs_no_more_than_that() -> None:
    malee, _ = people.malee(), people.somchai()
    body = body_of(malee, quote(malee))
    malee.post("transfers", {**body, "pin": "111111"}, key="send-0001")
    with CaptureQueriesContext(connection) as captured:
        assert malee.post("transfers", body, key="send-0001").status_code == 201
    assert len(statements(captured)) <= MOST_STATEMENTS


@pytest.mark.django_db
def test_a_bill_pays_payee_company_and_tax_office() -> None:
    malee = people.malee()
    body = {"paycode": "|099400016550100\r123456789012\r670429\r0", "amount": "10.00"}
    quoted = malee.post("payments/quotes", body).json()
    receipt = malee.post("payments", body_of(malee, quoted), key="send-0001").json()
    found = reads.transaction(transaction_id=UUID(receipt["transaction_id"]))
    assert [leg.amount for leg in found.legs] == [-1_500, 1_000, 467, 33]
    assert found.legs[0].account_id == malee.wallet.account_id
