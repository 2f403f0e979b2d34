"""Print a TOTP code of a demo staff member."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.services import demo_staff
from micropay.core.errors import NotFound


class Command(BaseCommand):
    """``manage.py demo_totp USER``: in demo mode only, for demo staff only."""

    help = "Print the present TOTP code of a demo staff member."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(demo_staff.code(username=options["username"]))
        except NotFound:
            raise CommandError("There is no such demo staff member.") from None
