"""Many postings in one call: each has its own outcome."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet.ledger_samples import balance, move, post, wallet
from tests.wallet.races import together
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, BatchItem, Leg, Posted
from wallet.errors import ledger as errors
from wallet.services import ledger

pytestmark = pytest.mark.race

OWNER = uuid4()


def pay(key: str, payer: UUID, payee: UUID, satang: int) -> BatchItem:
    legs = (Leg(payer, -satang), Leg(payee, satang))
    return BatchItem(key, sha256(repr(legs).encode()).digest(), "payout", legs)


def send(*items: BatchItem, key: str | None = None) -> list[Posted | errors.LedgerRefusal]:
    with transaction.atomic():
        return ledger.post_batch(
            owner_id=OWNER, idempotency_key=key or str(uuid4()), items=items, now=clock.now()
        )


def names(outcomes: list[object]) -> list[str]:
    return [type(one).__name__ for one in outcomes]


def test_each_item_has_its_own_outcome(race_db):
    malee, somchai, nobody = wallet(satang=100), wallet(), uuid4()

    outcomes = send(
        pay("1", malee, somchai, 60),
        pay("2", malee, somchai, 60),
        pay("3", malee, nobody, 1),
        pay("4", malee, FEE_INCOME, 40),
        pay("5", somchai, malee, 0),
    )

    assert names(outcomes) == [
        "Posted",
        "InsufficientBalance",
        "UnknownAccount",
        "Posted",
        "UnusableLeg",
    ]
    assert outcomes[0].balances == {malee: 40, somchai: 60}
    assert outcomes[1].params == {"account_id": str(malee)}
    assert (balance(malee), balance(somchai), balance(FEE_INCOME)) == (0, 60, 40)


def test_the_same_batch_again_has_the_same_outcomes_refusals_too(race_db):
    malee, somchai = wallet(satang=100), wallet()
    items = [
        pay("1", malee, somchai, 60),
        pay("2", malee, somchai, 60),
        pay("3", malee, somchai, 30),
    ]
    first = send(*items, key="payday")
    move(SAFEGUARDED_BANK, malee, 1_000)

    again = send(*items, key="payday")

    assert names(again) == names(first) == ["Posted", "InsufficientBalance", "Posted"]
    assert (first[0].replayed, again[0].replayed, again[2].replayed) == (False, True, True)
    assert [one.transaction_id for one in again[::2]] == [one.transaction_id for one in first[::2]]
    assert again[0].balances == first[0].balances
    assert again[1].params == first[1].params
    assert balance(somchai) == 90


def test_a_batch_that_was_posted_whole_is_answered_from_the_ledger(race_db):
    """Items of two, three and four legs, one account deferred, one that takes part in all."""
    malee, somchai, nok = wallet(satang=100), wallet(), wallet()
    legs = (
        [Leg(malee, -30), Leg(somchai, 30)],
        [Leg(somchai, -20), Leg(nok, 15), Leg(FEE_INCOME, 5)],
        [Leg(malee, -10), Leg(nok, 4), Leg(somchai, 5), Leg(FEE_INCOME, 1)],
        [Leg(nok, -19), Leg(malee, 19)],
    )
    items = [
        BatchItem(f"item {n}", bytes(32), "transfer", tuple(one)) for n, one in enumerate(legs)
    ]

    first = send(*items, key="payday")
    again = send(*items, key="payday")

    assert [one.balances for one in first] == [
        {malee: 70, somchai: 30},
        {somchai: 10, nok: 15, FEE_INCOME: None},
        {malee: 60, nok: 19, somchai: 15, FEE_INCOME: None},
        {nok: 0, malee: 79},
    ]
    assert [one.replayed for one in (*first, *again)] == [False] * 4 + [True] * 4
    assert [replace(one, replayed=False) for one in again] == first
    assert [balance(one) for one in (malee, somchai, nok, FEE_INCOME)] == [79, 15, 0, 6]


def test_other_items_under_the_same_batch_key_are_refused(race_db):
    malee, somchai = wallet(satang=100), wallet()
    send(pay("1", malee, somchai, 60), key="payday")

    with pytest.raises(errors.KeyReused):
        send(pay("1", malee, somchai, 60), pay("2", malee, somchai, 10), key="payday")
    assert balance(somchai) == 60


def test_items_are_found_again_in_another_batch_and_singly(race_db):
    malee, somchai = wallet(satang=100), wallet()
    (first,) = send(pay("1", malee, somchai, 60))

    again, fresh = send(pay("1", malee, somchai, 60), pay("2", malee, somchai, 30))
    legs = [Leg(malee, -60), Leg(somchai, 60)]
    print_ = pay("1", malee, somchai, 60).fingerprint
    alone = post(legs, owner_id=OWNER, idempotency_key="1", fingerprint=print_)

    assert (again.replayed, fresh.replayed, alone.replayed) == (True, False, True)
    assert again.transaction_id == alone.transaction_id == first.transaction_id
    assert balance(somchai) == 90


def test_items_on_one_account_see_each_other_in_order(race_db):
    """Somchai has nothing until the first item; what the second leaves the third may spend."""
    malee, somchai, nok = wallet(satang=100), wallet(), wallet()
    items = [
        pay("1", malee, somchai, 100),
        pay("2", somchai, nok, 70),
        pay("3", nok, malee, 70),
    ]

    outcomes = send(*items)

    assert [one.balances for one in outcomes] == [
        {malee: 0, somchai: 100},
        {somchai: 30, nok: 70},
        {nok: 0, malee: 70},
    ]
    refused = send(
        *[
            pay(f"again {n}", *where)
            for n, where in enumerate([(nok, malee, 1), (somchai, nok, 30), (nok, malee, 30)])
        ]
    )
    assert names(refused) == ["InsufficientBalance", "Posted", "Posted"]


def test_a_batch_of_a_thousand_is_posted_whole(race_db):
    malee, somchai = wallet(satang=1_000), wallet()

    outcomes = send(*[pay(str(n), malee, somchai, 1) for n in range(1_000)])

    assert {type(one) for one in outcomes} == {Posted}
    assert (balance(malee), balance(somchai)) == (0, 1_000)
    assert outcomes[-1].balances == {malee: 0, somchai: 1_000}


def test_a_batch_that_is_rolled_back_leaves_nothing(race_db):
    malee, somchai = wallet(satang=100), wallet()
    with pytest.raises(RuntimeError), transaction.atomic():
        send(pay("1", malee, somchai, 60), key="payday")
        raise RuntimeError

    assert balance(somchai) == 0
    assert [one.replayed for one in send(pay("1", malee, somchai, 60), key="payday")] == [False]


def test_one_batch_from_many_connections_is_posted_once(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    items = [pay(str(n), malee, somchai, 10) for n in range(20)]

    outcomes = together(6, lambda number: send(*items, key="payday"))

    assert sum(not one.replayed for batch in outcomes for one in batch) == 20
    assert balance(somchai) == 200


def test_batches_and_single_postings_that_cross_do_not_wait_for_each_other(race_db):
    malee, somchai = wallet(satang=1_000), wallet(satang=1_000)

    def act(number: int) -> None:
        for turn in range(10):
            there = (malee, somchai) if number % 2 else (somchai, malee)
            if number < 3:
                send(*[pay(f"{number} {turn} {n}", *there, 1) for n in range(10)])
            else:
                move(*there, 1)

    together(6, act)

    assert balance(malee) + balance(somchai) == 2_000


def test_a_key_twice_in_one_batch_is_one_payment_or_refused(race_db):
    malee, somchai = wallet(satang=100), wallet()
    once = pay("1", malee, somchai, 10)

    outcomes = send(once, once, pay("1", malee, somchai, 11))

    assert names(outcomes) == ["Posted", "Posted", "KeyReused"]
    assert (outcomes[0].replayed, outcomes[1].replayed) == (False, True)
    assert balance(somchai) == 10


def test_batches_that_cross_take_turns_and_keys_work_once(race_db):
    malee, somchai = wallet(satang=1_000), wallet(satang=1_000)
    there = [pay(f"there {n}", malee, somchai, 10) for n in range(20)]
    back = [pay(f"back {n}", somchai, malee, 10) for n in reversed(range(20))]

    outcomes = together(6, lambda number: send(*(there if number % 2 else back)))

    fresh = [one for batch in outcomes for one in batch if not one.replayed]
    assert len(fresh) == 40
    assert (balance(malee), balance(somchai)) == (1_000, 1_000)


@pytest.mark.parametrize("count", [0, 1_001])
def test_a_batch_has_one_to_a_thousand_items(race_db, count):
    malee = uuid4()
    with pytest.raises(errors.WrongBatchSize):
        send(*[pay("1", malee, malee, 1)] * count)
