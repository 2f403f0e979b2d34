"""What is held moves only with hold rows, whoever writes: runtime role, owner, superuser."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from tests.wallet.forger import Forger
from tests.wallet.hold_samples import authorise, capture, free, held, void
from tests.wallet.ledger_samples import HOT_SHOP, balance, move, wallet
from wallet.data.ledger import SAFEGUARDED_BANK, Leg

pytestmark = pytest.mark.race

DENIED, EVIDENCE, BY_HAND, NOT_POSTED = "42501", "MP900", "MP103", "MP107"
HOLD = """
INSERT INTO wallet_ledger_hold
       (account_id, owner_id, key, fingerprint, kind, amount, rest, uses, expires_at)
VALUES (%(account)s, uuidv7(), gen_random_uuid()::text, decode(repeat('00', 32), 'hex'), 'forged',
        %(amount)s, 7, 7, now() + interval '1 day')
"""
USE = """
INSERT INTO wallet_ledger_hold_use (hold_id, number, kind, amount, rest, transaction_id)
VALUES (%(hold)s, 7, %(kind)s, %(amount)s, 7, %(transaction)s)
"""


@pytest.fixture
def malee(race_db) -> UUID:
    return wallet(satang=100)


def use(hold_id: UUID, **changed: object) -> dict[str, object]:
    return {"hold": str(hold_id), "kind": "void", "amount": 10, "transaction": None, **changed}


def test_a_hold_by_hand_is_counted_all_the_same(forger, malee):
    """The control of the refusals below; whatever rest is given, the whole amount is held."""
    assert forger.try_to(HOLD, {"account": str(malee), "amount": 60}) is None
    assert (held(malee), free(malee)) == (60, 40)


@pytest.mark.parametrize(
    ("amount", "refusal"), [(101, "MP010"), (0, "MP005"), (-5, "MP005"), (None, "MP005")]
)
def test_a_hold_by_hand_does_not_pass_the_floor(forger, malee, amount, refusal):
    assert forger.try_to(HOLD, {"account": str(malee), "amount": amount}) == refusal
    assert held(malee) == 0


def test_a_hold_by_hand_needs_an_account_with_a_floor(forger, malee):
    assert forger.try_to(HOLD, {"account": str(SAFEGUARDED_BANK), "amount": 1}) == "MP020"
    assert forger.try_to(HOLD, {"account": str(uuid4()), "amount": 1}) == "MP001"


def test_a_use_by_hand_lowers_what_is_held(forger, malee):
    hold = authorise(malee, 60)
    assert forger.try_to(USE, use(hold.hold_id)) is None
    assert held(malee) == 50


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"amount": 61}, "MP019"),
        ({"amount": -10}, "MP005"),
        ({"kind": "theft"}, "MP005"),
        ({"kind": "capture"}, "MP005"),
        ({"kind": "void", "transaction": str(uuid4())}, "MP005"),
        ({"hold": str(uuid4())}, "MP016"),
        ({"kind": "capture", "transaction": str(uuid4())}, NOT_POSTED),
    ],
)
def test_an_unsound_use_is_refused(forger, malee, changed, refusal):
    hold = authorise(malee, 60)
    assert forger.try_to(USE, use(hold.hold_id, **changed)) == refusal
    assert held(malee) == 60


def test_a_capture_does_not_borrow_an_earlier_payment(forger, malee):
    hold = authorise(malee, 60)
    paid = move(malee, wallet(), 10)
    borrowed = use(hold.hold_id, kind="capture", transaction=str(paid.transaction_id))
    assert forger.try_to(USE, borrowed) == NOT_POSTED
    assert held(malee) == 60


def test_nothing_is_used_after_the_end(forger, malee):
    hold = authorise(malee, 60)
    void(hold)
    assert forger.try_to(USE, use(hold.hold_id)) == "MP017"
    assert held(malee) == 0


@pytest.mark.parametrize("change", ["rest = rest", "expires_at = now()", "amount = 1", "key = 'k'"])
def test_holds_are_not_changed_by_hand(forger, malee, change):
    hold = authorise(malee, 60)
    capture(hold, Leg(wallet(), 10), keep_rest=True)
    assert forger.try_to(f"UPDATE wallet_ledger_hold SET {change}") == BY_HAND
    assert forger.try_to("UPDATE wallet_ledger_hold_use SET amount = 1") == EVIDENCE
    for table in ("wallet_ledger_hold", "wallet_ledger_hold_use"):
        assert forger.try_to(f"DELETE FROM {table}") == EVIDENCE
        assert forger.try_to(f"TRUNCATE {table} CASCADE") == EVIDENCE
    assert held(malee) == 50


def test_the_runtime_role_writes_no_hold_by_hand(race_db, malee):
    hold = authorise(malee, 60)
    session = Forger(race_db.connect())
    assert session.try_to(HOLD, {"account": str(malee), "amount": 1}) == DENIED
    assert session.try_to(USE, use(hold.hold_id)) == DENIED


@pytest.mark.parametrize("act", ["hold", "debit"])
def test_a_busy_account_is_not_judged_by_an_old_picture(race_db, act):
    """In REPEATABLE READ a session would not see what was spent since it began."""
    somchai, shop = wallet(), wallet(satang=100, account=HOT_SHOP)
    session = race_db.connect()
    session.set_session(isolation_level="REPEATABLE READ")
    with session.cursor() as cursor:
        cursor.execute("SELECT 1 FROM wallet_ledger_account")
    move(shop, wallet(), 80)
    statement, given = {
        "hold": (
            "SELECT ledger_authorise(uuidv7(), 'k', decode(repeat('ab', 32), 'hex'), 'hold',"
            " %s, 80, now() + interval '1 day', now())",
            [str(shop)],
        ),
        "debit": (
            "SELECT ledger_post(uuidv7(), 'k', decode(repeat('ab', 32), 'hex'), 'transfer',"
            " ARRAY[%s, %s]::uuid[], ARRAY[-80, 80]::bigint[])",
            [str(shop), str(somchai)],
        ),
    }[act]
    assert Forger(session).try_to(statement, given) == "MP106"
    assert (balance(shop), held(shop)) == (20, 0)
