"""The evidence log keeps what was written, whoever asks."""

from __future__ import annotations

import psycopg2
import pytest
from django.db import connection, transaction
from django.utils import timezone

from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.locks import OutsideTransaction
from micropay.core.models.evidence import Evidence

AUDITOR = Actor.system("auditor")


@pytest.mark.django_db
def test_an_act_leaves_one_row() -> None:
    evidence.record(action="core.test.look", actor=AUDITOR, now=timezone.now(), reason="audit")
    row = Evidence.objects.get(action="core.test.look")
    assert (row.actor_kind, row.actor_label, row.reason) == ("system", "auditor", "audit")


@pytest.mark.race
def test_evidence_outside_a_transaction_is_a_programming_error(race_db: object) -> None:
    with pytest.raises(OutsideTransaction):
        evidence.record(action="core.test.look", actor=AUDITOR, now=timezone.now())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "verb", ["UPDATE core_evidence SET reason = ''", "DELETE FROM core_evidence"]
)
def test_the_runtime_role_cannot_change_it(verb: str) -> None:
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb)


@pytest.mark.race
@pytest.mark.parametrize(
    "verb",
    [
        "UPDATE core_evidence SET reason = 'other'",
        "DELETE FROM core_evidence",
        "TRUNCATE core_evidence",
    ],
)
def test_not_even_the_owner_can_change_it(race_db, verb: str) -> None:
    with transaction.atomic():
        evidence.record(action="core.test.look", actor=AUDITOR, now=timezone.now())
    owner = race_db.connect_owner()
    with owner.cursor() as cursor, pytest.raises(psycopg2.Error, match="refused"):
        cursor.execute(verb)
    owner.close()
