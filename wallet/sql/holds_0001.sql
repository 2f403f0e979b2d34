-- Holds: money that stays in its account and cannot be spent otherwise, until it is captured (in
-- full or part), voided, or expires. Locks are taken in the order of postings: key, accounts in id
-- order, then the hold. p_now decides expiry only.
--
-- MP001 unknown account, MP002 frozen, MP003 closed, MP005 no usable amount, MP009 key used for
-- something else, MP010 not enough, MP016 no such hold, MP017 nothing is left of it, MP018 expired,
-- MP019 more than is left, MP020 an account without a floor; of capture all of ledger_post.
-- The keys of holds are a space of their own; a capture's key is its transaction's.
CREATE FUNCTION ledger_authorise(
    p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_account uuid, p_amount bigint, p_expires_at timestamptz, p_now timestamptz,
    OUT hold_id uuid, OUT authorised_at timestamptz, OUT replayed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    earlier bytea;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 3)));
    SELECT h.id, h.authorised_at, h.fingerprint
      INTO ledger_authorise.hold_id, ledger_authorise.authorised_at, earlier
      FROM wallet_ledger_hold h WHERE h.owner_id = p_owner AND h.key = p_key;
    replayed := FOUND;
    IF replayed THEN
        IF earlier IS DISTINCT FROM p_fingerprint THEN
            RAISE EXCEPTION 'this key belongs to another request' USING ERRCODE = 'MP009',
                DETAIL = ledger_authorise.hold_id::text;
        END IF;
        RETURN;
    END IF;
    IF p_expires_at <= p_now THEN
        RAISE EXCEPTION 'this hold would have expired already' USING ERRCODE = 'MP018';
    END IF;
    INSERT INTO wallet_ledger_hold AS h
           (account_id, owner_id, key, fingerprint, kind, amount, expires_at)
    VALUES (p_account, p_owner, p_key, p_fingerprint, p_kind, p_amount, p_expires_at)
    RETURNING h.id, h.authorised_at
      INTO ledger_authorise.hold_id, ledger_authorise.authorised_at;
END
$body$;

-- Post what was held to the payees. p_keep: what is left stays held; otherwise it is set free.
CREATE FUNCTION ledger_capture(
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

-- Set free what is left. p_kind 'void' on request (a second one finds what the first set free);
-- 'expiry' only once the hold's time is over, and quietly nothing when there is nothing to do.
CREATE FUNCTION ledger_void(
    p_hold uuid, p_kind text, p_now timestamptz, OUT released bigint, OUT replayed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    hold wallet_ledger_hold;
BEGIN
    IF p_kind NOT IN ('void', 'expiry') THEN
        RAISE EXCEPTION 'a hold is voided or expires' USING ERRCODE = 'MP005';
    END IF;
    PERFORM FROM wallet_ledger_account a JOIN wallet_ledger_hold h ON h.account_id = a.id
      WHERE h.id = p_hold FOR NO KEY UPDATE OF a;
    SELECT * INTO hold FROM wallet_ledger_hold WHERE id = p_hold FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no hold %', p_hold USING ERRCODE = 'MP016',
            DETAIL = coalesce(p_hold::text, '');
    END IF;
    replayed := false;
    released := 0;
    IF hold.rest > 0 AND (p_kind = 'void' OR hold.expires_at <= p_now) THEN
        INSERT INTO wallet_ledger_hold_use (hold_id, kind, amount)
        VALUES (p_hold, p_kind, hold.rest);
        released := hold.rest;
    ELSIF p_kind = 'void' THEN
        SELECT u.amount, true INTO released, replayed FROM wallet_ledger_hold_use u
         WHERE u.hold_id = p_hold AND u.number = hold.uses AND u.kind = 'void';
        IF NOT FOUND THEN
            RAISE EXCEPTION 'nothing is left of hold %', p_hold USING ERRCODE = 'MP017',
                DETAIL = p_hold::text;
        END IF;
    END IF;
END
$body$;
