"""The copy of a payment between people names nobody, as new copies do since.

Whose name it was stands with the movement, encrypted; going back brings no copy again. The past of
a case loses the name too.
"""

from django.db import migrations

# Whether a copy is one of a transfer that names the other side.
NAMES = "{copy} ->> 'kind' = 'transfer' AND {copy} ->> 'counterparty' <> ''"
FORGET = f"""
ALTER TABLE complaints_case DISABLE TRIGGER complaints_case_frozen;
ALTER TABLE complaints_case DISABLE TRIGGER complaints_case_history;
UPDATE complaints_case SET movement = jsonb_set(movement, '{{counterparty}}', '""')
 WHERE {NAMES.format(copy="movement")};
ALTER TABLE complaints_case ENABLE ALWAYS TRIGGER complaints_case_history;
ALTER TABLE complaints_case ENABLE ALWAYS TRIGGER complaints_case_frozen;

ALTER TABLE complaints_payment DISABLE TRIGGER complaints_payment_rows_stay;
UPDATE complaints_payment SET movement = jsonb_set(movement, '{{counterparty}}', '""')
 WHERE {NAMES.format(copy="movement")};
ALTER TABLE complaints_payment ENABLE ALWAYS TRIGGER complaints_payment_rows_stay;

ALTER TABLE core_history DISABLE TRIGGER core_history_rows_stay;
UPDATE core_history SET changes = jsonb_set(changes, '{{movement,0,counterparty}}', '""')
 WHERE table_name = 'complaints_case' AND {NAMES.format(copy="changes #> '{movement,0}'")};
UPDATE core_history SET changes = jsonb_set(changes, '{{movement,1,counterparty}}', '""')
 WHERE table_name = 'complaints_case' AND {NAMES.format(copy="changes #> '{movement,1}'")};
ALTER TABLE core_history ENABLE ALWAYS TRIGGER core_history_rows_stay;
"""


class Migration(migrations.Migration):
    dependencies = [("complaints", "0061_work_and_orders_rules"), ("core", "0080_one_message_flag")]
    operations = [migrations.RunSQL(FORGET, migrations.RunSQL.noop)]
