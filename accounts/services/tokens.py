"""Opaque secrets: made here, stored as keyed hashes only."""

from __future__ import annotations

import base64
import secrets

from micropay.core.crypto import keys

_BYTES = 32
# Without letters and digits that look alike.
_NUMBER_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 4, 4


def new_token() -> str:
    """A 256-bit secret for a header."""
    return base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)).decode().rstrip("=")


def new_number() -> str:
    """A public application number, like ``7KQ2-M9TX-4BCD-H8WZ``."""
    groups = (
        "".join(secrets.choice(_NUMBER_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS)
    )
    return "-".join(groups)


def access_digest(token: str) -> str:
    return keys.token_digest(f"access\x00{token}")


def refresh_digest(token: str) -> str:
    return keys.token_digest(f"refresh\x00{token}")


def installation_digest(key: str) -> str:
    return keys.token_digest(f"installation\x00{key}")
