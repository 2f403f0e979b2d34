"""Holds: money set aside, spent once at most, and never promised twice."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet.hold_samples import NOW, authorise, capture, free, held, void
from tests.wallet.ledger_samples import HOT_SHOP, balance, move, wallet
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, Leg
from wallet.errors import ledger as errors
from wallet.models.hold import LedgerHoldUse
from wallet.selectors import hold as holds
from wallet.services import ledger
from wallet.states.ledger import AccountState
from wallet.tasks import expire_holds

pytestmark = pytest.mark.django_db


def uses(hold_id: UUID) -> list[tuple[str, int, int]]:
    rows = LedgerHoldUse.objects.filter(hold_id=hold_id).order_by("number")
    return [(row.kind, row.amount, row.rest) for row in rows]


@pytest.fixture(params=["locked", "deferred"])
def malee(request) -> UUID:
    """A wallet of 100 satang; either way of booking keeps the same promises."""
    return wallet(satang=100, account=HOT_SHOP if request.param == "deferred" else None)


def test_a_hold_leaves_the_balance_and_takes_from_what_is_available(malee):
    made = authorise(malee, 70)

    assert made.replayed is False
    assert (balance(malee), held(malee), free(malee)) == (100, 70, 30)
    assert [one.hold_id for one in holds.of_account(account_id=malee)] == [made.hold_id]


def test_what_is_held_cannot_be_spent(malee):
    authorise(malee, 70)
    with pytest.raises(errors.InsufficientBalance):
        move(malee, wallet(), 31)
    move(malee, wallet(), 30)
    assert (balance(malee), free(malee)) == (70, 0)


def test_what_is_held_is_not_held_again(malee):
    authorise(malee, 70)
    with pytest.raises(errors.InsufficientBalance):
        authorise(malee, 31)
    authorise(malee, 30)
    assert (held(malee), free(malee)) == (100, 0)


def test_a_full_capture_pays_the_payees(malee):
    made, somchai = authorise(malee, 100), wallet()

    captured = capture(made, Leg(somchai, 97), Leg(FEE_INCOME, 3))

    assert captured.rest == 0
    assert captured.posted.balances[somchai] == 97
    assert (balance(malee), held(malee), balance(somchai)) == (0, 0, 97)
    assert uses(made.hold_id) == [("capture", 100, 0)]


def test_a_part_capture_sets_the_rest_free(malee):
    made, somchai = authorise(malee, 70), wallet()

    assert capture(made, Leg(somchai, 20)).rest == 0

    assert (balance(malee), held(malee), free(malee)) == (80, 0, 80)
    assert uses(made.hold_id) == [("capture", 20, 50), ("release", 50, 0)]


def test_a_part_capture_may_keep_the_rest_for_later(malee):
    made, somchai = authorise(malee, 70), wallet()

    assert capture(made, Leg(somchai, 20), keep_rest=True).rest == 50
    assert (held(malee), free(malee)) == (50, 30)
    assert capture(made, Leg(somchai, 50)).rest == 0

    assert (balance(malee), held(malee), balance(somchai)) == (30, 0, 70)


def test_no_more_is_captured_than_was_held(malee):
    made, somchai = authorise(malee, 70), wallet()
    with pytest.raises(errors.HoldTooSmall):
        capture(made, Leg(somchai, 71))
    capture(made, Leg(somchai, 60), keep_rest=True)
    with pytest.raises(errors.HoldTooSmall):
        capture(made, Leg(somchai, 11))
    assert (balance(malee), held(malee), balance(somchai)) == (40, 10, 60)


def test_a_hold_is_captured_once(malee):
    made, somchai = authorise(malee, 70), wallet()
    capture(made, Leg(somchai, 20))
    with pytest.raises(errors.HoldUsedUp):
        capture(made, Leg(somchai, 20))
    assert balance(somchai) == 20


def test_the_same_capture_is_answered_again(malee):
    made, somchai = authorise(malee, 70), wallet()
    once = {"owner_id": uuid4(), "idempotency_key": "capture-1"}
    first = capture(made, Leg(somchai, 70), **once)

    again = capture(made, Leg(somchai, 70), **once)

    assert again.posted.replayed is True
    assert again.posted.transaction_id == first.posted.transaction_id
    assert balance(somchai) == 70
    with pytest.raises(errors.KeyReused):
        capture(made, Leg(somchai, 60), **once)


def test_the_same_authorisation_is_answered_again(malee):
    once = {"owner_id": uuid4(), "idempotency_key": "hold-1"}
    first = authorise(malee, 70, **once)

    again = authorise(malee, 70, **once)

    assert (again.replayed, again.hold_id) == (True, first.hold_id)
    assert held(malee) == 70
    with pytest.raises(errors.KeyReused):
        authorise(malee, 60, **once)


def test_a_void_sets_free_what_is_left_and_may_be_asked_again(malee):
    made, somchai = authorise(malee, 70), wallet()
    capture(made, Leg(somchai, 20), keep_rest=True)

    assert void(made) == 50
    assert void(made) == 50

    assert (balance(malee), held(malee)) == (80, 0)
    with pytest.raises(errors.HoldUsedUp):
        capture(made, Leg(somchai, 1))


def test_a_captured_hold_is_not_voided(malee):
    made = authorise(malee, 70)
    capture(made, Leg(wallet(), 70))
    with pytest.raises(errors.HoldUsedUp):
        void(made)


def test_an_expired_hold_is_not_captured_and_is_set_free_by_the_task(malee):
    made, somchai = authorise(malee, 70, expires_at=clock.now() + timedelta(hours=1)), wallet()
    assert expire_holds() == 0
    past = authorise(malee, 10, now=NOW - timedelta(days=2), expires_at=NOW - timedelta(days=1))

    with pytest.raises(errors.HoldExpired):
        capture(past, Leg(somchai, 1))

    assert (expire_holds(), expire_holds()) == (1, 0)
    assert uses(past.hold_id) == [("expiry", 10, 0)]
    assert (held(malee), uses(made.hold_id)) == (70, [])


def test_a_hold_does_not_begin_expired(malee):
    with pytest.raises(errors.HoldExpired):
        authorise(malee, 1, expires_at=NOW)


def test_a_frozen_wallet_holds_nothing_new_and_pays_nothing_but_lets_go(malee):
    made, somchai = authorise(malee, 70), wallet()
    with transaction.atomic():
        ledger.set_account_state(account_id=malee, state=AccountState.FROZEN)
    with pytest.raises(errors.AccountFrozen):
        authorise(malee, 1)
    with pytest.raises(errors.AccountFrozen):
        capture(made, Leg(somchai, 70))
    assert (held(malee), balance(somchai)) == (70, 0)
    assert void(made) == 70


def test_a_wallet_with_a_hold_is_not_closed(malee):
    authorise(malee, 70)
    with pytest.raises(errors.AccountNotEmpty), transaction.atomic():
        ledger.set_account_state(account_id=malee, state=AccountState.CLOSED)


def test_a_capture_for_a_payee_who_cannot_receive_leaves_the_hold(malee):
    made, somchai = authorise(malee, 70), wallet()
    with transaction.atomic():
        ledger.set_account_state(account_id=somchai, state=AccountState.CLOSED)
    with pytest.raises(errors.AccountClosed):
        capture(made, Leg(somchai, 70))
    assert (held(malee), uses(made.hold_id)) == (70, [])


@pytest.mark.parametrize("amount", [0, -1, 10**15 + 1])
def test_a_hold_of_nothing_or_too_much_is_refused(amount):
    with pytest.raises(errors.UnusableLeg):
        authorise(wallet(satang=100), amount)


@pytest.mark.parametrize("amounts", [[0], [-1], [5, -1], []])
def test_a_capture_pays_every_payee_something(malee, amounts):
    made = authorise(malee, 70)
    with pytest.raises(errors.UnusableLeg):
        capture(made, *(Leg(wallet(), amount) for amount in amounts))
    assert held(malee) == 70


def test_a_hold_does_not_pay_its_own_account(malee):
    made = authorise(malee, 70)
    with pytest.raises(errors.UnusableLeg):
        capture(made, Leg(wallet(), 60), Leg(malee, 10))
    assert (balance(malee), held(malee)) == (100, 70)


def test_money_is_held_only_where_there_is_a_floor():
    with pytest.raises(errors.NothingToHoldAgainst):
        authorise(SAFEGUARDED_BANK, 1)


def test_unknown_accounts_and_holds_are_refused(malee):
    with pytest.raises(errors.UnknownAccount):
        authorise(uuid4(), 1)
    nothing = uuid4()
    for act in (
        lambda: ledger.void(hold_id=nothing, now=NOW),
        lambda: ledger.expire(hold_id=nothing, now=NOW),
        lambda: holds.hold(hold_id=nothing),
    ):
        with pytest.raises(errors.UnknownHold), transaction.atomic():
            act()
