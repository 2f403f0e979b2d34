"""The seal keys: one signs, the public halves of those before it still verify.

After a rotation old seals stay provable: the retired public keys stand in the setting
``LEDGER_SEAL_PUBLIC_KEYS`` or, for an auditor without our settings, in a folder of their own.
"""

from __future__ import annotations

import base64
import binascii
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings


class UnreadableKey(ValueError):
    """A public key is 32 bytes in URL-safe base64, one to a file or setting."""


class KeyRing:
    """The public keys that may have signed, by their short names."""

    def __init__(self, keys: list[Ed25519PublicKey]) -> None:
        self._keys = {key_id(key): key for key in keys}

    def knows(self, name: str) -> bool:
        """Whether there is a key of this name."""
        return name in self._keys

    def is_signed(self, *, digest: bytes, signature: bytes, name: str) -> bool:
        """Whether the key of this name signed the digest."""
        if name not in self._keys:
            return False
        try:
            self._keys[name].verify(signature, digest)
        except InvalidSignature:
            return False
        return True


def signing_key() -> Ed25519PrivateKey:
    """The seal key (``LEDGER_SEAL_KEY``, 32 bytes in base64); it never enters the database."""
    seed = base64.urlsafe_b64decode(settings.LEDGER_SEAL_KEY)
    return Ed25519PrivateKey.from_private_bytes(seed)


def key_id(key: Ed25519PublicKey) -> str:
    """A short name of a public key."""
    return sha256(key.public_bytes_raw()).hexdigest()[:16]


def public_text(key: Ed25519PublicKey) -> str:
    """A public key as it is written down: URL-safe base64."""
    return base64.urlsafe_b64encode(key.public_bytes_raw()).decode()


def key_ring(folder: Path | None = None) -> KeyRing:
    """Our own public key and the retired ones; with a folder the keys in it (``*.pub``) and no
    others. Raises UnreadableKey.
    """
    if folder is not None:
        return KeyRing([_read(path.read_text().strip()) for path in sorted(folder.glob("*.pub"))])
    retired = [_read(text) for text in settings.LEDGER_SEAL_PUBLIC_KEYS]
    return KeyRing([*retired, signing_key().public_key()])


def _read(text: str) -> Ed25519PublicKey:
    try:
        return Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(text))
    except (binascii.Error, ValueError) as error:
        raise UnreadableKey(f"not a public key: {text[:60]!r}") from error
