"""Who acts for a merchant through the API, and what every act of theirs begins with.

Owners who trade alone act for their merchant; for a company two people name somebody.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.proof import OTP, Proof
from accounts.selectors import customer as customers
from accounts.services import otp, step_up
from accounts.services import proof as proofs
from micropay.core import approval, evidence, locks
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.data.merchant_message import KEEPER_ENDED, KEEPER_NAMED
from wallet.data.merchant_owner import ProofAsked
from wallet.errors.merchant import KeeperThere, MerchantMoveRefused, OwnerNotVerified
from wallet.models.merchant import Merchant
from wallet.models.merchant_keeper import MerchantKeeper
from wallet.selectors import merchant_owner as reads
from wallet.services import merchant_message, quote

KEEPER = "wallet.merchant.keeper"


@transaction.atomic
def ask_keeper(
    *, actor: Actor, merchant_id: UUID, number: str, reason: str, now: datetime
) -> MerchantKeeper:
    """The maker asks that a customer, named by whole phone number or national ID, acts for a
    merchant. Raises NotFound, MerchantMoveRefused, OwnerNotVerified, KeeperThere.
    """
    [found] = locks.lock(Merchant.objects.filter(id=merchant_id))
    if not found:
        raise NotFound
    row: Merchant = found[0]
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    customer_id = _verified(number)
    if row.owner_id == customer_id:
        raise KeeperThere
    try:
        with transaction.atomic():
            keeper = MerchantKeeper.objects.create(
                merchant=row, customer_id=customer_id, asked_at=now
            )
    except IntegrityError as error:
        raise KeeperThere from error
    approval.request(
        kind=KEEPER,
        object_type="wallet.MerchantKeeper",
        object_id=keeper.id,
        payload={"merchant": row.number},
        actor=actor,
        reason=reason,
        now=now,
    )
    return keeper


def keeper_agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the customer acts for the merchant and is told. Raises
    OwnerNotVerified when they are verified and active no more.
    """
    keeper = _locked(UUID(asked.object_id))
    standing = customers.standing(customer_ids=[keeper.customer_id])[keeper.customer_id]
    if not (standing.verified and standing.is_active):
        raise OwnerNotVerified
    keeper.named_at = now
    keeper.save(update_fields=["named_at"])
    _leave_evidence("name", actor, keeper, asked.reason, now)
    merchant_message.keeper(
        template=KEEPER_NAMED, merchant=keeper.merchant, customer_id=keeper.customer_id, now=now
    )


def keeper_refused(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """Refused, withdrawn or expired: the customer never begins to act."""
    keeper = _locked(UUID(asked.object_id))
    keeper.ended_at = now
    keeper.save(update_fields=["ended_at"])
    _leave_evidence("refuse", actor, keeper, "", now)


@transaction.atomic
def end_keeper(*, actor: Actor, keeper_id: UUID, reason: str, now: datetime) -> None:
    """Somebody acts for the merchant no more, at once: one person does it, since it only protects.
    Raises NotFound.
    """
    keeper = _locked(keeper_id)
    if not keeper.acts:
        raise NotFound
    keeper.ended_at = now
    keeper.save(update_fields=["ended_at"])
    _leave_evidence("end", actor, keeper, reason, now)
    merchant_message.keeper(
        template=KEEPER_ENDED, merchant=keeper.merchant, customer_id=keeper.customer_id, now=now
    )


def acting(*, principal: Principal, merchant_id: UUID) -> Merchant:
    """The merchant that this customer acts for and may move money of.

    Raises NotFound, AccountNotActive, NotVerified, MerchantMoveRefused.
    """
    row = reads.one(customer_id=principal.customer_id, merchant_id=merchant_id)
    if row is None:
        raise NotFound
    standing = customers.standing(customer_ids=[principal.customer_id])[principal.customer_id]
    quote.require_mover(standing)
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    return row


def begin(*, principal: Principal, merchant_id: UUID, proof: Proof, now: datetime) -> None:
    """The same under lock, with the proof used up: first in the transaction that moves the money.
    Nobody is suspended, and nobody's part is ended, while it does.

    Raises NotFound, AccountNotActive, NotVerified, OtpUsed.
    """
    customer_id = principal.customer_id
    standing = customers.standing(customer_ids=[customer_id], lock=True)[customer_id]
    quote.require_mover(standing)
    proofs.consume(proof=proof, now=now)
    locks.lock(
        Merchant.objects.filter(id=merchant_id),
        MerchantKeeper.objects.filter(merchant_id=merchant_id, customer_id=customer_id),
    )
    if reads.one(customer_id=customer_id, merchant_id=merchant_id) is None:
        raise NotFound


def ask_proof(
    *,
    actor: Actor,
    principal: Principal,
    action: str,
    amount: int,
    digest: str,
    about: str,
    now: datetime,
) -> ProofAsked:
    """Which proof an act needs, with its one-time code bound to ``digest``. Outside a transaction.

    Raises what the step-up table and asking for a code refuse with.
    """
    demanded = step_up.require(principal=principal, action=action, amount_satang=amount, now=now)
    if OTP not in demanded:
        return ProofAsked(demanded, None, "", None)
    sent = otp.ask(
        actor=actor,
        customer_id=principal.customer_id,
        purpose=action,
        digest=digest,
        about=about,
        now=now,
    )
    return ProofAsked(demanded, sent.otp_id, sent.masked_phone, sent.expires_at)


def _verified(number: str) -> UUID:
    try:
        customer_id = customers.by_whole_number(number)
    except NotFound:
        raise OwnerNotVerified from None
    standing = customers.standing(customer_ids=[customer_id])[customer_id]
    if not (standing.verified and standing.is_active):
        raise OwnerNotVerified
    return customer_id


def _locked(keeper_id: UUID) -> MerchantKeeper:
    [found] = locks.lock(
        MerchantKeeper.objects.filter(id=keeper_id).select_related("merchant", "customer")
    )
    if not found:
        raise NotFound
    keeper: MerchantKeeper = found[0]
    return keeper


def _leave_evidence(
    verb: str, actor: Actor, keeper: MerchantKeeper, reason: str, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.merchant_keeper.{verb}",
        actor=actor,
        now=now,
        subject_id=keeper.customer.subject_id,
        object_type="wallet.MerchantKeeper",
        object_id=keeper.id,
        reason=reason,
        detail={"merchant": keeper.merchant.number},
    )
