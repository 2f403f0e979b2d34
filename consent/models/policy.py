"""Policies are rows: a document of a service, its versions, and their texts by language."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from consent.states.policy import Language, PolicyKind, PolicyStatus
from micropay.core.ids import new_id


class Service(models.Model):
    """A service with policies of its own, and who answers for it. Changed by migrations only."""

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=20, primary_key=True)
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    controller_th = models.CharField(max_length=160)
    controller_en = models.CharField(max_length=160)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    website = models.CharField(max_length=120, blank=True)

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        return self.name_en if language == Language.ENGLISH else self.name_th


class PolicyDocument(models.Model):
    """One kind of document of one service, over all its versions. It is also what a new version
    locks, so that two numbers are never the same.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=12)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "kind"], name="document_once_per_kind"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in PolicyKind]),
                name="document_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service_id} {self.kind}"


class PolicyVersionQuerySet(models.QuerySet["PolicyVersion"]):
    """Words about versions."""

    def published(self) -> PolicyVersionQuerySet:
        return self.filter(status=PolicyStatus.PUBLISHED)

    def in_force(self, at: datetime) -> PolicyVersionQuerySet:
        """Published and in effect at a moment, the newest first."""
        return self.published().filter(effective_at__lte=at).order_by("-effective_at")

    def of(self, service: str, kind: str) -> PolicyVersionQuerySet:
        return self.filter(document__service_id=service, document__kind=kind)


class PolicyVersion(models.Model):
    """One version of a document. A trigger keeps everything about a published one as it is."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(PolicyDocument, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=10, default=PolicyStatus.DRAFT.value)
    reduces_rights = models.BooleanField(default=False)
    reasons = models.TextField(blank=True, default="")
    effective_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    maker_id = models.CharField(max_length=64)
    checker_id = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField()

    objects: ClassVar[models.Manager[PolicyVersion]] = PolicyVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="version_number_once"),
            models.UniqueConstraint(
                fields=["document", "effective_at"],
                condition=Q(status="published"),
                name="version_one_per_moment",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
            models.CheckConstraint(
                condition=Q(status__in=[status.value for status in PolicyStatus]),
                name="version_status_known",
            ),
            models.CheckConstraint(
                condition=~Q(status="published")
                | Q(
                    published_at__isnull=False,
                    effective_at__isnull=False,
                    effective_at__gte=F("published_at"),
                ),
                name="version_never_takes_effect_before_it_is_out",
            ),
            models.CheckConstraint(
                condition=~Q(status="published") | ~Q(checker_id=""),
                name="version_names_its_checker",
            ),
            models.CheckConstraint(
                condition=Q(reduces_rights=False) | ~Q(reasons=""),
                name="version_says_why_it_reduces_rights",
            ),
            # Only an empty installation publishes a document's first version by itself.
            models.CheckConstraint(
                condition=~Q(status="published")
                | ~Q(checker_id=F("maker_id"))
                | Q(maker_id="first_run", number=1),
                name="version_checked_by_another_person",
            ),
        ]
        permissions = [("publish_policy", "Can ask for and approve publishing a policy")]

    def __str__(self) -> str:
        return f"{self.document} {self.number} {self.status}"

    @property
    def is_draft(self) -> bool:
        return self.status == PolicyStatus.DRAFT


class PolicyText(models.Model):
    """The text of a version in one language. The database checks that the hash is the body's.

    ``sha256`` is lower-case hex over the UTF-8 bytes of ``body``; ``title`` repeats its first line.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="texts")
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=200)
    body = models.TextField()
    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "language"], name="text_once_per_language"),
            # What the records refer to: a version, its language and its exact hash together.
            models.UniqueConstraint(
                fields=["version", "language", "sha256"], name="text_known_by_its_hash"
            ),
            models.CheckConstraint(
                condition=Q(language__in=[language.value for language in Language]),
                name="text_language_known",
            ),
            models.CheckConstraint(condition=~Q(body=""), name="text_is_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"
