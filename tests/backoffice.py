"""Staff members of the tests, and browsers they have signed in with."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from functools import cache

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.oath import TOTP

from accounts.models.staff import Staff
from accounts.models.staff_device import StaffDevice
from accounts.models.staff_guard import StaffPassword
from accounts.models.undertaking import Undertaking, UndertakingSignature
from micropay.core import clock

PASSWORD = "a long enough password"


@cache
def _hashed() -> str:
    """Hashing is slow on purpose; the tests' one password is hashed once."""
    return make_password(PASSWORD)


def member(
    username: str,
    *roles: str,
    employer: str = "micropay",
    now: datetime | None = None,
    signed: bool = True,
) -> Staff:
    """An active staff member with a password of their own and a TOTP device, who has signed the
    undertaking.
    """
    now = now or clock.now()
    staff = Staff(
        username=username,
        full_name=username.title(),
        employer=employer,
        date_joined=now,
        password_changed_at=now,
    )
    staff.password = _hashed()
    staff.save()
    StaffPassword.objects.create(staff=staff, hashed=staff.password, set_at=now)
    staff.groups.set(Group.objects.filter(name__in=roles))
    StaffDevice.objects.create(user=staff, name="totp")
    if signed:
        _sign(staff, now)
    return staff


def _sign(staff: Staff, now: datetime) -> None:
    text = Undertaking.objects.get(number=1)
    UndertakingSignature.objects.create(
        undertaking=text,
        staff=staff,
        language="th",
        sha256=text.sha256_th,
        signed_at=max(now, clock.now()),
        expires_at=max(now, clock.now()) + timedelta(days=365),
    )


def code_of(staff: Staff, steps: int = 0) -> str:
    """The code the person's phone shows now, or some steps from now."""
    device = StaffDevice.objects.get(user=staff)
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    totp.time = time.time() + steps * device.step
    return str(totp.token()).zfill(device.digits)


def signed_in(staff: Staff) -> Client:
    """A browser with an open, verified session; the form itself has tests of its own."""
    client = Client()
    client.force_login(staff, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = StaffDevice.objects.get(user=staff).persistent_id
    session.save()
    return client
