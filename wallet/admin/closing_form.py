"""The form that names a bank account to pay a closed wallet's balance to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy

from micropay.core.reason_form import ReasonForm
from wallet.data.closure import Destination


class AccountForm(ReasonForm):
    """The bank account of the former customer or of the estate."""

    bank = forms.CharField(
        label=gettext_lazy("Bank code"), validators=[RegexValidator(r"\A[0-9]{3}\Z")]
    )
    account = forms.CharField(
        label=gettext_lazy("Account number"), validators=[RegexValidator(r"\A[0-9]{10,15}\Z")]
    )
    holder = forms.CharField(max_length=160, label=gettext_lazy("Account holder"))

    def clean(self) -> dict[str, Any]:
        """The three together are one destination."""
        told: dict[str, Any] = super().clean() or {}
        parts = {name: told.pop(name, "") for name in ("bank", "account", "holder")}
        return {**told, "destination": Destination(**parts)}
