"""What personal data may be used for, on which ground, and the words a person decides on."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.models.policy import Service
from consent.states.policy import Language
from consent.states.purpose import CONSENT_BASES, LawfulBasis
from micropay.core.ids import new_id


class Purpose(models.Model):
    """One use of personal data. Sensitive data needs explicit consent (PDPA s.26), and consent is
    never a condition of a service (s.19). Changed by migrations only.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=40, primary_key=True)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="purposes")
    position = models.PositiveSmallIntegerField()
    lawful_basis = models.CharField(max_length=20)
    sensitive = models.BooleanField(default=False)
    required = models.BooleanField(default=False)
    data_categories = models.JSONField(default=list)
    retention = models.TextField()
    retention_th = models.TextField(default="")
    # Who receives the data, in words; the recipients with a contract are rows of their own.
    recipients_th = models.TextField(default="")
    recipients_en = models.TextField(default="")
    # What ends when consent is withdrawn: told before (PDPA s.19).
    effect_th = models.TextField(default="")
    effect_en = models.TextField(default="")
    # The paragraph of the service's document that names this use.
    source = models.CharField(max_length=120, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(lawful_basis__in=[basis.value for basis in LawfulBasis]),
                name="purpose_basis_known",
            ),
            models.CheckConstraint(
                condition=~Q(
                    required=True, lawful_basis__in=sorted(basis.value for basis in CONSENT_BASES)
                ),
                name="purpose_consent_is_no_condition",
            ),
            models.CheckConstraint(
                condition=~Q(sensitive=True, lawful_basis="consent"),
                name="purpose_sensitive_needs_explicit_consent",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def asks_consent(self) -> bool:
        return self.lawful_basis in CONSENT_BASES


class PurposeText(models.Model):
    """The words for a purpose in one language; a new wording is a new number. Append-only.

    ``body`` is exactly what is shown and hashed; its first line is the title.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="texts")
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=200)
    body = models.TextField()
    sha256 = models.CharField(max_length=64)
    effective_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["purpose", "language", "number"], name="purpose_text_number_once"
            ),
            models.UniqueConstraint(
                fields=["id", "purpose", "language", "sha256"],
                name="purpose_text_known_by_its_hash",
            ),
            models.CheckConstraint(
                condition=Q(language__in=[language.value for language in Language]),
                name="purpose_text_language_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"
