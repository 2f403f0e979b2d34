"""Many postings in one call: each has its own outcome."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet.ledger_samples import balance, wallet
from tests.wallet.races import together
from wallet.data.ledger import FEE_INCOME, BatchItem, Leg, Posted
from wallet.errors import ledger as errors
from wallet.services import ledger

pytestmark = pytest.mark.race

OWNER = uuid4()


def pay(key: str, payer: UUID, payee: UUID, satang: int) -> BatchItem:
    legs = (Leg(payer, -satang), Leg(payee, satang))
    return BatchItem(key, sha256(repr(legs).encode()).digest(), "payout", legs)


def send(*items: BatchItem) -> list[Posted | errors.LedgerRefusal]:
    with transaction.atomic():
        return ledger.post_batch(owner_id=OWNER, items=items, now=clock.now())


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


def test_the_same_batch_again_posts_nothing_twice(race_db):
    malee, somchai = wallet(satang=100), wallet()
    items = [pay("1", malee, somchai, 60), pay("2", malee, somchai, 30)]
    first = send(*items)

    again = send(*items)

    assert [one.replayed for one in again] == [True, True]
    assert [one.transaction_id for one in again] == [one.transaction_id for one in first]
    assert balance(somchai) == 90


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
