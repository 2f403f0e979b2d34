"""Prove the ledger from its rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction

from micropay.core import clock
from micropay.core.crypto import signing
from micropay.core.crypto.signing import KeyRing
from wallet.data.seal import ProofStep
from wallet.selectors import ledger_proof, seal_keys


class Command(BaseCommand):
    """``manage.py verify_ledger [--since YYYY-MM-DD] [--public-keys FOLDER]``.

    Exits 1 and names the first bad row.
    """

    help = "Re-prove sums, running balances, balances, guards, seals and the anchor file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--since",
            type=date.fromisoformat,
            help="read only rows and seals from this Bangkok day on",
        )
        parser.add_argument(
            "--public-keys",
            type=Path,
            metavar="FOLDER",
            help="trust the public keys in this folder (*.pub) instead of those in the settings",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        since = clock.day_start(options["since"]) if options["since"] else None
        keys = self._keys(options["public_keys"])
        faults = []
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute("SET LOCAL statement_timeout = 0")
            for step in ledger_proof.prove(keys=keys, since=since):
                self._print(step)
                faults += [step.fault] if step.fault else []
        if faults:
            raise CommandError(f"The ledger is not sound: {faults[0]}.")
        self.stdout.write("The ledger is sound.")

    def _keys(self, folder: Path | None) -> KeyRing:
        try:
            return seal_keys.key_ring(folder)
        except signing.UnreadableKey as error:
            raise CommandError(str(error)) from error

    def _print(self, step: ProofStep) -> None:
        pace = f"{step.rows / max(step.seconds, 1e-6):,.0f} rows/s"
        outcome = f"FAULT: {step.fault}" if step.fault else "holds"
        self.stdout.write(f"{step.name:<24}{step.rows:>12,} rows {pace:>18}  {outcome}")
