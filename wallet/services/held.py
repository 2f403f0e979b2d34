"""First payments to new payees: held on confirmation, cancelled by the payer or the office.

What has waited long enough goes out by ``held_release``. Source: rules ``new_payee.*``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.customer import Standing
from accounts.data.proof import Proof
from accounts.selectors import customer as customers
from accounts.services import proof as proofs
from micropay.core import clock, evidence, locks, messages, money
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from wallet.data.limit import Use
from wallet.data.messages import HELD, HELD_BACK
from wallet.errors.ledger import LedgerBusy
from wallet.errors.movement import PayeeCannotReceive, QuoteUsed
from wallet.errors.risk import HeldMovementEnded
from wallet.errors.wallet import WalletNotActive
from wallet.models.held import HeldMovement
from wallet.models.movement import Quote
from wallet.models.wallet import Wallet
from wallet.selectors import held as reads
from wallet.selectors import reference
from wallet.selectors.held import Parties
from wallet.services import face_check, ledger, move, quote
from wallet.services import limit as limit_service
from wallet.states.movement import LimitKind, MovementKind
from wallet.states.risk import HeldState

# What is held outlives its own time only while the payer's wallet is frozen.
_HOLD_DAYS = 3650


@transaction.atomic
def hold(
    *, actor: Actor, asked: Quote, proof: Proof, idempotency_key: str, now: datetime
) -> HeldMovement:
    """Hold the money of a confirmed quote until its payee has been new long enough.

    The limit, the pace and the day's sum count from now. Raises AccountNotActive, NotVerified,
    WalletNotActive, PayeeCannotReceive, MinorMayNot, AmountOverCoolOff, OtpUsed, QuoteUsed,
    FaceCheckNeeded, InsufficientBalance, LedgerBusy and the refusals of limits.
    """
    ids = [one for one in (proof.customer_id, reads.payee_customer(asked)) if one is not None]
    standings = customers.standing(customer_ids=ids, lock=True)
    payer = standings[proof.customer_id]
    proofs.consume(proof=proof, now=now)
    [[wallet]] = locks.lock(Wallet.objects.filter(id=asked.wallet_id))
    quote.require_mover(payer)
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)
    if not all(one.is_active and one.verified for one in standings.values()):
        raise PayeeCannotReceive
    if HeldMovement.objects.filter(quote_id=asked.id).exists():
        raise QuoteUsed
    quote.require_of_age(payer, asked.kind, now)
    fingerprint = move.fingerprint(kind=MovementKind(asked.kind), quote_id=asked.id)
    set_aside = ledger.authorise(
        owner_id=proof.customer_id,
        idempotency_key=idempotency_key,
        fingerprint=fingerprint,
        kind=asked.kind,
        account_id=wallet.account_id,
        amount=asked.total,
        expires_at=now + timedelta(days=_HOLD_DAYS),
        now=now,
    )
    # The hold has locked the payer's account, so two at once do not see the same sum.
    quote.require_cooled_off(payer=quote.Payer(wallet, payer), amount=asked.amount, now=now)
    use = Use(wallet.id, payer.tier, LimitKind(asked.kind), asked.amount)
    limit_service.take(use=use, now=now)
    face_check.require(quote_id=asked.id)
    row = _write(asked, set_aside.hold_id, idempotency_key, fingerprint, now)
    leave_evidence(verb="hold", actor=actor, row=row, payer=payer, now=now)
    tell(HELD, row, payer, now)
    return row


@transaction.atomic
def cancel(*, actor: Actor, principal: Principal, held_id: UUID, now: datetime) -> HeldMovement:
    """The payer takes back what has not gone out; money, fee and limit are free again at once.

    It asks for no proof: it only protects. Raises NotFound, HeldMovementEnded.
    """
    found = HeldMovement.objects.filter(id=held_id, customer_id=principal.customer_id).first()
    if found is None:
        raise NotFound
    parties = reads.locked(held_id=found.id)
    give_back(state=HeldState.CANCELLED, actor=actor, parties=parties, now=now)
    return parties.row


@transaction.atomic
def cancel_by_office(*, actor: Actor, held_id: UUID, reason: str, now: datetime) -> None:
    """The office takes it back for the payer (a call from a victim). Raises NotFound,
    HeldMovementEnded.
    """
    found = HeldMovement.objects.filter(id=held_id).first()
    if found is None:
        raise NotFound
    parties = reads.locked(held_id=found.id)
    give_back(state=HeldState.CANCELLED, actor=actor, parties=parties, now=now, reason=reason)


def give_back(
    *, state: HeldState, actor: Actor, parties: Parties, now: datetime, reason: str = ""
) -> None:
    row = parties.row
    if not row.is_held:
        raise HeldMovementEnded(state=row.state)
    ledger.void(hold_id=row.hold_id, now=now)
    limit_service.give_back(
        wallet_id=row.wallet_id, kind=LimitKind(row.kind), amount=row.amount, used_at=row.held_at
    )
    row.state, row.ended_at = state, now
    row.save(update_fields=["state", "ended_at"])
    leave_evidence(
        verb=state.value, actor=actor, row=row, payer=parties.payer, now=now, reason=reason
    )
    tell(HELD_BACK, row, parties.payer, now)


def _write(
    asked: Quote, hold_id: UUID, key: str, fingerprint: bytes, now: datetime
) -> HeldMovement:
    try:
        return HeldMovement.objects.create(
            reference=reference.draw_receipt(clock.bangkok_day(now)),
            kind=asked.kind,
            customer_id=asked.customer_id,
            wallet_id=asked.wallet_id,
            payee_wallet_id=asked.payee_wallet_id,
            merchant_id=asked.merchant_id,
            quote=asked,
            hold_id=hold_id,
            amount=asked.amount,
            fee=asked.fee,
            vat=asked.vat,
            key=key,
            fingerprint=fingerprint.hex(),
            held_at=now,
            release_at=now + timedelta(seconds=asked.hold_seconds),
        )
    except IntegrityError as error:
        # The quote and the key were looked at under lock: only a number drawn twice is left.
        raise LedgerBusy from error


def tell(template: str, row: HeldMovement, payer: Standing, now: datetime) -> None:
    messages.send(
        channel="sms",
        to=payer.phone,
        template=template,
        context={
            "amount": money.format_baht_for_people(row.amount),
            "payee": row.quote.payee_name,
            "until": clock.moment_words(row.release_at, payer.language),
            "reference": row.reference,
        },
        language=payer.language,
        subject_id=payer.subject_id,
        now=now,
    )


def leave_evidence(
    *, verb: str, actor: Actor, row: HeldMovement, payer: Standing, now: datetime, reason: str = ""
) -> None:
    """Note what became of a held movement, in the caller's transaction."""
    evidence.record(
        action=f"wallet.held.{verb}",
        actor=actor,
        now=now,
        subject_id=payer.subject_id,
        object_type="wallet.HeldMovement",
        object_id=row.id,
        reason=reason,
        detail={"quote": str(row.quote_id), "amount": row.amount, "state": str(row.state)},
    )
