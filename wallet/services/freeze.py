"""The holder's own stop of the wallet: at once from the app, ended by proving PIN and code."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.data.proof import OTP, Given, OtpSent, Proof
from accounts.selectors import customer as customers
from accounts.services import otp, step_up
from accounts.services import proof as proofs
from micropay.core import messages
from micropay.core.actor import Actor, Principal
from wallet.data.messages import FROZEN_BY_YOU, UNFROZEN_BY_YOU
from wallet.errors.risk import FreezeNotYours, NotFrozen
from wallet.models.freeze import WalletFreeze
from wallet.models.wallet import Wallet
from wallet.selectors import wallet as wallets
from wallet.services import wallet as stops

PURPOSE = "wallet_unfreeze"


@transaction.atomic
def freeze_own(*, actor: Actor, principal: Principal, now: datetime) -> Wallet:
    """Stop one's own wallet at once: no proof is asked, since it only protects. Asked again, it
    stays stopped. Raises NoWallet, WalletMoveRefused for a closed wallet.
    """
    wallet = wallets.locked(wallet_id=wallets.require(customer_id=principal.customer_id).id)
    if stops.CUSTOMER not in stops.standing(wallet):
        stops.place(wallet=wallet, by=stops.CUSTOMER, actor=actor, reason="", now=now)
        _tell(FROZEN_BY_YOU, principal, now)
    return wallet


def ask_code(*, actor: Actor, principal: Principal, now: datetime) -> OtpSent | None:
    """Ask for the code that ends the own stop, if the step-up table wants one.

    Must run outside a transaction. Raises NoWallet, NotFrozen, FreezeNotYours, what the step-up
    table and asking for a code refuse with.
    """
    row = _own(principal)
    demanded = step_up.require(principal=principal, action=PURPOSE, amount_satang=None, now=now)
    if OTP not in demanded:
        return None
    return otp.ask(
        actor=actor, customer_id=principal.customer_id, purpose=PURPOSE, digest=row.digest, now=now
    )


def unfreeze_own(*, actor: Actor, principal: Principal, given: Given, now: datetime) -> Wallet:
    """Prove again who one is and let one's own wallet go. Must run outside a transaction.

    Raises NoWallet, NotFrozen, FreezeNotYours and what the proof refuses with.
    """
    row = _own(principal)
    proof = proofs.check(
        principal=principal, given=given, purpose=PURPOSE, digest=row.digest, now=now
    )
    return _let_go(actor, principal, row, proof, now)


@transaction.atomic
def _let_go(
    actor: Actor, principal: Principal, row: WalletFreeze, proof: Proof, now: datetime
) -> Wallet:
    proofs.consume(proof=proof, now=now)
    wallet = wallets.locked(wallet_id=row.wallet_id)
    _require_own(stops.standing(wallet))
    stops.end(wallet=wallet, actor=actor, reason="", now=now)
    _tell(UNFROZEN_BY_YOU, principal, now)
    return wallet


def _own(principal: Principal) -> WalletFreeze:
    return _require_own(stops.standing(wallets.require(customer_id=principal.customer_id)))


def _require_own(standing: dict[str, WalletFreeze]) -> WalletFreeze:
    if stops.CUSTOMER not in standing:
        raise NotFrozen
    if stops.OFFICE in standing:
        raise FreezeNotYours
    return standing[stops.CUSTOMER]


def _tell(template: str, principal: Principal, now: datetime) -> None:
    standing = customers.standing(customer_ids=[principal.customer_id])[principal.customer_id]
    messages.send(
        channel="sms",
        to=standing.phone,
        template=template,
        context={},
        language=standing.language,
        subject_id=standing.subject_id,
        now=now,
    )
