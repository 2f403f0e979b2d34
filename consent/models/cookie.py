"""The cookies of our pages: who sets each, for what, for how long."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.models.purpose import Purpose
from consent.states.policy import Language
from consent.states.purpose import CookieSetter


class Cookie(models.Model):
    """One cookie. Without a purpose it is necessary; any other is set only after a yes to its
    purpose, and a cookie without a row is never set. Changed by migrations only.
    """

    runtime_rights: ClassVar[str] = "SELECT"

    name = models.CharField(max_length=60, primary_key=True)
    setter = models.CharField(max_length=10)
    set_by = models.CharField(max_length=120)
    purpose = models.ForeignKey(
        Purpose, on_delete=models.PROTECT, related_name="cookies", null=True
    )
    words_th = models.CharField(max_length=300)
    words_en = models.CharField(max_length=300)
    # Seconds; null ends with the browser's session.
    life_seconds = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(setter__in=[setter.value for setter in CookieSetter]),
                name="cookie_setter_known",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def words(self, language: str) -> str:
        return self.words_en if language == Language.ENGLISH else self.words_th
