"""Checks of a face: asked for with a quote, recorded as the partner decided."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from wallet.errors.risk import FaceCheckDecided, FaceCheckOver
from wallet.models.face_check import FaceCheck
from wallet.models.movement import Quote
from wallet.services import ledger
from wallet.states.risk import FaceCheckState


def ask(*, quote: Quote, now: datetime) -> FaceCheck:
    """Ask for a check of the payer's face for this quote, in the quote's transaction."""
    return FaceCheck.objects.create(
        quote=quote, customer_id=quote.customer_id, asked_at=now, expires_at=quote.expires_at
    )


@transaction.atomic
def decide(*, actor: Actor, check_id: UUID, passed: bool, reference: str, now: datetime) -> None:
    """The partner says whether the face is the customer's own. The same said again is nothing new.

    Raises NotFound, FaceCheckDecided for another outcome than before, FaceCheckOver.
    """
    [found] = locks.lock(FaceCheck.objects.filter(id=check_id))
    if not found:
        raise NotFound
    check: FaceCheck = found[0]
    outcome = FaceCheckState.PASSED if passed else FaceCheckState.FAILED
    if check.state == outcome:
        return
    if check.state != FaceCheckState.ASKED:
        raise FaceCheckDecided
    if now >= check.expires_at:
        raise FaceCheckOver
    check.state, check.reference, check.decided_at = outcome, reference, now
    check.save(update_fields=["state", "reference", "decided_at"])
    subject_id = FaceCheck.objects.values_list("customer__subject_id", flat=True).get(id=check_id)
    evidence.record(
        action="wallet.face_check.decide",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="wallet.FaceCheck",
        object_id=check.id,
        detail={"outcome": outcome.value, "quote": str(check.quote_id)},
    )


def require(*, quote_id: UUID) -> None:
    """Look under the account's lock whether what is set aside needs a check; part of the act that
    holds the money and has counted the limit. Raises FaceCheckNeeded.
    """
    with ledger.refusals(), connection.cursor() as cursor:
        cursor.execute("SELECT wallet_require_face(%s)", [quote_id])
