"""Over the rotation of the index key nobody is overlooked and nobody registers twice."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, connections, transaction

from accounts.models.customer import Customer, phone_columns
from accounts.models.identity_change import IdentityChange
from micropay.core import boot
from micropay.core.crypto import canary, rotation
from tests.accounts.app import MALEE, App
from tests.accounts.identity import NEW_ID, requested
from tests.accounts.models.test_customer import register_subject
from tests.core.rotating import another_key, begin, finish, rotate, table


def registers(person, **columns: str | None) -> Customer:
    return Customer.objects.create(
        subject_id=register_subject(),
        language="th",
        registered_at="2026-11-22T00:00:00Z",
        **(columns or phone_columns(person.e164)),
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("before", "during"),
        ("during", "before"),
        ("during", "during"),
        ("during", "after"),
        ("after", "during"),
    ],
)
def test_one_phone_registers_once_whatever_keys_two_processes_have(
    settings, first: str, second: str
) -> None:
    """Processes are restarted one after another: two neighbouring steps run side by side."""
    old, new = settings.BLIND_INDEX_KEYS[0], another_key()
    steps = {"before": [old], "during": [new, old], "after": [new]}
    settings.BLIND_INDEX_KEYS = steps[first]
    registers(MALEE)
    settings.BLIND_INDEX_KEYS = steps[second]
    assert Customer.objects.with_phone(MALEE.e164).exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        registers(MALEE)


@pytest.mark.django_db
def test_control_a_write_that_fills_one_column_lets_the_phone_register_twice(settings) -> None:
    old, new = settings.BLIND_INDEX_KEYS[0], another_key()
    settings.BLIND_INDEX_KEYS = [new, old]
    registers(MALEE, **{**phone_columns(MALEE.e164), "phone_index_next": None})
    settings.BLIND_INDEX_KEYS = [new]
    registers(MALEE)
    assert Customer.objects.count() == 2


@pytest.mark.django_db
def test_a_new_index_key_at_the_wrong_end_of_the_list_does_not_start(settings) -> None:
    boot.check_keys()
    old = settings.BLIND_INDEX_KEYS[0]
    settings.BLIND_INDEX_KEYS = [old, another_key()]
    with pytest.raises(boot.UnsafeStart, match="must be the first"):
        boot.check_keys()
    settings.BLIND_INDEX_KEYS = [another_key(), another_key(), old]
    with pytest.raises(ImproperlyConfigured):
        boot.check_keys()


@pytest.mark.django_db
def test_both_index_keys_still_start_after_the_rotation(settings) -> None:
    boot.check_keys()
    settings.BLIND_INDEX_KEYS = [another_key(), *settings.BLIND_INDEX_KEYS]
    boot.check_keys()
    canary.renew()
    boot.check_keys()


@pytest.mark.race
def test_a_twin_that_slipped_in_is_named(race_db, settings, new_keys) -> None:
    registers(MALEE)
    begin(settings, new_keys)
    settings.BLIND_INDEX_KEYS = [new_keys["BLIND_INDEX_KEYS"]]
    twin = registers(MALEE)
    settings.BLIND_INDEX_KEYS = [new_keys["BLIND_INDEX_KEYS"], another_key()]
    outcome = rotation.one_pass(table("accounts_customer"), batch=50, tell=lambda _: None)
    assert len(outcome.damaged) == 1 and "has the same value" in outcome.damaged[0]
    assert str(twin.id) not in outcome.damaged[0]


@pytest.mark.race
def test_a_request_for_another_number_rotates_with_its_customer(
    race_db, settings, new_keys
) -> None:
    """Its index is that of the customer's column, chosen by what was asked to change."""
    a_phone_and_a_national_id_are_asked_for()
    begin(settings, new_keys)
    rotate()
    finish(settings, new_keys)
    rotate()
    for change in IdentityChange.objects.all():
        wanted = change.columns[f"{change.field}_index"]
        assert (change.value_index, change.value_index_next) == (wanted, wanted)
    assert IdentityChange.objects.count() == 2


@pytest.mark.race
def test_the_index_of_a_request_is_moved_by_the_owner_only(race_db) -> None:
    a_phone_and_a_national_id_are_asked_for()
    for column in ("value_index", "value_index_next"):
        with pytest.raises(Exception, match="stays what it was"), transaction.atomic():
            IdentityChange.objects.update(**{column: "f" * 64})
    update = "UPDATE accounts_identitychange SET value_index = repeat('f', 64)"
    owner = connections["owner"].cursor()
    with owner, pytest.raises(Exception, match="stays what it was"):
        owner.execute(update)


def a_phone_and_a_national_id_are_asked_for() -> None:
    customer = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    requested(customer)
    requested(customer, field="national_id", value=NEW_ID)
