"""First-run data: the categories."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

from complaints.models.category import Category

_FILE = Path(__file__).resolve().parents[1] / "first_run" / "categories.csv"


def load_categories(*, now: datetime) -> str:
    """Put the categories in that are missing; what staff changed stays as it is."""
    known = set(Category.objects.values_list("code", flat=True))
    added = 0
    with _FILE.open(encoding="utf-8", newline="") as file:
        for place, row in enumerate(csv.DictReader(file)):
            if row["code"] in known:
                continue
            parent = row["code"].rpartition(".")[0] or None
            Category.objects.create(parent_id=parent, place=place * 10, **row)
            added += 1
    return f"{added} categories added"
