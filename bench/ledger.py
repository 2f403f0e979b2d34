"""How fast the ledger posts, measured against plain pgbench on the same server.

One JSON object per line: ``{"metric": …, "value": …}``. A throw-away cluster under ``var/bench``
with PostgreSQL's defaults (fsync and synchronous_commit on). Each round runs every workload of
every topic once, in turn; a figure is the median of the rounds' ratios. Nothing else should run on
the machine meanwhile.

``BENCH_TOPICS=tpcb,posting,batch`` takes some topics only (batch and growth need posting);
work on the ledger: its figures are a direction, not a result.
"""

from __future__ import annotations

import os
import sys

from bench import batch, figures, growth, posting, proof, service, tpcb
from bench.figures import Rates, Topic
from bench.server import ask, cluster
from micropay.local.postgres import Server

ROUNDS = 5
# In the order of a round. tpcb stands between the two that are divided by it: no machine keeps its
# pace for long.
TOPICS: dict[str, Topic] = {
    "service": service,
    "tpcb": tpcb,
    "posting": posting,
    "batch": batch,
    "growth": growth,
    "proof": proof,
}


def run(offered: dict[str, Topic], rounds: int = ROUNDS) -> None:
    """Start a cluster, fill it, take the figures of the topics asked for, throw it away."""
    names = os.environ.get("BENCH_TOPICS", "")
    topics = [topic for name, topic in offered.items() if not names or name in names.split(",")]
    with cluster() as server:
        for topic in topics:
            topic.prepare(server)
        rates = measure(server, [topic.workloads(server) for topic in topics], rounds)
        for topic in topics:
            topic.check(server)
    for name, found in rates.items():
        figures.tell(f"{name}_per_second", figures.median(found))
    for topic in topics:
        for metric, value in topic.results(rates).items():
            figures.tell(metric, value)


def measure(server: Server, workloads: list[figures.Workloads], rounds: int) -> Rates:
    """The rates of each round. A round begins with a checkpoint: what one wrote does not cost the
    next.
    """
    rates: Rates = {}
    for _ in range(rounds):
        ask(server.superuser_url, "CHECKPOINT")
        for group in workloads:
            for name, run in group.items():
                rates.setdefault(name, []).append(run())
                print(f"{name}: {rates[name][-1]:,.0f} a second", file=sys.stderr, flush=True)
    return rates


if __name__ == "__main__":
    run(TOPICS)
