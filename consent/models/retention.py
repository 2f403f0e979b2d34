"""How long each category of data is kept, and what the nightly run did about it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.states.policy import Language
from consent.states.retention import RetentionAct
from micropay.core.ids import new_id


class RetentionCategory(models.Model):
    """One line of the schedule: what, counted from when, by which rule and law, and what happens.

    ``rule`` names the number in the rules table (days, or years where ``in_years``). A category
    that nothing ends is kept, with its reason in ``law``. Changed by migrations only.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=40, primary_key=True)
    position = models.PositiveSmallIntegerField()
    name_th = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)
    counted_from_th = models.CharField(max_length=160)
    counted_from_en = models.CharField(max_length=160)
    rule = models.CharField(max_length=80, blank=True)
    in_years = models.BooleanField(default=False)
    law = models.CharField(max_length=300)
    act = models.CharField(max_length=10)

    class Meta:
        verbose_name = "line of the retention schedule"
        verbose_name_plural = "retention schedule"
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(act__in=[act.value for act in RetentionAct]),
                name="retention_act_known",
            ),
            models.CheckConstraint(
                condition=Q(act=RetentionAct.KEEP.value, rule="")
                | (~Q(act=RetentionAct.KEEP.value) & ~Q(rule="")),
                name="retention_ends_by_a_rule",
            ),
        ]

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        return self.name_en if language == Language.ENGLISH else self.name_th


class RetentionRun(models.Model):
    """What one night did to one category: the moment before which things went, how many, and how
    many people's were left because of a legal hold. Append-only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    category = models.ForeignKey(RetentionCategory, on_delete=models.PROTECT, related_name="runs")
    ran_at = models.DateTimeField()
    before = models.DateTimeField()
    gone = models.PositiveIntegerField()
    people_held = models.PositiveIntegerField()
    fault = models.CharField(max_length=80, blank=True, default="")

    class Meta:
        verbose_name = "run of retention"
        verbose_name_plural = "retention report"
        indexes = [models.Index(fields=["-ran_at"], name="retention_run_newest")]

    def __str__(self) -> str:
        return f"{self.category_id} {self.ran_at:%Y-%m-%d}"
