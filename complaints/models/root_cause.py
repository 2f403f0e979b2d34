"""Why things went wrong, and what is done so that they do not again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.states import Theme
from micropay.core.ids import new_id


class RootCause(models.Model):
    """A cause behind upheld cases, with the theme it belongs to. Data: what is no longer used is
    switched off.
    """

    code = models.CharField(primary_key=True, max_length=40)
    theme = models.CharField(max_length=12)
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    place = models.PositiveSmallIntegerField()
    active = models.BooleanField(default=True)

    class Meta:
        db_table = "complaints_root_cause"
        ordering = ["place", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(theme__in=[one.value for one in Theme]), name="root_cause_theme_known"
            )
        ]

    def __str__(self) -> str:
        return self.code

    def name(self, language: str) -> str:
        """Its name in Thai or English."""
        return self.name_th if language == "th" else self.name_en


class CorrectiveAction(models.Model):
    """What is done about a root cause, by whom, until when. Holds nothing about a person."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    cause = models.ForeignKey(RootCause, models.PROTECT, related_name="actions")
    what = models.CharField(max_length=500)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    due = models.DateField()
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "complaints_corrective_action"
        permissions = [("correct_cause", "Can give and finish corrective actions")]

    def __str__(self) -> str:
        return f"{self.cause_id} {self.due}"
