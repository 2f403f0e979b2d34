"""``migrate`` as the owner role, then the runtime role's rights."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections

from micropay.core import roles


class Command(DjangoMigrate):
    """Migrates through the owner's connection, whatever the default is, and grants afterwards."""

    def handle(self, *args: Any, **options: Any) -> None:
        if roles.OWNER not in connections.databases:
            raise CommandError("Set DATABASE_OWNER_URL: only the owner role migrates.")
        options["database"] = roles.OWNER
        super().handle(*args, **options)
        if not options.get("plan") and not options.get("check_unapplied"):
            roles.grant_runtime_rights()
