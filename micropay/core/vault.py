"""Where the content of stored files lies: one encrypted object per write, never overwritten.

The one adapter keeps them in the folder FILES_DIR, outside everything the web serves; on more than
one machine that folder is shared. Each object has a key of its own, which the file's row holds
(encrypted): whoever destroys that key has destroyed every copy of the content, backups included.
"""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from micropay.core import ids

_KEY_BITS = 256
_NONCE_BYTES = 12


class ContentLost(RuntimeError):
    """An object is not there, or is not what was written: a damaged disk or a forgery."""


def put(*, file_id: UUID, content: bytes) -> tuple[UUID, str]:
    """Write content for good, bound to its file. Returns the object's id and its key.

    It is on the disk when this returns: the row that names it may be committed.
    """
    key, nonce, place = AESGCM.generate_key(_KEY_BITS), os.urandom(_NONCE_BYTES), ids.new_id()
    _write(_path(place), nonce + AESGCM(key).encrypt(nonce, content, _bound(file_id, place)))
    return place, urlsafe_b64encode(key).decode()


def get(*, file_id: UUID, place: UUID, key: str) -> bytes:
    """The content of an object. Raises ContentLost."""
    try:
        sealed = _path(place).read_bytes()
        nonce, body = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        return AESGCM(urlsafe_b64decode(key)).decrypt(nonce, body, _bound(file_id, place))
    except (OSError, InvalidTag, ValueError) as error:
        raise ContentLost(f"{place}: {type(error).__name__}") from error


def remove(place: UUID) -> None:
    """Delete an object; one that is gone already is no error."""
    _path(place).unlink(missing_ok=True)


def written_before(moment: datetime) -> Iterator[UUID]:
    """The objects written before a moment; half-written ones of that age are deleted on the way."""
    for path in Path(settings.FILES_DIR).glob("??/*"):
        try:
            if datetime.fromtimestamp(path.stat().st_mtime, UTC) >= moment:
                continue
        except FileNotFoundError:
            continue
        if path.suffix == ".new":
            path.unlink(missing_ok=True)
        else:
            yield UUID(path.name)


def _bound(file_id: UUID, place: UUID) -> bytes:
    return f"core.file:{file_id}:{place}".encode()


def _path(place: UUID) -> Path:
    return Path(settings.FILES_DIR) / place.hex[-2:] / str(place)


def _write(path: Path, sealed: bytes) -> None:
    """Aside, to the disk, renamed: an object is there whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_suffix(".new")
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())
    aside.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
