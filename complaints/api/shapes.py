"""What the API answers about cases."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.selectors import movement
from complaints.selectors.case import steps_for_customer
from complaints.selectors.letter import to_customer
from complaints.states import Channel, Kind, LetterKind, Outcome, State, Step
from micropay.core import money


class MovementShape(serializers.Serializer):
    """The linked payment as it looked on the day of filing."""

    reference = serializers.CharField()
    kind = serializers.CharField()
    direction = serializers.ChoiceField(["out", "in"])
    amount = serializers.CharField()
    counterparty = serializers.CharField()
    at = serializers.DateTimeField()


class StepShape(serializers.Serializer):
    """One step the customer may see."""

    step_id = serializers.UUIDField()
    at = serializers.DateTimeField()
    step = serializers.ChoiceField([one.value for one in Step])
    text = serializers.CharField(allow_null=True)


class LetterShape(serializers.Serializer):
    """A letter to read as PDF."""

    letter_id = serializers.UUIDField()
    kind = serializers.ChoiceField([one.value for one in LetterKind])
    made_at = serializers.DateTimeField()


class CaseShape(serializers.Serializer):
    """A case in a list, and right after filing. Due days are Bangkok days, before their end.

    ``answer_by`` is the customer's own day to answer a question; until then our clocks stand still.
    ``merged_into`` is the number of the case that goes on for both.
    """

    number = serializers.CharField()
    kind = serializers.ChoiceField([one.value for one in Kind])
    category = serializers.CharField()
    channel = serializers.ChoiceField([one.value for one in Channel])
    state = serializers.ChoiceField([one.value for one in State])
    outcome = serializers.ChoiceField([one.value for one in Outcome], allow_null=True)
    received_at = serializers.DateTimeField()
    acknowledged_at = serializers.DateTimeField(allow_null=True)
    resolved_at = serializers.DateTimeField(allow_null=True)
    ack_due = serializers.DateField()
    progress_due = serializers.DateField(allow_null=True)
    resolve_due = serializers.DateField(allow_null=True)
    answer_by = serializers.DateField(allow_null=True)
    accepted_at = serializers.DateTimeField(allow_null=True)
    rating = serializers.IntegerField(allow_null=True)
    merged_into = serializers.CharField(allow_null=True)


class CasePageShape(serializers.Serializer):
    """A page of the customer's cases, newest first."""

    cases = CaseShape(many=True)
    next = serializers.UUIDField(allow_null=True)


class WholeCaseShape(CaseShape):
    """A case with its words, its payment and its steps."""

    text = serializers.CharField()
    movement = MovementShape(allow_null=True)
    steps = StepShape(many=True)
    letters = LetterShape(many=True)


def case_shape(case: Case) -> dict[str, Any]:
    """A case without its words."""
    return {
        "number": case.number,
        "kind": case.kind,
        "category": case.category_id,
        "channel": case.channel,
        "state": case.state,
        "outcome": case.outcome,
        "received_at": case.received_at,
        "acknowledged_at": case.ack_at,
        "resolved_at": case.resolved_at,
        "ack_due": case.ack_due,
        "progress_due": case.progress_due,
        "resolve_due": case.resolve_due,
        "answer_by": case.waiting_until,
        "accepted_at": case.accepted_at,
        "rating": case.rating,
        "merged_into": case.merged_into.number if case.merged_into else None,
    }


def whole_case_shape(case: Case) -> dict[str, Any]:
    """A case with everything its customer may see."""
    steps, letters = steps_for_customer(case), to_customer(case)
    return {
        **case_shape(case),
        "text": case.text,
        "movement": _movement(case),
        "steps": [step_shape(one) for one in steps],
        "letters": [
            {"letter_id": one.id, "kind": one.kind, "made_at": one.made_at} for one in letters
        ],
    }


def step_shape(step: CaseEvent) -> dict[str, Any]:
    """One step as its customer sees it."""
    return {"step_id": step.id, "at": step.at, "step": step.step, "text": step.text}


def _movement(case: Case) -> dict[str, Any] | None:
    frozen = case.movement
    if frozen is None:
        return None
    return {
        "reference": frozen["reference"],
        "kind": frozen["kind"],
        "direction": frozen["direction"],
        "amount": money.format_baht(frozen["amount_satang"]),
        "counterparty": movement.other_side(frozen, customer_id=case.customer_id),
        "at": frozen["at"],
    }
