"""Payees that customers keep under a name of their own."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.wallet import Wallet


class Favourite(models.Model):
    """A payee of a customer under an alias. ``payee_name`` is masked, as it was shown then.

    Deleted when the customer deletes it: nothing refers to it.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    payee_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+")
    payee_name = EncryptedText(label="wallet.favourite.payee_name")
    alias = EncryptedText(label="wallet.favourite.alias")
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "payee_wallet"], name="favourite_payee_once"
            ),
        ]

    def __str__(self) -> str:
        return f"favourite {self.kept_at:%Y-%m-%d}"
