"""Rules have a value from a moment on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from micropay.core import rules
from micropay.core.models.rule import Rule

pytestmark = pytest.mark.django_db


def rule(value: str, effective_from: object, key: str = "test.days") -> None:
    Rule.objects.create(
        key=key, value=value, unit="days", source="a law", effective_from=effective_from
    )
    rules.forget()


def test_the_newest_value_in_effect_counts() -> None:
    now = timezone.now()
    rule("7", now - timedelta(days=10))
    rule("15", now + timedelta(days=1))
    assert rules.number("test.days", at=now) == 7
    assert rules.number("test.days", at=now + timedelta(days=1)) == 15


def test_a_rule_that_is_not_in_effect_yet_is_an_error() -> None:
    now = timezone.now()
    rule("7", now)
    with pytest.raises(rules.UnknownRule):
        rules.number("test.days", at=now - timedelta(seconds=1))
    with pytest.raises(rules.UnknownRule):
        rules.number("test.nothing", at=now)


def test_reading_many_rules_costs_one_query(django_assert_num_queries) -> None:
    now = timezone.now()
    rule("on", now, key="test.switch")
    with django_assert_num_queries(1):
        for _ in range(10):
            assert rules.flag("test.switch", at=now)
