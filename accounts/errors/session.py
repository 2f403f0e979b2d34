"""Refused sessions."""

from __future__ import annotations

from micropay.core.errors import Refusal


class SessionEnded(Refusal):
    """The session is over, or these tokens never belonged to one here."""

    code = "session_ended"
    title = "The session has ended. Please sign in again."
    status = 401


class AccountNotOpen(Refusal):
    """The account is closed; ``state``."""

    code = "account_not_open"
    title = "This account is closed."
    status = 403
