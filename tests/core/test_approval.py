"""Maker and checker: two people, one decision, one act."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.errors import NotFound, Refusal
from micropay.core.locks import OutsideTransaction
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.rule import Rule

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
MAKER = Actor(kind="staff", id=str(uuid4()), label="agent.nok")
CHECKER = Actor(kind="staff", id=str(uuid4()), label="senior.prasit")
THIRD = Actor(kind="staff", id=str(uuid4()), label="compliance.arun")
KIND = "test.write_rule"


class TooLate(Refusal):
    """What an act may refuse with."""

    code = "too_late"


def write_rule(found: Approval, *, actor: Actor, now: datetime) -> None:
    if found.payload.get("refuse"):
        raise TooLate
    Rule.objects.create(
        key=f"approved.{found.id}", value="1", unit="times", source="test", effective_from=now
    )


@pytest.fixture(autouse=True)
def _kind() -> Iterator[None]:
    approval.register(KIND, permission="core.see_approvals", apply=write_rule)
    yield
    del approval._kinds[KIND]


def asked(object_id: str = "1", **payload: Any) -> Approval:
    with transaction.atomic():
        return approval.request(
            kind=KIND,
            object_type="core.Rule",
            object_id=object_id,
            payload=payload,
            actor=MAKER,
            reason="customer called",
            now=NOW,
        )


def decide(found: Approval, actor: Actor, verb: str = "approve") -> Approval:
    with transaction.atomic():
        return getattr(approval, verb)(
            approval_id=found.id, actor=actor, reason="papers seen", now=NOW
        )


def carried_out(found: Approval) -> int:
    return Rule.objects.filter(key=f"approved.{found.id}").count()


@pytest.mark.django_db
def test_another_person_approves_and_the_act_is_carried_out() -> None:
    found = asked()
    assert carried_out(found) == 0
    decided = decide(found, CHECKER)
    assert (decided.state, decided.checker_label) == ("approved", "senior.prasit")
    assert carried_out(found) == 1


@pytest.mark.django_db
def test_each_step_leaves_evidence_with_its_actor_and_reason() -> None:
    found = asked()
    decide(found, CHECKER)
    rows = Evidence.objects.filter(detail__approval=str(found.id)).order_by("id")
    assert [(row.action, row.actor_label, row.reason) for row in rows] == [
        ("core.approval.request", "agent.nok", "customer called"),
        ("core.approval.approved", "senior.prasit", "papers seen"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["approve", "refuse"])
def test_the_maker_decides_nothing(verb: str) -> None:
    found = asked()
    with pytest.raises(approval.SelfApproval):
        decide(found, MAKER, verb)
    found.refresh_from_db()
    assert (found.state, carried_out(found)) == ("waiting", 0)


@pytest.mark.django_db
def test_even_the_database_refuses_the_maker_as_checker() -> None:
    found = asked()
    with pytest.raises(IntegrityError, match="approval_by_another_person"), transaction.atomic():
        Approval.objects.filter(id=found.id).update(state="approved", checker_id=MAKER.id)


@pytest.mark.django_db
def test_an_approval_without_a_checker_is_refused_by_the_database() -> None:
    found = asked()
    with pytest.raises(IntegrityError, match="approval_names_its_checker"), transaction.atomic():
        Approval.objects.filter(id=found.id).update(state="approved")


@pytest.mark.django_db
def test_a_refusal_carries_nothing_out_and_ends_it() -> None:
    found = asked()
    assert decide(found, CHECKER, "refuse").state == "refused"
    assert carried_out(found) == 0
    with pytest.raises(approval.ApprovalClosed):
        decide(found, THIRD)


@pytest.mark.django_db
def test_it_is_decided_once() -> None:
    found = asked()
    decide(found, CHECKER)
    with pytest.raises(approval.ApprovalClosed):
        decide(found, THIRD)
    assert carried_out(found) == 1


@pytest.mark.django_db
def test_what_the_act_refuses_leaves_the_request_waiting() -> None:
    found = asked(refuse=True)
    with pytest.raises(TooLate):
        decide(found, CHECKER)
    found.refresh_from_db()
    assert (found.state, found.checker_id) == ("waiting", None)


@pytest.mark.django_db
def test_the_same_thing_is_asked_once_at_a_time() -> None:
    first = asked()
    with pytest.raises(approval.ApprovalWaiting):
        asked()
    decide(first, CHECKER, "refuse")
    assert asked().id != first.id


@pytest.mark.django_db
def test_an_unknown_request_cannot_be_decided() -> None:
    with pytest.raises(NotFound), transaction.atomic():
        approval.approve(approval_id=uuid4(), actor=CHECKER, reason="papers seen", now=NOW)


@pytest.mark.django_db
def test_an_undeclared_kind_cannot_be_asked_for() -> None:
    with pytest.raises(KeyError), transaction.atomic():
        approval.request(
            kind="test.undeclared",
            object_type="core.Rule",
            object_id="1",
            payload={},
            actor=MAKER,
            reason="customer called",
            now=NOW,
        )


@pytest.mark.django_db
def test_the_kind_names_the_permission_that_deciding_needs() -> None:
    found = asked()
    assert approval.may_decide(found, has_permission=lambda name: name == "core.see_approvals")
    assert not approval.may_decide(found, has_permission=lambda name: name == "core.other")


@pytest.mark.race
def test_asking_outside_a_transaction_is_a_programming_error(race_db) -> None:
    with pytest.raises(OutsideTransaction):
        approval.request(
            kind=KIND,
            object_type="core.Rule",
            object_id="1",
            payload={},
            actor=MAKER,
            reason="customer called",
            now=NOW,
        )


def at_once(found: Approval) -> list[str]:
    """Two checkers decide at the same moment; what each of them got."""
    start, answers = threading.Barrier(2), []

    def one(actor: Actor) -> None:
        try:
            start.wait()
            answers.append(decide(found, actor).state)
        except Refusal as refusal:
            answers.append(refusal.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=[actor]) for actor in (CHECKER, THIRD)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(answers)


@pytest.mark.race
def test_two_checkers_at_once_carry_it_out_once(race_db) -> None:
    for round_ in range(5):
        found = asked(str(round_))
        assert at_once(found) == ["approval_closed", "approved"]
        assert carried_out(found) == 1


@pytest.mark.race
def test_control_without_the_lock_both_would_approve(race_db) -> None:
    """Two raw connections read, then decide: what the row lock prevents."""
    found = asked()
    first, second = race_db.connect(), race_db.connect()
    for one in (first, second):
        cursor = one.cursor()
        cursor.execute("SELECT state FROM core_approval WHERE id = %s", [str(found.id)])
        assert cursor.fetchone() == ("waiting",)
    for one, checker in ((first, CHECKER), (second, THIRD)):
        one.cursor().execute(
            "UPDATE core_approval SET state = 'approved', checker_id = %s WHERE id = %s",
            [checker.id, str(found.id)],
        )
        one.commit()
        one.close()
    found.refresh_from_db()
    assert found.checker_id == THIRD.id
