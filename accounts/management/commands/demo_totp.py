"""Print a TOTP code of a demo staff member."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_otp.oath import TOTP

from accounts.models.staff_device import StaffDevice


class Command(BaseCommand):
    """``manage.py demo_totp USER``: in demo mode only, for demo staff only.

    A code opens one session. Right after a sign-in this prints the next one, which is valid early;
    after that it waits until another one is.
    """

    help = "Print a TOTP code that a demo staff member can use now."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        devices = StaffDevice.objects.filter(user__is_demo=True, confirmed=True)
        device = devices.filter(user__username=options["username"]).first()
        if device is None or not settings.DEMO:
            raise CommandError("There is no such demo staff member.")
        self.stdout.write(_next_code(device))


def _next_code(device: StaffDevice) -> str:
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    step = max(int(time.time()) // device.step, device.last_t + 1)
    early = (step - device.tolerance) * device.step - time.time()
    time.sleep(max(0.0, early))
    totp.time = step * device.step
    return str(totp.token()).zfill(device.digits)
