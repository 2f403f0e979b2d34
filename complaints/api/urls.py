"""Addresses of complaints under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from complaints.api import case, category, intake

urlpatterns: list[Any] = [
    path("complaint-categories", category.Categories.as_view()),
    path("complaints", intake.Cases.as_view()),
    path("complaints/<str:number>", case.OneCase.as_view()),
    path("complaints/<str:number>/messages", case.Messages.as_view()),
]
