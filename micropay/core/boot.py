"""What must hold before the platform serves: refuse to start otherwise, in one clear line."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.db import connection

from micropay.core import first_run
from micropay.core.crypto import canary

_checks: list[Callable[[], None]] = []


class UnsafeStart(SystemExit):
    """The installation may not serve. As SystemExit it ends the process with its message."""

    def __init__(self, why: str) -> None:
        super().__init__(f"MicroPay refuses to start: {why}")


def also_check(check: Callable[[], None]) -> None:
    """Let an app add a check; it raises UnsafeStart."""
    _checks.append(check)


def refuse_unsafe_start() -> None:
    """Check roles, durability and keys. Raises UnsafeStart."""
    check_runtime_role()
    check_durability()
    check_keys()
    check_no_demo_data()
    for check in _checks:
        check()


def check_runtime_role() -> None:
    """The runtime role must not be a superuser, bypass row security, or own a table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper OR rolbypassrls OR rolcreaterole,"
            " EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid AND relkind IN ('r','p'))"
            " FROM pg_roles r WHERE rolname = current_user"
        )
        privileged, owns = cursor.fetchone()
    if privileged:
        raise UnsafeStart("DATABASE_URL names a privileged role; use the runtime role.")
    if owns:
        raise UnsafeStart("the runtime role owns a table; only the owner role may.")


def check_durability() -> None:
    """A commit that was answered must survive a crash."""
    if getattr(settings, "THROW_AWAY_DATABASE", False):
        return
    with connection.cursor() as cursor:
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            cursor.execute(f"SHOW {name}")
            (value,) = cursor.fetchone()
            if value in {"off", "local"}:
                raise UnsafeStart(f"PostgreSQL runs with {name} = {value}.")


def check_keys() -> None:
    """Every key must open (or re-make) its canary; the first start plants them."""
    for fault in canary.faults():
        raise UnsafeStart(fault)


def check_no_demo_data() -> None:
    """Production never serves a database that demo data was loaded into."""
    if not settings.DEMO and first_run.has_demo_data():
        raise UnsafeStart("demo data was loaded into this database.")
