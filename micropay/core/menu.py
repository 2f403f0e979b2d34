"""The menu of the back office: what this staff member may see, by the work it belongs to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from micropay.core import backoffice
from micropay.core.words import labels


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The groups of the sidebar; pages this person may not open are left out."""
    found = {app["app_label"]: app for app in backoffice.site.get_app_list(request)}
    home = {
        "items": [{"title": _("Home"), "icon": "home", "link": reverse_lazy("admin:index")}],
    }
    groups = [
        {"title": _(title), "separator": True, "items": _items(found[label]["models"])}
        for label, title in labels.APPS.items()
        if label in found
    ]
    return [home, *groups]


def _items(models: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "title": str(model["name"]),
            "icon": getattr(backoffice.site.get_model_admin(model["model"]), "icon", "list"),
            "link": model["admin_url"],
        }
        for model in models
        if model["admin_url"]
    ]
