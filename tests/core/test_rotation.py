"""Keys are replaced while people work, and afterwards the old ones are worth nothing."""

from __future__ import annotations

import io
import threading

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, connections, transaction

from accounts.models.customer import Customer, phone_columns
from micropay.core import boot
from micropay.core.crypto import blind, fields, rotation, sealed
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, SOMCHAI, App, refused
from tests.architecture import test_story as story
from tests.core.rotating import begin, everything_opens_with, finish, rotate, table
from tests.privacy import crowd


@pytest.mark.race
def test_drill_after_a_rotation_the_old_keys_can_be_removed(race_db, settings, new_keys) -> None:
    story.tell()
    [somebody] = crowd.people(1)
    App.installed().register(somebody)
    old = {name: getattr(settings, name) for name in new_keys}
    begin(settings, new_keys)
    rotate(batch=7)

    finish(settings, new_keys)
    boot.check_keys()
    everything_opens_with(new_keys["FIELD_ENCRYPTION_KEYS"])
    app = App.installed().signed_in(somebody)
    assert app.get("me").data["name"] == f"{somebody.given_name} {somebody.family_name}"
    rotate()
    for customer in Customer.objects.exclude(phone_index=None):
        columns = phone_columns(customer.phone)
        assert customer.phone_index == customer.phone_index_next == columns["phone_index"]
        assert Customer.objects.with_national_id(customer.national_id).get() == customer
    refused(App.installed().sign_in(somebody, pin="000001"), "pin_wrong", 403)

    for name, keys in old.items():
        finish(settings, new_keys)
        setattr(settings, name, keys)
        with pytest.raises(boot.UnsafeStart, match="not the key of this database"):
            boot.check_keys()


@pytest.mark.race
def test_before_a_rotation_the_new_keys_alone_start_nothing(race_db, settings, new_keys) -> None:
    App.installed().register(MALEE)
    begin(settings, new_keys)
    before = {name: getattr(settings, name) for name in new_keys}
    for name, key in new_keys.items():
        setattr(settings, name, [key])
        with pytest.raises(boot.UnsafeStart, match="not the key of this database"):
            boot.check_keys()
        setattr(settings, name, before[name])


def test_every_encrypted_column_of_every_model_is_found() -> None:
    found = {one.name: one for one in sealed.tables()}
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, fields.EncryptedText):
                assert found[model._meta.db_table].labels[field.column] == field.label


@pytest.mark.django_db
def test_no_ciphertext_stands_in_a_column_the_rotation_does_not_know() -> None:
    story.tell()
    known = {(one.name, column) for one in sealed.tables() for column in one.labels}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public'"
        )
        columns = cursor.fetchall()
        for name, column in columns:
            cursor.execute(
                f'SELECT count(*) FROM "{name}"'
                f" WHERE \"{column}\"::text ~ 'gAAAAA[A-Za-z0-9_-]{{90,}}'"
            )
            if cursor.fetchone()[0]:
                assert (name, column) in known | {("core_keycanary", "sealed")}


def test_every_blind_index_is_a_pair_over_an_encrypted_column() -> None:
    pairs = 0
    for model in apps.get_models():
        indexes = {
            field.name: field
            for field in model._meta.local_concrete_fields
            if isinstance(field, BlindIndexField)
        }
        for name, field in indexes.items():
            source = model._meta.get_field(field.of)
            twin = name.removesuffix(blind.NEXT) if name.endswith(blind.NEXT) else name + blind.NEXT
            assert isinstance(source, fields.EncryptedText), field
            assert (indexes[twin].of, indexes[twin].unique) == (field.of, field.unique)
            pairs += 1
    assert pairs >= 8


@pytest.mark.django_db
def test_indexes_are_those_of_what_stands_encrypted() -> None:
    """A rotation computes them from there: another spelling would move them."""
    story.tell()
    for one in sealed.tables():
        for row in rotation_rows(one):
            assert rotation.renew(one, row) == row, one.name


def rotation_rows(one: sealed.SealedTable) -> list[tuple]:
    names = ", ".join(f'"{name}"' for name in one.columns)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {names} FROM {one.name}")
        return cursor.fetchall()


# Values written meanwhile ---------------------------------------------------------------------


def computed(name: str) -> tuple[sealed.SealedTable, list[rotation.Renewal]]:
    """A batch that was read and computed, and not yet written."""
    one = table(name)
    rows = rotation.read(one, None, 100)
    return one, [rotation.Renewal(r[0], r[1:], rotation.renew(one, r[1:])) for r in rows]


