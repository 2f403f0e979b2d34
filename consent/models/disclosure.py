"""Who may receive personal data, and every time somebody did."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from consent.models.policy import Service
from consent.models.purpose import Purpose
from consent.models.subject import Subject
from consent.states.disclosure import DelayGround, DisclosureGround, RecipientRole, TransferBasis
from consent.states.policy import Language
from micropay.core.ids import new_id


class Recipient(models.Model):
    """Somebody outside who may receive personal data, for how long and for which purposes.

    A processor or group company has instructions, a duty of confidentiality and security, and a day
    on which its own policy was checked. ``transfer_basis`` says why data may go to it abroad.
    """

    code = models.CharField(max_length=40, primary_key=True)
    name_th = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)
    role = models.CharField(max_length=16)
    country = models.CharField(max_length=2, default="TH")
    contract_reference = models.CharField(max_length=120)
    contract_from = models.DateField()
    contract_until = models.DateField(null=True)
    instructions = models.TextField(blank=True, default="")
    confidentiality = models.TextField(blank=True, default="")
    security = models.TextField(blank=True, default="")
    policy_checked_on = models.DateField(null=True)
    transfer_basis = models.CharField(max_length=16, blank=True, default="")
    transfer_reference = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        permissions = [("manage_recipient", "Can enter recipients and ask for new terms")]
        constraints = [
            models.CheckConstraint(
                condition=Q(transfer_basis="")
                | (
                    Q(transfer_basis__in=[basis.value for basis in TransferBasis])
                    & ~Q(transfer_reference="")
                ),
                name="recipient_transfer_basis_known",
            ),
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


class LegalGround(models.Model):
    """One paragraph of a service's document under which data may leave, with the law's limit on it.

    Changed by migrations only.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=30, primary_key=True)
    position = models.PositiveSmallIntegerField()
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    paragraph = models.CharField(max_length=60)
    ground = models.CharField(max_length=20)
    text_th = models.TextField()
    text_en = models.TextField()
    law = models.CharField(max_length=200)

    class Meta:
        verbose_name = "ground for disclosing"
        verbose_name_plural = "grounds for disclosing"
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ground__in=[ground.value for ground in DisclosureGround]),
                name="legal_ground_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.service_id} {self.paragraph}"

    def text(self, language: str) -> str:
        return self.text_en if language == Language.ENGLISH else self.text_th


class Disclosure(models.Model):
    """Personal data of one person that left: to whom, why, which fields. Append-only.

    ``fields`` names the fields, never their values. ``paragraph`` is the paragraph it rests on,
    ``deviation`` the recorded reason of a transfer abroad that the document does not foresee. A
    trigger stamps ``recorded_at``.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="disclosures")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="+")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=20)
    paragraph = models.ForeignKey(
        LegalGround, on_delete=models.PROTECT, null=True, related_name="+"
    )
    deviation = models.CharField(max_length=300, blank=True, default="")
    approved_by = models.CharField(max_length=120, blank=True, default="")
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


class DisclosureDelay(models.Model):
    """For a recorded ground, disclosures of this person after ``begins_at`` are shown to them only
    after ``ends_at``. Two people decide it. Append-only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=24)
    reference = models.CharField(max_length=120)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    maker_id = models.CharField(max_length=64)
    checker_id = models.CharField(max_length=64)

    class Meta:
        permissions = [("delay_disclosures", "Can ask for and agree to showing disclosures later")]
        verbose_name = "delay of showing disclosures"
        verbose_name_plural = "delays of showing disclosures"
        constraints = [
            models.CheckConstraint(
                condition=Q(ground__in=[ground.value for ground in DelayGround]),
                name="disclosure_delay_ground_known",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("begins_at")), name="disclosure_delay_ends"
            ),
            models.CheckConstraint(
                condition=~Q(maker_id=F("checker_id")), name="disclosure_delay_by_two"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ground} {self.ends_at:%Y-%m-%d}"
