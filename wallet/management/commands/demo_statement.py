"""The bank's statement of today, taken in as it will be at the end of the day."""

from __future__ import annotations

import io
from typing import Any

import httpx
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from micropay.core import clock, money
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from wallet.selectors import reconciliation as reads
from wallet.services import bank_statement


class Command(BaseCommand):
    """``manage.py demo_statement``: in demo mode only.

    A demonstration cannot wait for midnight: the sandbox bank is asked for the statement of the day
    that still runs, and it is imported with the clock at the day's end. Safe to run twice.
    """

    help = "Import the sandbox bank's statement of today, as if the day were over."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("There is no sandbox bank here.")
        now = clock.now()
        day = clock.bangkok_day(now)
        if reads.figures(day, now=now) is None:
            self._take_in(day.isoformat(), now=clock.day_end(day))
        found = reads.figures(day, now=now)
        assert found is not None
        self.stdout.write(
            f"{day}: {found.lines} lines, {found.matched} matched,"
            f" {money.format_baht(found.difference)} baht differ,"
            f" {money.format_baht(found.unexplained)} of them unexplained"
        )

    def _take_in(self, day: str, *, now: Any) -> None:
        try:
            answer = httpx.post(
                f"{settings.BANK_URL}/v1/statements", json={"day": day}, timeout=10, trust_env=False
            )
            answer.raise_for_status()
            bank_statement.take_in(
                actor=Actor.system("demo_statement"),
                file=io.BytesIO(answer.content),
                reason="the sandbox bank's statement",
                now=now,
            )
        except httpx.HTTPError as error:
            raise CommandError("The sandbox bank does not answer.") from error
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
