"""Presses of the floor's buttons."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.db import transaction

from accounts.services import staff as service
from micropay.core import clock, files
from micropay.core.models.approval import Approval
from micropay.core.models.calendar import Holiday
from micropay.core.models.file import StoredFile
from micropay.core.models.rule import Rule
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.core import file_samples


def decided_by_another() -> Press:
    maker, checker = (member(name, "compliance_officer") for name in ("maker", "checker"))
    agent = member("agent.back", "agent")
    now = clock.now()
    with transaction.atomic():
        service.disable(actor=maker.actor(), staff_id=agent.id, reason="on leave", now=now)
        service.ask_to_enable(actor=maker.actor(), staff_id=agent.id, reason="is back", now=now)
    return Press(by=checker, row=Approval.objects.get(object_id=str(agent.id)))


def a_file() -> StoredFile:
    """Handed in by an agent for somebody."""
    return files.receive(
        actor=member("agent.front", "agent").actor(),
        subject_id=uuid4(),
        purpose="test",
        name="card.jpg",
        content=file_samples.picture(),
        now=clock.now(),
    )


def on_a_rule() -> Press:
    rule = Rule.objects.get(key="api.requests_per_minute")
    values = {"value": "300", "source": "Load test of November"}
    return Press(by=member("maker.rules", "compliance_officer"), row=rule, values=values)


def a_day_of_rest() -> Press:
    day = clock.bangkok_day(clock.now()) + timedelta(days=400)
    values = {
        "day": day.isoformat(),
        "name_th": "วันหยุดพิเศษ",
        "name_en": "Special holiday",
        "source": "Cabinet resolution",
    }
    return Press(by=member("maker.days", "compliance_officer"), values=values)


def no_day_of_rest() -> Press:
    row = Holiday.objects.filter(day__gt=clock.bangkok_day(clock.now())).latest("day")
    by = member("maker.days", "compliance_officer")
    return Press(by=by, row=row, values={"source": "Cabinet resolution"})


BUTTONS: dict[str, Performer] = {
    "core_holiday_do_add": a_day_of_rest,
    "core_holiday_do_remove": no_day_of_rest,
    "core_rule_do_change": on_a_rule,
    "core_approval_do_approve": decided_by_another,
    "core_approval_do_refuse": decided_by_another,
}
