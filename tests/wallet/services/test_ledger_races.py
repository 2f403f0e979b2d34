"""Many at once: no update is lost, a key works once, crossing transfers do not block for ever.

Each control runs the same race on a copy of the door with the protection taken out.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import psycopg2
import pytest
from django.db import connection, transaction

from micropay.core.locks import OutsideTransaction
from tests.wallet.ledger_samples import HOT_SHOP, balance, move, wallet
from tests.wallet.races import together, until_waiting
from wallet.data.ledger import FEE_INCOME, Leg
from wallet.errors import ledger as errors
from wallet.models.ledger import LedgerAccount
from wallet.selectors import ledger as reads
from wallet.services import ledger

pytestmark = pytest.mark.race

CALL = """
SELECT transaction_id, replayed FROM {}(%s, %s, decode(repeat('ab', 32), 'hex'), 'transfer',
    %s::uuid[], %s::bigint[])
"""


def copy_of_the_door(race_db, *changes: tuple[str, str]) -> str:
    """A door with some protection taken out, under another name."""
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('ledger_post'::regproc)")
        text = cursor.fetchone()[0]
        for old, new in (("FUNCTION public.ledger_post", "FUNCTION open_door"), *changes):
            assert old in text
            text = text.replace(old, new)
        cursor.execute(text.replace("ledger_post.", "open_door."))
        cursor.execute("GRANT EXECUTE ON FUNCTION open_door TO PUBLIC")
    owner.commit()
    owner.close()
    return "open_door"


class Teller:
    """One raw session that posts through a door and decides when to commit."""

    def __init__(self, race_db, door: str = "ledger_post") -> None:
        self.session, self.door = race_db.connect(), door

    def move(self, payer, payee, satang, owner=None, key=None):
        with self.session.cursor() as cursor:
            parties = [str(owner or uuid4()), key or str(uuid4()), [str(payer), str(payee)]]
            cursor.execute(CALL.format(self.door), [*parties, [-satang, satang]])
            return cursor.fetchone()

    def later(self, pool, *given):
        """The same in another thread; returns when it waits for a lock."""
        waiting = pool.submit(self.move, *given)
        until_waiting(self.session)
        return waiting


def test_posting_needs_a_transaction(race_db):
    with pytest.raises(OutsideTransaction):
        ledger.post(
            owner_id=uuid4(),
            idempotency_key="k",
            fingerprint=bytes(32),
            kind="transfer",
            legs=[Leg(uuid4(), -1), Leg(uuid4(), 1)],
            now=None,
        )
    assert connection.in_atomic_block is False


def test_the_whole_balance_is_spent_once(race_db):
    malee, somchai = wallet(satang=100), wallet()

    outcomes = together(12, lambda _: move(malee, somchai, 100))

    refusals = [one for one in outcomes if isinstance(one, errors.LedgerRefusal)]
    assert len(refusals) == 11
    assert {type(one) for one in refusals} == {errors.InsufficientBalance}
    assert (balance(malee), balance(somchai)) == (0, 100)


def test_the_whole_balance_of_a_deferred_account_is_spent_once(race_db):
    malee, shop = wallet(), wallet(satang=100, account=HOT_SHOP)

    outcomes = together(12, lambda _: move(shop, malee, 100))

    assert sum(isinstance(one, errors.InsufficientBalance) for one in outcomes) == 11
    assert (balance(shop), balance(malee)) == (0, 100)


def test_no_update_is_lost(race_db):
    malee, somchai = wallet(satang=10_000), wallet(satang=10_000)

    def act(number):
        for satang in range(1, 11):
            move(*((malee, somchai) if number % 2 else (somchai, malee)), satang)

    together(8, act)

    assert (balance(malee), balance(somchai)) == (10_000, 10_000)
    for person in (malee, somchai):
        lines = reads.entries(account_id=person, limit=200).lines
        assert [line.seq for line in lines] == list(range(81, 0, -1))
        assert [line.posted_at for line in lines] == sorted(
            (line.posted_at for line in lines), reverse=True
        )


READ_THEN_WRITE = """
CREATE OR REPLACE FUNCTION ledger_guard_entry() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE seen bigint;
BEGIN
    SELECT entry_count, balance + NEW.amount INTO NEW.seq, seen
      FROM public.wallet_ledger_account WHERE id = NEW.account_id;
    IF seen < 0 THEN RAISE EXCEPTION 'not enough' USING ERRCODE = 'MP010'; END IF;
    UPDATE public.wallet_ledger_account SET balance = seen WHERE id = NEW.account_id;
    NEW.seq := NULL;
    RETURN NEW;
