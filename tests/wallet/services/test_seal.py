"""Seals: finished transactions are chained, signed and anchored; a slow one is not lost."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import psycopg2
import pytest
from django.db import connections, transaction

from micropay.core import clock
from tests.wallet.ledger_samples import move, wallet
from wallet.models.seal import LedgerSeal
from wallet.selectors import seal_keys, seal_rows
from wallet.services import seal as service
from wallet.services.seal import AnchorDisagrees, seal

pytestmark = pytest.mark.race

RAW_POST = """
SELECT transaction_id FROM ledger_post(uuidv7(), 'slow', decode(repeat('ab', 32), 'hex'),
    'transfer', ARRAY[%s, %s]::uuid[], ARRAY[-1, 1]::bigint[])
"""


@pytest.fixture
def anchors(settings, tmp_path):
    settings.LEDGER_ANCHOR_DIR = tmp_path / "anchors"
    return settings.LEDGER_ANCHOR_DIR / "ledger.jsonl"


def anchored(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().split("\n") if line]


def test_each_seal_continues_the_one_before(race_db, anchors):
    malee, somchai = wallet(satang=100), wallet()
    assert seal(now=clock.now()) == 1
    move(malee, somchai, 10)
    move(somchai, malee, 5)
    assert seal(now=clock.now()) == 2

    first, second = LedgerSeal.objects.order_by("number")
    assert bytes(second.previous) == bytes(first.digest)
    assert second.from_xid == first.upto_xid
    assert (second.transactions, second.entries) == (2, 4)
    assert seal_keys.key_ring().is_signed(
        digest=bytes(second.digest), signature=bytes(second.signature), name=second.key_id
    )


def test_nothing_new_makes_no_seal(race_db, anchors):
    wallet(satang=100)
    seal(now=clock.now())
    assert seal(now=clock.now()) is None
    assert LedgerSeal.objects.count() == 1


def test_a_seal_is_written_outside_the_database(race_db, anchors):
    wallet(satang=100)
    seal(now=clock.now())

    (line,) = anchored(anchors)
    stored = LedgerSeal.objects.get()
    assert line["number"] == 1
    assert line["digest"] == bytes(stored.digest).hex()


def test_a_transaction_slower_than_the_seal_is_in_the_next(race_db, anchors):
    malee, somchai = wallet(satang=100), wallet()
    slow = race_db.connect()
    with slow.cursor() as cursor:
        cursor.execute(RAW_POST, [str(malee), str(somchai)])
        (late,) = cursor.fetchone()
    quick_payer, quick_payee = wallet(satang=50), wallet()
    quick = move(quick_payer, quick_payee, 10)
    first = seal(now=clock.now())
    slow.commit()
    slow.close()
    second = seal(now=clock.now())

    assert (first, second) == (1, 2)
    sealed = []
    for stored in LedgerSeal.objects.order_by("number"):
        with transaction.atomic():
            rows = list(seal_rows.rows(from_xid=stored.from_xid, upto_xid=stored.upto_xid))
        assert len(rows) == stored.transactions
        sealed += [str(row.row_id) for row in rows]
    assert str(late) in sealed
    assert str(quick.transaction_id) in sealed
    # The control: following by id stops at the newest id seen and never returns for the slow one.
    assert str(late) < str(quick.transaction_id)


def test_sealing_at_the_same_time_makes_one_chain(race_db, anchors):
    def work(number):
        try:
            return [one() for one in (transfer, sealing, transfer, sealing)]
        finally:
            connections.close_all()

    def transfer():
        move(*pair, 1)

    def sealing():
        return seal(now=clock.now())

    pair = wallet(satang=1_000), wallet()
    with ThreadPoolExecutor(4) as pool:
        made = [number for part in pool.map(work, range(4)) for number in part if number]

    numbers = list(LedgerSeal.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert sorted(made) == numbers
    assert [line["number"] for line in anchored(anchors)] == numbers


def test_a_crash_between_commit_and_anchor_is_made_good(race_db, anchors, monkeypatch):
    wallet(satang=100)
    with monkeypatch.context() as crash:
        crash.setattr(service, "_anchor", lambda stream: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            seal(now=clock.now())
    assert not anchors.exists()

    assert seal(now=clock.now()) is None

    assert [line["number"] for line in anchored(anchors)] == [1]


def test_a_torn_line_is_anchored_again(race_db, anchors):
    wallet(satang=100)
    seal(now=clock.now())
    whole = anchors.read_text()
    anchors.write_text(whole[:50])

    seal(now=clock.now())

    assert anchors.read_text() == whole[:50] + whole


def test_a_past_that_differs_from_the_anchor_is_an_alarm(race_db, anchors):
    wallet(satang=100)
    seal(now=clock.now())
    anchors.write_text(anchors.read_text().replace('"digest": "', '"digest": "00'))

    with pytest.raises(AnchorDisagrees):
        seal(now=clock.now())


def test_a_seal_that_does_not_continue_the_chain_is_refused(race_db, anchors):
    wallet(satang=100)
    seal(now=clock.now())
    forged = race_db.connect()
    with forged.cursor() as cursor, pytest.raises(psycopg2.Error) as caught:
        cursor.execute(
            "INSERT INTO wallet_ledger_seal SELECT uuidv7(), stream, number + 1, from_xid,"
            " upto_xid, transactions, entries, content, previous, digest, signature, key_id,"
            " sealed_at FROM wallet_ledger_seal"
        )
    assert caught.value.pgcode == "MP105"
    forged.close()
