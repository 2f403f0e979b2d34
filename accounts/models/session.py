"""Sessions and their refresh tokens: only keyed hashes of what the phone holds."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.device import Device
from accounts.models.installation import Installation
from accounts.states.session import SessionEnd
from micropay.core.ids import new_id


class SessionQuerySet(models.QuerySet["Session"]):
    """Words about sessions."""

    def alive(self) -> SessionQuerySet:
        return self.filter(ended_at=None)


class Session(models.Model):
    """A signed-in app: the family of all refresh tokens that descend from one sign-in.

    ``pin_check`` lets a payment compare the PIN in microseconds: a keyed hash over this session,
    the phone's own key and the PIN. It is dropped when the session ends.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="sessions")
    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="sessions")
    installation = models.ForeignKey(
        Installation, on_delete=models.PROTECT, related_name="sessions"
    )
    access_digest = models.CharField(max_length=64, unique=True)
    access_expires_at = models.DateTimeField()
    pin_check = models.CharField(max_length=64, blank=True)
    pin_pepper = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField()
    refreshed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=24, blank=True, default="")

    objects: ClassVar[models.Manager[Session]] = SessionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["customer", "-opened_at"], name="session_by_customer"),
            models.Index(
                fields=["installation"], condition=Q(ended_at=None), name="session_alive_of_app"
            ),
            models.Index(
                fields=["ended_at"], condition=Q(ended_at__isnull=False), name="session_by_end"
            ),
            models.Index(
                fields=["pin_pepper"], condition=Q(ended_at=None), name="session_by_pepper"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["customer"], condition=Q(ended_at=None), name="session_one_alive"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end_reason="")
                | Q(
                    ended_at__isnull=False,
                    pin_check="",
                    end_reason__in=[reason.value for reason in SessionEnd],
                ),
                name="session_end_drops_its_pin",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class RefreshToken(models.Model):
    """One refresh token: good once. Shown again it ends the whole session."""

    digest = models.CharField(max_length=64, primary_key=True)
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="refresh_tokens")
    issued_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["issued_at"], name="refresh_by_age")]

    def __str__(self) -> str:
        return f"of session {self.session_id}"
