"""What we know of a phone number that somebody gives: one statement, known or not."""

from __future__ import annotations

from uuid import UUID

from django.db.models import OuterRef, Subquery

from accounts.data.phone import Claim
from accounts.models.customer import Customer
from accounts.models.device import Device
from micropay.core.actor import Actor


def claim(*, phone: str, actor: Actor, installation_id: UUID, language: str = "th") -> Claim:
    """A phone (E.164) claimed on an installation; ``language`` is of whoever has no account."""
    device = Device.objects.filter(
        customer=OuterRef("id"), installation_id=installation_id, retired_at=None
    )
    found = (
        Customer.objects.with_phone(phone)
        .values_list("id", "subject_id", "language", "state", Subquery(device.values("bound_at")))
        .first()
    )
    known = found or (None, None, language, "", None)
    return Claim(phone, installation_id, actor.origin, *known)
