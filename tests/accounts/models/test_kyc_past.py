"""The past of a check keeps neither the bank's words nor the day of the card."""

from __future__ import annotations

from importlib import import_module

import pytest

from micropay.core.models.history import History
from tests.accounts.app import MALEE, App
from tests.accounts.services import test_kyc as kyc

MIGRATION = import_module("accounts.migrations.0180_card_day_hidden")
TOKEN = "gAAAAABsealed"
AS_BEFORE = """
ALTER TABLE core_history DISABLE TRIGGER core_history_rows_stay;
UPDATE core_history SET changes = jsonb_set(changes, '{card_expires_on}', '[null, "gAAAAABsealed"]')
 WHERE table_name = 'accounts_kyccase' AND operation = 'UPDATE';
ALTER TABLE core_history ENABLE ALWAYS TRIGGER core_history_rows_stay;
"""


@pytest.mark.race
def test_what_was_kept_of_the_day_of_a_card_is_forgotten(race_db) -> None:
    malee, dao = App.installed().register(MALEE), kyc.verifier()
    kyc.confirmed(dao, kyc.taken(dao, kyc.asked(malee).code), MALEE.national_id)
    past = History.objects.filter(table_name="accounts_kyccase", operation="UPDATE")
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute(AS_BEFORE)
        owner.commit()
        assert all(TOKEN in str(one.changes) for one in past.all())
        cursor.execute(MIGRATION.FORGET)
        owner.commit()
    assert past.count() > 0
    assert {one.changes["card_expires_on"] for one in past.all()} == {"changed"}
