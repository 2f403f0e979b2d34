-- Opening accounts and changing their state. MP013: the code is taken; MP014: this move is not
-- allowed; MP015: an account with money or holds cannot be closed; MP001: unknown account.
CREATE FUNCTION ledger_open_account(
    p_kind text, p_floor bigint, p_mode text DEFAULT 'locked', p_code text DEFAULT NULL,
    p_id uuid DEFAULT NULL, p_currency text DEFAULT 'THB')
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    opened uuid;
BEGIN
    IF p_currency IS DISTINCT FROM 'THB' THEN
        RAISE EXCEPTION 'only THB is kept here' USING ERRCODE = 'MP004';
    END IF;
    INSERT INTO wallet_ledger_account (id, kind, floor, mode, code)
    VALUES (coalesce(p_id, uuidv7()), p_kind, p_floor, p_mode, p_code)
    ON CONFLICT DO NOTHING
    RETURNING id INTO opened;
    IF opened IS NULL THEN
        RAISE EXCEPTION 'account % exists already', coalesce(p_code, p_id::text)
            USING ERRCODE = 'MP013', DETAIL = coalesce(p_code, p_id::text);
    END IF;
    RETURN opened;
END
$body$;

CREATE FUNCTION ledger_set_account_state(p_account uuid, p_state text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    account wallet_ledger_account;
BEGIN
    -- No row lock holds off postings to a deferred account. Closing one waits until every
    -- posting under way has ended, and holds new ones off for this short moment.
    IF p_state = 'closed' AND EXISTS (
        SELECT FROM wallet_ledger_account WHERE id = p_account AND mode = 'deferred')
    THEN
        LOCK TABLE wallet_ledger_transaction IN SHARE MODE;
    END IF;
    SELECT * INTO account FROM wallet_ledger_account WHERE id = p_account FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no account %', p_account USING ERRCODE = 'MP001',
            DETAIL = coalesce(p_account::text, '');
    END IF;
    IF account.state = p_state THEN
        RETURN account.state;
    END IF;
    IF account.state = 'closed' OR p_state NOT IN ('open', 'frozen', 'closed') THEN
        RAISE EXCEPTION 'account % cannot go from % to %', p_account, account.state, p_state
            USING ERRCODE = 'MP014', DETAIL = p_account::text;
    END IF;
    IF p_state = 'closed' AND (account.held <> 0 OR ledger_exact_balance(p_account) <> 0) THEN
        RAISE EXCEPTION 'account % is not empty', p_account USING ERRCODE = 'MP015',
            DETAIL = p_account::text;
    END IF;
    UPDATE wallet_ledger_account SET state = p_state WHERE id = p_account;
    RETURN account.state;
END
$body$;
