"""How often and how much in a short time: exact windows, counted where the money moves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from accounts.states import Tier
from micropay.core import clock
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from tests.wallet.races import changed
from tests.wallet.services.test_confirm_races import at_once, outcomes, prepared
from wallet.data.limit import Use
from wallet.errors.risk import SumVelocityReached, VelocityReached
from wallet.models.limit import LimitUsage
from wallet.services import limit
from wallet.states.movement import LimitKind

NOW = clock.now()


def take(payer: people.Person, satang: int, seconds: int = 0) -> None:
    """Count a withdrawal some seconds from now."""
    use = Use(payer.wallet.id, Tier.STANDARD, LimitKind.WITHDRAWAL, satang)
    with transaction.atomic():
        limit.take(use=use, now=NOW + timedelta(seconds=seconds))


@pytest.mark.django_db
def test_so_many_in_a_window_and_the_next_one_when_the_first_has_left_it() -> None:
    malee = people.malee()
    risk.set_rule("velocity.withdrawal.seconds", 60)
    risk.set_rule("velocity.withdrawal.count", 3)
    for second in (0, 20, 40):
        take(malee, 100, second)
    with pytest.raises(VelocityReached) as refused:
        take(malee, 100, 59)
    again = NOW + timedelta(seconds=60)
    assert refused.value.params["retry_at"] == again.astimezone(clock.BANGKOK).isoformat()
    take(malee, 100, 60)
    with pytest.raises(VelocityReached):
        take(malee, 100, 79)
    take(malee, 100, 80)
    usage = LimitUsage.objects.get(wallet=malee.wallet)
    assert (usage.day_used, len(usage.recent_at), usage.recent_amounts) == (500, 3, [100] * 3)


@pytest.mark.django_db
def test_so_much_money_in_a_window() -> None:
    malee = people.malee()
    risk.set_rule("velocity.withdrawal.seconds", 60)
    risk.set_rule("velocity.withdrawal.satang", 1_000)
    take(malee, 600)
    with pytest.raises(SumVelocityReached) as refused:
        take(malee, 401, 30)
    assert refused.value.params["most"] == "10.00"
    take(malee, 400, 30)
    take(malee, 600, 60)


@pytest.mark.django_db
def test_a_window_of_zero_and_a_measure_of_zero_are_off() -> None:
    malee = people.malee()
    risk.set_rule("velocity.withdrawal.count", 0)
    risk.set_rule("velocity.withdrawal.satang", 0)
    for second in range(5):
        take(malee, 100, second)
    risk.set_rule("velocity.withdrawal.seconds", 0)
    risk.set_rule("velocity.withdrawal.count", 1)
    take(malee, 100, 6)
    assert LimitUsage.objects.get(wallet=malee.wallet).recent_at == []


@pytest.mark.django_db
def test_a_clock_that_is_behind_keeps_the_window_in_order() -> None:
    malee = people.malee()
    risk.set_rule("velocity.withdrawal.seconds", 60)
    for second in (10, 5, 12):
        take(malee, 100, second)
    kept = LimitUsage.objects.get(wallet=malee.wallet).recent_at
    assert kept == sorted(kept) and len(kept) == 3


@pytest.mark.django_db
def test_the_customer_learns_it_with_the_quote_and_the_confirmation_says_the_same() -> None:
    malee, somchai = people.malee(), people.somchai()
    risk.set_rule("velocity.transfer.count", 1)
    first, second = risk.quoted(malee), risk.quoted(malee)
    assert risk.confirmed(malee, first).status_code == 201
    late = risk.confirmed(malee, second, "send-0002")
    assert (late.status_code, late.json()["code"]) == (409, "too_many_movements")
    asked = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "1.00"})
    assert asked.json()["code"] == "too_many_movements"
    assert "retry_at" in asked.json()
    assert somchai.balance == 10_000


@pytest.mark.django_db
def test_what_is_refused_counts_nothing() -> None:
    malee, _ = people.malee(satang=10_000), people.somchai()
    risk.set_rule("velocity.transfer.count", 1)
    first, second = risk.quoted(malee, "90.00"), risk.quoted(malee, "90.00")
    people.fill(malee, 1)
    assert risk.confirmed(malee, first).status_code == 201
    assert risk.confirmed(malee, second, "send-0002").status_code == 409
    assert len(LimitUsage.objects.get(wallet=malee.wallet, kind="transfer").recent_at) == 1


@pytest.mark.race
def test_transfers_at_once_do_not_pass_the_window(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    risk.set_rule("velocity.transfer.count", 2)
    acts = [prepared(malee, 1_000, f"send-000{number}")[0] for number in range(4)]
    results = outcomes(at_once(*acts))
    assert len([one for one in results if one.startswith("R")]) == 2
    assert set(one for one in results if not one.startswith("R")) <= {
        "too_many_movements",
        "ledger_busy",
    }
    assert somchai.balance == 2_000


@pytest.mark.race
def test_control_without_the_window_under_lock_all_of_them_pass(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    risk.set_rule("velocity.transfer.count", 2)
    changed(
        race_db,
        "wallet_take_limit",
        ("ELSIF cardinality(used.recent_at) > 1 THEN", "ELSIF false THEN"),
    )
    acts = [prepared(malee, 1_000, f"send-000{number}")[0] for number in range(4)]
    outcomes(at_once(*acts))
    assert somchai.balance == 4_000
