"""Deferred accounts: postings never wait for each other, and a read is exact at every moment."""

from __future__ import annotations

import psycopg2
import pytest
from django.db import connection, transaction

from tests.wallet.ledger_samples import HOT_SHOP, balance, move, wallet
from wallet.data.ledger import FEE_INCOME
from wallet.errors.ledger import UnknownAccount
from wallet.models.ledger import LedgerAccount, LedgerFold
from wallet.selectors import ledger as reads
from wallet.services import ledger

pytestmark = pytest.mark.race

POST = """
SELECT transaction_id FROM ledger_post(uuidv7(), gen_random_uuid()::text,
    decode(repeat('ab', 32), 'hex'), 'transfer', ARRAY[%s, %s]::uuid[], ARRAY[-%s, %s]::bigint[])
"""


def fold(account_id) -> int:
    with transaction.atomic():
        return ledger.fold(account_id=account_id)


def begin(race_db, payer, payee, satang):
    """A posting whose transaction stays open."""
    session = race_db.connect()
    with session.cursor() as cursor:
        cursor.execute("SET lock_timeout = '300ms'")
        cursor.execute(POST, [str(payer), str(payee), satang, satang])
    return session


def test_a_fold_changes_no_balance_and_no_version(race_db):
    malee, shop = wallet(satang=100), wallet(account=HOT_SHOP)
    move(malee, shop, 60)
    move(malee, shop, 30)
    move(shop, malee, 10)
    before = reads.balance(account_id=shop)

    assert fold(shop) == 3

    assert reads.balance(account_id=shop) == before
    assert (before.balance, before.version) == (80, 3)
    assert LedgerAccount.objects.get(id=shop).balance == 80


def test_a_second_fold_takes_only_what_is_new(race_db):
    malee, shop = wallet(satang=100), wallet(account=HOT_SHOP)
    move(malee, shop, 60)
    assert (fold(shop), fold(shop)) == (1, 0)
    move(malee, shop, 5)
    assert fold(shop) == 1
    folds = LedgerFold.objects.filter(account_id=shop).order_by("number")
    assert [(one.number, one.amount, one.balance) for one in folds] == [(1, 60, 60), (2, 5, 65)]


def test_a_slow_posting_is_not_lost_by_the_fold_that_passes_it(race_db):
    malee, somchai, shop = wallet(satang=100), wallet(satang=100), wallet(account=HOT_SHOP)
    slow = begin(race_db, malee, shop, 60)
    move(somchai, shop, 5)
    fold(shop)
    assert balance(shop) == 5

    slow.commit()
    slow.close()

    assert balance(shop) == 65
    fold(shop)
    assert balance(shop) == 65
    assert LedgerAccount.objects.get(id=shop).balance == 65


def test_postings_to_a_deferred_account_do_not_wait_for_each_other(race_db):
    malee, somchai, shop = wallet(satang=100), wallet(satang=100), wallet(account=HOT_SHOP)
    first = begin(race_db, malee, shop, 1)
    second = begin(race_db, somchai, shop, 2)
    first.commit()
    second.commit()
    assert balance(shop) == 3
    first.close()
    second.close()


def test_the_control_postings_to_a_locked_account_do_wait(race_db):
    malee, somchai, corner_shop = wallet(satang=100), wallet(satang=100), wallet()
    first = begin(race_db, malee, corner_shop, 1)
    with pytest.raises(psycopg2.errors.LockNotAvailable):
        begin(race_db, somchai, corner_shop, 2)
    first.close()


def test_two_debits_of_a_deferred_account_with_a_floor_take_turns(race_db):
    malee, shop = wallet(satang=100), wallet(account=HOT_SHOP)
    somchai = wallet()
    move(malee, shop, 100)
    first = begin(race_db, shop, malee, 80)
    with pytest.raises(psycopg2.errors.LockNotAvailable):
        begin(race_db, shop, somchai, 80)
    first.commit()
    first.close()
    with pytest.raises(psycopg2.Error) as caught:
        begin(race_db, shop, somchai, 80)
    assert caught.value.pgcode == "MP010"
    assert (balance(shop), balance(malee), balance(somchai)) == (20, 80, 0)


def test_a_locked_account_has_no_folds(race_db):
    malee = wallet(satang=100)
    with pytest.raises(UnknownAccount):
        fold(malee)


