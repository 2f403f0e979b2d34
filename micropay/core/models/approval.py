"""Two people for a sensitive act: a maker asks, another person checks."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from micropay.core.ids import new_id

STATES = ("waiting", "approved", "refused", "withdrawn", "expired")


class Approval(models.Model):
    """A request of one staff member that another decides. The payload holds no personal values."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=80)
    object_type = models.CharField(max_length=60)
    object_id = models.CharField(max_length=64)
    payload = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="waiting")
    maker_id = models.CharField(max_length=64)
    maker_label = models.CharField(max_length=120)
    reason = models.TextField()
    requested_at = models.DateTimeField()
    checker_id = models.CharField(max_length=64, null=True)
    checker_label = models.CharField(max_length=120, blank=True, default="")
    decision_reason = models.TextField(blank=True, default="")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(checker_id=None) | ~Q(checker_id=F("maker_id")),
                name="approval_by_another_person",
            ),
            models.CheckConstraint(condition=Q(state__in=STATES), name="approval_state_known"),
            models.CheckConstraint(
                condition=~Q(state="approved") | Q(checker_id__isnull=False),
                name="approval_names_its_checker",
            ),
            models.UniqueConstraint(
                fields=["kind", "object_type", "object_id"],
                condition=Q(state="waiting"),
                name="approval_one_waiting_per_object",
            ),
        ]
        permissions = [("see_approvals", "Can see requests for approval")]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"
