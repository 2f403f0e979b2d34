"""Long files encrypted piece by piece: written once, read once, memory flat.

Each file has a key of its own (AES-256-GCM per piece). A piece is bound to its place and to being
the last, so pieces cannot be swapped, repeated or cut off.
"""

from __future__ import annotations

import io
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PIECE = 64 * 1024
_TAG = 16
_BITS = 256
_LAST = 1 << 31


class SealBroken(RuntimeError):
    """The file is not what was written, or the key is not its key."""


class Writer(io.RawIOBase):
    """A file to write to from beginning to end; ``key`` opens it again."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        key = AESGCM.generate_key(_BITS)
        self.key = urlsafe_b64encode(key).decode()
        self._crypter, self._left, self._place = AESGCM(key), bytearray(), 0
        self._written = 0
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._file = os.fdopen(descriptor, "wb")

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        return self._written

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._left += data
        self._written += len(data)
        while len(self._left) > PIECE:
            self._seal(bytes(self._left[:PIECE]), last=False)
            del self._left[:PIECE]
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._seal(bytes(self._left), last=True)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        super().close()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._file.write(self._crypter.encrypt(_nonce(self._place, last), piece, None))
        self._place += 1


def read(path: Path, key: str) -> Iterator[bytes]:
    """The content piece by piece. Raises SealBroken, FileNotFoundError."""
    crypter, place = AESGCM(urlsafe_b64decode(key)), 0
    with path.open("rb") as file:
        piece = file.read(PIECE + _TAG)
        while piece:
            following = file.read(PIECE + _TAG)
            try:
                yield crypter.decrypt(_nonce(place, not following), piece, None)
            except InvalidTag:
                raise SealBroken(path.name) from None
            piece, place = following, place + 1


def _nonce(place: int, last: bool) -> bytes:
    return (place | (_LAST if last else 0)).to_bytes(12, "big")
