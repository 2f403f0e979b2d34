"""Changing a rule: one person asks, another approves, and a new row takes effect.

What a rule was stays: rows are only added. The new value has the shape of the old one, so that a
number never becomes a word, and no change is dated back.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from micropay.core import approval, evidence, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound, Refusal
from micropay.core.models.rule import Rule

CHANGE = "core.rule.change"
PERMISSION = "core.change_rule"
_SWITCH = {"on", "off"}
_MOST_DIGITS = 15


class RuleValueWrong(Refusal):
    """The value is not of the rule's shape: a whole number, a switch, or a word."""

    code = "rule_value_wrong"
    title = "This value does not fit the rule: it is %(shape)s."
    status = 422


class RuleDateTaken(Refusal):
    """Another value of this rule takes effect at the same moment."""

    code = "rule_date_taken"
    title = "Another value of this rule takes effect at that moment."


@dataclass(frozen=True, slots=True)
class Wish:
    """A rule's coming value: where it comes from, and from when it holds."""

    key: str
    value: str
    source: str
    effective_from: datetime


def ask(*, actor: Actor, wish: Wish, reason: str, now: datetime) -> approval.Approval:
    """The maker asks. Raises NotFound, RuleValueWrong, ApprovalWaiting."""
    _require_shape(_present(wish.key), wish.value)
    return approval.request(
        kind=CHANGE,
        object_type="core.Rule",
        object_id=wish.key,
        payload={**asdict(wish), "effective_from": wish.effective_from.isoformat()},
        actor=actor,
        reason=reason,
        now=now,
    )


def apply(approved: approval.Approval, *, actor: Actor, now: datetime) -> None:
    """What the checker's yes carries out; a day that has passed by then becomes now.

    Raises NotFound, RuleValueWrong, RuleDateTaken.
    """
    wish = approved.payload
    before = _present(wish["key"])
    _require_shape(before, wish["value"])
    row = Rule(
        key=before.key,
        value=wish["value"],
        unit=before.unit,
        source=wish["source"],
        effective_from=max(now, datetime.fromisoformat(wish["effective_from"])),
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise RuleDateTaken from error
    evidence.record(
        action="core.rule.change",
        actor=actor,
        now=now,
        object_type="core.Rule",
        object_id=row.id,
        detail={"key": row.key, "before": before.value, "value": row.value},
    )
    transaction.on_commit(rules.forget)


def _present(key: str) -> Rule:
    newest = Rule.objects.filter(key=key).order_by("-effective_from").first()
    if newest is None:
        raise NotFound
    return newest


def _require_shape(before: Rule, value: str) -> None:
    if before.value in _SWITCH:
        fits, shape = value in _SWITCH, "on or off"
    elif before.value.isdigit():
        fits, shape = _is_number(value), "a whole number"
    else:
        fits, shape = bool(value.strip()), "a text"
    if not fits:
        raise RuleValueWrong(shape=shape)


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS
