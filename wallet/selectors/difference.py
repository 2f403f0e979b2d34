"""Reading single differences: locked rows, whose wallet one leads to, what cancels one out."""

from __future__ import annotations

from uuid import UUID

from micropay.core import locks
from micropay.core.errors import NotFound
from wallet.data.reconciliation import DifferenceKind
from wallet.errors.reconciliation import WrongResolution
from wallet.models.merchant import Merchant
from wallet.models.reconciliation import BankDifference
from wallet.models.wallet import Wallet

# Nothing of our side belongs to the line.
LINE_ONLY = (DifferenceKind.NOT_IN_LEDGER, DifferenceKind.RETURNED, DifferenceKind.DUPLICATE)


def for_update(*ids: UUID) -> list[BankDifference]:
    """The locked rows. Raises NotFound when one is missing."""
    [found] = locks.lock(BankDifference.objects.filter(id__in=ids))
    if len(found) != len(ids):
        raise NotFound
    rows: list[BankDifference] = found
    return rows


def wallet_of(row: BankDifference) -> Wallet | Merchant:
    """The wallet, or merchant, that the difference leads to. Raises WrongResolution."""
    wallet: Wallet | Merchant | None = None
    if row.withdrawal is not None:
        wallet = row.withdrawal.wallet or row.withdrawal.merchant
    elif row.notice is not None and row.notice.topup is not None:
        wallet = row.notice.topup.wallet
    if wallet is None:
        raise WrongResolution
    return wallet


def offsets(row: BankDifference, other: BankDifference) -> bool:
    """Only what both sides have yet to explain can cancel out; a matched rest has a posting."""
    return other.id != row.id and other.is_open and other.amount == -row.amount
