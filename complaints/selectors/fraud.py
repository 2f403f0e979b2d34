"""Accounts that reports of fraud hold, as the accounts app has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from accounts.selectors import suspension as suspensions
from accounts.states import SuspensionState
from complaints.data import HoldView
from complaints.models.case import Case
from complaints.models.fraud import FraudHold
from micropay.core.errors import NotFound
from wallet.selectors import wallet as wallets


def seen(hold_id: UUID) -> HoldView:
    """One hold as it stands. Raises NotFound."""
    found = FraudHold.objects.filter(pk=hold_id).first()
    if found is None:
        raise NotFound
    return _view(found)


def of_case(case: Case) -> list[HoldView]:
    """The holds of a case, oldest first."""
    return [_view(one) for one in FraudHold.objects.filter(case=case).order_by("id")]


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """That a report held the person's account; who reported is not theirs."""
    for one in FraudHold.objects.filter(subject_id=subject_id).order_by("id"):
        yield {"cause": one.cause, "placed_at": one.placed_at}


def current(hold: FraudHold) -> Any:
    """The suspension that the hold is now: its own, or the one that an extension put after it."""
    own = suspensions.by_id(suspension_id=hold.suspension_id)
    if own.state != SuspensionState.REPLACED:
        return own
    following = suspensions.standing_holds(customer_id=hold.customer_id)
    return following[-1] if following else own


def _view(hold: FraudHold) -> HoldView:
    stands = current(hold)
    wallet = wallets.of_customer(customer_id=hold.customer_id)
    return HoldView(
        hold_id=hold.id,
        suspension_id=stands.id,
        customer_id=hold.customer_id,
        wallet_number=wallet.number if wallet else "-",
        cause=stands.cause,
        state=stands.state,
        basis=stands.basis,
        reference=stands.reference,
        since=stands.from_at,
        until=stands.until,
    )