END $body$
"""


def test_the_control_that_reads_and_then_writes_loses_an_update(race_db):
    malee, somchai, stranger = wallet(satang=100), wallet(), wallet()
    owner = race_db.connect_owner()
    owner.cursor().execute(READ_THEN_WRITE)
    owner.commit()
    door = copy_of_the_door(race_db, ("FOR NO KEY UPDATE", ""))
    first, second = Teller(race_db, door), Teller(race_db, door)
    first.move(malee, somchai, 80)
    with ThreadPoolExecutor(1) as pool:
        waiting = second.later(pool, malee, stranger, 80)
        first.session.commit()
        waiting.result()
    second.session.commit()
    # Malee spent 160 of her 100 satang, and her row says she has 20 left.
    rows = dict(LedgerAccount.objects.values_list("id", "balance"))
    assert (rows[malee], rows[somchai], rows[stranger]) == (20, 80, 80)


def test_twins_of_one_key_are_one_payment(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    once = {"owner_id": uuid4(), "idempotency_key": "pay-1"}

    outcomes = together(12, lambda _: move(malee, somchai, 1_000, **once))

    assert sorted(one.replayed for one in outcomes) == [False] + [True] * 11
    assert len({one.transaction_id for one in outcomes}) == 1
    assert (balance(malee), balance(somchai)) == (0, 1_000)


def test_twins_over_deferred_accounts_are_one_payment_too(race_db):
    shop = wallet(satang=1_000, account=HOT_SHOP)
    once = {"owner_id": uuid4(), "idempotency_key": "fee-1"}

    outcomes = together(12, lambda _: move(shop, FEE_INCOME, 1_000, **once))

    assert sorted(one.replayed for one in outcomes) == [False] + [True] * 11
    assert balance(shop) == 0


def test_a_twin_of_a_payment_that_was_undone_pays_itself(race_db):
    malee, somchai, owner = wallet(satang=100), wallet(), uuid4()
    first, second = Teller(race_db), Teller(race_db)
    first.move(malee, somchai, 100, owner, "pay-1")
    with ThreadPoolExecutor(1) as pool:
        waiting = second.later(pool, malee, somchai, 100, owner, "pay-1")
        first.session.rollback()
        _, replayed = waiting.result()
    second.session.commit()
    assert replayed is False
    assert balance(somchai) == 100


def test_a_twin_that_waits_too_long_is_told_to_come_back(race_db):
    malee, somchai = wallet(satang=100), wallet()
    once = {"owner_id": uuid4(), "idempotency_key": "pay-1"}
    first = Teller(race_db)
    first.move(malee, somchai, 100, once["owner_id"], "pay-1")
    with pytest.raises(errors.LedgerBusy), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '100ms'")
        move(malee, somchai, 100, **once)
    first.session.rollback()
    assert balance(malee) == 100


def test_the_control_without_the_key_lock_leaves_a_twin_without_its_answer(race_db):
    malee, somchai, owner = wallet(satang=100), wallet(), uuid4()
    door = copy_of_the_door(race_db, ("pg_advisory_xact_lock(", "abs("))
    first, second = Teller(race_db, door), Teller(race_db, door)
    first.move(malee, somchai, 100, owner, "pay-1")
    with ThreadPoolExecutor(1) as pool:
        waiting = second.later(pool, malee, somchai, 100, owner, "pay-1")
        first.session.commit()
        with pytest.raises(psycopg2.Error) as caught:
            waiting.result()
    # It runs into the unique key instead of finding what the first did.
    assert caught.value.pgcode == "23505"


def test_crossing_transfers_do_not_block_each_other_for_ever(race_db):
    malee, somchai = wallet(satang=1_000), wallet(satang=1_000)

    def act(number):
        for _ in range(15):
            move(*((malee, somchai) if number % 2 else (somchai, malee)), 1)

    assert together(8, act) == [None] * 8
    assert (balance(malee), balance(somchai)) == (1_000, 1_000)


def test_the_control_that_locks_in_leg_order_ends_in_a_deadlock(race_db):
    malee, somchai = wallet(satang=1_000), wallet(satang=1_000)
    slowly = (
        "PERFORM x.id FROM (SELECT id, entry_count FROM wallet_ledger_account"
        " WHERE id = ANY (p_accounts) ORDER BY array_position(p_accounts, id)"
        " OFFSET 0 FOR NO KEY UPDATE) x WHERE pg_sleep(0.3 + 0 * x.entry_count) IS NOT NULL"
    )
    in_order = (
        "PERFORM FROM wallet_ledger_account\n"
        "      WHERE id = ANY (p_accounts) AND mode = 'locked' ORDER BY id FOR NO KEY UPDATE"
    )
    door = copy_of_the_door(race_db, (in_order, slowly))
    with ThreadPoolExecutor(2) as pool:
        there = pool.submit(Teller(race_db, door).move, malee, somchai, 1)
        back = pool.submit(Teller(race_db, door).move, somchai, malee, 1)
        ends = [one.exception() for one in (there, back)]
    assert [type(end) for end in ends if end] == [psycopg2.errors.DeadlockDetected]


def test_a_freeze_waits_for_the_payment_under_way_and_then_holds(race_db):
    malee, somchai = wallet(satang=100), wallet()
    payer, officer = Teller(race_db), race_db.connect()
    payer.move(malee, somchai, 40)
    with ThreadPoolExecutor(1) as pool, officer.cursor() as cursor:
        freeze = "SELECT ledger_set_account_state(%s, 'frozen')"
        waiting = pool.submit(cursor.execute, freeze, [str(malee)])
        until_waiting(officer)
        payer.session.commit()
        waiting.result()
    officer.commit()
    officer.close()
    with pytest.raises(errors.AccountFrozen):
        move(malee, somchai, 1)
    assert balance(malee) == 60
