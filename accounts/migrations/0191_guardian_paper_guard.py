"""What was done with a guardian's paper is kept; no paper is deleted."""

from django.db import migrations

from micropay.core.history import Track

STAYS = """
CREATE TRIGGER accounts_guardianpaper_stays BEFORE DELETE ON accounts_guardianpaper
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE accounts_guardianpaper ENABLE ALWAYS TRIGGER accounts_guardianpaper_stays;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0190_guardian_paper"), ("core", "0003_rules")]
    operations = [
        Track(
            "accounts_guardianpaper", hidden=("given_name", "family_name", "phone", "evidence")
        ),
        migrations.RunSQL(
            STAYS, "DROP TRIGGER accounts_guardianpaper_stays ON accounts_guardianpaper"
        ),
    ]
