"""Reading first payments to new payees that wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accounts.data.customer import Standing
from accounts.selectors import customer as customers
from micropay.core import locks
from wallet.data.movement import MovementView
from wallet.models.held import HeldMovement
from wallet.models.merchant import Merchant
from wallet.models.movement import Quote
from wallet.models.wallet import Wallet
from wallet.selectors import movement as movements
from wallet.states.risk import HeldState
from wallet.states.wallet import WalletState

_BATCH = 100


@dataclass(frozen=True, slots=True)
class Parties:
    """A locked row, both sides' standing, and where the money goes."""

    row: HeldMovement
    payer: Standing
    payer_open: bool
    payee: Standing | None
    payee_account_id: UUID
    payee_open: bool


def of_customer(*, customer_id: UUID, limit: int) -> list[MovementView]:
    """The customer's payments that wait, newest first, and what became of earlier ones."""
    rows = HeldMovement.objects.filter(customer_id=customer_id).select_related("quote")
    return [movements.view_held(row) for row in rows.order_by("-held_at", "-id")[:limit]]


def due(*, now: datetime) -> list[UUID]:
    """Those whose time has come, the longest waiting first."""
    rows = HeldMovement.objects.filter(state=HeldState.HELD, release_at__lte=now)
    return list(rows.order_by("release_at").values_list("id", flat=True)[:_BATCH])


def locked(*, held_id: UUID) -> Parties:
    """Hold people, wallets and the row, in the global order, and look again."""
    found = HeldMovement.objects.select_related("quote").get(id=held_id)
    payee_id = payee_customer(found.quote)
    ids = [one for one in (found.customer_id, payee_id) if one is not None]
    standings = customers.standing(customer_ids=ids, lock=True)
    wallets, [row] = locks.lock(
        Wallet.objects.filter(id__in=[found.wallet_id, found.payee_wallet_id]),
        HeldMovement.objects.filter(id=found.id).select_related("quote"),
    )
    by_id = {one.id: one for one in wallets}
    payer = standings[row.customer_id]
    payer_open = by_id[row.wallet_id].is_active and payer.is_active
    if payee_id is None:
        merchant = Merchant.objects.get(id=row.merchant_id)
        receives = merchant.state == WalletState.ACTIVE
        return Parties(row, payer, payer_open, None, merchant.account_id, receives)
    wallet, payee = by_id[row.payee_wallet_id], standings[payee_id]
    receives = wallet.is_active and payee.is_active and payee.verified
    return Parties(row, payer, payer_open, payee, wallet.account_id, receives)


def payee_customer(asked: Quote) -> UUID | None:
    """The customer whom a quote pays; none when it pays a merchant."""
    if asked.payee_wallet_id is None:
        return None
    rows = Wallet.objects.filter(id=asked.payee_wallet_id)
    return rows.values_list("customer_id", flat=True).first()
