"""Checks of a face that large movements ask for, and whom a wallet has paid before."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.movement import Quote
from wallet.models.wallet import Wallet
from wallet.states.risk import FaceCheckState


class FaceCheck(models.Model):
    """Whether the partner found the customer's own face before it, for one quote.

    Neither picture nor measurement reaches us: only the outcome and the partner's ``reference``.
    It is asked for with the quote and counts for this quote alone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    quote = models.OneToOneField(Quote, models.PROTECT, related_name="face_check")
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    state = models.CharField(max_length=6, default=FaceCheckState.ASKED)
    reference = models.CharField(max_length=64, blank=True, default="")
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state=FaceCheckState.ASKED.value, decided_at=None, reference="")
                | (
                    Q(
                        state__in=[FaceCheckState.PASSED.value, FaceCheckState.FAILED.value],
                        decided_at__isnull=False,
                    )
                    & ~Q(reference="")
                ),
                name="face_check_decided_whole",
            ),
        ]
        indexes = [models.Index(fields=["customer", "-asked_at"], name="face_check_by_customer")]

    def __str__(self) -> str:
        return f"{self.state} {self.asked_at:%Y-%m-%d %H:%M}"


class KnownPayee(models.Model):
    """Somebody this wallet has paid: ``payee_id`` is a wallet or a merchant.

    Until ``known_from`` the payee counts as new, and ``paid`` (satang) is what was paid so far.
    Written by the guard of movements alone (``movement_guards_0005.sql``).
    """

    runtime_rights: ClassVar[str] = "SELECT"

    pk = models.CompositePrimaryKey("wallet_id", "payee_id")
    wallet = models.ForeignKey(
        Wallet, models.PROTECT, db_constraint=False, db_index=False, related_name="known_payees"
    )
    payee_id = models.UUIDField()
    paid = models.BigIntegerField()
    known_from = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.payee_id} {self.known_from:%Y-%m-%d %H:%M}"
