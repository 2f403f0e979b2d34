"""Freezing and unfreezing a wallet, together with its ledger account."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from wallet.errors.wallet import WalletMoveRefused
from wallet.models.wallet import Wallet
from wallet.services import ledger
from wallet.states import WALLET_MOVES, AccountState, WalletState

_ACCOUNT_STATES = {WalletState.ACTIVE: AccountState.OPEN, WalletState.FROZEN: AccountState.FROZEN}
_VERBS = {WalletState.ACTIVE: "unfreeze", WalletState.FROZEN: "freeze"}


@transaction.atomic
def freeze(*, actor: Actor, wallet_id: UUID, reason: str, now: datetime) -> None:
    """Stop all money in and out of a wallet at once. Raises NotFound, WalletMoveRefused."""
    _move(actor=actor, wallet_id=wallet_id, wanted=WalletState.FROZEN, reason=reason, now=now)


@transaction.atomic
def unfreeze(*, actor: Actor, wallet_id: UUID, reason: str, now: datetime) -> None:
    """Let money move again. Raises NotFound, WalletMoveRefused."""
    _move(actor=actor, wallet_id=wallet_id, wanted=WalletState.ACTIVE, reason=reason, now=now)


def _move(
    *, actor: Actor, wallet_id: UUID, wanted: WalletState, reason: str, now: datetime
) -> None:
    [found] = locks.lock(Wallet.objects.filter(id=wallet_id))
    if not found:
        raise NotFound
    wallet: Wallet = found[0]
    if wanted not in WALLET_MOVES[WalletState(wallet.state)]:
        raise WalletMoveRefused(state=wallet.state, wanted=wanted.value)
    wallet.state = wanted
    wallet.save(update_fields=["state"])
    ledger.set_account_state(account_id=wallet.account_id, state=_ACCOUNT_STATES[wanted])
    evidence.record(
        action=f"wallet.wallet.{_VERBS[wanted]}",
        actor=actor,
        now=now,
        object_type="wallet.Wallet",
        object_id=wallet.id,
        reason=reason,
    )
