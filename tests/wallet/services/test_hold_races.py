"""Holds at the same moment: captured once, captured or voided, always counted.

Each control runs the same race with the protection taken out.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import psycopg2
import pytest

from tests.wallet.hold_samples import authorise, capture, held, void
from tests.wallet.ledger_samples import HOT_SHOP, balance, move, wallet
from tests.wallet.races import changed, together, until_waiting
from wallet.data.ledger import Leg
from wallet.errors import ledger as errors
from wallet.models.hold import LedgerHold

pytestmark = pytest.mark.race

CAPTURE = """
SELECT transaction_id FROM ledger_capture(%s, uuidv7(), gen_random_uuid()::text,
    decode(repeat('ab', 32), 'hex'), 'payment', ARRAY[%s]::uuid[], ARRAY[%s]::bigint[], %s, now())
"""
VOID = "SELECT released FROM ledger_void(%s, 'void', now())"
POST = """
SELECT transaction_id FROM ledger_post(uuidv7(), gen_random_uuid()::text,
    decode(repeat('ab', 32), 'hex'), 'transfer', ARRAY[%s, %s]::uuid[], ARRAY[-%s, %s]::bigint[])
"""
AUTHORISE = """
SELECT hold_id FROM ledger_authorise(uuidv7(), 'hold-1', decode(repeat('ab', 32), 'hex'), 'hold',
    %s, %s, now() + interval '1 day', now())
