"""The personal data accounts holds, table by table, for a data-subject request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from accounts.models.credential import Credential, Otp
from accounts.models.customer import Customer
from accounts.models.device import Device
from accounts.models.registration import Registration
from accounts.models.session import Session

Row = dict[str, Any]


def _rows(found: Any) -> Iterator[Row]:
    for row in found.iterator():
        yield dict(row)


def customer_rows(subject_id: UUID) -> Iterator[Row]:
    """Everything the customer told us, in clear."""
    yield from _rows(
        Customer.objects.filter(subject_id=subject_id).values(
            "state",
            "language",
            "given_name",
            "family_name",
            "birth_date",
            "national_id",
            "phone",
            "address",
            "occupation",
            "workplace",
            "email",
            "registered_at",
            "verified_at",
            "closed_at",
        )
    )


def credential_rows(subject_id: UUID) -> Iterator[Row]:
    """When the PIN was set; what proves it is nobody's to read."""
    yield from _rows(
        Credential.objects.filter(customer__subject_id=subject_id).values(
            "pin_set_at", "pin_failures", "pin_locked_until", "otp_failures", "otp_locked_until"
        )
    )


def otp_rows(subject_id: UUID) -> Iterator[Row]:
    """Which codes were made for what."""
    rows = Otp.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from _rows(rows.values("purpose", "about", "created_at", "used_at"))


def device_rows(subject_id: UUID) -> Iterator[Row]:
    """The phones the account was opened on."""
    yield from _rows(
        Device.objects.filter(customer__subject_id=subject_id).values(
            "installation__number",
            "installation__hardware_model",
            "installation__os",
            "installation__os_version",
            "bound_at",
            "retired_at",
        )
    )


def session_rows(subject_id: UUID) -> Iterator[Row]:
    """When somebody was signed in."""
    yield from _rows(
        Session.objects.filter(customer__subject_id=subject_id).values(
            "opened_at", "refreshed_at", "ended_at", "end_reason"
        )
    )


def registration_rows(subject_id: UUID) -> Iterator[Row]:
    """The registration that made the customer; its drafts are gone."""
    yield from _rows(
        Registration.objects.filter(customer__subject_id=subject_id).values(
            "state", "started_at", "closed_at"
        )
    )


SOURCES = {
    "accounts_customer": customer_rows,
    "accounts_credential": credential_rows,
    "accounts_otp": otp_rows,
    "accounts_device": device_rows,
    "accounts_session": session_rows,
    "accounts_registration": registration_rows,
}
