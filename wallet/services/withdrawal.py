"""Asking for a withdrawal: quote, then a confirmation that holds the money and queues the rest.

What follows at the bank is in ``wallet.services.payout``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.proof import Given, Proof
from accounts.selectors import customer as customers
from accounts.services import proof as proofs
from accounts.services import step_up
from micropay.core import clock, evidence, locks, money, outbox, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound, Refusal
from wallet.data.ledger import SAFEGUARDED_BANK
from wallet.data.limit import Use
from wallet.data.movement import Payee, QuoteView
from wallet.data.withdrawal import Withdrawn
from wallet.errors.bank import WithdrawalTooSmall
from wallet.errors.ledger import KeyReused, LedgerBusy
from wallet.errors.movement import QuoteExpired, QuoteUsed
from wallet.errors.wallet import WalletNotActive
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.movement import Movement, Quote
from wallet.models.wallet import Wallet
from wallet.selectors import bank_account as accounts
from wallet.selectors import reference
from wallet.selectors import wallet as wallets
from wallet.selectors import withdrawal as withdrawals
from wallet.services import face_check, ledger, move, quote, twin
from wallet.services import limit as limit_service
from wallet.states.bank import BankAccountState
from wallet.states.movement import FeeService, LimitKind, MovementKind

INSTRUCT = "wallet.withdrawal_instruct"
KIND = MovementKind.WITHDRAWAL


def ask_quote(
    *, actor: Actor, principal: Principal, account_id: UUID, amount: int, now: datetime
) -> QuoteView:
    """Quote a withdrawal (satang) to a linked account. Must run outside a transaction.

    Raises NotFound for an account that this customer has not linked, WithdrawalTooSmall, what the
    step-up table refuses with, and what ``quote.payer_of`` and ``quote.make`` raise.
    """
    payer = quote.payer_of(principal=principal)
    step_up.require(principal=principal, action=KIND, amount_satang=amount, now=now)
    row = accounts.of_customer(customer_id=principal.customer_id, account_id=account_id)
    if row is None or row.state != BankAccountState.LINKED:
        raise NotFound
    least = rules.number("withdrawal.least_satang", at=now)
    if amount < least:
        raise WithdrawalTooSmall(least=money.format_baht(least))
    payee = Payee(name=row.words, account_id=SAFEGUARDED_BANK, bank_account_id=row.id)
    asked = quote.Asked(kind=KIND, service=FeeService.WITHDRAWAL, payee=payee, amount=amount)
    with transaction.atomic():
        return quote.make(actor=actor, principal=principal, payer=payer, asked=asked, now=now)


def confirm(
    *,
    actor: Actor,
    principal: Principal,
    quote_id: UUID,
    given: Given,
    idempotency_key: str,
    now: datetime,
) -> Withdrawn:
    """Hold the money of a quote once and queue the instruction, or find what this key did.

    Must run outside a transaction. Raises NoWallet, NotFound, KeyReused, QuoteExpired, QuoteUsed,
    AccountNotActive, NotVerified, WalletNotActive, AmountOverCoolOff, InsufficientBalance,
    FaceCheckNeeded, LedgerBusy, the refusals of limits and what the proof refuses with.
    """
    wallet = wallets.require(customer_id=principal.customer_id)
    earlier = _earlier(wallet, quote_id, idempotency_key)
    if earlier is not None:
        return Withdrawn(withdrawals.view(earlier), replayed=True)
    try:
        asked = _usable(principal, quote_id, now)
        proof = proofs.check(
            principal=principal,
            given=given,
            purpose=KIND,
            digest=asked.digest,
            amount_satang=asked.amount,
            now=now,
        )
        row = _hold(actor=actor, asked=asked, proof=proof, idempotency_key=idempotency_key, now=now)
    except Refusal as refusal:
        earlier = twin.made(
            look=lambda: _earlier(wallet, quote_id, idempotency_key), refusal=refusal
        )
        if earlier is None:
            raise
        return Withdrawn(withdrawals.view(earlier), replayed=True)
    return Withdrawn(withdrawals.view(row), replayed=False)


@transaction.atomic
def _hold(
    *, actor: Actor, asked: Quote, proof: Proof, idempotency_key: str, now: datetime
) -> Withdrawal:
    """Hold, count the limit, write the withdrawal and queue its instruction: one transaction."""
    customer_id = proof.customer_id
    assert asked.bank_account_id is not None
    standing = customers.standing(customer_ids=[customer_id], lock=True)[customer_id]
    proofs.consume(proof=proof, now=now)
    # Whoever confirms another quote of this wallet, or this one, waits here; quotes never change.
    [[wallet], [account]] = locks.lock(
        Wallet.objects.filter(id=asked.wallet_id),
        BankAccount.objects.filter(id=asked.bank_account_id),
    )
    quote.require_mover(standing)
    quote.require_of_age(standing, KIND, now)
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)
    if account.state != BankAccountState.LINKED:
        raise NotFound
    if Withdrawal.objects.filter(quote_id=asked.id).exists():
        raise QuoteUsed
    fingerprint = move.fingerprint(kind=KIND, quote_id=asked.id)
    held = ledger.authorise(
        owner_id=customer_id,
        idempotency_key=idempotency_key,
        fingerprint=fingerprint,
        kind=KIND,
        account_id=wallet.account_id,
        amount=asked.total,
        expires_at=now + timedelta(days=rules.number("withdrawal.hold_days", at=now)),
        now=now,
    )
    # The hold has locked the payer's account, so two withdrawals do not see the same sum.
    payer = quote.Payer(wallet, standing)
    quote.require_cooled_off(payer=payer, amount=asked.amount, now=now)
    limit_service.take(
        use=Use(wallet.id, standing.tier, LimitKind.WITHDRAWAL, asked.amount), now=now
    )
    face_check.require(quote_id=asked.id)
    row = _write(asked, held.hold_id, idempotency_key, fingerprint, now)
    evidence.record(
        action="wallet.withdrawal.confirm",
        actor=actor,
        now=now,
        subject_id=standing.subject_id,
        object_type="wallet.Withdrawal",
        object_id=row.id,
        detail={"quote": str(asked.id), "amount": row.amount, "fee": row.fee},
    )
    outbox.publish(topic=INSTRUCT, payload={"withdrawal_id": str(row.id)}, now=now)
    return row


def _write(asked: Quote, hold_id: UUID, key: str, fingerprint: bytes, now: datetime) -> Withdrawal:
    assert asked.bank_account_id is not None
    try:
        return Withdrawal.objects.create(
            reference=reference.draw_receipt(clock.bangkok_day(now)),
            customer_id=asked.customer_id,
            wallet_id=asked.wallet_id,
            bank_account_id=asked.bank_account_id,
            quote=asked,
            hold_id=hold_id,
            amount=asked.amount,
            fee=asked.fee,
            vat=asked.vat,
            key=key,
            fingerprint=fingerprint.hex(),
            asked_at=now,
            next_step_at=now,
        )
    except IntegrityError as error:
        # The quote and the key were looked at under lock: only a number drawn twice is left.
        raise LedgerBusy from error


def _earlier(wallet: Wallet, quote_id: UUID, key: str) -> Withdrawal | None:
    """What this key did before. Raises KeyReused when it did something else."""
    fingerprint = move.fingerprint(kind=KIND, quote_id=quote_id).hex()
    found = withdrawals.under_key(wallet_id=wallet.id, key=key)
    other = found is None and Movement.objects.filter(wallet_id=wallet.id, key=key).exists()
    if other or (found is not None and found.fingerprint != fingerprint):
        raise KeyReused
    return found


def _usable(principal: Principal, quote_id: UUID, now: datetime) -> Quote:
    asked = Quote.objects.filter(id=quote_id, customer_id=principal.customer_id, kind=KIND).first()
    if asked is None:
        raise NotFound
    if Withdrawal.objects.filter(quote_id=quote_id).exists():
        raise QuoteUsed
    if asked.is_expired(now):
        raise QuoteExpired
    return asked
