"""The platform's web server for a bench, as ``make run`` starts it, and what drives it."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
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

# Path, headers, body.
Request = tuple[str, dict[str, str], str]


def require_wrk() -> None:
    """Debian's wrk drives the web server."""
    if shutil.which("wrk") is None:
        raise SystemExit("this bench needs the program wrk (make system-deps)")


@contextmanager
def serving(server: Server) -> Iterator[int]:
    """gunicorn on a free port, with the workers and threads of ``make run``; its port."""
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
        yield port
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


def flood(port: int, kind: str, lines: Path, seconds: int) -> float:
    """As many requests as the server takes from eight connections: those a second. One that is
    not answered 201 ends the bench.
    """
    done = subprocess.run(
        ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout=10s", f"--script={SCRIPT}",
         f"http://127.0.0.1:{port}/", "--", kind, str(lines)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = json.loads(done.stdout.rpartition("RESULT ")[2])
    if found["refused"] or found["short"] or found["lost"] or not found["requests"]:
        raise SystemExit(f"{kind}: {found}; see {LOG}")
    rate: float = found["requests"] / found["microseconds"] * 1e6
    return rate


def paced(
    port: int, requests: Sequence[tuple[str, dict[str, str], str]], rate: float
) -> list[float]:
    """Send each request at its time, so many a second, whether the ones
    before were answered or not. Seconds from when each was due to its answer.
    """
    connections: list[http.client.HTTPConnection] = []
    began = time.perf_counter() + 0.2

    def send(turn: int) -> float:
        due = began + turn / rate
        time.sleep(max(0.0, due - time.perf_counter()))
        connection = (
            connections.pop() if connections else http.client.HTTPConnection("127.0.0.1", port)
        )
        path, headers, body = requests[turn]
        connection.request("POST", path, body=body, headers=headers)
        answer = connection.getresponse()
        told = answer.read()
        if answer.status != 201:
            raise SystemExit(f"{path}: {answer.status} {told[:500]!r}")
        connections.append(connection)
        return time.perf_counter() - due

    with ThreadPoolExecutor(_SENDERS) as pool:
        taken = list(pool.map(send, range(len(requests))))
    for connection in connections:
        connection.close()
    return taken
