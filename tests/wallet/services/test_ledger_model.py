"""Random sequences of postings against a plain dictionary: the same balances after every step."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wallet.ledger_samples import HOT_SHOP, post, wallet
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, Leg
from wallet.errors.ledger import AccountFrozen, InsufficientBalance, LedgerRefusal
from wallet.selectors import ledger as reads
from wallet.services import ledger
from wallet.states import AccountState

ACCOUNTS = 6
amounts = st.integers(1, 400)
places = st.integers(0, ACCOUNTS - 1)
payments = st.tuples(
    st.just("pay"), st.lists(st.tuples(places, places, amounts), min_size=1, max_size=4)
)
freezes = st.tuples(st.sampled_from(["freeze", "thaw"]), places)
others = st.tuples(st.sampled_from(["again", "fold"]), places)
steps = st.lists(st.one_of(payments, payments, payments, freezes, others), max_size=25)


@dataclass
class Model:
    """The ledger as a dictionary."""

    balances: dict[UUID, int]
    floored: set[UUID]
    frozen: set[UUID] = field(default_factory=set)

    def refusals(self, legs: list[Leg]) -> set[type[LedgerRefusal]]:
        """Every reason to refuse; the ledger names one of them."""
        frozen = any(leg.account_id in self.frozen for leg in legs)
        net: dict[UUID, int] = {}
        for leg in legs:
            net[leg.account_id] = net.get(leg.account_id, 0) + leg.amount
        short = [
            account
            for account, change in net.items()
            if account in self.floored and change < 0 and self.balances[account] + change < 0
        ]
        reasons = {AccountFrozen: frozen, InsufficientBalance: bool(short)}
        return {reason for reason, holds in reasons.items() if holds}

    def post(self, legs: list[Leg]) -> None:
        for leg in legs:
            self.balances[leg.account_id] += leg.amount


@pytest.mark.django_db
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sequence=steps)
def test_the_ledger_is_a_dictionary_with_rules(db, sequence):
    with rolled_back():
        locked = [wallet(satang=500), wallet(satang=300), wallet()]
        accounts = [*locked, wallet(account=HOT_SHOP), FEE_INCOME, SAFEGUARDED_BANK]
        start = {account: reads.balance(account_id=account).balance for account in accounts}
        model = Model(start, floored=set(accounts[:4]))
        last = None
        for verb, what in sequence:
            last = step(model, accounts, verb, what, last)
            found = {account: reads.balance(account_id=account).balance for account in accounts}
            assert found == model.balances
        assert sum(line.balance for line in reads.trial_balance()) == 0


def step(model: Model, accounts: list[UUID], verb: str, what, last):
    """One act on both; returns what was posted last, for a replay."""
    if verb == "pay":
        legs = []
        for payer, payee, satang in what:
            legs += [Leg(accounts[payer], -satang), Leg(accounts[payee], satang)]
        return pay(model, legs) or last
    if verb == "again" and last:
        assert post(last[0], **last[1]).replayed is True
    if verb == "fold":
        ledger.fold(account_id=FEE_INCOME)
    if verb == "freeze":
        ledger.set_account_state(account_id=accounts[what], state=AccountState.FROZEN)
        model.frozen.add(accounts[what])
    if verb == "thaw":
        ledger.set_account_state(account_id=accounts[what], state=AccountState.OPEN)
        model.frozen.discard(accounts[what])
    return last


def pay(model: Model, legs: list[Leg]):
    expected = model.refusals(legs)
    once = {"owner_id": uuid4(), "idempotency_key": "k"}
    if not expected:
        posted = post(legs, **once)
        model.post(legs)
        assert posted.replayed is False
        return legs, once
    with pytest.raises(tuple(expected)):
        post(legs, **once)
    return None


class rolled_back:
    """A transaction that leaves nothing, so that examples do not meet."""

    def __enter__(self) -> None:
        self.block = transaction.atomic()
        self.block.__enter__()

    def __exit__(self, *exception: object) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(*exception)
