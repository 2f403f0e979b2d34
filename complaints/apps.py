"""The complaints app."""

from __future__ import annotations

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Registers what complaints offers to the floor."""

    name = "complaints"
