"""``manage.py verify_ledger`` against one look at every entry: rows a second, same rows.

A row is an entry; each is read by several steps of the proof, with its transaction, in the time of
the whole command.
"""

from __future__ import annotations

import subprocess
import sys
import time

from bench.figures import Rates, Workloads, ratio
from bench.server import ask, environ
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

COUNT = "SELECT count(*) FROM wallet_ledger_entry"
SCAN = "SET max_parallel_workers_per_gather = 0; SELECT sum(amount) FROM wallet_ledger_entry"


def prepare(server: Server) -> None:
    """What the postings of the round before have left is what is proved."""


def workloads(server: Server) -> Workloads:
    return {"verified_rows": lambda: verify(server), "scanned_rows": lambda: scan(server)}


def verify(server: Server) -> float:
    (rows,) = ask(server.runtime_url, COUNT)
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(CHECKOUT / "manage.py"), "verify_ledger"],
        env=environ(server),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"verify_ledger failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return rows / (time.monotonic() - began)


def scan(server: Server) -> float:
    (rows,) = ask(server.runtime_url, COUNT)
    began = time.monotonic()
    ask(server.runtime_url, SCAN)
    return rows / (time.monotonic() - began)


def check(server: Server) -> None:
    """The command itself is the check."""


def results(rates: Rates) -> dict[str, float | None]:
    return {
        "ledger.verify_rows_per_s_vs_seqscan": ratio(rates, "verified_rows", "scanned_rows"),
    }
