"""Posting: money moves whole, once, and never below a floor."""

from __future__ import annotations

from hashlib import sha256
from uuid import uuid4

import pytest
from django.db import connection, transaction

from micropay.core import outbox
from tests.wallet.ledger_samples import HOT_SHOP, balance, move, post, wallet
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, Leg, NewAccount
from wallet.errors import ledger as errors
from wallet.selectors import ledger as reads
from wallet.services import ledger
from wallet.states.ledger import AccountKind, AccountState

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    tables = ("wallet_ledger_transaction", "wallet_ledger_entry", "core_outbox")
    with connection.cursor() as cursor:
        found = {}
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table}")
            found[table] = cursor.fetchone()[0]
    return found


def refused(refusal: type[errors.LedgerRefusal], legs: list[Leg], **given: object):
    """The refusal it meets; and nothing at all was written, no balance moved."""
    before, trial = rows(), reads.trial_balance()
    with pytest.raises(refusal) as caught:
        post(legs, **given)
    assert rows() == before
    assert reads.trial_balance() == trial
    return caught.value


def test_a_transfer_moves_money_from_payer_to_payee():
    malee, somchai = wallet(satang=50_000), wallet()

    posted = move(malee, somchai, 20_000)

    assert posted.replayed is False
    assert posted.balances == {malee: 30_000, somchai: 20_000}
    assert (balance(malee), balance(somchai)) == (30_000, 20_000)


def test_every_entry_carries_its_number_and_the_running_balance():
    malee, somchai = wallet(satang=50_000), wallet()
    move(malee, somchai, 20_000)
    move(malee, somchai, 1)

    lines = reads.entries(account_id=malee).lines

    assert [(line.seq, line.amount, line.balance) for line in lines] == [
        (3, -1, 29_999),
        (2, -20_000, 30_000),
        (1, 50_000, 50_000),
    ]


def test_a_posting_of_many_legs_may_name_an_account_twice():
    malee, somchai = wallet(satang=50_000), wallet()

    posted = post(
        [Leg(malee, -10_000), Leg(somchai, 10_000), Leg(malee, -1_500), Leg(FEE_INCOME, 1_500)]
    )

    assert balance(malee) == posted.balances[malee] == 38_500
    lines = reads.entries(account_id=malee).lines
    assert [(line.leg, line.balance) for line in lines[:2]] == [(3, 38_500), (1, 40_000)]


def test_only_the_net_of_a_posting_must_be_there():
    malee, somchai = wallet(satang=100), wallet()
    legs = [Leg(malee, -120), Leg(somchai, 120), Leg(somchai, -20), Leg(malee, 20)]

    assert post(legs).balances == {malee: 0, somchai: 100}
    assert (balance(malee), balance(somchai)) == (0, 100)


def test_two_hundred_legs_are_one_posting():
    malee = wallet(satang=100_000)
    payees = [wallet() for _ in range(199)]

    post([Leg(malee, -19_900), *(Leg(payee, 100) for payee in payees)])

    assert balance(malee) == 80_100
    assert {balance(payee) for payee in payees} == {100}


def test_a_posting_leaves_one_notice_in_the_outbox():
    malee, somchai = wallet(satang=50_000), wallet()
    posted = move(malee, somchai, 100)

    outbox.collect()
    assert outbox.collect() == 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT topic, payload ->> 'transaction_id' FROM core_outbox"
            " WHERE payload ->> 'transaction_id' = %s",
            [str(posted.transaction_id)],
        )
        assert cursor.fetchall() == [("wallet.posted", str(posted.transaction_id))]


def test_the_same_key_and_request_is_answered_again_before_anything_is_checked():
    malee, somchai = wallet(satang=50_000), wallet()
    once = {"owner_id": uuid4(), "idempotency_key": "pay-1"}
    first = move(malee, somchai, 50_000, **once)
    with transaction.atomic():
        ledger.set_account_state(account_id=somchai, state=AccountState.FROZEN)
    before = rows()

    again = move(malee, somchai, 50_000, **once)

    assert again.replayed is True
    assert (again.transaction_id, again.posted_at) == (first.transaction_id, first.posted_at)
    assert again.balances == first.balances
    assert rows() == before
    assert balance(malee) == 0


def test_the_same_key_of_another_owner_is_another_key():
    malee, somchai = wallet(satang=50_000), wallet()
    move(malee, somchai, 100, idempotency_key="pay-1")

    assert move(malee, somchai, 100, idempotency_key="pay-1").replayed is False


def test_a_key_is_not_lent_to_another_request():
    malee, somchai = wallet(satang=50_000), wallet()
    once = {"owner_id": uuid4(), "idempotency_key": "pay-1"}
    first = move(malee, somchai, 100, **once)

    refusal = refused(errors.KeyReused, [Leg(malee, -200), Leg(somchai, 200)], **once)

    assert refusal.params == {"transaction_id": str(first.transaction_id)}


def test_a_refusal_claims_no_key():
    malee, somchai = wallet(satang=100), wallet()
    once = {"owner_id": uuid4(), "idempotency_key": "pay-1"}
    refused(errors.InsufficientBalance, [Leg(malee, -101), Leg(somchai, 101)], **once)

    assert move(malee, somchai, 100, **once).replayed is False


