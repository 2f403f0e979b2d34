"""Small middlewares of the web edge."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from micropay.core import clock, status

Handler = Callable[[HttpRequest], HttpResponse]


class Afterwards:
    """What every answer gets: staff pages and answers of the API stay out of caches unless they say
    otherwise, API answers carry their rates, and refusals are counted by code.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(("/admin/", "/api/")):
            response.headers.setdefault("Cache-Control", "no-store")
        if request.path.startswith("/admin/"):
            # Alpine, on which the theme's menus stand, evaluates its attributes.
            response._csp_update = {"script-src": ["'unsafe-eval'"]}  # type: ignore[attr-defined]
        refusal = getattr(request, "refusal_code", None)
        if refusal is not None:
            status.count_refusal(refusal, clock.now())
        rate = getattr(request, "rate_limit", None)
        if rate is not None:
            limit, left, reset = rate
            response.headers["RateLimit-Policy"] = f'"minute";q={limit};w=60'
            response.headers["RateLimit"] = f'"minute";r={left};t={reset}'
        return response
