"""Money of a case is paid by two people and a transaction; letters stay; the amount matrix."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

GUARD = """
CREATE FUNCTION complaints_guard_redress() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'proposed' THEN
            RAISE EXCEPTION 'redress begins as proposed' USING ERRCODE = 'MP902';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.case_id, OLD.customer_id, OLD.kind, OLD.amount, OLD.level)
       IS DISTINCT FROM (NEW.id, NEW.case_id, NEW.customer_id, NEW.kind, NEW.amount, NEW.level)
       OR NEW.taken_back < OLD.taken_back
       OR (OLD.transaction_id IS NOT NULL
           AND (OLD.transaction_id, OLD.approval_id, OLD.paid_at)
               IS DISTINCT FROM (NEW.transaction_id, NEW.approval_id, NEW.paid_at))
       OR (OLD.state <> NEW.state AND NOT (
            (OLD.state = 'proposed' AND NEW.state IN ('paid', 'ended'))
            OR (OLD.state = 'paid' AND NEW.state IN ('final', 'recovering', 'back'))
            OR (OLD.state = 'recovering' AND NEW.state = 'back')))
    THEN
        RAISE EXCEPTION 'redress %: this change is refused', OLD.id USING ERRCODE = 'MP902';
    END IF;
    IF OLD.transaction_id IS NULL AND NEW.transaction_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM core_approval asked
          JOIN wallet_ledger_transaction paid ON paid.id = NEW.transaction_id
         WHERE asked.id = NEW.approval_id AND asked.state = 'approved'
           AND asked.kind = 'complaints.redress.' || NEW.level
           AND asked.object_id = NEW.id::text AND asked.checker_id <> asked.maker_id
           AND asked.payload ->> 'act' = 'pay' AND (asked.payload ->> 'amount')::bigint = NEW.amount
           AND paid.owner_id = NEW.id)
    THEN
        RAISE EXCEPTION 'redress % was not agreed to by two people, or not paid', NEW.id
            USING ERRCODE = 'MP902';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER complaints_redress_guard BEFORE INSERT OR UPDATE ON complaints_redress
    FOR EACH ROW EXECUTE FUNCTION complaints_guard_redress();
CREATE TRIGGER complaints_redress_stays BEFORE DELETE ON complaints_redress
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE complaints_redress ENABLE ALWAYS TRIGGER complaints_redress_guard;
ALTER TABLE complaints_redress ENABLE ALWAYS TRIGGER complaints_redress_stays;
"""
NO_GUARD = """
DROP TRIGGER complaints_redress_stays ON complaints_redress;
DROP TRIGGER complaints_redress_guard ON complaints_redress;
DROP FUNCTION complaints_guard_redress();
"""
CHOICE = "Operational choice: the company's matrix of authority"
SEEDS = [
    Seed("redress.most_satang.small", "500000", "satang for a case", CHOICE),
    Seed("redress.most_satang.medium", "5000000", "satang for a case", CHOICE),
    Seed("redress.most_satang.large", "50000000", "satang for a case", CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [
        ("complaints", "0012_redress"),
        ("core", "0003_rules"),
        ("wallet", "0003_ledger_door"),
    ]

    operations = [
        Track("complaints_redress"),
        AppendOnly("complaints_letter"),
        AppendOnly("complaints_fraud_hold"),
        migrations.RunSQL(GUARD, NO_GUARD),
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
    ]
