"""What holds whoever writes: undertakings, signatures and reveals stay; the past of the rest."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import AppendOnly, Track

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "undertaking_guard_0001.sql").read_text(encoding="utf-8")
ATTACH = """
ALTER TABLE accounts_undertaking
    ADD CONSTRAINT undertaking_hash_th CHECK
        (sha256_th = encode(sha256(convert_to(body_th, 'UTF8')), 'hex')),
    ADD CONSTRAINT undertaking_hash_en CHECK
        (sha256_en = encode(sha256(convert_to(body_en, 'UTF8')), 'hex'));
CREATE TRIGGER accounts_undertaking_guard BEFORE INSERT OR UPDATE OR DELETE
    ON accounts_undertaking FOR EACH ROW EXECUTE FUNCTION accounts_guard_undertaking();
ALTER TABLE accounts_undertaking ENABLE ALWAYS TRIGGER accounts_undertaking_guard;
CREATE TRIGGER accounts_undertaking_stays BEFORE TRUNCATE
    ON accounts_undertaking FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_change();
ALTER TABLE accounts_undertaking ENABLE ALWAYS TRIGGER accounts_undertaking_stays;
CREATE TRIGGER accounts_undertakingsignature_guard BEFORE INSERT
    ON accounts_undertakingsignature FOR EACH ROW EXECUTE FUNCTION accounts_guard_signature();
ALTER TABLE accounts_undertakingsignature
    ENABLE ALWAYS TRIGGER accounts_undertakingsignature_guard;
"""
DETACH = """
DROP TRIGGER accounts_undertakingsignature_guard ON accounts_undertakingsignature;
DROP TRIGGER accounts_undertaking_stays ON accounts_undertaking;
DROP TRIGGER accounts_undertaking_guard ON accounts_undertaking;
ALTER TABLE accounts_undertaking
    DROP CONSTRAINT undertaking_hash_en, DROP CONSTRAINT undertaking_hash_th;
DROP FUNCTION accounts_guard_signature();
DROP FUNCTION accounts_guard_undertaking();
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0050_staff_guard"), ("core", "0002_triggers")]
    operations = [
        migrations.RunSQL(GUARD + ATTACH, DETACH),
        AppendOnly("accounts_undertakingsignature"),
        AppendOnly("accounts_reveal"),
        AppendOnly("accounts_revealdelay"),
        Track("accounts_undertaking", hidden=("body_th", "body_en")),
        Track("accounts_staffnetwork"),
        Track("accounts_staffsuspension"),
        Track("accounts_revealweek"),
    ]
