"""Copies of payments from before they named nobody: a migration takes the names out, everywhere."""

from __future__ import annotations

from importlib import import_module

import psycopg2
import pytest

from complaints.models.case import Case
from complaints.models.link import CasePayment
from micropay.core import clock
from micropay.core.models.history import History
from tests.complaints import money
from tests.wallet.api.test_receipt import transfer
from tests.wallet.people_samples import malee, somchai
from wallet.models.movement import Movement

MIGRATION = import_module("complaints.migrations.0070_no_other_names")
NAME = "สมชาย ท***"
# As the rows stood: the triggers of a case rest while its copy is written as it used to be.
AS_BEFORE = f"""
ALTER TABLE complaints_case DISABLE TRIGGER complaints_case_frozen;
UPDATE complaints_case SET movement = jsonb_set(movement, '{{counterparty}}', '"{NAME}"');
ALTER TABLE complaints_case ENABLE ALWAYS TRIGGER complaints_case_frozen;
ALTER TABLE complaints_payment DISABLE TRIGGER complaints_payment_rows_stay;
UPDATE complaints_payment SET movement = jsonb_set(movement, '{{counterparty}}', '"{NAME}"');
ALTER TABLE complaints_payment ENABLE ALWAYS TRIGGER complaints_payment_rows_stay;
"""


@pytest.mark.race
def test_old_copies_lose_the_other_customers_name_and_nothing_else(race_db) -> None:
    payer, payee = malee(), somchai()
    transfer(payer, payee)
    row = Movement.objects.get(kind="transfer")
    case = money.case_of(payer, movement_reference=row.reference)
    copy = Case.objects.get(pk=case.pk).movement
    assert copy["counterparty"] == ""
    CasePayment.objects.create(
        case=case, reference=row.reference, movement=copy, linked_at=clock.now()
    )
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute(AS_BEFORE)
        owner.commit()
        assert _copies() == [{**copy, "counterparty": NAME}] * 2
        assert NAME in str(list(History.objects.values_list("changes", flat=True)))
        cursor.execute(MIGRATION.FORGET)
        owner.commit()
        assert _copies() == [copy] * 2
        assert NAME not in str(list(History.objects.values_list("changes", flat=True)))
        for table in ("complaints_case", "complaints_payment"):
            with pytest.raises(psycopg2.Error):
                cursor.execute(f"UPDATE {table} SET movement = jsonb_set(movement, '{{at}}', '1')")
            owner.rollback()
        with pytest.raises(psycopg2.Error):
            cursor.execute("UPDATE core_history SET changes = '{}'")


def _copies() -> list[dict]:
    return [Case.objects.get().movement, CasePayment.objects.get().movement]
