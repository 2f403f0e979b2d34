"""Customers in thousands: the rows of a registration, by the models and their encryption."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from accounts.models.credential import Credential, Otp
from accounts.models.customer import Customer, national_id_columns, phone_columns
from accounts.models.device import Device
from accounts.models.installation import Installation
from accounts.models.session import Session
from accounts.services import credential, otp, tokens
from consent.models.subject import Subject
from micropay.core import clock, ids
from micropay.core.crypto import keys
from micropay.core.models.message import Message
from tests.privacy.crowd import Somebody

_BATCH = 1000


def add_customers(people: list[Somebody]) -> None:
    """Subject, customer, PIN, device, session, code and message of each."""
    for start in range(0, len(people), _BATCH):
        _add(people[start : start + _BATCH])


def _add(people: list[Somebody]) -> None:
    now = clock.now()
    made = [(ids.new_id(), ids.new_id(), one) for one in people]
    Subject.objects.bulk_create(
        Subject(id=subject, kind="customer", created_at=now) for _, subject, _ in made
    )
    Customer.objects.bulk_create(_customer(*one) for one in made)
    verifiers = [credential.make_verifier(customer_id=own, pin=one.pin) for own, _, one in made]
    Credential.objects.bulk_create(
        Credential(customer_id=own, pin_verifier=verifier, pin_pepper=pepper, pin_set_at=now)
        for (own, _, _), (verifier, pepper) in zip(made, verifiers, strict=True)
    )
    installation = Installation.objects.first()
    devices = [
        Device(customer_id=own, installation=installation, bound_at=now) for own, _, _ in made
    ]
    Device.objects.bulk_create(devices)
    Session.objects.bulk_create(
        _session(own, one.pin, device) for (own, _, one), device in zip(made, devices, strict=True)
    )
    codes = [_code(installation.id, one.e164) for _, _, one in made]
    Otp.objects.bulk_create(code for code, _ in codes)
    Message.objects.bulk_create(
        Message(
            channel="sms",
            template="accounts.otp",
            language="th",
            to=one.e164,
            title="",
            body=f"รหัส OTP {code} ของ {one.given_name}",
            subject_id=subject,
            created_at=now,
        )
        for (_, subject, one), (_, code) in zip(made, codes, strict=True)
    )


def _customer(own: UUID, subject: UUID, one: Somebody) -> Customer:
    profile = {**one.profile}
    number = profile.pop("national_id")
    return Customer(
        id=own,
        subject_id=subject,
        language="th",
        registered_at=clock.now(),
        **profile,
        **phone_columns(one.e164),
        **national_id_columns(number),
    )


def _session(own: UUID, pin: str, device: Device) -> Session:
    now, session_id = clock.now(), ids.new_id()
    check, pepper = credential.make_check(
        session_id=session_id, pin_key=credential.new_pin_key(), pin=pin
    )
    return Session(
        id=session_id,
        customer_id=own,
        device=device,
        installation_id=device.installation_id,
        access_digest=tokens.access_digest(tokens.new_token()),
        access_expires_at=now + timedelta(minutes=15),
        pin_check=check,
        pin_pepper=pepper,
        opened_at=now,
        refreshed_at=now,
    )


def _code(installation_id: UUID, phone: str) -> tuple[Otp, str]:
    """The row of a code for this phone, not yet saved, and the code."""
    own, code = ids.new_id(), "604731"
    row = Otp(
        id=own,
        installation_id=installation_id,
        phone_key=keys.token_digest(f"phone\x00{phone}"),
        purpose="registration",
        digest=own.hex,
        code_digest=otp._digest(own, "registration", own.hex, code),
        created_at=clock.now(),
        expires_at=clock.now() + timedelta(minutes=5),
    )
    return row, code
