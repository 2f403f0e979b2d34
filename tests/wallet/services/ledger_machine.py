"""Every operation of the ledger beside a plain model of it: the same after every step.

The model knows nothing of locks, folds or SQL. Where several refusals would be right the ledger
may name any of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid4

from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from tests.wallet.ledger_samples import wallet
from wallet.data.ledger import BatchItem, Leg, NewAccount, Posted
from wallet.errors import ledger as errors
from wallet.selectors import hold as holds
from wallet.selectors import ledger as reads
from wallet.selectors import ledger_past, ledger_proof, seal_keys
from wallet.services import ledger
from wallet.states import AccountKind, AccountMode, AccountState

START = datetime.fromisoformat("2026-11-01T09:00:00+07:00")
Refusals = set[type[errors.LedgerRefusal]]

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


@dataclass
class Account:
    """One account of the model."""

    floor: int | None
    mode: AccountMode
    balance: int = 0
    state: AccountState = AccountState.OPEN
    entries: int = 0


@dataclass
class Moved:
    """A posting: what it moved per account, and what was taken back of it."""

    transaction_id: UUID
    owner: UUID
    key: str
    fingerprint: bytes
    legs: list[Leg]
    reverses: Moved | None = None
    back: dict[UUID, int] = field(default_factory=dict)

    def moved(self) -> dict[UUID, int]:
        return net(self.legs)

    def rest(self) -> dict[UUID, int]:
        return {one: moved + self.back.get(one, 0) for one, moved in self.moved().items()}


@dataclass
class Held:
    """A hold: what is left of it, when it ends, and whether its last use was a void of how much."""

    hold_id: UUID
    account: UUID
    key: tuple[UUID, str, bytes]
    amount: int
    rest: int
    expires_at: datetime
    voided: int | None = None


def net(legs: list[Leg]) -> dict[UUID, int]:
    """The change per account."""
    change: dict[UUID, int] = {}
    for leg in legs:
        change[leg.account_id] = change.get(leg.account_id, 0) + leg.amount
    return change


def print_of(*parts: object) -> bytes:
    return sha256(repr(parts).encode()).digest()


class Model:
    """The ledger as dictionaries."""

    def __init__(self) -> None:
        self.accounts: dict[UUID, Account] = {}
        self.holds: dict[UUID, Held] = {}
        self.now = START

    def held(self, account: UUID) -> int:
        return sum(one.rest for one in self.holds.values() if one.account == account)

    def available(self, account: UUID) -> int:
        found = self.accounts[account]
        return found.balance - self.held(account) - (found.floor or 0)

    def closed_to(self, accounts: set[UUID]) -> Refusals:
        """Why one of these accounts takes part in nothing."""
        states = {self.accounts[one].state for one in accounts if one in self.accounts}
        refusals: Refusals = set()
        if accounts - set(self.accounts):
            refusals.add(errors.UnknownAccount)
        if AccountState.FROZEN in states:
            refusals.add(errors.AccountFrozen)
        if AccountState.CLOSED in states:
            refusals.add(errors.AccountClosed)
        return refusals

    def shape(self, legs: list[Leg], currency: str = "THB") -> Refusals:
        """What is wrong with the request itself, before any account is looked at."""
        if currency != "THB":
            return {errors.WrongCurrency}
        if not 2 <= len(legs) <= 200:
            return {errors.WrongNumberOfLegs}
        if any(leg.amount == 0 for leg in legs):
            return {errors.UnusableLeg}
        return {errors.Unbalanced} if sum(leg.amount for leg in legs) else set()

    def posting(self, legs: list[Leg], freed: dict[UUID, int] | None = None) -> Refusals:
        """Why these legs cannot be posted; ``freed`` is what a capture sets free first."""
        refusals = self.closed_to({leg.account_id for leg in legs})
        for account, change in net(legs).items():
            known = self.accounts.get(account)
            if known is None or known.floor is None or change >= 0:
                continue
            if self.available(account) + (freed or {}).get(account, 0) + change < 0:
                refusals.add(errors.InsufficientBalance)
        return refusals

    def taking_back(self, original: Moved, legs: list[Leg]) -> Refusals:
        """Why a refund or reversal with these legs is none."""
        if not any(original.rest().values()):
            return {errors.ReversedAlready}
        refusals: Refusals = set()
        if original.reverses is not None:
            refusals.add(errors.NotReversible)
        moved, rest = original.moved(), original.rest()
        for account, change in net(legs).items():
            whole = moved.get(account)
            forward = whole is None or sign(change) == sign(whole)
            if forward or not min(whole, 0) <= rest[account] + change <= max(whole, 0):
                refusals.add(errors.RefundTooLarge)
        return refusals

    def book(self, legs: list[Leg]) -> None:
        for leg in legs:
            self.accounts[leg.account_id].balance += leg.amount
            self.accounts[leg.account_id].entries += 1


def sign(amount: int) -> int:
    return (amount > 0) - (amount < 0)


class LedgerMachine(RuleBasedStateMachine):
    """Random sequences of everything the door can do."""

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
            outcomes = ledger.post_batch(owner_id=owner, items=items, now=self.model.now)
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

    @rule(target=authorised, place=st.integers(0, 3), amount=st.integers(1, 90))
    def authorise(self, place, amount):
        return self._authorise(place, amount, hours=24)

    @rule(target=authorised, place=places, amount=st.integers(-1, 500), hours=st.integers(0, 9))
    def try_to_authorise(self, place, amount, hours):
        return self._authorise(place, amount, hours)

    def _authorise(self, place, amount, hours):
        account, owner = self.ids[place], uuid4()
        print_, expires_at = print_of(place, amount), self.model.now + timedelta(hours=hours)
        expected = self._authorising(account, amount, expires_at)
        made = self._do(
            expected,
            lambda: ledger.authorise(
                owner_id=owner,
                idempotency_key="hold",
                fingerprint=print_,
                kind="authorisation",
                account_id=account,
                amount=amount,
                expires_at=expires_at,
                now=self.model.now,
            ),
        )
        if made is None:
            return multiple()
        assert made.replayed is False
        held = Held(made.hold_id, account, (owner, "hold", print_), amount, amount, expires_at)
        self.model.holds[made.hold_id] = held
        return held

    @rule(held=authorised, same=st.booleans())
    def authorise_again(self, held, same):
        owner, key, print_ = held.key
        made = self._do(
            set() if same else {errors.KeyReused},
            lambda: ledger.authorise(
                owner_id=owner,
                idempotency_key=key,
                fingerprint=print_ if same else print_of("another"),
                kind="authorisation",
                account_id=held.account,
                amount=held.amount,
                expires_at=held.expires_at,
                now=self.model.now,
            ),
        )
        if made:
            assert (made.replayed, made.hold_id) == (True, held.hold_id)

    @rule(
        target=postings,
        held=authorised,
        how=st.sampled_from(["part", "all", "part", "more"]),
        payees=st.lists(places, min_size=1, max_size=3),
        keep=st.booleans(),
        part=amounts,
    )
    def capture(self, held, how, payees, keep, part):
        return self._capture(held, how, payees, keep, part)

    @rule(target=postings, held=authorised, payee=places, keep=st.booleans())
    def capture_some(self, held, payee, keep):
        return self._capture(held, "part", [payee], keep, 20)

    @rule(target=postings, held=authorised)
    def capture_all_for_fees(self, held):
        return self._capture(held, "all", [BANK - 1], keep=False, part=0)

    def _capture(self, held, how, payees, keep, part):
        total = {"all": held.rest, "part": min(part, held.rest), "more": held.rest + part}[how]
        legs = self._shares(max(total, 1), payees)
        total = sum(leg.amount for leg in legs)
        expected = self._capturing(held, total, legs)
        owner, print_ = uuid4(), print_of("capture", legs)
        made = self._do(
            expected,
            lambda: ledger.capture(
                hold_id=held.hold_id,
                owner_id=owner,
                idempotency_key="capture",
                fingerprint=print_,
                kind="payment",
                payees=legs,
                keep_rest=keep,
                now=self.model.now,
            ),
        )
        if made is None:
            return multiple()
        held.rest = held.rest - total if keep else 0
        assert made.rest == held.rest
        whole = [Leg(held.account, -total), *legs]
        return self._booked(made.posted, (owner, "capture", print_), whole, None)

    @rule(held=authorised)
    def void(self, held):
        if held.rest:
            held.voided, expected = held.rest, set()
        else:
            expected = set() if held.voided else {errors.HoldUsedUp}
        released = self._do(expected, lambda: ledger.void(hold_id=held.hold_id, now=self.model.now))
        held.rest = 0
        assert released == (None if expected else held.voided)

    @rule(held=authorised)
    def expire(self, held):
        due = held.rest if held.expires_at <= self.model.now else 0
        released = self._do(set(), lambda: ledger.expire(hold_id=held.hold_id, now=self.model.now))
        assert released == due
        held.rest -= due

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
        for held in self.model.holds.values():
            assert holds.hold(hold_id=held.hold_id).rest == held.rest
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

    def _shares(self, total: int, payees: list[int]) -> list[Leg]:
        """The total in parts, at least one satang for each payee."""
        least = [Leg(self.ids[payee], 1) for payee in payees[1:]][: total - 1]
        return [Leg(self.ids[payees[0]], total - len(least)), *least]

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
        self.moments.append((posted.posted_at, balances))
        return Moved(posted.transaction_id, *key_of, list(legs), reverses)

    def _authorising(self, account: UUID, amount: int, expires_at: datetime) -> Refusals:
        if expires_at <= self.model.now:
            return {errors.HoldExpired}
        if amount < 1:
            return {errors.UnusableLeg}
        refusals = self.model.closed_to({account})
        if self.model.accounts[account].floor is None:
            refusals.add(errors.NothingToHoldAgainst)
        elif self.model.available(account) < amount:
            refusals.add(errors.InsufficientBalance)
        return refusals

    def _capturing(self, held: Held, total: int, legs: list[Leg]) -> Refusals:
        if held.account in {leg.account_id for leg in legs}:
            return {errors.UnusableLeg}
        if held.rest == 0:
            return {errors.HoldUsedUp}
        if held.expires_at <= self.model.now:
            return {errors.HoldExpired}
        if total > held.rest:
            return {errors.HoldTooSmall}
        whole = [Leg(held.account, -total), *legs]
        return self.model.posting(whole, freed={held.account: total})

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
