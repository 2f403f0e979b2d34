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
    """What is stored of an access token that is issued now."""
    return access_digests(token)[0]


def access_digests(token: str) -> list[str]:
    """What may be stored of an access token, while ``TOKEN_KEY`` is being replaced."""
    return keys.token_digests(f"access\x00{token}")


def refresh_digest(token: str) -> str:
    """What is stored of a refresh token that is issued now."""
    return refresh_digests(token)[0]


def refresh_digests(token: str) -> list[str]:
    """What may be stored of a refresh token."""
    return keys.token_digests(f"refresh\x00{token}")


def installation_digest(key: str) -> str:
    """What is stored of an installation's key."""
    return keys.token_digest(f"installation\x00{key}")


def is_installation_key(*, stored: str, key: str) -> bool:
    """Whether this is the key that was stored."""
    return keys.token_matches(stored, f"installation\x00{key}")
