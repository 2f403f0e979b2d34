"""What a million cases cost: the export, the agent's queue, the period report.

One JSON object per line, on a throw-away server as bench.ledger has; how far it is goes to standard
error. ``BENCH_QUICK=1`` is small, a direction only.

- ``complaints.export_rows_per_s_vs_copy``: rows a second of the masked register as CSV against a
  plain COPY of the table's columns it is made from, in turns; the median of the rounds' ratios.
- ``complaints.export_peak_mib_over_start``: the memory that this process and its server session
  need more than at the start, the larger of CSV and XLSX.
- ``complaints.queue_growth``: the first page of the agents' queue, large against small.
- ``complaints.report_growth``: all figures of one month with as many cases, large against a tenth.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import django

from bench.consent import _own_mib
from bench.figures import QUICK, tell
from bench.server import ask, cluster, database, environ
from micropay.local.postgres import Server

SMALL, MIDDLE, LARGE = (2_000, 5_000, 50_000) if QUICK else (10_000, 100_000, 1_000_000)
# Of them in the month of the report; the rest lies evenly in the years before.
MONTH = 1_000 if QUICK else 5_000
PAGES = 20 if QUICK else 200
ROUNDS = 3 if QUICK else 5
SINCE, DAY = date(2026, 11, 1), date(2026, 11, 30)
NOW = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)
FIRST = date(2016, 1, 1)
_BEGAN = time.perf_counter()
# One case in two hundred of the past is open still, one in twenty of the month.
FILL = """
WITH made AS (
    SELECT n, CASE WHEN n <= {month}
                   THEN timestamptz '2026-11-01 08:00+07' + n * interval '28 days' / {month}
                   ELSE timestamptz '2016-01-01 08:00+07'
                        + (n - {month})::float / ({cases} - {month} + 1) * interval '3900 days'
              END AS received,
           n % CASE WHEN n <= {month} THEN 20 ELSE {past} END = 0 AS is_open,
           (ARRAY['app.error', 'topup.late', 'transfer.wrong_payee', 'fee.wrong'])[1 + n % 4]
               AS about
      FROM generate_series(1, {cases}) n)
INSERT INTO complaints_case (id, number, kind, channel, category_id, language, text, subject_id,
       movement_reference, movement, customer_id, state, received_at, recorded_at, ack_due, ack_at,
       progress_due, progress_at, resolve_due, next_due, outcome, resolved_at, closed_at)
SELECT uuidv7(received - now()), 'C-2569-' || lpad(n::text, 10, '0'), 'complaint',
       (ARRAY['app', 'web', 'phone', 'email'])[1 + n % 4], about, 'th', '{text}', uuidv7(),
       'P' || n, jsonb_build_object('amount_satang', 10000 + n % 5000), uuidv7(),
       CASE WHEN is_open THEN 'open' ELSE 'closed' END, received, received, received::date + 1,
       received + interval '1 hour', received::date + 7, received + interval '2 days',
       received::date + 21, CASE WHEN is_open THEN received::date + 21 END,
       CASE WHEN NOT is_open THEN (ARRAY['upheld', 'not_upheld', 'answered'])[1 + n % 3] END,
       CASE WHEN NOT is_open THEN received + (1 + n % 25) * interval '1 day' END,
       CASE WHEN NOT is_open THEN received + (1 + n % 30 + 25) * interval '1 day' END
  FROM made;
