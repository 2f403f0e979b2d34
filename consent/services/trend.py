"""Handing totals out: protected, made once for a month, logged with the hash of what left."""

from __future__ import annotations

import csv
import hashlib
import io
from datetime import date, datetime

from django.db import transaction

from consent.models.trend import TrendExport, TrendRelease
from consent.selectors import trend
from consent.states.content import TrendAudience
from micropay.core import clock, evidence
from micropay.core.actor import Actor
from micropay.core.ids import new_id


@transaction.atomic
def export(
    *, actor: Actor, topic: str, audience: str, month: date, reason: str, now: datetime
) -> bytes:
    """The file of a topic and a Bangkok month (its first day) for an audience, as CSV in UTF-8;
    the export is logged.

    No cell of fewer people than the rule ``trend.k`` is in it. The first export makes the totals,
    every other one repeats them to the byte, whoever withdrew or was erased meanwhile: there are
    never two tables of one month whose difference would tell. Raises TrendUnknown,
    TrendMonthClosed. Source: the first document, 2.1(3), on trends for the public and for partners.
    """
    made = trend.released(topic, month) or _release(topic, month, now)
    row = TrendExport.objects.create(
        id=new_id(),
        release=made,
        topic=topic,
        audience=TrendAudience(audience).value,
        days=(clock.months_on(month, 1) - month).days,
        k=made.k,
        shown=made.shown,
        suppressed=made.suppressed,
        sha256=made.sha256,
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
        detail={
            "topic": topic,
            "month": f"{month:%Y-%m}",
            "audience": row.audience,
            "sha256": row.sha256,
        },
    )
    return made.content.encode("utf-8-sig")


def _release(topic: str, month: date, now: datetime) -> TrendRelease:
    """Make the totals; of two at once the first one's stand."""
    found = trend.table(topic, month, now)
    text = _file(topic, found.cells)
    made, _ = TrendRelease.objects.get_or_create(
        topic=topic,
        month=month,
        defaults={
            "k": found.k,
            "shown": len(found.cells),
            "suppressed": found.suppressed,
            "content": text,
            "sha256": hashlib.sha256(text.encode("utf-8-sig")).hexdigest(),
            "made_at": now,
        },
    )
    return made


def _file(topic: str, cells: tuple[tuple[str, int], ...]) -> str:
    written = io.StringIO()
    sheet = csv.writer(written)
    sheet.writerow([topic, "people"])
    # A word that a spreadsheet would take for a formula is written as text.
    sheet.writerows(
        ("'" + word if word[:1] in "=+-@\t" else word, people) for word, people in cells
    )
    return written.getvalue()
