"""What asking for consent costs, and a new version to a million customers.

One JSON object per line, on a throw-away server as bench.ledger has. ``BENCH_QUICK=1`` is small, a
direction only.

- ``consent.check_vs_select1``: may this purpose be used for this person, against ``SELECT 1`` on
  the same connection, in turns; the median of the rounds' ratios. One statement each.
- ``consent.campaign_mib_over_start``: the memory that this process and its server session need
  more than at the start, while the list of people is made and its state is counted.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import django
from django.conf import settings

from bench import consent_export
from bench.figures import QUICK, tell
from bench.server import ask, cluster, environ
from micropay.local.postgres import Server

PEOPLE = 20_000 if QUICK else 1_000_000
ROUNDS, CALLS = (5, 400) if QUICK else (15, 2_000)
SUBJECT = "('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid"
FILL = """
SET statement_timeout = 0; SET synchronous_commit = off;
INSERT INTO consent_subject (id, kind, created_at)
SELECT {subject}, 'customer', now() FROM generate_series(1, {people}) n;
INSERT INTO consent_acceptance (id, subject_id, version_id, language, text_sha256, channel,
       device_label, user_agent, actor_kind, actor_id, occurred_at)
SELECT uuidv7(), {subject}, text.version_id, 'th', text.sha256, 'app', '', '', 'customer', '', now()
  FROM generate_series(1, {people}) n, consent_policytext text
  JOIN consent_policyversion version ON version.id = text.version_id
  JOIN consent_policydocument document ON document.id = version.document_id
 WHERE document.service_id = 'micropay' AND document.kind = 'terms' AND text.language = 'th';
ANALYZE consent_subject, consent_acceptance;
"""


def main() -> None:
    """Start a cluster, take the figures, throw it away."""
    with cluster() as server:
        os.environ.update(environ(server))
        django.setup()
        settings.CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        settings.ALLOWED_HOSTS.append("testserver")
        from django.core.management import call_command

        call_command("first_run", verbosity=0)
        _check()
        consent_export.measure(server)
        _campaign(server)


def _check() -> None:
    from django.db import connection
    from django.utils import timezone

    from consent.selectors import purpose
    from consent.services import record
    from tests.consent.people import BY_APP, MALEE, person

    now = timezone.now()
    malee = person(now)
    text = purpose.text_in_force("marketing", "th", now)
    assert text is not None
    for given in (True, False, True):
        record.decide_purpose(
            actor=MALEE,
            subject_id=malee,
            purpose="marketing",
            given=given,
            language="th",
            text_sha256=text.sha256,
            how=BY_APP,
            now=now,
        )

    def select_1() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()

    def may_use() -> None:
        assert purpose.is_active(malee, "marketing", now)

    for warm in (select_1, may_use):
        _seconds(warm, CALLS)
    pairs = [(_seconds(may_use, CALLS), _seconds(select_1, CALLS)) for _ in range(ROUNDS)]
    tell("consent.check_us", round(statistics.median(one for one, _ in pairs) / CALLS * 1e6, 1))
    tell("consent.check_vs_select1", round(statistics.median(a / b for a, b in pairs), 3))


def _campaign(server: Server) -> None:
    from django.db import connection, transaction
    from django.utils import timezone

    from consent.models.announcement import Announcement
    from consent.selectors import announcement as announcements
    from consent.services import announcement
    from micropay.core.actor import Actor
    from tests.consent.people import draft, publish

    for guards in ("DISABLE TRIGGER USER", "ENABLE TRIGGER USER"):
        ask(server.superuser_url, f"ALTER TABLE consent_acceptance {guards}")
        if guards.startswith("DISABLE"):
            ask(server.superuser_url, FILL.format(subject=SUBJECT, people=PEOPLE))
    connection.close()
    # Whoever was registered for the figures before agreed to the terms too.
    [people] = ask(
        server.superuser_url, "SELECT count(DISTINCT subject_id) FROM consent_acceptance"
    )
    version = draft(timezone.now(), mark="bench")
    with transaction.atomic():
        publish(version, timezone.now(), reduces="bench")
    row = Announcement.objects.get(version=version)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    before = _own_mib(os.getpid()) + _own_mib(backend)
    most, start = before, time.perf_counter()
    while row.gathered_at is None:
        _step(announcement, Actor.system("bench"), row.id, timezone.now())
        row.refresh_from_db()
        most = max(most, _own_mib(os.getpid()) + _own_mib(backend))
    tell("consent.campaign_gather_s", round(time.perf_counter() - start, 1))
    start = time.perf_counter()
    state = announcements.state(row.id)
    tell("consent.campaign_state_s", round(time.perf_counter() - start, 2))
    most = max(most, _own_mib(os.getpid()) + _own_mib(backend))
    assert (state.people, state.waiting, state.silent) == (people, people, people), state
    tell("consent.campaign_people", state.people)
    tell("consent.campaign_mib_over_start", round(most - before, 1))


def _step(service: Any, actor: Any, announcement_id: UUID, now: Any) -> None:
    service.step(actor=actor, announcement_id=announcement_id, now=now)


def _own_mib(process: int) -> float:
    """The memory that belongs to a process alone, its highest included where Linux tells it."""
    status = Path(f"/proc/{process}/status").read_text()
    found = {line.split(":")[0]: line.split()[1] for line in status.splitlines() if "kB" in line}
    return int(found["RssAnon"]) / 1024


def _seconds(act: Callable[[], None], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
