"""The secrets of a first run, made once and kept for this checkout only.

Production brings its own through the environment; nothing here is read there.
"""

from __future__ import annotations

import base64
import secrets
from pathlib import Path

from cryptography.fernet import Fernet

from micropay.local import folder as own


def load(folder: Path) -> dict[str, str]:
    """The keys by setting name, from ``keys.json`` (mode 0600); lists are newest first."""
    with own.locked(folder):
        return own.remembered(folder / "keys.json", _new_keys)


def _new_keys() -> dict[str, str]:
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "FIELD_ENCRYPTION_KEYS": Fernet.generate_key().decode(),
        "BLIND_INDEX_KEYS": _random_key(),
        "PIN_PEPPERS": _random_key(),
        "TOKEN_KEY": _random_key(),
        # An Ed25519 private key is any 32 random bytes (RFC 8032, 5.1.5).
        "LEDGER_SEAL_KEY": _random_key(),
        "CONSENT_RECEIPT_KEY": _random_key(),
        "RECEIPT_KEYS": _random_key(),
        "BANK_WEBHOOK_SECRET": "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode(),
        "BANK_API_SECRET": "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode(),
    }


def _random_key() -> str:
    """32 random bytes in URL-safe base64."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
