"""Words an agent has begun to write and not sent yet."""

from __future__ import annotations

import json
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import DraftOf
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Draft(models.Model):
    """What one staff member has typed into one form of one case, kept until it is sent.

    ``content`` is a JSON object of the form's fields. A draft is nobody's record: the newest
    replaces the one before, sending deletes it, and so does rule ``complaint.draft_days``.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="drafts")
    staff = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    form = models.CharField(max_length=8)
    content = EncryptedText(label="complaints.draft.content")
    kept_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_draft"
        constraints = [
            models.UniqueConstraint(fields=["case", "staff", "form"], name="draft_once_per_form"),
            models.CheckConstraint(
                condition=Q(form__in=[one.value for one in DraftOf]), name="draft_form_known"
            ),
        ]
        indexes = [models.Index(fields=["kept_at"], name="draft_by_age")]

    def __str__(self) -> str:
        return f"{self.case.number} {self.form}"

    @property
    def values(self) -> dict[str, str]:
        """The fields of the form as they were typed."""
        return dict(json.loads(self.content))
