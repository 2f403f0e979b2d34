"""Take e-mail from our own mail server."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from micropay.core import mail_listener


class Command(BaseCommand):
    """``manage.py receive_mail --port 8025 [--lmtp]``: listen on a local address until stopped."""

    help = "Take e-mail by SMTP or LMTP from our own mail server."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8025)
        parser.add_argument("--lmtp", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(
                mail_listener.serve(
                    host=options["host"], port=options["port"], lmtp=options["lmtp"]
                )
            )
