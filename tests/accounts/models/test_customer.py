"""What the database itself refuses about people, whoever asks."""

from __future__ import annotations

import base64
import re

import psycopg2
import pytest
from django.db import connection, transaction
from django.utils import timezone

from accounts.models.customer import (
    Customer,
    mask_email,
    mask_name,
    national_id_columns,
    phone_columns,
)
from accounts.selectors import customer as customers
from accounts.selectors import personal_data
from micropay.core.models.history import History
from tests.accounts.app import MALEE, SOMCHAI, App

FIELDS = ["phone_index", "national_id_index"]


@pytest.fixture
def malee(db: None) -> Customer:
    App.installed().register(MALEE)
    return Customer.objects.get()


def execute(statement: str, *values: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", ["f" * 64, None])
def test_an_identity_is_neither_changed_nor_emptied(malee, field: str, value: str | None) -> None:
    with pytest.raises(Exception, match=r"approved request only|by an erasure only"):
        execute(f"UPDATE accounts_customer SET {field} = %s", value)
    after = Customer.objects.get()
    assert (after.phone, after.national_id) == (MALEE.e164, MALEE.national_id)


@pytest.mark.parametrize(
    "columns", [phone_columns(SOMCHAI.e164), national_id_columns(SOMCHAI.national_id)]
)
def test_the_models_way_is_refused_as_well(malee, columns) -> None:
    for name, value in columns.items():
        setattr(malee, name, value)
    with pytest.raises(Exception, match="approved request only"), transaction.atomic():
        malee.save()


def test_the_ciphertext_alone_cannot_be_emptied(malee) -> None:
    with pytest.raises(Exception, match="customer_phone_is_indexed"):
        execute("UPDATE accounts_customer SET phone = NULL")


def test_the_same_number_may_be_encrypted_anew(malee) -> None:
    before = raw("phone")
    malee.phone = MALEE.e164
    malee.save()
    assert raw("phone") != before
    assert Customer.objects.get().phone == MALEE.e164


@pytest.mark.parametrize("column", ["phone_index_next", "national_id_index_next"])
@pytest.mark.parametrize("value", ["e" * 64, None])
def test_the_next_index_cannot_be_pointed_at_somebody_else(malee, column, value) -> None:
    before = raw(column)
    with pytest.raises(Exception, match="by a key rotation only"):
        execute(f"UPDATE accounts_customer SET {column} = %s", value)
    assert raw(column) == before


@pytest.mark.race
def test_a_rotation_writes_the_next_index_and_lets_it_take_the_place(race_db) -> None:
    App.installed().register(MALEE)
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("UPDATE accounts_customer SET phone_index_next = %s", ["e" * 64])
        owner.commit()
        with pytest.raises(Exception, match="by an erasure only"):
            execute("UPDATE accounts_customer SET phone_index = NULL")
        with pytest.raises(Exception, match="by a key rotation only"):
            execute("UPDATE accounts_customer SET phone_index = phone_index_next")
        cursor.execute("UPDATE accounts_customer SET phone_index = phone_index_next")
        owner.commit()
        with pytest.raises(psycopg2.Error, match="approved request only"):
            cursor.execute("UPDATE accounts_customer SET phone_index = %s", ["f" * 64])
        owner.rollback()
    assert (raw("phone_index"), raw("phone_index_next")) == ("e" * 64, "e" * 64)


def test_an_identity_that_was_never_given_may_be_filled_in(malee) -> None:
    other = Customer.objects.create(
        subject_id=register_subject(), language="th", registered_at=timezone.now()
    )
    for name, value in national_id_columns(SOMCHAI.national_id).items():
        setattr(other, name, value)
    other.save()
    assert Customer.objects.with_national_id(SOMCHAI.national_id).get() == other


def register_subject():
    from consent.services import subject
    from micropay.core.actor import Actor

    return subject.register(actor=Actor.system("test"), kind="customer", now=timezone.now())


@pytest.mark.parametrize("column", ["phone_index", "phone_index_next", "national_id_index"])
def test_no_two_customers_share_an_index(malee, column: str) -> None:
    copied = {column: raw(column)}
    plain = {"phone_index": "phone", "national_id_index": "national_id"}
    if column in plain:
        copied[plain[column]] = "anything"
    with pytest.raises(Exception, match="unique"), transaction.atomic():
        Customer.objects.create(
            subject_id=register_subject(), language="th", registered_at=timezone.now(), **copied
        )


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM accounts_customer",
        "TRUNCATE accounts_customer",
        "ALTER TABLE accounts_customer DISABLE TRIGGER ALL",
        "DROP TRIGGER accounts_customer_identity ON accounts_customer",
        "SET session_replication_role = replica",
        "DELETE FROM accounts_otp",
        "DELETE FROM accounts_refreshtoken",
        "DELETE FROM accounts_session",
        "DELETE FROM accounts_brake",
    ],
)
def test_the_runtime_role_cannot_get_round_the_guard(malee, statement: str) -> None:
    with pytest.raises(Exception, match=r"permission denied|must be owner"):
        execute(statement)


