"""Merchants and billers as wallet holders, the codes that name them, and their refunds."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.states import Tier
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.states.merchant import PAYS_OUT, CodeScheme, MerchantKind, MerchantState


class Merchant(models.Model):
    """A shop or biller with a ledger account of its own, registered by two people.

    ``number`` stands in its QR codes. ``tax_id`` (13 digits) is a national ID where a person trades
    alone; ``owner`` then names that customer. ``category`` is a merchant category code (ISO 18245).
    ``tier`` chooses the band of its fees. After registration only the state changes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10)
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    number = models.CharField(max_length=13, unique=True)
    tax_id = EncryptedText(label="wallet.merchant.tax_id", null=True)
    owner = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+", null=True)
    category = models.CharField(max_length=4, blank=True)
    tier = models.CharField(max_length=8, default=Tier.STANDARD)
    account = models.OneToOneField("wallet.LedgerAccount", models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, default=MerchantState.ASKED)
    is_demo = models.BooleanField(default=False)
    registered_at = models.DateTimeField()

    class Meta:
        permissions = [
            ("manage_merchants", "Can ask for and agree to merchants and their bank accounts"),
            ("stop_merchant", "Can freeze a merchant"),
            ("close_merchant", "Can ask for and agree to the end of a merchant"),
            ("pay_merchant", "Can ask for and agree to payouts to merchants"),
            ("ask_refund", "Can ask for a merchant's refund"),
            ("approve_refund", "Can agree to a merchant's refund"),
            ("serve_merchant", "Can make a merchant's QR codes and statements"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in MerchantKind]),
                name="merchant_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in MerchantState]),
                name="merchant_state_known",
            ),
            models.CheckConstraint(
                condition=Q(tier__in=[tier.value for tier in Tier]), name="merchant_tier_known"
            ),
            models.CheckConstraint(
                condition=Q(number__regex=r"^M[0-9]{12}$"), name="merchant_number_shape"
            ),
        ]

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_th

    @property
    def is_active(self) -> bool:
        return self.state == MerchantState.ACTIVE

    @property
    def pays_out(self) -> bool:
        """Whether its money may go to its bank account."""
        return self.state in PAYS_OUT


class MerchantCode(models.Model):
    """How scanned codes name a merchant: biller ID, PromptPay tax ID, e-wallet or account.

    ``value`` is as the paycode reader normalises it. Numbers of companies begin with 0; one that
    does not could be a person's national ID and may not stand here in the clear.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="codes")
    scheme = models.CharField(max_length=14)
    value = models.CharField(max_length=50)
    registered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scheme", "value"], name="merchant_code_once"),
            models.CheckConstraint(
                condition=Q(scheme__in=[scheme.value for scheme in CodeScheme]),
                name="merchant_code_scheme_known",
            ),
            models.CheckConstraint(
                condition=~Q(scheme__in=[CodeScheme.BILLER.value, CodeScheme.TAX_ID.value])
                | Q(value__startswith="0"),
                name="merchant_code_of_company",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"


class MerchantRefund(models.Model):
    """Money that a merchant gave back of a payment, in full or in part (satang): by two people at
    the desk, or by ``customer``, who acts for the merchant and proved it under ``key``.

    All refunds of one payment together never pass it (the ledger's door and guards). ``approval``
    is the request that was agreed to; it says who and why.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    payment = models.ForeignKey("wallet.Movement", models.PROTECT, related_name="refunds")
    approval = models.OneToOneField("core.Approval", models.PROTECT, related_name="+", null=True)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+", null=True)
    key = models.CharField(max_length=80, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    transaction_id = models.UUIDField(unique=True)
    amount = models.BigIntegerField()
    refunded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="merchant_refund_amount"),
            models.CheckConstraint(
                condition=Q(approval__isnull=False, customer=None, key="", fingerprint="")
                | (Q(approval=None, customer__isnull=False) & ~Q(key="") & ~Q(fingerprint="")),
                name="merchant_refund_by_whom",
            ),
            models.UniqueConstraint(
                fields=["customer", "key"],
                condition=Q(customer__isnull=False),
                name="merchant_refund_key_once",
            ),
        ]

    def __str__(self) -> str:
        return f"refund {self.refunded_at:%Y-%m-%d %H:%M}"
