-- As withdrawal_guards_0002, and what a closing merchant still has. MP200: refused.
CREATE OR REPLACE FUNCTION wallet_guard_withdrawal() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,reason,bank_reference,enquiries,next_step_at,sent_at,valid_until,ended_at,transaction_id}';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.merchant_id IS NOT NULL THEN
            PERFORM FROM wallet_merchant m
               JOIN wallet_ledger_hold h ON h.id = NEW.hold_id AND h.account_id = m.account_id
               JOIN wallet_bankaccount b ON b.id = NEW.bank_account_id AND b.merchant_id = m.id
              WHERE m.id = NEW.merchant_id AND m.state IN ('active', 'closing')
                AND b.state = 'linked'
                AND h.amount = NEW.amount + NEW.fee AND NEW.state = 'waiting';
            IF NOT FOUND THEN
                RAISE EXCEPTION 'payout % is not what it was made from', NEW.id
                    USING ERRCODE = 'MP200';
            END IF;
        ELSIF NEW.state <> 'waiting' OR NOT EXISTS (
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
