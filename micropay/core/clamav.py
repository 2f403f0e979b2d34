"""The malware scanner: clamd's own protocol over its socket, as its manual page describes it.

CLAMAV_SOCKET is the path of a local socket or ``host:port``. Whatever is not a clear answer is
Unavailable: a caller that cannot ask must not go on as if the answer had been good.
"""

from __future__ import annotations

import re
import socket
import struct
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings

_CHUNK = 64 * 1024
_PATIENCE_SECONDS = 20.0
_VERSION = re.compile(r"ClamAV \S+?/(?P<number>\d+)/(?P<made>.+)")
_LONGEST_ANSWER = 4096


class Unavailable(Exception):
    """The scanner is not set up, does not answer, or could not scan."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """What the scanner knows: ``version`` as it names itself, and when its newest signatures were
    made (by the scanner's clock; None when it does not say).
    """

    version: str
    made_at: datetime | None


def signatures() -> Signatures:
    """The scanner's present signatures. Raises Unavailable."""
    answer = _ask(b"zVERSION\0")
    if not answer.startswith("ClamAV "):
        raise Unavailable("it is not clamd that answers")
    return Signatures(version=answer[:80], made_at=_made_at(answer))


def scan(content: bytes) -> str:
    """The name of the malware found in this content, or "". Raises Unavailable."""
    answer = _ask(b"zINSTREAM\0", content)
    if answer == "stream: OK":
        return ""
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise Unavailable(answer[:80])


def _made_at(answer: str) -> datetime | None:
    found = _VERSION.fullmatch(answer)
    try:
        return found and datetime.strptime(found["made"], "%a %b %d %H:%M:%S %Y").replace(
            tzinfo=UTC
        )
    except ValueError:
        return None


def _ask(command: bytes, content: bytes | None = None) -> str:
    try:
        with closing(_connect()) as connection:
            connection.sendall(command)
            if content is not None:
                _stream(connection, content)
            return _read(connection)
    except (OSError, ValueError) as error:
        raise Unavailable(type(error).__name__) from error


def _connect() -> socket.socket:
    address = str(settings.CLAMAV_SOCKET)
    if not address:
        raise Unavailable("CLAMAV_SOCKET is not set")
    host, colon, port = address.rpartition(":")
    if colon and "/" not in address:
        return socket.create_connection((host, int(port)), timeout=_PATIENCE_SECONDS)
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_PATIENCE_SECONDS)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _stream(connection: socket.socket, content: bytes) -> None:
    """Chunks with their length in front; a chunk of length nought ends the stream."""
    for start in range(0, len(content), _CHUNK):
        chunk = content[start : start + _CHUNK]
        connection.sendall(struct.pack(">I", len(chunk)) + chunk)
    connection.sendall(struct.pack(">I", 0))


def _read(connection: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        part = connection.recv(_LONGEST_ANSWER)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0\n").decode("utf-8", "replace")
