"""Quotes: what a customer is shown before confirming, bound to the proof that will be asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from accounts.data.customer import Standing
from accounts.data.proof import OTP, OtpSent
from accounts.selectors import cool_off
from accounts.selectors import customer as customers
from accounts.selectors import proof as proofs
from accounts.services import otp
from micropay.core import evidence, money, rules
from micropay.core.actor import Actor, Principal
from micropay.core.ids import new_id
from wallet.data.fee import FeeQuote
from wallet.data.limit import LimitRoom
from wallet.data.movement import Bill, Payee, QuoteView
from wallet.errors.ledger import InsufficientBalance
from wallet.errors.limit import CapNotSet
from wallet.errors.movement import AmountOverCoolOff, PayeeCannotReceive, PayeeIsYourself
from wallet.errors.wallet import AccountNotActive, MinorMayNot, NotVerified, WalletNotActive
from wallet.models.movement import Quote
from wallet.models.wallet import Wallet
from wallet.selectors import cool_off as spent
from wallet.selectors import fee as fees
from wallet.selectors import ledger, risk
from wallet.selectors import limit as limits
from wallet.selectors import wallet as wallets
from wallet.services import face_check
from wallet.states.movement import FeeService, LimitKind, MovementKind

# What the code's message says it approves, in the payer's language.
_ABOUT = {"th": "จ่าย {amount} บาท ให้ {payee}", "en": "pay {amount} baht to {payee}"}


_NO_BILL = Bill()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a customer wants to do: pay this payee this amount (satang)."""

    kind: MovementKind
    service: FeeService
    payee: Payee
    amount: int
    note: str = ""
    bill: Bill = _NO_BILL
    # The request for money that this answers, and when it ends.
    request_id: UUID | None = None
    until: datetime | None = None
    # A standing order: its proof was given when it was set up.
    is_proved: bool = False


@dataclass(frozen=True, slots=True)
class Payer:
    """A customer who may move money right now, and the wallet it moves from."""

    wallet: Wallet
    standing: Standing


def payer_of(*, principal: Principal) -> Payer:
    """Who asks, if they may move money at all. It comes before any look at payees.

    Raises NoWallet, WalletNotActive, AccountNotActive, NotVerified.
    """
    wallet = wallets.require(customer_id=principal.customer_id)
    standing = customers.standing(customer_ids=[principal.customer_id])[principal.customer_id]
    require_mover(standing)
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)
    return Payer(wallet, standing)


def require_mover(standing: Standing) -> None:
    """Raise AccountNotActive or NotVerified unless this customer may move money."""
    if not standing.is_active:
        raise AccountNotActive(state=standing.state)
    if not standing.verified:
        raise NotVerified


def require_of_age(standing: Standing, act: str, now: datetime) -> None:
    """Raise MinorMayNot for what a minor may not do alone (rules ``minor.may.*``)."""
    if act not in customers.may_do(age_group=standing.age_group, now=now):
        raise MinorMayNot(act=act)


def require_cooled_off(*, payer: Payer, amount: int, now: datetime) -> None:
    """Raise AmountOverCoolOff for more (satang) than a running cool-off still lets leave in all."""
    most, until = cool_off.most(standing=payer.standing, now=now), payer.standing.cool_off_until
    if most is None or until is None:
        return
    used = spent.used(customer_id=payer.standing.customer_id, wallet_id=payer.wallet.id, now=now)
    if used + amount > most:
        raise AmountOverCoolOff.of(most=most, left=max(most - used, 0), until=until)


def make(
    *, actor: Actor, principal: Principal, payer: Payer, asked: Asked, now: datetime
) -> QuoteView:
    """Quote a movement, ask for its one-time code, and keep both. Part of a transaction.

    The quote ends after ``quote.seconds``, and never later than its fee or its request. Raises
    PayeeIsYourself, MinorMayNot, AmountOverCoolOff, InsufficientBalance, PayeeCannotReceive,
    LimitNotSet, what ``limit.require_room`` and ``risk.require_pace`` raise, and what asking for a
    code raises.
    """
    require_of_age(payer.standing, asked.kind, now)
    if asked.payee.customer_id == principal.customer_id:
        raise PayeeIsYourself
    room = limits.room(
        wallet_id=payer.wallet.id, tier=payer.standing.tier, kind=LimitKind(asked.kind), now=now
    )
    limits.require_room(room, asked.amount)
    risk.require_pace(wallet_id=payer.wallet.id, kind=room.kind, amount=asked.amount, now=now)
    require_cooled_off(payer=payer, amount=asked.amount, now=now)
    _require_room_at(asked.payee, asked.amount, now)
    fee = fees.quote(service=asked.service, amount=asked.amount, at=now, tier=payer.standing.tier)
    left = ledger.balance(account_id=payer.wallet.account_id).available - asked.amount - fee.fee
    if left < 0:
        raise InsufficientBalance
    demanded = _demanded(principal, asked, now)
    quote = _draft(payer, asked, fee, demanded, now)
    _note_risk(quote, asked, now)
    about = _about(quote, payer.standing.language)
    sent = _ask_code(actor, quote, demanded, about, now)
    quote.otp_id = sent.otp_id if sent else None
    quote.save(force_insert=True)
    check = face_check.ask(quote=quote, now=now) if quote.needs_face else None
    _leave_evidence(actor, principal, quote, now)
    view = _view(quote, asked, left=left, room=room, demanded=demanded, sent=sent)
    return replace(view, face_check_id=None if check is None else check.id)


