"""A lost answer is asked for again: money moves once. Batches that cross take turns.

The controls do the same with the protection left out, by their own hands and not inside the door.
"""

from __future__ import annotations

from hashlib import sha256
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from micropay.core import clock
from tests.wallet.hold_samples import authorise, capture, held
from tests.wallet.ledger_samples import balance, move, post, wallet
from tests.wallet.races import together
from wallet.data.ledger import BatchItem, Leg, Posted
from wallet.errors import ledger as errors
from wallet.selectors import ledger as reads
from wallet.services import ledger

pytestmark = pytest.mark.race


class LostAnswer(Exception):
    """The connection broke after the commit, before the answer arrived."""


def pay_and_lose_the_answer(payer: UUID, payee: UUID, once: dict) -> None:
    move(payer, payee, 100, **once)
    raise LostAnswer


def once_more() -> dict[str, object]:
    return {"owner_id": uuid4(), "idempotency_key": "pay-1"}


def test_a_retry_after_a_lost_answer_applies_the_money_once(race_db):
    malee, somchai, once = wallet(satang=1_000), wallet(), once_more()
    with pytest.raises(LostAnswer):
        pay_and_lose_the_answer(malee, somchai, once)

    outcomes = together(8, lambda _: move(malee, somchai, 100, **once))

    assert {one.replayed for one in outcomes} == {True}
    assert len({one.transaction_id for one in outcomes}) == 1
    assert (balance(malee), balance(somchai)) == (900, 100)


def test_a_retry_while_the_first_is_still_under_way_applies_it_once(race_db):
    """The app gave up waiting and sent again; the first commits in the meantime."""
    malee, somchai, once = wallet(satang=1_000), wallet(), once_more()

    def act(_: int) -> Posted:
        with transaction.atomic():
            posted = move(malee, somchai, 100, **once)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.05)")
        return posted

    outcomes = together(6, act)

    assert sorted(one.replayed for one in outcomes) == [False] + [True] * 5
    assert (balance(malee), balance(somchai)) == (900, 100)


def test_the_control_that_looks_for_the_key_and_then_pays_applies_it_twice(race_db):
    """Without a claim in the posting's own transaction two tries find nothing, and both pay."""
    malee, somchai, once = wallet(satang=1_000), wallet(), once_more()
    looked = Barrier(2)

    def act(_: int) -> Posted | None:
        found = reads.find_by_key(fingerprint=bytes(32), **once)
        looked.wait(timeout=10)
        return found or move(malee, somchai, 100)

    together(2, act)

    assert (balance(malee), balance(somchai)) == (800, 200)


def test_a_capture_sent_many_times_at_once_pays_once(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    hold = authorise(malee, 100)
    once = {"owner_id": uuid4(), "idempotency_key": "capture-1"}

    outcomes = together(8, lambda _: capture(hold, Leg(somchai, 60), keep_rest=True, **once))

    assert sorted(one.posted.replayed for one in outcomes) == [False] + [True] * 7
    assert (balance(somchai), held(malee)) == (60, 40)


def test_the_control_with_a_key_for_each_try_captures_again(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    hold = authorise(malee, 100)

    together(2, lambda _: capture(hold, Leg(somchai, 50), keep_rest=True))

    assert (balance(somchai), held(malee)) == (100, 0)


def test_a_refund_sent_many_times_at_once_is_one_refund(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    paid = move(malee, somchai, 300)
    once = {"owner_id": uuid4(), "idempotency_key": "refund-1", "kind": "refund"}
    legs = [Leg(somchai, -100), Leg(malee, 100)]

    outcomes = together(8, lambda _: post(legs, reverses_id=paid.transaction_id, **once))

    assert sorted(one.replayed for one in outcomes) == [False] + [True] * 7
    assert (balance(malee), balance(somchai)) == (800, 200)


def test_the_control_with_a_key_for_each_try_refunds_again(race_db):
    """Each is a sound refund of a part: only the key tells a retry from a second one."""
    malee, somchai = wallet(satang=1_000), wallet()
    paid = move(malee, somchai, 300)
    legs = [Leg(somchai, -100), Leg(malee, 100)]

    together(2, lambda _: post(legs, reverses_id=paid.transaction_id, kind="refund"))

    assert (balance(malee), balance(somchai)) == (900, 100)


# Batches ------------------------------------------------------------------------------------------


def item(key: str, payer: UUID, payee: UUID) -> BatchItem:
    legs = (Leg(payer, -10), Leg(payee, 10))
    return BatchItem(key, sha256(repr(legs).encode()).digest(), "payout", legs)


@pytest.fixture
def four(race_db) -> list[UUID]:
    return [wallet(satang=1_000) for _ in range(4)]


def test_batches_that_meet_the_same_accounts_in_other_orders_all_end(four):
    """Eight batches, half of them backwards, over accounts in every order."""
    a, b, c, d = four
    pairs = [(a, b), (c, d), (b, c), (d, a)]

    def act(number: int) -> list[Posted | errors.LedgerRefusal]:
        ordered = pairs if number % 2 else pairs[::-1]
        items = [item(f"{number} {place}", *pair) for place, pair in enumerate(ordered)]
        with transaction.atomic():
            return ledger.post_batch(
                owner_id=a, idempotency_key=f"batch {number}", items=items, now=clock.now()
            )

    outcomes = together(8, act)

    assert all(isinstance(one, Posted) for batch in outcomes for one in batch)
    assert [balance(one) for one in four] == [1_000] * 4


def test_the_control_that_posts_a_batch_item_by_item_ends_in_a_deadlock(four):
    """Each posting locks in order, but two postings in one transaction do not know each other."""
    a, b, c, d = four
    half_way = Barrier(2)

    def act(number: int) -> Posted:
        first, second = [(a, b), (c, d)][:: 1 if number else -1]
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '10s'")
            move(*first, 10)
            half_way.wait(timeout=10)
            return move(*second, 10)

    outcomes = together(2, act)

    assert sorted(type(one).__name__ for one in outcomes) == ["DeadlockVictim", "Posted"]
    assert sum(balance(one) for one in four) == 4_000
