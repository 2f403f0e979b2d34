"""What a forgotten PIN is refused."""

from __future__ import annotations

from micropay.core.errors import Refusal


class PinResetClosed(Refusal):
    """It was done, withdrawn, or took too long; ``state``."""

    code = "pin_reset_closed"
    title = "This request for a new PIN is closed. Please start again."


class PinResetNotAllowed(Refusal):
    """The person has not been checked again yet."""

    code = "pin_reset_not_allowed"
    title = "Please have your identity checked at the bank first; then you set a new PIN here."
    status = 403


class PinResetAllowed(Refusal):
    """The person was checked already; there is nothing to vouch for."""

    code = "pin_reset_allowed"
    title = "This person has been checked already."
