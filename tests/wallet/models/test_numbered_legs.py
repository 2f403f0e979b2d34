"""Entries numbered by their writer, as a batch does, meet the same guards as any other."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.wallet.forged_legs import HEAD, NO_CONTINUATION, NOT_WHOLE, WHOLE, legs
from tests.wallet.hold_samples import authorise
from tests.wallet.ledger_samples import HOT_SHOP, move, wallet
from wallet.selectors import ledger as reads

pytestmark = pytest.mark.race

NOWHERE = "00000000-0000-7000-8000-00000000dead"
NUMBERED = """
INSERT INTO wallet_ledger_entry
       (transaction_id, leg, account_id, amount, seq, balance, xid, posted_at)
SELECT %(id)s, leg, account, amount, seq, balance, coalesce(%(claim)s::xid8, pg_current_xact_id()),
       %(when)s::timestamptz
  FROM unnest(%(n)s::int[], %(accounts)s::uuid[], %(amounts)s::bigint[], %(seqs)s::bigint[],
              %(balances)s::bigint[]) AS l(leg, account, amount, seq, balance)
"""


def numbered(people: tuple[UUID, UUID], **changed: object) -> dict[str, object]:
    """The same transfer with the numbers and running balances that the accounts would give."""
    return legs(people, **{"seqs": [2, 1], "balances": [60, 40], "claim": None, **changed})


def test_legs_numbered_by_their_writer_move_the_balance_when_they_are_right(forger, people):
    """The control of the refusals below."""
    assert forger.try_to(f"{HEAD}; {NUMBERED}", numbered(people)) is None
    assert [reads.balance(account_id=person).balance for person in people] == [60, 40]
    assert forger.try_to(WHOLE, legs(people)) is None
    assert [reads.balance(account_id=person).balance for person in people] == [20, 80]
    newest = [reads.entries(account_id=person).lines[0] for person in people]
    assert [(line.seq, line.balance) for line in newest] == [(3, 20), (2, 80)]


def test_a_leg_without_a_number_gets_its_accounts_own(forger, people):
    """Whatever it claims: only numbered legs are looked at together."""
    given = numbered(people, seqs=[2, None], balances=[60, 7])
    assert forger.try_to(f"{HEAD}; {NUMBERED}", given) is None
    newest = [reads.entries(account_id=person).lines[0] for person in people]
    assert [(line.seq, line.balance) for line in newest] == [(2, 60), (1, 40)]


MISNUMBERED = {
    "a number is left out": ({"seqs": [3, 1]}, NO_CONTINUATION),
    "a number is taken": ({"seqs": [1, 1]}, "23505"),
    "a balance is too high": ({"balances": [61, 40]}, NO_CONTINUATION),
    "a balance does not follow the amount": ({"balances": [60, 41]}, NO_CONTINUATION),
    "one leg has no balance": ({"balances": [None, 40]}, NO_CONTINUATION),
    "they claim another transaction number": ({"claim": "7"}, NO_CONTINUATION),
    "their transaction has another number": ({"xid": "7"}, NO_CONTINUATION),
    "they have an earlier time than their head": ({"when": "2025-01-01"}, NO_CONTINUATION),
    "they pass the floor": ({"amounts": [-101, 101], "balances": [-1, 101]}, "MP010"),
    "they make money": ({"amounts": [-40, 41], "balances": [60, 41]}, NOT_WHOLE),
    "they are zero": ({"amounts": [0, 0], "balances": [100, 0]}, "MP005"),
    "their accounts do not exist": ({"accounts": [NOWHERE] * 2, "seqs": [1, 2]}, NO_CONTINUATION),
    "they count past their transaction": ({"n": [1, 3]}, NO_CONTINUATION),
    "one account's chain is broken": (
        {
            "legs": 3,
            "n": [1, 2, 3],
            "amounts": [-40, 20, 20],
            "seqs": [2, 1, 3],
            "balances": [60, 20, 40],
        },
        NO_CONTINUATION,
    ),
}


@pytest.mark.parametrize("why", MISNUMBERED)
def test_wrongly_numbered_legs_are_refused(forger, people, untouched, why):
    changed, refusal = MISNUMBERED[why]
    given = numbered(people, **changed)
    if given["legs"] == 3:
        given["accounts"] = [given["accounts"][0], given["accounts"][1], given["accounts"][1]]
    assert forger.try_to(f"{HEAD}; {NUMBERED}", given) == refusal
    untouched()


def test_numbered_legs_without_a_transaction_of_their_commit_are_refused(forger, people, untouched):
    assert forger.try_to(NUMBERED, numbered(people)) == NO_CONTINUATION
    assert forger.try_to(f"{NUMBERED}; {HEAD}", numbered(people)) == NO_CONTINUATION
    untouched()


def test_numbered_legs_do_not_join_an_old_transaction(forger, people):
    paid = move(*people, 40)
    late = numbered(people, id=str(paid.transaction_id), seqs=[3, 2], balances=[20, 80])
    for legs_given in ([3, 4], [1, 2]):
        assert forger.try_to(NUMBERED, {**late, "n": legs_given}) in (NO_CONTINUATION, "23505")
    assert [reads.balance(account_id=person).balance for person in people] == [60, 40]


def test_a_frozen_account_takes_no_numbered_leg(forger, people, untouched):
    assert forger.try_to("SELECT ledger_set_account_state(%s, 'frozen')", [str(people[1])]) is None
    assert forger.try_to(f"{HEAD}; {NUMBERED}", numbered(people)) == "MP002"
    untouched()


def test_held_money_is_not_spent_by_a_numbered_leg(forger, people):
    authorise(people[0], 70)
    assert forger.try_to(f"{HEAD}; {NUMBERED}", numbered(people)) == "MP010"
    assert reads.balance(account_id=people[0]).balance == 100


def test_a_deferred_account_is_not_numbered(forger, people):
    shop = wallet(account=HOT_SHOP)
    given = numbered(people, accounts=[str(people[0]), str(shop)])
    assert forger.try_to(f"{HEAD}; {NUMBERED}", given) == NO_CONTINUATION
    assert [reads.balance(account_id=one).balance for one in (people[0], shop)] == [100, 0]
