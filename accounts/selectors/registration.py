"""Reads of registrations, for the installation that began them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.errors.registration import PhoneNotProved, RegistrationClosed, RegistrationCompleted
from accounts.models.registration import Registration
from accounts.states import RegistrationState
from micropay.core import locks
from micropay.core.errors import NotFound


def open_one(registration_id: UUID, installation_id: UUID, now: datetime) -> Registration:
    """An open registration of this installation; another's is not found. Raises NotFound and what
    ``require_open`` raises.
    """
    registration = Registration.objects.filter(
        id=registration_id, installation_id=installation_id
    ).first()
    if registration is None:
        raise NotFound
    require_open(registration, now)
    return registration


def open_one_for_update(
    registration_id: UUID, installation_id: UUID, now: datetime
) -> Registration:
    registration = one_for_update(registration_id, installation_id)
    require_open(registration, now)
    return registration


def one_for_update(registration_id: UUID, installation_id: UUID) -> Registration:
    """A registration of this installation in any state, locked. Raises NotFound."""
    [found] = locks.lock(
        Registration.objects.filter(id=registration_id, installation_id=installation_id)
    )
    if not found:
        raise NotFound
    registration: Registration = found[0]
    return registration


def require_open(registration: Registration, now: datetime) -> None:
    """Raise RegistrationCompleted, or RegistrationClosed when it was declined or took too long."""
    if registration.state == RegistrationState.COMPLETED:
        raise RegistrationCompleted
    if not registration.is_open or registration.expires_at <= now:
        raise RegistrationClosed(state=registration.state)


def require_phone(registration: Registration) -> None:
    """Raise PhoneNotProved unless the code was right."""
    if registration.state != RegistrationState.PHONE_PROVED:
        raise PhoneNotProved
