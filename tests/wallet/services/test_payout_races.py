"""Withdrawals taken up at the same moment; the control shows the race without the lock."""

from __future__ import annotations

import threading
import time

import pytest

from accounts.selectors import customer as customers
from micropay.core import clock
from tests.conftest import RaceDatabase
from tests.wallet.bank_samples import PLATFORM, Desk, link
from tests.wallet.people_samples import malee, postings
from tests.wallet.races import changed, together
from wallet.data.bank import PayoutAnswer
from wallet.models.bank import Withdrawal
from wallet.selectors import ledger
from wallet.services import payout, withdrawal
from wallet.states.bank import PayoutOutcome

SETTLED, UNKNOWN = PayoutOutcome.SETTLED, PayoutOutcome.UNKNOWN


class Slow(Desk):
    """Takes its time, so that whoever may come at the same moment does."""

    def instruct(self, order):
        time.sleep(0.3)
        return super().instruct(order)


def asked(person) -> Withdrawal:
    account_id = link(person)
    quote = withdrawal.ask_quote(
        actor=person.actor,
        principal=person.principal,
        account_id=account_id,
        amount=50_000,
        now=clock.now(),
    )
    given = person.given(quote.otp_id)
    outcomes = together(
        4,
        lambda _: withdrawal.confirm(
            actor=person.actor,
            principal=person.principal,
            quote_id=quote.quote_id,
            given=given,
            idempotency_key="one-key-for-all",
            now=clock.now(),
        ),
    )
    assert len({outcome.withdrawal.reference for outcome in outcomes}) == 1
    assert sorted(outcome.replayed for outcome in outcomes) == [False, True, True, True]
    return Withdrawal.objects.get()


def advance_by_four(row: Withdrawal, bank: Desk) -> None:
    now = clock.now()
    together(
        4,
        lambda _: payout.advance(actor=PLATFORM, withdrawal_id=row.id, bank=bank, now=now),
    )


def test_four_confirmations_hold_once_and_four_workers_instruct_once(
    race_db: RaceDatabase,
) -> None:
    person = malee()
    row = asked(person)
    assert ledger.balance(account_id=person.wallet.account_id).available == 48_500
    bank = Slow(SETTLED)
    advance_by_four(row, bank)
    assert (bank.instructed, person.balance) == (1, 48_500)
    assert Withdrawal.objects.get().state == "completed"


def test_control_without_the_claim_several_workers_instruct(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = malee()
    row = asked(person)
    bank, start = Slow(SETTLED), threading.Barrier(4)
    step = payout._Step(payout._order(_with_time(row)), enquire=False)
    monkeypatch.setattr(payout, "_claim", lambda **_: start.wait() is None or step)
    Withdrawal.objects.update(state="sent")
    before = postings()
    advance_by_four(row, bank)
    # The bank is told four times; its own memory of the reference and the posting's lock save us.
    assert bank.instructed == 4
    assert (postings() - before, person.balance) == (1, 48_500)


def _with_time(row: Withdrawal) -> Withdrawal:
    row.valid_until = clock.now()
    return row


def settle_by_four(row: Withdrawal) -> list[object]:
    return together(
        4,
        lambda _: payout.settle(
            actor=PLATFORM,
            withdrawal_id=row.id,
            answer=PayoutAnswer(SETTLED, row.amount),
            now=clock.now(),
        ),
    )


def test_four_answers_at_once_post_once(race_db: RaceDatabase) -> None:
    person = malee()
    row = asked(person)
    payout.advance(actor=PLATFORM, withdrawal_id=row.id, bank=Desk(UNKNOWN), now=clock.now())
    before = postings()
    assert settle_by_four(row) == [None] * 4
    assert (postings() - before, person.balance) == (1, 48_500)


def test_control_without_the_row_lock_answers_run_into_each_other(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then only the key of the posting is left, and whoever lost is refused by the database."""
    person = malee()
    row = asked(person)
    payout.advance(actor=PLATFORM, withdrawal_id=row.id, bank=Desk(UNKNOWN), now=clock.now())
    met = threading.Barrier(4)

    def unlocked(withdrawal_id):
        found = Withdrawal.objects.select_related("bank_account", "wallet").get(id=withdrawal_id)
        met.wait()
        holder = customers.standing(customer_ids=[found.customer_id])[found.customer_id]
        return payout._Flight(found, found.wallet, holder)

    monkeypatch.setattr(payout, "_locked", unlocked)
    changed(race_db, "wallet_guard_withdrawal", ("NEW.state <> OLD.state AND", "FALSE AND"))
    failed = []

    def settle(_):
        try:
            payout.settle(
                actor=PLATFORM,
                withdrawal_id=row.id,
                answer=PayoutAnswer(SETTLED, row.amount),
                now=clock.now(),
            )
        except Exception as error:
            failed.append(error)

    together(4, settle)
    assert len(failed) == 3
    assert person.balance == 48_500
