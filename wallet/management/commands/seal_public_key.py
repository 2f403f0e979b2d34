"""Print the public half of the seal key, for whoever proves the ledger."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from micropay.core.crypto import signing
from wallet.selectors import seal_keys


class Command(BaseCommand):
    """``manage.py seal_public_key``: one line for LEDGER_SEAL_PUBLIC_KEYS or a ``*.pub`` file."""

    help = "Print the public key of the seals; keep it before the key is changed."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(signing.public_text(seal_keys.signing_key().public_key()))
