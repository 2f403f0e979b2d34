"""Reading suspensions, the answers to them, and requests of heirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.data.suspension import SuspensionView
from accounts.models.closure import ClosedAccount
from accounts.models.customer import Customer
from accounts.models.suspension import HeirRequest, Suspension, SuspensionProof
from accounts.states import FRAUD_HOLDS, HeirRequestState, SuspensionState
from micropay.core import clock, locks
from micropay.core.errors import NotFound


def of_customer(*, customer_id: UUID, now: datetime) -> list[SuspensionView]:
    """What stops the customer's money now, oldest first."""
    today = clock.bangkok_day(now)
    return [
        SuspensionView(
            suspension_id=row.id,
            cause=row.cause,
            state=row.state,
            basis=row.basis,
            false_fields=tuple(row.false_fields),
            since=row.from_at,
            until=row.until,
            proof_by=row.proof_by,
            takes_proof=row.takes_proof_on(today),
        )
        for row in Suspension.objects.filter(customer_id=customer_id).standing().order_by("id")
    ]


def by_id(*, suspension_id: UUID) -> Suspension:
    """The suspension with its customer, as it stands. Raises NotFound."""
    found = Suspension.objects.select_related("customer").filter(pk=suspension_id).first()
    if found is None:
        raise NotFound
    return found


def standing_holds(*, customer_id: UUID) -> list[Suspension]:
    """The holds on suspicion of fraud that stop this customer's money now, oldest first."""
    rows = Suspension.objects.filter(customer_id=customer_id, cause__in=FRAUD_HOLDS).standing()
    return list(rows.order_by("id"))


def locked(*, suspension_id: UUID, customer_id: UUID | None = None) -> Suspension:
    """The suspension with its customer, both locked in the global order.

    Raises NotFound, also for another customer's.
    """
    found = Suspension.objects.filter(pk=suspension_id).first()
    if found is None or customer_id not in (None, found.customer_id):
        raise NotFound
    customers, rows = locks.lock(
        Customer.objects.filter(id=found.customer_id), Suspension.objects.filter(pk=found.pk)
    )
    row: Suspension = rows[0]
    row.customer = customers[0]
    return row


def in_force(now: datetime) -> int:
    """How many suspensions stand."""
    return Suspension.objects.all().standing().count()


def waiting_for_review(now: datetime) -> int:
    """How many findings the customer answered and nobody decided."""
    return Suspension.objects.filter(state=SuspensionState.PROOF_GIVEN).count()


def overdue(now: datetime) -> int:
    """How many findings were not answered in time and wait for two people."""
    return Suspension.objects.all().proof_overdue(now).count()


def heirs_waiting(now: datetime) -> int:
    """How many requests of heirs are open."""
    return HeirRequest.objects.filter(state=HeirRequestState.OPEN).count()


def is_in_force(*, customer_id: UUID) -> bool:
    """Whether anything stops this customer's money."""
    return Suspension.objects.filter(customer_id=customer_id).standing().exists()


def why_suspended(*, customer_id: UUID) -> list[str]:
    """The causes that stop this customer's money."""
    rows = Suspension.objects.filter(customer_id=customer_id).standing().order_by("id")
    return list(rows.values_list("cause", flat=True))


def suspension_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The person's suspensions, for a data-subject request; who reported is not theirs."""
    rows: Any = Suspension.objects.filter(customer__subject_id=subject_id)
    yield from rows.order_by("id").values(
        "cause", "state", "basis", "false_fields", "from_at", "until", "proof_by", "ended_at"
    )


def proof_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What the person brought forward."""
    rows: Any = SuspensionProof.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from rows.values("words", "given_at")


def heir_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Nothing: what heirs wrote is theirs, and the person has died."""
    yield from ()


def closed_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """How the person's account ended and what is kept."""
    rows: Any = ClosedAccount.objects.filter(customer__subject_id=subject_id)
    yield from rows.values("cause", "erased", "kept", "closed_at")


SOURCES = {
    "accounts_suspension": suspension_rows,
    "accounts_suspensionproof": proof_rows,
    "accounts_heirrequest": heir_rows,
    "accounts_closedaccount": closed_rows,
}
