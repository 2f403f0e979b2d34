"""Ed25519: one key signs, the public halves of those before it still verify.

Keys are 32 bytes in URL-safe base64 and come from the settings, never from the database.
"""

from __future__ import annotations

import base64
import binascii
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


class UnreadableKey(ValueError):
    """A public key is 32 bytes in URL-safe base64, one to a file or setting."""


class KeyRing:
    """The public keys that may have signed, by their short names."""

    def __init__(self, keys: list[Ed25519PublicKey]) -> None:
        self._keys = {key_id(key): key for key in keys}

    def knows(self, name: str) -> bool:
        """Whether there is a key of this name."""
        return name in self._keys

    def public_texts(self) -> dict[str, str]:
        """The keys as they are written down, by name."""
        return {name: public_text(key) for name, key in self._keys.items()}

    def is_signed(self, *, digest: bytes, signature: bytes, name: str) -> bool:
        """Whether the key of this name signed these bytes."""
        if name not in self._keys:
            return False
        try:
            self._keys[name].verify(signature, digest)
        except InvalidSignature:
            return False
        return True


def private_key(text: str) -> Ed25519PrivateKey:
    """The signing key that a setting holds."""
    return Ed25519PrivateKey.from_private_bytes(base64.urlsafe_b64decode(text))


def key_id(key: Ed25519PublicKey) -> str:
    """A short name of a public key."""
    return sha256(key.public_bytes_raw()).hexdigest()[:16]


def public_text(key: Ed25519PublicKey) -> str:
    """A public key as it is written down: URL-safe base64."""
    return base64.urlsafe_b64encode(key.public_bytes_raw()).decode()


def read_public(text: str) -> Ed25519PublicKey:
    """A public key from how it is written down. Raises UnreadableKey."""
    try:
        return Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(text))
    except (binascii.Error, ValueError) as error:
        raise UnreadableKey(f"not a public key: {text[:60]!r}") from error
