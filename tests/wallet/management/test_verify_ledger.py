"""``verify_ledger`` finds what somebody with every right planted, and names the row."""

from __future__ import annotations

import io
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from micropay.core import clock
from tests.wallet.hold_samples import authorise, capture
from tests.wallet.ledger_samples import HOT_SHOP, move, wallet
from wallet.data.ledger import FEE_INCOME, BatchItem, Leg
from wallet.services import ledger
from wallet.services import seal as sealing
from wallet.services.seal import seal

pytestmark = pytest.mark.race

TABLES = ("account", "transaction", "entry", "batch", "fold", "seal", "hold", "hold_use")
GUARDS = {
    "account": ("opens_empty", "moves_by_entries", "rows_stay", "table_stays"),
    "transaction": ("is_whole", "rows_stay", "table_stays"),
    "entry": ("moves_balance", "is_accounted", "rows_stay", "table_stays"),
    "fold": ("moves_balance", "rows_stay", "table_stays"),
    "batch": ("rows_stay", "table_stays"),
    "seal": ("continues", "rows_stay", "table_stays"),
    "hold": ("moves_held", "moves_by_uses", "rows_stay", "table_stays"),
    "hold_use": ("moves_held", "was_posted", "rows_stay", "table_stays"),
}


@pytest.fixture
def past(race_db, settings, tmp_path):
    """A sealed past (Malee paid Somchai and a busy shop, fees were folded) and an unsealed tail."""
    settings.LEDGER_ANCHOR_DIR = tmp_path
    malee, somchai, shop = wallet(satang=10_000), wallet(), wallet(account=HOT_SHOP)
    paid = move(malee, somchai, 2_500)
    move(malee, shop, 500)
    move(malee, FEE_INCOME, 15)
    seal(now=clock.now())
    with transaction.atomic():
        ledger.fold(account_id=FEE_INCOME)
    move(somchai, malee, 100)
    hold = authorise(malee, 700)
    capture(hold, Leg(somchai, 200), keep_rest=True)
    seal(now=clock.now())
    move(somchai, malee, 100)
    return {
        "malee": malee,
        "somchai": somchai,
        "shop": shop,
        "paid": paid.transaction_id,
        "hold": hold.hold_id,
    }


def verify(**options: object) -> str:
    printed = io.StringIO()
    call_command("verify_ledger", stdout=printed, **options)
    return printed.getvalue()


def fault(**options: object) -> str:
    with pytest.raises(CommandError) as caught:
        verify(**options)
    assert caught.value.returncode == 1
    return str(caught.value)


def every_fault() -> str:
    """What is printed, when another fault is named first."""
    printed = io.StringIO()
    with pytest.raises(CommandError):
        call_command("verify_ledger", stdout=printed)
    return printed.getvalue()


@pytest.fixture
def plant(race_db):
    """Write as the owner with every guard switched off, then switch them on again."""

    def write(*statements: str) -> None:
        owner = race_db.connect_owner()
        with owner.cursor() as cursor:
            for table in TABLES:
                cursor.execute(f"ALTER TABLE wallet_ledger_{table} DISABLE TRIGGER USER")
            for statement in statements:
                cursor.execute(statement)
                assert cursor.rowcount > 0, statement
            for table, names in GUARDS.items():
                for name in names:
                    cursor.execute(
                        f"ALTER TABLE wallet_ledger_{table}"
                        f" ENABLE ALWAYS TRIGGER wallet_ledger_{table}_{name}"
                    )
        owner.commit()
        owner.close()

    return write


def test_a_sound_ledger_is_proved_with_its_pace(past):
    printed = verify()
    assert "The ledger is sound." in printed
    assert "rows/s" in printed
    assert "FAULT" not in printed


def test_switching_guards_off_and_on_alone_leaves_it_sound(past, plant):
    plant()
    assert "The ledger is sound." in verify()


