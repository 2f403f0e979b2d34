"""Write the payouts that wait into a file for the bank, and read what the bank has left."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from micropay.core import clock
from micropay.core.actor import Actor
from wallet.services import bank_exchange, payout_file


class Command(BaseCommand):
    """``manage.py exchange_bank_files``: one round, as the task of every few minutes makes it."""

    help = "Write payout files for the bank and read its reports and statements."

    def handle(self, *args: Any, **options: Any) -> None:
        actor = Actor.system("bank files")
        for name, outcome in bank_exchange.read_all(actor=actor, now=clock.now()).items():
            self.stdout.write(f"{name}: {outcome}")
        for number in payout_file.write_all(actor=actor, now=clock.now()):
            self.stdout.write(f"wrote {number}")
