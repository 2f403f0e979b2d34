"""Customers: what is personal is encrypted, phone and national ID are found by blind index."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.states import AgeGroup, CustomerState, Risk, Tier
from micropay.core import normal
from micropay.core.crypto import blind
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedDate, EncryptedText
from micropay.core.errors import InvalidInput
from micropay.core.ids import new_id

PHONE = "accounts.customer.phone"
NATIONAL_ID = "accounts.customer.national_id"
EMAIL = "accounts.customer.email"
_LEADING_VOWELS = "เแโใไ"


class CustomerQuerySet(models.QuerySet["Customer"]):
    """Words about customers."""

    def with_phone(self, phone: str) -> CustomerQuerySet:
        """The customer with this number (E.164), if any."""
        return self.filter(blind.having("phone_index", PHONE, phone))

    def with_any_phone(self, phones: list[str]) -> CustomerQuerySet:
        """The customers with one of these numbers (E.164)."""
        return self.filter(blind.having_any("phone_index", PHONE, phones))

    def with_email(self, email: str) -> CustomerQuerySet:
        """Those who gave this address (normalised): it is nobody's alone."""
        return self.filter(blind.having("email_index", EMAIL, email))

    def with_national_id(self, national_id: str) -> CustomerQuerySet:
        """The customer with this national ID (13 digits), if any."""
        return self.filter(blind.having("national_id_index", NATIONAL_ID, national_id))


class Customer(models.Model):
    """A person with an account. Phone and national ID change through the back office only: a
    database trigger refuses every other way.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.OneToOneField(
        "consent.Subject", on_delete=models.PROTECT, related_name="+", editable=False
    )
    state = models.CharField(max_length=10, default=CustomerState.ACTIVE)
    language = models.CharField(max_length=2)
    given_name = EncryptedText(label="accounts.customer.given_name", null=True)
    family_name = EncryptedText(label="accounts.customer.family_name", null=True)
    birth_date = EncryptedDate(label="accounts.customer.birth_date", null=True)
    address = EncryptedText(label="accounts.customer.address", null=True)
    occupation = EncryptedText(label="accounts.customer.occupation", null=True)
    workplace = EncryptedText(label="accounts.customer.workplace", null=True)
    email = EncryptedText(label=EMAIL, null=True)
    email_index = BlindIndexField(of="email", null=True)
    email_index_next = BlindIndexField(of="email", null=True)
    phone = EncryptedText(label=PHONE, null=True)
    phone_index = BlindIndexField(of="phone", null=True, unique=True)
    phone_index_next = BlindIndexField(of="phone", null=True, unique=True)
    national_id = EncryptedText(label=NATIONAL_ID, null=True)
    national_id_index = BlindIndexField(of="national_id", null=True, unique=True)
    national_id_index_next = BlindIndexField(of="national_id", null=True, unique=True)
    registered_at = models.DateTimeField()
    # The partner bank has checked person and card.
    verified_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    tier = models.CharField(max_length=10, default=Tier.NONE)
    risk = models.CharField(max_length=6, default=Risk.LOW)
    # The Bangkok day from which the identity has to be verified again, and when that was said.
    review_on = models.DateField(null=True)
    review_told_at = models.DateTimeField(null=True)
    # No birthday: only whether somebody else has to agree.
    age_group = models.CharField(max_length=5, default=AgeGroup.ADULT)
    picture_id = models.UUIDField(null=True)
    # The end of the latest cool-off; why it runs is in the table of cool-offs.
    cool_off_until = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Customer]] = CustomerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in CustomerState]),
                name="customer_state_known",
            ),
            models.CheckConstraint(
                condition=Q(language__in=["th", "en"]), name="customer_language_known"
            ),
            models.CheckConstraint(
                condition=Q(phone__isnull=True, phone_index__isnull=True)
                | Q(phone__isnull=False, phone_index__isnull=False),
                name="customer_phone_is_indexed",
            ),
            models.CheckConstraint(
                condition=Q(national_id__isnull=True, national_id_index__isnull=True)
                | Q(national_id__isnull=False, national_id_index__isnull=False),
                name="customer_national_id_is_indexed",
            ),
            models.CheckConstraint(
                condition=Q(email__isnull=False)
                | Q(email_index__isnull=True, email_index_next__isnull=True),
                name="customer_email_gone_is_not_found",
            ),
            models.CheckConstraint(
                condition=Q(tier__in=[tier.value for tier in Tier]), name="customer_tier_known"
            ),
            models.CheckConstraint(
                condition=Q(risk__in=[risk.value for risk in Risk]), name="customer_risk_known"
            ),
            models.CheckConstraint(
                condition=Q(age_group__in=[group.value for group in AgeGroup]),
                name="customer_age_group_known",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed") | Q(closed_at__isnull=False),
                name="customer_closed_says_when",
            ),
        ]
        indexes = [
            models.Index(
                fields=["review_on"],
                condition=Q(review_on__isnull=False),
                name="customer_by_review",
            ),
            models.Index(
                fields=["email_index"],
                condition=Q(email_index__isnull=False),
                name="customer_by_email",
            ),
            models.Index(
                fields=["email_index_next"],
                condition=Q(email_index_next__isnull=False),
                name="customer_by_email_next",
            ),
            models.Index(
                fields=["age_group"],
                condition=~Q(age_group="adult"),
                name="customer_not_of_age",
            ),
        ]

    def __str__(self) -> str:
        return self.masked_name

    @property
    def name(self) -> str:
        return f"{self.given_name or ''} {self.family_name or ''}".strip()

    def has_national_id(self, national_id: str) -> bool:
        """Whether this (13 digits) is the customer's number."""
        stored = self.national_id_index, self.national_id_index_next
        return blind.matches(NATIONAL_ID, national_id, *stored)

    @property
    def masked_name(self) -> str:
        return mask_name(self.given_name or "", self.family_name or "")

    @property
    def masked_phone(self) -> str:
        return mask_phone(self.phone or "")

    @property
    def masked_national_id(self) -> str:
        return mask_national_id(self.national_id or "")