def test_an_edited_amount_is_found(past, plant):
    plant(
        "UPDATE wallet_ledger_entry SET amount = amount + 1, balance = balance + 1"
        f" WHERE transaction_id = '{past['paid']}' AND leg = 2"
    )
    assert f"transaction {past['paid']} is not whole" in fault()


def test_a_pair_edited_so_that_it_still_sums_to_zero_is_found(past, plant):
    plant(
        "UPDATE wallet_ledger_entry SET amount = amount + sign(amount)"
        f" WHERE transaction_id = '{past['paid']}'"
    )
    assert "seal 1: the rows under it were changed" in fault()


def test_a_deleted_pair_is_found(past, plant):
    plant(
        f"DELETE FROM wallet_ledger_entry WHERE transaction_id = '{past['paid']}'",
        f"DELETE FROM wallet_ledger_transaction WHERE id = '{past['paid']}'",
    )
    assert "seal 1: it was made over" in fault()


def test_a_pair_put_under_an_old_seal_is_found(past, plant):
    plant(
        "WITH old AS (SELECT * FROM wallet_ledger_transaction ORDER BY xid LIMIT 1), head AS ("
        " INSERT INTO wallet_ledger_transaction"
        " (owner_id, posted_at, xid, leg_count, kind, key, fingerprint)"
        " SELECT owner_id, posted_at, xid, 2, kind, key || 'x', fingerprint FROM old"
        " RETURNING id, xid, posted_at)"
        " INSERT INTO wallet_ledger_entry (transaction_id, account_id, amount, xid, posted_at, leg)"
        f" SELECT id, '{past['shop']}'::uuid, 5, xid, posted_at, 1 FROM head"
        f" UNION ALL SELECT id, '{FEE_INCOME}'::uuid, -5, xid, posted_at, 2 FROM head"
    )
    assert "seal 1" in fault()


def test_a_batch_is_proved_like_any_posting(past, plant):
    malee, somchai = past["malee"], past["somchai"]
    items = [
        BatchItem(key, bytes(32), "payout", (Leg(malee, -5), Leg(somchai, 4), Leg(FEE_INCOME, 1)))
        for key in ("1", "2")
    ]
    with transaction.atomic():
        ledger.post_batch(owner_id=malee, idempotency_key="payday", items=items, now=clock.now())
    assert "The ledger is sound." in verify()
    plant("UPDATE wallet_ledger_entry SET xid = '7' WHERE seq IS NOT NULL AND xid IS NOT NULL")
    assert "has no transaction" in fault()


def test_swapped_owners_are_found(past, plant):
    plant(f"UPDATE wallet_ledger_entry SET account_id = '{past['shop']}' WHERE leg = 2"
          f" AND account_id = '{past['somchai']}'")  # fmt: skip
    assert "seal 1: the rows under it were changed" in fault()


def test_a_changed_balance_is_found(past, plant):
    plant(f"UPDATE wallet_ledger_account SET balance = 999 WHERE id = '{past['malee']}'")
    found = fault()
    assert str(past["malee"]) in found
    assert "999" in found


def test_a_changed_balance_of_a_folded_account_is_found(past, plant):
    plant(f"UPDATE wallet_ledger_account SET balance = 999 WHERE id = '{FEE_INCOME}'")
    assert str(FEE_INCOME) in fault()


def test_an_edited_fold_is_found(past, plant):
    plant("UPDATE wallet_ledger_fold SET amount = amount + 1")
    assert f"fold 1 of account {FEE_INCOME}" in fault()


def test_a_payment_made_into_a_second_refund_is_found(past, plant):
    """Both payments of 100 go the way back of ``paid``, which moved 2,500; this one goes on."""
    plant(
        "WITH one AS (SELECT id FROM wallet_ledger_transaction ORDER BY xid DESC LIMIT 1)"
        " UPDATE wallet_ledger_transaction SET reverses_id = one.id FROM one"
        f" WHERE wallet_ledger_transaction.id = '{past['paid']}'"
    )
    assert "was taken back for more than it moved" in every_fault()


