"""Holds join the random sequences: authorised, captured, voided, expired, asked for again."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import strategies as st
from hypothesis.stateful import multiple, rule

from tests.wallet.services.ledger_machine import BANK, PostingMachine, amounts, places
from tests.wallet.services.ledger_model import Held, Refusals, print_of
from wallet.data.ledger import Leg
from wallet.errors import ledger as errors
from wallet.selectors import hold as holds
from wallet.services import ledger


class LedgerMachine(PostingMachine):
    """Random sequences of everything the door can do."""

    postings, authorised = PostingMachine.postings, PostingMachine.authorised

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

    def teardown(self):
        """What is left of each hold is what the model says; then everything else."""
        for held in self.model.holds.values():
            assert holds.hold(hold_id=held.hold_id).rest == held.rest
        super().teardown()

    def _shares(self, total: int, payees: list[int]) -> list[Leg]:
        """The total in parts, at least one satang for each payee."""
        least = [Leg(self.ids[payee], 1) for payee in payees[1:]][: total - 1]
        return [Leg(self.ids[payees[0]], total - len(least)), *least]

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
