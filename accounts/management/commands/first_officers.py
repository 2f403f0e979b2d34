"""Make the first two approvers of an installation."""

from __future__ import annotations

from typing import Any

import segno
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from accounts.data.staff import FirstAccess
from accounts.errors.staff import OfficersExist, StaffExists
from accounts.services import staff
from micropay.core import clock
from micropay.core.actor import Actor

_FIELDS = ("USERNAME", "FULL NAME", "EMAIL")


class Command(BaseCommand):
    """``manage.py first_officers``: asks, or takes ``--officer USERNAME "FULL NAME" EMAIL`` twice.

    Each gets a one-time password and a TOTP key, shown once. Both are made or none.
    """

    help = "Make the first two compliance officers; refuses when two exist."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--officer", nargs=3, action="append", metavar=_FIELDS, default=[])
        parser.add_argument("--no-qr", action="store_true", help="leave the QR pictures out")

    def handle(self, *args: Any, **options: Any) -> None:
        people = options["officer"] or [self._ask(number) for number in (1, 2)]
        if len(people) != staff.FIRST_OFFICERS:
            raise CommandError("Name two officers: each needs another person to check.")
        try:
            with transaction.atomic():
                made = [self._make(*person) for person in people]
        except (OfficersExist, StaffExists) as refusal:
            raise CommandError(refusal.title) from None
        for access in made:
            self._show(access, with_picture=not options["no_qr"])

    def _ask(self, number: int) -> list[str]:
        self.stdout.write(f"Officer {number}")
        return [input(f"  {name.lower()}: ").strip() for name in _FIELDS]

    def _make(self, username: str, full_name: str, email: str) -> FirstAccess:
        return staff.make_first_officer(
            actor=Actor.system("first_officers"),
            username=username,
            full_name=full_name,
            email=email,
            now=clock.now(),
        )

    def _show(self, access: FirstAccess, *, with_picture: bool) -> None:
        self.stdout.write(f"\n{access.username}")
        self.stdout.write(f"  one-time password  {access.password}")
        self.stdout.write(f"  TOTP key           {access.otpauth_url}")
        if with_picture:
            print_picture(access.otpauth_url, self.stdout)


def print_picture(url: str, out: Any) -> None:
    """The address as a QR code in the terminal, for an authenticator app."""
    segno.make(url).terminal(out, compact=True)
