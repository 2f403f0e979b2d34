"""Every operation of the ledger beside its model: the same after every step."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from tests.wallet.ledger_samples import wallet
from tests.wallet.services.ledger_model import (
    START,
    Account,
    Model,
    Moved,
    Refusals,
    net,
    print_of,
)
from wallet.data.ledger import BatchItem, Leg, NewAccount, Posted
from wallet.errors import ledger as errors
from wallet.selectors import ledger as reads
from wallet.selectors import ledger_past, ledger_proof, seal_keys
from wallet.services import ledger
from wallet.states.ledger import AccountKind, AccountMode, AccountState

# Three customers, one of whom may owe 100; a busy shop; fees and a bank without a floor.
CHART = (
    NewAccount(AccountKind.CUSTOMER),
    NewAccount(AccountKind.CUSTOMER),
    NewAccount(AccountKind.MERCHANT, floor=-100),
    NewAccount(AccountKind.MERCHANT, mode=AccountMode.DEFERRED),
    NewAccount(AccountKind.FEE_INCOME, floor=None, mode=AccountMode.DEFERRED),
    NewAccount(AccountKind.SAFEGUARDED_BANK, floor=None, mode=AccountMode.DEFERRED),
)
BANK = len(CHART) - 1
BALANCES = """
SELECT id, ledger_exact_balance(id), held, ledger_exact_balance(id) - held - coalesce(floor, 0)
  FROM wallet_ledger_account WHERE id = ANY (%s::uuid[])
