"""The confidentiality undertaking: its versions, and who signed which."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from accounts.models.staff import Staff
from micropay.core.ids import new_id


class UndertakingQuerySet(models.QuerySet["Undertaking"]):
    """Words about versions."""

    def in_force(self, at: datetime) -> UndertakingQuerySet:
        """Published by a moment, the newest first."""
        return self.filter(published_at__lte=at).order_by("-number")


class Undertaking(models.Model):
    """One version of the undertaking, in Thai and English, each with the SHA-256 of its bytes.

    A draft until a second person publishes it; a trigger keeps everything about a published one.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.PositiveIntegerField(unique=True)
    body_th = models.TextField()
    body_en = models.TextField()
    sha256_th = models.CharField(max_length=64)
    sha256_en = models.CharField(max_length=64)
    maker_id = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    checker_id = models.CharField(max_length=64, blank=True, default="")
    published_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Undertaking]] = UndertakingQuerySet.as_manager()

    class Meta:
        verbose_name = "confidentiality undertaking"
        constraints = [
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | ~Q(checker_id=""),
                name="undertaking_names_its_checker",
            ),
            # Only an empty installation publishes the first version by itself.
            models.CheckConstraint(
                condition=Q(published_at__isnull=True)
                | ~Q(checker_id=F("maker_id"))
                | Q(maker_id="first_run", number=1),
                name="undertaking_checked_by_another",
            ),
        ]
        permissions = [("publish_undertaking", "Can draft and approve a new undertaking")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.number}"

    def body(self, language: str) -> str:
        return self.body_en if language == "en" else self.body_th

    def sha256(self, language: str) -> str:
        return self.sha256_en if language == "en" else self.sha256_th


class UndertakingSignature(models.Model):
    """One person signed one version on one day, in the language shown. Append-only."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="signatures")
    language = models.CharField(max_length=2)
    sha256 = models.CharField(max_length=64)
    signed_at = models.DateTimeField()
    # The first moment at which it has to be signed again.
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = "signature of the undertaking"
        verbose_name_plural = "signatures of the undertaking"
        indexes = [models.Index(fields=["staff", "-signed_at"], name="signature_newest")]

    def __str__(self) -> str:
        return f"{self.staff} {self.undertaking.number}"
