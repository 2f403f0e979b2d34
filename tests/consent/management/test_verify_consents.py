"""The owner of the database switches guards off and changes a record: it is found and named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction
from django.utils import timezone

from consent.services import record
from tests.consent.models.test_guards import one_record_of_each
from tests.consent.people import person
from tests.consent.services.test_record import wish


@pytest.fixture
def tampering(race_db) -> Iterator[object]:
    """The owner switches guards off and changes what must not change."""
    with transaction.atomic():
        one_record_of_each()
        malee = person(timezone.now())
        for answer in (True, False, True):
            record.decide_purpose(subject_id=malee, **wish(timezone.now(), given=answer))
    owner = race_db.connect_owner()
    owner.autocommit = True
    yield owner
    owner.close()


@pytest.mark.race
@pytest.mark.parametrize(
    ("table", "attack", "why"),
    [
        ("consent_purposedecision", "UPDATE {} SET given = NOT given", "changed"),
        (
            "consent_acceptance",
            "UPDATE {} SET occurred_at = occurred_at - interval '1 day'",
            "changed",
        ),
        ("consent_decline", "DELETE FROM {}", "missing"),
        ("consent_recordlink", "DELETE FROM {} WHERE position = 2", "not in the chain|broken"),
        ("consent_recordlink", "UPDATE {} SET previous = digest WHERE position = 2", "broken"),
    ],
)
def test_a_changed_or_lost_record_is_named(tampering, table: str, attack: str, why: str) -> None:
    with tampering.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(attack.format(table))
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    with pytest.raises(CommandError, match=why):
        call_command("verify_consents")
