"""Holds: money set aside in its account until it is captured, voided or expires. Satang.

Written by the SQL functions in ``wallet/sql/holds_0001.sql`` only; the runtime role may read.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.ledger import LedgerAccount, LedgerTransaction


class LedgerHold(models.Model):
    """``rest`` is what is still held: the amount less all uses. The account's ``held`` is the sum
    of the rests of its holds. The unique (owner, key) is kept for ever; keys of holds are a space
    of their own.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(
        LedgerAccount, models.PROTECT, db_constraint=False, db_index=False, related_name="holds"
    )
    owner_id = models.UUIDField()
    amount = models.BigIntegerField()
    rest = models.BigIntegerField()
    uses = models.IntegerField()
    authorised_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=255)
    fingerprint = models.BinaryField(max_length=32)

    class Meta:
        db_table = "wallet_ledger_hold"
        constraints = [models.UniqueConstraint(fields=["owner_id", "key"], name="ledger_hold_key")]
        indexes = [
            models.Index(
                fields=["expires_at"], condition=Q(rest__gt=0), name="ledger_hold_expiring"
            ),
            models.Index(fields=["account"], condition=Q(rest__gt=0), name="ledger_hold_open"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class LedgerHoldUse(models.Model):
    """One step in the life of a hold (``HoldUseKind``), never changed.

    ``rest`` is what was still held after it. ``transaction`` is the posting of a capture.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    pk = models.CompositePrimaryKey("hold_id", "number")
    hold = models.ForeignKey(
        LedgerHold, models.PROTECT, db_constraint=False, db_index=False, related_name="history"
    )
    number = models.IntegerField()
    kind = models.CharField(max_length=8)
    amount = models.BigIntegerField()
    rest = models.BigIntegerField()
    transaction = models.OneToOneField(
        LedgerTransaction,
        models.PROTECT,
        null=True,
        db_constraint=False,
        related_name="captured_hold",
    )
    used_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_ledger_hold_use"

    def __str__(self) -> str:
        return f"{self.hold_id} {self.kind} {self.number}"
