"""Reading checks of faces and known payees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from micropay.core import money
from wallet.models.face_check import FaceCheck, KnownPayee
from wallet.models.freeze import WalletFreeze
from wallet.models.held import HeldMovement


def of_customer(*, customer_id: UUID, check_id: UUID) -> FaceCheck | None:
    """The customer's own check, if there is one with this id."""
    return FaceCheck.objects.filter(id=check_id, customer_id=customer_id).first()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Outcomes of the person's checks, for a data-subject request."""
    rows: Any = FaceCheck.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from rows.values("state", "asked_at", "decided_at")


def known_payee_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Since when the person's payees are known; who they are stands in the movements."""
    for row in KnownPayee.objects.filter(wallet__customer__subject_id=subject_id):
        yield {"paid": money.format_baht(row.paid), "known_from": row.known_from}


def held_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The person's payments that waited, and what became of them."""
    rows = HeldMovement.objects.filter(customer__subject_id=subject_id)
    for row in rows.order_by("held_at"):
        yield {
            "reference": row.reference,
            "amount": money.format_baht(row.amount),
            "state": row.state,
            "held_at": row.held_at,
            "release_at": row.release_at,
            "ended_at": row.ended_at,
        }


def freeze_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """When the person's wallet was stopped, by themselves or by the office."""
    rows: Any = WalletFreeze.objects.filter(wallet__customer__subject_id=subject_id)
    yield from rows.order_by("placed_at").values("by", "placed_at", "ended_at")


SOURCES = {
    FaceCheck._meta.db_table: personal_rows,
    KnownPayee._meta.db_table: known_payee_rows,
    HeldMovement._meta.db_table: held_rows,
    WalletFreeze._meta.db_table: freeze_rows,
}
