"""The consent app."""

from __future__ import annotations

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Registers what consent offers to the floor."""

    name = "consent"
