"""Single postings, by the statement of ``wallet.services.ledger.post`` with every guard on.

``uniform``: both accounts at random out of 1,000. ``hot50``: half of all go into one account.

``bytes_per_transfer`` is what ``sized`` adds on disk per transfer of two legs: the tables of
transactions (the key's claim is a column of it) and entries with all their indexes. The row in the
queue of after-effects is not counted: the worker takes it away a second later. Keys are UUIDs in
text, as a phone sends them.

The service sends an id with each posting, a UUIDv7 it has made. pgbench knows no time: its ids
ascend with the turns of each client, much the same for the rate, but pages get less full. So the
bytes are those of runs in a database of their own, where the server makes the id in the call.
"""

from __future__ import annotations

import itertools

from bench.figures import Rates, Workloads, ratio
from bench.server import ask, copy, database, pgbench, script
from micropay.local.postgres import Server

ACCOUNTS = 1_000
# Twelve digits, so that a script can write an account's id around them.
FIRST = 100_000_000_001
LAST = FIRST + ACCOUNTS - 1
ACCOUNT = "00000000-0000-7000-9000-"
HOT = "00000000-0000-7000-9001-000000000001"
START_SATANG = 100_000_000
FINGERPRINT = "ab" * 32

TRANSFER = r"""
\set payer random({first}, {last})
\set other random({first}, {last} - 1)
\set payee :other + case when :other >= :payer then 1 else 0 end
\set satang random(1, 100)
\set key random(100000000000, 999999999999)
\set part random(1000, 9999)
\set turn :turn + 1
SELECT ledger_post('{account}:payer', '00000000-:part-4000-8000-:key', '\x{fingerprint}',
                   'transfer', '{{{account}:payer,{payee}}}', '{{-:satang,:satang}}',
                   '', NULL, 'THB', {id});
"""
GIVEN_ID = "'00:turn-:part-700:client_id-8000-:key'"
FILL = """
SET statement_timeout = 0;
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
# Ids of a run begin with its number and go on from there, in six digits.
TURNS = 10_000
_grown = [0, 0]
_runs = itertools.count(10)


def prepare(server: Server) -> None:
    """A thousand accounts by the door, each with a million baht from the bank; the scripts."""
    fill = FILL.format(account=ACCOUNT, satang=START_SATANG, first=FIRST, last=LAST)
    ask(server.runtime_url, fill)
    ask(server.runtime_url, f"SELECT ledger_open_account('merchant', 0, 'deferred', NULL, '{HOT}')")
    script("uniform", transfer(f"{ACCOUNT}:payee"))
    script("hot", transfer(HOT))
    script("sized", transfer(f"{ACCOUNT}:payee", made_id="uuidv7()"))
    copy(server, "micropay", "sized")


def transfer(payee: str, made_id: str = GIVEN_ID) -> str:
    return TRANSFER.format(
        first=FIRST,
        last=LAST,
        account=ACCOUNT,
        payee=payee,
        fingerprint=FINGERPRINT,
        id=made_id,
    )


def workloads(server: Server) -> Workloads:
    return {
        "uniform": lambda: post(server.runtime_url, "uniform"),
        "sized": lambda: sized(database(server.runtime_url, "sized")),
        "hot50": lambda: post(server.runtime_url, "uniform", "hot"),
    }


def post(url: str, *scripts: str) -> float:
    """Postings a second by these scripts."""
    return pgbench(url, *scripts, more=(f"--define=turn={next(_runs) * TURNS}",))


def sized(url: str) -> float:
    """The rate, and what the run adds on disk."""
    before = ask(url, SIZE)
    rate = post(url, "sized")
    for place, (old, new) in enumerate(zip(before, ask(url, SIZE), strict=True)):
        _grown[place] += new - old
    return rate


def check(server: Server) -> None:
    """Nothing was posted that does not sum to zero, and every guard stood all the time."""
    total, switched_off = ask(
        server.runtime_url,
        "SELECT (SELECT sum(amount) FROM wallet_ledger_entry), (SELECT count(*) FROM pg_trigger"
        " WHERE tgname LIKE 'wallet_ledger%' AND tgenabled <> 'A')",
    )
    if (total, switched_off) != (0, 0):
        raise SystemExit(f"entries sum to {total}, {switched_off} guards do not fire always")


def results(rates: Rates) -> dict[str, float | None]:
    size, transfers = _grown
    return {
        "ledger.uniform_vs_tpcb": ratio(rates, "uniform", "tpcb"),
        "ledger.hot50_vs_uniform": ratio(rates, "hot50", "uniform"),
        "ledger.bytes_per_transfer": round(size / transfers),
    }
