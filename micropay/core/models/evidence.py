"""The evidence log: who did what, when, from where, on whom and why."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from micropay.core.ids import new_id


class Evidence(models.Model):
    """One act. Append-only, written in the act's own transaction, without personal values.

    A column ``xid`` (the writing transaction) exists in the database only; it ties the row to the
    history rows of the same act and lets followers read without losing a slow transaction.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    occurred_at = models.DateTimeField()
    action = models.CharField(max_length=80)
    actor_kind = models.CharField(max_length=16)
    actor_id = models.CharField(max_length=64)
    actor_label = models.CharField(max_length=120, blank=True)
    origin = models.CharField(max_length=45, blank=True)
    installation_id = models.UUIDField(null=True)
    subject_id = models.UUIDField(null=True)
    object_type = models.CharField(max_length=60, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    reason = models.TextField(blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["subject_id", "-id"], name="evidence_by_subject"),
            models.Index(fields=["object_type", "object_id"], name="evidence_by_object"),
            models.Index(fields=["action", "-id"], name="evidence_by_action"),
        ]
        verbose_name = "evidence"
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return f"{self.action} {self.occurred_at:%Y-%m-%d %H:%M:%S}"