"""
# A use that believes what it read before the lock.
READ_THEN_WRITE = (
    "UPDATE wallet_ledger_hold h SET rest = h.rest - NEW.amount, uses = h.uses + 1\n"
    "     WHERE h.id = NEW.hold_id AND h.rest >= NEW.amount",
    "UPDATE wallet_ledger_hold h SET rest = s.rest - NEW.amount, uses = h.uses + 1\n"
    "      FROM (SELECT rest FROM wallet_ledger_hold WHERE id = NEW.hold_id) s\n"
    "     WHERE h.id = NEW.hold_id AND s.rest >= NEW.amount",
)


def kinds(outcomes: list[object]) -> dict[str, int]:
    names = [type(one).__name__ for one in outcomes]
    return {name: names.count(name) for name in set(names)}


class Teller:
    """One raw session that decides when to commit."""

    def __init__(self, race_db) -> None:
        self.session = race_db.connect()

    def do(self, statement: str, *given: object) -> object:
        with self.session.cursor() as cursor:
            cursor.execute(statement, [str(one) if hasattr(one, "hex") else one for one in given])
            return cursor.fetchone()[0]

    def later(self, pool, statement: str, *given: object):
        """The same in another thread; returns when it waits for a lock."""
        waiting = pool.submit(self.do, statement, *given)
        until_waiting(self.session)
        return waiting


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_a_hold_is_captured_by_one_of_many(race_db, account):
    malee, somchai = wallet(satang=100, account=account), wallet()
    hold = authorise(malee, 100)

    outcomes = together(8, lambda _: capture(hold, Leg(somchai, 100)))

    assert kinds(outcomes) == {"Captured": 1, "HoldUsedUp": 7}
    assert (balance(malee), held(malee), balance(somchai)) == (0, 0, 100)


def test_parts_captured_at_once_never_exceed_the_hold(race_db):
    malee, somchai = wallet(satang=500), wallet()
    hold = authorise(malee, 100)

    outcomes = together(8, lambda _: capture(hold, Leg(somchai, 30), keep_rest=True))

    assert kinds(outcomes) == {"Captured": 3, "HoldTooSmall": 5}
    assert (held(malee), balance(somchai)) == (10, 90)


def test_the_control_that_reads_the_rest_before_it_waits_captures_twice(race_db):
    malee, somchai = wallet(satang=500), wallet()
    hold = authorise(malee, 100)
    changed(
        race_db,
        "ledger_capture",
        ("ORDER BY id FOR NO KEY UPDATE", "ORDER BY id"),
        ("WHERE id = p_hold FOR NO KEY UPDATE", "WHERE id = p_hold"),
    )
    changed(race_db, "ledger_guard_hold_use", READ_THEN_WRITE)
    first, second = Teller(race_db), Teller(race_db)
    first.do(CAPTURE, hold.hold_id, somchai, 100, False)
    with ThreadPoolExecutor(1) as pool:
        waiting = second.later(pool, CAPTURE, hold.hold_id, somchai, 100, False)
        first.session.commit()
        waiting.result()
    second.session.commit()
    # Somchai has 200 of a hold of 100.
    assert (balance(malee), balance(somchai)) == (300, 200)


def test_a_hold_is_captured_or_voided_but_not_both(race_db):
    malee, somchai = wallet(satang=100), wallet()
    hold = authorise(malee, 100)

    def act(number: int) -> object:
        return void(hold) if number % 2 else capture(hold, Leg(somchai, 100))

    outcomes = together(8, act)

    captured = sum(not isinstance(one, int | errors.LedgerRefusal) for one in outcomes)
    assert captured == (balance(somchai) == 100)
    voided = {one for one in outcomes if isinstance(one, int)}
    assert voided == (set() if captured else {100})
    assert held(malee) == 0
    assert balance(malee) + balance(somchai) == 100


def test_a_void_that_waited_for_a_capture_finds_nothing_left(race_db):
    malee, somchai = wallet(satang=100), wallet()
    hold = authorise(malee, 60)
    payer, voider = Teller(race_db), Teller(race_db)
    payer.do(CAPTURE, hold.hold_id, somchai, 60, False)
    with ThreadPoolExecutor(1) as pool:
        waiting = voider.later(pool, VOID, hold.hold_id)
        payer.session.commit()
        with pytest.raises(psycopg2.Error) as caught:
            waiting.result()
    assert caught.value.pgcode == "MP017"
    assert (balance(malee), held(malee), balance(somchai)) == (40, 0, 60)


def test_a_capture_that_waited_for_a_void_pays_nothing(race_db):
    malee, somchai = wallet(satang=100), wallet()
    hold = authorise(malee, 60)
    payer, voider = Teller(race_db), Teller(race_db)
    voider.do(VOID, hold.hold_id)
    with ThreadPoolExecutor(1) as pool:
        waiting = payer.later(pool, CAPTURE, hold.hold_id, somchai, 60, False)
        voider.session.commit()
        with pytest.raises(psycopg2.Error) as caught:
            waiting.result()
    assert caught.value.pgcode == "MP017"
    assert (balance(malee), held(malee), balance(somchai)) == (100, 0, 0)


def test_the_control_without_turns_voids_what_was_captured(race_db):
    """With stale reads and no guard of `held` both end well, and the hold counts below zero."""
    malee, somchai = wallet(satang=100), wallet()
    hold, _ = authorise(malee, 60), authorise(malee, 40)
    changed(race_db, "ledger_guard_hold_use", READ_THEN_WRITE)
    turns = ("FOR NO KEY UPDATE", "")
    changed(race_db, "ledger_void", ("FOR NO KEY UPDATE OF a", ""), turns)
    payer, voider = Teller(race_db), Teller(race_db)
    payer.do(CAPTURE, hold.hold_id, somchai, 40, True)
    with ThreadPoolExecutor(1) as pool:
        waiting = voider.later(pool, VOID, hold.hold_id)
        payer.session.commit()
        assert waiting.result() == 60
    voider.session.commit()
    # 40 were captured and 60 set free of a hold of 60: what the other hold promised is gone.
    assert (balance(somchai), held(malee)) == (40, 0)
    assert LedgerHold.objects.exclude(id=hold.hold_id).get().rest == 40


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_a_payment_that_waited_for_a_hold_counts_it(race_db, account):
    malee, somchai = wallet(satang=100, account=account), wallet()
    holder, payer = Teller(race_db), Teller(race_db)
    holder.do(AUTHORISE, malee, 80)
    with ThreadPoolExecutor(1) as pool:
        waiting = payer.later(pool, POST, malee, somchai, 80, 80)
        holder.session.commit()
        with pytest.raises(psycopg2.Error) as caught:
            waiting.result()
    assert caught.value.pgcode == "MP010"
    assert (balance(malee), held(malee), balance(somchai)) == (100, 80, 0)


def test_the_control_that_reads_holds_before_it_waits_spends_them(race_db):
    malee, somchai = wallet(satang=100, account=HOT_SHOP), wallet()
    changed(
        race_db,
        "ledger_check_deferred",
        (
            "SELECT * INTO account FROM wallet_ledger_account WHERE id = p_account FOR NO KEY",
            "PERFORM FROM wallet_ledger_account WHERE id = p_account FOR NO KEY",
        ),
    )
    holder, payer = Teller(race_db), Teller(race_db)
    holder.do(AUTHORISE, malee, 80)
    with ThreadPoolExecutor(1) as pool:
        waiting = payer.later(pool, POST, malee, somchai, 80, 80)
        holder.session.commit()
        waiting.result()
    payer.session.commit()
    assert (balance(malee), held(malee)) == (20, 80)


def test_the_control_whose_guard_knows_holds_from_before_it_waited_spends_them(race_db):
    malee, somchai = wallet(satang=100), wallet()
    changed(race_db, "ledger_post", ("ORDER BY id FOR NO KEY UPDATE;", "ORDER BY id;"))
    changed(
        race_db,
        "ledger_guard_entry",
        (
            "WHERE a.id = NEW.account_id AND a.mode = 'locked'",
            "FROM (SELECT held FROM public.wallet_ledger_account WHERE id = NEW.account_id) s\n"
            " WHERE a.id = NEW.account_id AND a.mode = 'locked'",
        ),
        (">= a.floor + a.held", ">= a.floor + s.held"),
    )
    holder, payer = Teller(race_db), Teller(race_db)
    holder.do(AUTHORISE, malee, 80)
    with ThreadPoolExecutor(1) as pool:
        waiting = payer.later(pool, POST, malee, somchai, 80, 80)
        holder.session.commit()
        waiting.result()
    payer.session.commit()
    assert (balance(malee), held(malee)) == (20, 80)


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_holds_and_payments_at_once_never_promise_a_satang_twice(race_db, account):
    malee, somchai = wallet(satang=100, account=account), wallet()

    def act(number: int) -> object:
        return authorise(malee, 40) if number % 2 else move(malee, somchai, 40)

    outcomes = together(10, act)

    assert sum(isinstance(one, errors.InsufficientBalance) for one in outcomes) == 8
    assert balance(malee) - held(malee) == 20


def test_twins_of_one_authorisation_hold_once(race_db):
    malee = wallet(satang=1_000)
    once = {"owner_id": uuid4(), "idempotency_key": "hold-1"}

    outcomes = together(8, lambda _: authorise(malee, 60, **once))

    assert sorted(one.replayed for one in outcomes) == [False] + [True] * 7
    assert held(malee) == 60


def test_captures_and_crossing_transfers_do_not_block_each_other_for_ever(race_db):
    malee, somchai = wallet(satang=1_000), wallet(satang=1_000)

    def act(number: int) -> None:
        one, other = (malee, somchai) if number % 2 else (somchai, malee)
        for _ in range(10):
            capture(authorise(one, 3), Leg(other, 2))
            move(other, one, 2)

    assert together(6, act) == [None] * 6
    assert [balance(one) for one in (malee, somchai)] == [1_000, 1_000]
    assert [held(one) for one in (malee, somchai)] == [0, 0]