def phone_columns(phone: str) -> dict[str, str | None]:
    """The three columns that hold a number; every write fills both indexes."""
    return {"phone": phone, **blind.columns("phone_index", PHONE, phone)}


def email_columns(email: str | None) -> dict[str, str | None]:
    """The three columns that hold an address, as ``normal.email_address`` writes it; one that it
    does not know (letters beyond ASCII) stays as it is, and no mail of it is recognised.
    """
    if not email:
        return {"email": None, **blind.columns("email_index", EMAIL, None)}
    try:
        email = normal.email_address(email)
    except InvalidInput:
        email = email.strip()
    return {"email": email, **blind.columns("email_index", EMAIL, email)}


def national_id_columns(national_id: str) -> dict[str, str | None]:
    """The three columns that hold a national ID; every write fills both indexes."""
    index = blind.columns("national_id_index", NATIONAL_ID, national_id)
    return {"national_id": national_id, **index}


def mask_name(given: str, family: str) -> str:
    """``มาลี ใจ***``: the family name's first letter, with the vowel that stands before it."""
    if not family:
        return given
    shown = family[: 2 if family[0] in _LEADING_VOWELS else 1]
    return f"{given} {shown}***"


def mask_phone(phone: str) -> str:
    """``08x-xxx-5678`` of an E.164 number."""
    return f"0{phone[3]}x-xxx-{phone[-4:]}" if phone else ""


def mask_national_id(national_id: str) -> str:
    """``x-xxxx-xxxxx-56-2``: the last three digits."""
    return f"x-xxxx-xxxxx-{national_id[10:12]}-{national_id[12]}" if national_id else ""


def mask_email(email: str) -> str:
    """``m***@example.co.th``."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}***@{domain}" if at else ""
