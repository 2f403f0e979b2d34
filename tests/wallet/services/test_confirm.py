"""Confirming: the order of looks, what a replay gets, what it costs, and what races do."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from micropay.core import clock
from micropay.core.errors import Refusal
from micropay.core.models.evidence import Evidence
from tests.wallet import people_samples as people
from wallet.models.movement import Movement
from wallet.selectors import ledger as reads
from wallet.services import movement, transfer
from wallet.services import wallet as wallets
from wallet.states import MovementKind

TRANSACTION_CONTROL = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "SET ")
MOST_STATEMENTS = 10


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
def test_one_confirmation_costs_at_most_ten_statements(history: int, kind: str) -> None:
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


# --- races --------------------------------------------------------------------------------------


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Run the acts in threads that start together; a refusal is an outcome like any other."""
    gate = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            gate.wait(timeout=30)
            return act()
        except Refusal as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def prepared(payer: people.Person, satang: int, key: str) -> Callable[[], Any]:
    """A quoted transfer to Somchai, ready to be confirmed under a key."""
    view = transfer.ask_quote(
        actor=payer.actor,
        principal=payer.principal,
        phone="+66891112233",
        amount=satang,
        note="",
        now=clock.now(),
    )
    given = payer.given(view.otp_id)

    def act() -> Any:
        return movement.confirm(
            actor=payer.actor,
            principal=payer.principal,
            kind=MovementKind.TRANSFER,
            quote_id=view.quote_id,
            given=given,
            idempotency_key=key,
            now=clock.now(),
        )

    return act


def outcomes(results: list[Any]) -> list[str]:
    return [one if isinstance(one, str) else one.receipt.reference for one in results]


@pytest.mark.race
def test_one_key_from_eight_threads_is_one_posting(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    act = prepared(malee, 1_000, "send-0001")
    results = outcomes(at_once(*[act] * 8))
    references = {one for one in results if one.startswith("R")}
    assert len(references) == 1
    # Whoever waited too long is told to ask again with the same key, nothing else.
    assert set(results) - references <= {"ledger_busy"}
    assert (malee.balance, somchai.balance) == (99_000, 1_000)
    assert outcomes([act()]) == sorted(references)


@pytest.mark.race
def test_control_three_keys_on_three_quotes_are_three_postings(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    acts = [prepared(malee, 1_000, f"send-000{number}") for number in range(3)]
    assert len(set(outcomes(at_once(*acts)))) == 3
    assert (malee.balance, somchai.balance) == (97_000, 3_000)


@pytest.mark.race
def test_one_quote_under_two_keys_is_one_posting(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    first = prepared(malee, 1_000, "send-0001")
    again = first.__closure__
    assert again is not None
    cells = dict(zip(first.__code__.co_freevars, again, strict=True))
    view, given = cells["view"].cell_contents, cells["given"].cell_contents

    def under(key: str) -> Callable[[], Any]:
        return lambda: movement.confirm(
            actor=malee.actor,
            principal=malee.principal,
            kind=MovementKind.TRANSFER,
            quote_id=view.quote_id,
            given=given,
            idempotency_key=key,
            now=clock.now(),
        )

    results = outcomes(at_once(*[under(f"send-000{number}") for number in range(4)]))
    assert len([one for one in results if one.startswith("R")]) == 1
    assert (malee.balance, somchai.balance) == (99_000, 1_000)


@pytest.mark.race
def test_two_quotes_cannot_spend_the_same_money(race_db) -> None:
    malee, somchai = people.malee(satang=100_000), people.somchai()
    acts = [prepared(malee, 80_000, f"send-000{number}") for number in range(2)]
    results = outcomes(at_once(*acts))
    assert sorted(one[:1] for one in results) == ["R", "i"]
    assert "insufficient_balance" in results
    assert (malee.balance, somchai.balance) == (20_000, 80_000)


@pytest.mark.race
def test_control_a_balance_read_without_the_lock_is_spent_twice(race_db) -> None:
    malee, _ = people.malee(satang=100_000), people.somchai()
    account = malee.wallet.account_id
    gate = Barrier(2)

    def look_then_decide() -> bool:
        enough = reads.balance(account_id=account).available >= 80_000
        gate.wait(timeout=30)
        return enough

    assert at_once(look_then_decide, look_then_decide) == [True, True]


@pytest.mark.race
def test_a_freeze_stops_money_that_is_on_its_way(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    act = prepared(malee, 1_000, "send-0001")
    wallets.freeze(
        actor=people.VISITOR, wallet_id=malee.wallet.id, reason="stolen", now=clock.now()
    )
    assert outcomes(at_once(act)) == ["wallet_not_active"]
    assert (malee.balance, somchai.balance) == (100_000, 0)
