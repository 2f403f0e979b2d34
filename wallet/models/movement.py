"""Quotes and the movements of money they became. Amounts are satang."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.bank import BankAccount
from wallet.models.fee import FeeVersion
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.money_request import MoneyRequest
from wallet.models.topup import BankNotice, TopUp
from wallet.models.wallet import Wallet
from wallet.states.movement import QUOTED_KINDS


class Quote(models.Model):
    """What a customer was shown before confirming: payee, amount, fee, proof, expiry.

    Never changed: it is used when a movement refers to it, which only one can. ``digest`` (hex
    SHA-256) covers all that matters of it and binds the one-time code. Exactly one of
    ``payee_wallet``, ``merchant`` and ``bank_account`` is paid. Names are masked, as they were
    shown. ``request`` is what a transfer answers: carried out, the quote makes it paid.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="quotes")
    payee_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+", null=True)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="+", null=True)
    bank_account = models.ForeignKey(BankAccount, models.PROTECT, related_name="+", null=True)
    request = models.ForeignKey(
        MoneyRequest, models.PROTECT, related_name="quotes", null=True, db_index=False
    )
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
    # What the guards against fraud said: a check of the face is needed; it is needed too when the
    # day's sum passes ``face_day_most``; the money waits so long because the payee is new.
    needs_face = models.BooleanField(default=False)
    face_day_most = models.BigIntegerField(null=True)
    hold_seconds = models.PositiveIntegerField(default=0)

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
                condition=Q(payee_wallet=None, merchant__isnull=False, bank_account=None)
                | Q(payee_wallet__isnull=False, merchant=None, bank_account=None)
                | Q(payee_wallet=None, merchant=None, bank_account__isnull=False),
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


def _guarded(to: Any, related_name: str, *, db_index: bool = False) -> Any:
    """A reference that the guard of movements checks."""
    return models.ForeignKey(
        to,
        models.PROTECT,
        related_name=related_name,
        null=True,
        db_constraint=False,
        db_index=db_index,
    )


class Movement(models.Model):
    """Money that moved: the business side of one ledger transaction. Append-only.

    A payment or transfer has a payer's wallet and its quote; a top-up has the bank's notice; a
    withdrawal has wallet and quote, and the withdrawal's own number as its reference; a merchant's
    payout has that number too. A refund has the merchant who pays and the payee's wallet.
    ``reference`` is the receipt's number. ``key`` and ``fingerprint`` repeat the ledger's claim
    so that a replay finds the answer in one read. ``fee`` includes ``vat``.

    One of the busiest tables: what a CHECK and foreign keys would say stands in one guard that
    always fires (``movement_guards_0005.sql``): a row repeats its quote or top-up. Only look-ups
    that the product makes have an index.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20)
    kind = models.CharField(max_length=10)
    transaction_id = models.UUIDField(unique=True)
    wallet = _guarded(Wallet, "sent")
    customer = _guarded("accounts.Customer", "+")
    payee_wallet = _guarded(Wallet, "received", db_index=True)
    payee_customer = _guarded("accounts.Customer", "+")
    merchant = _guarded(Merchant, "received")
    quote = models.OneToOneField(
        Quote, models.PROTECT, related_name="movement", null=True, db_constraint=False
    )
    topup = _guarded(TopUp, "movements")
    notice = models.OneToOneField(BankNotice, models.PROTECT, related_name="movement", null=True)
    refund = _guarded(MerchantRefund, "movements")
    amount = models.BigIntegerField()
    fee = models.BigIntegerField(default=0)
    vat = models.BigIntegerField(default=0)
    key = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    posted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wallet", "key"], name="movement_key_once"),
            models.UniqueConstraint(fields=["reference"], name="movement_reference_once"),
        ]
        indexes = [
            models.Index(
                fields=["merchant", "posted_at"],
                condition=Q(merchant__isnull=False),
                name="movement_by_merchant",
            ),
            models.Index(
                fields=["topup"], condition=Q(topup__isnull=False), name="movement_by_topup"
            ),
        ]

    def __str__(self) -> str:
        return self.reference
