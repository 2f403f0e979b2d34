"""What a person can keep of a yes or no, and the chain that ties all records together."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from consent.models.subject import Subject
from consent.states.record import RecordKind
from micropay.core.ids import new_id


class RecordLink(models.Model):
    """One record in its chain: a person's records in order, each with the digest of the one before.

    Written by a trigger in the record's own transaction; nobody else may. ``chain_id`` is the
    person's subject id, or zero for those who declined before they were anybody. ``content`` is
    the record's own digest, ``digest`` that of position, content and ``previous``.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    chain_id = models.UUIDField()
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=16)
    record_id = models.UUIDField(unique=True)
    content = models.BinaryField()
    previous = models.BinaryField()
    digest = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chain_id", "position"], name="recordlink_place_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in RecordKind]),
                name="recordlink_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.position}"


class ConsentReceipt(models.Model):
    """A signed receipt of one record, as the person gets it; made once, with the record.

    ``body`` is the exact text that is signed (JSON in one fixed spelling); its fields are those of
    the Kantara Consent Receipt 1.1 and ISO/IEC TS 27560. ``signature`` is Ed25519, ``code`` what
    the paper's QR carries.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="receipts")
    kind = models.CharField(max_length=16)
    record_id = models.UUIDField(unique=True)
    body = models.TextField()
    signature = models.BinaryField()
    key_id = models.CharField(max_length=16)
    code = models.CharField(max_length=26, unique=True)
    issued_at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in RecordKind]),
                name="receipt_kind_known",
            )
        ]
        indexes = [models.Index(fields=["subject", "-id"], name="receipt_by_subject")]

    def __str__(self) -> str:
        return f"{self.kind} {self.issued_at:%Y-%m-%d}"
