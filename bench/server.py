"""The throw-away server of the bench, its databases, and the program pgbench."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg2

from bench.figures import QUICK
from micropay.local import keys, postgres
from micropay.local.known import CHECKOUT, VAR
from micropay.local.postgres import RUNTIME, Server

ALL = VAR / "bench"
FOLDER = ALL / "postgres"
# Clusters with all migrations, which take minutes: kept for the next bench of the same ones.
MIGRATED = VAR / "bench-migrated"
_INGREDIENTS = (
    *(
        "*/migrations/*.py",
        "*/*/migrations/*.py",
        "*/sql/*.sql",
        "*/models/*.py",
        "*/*/models/*.py",
    ),
    *("*/apps.py", "*/apps/*.py", "*/first_run/*", "micropay/core/*.py", "requirements.txt"),
)
CLIENTS, THREADS = 8, 2
SECONDS = 3 if QUICK else 6


@contextmanager
def cluster() -> Iterator[Server]:
    """A server of its own, with defaults, migrated, gone afterwards."""
    discard()
    try:
        yield _migrated()
    finally:
        discard()


def _migrated() -> Server:
    kept = MIGRATED / _fingerprint()
    if not kept.exists():
        _migrate(postgres.start(FOLDER))
        postgres.stop(FOLDER)
        shutil.rmtree(MIGRATED, ignore_errors=True)
        MIGRATED.mkdir(parents=True)
        subprocess.run(["cp", "-a", FOLDER, MIGRATED / "new"], check=True)
        (MIGRATED / "new").rename(kept)
    elif not FOLDER.exists():
        ALL.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", kept, FOLDER], check=True)
    return postgres.start(FOLDER)


def _migrate(server: Server) -> None:
    subprocess.run(
        [sys.executable, str(CHECKOUT / "manage.py"), "migrate", "--verbosity=0"],
        env=environ(server),
        check=True,
    )


def _fingerprint() -> str:
    """Of everything that a migrated database comes from, its keys included."""
    digest = hashlib.sha256("".join(sorted(keys.load(VAR).values())).encode())
    for pattern in _INGREDIENTS:
        for path in sorted(CHECKOUT.glob(pattern)):
            digest.update(str(path.relative_to(CHECKOUT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def discard() -> None:
    postgres.stop(FOLDER)
    shutil.rmtree(ALL, ignore_errors=True)


def environ(server: Server) -> dict[str, str]:
    """The environment in which Django works on this server."""
    return {
        **os.environ,
        **keys.load(VAR),
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "DATABASE_URL": server.runtime_url,
        "DATABASE_OWNER_URL": server.owner_url,
        "BROKER_URL": "redis://127.0.0.1:1/0",
    }


def process() -> int:
    """The first process of the server."""
    return int((FOLDER / "data" / "postmaster.pid").read_text().splitlines()[0])


def database(url: str, name: str) -> str:
    """The same server and role, another database."""
    return url.rsplit("/", 1)[0] + "/" + name


def ask(url: str, statement: str) -> tuple:
    """Run a statement in a session of its own; its first row."""
    session = psycopg2.connect(url)
    session.autocommit = True
    try:
        with session.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone() if cursor.description else ()
    finally:
        session.close()


def copy(server: Server, template: str, name: str) -> None:
    """A database like another one, which nobody may be using."""
    root = database(server.superuser_url, "postgres")
    ask(root, f"DROP DATABASE IF EXISTS {name}")
    ask(root, f"CREATE DATABASE {name} TEMPLATE {template}")
    ask(root, f"GRANT CONNECT ON DATABASE {name} TO {RUNTIME}")


@contextmanager
def unguarded(cursor: Any, *tables: str) -> Iterator[None]:
    """Triggers and foreign keys of these tables rest while rows come in that no figure is taken of;
    afterwards they fire always again.
    """
    for table in tables:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
    yield
    for table in tables:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL")
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal",
            [table],
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def script(name: str, text: str) -> None:
    """Keep a script for ``pgbench``."""
    (FOLDER / f"{name}.sql").write_text(text)


def pgbench(url: str, *scripts: str, clients: int = CLIENTS, more: tuple[str, ...] = ()) -> float:
    """Transactions per second; a failed one ends the run."""
    files = [f"--file={FOLDER / name}.sql" for name in scripts]
    threads = min(clients, THREADS)
    given = [f"-c{clients}", f"-j{threads}", f"-T{SECONDS}", "-n", *more, *files, url]
    found = re.search(r"tps = ([\d.]+)", program(*given))
    assert found is not None
    return float(found[1])


def program(*given: str) -> str:
    """Run pgbench and return what it printed."""
    done = subprocess.run(
        [str(postgres.PROGRAMS / "pgbench"), *given], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"pgbench failed: {done.stderr[-2000:]}")
    return done.stdout
