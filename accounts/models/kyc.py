"""Cases of verification: a customer's identity, checked by the partner bank."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.staff import Staff
from accounts.states import OPEN_KYC, UNDECIDED_KYC, KycState, Tier
from accounts.states.kyc import KycChannel, KycEvidenceKind, KycMethod, KycRefusal, Screening
from micropay.core.crypto.fields import EncryptedDate, EncryptedText
from micropay.core.ids import new_id

_OPEN = [state.value for state in OPEN_KYC]


class KycCaseQuerySet(models.QuerySet["KycCase"]):
    """Words about cases."""

    def open_at(self, now: datetime) -> KycCaseQuerySet:
        """Cases that wait or are in check, and whose code still lives."""
        return self.filter(state__in=_OPEN, expires_at__gt=now)


class KycCase(models.Model):
    """One check of one person. The code is short for people to read out and lives for days.

    ``recipient_code`` names the bank in the register of recipients. ``note`` is what the verifier
    wrote about card and person; it is encrypted.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="kyc_cases")
    code = models.CharField(max_length=8, unique=True)
    state = models.CharField(max_length=10, default=KycState.WAITING)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    recipient_code = models.CharField(max_length=40, blank=True, default="")
    channel = models.CharField(max_length=10, blank=True, default="")
    verifier = models.ForeignKey(Staff, on_delete=models.PROTECT, null=True, related_name="+")
    taken_at = models.DateTimeField(null=True)
    method = models.CharField(max_length=12, blank=True, default="")
    refusal = models.CharField(max_length=20, blank=True, default="")
    note = EncryptedText(label="accounts.kyc_case.note", null=True)
    tier = models.CharField(max_length=12, blank=True, default="")
    # A case that opens the way to a new PIN is nobody's first check, and is never shown as one.
    for_pin_reset = models.BooleanField(default=False)
    decided_at = models.DateTimeField(null=True)
    card_expires_on = EncryptedDate(label="accounts.kyc_case.card_expires_on", null=True)
    granted = models.CharField(max_length=10, blank=True, default="")
    screening = models.CharField(max_length=12, blank=True, default="")
    screening_list = models.CharField(max_length=80, blank=True, default="")
    screened_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[KycCase]] = KycCaseQuerySet.as_manager()

    class Meta:
        verbose_name = "identity check"
        verbose_name_plural = "identity checks"
        permissions = [
            ("verify_kyc", "Can check a person for the bank"),
            ("review_kyc", "Can decide matches of screening, set risk, ask for a new check"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in KycState]), name="kyc_state_known"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=["", *(one.value for one in KycChannel)]),
                name="kyc_channel_known",
            ),
            models.CheckConstraint(
                condition=~Q(state="in_check")
                | Q(verifier__isnull=False, taken_at__isnull=False) & ~Q(channel=""),
                name="kyc_check_names_verifier",
            ),
            models.CheckConstraint(
                condition=~Q(state="verified")
                | Q(
                    verifier__isnull=False,
                    decided_at__isnull=False,
                    method__in=[one.value for one in KycMethod],
                    refusal="",
                )
                & ~Q(tier=""),
                name="kyc_verified_says_how",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused")
                | Q(
                    verifier__isnull=False,
                    decided_at__isnull=False,
                    refusal__in=[one.value for one in KycRefusal],
                    tier="",
                ),
                name="kyc_refused_says_why",
            ),
            # A match on a list of sanctions is never verified by the check alone.
            models.CheckConstraint(
                condition=~Q(state="in_review")
                | Q(verifier__isnull=False, screening__in=[one.value for one in Screening]),
                name="kyc_review_says_what_screening_said",
            ),
            models.CheckConstraint(
                condition=Q(granted__in=["", *(tier.value for tier in Tier)]),
                name="kyc_granted_known",
            ),
            models.UniqueConstraint(
                fields=["customer"],
                condition=Q(state__in=[state.value for state in UNDECIDED_KYC]),
                name="kyc_one_open_case",
            ),
        ]
        indexes = [models.Index(fields=["customer", "-asked_at"], name="kyc_by_customer")]

    def __str__(self) -> str:
        return self.shown_code

    @property
    def shown_code(self) -> str:
        """``ABCD-EFGH``, as the app shows it."""
        return f"{self.code[:4]}-{self.code[4:]}"

    def is_open(self, now: datetime) -> bool:
        return self.state in _OPEN and now < self.expires_at


class KycEvidence(models.Model):
    """A file that the verifier kept of a check: the card, the person. Content is in core.files."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(KycCase, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=8)
    file_id = models.UUIDField(unique=True)
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = "evidence of an identity check"
        verbose_name_plural = "evidence of identity checks"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in KycEvidenceKind]),
                name="kyc_evidence_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.added_at:%Y-%m-%d}"
