"""Customers who act for a merchant."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.merchant import Merchant


class MerchantKeeper(models.Model):
    """A verified customer who acts for a merchant through the API: sees its payments, refunds and
    pays out to its bank account. Named by two people, ended by one.

    Who trades alone (``Merchant.owner``) acts for the merchant without a row here.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="keepers")
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    named_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["merchant", "customer"],
                condition=Q(ended_at=None),
                name="merchant_keeper_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["customer"],
                condition=Q(named_at__isnull=False, ended_at=None),
                name="merchant_keeper_acting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.merchant} {self.asked_at:%Y-%m-%d}"

    @property
    def acts(self) -> bool:
        return self.named_at is not None and self.ended_at is None