def test_a_changed_amount_held_is_found(past, plant):
    plant(f"UPDATE wallet_ledger_account SET held = 499 WHERE id = '{past['malee']}'")
    assert f"account {past['malee']} holds back 499" in fault()


def test_a_hold_let_go_without_a_use_is_found(past, plant):
    plant("UPDATE wallet_ledger_hold SET rest = 0", "UPDATE wallet_ledger_account SET held = 0")
    assert f"hold {past['hold']} does not match its uses" in fault()


def test_a_capture_without_its_posting_is_found(past, plant):
    plant("UPDATE wallet_ledger_hold_use SET transaction_id = uuidv7()")
    assert f"hold {past['hold']} does not match its uses" in fault()


def test_damage_in_the_unsealed_tail_is_found(past, plant):
    plant(
        "UPDATE wallet_ledger_entry SET balance = balance + 1, amount = amount + 1"
        " WHERE posted_at = (SELECT max(posted_at) FROM wallet_ledger_entry) AND amount > 0"
    )
    assert "is not whole" in fault()


def test_an_entry_without_a_transaction_is_found(past, plant):
    plant("INSERT INTO wallet_ledger_entry (transaction_id, account_id, amount, posted_at, leg)"
          f" SELECT uuidv7(), '{past['shop']}'::uuid, 5, now(), 1")  # fmt: skip
    assert "has no transaction" in fault()


def test_an_edited_seal_is_found(past, plant):
    plant("UPDATE wallet_ledger_seal SET transactions = transactions + 1 WHERE number = 2")
    assert "seal 2: its digest does not match" in fault()


def test_a_removed_seal_is_found(past, plant):
    plant("DELETE FROM wallet_ledger_seal WHERE number = 2")
    assert "seal 2 is anchored but not in the database" in fault()


def test_a_seal_without_the_right_key_is_found(past, settings):
    settings.LEDGER_SEAL_KEY = "A" * 43 + "="
    assert "seal 1: nobody knows its key" in fault()


def test_a_chain_made_anew_with_the_key_is_found_by_the_anchor(past, plant):
    plant("UPDATE wallet_ledger_entry SET amount = amount + sign(amount)"
          f" WHERE transaction_id = '{past['paid']}'",
          "DELETE FROM wallet_ledger_seal")  # fmt: skip
    with transaction.atomic():
        sealing._seal_new(clock.now(), "ledger")
    assert "seal 1 is not the one that was anchored" in every_fault()


def test_an_anchor_line_taken_out_is_found(past, tmp_path):
    path = tmp_path / "ledger.jsonl"
    lines = [line for line in path.read_text().split("\n") if line]
    path.write_text("\n".join(line for line in lines if json.loads(line)["number"] != 1))
    assert "seal 1 is not in the anchor file" in fault()


@pytest.mark.parametrize("how", ["DISABLE", "ENABLE"])
@pytest.mark.parametrize(("table", "name"), [(t, n) for t, names in GUARDS.items() for n in names])
def test_a_guard_switched_off_or_made_ordinary_is_found(past, race_db, how, table, name):
    owner = race_db.connect_owner()
    guard = f"wallet_ledger_{table}_{name}"
    with owner.cursor() as cursor:
        cursor.execute(f"ALTER TABLE wallet_ledger_{table} {how} TRIGGER {guard}")
    owner.commit()
    owner.close()
    assert f"the guard {guard} is missing or switched off" in fault()


def test_a_right_to_write_given_to_the_runtime_role_is_found(past, race_db):
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("GRANT UPDATE ON wallet_ledger_account TO micropay_app")
    owner.commit()
    owner.close()
    assert "the runtime role can write wallet_ledger_account" in fault()


def test_since_reads_the_newer_part_only(past, plant):
    today = clock.bangkok_day(clock.now())
    assert "The ledger is sound." in verify(since=today)
    plant("UPDATE wallet_ledger_entry SET balance = balance + 1 WHERE seq = 2")
    assert "the rows under it were changed" in fault(since=today)
    assert "The ledger is sound." in verify(since=today + timedelta(days=1))
