"""The table that decides which proof an act needs."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from accounts.data.step_up import DEMANDS, DEVICES, NETWORKS, PHONE_STATES, SIGNS
from micropay.core.ids import new_id


class StepUpRow(models.Model):
    """One row: when it fits, and the proof it asks for. The first active row that fits decides.

    A row is never edited: a change is a new row and the old one switched off, each by two people.
    Amounts are satang, ``amount_from`` included, ``amount_below`` not; both null fit any amount.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    position = models.PositiveIntegerField()
    action = models.CharField(max_length=40)
    network = models.CharField(max_length=8, default="any")
    phone_state = models.CharField(max_length=8, default="any")
    device = models.CharField(max_length=8, default="any")
    sign = models.CharField(max_length=16, default="any")
    amount_from = models.BigIntegerField(null=True)
    amount_below = models.BigIntegerField(null=True)
    demand = models.CharField(max_length=8)
    active = models.BooleanField(default=False)
    note = models.TextField()

    class Meta:
        verbose_name = "row of the step-up table"
        verbose_name_plural = "step-up table"
        permissions = [("manage_step_up", "Can ask for a change of step-up rows, and agree to it")]
        constraints = [
            models.CheckConstraint(condition=Q(demand__in=DEMANDS), name="step_up_demand_known"),
            models.CheckConstraint(
                condition=Q(
                    network__in=NETWORKS,
                    phone_state__in=PHONE_STATES,
                    device__in=DEVICES,
                    sign__in=SIGNS,
                ),
                name="step_up_words_known",
            ),
            models.CheckConstraint(
                condition=Q(amount_from=None)
                | Q(amount_below=None)
                | Q(amount_below__gt=F("amount_from")),
                name="step_up_amounts_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.action}: {self.demand}"
