"""Who stopped a wallet, and who let it go again."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.wallet import Wallet


class WalletFreeze(models.Model):
    """One stop of a wallet: by its holder from the app, or by the office (``by``).

    The wallet is frozen while any of them stands; at most one of each kind does. The holder ends
    the own one by proving PIN and code; the office's is the office's to end.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="freezes")
    by = models.CharField(max_length=8)
    placed_by = models.CharField(max_length=120)
    placed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=120, blank=True, default="")
    # The code that ends a holder's own freeze is bound to this.
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(by__in=["customer", "office"]), name="freeze_by_known"
            ),
            models.UniqueConstraint(
                fields=["wallet", "by"], condition=Q(ended_at=None), name="freeze_one_of_each"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.placed_at:%Y-%m-%d %H:%M}"
