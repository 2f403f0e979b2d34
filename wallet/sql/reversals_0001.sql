-- Taking back: a reversal (all that is left) or a refund (a part) names the original in
-- reverses_id. Account by account it goes the other way, and all of them together never take back
-- more than the original moved. MP011 no such transaction, MP012 nothing is left to take back,
-- MP021 more than is left or another account, MP022 the original takes back something itself.

-- Per account what the original moved, and how much of it has not been taken back.
CREATE FUNCTION ledger_not_taken_back(
    p_original uuid, OUT account_id uuid, OUT moved bigint, OUT rest bigint)
RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
    SELECT e.account_id, sum(e.amount) FILTER (WHERE e.transaction_id = p_original)::bigint,
           sum(e.amount)::bigint
      FROM wallet_ledger_entry e
     WHERE e.transaction_id = ANY (ARRAY(
               SELECT p_original UNION ALL
               SELECT t.id FROM wallet_ledger_transaction t WHERE t.reverses_id = p_original))
     GROUP BY e.account_id
$body$;

-- Before the accounts are locked: those who take back from one original take turns.
CREATE OR REPLACE FUNCTION ledger_check_reversal(p_reverses uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_reverses::text, 2));
    IF NOT EXISTS (SELECT FROM wallet_ledger_transaction WHERE id = p_reverses) THEN
        RAISE EXCEPTION 'no transaction %', p_reverses USING ERRCODE = 'MP011',
            DETAIL = p_reverses::text;
    END IF;
    IF NOT EXISTS (SELECT FROM ledger_not_taken_back(p_reverses) WHERE rest <> 0) THEN
        RAISE EXCEPTION 'nothing is left of transaction %', p_reverses USING ERRCODE = 'MP012',
            DETAIL = p_reverses::text;
    END IF;
END
$body$;

-- Whoever writes. A row trigger that only transactions with an original wake.
CREATE FUNCTION ledger_guard_taken_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM ledger_require_read_committed();
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.reverses_id::text, 2));
    IF EXISTS (SELECT FROM wallet_ledger_transaction
                WHERE id = NEW.reverses_id AND reverses_id IS NOT NULL)
    THEN
        RAISE EXCEPTION 'transaction % takes back another', NEW.reverses_id
            USING ERRCODE = 'MP022', DETAIL = NEW.reverses_id::text;
    END IF;
    IF EXISTS (
        SELECT FROM ledger_not_taken_back(NEW.reverses_id) whole
          LEFT JOIN (SELECT e.account_id, sum(e.amount) AS amount FROM wallet_ledger_entry e
                      WHERE e.transaction_id = NEW.id GROUP BY e.account_id) part USING (account_id)
         WHERE moved IS NULL
            OR rest NOT BETWEEN least(moved, 0) AND greatest(moved, 0)
            OR sign(part.amount) = sign(moved))
    THEN
        RAISE EXCEPTION 'more than is left of transaction %', NEW.reverses_id
            USING ERRCODE = 'MP021', DETAIL = NEW.reverses_id::text;
    END IF;
    RETURN NULL;
END
$body$;

CREATE TRIGGER wallet_ledger_transaction_taken_back_once
    AFTER INSERT ON wallet_ledger_transaction FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL)
    EXECUTE FUNCTION ledger_guard_taken_back();
ALTER TABLE wallet_ledger_transaction
    ENABLE ALWAYS TRIGGER wallet_ledger_transaction_taken_back_once;

-- All that is left of a transaction, in one posting, or found again under its key.
CREATE FUNCTION ledger_reverse(
    p_original uuid, p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_narration text DEFAULT '',
    OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[], OUT accounts uuid[], OUT amounts bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 1)));
    IF NOT EXISTS (
        SELECT FROM wallet_ledger_transaction t WHERE t.owner_id = p_owner AND t.key = p_key)
    THEN
        PERFORM ledger_check_reversal(p_original);
    END IF;
    SELECT array_agg(l.account_id ORDER BY l.account_id), array_agg(-l.rest ORDER BY l.account_id)
      INTO accounts, amounts FROM ledger_not_taken_back(p_original) l WHERE l.rest <> 0;
    SELECT p.transaction_id, p.posted_at, p.replayed, p.balances
      INTO ledger_reverse.transaction_id, ledger_reverse.posted_at, ledger_reverse.replayed,
           ledger_reverse.balances
      FROM ledger_post(p_owner, p_key, p_fingerprint, p_kind, accounts, amounts, p_narration,
                       p_original) p;
    SELECT array_agg(e.account_id ORDER BY e.leg), array_agg(e.amount ORDER BY e.leg)
      INTO accounts, amounts FROM wallet_ledger_entry e
     WHERE e.transaction_id = ledger_reverse.transaction_id;
END
$body$;
