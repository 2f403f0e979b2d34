"""First-run data: the categories."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path
from typing import Any

from complaints.models.category import Category
from complaints.models.link import CannedReply
from complaints.models.root_cause import RootCause

_FOLDER = Path(__file__).resolve().parents[1] / "first_run"


def load_categories(*, now: datetime) -> str:
    """Put the categories in that are missing; what staff changed stays as it is."""
    known = set(Category.objects.values_list("code", flat=True))
    added = 0
    with (_FOLDER / "categories.csv").open(encoding="utf-8", newline="") as file:
        for place, row in enumerate(csv.DictReader(file)):
            if row["code"] in known:
                continue
            parent = row["code"].rpartition(".")[0] or None
            Category.objects.create(parent_id=parent, place=place * 10, **row)
            added += 1
    return f"{added} categories added"


def load_root_causes(*, now: datetime) -> str:
    """Put the root causes in that are missing."""
    return f"{_load(RootCause, 'root_causes.csv')} root causes added"


def load_canned_replies(*, now: datetime) -> str:
    """Put the canned replies in that are missing."""
    return f"{_load(CannedReply, 'canned_replies.csv')} canned replies added"


def _load(model: Any, name: str) -> int:
    known = set(model.objects.values_list("code", flat=True))
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["code"] not in known]
    for place, row in enumerate(rows):
        model.objects.create(place=(len(known) + place) * 10, **row)
    return len(rows)
