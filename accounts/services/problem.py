"""Problems that apps report, counted by model and system for support."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from accounts.models.installation import Installation
from accounts.services import brake
from micropay.core import clock, evidence
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

_COUNT = """
INSERT INTO accounts_problemcount AS counted
       (id, day, os, os_version, hardware_model, app_version, kind, count, last_at)
VALUES (uuidv7(), %(day)s, %(os)s, %(os_version)s, %(hardware_model)s, %(app_version)s, %(kind)s,
        1, %(now)s)
    ON CONFLICT (day, os, os_version, hardware_model, app_version, kind) DO UPDATE
   SET count = counted.count + 1, last_at = excluded.last_at
"""


def report(*, actor: Actor, installation_id: UUID, kind: str, now: datetime) -> None:
    """Count one problem on the Bangkok day. Nothing is kept of whose it was but the evidence row.

    Limited by the rules ``brake.problem.*``. Raises TooManyAttempts, NotFound.
    """
    brake.take(actor=actor, act="problem", now=now)
    with transaction.atomic():
        found: Any = (
            Installation.objects.filter(id=installation_id)
            .values("os", "os_version", "hardware_model", "app_version")
            .first()
        )
        if found is None:
            raise NotFound
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, _values(found, kind, now))
        evidence.record(
            action="accounts.installation.report_problem",
            actor=actor,
            now=now,
            object_type="accounts.Installation",
            object_id=installation_id,
            detail={"kind": kind},
        )


def _values(installation: dict[str, Any], kind: str, now: datetime) -> dict[str, Any]:
    return {**installation, "day": clock.bangkok_day(now), "kind": kind, "now": now}
