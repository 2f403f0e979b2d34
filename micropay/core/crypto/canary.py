"""Canaries: what the database knows of its keys without holding one.

They are planted at the first start. ``rotate_keys`` moves them to the newest keys when nothing is
left on older ones, and from then on the older ones alone start nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from cryptography.hazmat.primitives.hashes import SHA256, Hash
from django.db import transaction

from micropay.core.crypto import blind, fields, keys
from micropay.core.models.canary import KeyCanary

_KNOWN = "micropay"
_LABEL = "core.canary"
_FIELDS, _BLIND, _BLIND_BEFORE = "encrypted fields", "blind indexes", "blind indexes before"
_TOKENS, _PEPPER = "tokens", "PIN pepper "


def faults() -> Iterator[str]:
    """What is wrong with the keys given, in words; plants what was not there."""
    if not _opens(_planted(_FIELDS, fields.seal(_LABEL, _KNOWN))):
        yield _not_ours(_FIELDS)
    yield from _blind_faults()
    if _planted(_TOKENS, keys.token_digest(_KNOWN)) not in keys.token_digests(_KNOWN):
        yield _not_ours(_TOKENS)
    yield from _pepper_faults()


@transaction.atomic
def renew() -> None:
    """Move the canaries of fields, blind indexes and tokens to the newest keys."""
    _write(_FIELDS, fields.seal(_LABEL, _KNOWN))
    newest, *older = _indexes()
    if older:
        _write(_BLIND_BEFORE, older[0])
    _write(_BLIND, newest)
    _write(_TOKENS, keys.token_digest(_KNOWN))


def _blind_faults() -> Iterator[str]:
    """One key is the one in force. Of two, the older is in force, or was until the newer took its
    place; the other way round the same value could be written twice.
    """
    newest, *older = _indexes()
    in_force = _planted(_BLIND, older[0] if older else newest)
    if in_force not in {newest, *older}:
        yield _not_ours(_BLIND)
    elif older and in_force == newest and _read(_BLIND_BEFORE) != older[0]:
        yield "the new key of BLIND_INDEX_KEYS must be the first of the two."


def _pepper_faults() -> Iterator[str]:
    for version, pepper in keys.peppers().items():
        digest = _fingerprint(pepper)
        if _planted(f"{_PEPPER}{version}", digest) != digest:
            yield _not_ours(f"{_PEPPER}{version}")
    planted = KeyCanary.objects.filter(name__startswith=_PEPPER).values_list("name", flat=True)
    newest = max(int(name.removeprefix(_PEPPER)) for name in planted)
    if newest not in keys.peppers():
        yield f"{_PEPPER}{newest} is missing."


def _indexes() -> list[str]:
    """The known text's index under each key, newest first."""
    newest, current = blind.next_index(_LABEL, _KNOWN), blind.index(_LABEL, _KNOWN)
    return [newest] if newest == current else [newest, current]


def _not_ours(name: str) -> str:
    return f"the key for {name} is not the key of this database."


def _planted(name: str, sealed: str) -> str:
    with transaction.atomic():
        canary, _ = KeyCanary.objects.get_or_create(name=name, defaults={"sealed": sealed})
    return canary.sealed


def _read(name: str) -> str | None:
    return KeyCanary.objects.filter(name=name).values_list("sealed", flat=True).first()


def _write(name: str, sealed: str) -> None:
    KeyCanary.objects.update_or_create(name=name, defaults={"sealed": sealed})


def _opens(sealed: str) -> bool:
    try:
        return fields.unseal(_LABEL, sealed) == _KNOWN
    except fields.WrongKey:
        return False


def _fingerprint(secret: bytes) -> str:
    digest = Hash(SHA256())
    digest.update(b"micropay canary" + secret)
    return digest.finalize().hex()
