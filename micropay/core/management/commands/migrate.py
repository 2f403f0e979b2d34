"""``migrate`` as the owner role, then the runtime role's rights."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate as django_migrate
from django.db import connections

from micropay.core import roles
from micropay.core.lean_migrations import LeanExecutor

# Models are drawn at each step. Looking for garbage as often as usual costs a quarter of the time,
# never looking costs a gigabyte.
_SELDOM = (200_000, 20, 50)


class Command(django_migrate.Command):
    """Migrates through the owner's connection, whatever the default is, and grants afterwards."""

    def handle(self, *args: Any, **options: Any) -> None:
        if roles.OWNER not in connections.databases:
            raise CommandError("Set DATABASE_OWNER_URL: only the owner role migrates.")
        options["database"] = roles.OWNER
        with _seldom_collecting(), _drawing_little():
            super().handle(*args, **options)
        if not options.get("plan") and not options.get("check_unapplied"):
            roles.grant_runtime_rights()


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _drawing_little() -> Iterator[None]:
    """Django's command names its executor nowhere but in its module."""
    usual = django_migrate.MigrationExecutor  # type: ignore[attr-defined]
    django_migrate.MigrationExecutor = LeanExecutor  # type: ignore[attr-defined]
    try:
        yield
    finally:
        django_migrate.MigrationExecutor = usual  # type: ignore[attr-defined]
