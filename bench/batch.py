"""Batches of 100 transfers in one call of the door, against single postings in the same round.

The items are made by the server in the same statement, so a little of the time is theirs.
"""

from __future__ import annotations

from bench.figures import Rates, Workloads, ratio
from bench.posting import ACCOUNT, FINGERPRINT, FIRST
from bench.server import pgbench, script
from micropay.local.postgres import Server

ITEMS = 100
# {items} transfers between random accounts out of {accounts}, beginning with number {first}.
CALL = """
SELECT {result}
  FROM (SELECT array_agg(gen_random_uuid()::text) AS keys, array_agg(i) AS numbers,
               array_agg({first} + payer) AS payers, array_agg({first} + payee) AS payees,
               array_agg(satang) AS satang
          FROM (SELECT i, payer, (payer + 1 + floor(random() * ({accounts} - 1))::bigint)
                                 % {accounts} AS payee, 1 + floor(random() * 100)::bigint AS satang
                  FROM (SELECT i, floor(random() * {accounts})::bigint AS payer
                          FROM generate_series(1, {items}) i) one) two) made,
       LATERAL ledger_post_batch(
           '{account}{first}', gen_random_uuid()::text, '\\x{fingerprint}', made.keys,
           array_fill('\\x{fingerprint}'::bytea, ARRAY[{items}]),
           array_fill('transfer'::text, ARRAY[{items}]), array_fill(''::text, ARRAY[{items}]),
           made.numbers || made.numbers,
           ARRAY(SELECT ('{account}' || n)::uuid FROM unnest(made.payers || made.payees) n),
           ARRAY(SELECT -n FROM unnest(made.satang) n) || made.satang) posted
"""


def call(*, items: int, accounts: int, first: int = FIRST, result: str) -> str:
    """A statement that posts so many transfers."""
    return CALL.format(
        items=items,
        accounts=accounts,
        first=first,
        result=result,
        account=ACCOUNT,
        fingerprint=FINGERPRINT,
    )


def prepare(server: Server) -> None:
    """The accounts are those of ``posting``; one refused item fails the run."""
    script(
        "batch", call(items=ITEMS, accounts=1_000, result="1 / (count(transaction_id) / 100)") + ";"
    )


def workloads(server: Server) -> Workloads:
    return {"batch": lambda: ITEMS * pgbench(server.runtime_url, "batch")}


def check(server: Server) -> None:
    """The sums are checked by ``posting``, on the same database."""


def results(rates: Rates) -> dict[str, float | None]:
    return {"ledger.batch_vs_single": ratio(rates, "batch", "uniform")}
