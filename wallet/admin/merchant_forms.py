"""The forms of a merchant's pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy

from accounts.states import Tier
from micropay.core.reason_form import ReasonForm
from wallet.admin.fee import BahtFormField
from wallet.admin.report_forms import BahtField, ExportForm
from wallet.data.bank import BANKS
from wallet.data.merchant import BankDetails, Wish
from wallet.states.merchant import MerchantKind

_KINDS = [
    (MerchantKind.MERCHANT.value, gettext_lazy("Shop")),
    (MerchantKind.BILLER.value, gettext_lazy("Biller")),
]


class BankForm(ReasonForm):
    """The bank account that payouts go to, as the bank book names it."""

    bank_code = forms.ChoiceField(
        label=gettext_lazy("Bank"),
        choices=[(code, f"{code} {name}") for code, name in BANKS.items()],
    )
    account_number = forms.CharField(
        label=gettext_lazy("Account number"), validators=[RegexValidator(r"\A[0-9]{10,15}\Z")]
    )
    holder = forms.CharField(max_length=160, label=gettext_lazy("Account holder"))

    @property
    def bank(self) -> BankDetails:
        """The three together."""
        told = self.cleaned_data
        return BankDetails(told["bank_code"], told["account_number"], told["holder"])

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not self.errors:
            told["bank"] = self.bank
        return told


class RegisterForm(BankForm):
    """A merchant as it asks to be registered; the reason names its application."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=_KINDS)
    name_th = forms.CharField(max_length=120, label=gettext_lazy("Name in Thai"))
    name_en = forms.CharField(max_length=120, label=gettext_lazy("Name in English"))
    tax_id = forms.CharField(
        max_length=17,
        label=gettext_lazy("Tax ID"),
        help_text=gettext_lazy(
            "Of a company; or the national ID of a verified customer who trades alone."
        ),
    )
    category = forms.CharField(
        label=gettext_lazy("Category (ISO 18245)"),
        validators=[RegexValidator(r"\A[0-9]{4}\Z")],
        widget=forms.TextInput(attrs={"placeholder": "5812"}),
    )
    tier = forms.ChoiceField(
        label=gettext_lazy("Tier of its fees"),
        choices=[(tier.value, tier.value) for tier in Tier if tier is not Tier.NONE],
    )
    biller_id = forms.CharField(
        required=False,
        max_length=15,
        label=gettext_lazy("Own biller number, if its bills carry one"),
    )
    field_order = (
        "kind",
        "name_th",
        "name_en",
        "tax_id",
        "category",
        "tier",
        "biller_id",
        "bank_code",
        "account_number",
        "holder",
    )

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if not self.errors:
            told["wish"] = Wish(
                kind=MerchantKind(told["kind"]),
                name_th=told["name_th"],
                name_en=told["name_en"],
                tax_id=told["tax_id"],
                category=told["category"],
                tier=Tier(told["tier"]),
                bank=told["bank"],
                biller_id=told["biller_id"],
            )
        return told


class PayoutForm(ReasonForm):
    """How much of what it has taken goes to its bank account."""

    amount = BahtField(label=gettext_lazy("Amount (baht)"))


class CodeForm(ReasonForm):
    """A QR code to hang up, or one for a sale."""

    amount = BahtFormField(
        required=False, label=gettext_lazy("Amount (baht); empty: the payer types it")
    )
    bill = forms.CharField(
        required=False,
        label=gettext_lazy("Number of the sale"),
        validators=[RegexValidator(r"\A[A-Z0-9]{1,20}\Z")],
    )
    picture = forms.ChoiceField(
        label=gettext_lazy("Picture"), choices=[("png", "PNG"), ("svg", "SVG")]
    )


class StatementForm(ExportForm):
    """A period of a merchant's statement."""
