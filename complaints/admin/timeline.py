"""The steps of a case as staff read them: who, when, and what was noted, in words."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from complaints.data import STEP_NAMES
from complaints.models.case import Case
from complaints.models.category import Category
from complaints.models.event import CaseEvent
from complaints.states import Step
from micropay.core.words import codes, details, naming


def drawn(steps: list[CaseEvent]) -> str:
    """All steps as a list, oldest first."""
    names = _names(steps)
    lines = [
        (_(STEP_NAMES[one.step]), _who(one), details.line(_told(one.detail, names), Case), one)
        for one in steps
    ]
    return render_to_string("complaints/timeline.html", {"steps": lines})


def _who(step: CaseEvent) -> str:
    return step.actor_label or codes.word("core", step.actor_kind)


def _told(detail: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """What a step noted, with the names of its category and its colleague."""
    return {
        key: names.get(str(value), value) if key in ("category", "to") else value
        for key, value in detail.items()
    }


def _names(steps: list[CaseEvent]) -> dict[str, str]:
    """The names of categories and colleagues that steps noted, read at once."""
    categories = {one.detail["category"] for one in steps if one.detail.get("category")}
    # Only these steps name a person; elsewhere "to" is a state or another case.
    given = [one for one in steps if one.step in (Step.ASSIGNED, Step.TASK)]
    colleagues = {one.detail["to"] for one in given if one.detail.get("to")}
    found = {str(row.pk): naming.of(row) for row in Category.objects.filter(pk__in=categories)}
    staff: Any = get_user_model()._default_manager
    if colleagues:
        found |= {str(row.pk): str(row) for row in staff.filter(pk__in=colleagues)}
    return found
