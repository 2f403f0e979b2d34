"""Print the state of the platform as JSON."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand

from micropay.core import clock, status


class Command(BaseCommand):
    """``manage.py money_status``: refusals by code, outbox and seal age, safeguarding ratio."""

    help = "Show refusals by code, outbox age, seal age and the safeguarding ratio."

    def handle(self, *args: Any, **options: Any) -> None:
        figures = status.read_all(clock.now())
        self.stdout.write(json.dumps(figures, indent=2, ensure_ascii=False, default=str))
