-- Of a merchant only the state changes, by the moves of states.py; a rotation of keys writes the
-- tax ID anew. A row stays for ever. MP200: refused.
CREATE FUNCTION wallet_guard_merchant() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,tax_id}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR (NEW.tax_id IS NULL) <> (OLD.tax_id IS NULL)
        OR NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
            'asked>active', 'asked>refused', 'active>frozen', 'active>closed', 'frozen>active',
            'frozen>closed')
    THEN
        RAISE EXCEPTION 'merchant %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_merchant_moves
    BEFORE UPDATE ON wallet_merchant FOR EACH ROW EXECUTE FUNCTION wallet_guard_merchant();
CREATE TRIGGER wallet_merchant_rows_stay
    BEFORE DELETE ON wallet_merchant FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_merchant ENABLE ALWAYS TRIGGER wallet_merchant_moves;
ALTER TABLE wallet_merchant ENABLE ALWAYS TRIGGER wallet_merchant_rows_stay;

-- A refund is of a payment to a merchant, posted as one that takes this payment back. MP200.
CREATE FUNCTION wallet_guard_merchant_refund() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM FROM wallet_movement m
       JOIN wallet_merchant s ON s.id = m.merchant_id
       JOIN wallet_ledger_transaction t ON t.id = NEW.transaction_id
        AND t.reverses_id = m.transaction_id
       JOIN wallet_ledger_entry e ON e.transaction_id = t.id AND e.account_id = s.account_id
        AND e.amount = -NEW.amount
       JOIN core_approval a ON a.id = NEW.approval_id AND a.state = 'approved'
        AND a.kind = 'wallet.merchant.refund' AND a.object_id = m.id::text
      WHERE m.id = NEW.payment_id AND m.kind = 'payment';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'refund % is not what was agreed to', NEW.id USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_merchantrefund_repeats_its_origin
    BEFORE INSERT ON wallet_merchantrefund
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_merchant_refund();
ALTER TABLE wallet_merchantrefund ENABLE ALWAYS TRIGGER wallet_merchantrefund_repeats_its_origin;
