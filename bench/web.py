"""The platform's web server for a bench, as ``make run`` starts it, and what drives it."""

from __future__ import annotations

import http.client
import json
import re
import selectors
import shutil
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.server import ALL, CLIENTS, environ
from micropay.local import folder
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

SCRIPT = CHECKOUT / "bench" / "payment.lua"
LOG = ALL / "web.log"
# Enough that a slow answer never keeps the next request from leaving in time.
_SENDERS = 32
_START_SECONDS = 30
_REST_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Web:
    """A running web server: its port on this machine, and its first process."""

    port: int
    process: int


class Request:
    """A POST as it goes over the wire, made before the clock starts."""

    def __init__(self, path: str, headers: dict[str, str], body: dict[str, str]) -> None:
        content = json.dumps(body)
        given = {
            "Host": "127.0.0.1",
            "Content-Type": "application/json",
            "Content-Length": str(len(content)),
            **headers,
        }
        lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        self.text = f"POST {path} HTTP/1.1\r\n{lines}\r\n{content}".encode()


def require_wrk() -> None:
    """Debian's wrk drives the web server."""
    if shutil.which("wrk") is None:
        raise SystemExit("this bench needs the program wrk (make system-deps)")


@contextmanager
def serving(server: Server) -> Iterator[Web]:
    """gunicorn on a free port, with the workers and threads of ``make run``."""
    port = folder.free_port()
    with LOG.open("ab") as log:
        running = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "micropay.wsgi:application"),
                *(f"--bind=127.0.0.1:{port}", "--workers=4", "--worker-class=gthread"),
                # A sender's connections outlast its pauses.
                *("--threads=2", "--preload", "--no-control-socket", "--keep-alive=30"),
            ],
            cwd=CHECKOUT,
            env=environ(server),
            stdout=log,
            stderr=log,
        )
    try:
        _wait(port)
        yield Web(port, running.pid)
    finally:
        running.terminate()
        running.wait()


def _wait(port: int) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise SystemExit(f"the web server did not start: {LOG}")


def flood(port: int, kind: str, lines: Path, first: int, seconds: int) -> tuple[float, int]:
    """As many requests as the server takes from eight connections, of the file's lines from
    ``first`` on: those a second, and how many lines were used. One that is not answered 201 ends
    the bench.
    """
    done = subprocess.run(
        ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout=10s", f"--script={SCRIPT}",
         f"http://127.0.0.1:{port}/", "--", kind, str(lines), str(first)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = json.loads(done.stdout.rpartition("RESULT ")[2])
    if found["refused"] or found["short"] or found["lost"] or not found["requests"]:
        raise SystemExit(f"{kind}: {found}; see {LOG}")
    # Up to eight were under way when the time was over.
    time.sleep(_REST_SECONDS)
    return found["requests"] / found["microseconds"] * 1e6, found["used"]


def paced(port: int, requests: Sequence[Request], rate: float) -> list[float]:
    """Send each request at its time, so many a second, whether the ones before were answered or
    not. Seconds from when each was due to its answer.

    One thread, since what drives the server runs on its processors. The connections take turns:
    taking the one that was used last left most requests to the worker that has it, while the others
    had nothing to do.
    """
    taken: list[float] = []
    waiting = deque(enumerate(requests))
    with Connections(port) as connections:
        began = time.perf_counter() + 0.2
        while len(taken) < len(requests):
            until = None
            if waiting:
                turn, request = waiting[0]
                due = began + turn / rate
                early = due - time.perf_counter()
                if early <= 0 and connections.send(request, due):
                    waiting.popleft()
                    continue
                until = early if early > 0 else None
            taken.extend(time.perf_counter() - was_due for was_due in connections.answered(until))
    return taken


class Connections:
    """Kept open; each carries one request at a time, which remembers when it was due."""

    def __init__(self, port: int) -> None:
        self._selector = selectors.DefaultSelector()
        self._free: deque[socket.socket] = deque()
        self._under_way: dict[socket.socket, tuple[float, bytes]] = {}
        for _ in range(_SENDERS):
            connection = socket.create_connection(("127.0.0.1", port), timeout=30)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._selector.register(connection, selectors.EVENT_READ)
            self._free.append(connection)

    def __enter__(self) -> Connections:
        return self

    def __exit__(self, *failure: object) -> None:
        self._selector.close()
        for connection in (*self._free, *self._under_way):
            connection.close()

    def send(self, request: Request, due: float) -> bool:
        """Whether a connection was free to take it."""
        if not self._free:
            return False
        connection = self._free.popleft()
        connection.sendall(request.text)
        self._under_way[connection] = (due, b"")
        return True

    def answered(self, seconds: float | None) -> Iterator[float]:
        """When those were due whose whole answer is here within so many seconds; any answer but 201
        ends the bench.
        """
        for key, _ in self._selector.select(seconds):
            connection = key.fileobj
            assert isinstance(connection, socket.socket)
            due, before = self._under_way[connection]
            answer = before + connection.recv(65536)
            if len(answer) == len(before):
                raise SystemExit(f"the web server hung up: {LOG}")
            if not _is_whole(answer):
                self._under_way[connection] = (due, answer)
                continue
            if b" 201 " not in answer.partition(b"\r\n")[0]:
                raise SystemExit(f"{answer[:500]!r}")
            del self._under_way[connection]
            self._free.append(connection)
            yield due


def _is_whole(answer: bytes) -> bool:
    head, end, body = answer.partition(b"\r\n\r\n")
    length = re.search(rb"\r\ncontent-length: (\d+)", head, re.IGNORECASE)
    return bool(end) and length is not None and len(body) >= int(length[1])
