"""The database keeps the ledger whole, whoever writes: runtime role, owner, superuser."""

from __future__ import annotations

import io
from uuid import uuid4

import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet.forged_legs import HEAD, LEG, NO_CONTINUATION, NOT_WHOLE, WHOLE, legs
from tests.wallet.forger import Forger
from tests.wallet.ledger_samples import HOT_SHOP, move, wallet
from wallet.data.ledger import SAFEGUARDED_BANK, BatchItem, Leg
from wallet.selectors import ledger as reads
from wallet.services import ledger
from wallet.services.seal import seal

pytestmark = pytest.mark.race

DENIED = "42501"
EVIDENCE, BY_HAND = "MP900", "MP103"

WRITES = {
    "wallet_ledger_account": ("UPDATE {} SET balance = 1", "DELETE FROM {}", "TRUNCATE {} CASCADE"),
    "wallet_ledger_transaction": ("UPDATE {} SET kind = ''", "DELETE FROM {}", "TRUNCATE {}"),
    "wallet_ledger_entry": ("UPDATE {} SET amount = 1", "DELETE FROM {}", "TRUNCATE {}"),
    "wallet_ledger_fold": ("UPDATE {} SET amount = 1", "DELETE FROM {}", "TRUNCATE {}"),
    "wallet_ledger_batch": ("UPDATE {} SET key = ''", "DELETE FROM {}", "TRUNCATE {}"),
    "wallet_ledger_seal": ("UPDATE {} SET number = 9", "DELETE FROM {}", "TRUNCATE {}"),
    "wallet_ledger_hold": ("UPDATE {} SET rest = 1", "DELETE FROM {}", "TRUNCATE {}"),
    "wallet_ledger_after_effect": ("INSERT INTO {} VALUES (uuidv7())", "DELETE FROM {}"),
    "wallet_ledger_hold_use": ("UPDATE {} SET amount = 1", "DELETE FROM {}", "TRUNCATE {}"),
}


@pytest.mark.parametrize("table", WRITES)
def test_the_runtime_role_may_only_read(race_db, people, table):
    malee = Forger(race_db.connect())
    assert malee.try_to(f"SELECT * FROM {table}") is None
    for statement in WRITES[table]:
        assert malee.try_to(statement.format(table)) == DENIED
    malee.session.close()


@pytest.mark.parametrize("statement", [HEAD, LEG, WHOLE])
def test_the_runtime_role_may_not_write_rows_by_hand(race_db, people, statement):
    malee = Forger(race_db.connect())
    assert malee.try_to(statement, legs(people)) == DENIED
    malee.session.close()


def test_the_runtime_role_executes_nothing_but_the_door(race_db):
    session = race_db.connect()
    with session.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc WHERE proname LIKE 'ledger%%'"
            " AND has_function_privilege(oid, 'EXECUTE') ORDER BY 1"
        )
        assert [name for (name,) in cursor.fetchall()] == [
            "ledger_authorise",
            "ledger_capture",
            "ledger_exact_balance",
            "ledger_fold",
            "ledger_hand_over",
            "ledger_not_taken_back",
            "ledger_open_account",
            "ledger_post",
            "ledger_post_batch",
            "ledger_reverse",
            "ledger_set_account_state",
            "ledger_void",
        ]
    session.close()


@pytest.fixture
def full_tables(people, settings, tmp_path) -> None:
    """A row in every table of the ledger."""
    settings.LEDGER_ANCHOR_DIR = tmp_path
    with transaction.atomic():
        assert ledger.fold(account_id=SAFEGUARDED_BANK) > 0
    with transaction.atomic():
        payer, payee = people
        item = BatchItem("1", bytes(32), "payout", (Leg(payer, -1), Leg(payee, 1)))
        ledger.post_batch(owner_id=payer, idempotency_key="payday", items=[item], now=clock.now())
    assert seal(now=clock.now()) == 1


@pytest.mark.parametrize(
    ("table", "change", "refusal"),
    [
        ("transaction", "kind = 'other'", EVIDENCE),
        ("entry", "amount = amount + 1", EVIDENCE),
        ("fold", "balance = balance + 1", EVIDENCE),
        ("seal", "content = previous", EVIDENCE),
        ("batch", "outcomes = '[]'", EVIDENCE),
        ("account", "balance = balance + 1", BY_HAND),
    ],
)
def test_rows_are_never_changed_or_removed(forger, full_tables, table, change, refusal):
    name = f"wallet_ledger_{table}"
    assert forger.try_to(f"UPDATE {name} SET {change}") == refusal
    assert forger.try_to(f"DELETE FROM {name}") == EVIDENCE
    assert forger.try_to(f"TRUNCATE {name} CASCADE") == EVIDENCE


