"""Statements: the first page of a long and a short one, a month as CSV and as PDF.

``statement_short`` and ``statement_long``: GET /statement of wallets with 1,000 and 1,000,000
entries, in one process, in turns. ``csv``: rows a second of the long wallet's month as the API
writes it, ``copy``: the same entries by a plain COPY, all columns of the entry, to nowhere.
``pdf``: a month of 1,000 lines.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg2

from bench.figures import QUICK, Rates, Workloads, ratio
from bench.server import environ, unguarded
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

SHORT = 1_000
LONG = 50_000 if QUICK else 1_000_000
ROUNDS, PAGES, PAPERS = 2, 200, 3
_KINDS = ("statement_short", "statement_long", "csv", "copy", "pdf")
_LEDGER = ("wallet_ledger_transaction", "wallet_ledger_entry", "wallet_ledger_account")
# Top-ups of one satang, as the ledger's door would have left them, each in a commit of its own.
PAST = """
CREATE TEMP TABLE past AS
SELECT uuidv7() AS id, n, now() - (%(count)s - n) * interval '20 microseconds' AS at
  FROM generate_series(1, %(count)s) n;
INSERT INTO wallet_ledger_transaction (id, owner_id, posted_at, leg_count, kind, key, fingerprint)
SELECT id, %(account)s, at, 2, 'topup', 'past-' || n, decode(repeat('00', 32), 'hex') FROM past;
INSERT INTO wallet_ledger_entry
       (transaction_id, leg, account_id, amount, seq, balance, xid, posted_at)
SELECT id, 1, %(bank)s::uuid, -1, NULL::bigint, NULL::bigint, n::text::xid8, at FROM past
 UNION ALL
SELECT id, 2, %(account)s::uuid, 1, n, n, NULL, at FROM past;
UPDATE wallet_ledger_account SET balance = %(count)s, entry_count = %(count)s
 WHERE id = %(account)s;
DROP TABLE past;
"""
_found: dict[str, list[float]] = {}


def prepare(server: Server) -> None:
    """The numbers of the rules."""
    first_run = [sys.executable, str(CHECKOUT / "manage.py"), "first_run", "--verbosity=0"]
    subprocess.run(first_run, env=environ(server), check=True, stdout=subprocess.DEVNULL)


def workloads(server: Server) -> Workloads:
    return {kind: lambda kind=kind: rate(server, kind) for kind in _KINDS}


def rate(server: Server, kind: str) -> float:
    """The median of what the process found; it measures all kinds in turns, round after round."""
    if not _found:
        given = [sys.executable, "-m", "bench.statement"]
        done = subprocess.run(
            given,
            cwd=CHECKOUT,
            env={**environ(server), "BENCH_SUPERUSER_URL": server.superuser_url},
            check=True,
            stdout=subprocess.PIPE,
        )
        _found.update(json.loads(done.stdout.splitlines()[-1]))
    return statistics.median(_found[kind])


def check(server: Server) -> None:
    """Each run checks the rows that it read."""


def results(rates: Rates) -> dict[str, float | None]:
    pdf = rates.get("pdf")
    return {
        "api.statement_growth": ratio(rates, "statement_short", "statement_long"),
        "csv.statement_rows_per_s_vs_copy": ratio(rates, "csv", "copy"),
        "pdf.statement_1000_lines_s": round(1 / statistics.median(pdf), 3) if pdf else None,
    }


def main() -> None:
    """Make the histories, then measure everything in rounds."""
    import django

    django.setup()
    from django.conf import settings

    settings.CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    settings.ALLOWED_HOSTS.append("testserver")
    short, long = _people()
    rounds = [_round(short, long) for _ in range(ROUNDS)]
    print(json.dumps({name: [found[name] for found in rounds] for name in _KINDS}))


def _round(short: Any, long: Any) -> dict[str, float]:
    month = _month()
    pages: dict[str, list[float]] = {"statement_short": [], "statement_long": []}
    for _ in range(PAGES):
        for name, person in (("statement_short", short), ("statement_long", long)):
            pages[name].append(_seconds(lambda person=person: _page(person)))
    found = {name: 1 / statistics.median(taken) for name, taken in pages.items()}
    found["csv"] = LONG / _seconds(lambda: _table(long, month))
    found["copy"] = LONG / _seconds(lambda: _copy(long))
    found["pdf"] = PAPERS / _seconds(lambda: [_paper(short, month) for _ in range(PAPERS)])
    return found


def _people() -> tuple[Any, Any]:
    """Two people, registered as phones do, with a long past and a short one."""
    from accounts.models.session import Session
    from micropay.core import clock
    from tests.wallet import people_samples as people

    short = people.open_wallet(people.register())
    long = people.open_wallet(
        people.register("สมชาย", "ทองดี", phone="+66891112233", national_id="3100501234563")
    )
    for person, entries in ((short, SHORT), (long, LONG)):
        _fill(person.wallet.account_id, entries)
    # Measuring takes longer than a session is good for.
    Session.objects.update(access_expires_at=clock.now() + timedelta(days=1))
    return short, long


def _fill(account_id: UUID, entries: int) -> None:
    from wallet.data.ledger import SAFEGUARDED_BANK

    session = psycopg2.connect(os.environ["BENCH_SUPERUSER_URL"])
    with session, session.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        with unguarded(cursor, *_LEDGER):
            values = {"count": entries, "account": str(account_id), "bank": str(SAFEGUARDED_BANK)}
            cursor.execute(PAST, values)
    session.autocommit = True
    with session.cursor() as cursor:
        cursor.execute(f"VACUUM ANALYZE {', '.join(_LEDGER)}")
    session.close()


def _page(person: Any) -> None:
    answer = person.get("statement")
    assert len(answer.json()["entries"]) == 50, answer.content


def _table(person: Any, month: str) -> None:
    answer = person.get(f"statements/{month}.csv")
    assert sum(part.count(b"\n") for part in answer.streaming_content) == LONG + 1


def _paper(person: Any, month: str) -> None:
    assert person.get(f"statements/{month}.pdf").content.startswith(b"%PDF-")


def _copy(person: Any) -> None:
    from django.db import connection

    class Nowhere:
        rows = 0

        def write(self, data: bytes) -> None:
            self.rows += data.count(b"\n")

    nowhere = Nowhere()
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        query = cursor.mogrify(
            "SELECT * FROM wallet_ledger_entry WHERE account_id = %s", [person.wallet.account_id]
        )
        cursor.copy_expert(f"COPY ({query.decode()}) TO STDOUT (FORMAT csv)", nowhere)
    assert nowhere.rows == LONG


def _month() -> str:
    from micropay.core import clock

    return f"{clock.bangkok_day(clock.now()):%Y-%m}"


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
