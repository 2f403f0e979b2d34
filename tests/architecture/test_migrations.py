"""Migrations run forward, back to nothing, and forward again, on a database of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from micropay.core import roles
from tests import conftest
from tests.architecture import landed

APPS = ("complaints", "wallet", "accounts", "consent", "core")


@pytest.fixture
def empty_database(django_db_setup: None, django_db_blocker) -> Iterator[str]:
    name = f"race_{uuid4().hex[:12]}"
    plain = connections.settings["default"]["NAME"]
    conftest._run("CREATE DATABASE {}", name)
    with django_db_blocker.unblock():
        conftest._point_to(name)
        yield name
        conftest._point_to(plain)
    conftest._drop(name)


def tables() -> set[str]:
    with connections["owner"].cursor() as cursor:
        names = set(connections["owner"].introspection.table_names(cursor))
    ours = tuple(f"{app}_" for app in roles.OUR_APPS)
    return {name for name in names if name.startswith(ours)}


def functions() -> set[str]:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.system
@pytest.mark.race
def test_forward_to_nothing_and_forward(empty_database: str) -> None:
    """In one plan, as Django draws the models anew for each plan; minutes all the same."""
    call_command("migrate", verbosity=0)
    there = tables(), functions()
    backward = MigrationExecutor(connections["owner"])
    backward.migrate([(app, None) for app in APPS])
    assert (tables(), functions()) == (set(), set())
    call_command("migrate", verbosity=0)
    assert (tables(), functions()) == there
    call_command("first_run", verbosity=0)


@pytest.mark.race
def test_the_last_release_with_its_rows_migrates_to_this_one(empty_database: str) -> None:
    landed.restore(_owner_url(empty_database))
    rows = _rows()
    call_command("migrate", verbosity=0)
    call_command("first_run", verbosity=0)
    call_command("migrate", check_unapplied=True, verbosity=0)
    after = _rows()
    assert {
        table: (count, after.get(table))
        for table, count in rows.items()
        if after.get(table, 0) < count
    } == {}
    assert after["wallet_movement"] > 0 and after["accounts_customer"] > 0


def _owner_url(database: str) -> str:
    return os.environ["DATABASE_OWNER_URL"].rsplit("/", 1)[0] + f"/{database}"


def _rows() -> dict[str, int]:
    with connections["owner"].cursor() as cursor:
        return {table: _count(cursor, table) for table in sorted(tables())}


def _count(cursor, table: str) -> int:
    cursor.execute(f'SELECT count(*) FROM "{table}"')
    return int(cursor.fetchone()[0])


@pytest.mark.parametrize("app", APPS)
def test_each_app_has_one_last_migration_and_no_number_twice(app: str) -> None:
    loader = MigrationLoader(None)
    names = [name for label, name in loader.disk_migrations if label == app]
    numbers = [name.split("_")[0] for name in names]
    assert len(numbers) == len(set(numbers))
    assert len(loader.graph.leaf_nodes(app)) == 1


def test_every_operation_can_be_undone() -> None:
    loader = MigrationLoader(None)
    ours = {config.label for config in apps.get_app_configs()} & roles.OUR_APPS
    one_way = [
        f"{label}.{name}: {operation}"
        for (label, name), migration in loader.disk_migrations.items()
        if label in ours
        for operation in migration.operations
        if not operation.reversible
    ]
    assert one_way == []


@pytest.mark.django_db(databases=["default", "owner"])
def test_no_model_change_lacks_a_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
