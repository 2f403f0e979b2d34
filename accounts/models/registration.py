"""Registrations under way: drafts that are encrypted and deleted on decline, expiry and success."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

from django.db import models
from django.db.models import Q

from accounts.data.customer import Profile
from accounts.models.credential import Otp
from accounts.models.customer import Customer
from accounts.models.installation import Installation
from accounts.states import OPEN_REGISTRATIONS, RegistrationState
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Registration(models.Model):
    """Somebody on the way to being a customer. Drafts live only while it is open."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    installation = models.ForeignKey(
        Installation, on_delete=models.PROTECT, related_name="registrations"
    )
    state = models.CharField(max_length=12, default=RegistrationState.STARTED)
    phone = EncryptedText(label="accounts.registration.phone", null=True)
    profile = EncryptedText(label="accounts.registration.profile", null=True)
    # Old codes are deleted; a registration outlives its own.
    otp = models.ForeignKey(Otp, on_delete=models.SET_NULL, related_name="+", null=True)
    completions = models.PositiveSmallIntegerField(default=0)
    customer = models.OneToOneField(
        Customer, on_delete=models.PROTECT, related_name="registration", null=True
    )
    started_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["expires_at"],
                condition=Q(state__in=["started", "phone_proved"]),
                name="registration_open",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RegistrationState]),
                name="registration_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["started", "phone_proved"], phone__isnull=False)
                | Q(phone__isnull=True, profile__isnull=True, closed_at__isnull=False),
                name="registration_closed_keeps_no_draft",
            ),
            models.CheckConstraint(
                condition=Q(state="completed", customer__isnull=False)
                | (~Q(state="completed") & Q(customer=None)),
                name="registration_completed_names_its_customer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.id}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_REGISTRATIONS


def profile_to_text(profile: Profile) -> str:
    """A draft as the one encrypted column holds it."""
    return json.dumps({**asdict(profile), "birth_date": profile.birth_date.isoformat()})


def profile_from_text(text: str) -> Profile:
    """The draft that ``profile_to_text`` wrote."""
    members = json.loads(text)
    return Profile(**{**members, "birth_date": date.fromisoformat(members["birth_date"])})
