"""A proof stays as it is, but for its words, which go with the identity of their customer."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "proof_words_guard_0001.sql").read_text(encoding="utf-8")
BEFORE = """
DROP TRIGGER accounts_suspensionproof_words_go ON accounts_suspensionproof;
DROP TRIGGER accounts_suspensionproof_words_stay ON accounts_suspensionproof;
DROP TRIGGER accounts_suspensionproof_rows_stay ON accounts_suspensionproof;
DROP FUNCTION accounts_guard_proof_words();
CREATE TRIGGER accounts_suspensionproof_rows_stay BEFORE UPDATE OR DELETE
    ON accounts_suspensionproof FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE accounts_suspensionproof ENABLE ALWAYS TRIGGER accounts_suspensionproof_rows_stay;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0126_words_that_go"), ("core", "0036_resealing")]
    operations = [migrations.RunSQL(GUARD, BEFORE)]
