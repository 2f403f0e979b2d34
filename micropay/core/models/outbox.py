"""After-effects, queued in the transaction that causes them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now

from micropay.core.ids import new_id


class OutboxItem(models.Model):
    """One after-effect: a topic and ids. Delivered at least once; done or quarantined at the end.

    The defaults are the database's too, since the ledger door writes rows itself.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    topic = models.CharField(max_length=80)
    payload = models.JSONField()
    created_at = models.DateTimeField(db_default=Now())
    available_at = models.DateTimeField(db_default=Now())
    attempts = models.IntegerField(db_default=0)
    claimed_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    quarantined_at = models.DateTimeField(null=True)
    last_error = models.TextField(db_default="")

    class Meta:
        db_table = "core_outbox"
        indexes = [
            models.Index(
                fields=["available_at"],
                name="outbox_waiting",
                condition=models.Q(done_at=None, quarantined_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.id}"
