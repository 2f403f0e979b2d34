"""What proves a customer's will, as operations of accounts take it."""

from __future__ import annotations

from typing import Any

from accounts.data.proof import Given
from micropay.core.fields import PlainTextField, SixDigitsField, StrictSerializer, UuidField

_LONGEST_KEY = 128


class PinInput(StrictSerializer):
    """The PIN and the key that the session's opening handed out."""

    pin = SixDigitsField(required=False)
    pin_key = PlainTextField(longest=_LONGEST_KEY, required=False)


class CustomerProofInput(PinInput):
    """PIN and one-time code."""

    otp_id = UuidField(required=False)
    otp_code = SixDigitsField(required=False)


def given(values: dict[str, Any]) -> Given:
    """The proof among the values sent."""
    return Given(
        pin=values.get("pin"),
        pin_key=values.get("pin_key"),
        otp_id=values.get("otp_id"),
        otp_code=values.get("otp_code"),
    )
