"""Reading wallets, openings and limits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.states import Tier
from micropay.core import locks, rules
from micropay.core.errors import NotFound
from wallet.data.wallet import Limits, WalletView
from wallet.errors.wallet import NoWallet
from wallet.models.wallet import Wallet, WalletOpening
from wallet.selectors import ledger, limit
from wallet.states.movement import LimitKind
from wallet.states.wallet import WalletState


def of_customer(*, customer_id: UUID) -> Wallet | None:
    """The customer's wallet, if one was opened."""
    return Wallet.objects.filter(customer_id=customer_id).first()


def holder_of(*, number: str) -> UUID | None:
    """The customer whose wallet has this number."""
    rows = Wallet.objects.filter(number=number)
    return rows.values_list("customer_id", flat=True).first()


def require(*, customer_id: UUID) -> Wallet:
    """The customer's wallet. Raises NoWallet."""
    wallet = of_customer(customer_id=customer_id)
    if wallet is None:
        raise NoWallet
    return wallet


def view(*, customer_id: UUID) -> WalletView:
    """The customer's wallet with its exact balance (satang). Raises NoWallet."""
    return shown(require(customer_id=customer_id))


def shown(wallet: Wallet) -> WalletView:
    """A wallet with its exact balance (satang)."""
    money = ledger.balance(account_id=wallet.account_id)
    return WalletView(
        number=wallet.number,
        state=WalletState(wallet.state),
        balance=money.balance,
        available=money.available,
        opened_at=wallet.opened_at,
    )


def opening_of(*, opening_id: UUID, customer_id: UUID) -> WalletOpening | None:
    """The customer's own opening, if there is one with this id."""
    return WalletOpening.objects.filter(id=opening_id, customer_id=customer_id).first()


def limits(*, tier: Tier, at: datetime) -> Limits:
    """What one movement and one top-up may carry (satang): of this tier, or before verification of
    the tier that verification gives.
    """
    shown = Tier.STANDARD if tier is Tier.NONE else tier
    return Limits(
        movement_most=limit.per_transaction(tier=shown, kind=LimitKind.TRANSFER, at=at),
        topup_least=rules.number("wallet.topup_least_satang", at=at),
        topup_most=limit.per_transaction(tier=shown, kind=LimitKind.TOPUP, at=at),
    )


def by_id(*, wallet_id: UUID) -> Wallet:
    """The wallet with this id. Raises NotFound."""
    wallet = Wallet.objects.filter(pk=wallet_id).first()
    if wallet is None:
        raise NotFound
    return wallet


def locked(*, wallet_id: UUID) -> Wallet:
    """The wallet, locked until the transaction ends. Raises NotFound."""
    [found] = locks.lock(Wallet.objects.filter(id=wallet_id))
    if not found:
        raise NotFound
    wallet: Wallet = found[0]
    return wallet
