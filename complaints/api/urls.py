"""Addresses of complaints under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from complaints.api import case, category, intake, verdict

urlpatterns: list[Any] = [
    path("complaint-categories", category.Categories.as_view()),
    path("complaints", intake.Cases.as_view()),
    path("complaints/<str:number>", case.OneCase.as_view()),
    path("complaints/<str:number>/messages", case.Messages.as_view()),
    path("complaints/<str:number>/steps", verdict.Chat.as_view()),
    path("complaints/<str:number>/acceptance", verdict.Acceptance.as_view()),
    path("complaints/<str:number>/contest", verdict.Contest.as_view()),
    path("complaints/<str:number>/rating", verdict.Rating.as_view()),
    path("complaints/<str:number>/files", verdict.Files.as_view()),
    path("complaints/<str:number>/letters/<uuid:letter_id>.pdf", verdict.LetterPaper.as_view()),
]
