"""Ending a wallet: the balance goes out first, then wallet and account close, all at once.

The balance leaves the wallet into transit, a liability of its own, with the instruction where to
pay it (``closure_payout`` carries that out). Nothing closes with money moving: the customer is
locked, as every payment locks it.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.customer import Standing
from accounts.data.proof import Given, Proof
from accounts.selectors import customer as customers
from accounts.services import closure as accounts_closure
from accounts.services import find, otp, step_up
from accounts.services import proof as proofs
from accounts.states import ClosingCause, CustomerState
from micropay.core import evidence, locks, messages, money, ports, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from wallet.data.bank import HolderNames
from wallet.data.closure import Closed, ClosingSummary, Destination
from wallet.data.ledger import IN_TRANSIT, Leg
from wallet.errors.bank import BankAccountUnknown
from wallet.errors.closure import (
    ClosingBlocked,
    ClosingChanged,
    ClosingDone,
    ClosingExpired,
    HolderDiffers,
)
from wallet.errors.wallet import AccountNotActive
from wallet.models.closure import Closing
from wallet.models.wallet import Wallet
from wallet.selectors import closure as closings
from wallet.selectors import holder
from wallet.selectors import ledger as reads
from wallet.selectors import wallet as wallets
from wallet.services import ledger, picture, quote
from wallet.services.bank_port import Bank
from wallet.services.quote import Payer
from wallet.states.ledger import AccountState
from wallet.states.movement import MovementKind
from wallet.states.wallet import ClosingState, WalletState

PURPOSE = "account_closing"
POSTING = "closing_payout"
_ABOUT = {
    "th": "ปิดบัญชี โอนคืน {amount} บาท {account}",
    "en": "close account, pay out {amount} baht {account}",
}


def ask(
    *,
    actor: Actor,
    principal: Principal,
    bank: Bank,
    destination: Destination | None,
    now: datetime,
) -> ClosingSummary:
    """The customer asks to close: a summary of what is paid where and what the law keeps, and a
    one-time code. Nothing ends yet. Must run outside a transaction.

    The bank says who holds the account, as for a withdrawal; how often a device may ask is limited
    as searches for people are. Raises NoWallet, AccountNotActive, ClosingBlocked, MinorMayNot,
    AmountOverCoolOff, HolderDiffers, TooManyAttempts, BankAccountUnknown, BankUnavailable, and what
    the step-up table and a code raise.
    """
    step_up.require(principal=principal, action=PURPOSE, amount_satang=None, now=now)
    standing = customers.standing(customer_ids=[principal.customer_id])[principal.customer_id]
    wallet = wallets.require(customer_id=principal.customer_id)
    _refuse_open_ends(standing, now)
    balance = reads.balance(account_id=wallet.account_id).balance
    _refuse_payout(Payer(wallet, standing), balance, now)
    if balance and destination is None:
        raise ClosingBlocked(reasons=["bank_account_missing"])
    if destination is not None:
        find.count(principal=principal, now=now)
        _refuse_holder(bank, destination, standing)
    return _ask(actor, standing, _draft(wallet, destination, balance, now), balance, now)


@transaction.atomic
def _ask(
    actor: Actor, standing: Standing, row: Closing, balance: int, now: datetime
) -> ClosingSummary:
    about = _ABOUT[standing.language].format(
        amount=money.format_baht_for_people(balance), account=row.words
    )
    sent = otp.ask(
        actor=actor,
        customer_id=standing.customer_id,
        purpose=PURPOSE,
        digest=row.digest,
        about=about,
        now=now,
    )
    row.save(force_insert=True)
    _leave_evidence("ask", row, actor, now, subject_id=standing.subject_id)
    return ClosingSummary(
        closing_id=row.id,
        balance=balance,
        bank=row.bank,
        masked_account=row.masked_account,
        holder=row.holder or "",
        kept=tuple(
            (one.what, one.law, one.until.isoformat())
            for one in accounts_closure.what_is_kept(now=now)
        ),
        otp_id=sent.otp_id,
        masked_phone=sent.masked_phone,
        expires_at=row.expires_at or now,
    )


def confirm(
    *, actor: Actor, principal: Principal, closing_id: UUID, given: Given, now: datetime
) -> Closed:
    """Close with PIN and code. Must run outside a transaction.

    Raises NotFound, ClosingExpired, ClosingDone, what the proof refuses with, AccountNotActive,
    ClosingBlocked, MinorMayNot, AmountOverCoolOff, ClosingChanged.
    """
    row = closings.of_customer(closing_id=closing_id, customer_id=principal.customer_id)
    if row is None:
        raise NotFound
    if row.state != ClosingState.ASKED:
        raise ClosingDone
    if row.is_expired(now):
        raise ClosingExpired
    proof = proofs.check(
        principal=principal, given=given, purpose=PURPOSE, digest=row.digest, now=now
    )
    return _confirm(actor=actor, closing_id=row.id, proof=proof, now=now)


@transaction.atomic
def close_by_office(
    *, actor: Actor, customer_id: UUID, cause: str, reason: str, now: datetime
) -> Closed:
    """End a customer's account after two people decided it; the balance stays the customer's.

    A customer without a wallet is closed all the same. Raises NotFound, ClosingDone,
    ClosingBlocked.
    """
    standing = customers.lock_for_closing(customer_id=customer_id)
    if standing.state == CustomerState.CLOSED:
        raise ClosingDone
    wallet = wallets.of_customer(customer_id=customer_id)
    row = Closing(
        customer_id=customer_id,
        wallet=wallet,
        cause=ClosingCause(cause).value,
        digest="",
        asked_at=now,
    )
    row.save(force_insert=True)
    return carry_out(row=row, standing=standing, actor=actor, reason=reason, now=now)


def carry_out(
    *, row: Closing, standing: Standing, actor: Actor, reason: str, now: datetime
) -> Closed:
    """Move the balance into transit, close wallet and account. The caller locked customer first."""
    [found] = locks.lock(Wallet.objects.filter(customer_id=row.customer_id))
    wallet: Wallet | None = found[0] if found else None
    if wallet is not None:
        _empty(row, wallet, now)
        wallet.state = WalletState.CLOSED
        wallet.save(update_fields=["state"])
    picture.drop_all(actor=actor, customer_id=row.customer_id, now=now)
    row.state = _state_after(row)
    row.closed_at = now
    row.save()
    _tell(row, standing, now)
    accounts_closure.close(
        actor=actor, customer_id=row.customer_id, cause=row.cause, reason=reason, now=now
    )
    _leave_evidence("close", row, actor, now, subject_id=standing.subject_id, reason=reason)
    return Closed(row.id, ClosingState(row.state), row.amount, now)


@transaction.atomic
def _confirm(*, actor: Actor, closing_id: UUID, proof: Proof, now: datetime) -> Closed:
    standing = customers.lock_for_closing(customer_id=proof.customer_id)
    [[row]] = locks.lock(Closing.objects.filter(id=closing_id))
    if row.state != ClosingState.ASKED:
        raise ClosingDone
    _refuse_open_ends(standing, now)
    proofs.consume(proof=proof, now=now)
    wallet = wallets.require(customer_id=proof.customer_id)
    balance = reads.balance(account_id=wallet.account_id).balance
    if row.digest != _digest(row, balance):
        raise ClosingChanged
    _refuse_payout(Payer(wallet, standing), balance, now)
    return carry_out(row=row, standing=standing, actor=actor, reason="", now=now)


def _empty(row: Closing, wallet: Wallet, now: datetime) -> None:
    """Post the whole balance into transit and close the ledger account."""
    standing = reads.balance(account_id=wallet.account_id)
    if standing.held:
        raise ClosingBlocked(reasons=["held_amount"])
    if wallet.state == WalletState.FROZEN:
        ledger.set_account_state(account_id=wallet.account_id, state=AccountState.OPEN)
    if standing.balance:
        posted = ledger.post(
            owner_id=row.customer_id,
            idempotency_key=f"closing:{row.id}",
            fingerprint=hashlib.sha256(f"closing {row.id} {standing.balance}".encode()).digest(),
            kind=POSTING,
            legs=[
                Leg(wallet.account_id, -standing.balance),
                Leg(IN_TRANSIT, standing.balance),
            ],
            now=now,
        )
        row.amount = standing.balance
        row.transaction_id = posted.transaction_id
    ledger.set_account_state(account_id=wallet.account_id, state=AccountState.CLOSED)


def _state_after(row: Closing) -> ClosingState:
    if not row.amount:
        return ClosingState.SETTLED
    return ClosingState.TO_PAY if row.account else ClosingState.NEEDS_ACCOUNT


def _refuse_open_ends(standing: Standing, now: datetime) -> None:
    if not standing.is_active:
        raise AccountNotActive(state=standing.state)
    reasons = ports.closing_obstacles(customer_id=standing.customer_id, now=now)
    if reasons:
        raise ClosingBlocked(reasons=reasons)


def _refuse_payout(payer: Payer, balance: int, now: datetime) -> None:
    """Closing is no way around what may leave a wallet: by a minor, or after a change of device."""
    if balance:
        quote.require_of_age(payer.standing, MovementKind.WITHDRAWAL, now)
        quote.require_cooled_off(payer=payer, amount=balance, now=now)


def _refuse_holder(bank: Bank, destination: Destination, standing: Standing) -> None:
    """Raise unless customer and bank both name the customer as the holder."""
    typed = HolderNames(thai=destination.holder)
    if not holder.same_person(verified=standing.name, answered=typed):
        raise HolderDiffers
    names = bank.holder_of(bank_code=destination.bank, account=destination.account)
    if names is None:
        raise BankAccountUnknown
    if not holder.same_person(verified=standing.name, answered=names):
        raise HolderDiffers


def _draft(wallet: Wallet, destination: Destination | None, balance: int, now: datetime) -> Closing:
    minutes = rules.number("closing.confirm_minutes", at=now)
    row = Closing(
        id=new_id(),
        customer_id=wallet.customer_id,
        wallet=wallet,
        cause=ClosingCause.CUSTOMER_REQUEST,
        asked_at=now,
        expires_at=now + timedelta(minutes=minutes),
    )
    if destination is not None:
        row.bank, row.account, row.holder = (
            destination.bank,
            destination.account,
            destination.holder,
        )
    row.digest = _digest(row, balance)
    return row


def _digest(row: Closing, balance: int) -> str:
    facts = f"{row.id} {row.customer_id} {balance} {row.bank} {row.account} {row.holder}"
    return hashlib.sha256(facts.encode()).hexdigest()


def _tell(row: Closing, standing: Standing, now: datetime) -> None:
    if not row.amount or not standing.phone or row.cause == ClosingCause.DECEASED:
        return
    to_pay = row.state == ClosingState.TO_PAY
    amount = money.format_baht_for_people(row.amount)
    messages.send(
        channel="sms",
        to=standing.phone,
        template="wallet.closing_to_pay" if to_pay else "wallet.closing_needs_account",
        context={"amount": amount, **({"account": row.masked_account} if to_pay else {})},
        language=standing.language,
        subject_id=standing.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, row: Closing, actor: Actor, now: datetime, *, subject_id: UUID, reason: str = ""
) -> None:
    evidence.record(
        action=f"wallet.closure.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="wallet.Closing",
        object_id=row.id,
        reason=reason,
        detail={
            "cause": row.cause,
            "state": row.state,
            "amount": row.amount,
            "transaction": None if row.transaction_id is None else str(row.transaction_id),
        },
    )
