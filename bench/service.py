"""Confirmed transfers by ``wallet.services.transfer.transfer``, as the API's confirmation calls it.

Four processes, each with its own connection and with quotes and codes of its own that were made
before the clock starts, out of thousands of verified customers with wallets. Everything that the
service does is on: standing of both sides under lock, the code used up, limits and cap, a fee of
5 baht (four legs), the key, movement, evidence and outbox.
"""

from __future__ import annotations

import subprocess
import sys

from bench import customers
from bench.figures import QUICK, Rates, Workloads, ratio
from bench.server import SECONDS, ask, environ
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

PROCESSES = 4
# More than a process can carry out in a run.
QUOTES = 4_000 if QUICK else 12_000
_run = [0]

# ``digest`` says which process of which run a quote is for.
MAKE_QUOTES = """
SET statement_timeout = 0;
WITH drawn AS MATERIALIZED (
    SELECT uuidv7() AS id, uuidv7() AS otp, 1 + floor(random() * {count})::int AS payer,
           1 + floor(random() * ({count} - 1))::int AS other,
           1 + floor(random() * 100)::int AS satang, 'run {run} process ' || process AS label
      FROM generate_series(1, {processes}) process, generate_series(1, {quotes})
), code AS (
    INSERT INTO accounts_otp
    SELECT (jsonb_populate_record(o, jsonb_build_object(
               'id', otp, 'customer_id', bench_id(9102, payer)))).*
      FROM drawn, accounts_otp o WHERE o.id = '{pattern}'
)
INSERT INTO wallet_quote
SELECT (jsonb_populate_record(q, jsonb_build_object(
           'id', drawn.id, 'otp_id', otp, 'customer_id', bench_id(9102, payer),
           'wallet_id', bench_id(9107, payer), 'amount', satang, 'digest', label,
           'payee_wallet_id', bench_id(9107, other + (other >= payer)::int)))).*
  FROM drawn, wallet_quote q WHERE q.id = '{pattern}';
"""


def prepare(server: Server) -> None:
    """First-run data, people and their wallets."""
    first_run = [sys.executable, str(CHECKOUT / "manage.py"), "first_run", "--verbosity=0"]
    subprocess.run(first_run, env=environ(server), check=True, stdout=subprocess.DEVNULL)
    make = [sys.executable, "-m", "bench.customers"]
    subprocess.run(make, cwd=CHECKOUT, env=environ(server), check=True)


def workloads(server: Server) -> Workloads:
    return {"service": lambda: rate(server)}


def rate(server: Server) -> float:
    """Transfers a second of all processes together; a refused one ends the run."""
    _run[0] += 1
    ask(server.superuser_url, quotes(_run[0], PROCESSES, QUOTES))
    ask(server.superuser_url, "ANALYZE wallet_quote, accounts_otp")
    tellers = [teller(server, process) for process in range(1, PROCESSES + 1)]
    for one in tellers:
        assert one.stdout is not None
        one.stdout.readline()
    for one in tellers:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    told = [one.communicate()[0] for one in tellers]
    if any(one.returncode for one in tellers):
        raise SystemExit("a process of the service's bench failed")
    done = [line.split() for line in told]
    return sum(int(count) / float(seconds) for count, seconds in done)


def quotes(run: int, processes: int, count: int) -> str:
    """The statement that makes so many quotes and codes for each process of a run."""
    return MAKE_QUOTES.format(
        run=run, processes=processes, quotes=count, count=customers.COUNT, pattern=customers.PATTERN
    )


def teller(server: Server, process: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bench.teller", f"run {_run[0]} process {process}", str(SECONDS)],
        cwd=CHECKOUT,
        env=environ(server),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def check(server: Server) -> None:
    """See ``agree``."""
    agree(server, "transfer")


def agree(server: Server, kind: str) -> None:
    """Each movement of this kind has its posting, its evidence and its after-effect in the queue,
    has used its quote and code, and is counted in the limits; or the bench ends.
    """
    found = ask(
        server.superuser_url,
        "SELECT count(*), count(DISTINCT m.quote_id), count(t.id), count(o.used_at),"
        " (SELECT count(*) FROM core_evidence"
        f"  WHERE action = 'wallet.{kind}.confirm'),"
        " (SELECT count(*) FROM wallet_ledger_after_effect JOIN wallet_movement"
        "  USING (transaction_id))"
        "  FROM wallet_movement m JOIN wallet_quote q ON q.id = m.quote_id"
        "  LEFT JOIN wallet_ledger_transaction t ON t.id = m.transaction_id AND t.leg_count = 4"
        "  LEFT JOIN accounts_otp o ON o.id = q.otp_id",
    )
    moved, counted = ask(
        server.superuser_url,
        "SELECT (SELECT sum(amount) FROM wallet_movement),"
        " (SELECT sum(month_used) FROM wallet_limitusage)",
    )
    if len(set(found)) != 1 or not found[0] or moved != counted:
        raise SystemExit(f"a {kind} does not agree with what it leaves: {found} {moved} {counted}")


def results(rates: Rates) -> dict[str, float | None]:
    return {"ledger.service_vs_tpcb": ratio(rates, "service", "tpcb")}
