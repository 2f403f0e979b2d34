"""A guardian without an account agrees on paper, at the desk."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from accounts.models.customer import Customer, mask_name, mask_phone
from accounts.states.relation import GuardianKind, PaperEnd, PaperState
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class GuardianPaper(models.Model):
    """The consent of a guardian who is no customer, to the account of a minor: an agent enters the
    signed form and what shows the right to act, a second person decides.

    The texts are those in force when it was entered. Source: PDPA s.20; QPER 4.3; 000, 2.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    minor = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="guardian_papers")
    kind = models.CharField(max_length=16)
    state = models.CharField(max_length=8, default=PaperState.ASKED.value)
    purpose = models.CharField(max_length=40)
    ground = models.CharField(max_length=200)
    given_name = EncryptedText(label="accounts.guardian_paper.given_name", null=True)
    family_name = EncryptedText(label="accounts.guardian_paper.family_name", null=True)
    phone = EncryptedText(label="accounts.guardian_paper.phone", null=True)
    # How the guardian's own identity was checked, and on what the right to act rests.
    evidence = EncryptedText(label="accounts.guardian_paper.evidence", null=True)
    consent_file_id = models.UUIDField(unique=True)
    evidence_file_id = models.UUIDField(unique=True)
    terms_version_id = models.UUIDField()
    terms_sha256 = models.CharField(max_length=64)
    notice_version_id = models.UUIDField()
    notice_sha256 = models.CharField(max_length=64)
    asked_by = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    decided_by = models.CharField(max_length=64, blank=True, default="")
    in_force_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=12, blank=True, default="")

    class Meta:
        verbose_name = "guardian's consent on paper"
        verbose_name_plural = "guardians' consents on paper"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in GuardianKind]),
                name="guardian_paper_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state="asked", in_force_at=None, ended_at=None, decided_by="")
                | (
                    Q(state="in_force", in_force_at__isnull=False, ended_at=None)
                    & ~Q(decided_by="")
                )
                | Q(
                    state="ended",
                    ended_at__isnull=False,
                    end_reason__in=[end.value for end in PaperEnd],
                ),
                name="guardian_paper_state_says_what_it_needs",
            ),
            models.CheckConstraint(
                condition=~Q(decided_by=F("asked_by")), name="guardian_paper_decided_by_another"
            ),
            models.CheckConstraint(
                condition=~Q(purpose="") & ~Q(ground=""),
                name="guardian_paper_has_purpose_and_ground",
            ),
            models.UniqueConstraint(
                fields=["minor"],
                condition=Q(state="in_force"),
                name="guardian_paper_one_in_force",
            ),
            models.UniqueConstraint(
                fields=["minor"], condition=Q(state="asked"), name="guardian_paper_one_asked"
            ),
        ]

    def __str__(self) -> str:
        return self.masked_name or str(self.id)

    @property
    def masked_name(self) -> str:
        return mask_name(self.given_name or "", self.family_name or "")

    @property
    def masked_phone(self) -> str:
        return mask_phone(self.phone or "")
