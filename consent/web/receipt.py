"""The public page that proves a receipt of consent: by its file, or by the code on its paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consent.data.record import CheckedReceipt
from consent.errors.record import ReceiptUnreadable
from consent.selectors import receipt
from consent.selectors.receipt_words import rows_of, title_of


class ReceiptForm(forms.Form):
    """The content of the file, pasted."""

    receipt = forms.CharField(
        max_length=receipt.LONGEST,
        label=gettext_lazy("The content of the receipt's file (JSON)"),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Prove a pasted receipt: whether one of our keys signed it and we hold it as it stands."""
    form = ReceiptForm(request.POST or None)
    status = 400 if form.is_bound else 200
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        try:
            found = receipt.check(form.cleaned_data["receipt"])
        except ReceiptUnreadable as refusal:
            form.add_error(None, _(refusal.title))
        else:
            context |= _shown(found)
            status = 200
    return _page(request, context, status)


@never_cache
@require_safe
def by_code(request: HttpRequest, code: str) -> HttpResponse:
    """What the QR of the paper leads to; the same words whether a code is wrong or unknown."""
    found = receipt.by_code(code)
    context: dict[str, Any] = {"code": code, "form": ReceiptForm()}
    if found is not None:
        context |= _shown(found)
    return _page(request, context, 200 if found else 404)


def _shown(found: CheckedReceipt) -> dict[str, Any]:
    """Values of a receipt that no key of ours signed are not repeated: anybody may have made it."""
    if not found.genuine:
        return {"checked": found}
    language = translation.get_language() or "th"
    return {
        "checked": found,
        "title": title_of(found.body),
        "rows": [row for row in rows_of(found.body, language) if row[1]],
    }


def _page(request: HttpRequest, context: dict[str, Any], status: int) -> HttpResponse:
    response = render(request, "consent/receipt_check.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
