"""A first payment to somebody new waits; the payer sees it and may take it back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from tests.wallet import limit_samples as limits
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.models.face_check import KnownPayee
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement
from wallet.selectors import held as held_reads
from wallet.selectors import ledger as balances
from wallet.services import held, held_release, wallet
from wallet.states.risk import HeldState

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("held movements")
OFFICE = Actor(kind="staff", id="7", label="prasit")


@pytest.fixture
def malee() -> people.Person:
    risk.set_rule("new_payee.person_satang", 50_000)
    return people.malee()


def available(person: people.Person) -> int:
    return balances.balance(account_id=person.wallet.account_id).available


def send(payer: people.Person, baht: str = "500.00", key: str = "send-0001") -> Any:
    answer = risk.confirmed(payer, risk.quoted(payer, baht), key)
    assert answer.status_code == 201, answer.json()
    return answer.json()


def release(held_id: Any, *, minutes: int = 31) -> HeldState | None:
    later = clock.now() + timedelta(minutes=minutes)
    return held_release.release_due(actor=PLATFORM, held_id=held_id, now=later)


def test_the_quote_says_how_long_and_the_money_waits(malee) -> None:
    somchai = people.somchai()
    quote = risk.quoted(malee, "500.00")
    assert quote["hold_seconds"] == 1800
    receipt = risk.confirmed(malee, quote).json()
    assert (receipt["status"], receipt["transaction_id"]) == ("held", None)
    assert receipt["release_at"] > receipt["at"]
    assert (malee.balance, available(malee), somchai.balance) == (100_000, 50_000, 0)
    assert limits.used(malee, "transfer") == (50_000, 50_000)
    [shown] = malee.get("held-movements").json()["movements"]
    assert shown == receipt
    told = Message.objects.filter(template="wallet.held").get()
    assert "500.00" in told.body and "ยกเลิก" in told.body


def test_it_goes_out_when_its_time_has_come_once(malee) -> None:
    somchai = people.somchai()
    receipt = send(malee)
    assert release(receipt["held_id"], minutes=29) is None
    assert held_reads.due(now=clock.now()) == []
    assert release(receipt["held_id"]) == HeldState.RELEASED
    assert release(receipt["held_id"]) is None
    assert (malee.balance, available(malee), somchai.balance) == (50_000, 50_000, 50_000)
    movement = Movement.objects.get(kind="transfer")
    assert movement.reference == receipt["reference"]
    assert malee.get(f"receipts/{movement.reference}").json()["status"] == "completed"
    assert limits.used(malee, "transfer") == (50_000, 50_000)


def test_the_payer_takes_it_back_and_owes_nothing(malee) -> None:
    somchai = people.somchai()
    receipt = send(malee)
    back = malee.api.delete(f"/api/v1/held-movements/{receipt['held_id']}")
    assert (back.status_code, back.json()["status"]) == (200, "cancelled")
    assert (malee.balance, available(malee), somchai.balance) == (100_000, 100_000, 0)
    assert limits.used(malee, "transfer") == (0, 0)
    again = malee.api.delete(f"/api/v1/held-movements/{receipt['held_id']}")
    assert (again.status_code, again.json()["code"]) == (409, "held_movement_ended")
    assert release(receipt["held_id"]) is None
    assert Message.objects.filter(template="wallet.held_back").count() == 1


def test_a_stranger_neither_sees_nor_takes_it_back(malee) -> None:
    people.somchai()
    receipt, wipha = send(malee), people.stranger()
    assert wipha.get("held-movements").json() == {"movements": []}
    answer = wipha.api.delete(f"/api/v1/held-movements/{receipt['held_id']}")
    assert answer.status_code == 404
    assert HeldMovement.objects.get().state == "held"


def test_the_same_key_gets_the_same_answer_and_holds_once(malee) -> None:
    people.somchai()
    quote = risk.quoted(malee, "500.00")
    first = risk.confirmed(malee, quote)
    again = risk.confirmed(malee, quote)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again["Idempotent-Replayed"] == "true"
    assert available(malee) == 50_000
    release(first.json()["held_id"])
    assert risk.confirmed(malee, quote).json()["status"] == "completed"
    other = risk.confirmed(malee, risk.quoted(malee, "1.00"))
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    used = risk.confirmed(malee, quote, "send-0002")
    assert (used.status_code, used.json()["code"]) == (409, "quote_used")


def test_somebody_known_for_a_day_is_paid_at_once(malee) -> None:
    somchai = people.somchai()
    assert risk.confirmed(malee, risk.quoted(malee, "1.00")).json()["status"] == "completed"
    # What was paid within the day counts together with what is asked now.
    assert risk.quoted(malee, "499.00")["hold_seconds"] == 1800
    assert risk.quoted(malee, "498.99")["hold_seconds"] == 0
    known = KnownPayee.objects.get()
    assert (known.payee_id, known.paid) == (somchai.wallet.id, 100)
    assert known.known_from > clock.now() + timedelta(hours=23)


def test_two_small_payments_at_once_do_not_add_up_past_the_measure(malee) -> None:
    somchai = people.somchai()
    first, second = risk.quoted(malee, "300.00"), risk.quoted(malee, "300.00")
    assert (first["hold_seconds"], second["hold_seconds"]) == (0, 0)
    assert risk.confirmed(malee, first).status_code == 201
    late = risk.confirmed(malee, second, "send-0002")
    assert (late.status_code, late.json()["code"]) == (409, "payee_is_new")
    assert somchai.balance == 30_000


def test_a_frozen_wallet_keeps_it_and_its_holder_may_still_take_it_back(malee) -> None:
    people.somchai()
    receipt = send(malee)
    assert malee.post("wallet/freeze", {}).status_code == 200
    assert release(receipt["held_id"]) is None
    assert malee.api.delete(f"/api/v1/held-movements/{receipt['held_id']}").status_code == 200


def test_a_payee_who_cannot_receive_sends_it_back(malee) -> None:
    somchai = people.somchai()
    receipt = send(malee)
    wallet.freeze(actor=OFFICE, wallet_id=somchai.wallet.id, reason="mule", now=clock.now())
    assert release(receipt["held_id"]) == HeldState.RETURNED
    assert (available(malee), somchai.balance) == (100_000, 0)
    assert malee.get("held-movements").json()["movements"][0]["status"] == "returned"


def test_a_payee_whose_wallet_is_full_sends_it_back(malee) -> None:
    somchai = people.somchai()
    receipt = send(malee)
    limits.set_cap(40_000)
    assert release(receipt["held_id"]) == HeldState.RETURNED
    assert (available(malee), somchai.balance) == (100_000, 0)


def test_a_held_movement_ends_once_whoever_writes(malee) -> None:
    people.somchai()
    receipt = send(malee)
    held.cancel_by_office(
        actor=OFFICE, held_id=receipt["held_id"], reason="she called", now=clock.now()
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        HeldMovement.objects.update(state="held", ended_at=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        HeldMovement.objects.all().delete()
