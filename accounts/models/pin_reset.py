"""Forgotten PINs: the person is checked again before a new PIN is set."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.installation import Installation
from accounts.models.kyc import KycCase
from accounts.states import KycState, PinResetState
from micropay.core.ids import new_id


class PinReset(models.Model):
    """A way to a new PIN, asked for on one installation by whoever holds the phone number.

    It opens when the bank has checked person and card again (``kyc_case``), or when two people of
    customer service have (``allowed_at``).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="pin_resets")
    installation = models.ForeignKey(Installation, on_delete=models.PROTECT, related_name="+")
    kyc_case = models.OneToOneField(KycCase, on_delete=models.PROTECT, related_name="pin_reset")
    state = models.CharField(max_length=10, default=PinResetState.WAITING)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    allowed_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "forgotten PIN"
        verbose_name_plural = "forgotten PINs"
        permissions = [
            ("ask_pin_reset", "Can vouch for a person who forgot the PIN"),
            ("allow_pin_reset", "Can agree that a person who forgot the PIN sets a new one"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in PinResetState]),
                name="pin_reset_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", closed_at=None)
                | (~Q(state="waiting") & Q(closed_at__isnull=False)),
                name="pin_reset_closed_says_when",
            ),
            models.UniqueConstraint(
                fields=["customer"], condition=Q(state="waiting"), name="pin_reset_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.id}"

    def is_open(self, now: datetime) -> bool:
        return self.state == PinResetState.WAITING and now < self.expires_at

    @property
    def is_allowed(self) -> bool:
        """Whether the person was checked again since the reset was asked for."""
        return self.allowed_at is not None or self.kyc_case.state == KycState.VERIFIED
