"""Databases of race tests in memory: a clone is three thousand files, which a disk makes slowly.

Only where the tests' own server runs and ``/dev/shm`` has room; elsewhere clones lie on the disk.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
from psycopg2 import sql

from micropay.local import known, postgres

MEMORY = Path("/dev/shm")
_ROOM = 1 << 30
_PREFIX = "memory_"


@contextmanager
def space() -> Iterator[str]:
    """The name of a tablespace for this run's clones; "pg_default" where there is no room."""
    if os.environ.get("TEST_DATABASE_URL") or not _has_room():
        yield "pg_default"
        return
    folder = known.test_postgres(os.environ)
    name = f"{_PREFIX}{os.getpid()}"
    place = MEMORY / f"micropay_{name}"
    with _superuser(folder) as connection:
        _drop_those_left(connection)
        _make(place, folder)
        _run(connection, "CREATE TABLESPACE {} LOCATION {}", name, literal=str(place))
        _run(connection, "GRANT CREATE ON TABLESPACE {} TO PUBLIC", name)
    yield name
    with _superuser(folder) as connection:
        _drop(connection, name)


def _has_room() -> bool:
    try:
        return shutil.disk_usage(MEMORY).free > _ROOM and os.access(MEMORY, os.W_OK)
    except OSError:
        return False


def _make(place: Path, folder: Path) -> None:
    """An empty folder that belongs to whom the server runs as."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    owner = (folder / "data").stat()
    os.chown(place, owner.st_uid, owner.st_gid)


def _drop_those_left(connection: psycopg2.extensions.connection) -> None:
    """What a run that was killed left behind."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT spcname FROM pg_tablespace WHERE spcname LIKE %s", [f"{_PREFIX}%"])
        names = [name for (name,) in cursor.fetchall()]
    for name in names:
        if not Path("/proc", name.removeprefix(_PREFIX)).exists():
            _drop(connection, name)


def _drop(connection: psycopg2.extensions.connection, name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT datname FROM pg_database"
            " JOIN pg_tablespace ON dattablespace = pg_tablespace.oid WHERE spcname = %s",
            [name],
        )
        for (database,) in cursor.fetchall():
            _run(connection, "DROP DATABASE {} WITH (FORCE)", database)
    _run(connection, "DROP TABLESPACE {}", name)
    shutil.rmtree(MEMORY / f"micropay_{name}", ignore_errors=True)


@contextmanager
def _superuser(folder: Path) -> Iterator[psycopg2.extensions.connection]:
    url = postgres.known(folder).superuser_url.rsplit("/", 1)[0] + "/postgres"
    connection = psycopg2.connect(url)
    connection.autocommit = True
    try:
        yield connection
    finally:
        connection.close()


def _run(
    connection: psycopg2.extensions.connection, statement: str, name: str, literal: str = ""
) -> None:
    given = [sql.Identifier(name), *([sql.Literal(literal)] if literal else [])]
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*given))
