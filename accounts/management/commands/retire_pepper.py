"""Send everybody who is left on a PIN pepper through forgotten-PIN, so that it can be removed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.errors.pepper import PepperInUse
from accounts.selectors import pepper as selectors
from accounts.services import pepper
from micropay.core import clock
from micropay.core.actor import Actor

_BATCH = 100


class Command(BaseCommand):
    """``manage.py retire_pepper VERSION``: lists who is left; ``--go --reason …`` acts."""

    help = "List who is left on a PIN pepper; with --go they must set a new PIN."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("version", type=int)
        parser.add_argument("--go", action="store_true")
        parser.add_argument("--reason", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        version = options["version"]
        if not options["go"]:
            return self._list(version)
        if not options["reason"].strip():
            raise CommandError("--go needs --reason: it is kept with every customer's record.")
        total, done = selectors.count_left(version=version), 0
        while moved := self._retire(version, options["reason"]):
            done += moved
            self.stdout.write(f"{done:,} of {total:,} must set a new PIN")
        self.stdout.write(f"Nobody is left on pepper {version}; it can be removed.")
        return None

    def _retire(self, version: int, reason: str) -> int:
        try:
            return pepper.retire(
                actor=Actor.system("retire_pepper"),
                version=version,
                batch=_BATCH,
                reason=reason,
                now=clock.now(),
            )
        except PepperInUse as refusal:
            raise CommandError(refusal.title % refusal.params) from None

    def _list(self, version: int) -> None:
        count = 0
        self.stdout.write("customer,state,pin_set_at,last_signed_in")
        for one in selectors.left(version=version):
            last = one.last_signed_in.isoformat() if one.last_signed_in else ""
            self.stdout.write(f"{one.customer_id},{one.state},{one.pin_set_at.isoformat()},{last}")
            count += 1
        self.stdout.write(f"{count:,} customers are left on pepper {version}.")
