"""How fast the ledger posts, measured against plain pgbench on the same server.

One JSON object per line: ``{"metric": …, "value": …}``. A throw-away cluster under ``var/bench``
with PostgreSQL's defaults (fsync and synchronous_commit on). Each round runs every workload once;
a figure is the median of the rounds' ratios. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg2

from micropay.local import keys, postgres
from micropay.local.known import CHECKOUT, VAR

FOLDER = VAR / "bench" / "postgres"
ROUNDS, SECONDS = 3, 10
CLIENTS, THREADS = 8, 2
ACCOUNTS, SCALE = 1_000, 10
# Twelve digits, so that a script can write an account's id around them.
FIRST = 100_000_000_001
ACCOUNT = "00000000-0000-7000-9000-"
HOT = "00000000-0000-7000-9001-000000000001"
START_SATANG = 100_000_000

# The statement of wallet.services.ledger.post.
TRANSFER = r"""
\set payer random({first}, {last})
\set other random({first}, {last} - 1)
\set payee :other + case when :other >= :payer then 1 else 0 end
\set satang random(1, 100)
\set key1 random(1, 1000000000000)
\set key2 random(1, 1000000000000)
SELECT transaction_id, posted_at, replayed, balances
  FROM ledger_post('{account}:payer', ':key1-:key2', '\x{fingerprint}', 'transfer',
                   ARRAY['{account}:payer', '{payee}']::uuid[],
                   ARRAY[-:satang, :satang]::bigint[], '', NULL, 'THB');
"""
FILL = """
SELECT ledger_open_account('customer', 0, 'locked', NULL, ('{account}' || n)::uuid),
       ledger_post(uuidv7(), 'fill ' || n, decode(repeat('ab', 32), 'hex'), 'top_up',
                   ARRAY['00000000-0000-7000-8000-000000000001', '{account}' || n]::uuid[],
                   ARRAY[-{satang}, {satang}]::bigint[])
  FROM generate_series({first}, {last}) n
"""
SIZE = """
SELECT pg_total_relation_size('wallet_ledger_transaction')
     + pg_total_relation_size('wallet_ledger_entry'),
       (SELECT count(*) FROM wallet_ledger_transaction)
"""


def main() -> None:
    """Start a cluster, fill it, take the figures, throw it away."""
    with cluster() as server:
        prepare(server)
        rates: dict[str, list[float]] = {"tpcb": [], "uniform": [], "hot50": []}
        size = [0, 0]
        for _ in range(ROUNDS):
            rates["tpcb"].append(pgbench(admin(server, "tpcb")))
            before = sizes(server)
            rates["uniform"].append(pgbench(server.runtime_url, "uniform"))
            size = [
                had + new - old for had, new, old in zip(size, sizes(server), before, strict=True)
            ]
            rates["hot50"].append(pgbench(server.runtime_url, "uniform", "hot"))
        check(server)
    for name, found in rates.items():
        tell(f"{name}_per_second", round(statistics.median(found)))
    tell("ledger.uniform_vs_tpcb", ratio(rates["uniform"], rates["tpcb"]))
    tell("ledger.hot50_vs_uniform", ratio(rates["hot50"], rates["uniform"]))
    tell("ledger.bytes_per_transfer", round(size[0] / size[1]))


def ratio(ours: list[float], theirs: list[float]) -> float:
    pairs = zip(ours, theirs, strict=True)
    return round(statistics.median(one / other for one, other in pairs), 3)


def tell(metric: str, value: float) -> None:
    print(json.dumps({"metric": metric, "value": value}), flush=True)


@contextmanager
def cluster() -> Iterator[postgres.Server]:
    """A server of its own, with defaults, gone afterwards."""
    discard()
    try:
        yield postgres.start(FOLDER)
    finally:
        discard()


def discard() -> None:
    postgres.stop(FOLDER)
    shutil.rmtree(FOLDER, ignore_errors=True)


def prepare(server: postgres.Server) -> None:
    """The schema by its migrations, the accounts by the door, and the tables of pgbench."""
    environ = {
        **os.environ,
        **keys.load(VAR),
        "DJANGO_SETTINGS_MODULE": "micropay.settings.development",
        "DATABASE_URL": server.runtime_url,
        "DATABASE_OWNER_URL": server.owner_url,
        "BROKER_URL": "redis://127.0.0.1:1/0",
    }
    migrate = [sys.executable, str(CHECKOUT / "manage.py"), "migrate", "--verbosity=0"]
    subprocess.run(migrate, env=environ, check=True)
    last = FIRST + ACCOUNTS - 1
    fill = FILL.format(account=ACCOUNT, satang=START_SATANG, first=FIRST, last=last)
    ask(server.runtime_url, "SET statement_timeout = 0;" + fill)
    ask(server.runtime_url, f"SELECT ledger_open_account('merchant', 0, 'deferred', NULL, '{HOT}')")
    script("uniform", f"{ACCOUNT}:payee")
    script("hot", HOT)
    ask(admin(server, "postgres"), "CREATE DATABASE tpcb")
    program("-i", "-q", "-s", str(SCALE), admin(server, "tpcb"))
    ask(admin(server, "tpcb"), "CHECKPOINT")


def script(name: str, payee: str) -> None:
    text = TRANSFER.format(
        first=FIRST,
        last=FIRST + ACCOUNTS - 1,
        account=ACCOUNT,
        payee=payee,
        fingerprint="ab" * 32,
    )
    (FOLDER / f"{name}.sql").write_text(text)


def pgbench(url: str, *scripts: str) -> float:
    """Transactions per second; a failed one ends the run."""
    files = [f"--file={FOLDER / name}.sql" for name in scripts]
    given = [f"-c{CLIENTS}", f"-j{THREADS}", f"-T{SECONDS}", "-n", *files, url]
    found = re.search(r"tps = ([\d.]+)", program(*given))
    assert found is not None
    return float(found[1])


def program(*given: str) -> str:
    done = subprocess.run(
        [str(postgres.PROGRAMS / "pgbench"), *given], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"pgbench failed: {done.stderr[-2000:]}")
    return done.stdout


def admin(server: postgres.Server, database: str) -> str:
    return server.superuser_url.rsplit("/", 1)[0] + "/" + database


def sizes(server: postgres.Server) -> tuple[int, int]:
    return ask(server.runtime_url, SIZE)


def check(server: postgres.Server) -> None:
    """Nothing was posted that does not sum to zero, and every guard stood all the time."""
    total, switched_off = ask(
        server.runtime_url,
        "SELECT (SELECT sum(amount) FROM wallet_ledger_entry), (SELECT count(*) FROM pg_trigger"
        " WHERE tgname LIKE 'wallet_ledger%' AND tgenabled <> 'A')",
    )
    if (total, switched_off) != (0, 0):
        raise SystemExit(f"entries sum to {total}, {switched_off} guards do not fire always")


def ask(url: str, statement: str) -> tuple:
    session = psycopg2.connect(url)
    session.autocommit = True
    try:
        with session.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone() if cursor.description else ()
    finally:
        session.close()


if __name__ == "__main__":
    main()
