"""The index of a requested value is a pair like every blind index, so that its key can rotate."""

from pathlib import Path

import micropay.core.crypto.blind
from django.db import migrations, models
from django.db.models import Q

from micropay.core.history import Track

SQL = Path(__file__).resolve().parents[1] / "sql"
OPEN = ["open", "submitted"]


def read(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def part(name: str, start: str, end: str) -> str:
    """One function of a file, to put it back in place of a newer one."""
    text = read(name)
    return text[text.index(start) : text.index(end, text.index(start)) + len(end)].replace(
        "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
    )


BEFORE = part(
    "identity_change_guard_0001", "CREATE FUNCTION accounts_guard_identity_change", "$body$;"
) + part("identity_guard_0002", "CREATE FUNCTION accounts_allow_identity", "$body$;")
TRACKED = Track("accounts_identitychange", hidden=("value", "value_index", "old_value", "note"))
TRACK = Track(
    "accounts_identitychange",
    hidden=("value", "value_index", "value_index_next", "old_value", "note"),
)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0060_index_guard")]

    operations = [
        migrations.AlterField(
            "identitychange",
            "value_index",
            micropay.core.crypto.blind.BlindIndexField(max_length=64, null=True),
        ),
        migrations.AddField(
            "identitychange",
            "value_index_next",
            micropay.core.crypto.blind.BlindIndexField(max_length=64, null=True),
        ),
        migrations.AddConstraint(
            "identitychange",
            models.UniqueConstraint(
                fields=["field", "value_index_next"],
                condition=Q(state__in=OPEN),
                name="change_one_open_per_value_next",
            ),
        ),
        migrations.AddConstraint(
            "identitychange",
            models.CheckConstraint(
                condition=Q(value__isnull=False) | Q(value_index_next__isnull=True),
                name="change_ended_drops_its_next_index",
            ),
        ),
        migrations.RunSQL(TRACKED.reverse_sql, TRACKED.sql),
        TRACK,
        migrations.RunSQL(
            read("identity_change_guard_0002") + read("identity_allow_0002"), BEFORE
        ),
    ]
