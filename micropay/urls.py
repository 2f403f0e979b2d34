"""All addresses of the platform."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views import defaults
from django.views.i18n import set_language
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from micropay.core import backoffice, pages, problems

# The offline docs page starts itself with an inline script.
docs = csp_update({"script-src": ["'unsafe-inline'"]})(
    SpectacularSwaggerView.as_view(url_name="schema")
)

urlpatterns: list[Any] = [
    path("", pages.home, name="home"),
    path("favicon.ico", pages.icon),
    path("healthz", pages.alive),
    path("readyz", pages.ready),
    path("language/", set_language, name="set_language"),
    path("admin/", backoffice.site.urls),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", docs, name="docs"),
    path("api/v1/", include("consent.api.urls")),
    path("", include("consent.web.urls")),
    path("api/v1/", include("complaints.api.urls")),
    path("complaints/", include("complaints.web.urls")),
    path("api/v1/", include("wallet.api.urls")),
    path("", include("wallet.web.urls")),
    path("api/v1/", include("accounts.api.urls")),
    path("my-consents/", include("accounts.web.urls")),
    path("dev/inbox/", pages.inbox, name="inbox"),
]


def handler400(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.bad_request_page(request, exception)
    return defaults.bad_request(request, exception)


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.not_found_page(request, exception)
    return defaults.page_not_found(request, exception)


def handler500(request: HttpRequest) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.error_page(request)
    return defaults.server_error(request)
