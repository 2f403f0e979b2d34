"""The key provider: keys come from the settings (environment or file), never from the database.

The first of a list is the one in use, so lists are newest first. A PIN pepper has a number that
stays its own when older ones are gone: ``2:<key>,1:<key>``; without numbers the last is 1.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def field_crypter() -> MultiFernet:
    """The crypter of encrypted columns; the newest key is first and encrypts."""
    return _crypter(tuple(settings.FIELD_ENCRYPTION_KEYS))


def newest_field_crypter() -> Fernet:
    """The crypter that opens only what the newest key has encrypted."""
    return _newest(settings.FIELD_ENCRYPTION_KEYS[0])


@lru_cache(maxsize=8)
def _crypter(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


@lru_cache(maxsize=8)
def _newest(key: str) -> Fernet:
    return Fernet(key)


def blind_index_key() -> bytes:
    """The current key of blind indexes: the older one while a rotation runs."""
    return blind_index_keys()[-1]


def next_blind_index_key() -> bytes:
    """The key that blind indexes move to: the newest; without a rotation it is the current one."""
    return blind_index_keys()[0]


def blind_index_keys() -> tuple[bytes, ...]:
    """The one key of blind indexes, or two while a rotation runs, newest first."""
    return _blind(tuple(settings.BLIND_INDEX_KEYS))


@lru_cache(maxsize=8)
def _blind(keys: tuple[str, ...]) -> tuple[bytes, ...]:
    if len(keys) not in {1, 2}:
        raise ImproperlyConfigured("BLIND_INDEX_KEYS holds one key, or two during a rotation.")
    return tuple(_bytes(key) for key in keys)


def current_pepper() -> tuple[int, bytes]:
    """Version and bytes of the PIN pepper that new verifiers are made with."""
    return next(iter(peppers().items()))


def pepper(version: int) -> bytes:
    """The PIN pepper of a version. Raises KeyError when it was retired."""
    return peppers()[version]


def peppers() -> Mapping[int, bytes]:
    """The PIN peppers in force by version; the one in use comes first."""
    return _peppers(tuple(settings.PIN_PEPPERS))


@lru_cache(maxsize=8)
def _peppers(given: tuple[str, ...]) -> Mapping[int, bytes]:
    found: dict[int, bytes] = {}
    for place, entry in enumerate(given):
        number, colon, key = entry.rpartition(":")
        version = int(number) if colon else len(given) - place
        if version < 1 or version in found:
            raise ImproperlyConfigured(f"PIN_PEPPERS: the number {version} cannot be used.")
        found[version] = _bytes(key)
    return MappingProxyType(found)


def token_digest(token: str) -> str:
    """What is stored of an opaque token: a keyed hash, so a dump opens nothing."""
    return token_digests(token)[0]


def token_digests(token: str) -> list[str]:
    """Under which hashes a token may have been stored: newest key first, older ones while they are
    being replaced.
    """
    return [
        hmac.new(key, token.encode(), hashlib.sha256).hexdigest()
        for key in map(_bytes, settings.TOKEN_KEY)
    ]


def token_matches(stored: str, token: str) -> bool:
    """Whether this token was stored as this hash, in constant time for each key."""
    return any([hmac.compare_digest(stored, one) for one in token_digests(token)])


def receipt_keys() -> list[bytes]:
    """The keys of check codes on receipts, newest first; an old paper needs its old key."""
    return [_bytes(key) for key in settings.RECEIPT_KEYS]


def _bytes(key: str) -> bytes:
    """Keys are 32 bytes in URL-safe base64."""
    return base64.urlsafe_b64decode(key)
