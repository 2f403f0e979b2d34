"""Seals over the ledger: a signed hash chain, made off the write path."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from micropay.core.ids import new_id
from wallet.models.ledger import TransactionNumberField


class LedgerSeal(models.Model):
    """One link: all transactions with a number in [from_xid, upto_xid).

    ``content`` is SHA-256 over their rows, ``digest`` over this link and the one before, signed
    with Ed25519 by a key that is not in the database. ``stream`` names what is sealed.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    stream = models.CharField(max_length=16)
    number = models.BigIntegerField()
    from_xid = TransactionNumberField()
    upto_xid = TransactionNumberField()
    transactions = models.BigIntegerField()
    entries = models.BigIntegerField()
    content = models.BinaryField(max_length=32)
    previous = models.BinaryField(max_length=32)
    digest = models.BinaryField(max_length=32)
    signature = models.BinaryField(max_length=64)
    key_id = models.CharField(max_length=16)
    sealed_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_ledger_seal"
        constraints = [
            models.UniqueConstraint(fields=["stream", "number"], name="ledger_seal_number")
        ]

    def __str__(self) -> str:
        return f"{self.stream} seal {self.number}"
