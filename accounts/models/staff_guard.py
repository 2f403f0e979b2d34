"""What guards the back office against its own people: passwords, networks, counts, suspensions."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from accounts.models.staff import Staff
from accounts.states.staff import StaffSuspensionGround, StaffSuspensionOutcome
from micropay.core.dataguard import Shown
from micropay.core.ids import new_id


class StaffPassword(models.Model):
    """The hash of a password somebody had; so many are kept (rule ``staff.password.history``)."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="passwords")
    hashed = models.CharField(max_length=128)
    set_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["staff", "-set_at"], name="password_newest")]

    def __str__(self) -> str:
        return f"of {self.staff_id}"


class StaffNetwork(models.Model):
    """A network from which the back office answers. While no row is in force, all may.

    Entering and closing one each take two people.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    cidr = models.CharField(max_length=43)
    note = models.CharField(max_length=120)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "network of the back office"
        verbose_name_plural = "networks of the back office"
        constraints = [
            models.UniqueConstraint(
                fields=["cidr"], condition=Q(closed_at=None), name="network_open_once"
            )
        ]
        permissions = [("manage_networks", "Can ask for and agree to networks of the back office")]

    def __str__(self) -> str:
        return self.cidr


class StaffDataUse(models.Model):
    """How many rows or files one person was shown in one hour, by the way they were shown."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    hour = models.DateTimeField()
    shown = models.CharField(max_length=10)
    rows = models.PositiveIntegerField()

    class Meta:
        verbose_name = "data shown to staff"
        verbose_name_plural = "data shown to staff"
        constraints = [
            models.UniqueConstraint(fields=["staff", "hour", "shown"], name="data_use_once"),
            models.CheckConstraint(
                condition=Q(shown__in=[one.value for one in Shown]), name="data_use_shown_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff} {self.shown} {self.rows}"


class StaffSuspension(models.Model):
    """Somebody's access was stopped at once: too much data in an hour, or a reported violation.

    The row is also the event from which a record of a breach can be opened. It ends with an
    outcome that somebody else than the reporter proposes and a further person agrees to.
    ``detail`` holds codes and counts, nothing personal.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="suspensions")
    ground = models.CharField(max_length=10)
    detail = models.JSONField(default=dict)
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=64)
    opened_by_label = models.CharField(max_length=120)
    reason = models.TextField(blank=True, default="")
    outcome = models.CharField(max_length=10, blank=True, default="")
    outcome_reason = models.TextField(blank=True, default="")
    outcome_by = models.CharField(max_length=64, null=True)
    checked_by = models.CharField(max_length=64, null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "suspension of access"
        verbose_name_plural = "suspensions of access"
        constraints = [
            models.UniqueConstraint(
                fields=["staff"], condition=Q(closed_at=None), name="suspension_open_once"
            ),
            models.CheckConstraint(
                condition=Q(ground__in=[one.value for one in StaffSuspensionGround]),
                name="suspension_ground_known",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="", outcome_by=None, checked_by=None)
                | Q(
                    closed_at__isnull=False,
                    outcome__in=[one.value for one in StaffSuspensionOutcome],
                    outcome_by__isnull=False,
                    checked_by__isnull=False,
                ),
                name="suspension_closed_says_how",
            ),
            models.CheckConstraint(
                condition=Q(outcome_by=None)
                | (~Q(outcome_by=F("opened_by")) & ~Q(outcome_by=F("checked_by"))),
                name="suspension_outcome_by_another",
            ),
        ]
        permissions = [
            ("report_violation", "Can report a breach of confidentiality"),
            ("decide_suspension", "Can propose and agree to the outcome of a suspension"),
        ]

    def __str__(self) -> str:
        return f"{self.staff} {self.ground}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None
