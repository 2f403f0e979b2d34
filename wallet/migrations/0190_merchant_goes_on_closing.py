"""A merchant that was frozen on its way out goes on closing; a function that nothing calls goes."""

from django.db import migrations

from wallet.migrations import _sql

UNCALLED = "DROP FUNCTION wallet_rule(text, timestamptz);"


class Migration(migrations.Migration):
    dependencies = [("wallet", "0182_merchant_life_rules"), ("core", "0002_triggers")]

    operations = [
        _sql.install(
            "merchant_guards_0003",
            undo=_sql.function("merchant_guards_0002", "wallet_guard_merchant"),
        ),
        migrations.RunSQL(UNCALLED, _sql.function("limits_0003", "wallet_rule")),
    ]
