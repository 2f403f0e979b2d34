-- As merchant_guards_0001, and the way out: an active merchant is closing until its money has gone
-- to its bank, then it is closed. MP200: refused.
CREATE OR REPLACE FUNCTION wallet_guard_merchant() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,tax_id}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR (NEW.tax_id IS NULL) <> (OLD.tax_id IS NULL)
        OR NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
            'asked>active', 'asked>refused', 'active>frozen', 'active>closing', 'frozen>active',
            'closing>frozen', 'closing>closed')
    THEN
        RAISE EXCEPTION 'merchant %: % does not become %', OLD.id, OLD.state, NEW.state
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

-- A refund is of a payment to a merchant, posted as one that takes this payment back: agreed to by
-- two people, or made by somebody who acts for the merchant. MP200.
CREATE OR REPLACE FUNCTION wallet_guard_merchant_refund() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM FROM wallet_movement m
       JOIN wallet_merchant s ON s.id = m.merchant_id
       JOIN wallet_ledger_transaction t ON t.id = NEW.transaction_id
        AND t.reverses_id = m.transaction_id
       JOIN wallet_ledger_entry e ON e.transaction_id = t.id AND e.account_id = s.account_id
        AND e.amount = -NEW.amount
      WHERE m.id = NEW.payment_id AND m.kind = 'payment'
        AND CASE WHEN NEW.approval_id IS NOT NULL THEN EXISTS (
                SELECT FROM core_approval a
                 WHERE a.id = NEW.approval_id AND a.state = 'approved'
                   AND a.kind = 'wallet.merchant.refund' AND a.object_id = m.id::text)
            ELSE s.owner_id = NEW.customer_id OR EXISTS (
                SELECT FROM wallet_merchantkeeper k
                 WHERE k.merchant_id = s.id AND k.customer_id = NEW.customer_id
                   AND k.named_at IS NOT NULL AND k.ended_at IS NULL)
            END;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'refund % is not what was agreed to', NEW.id USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

-- Who acts for a merchant: named once, ended once, and of whom it is never changes. MP200.
CREATE FUNCTION wallet_guard_merchant_keeper() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{named_at,ended_at}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR OLD.ended_at IS NOT NULL
        OR OLD.named_at IS NOT NULL AND NEW.named_at IS DISTINCT FROM OLD.named_at
    THEN
        RAISE EXCEPTION 'keeper %: named once, ended once', OLD.id USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

-- A plan moves on or ends; what two people agreed to stays. MP200.
CREATE FUNCTION wallet_guard_merchant_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{next_on,passed,active,ended_at}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR NOT OLD.active OR NEW.next_on < OLD.next_on OR NEW.passed < OLD.passed
    THEN
        RAISE EXCEPTION 'plan %: it only moves on or ends', OLD.id USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_merchantkeeper_moves BEFORE UPDATE ON wallet_merchantkeeper
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_merchant_keeper();
CREATE TRIGGER wallet_merchantkeeper_rows_stay
    BEFORE DELETE ON wallet_merchantkeeper FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_merchantplan_moves BEFORE UPDATE ON wallet_merchantplan
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_merchant_plan();
CREATE TRIGGER wallet_merchantplan_rows_stay
    BEFORE DELETE ON wallet_merchantplan FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_merchantkeeper ENABLE ALWAYS TRIGGER wallet_merchantkeeper_moves;
ALTER TABLE wallet_merchantkeeper ENABLE ALWAYS TRIGGER wallet_merchantkeeper_rows_stay;
ALTER TABLE wallet_merchantplan ENABLE ALWAYS TRIGGER wallet_merchantplan_moves;
ALTER TABLE wallet_merchantplan ENABLE ALWAYS TRIGGER wallet_merchantplan_rows_stay;