def test_what_is_missing_is_never_lent():
    malee, somchai = wallet(satang=100), wallet()

    refusal = refused(errors.InsufficientBalance, [Leg(malee, -101), Leg(somchai, 101)])

    assert refusal.params == {"account_id": str(malee)}
    assert move(malee, somchai, 100).balances[malee] == 0


def test_a_deferred_account_does_not_pass_its_floor_either():
    shop, malee = wallet(account=HOT_SHOP), wallet(satang=500)
    move(malee, shop, 300)

    refusal = refused(errors.InsufficientBalance, [Leg(shop, -301), Leg(malee, 301)])

    assert refusal.params == {"account_id": str(shop)}
    move(shop, malee, 300)
    assert (balance(shop), balance(malee)) == (0, 500)


def test_an_unknown_account_is_refused():
    malee, nobody = wallet(satang=100), uuid4()

    refusal = refused(errors.UnknownAccount, [Leg(malee, -1), Leg(nobody, 1)])

    assert refusal.params == {"account_id": str(nobody)}


@pytest.mark.parametrize("account", [NewAccount(AccountKind.CUSTOMER), HOT_SHOP])
@pytest.mark.parametrize("amount", [1, -1])
def test_a_frozen_account_takes_part_in_nothing(account, amount):
    malee, somchai = wallet(satang=100), wallet(satang=100, account=account)
    with transaction.atomic():
        ledger.set_account_state(account_id=somchai, state=AccountState.FROZEN)

    refusal = refused(errors.AccountFrozen, [Leg(malee, -amount), Leg(somchai, amount)])

    assert refusal.params == {"account_id": str(somchai)}


@pytest.mark.parametrize("account", [NewAccount(AccountKind.CUSTOMER), HOT_SHOP])
def test_a_closed_account_takes_part_in_nothing(account):
    malee, somchai = wallet(satang=100), wallet(account=account)
    with transaction.atomic():
        ledger.set_account_state(account_id=somchai, state=AccountState.CLOSED)

    refused(errors.AccountClosed, [Leg(malee, -1), Leg(somchai, 1)])


def test_another_currency_is_refused():
    malee, somchai = wallet(satang=100), wallet()
    refused(errors.WrongCurrency, [Leg(malee, -1), Leg(somchai, 1)], currency="USD")


@pytest.mark.parametrize("amount", [0, 10**15 + 1, -(10**15) - 1])
def test_a_leg_of_nothing_or_too_much_is_refused(amount):
    malee, somchai = wallet(satang=100), wallet()
    refused(errors.UnusableLeg, [Leg(malee, -amount), Leg(somchai, amount)])


def test_legs_that_do_not_sum_to_zero_are_refused():
    malee, somchai = wallet(satang=100), wallet()

    refusal = refused(errors.Unbalanced, [Leg(malee, -10), Leg(somchai, 11)])

    assert refusal.params == {"difference": "1"}


@pytest.mark.parametrize("count", [0, 1, 201])
def test_fewer_than_two_or_more_than_two_hundred_legs_are_refused(count):
    malee = wallet(satang=1_000)
    refused(errors.WrongNumberOfLegs, [Leg(malee, 1)] * count)


def test_one_posting_is_one_round_trip(django_assert_num_queries):
    malee, somchai = wallet(satang=100), wallet()
    with transaction.atomic(), django_assert_num_queries(1):
        ledger.post(
            owner_id=uuid4(),
            idempotency_key="k",
            fingerprint=sha256(b"").digest(),
            kind="transfer",
            legs=[Leg(malee, -1), Leg(somchai, 1)],
            now=None,
        )


def test_an_account_code_is_used_once():
    account = NewAccount(AccountKind.MERCHANT, code="merchant.noodles")
    wallet(account=account)
    with pytest.raises(errors.AccountExists), transaction.atomic():
        ledger.open_account(account=account)


def test_an_account_with_money_is_not_closed():
    malee, shop = wallet(satang=100), wallet(satang=100, account=HOT_SHOP)
    for account_id in (malee, shop):
        with pytest.raises(errors.AccountNotEmpty), transaction.atomic():
            ledger.set_account_state(account_id=account_id, state=AccountState.CLOSED)
        assert reads.account_state(account_id=account_id) == AccountState.OPEN


def test_a_closed_account_stays_closed():
    malee = wallet()
    with transaction.atomic():
        before = ledger.set_account_state(account_id=malee, state=AccountState.CLOSED)
    assert before == AccountState.OPEN
    with pytest.raises(errors.MoveNotAllowed), transaction.atomic():
        ledger.set_account_state(account_id=malee, state=AccountState.OPEN)


def test_the_safeguarded_bank_account_mirrors_what_customers_are_owed():
    before = reads.safeguarding()
    wallet(satang=12_345)

    after = reads.safeguarding()

    assert after.owed - before.owed == 12_345
    assert after.safeguarded - before.safeguarded == 12_345
    assert balance(SAFEGUARDED_BANK) == -after.safeguarded
