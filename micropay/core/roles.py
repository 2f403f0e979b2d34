"""Two database roles: the owner migrates and grants, the runtime role works.

Aliases: ``default`` is the runtime role (web, worker, commands), ``owner`` the owner's.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connections

RUNTIME = "default"
OWNER = "owner"
DEFAULT_RIGHTS = "SELECT, INSERT, UPDATE"
# Django's own tables and those of libraries clean up after themselves.
LIBRARY_RIGHTS = "SELECT, INSERT, UPDATE, DELETE"
OUR_APPS = {"core", "consent", "accounts", "wallet", "complaints", "marketplace"}


class OwnerMigrates:
    """Router: schema changes go through the owner's alias only."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == OWNER


def grant_runtime_rights() -> None:
    """Give the runtime role exactly its rights on every table and function, as the owner.

    A model states its own in ``runtime_rights``; an app's config lists in ``runtime_functions`` the
    SQL functions the runtime role may execute. Everything else is taken away.
    """
    role = connections[RUNTIME].settings_dict["USER"]
    connection = connections[OWNER]
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {quote(role)}")
        cursor.execute(
            "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, " + quote(role)
        )
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quote(role)}")
        existing = set(connection.introspection.table_names(cursor))
        for table, rights in sorted(_rights_by_table().items()):
            if table in existing:
                cursor.execute(f"GRANT {rights} ON {quote(table)} TO {quote(role)}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {quote(role)}")
        cursor.execute("GRANT SELECT ON django_migrations TO " + quote(role))
        for function in _runtime_functions():
            _grant_function(cursor, function, quote(role))


def _rights_by_table() -> dict[str, str]:
    rights = {}
    for model in apps.get_models(include_auto_created=True):
        ours = model._meta.app_label in OUR_APPS
        fallback = DEFAULT_RIGHTS if ours and not model._meta.auto_created else LIBRARY_RIGHTS
        rights[model._meta.db_table] = getattr(model, "runtime_rights", fallback)
    return rights


def _runtime_functions() -> list[str]:
    return [
        function
        for config in apps.get_app_configs()
        for function in getattr(config, "runtime_functions", ())
    ]


def _grant_function(cursor: Any, function: str, role: str) -> None:
    cursor.execute(
        "SELECT oid::regprocedure::text FROM pg_proc"
        " WHERE proname = %s AND pronamespace = 'public'::regnamespace",
        [function],
    )
    for (signature,) in cursor.fetchall():
        cursor.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO {role}")
