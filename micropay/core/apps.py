"""The floor app."""

from __future__ import annotations

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Loads the handlers of the floor's own outbox topics."""

    name = "micropay.core"
    label = "core"

    def ready(self) -> None:
        from micropay.core import messages  # noqa: F401
