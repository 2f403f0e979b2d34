"""A withdrawal ends as the bank says, once, and never by guessing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.wallet.bank_samples import Desk, advance, link, withdraw
from tests.wallet.people_samples import malee, postings
from wallet.models.bank import Withdrawal
from wallet.models.limit import LimitUsage
from wallet.models.movement import Movement
from wallet.selectors import ledger
from wallet.services import wallet
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db
SETTLED, REFUSED = PayoutOutcome.SETTLED, PayoutOutcome.REFUSED
UNKNOWN, NOT_FOUND, PENDING = (
    PayoutOutcome.UNKNOWN,
    PayoutOutcome.NOT_FOUND,
    PayoutOutcome.PENDING,
)


def available(person) -> int:
    return ledger.balance(account_id=person.wallet.account_id).available


def used(person) -> int:
    row = LimitUsage.objects.filter(wallet_id=person.wallet.id, kind="withdrawal").first()
    return row.day_used if row else 0


def told(person, template: str) -> int:
    return Message.objects.filter(subject_id=person.subject_id, template=template).count()


def test_what_the_bank_settles_is_captured_with_a_receipt() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    assert (person.balance, available(person), used(person)) == (100_000, 48_500, 50_000)
    row = advance(asked.reference, Desk(SETTLED))
    assert (row.state, person.balance, available(person)) == ("completed", 48_500, 48_500)
    movement = Movement.objects.get(reference=asked.reference)
    assert (movement.kind, movement.amount, movement.fee) == ("withdrawal", 50_000, 1_500)
    assert told(person, "wallet.withdrawal_paid") == 1
    receipt = person.get(f"receipts/{asked.reference}").json()
    assert (receipt["counterparty"], receipt["total"]) == ("SCB •••7890", "515.00")
    assert person.get(f"receipts/{asked.reference}/slip.png").status_code == 200
    entry = person.get("statement").json()["entries"][0]
    assert (entry["kind"], entry["amount"]) == ("withdrawal", "-515.00")


def test_what_the_bank_refuses_comes_back_with_its_limit() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    before = postings()
    row = advance(asked.reference, Desk(REFUSED))
    assert (row.state, row.reason, available(person), used(person)) == (
        "refused",
        "bank",
        100_000,
        0,
    )
    assert (postings(), told(person, "wallet.withdrawal_refused")) == (before, 1)


@pytest.mark.parametrize("answer", [UNKNOWN, PENDING])
def test_without_a_deciding_answer_nothing_is_decided_however_long_it_takes(answer) -> None:
    person = malee()
    asked = withdraw(person, link(person))
    desk = Desk(answer)
    row = advance(asked.reference, desk)
    for _ in range(8):
        row = advance(asked.reference, desk)
    assert (row.state, person.balance, available(person)) == ("unknown", 100_000, 48_500)
    assert (desk.instructed, desk.enquired) == (1, 8)
    row = advance(asked.reference, desk, at=clock.now() + timedelta(days=30))
    assert (row.state, available(person), used(person)) == ("unknown", 48_500, 50_000)


def test_the_pause_between_enquiries_grows() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    desk, pauses = Desk(UNKNOWN), []
    for _ in range(4):
        at = Withdrawal.objects.get(reference=asked.reference).next_step_at
        row = advance(asked.reference, desk, at=at)
        pauses.append((row.next_step_at - at).seconds)
    assert pauses == [60, 60, 120, 300]


def test_not_found_counts_only_after_the_banks_own_cut_off() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    row = advance(asked.reference, Desk(UNKNOWN))
    # Before the cut-off the instruction is sent again, under the same reference.
    desk = Desk(NOT_FOUND, UNKNOWN)
    row = advance(asked.reference, desk)
    assert (row.state, desk.instructed) == ("unknown", 1)
    for late in (row.valid_until, row.valid_until + timedelta(seconds=299)):
        row = advance(asked.reference, desk := Desk(NOT_FOUND), at=late)
        assert (row.state, desk.instructed) == ("unknown", 0)
        Withdrawal.objects.update(next_step_at=row.asked_at)
    row = advance(asked.reference, Desk(NOT_FOUND), at=row.valid_until + timedelta(seconds=300))
    assert (row.state, row.reason, available(person)) == ("refused", "never_arrived", 100_000)


def test_a_settled_payout_of_another_amount_waits_for_a_person() -> None:
    class Careless(Desk):
        def instruct(self, order):
            answer = super().instruct(order)
            return type(answer)(answer.outcome, amount=1)

    person = malee()
    asked = withdraw(person, link(person))
    row = advance(asked.reference, Careless(SETTLED))
    assert (row.state, row.reason, person.balance) == ("unknown", "amount_differs", 100_000)
    right = Desk(SETTLED)
    right.paid[asked.reference] = 50_000
    assert advance(asked.reference, right).state == "completed"


def test_dying_between_the_banks_answer_and_our_commit_pays_once() -> None:
    class Dies(Desk):
        def instruct(self, order):
            super().instruct(order)
            raise KeyboardInterrupt

    person = malee()
    asked = withdraw(person, link(person))
    desk = Dies(SETTLED)
    with pytest.raises(KeyboardInterrupt):
        advance(asked.reference, desk)
    assert Withdrawal.objects.get(reference=asked.reference).state == "sent"
    assert available(person) == 48_500
    row = advance(asked.reference, desk)
    assert (row.state, desk.instructed, person.balance) == ("completed", 1, 48_500)


def test_the_same_answer_twice_does_nothing_twice() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    row = advance(asked.reference, Desk(SETTLED))
    before = postings()
    for answer in (SETTLED, REFUSED):
        advance(asked.reference, Desk(answer), at=clock.now() + timedelta(days=1))
    from tests.wallet.bank_samples import PLATFORM
    from wallet.data.bank import PayoutAnswer
    from wallet.services import payout

    for outcome in (SETTLED, REFUSED):
        payout.settle(
            actor=PLATFORM,
            withdrawal_id=row.id,
            answer=PayoutAnswer(outcome, row.amount),
            now=clock.now(),
        )
    assert (postings(), person.balance) == (before, 48_500)
    assert Evidence.objects.filter(action="wallet.withdrawal.contradiction").count() == 1


def test_a_wallet_frozen_before_the_bank_was_told_keeps_its_money() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    freeze(person)
    desk = Desk(SETTLED)
    row = advance(asked.reference, desk)
    assert (row.state, row.reason, desk.instructed) == ("refused", "stopped", 0)
    assert (person.balance, used(person)) == (100_000, 0)


def test_a_wallet_frozen_in_flight_is_posted_once_it_is_let_go() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    advance(asked.reference, Desk(UNKNOWN))
    freeze(person)
    desk = Desk(SETTLED)
    desk.paid[asked.reference] = 50_000
    row = advance(asked.reference, desk)
    assert (row.state, person.balance, available(person)) == ("settled", 100_000, 48_500)
    assert advance(asked.reference, desk).state == "settled"
    wallet.unfreeze(
        actor=person.actor, wallet_id=person.wallet.id, reason="cleared", now=clock.now()
    )
    assert advance(asked.reference, desk).state == "completed"
    assert (person.balance, desk.enquired) == (48_500, 1)


def test_a_wallet_frozen_in_flight_gets_back_what_the_bank_refuses() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    advance(asked.reference, Desk(UNKNOWN))
    freeze(person)
    assert advance(asked.reference, Desk(REFUSED)).state == "refused"
    assert available(person) == 100_000


def freeze(person) -> None:
    wallet.freeze(actor=person.actor, wallet_id=person.wallet.id, reason="theft", now=clock.now())


@pytest.mark.parametrize(
    "change",
    ["state = 'completed'", "amount = 1", "state = 'unknown'", "bank_account_id = uuidv7()"],
)
def test_the_database_refuses_every_other_move(change: str) -> None:
    person = malee()
    asked = withdraw(person, link(person))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE wallet_withdrawal SET {change} WHERE reference = %s",
            [asked.reference],
        )
    assert Withdrawal.objects.get(reference=asked.reference).state == "waiting"