def _demanded(principal: Principal, asked: Asked, now: datetime) -> tuple[str, ...]:
    if asked.is_proved:
        return ()
    return proofs.demanded(
        action=asked.kind, principal=principal, amount_satang=asked.amount, now=now
    )


def _require_room_at(payee: Payee, amount: int, now: datetime) -> None:
    """The payee's cap, if they are a customer. What they hold is not told, nor that it is why."""
    if payee.tier is None:
        return
    try:
        most = limits.cap(tier=payee.tier, now=now)
    except CapNotSet:
        raise PayeeCannotReceive from None
    if ledger.balance(account_id=payee.account_id).balance + amount > most:
        raise PayeeCannotReceive


def _draft(
    payer: Payer, asked: Asked, fee: FeeQuote, demanded: Sequence[str], now: datetime
) -> Quote:
    ends = [now + timedelta(seconds=rules.number("quote.seconds", at=now))]
    ends += [moment for moment in (fee.until, asked.until) if moment is not None]
    quote_id = new_id()
    return Quote(
        id=quote_id,
        kind=asked.kind,
        customer_id=payer.wallet.customer_id,
        wallet=payer.wallet,
        payee_wallet_id=asked.payee.wallet_id,
        merchant_id=asked.payee.merchant_id,
        bank_account_id=asked.payee.bank_account_id,
        request_id=asked.request_id,
        amount=asked.amount,
        fee=fee.fee,
        vat=fee.vat,
        fee_version_id=fee.version_id,
        digest=_digest(quote_id, payer.wallet, asked, fee),
        proof=",".join(demanded),
        created_at=now,
        expires_at=min(ends),
        payer_name=payer.standing.masked_name,
        payee_name=asked.payee.name,
        note=asked.note,
        paycode=asked.bill.kind,
        reference1=asked.bill.reference1,
        reference2=asked.bill.reference2,
    )


def _note_risk(quote: Quote, asked: Asked, now: datetime) -> None:
    """What the guards against fraud say, kept with the quote: it holds for its confirmation."""
    face = risk.face_demand(wallet_id=quote.wallet_id, amount=asked.amount, now=now)
    quote.needs_face, quote.face_day_most = face.needed, face.day_most
    quote.hold_seconds = risk.waits(
        wallet_id=quote.wallet_id,
        kind=asked.kind,
        payee=asked.payee,
        amount=asked.amount,
        now=now,
    )


def _digest(quote_id: UUID, wallet: Wallet, asked: Asked, fee: FeeQuote) -> str:
    """Everything that a proof must be about: who pays whom how much, for which fee."""
    facts = {
        "quote": str(quote_id),
        "kind": asked.kind.value,
        "wallet": str(wallet.id),
        "account": str(asked.payee.account_id),
        "bank_account": str(asked.payee.bank_account_id or ""),
        "amount": asked.amount,
        "fee": fee.fee,
        "note": asked.note,
        "request": str(asked.request_id or ""),
        "bill": asdict(asked.bill),
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _about(quote: Quote, language: str) -> str:
    amount = money.format_baht_for_people(quote.total)
    return _ABOUT[language].format(amount=amount, payee=quote.payee_name)


def _ask_code(
    actor: Actor, quote: Quote, demanded: Sequence[str], about: str, now: datetime
) -> OtpSent | None:
    if OTP not in demanded:
        return None
    return otp.ask(
        actor=actor,
        customer_id=quote.customer_id,
        purpose=quote.kind,
        digest=quote.digest,
        about=about,
        now=now,
    )


def _leave_evidence(actor: Actor, principal: Principal, quote: Quote, now: datetime) -> None:
    evidence.record(
        action=f"wallet.{quote.kind}.quote",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.Quote",
        object_id=quote.id,
        detail={"amount": quote.amount, "fee": quote.fee},
    )


def _view(
    quote: Quote,
    asked: Asked,
    *,
    left: int,
    room: LimitRoom,
    demanded: Sequence[str],
    sent: OtpSent | None,
) -> QuoteView:
    return QuoteView(
        quote_id=quote.id,
        kind=asked.kind,
        payee_name=asked.payee.name,
        amount=quote.amount,
        fee=quote.fee,
        vat=quote.vat,
        total=quote.total,
        available_after=left,
        proof=tuple(demanded),
        otp_id=sent.otp_id if sent else None,
        masked_phone=sent.masked_phone if sent else "",
        note=asked.note,
        bill=asked.bill,
        expires_at=quote.expires_at,
        room=room,
        hold_seconds=quote.hold_seconds,
    )
