"""The words of sessions and one-time codes."""

from __future__ import annotations

from enum import StrEnum


class SessionEnd(StrEnum):
    """Why a session ended."""

    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    REPLACED = "replaced"
    NEW_DEVICE = "new_device"
    REFRESH_REUSED = "refresh_reused"
    ANOTHER_INSTALLATION = "another_installation"
    PIN_CHANGED = "pin_changed"
    PIN_RESET = "pin_reset"
    IDENTITY_CHANGED = "identity_changed"
    UNINSTALLED = "uninstalled"
    REVOKED = "revoked"
    EXPIRED = "expired"


class Purpose(StrEnum):
    """What accounts itself asks one-time codes for; other apps name their own."""

    REGISTRATION = "registration"
    SIGN_IN = "sign_in"
    PIN_RESET = "pin_reset"
    PIN_CHANGE = "pin_change"
