"""Addresses of the public pages under /complaints/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from complaints.web import follow, intake

app_name = "complaints"
urlpatterns: list[Any] = [
    path("", intake.page, name="file"),
    path("thanks/", intake.thanks, name="thanks"),
    path("follow/", follow.ask, name="follow"),
    path("follow/code/", follow.code, name="code"),
    path("follow/case/", follow.case, name="case"),
    path("follow/case/letters/<uuid:letter_id>/", follow.letter, name="letter"),
]
