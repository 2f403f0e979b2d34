"""History by trigger: a migration operation that makes the database keep a table's past."""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations import RunSQL


class Track(RunSQL):
    """Attach the history trigger to a table.

    ``hidden`` names columns whose values are never copied (encrypted columns, blind indexes,
    verifiers): history only notes that they changed.
    """

    def __init__(self, table: str, hidden: tuple[str, ...] = (), key: str = "id") -> None:
        self.table, self.hidden, self.key = table, tuple(hidden), key
        columns = "{" + ",".join(hidden) + "}"
        super().__init__(
            sql=(
                f"CREATE TRIGGER {table}_history AFTER INSERT OR UPDATE OR DELETE ON {table}"
                f" FOR EACH ROW EXECUTE FUNCTION core_history_write('{key}', '{columns}');"
                f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_history;"
            ),
            reverse_sql=f"DROP TRIGGER {table}_history ON {table};",
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (
            self.__class__.__qualname__,
            [],
            {"table": self.table, "hidden": self.hidden, "key": self.key},
        )


class AppendOnly(RunSQL):
    """Refuse UPDATE, DELETE and TRUNCATE on a table, whoever asks."""

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__(
            sql=(
                f"CREATE TRIGGER {table}_rows_stay BEFORE UPDATE OR DELETE ON {table}"
                " FOR EACH ROW EXECUTE FUNCTION core_refuse_change();"
                f" CREATE TRIGGER {table}_table_stays BEFORE TRUNCATE ON {table}"
                " FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_change();"
                f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_rows_stay;"
                f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_table_stays;"
            ),
            reverse_sql=(
                f"DROP TRIGGER {table}_table_stays ON {table};"
                f" DROP TRIGGER {table}_rows_stay ON {table};"
            ),
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (self.__class__.__qualname__, [], {"table": self.table})
