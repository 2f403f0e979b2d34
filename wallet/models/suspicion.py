"""Reports to the Anti-Money Laundering Office: by amount, and of suspicion.

Nothing here is ever shown to the customer, nor that it exists (AML Act s.66).
"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.movement import Movement
from wallet.models.mule import RiskCase
from wallet.states.risk import AmlMeasure, SuspicionState, ThresholdBasis


class SuspicionCase(models.Model):
    """A suspicion about a customer's movements, to be reported by ``due_on`` (Bangkok day).

    Opened and prepared by one person; another agrees that it is reported or dismissed. ``words``
    say why, ``grounds`` are codes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=20, unique=True)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    risk_case = models.OneToOneField(RiskCase, models.PROTECT, related_name="suspicion", null=True)
    grounds = ArrayField(models.CharField(max_length=24))
    words = EncryptedText(label="wallet.suspicion_case.words")
    state = models.CharField(max_length=9, default=SuspicionState.OPEN)
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=120)
    due_on = models.DateField()
    decided_at = models.DateTimeField(null=True)
    maker_id = models.CharField(max_length=64, blank=True, default="")
    checker_id = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        permissions = [
            ("prepare_suspicion", "Can open and prepare cases of suspicion"),
            ("decide_suspicion", "Can agree to reporting or dismissing a suspicion"),
            ("export_aml", "Can download reports to the Anti-Money Laundering Office"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None, maker_id="", checker_id="")
                | (
                    Q(state__in=["reported", "dismissed"], decided_at__isnull=False)
                    & ~Q(maker_id="")
                    & ~Q(checker_id="")
                    & ~Q(maker_id=models.F("checker_id"))
                ),
                name="suspicion_decided_by_two",
            ),
            models.CheckConstraint(condition=~Q(grounds=[]), name="suspicion_has_a_ground"),
        ]
        indexes = [
            models.Index(
                fields=["due_on"], condition=Q(state="open"), name="suspicion_open_by_due"
            ),
            models.Index(fields=["customer", "-opened_at"], name="suspicion_by_customer"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        return self.state == SuspicionState.OPEN


class SuspicionMovement(models.Model):
    """A movement that a suspicion is about, as it stood when it was linked. Append-only.

    ``snapshot`` is JSON with its facts and parties; ``sha256`` is that of the JSON.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(SuspicionCase, models.PROTECT, related_name="movements")
    movement = models.ForeignKey(Movement, models.PROTECT, related_name="+")
    snapshot = EncryptedText(label="wallet.suspicion_movement.snapshot")
    sha256 = models.CharField(max_length=64)
    linked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "movement"], name="suspicion_movement_once")
        ]

    def __str__(self) -> str:
        return str(self.movement)


class ThresholdReport(models.Model):
    """A movement that reaches a measure of reports by amount, by itself or with others of the same
    person on one Bangkok day. Append-only, one per measure.

    Source: Ministerial Regulation on reports of transactions, B.E. 2554; rules ``aml.*_satang``
    and ``aml.kinds.*``.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    movement = models.ForeignKey(Movement, models.PROTECT, related_name="+")
    measure = models.CharField(max_length=12)
    basis = models.CharField(max_length=6, default=ThresholdBasis.SINGLE)
    least = models.BigIntegerField()
    day = models.DateField()
    found_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["movement", "measure"], name="threshold_report_once"),
            models.CheckConstraint(
                condition=Q(measure__in=[one.value for one in AmlMeasure]),
                name="threshold_measure_known",
            ),
            models.CheckConstraint(
                condition=Q(basis__in=[one.value for one in ThresholdBasis]),
                name="threshold_basis_known",
            ),
        ]
        indexes = [models.Index(fields=["day"], name="threshold_report_by_day")]

    def __str__(self) -> str:
        return f"{self.measure} {self.day}"
