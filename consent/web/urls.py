"""Addresses of consent's public pages."""

from __future__ import annotations

from django.urls import path

from consent.web import policy, request

app_name = "consent"
urlpatterns = [
    path("data-rights/", request.ask, name="rights"),
    path("data-rights/code/", request.code, name="rights_code"),
    path("data-rights/mine/", request.mine, name="rights_mine"),
    path("data-rights/mine/<str:number>/package/", request.collect, name="rights_collect"),
    path("data-rights/package/<str:token>/", request.package_page, name="rights_package"),
    path("policies/", policy.index, name="policies"),
    path("policies/<slug:service>/<slug:kind>/", policy.document, name="document"),
    path("policies/<slug:service>/<slug:kind>/<int:number>/", policy.document, name="version"),
]
