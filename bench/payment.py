"""Confirmed payments over HTTP against a floor on the same stack, and their tail under load.

``payment``: POST /payments through gunicorn by signed-in phones: session, PIN, code, limits, fee,
ledger, evidence and outbox; quotes and codes are made before the clock starts. ``floor``: an
authenticated operation with one SELECT and one committed INSERT (see floor.py).

``payment_p99_vs_p50`` is taken from answers to requests that leave at 70 % of the best rate, each
timed from when it was due.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

from bench import service
from bench.figures import QUICK, Rates, Workloads, ratio
from bench.server import ALL, SECONDS, ask, environ
from bench.web import Request, flood, paced, require_wrk, serving
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

# More than the server carries out in a run.
QUOTES = 1_500 * SECONDS
WARM = 400
WARM_SECONDS = 1
SHARE = 0.7
PACED_SECONDS = 4 if QUICK else 20
_best = [0.0]
_tails: list[float] = []


def prepare(server: Server) -> None:
    """People with wallets and signed-in phones."""
    require_wrk()
    service.prepare(server)
    _phones(server, "sessions")


def workloads(server: Server) -> Workloads:
    return {
        "floor": lambda: rate(server, "floor"),
        "payment": lambda: best(rate(server, "payment")),
        "payment_paced": lambda: tail(server),
    }


def rate(server: Server, kind: str) -> float:
    """Requests a second, after a second of warming up."""
    warm, lines = drawn(server, WARM), drawn(server, QUOTES)
    with serving(server) as port:
        for _ in range(2):
            flood(port, "floor", warm, WARM_SECONDS)
        return flood(port, kind, lines, SECONDS)


def best(found: float) -> float:
    _best[0] = max(_best[0], found)
    return found


def tail(server: Server) -> float:
    """Payments at 70 % of the best rate so far; keeps p99 ÷ p50 and returns the rate asked for."""
    pace = SHARE * _best[0]
    lines = drawn(server, round(pace * PACED_SECONDS)).read_text().splitlines()
    warm = drawn(server, WARM)
    with serving(server) as port:
        for _ in range(2):
            flood(port, "floor", warm, WARM_SECONDS)
        taken = paced(port, [request(line) for line in lines], pace)
    cuts = statistics.quantiles(taken, n=100)
    print(f"p50 {cuts[49] * 1e3:.1f} ms, p99 {cuts[98] * 1e3:.1f} ms", file=sys.stderr)
    _tails.append(cuts[98] / cuts[49])
    return pace


def request(line: str) -> Request:
    phone, token, pin_key, pin, quote, otp, code = line.split("\t")
    headers = {
        "Installation": phone,
        "Authorization": f"Bearer {token}",
        "Idempotency-Key": quote,
        "Content-Type": "application/json",
    }
    body = {"quote_id": quote, "pin": pin, "pin_key": pin_key, "otp_id": otp, "otp_code": code}
    return "/api/v1/payments", headers, json.dumps(body)


def drawn(server: Server, count: int) -> Path:
    """A file with the lines of so many new quotes."""
    file = ALL / f"quotes_{count}.tsv"
    _phones(server, "quotes", str(count), str(file))
    ask(server.superuser_url, "ANALYZE wallet_quote, accounts_otp")
    return file


def _phones(server: Server, *given: str) -> None:
    make = [sys.executable, "-m", "bench.phones", *given]
    subprocess.run(make, cwd=CHECKOUT, env=environ(server), check=True)


def check(server: Server) -> None:
    """Each payment has its posting, its evidence and its limit, and used its quote and code."""
    service.agree(server, "payment")


def results(rates: Rates) -> dict[str, float | None]:
    return {
        "api.payment_vs_floor": ratio(rates, "payment", "floor"),
        "api.payment_p99_vs_p50": round(statistics.median(_tails), 2) if _tails else None,
    }
