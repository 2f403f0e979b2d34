"""The platform's web server for a bench, as ``make run`` starts it, and what drives it."""

from __future__ import annotations

import http.client
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

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
                *(f"--bind=127.0.0.1:{port}", "--workers=2", "--worker-class=gthread"),
                # A sender's connections outlast its pauses.
                *("--threads=4", "--no-control-socket", "--keep-alive=30"),
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

    The connections take turns. Taking the one that was used last left most requests to the worker
    that has it, while the other one had nothing to do.
    """
    free: SimpleQueue[Connection] = SimpleQueue()
    for _ in range(_SENDERS):
        free.put(Connection(port))
    began = time.perf_counter() + 0.2

    def send(turn: int) -> float:
        due = began + turn / rate
        time.sleep(max(0.0, due - time.perf_counter()))
        connection = free.get()
        connection.send(requests[turn])
        taken = time.perf_counter() - due
        free.put(connection)
        return taken

    with ThreadPoolExecutor(_SENDERS) as pool:
        taken = list(pool.map(send, range(len(requests))))
    while not free.empty():
        free.get().close()
    return taken


class Connection:
    """Kept open, and cheap: what drives the server runs on its processors."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._answers = self._socket.makefile("rb")

    def send(self, request: Request) -> None:
        """Returns when the whole answer is here; any but 201 ends the bench."""
        self._socket.sendall(request.text)
        status, size = self._answers.readline(), 0
        while (line := self._answers.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        told = self._answers.read(size)
        if b" 201 " not in status:
            raise SystemExit(f"{status!r} {told[:500]!r}")

    def close(self) -> None:
        self._answers.close()
        self._socket.close()
