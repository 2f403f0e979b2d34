"""Limits on movements, caps on balances, and how much of the limits is used. Amounts are satang.

Only SQL functions write here (``wallet/sql/limits_0001.sql``); the runtime role may read.
"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from accounts.states import Tier
from micropay.core.ids import new_id
from wallet.models.wallet import Wallet
from wallet.states.movement import LimitKind

_TIERS = [tier.value for tier in Tier]
_KINDS = [kind.value for kind in LimitKind]


class Limit(models.Model):
    """What a tier may move by one kind of movement: at once, in a Bangkok day, in a month.

    The newest row in effect counts; a change is a new row, made from an approval of two people
    (``approval_id``; none on first-run rows). Without a row nothing may be moved.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    tier = models.CharField(max_length=10)
    kind = models.CharField(max_length=10)
    per_transaction = models.BigIntegerField()
    per_day = models.BigIntegerField()
    per_month = models.BigIntegerField()
    source = models.TextField()
    effective_from = models.DateTimeField()
    approval_id = models.UUIDField(null=True, unique=True)

    class Meta:
        permissions = [
            ("ask_limit", "Can ask for a change of limits"),
            ("approve_limit", "Can approve changes of limits"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["tier", "kind", "effective_from"], name="limit_once_per_moment"
            ),
            models.CheckConstraint(condition=Q(tier__in=_TIERS), name="limit_tier_known"),
            models.CheckConstraint(condition=Q(kind__in=_KINDS), name="limit_kind_known"),
            models.CheckConstraint(
                condition=Q(per_transaction__gte=0, per_day__gte=F("per_transaction"))
                & Q(per_month__gte=F("per_day")),
                name="limit_amounts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tier} {self.kind} {self.effective_from:%Y-%m-%d}"


class BalanceCap(models.Model):
    """The most that a wallet of a tier may hold. Rows are made and count as those of limits."""

    runtime_rights: ClassVar[str] = "SELECT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    tier = models.CharField(max_length=10)
    most = models.BigIntegerField()
    source = models.TextField()
    effective_from = models.DateTimeField()
    approval_id = models.UUIDField(null=True, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tier", "effective_from"], name="cap_once_per_moment"),
            models.CheckConstraint(condition=Q(tier__in=_TIERS), name="cap_tier_known"),
            models.CheckConstraint(condition=Q(most__gte=0), name="cap_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.tier} {self.effective_from:%Y-%m-%d}"


class LimitUsage(models.Model):
    """What a wallet has used of one kind of limit in the Bangkok day ``day`` and its month.

    One narrow row, moved on in place: on a later day the day's sum begins at zero again, in a later
    month both. It never goes back to an earlier day, whatever clock a caller has. No CHECK: it is
    written with every movement, and PostgreSQL parses a CHECK anew for every statement.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    pk = models.CompositePrimaryKey("wallet_id", "kind")
    wallet = models.ForeignKey(
        Wallet, models.PROTECT, db_constraint=False, db_index=False, related_name="limit_usage"
    )
    kind = models.CharField(max_length=10)
    day = models.DateField()
    day_used = models.BigIntegerField()
    month_used = models.BigIntegerField()
    # The movements of the running window of ``velocity.<kind>.seconds``, oldest first.
    recent_at = ArrayField(models.DateTimeField(), default=list)
    recent_amounts = ArrayField(models.BigIntegerField(), default=list)

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"
