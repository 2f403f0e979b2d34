"""Handing totals out: protected, logged with the hash of exactly what left."""

from __future__ import annotations

import csv
import hashlib
import io
from datetime import datetime

from django.db import transaction

from consent.models.trend import TrendExport
from consent.selectors import trend
from consent.states.content import TrendAudience
from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.ids import new_id


@transaction.atomic
def export(
    *, actor: Actor, topic: str, audience: str, days: int, reason: str, now: datetime
) -> bytes:
    """The file of a topic for an audience, as CSV in UTF-8; the export is logged.

    No cell of fewer people than the rule ``trend.k`` is in it. Raises TrendUnknown. Source: the
    first document, 2.1(3), on trends for the public and for partners.
    """
    found = trend.table(topic, days, now)
    content = _file(topic, found.cells)
    row = TrendExport.objects.create(
        id=new_id(),
        topic=topic,
        audience=TrendAudience(audience).value,
        days=days,
        k=found.k,
        shown=len(found.cells),
        suppressed=found.suppressed,
        sha256=hashlib.sha256(content).hexdigest(),
        exported_by=actor.id,
        exported_at=now,
    )
    evidence.record(
        action="consent.trend.export",
        actor=actor,
        now=now,
        object_type="consent.TrendExport",
        object_id=row.id,
        reason=reason,
        detail={"topic": topic, "audience": row.audience, "sha256": row.sha256},
    )
    return content


def _file(topic: str, cells: tuple[tuple[str, int], ...]) -> bytes:
    written = io.StringIO()
    sheet = csv.writer(written)
    sheet.writerow([topic, "people"])
    # A word that a spreadsheet would take for a formula is written as text.
    sheet.writerows(
        ("'" + word if word[:1] in "=+-@\t" else word, people) for word, people in cells
    )
    return written.getvalue().encode("utf-8-sig")
