"""The ledger: accounts, transactions, entries, folds. Amounts are satang, credits positive.

Written by the SQL functions in ``wallet/sql`` only; the runtime role may read. Foreign keys are
logical (``db_constraint=False``): the guards check them also in a session that switches foreign
keys off, and a key share lock on a hot account is spared. What would be a CHECK stands in the
guards as well (``guards_0001.sql``). No row is ever deleted.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.states.ledger import AccountMode, AccountState


class TransactionNumberField(models.Field):
    """PostgreSQL's 64-bit transaction number (``xid8``); an int in Python.

    Followers compare it with the snapshot's xmin, below which every transaction has ended.
    """

    def db_type(self, connection: Any) -> str:
        return "xid8"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> int | None:
        return None if value is None else int(value)

    def get_prep_value(self, value: Any) -> str | None:
        # An integer literal has no xid8 operators; a text literal takes the column's type.
        return None if value is None else str(value)


class LedgerAccount(models.Model):
    """One account of the chart.

    ``balance`` and ``entry_count`` move only together with entries (locked mode) or folds
    (deferred mode); the database refuses anything else. ``floor`` (satang) is the least that
    balance minus ``held`` may be; null for accounts without one. An asset has a negative balance.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    balance = models.BigIntegerField(db_default=0)
    held = models.BigIntegerField(db_default=0)
    entry_count = models.BigIntegerField(db_default=0)
    floor = models.BigIntegerField(null=True)
    folded_xid = TransactionNumberField()
    opened_at = models.DateTimeField()
    kind = models.CharField(max_length=24)
    code = models.CharField(max_length=60, null=True, unique=True)
    currency = models.CharField(max_length=3, db_default="THB")
    state = models.CharField(max_length=8, db_default=AccountState.OPEN.value)
    mode = models.CharField(max_length=8, db_default=AccountMode.LOCKED.value)

    class Meta:
        db_table = "wallet_ledger_account"

    def __str__(self) -> str:
        return self.code or f"{self.kind} {self.id}"


class LedgerTransaction(models.Model):
    """One posting: written in one statement with its legs, never changed.

    Owner and key, unique (index ``ledger_transaction_key``, over a hash of the key), are the
    idempotency claim, kept for ever. ``fingerprint`` is SHA-256
    over what was asked. ``narration`` is a code, never a personal text. ``reverses`` is the
    original that this one takes back, wholly (reversal) or in part (refund).
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner_id = models.UUIDField()
    reverses = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        db_constraint=False,
        db_index=False,
        related_name="reversals",
    )
    posted_at = models.DateTimeField()
    xid = TransactionNumberField()
    leg_count = models.SmallIntegerField()
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=255)
    narration = models.CharField(max_length=80, blank=True)
    fingerprint = models.BinaryField(max_length=32)

    class Meta:
        db_table = "wallet_ledger_transaction"
        indexes = [
            models.Index(fields=["xid"], name="ledger_transaction_xid"),
            models.Index(
                fields=["reverses"],
                condition=Q(reverses__isnull=False),
                name="ledger_transaction_reverses",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class LedgerAfterEffect(models.Model):
    """A posting whose after-effects are not in the outbox yet; the worker empties this queue.

    Written by the door in the posting's own commit. No index: rows live for a second.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    transaction = models.OneToOneField(
        LedgerTransaction,
        models.PROTECT,
        primary_key=True,
        db_constraint=False,
        related_name="after_effect",
    )

    class Meta:
        db_table = "wallet_ledger_after_effect"

    def __str__(self) -> str:
        return str(self.transaction_id)


class LedgerBatch(models.Model):
    """Many postings sent as one, with the outcome of each: its transaction or its refusal. An empty
    list: all were posted, and stand in the ledger under their keys.

    The unique (owner, key) makes the whole repeatable; ``fingerprint`` is SHA-256 over all items.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner_id = models.UUIDField()
    posted_at = models.DateTimeField()
    key = models.CharField(max_length=255)
    fingerprint = models.BinaryField(max_length=32)
    outcomes = models.JSONField()

    class Meta:
        db_table = "wallet_ledger_batch"
        constraints = [models.UniqueConstraint(fields=["owner_id", "key"], name="ledger_batch_key")]

    def __str__(self) -> str:
        return f"batch {self.id}"


class LedgerEntry(models.Model):
    """One leg on one account: ``amount`` satang, credit positive, debit negative.

    On a locked account ``seq`` counts the account's entries from 1 without gaps and ``balance``
    is the running balance after it; on a deferred account both are null, and ``xid`` is the
    transaction's number, by which folds take it. Where a batch has numbered the entries of locked
    accounts, they carry the transaction's number too.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    pk = models.CompositePrimaryKey("transaction_id", "leg")
    transaction = models.ForeignKey(
        LedgerTransaction,
        models.PROTECT,
        db_constraint=False,
        db_index=False,
        related_name="entries",
    )
    account = models.ForeignKey(
        LedgerAccount, models.PROTECT, db_constraint=False, db_index=False, related_name="entries"
    )
    amount = models.BigIntegerField()
    seq = models.BigIntegerField(null=True)
    balance = models.BigIntegerField(null=True)
    xid = TransactionNumberField(null=True)
    posted_at = models.DateTimeField()
    leg = models.SmallIntegerField()

    class Meta:
        db_table = "wallet_ledger_entry"
        constraints = [
            models.UniqueConstraint(
                fields=["account", "seq"],
                condition=Q(seq__isnull=False),
                name="ledger_entry_seq",
            )
        ]
        indexes = [
            models.Index(
                fields=["account", "xid"],
                include=["amount"],
                condition=Q(seq__isnull=True),
                name="ledger_entry_deferred",
            ),
            # Entries lie in the order of their time, so this index stays a few pages small.
            BrinIndex(fields=["posted_at"], name="ledger_entry_posted_at", autosummarize=True),
        ]

    def __str__(self) -> str:
        return f"{self.transaction_id} leg {self.leg}"


class LedgerFold(models.Model):
    """One fold of a deferred account: entries of transactions in [from_xid, upto_xid).

    ``balance`` is the account's balance after it.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    pk = models.CompositePrimaryKey("account_id", "number")
    account = models.ForeignKey(
        LedgerAccount, models.PROTECT, db_constraint=False, db_index=False, related_name="folds"
    )
    number = models.BigIntegerField()
    from_xid = TransactionNumberField()
    upto_xid = TransactionNumberField()
    entries = models.BigIntegerField()
    amount = models.BigIntegerField()
    balance = models.BigIntegerField()
    folded_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_ledger_fold"

    def __str__(self) -> str:
        return f"{self.account_id} fold {self.number}"