@pytest.mark.race
def test_a_value_written_meanwhile_stays(race_db, settings, new_keys) -> None:
    App.installed().register(MALEE)
    begin(settings, new_keys)
    one, batch = computed("accounts_customer")
    Customer.objects.update(address="บ้านใหม่")
    assert rotation.write(one, batch) == 0
    assert Customer.objects.get().address == "บ้านใหม่"
    rotate()
    assert Customer.objects.get().address == "บ้านใหม่"


@pytest.mark.race
def test_control_writing_what_was_computed_brings_the_old_value_back(
    race_db, settings, new_keys
) -> None:
    App.installed().register(MALEE)
    begin(settings, new_keys)
    one, [renewal] = computed("accounts_customer")
    Customer.objects.update(address="บ้านใหม่")
    place = one.columns.index("address")
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE accounts_customer SET address = %s", [renewal.new[place]])
    assert Customer.objects.get().address == MALEE.profile["address"]


@pytest.mark.race
def test_a_row_somebody_holds_is_passed_over_and_done_later(race_db, settings, new_keys) -> None:
    App.installed().register(MALEE)
    begin(settings, new_keys)
    holder = race_db.connect()
    with holder.cursor() as cursor:
        cursor.execute("SELECT 1 FROM accounts_customer FOR SHARE")
        outcome = rotation.one_pass(table("accounts_customer"), batch=10, tell=lambda _: None)
        assert (outcome.renewed, outcome.busy) == (0, 1)
    holder.rollback()
    assert all(one.is_clean for one in rotate())


@pytest.mark.race
def test_a_slow_transaction_with_the_old_key_is_waited_for(race_db, settings, new_keys) -> None:
    """Its row comes in behind the place where the pass has been."""
    boot.check_keys()
    App.installed().register(MALEE)
    late = fields.seal("core.message.body", "late")
    slow = race_db.connect()
    with slow.cursor() as cursor:
        cursor.execute(
            'INSERT INTO core_message (id, channel, template, language, "to", title, body,'
            " created_at) SELECT '00000000-0000-7000-8000-000000000001', channel, template,"
            ' language, "to", title, %s, created_at FROM core_message LIMIT 1',
            [late],
        )
    begin(settings, new_keys)
    ending = threading.Timer(1.0, slow.commit)
    ending.start()
    rotate()
    ending.join()
    finish(settings, new_keys)
    row = Message.objects.get(id="00000000-0000-7000-8000-000000000001")
    assert row.body == "late"


@pytest.mark.race
def test_two_rotations_at_once_and_one_that_was_stopped(race_db, settings, new_keys) -> None:
    for person in (MALEE, SOMCHAI):
        App.installed().register(person)
    begin(settings, new_keys)
    with pytest.raises(KeyboardInterrupt):
        rotate(batch=1, tell=stop_in_customers)
    failures: list[Exception] = []

    def run() -> None:
        try:
            rotate(batch=1)
        except Exception as error:
            failures.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    finish(settings, new_keys)
    boot.check_keys()
    for person in (MALEE, SOMCHAI):
        assert Customer.objects.with_phone(person.e164).get().national_id == person.national_id


def stop_in_customers(outcome: rotation.Outcome) -> None:
    if outcome.table == "accounts_customer":
        raise KeyboardInterrupt


@pytest.mark.race
def test_the_command_shows_its_progress_and_says_what_is_left(race_db, settings, new_keys) -> None:
    App.installed().register(MALEE)
    begin(settings, new_keys)
    with pytest.raises(CommandError, match="are on older keys"):
        call_command("rotate_keys", "--check", stdout=io.StringIO())
    out = io.StringIO()
    call_command("rotate_keys", "--batch", "1", stdout=out)
    assert (
        "accounts_customer           [##############################] 1/1  renewed 1"
        in out.getvalue()
    )
    assert out.getvalue().endswith("Nothing is left on older keys.\n")
    call_command("rotate_keys", "--check", stdout=io.StringIO())
    acts = Evidence.objects.filter(action__startswith="core.keys.").order_by("id")
    assert [one.action for one in acts] == ["core.keys.rotate_start", "core.keys.rotate_finish"]
    assert acts[1].detail["renewed"]["accounts_customer"] == 1


@pytest.mark.race
def test_a_damaged_value_is_named_and_keeps_the_old_keys_in_force(
    race_db, settings, new_keys
) -> None:
    App.installed().register(MALEE)
    begin(settings, new_keys)
    customer = Customer.objects.get()
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE accounts_customer SET address = given_name")
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 do not open or collide"):
        call_command("rotate_keys", stdout=out)
    assert f"accounts_customer {customer.id}" in out.getvalue()
    assert "มาลี" not in out.getvalue()
    finish(settings, new_keys)
    with pytest.raises(boot.UnsafeStart):
        boot.check_keys()
