"""Load first-run data; safe to run again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from micropay.core import clock, first_run


class Command(BaseCommand):
    """``manage.py first_run``: policies, roles, holidays, fees, and demo data in demo mode."""

    help = "Load what an empty installation needs; adds only what is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        for line in first_run.load_all(clock.now()):
            if options["verbosity"]:
                self.stdout.write(line)
