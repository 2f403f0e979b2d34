"""Payments, people, tasks and files that belong to a case beside what it was filed with."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import FileSource, PartyRole
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class CasePayment(models.Model):
    """One more payment a case is about, as it looked when it was linked. Append-only."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="payments")
    reference = models.CharField(max_length=64)
    movement = models.JSONField()
    linked_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_payment"
        constraints = [
            models.UniqueConstraint(fields=["case", "reference"], name="case_payment_once")
        ]
        indexes = [models.Index(fields=["reference"], name="case_payment_reference")]

    def __str__(self) -> str:
        return self.reference


class CaseRequest(models.Model):
    """A request that another app keeps about the same person: a change of identity, a request of
    the data subject. ``kind`` names its register (``ports.request_registers``), ``request_id`` its
    row there, ``number`` what people call it. Append-only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="requests")
    kind = models.CharField(max_length=20)
    request_id = models.UUIDField()
    number = models.CharField(max_length=40)
    linked_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_request"
        verbose_name = "linked request"
        constraints = [
            models.UniqueConstraint(fields=["case", "kind", "request_id"], name="case_request_once")
        ]
        indexes = [models.Index(fields=["kind", "request_id"], name="case_of_request")]

    def __str__(self) -> str:
        return self.number


class Party(models.Model):
    """Somebody beside the complainant, a data subject of their own.

    ``attorney_file`` is the scan of a representative's power of attorney.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="parties")
    role = models.CharField(max_length=16)
    subject_id = models.UUIDField()
    name = EncryptedText(label="complaints.party.name")
    contact = EncryptedText(label="complaints.party.contact", null=True)
    attorney_file = models.UUIDField(null=True)
    added_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "parties"
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=[one.value for one in PartyRole]), name="party_role_known"
            )
        ]
        indexes = [models.Index(fields=["subject_id"], name="party_of_subject")]

    def __str__(self) -> str:
        return self.role


class CaseTask(models.Model):
    """Something a colleague is to do for a case until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="tasks")
    what = EncryptedText(label="complaints.task.what")
    assigned_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    due = models.DateField()
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "complaints_task"
        verbose_name = "task"
        indexes = [
            models.Index(fields=["assigned_to", "due"], condition=Q(done_at=None), name="task_open")
        ]

    def __str__(self) -> str:
        return f"{self.case.number} {self.due}"


class CaseFile(models.Model):
    """A file of a case: scan, attachment, power of attorney. Content and scan are the floor's."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="files")
    file_id = models.UUIDField(unique=True)
    source = models.CharField(max_length=10)
    added_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_file"
        verbose_name = "file of a case"
        verbose_name_plural = "files of cases"
        constraints = [
            models.CheckConstraint(
                condition=Q(source__in=[one.value for one in FileSource]),
                name="case_file_source_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case.number} {self.source}"


class CannedReply(models.Model):
    """Words that are used again and again, in both languages; ``{number}`` is the case's."""

    code = models.CharField(primary_key=True, max_length=40)
    title_th = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120)
    text_th = models.TextField()
    text_en = models.TextField()
    place = models.PositiveSmallIntegerField()
    active = models.BooleanField(default=True)

    class Meta:
        db_table = "complaints_canned_reply"
        verbose_name_plural = "canned replies"
        ordering = ["place", "code"]

    def __str__(self) -> str:
        return self.code
