"""Changes of phone number and national ID: what was asked, checked, proved and decided."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import (
    NATIONAL_ID,
    PHONE,
    Customer,
    mask_national_id,
    mask_phone,
    national_id_columns,
    phone_columns,
)
from accounts.models.staff import Staff
from accounts.states import OPEN_IDENTITY_CHANGES, IdentityChangeState, IdentityField
from micropay.core.crypto import blind
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from micropay.core.models.approval import Approval
from micropay.core.models.file import StoredFile

_OPEN = [state.value for state in OPEN_IDENTITY_CHANGES]
_KEEPS = [*_OPEN, IdentityChangeState.APPLIED.value]
_LABELS = {IdentityField.PHONE.value: PHONE, IdentityField.NATIONAL_ID.value: NATIONAL_ID}
_COLUMNS = {IdentityField.PHONE: phone_columns, IdentityField.NATIONAL_ID: national_id_columns}
_MASKS = {IdentityField.PHONE: mask_phone, IdentityField.NATIONAL_ID: mask_national_id}


class IdentityChangeQuerySet(models.QuerySet["IdentityChange"]):
    """Words about requests."""

    def standing(self) -> IdentityChangeQuerySet:
        """Neither decided nor ended."""
        return self.filter(state__in=_OPEN)


class IdentityChange(models.Model):
    """One request to change one field of one customer. The maker gathers checks and evidence;
    another person decides.

    ``value`` is what was asked for, dropped when nothing comes of it; ``value_index`` is the blind
    index that a customer with it has, by which the database lets exactly this value through once;
    ``old_value`` what stood before; ``note`` why the customer asked. ``applied_at`` is written by
    the database's guard.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, related_name="identity_changes"
    )
    field = models.CharField(max_length=12)
    value = EncryptedText(label="accounts.identity_change.value", null=True)
    value_index = BlindIndexField(of="value", labels=("field", _LABELS), null=True)
    value_index_next = BlindIndexField(of="value", labels=("field", _LABELS), null=True)
    old_value = EncryptedText(label="accounts.identity_change.old_value", null=True)
    note = EncryptedText(label="accounts.identity_change.note", null=True)
    state = models.CharField(max_length=10, default=IdentityChangeState.OPEN)
    maker = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    approval = models.OneToOneField(Approval, on_delete=models.PROTECT, related_name="+", null=True)
    requested_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    applied_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[IdentityChange]] = IdentityChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "change of phone or national ID"
        verbose_name_plural = "changes of phone or national ID"
        permissions = [
            ("request_identity_change", "Can ask for a change of phone or national ID"),
            ("decide_identity_change", "Can decide a change of phone or national ID"),
            ("open_identity_evidence", "Can open the evidence of a change"),
        ]
        indexes = [
            models.Index(fields=["expires_at"], condition=Q(state__in=_OPEN), name="change_open")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in IdentityChangeState]),
                name="change_state_known",
            ),
            models.CheckConstraint(
                condition=Q(field__in=[field.value for field in IdentityField]),
                name="change_field_known",
            ),
            models.UniqueConstraint(
                fields=["customer", "field"],
                condition=Q(state__in=_OPEN),
                name="change_one_open_per_field",
            ),
            models.UniqueConstraint(
                fields=["field", "value_index"],
                condition=Q(state__in=_OPEN),
                name="change_one_open_per_value",
            ),
            models.UniqueConstraint(
                fields=["field", "value_index_next"],
                condition=Q(state__in=_OPEN),
                name="change_one_open_per_value_next",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False) | Q(value_index_next__isnull=True),
                name="change_ended_drops_its_next_index",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_KEEPS, value__isnull=False, value_index__isnull=False)
                | Q(value__isnull=True, value_index__isnull=True),
                name="change_ended_drops_its_value",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["submitted", "refused", "applied"])
                | Q(approval__isnull=False, submitted_at__isnull=False),
                name="change_decided_has_its_approval",
            ),
            models.CheckConstraint(
                condition=~Q(state="applied")
                | Q(applied_at__isnull=False, old_value__isnull=False, closed_at__isnull=False),
                name="change_applied_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.masked_old} → {self.masked_new}"

    @property
    def subject_id(self) -> object:
        """Whose identity it is."""
        return self.customer.subject_id

    @property
    def is_open(self) -> bool:
        """Neither decided nor ended."""
        return self.state in _OPEN

    def died(self, now: datetime) -> bool:
        """Its time is over, whether the clock's task has seen it or not."""
        return self.is_open and now >= self.expires_at

    @property
    def is_still_found(self) -> bool:
        """Whether its index was made with a key that is in force."""
        stored = self.value_index, self.value_index_next
        return blind.matches(_LABELS[self.field], self.value or "", *stored)

    def forget_value(self) -> None:
        """Drop what was asked for; the row is not saved."""
        for name, value in value_columns(IdentityField(self.field), None).items():
            setattr(self, name, value)

    @property
    def columns(self) -> dict[str, str | None]:
        """What is written to the customer."""
        return _COLUMNS[IdentityField(self.field)](self.value or "")

    @property
    def masked_new(self) -> str:
        return _MASKS[IdentityField(self.field)](self.value or "")

    @property
    def masked_old(self) -> str:
        return _MASKS[IdentityField(self.field)](self.whole_old)

    @property
    def whole_old(self) -> str:
        """What stood before, or stands while the change waits."""
        return self.old_value or str(getattr(self.customer, self.field) or "")


class IdentityCheckItem(models.Model):
    """One point of the checklist: what an agent verifies before a field is changed. Rows, so that
    compliance can add points; a point is switched off, never deleted.
    """

    code = models.CharField(primary_key=True, max_length=40)
    field = models.CharField(max_length=12)
    place = models.PositiveSmallIntegerField()
    text_th = models.CharField(max_length=250)
    text_en = models.CharField(max_length=250)
    source = models.CharField(max_length=250)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["field", "place"]

    def __str__(self) -> str:
        return self.code


class IdentityCheck(models.Model):
    """The answer to one point for one request."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    change = models.ForeignKey(IdentityChange, on_delete=models.PROTECT, related_name="checks")
    item = models.ForeignKey(IdentityCheckItem, on_delete=models.PROTECT, related_name="+")
    passed = models.BooleanField()
    checked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["change", "item"], name="check_once_per_point")
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.passed}"


class IdentityEvidence(models.Model):
    """A picture or document that proves what a request says. It opens with a reason only."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    change = models.ForeignKey(IdentityChange, on_delete=models.PROTECT, related_name="evidence")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = "evidence of a change"
        verbose_name_plural = "evidence of changes"

    def __str__(self) -> str:
        return str(self.change)


class IdentityErasure(models.Model):
    """Phone and national ID of an ended account were erased: by whom, on what ground."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.OneToOneField(Customer, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=200)
    erased_by = models.CharField(max_length=120)
    erased_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.erased_at:%Y-%m-%d} {self.ground}"


def value_columns(field: IdentityField, value: str | None) -> dict[str, str | None]:
    """The three columns that hold what was asked for; none for nothing."""
    return {"value": value, **blind.columns("value_index", _LABELS[field.value], value)}


def known_with(field: IdentityField, value: str) -> models.QuerySet[Customer]:
    """Who has this value now."""
    if field == IdentityField.PHONE:
        return Customer.objects.with_phone(value)
    return Customer.objects.with_national_id(value)
