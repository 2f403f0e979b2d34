"""After restoring a backup: erase again whoever was erased since it was made."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from consent.selectors.erasure_ledger import LedgerDamaged
from consent.services import erasure
from micropay.core import clock
from micropay.core.actor import Actor


class Command(BaseCommand):
    """``manage.py replay_erasures``: to be run after every restore, before the platform starts."""

    help = "Do the erasures again that this database does not know, from the erasure ledger."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = erasure.replay(actor=Actor.system("replay_erasures"), now=clock.now())
        except LedgerDamaged as damage:
            raise CommandError(f"The erasure ledger is damaged: {damage}.") from damage
        self.stdout.write(f"{len(done)} erasures were done again.")
