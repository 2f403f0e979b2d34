"""Reversals and refunds: linked to the original, and never more than it moved in total."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import psycopg2
import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet.forger import Forger
from tests.wallet.ledger_samples import balance, move, post, superuser, wallet
from tests.wallet.races import changed, together, until_waiting
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, Leg, Posted
from wallet.errors import ledger as errors
from wallet.selectors import ledger as reads
from wallet.services import ledger

pytestmark = pytest.mark.race

POST = """
SELECT transaction_id FROM ledger_post(uuidv7(), gen_random_uuid()::text,
    decode(repeat('ab', 32), 'hex'), 'refund', ARRAY[%s, %s]::uuid[], ARRAY[-%s, %s]::bigint[],
    p_reverses => %s)
"""
BY_HAND = """
INSERT INTO wallet_ledger_transaction
       (id, owner_id, key, fingerprint, kind, leg_count, posted_at, reverses_id)
VALUES (%(id)s, uuidv7(), %(id)s, decode(repeat('00', 32), 'hex'), 'forged', 2, '2026-01-01',
        %(reverses)s);
INSERT INTO wallet_ledger_entry (transaction_id, leg, account_id, amount, posted_at)
VALUES (%(id)s, 1, %(payer)s, -%(amount)s, '2026-01-01'),
       (%(id)s, 2, %(payee)s, %(amount)s, '2026-01-01')
