"""The key provider: keys come from the settings (environment or file), never from the database."""

from __future__ import annotations

import base64
import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def field_crypter() -> MultiFernet:
    """The crypter of encrypted columns; the newest key is first and encrypts."""
    return _crypter(tuple(settings.FIELD_ENCRYPTION_KEYS))


@lru_cache(maxsize=8)
def _crypter(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def blind_index_key() -> bytes:
    """The current key of blind indexes."""
    return _bytes(settings.BLIND_INDEX_KEYS[0])


def next_blind_index_key() -> bytes | None:
    """The key that blind indexes are moving to, while a rotation runs."""
    keys = settings.BLIND_INDEX_KEYS
    return _bytes(keys[1]) if len(keys) > 1 else None


def current_pepper() -> tuple[int, bytes]:
    """Version and bytes of the PIN pepper that new verifiers are made with."""
    return len(settings.PIN_PEPPERS), _bytes(settings.PIN_PEPPERS[0])


def pepper(version: int) -> bytes:
    """The PIN pepper of a version. Raises KeyError when it was retired."""
    peppers = settings.PIN_PEPPERS
    place = len(peppers) - version
    if not 0 <= place < len(peppers):
        raise KeyError(version)
    return _bytes(peppers[place])


def token_digest(token: str) -> str:
    """What is stored of an opaque token: a keyed hash, so a dump opens nothing."""
    key = _bytes(settings.TOKEN_KEY)
    return hmac.new(key, token.encode(), hashlib.sha256).hexdigest()


def receipt_keys() -> list[bytes]:
    """The keys of check codes on receipts, newest first; an old paper needs its old key."""
    return [_bytes(key) for key in settings.RECEIPT_KEYS]


def _bytes(key: str) -> bytes:
    """Keys are 32 bytes in URL-safe base64."""
    return base64.urlsafe_b64decode(key)
