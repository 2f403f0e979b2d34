"""History of business tables, written by the database itself."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class History(models.Model):
    """One change of one row, by the generic trigger; encrypted columns are noted, never copied."""

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, editable=False)
    at = models.DateTimeField()
    table_name = models.CharField(max_length=63)
    row_id = models.CharField(max_length=64)
    operation = models.CharField(max_length=6)
    changes = models.JSONField()
    database_user = models.CharField(max_length=63)

    class Meta:
        indexes = [models.Index(fields=["table_name", "row_id"], name="history_by_row")]
        verbose_name_plural = "history"

    def __str__(self) -> str:
        return f"{self.operation} {self.table_name} {self.row_id}"
