-- What holds whoever writes. A withdrawal repeats its quote and its hold; afterwards only its
-- progress changes, by the moves of states.py: nothing leads out of completed and refused.
-- Of a bank account only the state changes; a rotation of keys writes number, holder and index anew.
-- MP200: refused.
CREATE FUNCTION wallet_guard_withdrawal() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,reason,bank_reference,enquiries,next_step_at,sent_at,valid_until,ended_at,transaction_id}';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'waiting' OR NOT EXISTS (
            SELECT FROM wallet_quote q
              JOIN wallet_wallet w ON w.id = q.wallet_id
              JOIN wallet_ledger_hold h ON h.id = NEW.hold_id AND h.account_id = w.account_id
             WHERE q.id = NEW.quote_id AND q.kind = 'withdrawal' AND q.wallet_id = NEW.wallet_id
               AND q.customer_id = NEW.customer_id AND q.bank_account_id = NEW.bank_account_id
               AND q.amount = NEW.amount AND q.fee = NEW.fee AND q.vat = NEW.vat
               AND h.amount = NEW.amount + NEW.fee)
        THEN
            RAISE EXCEPTION 'withdrawal % is not what it was made from', NEW.id
                USING ERRCODE = 'MP200';
        END IF;
    ELSIF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR NEW.sent_at IS DISTINCT FROM coalesce(OLD.sent_at, NEW.sent_at)
        OR NEW.valid_until IS DISTINCT FROM coalesce(OLD.valid_until, NEW.valid_until)
        OR NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
            'waiting>sent', 'waiting>refused', 'sent>unknown', 'sent>settled', 'sent>completed',
            'sent>refused', 'unknown>settled', 'unknown>completed', 'unknown>refused',
            'settled>completed')
    THEN
        RAISE EXCEPTION 'withdrawal %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE FUNCTION wallet_guard_bank_account() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF NEW.id <> OLD.id OR NEW.customer_id <> OLD.customer_id OR NEW.bank_code <> OLD.bank_code
        OR NEW.digest <> OLD.digest
        OR NEW.state <> OLD.state
           AND (OLD.state || '>' || NEW.state) NOT IN ('asked>linked', 'linked>unlinked')
    THEN
        RAISE EXCEPTION 'bank account %: only its state changes', OLD.id USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_withdrawal_moves
    BEFORE INSERT OR UPDATE ON wallet_withdrawal
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_withdrawal();
CREATE TRIGGER wallet_withdrawal_rows_stay
    BEFORE DELETE ON wallet_withdrawal FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_bankaccount_moves
    BEFORE UPDATE ON wallet_bankaccount
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_bank_account();
ALTER TABLE wallet_withdrawal ENABLE ALWAYS TRIGGER wallet_withdrawal_moves;
ALTER TABLE wallet_withdrawal ENABLE ALWAYS TRIGGER wallet_withdrawal_rows_stay;
ALTER TABLE wallet_bankaccount ENABLE ALWAYS TRIGGER wallet_bankaccount_moves;
