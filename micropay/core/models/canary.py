"""Proof that the keys in the settings are the keys of this database."""

from __future__ import annotations

from django.db import models


class KeyCanary(models.Model):
    """A known text under one key; a boot that cannot re-make or open it is refused."""

    name = models.CharField(primary_key=True, max_length=60)
    sealed = models.TextField()

    def __str__(self) -> str:
        return self.name
