"""Bad input at every entrance of the ledger: one named refusal each, and nothing half-written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from micropay.core import clock
from tests.wallet.hold_samples import NOW, authorise, capture
from tests.wallet.ledger_samples import move, post, wallet
from wallet.data.ledger import BatchItem, Leg, NewAccount
from wallet.errors import ledger as errors
from wallet.services import ledger
from wallet.states.ledger import AccountKind, AccountState

pytestmark = pytest.mark.django_db

TABLES = (
    "wallet_ledger_account",
    "wallet_ledger_transaction",
    "wallet_ledger_entry",
    "wallet_ledger_hold",
    "wallet_ledger_hold_use",
    "wallet_ledger_fold",
    "core_outbox",
    "core_evidence",
)
OWNER = UUID("01900000-0000-7000-8000-000000000001")


def everything() -> dict[str, str]:
    """A digest of every row of the ledger and of what a posting leaves beside it."""
    found = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            rows = "string_agg(t::text, '|' ORDER BY t::text)"
            cursor.execute(f"SELECT md5(coalesce({rows}, '')) FROM {table} t")
            found[table] = cursor.fetchone()[0]
    return found


@pytest.fixture
def malee() -> UUID:
    return wallet(satang=1_000)


@pytest.fixture
def somchai() -> UUID:
    return wallet()


@pytest.fixture
def frozen() -> UUID:
    account = wallet(satang=100)
    with transaction.atomic():
        ledger.set_account_state(account_id=account, state=AccountState.FROZEN)
    return account


# What is wrong with two legs from Malee to Somchai.
WRONG: dict[str, tuple[type[errors.LedgerRefusal], Callable[..., list[Leg]]]] = {
    "unknown account": (
        errors.UnknownAccount,
        lambda malee, somchai, frozen: [Leg(malee, -5), Leg(UUID(int=7), 5)],
    ),
    "frozen wallet": (
        errors.AccountFrozen,
        lambda malee, somchai, frozen: [Leg(malee, -5), Leg(frozen, 5)],
    ),
    "zero leg": (
        errors.UnusableLeg,
        lambda malee, somchai, frozen: [Leg(malee, -5), Leg(somchai, 5), Leg(somchai, 0)],
    ),
    "a leg beyond every number": (
        errors.UnusableLeg,
        lambda malee, somchai, frozen: [Leg(malee, -(10**30)), Leg(somchai, 10**30)],
    ),
    "unbalanced": (
        errors.Unbalanced,
        lambda malee, somchai, frozen: [Leg(malee, -5), Leg(somchai, 4)],
    ),
    "201 legs": (
        errors.WrongNumberOfLegs,
        lambda malee, somchai, frozen: [Leg(malee, -200), *[Leg(somchai, 1)] * 200],
    ),
    "one leg": (
        errors.WrongNumberOfLegs,
        lambda malee, somchai, frozen: [Leg(malee, -5)],
    ),
    "not enough": (
        errors.InsufficientBalance,
        lambda malee, somchai, frozen: [Leg(malee, -1_001), Leg(somchai, 1_001)],
    ),
}


@pytest.mark.parametrize("why", WRONG)
def test_a_posting(malee, somchai, frozen, why):
    refusal, legs = WRONG[why]
    before = everything()
    with pytest.raises(refusal) as caught:
        post(legs(malee, somchai, frozen))
    assert type(caught.value).sqlstate and caught.value.code
    assert everything() == before


@pytest.mark.parametrize("why", [why for why in WRONG if why != "a leg beyond every number"])
def test_an_item_of_a_batch(malee, somchai, frozen, why):
    refusal, legs = WRONG[why]
    item = BatchItem("wrong", bytes(32), "payout", tuple(legs(malee, somchai, frozen)))
    before = everything()
    with transaction.atomic():
        [outcome] = ledger.post_batch(
            owner_id=OWNER, idempotency_key="batch-1", items=[item], now=clock.now()
        )
    assert type(outcome) is refusal
    assert everything() == before


def test_a_batch_with_a_number_nobody_can_write_is_refused_as_a_whole(malee, somchai):
    sound = BatchItem("1", bytes(32), "payout", (Leg(malee, -5), Leg(somchai, 5)))
    wrong = BatchItem("2", bytes(32), "payout", (Leg(malee, -(10**30)), Leg(somchai, 10**30)))
    before = everything()
    with pytest.raises(errors.UnusableLeg), transaction.atomic():
        ledger.post_batch(
            owner_id=OWNER, idempotency_key="batch-1", items=[sound, wrong], now=clock.now()
        )
    assert everything() == before


@pytest.mark.parametrize("why", ["unknown account", "frozen wallet", "zero leg", "201 legs"])
def test_the_payees_of_a_capture(malee, somchai, frozen, why):
    refusal, legs = WRONG[why]
    hold = authorise(malee, 500)
    before = everything()
    with pytest.raises(refusal):
        capture(hold, *legs(malee, somchai, frozen)[1:])
    assert everything() == before


@pytest.mark.parametrize("amount", [-5, 10**30])
def test_a_capture_of_no_usable_amount(malee, somchai, amount):
    hold = authorise(malee, 500)
    before = everything()
    with pytest.raises(errors.UnusableLeg):
        capture(hold, Leg(somchai, amount))
    assert everything() == before


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"amount": 0}, errors.UnusableLeg),
        ({"amount": -1}, errors.UnusableLeg),
        ({"amount": 10**30}, errors.UnusableLeg),
        ({"amount": 1_001}, errors.InsufficientBalance),
        ({"account_id": UUID(int=7)}, errors.UnknownAccount),
        ({"expires_at": NOW - timedelta(seconds=1)}, errors.HoldExpired),
    ],
)
def test_an_authorisation(malee, given, refusal):
    before = everything()
    values = {"account_id": malee, "amount": 5, **given}
    account_id, amount = values.pop("account_id"), values.pop("amount")
    with pytest.raises(refusal):
        authorise(account_id, amount, **values)
    assert everything() == before


@pytest.mark.parametrize("why", ["more", "unknown", "currency"])
def test_a_refund(malee, somchai, why):
    paid = move(malee, somchai, 100)
    original = uuid4() if why == "unknown" else paid.transaction_id
    amount, currency = (101 if why == "more" else 5), ("USD" if why == "currency" else "THB")
    move(malee, somchai, 50)
    before = everything()
    refusal = {
        "more": errors.RefundTooLarge,
        "unknown": errors.NothingToReverse,
        "currency": errors.WrongCurrency,
    }[why]
    with pytest.raises(refusal):
        post([Leg(somchai, -amount), Leg(malee, amount)], reverses_id=original, currency=currency)
    assert everything() == before


@pytest.mark.parametrize("entrance", ["post", "batch", "authorise", "capture", "reverse"])
def test_a_key_with_another_fingerprint(malee, somchai, entrance):
    once = {"owner_id": OWNER, "idempotency_key": "key-1"}
    paid = move(malee, somchai, 10, **once)
    hold = authorise(malee, 100, **once)
    legs = (Leg(malee, -11), Leg(somchai, 11))
    before = everything()

    def by_batch() -> None:
        items = [BatchItem("key-1", bytes(32), "payout", legs)]
        with transaction.atomic():
            [outcome] = ledger.post_batch(
                owner_id=OWNER, idempotency_key="batch-1", items=items, now=clock.now()
            )
        raise outcome

    def by_reversal() -> None:
        with transaction.atomic():
            ledger.reverse(
                transaction_id=paid.transaction_id,
                fingerprint=bytes(32),
                kind="reversal",
                now=clock.now(),
                **once,
            )

    acts = {
        "post": lambda: post(list(legs), **once),
        "batch": by_batch,
        "authorise": lambda: authorise(malee, 99, **once),
        "capture": lambda: capture(hold, Leg(somchai, 99), **once),
        "reverse": by_reversal,
    }
    with pytest.raises(errors.KeyReused):
        acts[entrance]()
    assert everything() == before


def test_an_account_in_another_currency_is_not_opened():
    """There is no way to say so through the service; the door itself is asked."""
    before = everything()
    opening = "SELECT ledger_open_account('customer', 0, p_currency => 'USD')"
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        connection.cursor().execute(opening)
    assert caught.value.__cause__.pgcode == errors.WrongCurrency.sqlstate
    assert everything() == before


def test_a_code_that_is_taken_opens_nothing():
    account = NewAccount(AccountKind.MERCHANT, code="merchant.noodles")
    wallet(account=account)
    before = everything()
    with pytest.raises(errors.AccountExists):
        wallet(account=account)
    assert everything() == before
