"""The public page behind the QR of a receipt: is this paper real?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from micropay.core import clock
from wallet.selectors import receipt_check


@require_safe
def check(request: HttpRequest, code: str) -> HttpResponse:
    """Validity, day and masked parties; the same words whether a code is wrong or unknown."""
    receipt = receipt_check.find(code)
    context = {"receipt": receipt, "code": code}
    if receipt is not None:
        context["at"] = clock.moment_words(receipt.at, translation.get_language() or "th")
    status = 200 if receipt else 404
    response = render(request, "wallet/receipt_check.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
