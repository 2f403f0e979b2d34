"""Prove the records of consent and name the first bad one."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from consent.models.receipt import RecordLink
from consent.selectors import chain


class Command(BaseCommand):
    """``manage.py verify_consents``: exit 1 when a record is missing, changed or out of place."""

    help = "Prove that no record of consent was changed or lost."

    def handle(self, *args: Any, **options: Any) -> None:
        bad = chain.first_bad()
        if bad is not None:
            raise CommandError(f"{bad.kind} {bad.record_id}: {bad.why}")
        self.stdout.write(f"{RecordLink.objects.count()} records are in their chains, unchanged.")
