"""One case from whatever channel to its end."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.models.category import Category
from complaints.models.root_cause import RootCause
from complaints.states import MOVES, UNDECIDED, Channel, Clock, Kind, Outcome, State
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class CaseQuerySet(models.QuerySet["Case"]):
    """The words of cases."""

    def undecided(self) -> CaseQuerySet:
        """Cases somebody still waits for."""
        return self.filter(state__in=[state.value for state in UNDECIDED])

    def most_urgent_first(self) -> CaseQuerySet:
        """By the next day something is due; what has no due day comes last."""
        return self.order_by(models.F("next_due").asc(nulls_last=True), "id")


class Case(models.Model):
    """A complaint, suggestion, compliment, enquiry, privacy or fraud report, or a dispute.

    Due days are Bangkok days: the thing must be done before that day ends. ``next_due`` is the
    earliest due day that is not met, kept for the queue; ``waiting_until`` the customer's own day
    to answer; ``expected_day`` the one told to the customer when the decision takes longer, which
    then is ``resolve_due``. ``escalated_to`` is the highest role that was told of a late clock.
    ``claimed`` is what the customer asks for (satang), ``rating`` how the handling was rated (1 to
    5). ``movement`` is how the linked payment looked on the day of filing. Number, channel, time of
    receipt and movement never change: the database refuses it. ``key_owner`` and
    ``idempotency_key`` name a filing, so that a repeated request finds its case. At
    ``emptied_at`` the words and the contact went, after their years; the figures stay.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=24)
    channel = models.CharField(max_length=8)
    category = models.ForeignKey(Category, models.PROTECT)
    language = models.CharField(max_length=2)
    text = EncryptedText(label="complaints.case.text")

    subject_id = models.UUIDField()
    customer_id = models.UUIDField(null=True)
    contact_name = EncryptedText(label="complaints.case.contact_name", null=True)
    contact_phone = EncryptedText(label="complaints.case.contact_phone", null=True)
    contact_email = EncryptedText(label="complaints.case.contact_email", null=True)
    phone_index = BlindIndexField(of="contact_phone", null=True)
    phone_index_next = BlindIndexField(of="contact_phone", null=True)
    email_index = BlindIndexField(of="contact_email", null=True)
    email_index_next = BlindIndexField(of="contact_email", null=True)

    movement_reference = models.CharField(max_length=64, null=True)
    movement = models.JSONField(null=True)

    state = models.CharField(max_length=20, default=State.OPEN.value)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    received_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    ack_due = models.DateField()
    ack_at = models.DateTimeField(null=True)
    progress_due = models.DateField(null=True)
    progress_at = models.DateTimeField(null=True)
    resolve_due = models.DateField(null=True)
    waiting_until = models.DateField(null=True)
    expected_day = models.DateField(null=True)
    refund_due = models.DateField(null=True)
    refund_at = models.DateTimeField(null=True)
    authority_due = models.DateField(null=True)
    escalated_to = models.CharField(max_length=24, null=True)
    next_due = models.DateField(null=True)
    root_cause = models.ForeignKey(RootCause, models.PROTECT, null=True, related_name="cases")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    split_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="splits")
    claimed = models.BigIntegerField(null=True)
    accepted_at = models.DateTimeField(null=True)
    contested_at = models.DateTimeField(null=True)
    rating = models.PositiveSmallIntegerField(null=True)
    outcome = models.CharField(max_length=16, null=True)
    resolved_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    emptied_at = models.DateTimeField(null=True)

    key_owner = models.CharField(max_length=64, null=True)
    idempotency_key = models.CharField(max_length=64, null=True)
    fingerprint = models.CharField(max_length=64, null=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        permissions = [("work_case", "Can work on cases")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in Kind]), name="case_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[one.value for one in Channel]), name="case_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in State]), name="case_state_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome=None) | Q(outcome__in=[one.value for one in Outcome]),
                name="case_outcome_known",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(outcome=Outcome.MERGED.value),
                name="case_merged_says_so",
            ),
            models.CheckConstraint(
                condition=Q(rating=None) | Q(rating__gte=1, rating__lte=5),
                name="case_rated_from_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(claimed=None) | Q(claimed__gt=0), name="case_claims_an_amount"
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[one.value for one in UNDECIDED], outcome=None, resolved_at=None
                )
                | Q(
                    state__in=[State.RESOLVED.value, State.CLOSED.value],
                    outcome__isnull=False,
                    resolved_at__isnull=False,
                ),
                name="case_decided_with_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(state=State.CLOSED.value, closed_at__isnull=False)
                | (~Q(state=State.CLOSED.value) & Q(closed_at=None)),
                name="case_closed_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(movement_reference=None, movement=None)
                | Q(
                    movement_reference__isnull=False,
                    movement__isnull=False,
                    customer_id__isnull=False,
                ),
                name="case_movement_is_a_customers",
            ),
            models.CheckConstraint(
                condition=Q(emptied_at=None) | Q(resolved_at__isnull=False),
                name="case_emptied_when_decided",
            ),
            models.UniqueConstraint(
                fields=["key_owner", "idempotency_key"],
                condition=Q(idempotency_key__isnull=False),
                name="case_once_per_key",
            ),
        ]
        indexes = [
            models.Index(fields=["next_due", "id"], name="case_queue"),
            models.Index(
                fields=["next_due", "id"],
                condition=Q(state__in=[one.value for one in UNDECIDED]),
                name="case_open_queue",
            ),
            models.Index(fields=["customer_id", "-id"], name="case_of_customer"),
            models.Index(fields=["subject_id"], name="case_of_subject"),
            models.Index(fields=["phone_index"], name="case_by_phone"),
            models.Index(fields=["phone_index_next"], name="case_by_next_phone"),
            models.Index(fields=["email_index"], name="case_by_email"),
            models.Index(fields=["email_index_next"], name="case_by_next_email"),
            models.Index(fields=["movement_reference"], name="case_by_movement"),
            models.Index(fields=["received_at"], name="case_by_receipt"),
            models.Index(fields=["closed_at"], name="case_by_closing"),
            models.Index(
                fields=["resolved_at"],
                condition=Q(emptied_at=None, resolved_at__isnull=False),
                name="case_to_empty",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_decided(self) -> bool:
        """Resolved or closed."""
        return State(self.state) not in UNDECIDED

    def may_move_to(self, state: State) -> bool:
        """Whether the table of moves allows it."""
        return state in MOVES[State(self.state)]

    def owed(self) -> dict[Clock, date]:
        """What is still owed, and by when. A decided case may owe money or an authority's answer;
        while the customer is to answer, progress and decision wait.
        """
        days: dict[Clock, date | None] = {
            Clock.REFUND: None if self.refund_at else self.refund_due,
            Clock.AUTHORITY: self.authority_due,
        }
        if not self.is_decided:
            days[Clock.ACKNOWLEDGE] = None if self.ack_at else self.ack_due
        if self.state == State.WAITING_CUSTOMER:
            days[Clock.ANSWER] = self.waiting_until
        elif not self.is_decided:
            days[Clock.PROGRESS] = None if self.progress_at else self.progress_due
            days[Clock.RESOLVE] = self.resolve_due
        return {clock: day for clock, day in days.items() if day is not None}

    def earliest_due(self) -> date | None:
        """The earliest day by which something is still owed; None when nothing is."""
        return min(self.owed().values(), default=None)
