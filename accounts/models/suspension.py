"""Why and until when a customer's money is stopped, row by row, and what the customer answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.states import (
    FRAUD_HOLDS,
    STANDING_SUSPENSIONS,
    HeirRequestState,
    SuspensionCause,
    SuspensionState,
)
from micropay.core import clock
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id

_STANDING = [state.value for state in STANDING_SUSPENSIONS]
_FRAUD = [cause.value for cause in FRAUD_HOLDS]


class SuspensionQuerySet(models.QuerySet["Suspension"]):
    """Words about suspensions."""

    def standing(self) -> SuspensionQuerySet:
        """Those that stop the customer's money now."""
        return self.filter(state__in=_STANDING)

    def due(self, now: datetime) -> SuspensionQuerySet:
        """Those in force whose end has come."""
        return self.filter(state=SuspensionState.IN_FORCE, until__lte=now)

    def proof_overdue(self, now: datetime) -> SuspensionQuerySet:
        """False information that nothing was brought against in time; two people decide."""
        return self.filter(state=SuspensionState.IN_FORCE, proof_by__lt=clock.bangkok_day(now))


class Suspension(models.Model):
    """One cause that stops a customer's money: ``basis`` in law, from, until, by whom.

    ``until`` None: until two people or a court end it. ``proof_by`` is the last Bangkok day to
    answer a finding of false information, counted from ``detected_at``. ``reference`` names the
    report, order or case; one report holds an account once.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="suspensions")
    cause = models.CharField(max_length=20)
    state = models.CharField(max_length=14, default=SuspensionState.IN_FORCE)
    basis = models.CharField(max_length=300)
    reference = models.CharField(max_length=60, blank=True, default="")
    false_fields = models.JSONField(default=list)
    detected_at = models.DateTimeField()
    from_at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    proof_by = models.DateField(null=True)
    proof_given_at = models.DateTimeField(null=True)
    placed_by = models.CharField(max_length=120)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=120, blank=True, default="")

    objects: ClassVar[models.Manager[Suspension]] = SuspensionQuerySet.as_manager()

    class Meta:
        permissions = [
            ("suspend_customer", "Can stop a customer's money at once"),
            ("decide_customer_suspension", "Can ask for and agree to what becomes of a suspension"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(cause__in=[cause.value for cause in SuspensionCause]),
                name="suspension_cause_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in SuspensionState]),
                name="suspension_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_STANDING, ended_at=None)
                | (~Q(state__in=_STANDING) & Q(ended_at__isnull=False)),
                name="suspension_end_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(cause__in=_FRAUD)
                | (Q(until__isnull=False, until__gt=models.F("from_at")) & ~Q(reference="")),
                name="suspension_fraud_hold_has_end_and_report",
            ),
            models.CheckConstraint(
                condition=(
                    Q(cause="false_information", proof_by__isnull=False) & ~Q(false_fields=[])
                )
                | (
                    ~Q(cause="false_information")
                    & ~Q(state="proof_given")
                    & Q(proof_by=None, false_fields=[])
                ),
                name="suspension_false_information_says_what",
            ),
            models.CheckConstraint(condition=~Q(basis=""), name="suspension_names_its_basis"),
            models.UniqueConstraint(
                fields=["customer", "cause", "reference"],
                condition=Q(cause__in=_FRAUD),
                name="suspension_one_hold_per_report",
            ),
            models.UniqueConstraint(
                fields=["customer", "cause", "reference"],
                condition=Q(state__in=_STANDING) & ~Q(cause__in=_FRAUD),
                name="suspension_once_at_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["until"], condition=Q(state="in_force"), name="suspension_by_its_end"
            ),
        ]

    def __str__(self) -> str:
        return str(self.customer)

    @property
    def stands(self) -> bool:
        return self.state in _STANDING

    def takes_proof_on(self, day: date) -> bool:
        """Whether the customer may still answer on this Bangkok day."""
        return self.stands and self.proof_by is not None and day <= self.proof_by


class SuspensionProof(models.Model):
    """What the customer brought forward against a finding; ``file_id`` names the stored file.

    A trigger lets one thing change: the words go when the customer's identity was erased.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    suspension = models.ForeignKey(Suspension, on_delete=models.PROTECT, related_name="proofs")
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+")
    words = EncryptedText(label="accounts.suspension_proof.words", null=True)
    file_id = models.UUIDField(null=True)
    given_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.customer)


class HeirRequest(models.Model):
    """What heirs of a deceased customer asked for. It is not a data subject's request: the law on
    personal data protects the living (PDPA s.6); succession and bank secrecy decide.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="heir_requests")
    name = EncryptedText(label="accounts.heir_request.name")
    contact = EncryptedText(label="accounts.heir_request.contact")
    relation = models.CharField(max_length=80)
    wish = EncryptedText(label="accounts.heir_request.wish")
    state = models.CharField(max_length=8, default=HeirRequestState.OPEN)
    received_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", answered_at=None)
                | Q(state="answered", answered_at__isnull=False),
                name="heir_request_answer_says_when",
            ),
        ]

    def __str__(self) -> str:
        return str(self.customer)
