"""Changes of phone and national ID decided at the same time: one outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.db import connections

from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityChange,
)
from accounts.services import identity_change as decisions
from accounts.services import identity_request as service
from micropay.core import approval, clock
from micropay.core.errors import Refusal
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, App
from tests.accounts.identity import (
    NEW_PHONE_E164,
    WHY,
    decide,
    handed_in,
    looked_at,
    ploy,
    requested,
    state_of,
    texts_to,
    wit,
)
from tests.backoffice import member


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Run the acts at the same moment; each answer is "done" or the code of a refusal."""
    start, answers = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        start.wait()
        try:
            act()
            answers.append("done")
        except Refusal as refusal:
            answers.append(refusal.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(answers)


@pytest.mark.race
def test_two_checkers_at_once_change_it_once(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = handed_in(malee)
    orn = member("compliance.orn", "compliance_officer")
    for one in (wit(), orn):
        looked_at(change, one)
    answers = at_once(*(lambda by=by: decide(decisions.approve, change, by) for by in (wit(), orn)))
    assert answers == ["approval_closed", "done"]
    assert Evidence.objects.filter(action="accounts.identity_change.apply").count() == 1
    assert texts_to(NEW_PHONE_E164).count("accounts.phone_changed_new") == 1


@pytest.mark.race
def test_control_without_the_lock_both_checkers_would_pass(race_db, monkeypatch) -> None:
    """Without the row lock both see it waiting; the database's guard still lets one through."""
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = handed_in(malee)
    orn = member("compliance.orn", "compliance_officer")
    for one in (wit(), orn):
        looked_at(change, one)
    both = threading.Barrier(2)
    waiting = approval._waiting

    def unlocked(approval_id: UUID) -> Approval:
        found = Approval.objects.get(pk=approval_id)
        both.wait(timeout=10)
        return found

    monkeypatch.setattr(approval, "_waiting", unlocked)
    decided: list[str] = []
    apply = decisions._refuse_unripe

    def counted(*args: Any) -> None:
        decided.append("passed")
        apply(*args)

    monkeypatch.setattr(decisions, "_refuse_unripe", counted)
    answers = at_once(*(lambda by=by: decide(decisions.approve, change, by) for by in (wit(), orn)))
    monkeypatch.setattr(approval, "_waiting", waiting)
    assert decided == ["passed", "passed"]
    assert answers.count("done") == 1
    assert Customer.objects.get(pk=malee.pk).phone == NEW_PHONE_E164


@pytest.mark.race
def test_a_withdrawal_and_an_approval_at_once_have_one_outcome(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = handed_in(malee)
    looked_at(change, wit())
    maker, checker = ploy().actor(), wit()
    answers = at_once(
        lambda: decide(decisions.approve, change, checker),
        lambda: service.withdraw(actor=maker, change_id=change.id, reason=WHY, now=clock.now()),
    )
    assert answers == ["approval_closed", "done"]
    changed = Customer.objects.get(pk=malee.pk).phone == NEW_PHONE_E164
    assert state_of(change) == ("applied" if changed else "withdrawn")


@pytest.mark.race
def test_two_agents_at_once_open_one_request(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    agents = [ploy(), member("agent.lek", "agent")]
    answers = at_once(*(lambda by=by: requested(malee, by=by) for by in agents))
    assert answers[0] == "done" and answers[1] in {"identity_change_waiting", "identity_taken"}
    assert IdentityChange.objects.count() == 1
