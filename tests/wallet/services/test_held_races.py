"""Release and cancellation at the same moment: the money goes one way, once."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest

from micropay.core import clock
from micropay.core.actor import Actor
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from tests.wallet.races import changed
from tests.wallet.services.test_confirm_races import at_once, outcomes, prepared
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement
from wallet.services import held, held_release
from wallet.states.risk import HeldState

pytestmark = pytest.mark.race
PLATFORM = Actor.system("held movements")


def a_held_payment() -> tuple[people.Person, people.Person, UUID]:
    risk.set_rule("new_payee.person_satang", 50_000)
    malee, somchai = people.malee(), people.somchai()
    receipt = risk.confirmed(malee, risk.quoted(malee, "500.00")).json()
    return malee, somchai, UUID(receipt["held_id"])


def releasing(held_id: UUID) -> Any:
    later = clock.now() + timedelta(hours=1)
    return lambda: held_release.release_due(actor=PLATFORM, held_id=held_id, now=later)


def test_two_workers_release_it_once(race_db) -> None:
    malee, somchai, held_id = a_held_payment()
    results = at_once(*[releasing(held_id)] * 4)
    assert results.count(HeldState.RELEASED) == 1
    assert (malee.balance, somchai.balance) == (50_000, 50_000)
    assert Movement.objects.filter(kind="transfer").count() == 1


def test_the_payer_and_the_task_at_once_one_of_them_wins(race_db) -> None:
    malee, somchai, held_id = a_held_payment()

    def cancel() -> Any:
        return held.cancel(
            actor=malee.actor, principal=malee.principal, held_id=held_id, now=clock.now()
        ).state

    results = at_once(cancel, releasing(held_id), cancel, releasing(held_id))
    row = HeldMovement.objects.get()
    went = row.state == HeldState.RELEASED
    assert results.count(HeldState.RELEASED) == int(went)
    assert results.count(HeldState.CANCELLED) == int(not went)
    assert somchai.balance == (50_000 if went else 0)
    assert malee.balance + somchai.balance == 100_000


def test_control_a_state_read_without_the_lock_is_decided_on_twice(race_db) -> None:
    _, _, held_id = a_held_payment()
    gate = Barrier(2)

    def look_then_decide() -> bool:
        waits = HeldMovement.objects.get(id=held_id).is_held
        gate.wait(timeout=30)
        return waits

    assert at_once(look_then_decide, look_then_decide) == [True, True]


def two_small_payments(race_db) -> list[str]:
    """Two payments at once to somebody new, each below the measure, together above it."""
    risk.set_rule("new_payee.person_satang", 50_000)
    malee, _ = people.malee(), people.somchai()
    acts = [prepared(malee, 30_000, f"send-000{number}")[0] for number in range(2)]
    return outcomes(at_once(*acts))


def test_two_small_payments_at_once_do_not_add_up_past_the_measure(race_db) -> None:
    results = two_small_payments(race_db)
    assert len([one for one in results if one.startswith("R")]) == 1
    assert {one for one in results if not one.startswith("R")} <= {"payee_is_new", "ledger_busy"}


def test_control_without_the_sum_under_lock_both_go_out(race_db) -> None:
    changed(race_db, "wallet_note_new_payee", ("AND after >= most", "AND false"))
    results = two_small_payments(race_db)
    assert len([one for one in results if one.startswith("R")]) == 2