"""
places = st.integers(0, BANK)
amounts = st.integers(1, 300)
# Mostly sound legs; a transfer is a pair that sums to zero.
transfers = st.lists(st.tuples(places, places, amounts), min_size=1, max_size=4)


class PostingMachine(RuleBasedStateMachine):
    """Random sequences of postings, refunds, reversals, batches, states and folds."""

    steps_taken = 0
    # What happened, so that a run can show that it was no idle one.
    seen: Counter[str] = Counter()
    postings, authorised = Bundle("postings"), Bundle("authorised")

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.ids = [wallet(account=account) for account in CHART]
        for account_id, account in zip(self.ids, CHART, strict=True):
            self.model.accounts[account_id] = Account(account.floor, account.mode)
        self.moments: list[tuple[datetime, dict[UUID, int]]] = []
        self._post([Leg(self.ids[BANK], -1_200), *(Leg(one, 400) for one in self.ids[:3])])

    # Acts -----------------------------------------------------------------------------------------

    @rule(target=postings, pairs=transfers, from_bank=st.booleans())
    def post(self, pairs, from_bank):
        return self._post(self._legs(pairs, from_bank))

    @rule(target=postings, payer=places, payee=places, satang=st.integers(1, 60))
    def pay(self, payer, payee, satang):
        return self._post(self._legs([(payer, payee, satang)], from_bank=False))

    @rule(target=postings, payee=places, satang=st.integers(50, 300))
    def top_up(self, payee, satang):
        return self._post(self._legs([(BANK, payee, satang)], from_bank=True))

    @rule(
        pairs=transfers, fault=st.sampled_from(["zero", "difference", "unknown", "dollar", "one"])
    )
    def post_what_is_wrong(self, pairs, fault):
        legs, currency = self._legs(pairs, from_bank=True), "THB"
        if fault == "zero":
            legs = [*legs, Leg(self.ids[0], 0)]
        elif fault == "difference":
            legs = [*legs, Leg(self.ids[0], 1)]
        elif fault == "unknown":
            legs = [*legs, Leg(uuid4(), 1), Leg(self.ids[BANK], -1)]
        elif fault == "one":
            legs = legs[:1]
        else:
            currency = "USD"
        self._post(legs, currency=currency)

    @rule(original=postings, part=st.integers(1, 300), other=st.integers(0, 3))
    def refund(self, original, part, other):
        """Some of what one payee got goes back to one payer; now and then where it never was."""
        gave = [one for one, amount in original.moved().items() if amount < 0]
        got = [one for one, amount in original.moved().items() if amount > 0]
        if not gave or not got:
            return
        back_to = self.ids[0] if other == 0 else gave[other % len(gave)]
        legs = [Leg(got[part % len(got)], -part), Leg(back_to, part)]
        self._post(legs, reverses=original)

    @rule(target=postings, original=postings)
    def reverse(self, original):
        owner, key, print_ = uuid4(), "reverse", print_of("reverse", original.transaction_id)
        legs = [Leg(one, -rest) for one, rest in original.rest().items() if rest]
        expected = self.model.taking_back(original, legs)
        if errors.ReversedAlready not in expected:
            expected |= self.model.posting(legs)
        posted = self._do(
            expected,
            lambda: ledger.reverse(
                transaction_id=original.transaction_id,
                owner_id=owner,
                idempotency_key=key,
                fingerprint=print_,
                kind="reversal",
                now=self.model.now,
            ),
        )
        return self._booked(posted, (owner, key, print_), legs, original)

    @rule(target=postings, batch=st.lists(transfers, min_size=1, max_size=5), twice=st.booleans())
    def post_batch(self, batch, twice):
        owner, made = uuid4(), []
        items = [self._item(number, pairs) for number, pairs in enumerate(batch)]
        with transaction.atomic():
            outcomes = ledger.post_batch(
                owner_id=owner, idempotency_key="once", items=items, now=self.model.now
            )
        for item, outcome in zip(items, outcomes, strict=True):
            legs = list(item.legs)
            expected = self.model.posting(legs)
            assert isinstance(outcome, tuple(expected) if expected else Posted), outcome
            if not expected:
                key, print_ = item.idempotency_key, item.fingerprint
                made.append(self._booked(outcome, (owner, key, print_), legs, None, check=False))
        if twice and made:
            with transaction.atomic():
                again = ledger.post_batch(
                    owner_id=owner,
                    idempotency_key="twice",
                    items=[one for one in items if self._is_in(one, made)],
                    now=START,
                )
            assert [one.replayed for one in again] == [True] * len(made)
        return multiple(*made)

    @rule(posting=postings, same=st.booleans())
    def use_a_key_again(self, posting, same):
        print_ = posting.fingerprint if same else print_of("another")
        given = {"owner_id": posting.owner, "idempotency_key": posting.key, "fingerprint": print_}
        expected: Refusals = set() if same else {errors.KeyReused}
        legs = posting.legs if len(posting.legs) > 1 else []
        posted = self._do(
            expected,
            lambda: ledger.post(kind="transfer", legs=legs, now=self.model.now, **given),
        )
        if posted:
            assert (posted.replayed, posted.transaction_id) == (True, posting.transaction_id)

    @rule(hours=st.integers(1, 5))
    def time_passes(self, hours):
        self.model.now += timedelta(hours=hours)

    @rule(place=places)
    def freeze(self, place):
        self._set_state(self.ids[place], AccountState.FROZEN)

    @rule()
    def let_all_go(self):
        for account in self.ids:
            if self.model.accounts[account].state == AccountState.FROZEN:
                self._set_state(account, AccountState.OPEN)

    @rule(place=places)
    def close(self, place):
        self._set_state(self.ids[place], AccountState.CLOSED)

    @rule()
    def open_another(self):
        """A closed account is replaced, so that long runs do not run dry."""
        for place, account_id in enumerate(self.ids):
            if self.model.accounts[account_id].state == AccountState.CLOSED:
                self.ids[place] = wallet(account=CHART[place])
                self.model.accounts[self.ids[place]] = Account(
                    CHART[place].floor, CHART[place].mode
                )

    @rule(place=places)
    def fold(self, place):
        account = self.ids[place]
        deferred = CHART[place].mode == AccountMode.DEFERRED
        expected: Refusals = set() if deferred else {errors.UnknownAccount}
        self._do(expected, lambda: ledger.fold(account_id=account))

    # The same after every step --------------------------------------------------------------------

    @invariant()
    def the_ledger_is_the_model(self):
        type(self).steps_taken += 1
        with connection.cursor() as cursor:
            cursor.execute(BALANCES, [[str(one) for one in self.model.accounts]])
            found = {account: amounts for account, *amounts in cursor.fetchall()}
        for account, known in self.model.accounts.items():
            held, available = self.model.held(account), self.model.available(account)
            assert found[account] == [known.balance, held, available]

    def the_selector_agrees(self):
        for account, known in self.model.accounts.items():
            seen = reads.balance(account_id=account)
            assert (seen.balance, seen.version) == (known.balance, known.entries)
            assert (seen.held, seen.available) == (
                self.model.held(account),
                self.model.available(account),
            )

    def teardown(self):
        """The selector agrees, the database proves itself, and past moments are found again."""
        self.the_selector_agrees()
        with transaction.atomic():
            faults = [step.fault for step in ledger_proof.prove(keys=seal_keys.key_ring())]
        assert faults == [None] * len(faults)
        assert sum(line.balance for line in reads.trial_balance()) == 0
        for moment, balances in self.moments[-5:]:
            for account, amount in balances.items():
                at = moment + timedelta(microseconds=1)
                assert ledger_past.balance_at(account_id=account, at=at) == amount

    # How ------------------------------------------------------------------------------------------

    def _legs(self, pairs, from_bank: bool) -> list[Leg]:
        legs = []
        for payer, payee, satang in pairs:
            payer_id = self.ids[BANK if from_bank else payer]
            legs += [Leg(payer_id, -satang), Leg(self.ids[payee], satang)]
        return legs

    def _item(self, number: int, pairs) -> BatchItem:
        legs = tuple(self._legs(pairs, from_bank=number == 0))
        return BatchItem(f"item {number}", print_of(legs), "payout", legs)

    def _is_in(self, item: BatchItem, made: list[Moved]) -> bool:
        return item.idempotency_key in {one.key for one in made}

    def _do(self, expected: Refusals, act):
        """Do it; the outcome, or None for a refusal that the model foresaw."""
        try:
            with transaction.atomic():
                done = act()
        except errors.LedgerRefusal as refusal:
            assert type(refusal) in expected, (refusal, expected)
            self.seen[type(refusal).__name__] += 1
            return None
        assert not expected, expected
        self.seen[type(done).__name__] += 1
        return done

    def _post(self, legs, currency="THB", reverses=None):
        owner, print_ = uuid4(), print_of(legs)
        expected = self.model.shape(legs, currency)
        if not expected and reverses is not None:
            expected = self.model.taking_back(reverses, legs)
        if expected != {errors.ReversedAlready} and not self.model.shape(legs, currency):
            expected |= self.model.posting(legs)
        posted = self._do(
            expected,
            lambda: ledger.post(
                owner_id=owner,
                idempotency_key="post",
                fingerprint=print_,
                kind="transfer",
                legs=legs,
                reverses_id=reverses.transaction_id if reverses else None,
                currency=currency,
                now=self.model.now,
            ),
        )
        return self._booked(posted, (owner, "post", print_), legs, reverses)

    def _booked(self, posted, key_of, legs, reverses, *, check=True):
        """Take a posting over into the model; the balances it reported are the model's."""
        if posted is None:
            return multiple()
        assert posted.replayed is False
        self.model.book(legs)
        if reverses is not None:
            for account, change in net(legs).items():
                reverses.back[account] = reverses.back.get(account, 0) + change
        balances = {one: self.model.accounts[one].balance for one in posted.balances}
        for account, after in posted.balances.items() if check else ():
            deferred = self.model.accounts[account].mode == AccountMode.DEFERRED
            assert after == (None if deferred else balances[account])
        # The items of a batch may share a moment; what stood at it is what the last of them left.
        if self.moments and self.moments[-1][0] == posted.posted_at:
            balances = {**self.moments.pop()[1], **balances}
        self.moments.append((posted.posted_at, balances))
        return Moved(posted.transaction_id, *key_of, list(legs), reverses)

    def _set_state(self, account: UUID, state: AccountState) -> None:
        known = self.model.accounts[account]
        expected: Refusals = set()
        if known.state != state:
            if known.state == AccountState.CLOSED:
                expected.add(errors.MoveNotAllowed)
            elif state == AccountState.CLOSED and (known.balance or self.model.held(account)):
                expected.add(errors.AccountNotEmpty)
        before = self._do(
            expected, lambda: ledger.set_account_state(account_id=account, state=state)
        )
        if before is not None:
            assert before == known.state
            known.state = state
