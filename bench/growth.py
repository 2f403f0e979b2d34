"""Single postings with a long past behind them, against a short one.

Two databases of the same server: 100 thousand entries, cloned anew for every round, and 5 million.
Accounts and script are those of ``posting``. The past is posted through the batch door, every guard
on, by two sessions on accounts of their own.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from bench import batch, posting
from bench.figures import QUICK, Rates, Workloads, ratio
from bench.server import ask, copy, database
from micropay.local.postgres import Server

SHORT = 100_000
LONG = 500_000 if QUICK else 5_000_000
ITEMS, SESSIONS = 1_000, 2
LOAD = """
DO $body$
BEGIN
    SET statement_timeout = 0;
    FOR turn IN 1..{turns} LOOP
        PERFORM posted FROM ({call}) posted(count);
        COMMIT;
    END LOOP;
END
$body$
"""


def prepare(server: Server) -> None:
    """The short past, the long one made from it, both with statistics as a running server has."""
    clone(server, "micropay", "past_short", entries=SHORT)
    clone(server, "past_short", "past_long", entries=LONG - SHORT)


def clone(server: Server, template: str, name: str, *, entries: int) -> None:
    """A copy of a database with so many entries more, two a transfer."""
    copy(server, template, name)
    url = database(server.runtime_url, name)
    turns = entries // 2 // ITEMS // SESSIONS
    share = posting.ACCOUNTS // SESSIONS
    with ThreadPoolExecutor(SESSIONS) as pool:
        list(pool.map(lambda part: load(url, turns, part * share, share), range(SESSIONS)))
    ask(database(server.superuser_url, name), "VACUUM ANALYZE")


def load(url: str, turns: int, skip: int, accounts: int) -> None:
    call = batch.call(
        items=ITEMS,
        accounts=accounts,
        first=posting.FIRST + skip,
        result="1 / (count(transaction_id) / 1000)",
    )
    ask(url, LOAD.format(turns=turns, call=call))


def workloads(server: Server) -> Workloads:
    return {
        "short_past": lambda: short(server),
        "long_past": lambda: posting.post(database(server.runtime_url, "past_long"), "uniform"),
    }


def short(server: Server) -> float:
    copy(server, "past_short", "past_round")
    ask(database(server.superuser_url, "postgres"), "CHECKPOINT")
    return posting.post(database(server.runtime_url, "past_round"), "uniform")


def check(server: Server) -> None:
    """What was loaded is there."""
    url = database(server.runtime_url, "past_long")
    (entries,) = ask(url, "SELECT count(*) FROM wallet_ledger_entry")
    if entries < LONG:
        raise SystemExit(f"{entries} entries instead of {LONG}")


def results(rates: Rates) -> dict[str, float | None]:
    return {"ledger.growth": ratio(rates, "long_past", "short_past")}
