"""What data subjects ask for, how it was answered, and what was erased."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from consent.models.purpose import Purpose
from consent.models.subject import Subject
from consent.states.policy import Language
from consent.states.record import Channel
from consent.states.request import IdentifiedBy, RequestKind, RequestOutcome, RequestState, StopKind
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class RefusalGround(models.Model):
    """Why a request may be refused: a paragraph of the company's document or a section of the law,
    with the limit the law puts on it. Changed by migrations only.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=30, primary_key=True)
    position = models.PositiveSmallIntegerField()
    paragraph = models.CharField(max_length=60)
    kinds = models.JSONField()
    text_th = models.TextField()
    text_en = models.TextField()
    limit_th = models.TextField()
    limit_en = models.TextField()
    active = models.BooleanField(default=True)

    class Meta:
        verbose_name = "ground for refusing"
        verbose_name_plural = "grounds for refusing"
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.paragraph} {self.code}"

    def text(self, language: str) -> str:
        return self.text_en if language == Language.ENGLISH else self.text_th

    def limit(self, language: str) -> str:
        return self.limit_en if language == Language.ENGLISH else self.limit_th


class DataRequest(models.Model):
    """One request of one person, identified before it was taken.

    ``due_on`` is the last Bangkok day to answer; ``due_before`` what it was before an extension or
    a change of the calendar. ``fields`` names data fields or purposes, never values. ``gone`` and
    ``kept`` say what an erasure did.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=20, unique=True)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="requests")
    kind = models.CharField(max_length=14)
    channel = models.CharField(max_length=10)
    identified_by = models.CharField(max_length=6)
    identification = models.CharField(max_length=300, blank=True, default="")
    language = models.CharField(max_length=2)
    details = EncryptedText(label="consent.data_request.details", null=True)
    fields = models.JSONField(default=list)
    state = models.CharField(max_length=10, default=RequestState.OPEN.value)
    received_at = models.DateTimeField()
    due_on = models.DateField()
    due_before = models.DateField(null=True)
    extended_at = models.DateTimeField(null=True)
    extension_reason = models.CharField(max_length=500, blank=True, default="")
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=14, blank=True, default="")
    ground = models.ForeignKey(RefusalGround, on_delete=models.PROTECT, null=True, related_name="+")
    answer = EncryptedText(label="consent.data_request.answer", null=True)
    gone = models.JSONField(default=list)
    kept = models.JSONField(default=list)
    backups_gone_on = models.DateField(null=True)

    class Meta:
        permissions = [
            ("file_request", "Can take a data subject's request at the desk"),
            ("work_request", "Can work on requests of data subjects"),
            ("refuse_request", "Can ask for and agree to refusing a data subject's request"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in RequestKind]),
                name="request_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in Channel]),
                name="request_channel_known",
            ),
            models.CheckConstraint(
                condition=Q(identified_by__in=[IdentifiedBy.OTP.value, IdentifiedBy.MAIL.value])
                | (Q(identified_by=IdentifiedBy.AGENT.value) & ~Q(identification="")),
                name="request_says_how_the_person_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state=RequestState.OPEN.value, closed_at=None)
                | (Q(state__in=["answered", "refused", "taken_back"]) & Q(closed_at__isnull=False)),
                name="request_closed_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.REFUSED.value) | Q(ground__isnull=False),
                name="request_refused_names_its_ground",
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.ANSWERED.value)
                | Q(outcome__in=[outcome.value for outcome in RequestOutcome]),
                name="request_answered_has_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(extended_at=None) | ~Q(extension_reason=""),
                name="request_extended_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=["subject", "kind"],
                condition=Q(state=RequestState.OPEN.value),
                name="request_one_open_per_kind",
            ),
        ]
        indexes = [
            models.Index(fields=["due_on"], condition=Q(state="open"), name="request_by_due_day"),
            models.Index(fields=["subject", "-received_at"], name="request_by_subject"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        return self.state == RequestState.OPEN

    def is_late(self, day: date) -> bool:
        """Whether the last day to answer is over."""
        return self.is_open and self.due_on < day


class DataPackage(models.Model):
    """Everything held about a person, in one encrypted file outside the database.

    Whoever destroys ``content_key`` has destroyed the file. ``link_digest`` is the keyed hash of
    the one link that opens it, once and for minutes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.OneToOneField(DataRequest, on_delete=models.PROTECT, related_name="package")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    content_key = EncryptedText(label="consent.data_package.content_key", null=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    rows = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    link_digest = models.CharField(max_length=64, null=True, unique=True)
    link_until = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(destroyed_at=None, content_key__isnull=False)
                | Q(destroyed_at__isnull=False, content_key__isnull=True),
                name="package_destroyed_has_no_key",
            )
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.made_at:%Y-%m-%d}"

    def is_there(self, now: datetime) -> bool:
        """Whether it can still be collected."""
        return self.destroyed_at is None and now < self.expires_at


class Stop(models.Model):
    """A person's objection to a purpose, or a restriction of it, in force until lifted.

    Direct marketing stops without condition (PDPA s.32(2)).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="stops")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=11)
    request = models.ForeignKey(DataRequest, on_delete=models.PROTECT, related_name="stops")
    begun_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    lifted_because = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        verbose_name = "objection or restriction"
        verbose_name_plural = "objections and restrictions"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in StopKind]), name="stop_kind_known"
            ),
            models.UniqueConstraint(
                fields=["subject", "purpose", "kind"],
                condition=Q(lifted_at=None),
                name="stop_once_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.purpose_id}"


class Erasure(models.Model):
    """One person's data was erased: what went, what stays and why. Append-only.

    The same is written to the erasure ledger outside the database, line ``line``, so that it is
    done again after an older backup was restored.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="erasures")
    request_id = models.UUIDField(null=True)
    line = models.PositiveIntegerField()
    gone = models.JSONField()
    kept = models.JSONField()
    replayed = models.BooleanField(default=False)
    erased_at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"{self.subject_id} {self.erased_at:%Y-%m-%d}"


class LegalHold(models.Model):
    """A person's data is kept as it is for a proceeding, until lifted by two people."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="holds")
    reference = models.CharField(max_length=120)
    ground = models.CharField(max_length=300)
    placed_by = models.CharField(max_length=120)
    placed_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        permissions = [("hold_data", "Can place legal holds and ask for and agree to lifting")]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "reference"],
                condition=Q(lifted_at=None),
                name="hold_once_per_proceeding",
            ),
            models.CheckConstraint(condition=~Q(ground=""), name="hold_names_its_ground"),
        ]
        indexes = [
            models.Index(
                fields=["subject"], condition=Q(lifted_at=None), name="hold_in_force_by_subject"
            )
        ]

    def __str__(self) -> str:
        return self.reference
