"""One-time codes to follow a case on the web."""

from __future__ import annotations

from django.db import models

from complaints.models.case import Case
from micropay.core.ids import new_id


class FollowCode(models.Model):
    """A code sent to the contact of a case; only a keyed hash of it is kept.

    ``attempts`` is raised before the code is compared, so no two tries share one count.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="follow_codes")
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "complaints_follow_code"
        indexes = [models.Index(fields=["case", "-sent_at"], name="follow_code_newest")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.sent_at:%Y-%m-%d %H:%M}"
