"""Adverts, content and suggested payments that the app shows, and what people did with them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from consent.models.policy import Service
from consent.models.subject import Subject
from consent.states.content import ContentKind, InteractionKind
from consent.states.policy import Language
from micropay.core.ids import new_id


class ContentItem(models.Model):
    """One item in its place. Everybody sees the same order, except who consented to a choice by
    their own history: then items with tags they opened before come first.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    tag = models.SlugField(max_length=40)
    position = models.PositiveSmallIntegerField()
    title_th = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120)
    body_th = models.TextField()
    body_en = models.TextField()
    shown_from = models.DateTimeField()
    shown_until = models.DateTimeField(null=True)
    made_by = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ContentKind]),
                name="content_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(shown_until=None) | Q(shown_until__gte=F("shown_from")),
                name="content_times_in_order",
            ),
        ]
        permissions = [("edit_content", "Can add and end adverts and content")]

    def __str__(self) -> str:
        return self.title_en

    def title(self, language: str) -> str:
        return self.title_en if language == Language.ENGLISH else self.title_th

    def body(self, language: str) -> str:
        return self.body_en if language == Language.ENGLISH else self.body_th


class Interaction(models.Model):
    """An item seen or tapped by somebody who consented to the log. Gone when that ends."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(ContentItem, on_delete=models.PROTECT, related_name="interactions")
    kind = models.CharField(max_length=12)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in InteractionKind]),
                name="interaction_kind_known",
            )
        ]
        indexes = [models.Index(fields=["subject", "item"], name="interaction_by_subject")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
