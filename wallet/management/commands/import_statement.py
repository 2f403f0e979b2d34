"""Import a statement of the safeguarded account from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from wallet.services import bank_statement


class Command(BaseCommand):
    """``manage.py import_statement FILE``: camt.053 or CSV, of any size that the rules allow.

    Exits 1 with the refusal, and then nothing of the file was stored.
    """

    help = "Import a statement of the safeguarded account (camt.053 or CSV)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with options["file"].open("rb") as file:
                made = bank_statement.take_in(
                    actor=Actor.system("import_statement"),
                    file=file,
                    reason=f"file {options['file'].name}",
                    now=clock.now(),
                )
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        found = bank_statement.outcome(made.id)
        self.stdout.write(
            f"{made.day}: {found.lines} lines, {found.matched} matched,"
            f" {found.differences} differences"
        )
