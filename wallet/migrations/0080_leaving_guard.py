"""A cool-off limits what leaves a wallet in all, and a minor's limits hold at the confirmation."""

from django.db import migrations

from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0072_withdrawal_rules"), ("accounts", "0035_doors")]

    operations = [
        _sql.install("leaving_guard_0001", undo=_sql.read("leaving_guard_0001_drop")),
    ]
