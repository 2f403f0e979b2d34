"""Addresses of consent's public pages."""

from __future__ import annotations

from django.urls import path

from consent.web import cookie, mail_request, policy, receipt, request

app_name = "consent"
urlpatterns = [
    path("data-rights/", request.ask, name="rights"),
    path("data-rights/code/", request.code, name="rights_code"),
    path("data-rights/mine/", request.mine, name="rights_mine"),
    path("data-rights/mine/<str:number>/package/", request.collect, name="rights_collect"),
    path("data-rights/mail/", mail_request.confirm, name="mail-request"),
    path("data-rights/package/<str:token>/", request.package_page, name="rights_package"),
    path("policies/", policy.index, name="policies"),
    path("policies/<slug:service>/<slug:kind>/", policy.document, name="document"),
    path("policies/<slug:service>/<slug:kind>/<int:number>/", policy.document, name="version"),
    path(
        "policies/<slug:service>/<slug:kind>/<int:number>/changes/",
        policy.changes,
        name="changes",
    ),
    path("cookies/", cookie.page, name="cookies"),
    path("cookies/choice/", cookie.choose, name="cookie-choice"),
    path("consents/check/", receipt.check, name="receipt-check"),
    path("consents/check/<slug:code>/", receipt.by_code, name="receipt-by-code"),
]
