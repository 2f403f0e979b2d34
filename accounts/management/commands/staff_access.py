"""Hand out access to a staff member: a one-time password and a TOTP key."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.management.commands.first_officers import print_picture
from accounts.models.staff import Staff
from accounts.services import staff
from micropay.core import clock
from micropay.core.actor import Actor


class Command(BaseCommand):
    """``manage.py staff_access USER --reason …``: for somebody new, or after a lost device.

    Whether the person may sign in at all is decided by two people in the back office.
    """

    help = "Print a one-time password and a new TOTP key of a staff member."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        person = Staff.objects.filter(username=options["username"]).first()
        if person is None:
            raise CommandError("There is no such staff member.")
        access = staff.hand_out_access(
            actor=Actor.system("staff_access"),
            staff_id=person.id,
            reason=options["reason"],
            now=clock.now(),
        )
        self.stdout.write(f"one-time password  {access.password}")
        self.stdout.write(f"TOTP key           {access.otpauth_url}")
        print_picture(access.otpauth_url, self.stdout)