@pytest.mark.parametrize("claimed", ["1, 100, 100", "2, 99, 99", "2, 100, 101", "3, 100, 100"])
def test_a_fold_by_hand_takes_exactly_what_is_there(race_db, claimed):
    payer = wallet(satang=100)
    move(payer, FEE_INCOME, 60)
    move(payer, FEE_INCOME, 40)
    statement = (
        "INSERT INTO wallet_ledger_fold"
        " (account_id, number, from_xid, upto_xid, entries, amount, balance)"
        " SELECT %s, 1, '0', pg_snapshot_xmin(pg_current_snapshot()), {}"
    )
    owner = race_db.connect_owner()
    with owner.cursor() as cursor, pytest.raises(psycopg2.Error) as caught:
        cursor.execute(statement.format(claimed), [str(FEE_INCOME)])
    assert caught.value.pgcode == "MP104"
    owner.rollback()
    with owner.cursor() as cursor:
        cursor.execute(statement.format("2, 100, 100"), [str(FEE_INCOME)])
    owner.commit()
    owner.close()
    assert balance(FEE_INCOME) == 100


def test_a_fold_does_not_reach_past_a_posting_under_way(race_db):
    malee, somchai, shop = wallet(satang=100), wallet(satang=100), wallet(account=HOT_SHOP)
    slow = begin(race_db, malee, shop, 60)
    move(somchai, shop, 5)
    owner = race_db.connect_owner()
    with owner.cursor() as cursor, pytest.raises(psycopg2.Error) as caught:
        cursor.execute(
            "INSERT INTO wallet_ledger_fold"
            " (account_id, number, from_xid, upto_xid, entries, amount, balance)"
            " SELECT %s, 1, '0', pg_snapshot_xmax(pg_current_snapshot()), 1, 5, 5",
            [str(shop)],
        )
    assert caught.value.pgcode == "MP104"
    owner.close()
    slow.close()


def test_a_locked_account_may_become_deferred_and_not_back(race_db):
    malee, shop = wallet(satang=100), wallet()
    move(malee, shop, 60)
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute(
            "UPDATE wallet_ledger_account SET mode = 'deferred' WHERE id = %s", [str(shop)]
        )
    owner.commit()
    move(malee, shop, 30)
    fold(shop)
    move(shop, malee, 90)
    assert balance(shop) == 0
    assert [line.amount for line in reads.entries(account_id=shop).lines] == [-90, 30, 60]
    with owner.cursor() as cursor, pytest.raises(psycopg2.Error) as caught:
        cursor.execute(
            "UPDATE wallet_ledger_account SET mode = 'locked' WHERE id = %s", [str(shop)]
        )
    assert caught.value.pgcode == "MP103"
    owner.close()


def test_closing_a_deferred_account_waits_for_postings_under_way(race_db):
    malee, shop = wallet(satang=100), wallet(account=HOT_SHOP)
    slow = begin(race_db, malee, shop, 60)
    closer = race_db.connect()
    with closer.cursor() as cursor, pytest.raises(psycopg2.errors.LockNotAvailable):
        cursor.execute("SET lock_timeout = '300ms'")
        cursor.execute("SELECT ledger_set_account_state(%s, 'closed')", [str(shop)])
    closer.rollback()
    slow.commit()
    with closer.cursor() as cursor, pytest.raises(psycopg2.Error) as caught:
        cursor.execute("SELECT ledger_set_account_state(%s, 'closed')", [str(shop)])
    assert caught.value.pgcode == "MP015"
    closer.close()
    slow.close()


def test_a_page_of_a_busy_statement_does_not_read_it_all(race_db, django_assert_num_queries):
    malee, shop = wallet(satang=1_000), wallet(account=HOT_SHOP)
    for satang in range(1, 8):
        move(malee, shop, satang)
    pages, cursor = [], None
    while True:
        page = reads.entries(account_id=shop, cursor=cursor, limit=3)
        pages.append([line.amount for line in page.lines])
        cursor = page.next_cursor
        if cursor is None:
            break
    assert pages == [[7, 6, 5], [4, 3, 2], [1]]
    assert connection.in_atomic_block is False
    with django_assert_num_queries(1):
        reads.entries(account_id=shop, limit=3)
