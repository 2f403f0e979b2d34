"""The guardian agrees at the very moment the account is ended: one of the two happens."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import override_settings

from accounts.models.customer import Customer
from accounts.models.minor import MinorFinding
from accounts.models.relation import Guardianship
from accounts.services import minor, minor_end
from consent.models.request import Erasure
from micropay.core import clock, locks
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from tests.accounts.app import MALEE, App, Person
from tests.accounts.services import test_relation as guardians
from tests.accounts.services.test_minor import PRAPHA as FOUND
from tests.accounts.services.test_minor import TRULY
from tests.conftest import RaceDatabase
from tests.consent.story import principal_of
from tests.wallet.races import together

CLOCKWORK = Actor.system("ask_of_age")


def found_with_a_guardian(person: Person = FOUND) -> tuple[Any, str, MinorFinding]:
    """Prapha was found; her mother has agreed, and the code waits to be entered."""
    mother = App.installed().register(MALEE)
    Customer.objects.update(verified_at=clock.now(), tier="standard")
    prapha = App.installed().register(person)
    row = minor.found_by_staff(
        actor=CLOCKWORK,
        customer_id=prapha.customer_id,
        birth_date=date.fromisoformat(TRULY.birth_date),
        reason="saw the card",
        now=clock.now(),
    )
    code = guardians.consent(mother, TRULY)["code"]
    return Customer.objects.get(pk=prapha.customer_id), code, row


def race(customer: Any, code: str, row: MinorFinding) -> list[Any]:
    after = clock.day_start(row.guardian_by + timedelta(days=1))
    # A code lives for hours only; here it has just been given.
    Guardianship.objects.update(expires_at=after + timedelta(days=1))
    principal = principal_of(customer)

    def act(number: int) -> Any:
        try:
            if number:
                return minor_end.carry_out_due(actor=CLOCKWORK, now=after)
            return minor_end.name_guardian(
                actor=principal.actor, principal=principal, code=code, now=after
            )
        except (Refusal, DatabaseError) as error:
            return error

    return together(2, act)


@pytest.mark.race
def test_either_the_guardian_stands_or_the_account_has_ended(
    race_db: RaceDatabase, tmp_path: Path
) -> None:
    customer, code, row = found_with_a_guardian()
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        named, ended = race(customer, code, row)
    customer.refresh_from_db()
    row.refresh_from_db()
    guarded = Guardianship.objects.get().state == "in_force"
    assert (customer.state, row.state) == (
        ("active", "guarded") if guarded else ("closed", "ended")
    )
    assert (guarded, ended) in {(True, 0), (False, 1)}
    assert isinstance(named, Refusal) is not guarded
    assert Erasure.objects.count() == ended


@pytest.mark.race
def test_control_without_the_lock_only_the_database_stops_the_second(
    race_db: RaceDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer, code, row = found_with_a_guardian()
    seen, first = Barrier(2), [True, True]

    def unlocked(*querysets: Any) -> list[list[Any]]:
        found = [list(rows) for rows in querysets]
        if querysets[0].model is Customer and first:
            first.pop()
            seen.wait(10)
        return found

    monkeypatch.setattr(minor_end, "subject_for_update", lambda _: None)
    monkeypatch.setattr(locks, "lock", unlocked)
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        answers = race(customer, code, row)
    assert any(isinstance(one, DatabaseError) for one in answers), answers
