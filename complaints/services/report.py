"""Layouts of reports: loaded on the first run, added by compliance as data."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from complaints.models.report import ReportLayout
from complaints.selectors import layout as layouts
from micropay.core import evidence
from micropay.core.actor import Actor

_FILE = Path(__file__).resolve().parents[1] / "first_run" / "layouts.json"


def load_layouts(*, now: datetime) -> str:
    """Put the layouts in that are missing; what compliance added stays as it is."""
    known = set(ReportLayout.objects.values_list("code", flat=True))
    added = 0
    for one in json.loads(_FILE.read_text(encoding="utf-8")):
        if one["code"] not in known:
            layouts.check(one["kind"], one["body"])
            ReportLayout.objects.create(**one, version=1, added_at=now)
            added += 1
    return f"{added} report layouts added"


@transaction.atomic
def add_layout(
    *,
    actor: Actor,
    code: str,
    kind: str,
    name_th: str,
    name_en: str,
    body: Any,
    reason: str,
    now: datetime,
) -> ReportLayout:
    """A new form of a regulator, or a new version of a known one. Raises LayoutNotPossible."""
    layouts.check(kind, body)
    versions = ReportLayout.objects.filter(code=code).values_list("version", flat=True)
    row = ReportLayout.objects.create(
        code=code,
        version=max(versions, default=0) + 1,
        kind=kind,
        name_th=name_th,
        name_en=name_en,
        body=body,
        added_at=now,
    )
    evidence.record(
        action="complaints.report.add_layout",
        actor=actor,
        now=now,
        object_type="complaints.ReportLayout",
        object_id=row.id,
        reason=reason,
        detail={"code": code, "version": row.version},
    )
    return row
