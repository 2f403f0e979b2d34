"""What a topic of the bench is, and how its rates become figures."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Protocol

from micropay.local.postgres import Server

QUICK = bool(os.environ.get("BENCH_QUICK"))

# A workload runs once and returns its rate (something per second); rates are kept per round.
Workloads = dict[str, Callable[[], float]]
Rates = dict[str, list[float]]


class Topic(Protocol):
    """A module of the bench. The runner calls these four, the workloads once in every round."""

    def prepare(self, server: Server) -> None: ...

    def workloads(self, server: Server) -> Workloads: ...

    def check(self, server: Server) -> None: ...

    def results(self, rates: Rates) -> dict[str, float | None]: ...


def ratio(rates: Rates, ours: str, theirs: str) -> float | None:
    """The median of the rounds' ratios; None when one of the two was not measured."""
    if ours not in rates or theirs not in rates:
        return None
    pairs = zip(rates[ours], rates[theirs], strict=True)
    return round(statistics.median(one / other for one, other in pairs), 3)


def median(found: list[float]) -> float:
    return round(statistics.median(found))


_BEGAN = time.monotonic()


def progress(doing: str) -> None:
    """A line for whoever waits, beside the figures: the seconds so far, and what comes next."""
    print(f"{time.monotonic() - _BEGAN:5.0f} s  {doing}", file=sys.stderr, flush=True)


def tell(metric: str, value: float | None) -> None:
    if value is not None:
        print(json.dumps({"metric": metric, "value": value}), flush=True)
