"""What a staff member's phone makes one-time codes with."""

from __future__ import annotations

import time
from base64 import b32encode
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db import models
from django_otp.models import Device, ThrottlingMixin, TimestampMixin
from django_otp.oath import TOTP
from django_otp.util import random_hex

from accounts.models.staff import Staff
from micropay.core.crypto.fields import EncryptedText


def new_key() -> str:
    """Twenty random bytes in hex, as RFC 4226 section 4 recommends."""
    return str(random_hex(20))


class StaffDevice(TimestampMixin, ThrottlingMixin, Device):
    """The one TOTP device of a staff member (RFC 6238), after the interface of django-otp.

    The library's own table keeps the secret in clear; here it is encrypted, so that a dump signs
    nobody in. ``last_t`` is the latest step whose code was used: no code works twice.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"
    # What every authenticator app assumes.
    step, t0, digits, tolerance = 30, 0, 6, 1

    # A session names its device by a number: that is the library's.
    id = models.BigAutoField(primary_key=True)
    user = models.OneToOneField(Staff, on_delete=models.CASCADE, related_name="device")
    key = EncryptedText(label="staff_device.key", default=new_key)
    last_t = models.BigIntegerField(default=-1)

    class Meta:
        verbose_name = "TOTP device"

    @property
    def bin_key(self) -> bytes:
        """The secret as bytes."""
        return bytes.fromhex(self.key)

    def verify_token(self, token: str) -> bool:
        """Take a code of now or of one step beside it, once; failures slow the next try down."""
        counters: Any = self
        allowed, _ = counters.verify_is_allowed()
        if not allowed:
            return False
        totp = TOTP(self.bin_key, self.step, self.t0, self.digits)
        totp.time = time.time()
        verified = totp.verify(_number(token), self.tolerance, self.last_t + 1)
        if verified:
            self.last_t = totp.t()
            counters.throttle_reset(commit=False)
            counters.set_last_used_timestamp(commit=False)
        else:
            counters.throttle_increment(commit=False)
        self.save(
            update_fields=[
                "last_t",
                "last_used_at",
                "throttling_failure_timestamp",
                "throttling_failure_count",
            ]
        )
        return bool(verified)

    def get_throttle_factor(self) -> float:
        """Seconds to wait after the first failure; each further one doubles them."""
        return float(settings.OTP_TOTP_THROTTLE_FACTOR)

    @property
    def config_url(self) -> str:
        """What an authenticator app scans."""
        issuer = settings.OTP_TOTP_ISSUER
        given: dict[str, Any] = {
            "secret": b32encode(self.bin_key).decode(),
            "algorithm": "SHA1",
            "digits": self.digits,
            "period": self.step,
            "issuer": issuer,
        }
        label = quote(f"{issuer}:{self.user.get_username()}")
        return f"otpauth://totp/{label}?{urlencode(given)}"


def _number(token: str) -> int:
    """A code as a number; what is none is a number that no code can be."""
    return int(token) if token.isascii() and token.isdigit() else -1
