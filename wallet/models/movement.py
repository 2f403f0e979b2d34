"""Quotes and the movements of money they became. Amounts are satang."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.fee import FeeVersion
from wallet.models.merchant import Merchant
from wallet.models.topup import BankNotice, TopUp
from wallet.models.wallet import Wallet
from wallet.states import QUOTED_KINDS, MovementKind


class Quote(models.Model):
    """What a customer was shown before confirming: payee, amount, fee, proof, expiry.

    Never changed: it is used when a movement refers to it, which only one can. ``digest`` (hex
    SHA-256) covers all that matters of it and binds the one-time code. Exactly one of
    ``payee_wallet`` and ``merchant`` is paid. Names are masked, as they were shown.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="quotes")
    payee_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+", null=True)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="+", null=True)
    amount = models.BigIntegerField()
    fee = models.BigIntegerField()
    vat = models.BigIntegerField()
    fee_version = models.ForeignKey(FeeVersion, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    proof = models.CharField(max_length=40, blank=True)
    otp_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    payer_name = EncryptedText(label="wallet.quote.payer_name")
    payee_name = EncryptedText(label="wallet.quote.payee_name")
    note = EncryptedText(label="wallet.quote.note", default="")
    paycode = models.CharField(max_length=16, blank=True)
    reference1 = EncryptedText(label="wallet.quote.reference1", default="")
    reference2 = EncryptedText(label="wallet.quote.reference2", default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in QUOTED_KINDS]),
                name="quote_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0, fee__gte=0, vat__gte=0, vat__lte=F("fee")),
                name="quote_amounts",
            ),
            models.CheckConstraint(
                condition=Q(payee_wallet=None, merchant__isnull=False)
                | Q(payee_wallet__isnull=False, merchant=None),
                name="quote_one_payee",
            ),
            models.CheckConstraint(
                condition=Q(payee_wallet=None) | ~Q(payee_wallet=F("wallet")),
                name="quote_not_to_oneself",
            ),
        ]
        indexes = [models.Index(fields=["customer", "-created_at"], name="quote_by_customer")]

    def __str__(self) -> str:
        return f"{self.kind} {self.created_at:%Y-%m-%d %H:%M}"

    @property
    def total(self) -> int:
        """What leaves the payer's wallet."""
        return self.amount + self.fee

    def is_expired(self, now: datetime) -> bool:
        return now >= self.expires_at


class Movement(models.Model):
    """Money that moved: the business side of one ledger transaction. Append-only.

    A payment or transfer has a payer's wallet and its quote; a top-up has the bank's notice.
    ``reference`` is the receipt's number. ``key`` and ``fingerprint`` repeat the ledger's claim
    so that a replay finds the answer in one read. ``fee`` includes ``vat``.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=10)
    transaction_id = models.UUIDField(unique=True)
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="sent", null=True)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+", null=True)
    payee_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="received", null=True)
    payee_customer = models.ForeignKey(
        "accounts.Customer", models.PROTECT, related_name="+", null=True
    )
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="received", null=True)
    quote = models.OneToOneField(Quote, models.PROTECT, related_name="movement", null=True)
    topup = models.ForeignKey(TopUp, models.PROTECT, related_name="movements", null=True)
    notice = models.OneToOneField(BankNotice, models.PROTECT, related_name="movement", null=True)
    amount = models.BigIntegerField()
    fee = models.BigIntegerField(default=0)
    vat = models.BigIntegerField(default=0)
    key = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    posted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wallet", "key"], name="movement_key_once"),
            models.CheckConstraint(
                condition=Q(amount__gt=0, fee__gte=0, vat__gte=0, vat__lte=F("fee")),
                name="movement_amounts",
            ),
            models.CheckConstraint(
                condition=Q(
                    kind__in=[kind.value for kind in QUOTED_KINDS],
                    wallet__isnull=False,
                    customer__isnull=False,
                    quote__isnull=False,
                    notice=None,
                    topup=None,
                )
                | Q(
                    kind=MovementKind.TOPUP.value,
                    wallet=None,
                    customer=None,
                    quote=None,
                    notice__isnull=False,
                    topup__isnull=False,
                    payee_wallet__isnull=False,
                ),
                name="movement_shape",
            ),
            models.CheckConstraint(
                condition=Q(payee_wallet__isnull=False, payee_customer__isnull=False, merchant=None)
                | Q(payee_wallet=None, payee_customer=None, merchant__isnull=False),
                name="movement_one_payee",
            ),
        ]

    def __str__(self) -> str:
        return self.reference
