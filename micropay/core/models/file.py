"""Files that people hand in: what is known of each, and whether it may be opened."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class FileState(StrEnum):
    """Whether a file may be opened: only a clean one may."""

    QUARANTINED = "quarantined"
    CLEAN = "clean"
    INFECTED = "infected"
    REFUSED = "refused"
    ERASED = "erased"


# Content is kept in these states; an infected file has it only if it was clean once.
_KEPT = [FileState.QUARANTINED.value, FileState.CLEAN.value]
_GONE = [FileState.REFUSED.value, FileState.ERASED.value]


class StoredFile(models.Model):
    """One file, by the id that others refer to. The content lies in the vault, encrypted.

    ``subject_id`` is whose file it is; ``purpose`` a code of the app that received it; ``name``
    what the sender called it, for showing only. ``media_type``, ``size`` and ``sha256`` are those
    of the content as it would be opened. ``signature_version`` is the scanner's at the last scan.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    purpose = models.CharField(max_length=60)
    subject_id = models.UUIDField(null=True)
    name = EncryptedText(label="core.file.name", null=True)
    state = models.CharField(max_length=12)
    media_type = models.CharField(max_length=40)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    place = models.UUIDField(null=True, unique=True)
    content_key = EncryptedText(label="core.file.content_key", null=True)
    finding = models.CharField(max_length=120, blank=True, default="")
    signature_version = models.CharField(max_length=80, blank=True, default="")
    received_at = models.DateTimeField()
    scanned_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "core_file"
        verbose_name = "file"
        verbose_name_plural = "files"
        indexes = [
            models.Index(
                fields=["received_at"], condition=Q(state="quarantined"), name="file_waiting"
            ),
            models.Index(fields=["subject_id"], name="file_by_subject"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in FileState]),
                name="file_state_known",
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=True, content_key__isnull=True)
                | Q(place__isnull=False, content_key__isnull=False),
                name="file_content_has_its_key",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=_KEPT) | Q(place__isnull=False),
                name="file_kept_has_content",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=_GONE) | Q(place__isnull=True),
                name="file_gone_has_no_content",
            ),
            models.CheckConstraint(
                condition=~Q(state="clean")
                | Q(scanned_at__isnull=False, finding="") & ~Q(signature_version=""),
                name="file_clean_was_scanned",
            ),
            models.CheckConstraint(
                condition=~Q(state="erased")
                | Q(erased_at__isnull=False, name__isnull=True, sha256=""),
                name="file_erased_keeps_nothing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.id}"

    @property
    def is_clean(self) -> bool:
        """It may be opened."""
        return self.state == FileState.CLEAN

    @property
    def waits(self) -> bool:
        """It waits for the scanner."""
        return self.state == FileState.QUARANTINED
