"""Merchants and billers: payees that are not customers, and the codes that name them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.states import CodeScheme, MerchantKind, WalletState


class Merchant(models.Model):
    """A shop or biller with a ledger account of its own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10)
    name_th = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    account = models.OneToOneField("wallet.LedgerAccount", models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, default=WalletState.ACTIVE)
    is_demo = models.BooleanField(default=False)
    registered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in MerchantKind]),
                name="merchant_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in WalletState]),
                name="merchant_state_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_th

    @property
    def is_active(self) -> bool:
        return self.state == WalletState.ACTIVE


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