@pytest.mark.race
def test_the_guard_holds_for_the_owner_too(race_db) -> None:
    App.installed().register(MALEE)
    owner = race_db.connect_owner()
    with owner.cursor() as cursor, pytest.raises(psycopg2.Error, match="approved request only"):
        cursor.execute("UPDATE accounts_customer SET phone_index = %s", ["f" * 64])
    owner.close()


@pytest.mark.parametrize(
    "column",
    ["given_name", "family_name", "birth_date", "address", "phone", "national_id", "email"],
)
def test_history_knows_that_it_changed_and_not_what(malee, column: str) -> None:
    execute(f"UPDATE accounts_customer SET {column} = {column} || 'x'")
    changes = (
        History.objects.filter(table_name="accounts_customer", operation="UPDATE").get().changes
    )
    assert changes == {column: "changed"}


def raw(column: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM accounts_customer")
        return cursor.fetchone()[0]


def test_nothing_personal_stands_in_clear_in_any_table(malee) -> None:
    App.installed().signed_in(MALEE)
    secrets = [
        MALEE.phone,
        MALEE.e164[1:],
        MALEE.phone[1:],
        MALEE.national_id,
        MALEE.given_name,
        MALEE.family_name,
        MALEE.email,
        MALEE.profile["address"],
        MALEE.profile["occupation"],
        MALEE.birth_date,
    ]
    wanted = [secret.encode() for secret in secrets]
    wanted += [one.hex().encode() for one in wanted]
    wanted += [base64.b64encode(one).rstrip(b"=")[:-1] for one in wanted[: len(secrets)]]
    found = [
        (table, secret)
        for table, content in tables()
        for secret in wanted
        if len(secret) > 5 and secret in content
    ]
    assert found == []


def test_no_column_is_the_pin(malee) -> None:
    for table, content in tables():
        cells = re.split(rb"[\t\n]", content)
        assert MALEE.pin.encode() not in cells, table


def tables() -> list[tuple[str, bytes]]:
    """Every table of ours as text, one row a line."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        found = []
        for name in names:
            cursor.execute(f'SELECT one::text FROM "{name}" AS one')
            found.append((name, "\n".join(row[0] for row in cursor.fetchall()).encode()))
    return found


def test_standing_is_one_statement_for_any_number(malee, django_assert_num_queries) -> None:
    App.installed().register(SOMCHAI)
    ids = list(Customer.objects.values_list("id", flat=True))
    with django_assert_num_queries(1):
        found = customers.standing(customer_ids=ids)
    mine = found[malee.id]
    assert (mine.name, mine.masked_name) == ("มาลี ใจดี", "มาลี ใจ***")
    assert (mine.phone, mine.verified, mine.is_active) == (MALEE.e164, False, True)
    with django_assert_num_queries(1), transaction.atomic(savepoint=False):
        assert customers.standing(customer_ids=[*ids, *ids], lock=True) == found
    assert customers.standing(customer_ids=[]) == {}


@pytest.mark.race
def test_nobody_is_suspended_while_their_standing_is_locked(race_db) -> None:
    App.installed().register(MALEE)
    malee = Customer.objects.get()
    other = race_db.connect()
    with transaction.atomic():
        customers.standing(customer_ids=[malee.id], lock=True)
        with other.cursor() as cursor, pytest.raises(psycopg2.Error, match="lock timeout"):
            cursor.execute("SET lock_timeout = '100ms'")
            cursor.execute("UPDATE accounts_customer SET state = 'suspended'")
    other.rollback()
    with other.cursor() as cursor:
        cursor.execute("UPDATE accounts_customer SET state = 'suspended'")
    other.commit()
    other.close()
    assert Customer.objects.get().state == "suspended"


def test_she_can_be_told_everything_we_hold(malee) -> None:
    told = {name: list(read(malee.subject_id)) for name, read in personal_data.SOURCES.items()}
    assert told["accounts_customer"][0]["national_id"] == MALEE.national_id
    assert told["accounts_customer"][0]["phone"] == MALEE.e164
    assert all(len(rows) >= 1 for name, rows in told.items() if name != "accounts_otp")
    somebody = register_subject()
    assert all(list(read(somebody)) == [] for read in personal_data.SOURCES.values())


@pytest.mark.parametrize(
    ("given", "family", "masked"),
    [("มาลี", "ใจดี", "มาลี ใจ***"), ("สมชาย", "ทองดี", "สมชาย ท***"), ("Anan", "", "Anan")],
)
def test_a_name_shows_its_bearer_but_not_all_of_it(given: str, family: str, masked: str) -> None:
    assert mask_name(given, family) == masked


def test_an_address_shows_its_first_letter() -> None:
    assert mask_email("malee@example.com") == "m***@example.com"
    assert mask_email("") == ""
