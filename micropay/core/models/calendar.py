"""The days on which business rests, kept by compliance."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Holiday(models.Model):
    """A day (Bangkok) that is no business day, with its source."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    day = models.DateField(primary_key=True)
    name_th = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {self.name_en}"
