"""Who may receive personal data, and every time somebody did."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from consent.models.purpose import Purpose
from consent.models.subject import Subject
from consent.states import DisclosureGround, Language, RecipientRole
from micropay.core.ids import new_id


class Recipient(models.Model):
    """Somebody outside who may receive personal data, for how long and for which purposes."""

    code = models.CharField(max_length=40, primary_key=True)
    name_th = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)
    role = models.CharField(max_length=16)
    country = models.CharField(max_length=2, default="TH")
    contract_reference = models.CharField(max_length=120)
    contract_from = models.DateField()
    contract_until = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in RecipientRole]),
                name="recipient_role_known",
            ),
            models.CheckConstraint(
                condition=Q(contract_until=None) | Q(contract_until__gte=F("contract_from")),
                name="recipient_contract_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.name_en

    def covers(self, day: date) -> bool:
        """Whether the contract holds on this Bangkok day, first and last day included."""
        return self.contract_from <= day and (
            self.contract_until is None or day <= self.contract_until
        )

    def name(self, language: str) -> str:
        return self.name_en if language == Language.ENGLISH else self.name_th


class RecipientPurpose(models.Model):
    """A purpose that a recipient may use data for."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="purposes")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="recipients")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recipient", "purpose"], name="recipient_purpose_once")
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.purpose_id}"


class Disclosure(models.Model):
    """Personal data of one person that left: to whom, why, which fields. Append-only.

    ``fields`` names the fields, never their values. A trigger stamps ``recorded_at``.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="disclosures")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="+")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=20)
    fields = models.JSONField()
    legal_reference = models.CharField(max_length=300, blank=True)
    actor_kind = models.CharField(max_length=16)
    actor_id = models.CharField(max_length=64)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ground__in=[ground.value for ground in DisclosureGround]),
                name="disclosure_ground_known",
            ),
            models.CheckConstraint(condition=~Q(fields=[]), name="disclosure_names_fields"),
        ]
        indexes = [
            models.Index(fields=["subject", "-occurred_at"], name="disclosure_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.occurred_at:%Y-%m-%d}"
