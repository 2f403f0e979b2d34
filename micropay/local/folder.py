"""A server's own folder: one starter at a time, secrets for one user, a remembered port."""

from __future__ import annotations

import fcntl
import json
import os
import random
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from micropay.local.errors import LocalError

# Below the usual range of outgoing ports, so that a remembered port is rarely taken meanwhile.
PORTS = range(15000, 32000)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Make the folder and hold it: two processes that start at once take turns."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = open(folder / "lock", "a")  # noqa: SIM115 - closed below, the lock ends with it
    except OSError as error:
        raise LocalError(f"{folder} cannot be used: {error.strerror}") from error
    with handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def password() -> str:
    """A new password that needs no quoting in a URL."""
    return secrets.token_urlsafe(24)


def remembered(path: Path, make: Callable[[], dict[str, str]]) -> dict[str, str]:
    """The secrets kept in ``path`` (mode 0600), made on the first call.

    A name that a newer release knows is added; a kept one never changes.
    """
    kept = _kept(path) if path.exists() else {}
    whole = {**make(), **kept}
    if whole != kept:
        _write(path, whole)
    return whole


def _write(path: Path, secrets: dict[str, str]) -> None:
    """Written aside and renamed, so that a crash leaves either nothing or the whole file."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(secrets, file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    new.rename(path)


def _kept(path: Path) -> dict[str, str]:
    try:
        kept: dict[str, str] = json.loads(path.read_text())
    except PermissionError as error:
        raise LocalError(f"{path} belongs to another user") from error
    except ValueError as error:
        raise LocalError(f"{path} is damaged; it must be a JSON object") from error
    return kept


def is_free(port: int) -> bool:
    """Whether a server could listen on this loopback port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def noted_port(folder: Path) -> int:
    """The port this folder's server uses; chosen now when it never ran."""
    note = folder / "port"
    if not note.exists():
        note.write_text(str(free_port()))
    return int(note.read_text())


def choose_port(folder: Path, wanted: int | None) -> int:
    """The port to start on: the wanted one, else the noted one, else (when taken) a free one."""
    if wanted is not None and not is_free(wanted):
        raise LocalError(f"port {wanted} on 127.0.0.1 is in use")
    port = wanted or noted_port(folder)
    if not is_free(port):
        port = free_port()
    (folder / "port").write_text(str(port))
    return port


def free_port() -> int:
    return next(filter(is_free, random.sample(PORTS, 100)))
