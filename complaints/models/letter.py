"""Papers we made of a case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import LetterKind
from micropay.core.ids import new_id


class Letter(models.Model):
    """A PDF as it was made, kept as a stored file. ``about`` names what it is of: one paper of a
    kind and ``version`` for each. ``facts`` is a digest of what it says: when that changes, a
    paper that is renewed gets a new version, and the older stay. Append-only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=12)
    about = models.UUIDField()
    version = models.PositiveSmallIntegerField(default=1)
    facts = models.CharField(max_length=64, blank=True, default="")
    language = models.CharField(max_length=2)
    file_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in LetterKind]), name="letter_kind_known"
            ),
            models.UniqueConstraint(fields=["kind", "about", "version"], name="letter_once"),
        ]
        indexes = [models.Index(fields=["case"], name="letter_of_case")]

    def __str__(self) -> str:
        return f"{self.case.number} {self.kind}"
