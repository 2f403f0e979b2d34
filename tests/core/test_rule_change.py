"""A rule changes by two people, from a day that has not passed, and keeps its shape."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from micropay.core import approval, clock, rule_change, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.rule import Rule
from micropay.core.rule_change import RuleDateTaken, RuleValueWrong, Wish

MAKER = Actor(kind="staff", id="1", label="compliance.arun")
CHECKER = Actor(kind="staff", id="2", label="compliance.ben")
KEY, SWITCH, WORD = "api.requests_per_minute", "fee.vat_included", "topup.biller_id"
NOW = clock.now()


def ask(key: str = KEY, value: str = "300", in_days: int = 0) -> approval.Approval:
    wish = Wish(key, value, "Decision of the board", NOW + timedelta(days=in_days))
    with transaction.atomic():
        return rule_change.ask(actor=MAKER, wish=wish, reason="more customers", now=NOW)


def approve(asked: approval.Approval, by: Actor = CHECKER, later: int = 0) -> None:
    moment = NOW + timedelta(days=later)
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=by, reason="agreed", now=moment)
    rules.forget()


@pytest.mark.django_db
def test_a_rule_changes_when_another_person_agrees_and_keeps_what_it_was() -> None:
    before = rules.text(KEY, at=NOW)
    approve(ask(in_days=3))
    assert rules.text(KEY, at=NOW) == before
    assert rules.number(KEY, at=NOW + timedelta(days=3)) == 300
    assert Rule.objects.filter(key=KEY).count() == 2


@pytest.mark.django_db
def test_nobody_agrees_with_themselves() -> None:
    with pytest.raises(approval.SelfApproval):
        approve(ask(), by=MAKER)
    assert Rule.objects.filter(key=KEY).count() == 1


@pytest.mark.django_db
def test_a_change_that_was_approved_late_is_not_dated_back() -> None:
    approve(ask(in_days=1), later=5)
    assert Rule.objects.latest("effective_from").effective_from == NOW + timedelta(days=5)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("key", "value"),
    [(KEY, "many"), (KEY, "-1"), (KEY, "๓๐๐"), (KEY, "1" * 16), (SWITCH, "1"), (WORD, " ")],
)
def test_a_value_of_another_shape_is_refused(key: str, value: str) -> None:
    with pytest.raises(RuleValueWrong):
        ask(key, value)
    assert not approval.Approval.objects.exists()


@pytest.mark.django_db
def test_a_rule_that_is_none_cannot_be_changed() -> None:
    with pytest.raises(NotFound):
        ask("no.such.rule", "1")


@pytest.mark.django_db
def test_two_values_do_not_begin_at_one_moment() -> None:
    approve(ask(in_days=3))
    second = ask(value="400", in_days=3)
    with pytest.raises(RuleDateTaken):
        approve(second)
    assert rules.number(KEY, at=NOW + timedelta(days=3)) == 300
