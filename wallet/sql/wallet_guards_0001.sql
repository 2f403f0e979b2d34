-- What holds whoever writes: a wallet stands on two recorded acts of its own customer, the
-- acceptance of the terms and an opening confirmed by a one-time code. Triggers are ENABLE ALWAYS
-- and check by themselves: foreign keys are silent in a session in replica mode. MP200: refused.

CREATE FUNCTION wallet_guard_opening() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state = 'confirmed' THEN
            RAISE EXCEPTION 'a confirmed opening stays' USING ERRCODE = 'MP200';
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'INSERT' AND NEW.state <> 'asked' THEN
        RAISE EXCEPTION 'an opening begins as asked for' USING ERRCODE = 'MP200';
    END IF;
    IF TG_OP = 'UPDATE' AND (
        OLD.state = 'confirmed'
        OR (to_jsonb(NEW) - '{state,otp_id,confirmed_at}'::text[])
        <> (to_jsonb(OLD) - '{state,otp_id,confirmed_at}'::text[]))
    THEN
        RAISE EXCEPTION 'an opening can only be confirmed' USING ERRCODE = 'MP200';
    END IF;
    IF NOT EXISTS (
        SELECT FROM consent_acceptance accepted
          JOIN accounts_customer customer ON customer.subject_id = accepted.subject_id
         WHERE accepted.id = NEW.acceptance_id AND customer.id = NEW.customer_id)
    THEN
        RAISE EXCEPTION 'the customer of opening % did not accept these terms', NEW.id
            USING ERRCODE = 'MP200';
    END IF;
    IF NEW.state = 'confirmed' AND NOT EXISTS (
        SELECT FROM accounts_otp code
         WHERE code.id = NEW.otp_id AND code.customer_id = NEW.customer_id
           AND code.purpose = 'wallet_opening' AND code.digest = NEW.digest
           AND code.used_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'no one-time code confirmed opening %', NEW.id USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE FUNCTION wallet_guard_wallet() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state = 'closed' OR (to_jsonb(NEW) - 'state') <> (to_jsonb(OLD) - 'state') THEN
            RAISE EXCEPTION 'only the state of an open wallet changes' USING ERRCODE = 'MP200';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM wallet_walletopening opening
         WHERE opening.id = NEW.opening_id AND opening.customer_id = NEW.customer_id
           AND opening.acceptance_id = NEW.acceptance_id AND opening.state = 'confirmed')
    THEN
        RAISE EXCEPTION 'a wallet without acceptance and confirmed opening is refused'
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

-- The announcement of a change cannot be dated back, and changes come in order.
CREATE FUNCTION wallet_guard_fee() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    last wallet_feeversion;
BEGIN
    SELECT * INTO last FROM wallet_feeversion earlier
     WHERE earlier.service = NEW.service ORDER BY earlier.number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 THEN
        RAISE EXCEPTION 'fee versions are numbered without gaps' USING ERRCODE = 'MP200';
    END IF;
    IF NEW.number > 1 AND NEW.announced_at < clock_timestamp() - interval '1 hour' THEN
        RAISE EXCEPTION 'an announcement of a fee cannot be dated back' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

ALTER TABLE wallet_feeversion ADD CONSTRAINT fee_announced_30_days_before
    CHECK (number = 1 OR effective_from >= announced_at + interval '30 days');
ALTER TABLE wallet_wallet ADD CONSTRAINT wallet_stands_on_both_acts
    FOREIGN KEY (opening_id, customer_id, acceptance_id, opening_state)
    REFERENCES wallet_walletopening (id, customer_id, acceptance_id, state);
ALTER TABLE wallet_movement ADD CONSTRAINT movement_was_posted
    FOREIGN KEY (transaction_id) REFERENCES wallet_ledger_transaction (id);
ALTER TABLE wallet_banknotice ADD CONSTRAINT notice_was_posted
    FOREIGN KEY (transaction_id) REFERENCES wallet_ledger_transaction (id);

CREATE TRIGGER wallet_walletopening_guard
    BEFORE INSERT OR UPDATE OR DELETE ON wallet_walletopening
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_opening();
CREATE TRIGGER wallet_wallet_guard
    BEFORE INSERT OR UPDATE ON wallet_wallet
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_wallet();
CREATE TRIGGER wallet_wallet_rows_stay
    BEFORE DELETE ON wallet_wallet FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_wallet_table_stays
    BEFORE TRUNCATE ON wallet_wallet FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_feeversion_guard
    BEFORE INSERT ON wallet_feeversion FOR EACH ROW EXECUTE FUNCTION wallet_guard_fee();
-- Quotes nobody used may be deleted when their time is over; used ones are held by movements.
CREATE TRIGGER wallet_quote_stays_as_shown
    BEFORE UPDATE ON wallet_quote FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_walletopening ENABLE ALWAYS TRIGGER wallet_walletopening_guard;
ALTER TABLE wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_guard;
ALTER TABLE wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_rows_stay;
ALTER TABLE wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_table_stays;
ALTER TABLE wallet_feeversion ENABLE ALWAYS TRIGGER wallet_feeversion_guard;
ALTER TABLE wallet_quote ENABLE ALWAYS TRIGGER wallet_quote_stays_as_shown;
