"""Plain pgbench TPC-B, scale 10: seven round trips, three updates, an insert."""

from __future__ import annotations

from bench.figures import Rates, Workloads
from bench.server import ask, database, pgbench, program
from micropay.local.postgres import Server

SCALE = 10


def prepare(server: Server) -> None:
    """A database of its own for the tables of pgbench."""
    ask(database(server.superuser_url, "postgres"), "CREATE DATABASE tpcb")
    program("-i", "-q", "-s", str(SCALE), url(server))


def workloads(server: Server) -> Workloads:
    return {"tpcb": lambda: pgbench(url(server))}


def check(server: Server) -> None:
    """Nothing of ours is in there."""


def results(rates: Rates) -> dict[str, float | None]:
    return {}


def url(server: Server) -> str:
    return database(server.superuser_url, "tpcb")
