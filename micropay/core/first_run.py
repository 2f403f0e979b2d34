"""First-run data: what an empty installation needs before anybody can use it.

Each app registers its part; parts may run again and add only what is missing. Demo parts exist in
demo mode only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction

from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence

DEMO_DATA = "core.first_run.demo_data"
_parts: list[tuple[int, str, bool, Callable[..., str]]] = []


def register(place: int, name: str, load: Callable[..., str], *, demo: bool = False) -> None:
    """Add a part: ``load(now=…)`` returns words about what it did. Lower places run first."""
    _parts.append((place, name, demo, load))


def load_all(now: datetime) -> list[str]:
    """Run all parts, each in its own transaction. Returns one line per part."""
    lines = []
    if settings.DEMO and not has_demo_data():
        _mark_demo_data(now)
    for _, name, demo, load in sorted(_parts, key=lambda part: part[:2]):
        if demo and not settings.DEMO:
            continue
        with transaction.atomic():
            lines.append(f"{name}: {load(now=now)}")
    return lines


def has_demo_data() -> bool:
    """Whether demo data was ever loaded here. The mark is evidence, so nothing removes it."""
    return Evidence.objects.filter(action=DEMO_DATA).exists()


@transaction.atomic
def _mark_demo_data(now: datetime) -> None:
    evidence.record(action=DEMO_DATA, actor=Actor.system("first_run"), now=now)
