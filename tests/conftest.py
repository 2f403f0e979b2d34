"""The databases of the tests: one migrated template, a clone for plain tests, one per race test.

Plain tests roll back and run as the runtime role. The template is kept between runs and made anew
when a migration, a SQL file or first-run data changes.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg2
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg2 import sql

from micropay.core import rules
from micropay.local import known
from tests import memory
from tests.hashers import CheapArgon2

CHECKOUT = Path(__file__).resolve().parents[1]
_INGREDIENTS = (
    "*/migrations/*.py",
    "micropay/core/migrations/*.py",
    "*/sql/*.sql",
    "*/first_run/*",
    "micropay/core/roles.py",
    "micropay/core/history.py",
    "micropay/core/lean_migrations.py",
    "*/apps.py",
    "*/apps/*.py",
    "micropay/core/apps.py",
    "*/models/*.py",
    "*/management/commands/first_run.py",
    "micropay/core/management/commands/*.py",
    "*/services/first_run.py",
    "*/services/policy.py",
    "requirements.txt",
)


class RaceDatabase:
    """A clone of the template for one test: every thread's connections point to it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._opened: list[psycopg2.extensions.connection] = []

    def connect(self) -> psycopg2.extensions.connection:
        """A new raw connection as the runtime role, closed at the end of the test."""
        return self._connect("default")

    def connect_owner(self) -> psycopg2.extensions.connection:
        """A new raw connection as the owner role, closed at the end of the test."""
        return self._connect("owner")

    def close(self) -> None:
        """The owner may not end sessions of the runtime role, so each is closed."""
        for connection in self._opened:
            connection.close()

    def _connect(self, alias: str) -> psycopg2.extensions.connection:
        self._opened.append(_connect(alias, self.name))
        return self._opened[-1]


@pytest.fixture(scope="session")
def template_database(django_db_blocker: object) -> str:
    """The name of the migrated template with first-run data."""
    name = f"template_{_fingerprint()}"
    lock = known.test_postgres(os.environ) / "template.lock"
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if not _exists(name):
            with django_db_blocker.unblock():  # type: ignore[attr-defined]
                _make_template(name)
    return name


@pytest.fixture(scope="session")
def django_db_setup(template_database: str, django_db_blocker: object) -> Iterator[None]:
    """Point Django at a clone of the template; pytest-django's own creation needs more rights."""
    name = f"test_{os.getpid()}"
    _clone(template_database, name)
    before = connections.settings["default"]["NAME"]
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _point_to(name)
    yield
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _point_to(before)
    _drop(name)
    for folder in (settings.FILES_DIR, settings.ERASURE_LEDGER_DIR, settings.PACKAGES_DIR):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def clone_space(template_database: str) -> Iterator[str]:
    """The tablespace that clones are made in."""
    with memory.space() as name:
        yield name


@pytest.fixture
def race_db(
    template_database: str, clone_space: str, django_db_setup: None, django_db_blocker: object
) -> Iterator[RaceDatabase]:
    """A database of this test's own, with real commits and as many connections as it likes."""
    name = f"race_{uuid4().hex[:12]}"
    plain = connections.settings["default"]["NAME"]
    _run("CREATE DATABASE {} TEMPLATE {} TABLESPACE {}", name, template_database, clone_space)
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _point_to(name)
        database = RaceDatabase(name)
        yield database
        database.close()
        _point_to(plain)
    _drop(name)


@pytest.fixture(scope="session", autouse=True)
def _cheap_pins() -> Iterator[None]:
    """PINs of the tests are hashed by the same algorithm at its least cost, as most tests make one;
    the real cost is looked at in tests/accounts/services/test_credential.py.
    """
    from accounts.services import credential

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(credential, "_HASHER", CheapArgon2().hasher())
        yield


@pytest.fixture(autouse=True)
def _fresh_rules() -> None:
    """Nothing that a process keeps for a few seconds outlives the database it was read from."""
    from accounts.selectors import app_build, step_up

    rules.forget()
    step_up.forget()
    app_build.forget()


def _point_to(name: str) -> None:
    for alias in connections:
        connections[alias].close()
        # All threads share this dictionary.
        connections.settings[alias]["NAME"] = name


def _connect(alias: str, database: str) -> psycopg2.extensions.connection:
    given = settings.DATABASES[alias]
    connection = psycopg2.connect(
        host=given["HOST"],
        port=given["PORT"],
        user=given["USER"],
        password=given["PASSWORD"],
        dbname=database,
        options=given["OPTIONS"]["options"],
    )
    return connection


def _run(statement: str, *names: str, database: str = "template1") -> None:
    connection = _connect("owner", database)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
            cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
    finally:
        connection.close()


def _exists(name: str) -> bool:
    connection = _connect("owner", "template1")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            return cursor.fetchone() is not None
    finally:
        connection.close()


def _clone(template: str, name: str) -> None:
    _run("CREATE DATABASE {} TEMPLATE {}", name, template)


def _drop(name: str) -> None:
    for _ in range(50):
        try:
            return _run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        except psycopg2.errors.InsufficientPrivilege:
            # An autovacuum worker is in it, which the owner may not end; it is done soon.
            time.sleep(0.1)
    raise RuntimeError(f"The database {name} cannot be dropped.")


def _make_template(name: str) -> None:
    """Migrate and fill a database, then name it: a half-made one is never used."""
    half = f"{name}_half"
    _drop(half)
    _run("CREATE DATABASE {}", half)
    before = connections.settings["default"]["NAME"]
    _point_to(half)
    try:
        call_command("migrate", verbosity=0)
        call_command("first_run", verbosity=0)
    finally:
        _point_to(before)
    _run("ALTER DATABASE {} RENAME TO {}", half, name)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in _INGREDIENTS:
        for path in sorted(CHECKOUT.glob(pattern)):
            digest.update(path.relative_to(CHECKOUT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]
