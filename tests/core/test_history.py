"""The database keeps the past of business tables, without personal values."""

from __future__ import annotations

import pytest
from django.db import connections, transaction

from micropay.core.history import Track
from micropay.core.models.history import History
from micropay.core.models.rule import Rule

NOW = "2026-11-21T00:00:00+00:00"


@pytest.fixture
def tracked(race_db) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(Track("core_rule", hidden=("source",)).sql)
    connections["owner"].close()


@pytest.mark.race
def test_insert_update_and_delete_are_noted_and_hidden_columns_only_as_changed(
    race_db, tracked
) -> None:
    rule = Rule.objects.create(key="k", value="1", unit="u", source="secret", effective_from=NOW)
    Rule.objects.filter(pk=rule.pk).update(value="2", source="other secret")
    rows = list(History.objects.filter(row_id=str(rule.pk)).order_by("id"))
    assert [row.operation for row in rows] == ["INSERT", "UPDATE"]
    assert rows[1].changes == {"value": ["1", "2"], "source": "changed"}
    assert "secret" not in str([row.changes for row in rows])


@pytest.mark.race
def test_a_change_that_changes_nothing_leaves_nothing(race_db, tracked) -> None:
    rule = Rule.objects.create(key="k", value="1", unit="u", source="s", effective_from=NOW)
    before = History.objects.count()
    Rule.objects.filter(pk=rule.pk).update(value="1")
    assert History.objects.count() == before


@pytest.mark.race
def test_a_rolled_back_change_leaves_no_history(race_db, tracked) -> None:
    before = History.objects.count()
    with pytest.raises(RuntimeError), transaction.atomic():
        Rule.objects.create(key="k", value="1", unit="u", source="s", effective_from=NOW)
        raise RuntimeError
    assert History.objects.count() == before
