-- As in holds_0001.sql, and: a hold pays nobody out of an account into the same account (MP005).
-- Its posting would not take the captured amount from the account, and be refused at the commit.
CREATE OR REPLACE FUNCTION ledger_capture(
    p_hold uuid, p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_payees uuid[], p_amounts bigint[], p_keep boolean, p_now timestamptz,
    p_narration text DEFAULT '',
    OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[], OUT account_id uuid, OUT rest bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    hold wallet_ledger_hold;
    captured bigint := (SELECT sum(one) FROM unnest(p_amounts) AS one);
    fresh uuid;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 1)));
    SELECT * INTO hold FROM wallet_ledger_hold WHERE id = p_hold;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no hold %', p_hold USING ERRCODE = 'MP016',
            DETAIL = coalesce(p_hold::text, '');
    END IF;
    IF NOT EXISTS (
        SELECT FROM wallet_ledger_transaction t WHERE t.owner_id = p_owner AND t.key = p_key)
    THEN
        IF captured IS NULL OR EXISTS (
            SELECT FROM unnest(p_amounts) AS one WHERE one IS NULL OR one < 1)
            OR hold.account_id = ANY (p_payees)
        THEN
            RAISE EXCEPTION 'a leg has no usable amount' USING ERRCODE = 'MP005';
        END IF;
        PERFORM FROM wallet_ledger_account
          WHERE id = hold.account_id OR (id = ANY (p_payees) AND mode = 'locked')
          ORDER BY id FOR NO KEY UPDATE;
        SELECT * INTO hold FROM wallet_ledger_hold WHERE id = p_hold FOR NO KEY UPDATE;
        IF hold.rest > 0 AND hold.expires_at <= p_now THEN
            RAISE EXCEPTION 'hold % has expired', p_hold USING ERRCODE = 'MP018',
                DETAIL = p_hold::text;
        END IF;
        fresh := uuidv7();
        INSERT INTO wallet_ledger_hold_use (hold_id, kind, amount, transaction_id)
        VALUES (p_hold, 'capture', captured, fresh);
        IF hold.rest > captured AND NOT p_keep THEN
            INSERT INTO wallet_ledger_hold_use (hold_id, kind, amount)
            VALUES (p_hold, 'release', hold.rest - captured);
        END IF;
    END IF;
    SELECT p.transaction_id, p.posted_at, p.replayed, p.balances
      INTO ledger_capture.transaction_id, ledger_capture.posted_at, ledger_capture.replayed,
           ledger_capture.balances
      FROM ledger_post(p_owner, p_key, p_fingerprint, p_kind, hold.account_id || p_payees,
                       -captured || p_amounts, p_narration, p_id => fresh) p;
    ledger_capture.account_id := hold.account_id;
    ledger_capture.rest := (SELECT h.rest FROM wallet_ledger_hold h WHERE h.id = p_hold);
END
$body$;
