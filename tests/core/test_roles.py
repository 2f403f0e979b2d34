"""The runtime role works, the owner migrates; an unsafe start is refused in one line."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet
from django.db import connection, transaction

from micropay.core import boot
from micropay.core.boot import UnsafeStart


def as_runtime(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "ALTER TABLE core_rule ADD COLUMN x int",
        "DROP TABLE core_rule",
        "DELETE FROM core_approval",
        "INSERT INTO core_history SELECT * FROM core_history",
        "TRUNCATE core_outbox",
        "SELECT core_history_write()",
        "SET session_replication_role = replica",
    ],
)
def test_the_runtime_role_may_not(statement: str) -> None:
    with pytest.raises(Exception, match=r"permission denied|must be owner"):
        as_runtime(statement)


@pytest.mark.django_db
def test_a_safe_installation_starts_and_starts_again() -> None:
    boot.check_runtime_role()
    boot.check_durability()
    boot.check_keys()
    boot.check_keys()


@pytest.mark.django_db
def test_another_field_key_refuses_to_start(settings) -> None:
    boot.check_keys()
    settings.FIELD_ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(UnsafeStart, match="encrypted fields"):
        boot.check_keys()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "said"),
    [("BLIND_INDEX_KEYS", "blind indexes"), ("PIN_PEPPERS", "pepper"), ("TOKEN_KEY", "tokens")],
)
def test_another_secret_refuses_to_start(settings, name: str, said: str) -> None:
    boot.check_keys()
    other = settings.LEDGER_SEAL_KEY
    setattr(settings, name, [other])
    with pytest.raises(UnsafeStart, match=said):
        boot.check_keys()


@pytest.mark.django_db
def test_asynchronous_commits_refuse_to_start() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = off")
    with pytest.raises(UnsafeStart, match="synchronous_commit"):
        boot.check_durability()


@pytest.mark.race
def test_the_owner_role_refuses_to_start(race_db, settings) -> None:
    from django.db import connections

    with connections["owner"].cursor() as cursor, pytest.MonkeyPatch.context() as patch:
        patch.setattr(boot, "connection", connections["owner"])
        cursor.execute("SELECT 1")
        with pytest.raises(UnsafeStart, match="owns a table"):
            boot.check_runtime_role()


@pytest.mark.django_db
def test_production_refuses_a_database_that_holds_demo_data(settings) -> None:
    boot.check_no_demo_data()
    settings.DEMO = False
    with pytest.raises(UnsafeStart, match="demo data"):
        boot.check_no_demo_data()
