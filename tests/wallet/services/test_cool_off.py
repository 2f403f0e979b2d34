"""While a cool-off runs, what leaves a wallet in all stays under its limit, however it is split."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier

import pytest
from django.db import transaction

from accounts.services import cool_off
from micropay.core import clock
from micropay.core.actor import Actor
from tests.wallet import bank_samples as bank
from tests.wallet import people_samples as people
from tests.wallet.services.test_confirm_races import at_once, outcomes, prepared
from wallet.errors.movement import AmountOverCoolOff
from wallet.models.bank import Withdrawal
from wallet.models.movement import Movement
from wallet.selectors import cool_off as reads
from wallet.states.bank import PayoutOutcome

SYSTEM = Actor.system("test")
SOMCHAI = "0891112233"


def cooling(person: people.Person, *, hours_ago: float = 0, cause: str = "new_device") -> None:
    """A cool-off of 24 hours that began some hours ago."""
    with transaction.atomic():
        cool_off.start(
            actor=SYSTEM,
            customer_id=person.customer_id,
            cause=cause,
            now=clock.now() - timedelta(hours=hours_ago),
        )


def send(person: people.Person, baht: str, key: str) -> tuple[int, dict]:
    """Ask for a quote and confirm it; the first refusal, or the confirmation."""
    asked = person.post("transfers/quotes", {"phone": SOMCHAI, "amount": baht})
    if asked.status_code != 201:
        return asked.status_code, asked.json()
    quoted = asked.json()
    proof = person.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    done = person.post("transfers", proof, key=key)
    return done.status_code, done.json()


@pytest.mark.django_db
def test_a_split_carries_no_more_than_one_movement_may() -> None:
    malee, somchai = people.malee(satang=2_000_000), people.somchai()
    cooling(malee)
    assert send(malee, "3000.00", "split-0001")[0] == 201
    status, refused = send(malee, "2000.01", "split-0002")
    assert (status, refused["code"]) == (403, "cool_off")
    assert (refused["most"], refused["left"]) == ("5000.00", "2000.00")
    assert send(malee, "2000.00", "split-0003")[0] == 201
    assert send(malee, "0.01", "split-0004")[1]["left"] == "0.00"
    assert (malee.balance, somchai.balance) == (1_500_000, 500_000)


@pytest.mark.django_db
def test_quotes_asked_for_together_are_summed_when_they_are_confirmed() -> None:
    malee, somchai = people.malee(satang=2_000_000), people.somchai()
    cooling(malee)
    first, second = (prepared(malee, 300_000, f"both-000{n}")[0] for n in (1, 2))
    first()
    with pytest.raises(AmountOverCoolOff) as refused:
        second()
    assert refused.value.params["left"] == "2000.00"
    assert (malee.balance, somchai.balance, Movement.objects.count()) == (1_700_000, 300_000, 1)


@pytest.mark.django_db
def test_a_withdrawal_under_way_counts_and_a_refused_one_no_longer() -> None:
    malee, _ = people.malee(satang=2_000_000), people.somchai()
    account = bank.link(malee)
    cooling(malee)
    row = bank.withdraw(malee, account, 400_000)
    assert send(malee, "1000.01", "draw-0001")[1]["code"] == "cool_off"
    bank.advance(row.reference, bank.Desk(PayoutOutcome.REFUSED))
    assert Withdrawal.objects.get().state == "refused"
    assert send(malee, "1000.01", "draw-0002")[0] == 201


@pytest.mark.django_db
def test_a_withdrawal_paid_out_counts_once() -> None:
    malee = people.malee(satang=2_000_000)
    account = bank.link(malee)
    cooling(malee)
    row = bank.withdraw(malee, account, 400_000)
    bank.advance(row.reference, bank.Desk(PayoutOutcome.SETTLED))
    assert Movement.objects.filter(kind="withdrawal").count() == 1
    now = clock.now()
    used = reads.used(customer_id=malee.customer_id, wallet_id=malee.wallet.id, now=now)
    assert used == 400_000


@pytest.mark.django_db
def test_what_left_before_the_cool_off_does_not_count_and_afterwards_nothing_does() -> None:
    malee, _ = people.malee(satang=2_000_000), people.somchai()
    assert send(malee, "4000.00", "past-0001")[0] == 201
    cooling(malee)
    assert send(malee, "5000.00", "past-0002")[0] == 201
    used = {"customer_id": malee.customer_id, "wallet_id": malee.wallet.id}
    assert reads.used(**used, now=clock.now()) == 500_000
    assert reads.used(**used, now=clock.now() + timedelta(hours=25)) == 0


@pytest.mark.django_db
def test_a_second_change_does_not_start_the_sum_anew() -> None:
    malee, _ = people.malee(satang=2_000_000), people.somchai()
    cooling(malee, hours_ago=1)
    assert send(malee, "4000.00", "anew-0001")[0] == 201
    cooling(malee, cause="pin_reset")
    assert send(malee, "1000.01", "anew-0002")[1]["left"] == "1000.00"


@pytest.mark.django_db
def test_receiving_is_not_held_back() -> None:
    malee, somchai = people.malee(satang=2_000_000), people.somchai(satang=0)
    cooling(somchai)
    assert send(malee, "9000.00", "into-0001")[0] == 201
    assert somchai.balance == 900_000


@pytest.mark.race
def test_transfers_at_once_do_not_pass_the_sum(race_db) -> None:
    malee, somchai = people.malee(satang=2_000_000), people.somchai()
    cooling(malee)
    acts = [prepared(malee, 200_000, f"race-000{number}")[0] for number in range(5)]
    results = outcomes(at_once(*acts))
    assert len([one for one in results if one.startswith("R")]) == 2
    assert set(results) - {one for one in results if one.startswith("R")} <= {
        "cool_off",
        "ledger_busy",
    }
    assert somchai.balance == 400_000


@pytest.mark.race
def test_control_a_sum_looked_at_before_the_lock_is_passed(race_db) -> None:
    """The same transfers, each looked at before it is confirmed, without the guard in the way."""
    malee, somchai = people.malee(satang=2_000_000), people.somchai()
    cooling(malee)
    acts = [prepared(malee, 200_000, f"race-000{number}")[0] for number in range(5)]
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("DROP TRIGGER wallet_movement_repeats_its_origin ON wallet_movement")
    owner.commit()
    everybody_has_looked = Barrier(5)
    used = {"customer_id": malee.customer_id, "wallet_id": malee.wallet.id}

    def look_then_send(act):
        def run():
            sum_so_far = reads.used(**used, now=clock.now())
            everybody_has_looked.wait(timeout=30)
            return act() if sum_so_far + 200_000 <= 500_000 else "cool_off"

        return run

    at_once(*map(look_then_send, acts))
    assert somchai.balance > 500_000