def test_sound_rows_by_hand_do_move_the_balance(forger, people):
    """The control of the refusals below: only what they change makes them fail.

    Whatever number and running balance are given, the account's own are written.
    """
    assert forger.try_to(WHOLE, legs(people)) is None
    assert [reads.balance(account_id=person).balance for person in people] == [60, 40]
    newest = [reads.entries(account_id=person).lines[0] for person in people]
    assert [(line.seq, line.balance) for line in newest] == [(2, 60), (1, 40)]


ONE_LEG = {"n": [1], "amounts": [-40], "seqs": [7], "balances": [7]}
NOWHERE = "00000000-0000-7000-8000-00000000dead"
UNSOUND = {
    "it makes money": ({"amounts": [-40, 41]}, NOT_WHOLE),
    "it has one leg": (ONE_LEG, NOT_WHOLE),
    "it says it has one leg": ({**ONE_LEG, "legs": 1}, NOT_WHOLE),
    "it claims more legs": ({"legs": 3}, NOT_WHOLE),
    "it counts its legs wrong": ({"n": [1, 3]}, NO_CONTINUATION),
    "it counts a leg twice": ({"n": [1, 1]}, "23505"),
    "it passes the floor": ({"amounts": [-101, 101]}, "MP010"),
    "its legs are zero": ({"amounts": [0, 0]}, "MP005"),
    "its accounts do not exist": ({"accounts": [NOWHERE] * 2}, "MP001"),
    "it has an earlier time than its head": ({"when": "2025-01-01"}, NO_CONTINUATION),
    "it names another transaction number": ({"xid": "7"}, NO_CONTINUATION),
}


@pytest.mark.parametrize("why", UNSOUND)
def test_an_unsound_transaction_is_refused(forger, people, untouched, why):
    changed, refusal = UNSOUND[why]
    given = legs(people, **changed)
    given["accounts"] = given["accounts"][: len(given["n"])]
    assert forger.try_to(WHOLE, given) == refusal
    untouched()


def test_a_transaction_without_legs_is_refused(forger, people, untouched):
    assert forger.try_to(HEAD, legs(people)) == NOT_WHOLE
    untouched()


def test_legs_without_a_transaction_are_refused(forger, people, untouched):
    assert forger.try_to(LEG, legs(people)) == NO_CONTINUATION
    untouched()


def test_legs_before_their_transaction_are_refused(forger, people, untouched):
    assert forger.try_to(f"{LEG}; {HEAD}", legs(people)) == NO_CONTINUATION
    untouched()


def test_legs_in_the_statement_of_their_transaction_are_looked_at_like_any_other(
    forger, people, untouched
):
    together = f"WITH head AS ({HEAD.strip()}) {LEG}"
    for why in (
        "it makes money",
        "it counts its legs wrong",
        "it has an earlier time than its head",
    ):
        changed, refusal = UNSOUND[why]
        assert forger.try_to(together, legs(people, **changed)) == refusal
    untouched()
    assert forger.try_to(together, legs(people)) is None
    assert [reads.balance(account_id=person).balance for person in people] == [60, 40]


def test_legs_do_not_follow_in_another_commit(forger, people, untouched):
    given = legs(people)
    assert forger.try_to(HEAD, given) == NOT_WHOLE
    assert forger.try_to(LEG, given) == NO_CONTINUATION
    untouched()


