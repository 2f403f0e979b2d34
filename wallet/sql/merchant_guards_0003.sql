-- As in merchant_guards_0002.sql, and two people end a merchant: it is closing only when they have
-- agreed, and one that was frozen on its way out goes on closing, never back to active. MP200.
CREATE OR REPLACE FUNCTION wallet_guard_merchant() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,tax_id}';
    step text := OLD.state || '>' || NEW.state;
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR (NEW.tax_id IS NULL) <> (OLD.tax_id IS NULL)
        OR NEW.state <> OLD.state AND step NOT IN (
            'asked>active', 'asked>refused', 'active>frozen', 'active>closing', 'frozen>active',
            'frozen>closing', 'closing>frozen', 'closing>closed')
    THEN
        RAISE EXCEPTION 'merchant %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP200';
    END IF;
    IF step IN ('active>closing', 'frozen>closing', 'frozen>active')
        AND (NEW.state = 'closing') <> EXISTS (
            SELECT FROM core_approval a
             WHERE a.kind = 'wallet.merchant.close' AND a.object_id = NEW.id::text
               AND a.state = 'approved')
    THEN
        RAISE EXCEPTION 'merchant %: % is not what two people agreed to', OLD.id, step
            USING ERRCODE = 'MP200';
    END IF;
    IF NEW.state = 'closed' AND OLD.state <> 'closed' AND EXISTS (
        SELECT FROM wallet_ledger_account a
         WHERE a.id = NEW.account_id AND a.state <> 'closed')
    THEN
        RAISE EXCEPTION 'merchant %: its ledger account is not closed', OLD.id
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;
