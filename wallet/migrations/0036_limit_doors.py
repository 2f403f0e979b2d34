"""Limits are kept by functions: counted, given back, changed; confirming is one of them."""

from django.db import migrations

from micropay.core.history import AppendOnly
from wallet.migrations import _sql

# A row changes with every movement: room on the page keeps the new version there.
STORAGE = """
ALTER TABLE wallet_limitusage
    SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
"""
NO_STORAGE = """
ALTER TABLE wallet_limitusage
    RESET (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0035_limits"),
        ("accounts", "0035_doors"),
        ("core", "0035_evidence_door"),
    ]

    operations = [
        migrations.RunSQL(STORAGE, NO_STORAGE),
        AppendOnly("wallet_limit"),
        AppendOnly("wallet_balancecap"),
        _sql.install("limits_0001", undo=_sql.read("limits_0001_drop")),
        _sql.install("move_0001", undo=_sql.read("move_0001_drop")),
    ]