"""


@pytest.fixture
def people(race_db) -> tuple[UUID, UUID]:
    """Malee with 10,000 satang and Somchai with nothing."""
    return wallet(satang=10_000), wallet()


@pytest.fixture
def paid(people) -> Posted:
    """Malee paid Somchai 1,000 and a fee of 15."""
    malee, somchai = people
    return post([Leg(malee, -1_015), Leg(somchai, 1_000), Leg(FEE_INCOME, 15)])


def refund(original: Posted, *legs: Leg, **given: object) -> Posted:
    return post(list(legs), kind="refund", reverses_id=original.transaction_id, **given)


def reverse(original: Posted, **given: object) -> Posted:
    asked = {
        "owner_id": uuid4(),
        "idempotency_key": str(uuid4()),
        "fingerprint": original.transaction_id.bytes * 2,
        "kind": "reversal",
        "now": clock.now(),
        **given,
    }
    with transaction.atomic():
        return ledger.reverse(transaction_id=original.transaction_id, **asked)


def test_a_reversal_turns_every_leg(people, paid):
    malee, somchai = people

    back = reverse(paid)

    assert back.balances == {malee: 10_000, somchai: 0, FEE_INCOME: None}
    assert [balance(one) for one in (*people, FEE_INCOME)] == [10_000, 0, 0]
    found = reads.transaction(transaction_id=back.transaction_id)
    assert found.reverses_id == paid.transaction_id
    assert reads.not_taken_back(transaction_id=paid.transaction_id) == ()


def test_a_second_reversal_is_refused(people, paid):
    reverse(paid)
    with pytest.raises(errors.ReversedAlready) as caught:
        reverse(paid)
    assert caught.value.params == {"transaction_id": str(paid.transaction_id)}


def test_the_same_reversal_is_answered_again(people, paid):
    once = {"owner_id": uuid4(), "idempotency_key": "reverse-1"}
    first = reverse(paid, **once)

    again = reverse(paid, **once)

    assert (again.replayed, again.transaction_id) == (True, first.transaction_id)
    assert again.balances == first.balances


def test_refunds_take_back_parts_until_nothing_is_left(people, paid):
    malee, somchai = people
    move(malee, somchai, 5_000)
    refund(paid, Leg(somchai, -400), Leg(malee, 400))
    with pytest.raises(errors.RefundTooLarge):
        refund(paid, Leg(somchai, -601), Leg(malee, 601))
    refund(paid, Leg(somchai, -600), Leg(malee, 600))
    # Somchai has returned everything; the fee may still be.
    with pytest.raises(errors.RefundTooLarge):
        refund(paid, Leg(somchai, -1), Leg(malee, 1))
    refund(paid, Leg(FEE_INCOME, -15), Leg(malee, 15))
    with pytest.raises(errors.ReversedAlready):
        refund(paid, Leg(FEE_INCOME, -1), Leg(malee, 1))
    assert [balance(one) for one in (*people, FEE_INCOME)] == [5_000, 5_000, 0]


def test_a_reversal_after_a_refund_takes_back_the_rest(people, paid):
    malee, somchai = people
    refund(paid, Leg(somchai, -400), Leg(malee, 400))
    reverse(paid)
    assert [balance(one) for one in (*people, FEE_INCOME)] == [10_000, 0, 0]


@pytest.mark.parametrize("wrong", ["stranger gives", "stranger gets", "the same way again"])
def test_a_refund_goes_back_where_the_money_came_from(people, paid, wrong):
    malee, somchai = people
    stranger = wallet(satang=10_000)
    legs = {
        "stranger gives": [Leg(stranger, -10), Leg(malee, 10)],
        "stranger gets": [Leg(somchai, -10), Leg(stranger, 10)],
        "the same way again": [Leg(malee, -10), Leg(somchai, 10)],
    }[wrong]
    with pytest.raises(errors.RefundTooLarge):
        refund(paid, *legs)
    assert balance(somchai) == 1_000


def test_an_earlier_refund_is_no_room_for_going_forward_again(people, paid):
    malee, somchai = people
    refund(paid, Leg(somchai, -400), Leg(malee, 400))
    with pytest.raises(errors.RefundTooLarge):
        refund(paid, Leg(malee, -400), Leg(somchai, 400))


def test_a_refund_is_not_taken_back(people, paid):
    back = reverse(paid)
    with pytest.raises(errors.NotReversible):
        reverse(back)


def test_what_the_payee_has_spent_is_not_refunded(people, paid):
    _, somchai = people
    move(somchai, SAFEGUARDED_BANK, 1)
    with pytest.raises(errors.InsufficientBalance):
        reverse(paid)
    assert len(reads.not_taken_back(transaction_id=paid.transaction_id)) == 3


def test_nothing_is_not_reversed(people):
    nothing = Posted(uuid4(), clock.now(), False, {})
    with pytest.raises(errors.NothingToReverse):
        reverse(nothing)


def test_the_same_refund_at_once_is_accepted_once(people, paid):
    malee, somchai = people
    move(malee, somchai, 5_000)

    outcomes = together(8, lambda _: refund(paid, Leg(somchai, -1_000), Leg(malee, 1_000)))

    assert sum(isinstance(one, errors.RefundTooLarge) for one in outcomes) == 7
    assert balance(somchai) == 5_000


def test_reversals_at_once_are_one(people, paid):
    malee, somchai = people
    move(malee, somchai, 5_000)

    outcomes = together(8, lambda _: reverse(paid))

    assert sum(isinstance(one, errors.ReversedAlready) for one in outcomes) == 7
    assert balance(somchai) == 5_000


def test_parts_at_once_never_exceed_the_whole(people, paid):
    malee, somchai = people
    move(malee, somchai, 5_000)

    outcomes = together(8, lambda _: refund(paid, Leg(somchai, -300), Leg(malee, 300)))

    assert sum(isinstance(one, Posted) for one in outcomes) == 3
    assert balance(somchai) == 5_100


@pytest.mark.parametrize("turns", [True, False])
def test_two_refunds_take_turns_and_the_control_pays_twice(race_db, people, turns):
    """Without taking turns the guard looks before the other has committed."""
    malee, somchai = people
    bank, _ = SAFEGUARDED_BANK, move(malee, somchai, 5_000)
    # Two accounts without row locks, so that nothing but the turns makes one wait.
    received = move(bank, FEE_INCOME, 1_000)
    if not turns:
        lock = ("PERFORM pg_advisory_xact_lock(", "PERFORM abs(")
        changed(race_db, "ledger_check_reversal", lock)
        changed(race_db, "ledger_check_taken_back", lock)
        # The check stands at the commit too: both have to be past it before either is seen.
        slowly = ("RETURN NULL;", "PERFORM pg_sleep(0.5); RETURN NULL;")
        changed(race_db, "ledger_guard_transaction", slowly)
    first, second = race_db.connect(), race_db.connect()
    given = [str(FEE_INCOME), str(bank), 1_000, 1_000, str(received.transaction_id)]
    first.cursor().execute(POST, given)
    if not turns:
        second.cursor().execute(POST, given)
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda session: session.commit(), (first, second)))
        assert balance(FEE_INCOME) == -1_000
        return
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(second.cursor().execute, POST, given)
        until_waiting(second)
        first.commit()
        with pytest.raises(psycopg2.Error) as caught:
            waiting.result()
    assert caught.value.pgcode == "MP012"
    assert balance(FEE_INCOME) == 0


@pytest.mark.parametrize("amount", [1_001, 1_000])
@pytest.mark.parametrize("who", ["owner", "superuser in replica mode"])
def test_a_refund_by_hand_is_held_to_the_same(race_db, people, paid, who, amount):
    malee, somchai = people
    move(malee, somchai, 5_000)
    session = race_db.connect_owner() if who == "owner" else superuser(race_db)
    forger = Forger(session)
    if who != "owner":
        assert forger.try_to("SET session_replication_role = replica") is None
    given = {
        "id": str(uuid4()),
        "reverses": str(paid.transaction_id),
        "payer": str(somchai),
        "payee": str(malee),
        "amount": amount,
    }
    expected = [None, "MP021"] if amount == 1_000 else ["MP021", "MP021"]
    found = [forger.try_to(BY_HAND, {**given, "id": str(uuid4())}) for _ in range(2)]
    session.close()
    assert found == expected


def test_a_refund_is_not_judged_by_an_old_picture(race_db, people, paid):
    malee, somchai = people
    session = race_db.connect()
    session.set_session(isolation_level="REPEATABLE READ")
    given = [str(somchai), str(malee), 10, 10, str(paid.transaction_id)]
    assert Forger(session).try_to(POST, given) == "MP106"