def test_no_setting_lets_an_unsound_transaction_pass(forger, people, untouched):
    given = legs(people, amounts=[-40, 41])
    assert forger.try_to(f"SET CONSTRAINTS ALL DEFERRED; {WHOLE}", given) == NOT_WHOLE
    assert forger.try_to(f"SET CONSTRAINTS ALL IMMEDIATE; {WHOLE}", given) == NOT_WHOLE
    inside = f"SAVEPOINT one; {WHOLE}; RELEASE SAVEPOINT one"
    assert forger.try_to(inside, given) == NOT_WHOLE
    untouched()


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("entry", LEG),
        (
            "hold",
            "INSERT INTO wallet_ledger_hold"
            " (account_id, owner_id, key, fingerprint, kind, amount, expires_at)"
            " VALUES ((%(accounts)s::uuid[])[1], uuidv7(), 'k', '', 'k', 1, now())",
        ),
        (
            "hold_use",
            "INSERT INTO wallet_ledger_hold_use (hold_id, kind, amount)"
            " VALUES (uuidv7(), 'void', 1)",
        ),
    ],
)
def test_a_row_is_never_skipped_after_it_has_moved_a_balance(
    forger, people, untouched, table, statement
):
    """With ON CONFLICT a guard would move the balance for a row that is then left out."""
    given = legs(people)
    with forger.session.cursor() as cursor:
        cursor.execute(WHOLE, given)
    assert forger.try_to(f"{statement} ON CONFLICT DO NOTHING", given) == "0A000"
    merged = (
        f"MERGE INTO wallet_ledger_{table} t USING (SELECT 1) s ON false"
        " WHEN NOT MATCHED THEN DO NOTHING"
    )
    assert forger.try_to(merged) == "0A000"
    untouched()


def test_rows_copied_in_meet_the_same_guards(forger, people, untouched):
    given = legs(people)
    with forger.session.cursor() as cursor:
        cursor.execute(HEAD, given)
        lines = "".join(
            f"{given['id']},{leg},{account},{amount},2026-01-01\n"
            for leg, account, amount in zip((1, 2), given["accounts"], (-40, 41), strict=True)
        )
        columns = "(transaction_id, leg, account_id, amount, posted_at)"
        cursor.copy_expert(f"COPY wallet_ledger_entry {columns} FROM STDIN CSV", io.StringIO(lines))
    assert forger.try_to("SELECT 1") == NOT_WHOLE
    untouched()


def test_a_balanced_pair_does_not_join_an_old_transaction(forger, people):
    paid = move(*people, 40)
    late = legs(people, id=str(paid.transaction_id), n=[3, 4])
    assert forger.try_to(LEG, late) == NO_CONTINUATION
    late["n"] = [1, 2]
    assert forger.try_to(LEG, late) == "23505"
    assert [reads.balance(account_id=person).balance for person in people] == [60, 40]


def test_a_pair_does_not_join_a_transaction_of_the_same_commit(forger, people):
    given = legs(people)
    with forger.session.cursor() as cursor:
        cursor.execute(WHOLE, given)
    assert forger.try_to(LEG, legs(people, id=given["id"], n=[3, 4])) == NO_CONTINUATION
    assert [reads.balance(account_id=person).balance for person in people] == [100, 0]


def test_a_frozen_account_stays_still(forger, people, untouched):
    assert forger.try_to("SELECT ledger_set_account_state(%s, 'frozen')", [str(people[1])]) is None
    assert forger.try_to(WHOLE, legs(people)) == "MP002"
    untouched()


@pytest.mark.parametrize(
    "change",
    [
        "balance = balance + 1",
        "held = 1",
        "held = -1",
        "entry_count = entry_count + 1",
        "folded_xid = '9'",
        "kind = 'merchant'",
        "currency = 'USD'",
        "id = uuidv7()",
        "floor = 101",
        "state = 'gone'",
    ],
)
def test_an_account_is_not_changed_by_hand(forger, people, untouched, change):
    statement = f"UPDATE wallet_ledger_account SET {change} WHERE id = %s"
    assert forger.try_to(statement, [str(people[0])]) == BY_HAND
    untouched()


def test_an_account_does_not_open_with_money(forger, people):
    opened = "INSERT INTO wallet_ledger_account (kind, balance) VALUES ('customer', 1)"
    assert forger.try_to(opened) == BY_HAND


def test_an_account_in_dollars_does_not_open(forger, people):
    opened = "INSERT INTO wallet_ledger_account (kind, currency) VALUES ('customer', 'USD')"
    assert forger.try_to(opened) == BY_HAND


def test_a_deferred_account_is_not_debited_below_its_floor(forger, people):
    shop = wallet(account=HOT_SHOP)
    given = legs((shop, people[1]))
    assert forger.try_to(WHOLE, given) == "MP010"
    assert [reads.balance(account_id=account).balance for account in (shop, people[1])] == [0, 0]


def test_a_key_is_claimed_once(forger, people):
    claim = HEAD.replace("uuidv7(), gen_random_uuid()::text", "%(owner)s, 'once'")
    statement = f"{claim}; {LEG}"
    owner = str(uuid4())
    assert forger.try_to(statement, legs(people, owner=owner)) is None
    again = legs(people, owner=owner)
    assert forger.try_to(statement, again) == "23505"