VACUUM ANALYZE complaints_case;
"""
COPIED = (
    "number, received_at, channel, kind, customer_id, subject_id, category_id, movement,"
    " movement_reference, ack_at, progress_at, resolved_at, resolve_due, root_cause_id, outcome,"
    " state"
)


def main() -> None:
    """Start a cluster, take the figures, throw it away."""
    _say("a server, migrated")
    with cluster() as server:
        os.environ.update(environ(server))
        django.setup()
        from django.core.management import call_command
        from django.db import connections

        call_command("first_run", verbosity=0)
        for one in connections.all():
            one.close()
        for name, cases in (("small", SMALL), ("middle", MIDDLE), ("large", LARGE)):
            _say(f"{cases:,} cases")
            _database(server, name, cases)
        _say("the queue")
        _queue()
        _say("the report")
        _report()
        _export("large")
        _say("done")


def _database(server: Server, name: str, cases: int) -> None:
    from django.db import connections

    root = database(server.superuser_url, "postgres")
    ask(root, f"CREATE DATABASE {name} TEMPLATE micropay OWNER micropay_owner")
    # As many cases are open in each: the past of a large one is mostly long done.
    past = max(20, (cases - MONTH) // 50)
    session = "-c statement_timeout=0 -c synchronous_commit=off -c session_replication_role=replica"
    _run(database(server.superuser_url, name), session, cases, past)
    connections.databases[name] = {**connections.databases["default"], "NAME": name}


def _run(url: str, options: str, cases: int, past: int) -> None:
    import psycopg2

    from micropay.core.crypto import fields

    text = fields.seal("complaints.case.text", "ทดสอบ")
    filled = FILL.format(cases=cases, month=MONTH, past=past, text=text)
    insert, vacuum, _end = filled.split(";")
    session = psycopg2.connect(url, options=options)
    session.autocommit = True
    with session.cursor() as cursor:
        cursor.execute(insert)
        cursor.execute(vacuum)
    session.close()


def _queue() -> None:
    from complaints.models.case import Case
    from micropay.core.lists import CappedPaginator

    taken: dict[str, list[float]] = {"small": [], "large": []}
    for _ in range(PAGES):
        for name, found in taken.items():
            page = Case.objects.using(name).undecided().most_urgent_first()
            related = page.select_related("category", "assigned_to")
            # As the list does: count as far as pages are turned, then read one.
            pages = CappedPaginator(related, 50)
            found.append(_seconds(lambda pages=pages: (pages.count, list(pages.page(1)))))
    small, large = (statistics.median(taken[name]) for name in ("small", "large"))
    tell("complaints.queue_ms", round(large * 1e3, 2))
    tell("complaints.queue_growth", round(large / small, 3))


def _report() -> None:
    from complaints.selectors import report
    from complaints.selectors.report import Scope

    taken: dict[str, list[float]] = {"middle": [], "large": []}
    for _ in range(ROUNDS * 3):
        for name, found in taken.items():
            with _on(name):
                found.append(_seconds(lambda: report.figures(Scope(SINCE, DAY))))
    middle, large = (statistics.median(taken[name]) for name in ("middle", "large"))
    tell("complaints.report_ms", round(large * 1e3, 1))
    tell("complaints.report_growth", round(large / middle, 3))


def _export(name: str) -> None:
    with _on(name):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (backend,) = cursor.fetchone()
        _copy_whole()
        before = _own_mib(os.getpid()) + _own_mib(backend)
        pairs = []
        for number in range(ROUNDS):
            _say(f"CSV, round {number + 1} of {ROUNDS}")
            pairs.append((_seconds(_copy_whole), _seconds(lambda: _file("csv"))))
        most = _own_mib(os.getpid()) + _own_mib(backend)
        tell("complaints.export_csv_rows_per_s", round(LARGE / pairs[-1][1]))
        ratio = statistics.median(plain / ours for plain, ours in pairs)
        tell("complaints.export_rows_per_s_vs_copy", round(ratio, 3))
        _say("XLSX")
        taken = _seconds(lambda: _file("xlsx"))
        tell("complaints.export_xlsx_rows_per_s", round(LARGE / taken))
        most = max(most, _peak_mib(os.getpid()) + _own_mib(backend))
        tell("complaints.export_peak_mib_over_start", round(most - before, 1))


def _copy_whole() -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor, open(os.devnull, "wb") as nowhere:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.copy_expert(f"COPY (SELECT {COPIED} FROM complaints_case) TO STDOUT CSV", nowhere)
        assert cursor.rowcount == LARGE


def _file(kind: str) -> None:
    """A file as the officer gets it: ordered, and made by a worker."""
    from complaints.selectors import layout
    from complaints.services import export, export_order, export_worker
    from micropay.core.actor import Actor

    bench = Actor.system("bench")
    asked = export.make(
        actor=bench,
        layout_id=layout.by_code("register").id,
        file_kind=kind,
        since=FIRST,
        day=DAY,
        reason="bench",
        now=NOW,
    )
    made = export_worker.make_next(actor=bench, now=NOW)
    assert made is not None and made == asked.order, made
    assert (made.state, made.rows_done) == ("ready", LARGE), (made.state, made.failure)
    export_order.path_of(made.pk).unlink()


class _on:
    """The services work on this database."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        from django.db import connections

        connections["default"].close()
        connections.settings["default"]["NAME"] = self.name
        connections["default"].settings_dict["NAME"] = self.name

    def __exit__(self, *what: Any) -> None:
        from django.db import connections

        connections["default"].close()


def _peak_mib(process: int) -> float:
    """The most this process ever held, shared libraries left out."""
    from pathlib import Path

    status = Path(f"/proc/{process}/status").read_text()
    found = {line.split(":")[0]: line.split()[1] for line in status.splitlines() if "kB" in line}
    return (int(found["VmHWM"]) - int(found["RssFile"])) / 1024


def _say(what: str) -> None:
    """What is under way, and how long it is since the start."""
    print(f"{time.perf_counter() - _BEGAN:6.0f} s  {what}", file=sys.stderr, flush=True)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
