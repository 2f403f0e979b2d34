"""Both columns of a blind index are guarded; a key rotation is the owner role's."""

from pathlib import Path

from django.db import migrations, models
from django.db.models import Q

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "index_guard_0001.sql").read_text(encoding="utf-8")
BEFORE = """
DROP TRIGGER accounts_customer_identity ON accounts_customer;
CREATE TRIGGER accounts_customer_identity BEFORE UPDATE ON accounts_customer
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_identity();
ALTER TABLE accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_identity;
DROP TRIGGER accounts_customer_index_pair ON accounts_customer;
DROP FUNCTION accounts_guard_index_pair();
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0052_staff_guard_rules"), ("core", "0036_resealing")]

    operations = [
        migrations.RunSQL(GUARD, BEFORE),
        migrations.AddIndex(
            model_name="credential",
            index=models.Index(fields=["pin_pepper"], name="credential_by_pepper"),
        ),
        migrations.AddIndex(
            model_name="session",
            index=models.Index(
                fields=["pin_pepper"], condition=Q(ended_at=None), name="session_by_pepper"
            ),
        ),
    ]
