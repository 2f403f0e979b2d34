"""Confirmed payments over HTTP against a floor on the same stack, and their tail under load.

``payment``: POST /payments through gunicorn by signed-in phones: session, PIN, code, limits, fee,
ledger, evidence and outbox; quotes and codes are made before the clock starts. ``floor``: an
authenticated operation with one SELECT and one committed INSERT (see floor.py).

Both are measured on one web server that is up and warm, in short turns: floor, payment, floor, then
payments at a pace. What slows the machine for some seconds slows the turns beside each other. A
host that takes the processors away for a tenth of a second makes a tail of its own: of eight turns
the five in which that happened least are kept, and a figure is the median over them. (Each on a
server of its own, minutes apart, the floor alone went from 56 to 323 a second.)

``payment_p99_vs_p50`` is taken from answers to requests that leave at 70 % of the rate of the turn
just before, each timed from when it was due.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench import cpu, service
from bench.figures import QUICK, Rates, Workloads
from bench.server import ALL, ask, environ, process
from bench.web import Request, Web, flood, paced, require_wrk, serving
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

TURNS, KEPT = (3, 2) if QUICK else (8, 5)
FLOOR_SECONDS, PAYMENT_SECONDS, PACED_SECONDS = 1, 3, 8
SHARE = 0.7
# Until every thread of the server has its connection, its plans and its rules.
WARM, WARM_SECONDS, WARM_TURNS = 3_000, 2, 3
# What a quiet machine may do more than it did while it was warmed up.
AMPLE = 2.5


@dataclass(frozen=True, slots=True)
class Measured:
    """One value for each turn: requests a second, their ratio, that of the processors' seconds for
    one request, seconds at the two quantiles, and the share of the processors' time that the host
    took away while requests were paced.
    """

    floor: list[float] = field(default_factory=list)
    payment: list[float] = field(default_factory=list)
    ratio: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    p50: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)
    stolen: list[float] = field(default_factory=list)

    def kept(self, values: list[float]) -> list[float]:
        """Of the turns that were disturbed least."""
        calm = sorted(range(len(self.stolen)), key=self.stolen.__getitem__)[:KEPT]
        return [values[turn] for turn in calm]

    def median(self, values: list[float]) -> float:
        return statistics.median(self.kept(values))


_found = Measured()


@dataclass(frozen=True, slots=True)
class Pace:
    """Requests a second, and what one costs web server and database of the processors' seconds."""

    rate: float
    cost: float


class Quotes:
    """A file with a line for each new quote; every line is used once."""

    def __init__(self, server: Server, count: int) -> None:
        self.file = ALL / f"quotes_{count}.tsv"
        _phones(server, "quotes", str(count), str(self.file))
        ask(server.superuser_url, "VACUUM ANALYZE wallet_quote, accounts_otp")
        ask(server.superuser_url, "CHECKPOINT")
        self.used = 0

    def flood(self, web: Web, kind: str, seconds: int) -> Pace:
        before = cpu.seconds(web.process, process())
        rate, used = flood(web.port, kind, self.file, self.used, seconds)
        spent = cpu.seconds(web.process, process()) - before
        # The floor notes an amount; its quotes are still there.
        self.used += used if kind == "payment" else 0
        return Pace(rate, spent / used)

    def requests(self, count: int) -> Iterator[Request]:
        lines = self.file.read_text().splitlines()[self.used : self.used + count]
        self.used += count
        return map(request, lines)


def prepare(server: Server) -> None:
    """People with wallets and signed-in phones."""
    require_wrk()
    service.prepare(server)
    _phones(server, "sessions")


def workloads(server: Server) -> Workloads:
    return {
        "floor": lambda: measured(server).median(_found.floor),
        "payment": lambda: measured(server).median(_found.payment),
    }


def measured(server: Server) -> Measured:
    """Warm the server up, make the quotes of all turns, take the turns; once."""
    if _found.ratio:
        return _found
    with serving(server) as web:
        rate = warm_up(Quotes(server, WARM), web)
        seconds = TURNS * (PAYMENT_SECONDS + SHARE * PACED_SECONDS)
        quotes = Quotes(server, round(AMPLE * rate * seconds))
        for _ in range(TURNS):
            turn(_found, quotes, web)
    return _found


def warm_up(quotes: Quotes, web: Web) -> float:
    """Both kinds, as they are measured; the best rate of payments."""
    best = 0.0
    for _ in range(WARM_TURNS):
        quotes.flood(web, "floor", WARM_SECONDS)
        best = max(best, quotes.flood(web, "payment", WARM_SECONDS).rate)
    return best


def turn(found: Measured, quotes: Quotes, web: Web) -> None:
    before = quotes.flood(web, "floor", FLOOR_SECONDS)
    ours = quotes.flood(web, "payment", PAYMENT_SECONDS)
    after = quotes.flood(web, "floor", FLOOR_SECONDS)
    pace = SHARE * ours.rate
    requests = list(quotes.requests(round(pace * PACED_SECONDS)))
    began = cpu.stolen()
    cuts = statistics.quantiles(paced(web.port, requests, pace), n=100)
    found.floor.append((before.rate + after.rate) / 2)
    found.payment.append(ours.rate)
    found.ratio.append(ours.rate / found.floor[-1])
    found.cpu.append((before.cost + after.cost) / 2 / ours.cost)
    found.p50.append(cuts[49])
    found.p99.append(cuts[98])
    found.stolen.append(cpu.share(began, cpu.stolen()))
    print(
        f"floor {before.rate:.0f} and {after.rate:.0f}, payment {ours.rate:.0f} a second"
        f" ({before.cost * 1e3:.1f}, {after.cost * 1e3:.1f} and {ours.cost * 1e3:.1f} ms of the"
        f" processors each); paced p50 {cuts[49] * 1e3:.1f} ms, p99 {cuts[98] * 1e3:.1f} ms;"
        f" {found.stolen[-1]:.1%} taken away",
        file=sys.stderr,
        flush=True,
    )


def request(line: str) -> Request:
    phone, token, pin_key, pin, quote, otp, code = line.split("\t")
    headers = {"Installation": phone, "Authorization": f"Bearer {token}", "Idempotency-Key": quote}
    body = {"quote_id": quote, "pin": pin, "pin_key": pin_key, "otp_id": otp, "otp_code": code}
    return Request("/api/v1/payments", headers, body)


def _phones(server: Server, *given: str) -> None:
    make = [sys.executable, "-m", "bench.phones", *given]
    subprocess.run(make, cwd=CHECKOUT, env=environ(server), check=True)


def check(server: Server) -> None:
    """Each payment has its posting, its evidence and its limit, and used its quote and code."""
    service.agree(server, "payment")


def results(rates: Rates) -> dict[str, float | None]:
    if "payment" not in rates:
        return {}
    tails = [p99 / p50 for p50, p99 in zip(_found.p50, _found.p99, strict=True)]
    return {
        "api.payment_vs_floor": round(_found.median(_found.ratio), 3),
        "api.payment_vs_floor_cpu": round(_found.median(_found.cpu), 3),
        "api.payment_p50_ms": round(_found.median(_found.p50) * 1e3, 1),
        "api.payment_p99_ms": round(_found.median(_found.p99) * 1e3, 1),
        "api.payment_p99_vs_p50": round(_found.median(tails), 2),
        "api.host_took_away": round(_found.median(_found.stolen), 3),
    }
