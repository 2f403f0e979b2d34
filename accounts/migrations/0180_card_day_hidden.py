"""The day a card expires is encrypted; the past of a check only says that it changed.

What the past kept of it, encrypted, would have outlived the person's erasure and every rotation.
"""

from django.db import migrations

TRACK = """
DROP TRIGGER accounts_kyccase_history ON accounts_kyccase;
CREATE TRIGGER accounts_kyccase_history AFTER INSERT OR UPDATE OR DELETE ON accounts_kyccase
    FOR EACH ROW EXECUTE FUNCTION core_history_write('id', '{hidden}');
ALTER TABLE accounts_kyccase ENABLE ALWAYS TRIGGER accounts_kyccase_history;
"""
FORGET = """
ALTER TABLE core_history DISABLE TRIGGER core_history_rows_stay;
UPDATE core_history SET changes = jsonb_set(changes, '{card_expires_on}', '"changed"')
 WHERE table_name = 'accounts_kyccase' AND changes ? 'card_expires_on'
   AND changes ->> 'card_expires_on' LIKE '%gAAAA%';
ALTER TABLE core_history ENABLE ALWAYS TRIGGER core_history_rows_stay;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0170_take_proof"), ("core", "0080_one_message_flag")]
    operations = [
        migrations.RunSQL(
            TRACK.replace("{hidden}", "{note,card_expires_on}"),
            TRACK.replace("{hidden}", "{note}"),
        ),
        migrations.RunSQL(FORGET, migrations.RunSQL.noop),
    ]
