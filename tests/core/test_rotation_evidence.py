"""Rows that are evidence take a new ciphertext for an old one, and nothing else."""

from __future__ import annotations

import psycopg2
import pytest
from django.db import DatabaseError, transaction

from complaints.models.event import CaseEvent
from complaints.services import step
from complaints.states import Step
from micropay.core import clock
from micropay.core.crypto import fields, rotation
from micropay.core.models.history import History
from tests.architecture import test_story as story
from tests.complaints import people as complainants
from tests.core.rotating import OURS, begin, stored, table

OWNER_ONLY = ("complaints_event", "wallet_banknotice", "wallet_quote")


@pytest.mark.race
def test_evidence_takes_a_new_ciphertext_from_the_owner_and_says_so(
    race_db, settings, new_keys
) -> None:
    story.tell()
    with transaction.atomic():
        step.add(
            actor=OURS, case=complainants.filed(), step=Step.NOTE, now=clock.now(), text="จดไว้"
        )
    begin(settings, new_keys)
    for name in OWNER_ONLY:
        column = next(iter(table(name).labels))
        rows = stored(f"SELECT count({column}) FROM {name}")[0][0]
        assert rows > 0
        outcome = rotation.one_pass(table(name), batch=200, tell=lambda _: None)
        assert (outcome.renewed, outcome.busy) == (rows, 0)
        noted = History.objects.filter(table_name=name, operation="UPDATE")
        assert noted.count() == rows
        assert {one.database_user for one in noted} == {"micropay_owner"}
        assert all(set(one.changes.values()) == {"changed"} for one in noted)


@pytest.mark.race
def test_evidence_refuses_everything_else_from_the_owner(race_db) -> None:
    complainants.filed()
    owner = race_db.connect_owner()
    token = fields.seal("complaints.event.text", "x")
    with owner.cursor() as cursor:
        for change in (
            "text = 'in clear'",
            "text = NULL",
            f"step = 'closed', text = '{token}'",
            "at = now()",
            f"actor_label = '{token}'",
        ):
            cursor.execute("SELECT array_agg(one::text ORDER BY id) FROM complaints_event AS one")
            before = cursor.fetchone()
            owner.commit()
            with pytest.raises(psycopg2.Error, match="its rows are evidence"):
                cursor.execute(f"UPDATE complaints_event SET {change}")
            owner.rollback()
            cursor.execute("SELECT array_agg(one::text ORDER BY id) FROM complaints_event AS one")
            assert cursor.fetchone() == before
        with pytest.raises(psycopg2.Error, match="its rows are evidence"):
            cursor.execute("DELETE FROM complaints_event")
        owner.rollback()


@pytest.mark.django_db
def test_evidence_refuses_a_new_ciphertext_from_the_runtime_role() -> None:
    complainants.filed()
    with pytest.raises(DatabaseError, match="its rows are evidence"), transaction.atomic():
        CaseEvent.objects.update(text="anything")
