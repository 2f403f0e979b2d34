"""Clocks that stood still or were moved, and the alarms about them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import Clock, DueCause, Pause
from micropay.core.ids import new_id

_CLOCKS = [one.value for one in Clock]


class CasePause(models.Model):
    """A time in which our clocks of a case stood still. Whole Bangkok days in it do not count."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="pauses")
    why = models.CharField(max_length=10)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "complaints_pause"
        constraints = [
            models.CheckConstraint(
                condition=Q(why__in=[one.value for one in Pause]), name="pause_why_known"
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(until=None), name="pause_one_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.why}"


class DueChange(models.Model):
    """A due day that was moved: what it was, what it became, and why. Append-only."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="due_changes")
    clock = models.CharField(max_length=12)
    before = models.DateField(null=True)
    after = models.DateField(null=True)
    cause = models.CharField(max_length=10)
    at = models.DateTimeField()

    class Meta:
        db_table = "complaints_due_change"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(clock__in=_CLOCKS), name="due_clock_known"),
            models.CheckConstraint(
                condition=Q(cause__in=[one.value for one in DueCause]), name="due_cause_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.before} {self.after}"


class Alarm(models.Model):
    """Somebody was told that a clock is about to run out, or has. Once per clock, day and rung.

    ``rung`` is ``warning`` or the role that is told; ``told_at`` when the e-mail was written.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="alarms")
    clock = models.CharField(max_length=12)
    due = models.DateField()
    rung = models.CharField(max_length=24)
    raised_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["due"], condition=Q(told_at=None), name="alarm_untold")]
        constraints = [
            models.CheckConstraint(condition=Q(clock__in=_CLOCKS), name="alarm_clock_known"),
            models.UniqueConstraint(fields=["case", "clock", "due", "rung"], name="alarm_once"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.due} {self.rung}"
