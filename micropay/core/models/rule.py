"""Numbers that come from a rule: value, source and the day they take effect."""

from __future__ import annotations

from django.db import models

from micropay.core.ids import new_id


class Rule(models.Model):
    """One value of one rule from a moment on; a change is a new row, never an edit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=80)
    value = models.CharField(max_length=200)
    unit = models.CharField(max_length=40)
    source = models.TextField()
    effective_from = models.DateTimeField()

    class Meta:
        db_table = "core_rule"
        constraints = [
            models.UniqueConstraint(fields=["key", "effective_from"], name="rule_once_per_moment")
        ]

    def __str__(self) -> str:
        return f"{self.key} = {self.value} {self.unit}"
