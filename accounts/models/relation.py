"""Who answers for a customer who is not of age, and what was asked of them when they came of it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from accounts.models.customer import Customer
from accounts.models.registration import Registration
from accounts.states import GuardianshipState
from accounts.states.relation import GuardianKind, GuardianshipEnd
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Guardianship(models.Model):
    """A guardian's consent to a minor's account: for which purpose, on which ground, on what
    evidence. ``draft`` is the minor's identity as the guardian typed it, until the registration
    takes it up; the terms and the notice are those the guardian was shown.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    guardian = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="wards")
    minor = models.ForeignKey(
        Customer, on_delete=models.PROTECT, related_name="guardians", null=True
    )
    registration = models.OneToOneField(
        Registration, on_delete=models.PROTECT, related_name="guardianship", null=True
    )
    kind = models.CharField(max_length=16)
    state = models.CharField(max_length=10, default=GuardianshipState.ASKED)
    purpose = models.CharField(max_length=40)
    ground = models.CharField(max_length=200)
    evidence = EncryptedText(label="accounts.guardianship.evidence")
    draft = EncryptedText(label="accounts.guardianship.draft", null=True)
    code = models.CharField(max_length=8, null=True, unique=True)
    digest = models.CharField(max_length=64)
    terms_version_id = models.UUIDField()
    terms_language = models.CharField(max_length=2)
    terms_sha256 = models.CharField(max_length=64)
    notice_version_id = models.UUIDField()
    notice_language = models.CharField(max_length=2)
    notice_sha256 = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    consented_at = models.DateTimeField(null=True)
    in_force_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=12, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in GuardianKind]),
                name="guardianship_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state="asked", consented_at=None, minor=None, code=None)
                | Q(state="consented", consented_at__isnull=False, minor=None, code__isnull=False)
                | Q(
                    state="in_force",
                    consented_at__isnull=False,
                    in_force_at__isnull=False,
                    minor__isnull=False,
                    draft__isnull=True,
                )
                | Q(
                    state="ended",
                    ended_at__isnull=False,
                    draft__isnull=True,
                    end_reason__in=[reason.value for reason in GuardianshipEnd],
                ),
                name="guardianship_state_says_what_it_needs",
            ),
            models.CheckConstraint(
                condition=Q(minor=None) | ~Q(minor=F("guardian")),
                name="guardianship_by_another_person",
            ),
            models.CheckConstraint(
                condition=~Q(purpose="") & ~Q(ground=""),
                name="guardianship_has_purpose_and_ground",
            ),
            models.UniqueConstraint(
                fields=["minor"],
                condition=Q(state="in_force"),
                name="guardianship_one_in_force",
            ),
        ]

    def __str__(self) -> str:
        return str(self.guardian)

    def is_open(self, now: datetime) -> bool:
        """Whether it still waits for the minor's registration, within its time."""
        waiting = {GuardianshipState.ASKED, GuardianshipState.CONSENTED}
        return self.state in waiting and now < self.expires_at


class GuardianshipFile(models.Model):
    """A picture or document that shows the right to act: register, certificate, court's order.

    Content is in core.files and opens with a reason only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    guardianship = models.ForeignKey(Guardianship, on_delete=models.PROTECT, related_name="files")
    file_id = models.UUIDField(unique=True)
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = "evidence of a guardian"
        verbose_name_plural = "evidence of guardians"

    def __str__(self) -> str:
        return f"{self.added_at:%Y-%m-%d}"


class MajorityQuestion(models.Model):
    """Somebody came of age: asked to agree for themselves, reminded, answered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.OneToOneField(Customer, on_delete=models.PROTECT, related_name="majority")
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d}"
