"""The bench's customers fit the table as it is now."""

from __future__ import annotations

import os

import pytest

from accounts.models.customer import Customer
from bench import crowd
from bench.server import database
from micropay.local import known, postgres


@pytest.mark.race
@pytest.mark.parametrize("whole", [True, False])
def test_the_benchs_customers_are_found_by_their_numbers(race_db, whole: bool) -> None:
    server = postgres.known(known.test_postgres(os.environ))
    crowd.fill(database(server.superuser_url, race_db.name), 3, whole=whole)
    assert Customer.objects.count() == 3
    found = Customer.objects.with_phone(crowd.phone(2)).get()
    assert found == Customer.objects.with_national_id(crowd.national_id(2)).get()
    if whole:
        assert (found.phone, found.email) == (crowd.phone(2), "somebody2@kaset.example")
