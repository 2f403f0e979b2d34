"""Who of the staff opened which masked personal field, why, and who looked it over."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from accounts.models.customer import Customer
from accounts.models.staff import Staff
from accounts.states.staff import PersonalField
from micropay.core.ids import new_id

# The kind of a look at a customer's own record.
CUSTOMER = "customer"


class RevealDay(models.Model):
    """How many fields one person opened on one Bangkok day; the budget is taken from here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    used = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["staff", "day"], name="reveal_day_once")]

    def __str__(self) -> str:
        return f"{self.staff} {self.day}"


class RevealWeek(models.Model):
    """One person's reveals of one week (Monday to Sunday, Bangkok), to be looked over by another.

    The row comes with the week's first reveal.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    monday = models.DateField()
    reviewer = models.ForeignKey(Staff, on_delete=models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    finding = models.CharField(max_length=12, blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta:
        verbose_name = "week of reveals"
        verbose_name_plural = "weekly review of reveals"
        constraints = [
            models.UniqueConstraint(fields=["staff", "monday"], name="reveal_week_once"),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewer=None, finding="")
                | (Q(reviewed_at__isnull=False, reviewer__isnull=False) & ~Q(finding="")),
                name="reveal_week_reviewed_whole",
            ),
            models.CheckConstraint(
                condition=Q(reviewer=None) | ~Q(reviewer=F("staff")),
                name="reveal_week_reviewed_by_another",
            ),
        ]
        permissions = [("review_reveals", "Can look over the reveals of others")]

    def __str__(self) -> str:
        return f"{self.staff} {self.monday}"


class Reveal(models.Model):
    """One personal field of one record, opened to one person for minutes. Append-only.

    ``kind`` is what was looked at: a customer, or another record with a masked person in it, which
    ``record_id`` then names. ``customer`` is the customer the field is about, who is told;
    ``subject_id`` the data subject, where that is no customer. ``case_kind`` and ``case_number``
    name the work it was needed for.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="reveals")
    role = models.CharField(max_length=20)
    kind = models.CharField(max_length=20, default=CUSTOMER)
    record_id = models.UUIDField(null=True)
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, related_name="reveals", null=True
    )
    subject_id = models.UUIDField(null=True)
    field = models.CharField(max_length=12)
    case_kind = models.CharField(max_length=20)
    case_number = models.CharField(max_length=40)
    reason = models.TextField()
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    week = models.ForeignKey(RevealWeek, on_delete=models.PROTECT, related_name="reveals")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    kind=CUSTOMER,
                    record_id=None,
                    customer__isnull=False,
                    field__in=[one.value for one in PersonalField],
                )
                | (~Q(kind=CUSTOMER) & Q(record_id__isnull=False)),
                name="reveal_of_a_known_field",
            )
        ]
        permissions = [("reveal_field", "Can open a masked field of a customer for a case")]
        indexes = [
            models.Index(fields=["customer", "-opened_at"], name="reveal_by_customer"),
            models.Index(fields=["staff", "-opened_at"], name="reveal_by_staff"),
            models.Index(
                fields=["subject_id"],
                condition=Q(subject_id__isnull=False),
                name="reveal_by_subject",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff} {self.field}"


class RevealDelay(models.Model):
    """For a recorded ground, reveals of this customer after ``begins_at`` are shown to them only
    after ``ends_at``. Two people decide it. Append-only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=20)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    maker_id = models.CharField(max_length=64)
    checker_id = models.CharField(max_length=64)

    class Meta:
        verbose_name = "delay of telling a customer"
        verbose_name_plural = "delays of telling customers"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("begins_at")), name="reveal_delay_ends"
            ),
            models.CheckConstraint(
                condition=~Q(maker_id=F("checker_id")), name="reveal_delay_by_two"
            ),
        ]
        permissions = [("delay_telling", "Can ask for and agree to telling a customer later")]

    def __str__(self) -> str:
        return f"{self.customer} {self.ends_at}"
