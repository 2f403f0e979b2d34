"""Freezing and unfreezing a wallet, together with its ledger account.

A wallet is frozen while anybody's stop stands: the holder's own, from the app, or the office's.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.ids import new_id
from wallet.errors.wallet import WalletMoveRefused
from wallet.models.freeze import WalletFreeze
from wallet.models.wallet import Wallet
from wallet.selectors import wallet as wallets
from wallet.services import ledger
from wallet.states.ledger import AccountState
from wallet.states.wallet import WalletState

OFFICE, CUSTOMER = "office", "customer"


@transaction.atomic
def freeze(*, actor: Actor, wallet_id: UUID, reason: str, now: datetime) -> None:
    """The office stops all money in and out of a wallet at once, also one that its holder froze.

    Raises NotFound, WalletMoveRefused for a closed wallet and one that the office froze before.
    """
    wallet = wallets.locked(wallet_id=wallet_id)
    if OFFICE in standing(wallet):
        raise WalletMoveRefused(state=wallet.state, wanted=WalletState.FROZEN.value)
    place(wallet=wallet, by=OFFICE, actor=actor, reason=reason, now=now)


@transaction.atomic
def unfreeze(*, actor: Actor, wallet_id: UUID, reason: str, now: datetime) -> None:
    """The office lets money move again, whoever stopped it. Raises NotFound, WalletMoveRefused."""
    wallet = wallets.locked(wallet_id=wallet_id)
    if wallet.state != WalletState.FROZEN:
        raise WalletMoveRefused(state=wallet.state, wanted=WalletState.ACTIVE.value)
    end(wallet=wallet, actor=actor, reason=reason, now=now)


def standing(wallet: Wallet) -> dict[str, WalletFreeze]:
    """The stops of a locked wallet that stand, by whom."""
    return {row.by: row for row in WalletFreeze.objects.filter(wallet=wallet, ended_at=None)}


def place(*, wallet: Wallet, by: str, actor: Actor, reason: str, now: datetime) -> WalletFreeze:
    """Stop a locked wallet, in the caller's transaction. Raises WalletMoveRefused when closed."""
    if wallet.state == WalletState.CLOSED:
        raise WalletMoveRefused(state=wallet.state, wanted=WalletState.FROZEN.value)
    freeze_id = new_id()
    row = WalletFreeze.objects.create(
        id=freeze_id,
        wallet=wallet,
        by=by,
        placed_by=actor.label or actor.kind,
        placed_at=now,
        digest=hashlib.sha256(f"unfreeze {freeze_id}".encode()).hexdigest(),
    )
    if wallet.is_active:
        _turn(wallet, WalletState.FROZEN, AccountState.FROZEN)
    _leave_evidence("freeze", wallet, by, actor, reason=reason, now=now)
    return row


def end(*, wallet: Wallet, actor: Actor, reason: str, now: datetime) -> None:
    """End every stop of a locked, frozen wallet, in the caller's transaction."""
    WalletFreeze.objects.filter(wallet=wallet, ended_at=None).update(
        ended_at=now, ended_by=actor.label or actor.kind
    )
    _turn(wallet, WalletState.ACTIVE, AccountState.OPEN)
    by = CUSTOMER if actor.kind == "customer" else OFFICE
    _leave_evidence("unfreeze", wallet, by, actor, reason=reason, now=now)


def _turn(wallet: Wallet, state: WalletState, account: AccountState) -> None:
    wallet.state = state
    wallet.save(update_fields=["state"])
    ledger.set_account_state(account_id=wallet.account_id, state=account)


def _leave_evidence(
    verb: str, wallet: Wallet, by: str, actor: Actor, *, reason: str, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.wallet.{verb}",
        actor=actor,
        now=now,
        object_type="wallet.Wallet",
        object_id=wallet.id,
        reason=reason,
        detail={"by": by},
    )
