"""What an account held at a past moment, and what led there."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from micropay.core import clock
from tests.wallet.ledger_samples import HOT_SHOP, balance, move, post, wallet
from wallet.data.ledger import Leg
from wallet.errors.ledger import UnknownAccount
from wallet.models.ledger import LedgerFold
from wallet.selectors import ledger_past as past
from wallet.services import ledger

pytestmark = pytest.mark.race

MOMENT = timedelta(microseconds=1)
LONG_AGO, FAR_AHEAD = clock.day_start(date(2020, 1, 1)), clock.day_start(date(2100, 1, 1))


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_every_past_balance_is_found_again(race_db, account):
    malee, shop = wallet(satang=1_000), wallet(account=account)
    moments, folds = [], 0
    for satang in (100, 20, 3):
        posted = move(malee, shop, satang)
        moments.append((posted.posted_at, balance(shop)))
        if account is HOT_SHOP:
            with transaction.atomic():
                folds += ledger.fold(account_id=shop)

    found = [past.balance_at(account_id=shop, at=at + MOMENT) for at, _ in moments]

    assert folds == (3 if account is HOT_SHOP else 0)
    assert found == [held for _, held in moments] == [100, 120, 123]
    assert past.balance_at(account_id=shop, at=moments[0][0]) == 0


def test_an_account_that_became_busy_keeps_its_past(race_db):
    malee, shop = wallet(satang=1_000), wallet()
    first = move(malee, shop, 100)
    owner = race_db.connect_owner()
    owner.cursor().execute(
        "UPDATE wallet_ledger_account SET mode = 'deferred' WHERE id = %s", [str(shop)]
    )
    owner.commit()
    second = move(malee, shop, 20)

    times = [first.posted_at, first.posted_at + MOMENT, second.posted_at + MOMENT]
    assert [past.balance_at(account_id=shop, at=at) for at in times] == [0, 100, 120]


def test_a_transaction_that_names_an_account_twice_is_before_or_after(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    posted = post([Leg(malee, -10), Leg(somchai, 10), Leg(malee, -5), Leg(somchai, 5)])

    at = posted.posted_at
    assert past.balance_at(account_id=malee, at=at) == 1_000
    assert past.balance_at(account_id=malee, at=at + MOMENT) == 985


@pytest.mark.parametrize("account", [None, HOT_SHOP])
def test_a_statement_leads_from_one_balance_to_the_other(race_db, account):
    malee, shop = wallet(satang=1_000), wallet(account=account)
    times = [move(malee, shop, satang).posted_at for satang in (1, 2, 3, 4)]

    lines = past.statement(account_id=shop, since=times[1], until=times[3])

    assert [line.amount for line in lines] == [2, 3]
    opening = past.balance_at(account_id=shop, at=times[1])
    closing = past.balance_at(account_id=shop, at=times[3])
    assert opening + sum(line.amount for line in lines) == closing == 6


def test_every_entry_of_a_locked_account_carries_its_running_balance(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    for satang in (100, 20, 3):
        move(malee, somchai, satang)
    move(somchai, malee, 23)

    whole = past.statement(account_id=somchai, since=LONG_AGO, until=FAR_AHEAD)

    assert [(line.seq, line.amount, line.balance) for line in whole] == [
        (1, 100, 100),
        (2, 20, 120),
        (3, 3, 123),
        (4, -23, 100),
    ]
    for line in whole:
        after = past.balance_at(account_id=somchai, at=line.posted_at + MOMENT)
        assert after == line.balance


def test_every_fold_of_a_busy_account_carries_its_running_balance(race_db):
    malee, shop = wallet(satang=1_000), wallet(account=HOT_SHOP)
    moments = []
    for part in ((100, 20), (3,), (7, 7)):
        for satang in part:
            posted = move(malee, shop, satang)
        with transaction.atomic():
            ledger.fold(account_id=shop)
        moments.append(posted.posted_at + MOMENT)

    folds = LedgerFold.objects.filter(account_id=shop).order_by("number")

    assert [(one.entries, one.amount, one.balance) for one in folds] == [
        (2, 120, 120),
        (1, 3, 123),
        (2, 14, 137),
    ]
    assert [past.balance_at(account_id=shop, at=at) for at in moments] == [120, 123, 137]
    lines = past.statement(account_id=shop, since=LONG_AGO, until=FAR_AHEAD)
    assert {(line.seq, line.balance) for line in lines} == {(None, None)}
    assert sum(line.amount for line in lines) == 137


def test_the_statement_of_an_account_that_became_busy_is_whole(race_db):
    malee, shop = wallet(satang=1_000), wallet()
    move(malee, shop, 100)
    owner = race_db.connect_owner()
    owner.cursor().execute(
        "UPDATE wallet_ledger_account SET mode = 'deferred' WHERE id = %s", [str(shop)]
    )
    owner.commit()
    move(malee, shop, 20)

    lines = past.statement(account_id=shop, since=LONG_AGO, until=FAR_AHEAD)

    assert [(line.amount, line.balance) for line in lines] == [(100, 100), (20, None)]


def test_what_was_slow_counts_where_its_stamp_is(race_db):
    """A posting stamped before another but committed after it is in the past it belongs to."""
    malee, somchai, shop = wallet(satang=1_000), wallet(satang=1_000), wallet(account=HOT_SHOP)
    slow = race_db.connect()
    with slow.cursor() as cursor:
        cursor.execute(
            "SELECT posted_at FROM ledger_post(uuidv7(), 'slow', decode(repeat('ab', 32), 'hex'),"
            " 'transfer', ARRAY[%s, %s]::uuid[], ARRAY[-60, 60]::bigint[])",
            [str(malee), str(shop)],
        )
        (stamped,) = cursor.fetchone()
    quick = move(somchai, shop, 5).posted_at
    with transaction.atomic():
        ledger.fold(account_id=shop)
    slow.commit()
    with transaction.atomic():
        ledger.fold(account_id=shop)

    at = [stamped, stamped + MOMENT, quick + MOMENT]
    assert [past.balance_at(account_id=shop, at=one) for one in at] == [0, 60, 65]


def test_an_unknown_account_has_no_past(race_db):
    malee = wallet(satang=1)
    with pytest.raises(UnknownAccount):
        past.balance_at(account_id=uuid4(), at=move(malee, wallet(), 1).posted_at)
    with pytest.raises(UnknownAccount):
        now = move(wallet(satang=1), malee, 1).posted_at
        past.statement(account_id=uuid4(), since=now, until=now)


def test_among_many_entries_each_moment_finds_its_own(race_db):
    malee, somchai = wallet(satang=1_000), wallet()
    times = [move(malee, somchai, 1).posted_at for _ in range(37)]

    before = [past.balance_at(account_id=somchai, at=at) for at in times]
    after = [past.balance_at(account_id=somchai, at=at + MOMENT) for at in times]

    assert before == list(range(37))
    assert after == list(range(1, 38))
    lines = past.statement(account_id=somchai, since=times[5], until=times[30])
    assert [line.seq for line in lines] == list(range(6, 31))


def test_a_past_of_a_thousand_entries_is_found_in_a_few_looks(race_db):
    """What is read does not grow with the account: the plan's own count of rows says so."""
    malee, somchai = wallet(satang=10_000), wallet()
    legs = [Leg(malee, -1), Leg(somchai, 1)] * 100
    times = [post(legs).posted_at for _ in range(10)]
    owner = race_db.connect_owner()
    owner.autocommit = True
    owner.cursor().execute("ANALYZE wallet_ledger_entry")

    with CaptureQueriesContext(connection) as asked:
        assert past.balance_at(account_id=somchai, at=times[1] + MOMENT) == 200
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {asked[-1]['sql']}")
        (plan,) = cursor.fetchone()
    assert most_read(plan[0]["Plan"]) < 30, plan


def most_read(node: dict) -> float:
    """The most rows that any step of a plan returned, all its loops together."""
    here = node["Actual Rows"] * node["Actual Loops"] + node.get("Rows Removed by Filter", 0)
    return max([here, *(most_read(child) for child in node.get("Plans", []))])
