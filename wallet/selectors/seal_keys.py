"""The seal keys: one signs, the public halves of those before it still verify.

After a rotation old seals stay provable: the retired public keys stand in the setting
``LEDGER_SEAL_PUBLIC_KEYS`` or, for an auditor without our settings, in a folder of their own.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from micropay.core.crypto import signing
from micropay.core.crypto.signing import KeyRing


def signing_key() -> Ed25519PrivateKey:
    """The seal key (``LEDGER_SEAL_KEY``, 32 bytes in base64); it never enters the database."""
    return signing.private_key(settings.LEDGER_SEAL_KEY)


def key_ring(folder: Path | None = None) -> KeyRing:
    """Our own public key and the retired ones; with a folder the keys in it (``*.pub``) and no
    others. Raises UnreadableKey.
    """
    if folder is not None:
        paths = sorted(folder.glob("*.pub"))
        return KeyRing([signing.read_public(path.read_text().strip()) for path in paths])
    retired = [signing.read_public(text) for text in settings.LEDGER_SEAL_PUBLIC_KEYS]
    return KeyRing([*retired, signing_key().public_key()])
