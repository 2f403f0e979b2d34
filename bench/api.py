"""What the API carries, measured against a floor on the same stack.

One JSON object per line: ``{"metric": …, "value": …}``, on a throw-away server as bench.ledger has.
There is one round: payments and statements are taken in many short turns of their own, so that what
compares two things has both within seconds of each other. Nothing else should run on the machine
meanwhile; ``BENCH_QUICK=1`` is short, a direction only, and ``BENCH_TOPICS=payment`` takes some
topics only.
"""

from __future__ import annotations

from bench import payment, recon, statement
from bench.figures import Topic
from bench.ledger import run

TOPICS: dict[str, Topic] = {"payment": payment, "statement": statement, "recon": recon}

if __name__ == "__main__":
    run(TOPICS, rounds=1)
