"""Tells the settings which servers and keys belong to this checkout.

Whatever the environment already says wins: production and CI name their own servers.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from micropay.local import keys, postgres, valkey

CHECKOUT = Path(__file__).resolve().parents[2]
VAR = CHECKOUT / "var"
# As safe as any other: what a start refuses is refused here too.
FOR_TESTS = {"max_connections": "200", "autovacuum": "off"}


def fill_environment(environ: MutableMapping[str, str], var: Path) -> None:
    """Add the URLs of this checkout's servers, which need not run, and its demo keys."""
    if not is_given(environ, "DATABASE_URL"):
        server = postgres.known(var / "postgres")
        environ["DATABASE_URL"] = server.runtime_url
        environ["DATABASE_OWNER_URL"] = server.owner_url
    if not is_given(environ, "BROKER_URL"):
        environ["BROKER_URL"] = valkey.known(var / "valkey").url
    for name, key in keys.load(var).items():
        if not is_given(environ, name):
            environ[name] = key


def start_servers(environ: MutableMapping[str, str], var: Path) -> None:
    """Start what ``environ`` does not name a server for, and fill it. Raises LocalError."""
    if not is_given(environ, "DATABASE_URL"):
        postgres.start(var / "postgres")
    if not is_given(environ, "BROKER_URL"):
        valkey.start(var / "valkey")
    fill_environment(environ, var)


def stop_servers(var: Path) -> None:
    """Stop this checkout's own servers, the broker first."""
    valkey.stop(var / "valkey")
    for folder in sorted(var.glob("postgres*")):
        postgres.stop(folder)


def start_for_tests(environ: MutableMapping[str, str]) -> None:
    """Servers and keys for tests, never the ones of ``make run``; left running for the next run.

    Each process of a parallel run has a PostgreSQL of its own: an open transaction of one would
    hold off the other's seals and folds. ``make test`` and ``make clean`` stop them.
    TEST_DATABASE_URL with TEST_DATABASE_OWNER_URL, and TEST_BROKER_URL, name other ones.
    """
    folder = VAR / "test"
    environ.update(keys.load(folder))
    if environ.get("TEST_DATABASE_URL"):
        environ["DATABASE_URL"] = environ["TEST_DATABASE_URL"]
        environ["DATABASE_OWNER_URL"] = environ["TEST_DATABASE_OWNER_URL"]
    else:
        server = postgres.start(test_postgres(environ), settings=FOR_TESTS)
        environ["DATABASE_URL"] = server.runtime_url
        environ["DATABASE_OWNER_URL"] = server.owner_url
    environ["BROKER_URL"] = environ.get("TEST_BROKER_URL") or valkey.start(folder / "valkey").url


def value(environ: MutableMapping[str, str], name: str, var: Path) -> str:
    """One setting: NAME, the content of the file NAME_FILE, or this checkout's demo key."""
    if environ.get(f"{name}_FILE"):
        return Path(environ[f"{name}_FILE"]).read_text().strip()
    return environ.get(name) or keys.load(var)[name]


def test_postgres(environ: MutableMapping[str, str]) -> Path:
    """The folder of the PostgreSQL that this process of the test run has to itself."""
    return VAR / "test" / f"postgres{environ.get('PYTEST_XDIST_WORKER', '')}"


def is_given(environ: MutableMapping[str, str], name: str) -> bool:
    """Whether the environment sets NAME, or NAME_FILE for a secret kept in a file."""
    return bool(environ.get(name) or environ.get(f"{name}_FILE"))
