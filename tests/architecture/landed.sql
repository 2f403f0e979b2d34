--
-- PostgreSQL database dump
--

\restrict v0e2gg5OsKvOG4xym0k1F4Fc4XzYuUcFbUksFkSglyBZEP4HP7GEWOytCyJoXq9

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: accounts_guard_identity(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_identity() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF OLD.phone_index IS NOT NULL AND NEW.phone_index IS DISTINCT FROM OLD.phone_index THEN
        RAISE EXCEPTION 'a phone number changes by an approved request only'
            USING ERRCODE = 'MP910';
    END IF;
    IF OLD.national_id_index IS NOT NULL
       AND NEW.national_id_index IS DISTINCT FROM OLD.national_id_index THEN
        RAISE EXCEPTION 'a national ID changes by an approved request only'
            USING ERRCODE = 'MP910';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: complaints_case_refuse_refiling(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.complaints_case_refuse_refiling() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF (OLD.number, OLD.channel, OLD.received_at, OLD.recorded_at, OLD.movement_reference,
        OLD.movement)
       IS DISTINCT FROM
       (NEW.number, NEW.channel, NEW.received_at, NEW.recorded_at, NEW.movement_reference,
        NEW.movement) THEN
        RAISE EXCEPTION 'what case % was filed with does not change', OLD.number
            USING ERRCODE = 'MP901';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: consent_guard_record(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consent_guard_record() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM consent_policyversion version
          JOIN consent_policydocument document ON document.id = version.document_id
         WHERE version.id = NEW.version_id AND version.status = 'published'
           AND version.effective_at <= NEW.occurred_at
           AND document.kind = ANY (TG_ARGV[0]::text[])) THEN
        RAISE EXCEPTION 'a record of a policy that was not in force is refused'
            USING ERRCODE = 'MP900';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: consent_guard_text(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consent_guard_text() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    wanted uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
    found text;
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.id, NEW.version_id, NEW.language)
       IS DISTINCT FROM (OLD.id, OLD.version_id, OLD.language) THEN
        RAISE EXCEPTION 'moving a policy text is refused' USING ERRCODE = 'MP900';
    END IF;
    SELECT status INTO found FROM consent_policyversion WHERE id = wanted FOR SHARE;
    IF found IS DISTINCT FROM 'draft' THEN
        RAISE EXCEPTION 'changing a text of a published policy version is refused'
            USING ERRCODE = 'MP900';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;


--
-- Name: consent_guard_version(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consent_guard_version() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    fixed CONSTANT text := 'a published or withdrawn policy version is refused any change';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' THEN
            RAISE EXCEPTION 'a policy version that does not begin as a draft is refused'
                USING ERRCODE = 'MP900';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF OLD.status <> 'draft' THEN
            RAISE EXCEPTION '%', fixed USING ERRCODE = 'MP900';
        END IF;
        RETURN OLD;
    END IF;
    IF (NEW.id, NEW.document_id, NEW.number, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.document_id, OLD.number, OLD.created_at) THEN
        RAISE EXCEPTION 'changing which policy version this is, is refused'
            USING ERRCODE = 'MP900';
    END IF;
    IF OLD.status = 'draft' THEN
        IF NEW.status = 'published' AND NOT EXISTS (
            SELECT 1 FROM consent_policytext text
             WHERE text.version_id = NEW.id AND text.language = 'th') THEN
            RAISE EXCEPTION 'publishing without a Thai text is refused' USING ERRCODE = 'MP900';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status = 'published' AND NEW.status = 'withdrawn'
       AND NEW.withdrawn_at < OLD.effective_at AND OLD.effective_at > clock_timestamp()
       AND (to_jsonb(NEW) - '{status,withdrawn_at}'::text[])
         = (to_jsonb(OLD) - '{status,withdrawn_at}'::text[]) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '%', fixed USING ERRCODE = 'MP900';
END
$$;


--
-- Name: consent_stamp_record(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consent_stamp_record() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    NEW.recorded_at := clock_timestamp();
    RETURN NEW;
END
$$;


--
-- Name: core_history_write(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.core_history_write() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    hidden text[] := TG_ARGV[1]::text[];
    before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    after  jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    noted jsonb;
BEGIN
    SELECT jsonb_object_agg(key, CASE
            WHEN key = ANY (hidden) THEN '"changed"'::jsonb
            ELSE jsonb_build_array(before -> key, after -> key) END)
      INTO noted
      FROM jsonb_object_keys(before || after) AS key
     WHERE before -> key IS DISTINCT FROM after -> key;
    IF noted IS NOT NULL THEN
        INSERT INTO core_history (id, at, table_name, row_id, operation, changes, database_user)
        VALUES (uuidv7(), clock_timestamp(), TG_TABLE_NAME,
                coalesce(after ->> TG_ARGV[0], before ->> TG_ARGV[0]),
                TG_OP, noted, session_user);
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: core_refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.core_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: its rows are evidence', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'MP900';
END
$$;


--
-- Name: ledger_authorise(uuid, text, bytea, text, uuid, bigint, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_authorise(p_owner uuid, p_key text, p_fingerprint bytea, p_kind text, p_account uuid, p_amount bigint, p_expires_at timestamp with time zone, p_now timestamp with time zone, OUT hold_id uuid, OUT authorised_at timestamp with time zone, OUT replayed boolean) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_capture(uuid, uuid, text, bytea, text, uuid[], bigint[], boolean, timestamp with time zone, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_capture(p_hold uuid, p_owner uuid, p_key text, p_fingerprint bytea, p_kind text, p_payees uuid[], p_amounts bigint[], p_keep boolean, p_now timestamp with time zone, p_narration text DEFAULT ''::text, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[], OUT account_id uuid, OUT rest bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_check_deferred(uuid, bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_check_deferred(p_account uuid, p_amount bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    account wallet_ledger_account;
BEGIN
    SELECT * INTO account FROM wallet_ledger_account WHERE id = p_account;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no account %', p_account USING ERRCODE = 'MP001',
            DETAIL = coalesce(p_account::text, '');
    ELSIF account.state = 'frozen' THEN
        RAISE EXCEPTION 'account % is frozen', p_account USING ERRCODE = 'MP002',
            DETAIL = p_account::text;
    ELSIF account.state = 'closed' THEN
        RAISE EXCEPTION 'account % is closed', p_account USING ERRCODE = 'MP003',
            DETAIL = p_account::text;
    ELSIF account.folded_xid > pg_current_xact_id() THEN
        RAISE EXCEPTION 'transaction numbers have gone back' USING ERRCODE = 'MP102',
            HINT = 'After a dump and restore, raise the cluster''s number with pg_resetwal.';
    ELSIF account.mode = 'deferred' AND (p_amount > 0 OR account.floor IS NULL) THEN
        RETURN;
    END IF;
    PERFORM ledger_require_read_committed();
    SELECT * INTO account FROM wallet_ledger_account WHERE id = p_account FOR NO KEY UPDATE;
    IF account.mode = 'locked'
        OR ledger_exact_balance(p_account) + p_amount < account.floor + account.held
    THEN
        RAISE EXCEPTION 'account % has not enough', p_account USING ERRCODE = 'MP010',
            DETAIL = p_account::text;
    END IF;
END
$$;


--
-- Name: ledger_check_reversal(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_check_reversal(p_reverses uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_exact_balance(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_exact_balance(p_account uuid) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT (a.balance + coalesce((
               SELECT sum(e.amount) FROM wallet_ledger_entry e
                WHERE e.account_id = a.id AND e.seq IS NULL AND e.xid >= a.folded_xid), 0))::bigint
      FROM wallet_ledger_account a
     WHERE a.id = p_account
$$;


--
-- Name: ledger_fold(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_fold(p_account uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    account wallet_ledger_account;
    upto xid8;
    part record;
BEGIN
    SELECT * INTO account FROM wallet_ledger_account
     WHERE id = p_account AND mode = 'deferred' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no deferred account %', p_account USING ERRCODE = 'MP001',
            DETAIL = coalesce(p_account::text, '');
    END IF;
    upto := pg_snapshot_xmin(pg_current_snapshot());
    SELECT count(*) AS entries, sum(e.amount) AS amount INTO part
      FROM wallet_ledger_entry e
     WHERE e.account_id = p_account AND e.seq IS NULL
       AND e.xid >= account.folded_xid AND e.xid < upto;
    IF part.entries > 0 THEN
        INSERT INTO wallet_ledger_fold
               (account_id, number, from_xid, upto_xid, entries, amount, balance)
        SELECT p_account, coalesce(max(f.number), 0) + 1, account.folded_xid, upto,
               part.entries, part.amount, account.balance + part.amount
          FROM wallet_ledger_fold f WHERE f.account_id = p_account;
    END IF;
    RETURN part.entries;
END
$$;


--
-- Name: ledger_guard_account(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_account() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.currency <> 'THB' OR NEW.held < 0
        OR NEW.state NOT IN ('open', 'frozen', 'closed') OR NEW.mode NOT IN ('locked', 'deferred')
        OR NEW.kind NOT IN ('customer', 'merchant', 'biller', 'in_transit', 'unmatched_receipts',
                            'vat_payable', 'safeguarded_bank', 'company_bank', 'receivable',
                            'fee_income', 'redress_expense', 'goodwill_expense')
        OR (NEW.mode = 'locked' AND NEW.balance < NEW.floor + NEW.held)
        OR (CASE TG_OP
           WHEN 'INSERT' THEN
                (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
                IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, '0'::xid8)
           ELSE (OLD.id, OLD.kind, OLD.code, OLD.currency, OLD.opened_at)
                IS DISTINCT FROM (NEW.id, NEW.kind, NEW.code, NEW.currency, NEW.opened_at)
             OR (OLD.balance, OLD.held, OLD.entry_count, OLD.folded_xid)
                IS DISTINCT FROM (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
             OR (OLD.mode = 'deferred' AND NEW.mode <> 'deferred')
             OR (OLD.state = 'closed' AND NEW.state <> 'closed')
           END)
    THEN
        RAISE EXCEPTION 'account %: this % is refused', NEW.id, TG_OP
            USING ERRCODE = 'MP103', DETAIL = NEW.id::text,
                  HINT = 'A balance moves only together with entries or a fold.';
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_guard_capture(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_capture() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM wallet_ledger_transaction t
          JOIN wallet_ledger_entry e ON e.transaction_id = t.id
          JOIN wallet_ledger_hold h ON h.id = NEW.hold_id AND h.account_id = e.account_id
         WHERE t.id = NEW.transaction_id AND t.xid = pg_current_xact_id()
        HAVING sum(e.amount) = -NEW.amount)
    THEN
        RAISE EXCEPTION 'the capture of hold % has no posting', NEW.hold_id
            USING ERRCODE = 'MP107', DETAIL = NEW.hold_id::text;
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_guard_entries(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_entries() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    bad uuid;
BEGIN
    SELECT e.transaction_id INTO bad
      FROM fresh e
      LEFT JOIN public.wallet_ledger_transaction t ON t.id = e.transaction_id
     WHERE t.id IS NULL
        OR t.xid <> pg_current_xact_id()
        OR e.posted_at <> t.posted_at
        OR e.leg NOT BETWEEN 1 AND t.leg_count
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'an entry has no transaction of its own statement: %', bad
            USING ERRCODE = 'MP102', DETAIL = bad::text;
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_guard_entry(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.amount = 0 THEN
        RAISE EXCEPTION 'a leg of zero' USING ERRCODE = 'MP005';
    END IF;
    UPDATE public.wallet_ledger_account a
       SET balance = a.balance + NEW.amount, entry_count = a.entry_count + 1
     WHERE a.id = NEW.account_id AND a.mode = 'locked' AND a.state = 'open'
       AND (NEW.amount > 0 OR a.floor IS NULL OR a.balance + NEW.amount >= a.floor + a.held)
    RETURNING a.entry_count, a.balance INTO NEW.seq, NEW.balance;
    IF FOUND THEN
        NEW.xid := NULL;
    ELSE
        PERFORM public.ledger_check_deferred(NEW.account_id, NEW.amount);
        NEW.seq := NULL;
        NEW.balance := NULL;
        NEW.xid := pg_current_xact_id();
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: ledger_guard_folds(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_folds() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE wallet_ledger_account a
       SET balance = NEW.balance,
           entry_count = a.entry_count + NEW.entries,
           folded_xid = NEW.upto_xid
      FROM (SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS amount
              FROM wallet_ledger_entry e
             WHERE e.account_id = NEW.account_id AND e.seq IS NULL
               AND e.xid >= NEW.from_xid AND e.xid < NEW.upto_xid) have
     WHERE a.id = NEW.account_id AND a.mode = 'deferred'
       AND a.folded_xid = NEW.from_xid
       AND a.balance + NEW.amount = NEW.balance
       AND have.entries = NEW.entries AND have.amount = NEW.amount
       AND NEW.upto_xid <= pg_snapshot_xmin(pg_current_snapshot());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the fold of % does not match its entries', NEW.account_id
            USING ERRCODE = 'MP104', DETAIL = NEW.account_id::text;
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_guard_hold(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_hold() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    account wallet_ledger_account;
BEGIN
    IF NEW.amount IS NULL OR NEW.amount NOT BETWEEN 1 AND 1000000000000000 THEN
        RAISE EXCEPTION 'a hold of no usable amount' USING ERRCODE = 'MP005';
    END IF;
    NEW.rest := NEW.amount;
    NEW.uses := 0;
    PERFORM ledger_require_read_committed();
    SELECT * INTO account FROM wallet_ledger_account
     WHERE id = NEW.account_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no account %', NEW.account_id USING ERRCODE = 'MP001',
            DETAIL = coalesce(NEW.account_id::text, '');
    ELSIF account.state <> 'open' THEN
        RAISE EXCEPTION 'account % is %', account.id, account.state
            USING ERRCODE = CASE account.state WHEN 'frozen' THEN 'MP002' ELSE 'MP003' END,
                  DETAIL = account.id::text;
    ELSIF account.floor IS NULL THEN
        RAISE EXCEPTION 'account % has no floor to hold against', account.id
            USING ERRCODE = 'MP020', DETAIL = account.id::text;
    ELSIF ledger_exact_balance(account.id) < account.floor + account.held + NEW.amount THEN
        RAISE EXCEPTION 'account % has not enough', account.id USING ERRCODE = 'MP010',
            DETAIL = account.id::text;
    END IF;
    UPDATE wallet_ledger_account SET held = held + NEW.amount WHERE id = account.id;
    RETURN NEW;
END
$$;


--
-- Name: ledger_guard_hold_use(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_hold_use() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    account uuid;
    have bigint;
BEGIN
    IF NEW.amount IS NULL OR NEW.amount < 1
        OR NEW.kind NOT IN ('capture', 'release', 'void', 'expiry')
        OR (NEW.kind = 'capture') <> (NEW.transaction_id IS NOT NULL)
    THEN
        RAISE EXCEPTION 'a use of hold % that cannot be', NEW.hold_id USING ERRCODE = 'MP005';
    END IF;
    UPDATE wallet_ledger_hold h SET rest = h.rest - NEW.amount, uses = h.uses + 1
     WHERE h.id = NEW.hold_id AND h.rest >= NEW.amount
    RETURNING h.uses, h.rest, h.account_id INTO NEW.number, NEW.rest, account;
    IF NOT FOUND THEN
        SELECT h.rest INTO have FROM wallet_ledger_hold h WHERE h.id = NEW.hold_id;
        RAISE EXCEPTION 'hold %: % asked, % left', NEW.hold_id, NEW.amount, have
            USING ERRCODE = CASE WHEN have IS NULL THEN 'MP016' WHEN have = 0 THEN 'MP017'
                            ELSE 'MP019' END, DETAIL = NEW.hold_id::text;
    END IF;
    UPDATE wallet_ledger_account SET held = held - NEW.amount WHERE id = account;
    RETURN NEW;
END
$$;


--
-- Name: ledger_guard_seals(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_seals() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    before wallet_ledger_seal;
BEGIN
    SELECT * INTO before FROM wallet_ledger_seal s
     WHERE s.stream = NEW.stream ORDER BY s.number DESC LIMIT 1;
    IF NEW.number <> coalesce(before.number, 0) + 1
        OR NEW.from_xid <> coalesce(before.upto_xid, '0')
        OR NEW.upto_xid <= NEW.from_xid
        OR NEW.upto_xid > pg_snapshot_xmin(pg_current_snapshot())
        OR NEW.previous <> coalesce(before.digest, decode(repeat('00', 32), 'hex'))
    THEN
        RAISE EXCEPTION 'seal % does not continue its chain', NEW.number USING ERRCODE = 'MP105';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: ledger_guard_taken_back(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_taken_back() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_guard_transactions(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_transactions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    bad uuid;
BEGIN
    SELECT t.id INTO bad
      FROM fresh t
     CROSS JOIN LATERAL (
            SELECT count(*) AS legs, sum(e.amount) AS total
              FROM public.wallet_ledger_entry e
             WHERE e.transaction_id = t.id AND e.leg BETWEEN 1 AND t.leg_count) have
     WHERE have.legs <> t.leg_count
        OR have.total <> 0
        OR t.leg_count NOT BETWEEN 2 AND 200
        OR t.xid <> pg_current_xact_id()
        OR (t.reverses_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM public.wallet_ledger_transaction o
                 WHERE o.id = t.reverses_id AND o.id <> t.id))
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'transaction % is not whole', bad USING ERRCODE = 'MP101',
            DETAIL = bad::text,
            HINT = 'A transaction is written in one statement with legs that sum to zero.';
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_not_taken_back(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_not_taken_back(p_original uuid, OUT account_id uuid, OUT moved bigint, OUT rest bigint) RETURNS SETOF record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT e.account_id, sum(e.amount) FILTER (WHERE e.transaction_id = p_original)::bigint,
           sum(e.amount)::bigint
      FROM wallet_ledger_entry e
     WHERE e.transaction_id = ANY (ARRAY(
               SELECT p_original UNION ALL
               SELECT t.id FROM wallet_ledger_transaction t WHERE t.reverses_id = p_original))
     GROUP BY e.account_id
$$;


--
-- Name: ledger_open_account(text, bigint, text, text, uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_open_account(p_kind text, p_floor bigint, p_mode text DEFAULT 'locked'::text, p_code text DEFAULT NULL::text, p_id uuid DEFAULT NULL::uuid, p_currency text DEFAULT 'THB'::text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_post(uuid, text, bytea, text, uuid[], bigint[], text, uuid, text, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_post(p_owner uuid, p_key text, p_fingerprint bytea, p_kind text, p_accounts uuid[], p_amounts bigint[], p_narration text DEFAULT ''::text, p_reverses uuid DEFAULT NULL::uuid, p_currency text DEFAULT 'THB'::text, p_id uuid DEFAULT NULL::uuid, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[]) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
#variable_conflict use_column
<<door>>
DECLARE
    legs integer := coalesce(cardinality(p_accounts), 0);
    earlier bytea;
    total bigint := 0;
    amount bigint;
BEGIN
    -- A twin waits here until the first has ended, and then finds its row.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 1)));
    SELECT t.id, t.posted_at, t.fingerprint
      INTO ledger_post.transaction_id, ledger_post.posted_at, door.earlier
      FROM wallet_ledger_transaction t
     WHERE t.owner_id = p_owner AND t.key = p_key;
    IF FOUND THEN
        IF earlier IS DISTINCT FROM p_fingerprint THEN
            RAISE EXCEPTION 'this key belongs to another request' USING ERRCODE = 'MP009',
                DETAIL = ledger_post.transaction_id::text;
        END IF;
        ledger_post.replayed := true;
        ledger_post.balances := ARRAY(
            SELECT e.balance FROM wallet_ledger_entry e
             WHERE e.transaction_id = ledger_post.transaction_id ORDER BY e.leg);
        RETURN;
    END IF;

    IF p_currency IS DISTINCT FROM 'THB' THEN
        RAISE EXCEPTION 'only THB is kept here' USING ERRCODE = 'MP004';
    END IF;
    IF legs NOT BETWEEN 2 AND 200 OR legs IS DISTINCT FROM cardinality(p_amounts) THEN
        RAISE EXCEPTION '% legs', legs USING ERRCODE = 'MP007', DETAIL = legs::text;
    END IF;

    FOREACH amount IN ARRAY p_amounts LOOP
        IF amount IS NULL OR amount = 0 OR abs(amount) > 1000000000000000 THEN
            RAISE EXCEPTION 'a leg has no usable amount' USING ERRCODE = 'MP005';
        END IF;
        total := total + amount;
    END LOOP;
    IF total <> 0 THEN
        RAISE EXCEPTION 'the legs sum to %', total USING ERRCODE = 'MP006', DETAIL = total::text;
    END IF;
    IF p_reverses IS NOT NULL THEN
        PERFORM ledger_check_reversal(p_reverses);
    END IF;

    -- In id order, so that crossing postings take turns instead of waiting for each other.
    PERFORM FROM wallet_ledger_account
      WHERE id = ANY (p_accounts) AND mode = 'locked' ORDER BY id FOR NO KEY UPDATE;

    -- After the locks, so that time and running balance agree on every account.
    ledger_post.transaction_id := coalesce(p_id, uuidv7());
    ledger_post.posted_at := clock_timestamp();
    -- The guard of entries moves the balances and refuses what may not be. On one account credits
    -- come first, so that the last running balance is the lowest and only the net is checked.
    WITH head AS (
        INSERT INTO wallet_ledger_transaction
               (id, owner_id, key, fingerprint, kind, narration, reverses_id, leg_count, posted_at)
        VALUES (ledger_post.transaction_id, p_owner, p_key, p_fingerprint, p_kind, p_narration,
                p_reverses, legs, ledger_post.posted_at)
    ), notice AS (
        INSERT INTO core_outbox (topic, payload) VALUES
               ('wallet.posted', jsonb_build_object('transaction_id', ledger_post.transaction_id))
    ), entry AS (
        INSERT INTO wallet_ledger_entry (transaction_id, leg, account_id, amount, posted_at)
        SELECT ledger_post.transaction_id, l.n, l.account_id, l.amount, ledger_post.posted_at
          FROM unnest(p_accounts, p_amounts) WITH ORDINALITY AS l(account_id, amount, n)
         ORDER BY l.account_id, l.amount < 0, l.n
        RETURNING leg, balance
    )
    SELECT array_agg(e.balance ORDER BY e.leg) INTO ledger_post.balances FROM entry e;
    ledger_post.replayed := false;
END
$$;


--
-- Name: ledger_post_batch(uuid, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_post_batch(p_owner uuid, p_items jsonb, OUT item integer, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[], OUT refusal text, OUT refused text) RETURNS SETOF record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
DECLARE
    one record;
BEGIN
    IF jsonb_array_length(p_items) NOT BETWEEN 1 AND 1000 THEN
        RAISE EXCEPTION '% items', jsonb_array_length(p_items) USING ERRCODE = 'MP023',
            DETAIL = jsonb_array_length(p_items)::text;
    END IF;
    PERFORM pg_advisory_xact_lock(k.lock)
       FROM (SELECT DISTINCT hashtextextended(
                        i.value ->> 'key', hashtextextended(p_owner::text, 1)) AS lock
               FROM jsonb_array_elements(p_items) i ORDER BY 1) k;
    PERFORM FROM wallet_ledger_account
      WHERE mode = 'locked' AND id = ANY (ARRAY(
            SELECT a.id::uuid FROM jsonb_array_elements(p_items) i,
                   jsonb_array_elements_text(i.value -> 'accounts') a(id)))
      ORDER BY id FOR NO KEY UPDATE;
    FOR one IN
        SELECT i.n::integer AS n, i.value ->> 'key' AS key, i.value ->> 'kind' AS kind,
               decode(i.value ->> 'fingerprint', 'hex') AS fingerprint,
               ARRAY(SELECT a.id::uuid FROM jsonb_array_elements_text(i.value -> 'accounts')
                     WITH ORDINALITY a(id, leg) ORDER BY leg) AS accounts,
               ARRAY(SELECT a.amount::bigint FROM jsonb_array_elements_text(i.value -> 'amounts')
                     WITH ORDINALITY a(amount, leg) ORDER BY leg) AS amounts,
               coalesce(i.value ->> 'narration', '') AS narration
          FROM jsonb_array_elements(p_items) WITH ORDINALITY i(value, n)
         ORDER BY i.n
    LOOP
        item := one.n;
        refusal := NULL;
        refused := NULL;
        BEGIN
            SELECT p.transaction_id, p.posted_at, p.replayed, p.balances
              INTO ledger_post_batch.transaction_id, ledger_post_batch.posted_at,
                   ledger_post_batch.replayed, ledger_post_batch.balances
              FROM ledger_post(p_owner, one.key, one.fingerprint, one.kind, one.accounts,
                               one.amounts, one.narration) p;
        EXCEPTION WHEN OTHERS THEN
            -- Only what the door refuses is an outcome; a fault ends the batch.
            IF SQLSTATE NOT LIKE 'MP0%' THEN
                RAISE;
            END IF;
            GET STACKED DIAGNOSTICS refusal = RETURNED_SQLSTATE, refused = PG_EXCEPTION_DETAIL;
            transaction_id := NULL;
            posted_at := NULL;
            replayed := false;
            balances := NULL;
        END;
        RETURN NEXT;
    END LOOP;
END
$$;


--
-- Name: ledger_refuse_hold_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_refuse_hold_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'hold % changes only by its uses', OLD.id
        USING ERRCODE = 'MP103', DETAIL = OLD.id::text;
END
$$;


--
-- Name: ledger_require_read_committed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_require_read_committed() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION 'the ledger is written in READ COMMITTED' USING ERRCODE = 'MP106';
    END IF;
END
$$;


--
-- Name: ledger_reverse(uuid, uuid, text, bytea, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_reverse(p_original uuid, p_owner uuid, p_key text, p_fingerprint bytea, p_kind text, p_narration text DEFAULT ''::text, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[], OUT accounts uuid[], OUT amounts bigint[]) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_set_account_state(uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_set_account_state(p_account uuid, p_state text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: ledger_void(uuid, text, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_void(p_hold uuid, p_kind text, p_now timestamp with time zone, OUT released bigint, OUT replayed boolean) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: wallet_guard_fee(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_guard_fee() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: wallet_guard_opening(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_guard_opening() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: wallet_guard_wallet(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_guard_wallet() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: accounts_brake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_brake (
    id uuid NOT NULL,
    scope character varying(24) NOT NULL,
    key character varying(64) NOT NULL,
    count integer NOT NULL,
    since timestamp with time zone NOT NULL,
    locked_until timestamp with time zone,
    CONSTRAINT accounts_brake_count_check CHECK ((count >= 0))
);


--
-- Name: accounts_credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_credential (
    customer_id uuid NOT NULL,
    pin_verifier text NOT NULL,
    pin_pepper smallint NOT NULL,
    pin_set_at timestamp with time zone NOT NULL,
    pin_failures integer NOT NULL,
    pin_locked_until timestamp with time zone,
    otp_failures integer NOT NULL,
    otp_locked_until timestamp with time zone,
    CONSTRAINT accounts_credential_otp_failures_check CHECK ((otp_failures >= 0)),
    CONSTRAINT accounts_credential_pin_failures_check CHECK ((pin_failures >= 0)),
    CONSTRAINT accounts_credential_pin_pepper_check CHECK ((pin_pepper >= 0))
);


--
-- Name: accounts_customer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_customer (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    language character varying(2) NOT NULL,
    given_name text,
    family_name text,
    birth_date text,
    address text,
    occupation text,
    workplace text,
    email text,
    phone text,
    phone_index character varying(64),
    phone_index_next character varying(64),
    national_id text,
    national_id_index character varying(64),
    national_id_index_next character varying(64),
    registered_at timestamp with time zone NOT NULL,
    verified_at timestamp with time zone,
    closed_at timestamp with time zone,
    subject_id uuid NOT NULL,
    CONSTRAINT customer_closed_says_when CHECK (((NOT ((state)::text = 'closed'::text)) OR (closed_at IS NOT NULL))),
    CONSTRAINT customer_language_known CHECK (((language)::text = ANY ((ARRAY['th'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT customer_national_id_is_indexed CHECK ((((national_id IS NULL) AND (national_id_index IS NULL)) OR ((national_id IS NOT NULL) AND (national_id_index IS NOT NULL)))),
    CONSTRAINT customer_phone_is_indexed CHECK ((((phone IS NULL) AND (phone_index IS NULL)) OR ((phone IS NOT NULL) AND (phone_index IS NOT NULL)))),
    CONSTRAINT customer_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'suspended'::character varying, 'closed'::character varying, 'deceased'::character varying])::text[])))
);


--
-- Name: accounts_device; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_device (
    id uuid NOT NULL,
    bound_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    customer_id uuid NOT NULL,
    installation_id uuid NOT NULL
);


--
-- Name: accounts_installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_installation (
    id uuid NOT NULL,
    number character varying(19) NOT NULL,
    key_digest character varying(64) NOT NULL,
    hardware_model character varying(80) NOT NULL,
    os character varying(8) NOT NULL,
    os_version character varying(20) NOT NULL,
    app_version character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    uninstalled_at timestamp with time zone,
    CONSTRAINT installation_language_known CHECK (((language)::text = ANY ((ARRAY['th'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT installation_os_known CHECK (((os)::text = ANY ((ARRAY['android'::character varying, 'ios'::character varying, 'web'::character varying])::text[])))
);


--
-- Name: accounts_kyccase; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_kyccase (
    id uuid NOT NULL,
    code character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    recipient_code character varying(40) NOT NULL,
    channel character varying(10) NOT NULL,
    taken_at timestamp with time zone,
    method character varying(12) NOT NULL,
    refusal character varying(20) NOT NULL,
    note text,
    tier character varying(12) NOT NULL,
    decided_at timestamp with time zone,
    customer_id uuid NOT NULL,
    verifier_id uuid,
    CONSTRAINT kyc_channel_known CHECK (((channel)::text = ANY ((ARRAY[''::character varying, 'branch'::character varying, 'counter'::character varying, 'bank_app'::character varying])::text[]))),
    CONSTRAINT kyc_check_names_verifier CHECK (((NOT ((state)::text = 'in_check'::text)) OR ((taken_at IS NOT NULL) AND (verifier_id IS NOT NULL) AND (NOT ((channel)::text = ''::text))))),
    CONSTRAINT kyc_refused_says_why CHECK (((NOT ((state)::text = 'refused'::text)) OR ((decided_at IS NOT NULL) AND ((refusal)::text = ANY ((ARRAY['id_mismatch'::character varying, 'person_mismatch'::character varying, 'card_expired'::character varying, 'card_not_genuine'::character varying, 'card_unreadable'::character varying])::text[])) AND ((tier)::text = ''::text) AND (verifier_id IS NOT NULL)))),
    CONSTRAINT kyc_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'in_check'::character varying, 'verified'::character varying, 'refused'::character varying, 'expired'::character varying])::text[]))),
    CONSTRAINT kyc_verified_says_how CHECK (((NOT ((state)::text = 'verified'::text)) OR ((decided_at IS NOT NULL) AND ((method)::text = ANY ((ARRAY['dip_chip'::character varying, 'laser_code'::character varying])::text[])) AND ((refusal)::text = ''::text) AND (verifier_id IS NOT NULL) AND (NOT ((tier)::text = ''::text)))))
);


--
-- Name: accounts_otp; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_otp (
    id uuid NOT NULL,
    phone_key character varying(64) NOT NULL,
    purpose character varying(40) NOT NULL,
    digest character varying(64) NOT NULL,
    code_digest character varying(64) NOT NULL,
    about text,
    attempts smallint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    customer_id uuid,
    installation_id uuid,
    CONSTRAINT accounts_otp_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT otp_of_a_customer_or_a_phone CHECK ((((customer_id IS NOT NULL) AND ((phone_key)::text = ''::text)) OR ((customer_id IS NULL) AND (installation_id IS NOT NULL) AND (NOT ((phone_key)::text = ''::text)))))
);


--
-- Name: accounts_refreshtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_refreshtoken (
    digest character varying(64) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    session_id uuid NOT NULL
);


--
-- Name: accounts_registration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_registration (
    id uuid NOT NULL,
    state character varying(12) NOT NULL,
    phone text,
    profile text,
    completions smallint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    customer_id uuid,
    installation_id uuid NOT NULL,
    otp_id uuid NOT NULL,
    CONSTRAINT accounts_registration_completions_check CHECK ((completions >= 0)),
    CONSTRAINT registration_closed_keeps_no_draft CHECK ((((phone IS NOT NULL) AND ((state)::text = ANY ((ARRAY['started'::character varying, 'phone_proved'::character varying])::text[]))) OR ((closed_at IS NOT NULL) AND (phone IS NULL) AND (profile IS NULL)))),
    CONSTRAINT registration_completed_names_its_customer CHECK ((((customer_id IS NOT NULL) AND ((state)::text = 'completed'::text)) OR ((NOT ((state)::text = 'completed'::text)) AND (customer_id IS NULL)))),
    CONSTRAINT registration_state_known CHECK (((state)::text = ANY ((ARRAY['started'::character varying, 'phone_proved'::character varying, 'completed'::character varying, 'declined'::character varying, 'expired'::character varying])::text[])))
);


--
-- Name: accounts_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_session (
    id uuid NOT NULL,
    access_digest character varying(64) NOT NULL,
    access_expires_at timestamp with time zone NOT NULL,
    pin_check character varying(64) NOT NULL,
    pin_pepper smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    refreshed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(24) NOT NULL,
    customer_id uuid NOT NULL,
    device_id uuid NOT NULL,
    installation_id uuid NOT NULL,
    CONSTRAINT accounts_session_pin_pepper_check CHECK ((pin_pepper >= 0)),
    CONSTRAINT session_end_drops_its_pin CHECK (((((end_reason)::text = ''::text) AND (ended_at IS NULL)) OR (((end_reason)::text = ANY ((ARRAY['signed_out'::character varying, 'signed_out_everywhere'::character varying, 'replaced'::character varying, 'new_device'::character varying, 'refresh_reused'::character varying, 'another_installation'::character varying, 'pin_changed'::character varying, 'identity_changed'::character varying])::text[])) AND (ended_at IS NOT NULL) AND ((pin_check)::text = ''::text))))
);


--
-- Name: accounts_staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staff (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    username character varying(60) NOT NULL,
    full_name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    employer character varying(60) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    is_demo boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    password_changed_at timestamp with time zone
);


--
-- Name: accounts_staff_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staff_groups (
    id bigint NOT NULL,
    staff_id uuid NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: accounts_staff_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_staff_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_staff_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_staff_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staff_user_permissions (
    id bigint NOT NULL,
    staff_id uuid NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: accounts_staff_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_staff_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_staff_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: complaints_case; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.complaints_case (
    id uuid NOT NULL,
    number character varying(20) NOT NULL,
    kind character varying(24) NOT NULL,
    channel character varying(8) NOT NULL,
    language character varying(2) NOT NULL,
    text text NOT NULL,
    subject_id uuid NOT NULL,
    customer_id uuid,
    contact_name text,
    contact_phone text,
    contact_email text,
    phone_index character varying(64),
    phone_index_next character varying(64),
    email_index character varying(64),
    email_index_next character varying(64),
    movement_reference character varying(64),
    movement jsonb,
    state character varying(20) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    ack_due date NOT NULL,
    ack_at timestamp with time zone,
    progress_due date,
    progress_at timestamp with time zone,
    resolve_due date,
    next_due date,
    outcome character varying(16),
    resolved_at timestamp with time zone,
    closed_at timestamp with time zone,
    key_owner character varying(64),
    idempotency_key character varying(64),
    fingerprint character varying(64),
    assigned_to_id uuid,
    category_id character varying(60) NOT NULL,
    CONSTRAINT case_channel_known CHECK (((channel)::text = ANY ((ARRAY['app'::character varying, 'web'::character varying, 'phone'::character varying, 'email'::character varying, 'letter'::character varying])::text[]))),
    CONSTRAINT case_closed_at_a_time CHECK ((((closed_at IS NOT NULL) AND ((state)::text = 'closed'::text)) OR ((NOT ((state)::text = 'closed'::text)) AND (closed_at IS NULL)))),
    CONSTRAINT case_decided_with_an_outcome CHECK ((((outcome IS NULL) AND (resolved_at IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'waiting_customer'::character varying])::text[]))) OR ((outcome IS NOT NULL) AND (resolved_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['resolved'::character varying, 'closed'::character varying])::text[]))))),
    CONSTRAINT case_kind_known CHECK (((kind)::text = ANY ((ARRAY['complaint'::character varying, 'suggestion'::character varying, 'compliment'::character varying, 'enquiry'::character varying, 'privacy'::character varying, 'fraud'::character varying, 'disputed_transaction'::character varying])::text[]))),
    CONSTRAINT case_movement_is_a_customers CHECK ((((movement = 'null'::jsonb) AND (movement_reference IS NULL)) OR ((customer_id IS NOT NULL) AND (movement IS NOT NULL) AND (movement_reference IS NOT NULL)))),
    CONSTRAINT case_outcome_known CHECK (((outcome IS NULL) OR ((outcome)::text = ANY ((ARRAY['upheld'::character varying, 'partly_upheld'::character varying, 'not_upheld'::character varying, 'answered'::character varying, 'withdrawn'::character varying])::text[])))),
    CONSTRAINT case_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'waiting_customer'::character varying, 'resolved'::character varying, 'closed'::character varying])::text[])))
);


--
-- Name: complaints_category; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.complaints_category (
    code character varying(60) NOT NULL,
    name_th character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    severity character varying(8) NOT NULL,
    place smallint NOT NULL,
    active boolean NOT NULL,
    parent_id character varying(60),
    CONSTRAINT category_not_its_own_parent CHECK ((NOT (((parent_id)::text = (code)::text) AND (parent_id IS NOT NULL)))),
    CONSTRAINT category_severity_known CHECK (((severity)::text = ANY ((ARRAY['low'::character varying, 'medium'::character varying, 'high'::character varying])::text[]))),
    CONSTRAINT complaints_category_place_check CHECK ((place >= 0))
);


--
-- Name: complaints_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.complaints_event (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    step character varying(16) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    actor_label character varying(120) NOT NULL,
    text text,
    detail jsonb NOT NULL,
    idempotency_key character varying(64),
    case_id uuid NOT NULL,
    CONSTRAINT event_step_known CHECK (((step)::text = ANY ((ARRAY['opened'::character varying, 'acknowledged'::character varying, 'information'::character varying, 'assigned'::character varying, 'note'::character varying, 'reply'::character varying, 'state'::character varying, 'resolved'::character varying])::text[])))
);


--
-- Name: complaints_follow_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.complaints_follow_code (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    attempts smallint NOT NULL,
    used_at timestamp with time zone,
    case_id uuid NOT NULL,
    CONSTRAINT complaints_follow_code_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: complaints_web_use; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.complaints_web_use (
    id uuid NOT NULL,
    page character varying(16) NOT NULL,
    address character varying(64) NOT NULL,
    hour timestamp with time zone NOT NULL,
    used integer NOT NULL,
    CONSTRAINT complaints_web_use_used_check CHECK ((used >= 0))
);


--
-- Name: consent_acceptance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_acceptance (
    id uuid NOT NULL,
    language character varying(2) NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    installation_id uuid,
    device_label character varying(120) NOT NULL,
    ip inet,
    user_agent character varying(300) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT acceptance_channel_known CHECK (((channel)::text = ANY ((ARRAY['app'::character varying, 'web'::character varying, 'phone'::character varying, 'email'::character varying, 'branch'::character varying])::text[])))
);


--
-- Name: consent_acknowledgement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_acknowledgement (
    id uuid NOT NULL,
    language character varying(2) NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    installation_id uuid,
    device_label character varying(120) NOT NULL,
    ip inet,
    user_agent character varying(300) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT acknowledgement_channel_known CHECK (((channel)::text = ANY ((ARRAY['app'::character varying, 'web'::character varying, 'phone'::character varying, 'email'::character varying, 'branch'::character varying])::text[])))
);


--
-- Name: consent_decline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_decline (
    id uuid NOT NULL,
    language character varying(2) NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    installation_id uuid,
    device_label character varying(120) NOT NULL,
    ip inet,
    user_agent character varying(300) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version_id uuid NOT NULL,
    subject_id uuid,
    CONSTRAINT decline_channel_known CHECK (((channel)::text = ANY ((ARRAY['app'::character varying, 'web'::character varying, 'phone'::character varying, 'email'::character varying, 'branch'::character varying])::text[])))
);


--
-- Name: consent_disclosure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_disclosure (
    id uuid NOT NULL,
    ground character varying(20) NOT NULL,
    fields jsonb NOT NULL,
    legal_reference character varying(300) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    purpose_id character varying(40) NOT NULL,
    recipient_id character varying(40) NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT disclosure_ground_known CHECK (((ground)::text = ANY ((ARRAY['consent'::character varying, 'processor'::character varying, 'contract'::character varying, 'law'::character varying, 'rights_and_fraud'::character varying, 'danger_to_life'::character varying, 'public_interest'::character varying])::text[]))),
    CONSTRAINT disclosure_names_fields CHECK ((NOT (fields = '[]'::jsonb)))
);


--
-- Name: consent_policydocument; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_policydocument (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    service_id character varying(20) NOT NULL,
    CONSTRAINT document_kind_known CHECK (((kind)::text = ANY ((ARRAY['terms'::character varying, 'privacy'::character varying, 'cookie'::character varying, 'fee_notice'::character varying])::text[])))
);


--
-- Name: consent_policytext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_policytext (
    id uuid NOT NULL,
    language character varying(2) NOT NULL,
    title character varying(200) NOT NULL,
    body text NOT NULL,
    sha256 character varying(64) NOT NULL,
    source character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT text_hash_is_of_its_body CHECK (((sha256)::text = encode(sha256(convert_to(body, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT text_is_not_empty CHECK ((NOT (body = ''::text))),
    CONSTRAINT text_language_known CHECK (((language)::text = ANY ((ARRAY['th'::character varying, 'en'::character varying])::text[])))
);


--
-- Name: consent_policyversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_policyversion (
    id uuid NOT NULL,
    number integer NOT NULL,
    status character varying(10) NOT NULL,
    reduces_rights boolean NOT NULL,
    reasons text NOT NULL,
    effective_at timestamp with time zone,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    maker_id character varying(64) NOT NULL,
    checker_id character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT consent_policyversion_number_check CHECK ((number >= 0)),
    CONSTRAINT version_checked_by_another_person CHECK (((NOT ((status)::text = 'published'::text)) OR (NOT ((checker_id)::text = (maker_id)::text)) OR (((maker_id)::text = 'first_run'::text) AND (number = 1)))),
    CONSTRAINT version_names_its_checker CHECK (((NOT ((status)::text = 'published'::text)) OR (NOT ((checker_id)::text = ''::text)))),
    CONSTRAINT version_never_takes_effect_before_it_is_out CHECK (((NOT ((status)::text = 'published'::text)) OR ((effective_at >= published_at) AND (effective_at IS NOT NULL) AND (published_at IS NOT NULL)))),
    CONSTRAINT version_number_from_one CHECK ((number >= 1)),
    CONSTRAINT version_says_why_it_reduces_rights CHECK (((NOT reduces_rights) OR (NOT (reasons = ''::text)))),
    CONSTRAINT version_status_known CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying, 'withdrawn'::character varying])::text[])))
);


--
-- Name: consent_purpose; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_purpose (
    code character varying(40) NOT NULL,
    "position" smallint NOT NULL,
    lawful_basis character varying(20) NOT NULL,
    sensitive boolean NOT NULL,
    required boolean NOT NULL,
    data_categories jsonb NOT NULL,
    retention text NOT NULL,
    service_id character varying(20) NOT NULL,
    CONSTRAINT consent_purpose_position_check CHECK (("position" >= 0)),
    CONSTRAINT purpose_basis_known CHECK (((lawful_basis)::text = ANY ((ARRAY['consent'::character varying, 'explicit_consent'::character varying, 'contract'::character varying, 'legal_obligation'::character varying, 'legitimate_interest'::character varying, 'public_task'::character varying, 'vital_interest'::character varying, 'research'::character varying])::text[]))),
    CONSTRAINT purpose_consent_is_no_condition CHECK ((NOT (((lawful_basis)::text = ANY ((ARRAY['consent'::character varying, 'explicit_consent'::character varying])::text[])) AND required))),
    CONSTRAINT purpose_sensitive_needs_explicit_consent CHECK ((NOT (((lawful_basis)::text = 'consent'::text) AND sensitive)))
);


--
-- Name: consent_purposedecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_purposedecision (
    id uuid NOT NULL,
    language character varying(2) NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    installation_id uuid,
    device_label character varying(120) NOT NULL,
    ip inet,
    user_agent character varying(300) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    given boolean NOT NULL,
    "position" integer NOT NULL,
    notice_id uuid,
    purpose_id character varying(40) NOT NULL,
    text_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT consent_purposedecision_position_check CHECK (("position" >= 0)),
    CONSTRAINT purposedecision_channel_known CHECK (((channel)::text = ANY ((ARRAY['app'::character varying, 'web'::character varying, 'phone'::character varying, 'email'::character varying, 'branch'::character varying])::text[])))
);


--
-- Name: consent_purposetext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_purposetext (
    id uuid NOT NULL,
    number integer NOT NULL,
    language character varying(2) NOT NULL,
    title character varying(200) NOT NULL,
    body text NOT NULL,
    sha256 character varying(64) NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    purpose_id character varying(40) NOT NULL,
    CONSTRAINT consent_purposetext_number_check CHECK ((number >= 0)),
    CONSTRAINT purpose_text_hash_is_of_its_body CHECK (((sha256)::text = encode(sha256(convert_to(body, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT purpose_text_language_known CHECK (((language)::text = ANY ((ARRAY['th'::character varying, 'en'::character varying])::text[])))
);


--
-- Name: consent_recipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_recipient (
    code character varying(40) NOT NULL,
    name_th character varying(160) NOT NULL,
    name_en character varying(160) NOT NULL,
    role character varying(16) NOT NULL,
    country character varying(2) NOT NULL,
    contract_reference character varying(120) NOT NULL,
    contract_from date NOT NULL,
    contract_until date,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT recipient_contract_days_in_order CHECK (((contract_until IS NULL) OR (contract_until >= contract_from))),
    CONSTRAINT recipient_role_known CHECK (((role)::text = ANY ((ARRAY['processor'::character varying, 'group_company'::character varying, 'controller'::character varying, 'authority'::character varying])::text[])))
);


--
-- Name: consent_recipientpurpose; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_recipientpurpose (
    id uuid NOT NULL,
    purpose_id character varying(40) NOT NULL,
    recipient_id character varying(40) NOT NULL
);


--
-- Name: consent_service; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_service (
    code character varying(20) NOT NULL,
    name_th character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    controller_th character varying(160) NOT NULL,
    controller_en character varying(160) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    website character varying(120) NOT NULL
);


--
-- Name: consent_subject; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_subject (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT subject_kind_known CHECK (((kind)::text = ANY ((ARRAY['customer'::character varying, 'visitor'::character varying, 'complainant'::character varying, 'staff'::character varying])::text[])))
);


--
-- Name: core_approval; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_approval (
    id uuid NOT NULL,
    kind character varying(80) NOT NULL,
    object_type character varying(60) NOT NULL,
    object_id character varying(64) NOT NULL,
    payload jsonb NOT NULL,
    state character varying(10) NOT NULL,
    maker_id character varying(64) NOT NULL,
    maker_label character varying(120) NOT NULL,
    reason text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    checker_id character varying(64),
    checker_label character varying(120) NOT NULL,
    decision_reason text NOT NULL,
    decided_at timestamp with time zone,
    CONSTRAINT approval_by_another_person CHECK (((checker_id IS NULL) OR (NOT (((checker_id)::text = (maker_id)::text) AND (checker_id IS NOT NULL))))),
    CONSTRAINT approval_names_its_checker CHECK (((NOT ((state)::text = 'approved'::text)) OR (checker_id IS NOT NULL))),
    CONSTRAINT approval_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'approved'::character varying, 'refused'::character varying, 'withdrawn'::character varying, 'expired'::character varying])::text[])))
);


--
-- Name: core_evidence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_evidence (
    id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    action character varying(80) NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor_id character varying(64) NOT NULL,
    actor_label character varying(120) NOT NULL,
    origin character varying(45) NOT NULL,
    installation_id uuid,
    subject_id uuid,
    object_type character varying(60) NOT NULL,
    object_id character varying(64) NOT NULL,
    reason text NOT NULL,
    detail jsonb NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL
);


--
-- Name: core_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_history (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    table_name character varying(63) NOT NULL,
    row_id character varying(64) NOT NULL,
    operation character varying(6) NOT NULL,
    changes jsonb NOT NULL,
    database_user character varying(63) NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL
);


--
-- Name: core_holiday; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_holiday (
    day date NOT NULL,
    name_th character varying(250) NOT NULL,
    name_en character varying(250) NOT NULL,
    source character varying(200) NOT NULL
);


--
-- Name: core_keycanary; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_keycanary (
    name character varying(60) NOT NULL,
    sealed text NOT NULL
);


--
-- Name: core_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_message (
    id uuid NOT NULL,
    channel character varying(8) NOT NULL,
    template character varying(80) NOT NULL,
    language character varying(2) NOT NULL,
    "to" text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    subject_id uuid,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone
);


--
-- Name: core_outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_outbox (
    id uuid DEFAULT uuidv7() NOT NULL,
    topic character varying(80) NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    available_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    claimed_until timestamp with time zone,
    done_at timestamp with time zone,
    quarantined_at timestamp with time zone,
    last_error text DEFAULT ''::text NOT NULL
);


--
-- Name: core_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_rule (
    id uuid NOT NULL,
    key character varying(80) NOT NULL,
    value character varying(200) NOT NULL,
    unit character varying(40) NOT NULL,
    source text NOT NULL,
    effective_from timestamp with time zone NOT NULL
);


--
-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id uuid NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: otp_totp_totpdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_totp_totpdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    key character varying(80) NOT NULL,
    step smallint NOT NULL,
    t0 bigint NOT NULL,
    digits smallint NOT NULL,
    tolerance smallint NOT NULL,
    drift smallint NOT NULL,
    last_t bigint NOT NULL,
    user_id uuid NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_totp_totpdevice_digits_check CHECK ((digits >= 0)),
    CONSTRAINT otp_totp_totpdevice_step_check CHECK ((step >= 0)),
    CONSTRAINT otp_totp_totpdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0)),
    CONSTRAINT otp_totp_totpdevice_tolerance_check CHECK ((tolerance >= 0))
);


--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_totp_totpdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_totp_totpdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wallet_banknotice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_banknotice (
    id uuid NOT NULL,
    bank_reference character varying(64) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    notice_id character varying(64) NOT NULL,
    amount bigint NOT NULL,
    reference text NOT NULL,
    account text NOT NULL,
    paid_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    transaction_id uuid NOT NULL,
    is_late boolean NOT NULL,
    amount_differs boolean NOT NULL,
    is_repeated_payment boolean NOT NULL,
    topup_id uuid,
    CONSTRAINT notice_amount CHECK ((amount > 0)),
    CONSTRAINT notice_outcome_known CHECK (((outcome)::text = ANY ((ARRAY['credited'::character varying, 'unmatched'::character varying])::text[])))
);


--
-- Name: wallet_feeversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_feeversion (
    id uuid NOT NULL,
    service character varying(16) NOT NULL,
    number integer NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    effective_from timestamp with time zone NOT NULL,
    flat_satang bigint NOT NULL,
    basis_points integer NOT NULL,
    min_satang bigint NOT NULL,
    max_satang bigint,
    conditions_th text NOT NULL,
    conditions_en text NOT NULL,
    actor_id character varying(64) NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT fee_amounts CHECK (((basis_points <= 10000) AND (flat_satang >= 0) AND (min_satang >= 0) AND ((max_satang IS NULL) OR (max_satang >= min_satang)))),
    CONSTRAINT fee_announced_30_days_before CHECK (((number = 1) OR (effective_from >= (announced_at + '30 days'::interval)))),
    CONSTRAINT fee_number_from_one CHECK ((number >= 1)),
    CONSTRAINT fee_service_known CHECK (((service)::text = ANY ((ARRAY['transfer'::character varying, 'qr_payment'::character varying, 'bill_payment'::character varying, 'topup'::character varying, 'withdrawal'::character varying])::text[]))),
    CONSTRAINT wallet_feeversion_basis_points_check CHECK ((basis_points >= 0)),
    CONSTRAINT wallet_feeversion_number_check CHECK ((number >= 0))
);


--
-- Name: wallet_ledger_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_account (
    id uuid DEFAULT uuidv7() NOT NULL,
    balance bigint DEFAULT 0 NOT NULL,
    held bigint DEFAULT 0 NOT NULL,
    entry_count bigint DEFAULT 0 NOT NULL,
    floor bigint,
    folded_xid xid8 DEFAULT '0'::xid8 NOT NULL,
    opened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    kind character varying(24) NOT NULL,
    code character varying(60),
    currency character varying(3) DEFAULT 'THB'::character varying NOT NULL,
    state character varying(8) DEFAULT 'open'::character varying NOT NULL,
    mode character varying(8) DEFAULT 'locked'::character varying NOT NULL
)
WITH (fillfactor='50', autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_threshold='500');


--
-- Name: wallet_ledger_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_entry (
    amount bigint NOT NULL,
    seq bigint,
    balance bigint,
    xid xid8,
    posted_at timestamp with time zone NOT NULL,
    leg smallint NOT NULL,
    account_id uuid NOT NULL,
    transaction_id uuid NOT NULL
);


--
-- Name: wallet_ledger_fold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_fold (
    number bigint NOT NULL,
    from_xid xid8 NOT NULL,
    upto_xid xid8 NOT NULL,
    entries bigint NOT NULL,
    amount bigint NOT NULL,
    balance bigint NOT NULL,
    folded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    account_id uuid NOT NULL
);


--
-- Name: wallet_ledger_hold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_hold (
    id uuid DEFAULT uuidv7() NOT NULL,
    owner_id uuid NOT NULL,
    amount bigint NOT NULL,
    rest bigint NOT NULL,
    uses integer NOT NULL,
    authorised_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint bytea NOT NULL,
    account_id uuid NOT NULL
);


--
-- Name: wallet_ledger_hold_use; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_hold_use (
    number integer NOT NULL,
    kind character varying(8) NOT NULL,
    amount bigint NOT NULL,
    rest bigint NOT NULL,
    used_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    hold_id uuid NOT NULL,
    transaction_id uuid
);


--
-- Name: wallet_ledger_seal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_seal (
    id uuid NOT NULL,
    stream character varying(16) NOT NULL,
    number bigint NOT NULL,
    from_xid xid8 NOT NULL,
    upto_xid xid8 NOT NULL,
    transactions bigint NOT NULL,
    entries bigint NOT NULL,
    content bytea NOT NULL,
    previous bytea NOT NULL,
    digest bytea NOT NULL,
    signature bytea NOT NULL,
    key_id character varying(16) NOT NULL,
    sealed_at timestamp with time zone NOT NULL
);


--
-- Name: wallet_ledger_transaction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_transaction (
    id uuid DEFAULT uuidv7() NOT NULL,
    owner_id uuid NOT NULL,
    posted_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    leg_count smallint NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(255) NOT NULL,
    narration character varying(80) DEFAULT ''::character varying NOT NULL,
    fingerprint bytea NOT NULL,
    reverses_id uuid
);


--
-- Name: wallet_merchant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_merchant (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    name_th character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    state character varying(8) NOT NULL,
    is_demo boolean NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT merchant_kind_known CHECK (((kind)::text = ANY ((ARRAY['merchant'::character varying, 'biller'::character varying])::text[]))),
    CONSTRAINT merchant_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'frozen'::character varying, 'closed'::character varying])::text[])))
);


--
-- Name: wallet_merchantcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_merchantcode (
    id uuid NOT NULL,
    scheme character varying(14) NOT NULL,
    value character varying(50) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    merchant_id uuid NOT NULL,
    CONSTRAINT merchant_code_of_company CHECK (((NOT ((scheme)::text = ANY ((ARRAY['biller'::character varying, 'tax_id'::character varying])::text[]))) OR ((value)::text ~~ '0%'::text))),
    CONSTRAINT merchant_code_scheme_known CHECK (((scheme)::text = ANY ((ARRAY['biller'::character varying, 'tax_id'::character varying, 'ewallet'::character varying, 'bank_account'::character varying])::text[])))
);


--
-- Name: wallet_movement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_movement (
    id uuid NOT NULL,
    reference character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    transaction_id uuid NOT NULL,
    amount bigint NOT NULL,
    fee bigint NOT NULL,
    vat bigint NOT NULL,
    key character varying(80) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    customer_id uuid,
    merchant_id uuid,
    notice_id uuid,
    payee_customer_id uuid,
    quote_id uuid,
    topup_id uuid,
    payee_wallet_id uuid,
    wallet_id uuid,
    CONSTRAINT movement_amounts CHECK (((amount > 0) AND (fee >= 0) AND (vat >= 0) AND (vat <= fee))),
    CONSTRAINT movement_one_payee CHECK ((((merchant_id IS NULL) AND (payee_customer_id IS NOT NULL) AND (payee_wallet_id IS NOT NULL)) OR ((merchant_id IS NOT NULL) AND (payee_customer_id IS NULL) AND (payee_wallet_id IS NULL)))),
    CONSTRAINT movement_shape CHECK ((((customer_id IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['payment'::character varying, 'transfer'::character varying])::text[])) AND (notice_id IS NULL) AND (quote_id IS NOT NULL) AND (topup_id IS NULL) AND (wallet_id IS NOT NULL)) OR ((customer_id IS NULL) AND ((kind)::text = 'topup'::text) AND (notice_id IS NOT NULL) AND (payee_wallet_id IS NOT NULL) AND (quote_id IS NULL) AND (topup_id IS NOT NULL) AND (wallet_id IS NULL))))
);


--
-- Name: wallet_quote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_quote (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    amount bigint NOT NULL,
    fee bigint NOT NULL,
    vat bigint NOT NULL,
    digest character varying(64) NOT NULL,
    proof character varying(40) NOT NULL,
    otp_id uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    payer_name text NOT NULL,
    payee_name text NOT NULL,
    note text NOT NULL,
    paycode character varying(16) NOT NULL,
    reference1 text NOT NULL,
    reference2 text NOT NULL,
    customer_id uuid NOT NULL,
    fee_version_id uuid NOT NULL,
    merchant_id uuid,
    payee_wallet_id uuid,
    wallet_id uuid NOT NULL,
    CONSTRAINT quote_amounts CHECK (((amount > 0) AND (fee >= 0) AND (vat >= 0) AND (vat <= fee))),
    CONSTRAINT quote_kind_known CHECK (((kind)::text = ANY ((ARRAY['payment'::character varying, 'transfer'::character varying])::text[]))),
    CONSTRAINT quote_not_to_oneself CHECK (((payee_wallet_id IS NULL) OR (NOT ((payee_wallet_id = wallet_id) AND (payee_wallet_id IS NOT NULL))))),
    CONSTRAINT quote_one_payee CHECK ((((merchant_id IS NOT NULL) AND (payee_wallet_id IS NULL)) OR ((merchant_id IS NULL) AND (payee_wallet_id IS NOT NULL))))
);


--
-- Name: wallet_topup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_topup (
    id uuid NOT NULL,
    reference character varying(16) NOT NULL,
    amount bigint NOT NULL,
    state character varying(8) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    paid_at timestamp with time zone,
    customer_id uuid NOT NULL,
    fee_version_id uuid NOT NULL,
    wallet_id uuid NOT NULL,
    CONSTRAINT topup_amount CHECK ((amount > 0)),
    CONSTRAINT topup_state_known CHECK ((((paid_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((paid_at IS NOT NULL) AND ((state)::text = 'paid'::text))))
);


--
-- Name: wallet_unmatchedreceipt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_unmatchedreceipt (
    id uuid NOT NULL,
    reason character varying(20) NOT NULL,
    amount bigint NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    notice_id uuid NOT NULL,
    CONSTRAINT unmatched_reason_known CHECK (((reason)::text = ANY ((ARRAY['unknown_reference'::character varying, 'wallet_frozen'::character varying, 'wallet_closed'::character varying])::text[]))),
    CONSTRAINT unmatched_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'resolved'::character varying])::text[])))
);


--
-- Name: wallet_wallet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_wallet (
    id uuid NOT NULL,
    number character varying(13) NOT NULL,
    opening_state character varying(10) NOT NULL,
    state character varying(8) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    acceptance_id uuid NOT NULL,
    account_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    opening_id uuid NOT NULL,
    CONSTRAINT wallet_number_shape CHECK (((number)::text ~ '^W[0-9]{12}$'::text)),
    CONSTRAINT wallet_opening_confirmed CHECK (((opening_state)::text = 'confirmed'::text)),
    CONSTRAINT wallet_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'frozen'::character varying, 'closed'::character varying])::text[])))
);


--
-- Name: wallet_walletopening; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_walletopening (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    digest character varying(64) NOT NULL,
    otp_id uuid,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    acceptance_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT opening_confirmed_by_code CHECK ((((confirmed_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((confirmed_at IS NOT NULL) AND (otp_id IS NOT NULL) AND ((state)::text = 'confirmed'::text)))),
    CONSTRAINT opening_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'confirmed'::character varying])::text[])))
);


--
-- Data for Name: accounts_brake; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_brake (id, scope, key, count, since, locked_until) FROM stdin;
01a200e6-2a95-7ed0-95b0-b8f7323a8f11	ask.installation	f44def0f9472bde9763d64479fe6f3296678c1cc4e82f4ec8ab1c388106840dc	1	2026-11-22 01:00:00+00	\N
01a200e6-2b78-7b9a-b062-4691dc8673a3	attempt.installation	0acfb9dde8138f42f3f803931732d8186143b0da161c380745592331732bbdd9	1	2026-11-22 01:00:00+00	\N
01a200e6-2a97-762d-9ba6-4deaa557a03d	phone	65fefa026a723a4ecc85fe51438279672adcb925888449f01ccd19a6b6d5efe9	0	2026-11-22 01:36:54.131952+00	\N
01a200e6-2bd7-7e51-bf3b-77daa8cd14cd	ask.installation	a4ed7d3d3e1a86f0f55d07f7152567c7727782548dad77d6580d0b7506b1d95c	1	2026-11-22 01:00:00+00	\N
01a200e6-2c10-7893-80eb-37d0307f964e	attempt.installation	7130f37e4ffc331bd3400c15a84dfaa29bd819b20d58c9749f371fdd374ce1a8	1	2026-11-22 01:00:00+00	\N
01a200e6-2bda-703f-8d5d-c08718c3b37c	phone	d2d3fa13d25c54e14e6dfd880c9f6948f002ddc16832ea444a47c55b4751a8b9	0	2026-11-22 01:36:54.283726+00	\N
01a200e6-2a95-7a19-a3b5-67476a230c0f	ask.address	f19090e50efae211fc61a689c8b0cc318acaa8981b967609e54ec95fe88602fd	3	2026-11-22 01:00:00+00	\N
01a200e6-2a95-7e37-b5a7-f0200e9e1c55	ask.everywhere	c3372f34e1ca1652896ff9df2913ba52997e78f8bd81d0b7b1f7b7c220c34dc0	3	2026-11-22 01:00:00+00	\N
01a200e6-2d12-783b-a0ec-65dcf9579721	ask.installation	6a2dcb69df466e573e5b3d9fd2657889d0147f3339c1384d118fc2573f3e4aff	1	2026-11-22 01:00:00+00	\N
01a200e6-2b78-7a39-9594-d92102f5c512	attempt.address	f45f01ba452cfa490448f0412b59bc0ddb8e10050144061dff24e576de8bcec5	3	2026-11-22 01:00:00+00	\N
01a200e6-2b78-7b63-8cdc-4c843e138d85	attempt.everywhere	3f5a6b82983da932708321d76c7d6c94d51996e159abda069eded2a3c0402817	3	2026-11-22 01:00:00+00	\N
01a200e6-2d75-723d-84e3-c080579d12bc	attempt.installation	4e6f92bd0d0b8c691dd21de16515a15067097fe80d9f57aeac65ef108af2e201	1	2026-11-22 01:00:00+00	\N
01a200e6-2d14-776a-a3ff-79e6ee8ea0a7	phone	d829cb10d8d06f8f46862e4f3341330acfc041392122c76c6857603123c435c7	0	2026-11-22 01:36:54.6362+00	\N
\.


--
-- Data for Name: accounts_credential; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_credential (customer_id, pin_verifier, pin_pepper, pin_set_at, pin_failures, pin_locked_until, otp_failures, otp_locked_until) FROM stdin;
01a200e6-2d90-74c8-ab01-f2e4cf8341c7	gAAAAABrAkc293Gqk0thKuS3Cyve0f-dnHCvWZ3k94hugJfdgMeQhZeoZkRUPef4eGqnti3yOemnSPrNl5gBNBsZ8dgicj2pAAClgfPuIpafr5xoswSzq7dccd5ou2FwWwtxZ3CjaCAOucluhtIgJhYAAQDTNrkVYM-g9IFuvWWBys3bw856i_oaB9AgQ0Gb37h4RFXoPwuphwpZmVQ8pylGpRPRG_UJvh69dImqH4ia50IFET7Wy82CZdCOzJF5Q4UnJM6sh6DU	1	2026-11-22 01:36:54.668168+00	0	\N	0	\N
01a200e6-2c27-7560-b394-6f8bb8f5291c	gAAAAABrAkc27FP9BXlSDXaVyp5fziOay8xtuV9vW2inibH2BMMVqRGiisc7bNsGxAckrzLm5EdS9GIe3xRvLPOlwnqxTfcb1ShDlqeukkHUvpjO0YiXuOTuC06Cn_Hxvu9rOFpk16GYO78Y3IG5hKJe50ZRCgwm2xcxvPD6SUC8LPPttk1EEt-oZNxWAz0vcxAEk95qqVQjJ_jzkrqCshl3juDsGko7UpaFh56cnjCapFZa-g3V5i1nOjq6HtbjGh_ABES2u6iK	1	2026-11-22 01:36:54.306753+00	0	\N	0	\N
\.


--
-- Data for Name: accounts_customer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_customer (id, state, language, given_name, family_name, birth_date, address, occupation, workplace, email, phone, phone_index, phone_index_next, national_id, national_id_index, national_id_index_next, registered_at, verified_at, closed_at, subject_id) FROM stdin;
01a200e6-2c27-7560-b394-6f8bb8f5291c	active	th	gAAAAABrAkc26Q3BaxfWaRppFu1yeJX2UFW3C_kYY7WoMh1avTblS5IBQk7AlVrEIPARyAuCTvbZnmFma9Yd1sjHleslmBFlQmbqkZxvPuDJDklzb-vrwxXP2NZ8Of-ixSEfuGpeFUT4	gAAAAABrAkc2ONnB3lNqrTMAyMb88W9bW8EoFYHWT78B_8ysPvve0AiZNt3S2RSiznXDqrbkribhGT4Gulg1RHgQh38vHp1Y20W-DwjOFpxEicmaSLalEZq4h8I5uNgx0XSyWrVlX-cc	gAAAAABrAkc2pdd6_RjFw11rcnH_1RLw1WWrL_VKTGzbEcWM07XMA1PJcthBcGr1u04F9Yr3BMsY2Pl3cYFeWnn-S137utcr_5uNJYPXjQNWd0qrKtqZeXSePgLSkQufN2GYE9u_xIXD	gAAAAABrAkc2OlqMY-GuUdLd6uqwGP5tN579er50y9_wj-7mgafkQSFxvmLWWcxeYSfjGLQpIs_Jym5i4Il4dsH5ebL54hYLRJu6tAckXa-_zeHb3WofC3BSNjUE4MgniGkW4S47PimCKzhzVLUOHFaj-xDajSRxi9UXulKD2_PKnySGNu1HW0sQMVcqOoyg6QbSvkuvikYI9YfP3S6toBnanig15uQ7Xm6J3knPcL7iutGO3QVYyx8mvvPk7GWYDAJN7woVV5gu-HzQqsMVNVRhRm3zqUNxVcHhzn9JA9xoHcMENFt1RmY=	gAAAAABrAkc2cgJ0BUo8ca-OEbCTEog41SXfwZy784MIi-i6QgR3O7G3U9Wt34ejh2w0SSPLpDAA11i1E17VTncPteUT87UKjlU4M8j2vrzvfEzCaRW2C5FQR7lCT4oCoexiKdPIMU4XI_Sd4reT8lQXroK4PpJEBQQLNjNuX3FZZdIJ_q26Xok=	\N	\N	gAAAAABrAkc2mBLPdx21D49sCJnQjjAOityjbD1pgBEZyB7EYhcD7vR6TUJ_aQHJVvcWvosJZqt5VH3qeEVzTKwsA_YWYH7jrUOU5aTPE7Jv1qCx8c_sbGcr5luFnL6ZSycMfGLzrPoA	fca2fcfcb90ecc035bef83863f58d67bd42665f0854af3bb4a15736250f73098	\N	gAAAAABrAkc2RiOJoqQI0hsz9XKQNbgKs2Byj2adcSOVERDZ1qSlWF02YS8mYESsI7WztqxA-c_XMSW7wk7tojX0U2pdpMJbtMkvXw6snaFQA26xnDqJWcYLK-jPV5GqR97ReNDa6-Kx	09fa616849a504d53e990cd43c8c46d2032f6bd9b573caab9f454f81396c8e22	\N	2026-11-22 01:36:54.306753+00	2026-11-22 01:36:56.655998+00	\N	01a200e6-2c4a-7717-a474-112f7f2a212d
01a200e6-2d90-74c8-ab01-f2e4cf8341c7	active	th	gAAAAABrAkc2KqtSMD3JIZZqj9eRhIBL-MCT-tj1GOrFlw4JxkJ3605dUeqff0CCrh8lewai5Fo_HJx1jbyobtwbbpQddVhe2QcsGGfEYV1Dkqqb4VG7-HMIoq6q6aRddJMselD8LG04	gAAAAABrAkc2KAkaW3GJnI_FjBxxu2kskJgiOsMvke_WP5ErayOUm4GM2OOKEV5ypuTLbLRedl4iG-0tBxR2euWnDpuChjKeLu26JIsG5Zdpcmn00v1725MN4in9BElppbyOLx8OSMAr	gAAAAABrAkc2Zb6idjQvaOGd1301s-ua631yWaKh386sp0-VT0zYZRr4a5wiO_B0OX_rxaMgqC5OUPR8BFfZQs7YaUr2__LX_CDivaGVTZrJW9XkvKkybMOhQCNxtti8ENepkPZ-2C-b	gAAAAABrAkc2ZsKvEj5x5sqBCQmDd9PH0V_JkqV_2wCnAYzJfNBCSQE_UnLSNzJd7Z0MsDZcOpt0OW1zIWm0aCzIOyI1fLatxf5hlSyEzl2ke3T0_vnRAWwXL9hYm-2ot1nZaGLgRfDfXn72rq0r0E-Kzy9IBw6ZVDUVntThnih2tZhtBwhG613nzfZZ5yNr64aVb_BXn8K_kN47Ba99mP91jN1ZmiaNC-2ZTQaV-0GIug1K0TD5Q_3o7fqXuun3hKr8mD1LhIXyq-mjouq0fEunFo7nGMCNfnICfEs-90ZjGvrCIc8ibjo=	gAAAAABrAkc2vgdER8ftctHWiDHQ1ccXdrK_R7FB0KGX-sfixOLdqTFjaExRrCokF95eV1tTb5jS4dYEyZLDZE-bDP1UJl4YpMSiYtRESBjtOBphsE8DISrU1CvQSsHwc1yY68EpiQ0Ehk59zBtey1Ex_Pctk6twLnOBAQiERrAqKfM8IS7_DVk=	\N	\N	gAAAAABrAkc2akrGaxvDoaOSR3-Ey0xEqRlhYV3vHA1KcShCyyELXoXrGGU8lSnUzc1cnNwfYvdBcVvHjsSKEcosJmbAqwGpUsK6-mTTem25OcamJf4Qt1Z66MhQ7Zddh0xhN-W6cGVX	0df912c60b08c13b0cca6581cab306bc78bcba57fdea5076af22738a15403a26	\N	gAAAAABrAkc2YQvS8O9HRtmTlb9KGi6fnAkAdLP22zvY7Fg7oDhWSwSeIQPKvT2qlJH3x1s7VMo2H0oPOQ6rG3-WqCFim26RiA74q3ovyTsqm8oh1AdN5GOcR3qXVk959s8bimI_gub3	aa505e06d2d52e1e7379b19235f7c8feeb916544be6e9492fce893885fc90eae	\N	2026-11-22 01:36:54.668168+00	2026-11-22 01:36:58.674645+00	\N	01a200e6-2db4-7748-a8d3-8a94ab2a9388
\.


--
-- Data for Name: accounts_device; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_device (id, bound_at, retired_at, customer_id, installation_id) FROM stdin;
01a200e6-2c64-760b-8607-f3303ed67386	2026-11-22 01:36:54.306753+00	\N	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-2bbc-71a8-893d-8f2f4f89ee21
01a200e6-2dc6-73cc-a3f5-cb9f40fd3bbe	2026-11-22 01:36:54.668168+00	\N	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	01a200e6-2ce9-74cd-9e03-76118904fb9e
\.


--
-- Data for Name: accounts_installation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_installation (id, number, key_digest, hardware_model, os, os_version, app_version, language, registered_at, last_seen_at, uninstalled_at) FROM stdin;
01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	584db4d88204635137ffdf41298a53f5813e411c1bdec97bd0e4c8ad7e1da013	Pixel 8a	android	16	1.0.0	th	2026-11-22 01:36:53.877305+00	2026-11-22 01:36:53.877305+00	\N
01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	c0240a41f2c7c81cd3a7d51a1b7537cf0040e01c65080921745828620f7f9079	Pixel 8a	android	16	1.0.0	th	2026-11-22 01:36:54.197829+00	2026-11-22 01:36:54.197829+00	\N
01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	79478c21f2586ee99aff9c06698ea3db5405835208551ecb07237034a59cddce	Pixel 8a	android	16	1.0.0	th	2026-11-22 01:36:54.501896+00	2026-11-22 01:36:54.501896+00	\N
\.


--
-- Data for Name: accounts_kyccase; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_kyccase (id, code, state, asked_at, expires_at, recipient_code, channel, taken_at, method, refusal, note, tier, decided_at, customer_id, verifier_id) FROM stdin;
01a200e6-2e25-7589-a39b-236982fb36c8	TWDGEFKE	verified	2026-11-22 01:36:54.812812+00	2026-11-25 01:36:54.812812+00	thai_credit_bank	branch	2026-11-22 01:36:56.537627+00	dip_chip		gAAAAABrAkc4rXUxJrkLZglzQtlhW9NxM91FOWtUfIfodlLsM89vH8jGVbqxNFbepjYXM3kec7EAiig0mpkV6W53_2SgT3KNGlqMtAaBKs9GafS15L389ESHZGoQgpyVxc0emW6n6q7JU109q9b61elP7Y--U6PnJvM4ZH7rkmoPJQhVqwo-QmakexfUTpgroYwcdYzWez0C40cfxhJV-EV4bY0wUzv2WpRabvx45gbHaeNUzKo8dXU=	ial2.3	2026-11-22 01:36:56.655998+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-1545-7307-9370-f89b6d887154
01a200e6-3593-7255-ba40-684055cf4afe	65QCF4CK	verified	2026-11-22 01:36:56.714348+00	2026-11-25 01:36:56.714348+00	thai_credit_bank	branch	2026-11-22 01:36:58.57525+00	dip_chip		gAAAAABrAkc6dPSLnG9VJIh8_MqP1dyfx6_EMzgKIPfn86VPupLIOpvU_D5Lo8UVRZGCLfff43iQIFOyCh2x5p8qB6SeHzIlGws-Ki-ZR8LkbrobzJQ-8Il3p89AHkPK8S7LqXy0Jn_Dxjp2A7QpQsomyDgF-Y_tvcf1F60IdBsfYGQmYAh_ncVBq1uqoZcZBXSFzRdnjG_WgA5MmWAQpYyRE2Ek91arBm8lNKDBY6v6246slL2Aiuc=	ial2.3	2026-11-22 01:36:58.674645+00	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	01a200e6-1545-7307-9370-f89b6d887154
\.


--
-- Data for Name: accounts_otp; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_otp (id, phone_key, purpose, digest, code_digest, about, attempts, created_at, expires_at, used_at, customer_id, installation_id) FROM stdin;
01a200e6-3f31-746e-8930-ff3e0b44a439		payment	c97e6b1f58be00537929be9de2dcda4667a79490411729906627114f9121307d	325e87f8be6b3dea7b5be482b5712bdbe0886223c8ac190d6964ab207909c125	gAAAAABrAkc7QFwDR1gfdvfRfPwoZ_7RwEKBT0IbV8vWyuuYW3fwjEQc8n_iel6tbX_n6V4y3G9PGicoyIucluCynYapoZr119_c4Brho_Yy5aEr1uGaaOwMVPwKeISzUIeEfr-QiJaM9HHI4fUwHycOi8jGGpn2Z9QVYDAXZezwhGxJjScGZvScpZlcnas3vm-MRi3yi9wHtN0CYeueoHpdy4SxJNyoPg==	1	2026-11-22 01:36:59.173227+00	2026-11-22 01:41:59.173227+00	2026-11-22 01:36:59.234719+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N
01a200e6-2a99-754a-bfc9-0a2c5c08a48e	65fefa026a723a4ecc85fe51438279672adcb925888449f01ccd19a6b6d5efe9	registration	01a200e62a97762d9ba64de916d6607d	a4b78e94b1670c9a70326f0b9eac6cc6dfcf51ee9b7502457949303bf6f90c5e	\N	1	2026-11-22 01:36:53.905001+00	2026-11-22 01:41:53.905001+00	2026-11-22 01:36:54.131952+00	\N	01a200e6-2a7b-7292-94d2-386891ea17de
01a200e6-2bdc-70b6-ae2b-26349649681d	d2d3fa13d25c54e14e6dfd880c9f6948f002ddc16832ea444a47c55b4751a8b9	registration	01a200e62bda703f8d5dc086d1518822	bb530eaaf8b88cb6b2d06393f2900caaf1ae740047231070f122dc850f13edf5	\N	1	2026-11-22 01:36:54.227019+00	2026-11-22 01:41:54.227019+00	2026-11-22 01:36:54.283726+00	\N	01a200e6-2bbc-71a8-893d-8f2f4f89ee21
01a200e6-3f9f-76c9-a5c2-a40b76816e78		payment	8bc17a8b025712917c9aa75afc95b2edbd1052012f41a209efd19675df99309a	01f7c9b529e8073363900de8b30d90589dc48868821a38863fe534fcbe1ad142	gAAAAABrAkc7PSytSr8-PQBGHP4oPhALQP362x7r21f8Kg8CaBT7gkeNxlaeHdbiGdaeiOpeB08t77Opp9AAmV_SB6Q3Mj4Yoch1RaYoaIuelj4_nLAxnJRIjBC65hGF7N_Qw6ONoE9ny60JUvUvVF1W8IgI4FxhxY1zDV0-RN3kT7ICkt4gU-l3nZNV9SeTLEFgqzq4Ws5geFNdITM6fddBtoqn7BlJww==	1	2026-11-22 01:36:59.284547+00	2026-11-22 01:41:59.284547+00	\N	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N
01a200e6-2c7a-755d-8622-0561a7f22c5c		wallet_opening	792a5429b200d90cc85db959b331a9d61d67d63bde96bbb962f70fde6b451fc0	8d5c89a6d5d19ce29a11319455edbabc0d5dd0f5e14390b55dcce7b89fd7ae89	gAAAAABrAkc2EKTD2s2Sy7Lx6ofNlAUwFO7w5Wr9rbGNbZmt2GJJjXiL2xoD6Aw7k0sq-7jnJZglBpLc1-0oingn0UpDVYCdlQnfaLl8tvffvBqMjhE8bWki6dUWgtgqeNgB8jSEj9DFGLtFOGGS--5ZWPa19t5-UjF6HKHha1zxKnOQz1TIxKtiX9RVA5gjzlYkcA-jjwcW	1	2026-11-22 01:36:54.381529+00	2026-11-22 01:41:54.381529+00	2026-11-22 01:36:54.444171+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N
01a200e6-2d18-7121-bb20-4af4b026669d	d829cb10d8d06f8f46862e4f3341330acfc041392122c76c6857603123c435c7	registration	01a200e62d14776aa3ff79e54799471c	d95584fa4c7cc71b1ecc45a29c345867ef081461a943657fced76bd320d18268	\N	1	2026-11-22 01:36:54.5378+00	2026-11-22 01:41:54.5378+00	2026-11-22 01:36:54.6362+00	\N	01a200e6-2ce9-74cd-9e03-76118904fb9e
01a200e6-2dd6-7256-a91e-85afbeaadea7		wallet_opening	e83155a467cd9d6b1dc944e010ffde574ef84d4566d2832af711f1a896e325ae	a8d81b55eb5a1e5033e85b7b5799b679c66bc0d7a676281b2da19d5ecc701c9d	gAAAAABrAkc2v75MauCwX0lAgMzGsosdLYzVA_ZhumhSbM-Mh2MAaZkzC3zEsiZXGkTziEYUO2jEqBOZMo02GAu46Q2d3jESiQ5xc4mIVKXkUY-KbWUphSHYj8o2KbyTTTfeXbOiPxneYo-ykfamI2Z0rxyP2zl4W1sCdONemB6j1N9Gga9kESI1H3WBRmfLOl1F-gpzJYe8	1	2026-11-22 01:36:54.731544+00	2026-11-22 01:41:54.731544+00	2026-11-22 01:36:54.794862+00	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	\N
01a200e6-4065-778d-ac6b-4b1ab10c309c		transfer	51cbb60ed166a571e77a02cb41e381993574ddac387bfecb8f3ed380c3f23136	1c7205a908eacef2a69518ce761f9d76b7095f882b41230a101d41751a54177c	gAAAAABrAkc7ntwOvW7BJeNV8PyZe5ZCAUt8v0P06GLh-epgntAuJnNwQO-RNngPvOFM4PfrGMW62OU0sQSBr4-A_LNm5k_pntejf4cpAdNMma8ZW_4UogmV27rq6cSUl9FbRbN5YMipR4EMvFNUeaUZ9yXnCWHXYmL3CyXgg9SVlycnFn7H9YkQoRGbw90EGKZ3iq1q0_lO	1	2026-11-22 01:36:59.483319+00	2026-11-22 01:41:59.483319+00	2026-11-22 01:36:59.535553+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N
01a200e6-3ece-72ca-a8f9-b26ec185b890		payment	5dc922ecc663ff1843b1bd2d94bc20b8bc04ed96c5fd17c3065414b30a3436dc	272167c01a251ac7b08e899b719533cc962e66f5182bb927a35c7cfae1c9be4b	gAAAAABrAkc7SX9Z3u-1lCLRrfkQIM1ugEBt2GatHS7lwKIhYEGCkGhMO7W34SBpRhqJydw_8kyOGrC01zF3lRV04VkMgTXJnrF2eubR4Es77fUoSxvIRPkuVz7cEEebv94NQB6R-HvVGd63celGNzTvwGucXzsNChaAzzaB5suGNpegLRQct6IAE2oB1IHUCvf4HrUQT32K-BsC04kxOtsXh1_4un80lQ==	1	2026-11-22 01:36:59.072929+00	2026-11-22 01:41:59.072929+00	2026-11-22 01:36:59.130686+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N
\.


--
-- Data for Name: accounts_refreshtoken; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_refreshtoken (digest, issued_at, used_at, session_id) FROM stdin;
e84e6a8d6f62341f73ce7f577fa830038182b1ceb8b5b94aad8a67a3e7a33ba0	2026-11-22 01:36:54.306753+00	\N	01a200e6-2c65-75b0-82f0-25419ad917de
0e5317957951357a9b0860c05813d336e88df1a43e42c4b484abd4df5082dec3	2026-11-22 01:36:54.668168+00	\N	01a200e6-2dc7-71a1-b409-cf3ebf7ac8cd
\.


--
-- Data for Name: accounts_registration; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_registration (id, state, phone, profile, completions, started_at, expires_at, closed_at, customer_id, installation_id, otp_id) FROM stdin;
01a200e6-2d14-776a-a3ff-79e54799471c	completed	\N	\N	1	2026-11-22 01:36:54.5378+00	2026-11-22 02:36:54.5378+00	2026-11-22 01:36:54.668168+00	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2d18-7121-bb20-4af4b026669d
01a200e6-2a97-762d-9ba6-4de916d6607d	declined	\N	\N	0	2026-11-22 01:36:53.905001+00	2026-11-22 02:36:53.905001+00	2026-11-22 01:36:54.154215+00	\N	01a200e6-2a7b-7292-94d2-386891ea17de	01a200e6-2a99-754a-bfc9-0a2c5c08a48e
01a200e6-2bda-703f-8d5d-c086d1518822	completed	\N	\N	1	2026-11-22 01:36:54.227019+00	2026-11-22 02:36:54.227019+00	2026-11-22 01:36:54.306753+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2bdc-70b6-ae2b-26349649681d
\.


--
-- Data for Name: accounts_session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_session (id, access_digest, access_expires_at, pin_check, pin_pepper, opened_at, refreshed_at, ended_at, end_reason, customer_id, device_id, installation_id) FROM stdin;
01a200e6-2c65-75b0-82f0-25419ad917de	5e7113a4a98903f924dd7fa03d664613c47dac4a15d2379f2138d9a4724a9110	2026-11-22 01:51:54.306753+00	3be53abd89b6a796b5d43a91dcdfd8a98be8345b5e4c4043359f1a6220e87409	1	2026-11-22 01:36:54.306753+00	2026-11-22 01:36:54.306753+00	\N		01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-2c64-760b-8607-f3303ed67386	01a200e6-2bbc-71a8-893d-8f2f4f89ee21
01a200e6-2dc7-71a1-b409-cf3ebf7ac8cd	ca728a5d0473d9b76ef184d90f65f2586f8f262de5fcfbb32b82442c6dfc41fb	2026-11-22 01:51:54.668168+00	5c70f94e72da428c060c2b9976158d3f5052b4ab76f4758b1b1376f4aeafee83	1	2026-11-22 01:36:54.668168+00	2026-11-22 01:36:54.668168+00	\N		01a200e6-2d90-74c8-ab01-f2e4cf8341c7	01a200e6-2dc6-73cc-a3f5-cb9f40fd3bbe	01a200e6-2ce9-74cd-9e03-76118904fb9e
\.


--
-- Data for Name: accounts_staff; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staff (password, last_login, is_superuser, id, username, full_name, email, employer, is_staff, is_active, is_demo, date_joined, password_changed_at) FROM stdin;
!	\N	f	01a200e6-13fd-73dd-969e-94e0e62078ba	senior.prasit	ประสิทธิ์ มั่นคง		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	\N	f	01a200e6-168d-70b6-8a5c-8766c16d779b	compliance.arun	อรุณ เที่ยงธรรม		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	\N	f	01a200e6-17be-76f6-8d42-b89f7f87f5a1	compliance.siri	สิริ ยุติธรรม		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	\N	f	01a200e6-18f6-77f7-b5e6-56ac83e798ae	privacy.mali	มะลิ รักษา		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	\N	f	01a200e6-1a3a-7537-b512-92d443785a2b	finance.kanya	กัญญา บัญชี		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	\N	f	01a200e6-1b60-7692-a08f-8df9cd00856b	operator.lek	เล็ก ชำนาญ		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	\N	f	01a200e6-1c67-7417-b18f-1eaa096086fe	auditor.wirat	วิรัช ตรวจสอบ		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	2026-11-22 01:36:58.512999+00	f	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	ดาว รุ่งเรือง		thai_credit_bank	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
!	2026-11-22 01:37:02.143677+00	f	01a200e6-12cc-73f7-8ac5-afc6198f8378	agent.nok	นก สดใส		micropay	t	t	t	2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00
\.


--
-- Data for Name: accounts_staff_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staff_user_permissions (id, staff_id, permission_id) FROM stdin;
\.


--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.auth_group (id, name) FROM stdin;
1	agent
2	senior_agent
3	bank_verifier
4	compliance_officer
5	privacy_officer
6	finance
7	operator
8	auditor
\.


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.auth_group_permissions (id, group_id, permission_id) FROM stdin;
1	1	160
2	1	194
3	1	99
4	1	164
5	1	4
6	1	198
7	1	135
8	1	168
9	1	172
10	1	111
11	1	210
12	1	115
13	1	214
14	1	215
15	1	184
16	1	185
17	1	190
18	1	127
19	2	4
20	2	135
21	2	12
22	2	160
23	2	164
24	2	168
25	2	172
26	2	184
27	2	185
28	2	186
29	2	190
30	2	194
31	2	198
32	2	210
33	2	214
34	2	215
35	2	99
36	2	111
37	2	115
38	2	127
39	3	136
40	3	135
41	4	4
42	4	135
43	4	12
44	4	17
45	4	21
46	4	25
47	4	33
48	4	37
49	4	41
50	4	172
51	4	45
52	4	49
53	4	50
54	4	54
55	4	184
56	4	185
57	4	186
58	4	58
59	4	62
60	4	66
61	4	194
62	4	70
63	4	198
64	4	74
65	4	78
66	4	210
67	4	82
68	4	86
69	4	214
70	4	215
71	4	90
72	4	94
73	4	95
74	4	99
75	4	115
76	4	123
77	4	127
78	5	12
79	5	17
80	5	37
81	5	41
82	5	45
83	5	49
84	5	50
85	5	54
86	5	58
87	5	62
88	5	66
89	5	70
90	5	74
91	5	78
92	5	210
93	5	82
94	5	214
95	5	215
96	5	86
97	5	90
98	5	99
99	6	160
100	6	33
101	6	164
102	6	168
103	6	140
104	6	12
105	6	176
106	6	180
107	6	152
108	6	190
109	7	33
110	7	140
111	7	111
112	7	176
113	7	180
114	7	152
115	7	25
116	7	123
117	7	29
118	7	94
119	8	4
120	8	135
121	8	140
122	8	12
123	8	17
124	8	21
125	8	152
126	8	25
127	8	29
128	8	160
129	8	33
130	8	164
131	8	37
132	8	168
133	8	41
134	8	172
135	8	45
136	8	176
137	8	49
138	8	180
139	8	54
140	8	184
141	8	58
142	8	190
143	8	62
144	8	66
145	8	194
146	8	70
147	8	198
148	8	74
149	8	78
150	8	210
151	8	82
152	8	86
153	8	214
154	8	90
155	8	94
156	8	99
157	8	111
158	8	115
159	8	123
160	8	127
\.


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.auth_permission (id, name, content_type_id, codename) FROM stdin;
1	Can add holiday	1	add_holiday
2	Can change holiday	1	change_holiday
3	Can delete holiday	1	delete_holiday
4	Can view holiday	1	view_holiday
5	Can add key canary	2	add_keycanary
6	Can change key canary	2	change_keycanary
7	Can delete key canary	2	delete_keycanary
8	Can view key canary	2	view_keycanary
9	Can add approval	3	add_approval
10	Can change approval	3	change_approval
11	Can delete approval	3	delete_approval
12	Can view approval	3	view_approval
13	Can see requests for approval	3	see_approvals
14	Can add evidence	4	add_evidence
15	Can change evidence	4	change_evidence
16	Can delete evidence	4	delete_evidence
17	Can view evidence	4	view_evidence
18	Can add history	5	add_history
19	Can change history	5	change_history
20	Can delete history	5	delete_history
21	Can view history	5	view_history
22	Can add message	6	add_message
23	Can change message	6	change_message
24	Can delete message	6	delete_message
25	Can view message	6	view_message
26	Can add outbox item	7	add_outboxitem
27	Can change outbox item	7	change_outboxitem
28	Can delete outbox item	7	delete_outboxitem
29	Can view outbox item	7	view_outboxitem
30	Can add rule	8	add_rule
31	Can change rule	8	change_rule
32	Can delete rule	8	delete_rule
33	Can view rule	8	view_rule
34	Can add policy document	9	add_policydocument
35	Can change policy document	9	change_policydocument
36	Can delete policy document	9	delete_policydocument
37	Can view policy document	9	view_policydocument
38	Can add purpose	10	add_purpose
39	Can change purpose	10	change_purpose
40	Can delete purpose	10	delete_purpose
41	Can view purpose	10	view_purpose
42	Can add service	11	add_service
43	Can change service	11	change_service
44	Can delete service	11	delete_service
45	Can view service	11	view_service
46	Can add policy version	12	add_policyversion
47	Can change policy version	12	change_policyversion
48	Can delete policy version	12	delete_policyversion
49	Can view policy version	12	view_policyversion
50	Can ask for and approve publishing a policy	12	publish_policy
51	Can add policy text	13	add_policytext
52	Can change policy text	13	change_policytext
53	Can delete policy text	13	delete_policytext
54	Can view policy text	13	view_policytext
55	Can add purpose text	14	add_purposetext
56	Can change purpose text	14	change_purposetext
57	Can delete purpose text	14	delete_purposetext
58	Can view purpose text	14	view_purposetext
59	Can add recipient	15	add_recipient
60	Can change recipient	15	change_recipient
61	Can delete recipient	15	delete_recipient
62	Can view recipient	15	view_recipient
63	Can add recipient purpose	16	add_recipientpurpose
64	Can change recipient purpose	16	change_recipientpurpose
65	Can delete recipient purpose	16	delete_recipientpurpose
66	Can view recipient purpose	16	view_recipientpurpose
67	Can add subject	17	add_subject
68	Can change subject	17	change_subject
69	Can delete subject	17	delete_subject
70	Can view subject	17	view_subject
71	Can add purpose decision	18	add_purposedecision
72	Can change purpose decision	18	change_purposedecision
73	Can delete purpose decision	18	delete_purposedecision
74	Can view purpose decision	18	view_purposedecision
75	Can add disclosure	19	add_disclosure
76	Can change disclosure	19	change_disclosure
77	Can delete disclosure	19	delete_disclosure
78	Can view disclosure	19	view_disclosure
79	Can add decline	20	add_decline
80	Can change decline	20	change_decline
81	Can delete decline	20	delete_decline
82	Can view decline	20	view_decline
83	Can add acknowledgement	21	add_acknowledgement
84	Can change acknowledgement	21	change_acknowledgement
85	Can delete acknowledgement	21	delete_acknowledgement
86	Can view acknowledgement	21	view_acknowledgement
87	Can add acceptance	22	add_acceptance
88	Can change acceptance	22	change_acceptance
89	Can delete acceptance	22	delete_acceptance
90	Can view acceptance	22	view_acceptance
91	Can add staff member	23	add_staff
92	Can change staff member	23	change_staff
93	Can delete staff member	23	delete_staff
94	Can view staff member	23	view_staff
95	Can end access, and ask for and agree to giving it	23	manage_staff
96	Can add customer	24	add_customer
97	Can change customer	24	change_customer
98	Can delete customer	24	delete_customer
99	Can view customer	24	view_customer
100	Can add brake	25	add_brake
101	Can change brake	25	change_brake
102	Can delete brake	25	delete_brake
103	Can view brake	25	view_brake
104	Can add credential	26	add_credential
105	Can change credential	26	change_credential
106	Can delete credential	26	delete_credential
107	Can view credential	26	view_credential
108	Can add installation	27	add_installation
109	Can change installation	27	change_installation
110	Can delete installation	27	delete_installation
111	Can view installation	27	view_installation
112	Can add device	28	add_device
113	Can change device	28	change_device
114	Can delete device	28	delete_device
115	Can view device	28	view_device
116	Can add otp	29	add_otp
117	Can change otp	29	change_otp
118	Can delete otp	29	delete_otp
119	Can view otp	29	view_otp
120	Can add registration	30	add_registration
121	Can change registration	30	change_registration
122	Can delete registration	30	delete_registration
123	Can view registration	30	view_registration
124	Can add session	31	add_session
125	Can change session	31	change_session
126	Can delete session	31	delete_session
127	Can view session	31	view_session
128	Can add refresh token	32	add_refreshtoken
129	Can change refresh token	32	change_refreshtoken
130	Can delete refresh token	32	delete_refreshtoken
131	Can view refresh token	32	view_refreshtoken
132	Can add identity check	33	add_kyccase
133	Can change identity check	33	change_kyccase
134	Can delete identity check	33	delete_kyccase
135	Can view identity check	33	view_kyccase
136	Can check a person for the bank	33	verify_kyc
137	Can add ledger account	34	add_ledgeraccount
138	Can change ledger account	34	change_ledgeraccount
139	Can delete ledger account	34	delete_ledgeraccount
140	Can view ledger account	34	view_ledgeraccount
141	Can add ledger fold	35	add_ledgerfold
142	Can change ledger fold	35	change_ledgerfold
143	Can delete ledger fold	35	delete_ledgerfold
144	Can view ledger fold	35	view_ledgerfold
145	Can add ledger seal	36	add_ledgerseal
146	Can change ledger seal	36	change_ledgerseal
147	Can delete ledger seal	36	delete_ledgerseal
148	Can view ledger seal	36	view_ledgerseal
149	Can add ledger transaction	37	add_ledgertransaction
150	Can change ledger transaction	37	change_ledgertransaction
151	Can delete ledger transaction	37	delete_ledgertransaction
152	Can view ledger transaction	37	view_ledgertransaction
153	Can add ledger entry	38	add_ledgerentry
154	Can change ledger entry	38	change_ledgerentry
155	Can delete ledger entry	38	delete_ledgerentry
156	Can view ledger entry	38	view_ledgerentry
157	Can add fee version	39	add_feeversion
158	Can change fee version	39	change_feeversion
159	Can delete fee version	39	delete_feeversion
160	Can view fee version	39	view_feeversion
161	Can add merchant	40	add_merchant
162	Can change merchant	40	change_merchant
163	Can delete merchant	40	delete_merchant
164	Can view merchant	40	view_merchant
165	Can add merchant code	41	add_merchantcode
166	Can change merchant code	41	change_merchantcode
167	Can delete merchant code	41	delete_merchantcode
168	Can view merchant code	41	view_merchantcode
169	Can add top up	42	add_topup
170	Can change top up	42	change_topup
171	Can delete top up	42	delete_topup
172	Can view top up	42	view_topup
173	Can add bank notice	43	add_banknotice
174	Can change bank notice	43	change_banknotice
175	Can delete bank notice	43	delete_banknotice
176	Can view bank notice	43	view_banknotice
177	Can add unmatched receipt	44	add_unmatchedreceipt
178	Can change unmatched receipt	44	change_unmatchedreceipt
179	Can delete unmatched receipt	44	delete_unmatchedreceipt
180	Can view unmatched receipt	44	view_unmatchedreceipt
181	Can add wallet	45	add_wallet
182	Can change wallet	45	change_wallet
183	Can delete wallet	45	delete_wallet
184	Can view wallet	45	view_wallet
185	Can freeze wallets	45	freeze_wallet
186	Can unfreeze wallets	45	unfreeze_wallet
187	Can add quote	46	add_quote
188	Can change quote	46	change_quote
189	Can delete quote	46	delete_quote
190	Can view quote	46	view_quote
191	Can add movement	47	add_movement
192	Can change movement	47	change_movement
193	Can delete movement	47	delete_movement
194	Can view movement	47	view_movement
195	Can add wallet opening	48	add_walletopening
196	Can change wallet opening	48	change_walletopening
197	Can delete wallet opening	48	delete_walletopening
198	Can view wallet opening	48	view_walletopening
199	Can add ledger hold	49	add_ledgerhold
200	Can change ledger hold	49	change_ledgerhold
201	Can delete ledger hold	49	delete_ledgerhold
202	Can view ledger hold	49	view_ledgerhold
203	Can add ledger hold use	50	add_ledgerholduse
204	Can change ledger hold use	50	change_ledgerholduse
205	Can delete ledger hold use	50	delete_ledgerholduse
206	Can view ledger hold use	50	view_ledgerholduse
207	Can add category	51	add_category
208	Can change category	51	change_category
209	Can delete category	51	delete_category
210	Can view category	51	view_category
211	Can add case	52	add_case
212	Can change case	52	change_case
213	Can delete case	52	delete_case
214	Can view case	52	view_case
215	Can work on cases	52	work_case
216	Can add follow code	53	add_followcode
217	Can change follow code	53	change_followcode
218	Can delete follow code	53	delete_followcode
219	Can view follow code	53	view_followcode
220	Can add web use	54	add_webuse
221	Can change web use	54	change_webuse
222	Can delete web use	54	delete_webuse
223	Can view web use	54	view_webuse
224	Can add step	55	add_caseevent
225	Can change step	55	change_caseevent
226	Can delete step	55	delete_caseevent
227	Can view step	55	view_caseevent
228	Can add log entry	56	add_logentry
229	Can change log entry	56	change_logentry
230	Can delete log entry	56	delete_logentry
231	Can view log entry	56	view_logentry
232	Can add permission	57	add_permission
233	Can change permission	57	change_permission
234	Can delete permission	57	delete_permission
235	Can view permission	57	view_permission
236	Can add group	58	add_group
237	Can change group	58	change_group
238	Can delete group	58	delete_group
239	Can view group	58	view_group
240	Can add content type	59	add_contenttype
241	Can change content type	59	change_contenttype
242	Can delete content type	59	delete_contenttype
243	Can view content type	59	view_contenttype
244	Can add session	60	add_session
245	Can change session	60	change_session
246	Can delete session	60	delete_session
247	Can view session	60	view_session
248	Can add TOTP device	61	add_totpdevice
249	Can change TOTP device	61	change_totpdevice
250	Can delete TOTP device	61	delete_totpdevice
251	Can view TOTP device	61	view_totpdevice
252	Can add access attempt	62	add_accessattempt
253	Can change access attempt	62	change_accessattempt
254	Can delete access attempt	62	delete_accessattempt
255	Can view access attempt	62	view_accessattempt
256	Can add access log	63	add_accesslog
257	Can change access log	63	change_accesslog
258	Can delete access log	63	delete_accesslog
259	Can view access log	63	view_accesslog
260	Can add access failure	64	add_accessfailurelog
261	Can change access failure	64	change_accessfailurelog
262	Can delete access failure	64	delete_accessfailurelog
263	Can view access failure	64	view_accessfailurelog
264	Can add access attempt expiration	65	add_accessattemptexpiration
265	Can change access attempt expiration	65	change_accessattemptexpiration
266	Can delete access attempt expiration	65	delete_accessattemptexpiration
267	Can view access attempt expiration	65	view_accessattemptexpiration
\.


--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.axes_accessattempt (id, user_agent, ip_address, username, http_accept, path_info, attempt_time, get_data, post_data, failures_since_start) FROM stdin;
\.


--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.axes_accessattemptexpiration (access_attempt_id, expires_at) FROM stdin;
\.


--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.axes_accessfailurelog (id, user_agent, ip_address, username, http_accept, path_info, attempt_time, locked_out) FROM stdin;
\.


--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.axes_accesslog (id, user_agent, ip_address, username, http_accept, path_info, attempt_time, logout_time, session_hash) FROM stdin;
1	python-httpx/0.28.1	127.0.0.1	verifier.dao	*/*	/admin/login/	2026-11-22 01:36:56.455034+00	\N	a07aef96e8061b08c29bb98e1bf4c372c48523cab927189e926a41c77029c540
2	python-httpx/0.28.1	127.0.0.1	verifier.dao	*/*	/admin/login/	2026-11-22 01:36:58.51083+00	\N	40742af931b3dc7199aafcf5a772905919f2b568b3cfa0ce593341b6bbcacc31
3	python-httpx/0.28.1	127.0.0.1	agent.nok	*/*	/admin/login/	2026-11-22 01:37:02.141323+00	\N	1478ba62214f4fd895e3e52e895098ec43940180a73d8713ca11748c3e64602f
\.


--
-- Data for Name: complaints_case; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.complaints_case (id, number, kind, channel, language, text, subject_id, customer_id, contact_name, contact_phone, contact_email, phone_index, phone_index_next, email_index, email_index_next, movement_reference, movement, state, received_at, recorded_at, ack_due, ack_at, progress_due, progress_at, resolve_due, next_due, outcome, resolved_at, closed_at, key_owner, idempotency_key, fingerprint, assigned_to_id, category_id) FROM stdin;
01a200e6-4473-75bc-b53e-721484dfafca	C-2569-16889-78898	complaint	app	th	gAAAAABrAkc8el57TZaEVaE7DI8bOBz0oQFx587kWVJvoHPQh9oX-s8OioNdNXew08Y_DqBQe3h1rZdGfcln_eQkdBttDJJgQZ8W32iHa0TenM7sIWkaQYo_wCHwABeeS5TXGHic6XvIxKYLigte88jDUpf-e_UmO6DVxON4oUCxNdyQ3_yPUCKEXmmrBiA2VHcsxlARubdO54bb1EafzFHAEA3KmcpZekyAKj1RMTsHU8WXTtaYiQ1Nu6hFM4gN_3JpnxX9u5bL	01a200e6-2c4a-7717-a474-112f7f2a212d	01a200e6-2c27-7560-b394-6f8bb8f5291c	gAAAAABrAkc8kDPViKV-wTjnI2ufYDsq0aW-6xJBqSnreNqkbzLUMow-zL-dJJO4qTzBpaIN_VGE9fTDz3MEvaSsY_loZV7hjyrGmgV2aAoKnyLTM4aYv1RbsOInOJ2VjaDR7ppnhHBRzbx1A6RArvGEhf8t6DZwFA==	gAAAAABrAkc8ThmSPXE2d2L1O33oE6Ww8cB8bY0b5FDT0y4kKwV7nPUHgIEetRF7BW6ede8YLI6C3Co7S0-t-Y1AcH4AUK3mATwTL3qxjrfzi7XoOtau6fx-6i--FyCH7yKiGRTskFmT	\N	19333c3c56d646551c932ca7f1fdb5bf6759519aedc2851a272cfe24707023ac	\N	\N	\N	R261122808462994845	{"at": "2026-11-22T01:36:59.148185+00:00", "kind": "payment", "direction": "out", "reference": "R261122808462994845", "fee_satang": 500, "counterparty": "การประปาตัวอย่าง", "amount_satang": 364922}	open	2026-11-22 01:37:00.519826+00	2026-11-22 01:37:00.519826+00	2026-11-22	2026-11-22 01:37:00.519826+00	2026-11-29	\N	2026-12-15	2026-11-29	\N	\N	\N	customer:01a200e6-2c27-7560-b394-6f8bb8f5291c	2dfec172-2d97-49ba-b61d-8ebe8027d244	1136c0a8809104e3f66245356843d128d1dc94bd263018e413564851ae9d7f11	\N	wallet.balance_wrong
\.


--
-- Data for Name: complaints_category; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.complaints_category (code, name_th, name_en, severity, place, active, parent_id) FROM stdin;
wallet	กระเป๋าเงินอิเล็กทรอนิกส์	E-money wallet	medium	0	t	\N
wallet.balance_wrong	ยอดเงินไม่ถูกต้อง	The balance is not right	high	10	t	wallet
wallet.frozen	กระเป๋าเงินถูกระงับ	The wallet is frozen	high	20	t	wallet
wallet.limit	วงเงินของกระเป๋า	Limits of the wallet	low	30	t	wallet
wallet.closing	การปิดกระเป๋าและขอเงินคืน	Closing the wallet and getting the money back	medium	40	t	wallet
topup	การเติมเงิน	Topping up	medium	50	t	\N
topup.not_credited	เติมเงินแล้วเงินไม่เข้า	Paid in but not credited	high	60	t	topup
topup.late	เงินเข้าล่าช้า	Credited late	medium	70	t	topup
topup.twice	ถูกตัดเงินซ้ำ	Charged twice	medium	80	t	topup
transfer	การโอนเงิน	Transfers	medium	90	t	\N
transfer.not_received	ผู้รับไม่ได้รับเงิน	The payee did not receive it	high	100	t	transfer
transfer.wrong_payee	โอนผิดคน	Sent to the wrong person	high	110	t	transfer
transfer.wrong_amount	โอนผิดจำนวน	Wrong amount	medium	120	t	transfer
transfer.twice	โอนซ้ำ	Sent twice	high	130	t	transfer
withdrawal	การถอนเงิน	Withdrawals	medium	140	t	\N
withdrawal.not_received	เงินไม่เข้าบัญชีธนาคาร	Not received in the bank account	high	150	t	withdrawal
withdrawal.late	ได้รับเงินล่าช้า	Received late	medium	160	t	withdrawal
payment	การชำระบิลและ QR	Bill and QR payments	medium	170	t	\N
payment.not_recorded	ร้านค้าหรือผู้รับชำระไม่ได้รับเงิน	The shop or biller did not receive it	high	180	t	payment
payment.twice	ถูกตัดเงินซ้ำ	Charged twice	high	190	t	payment
payment.wrong_amount	จำนวนเงินไม่ถูกต้อง	Wrong amount	medium	200	t	payment
payment.refund_late	ยังไม่ได้รับเงินคืน	A refund has not come	medium	210	t	payment
payment.code_not_read	สแกนหรืออ่านรหัสไม่ได้	The code cannot be read	low	220	t	payment
card	บัตร	Cards	medium	230	t	\N
card.declined	ใช้บัตรไม่ได้	The card is refused	medium	240	t	card
card.lost	บัตรหายหรือถูกขโมย	Lost or stolen card	high	250	t	card
fee	ค่าธรรมเนียม	Fees	low	260	t	\N
fee.wrong	คิดค่าธรรมเนียมไม่ถูกต้อง	A wrong fee was charged	medium	270	t	fee
fee.not_announced	ไม่ได้แจ้งการเปลี่ยนแปลงล่วงหน้า	A change was not announced in time	medium	280	t	fee
account	บัญชีและการยืนยันตัวตน	Account and identity verification	medium	290	t	\N
account.verification	การยืนยันตัวตนล่าช้าหรือไม่ผ่าน	Verification is late or was refused	medium	300	t	account
account.sign_in	เข้าสู่ระบบไม่ได้	Cannot sign in	medium	310	t	account
account.pin	PIN หรือรหัส OTP	PIN or one-time code	medium	320	t	account
account.change_of_details	การเปลี่ยนเลขบัตรประชาชนหรือเบอร์โทรศัพท์	Change of national ID or phone number	medium	330	t	account
app	แอปและระบบ	App and system	low	340	t	\N
app.unavailable	ระบบขัดข้อง	The service is not available	medium	350	t	app
app.error	แอปทำงานผิดพลาด	The app makes an error	low	360	t	app
app.hard_to_use	ใช้งานยาก	Hard to use	low	370	t	app
service	พนักงานและการให้บริการ	Staff and service	low	380	t	\N
service.no_answer	ติดต่อไม่ได้หรือไม่ได้รับคำตอบ	Nobody answers	medium	390	t	service
service.conduct	มารยาทและพฤติกรรมของพนักงาน	Conduct of staff	medium	400	t	service
service.wrong_information	ได้รับข้อมูลไม่ถูกต้อง	Wrong information was given	medium	410	t	service
advertising	โฆษณาและโปรโมชัน	Advertising and promotions	low	420	t	\N
advertising.misleading	โฆษณาทำให้เข้าใจผิด	Misleading advertising	medium	430	t	advertising
advertising.reward_missing	ไม่ได้รับสิทธิหรือรางวัล	A promised benefit has not come	low	440	t	advertising
advertising.unwanted	ได้รับการเสนอขายที่ไม่ต้องการ	Unwanted marketing	medium	450	t	advertising
privacy	ข้อมูลส่วนบุคคล	Personal data	high	460	t	\N
privacy.used_without_right	ใช้หรือเปิดเผยข้อมูลโดยไม่มีสิทธิ	Data used or disclosed without a right	high	470	t	privacy
privacy.request_not_met	คำขอใช้สิทธิไม่ได้รับการดำเนินการ	A data request was not met	medium	480	t	privacy
privacy.wrong_data	ข้อมูลไม่ถูกต้อง	The data is not right	medium	490	t	privacy
fraud	การหลอกลวงและมิจฉาชีพ	Fraud and scams	high	500	t	\N
fraud.deceived	ถูกหลอกให้โอนเงิน	Deceived into paying	high	510	t	fraud
fraud.mule	บัญชีต้องสงสัย	A suspicious account	high	520	t	fraud
fraud.impersonation	มีผู้แอบอ้างเป็นบริษัทหรือบุคคลอื่น	Somebody pretends to be us or another person	high	530	t	fraud
unauthorised	รายการที่ไม่ได้ทำเอง	Transactions not made by the customer	high	540	t	\N
unauthorised.device	โทรศัพท์หายหรือถูกควบคุม	Phone lost or taken over	high	550	t	unauthorised
unauthorised.credentials	PIN หรือ OTP รั่วไหล	PIN or one-time code got out	high	560	t	unauthorised
other	อื่น ๆ	Other	low	570	t	\N
\.


--
-- Data for Name: complaints_event; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.complaints_event (id, at, step, actor_kind, actor_id, actor_label, text, detail, idempotency_key, case_id) FROM stdin;
01a200e6-4476-7658-906f-a4d181300091	2026-11-22 01:37:00.519826+00	opened	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		\N	{"kind": "complaint", "channel": "app", "category": "wallet.balance_wrong"}	\N	01a200e6-4473-75bc-b53e-721484dfafca
01a200e6-4478-7344-8aac-72c266907c83	2026-11-22 01:37:00.519826+00	acknowledged	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		\N	{"by": "sms"}	\N	01a200e6-4473-75bc-b53e-721484dfafca
\.


--
-- Data for Name: complaints_follow_code; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.complaints_follow_code (id, digest, sent_at, expires_at, attempts, used_at, case_id) FROM stdin;
\.


--
-- Data for Name: complaints_web_use; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.complaints_web_use (id, page, address, hour, used) FROM stdin;
01a200e6-446b-78d8-bf1e-265be49d6deb	app_filing	af0043c4e1c44a622940f7adfc52c53b8158d6f233654664e07bf4720a252ad6	2026-11-22 01:00:00+00	1
\.


--
-- Data for Name: consent_acceptance; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_acceptance (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, version_id, subject_id) FROM stdin;
01a200e6-2c56-759a-a8a9-aeb4c13372f3	th	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	app	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	python-httpx/0.28.1	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	2026-11-22 01:36:54.306753+00	2026-11-22 01:36:54.359571+00	01a200e6-1256-7552-a939-ed80d6ab98c1	01a200e6-2c4a-7717-a474-112f7f2a212d
01a200e6-2dbd-718b-a9c0-0277bf7b2177	th	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	app	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	python-httpx/0.28.1	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	2026-11-22 01:36:54.668168+00	2026-11-22 01:36:54.717785+00	01a200e6-1256-7552-a939-ed80d6ab98c1	01a200e6-2db4-7748-a8d3-8a94ab2a9388
\.


--
-- Data for Name: consent_acknowledgement; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_acknowledgement (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, version_id, subject_id) FROM stdin;
01a200e6-2c5d-74bd-8a9d-9551bcb8f1d3	th	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	app	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	python-httpx/0.28.1	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	2026-11-22 01:36:54.306753+00	2026-11-22 01:36:54.36673+00	01a200e6-1231-7417-badc-ae8591d8e059	01a200e6-2c4a-7717-a474-112f7f2a212d
01a200e6-2dc2-721a-bd7b-29b7eca6d5f1	th	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	app	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	python-httpx/0.28.1	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	2026-11-22 01:36:54.668168+00	2026-11-22 01:36:54.722973+00	01a200e6-1231-7417-badc-ae8591d8e059	01a200e6-2db4-7748-a8d3-8a94ab2a9388
\.


--
-- Data for Name: consent_decline; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_decline (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, version_id, subject_id) FROM stdin;
01a200e6-2b91-7559-b283-c1613f8f7ca2	en	6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0	app	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	python-httpx/0.28.1	installation	01a200e6-2a7b-7292-94d2-386891ea17de	2026-11-22 01:36:54.154215+00	2026-11-22 01:36:54.16248+00	01a200e6-1256-7552-a939-ed80d6ab98c1	\N
\.


--
-- Data for Name: consent_disclosure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_disclosure (id, ground, fields, legal_reference, actor_kind, actor_id, occurred_at, recorded_at, purpose_id, recipient_id, subject_id) FROM stdin;
01a200e6-34e2-765e-9607-0da606b117c9	processor	["birth_date", "family_name", "given_name", "national_id_last_3"]		staff	01a200e6-1545-7307-9370-f89b6d887154	2026-11-22 01:36:56.537627+00	2026-11-22 01:36:56.54795+00	identity_verification	thai_credit_bank	01a200e6-2c4a-7717-a474-112f7f2a212d
01a200e6-3cd8-7050-b95f-1d5b81631882	processor	["birth_date", "family_name", "given_name", "national_id_last_3"]		staff	01a200e6-1545-7307-9370-f89b6d887154	2026-11-22 01:36:58.57525+00	2026-11-22 01:36:58.584659+00	identity_verification	thai_credit_bank	01a200e6-2db4-7748-a8d3-8a94ab2a9388
\.


--
-- Data for Name: consent_policydocument; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_policydocument (id, kind, service_id) FROM stdin;
01a200e6-122a-745d-bd4c-bf2b61704fc1	privacy	micropay
01a200e6-1253-7605-971f-d80b42b219b5	terms	micropay
01a200e6-126f-7355-a270-5f25ff242ffc	privacy	qper
\.


--
-- Data for Name: consent_policytext; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_policytext (id, language, title, body, sha256, source, created_at, version_id) FROM stdin;
01a200e6-1236-7718-8fec-dc66c2714889	th	ประกาศความเป็นส่วนตัวของไมโครเพย์	# ประกาศความเป็นส่วนตัวของไมโครเพย์\n\nประกาศฉบับนี้บอกท่านว่า บริษัทผู้ให้บริการไมโครเพย์ (“บริษัท” หรือ “เรา”) เก็บรวบรวมข้อมูลส่วนบุคคลใดของท่าน เพื่ออะไร อาศัยฐานทางกฎหมายใด ใครได้รับข้อมูล เก็บไว้นานเท่าใด และท่านเรียกร้องอะไรจากเราได้บ้าง เราขอให้ท่านกดรับทราบว่าได้อ่านแล้ว การรับทราบนี้ไม่ใช่การให้ความยินยอม เรื่องใดที่ต้องได้รับความยินยอม เราจะขอแยกต่างหากทีละวัตถุประสงค์ ท่านปฏิเสธหรือเปลี่ยนใจได้ทุกเมื่อ การติดตั้งหรือเปิดแอปไม่ถือเป็นทั้งการรับทราบและการให้ความยินยอม\n\n## 1. ผู้รับผิดชอบและขอบเขตของประกาศ\n\n- บริษัทเป็นผู้ควบคุมข้อมูลส่วนบุคคลสำหรับไมโครเพย์ ทั้งแอปบนโทรศัพท์เคลื่อนที่ เว็บไซต์ และศูนย์บริการลูกค้า\n- ติดต่อเราเรื่องข้อมูลส่วนบุคคลได้ที่ cs@thaimicrodigital.com หรือ 0-2697-5353 เว็บไซต์ www.thaimicrodigital.com ท่านระบุถึงเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลได้\n- ประกาศนี้ไม่ใช้กับบริการที่มีประกาศความเป็นส่วนตัวของตนเอง และไม่ใช้กับเว็บไซต์ แอป หรือผู้ลงโฆษณาที่ไมโครเพย์เพียงเชื่อมลิงก์ไปถึง ผู้ให้บริการเหล่านั้นมีกฎของตนเอง โปรดอ่านกฎดังกล่าว\n\n## 2. ข้อมูลที่เราเก็บรวบรวมและแหล่งที่มา\n\n### 2.1 ข้อมูลที่ท่านให้เรา\n\n- เพื่อลงทะเบียน: ชื่อและนามสกุล หมายเลขโทรศัพท์เคลื่อนที่ วันเกิด ที่อยู่ อาชีพและสถานที่ทำงาน รวมทั้งชื่อที่แสดงและรูปประจำตัวหากท่านเพิ่มไว้\n- เพื่อยืนยันตัวตน: หมายเลขประจำตัวประชาชนและข้อมูลบนบัตร เราขอให้ท่านปิดข้อมูลศาสนาและหมู่โลหิตบนบัตร หากยังมองเห็นได้ เราจะลบให้มองไม่เห็น\n- เพื่อเคลื่อนย้ายเงิน: เลขที่บัญชีธนาคาร ผู้รับเงิน จำนวนเงิน และบันทึกช่วยจำ\n- เมื่อท่านเขียนหรือโทรหาเรา: ที่อยู่อีเมล เรื่องที่ท่านแจ้ง และเสียงสนทนาเมื่อโทรเข้าศูนย์บริการลูกค้า โดยเราแจ้งให้ทราบตั้งแต่เริ่มสาย\n- เมื่อท่านร้องเรียนหรือใช้สิทธิ: ข้อเท็จจริงและเอกสารที่ท่านส่ง\n\n### 2.2 ข้อมูลที่เกิดจากการใช้ไมโครเพย์\n\n- อุปกรณ์ของท่าน: รุ่น ระบบปฏิบัติการและรุ่นของระบบ เครือข่ายโทรศัพท์เคลื่อนที่ หมายเลขโทรศัพท์ และตัวระบุที่บอกว่าใช้งานจากอุปกรณ์ใด\n- หมายเลขการติดตั้งของแอป ซึ่งส่งมาเมื่อติดตั้งแอป เมื่อแอปติดต่อเครื่องแม่ข่ายของเรา หรือเมื่อถอนแอป เพื่อให้แอปเป็นรุ่นปัจจุบันและผูกกับอุปกรณ์เครื่องเดียว\n- รายการเงิน ยอดคงเหลือ ใบเสร็จ และหลักฐานการยืนยันของท่าน (ไม่เก็บ PIN ในรูปที่อ่านได้)\n- บันทึกการเข้าสู่ระบบ คำขอ ที่อยู่เครือข่าย และเวลา\n- เนื้อหาและประกาศที่ท่านเปิดอ่าน หากท่านยินยอมให้มีบันทึกการเปิดดู\n- คุกกี้บนเว็บไซต์ของเรา ตามข้อ 8\n\n### 2.3 ข้อมูลที่แอปอ่านจากโทรศัพท์เมื่อท่านเปิดใช้เท่านั้น\n\n- รายชื่อผู้ติดต่อ: เพื่อค้นหาผู้รับเงินจากคนที่ท่านรู้จัก หมายเลขที่ไม่ตรงกับผู้ใช้รายใดจะไม่ถูกเก็บ\n- ตำแหน่งที่ตั้งและ SMS: เพื่อส่งตำแหน่งของท่านไปยังบุคคลหนึ่งที่ท่านเลือก เราไม่เก็บตำแหน่งไว้หลังส่ง\n- สถานะโทรศัพท์: การเชื่อมต่อผ่านเครือข่ายโทรศัพท์เคลื่อนที่หรือ Wi-Fi เพื่อปรับบริการให้เหมาะกับการเชื่อมต่อ\n- กล้องและรูปภาพ: เพื่ออ่านคิวอาร์โค้ดและบาร์โค้ด และเพื่อบันทึกรูปลงในอัลบั้มของท่านเอง การอ่านรหัสเกิดขึ้นเมื่อท่านสั่ง และตัวรูปไม่ถูกส่งมาถึงเรา\n\nทุกรายการข้างต้นต้องได้รับอนุญาตจากระบบของโทรศัพท์ด้วย เมื่อท่านยกเลิกความยินยอมหรือยกเลิกการอนุญาตอย่างใดอย่างหนึ่ง การใช้ข้อมูลจะหยุดลง\n\n### 2.4 ข้อมูลที่ได้รับจากผู้อื่น\n\n- ธนาคารไทยเครดิต จำกัด (มหาชน): ผลการยืนยันตัวตนของท่านและหลักฐานประกอบ\n- ธนาคารและระบบการชำระเงิน: คำยืนยันการเติมเงิน ชำระเงิน และถอนเงิน\n- ลูกค้ารายอื่น: หมายเลขโทรศัพท์หรือชื่อของท่าน เมื่อเขาโอนเงินให้ท่านหรือระบุท่านเป็นผู้รับ\n- หน่วยงานของรัฐ: รายชื่อและคำสั่งที่กฎหมายกำหนดให้เราตรวจสอบหรือปฏิบัติตาม\n\nเมื่อเราได้รับข้อมูลของท่านจากแหล่งอื่น เราจะแจ้งท่านภายใน 30 วัน เว้นแต่ท่านทราบอยู่แล้วหรือกฎหมายยกเว้นไว้\n\n### 2.5 หากท่านไม่ให้ข้อมูล\n\nข้อมูลที่ระบุในแบบฟอร์มว่า “กฎหมาย” หรือ “สัญญา” เป็นข้อมูลที่จำเป็น หากไม่มี เราไม่อาจลงทะเบียน ยืนยันตัวตน หรือทำตามคำสั่งในเรื่องนั้นได้ ส่วนข้อมูลที่ระบุว่า “เลือกให้ได้” ขึ้นอยู่กับท่าน และไม่มีเรื่องอื่นใดขึ้นอยู่กับข้อมูลนั้น\n\n## 3. วัตถุประสงค์และฐานทางกฎหมาย\n\n### 3.1 เพื่อปฏิบัติตามสัญญากับท่าน\n\n- เปิดและดูแลบัญชีและกระเป๋าเงิน ทำตามคำสั่ง ส่งใบเสร็จและข้อความแจ้ง และตอบท่าน\n- ผูกกระเป๋าเงินกับอุปกรณ์ของท่าน และดูแลให้แอปทำงานและเป็นรุ่นปัจจุบัน\n\n### 3.2 เพื่อปฏิบัติตามกฎหมาย\n\n- ระบุและพิสูจน์ตัวตนลูกค้า ติดตามธุรกรรม และรายงานตามกฎหมายว่าด้วยการป้องกันและปราบปรามการฟอกเงินและอาชญากรรมทางเทคโนโลยี\n- จัดทำบัญชีและเก็บบันทึกการชำระเงิน และดูแลเรื่องร้องเรียนตามที่ธนาคารแห่งประเทศไทยกำหนด\n- ปฏิบัติตามคำสั่งโดยชอบของศาลและหน่วยงานของรัฐ\n\n### 3.3 เพื่อประโยชน์โดยชอบด้วยกฎหมายที่ไม่เหนือกว่าสิทธิของท่าน\n\n- ตรวจจับและป้องกันการทุจริต ปัญหาด้านความปลอดภัย และข้อขัดข้องทางเทคนิค\n- บังคับใช้ข้อกำหนดและต่อสู้สิทธิเรียกร้องตามกฎหมาย\n- ดูแล ปรับปรุง และพัฒนาบริการด้วยสถิติที่ไม่ระบุตัวบุคคล\n- บันทึกเสียงสนทนากับศูนย์บริการลูกค้าไว้เป็นหลักฐานและเพื่อปรับปรุงการตอบของเรา\n\nท่านคัดค้านการใช้ข้อมูลเหล่านี้ได้ตามข้อ 7\n\n### 3.4 เมื่อท่านให้ความยินยอมเท่านั้น โดยขอทีละเรื่อง\n\n- การตลาด: ข่าวสาร ข้อเสนอ รางวัล และแบบสำรวจ\n- เนื้อหาเฉพาะบุคคล: โฆษณาและรายการชำระเงินแนะนำที่เลือกจากประวัติของท่าน หากไม่ยินยอม ทุกคนจะเห็นเหมือนกัน\n- บันทึกการเปิดดู รายชื่อผู้ติดต่อ การส่งตำแหน่งทาง SMS สถานะโทรศัพท์ กล้องและรูปภาพ และคุกกี้ที่เลือกได้\n- ข้อมูลอ่อนไหว เช่น ข้อมูลจำลองใบหน้า หากบริการใดจำเป็นต้องใช้ จะขอความยินยอมโดยชัดแจ้งในขณะนั้น\n- การให้ข้อมูลแก่ผู้ใดเพื่อวัตถุประสงค์ของผู้รับเอง\n\nการให้ความยินยอมเป็นอิสระของท่าน ไมโครเพย์ใช้งานได้โดยไม่ต้องยินยอมในเรื่องเหล่านี้ และสิ่งที่อาศัยความยินยอมจะหยุดทันทีที่ท่านถอน โดยไม่กระทบสิ่งที่ทำไปแล้วโดยชอบก่อนหน้านั้น\n\n### 3.5 เพื่อคุ้มครองชีวิต\n\nในเหตุฉุกเฉินที่เป็นอันตรายต่อชีวิต ร่างกาย หรือสุขภาพของบุคคล เราอาจใช้ข้อมูลเท่าที่จำเป็นเพื่อระงับอันตรายนั้น\n\n## 4. ผู้ได้รับข้อมูล\n\nเราไม่ขายข้อมูลส่วนบุคคล เราให้ข้อมูลแก่ผู้อื่นเฉพาะกรณีต่อไปนี้ เท่าที่จำเป็นแก่วัตถุประสงค์ และบันทึกไว้ทุกครั้ง ท่านดูบันทึกนี้ได้ในแอป\n\n- ธนาคารไทยเครดิต จำกัด (มหาชน) ซึ่งยืนยันตัวตนให้เราตามสัญญา ธนาคารใช้ข้อมูลได้เพื่อบริการนี้เท่านั้น และต้องปฏิบัติตามประกาศนี้\n- ธนาคาร ผู้รับชำระบิล ร้านค้า และระบบการชำระเงิน เท่าที่คำสั่งของท่านต้องใช้ โดยผู้รับเงินเห็นชื่อของท่านในรูปแบบที่แสดงให้ท่านเห็นก่อนแล้ว\n- บริษัทในกลุ่มและคู่สัญญาที่ดูแลบางส่วนของบริการแทนเรา ตามคำสั่งของเรา และผูกพันตามสัญญาให้รักษาความลับและความปลอดภัย\n- ศาล หน่วยงานกำกับดูแล และหน่วยงานอื่นของรัฐ เพื่อปฏิบัติตามกฎหมายหรือคำสั่งโดยชอบ เราตรวจสอบอำนาจก่อน และให้ไม่เกินกว่าที่ขอ\n- ศาล หน่วยงานของรัฐ ทนายความ และผู้เกี่ยวข้องอื่น เมื่อจำเป็นเพื่อบังคับใช้ข้อกำหนด ตรวจจับ ป้องกัน หรือตรวจสอบการทุจริตหรือปัญหาด้านความปลอดภัยหรือเทคนิค หรือป้องกันอันตรายต่อสิทธิ ทรัพย์สิน หรือความปลอดภัย เท่าที่กฎหมายอนุญาต\n- ผู้อื่นที่ท่านได้ให้ความยินยอมไว้\n\nตัวเลขที่ระบุตัวบุคคลไม่ได้ เช่น แนวโน้มการใช้งาน เครือข่าย และภาษา อาจเผยแพร่หรือให้แก่คู่ค้า โดยตัดกลุ่มที่เล็กจนอาจรู้ตัวบุคคลออก\n\nหากกิจการของเรามีการควบรวม ซื้อ หรือขาย ข้อมูลของท่านยังคงเป็นความลับ และเราจะแจ้งท่านก่อนโอนข้อมูลหรือก่อนที่ข้อมูลจะอยู่ภายใต้ประกาศอื่น\n\n## 5. การส่งข้อมูลไปต่างประเทศ\n\nข้อมูลของท่านเก็บไว้ในประเทศไทย หากจำเป็นต้องส่งไปประเทศอื่น จะทำเฉพาะเมื่อประเทศปลายทางมีการคุ้มครองที่เพียงพอ มีมาตรการคุ้มครองที่กฎหมายรับรอง หรือท่านยินยอมหลังจากเราแจ้งความเสี่ยงแล้ว และจะบันทึกผู้รับกับประเทศปลายทางไว้\n\n## 6. ระยะเวลาเก็บข้อมูล\n\n- ข้อมูลตัวตนและการยืนยันตัวตน: 10 ปีหลังปิดกระเป๋าเงิน\n- รายการเงินและบัญชี: 10 ปีหลังปิดกระเป๋าเงิน\n- เรื่องร้องเรียน: 5 ปีหลังปิดเรื่อง เสียงสนทนาที่เป็นส่วนหนึ่งของเรื่องเก็บไว้ด้วยกัน\n- บันทึกการยอมรับและความยินยอม: ตลอดเวลาที่มีผลและอีก 10 ปีหลังจากนั้น เพื่อเป็นหลักฐาน\n- บันทึกการเข้าใช้ระบบ: ไม่น้อยกว่า 90 วันตามกฎหมาย และไม่นานเกินความจำเป็นด้านความปลอดภัยของบริการ\n- สิ่งที่ท่านกรอกไว้ก่อนไม่ยอมรับ: ลบทันที\n- ข้อมูลการตลาดและข้อมูลอื่นที่อาศัยความยินยอม: จนกว่าท่านจะถอนความยินยอม\n\nเมื่อครบกำหนด ข้อมูลจะถูกลบหรือทำให้ไม่อาจระบุตัวบุคคลได้ เราเก็บไว้นานกว่านั้นเฉพาะเมื่อยังมีสิทธิเรียกร้องตามกฎหมายหรือคำสั่งของหน่วยงานที่กำหนดให้เก็บ ข้อมูลที่ลบแล้วจะหายไปจากข้อมูลสำรองเมื่อข้อมูลสำรองชุดนั้นหมดอายุ อย่างช้าภายใน 90 วันนับแต่คำขอของท่าน ระหว่างนั้นข้อมูลจะถูกปิดไม่ให้เข้าถึง และจะถูกลบซ้ำหากต้องกู้คืนจากข้อมูลสำรอง\n\n## 7. สิทธิของท่าน\n\n- รับทราบ ขอดู ขอสำเนา และขอทราบที่มาของข้อมูล\n- ขอรับข้อมูลในรูปแบบที่อ่านด้วยเครื่องได้ หรือขอให้ส่งไปยังผู้ควบคุมข้อมูลอื่น\n- ขอแก้ไขข้อมูลที่ผิดและเติมข้อมูลที่ไม่ครบ\n- คัดค้าน โดยการคัดค้านเรื่องการตลาดเป็นผลเสมอ\n- ขอให้ลบข้อมูลหรือทำให้ไม่อาจระบุตัวบุคคลได้ หรือขอให้ระงับการใช้\n- ถอนความยินยอมได้ทุกเมื่อ ง่ายเท่ากับตอนให้\n- ร้องเรียนต่อเรา และต่อคณะกรรมการผู้เชี่ยวชาญของสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล\n\n### 7.1 วิธีใช้สิทธิ\n\nในแอปที่เมนู “ความเป็นส่วนตัว” ทางอีเมล cs@thaimicrodigital.com ทาง www.thaimicrodigital.com หรือทางโทรศัพท์ 0-2697-5353 โดยไม่มีค่าใช้จ่าย เราตรวจสอบว่าเป็นท่านจริงด้วย OTP หรือโดยพนักงานของเรา ส่วนการเปลี่ยนหมายเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์เคลื่อนที่ทำที่ศูนย์บริการลูกค้า ซึ่งพนักงานจะยืนยันตัวตนและเก็บหลักฐานไว้\n\n### 7.2 กำหนดเวลาตอบ\n\nเราตอบภายใน 30 วัน และลบข้อมูลให้เสร็จภายใน 90 วัน หากต้องใช้เวลานานกว่านั้นเท่าที่กฎหมายอนุญาต เราจะแจ้งเหตุผล\n\n### 7.3 กรณีที่เราอาจปฏิเสธ\n\nเราปฏิเสธได้เฉพาะที่กฎหมายให้ทำได้ เช่น กฎหมายหรือคำสั่งศาลห้ามไว้ การตอบจะกระทบสิทธิของผู้อื่น หรือเราต้องเก็บข้อมูลไว้ตามกฎหมาย การที่คำขอทำได้ยากไม่เป็นเหตุปฏิเสธโดยลำพัง แต่เราอาจถามว่าท่านต้องการส่วนใดก่อน การปฏิเสธต้องผ่านการพิจารณาของบุคคลสองคน ระบุเหตุผล และบอกช่องทางร้องเรียนแก่ท่าน\n\n## 8. คุกกี้และเทคโนโลยีที่คล้ายกัน\n\nคุกกี้ที่จำเป็นช่วยให้ท่านอยู่ในระบบและเว็บไซต์ปลอดภัย คุกกี้อื่นเพื่อสถิติและโฆษณาจะใช้ต่อเมื่อท่านเลือกแล้วเท่านั้น ไม่ว่าจะเป็นของเราหรือของคู่ค้า ท่านเปลี่ยนการเลือกได้ทุกเมื่อที่หน้าคุกกี้ ซึ่งระบุชื่อคุกกี้แต่ละตัว ผู้วางคุกกี้ วัตถุประสงค์ และอายุ\n\n## 9. ผู้เยาว์และบุคคลอื่น\n\n- หากท่านยังไม่บรรลุนิติภาวะ เราต้องได้รับความยินยอมจากผู้ใช้อำนาจปกครองด้วย และสำหรับเด็กอายุต่ำกว่า 10 ปี ใช้ความยินยอมของผู้ใช้อำนาจปกครองเท่านั้น\n- หากท่านให้ข้อมูลของผู้อื่นแก่เรา เช่น ผู้รับ SMS โปรดแน่ใจว่าเขายินยอม บุคคลนั้นขอทราบข้อมูลที่เราเก็บและขอให้ลบออกได้\n\n## 10. การรักษาความปลอดภัย\n\n- เข้ารหัส PIN หมายเลขประจำตัวประชาชน หมายเลขโทรศัพท์ เลขที่บัญชีธนาคาร ชื่อ และที่อยู่ในฐานข้อมูล นอกเหนือจากการเข้ารหัสระหว่างรับส่ง\n- ใช้ PIN และ OTP สำหรับการกระทำที่สำคัญ และให้กระเป๋าเงินหนึ่งใบใช้บนอุปกรณ์เครื่องเดียว\n- มีไฟร์วอลล์ การป้องกันโปรแกรมประสงค์ร้าย การสำรองข้อมูล และการตรวจว่าบันทึกไม่ถูกแก้ไข\n- ให้เข้าถึงได้เฉพาะพนักงานและตัวแทนที่จำเป็น โดยยืนยันตัวตนสองชั้น มีหน้าที่รักษาความลับและมีบทลงโทษเมื่อฝ่าฝืน การเปิดดูข้อมูลที่ปิดไว้ต้องระบุเหตุผลและถูกบันทึก\n- ทบทวนอย่างสม่ำเสมอว่าเก็บอะไร เก็บที่ใด และสถานที่นั้นปลอดภัยอย่างไร\n\nหากเกิดการละเมิดข้อมูลที่เสี่ยงต่อสิทธิของท่าน เราจะแจ้งหน่วยงานกำกับดูแลภายใน 72 ชั่วโมงนับแต่ทราบเหตุ และแจ้งท่านโดยไม่ชักช้าพร้อมคำแนะนำว่าควรทำอย่างไร\n\n## 11. การตรวจสอบและความร่วมมือ\n\nเราทบทวนอย่างสม่ำเสมอว่าปฏิบัติตามประกาศนี้และกฎหมายหรือไม่ เมื่อได้รับเรื่องร้องเรียนเกี่ยวกับข้อมูลส่วนบุคคล เราจะตรวจสอบ แจ้งผลให้ท่านทราบ และร่วมมือกับหน่วยงานที่กำกับดูแลบริการการชำระเงิน ข้อมูลส่วนบุคคล และการคุ้มครองผู้บริโภค\n\n## 12. การเปลี่ยนแปลงประกาศ\n\n- ทุกฉบับมีเลขที่ วันที่ และค่าลายนิ้วมือของข้อความ และยังอ่านได้บนเว็บไซต์ของเรา\n- การเปลี่ยนแปลงที่ไม่ลดสิทธิของท่าน จะประกาศในแอปและบนเว็บไซต์ก่อนมีผล\n- การเปลี่ยนแปลงที่ลดสิทธิของท่านไม่มีผลกับท่านจนกว่าท่านจะตกลง การใช้งานต่อไปไม่ถือเป็นการตกลง\n- วัตถุประสงค์ใหม่ที่ต้องได้รับความยินยอมจะขอแยกต่างหากเสมอ\n\n## 13. การติดต่อและการร้องเรียน\n\nศูนย์บริการลูกค้า โทรศัพท์ 0-2697-5353 อีเมล cs@thaimicrodigital.com เว็บไซต์ www.thaimicrodigital.com หน้า “ติดต่อเรา” ท่านจะได้รับหมายเลขเรื่อง และเราจะแจ้งความคืบหน้าภายใน 7 วัน ท่านติดต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้ทุกเมื่อ และในเรื่องบริการการชำระเงิน ติดต่อธนาคารแห่งประเทศไทย โทร. 1213\n\nประกาศนี้มีทั้งภาษาไทยและภาษาอังกฤษ หากข้อความต่างกัน ให้ถือภาษาไทยเป็นสำคัญ	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	first run: micropay_privacy.th.md	2026-11-22 01:36:47.451069+00	01a200e6-1231-7417-badc-ae8591d8e059
01a200e6-1244-728f-9bc6-c6fcb1ca97aa	en	MicroPay Privacy Notice	# MicroPay Privacy Notice\n\nThis notice tells you which personal data the company that provides MicroPay (“the Company”, “we”) collects about you, why, on which legal ground, who receives it, how long we keep it, and what you can demand of us. We ask you to confirm that you have read it. That confirmation is not consent: whatever needs your consent is asked for separately, purpose by purpose, and you may say no or change your mind at any time. Installing or opening the app means neither.\n\n## 1. Who is responsible and what this notice covers\n\n- The Company is the data controller for MicroPay: the mobile app, its website and its Customer Service.\n- Reach us about personal data at cs@thaimicrodigital.com or 0-2697-5353; our website is www.thaimicrodigital.com. Address your message to the Data Protection Officer if you wish.\n- This notice does not cover services that have a privacy notice of their own, nor websites, apps and advertisers that MicroPay only links to. They handle data by their own rules; please read those.\n\n## 2. The data we collect, and where it comes from\n\n### 2.1 What you give us\n\n- To register: first and last name, mobile phone number, date of birth, address, occupation and place of work, and a profile name and picture if you add one.\n- To be verified: national ID number and the data on your card. We ask you to cover religion and blood group on a card; if they are still visible we black them out.\n- To move money: bank-account numbers, payees, amounts and notes.\n- When you write or call: your e-mail address, what you told us and, when you call Customer Service, a recording of the call. You are told at the start of the call.\n- When you complain or use a right: the facts and documents you send.\n\n### 2.2 What arises when you use MicroPay\n\n- Your device: model, operating system and its version, mobile network, telephone number and an identifier that tells us which device is used.\n- The installation number of the app, sent when the app is installed, contacts our servers or is removed, so that the app can be kept up to date and bound to one device.\n- Your transactions, balances, receipts and the proofs you gave (never the PIN itself in readable form).\n- Records of sign-ins, requests, network addresses and times.\n- Which content and notices you opened, if you consented to a view log.\n- Cookies on our website: see section 8.\n\n### 2.3 What the app reads on your phone, only if you switch it on\n\n- Contacts: to find payees among people you know. Numbers that match nobody are not kept.\n- Location and SMS: to send your position to one person whom you choose. The position is not kept after sending.\n- Phone state: whether you are on the mobile network or on Wi-Fi, to fit the service to your connection.\n- Camera and pictures: to read QR codes and barcodes, and to save pictures to your own album. Reading a code happens at your request and the picture itself is not sent to us.\n\nEach of these also needs a permission of your phone. Taking away either one stops the use.\n\n### 2.4 What others tell us\n\n- Thai Credit Bank Public Company Limited: the result of verifying your identity and the evidence for it.\n- Banks and payment systems: confirmations of top-ups, payments and withdrawals.\n- Other customers: your phone number or name when they pay you, or name you as a recipient.\n- Authorities: lists and orders that the law obliges us to check or follow.\n\nWhen we receive data about you from elsewhere we tell you within 30 days, unless you already know or the law makes an exception.\n\n### 2.5 What happens if you do not give data\n\nData marked “law” or “contract” in a form is needed: without it we cannot register you, verify you or carry out the order in question. Data marked “optional” is your choice, and nothing else depends on it.\n\n## 3. Why we use data, and on which legal ground\n\n### 3.1 Because of the contract with you\n\n- To open and run your account and wallet, carry out orders, send receipts and notices, and answer you.\n- To bind the wallet to your device and keep the app working and up to date.\n\n### 3.2 Because the law obliges us\n\n- To identify and verify customers, watch transactions and report under the law on anti-money laundering and on technology crime.\n- To keep accounts and payment records, and to handle complaints as the Bank of Thailand requires.\n- To answer lawful orders of courts and authorities.\n\n### 3.3 Because of a legitimate interest that does not override yours\n\n- To detect and prevent fraud, security problems and technical faults.\n- To enforce the terms and to defend legal claims.\n- To maintain, improve and develop the service with statistics that do not name anybody.\n- To record calls to Customer Service as evidence and to improve our answers.\n\nYou can object to these uses; section 7 says how.\n\n### 3.4 Only with your consent, asked one by one\n\n- Marketing: news, offers, rewards and surveys.\n- Customised content: adverts and suggested payments chosen from your history. Without it everybody sees the same.\n- View log, contacts, location by SMS, phone state, camera and pictures, and optional cookies.\n- Sensitive data, such as a face template, if a service ever needs it: explicit consent, asked at that moment.\n- Giving data to anybody for that recipient's own purposes.\n\nConsent is free. MicroPay works without any of these, and what depends on a consent stops as soon as you withdraw it. What was done before stays lawful.\n\n### 3.5 To protect life\n\nIn an emergency that threatens somebody's life, body or health we may use the data that is needed to avert it.\n\n## 4. Who receives data\n\nWe do not sell personal data. It is given to others only as follows, no more than the purpose needs, and each time it is recorded; you can see the record in the app.\n\n- Thai Credit Bank Public Company Limited, which verifies identities for us under contract. It may use the data for that service only and has to follow this notice.\n- Banks, billers, merchants and payment systems, as far as your order needs it. A payee sees your name in the form shown to you beforehand.\n- Companies of our group and contractors that run parts of the service for us, on our instructions, bound to confidentiality and security by contract.\n- Courts, regulators and other authorities: to follow the law or a lawful order. We check the authority first and hand over no more than is asked for.\n- Courts, authorities, lawyers and others concerned: where necessary to enforce the terms, to detect, prevent or examine fraud or a security or technical problem, or to avert harm to rights, property or safety, as far as the law allows.\n- Others to whom you have consented.\n\nFigures that identify nobody, for example trends of use, networks and languages, may be published or given to partners. Groups too small to hide a person are left out.\n\nIf our business is merged, bought or sold, your data stays confidential, and we tell you before it is transferred or comes under another notice.\n\n## 5. Transfers abroad\n\nYour data is kept in Thailand. If a transfer to another country becomes necessary it takes place only to a country with adequate protection, under safeguards that the law recognises, or with your consent after we told you of the risk; the recipient and the country are recorded.\n\n## 6. How long we keep data\n\n- Identity and verification: 10 years after the wallet is closed.\n- Transactions and accounts: 10 years after the wallet is closed.\n- Complaints: 5 years after the case is closed; a recorded call belonging to one is kept with it.\n- Records of acceptance and consent: as long as they have effect and 10 years afterwards, as evidence.\n- Access logs: at least 90 days, as the law requires, and no longer than the security of the service needs.\n- What you typed before declining: deleted at once.\n- Marketing and other data that rests on consent: until you withdraw.\n\nWhen the time is over, data is deleted or made anonymous. It is kept longer only while a legal claim or an order of an authority requires it. Deleted data disappears from backups when those backups run out, within 90 days of your request at the latest; until then it is locked and is deleted again if a backup has to be restored.\n\n## 7. Your rights\n\n- To be told, to see your data, to receive a copy, and to know where we got it.\n- To receive your data in a machine-readable form or have it sent to another controller.\n- To have wrong data corrected and incomplete data completed.\n- To object; an objection to marketing always succeeds.\n- To have data erased or made anonymous, or its use restricted.\n- To withdraw consent at any time, as easily as you gave it.\n- To complain to us, and to the expert committee of the Office of the Personal Data Protection Committee.\n\n### 7.1 How to use them\n\nIn the app under “Privacy”, by e-mail to cs@thaimicrodigital.com, on www.thaimicrodigital.com, or by telephone at 0-2697-5353. It costs nothing. We make sure that it is you, by an OTP or through our staff. A change of the national ID number or mobile number goes through Customer Service, where staff verify you and keep the evidence.\n\n### 7.2 When we answer\n\nWithin 30 days; erasure is completed within 90 days. If we need longer where the law allows it, we tell you why.\n\n### 7.3 When we may say no\n\nOnly where the law allows it: for instance when a law or court order forbids us to comply, when an answer would harm the rights of other people, or when we must keep data by law. That a request is laborious is not by itself a reason; we may then ask you which part matters most to you. A refusal is decided by two people, gives its reasons and tells you where to complain.\n\n## 8. Cookies and similar technologies\n\nNecessary cookies keep you signed in and the site safe. All others, for statistics and for advertising, are set only after you have chosen them, whether they are ours or a partner's. You can change the choice at any time on the cookie page, which names each cookie, who sets it, what for and how long it lasts.\n\n## 9. Young people and other persons\n\n- Where you are not yet of age we also need the consent of the person who has parental responsibility over you, and for a child under 10 only theirs counts.\n- If you give us somebody else's data, for example as recipient of an SMS, make sure that this person agrees. That person can find out what we hold and have it removed.\n\n## 10. How we protect data\n\n- Encryption of the PIN, national ID number, phone number, bank-account numbers, names and addresses in the database, besides encryption on the way.\n- PIN and OTP for acts that matter, and one active device per wallet.\n- Firewalls, protection against malicious software, backups, and checks that records have not been altered.\n- Access only for staff and agents who need it, with a second factor, under a duty of confidentiality and with penalties for breaking it; looking at a hidden field needs a reason and leaves a record.\n- Regular reviews of what we collect, where it is stored and how the places are secured.\n\nIf a breach endangers your rights we notify the regulator within 72 hours of learning of it, and you without delay, with advice on what to do.\n\n## 11. Checks and cooperation\n\nWe review regularly whether we follow this notice and the law. When we receive a complaint about personal data we look into it, tell you the outcome, and cooperate with the authorities that supervise payment services, personal data and consumer protection.\n\n## 12. Changes to this notice\n\n- Every version has a number, a date and a fingerprint of its text, and stays readable on our website.\n- A change that does not reduce your rights is announced in the app and on the website before it takes effect.\n- A change that reduces your rights does not apply to you until you have agreed to it. Continued use is not agreement.\n- A new purpose that needs consent is always asked for separately.\n\n## 13. Contact and complaints\n\nCustomer Service: telephone 0-2697-5353, e-mail cs@thaimicrodigital.com, website www.thaimicrodigital.com, page “Contact us”. You get a case number, and we tell you how the case is going within 7 days. You may turn to the Office of the Personal Data Protection Committee at any time, and on payment services to the Bank of Thailand, telephone 1213.\n\nThis notice is in Thai and English. If they differ, the Thai text is decisive.	dc396443d815a3a469d7604885c28223a0c862473afa488886e139d73362aa68	first run: micropay_privacy.en.md	2026-11-22 01:36:47.451069+00	01a200e6-1231-7417-badc-ae8591d8e059
01a200e6-1258-733b-abb1-bb3da8584f2c	th	ข้อกำหนดการใช้บริการไมโครเพย์	# ข้อกำหนดการใช้บริการไมโครเพย์\n\nข้อกำหนดฉบับนี้เป็นสัญญาระหว่างท่านกับบริษัทผู้ให้บริการไมโครเพย์ (“บริษัท” หรือ “เรา”) ซึ่งบอกว่าไมโครเพย์ทำอะไรให้ท่านได้ ท่านคาดหวังอะไรจากเราได้ และเราขอให้ท่านทำอะไรบ้าง โปรดอ่านก่อนตกลง การตกลงเกิดจากการกดยอมรับของท่านเองในแอปเท่านั้น เพียงติดตั้งหรือเปิดแอปไม่ถือว่าท่านตกลง หากท่านไม่ประสงค์จะตกลง ให้เลือก “ไม่ยอมรับ” โดยข้อ 13 อธิบายว่าจะเกิดอะไรขึ้นต่อจากนั้น\n\nเรื่องข้อมูลส่วนบุคคลอยู่ในเอกสารอีกฉบับหนึ่ง คือ ประกาศความเป็นส่วนตัวของไมโครเพย์ ส่วนการใช้ข้อมูลที่ต้องได้รับความยินยอม เราจะขอจากท่านทีละเรื่องแยกจากข้อกำหนดนี้ ท่านไม่ให้ความยินยอมในเรื่องใดก็ยังใช้ไมโครเพย์ได้\n\n## 1. คำที่ใช้ในข้อกำหนดนี้\n\n- “ไมโครเพย์” คือ บริการกระเป๋าเงินอิเล็กทรอนิกส์ของบริษัท ซึ่งใช้ได้ผ่านแอปบนโทรศัพท์เคลื่อนที่ เว็บไซต์ และศูนย์บริการลูกค้า\n- “กระเป๋าเงิน” คือ บัญชีเงินอิเล็กทรอนิกส์สกุลบาทที่เราเปิดไว้ในชื่อของท่าน\n- “PIN” คือ รหัสลับหกหลักที่ท่านรู้เพียงผู้เดียว “OTP” คือ รหัสใช้ครั้งเดียวที่เราส่งไปยังโทรศัพท์เคลื่อนที่ของท่านเพื่อการกระทำหนึ่งที่ระบุไว้\n- “ใบสรุปรายการ” คือ หน้าที่แสดงก่อนท่านยืนยัน โดยระบุผู้รับเงิน จำนวนเงิน ค่าธรรมเนียม และยอดรวม\n- “ใบเสร็จ” คือ หลักฐานที่ท่านได้รับเมื่อรายการสำเร็จ\n- “ศูนย์บริการลูกค้า” คือ หน่วยงานที่ให้ความช่วยเหลือท่าน โทรศัพท์ 0-2697-5353 อีเมล cs@thaimicrodigital.com\n\n## 2. การลงทะเบียนและการเปิดกระเป๋าเงิน\n\n### 2.1 ผู้ที่ลงทะเบียนได้\n\nบุคคลธรรมดาที่มีหมายเลขโทรศัพท์เคลื่อนที่ในประเทศไทยเป็นของตนเองลงทะเบียนได้ ผู้ที่ยังไม่บรรลุนิติภาวะต้องได้รับความยินยอมจากบิดามารดาหรือผู้แทนโดยชอบธรรม ซึ่งเราจะขอและบันทึกไว้ต่างหาก บุคคลหนึ่งคนมีกระเป๋าเงินได้หนึ่งใบ และใช้งานได้บนอุปกรณ์ครั้งละหนึ่งเครื่อง\n\n### 2.2 สองขั้นตอนที่แยกจากกัน\n\nการลงทะเบียนเป็นการสร้างบัญชีผู้ใช้ ส่วนกระเป๋าเงินจะเปิดต่อเมื่อท่านขอเปิดในขั้นตอนที่สองและยืนยันด้วย OTP หลังจากได้เห็นสรุปสิ่งที่ท่านขอแล้ว เราจะไม่เปิดกระเป๋าเงินให้ผู้ที่เพียงลงทะเบียนไว้\n\n### 2.3 ข้อมูลที่เป็นจริง\n\nโปรดให้ข้อมูลที่เป็นจริงและเป็นของท่านเอง และแจ้งเราเมื่อข้อมูลเปลี่ยน หากเราพบว่าข้อมูลเกี่ยวกับตัวตนเป็นเท็จ เราอาจระงับบัญชี แจ้งให้ท่านทราบว่าพบอะไร และให้เวลาท่านไม่น้อยกว่า 15 วันในการแสดงหลักฐานที่ถูกต้องก่อนพิจารณาดำเนินการต่อไป\n\n## 3. การยืนยันตัวตน\n\n### 3.1 เหตุผลและผู้ดำเนินการ\n\nกฎหมายกำหนดให้เราต้องรู้จักลูกค้าของเรา ธนาคารไทยเครดิต จำกัด (มหาชน) เป็นผู้ยืนยันตัวตนให้เราผ่านช่องทางและพนักงานของธนาคาร ภายใต้สัญญาที่ให้ธนาคารใช้ข้อมูลเพื่องานนี้เท่านั้น\n\n### 3.2 ระดับและวงเงิน\n\nจำนวนเงินที่กระเป๋าเงินของท่านเก็บและโอนออกได้ขึ้นอยู่กับระดับการยืนยันตัวตน วงเงินที่ใช้อยู่แสดงไว้ในแอปและบนเว็บไซต์ของเรา ก่อนที่ท่านจะผ่านการยืนยันตัวตน บริการบางอย่างจะยังไม่เปิดให้ใช้\n\n### 3.3 หมายเลขประจำตัวประชาชนและหมายเลขโทรศัพท์เคลื่อนที่\n\nข้อมูลสองรายการนี้เปลี่ยนได้ทางศูนย์บริการลูกค้าเพียงช่องทางเดียว พนักงานของเราจะยืนยันตัวตนของท่านและเก็บหลักฐานไว้ แล้วพนักงานอีกคนหนึ่งเป็นผู้อนุมัติ จากนั้นเราจะแจ้งท่านทั้งทางหมายเลขเดิมและหมายเลขใหม่ จะไม่มีผู้ใดเปลี่ยนข้อมูลนี้ให้ท่านผ่านลิงก์ แชต หรือข้อความ\n\n## 4. PIN, OTP และอุปกรณ์ของท่าน\n\n- เลือก PIN ที่ผู้อื่นเดาไม่ได้ เก็บไว้เป็นความลับ และไม่จดไว้ในที่ที่ผู้อื่นพบได้\n- อย่าบอก PIN หรือ OTP แก่ผู้ใด พนักงานของเราไม่มีวันถามรหัสเหล่านี้จากท่าน\n- อ่านข้อความที่มากับ OTP ซึ่งระบุการกระทำ จำนวนเงิน และผู้รับเงิน หากไม่ตรงกับสิ่งที่ท่านตั้งใจ อย่ากรอกรหัสและโปรดโทรหาเรา\n- เมื่อกรอกผิดหลายครั้งเกินกำหนด เราจะล็อก PIN หรือ OTP เพื่อคุ้มครองท่าน และบอกวิธีปลดล็อก\n- เมื่อท่านใช้ไมโครเพย์บนอุปกรณ์ใหม่ อุปกรณ์เดิมจะถูกออกจากระบบ\n- หากโทรศัพท์หาย หรือสงสัยว่ามีผู้อื่นรู้ PIN ของท่าน โปรดโทร 0-2697-5353 ทันที เราจะระงับการใช้กระเป๋าเงินนับแต่ได้รับแจ้ง\n\n## 5. เงินในกระเป๋าเงินของท่าน\n\n- เงินนี้เป็นเงินอิเล็กทรอนิกส์สกุลบาท ไม่ใช่เงินฝากธนาคาร จึงไม่มีดอกเบี้ยและไม่อยู่ในความคุ้มครองเงินฝาก\n- เราเก็บเงินของลูกค้าทุกรายไว้ในบัญชีธนาคารที่แยกจากเงินของบริษัท ในจำนวนไม่น้อยกว่ายอดที่เราต้องคืนแก่ลูกค้าทั้งหมด และใช้เพื่อทำตามคำสั่งของท่านและคืนเงินแก่ท่านเท่านั้น\n- ยอดเงินในกระเป๋าเงินจะไม่ติดลบ\n- ท่านขอรับเงินในกระเป๋าเงินคืนได้ทุกเมื่อ ตามวิธีในข้อ 12\n\n## 6. การเติมเงิน ชำระเงิน โอนเงิน และถอนเงิน\n\n### 6.1 ดูใบสรุปรายการ แล้วจึงยืนยัน\n\nคำสั่งเคลื่อนย้ายเงินทุกรายการมีสองขั้นตอน ท่านจะเห็นใบสรุปรายการก่อน และคำสั่งเกิดขึ้นเมื่อท่านยืนยันใบสรุปรายการนั้นด้วย PIN และด้วย OTP ในกรณีที่ระบบขอ ใบสรุปรายการที่ไม่ได้ยืนยันภายในเวลาที่กำหนดจะสิ้นผลโดยไม่มีอะไรเกิดขึ้น\n\n### 6.2 การทำตามคำสั่ง\n\nคำสั่งจะสำเร็จทันทีทั้งรายการ หรือไม่เกิดขึ้นเลย และท่านได้รับใบเสร็จในแอป หากต้องรอคำตอบจากสถาบันอื่นก่อน แอปจะแสดงว่ารายการอยู่ระหว่างดำเนินการ และแจ้งท่านเมื่อรายการเสร็จสิ้นหรือเงินกลับเข้ากระเป๋าเงินแล้ว\n\n### 6.3 คำสั่งที่สำเร็จแล้วเรียกคืนเองไม่ได้\n\nท่านเรียกคืนการชำระเงินหรือการโอนเงินที่สำเร็จแล้วโดยลำพังไม่ได้ หากโอนผิดคน โปรดแจ้งเราทันที เราจะติดต่อขอให้ผู้รับเงินยินยอมคืนเงินและแจ้งผลให้ท่านทราบ ส่วนหน้าที่ของผู้รับเงินที่มีต่อท่านในเรื่องสินค้าหรือบริการเป็นหน้าที่ของผู้รับเงินเอง\n\n### 6.4 คำสั่งเดียวกันที่ส่งซ้ำ\n\nหากสัญญาณขาดและแอปส่งคำยืนยันเดิมซ้ำ เราจะทำรายการเพียงครั้งเดียว\n\n### 6.5 การปฏิเสธคำสั่ง\n\nเราจะปฏิเสธคำสั่งเมื่อยอดเงินหรือวงเงินไม่พอ เมื่อรหัสที่ใช้ยืนยันไม่ถูกต้อง เมื่อคิวอาร์โค้ดหรือบาร์โค้ดเสียหายหรือไม่ใช่ของจริง หรือเมื่อกฎหมายกำหนด เราจะบอกเหตุผลแก่ท่านเว้นแต่กฎหมายห้าม คำสั่งที่ถูกปฏิเสธไม่มีค่าใช้จ่าย\n\n## 7. ค่าธรรมเนียม\n\n- ค่าธรรมเนียมของแต่ละรายการแสดงในใบสรุปรายการก่อนท่านยืนยัน สิ่งใดที่ไม่แสดงไว้ เราไม่เรียกเก็บ\n- อัตราค่าธรรมเนียมทั้งหมดและเงื่อนไขของแต่ละบริการเผยแพร่ที่ www.thaimicrodigital.com\n- การเปลี่ยนแปลงค่าธรรมเนียมจะประกาศบนเว็บไซต์และแจ้งให้ท่านทราบล่วงหน้าไม่น้อยกว่า 30 วันก่อนมีผล\n\n## 8. รายการเดินบัญชีและการตรวจสอบ\n\nท่านดูรายการทั้งหมดได้ในแอป และขอรายการเดินบัญชีหรือใบเสร็จได้ โปรดตรวจสอบรายการของท่าน และแจ้งเราโดยเร็วเมื่อพบสิ่งผิดปกติ\n\n## 9. รายการที่ท่านไม่ได้ทำและความผิดพลาด\n\n- แจ้งรายการที่ท่านไม่ได้ทำได้ที่ 0-2697-5353 ตลอดเวลา เราจะระงับการใช้กระเป๋าเงิน เก็บรักษาหลักฐาน และระงับเงินที่อยู่ระหว่างทางตามที่กฎหมายว่าด้วยอาชญากรรมทางเทคโนโลยีกำหนดไว้\n- เราคืนเงินที่ถูกนำออกไปโดยไม่มีคำสั่งของท่าน เว้นแต่ท่านจงใจหรือประมาทเลินเล่ออย่างร้ายแรง เช่น มอบ PIN และ OTP ให้ผู้อื่นโดยเจตนา\n- หากรายการผิดพลาดเพราะความบกพร่องของเรา เราจะแก้ไขให้ถูกต้องและชดใช้ความเสียหายที่เกิดจากความบกพร่องนั้น\n- เราไม่ต้องรับผิดในผลของเหตุที่ไม่อาจป้องกันได้แม้ได้ใช้ความระมัดระวังตามสมควรแล้ว แต่เราจะแจ้งท่านและทำเท่าที่ทำได้เพื่อลดความเสียหาย\n\n## 10. สิ่งที่ไม่อนุญาต\n\nห้ามใช้ไมโครเพย์เพื่อกระทำผิดกฎหมาย ปกปิดที่มาของเงิน หลอกลวงผู้อื่น ทำรายการแทนเจ้าของเงินคนอื่น หรือใช้กระเป๋าเงินที่ให้ยืม ให้เช่า หรือขายแก่ผู้อื่น ห้ามรบกวนระบบของเราหรือพยายามเข้าถึงข้อมูลของผู้อื่น การยอมให้ผู้อื่นใช้กระเป๋าเงินของท่านอาจเป็นความผิดทางอาญาตามกฎหมายไทย\n\n## 11. การระงับการใช้งานและการอายัดเงิน\n\n- เราอาจระงับกระเป๋าเงินทั้งหมดหรือบางส่วนเมื่อมีเหตุอันควรเชื่อว่ามีการใช้ในทางที่ผิด ท่านกำลังถูกหลอกลวง หรือข้อมูลเกี่ยวกับตัวตนเป็นเท็จ และต้องระงับเมื่อกฎหมายหรือคำสั่งของหน่วยงานที่มีอำนาจกำหนด\n- การระงับจะไม่กว้างกว่าและไม่นานกว่าเหตุของการระงับ เราจะแจ้งให้ท่านทราบว่ามีการระงับ เพราะเหตุใด และท่านทำอะไรได้บ้าง เว้นแต่กฎหมายห้ามแจ้ง\n- เงินที่ถูกระงับไว้ยังเป็นของท่าน เมื่อเหตุสิ้นสุด การระงับก็สิ้นสุด\n\n## 12. การปิดกระเป๋าเงิน\n\nท่านปิดกระเป๋าเงินได้ทุกเมื่อโดยไม่ต้องให้เหตุผล เราจะทำรายการที่ค้างอยู่ให้เสร็จก่อน แล้วจ่ายเงินคงเหลือเข้าบัญชีธนาคารในชื่อของท่านหลังจากตรวจสอบแล้วว่าเป็นท่านจริง เราอาจเลิกสัญญาโดยแจ้งล่วงหน้าไม่น้อยกว่า 30 วันและจ่ายเงินคงเหลือด้วยวิธีเดียวกัน บันทึกที่กฎหมายกำหนดให้เก็บจะเก็บไว้ตามระยะเวลาในประกาศความเป็นส่วนตัว\n\n## 13. หากท่านไม่ยอมรับ\n\nการไม่ยอมรับทำได้ง่ายเท่ากับการยอมรับ เราบันทึกเพียงว่ามีการไม่ยอมรับฉบับนี้ ในภาษาใด เมื่อใด และจากแอปที่ติดตั้งเครื่องใด ข้อมูลที่ท่านกรอกไว้จะถูกลบ จากนั้นท่านถอนการติดตั้งแอปออกจากอุปกรณ์ได้ และหากเปลี่ยนใจในภายหลังก็เริ่มต้นใหม่ได้\n\n## 14. การเปลี่ยนแปลงข้อกำหนด\n\n- ข้อกำหนดแต่ละฉบับมีเลขที่ วันที่ และค่าลายนิ้วมือของข้อความ ทุกฉบับยังอ่านได้บนเว็บไซต์ของเรา\n- การเปลี่ยนแปลงที่ไม่ลดสิทธิของท่าน จะประกาศในแอปและบนเว็บไซต์ก่อนมีผล\n- การเปลี่ยนแปลงที่ลดสิทธิของท่านไม่ผูกพันท่านจนกว่าท่านจะตกลงยอมรับฉบับนั้นเอง การใช้ไมโครเพย์ต่อไปไม่ถือเป็นการตกลง หากท่านไม่ยอมรับ ท่านยังคงใช้ฉบับที่เคยตกลงไว้ หรือปิดกระเป๋าเงินและรับเงินคืนได้\n\n## 15. การร้องเรียน\n\nท่านร้องเรียนได้ทางโทรศัพท์ 0-2697-5353 ทางอีเมล cs@thaimicrodigital.com หรือที่หน้า “ติดต่อเรา” ของ www.thaimicrodigital.com ท่านจะได้รับหมายเลขเรื่อง ติดตามเรื่องได้ และเราจะแจ้งความคืบหน้าภายใน 7 วันนับแต่ได้รับเรื่อง การร้องเรียนไม่มีค่าใช้จ่ายและไม่ทำให้ท่านเสียประโยชน์ใด หากท่านไม่พอใจผลการพิจารณา ท่านติดต่อศูนย์คุ้มครองผู้ใช้บริการทางการเงิน ธนาคารแห่งประเทศไทย โทร. 1213 หรือในเรื่องการคุ้มครองผู้บริโภค ติดต่อสำนักงานคณะกรรมการคุ้มครองผู้บริโภค โทร. 1166 และในเรื่องข้อมูลส่วนบุคคล ติดต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล\n\n## 16. เรื่องอื่น\n\n- ข้อกำหนดนี้อยู่ภายใต้กฎหมายไทย และศาลไทยเป็นศาลที่มีอำนาจพิจารณา\n- ข้อกำหนดนี้ไม่ตัดสิทธิใดที่กฎหมายให้แก่ท่านในฐานะผู้บริโภค ผู้ใช้บริการการชำระเงิน หรือเจ้าของข้อมูลส่วนบุคคล ข้อใดไม่มีผลตามกฎหมายให้ตกไป ส่วนที่เหลือยังคงใช้ได้\n- ข้อกำหนดนี้มีทั้งภาษาไทยและภาษาอังกฤษ หากข้อความต่างกัน ให้ถือภาษาไทยเป็นสำคัญ	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	first run: micropay_terms.th.md	2026-11-22 01:36:47.451069+00	01a200e6-1256-7552-a939-ed80d6ab98c1
01a200e6-1263-7311-92ca-d5f666e92567	en	MicroPay Terms of Service	# MicroPay Terms of Service\n\nThese terms are the contract between you and the company that provides MicroPay (“the Company”, “we”). They say what MicroPay does, what you may expect of us and what we ask of you. Please read them before you agree. You agree by an act of your own in the app; installing or opening the app is not agreement. If you would rather not agree, choose “Decline”: section 13 says what happens then.\n\nHow we handle personal data is told in a separate document, the MicroPay Privacy Notice. Uses of data that need your consent are asked for one by one, apart from these terms, and you may say no to each of them and still use MicroPay.\n\n## 1. Words used here\n\n- “MicroPay” is the electronic wallet service of the Company, reached through the mobile app, the website and our Customer Service.\n- “Wallet” is the electronic money account we keep in your name, in Thai baht.\n- “PIN” is the secret number of six digits that only you know. “OTP” is a single-use code we send to your mobile phone for one stated act.\n- “Quote” is the page shown before you confirm: it names the payee, the amount, the fee and the total.\n- “Receipt” is the record you get when a transaction is done.\n- “Customer Service” is our help desk: telephone 0-2697-5353 and e-mail cs@thaimicrodigital.com.\n\n## 2. Registering and opening a wallet\n\n### 2.1 Who may register\n\nA natural person may register with a mobile phone number in Thailand that is his or her own. A person who is not yet of age needs the agreement of a parent or legal guardian, which we ask for and record separately. One person has one wallet, used on one active device.\n\n### 2.2 Two separate acts\n\nRegistering creates your account. The wallet is opened only when you ask for it in a second step and confirm with an OTP, after you have seen a summary of what you are asking for. We do not open a wallet for somebody who has only registered.\n\n### 2.3 True information\n\nGive us information that is true and your own, and tell us when it changes. If we find that information about your identity is false, we may suspend the account, tell you what we found and give you at least 15 days to show what is right before anything further is decided.\n\n## 3. Verifying who you are\n\n### 3.1 Why and by whom\n\nThe law requires us to know our customers. Thai Credit Bank Public Company Limited verifies identities for us, through its channels and its staff, under a contract that lets it use the data for this work only.\n\n### 3.2 Levels and limits\n\nWhat your wallet can hold and send depends on how far your identity has been verified. The limits in force are shown in the app and on our website. Until you are verified some services stay closed to you.\n\n### 3.3 National ID number and mobile number\n\nThese two are changed only through Customer Service. Our staff verify who you are, keep the evidence, and a second member of staff approves the change; we then tell you on the old number and on the new one. Nobody will ever change them by a link, a chat or a message.\n\n## 4. PIN, OTP and your device\n\n- Choose a PIN that others cannot guess, keep it to yourself and do not write it where others can find it.\n- Never tell anybody your PIN or an OTP. Our staff never ask for them.\n- Read the text that comes with an OTP: it names the act, the amount and the payee. If it is not what you meant to do, do not enter the code and call us.\n- After too many wrong tries we lock the PIN or the OTP for your protection, and tell you how to unlock it.\n- Using MicroPay on a new device signs the old one out.\n- If your phone is lost, or you think that somebody knows your PIN, call 0-2697-5353 at once. From that report on we stop the wallet from being used.\n\n## 5. The money in your wallet\n\n- It is electronic money in Thai baht, not a bank deposit: it bears no interest and is not covered by deposit protection.\n- We keep the money of all customers in bank accounts apart from the Company's own money, at no less than the full sum we owe to customers, and use it only to carry out your orders and to pay you back.\n- A wallet never goes below zero.\n- You may ask for the money in your wallet back at any time; section 12 says how.\n\n## 6. Topping up, paying, transferring, withdrawing\n\n### 6.1 Quote, then confirm\n\nEvery order to move money has two steps. You first get a quote. The order is given when you confirm that quote with your PIN and, where asked, an OTP. A quote that you do not confirm in time lapses and nothing happens.\n\n### 6.2 When an order is carried out\n\nAn order is carried out at once, or not at all. You get a receipt in the app. Where another institution has to answer first, the app says that the order is in progress, and tells you when it is finished or the money is back in your wallet.\n\n### 6.3 Orders cannot be recalled\n\nA completed payment or transfer cannot be recalled by you alone. If you paid the wrong person, tell us at once: we ask the person who received the money to agree to send it back and tell you what became of it. A payee's duties to you about goods or services are the payee's own.\n\n### 6.4 The same order twice\n\nIf the connection breaks and the app sends the same confirmation again, the order is carried out once.\n\n### 6.5 Refusals\n\nWe refuse an order when your balance or limit does not allow it, when the proof asked for is wrong, when the QR code or barcode is damaged or not genuine, or when the law requires it. We tell you the reason unless the law forbids it. A refused order costs nothing.\n\n## 7. Fees\n\n- The fee of each order is shown in the quote, before you confirm. What is not shown there is not charged.\n- All fees are published at www.thaimicrodigital.com, together with the conditions of each service.\n- A change of fees is announced on the website, and notified to you, at least 30 days before it takes effect.\n\n## 8. Statements and checking\n\nYou can see every transaction in the app and ask for statements and receipts. Please check them. If something is wrong, tell us as soon as you notice it.\n\n## 9. Transactions you did not make, and mistakes\n\n- Report a transaction that you did not make to 0-2697-5353 at any hour. We stop further use of the wallet, keep the records and, where the law on technology crime provides for it, hold the money on its way.\n- We repay what was taken without your order unless you acted with intent or gross negligence, for example by giving your PIN and OTP to somebody else on purpose.\n- If a transaction went wrong through a fault of ours, we put it right and make good the loss that followed from it.\n- We do not answer for the consequences of an event that we could not prevent with proper care; we still tell you about it and do what we can to limit the harm.\n\n## 10. What is not allowed\n\nDo not use MicroPay to break the law, to hide where money comes from, to deceive others, for somebody else's account, or with a wallet lent, rented or sold to others; do not interfere with our systems or try to get at other people's data. Letting others use your wallet may be a criminal offence in Thailand.\n\n## 11. Suspending and freezing\n\n- We may suspend a wallet, in whole or in part, when there is good reason to think that it is being misused, that you are being defrauded, or that information about your identity is false, and we must do so when the law or an order of a competent authority requires it.\n- A suspension is no wider and no longer than its reason. We tell you that it happened, why, and what you can do, unless the law forbids us to.\n- Money that is held stays yours. When the reason ends, the hold ends.\n\n## 12. Closing your wallet\n\nYou may close your wallet at any time, without giving a reason. Orders on their way are finished first; what is left is paid to a bank account in your name after we have made sure that it is you. We may end the contract with at least 30 days' notice and pay out the balance in the same way. Records that the law requires us to keep are kept for the time stated in the Privacy Notice.\n\n## 13. If you decline\n\nDeclining is as easy as agreeing. We record only that this version was declined, in which language, when and on which installation of the app; what you had typed is deleted. You can then remove the app from your device. If you change your mind later you can begin again.\n\n## 14. Changes to these terms\n\n- Each version has a number, a date and a fingerprint of its text. All versions stay readable on our website.\n- A change that does not reduce your rights is announced in the app and on the website before it takes effect.\n- A change that reduces your rights does not bind you until you have agreed to that very version. Going on using MicroPay is not agreement. If you decline it, you keep the version you agreed to, or close the wallet and receive your money.\n\n## 15. Complaints\n\nYou can complain by telephone at 0-2697-5353, by e-mail to cs@thaimicrodigital.com, or on the “Contact us” page of www.thaimicrodigital.com. You get a case number, can follow the case, and we tell you how it is going within 7 days of receiving it. Complaining is free and has no disadvantage for you. If you are not satisfied you can turn to the Financial Consumer Protection Center of the Bank of Thailand, telephone 1213; on consumer matters to the Office of the Consumer Protection Board, telephone 1166; on personal data to the Office of the Personal Data Protection Committee.\n\n## 16. Other matters\n\n- The law of Thailand applies, and the courts of Thailand are competent.\n- Nothing in these terms takes away a right that the law gives you as a consumer, a user of a payment service or a data subject. A term that is not valid falls away; the rest remains.\n- These terms are in Thai and English. If they differ, the Thai text is decisive.	6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0	first run: micropay_terms.en.md	2026-11-22 01:36:47.451069+00	01a200e6-1256-7552-a939-ed80d6ab98c1
01a200e6-1274-7404-aed6-167a4fbd056f	th	ประกาศความเป็นส่วนตัวของ QPER	# ประกาศความเป็นส่วนตัวของ QPER\n\nQPER เป็นสื่อกลางระหว่างผู้ที่นำความสามารถและเวลามาให้บริการ (“ผู้ให้บริการ”) กับผู้ที่มองหาบริการ (“ผู้รับบริการ”) ประกาศฉบับนี้บอกทั้งสองฝ่ายว่า บริษัท คิวเปอร์ จำกัด (“เรา”) ดูแลข้อมูลส่วนบุคคลอย่างไร การอ่านและกดรับทราบไม่ใช่การให้ความยินยอม เรื่องใดต้องได้รับความยินยอม เราจะขอแยกต่างหาก และท่านปฏิเสธได้\n\n## 1. ผู้รับผิดชอบ\n\nบริษัท คิวเปอร์ จำกัด เป็นผู้ควบคุมข้อมูลส่วนบุคคล ติดต่อเราได้ที่ helpdesk@qper.co การชำระเงินใน QPER ทำผ่านไมโครเพย์ ซึ่งมีประกาศความเป็นส่วนตัวของตนเอง\n\n## 2. ข้อมูลที่เราเก็บรวบรวม\n\n- จากท่าน: ชื่อ หมายเลขโทรศัพท์ อีเมลและที่อยู่ ข้อความและรูปประจำตัว สิ่งที่ท่านเสนอหรือมองหา คะแนน เรื่องร้องเรียน และข้อความที่ส่งผ่านแอป\n- จากผู้ให้บริการที่ขอยืนยันตัวตน: หลักฐานแสดงตัวตน และสำหรับงานที่ใกล้ชิดบุคคล เช่น นวด เพื่อนเที่ยว หรือดูแลผู้สูงอายุ รวมถึงผลการตรวจประวัติเท่าที่กฎหมายอนุญาตและท่านยินยอม\n- จากการใช้งาน: ข้อมูลอุปกรณ์ ตำแหน่งที่ตั้งขณะค้นหาหรือให้บริการเมื่อท่านเปิดใช้ตำแหน่ง เวลาใช้งาน และคุกกี้\n- จากผู้อื่น: ผลการเข้าสู่ระบบด้วยบัญชีสื่อสังคมที่ท่านเลือกเชื่อม และคู่ค้าที่ช่วยยืนยันตัวตน เราจะแจ้งท่านภายใน 30 วันเมื่อได้ข้อมูลจากแหล่งอื่น\n- ข้อมูลอ่อนไหว เช่น เชื้อชาติ ศาสนา สุขภาพ ความพิการ ข้อมูลชีวภาพ หรือประวัติอาชญากรรม เก็บเฉพาะเมื่อท่านยินยอมโดยชัดแจ้งหรือกฎหมายกำหนด และเราดูแลหมายเลขประจำตัวประชาชน ข้อมูลทางการเงิน และสถานภาพสมรสด้วยความระมัดระวังระดับเดียวกัน\n\nแบบฟอร์มจะบอกว่าข้อมูลใดจำเป็นตามกฎหมายหรือสัญญา และหากไม่ให้จะมีผลอย่างไร\n\n## 3. วัตถุประสงค์และฐานทางกฎหมาย\n\n- สัญญา: ดูแลบัญชี จับคู่ผู้ให้บริการกับผู้รับบริการ รับจอง ส่งต่อการชำระเงิน และระงับข้อพิพาท\n- กฎหมาย: ปฏิบัติตามหน้าที่ด้านภาษี การป้องกันและปราบปรามการฟอกเงิน และคำสั่งโดยชอบ\n- ประโยชน์โดยชอบด้วยกฎหมาย: ป้องกันการฉ้อโกงและการกระทำที่ไม่ปลอดภัย คุ้มครองสิทธิและทรัพย์สินของผู้ใช้งาน และปรับปรุงบริการจากคะแนน ความเห็น และสถิติ ท่านคัดค้านได้\n- ชีวิตและสุขภาพ: รับมือเหตุฉุกเฉินที่เป็นอันตรายต่อชีวิต ร่างกาย หรือสุขภาพของบุคคล\n- ความยินยอมที่ขอทีละเรื่อง: โปรโมชัน รางวัล และคำอวยพร จดหมายข่าว ข้อความเตือน และกิจกรรม ข้อเสนอผลิตภัณฑ์การเงิน ประกัน หรือการลงทุนของคู่ค้า การตรวจประวัติ การบันทึกการสนทนาที่เกินกว่าจำเป็นแก่ข้อพิพาท และคุกกี้ที่เลือกได้\n\n## 4. ผู้ได้รับข้อมูล\n\nผู้ให้บริการและผู้รับบริการเห็นข้อมูลของกันและกันเท่าที่การจองต้องใช้ คู่สัญญาทำงานให้เราตามคำสั่งและตามสัญญา ศาลและหน่วยงานของรัฐได้รับเท่าที่กฎหมายกำหนดหลังจากเราตรวจสอบอำนาจแล้ว ในกรณีอันตรายต่อชีวิตหรือสุขภาพ หรือเพื่อประโยชน์สาธารณะที่สำคัญ เราเปิดเผยเท่าที่จำเป็น ผู้อื่นได้รับข้อมูลเมื่อท่านยินยอมเท่านั้น หากกิจการมีการควบรวมหรือขาย เราจะแจ้งท่านก่อนโอนข้อมูล การเปิดเผยทุกครั้งมีบันทึกไว้ และท่านขอดูได้\n\n## 5. การส่งข้อมูลไปต่างประเทศ\n\nเราส่งข้อมูลส่วนบุคคลไปประเทศอื่นเฉพาะเมื่อท่านยินยอมสำหรับการส่งครั้งนั้น หลังจากเราแจ้งประเทศปลายทางและระดับการคุ้มครองแล้ว เว้นแต่กฎหมายที่เราไม่อาจหลีกเลี่ยงได้กำหนดให้ส่ง ซึ่งจะบันทึกไว้\n\n## 6. ระยะเวลาเก็บข้อมูล\n\nข้อมูลบัญชี: ตลอดเวลาที่เปิดบัญชี และหลังจากนั้นเท่าที่อาจมีการเรียกร้องสิทธิ ไม่เกิน 10 ปี การจองและการชำระเงิน: 10 ปี ตามที่กฎหมายบัญชีและการชำระเงินอาจกำหนด เรื่องร้องเรียน: 5 ปีหลังปิดเรื่อง บันทึกความยินยอม: 10 ปีหลังสิ้นผล ข้อมูลที่อาศัยความยินยอม: จนกว่าท่านจะถอน จากนั้นจะลบหรือทำให้ไม่อาจระบุตัวบุคคลได้\n\n## 7. การถอนความยินยอมและสิทธิอื่น\n\n- ท่านถอนความยินยอมได้ในที่เดียวกับที่ให้ คือในแอปด้วยขั้นตอนเดียวเท่ากัน หรือทางอีเมล helpdesk@qper.co สิ่งที่อาศัยความยินยอมนั้นหยุดทันที และเราแจ้งผลของการถอนให้ทราบก่อน\n- ท่านขอเข้าถึง ขอสำเนา ขอโอนย้าย ขอแก้ไข ขอลบ ขอระงับการใช้ และคัดค้านได้ เราตอบภายใน 30 วันและลบให้เสร็จภายใน 90 วัน การปฏิเสธต้องมีเหตุตามกฎหมายและระบุไว้\n- ท่านร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้\n\n## 8. ผู้เยาว์และบุคคลอื่น\n\nบุคคลที่ยังไม่บรรลุนิติภาวะต้องได้รับความยินยอมจากผู้ใช้อำนาจปกครอง ข้อมูลของผู้เยาว์ที่มาโดยไม่มีความยินยอมจะถูกปิดไว้ และหากไม่ได้รับความยินยอมภายในกำหนดจะถูกลบ หากท่านระบุบุคคลอื่น เช่น ผู้ติดต่อฉุกเฉิน โปรดแน่ใจว่าเขายินยอม บุคคลนั้นขอให้ลบรายการออกได้\n\n## 9. ข้อมูลเท็จ\n\nหากพบว่าข้อมูลเกี่ยวกับตัวตนเป็นเท็จ เราจะระงับบัญชี แจ้งเหตุผล และให้เวลา 15 วันในการส่งหลักฐาน หากไม่ส่ง บัญชีอาจถูกปิด และท่านอุทธรณ์ได้\n\n## 10. ความปลอดภัย\n\nเราจำกัดการเข้าถึงเฉพาะผู้ที่จำเป็น เข้ารหัสข้อมูลที่ระบุตัวท่าน สำรองข้อมูล และบันทึกการเข้าถึง หากท่านเห็นว่าข้อมูลไม่ปลอดภัย โปรดแจ้ง helpdesk@qper.co หากเกิดการละเมิดที่เสี่ยงต่อสิทธิของท่าน เราจะแจ้งหน่วยงานกำกับดูแลภายใน 72 ชั่วโมง และแจ้งท่านโดยไม่ชักช้า\n\n## 11. คุกกี้และเว็บไซต์อื่น\n\nคุกกี้ที่เลือกได้จะใช้ต่อเมื่อท่านเลือกแล้ว เว็บไซต์และสื่อสังคมที่ท่านเชื่อมไปมีกฎของตนเอง\n\n## 12. การเปลี่ยนแปลง\n\nทุกฉบับยังอ่านได้พร้อมเลขที่ วันที่ และค่าลายนิ้วมือ การเปลี่ยนแปลงจะประกาศในแอปและบนเว็บไซต์ก่อนมีผล การเปลี่ยนแปลงที่ลดสิทธิของท่านไม่มีผลกับท่านจนกว่าท่านจะตกลง การใช้งานต่อไปไม่ถือเป็นการตกลง\n\nประกาศนี้มีทั้งภาษาไทยและภาษาอังกฤษ หากข้อความต่างกัน ให้ถือภาษาไทยเป็นสำคัญ	fa9e77364ab6104bc7ac0fd1ef3b55e74cf077d00f20026dee1416042da83d87	first run: qper_privacy.th.md	2026-11-22 01:36:47.451069+00	01a200e6-1272-72ee-ab9f-aae761fa217c
01a200e6-127d-7113-8036-1d6cfb310e4b	en	QPER Privacy Notice	# QPER Privacy Notice\n\nQPER brings together people who offer their skills and time (“providers”) and people who look for a service (“users”). This notice tells both of them how Qper Company Limited (“we”) handles their personal data. Reading it, and confirming that you have read it, is not consent: what needs consent is asked for separately, and you may say no.\n\n## 1. Who is responsible\n\nQper Company Limited is the data controller. Write to helpdesk@qper.co. Payments in QPER run through MicroPay, which has a privacy notice of its own.\n\n## 2. The data we collect\n\n- From you: name, telephone number, e-mail and postal address, profile text and picture, what you offer or look for, ratings, complaints and messages you send through the app.\n- From providers who ask to be verified: the proof of identity and, for work close to people, such as massage, travel company or care of the elderly, the result of a background check as far as the law allows and you consent.\n- From use: device data, location while you search or provide a service with location switched on, times of use, cookies.\n- From others: the result of signing in with a social account that you chose to link, and verification partners. We tell you within 30 days when data came from elsewhere.\n- Sensitive data, such as race, religion, health, disability, biometric data or a criminal record, is collected only with your explicit consent or where a law requires it. We treat your national ID number, financial data and marital status with the same care.\n\nA form says which data the law or the contract needs and what follows if you leave it out.\n\n## 3. Why, and on which legal ground\n\n- Contract: to run your account, bring provider and user together, take bookings, pass on payments and settle disputes.\n- Law: to meet duties on tax, anti-money laundering and lawful orders.\n- Legitimate interest: to prevent fraud and unsafe conduct, to protect the rights and property of users, to improve the service from ratings, feedback and statistics. You may object.\n- Life and health: to meet an emergency that threatens somebody's life, body or health.\n- Consent, asked one by one: promotions, rewards and greetings; newsletters, reminders and events; offers of financial, insurance or investment products by partners; background checks; recording of chats beyond what a dispute needs; optional cookies.\n\n## 4. Who receives data\n\nProvider and user see of each other what a booking needs. Contractors work for us on instructions and under contract. Courts and authorities receive what the law requires, after we have checked their authority. In danger to life or health, or in a matter of important public interest, we disclose what is necessary. Anybody else receives data only with your consent. If the business is merged or sold we tell you before any data is transferred. Every disclosure is recorded, and you can ask to see the record.\n\n## 5. Transfers abroad\n\nWe send personal data to another country only with your consent, given for that transfer after we told you of the destination and its protection, unless a law that we cannot set aside requires the transfer; that is then recorded.\n\n## 6. How long we keep data\n\nAccount data: while the account is open, and afterwards as long as claims may be made, at most 10 years. Bookings and payments: 10 years, as accounting and payment law may require. Complaints: 5 years after closing. Consent records: 10 years after their end. Data that rests on consent: until you withdraw. Then it is deleted or made anonymous.\n\n## 7. Withdrawing consent and your other rights\n\n- You withdraw a consent where you gave it, in the app with the same single step, or by e-mail to helpdesk@qper.co. What depends on it stops at once, and you are told the effect beforehand.\n- You may ask for access, a copy, portability, correction, erasure, restriction, and you may object. We answer within 30 days and complete erasure within 90 days. A refusal needs a legal ground and states it.\n- You may complain to the Office of the Personal Data Protection Committee.\n\n## 8. Young people and other persons\n\nWhere a person is not yet of age we need the consent of the person who has parental responsibility; data of a minor that arrives without it is locked and, if consent is not given in time, deleted. If you name somebody else, for example as an emergency contact, make sure that this person agrees; he or she can have the entry removed.\n\n## 9. False information\n\nIf data about your identity is found to be false we suspend the account, tell you why, and give you 15 days to send proof. If you do not, the account may be closed, and you can appeal against that.\n\n## 10. Security\n\nWe restrict access to those who need it, encrypt what identifies you, keep backups, and log access. If you think that your data is not safe, tell us at helpdesk@qper.co. If a breach endangers your rights we notify the regulator within 72 hours and you without delay.\n\n## 11. Cookies and other sites\n\nOptional cookies are set only after you have chosen them. Sites and social media that you link to follow their own rules.\n\n## 12. Changes\n\nEvery version stays readable with its number, date and fingerprint. Changes are announced in the app and on the website before they take effect. A change that reduces your rights does not apply to you until you have agreed; continued use is not agreement.\n\nThis notice is in Thai and English. If they differ, the Thai text is decisive.	cb2aa0e9ed03b6dc2033aa938bc41238362718418e9a096544889a99711d81c1	first run: qper_privacy.en.md	2026-11-22 01:36:47.451069+00	01a200e6-1272-72ee-ab9f-aae761fa217c
\.


--
-- Data for Name: consent_policyversion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_policyversion (id, number, status, reduces_rights, reasons, effective_at, published_at, withdrawn_at, maker_id, checker_id, created_at, document_id) FROM stdin;
01a200e6-1231-7417-badc-ae8591d8e059	1	published	f		2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00	\N	first_run	first_run	2026-11-22 01:36:47.451069+00	01a200e6-122a-745d-bd4c-bf2b61704fc1
01a200e6-1256-7552-a939-ed80d6ab98c1	1	published	f		2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00	\N	first_run	first_run	2026-11-22 01:36:47.451069+00	01a200e6-1253-7605-971f-d80b42b219b5
01a200e6-1272-72ee-ab9f-aae761fa217c	1	published	f		2026-11-22 01:36:47.451069+00	2026-11-22 01:36:47.451069+00	\N	first_run	first_run	2026-11-22 01:36:47.451069+00	01a200e6-126f-7355-a270-5f25ff242ffc
\.


--
-- Data for Name: consent_purpose; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_purpose (code, "position", lawful_basis, sensitive, required, data_categories, retention, service_id) FROM stdin;
service_operation	1	contract	f	t	["identity", "contact", "account", "transactions"]	10 years after the wallet is closed	micropay
identity_verification	2	legal_obligation	f	t	["identity", "national_id", "verification_evidence"]	10 years after the wallet is closed	micropay
legal_duty	3	legal_obligation	f	t	["identity", "transactions", "complaints"]	10 years after the wallet is closed	micropay
fraud_prevention	4	legitimate_interest	f	f	["transactions", "device", "access_log"]	10 years after the wallet is closed	micropay
device_data	5	legitimate_interest	f	f	["device", "installation"]	as long as the device is linked to the wallet and 90 days after	micropay
call_recording	6	legitimate_interest	f	f	["voice", "complaints"]	90 days, or with the complaint it belongs to	micropay
service_improvement	7	legitimate_interest	f	f	["usage"]	only as figures that name nobody	micropay
marketing	8	consent	f	f	["contact", "usage"]	until consent is withdrawn	micropay
customised_content	9	consent	f	f	["transactions", "usage"]	until consent is withdrawn	micropay
view_log	10	consent	f	f	["usage"]	until consent is withdrawn	micropay
contacts	11	consent	f	f	["contacts"]	not kept beyond matching	micropay
location_sms	12	consent	f	f	["location", "contacts"]	not kept after sending	micropay
phone_state	13	consent	f	f	["device", "network"]	until consent is withdrawn	micropay
camera	14	consent	f	f	["pictures"]	pictures stay on your phone	micropay
cookies_statistics	15	consent	f	f	["cookies", "usage"]	until consent is withdrawn	micropay
cookies_advertising	16	consent	f	f	["cookies", "usage"]	until consent is withdrawn	micropay
\.


--
-- Data for Name: consent_purposedecision; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_purposedecision (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, given, "position", notice_id, purpose_id, text_id, subject_id) FROM stdin;
\.


--
-- Data for Name: consent_purposetext; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_purposetext (id, number, language, title, body, sha256, effective_at, purpose_id) FROM stdin;
01a200e6-056e-7113-b9c5-7ca863ba244b	1	th	ให้บริการกระเป๋าเงิน	ให้บริการกระเป๋าเงิน\n\nเปิดและดูแลบัญชีและกระเป๋าเงินของท่าน ทำตามคำสั่ง ส่งใบเสร็จและข้อความแจ้ง และตอบคำถามของท่าน	fc61c781a0e97ca87f8282891494fdc7a18ad5073e89b4ca1fb55d3847f1ae55	2020-01-01 00:00:00+00	service_operation
01a200e6-056f-70dd-9dda-7bcd9a92ad2e	1	en	Running your wallet	Running your wallet\n\nTo open and run your account and wallet, carry out orders, send receipts and notices, and answer your questions.	176ca23139e2b4ccd5de0e595741ac34b4c3cd8db3042175f775141f529c83b7	2020-01-01 00:00:00+00	service_operation
01a200e6-0572-75a8-911d-5ee627b2ce39	1	th	ยืนยันตัวตน	ยืนยันตัวตน\n\nพิสูจน์ว่าท่านเป็นใครตามที่กฎหมายกำหนด โดยธนาคารไทยเครดิต จำกัด (มหาชน) เป็นผู้ดำเนินการให้เราตามสัญญา	55edaeb16a5f4cb0e3d3758bb9dcf3cccb30b9cd68de8a1318390a251b5a5a11	2020-01-01 00:00:00+00	identity_verification
01a200e6-0573-7509-9b34-5ddb0cfe1d09	1	en	Verifying your identity	Verifying your identity\n\nTo establish who you are, as the law requires. Thai Credit Bank Public Company Limited does this for us under contract.	d4b0dc02fe31d63d24f1e3dd0d1c6e70bc0a1888a4176f68910d17f46100b72f	2020-01-01 00:00:00+00	identity_verification
01a200e6-0577-70f5-8be7-1ecc1d753a15	1	th	ปฏิบัติตามกฎหมาย	ปฏิบัติตามกฎหมาย\n\nป้องกันและปราบปรามการฟอกเงิน จัดทำบัญชี เก็บบันทึกการชำระเงิน ดูแลเรื่องร้องเรียน และปฏิบัติตามคำสั่งโดยชอบของหน่วยงานที่มีอำนาจ	353ac7a39c2356e314a69ee87fee8362f7d87cc73088e6cde27283eb0ec51c62	2020-01-01 00:00:00+00	legal_duty
01a200e6-0578-76de-bd21-396041a303da	1	en	Following the law	Following the law\n\nTo meet duties on anti-money laundering, accounting, payment records and complaints, and to follow lawful orders of authorities.	d3e275123555331de2785ca60e5ac3ae3d2ac88b03a7a946f718f200437c95c6	2020-01-01 00:00:00+00	legal_duty
01a200e6-057a-72fb-8a33-0b1484625e9e	1	th	ป้องกันการทุจริต	ป้องกันการทุจริต\n\nตรวจจับและป้องกันการทุจริต การใช้ในทางที่ผิด และปัญหาด้านความปลอดภัย เพื่อคุ้มครองเงินของท่านและของผู้อื่น ท่านคัดค้านได้	660b26464ac7d3bc5022cffc96495db455a2135940a651badcabe06a3b406396	2020-01-01 00:00:00+00	fraud_prevention
01a200e6-057b-7677-ab71-29a6a0e49ee4	1	en	Preventing fraud	Preventing fraud\n\nTo detect and prevent fraud, misuse and security problems, and so protect your money and that of others. You may object.	9d1dd7413b696ac7950363f6d2956eff7629ec31da9e043b6b52a91ba506d4df	2020-01-01 00:00:00+00	fraud_prevention
01a200e6-057d-77bb-8528-969ef7067b25	1	th	ข้อมูลอุปกรณ์	ข้อมูลอุปกรณ์\n\nจดจำอุปกรณ์และแอปที่ติดตั้ง เพื่อผูกกระเป๋าเงินกับเครื่องเดียว แก้ข้อขัดข้อง และดูแลให้แอปเป็นรุ่นปัจจุบัน ท่านคัดค้านได้	04d4dc6a723459b5797d2d056a2465671403e6e87c58c1723fee615798d3aa22	2020-01-01 00:00:00+00	device_data
01a200e6-057e-70db-9c73-a6ad99e958c9	1	en	Device data	Device data\n\nTo recognise the device and the installed app, so that the wallet stays bound to one device, faults can be mended and the app kept up to date. You may object.	0af518e2e14036950c9d68dfac0ad03ac70dc3da07f93256d6e69c8803881a18	2020-01-01 00:00:00+00	device_data
01a200e6-0580-72b1-b091-115e5ac03510	1	th	บันทึกเสียงสนทนา	บันทึกเสียงสนทนา\n\nบันทึกการสนทนากับศูนย์บริการลูกค้าไว้เป็นหลักฐานและเพื่อปรับปรุงการให้คำแนะนำ เราแจ้งเมื่อเริ่มสาย ท่านคัดค้านได้	1fdd8e9713b16964c1e69a1768506d72a9037d6cd32ad6114dd632bdd37c7794	2020-01-01 00:00:00+00	call_recording
01a200e6-0581-748a-a08f-4abac26cd5ae	1	en	Recording of calls	Recording of calls\n\nTo keep conversations with Customer Service as evidence and to improve our advice. We tell you when the call begins. You may object.	e8a7ce95def543630c50ab1cf65193eeef18cbdedc529c2bec5954a9477f70ac	2020-01-01 00:00:00+00	call_recording
01a200e6-0583-73b0-8396-40eec9a56473	1	th	ปรับปรุงและพัฒนาบริการ	ปรับปรุงและพัฒนาบริการ\n\nจัดทำสถิติที่ไม่ระบุตัวบุคคลเพื่อดูแล ปรับปรุง และพัฒนาบริการ ท่านคัดค้านได้	09a1075f2f2e54650bab3d0afcf23de2e928a17ab824e954547a133556bc53cd	2020-01-01 00:00:00+00	service_improvement
01a200e6-0584-744f-b75b-7cb62960b342	1	en	Improving the service	Improving the service\n\nTo make statistics that name nobody, in order to maintain, improve and develop the service. You may object.	aadf9c71f477aff46f203ac2bfd975ac12d7b60bd95f2a4a9839e14a86b7edcc	2020-01-01 00:00:00+00	service_improvement
01a200e6-0586-7225-b3ef-d714291a0ef8	1	th	ข่าวสารและข้อเสนอ	ข่าวสารและข้อเสนอ\n\nส่งข่าวสาร ข้อเสนอ รางวัล และแบบสำรวจของไมโครเพย์ถึงท่านทางแอป SMS อีเมล หรือไปรษณีย์ หากไม่ยินยอม ท่านจะไม่ได้รับข้อความเหล่านี้ และบริการอื่นยังเหมือนเดิม	14e265d3322c363b92d90ca6609fe2bc58064c01387368556e9577ab8bce727d	2020-01-01 00:00:00+00	marketing
01a200e6-0586-7225-b3ef-d715013ae0c0	1	en	News and offers	News and offers\n\nTo send you news, offers, rewards and surveys of MicroPay by app, SMS, e-mail or post. If you say no, you receive none of these; everything else stays the same.	ad136172d5f4ec250b9209e5550384a63bac9c24768d9debf65b34a35ab50436	2020-01-01 00:00:00+00	marketing
01a200e6-0589-745f-b6d0-290bb1d78b95	1	th	เนื้อหาเฉพาะสำหรับท่าน	เนื้อหาเฉพาะสำหรับท่าน\n\nใช้ประวัติการใช้งานของท่านเพื่อเลือกโฆษณา เนื้อหา และรายการชำระเงินแนะนำ หากไม่ยินยอม ท่านจะเห็นเนื้อหาเดียวกับทุกคน	ba5a4eb51f374f6a04a03fbe4bd8ed8fd74249fa5338fc85cca0eeea5393c19f	2020-01-01 00:00:00+00	customised_content
01a200e6-058a-73a7-961d-1ad56b8824ec	1	en	Content chosen for you	Content chosen for you\n\nTo use your history to choose adverts, content and suggested payments. If you say no, you see what everybody sees.	4962d6428515ea971903257e00e2dd24eba863459317942805a13d54d80670f4	2020-01-01 00:00:00+00	customised_content
01a200e6-058c-7457-bf34-d5a851c2ab7c	1	th	บันทึกการเปิดดู	บันทึกการเปิดดู\n\nบันทึกว่าท่านเปิดดูเนื้อหาใด เมื่อใด และจากแอปเครื่องใด เพื่อทำสถิติเวลาใช้งาน หากไม่ยินยอม จะไม่มีการบันทึก	d568c6675f0477144274b135bedc05291faadffc41a08998aca95ed916d2b854	2020-01-01 00:00:00+00	view_log
01a200e6-058d-74e8-8e7f-8b50cc3cf8be	1	en	View log	View log\n\nTo log which content you open, when and on which installation, for statistics on time of use. If you say no, nothing is logged.	4b0df6088b10a9b61cd3ebab83684ec6fd952c687c7814e8d8f37d209f9acdfa	2020-01-01 00:00:00+00	view_log
01a200e6-058f-7119-8a88-11de6eb8fa57	1	th	รายชื่อผู้ติดต่อ	รายชื่อผู้ติดต่อ\n\nอ่านหมายเลขในรายชื่อผู้ติดต่อของโทรศัพท์เพื่อหาผู้ที่ใช้ไมโครเพย์ หมายเลขที่ไม่ตรงกับผู้ใช้รายใดจะไม่ถูกเก็บ หากไม่ยินยอม ท่านยังกรอกหมายเลขเองได้	373fb45d124d733c72dad8c596440e39d47608b3eb23ec118c529a156d036d5d	2020-01-01 00:00:00+00	contacts
01a200e6-0590-77b6-8cda-c9386e205cf4	1	en	Contacts	Contacts\n\nTo read the numbers among your phone's contacts and find who uses MicroPay. Numbers that match nobody are not kept. If you say no, you can still type a number.	713a4b122ebf4ef6cfc5f4fe2d6cbbbd9f11152e0ace54b7d27a469483366819	2020-01-01 00:00:00+00	contacts
01a200e6-0592-7017-89b7-324ae5812ee8	1	th	ส่งตำแหน่งทาง SMS	ส่งตำแหน่งทาง SMS\n\nส่งตำแหน่งที่ท่านอยู่ทาง SMS ไปยังบุคคลหนึ่งที่ท่านเลือกเมื่อท่านสั่ง เราไม่เก็บตำแหน่งไว้หลังส่ง หากไม่ยินยอม จะใช้ความสามารถนี้ไม่ได้เพียงอย่างเดียว	eb917f18ffd5cc4615e14f50c42ef373ab05ef318ebbb79cbd54e88fda05ea1c	2020-01-01 00:00:00+00	location_sms
01a200e6-0593-704d-b664-4beb2f852f28	1	en	Location by SMS	Location by SMS\n\nTo send your position by SMS to one person of your choice when you ask for it. The position is not kept after sending. If you say no, only this feature is off.	46c87cb6391f840e37e172a67df958654588b9fbfb98e0599138e45331eadef0	2020-01-01 00:00:00+00	location_sms
01a200e6-0595-7085-b485-f54565e86218	1	th	สถานะโทรศัพท์	สถานะโทรศัพท์\n\nดูว่าโทรศัพท์เชื่อมต่อผ่านเครือข่ายโทรศัพท์เคลื่อนที่หรือ Wi-Fi เพื่อปรับบริการและขั้นตอนยืนยันให้เหมาะสม หากไม่ยินยอม ระบบจะขอ OTP ตามปกติ	8fc77584bb41a124a3eb3521777eff3dc83d19aade5f1e5d7a55b1d83cc2a2ba	2020-01-01 00:00:00+00	phone_state
01a200e6-0596-7339-82c4-6c8b0d315c83	1	en	Phone state	Phone state\n\nTo see whether the phone is on the mobile network or on Wi-Fi, to fit the service and the proof we ask for. If you say no, an OTP is asked for as usual.	9d779bc6208d4465e582d0bd8af07fb464e41f3aea4f331a2a0cda7909ec3f50	2020-01-01 00:00:00+00	phone_state
01a200e6-0598-7480-8a3b-d6b6eae77d2f	1	th	กล้องและรูปภาพ	กล้องและรูปภาพ\n\nใช้กล้องอ่านคิวอาร์โค้ดและบาร์โค้ด และบันทึกรูปลงในอัลบั้มของท่าน ตัวรูปไม่ถูกส่งมาถึงเรา หากไม่ยินยอม ท่านยังกรอกข้อมูลการชำระเงินเองได้	72870198f8485210ef9ea51446e45105e750d64aa08a2356ae74bb2780f4d59a	2020-01-01 00:00:00+00	camera
01a200e6-0599-72f0-9458-40eb30a30b72	1	en	Camera and pictures	Camera and pictures\n\nTo read QR codes and barcodes with the camera and to save pictures to your own album. The picture is not sent to us. If you say no, you can still type payment details.	8c04fffcbc80ef8e48edc8073cab08870335c2afe8185a0343dfcfdcb3b7fa3b	2020-01-01 00:00:00+00	camera
01a200e6-059a-7527-93c4-66067b74b8a9	1	th	คุกกี้เพื่อสถิติ	คุกกี้เพื่อสถิติ\n\nวางคุกกี้บนเว็บไซต์เพื่อนับว่ามีการใช้งานอย่างไร หากไม่ยินยอม จะใช้เฉพาะคุกกี้ที่จำเป็น	ea431c07006e4086c6d960beba47339528fffbfb92a7d0e46c8e37cd4801fbde	2020-01-01 00:00:00+00	cookies_statistics
01a200e6-059b-767c-a870-7fae49c73754	1	en	Cookies for statistics	Cookies for statistics\n\nTo set cookies on the website that count how it is used. If you say no, only necessary cookies are set.	bb75f86f503abc4e6e4afbf2715409c7ec3dcc5c48a84193b3534680cc42fda5	2020-01-01 00:00:00+00	cookies_statistics
01a200e6-059d-74f8-8eb8-702198e1d333	1	th	คุกกี้เพื่อโฆษณา	คุกกี้เพื่อโฆษณา\n\nให้เราและคู่ค้าวางคุกกี้บนเว็บไซต์เพื่อเลือกและวัดผลโฆษณา หากไม่ยินยอม จะใช้เฉพาะคุกกี้ที่จำเป็น	9953d4fa116ff6389653c900273277b03b9f93884933d08c99d840df4fa0d242	2020-01-01 00:00:00+00	cookies_advertising
01a200e6-059e-75ea-b097-e283fe6bfd53	1	en	Cookies for advertising	Cookies for advertising\n\nTo let us and partners set cookies on the website that choose and measure adverts. If you say no, only necessary cookies are set.	a074c69f81713ac2f3d4053d76a785007be285c42983141cfe026bba9c435e26	2020-01-01 00:00:00+00	cookies_advertising
\.


--
-- Data for Name: consent_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_recipient (code, name_th, name_en, role, country, contract_reference, contract_from, contract_until, created_at) FROM stdin;
thai_credit_bank	ธนาคารไทยเครดิต จำกัด (มหาชน)	Thai Credit Bank Public Company Limited	processor	TH	first-run entry, to be replaced by the contract's reference	2026-11-22	2027-11-22	2026-11-22 01:36:47.451069+00
\.


--
-- Data for Name: consent_recipientpurpose; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_recipientpurpose (id, purpose_id, recipient_id) FROM stdin;
01a200e6-1288-706f-a489-027b965fad63	identity_verification	thai_credit_bank
\.


--
-- Data for Name: consent_service; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_service (code, name_th, name_en, controller_th, controller_en, email, phone, website) FROM stdin;
micropay	ไมโครเพย์	MicroPay	บริษัทผู้ให้บริการไมโครเพย์	The company that provides MicroPay	cs@thaimicrodigital.com	0-2697-5353	www.thaimicrodigital.com
qper	QPER	QPER	บริษัท คิวเปอร์ จำกัด	Qper Company Limited	helpdesk@qper.co		
\.


--
-- Data for Name: consent_subject; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_subject (id, kind, created_at) FROM stdin;
01a200e6-2c4a-7717-a474-112f7f2a212d	customer	2026-11-22 01:36:54.306753+00
01a200e6-2db4-7748-a8d3-8a94ab2a9388	customer	2026-11-22 01:36:54.668168+00
\.


--
-- Data for Name: core_approval; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_approval (id, kind, object_type, object_id, payload, state, maker_id, maker_label, reason, requested_at, checker_id, checker_label, decision_reason, decided_at) FROM stdin;
\.


--
-- Data for Name: core_evidence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_evidence (id, occurred_at, action, actor_kind, actor_id, actor_label, origin, installation_id, subject_id, object_type, object_id, reason, detail, xid) FROM stdin;
01a200e6-1167-7470-a071-00576db2854b	2026-11-22 01:36:47.451069+00	core.first_run.demo_data	system	first_run	first_run		\N	\N				{}	1006
01a200e6-1177-72b1-af81-a6d6b5ff1197	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	agent		{"rights": ["accounts.view_customer", "accounts.view_device", "accounts.view_installation", "accounts.view_kyccase", "accounts.view_session", "complaints.view_case", "complaints.view_category", "complaints.work_case", "core.view_holiday", "wallet.freeze_wallet", "wallet.view_feeversion", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_topup", "wallet.view_wallet", "wallet.view_walletopening"]}	1007
01a200e6-117d-7698-8459-308cb19200e9	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	senior_agent		{"rights": ["accounts.view_customer", "accounts.view_device", "accounts.view_installation", "accounts.view_kyccase", "accounts.view_session", "complaints.view_case", "complaints.view_category", "complaints.work_case", "core.view_approval", "core.view_holiday", "wallet.freeze_wallet", "wallet.unfreeze_wallet", "wallet.view_feeversion", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_topup", "wallet.view_wallet", "wallet.view_walletopening"]}	1007
01a200e6-1182-7448-9418-823d462d88b5	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	bank_verifier		{"rights": ["accounts.verify_kyc", "accounts.view_kyccase"]}	1007
01a200e6-1186-7644-8689-c1d33bce4392	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	compliance_officer		{"rights": ["accounts.manage_staff", "accounts.view_customer", "accounts.view_device", "accounts.view_kyccase", "accounts.view_registration", "accounts.view_session", "accounts.view_staff", "complaints.view_case", "complaints.view_category", "complaints.work_case", "consent.publish_policy", "consent.view_acceptance", "consent.view_acknowledgement", "consent.view_decline", "consent.view_disclosure", "consent.view_policydocument", "consent.view_policytext", "consent.view_policyversion", "consent.view_purpose", "consent.view_purposedecision", "consent.view_purposetext", "consent.view_recipient", "consent.view_recipientpurpose", "consent.view_service", "consent.view_subject", "core.view_approval", "core.view_evidence", "core.view_history", "core.view_holiday", "core.view_message", "core.view_rule", "wallet.freeze_wallet", "wallet.unfreeze_wallet", "wallet.view_movement", "wallet.view_topup", "wallet.view_wallet", "wallet.view_walletopening"]}	1007
01a200e6-118b-74cc-87ad-afb244688280	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	privacy_officer		{"rights": ["accounts.view_customer", "complaints.view_case", "complaints.view_category", "complaints.work_case", "consent.publish_policy", "consent.view_acceptance", "consent.view_acknowledgement", "consent.view_decline", "consent.view_disclosure", "consent.view_policydocument", "consent.view_policytext", "consent.view_policyversion", "consent.view_purpose", "consent.view_purposedecision", "consent.view_purposetext", "consent.view_recipient", "consent.view_recipientpurpose", "consent.view_service", "consent.view_subject", "core.view_approval", "core.view_evidence"]}	1007
01a200e6-118f-747c-956c-9fbd85fe96a1	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	finance		{"rights": ["core.view_approval", "core.view_rule", "wallet.view_banknotice", "wallet.view_feeversion", "wallet.view_ledgeraccount", "wallet.view_ledgertransaction", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_quote", "wallet.view_unmatchedreceipt"]}	1007
01a200e6-1194-71b3-a582-05dd417a1b7b	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	operator		{"rights": ["accounts.view_installation", "accounts.view_registration", "accounts.view_staff", "core.view_message", "core.view_outboxitem", "core.view_rule", "wallet.view_banknotice", "wallet.view_ledgeraccount", "wallet.view_ledgertransaction", "wallet.view_unmatchedreceipt"]}	1007
01a200e6-1198-74b0-8298-e834c1273829	2026-11-22 01:36:47.451069+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	auditor		{"rights": ["accounts.view_customer", "accounts.view_device", "accounts.view_installation", "accounts.view_kyccase", "accounts.view_registration", "accounts.view_session", "accounts.view_staff", "complaints.view_case", "complaints.view_category", "consent.view_acceptance", "consent.view_acknowledgement", "consent.view_decline", "consent.view_disclosure", "consent.view_policydocument", "consent.view_policytext", "consent.view_policyversion", "consent.view_purpose", "consent.view_purposedecision", "consent.view_purposetext", "consent.view_recipient", "consent.view_recipientpurpose", "consent.view_service", "consent.view_subject", "core.view_approval", "core.view_evidence", "core.view_history", "core.view_holiday", "core.view_message", "core.view_outboxitem", "core.view_rule", "wallet.view_banknotice", "wallet.view_feeversion", "wallet.view_ledgeraccount", "wallet.view_ledgertransaction", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_topup", "wallet.view_unmatchedreceipt", "wallet.view_wallet", "wallet.view_walletopening"]}	1007
01a200e6-123a-70bf-836f-eb2e3bdda71a	2026-11-22 01:36:47.451069+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1231-7417-badc-ae8591d8e059		{"kind": "privacy", "number": 1, "sha256": "9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626", "service": "micropay", "language": "th"}	1018
01a200e6-1246-737f-b092-118c33ee28c3	2026-11-22 01:36:47.451069+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1231-7417-badc-ae8591d8e059		{"kind": "privacy", "number": 1, "sha256": "dc396443d815a3a469d7604885c28223a0c862473afa488886e139d73362aa68", "service": "micropay", "language": "en"}	1018
01a200e6-124e-741f-9381-ccac083d441d	2026-11-22 01:36:47.451069+00	consent.policy.publish	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1231-7417-badc-ae8591d8e059		{"kind": "privacy", "texts": {"en": "dc396443d815a3a469d7604885c28223a0c862473afa488886e139d73362aa68", "th": "9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626"}, "number": 1, "service": "micropay", "effective_at": "2026-11-22T01:36:47.451069+00:00", "reduces_rights": false}	1018
01a200e6-125a-7405-bab1-05905dae6d04	2026-11-22 01:36:47.451069+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1256-7552-a939-ed80d6ab98c1		{"kind": "terms", "number": 1, "sha256": "36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82", "service": "micropay", "language": "th"}	1018
01a200e6-1264-76c5-a4d1-617ae1be52da	2026-11-22 01:36:47.451069+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1256-7552-a939-ed80d6ab98c1		{"kind": "terms", "number": 1, "sha256": "6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0", "service": "micropay", "language": "en"}	1018
01a200e6-126b-739a-9eb0-be0f319c4344	2026-11-22 01:36:47.451069+00	consent.policy.publish	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1256-7552-a939-ed80d6ab98c1		{"kind": "terms", "texts": {"en": "6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0", "th": "36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82"}, "number": 1, "service": "micropay", "effective_at": "2026-11-22T01:36:47.451069+00:00", "reduces_rights": false}	1018
01a200e6-1276-7410-8b09-5e3a80a95e17	2026-11-22 01:36:47.451069+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1272-72ee-ab9f-aae761fa217c		{"kind": "privacy", "number": 1, "sha256": "fa9e77364ab6104bc7ac0fd1ef3b55e74cf077d00f20026dee1416042da83d87", "service": "qper", "language": "th"}	1018
01a200e6-127e-7194-9fd0-7623df13ffb5	2026-11-22 01:36:47.451069+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1272-72ee-ab9f-aae761fa217c		{"kind": "privacy", "number": 1, "sha256": "cb2aa0e9ed03b6dc2033aa938bc41238362718418e9a096544889a99711d81c1", "service": "qper", "language": "en"}	1018
01a200e6-1284-7017-bc72-cfba696e8513	2026-11-22 01:36:47.451069+00	consent.policy.publish	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a200e6-1272-72ee-ab9f-aae761fa217c		{"kind": "privacy", "texts": {"en": "cb2aa0e9ed03b6dc2033aa938bc41238362718418e9a096544889a99711d81c1", "th": "fa9e77364ab6104bc7ac0fd1ef3b55e74cf077d00f20026dee1416042da83d87"}, "number": 1, "service": "qper", "effective_at": "2026-11-22T01:36:47.451069+00:00", "reduces_rights": false}	1018
01a200e6-128a-733f-b4c6-995182eaccae	2026-11-22 01:36:47.451069+00	consent.disclosure.add_recipient	system	first_run	first_run		\N	\N	consent.Recipient	thai_credit_bank		{"purposes": ["identity_verification"], "contract_reference": "first-run entry, to be replaced by the contract's reference"}	1041
01a200e6-1290-74fe-95d1-875d5573f4bb	2026-11-22 01:36:47.451069+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a200e6-128f-75cb-9517-7342fd7d9411		{"number": 1, "service": "transfer"}	1044
01a200e6-1293-73d3-839b-d1d72309e98a	2026-11-22 01:36:47.451069+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a200e6-1292-76a6-ae97-9741bb20f4cc		{"number": 1, "service": "qr_payment"}	1044
01a200e6-1295-77b8-b8ef-46b4ec205d84	2026-11-22 01:36:47.451069+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a200e6-1294-713e-9f78-bc9101be127c		{"number": 1, "service": "bill_payment"}	1044
01a200e6-1297-700a-a222-900ba43d66e3	2026-11-22 01:36:47.451069+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a200e6-1296-70ca-b88c-94666c725191		{"number": 1, "service": "topup"}	1044
01a200e6-1299-750e-8a36-c2015eec0560	2026-11-22 01:36:47.451069+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a200e6-1298-712f-9056-18f89e555c63		{"number": 1, "service": "withdrawal"}	1044
01a200e6-129e-7344-a06c-cef5ee89a763	2026-11-22 01:36:47.451069+00	wallet.merchant.register	system	first_run	first_run		\N	\N	wallet.Merchant	01a200e6-129c-75c9-95a2-4d2b8169d88c		{"kind": "merchant", "codes": 1}	1055
01a200e6-12a0-703f-973d-728445729987	2026-11-22 01:36:47.451069+00	wallet.merchant.register	system	first_run	first_run		\N	\N	wallet.Merchant	01a200e6-129f-7706-8abf-85618279a01b		{"kind": "biller", "codes": 1}	1055
01a200e6-12a2-712c-8281-213df62037f7	2026-11-22 01:36:47.451069+00	wallet.merchant.register	system	first_run	first_run		\N	\N	wallet.Merchant	01a200e6-12a1-76fe-8e50-77d8e451b74c		{"kind": "merchant", "codes": 2}	1055
01a200e6-12d0-7114-be37-d4226603860b	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	demonstration	{"role": "agent", "employer": "micropay"}	1060
01a200e6-136d-77e1-b878-bd0a8df0c92e	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	demonstration	{}	1060
01a200e6-1400-773c-aeb4-3cc36b947cbb	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-13fd-73dd-969e-94e0e62078ba	demonstration	{"role": "senior_agent", "employer": "micropay"}	1060
01a200e6-149f-75b0-bef5-c8da2c3285f5	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-13fd-73dd-969e-94e0e62078ba	demonstration	{}	1060
01a200e6-1547-7003-bb2f-06bf71741b7e	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1545-7307-9370-f89b6d887154	demonstration	{"role": "bank_verifier", "employer": "thai_credit_bank"}	1060
01a200e6-15e9-7237-aede-804adc0112e7	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1545-7307-9370-f89b6d887154	demonstration	{}	1060
01a200e6-1690-7309-8ecc-96127223d1e2	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-168d-70b6-8a5c-8766c16d779b	demonstration	{"role": "compliance_officer", "employer": "micropay"}	1060
01a200e6-1736-76be-a875-aade684550e4	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-168d-70b6-8a5c-8766c16d779b	demonstration	{}	1060
01a200e6-17c0-7536-875d-12d7d775142a	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-17be-76f6-8d42-b89f7f87f5a1	demonstration	{"role": "compliance_officer", "employer": "micropay"}	1060
01a200e6-1856-7258-825a-6b217a95b3db	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-17be-76f6-8d42-b89f7f87f5a1	demonstration	{}	1060
01a200e6-18f7-70fd-8374-0d308ee7c9cb	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-18f6-77f7-b5e6-56ac83e798ae	demonstration	{"role": "privacy_officer", "employer": "micropay"}	1060
01a200e6-199b-75ad-850e-f9f5df66ef9c	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-18f6-77f7-b5e6-56ac83e798ae	demonstration	{}	1060
01a200e6-1a3d-764e-a4d9-c1d394cad801	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1a3a-7537-b512-92d443785a2b	demonstration	{"role": "finance", "employer": "micropay"}	1060
01a200e6-1adc-7402-8a6e-e0f572733b8c	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1a3a-7537-b512-92d443785a2b	demonstration	{}	1060
01a200e6-1b62-77b7-9c41-c15186d53bec	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1b60-7692-a08f-8df9cd00856b	demonstration	{"role": "operator", "employer": "micropay"}	1060
01a200e6-1be5-7019-ba01-acec698bde28	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1b60-7692-a08f-8df9cd00856b	demonstration	{}	1060
01a200e6-1c6a-7203-9fbb-43b8b94dcc30	2026-11-22 01:36:47.451069+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1c67-7417-b18f-1eaa096086fe	demonstration	{"role": "auditor", "employer": "micropay"}	1060
01a200e6-1cf2-7279-8fd0-0c6747c8697a	2026-11-22 01:36:47.451069+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a200e6-1c67-7417-b18f-1eaa096086fe	demonstration	{}	1060
01a200e6-2a7c-73e4-af5f-5f3bf7741bcf	2026-11-22 01:36:53.877305+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a200e6-2a7b-7292-94d2-386891ea17de		{"os": "android", "app_version": "1.0.0"}	1097
01a200e6-2a9e-73bf-8d7c-87e3272bae00	2026-11-22 01:36:53.905001+00	accounts.registration.start	installation	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	01a200e6-2a7b-7292-94d2-386891ea17de	\N	accounts.Registration	01a200e6-2a97-762d-9ba6-4de916d6607d		{}	1099
01a200e6-2b7a-7430-9da3-b3b02e5448b0	2026-11-22 01:36:54.131952+00	accounts.phone_code.accept	installation	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	01a200e6-2a7b-7292-94d2-386891ea17de	\N	accounts.Otp	01a200e6-2a99-754a-bfc9-0a2c5c08a48e		{"code": null, "purpose": "registration"}	1101
01a200e6-2b7e-7157-a17a-9b8b53560f37	2026-11-22 01:36:54.131952+00	accounts.registration.prove_phone	installation	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	01a200e6-2a7b-7292-94d2-386891ea17de	\N	accounts.Registration	01a200e6-2a97-762d-9ba6-4de916d6607d		{}	1102
01a200e6-2b86-73f9-843a-abcf2f8bda25	2026-11-22 01:36:54.145978+00	accounts.registration.put_profile	installation	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	01a200e6-2a7b-7292-94d2-386891ea17de	\N	accounts.Registration	01a200e6-2a97-762d-9ba6-4de916d6607d		{}	1103
01a200e6-2b93-750e-ad35-b33ca1122b24	2026-11-22 01:36:54.154215+00	consent.record.decline	installation	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	01a200e6-2a7b-7292-94d2-386891ea17de	\N	consent.Decline	01a200e6-2b91-7559-b283-c1613f8f7ca2		{"version": "01a200e6-1256-7552-a939-ed80d6ab98c1", "language": "en"}	1104
01a200e6-2b94-7718-a7dc-3929fe757dbf	2026-11-22 01:36:54.154215+00	accounts.registration.decline	installation	01a200e6-2a7b-7292-94d2-386891ea17de	SZEK-FZ87-SZHZ-HCFJ	127.0.0.1	01a200e6-2a7b-7292-94d2-386891ea17de	\N	accounts.Registration	01a200e6-2a97-762d-9ba6-4de916d6607d		{}	1104
01a200e6-2bbe-7123-b841-0a06da8cb121	2026-11-22 01:36:54.197829+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21		{"os": "android", "app_version": "1.0.0"}	1106
01a200e6-2be1-75e5-9108-31fb12580258	2026-11-22 01:36:54.227019+00	accounts.registration.start	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	\N	accounts.Registration	01a200e6-2bda-703f-8d5d-c086d1518822		{}	1108
01a200e6-2c12-71c6-875f-ce8640643521	2026-11-22 01:36:54.283726+00	accounts.phone_code.accept	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	\N	accounts.Otp	01a200e6-2bdc-70b6-ae2b-26349649681d		{"code": null, "purpose": "registration"}	1110
01a200e6-2c16-72ba-9bd8-ff85452bb46d	2026-11-22 01:36:54.283726+00	accounts.registration.prove_phone	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	\N	accounts.Registration	01a200e6-2bda-703f-8d5d-c086d1518822		{}	1111
01a200e6-2c1e-710f-a6dc-8e1a2951b357	2026-11-22 01:36:54.29827+00	accounts.registration.put_profile	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	\N	accounts.Registration	01a200e6-2bda-703f-8d5d-c086d1518822		{}	1112
01a200e6-2c4b-73be-a93f-7acc9edac587	2026-11-22 01:36:54.306753+00	consent.subject.register	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	consent.Subject	01a200e6-2c4a-7717-a474-112f7f2a212d		{"kind": "customer"}	1114
01a200e6-2c58-720a-a133-c83f773d16df	2026-11-22 01:36:54.306753+00	consent.record.accept_terms	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	consent.Acceptance	01a200e6-2c56-759a-a8a9-aeb4c13372f3		{"version": "01a200e6-1256-7552-a939-ed80d6ab98c1", "language": "th"}	1114
01a200e6-2c5f-72a2-b7e5-37a7ad0b8b56	2026-11-22 01:36:54.306753+00	consent.record.acknowledge_notice	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	consent.Acknowledgement	01a200e6-2c5d-74bd-8a9d-9551bcb8f1d3		{"version": "01a200e6-1231-7417-badc-ae8591d8e059", "language": "th"}	1114
01a200e6-2c61-7608-8f13-b51cb17a1a32	2026-11-22 01:36:54.306753+00	accounts.registration.complete	installation	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	AC94-FJCE-876A-JAQJ	127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Registration	01a200e6-2bda-703f-8d5d-c086d1518822		{}	1114
01a200e6-2c67-740f-8ec8-6f93cf985906	2026-11-22 01:36:54.306753+00	accounts.session.open	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Session	01a200e6-2c65-75b0-82f0-25419ad917de		{"device": "01a200e6-2c64-760b-8607-f3303ed67386"}	1114
01a200e6-2c7b-71a3-b884-0ac7e2356d47	2026-11-22 01:36:54.381529+00	accounts.otp.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Otp	01a200e6-2c7a-755d-8622-0561a7f22c5c		{"purpose": "wallet_opening"}	1119
01a200e6-2c7e-7323-91de-9d2657584aff	2026-11-22 01:36:54.381529+00	wallet.opening.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.WalletOpening	01a200e6-2c77-77cd-b3c0-d6efa509decf		{"acceptance": "01a200e6-2c56-759a-a8a9-aeb4c13372f3"}	1119
01a200e6-2cb4-739d-af00-e970623b9db5	2026-11-22 01:36:54.444171+00	accounts.proof.accept	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Session	01a200e6-2c65-75b0-82f0-25419ad917de		{"otp": "01a200e6-2c7a-755d-8622-0561a7f22c5c", "code": null, "purpose": "wallet_opening", "demanded": ["otp"]}	1121
01a200e6-2cbc-77fb-aa62-3208db8e720e	2026-11-22 01:36:54.444171+00	wallet.opening.confirm	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.WalletOpening	01a200e6-2c77-77cd-b3c0-d6efa509decf		{"acceptance": "01a200e6-2c56-759a-a8a9-aeb4c13372f3"}	1122
01a200e6-2cea-7031-8749-556ff0ebcf37	2026-11-22 01:36:54.501896+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a200e6-2ce9-74cd-9e03-76118904fb9e		{"os": "android", "app_version": "1.0.0"}	1124
01a200e6-2d1b-7384-9ee1-7444fdd9e7f9	2026-11-22 01:36:54.5378+00	accounts.registration.start	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	\N	accounts.Registration	01a200e6-2d14-776a-a3ff-79e54799471c		{}	1127
01a200e6-2d77-7026-8b4b-583912996854	2026-11-22 01:36:54.6362+00	accounts.phone_code.accept	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	\N	accounts.Otp	01a200e6-2d18-7121-bb20-4af4b026669d		{"code": null, "purpose": "registration"}	1133
01a200e6-2d7d-76c8-b0fd-70cd40251bc0	2026-11-22 01:36:54.6362+00	accounts.registration.prove_phone	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	\N	accounts.Registration	01a200e6-2d14-776a-a3ff-79e54799471c		{}	1135
01a200e6-2d85-7762-b8cc-a3dc10b16784	2026-11-22 01:36:54.657163+00	accounts.registration.put_profile	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	\N	accounts.Registration	01a200e6-2d14-776a-a3ff-79e54799471c		{}	1136
01a200e6-2db4-7748-a8d3-8a959b031a0f	2026-11-22 01:36:54.668168+00	consent.subject.register	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	consent.Subject	01a200e6-2db4-7748-a8d3-8a94ab2a9388		{"kind": "customer"}	1138
01a200e6-2dbe-748b-b305-6c4ef702525f	2026-11-22 01:36:54.668168+00	consent.record.accept_terms	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	consent.Acceptance	01a200e6-2dbd-718b-a9c0-0277bf7b2177		{"version": "01a200e6-1256-7552-a939-ed80d6ab98c1", "language": "th"}	1138
01a200e6-2dc3-7223-b188-2b9de81ce978	2026-11-22 01:36:54.668168+00	consent.record.acknowledge_notice	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	consent.Acknowledgement	01a200e6-2dc2-721a-bd7b-29b7eca6d5f1		{"version": "01a200e6-1231-7417-badc-ae8591d8e059", "language": "th"}	1138
01a200e6-2dc4-7797-a4e0-21dbc2ef2ae8	2026-11-22 01:36:54.668168+00	accounts.registration.complete	installation	01a200e6-2ce9-74cd-9e03-76118904fb9e	KJ6T-7MZ4-H8MD-NJGY	127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.Registration	01a200e6-2d14-776a-a3ff-79e54799471c		{}	1138
01a200e6-2dc7-71a1-b409-cf3f981d810a	2026-11-22 01:36:54.668168+00	accounts.session.open	customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7		127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.Session	01a200e6-2dc7-71a1-b409-cf3ebf7ac8cd		{"device": "01a200e6-2dc6-73cc-a3f5-cb9f40fd3bbe"}	1138
01a200e6-2dd7-7459-8cf0-8f606a7f8d6b	2026-11-22 01:36:54.731544+00	accounts.otp.ask	customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7		127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.Otp	01a200e6-2dd6-7256-a91e-85afbeaadea7		{"purpose": "wallet_opening"}	1143
01a200e6-2dd9-7770-9996-f7b04f1a4185	2026-11-22 01:36:54.731544+00	wallet.opening.ask	customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7		127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	wallet.WalletOpening	01a200e6-2dd3-7328-a55b-8557d42e5555		{"acceptance": "01a200e6-2dbd-718b-a9c0-0277bf7b2177"}	1143
01a200e6-2e11-7760-b33c-aa41e3a60b0c	2026-11-22 01:36:54.794862+00	accounts.proof.accept	customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7		127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.Session	01a200e6-2dc7-71a1-b409-cf3ebf7ac8cd		{"otp": "01a200e6-2dd6-7256-a91e-85afbeaadea7", "code": null, "purpose": "wallet_opening", "demanded": ["otp"]}	1145
01a200e6-2e17-7365-b66a-8bac605b8d60	2026-11-22 01:36:54.794862+00	wallet.opening.confirm	customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7		127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	wallet.WalletOpening	01a200e6-2dd3-7328-a55b-8557d42e5555		{"acceptance": "01a200e6-2dbd-718b-a9c0-0277bf7b2177"}	1146
01a200e6-2e27-7012-b575-8fe31bfbf75a	2026-11-22 01:36:54.812812+00	accounts.kyc.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.KycCase	01a200e6-2e25-7589-a39b-236982fb36c8		{"bank": ""}	1148
01a200e6-3482-77a6-8b81-c02b52827fad	2026-11-22 01:36:56.450879+00	core.backoffice.sign_in	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	\N				{}	1151
01a200e6-34e4-75e0-946c-ca7678f8a693	2026-11-22 01:36:56.537627+00	consent.disclosure.record	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	01a200e6-2c4a-7717-a474-112f7f2a212d	consent.Disclosure	01a200e6-34e2-765e-9607-0da606b117c9		{"ground": "processor", "purpose": "identity_verification", "recipient": "thai_credit_bank"}	1156
01a200e6-34e6-70ff-8cac-aa1dc0f0f7da	2026-11-22 01:36:56.537627+00	accounts.kyc.take	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.KycCase	01a200e6-2e25-7589-a39b-236982fb36c8	ลูกค้ามายืนยันตัวตนที่สาขา	{"bank": "thai_credit_bank", "channel": "branch"}	1156
01a200e6-3557-76a1-9d29-134729a4adf4	2026-11-22 01:36:56.655998+00	accounts.kyc.confirm	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.KycCase	01a200e6-2e25-7589-a39b-236982fb36c8	อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร	{"bank": "thai_credit_bank", "tier": "ial2.3", "method": "dip_chip"}	1159
01a200e6-3594-72e4-b026-c6c80f38e82d	2026-11-22 01:36:56.714348+00	accounts.kyc.ask	customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7		127.0.0.1	01a200e6-2ce9-74cd-9e03-76118904fb9e	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.KycCase	01a200e6-3593-7255-ba40-684055cf4afe		{"bank": ""}	1161
01a200e6-3c8a-710b-99c2-d70012b3d475	2026-11-22 01:36:58.506082+00	core.backoffice.sign_in	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	\N				{}	1164
01a200e6-3cd8-7050-b95f-1d5c69ecdd2e	2026-11-22 01:36:58.57525+00	consent.disclosure.record	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	01a200e6-2db4-7748-a8d3-8a94ab2a9388	consent.Disclosure	01a200e6-3cd8-7050-b95f-1d5b81631882		{"ground": "processor", "purpose": "identity_verification", "recipient": "thai_credit_bank"}	1169
01a200e6-3cda-7743-930f-de2ba2042794	2026-11-22 01:36:58.57525+00	accounts.kyc.take	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.KycCase	01a200e6-3593-7255-ba40-684055cf4afe	ลูกค้ามายืนยันตัวตนที่สาขา	{"bank": "thai_credit_bank", "channel": "branch"}	1169
01a200e6-3d38-75dc-b530-b42a4cbf1a2c	2026-11-22 01:36:58.674645+00	accounts.kyc.confirm	staff	01a200e6-1545-7307-9370-f89b6d887154	verifier.dao	127.0.0.1	\N	01a200e6-2db4-7748-a8d3-8a94ab2a9388	accounts.KycCase	01a200e6-3593-7255-ba40-684055cf4afe	อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร	{"bank": "thai_credit_bank", "tier": "ial2.3", "method": "dip_chip"}	1172
01a200e6-4ab8-70b2-acfc-b7b4ce1a8d53	2026-11-22 01:37:02.136248+00	core.backoffice.sign_in	staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	agent.nok	127.0.0.1	\N	\N				{}	1211
01a200e6-3d7a-7010-89c6-66748b50916b	2026-11-22 01:36:58.733936+00	wallet.topup.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.TopUp	01a200e6-3d78-700e-ac59-96f006bc0904		{"amount": 500000}	1174
01a200e6-3dd5-717e-8f77-9088fd9ea041	2026-11-22 01:36:58.817228+00	wallet.topup.receive	system	bank	partner bank		\N	\N	wallet.BankNotice	01a200e6-3dd0-70d7-9601-8127d9b6cb96		{"late": false, "amount": 500000, "outcome": "credited", "transaction": "01a200e6-3dcc-7b3a-99f3-7f7a514942d1", "amount_differs": false}	1176
01a200e6-3ed0-74a5-be21-7607f87eb4f9	2026-11-22 01:36:59.072929+00	accounts.otp.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Otp	01a200e6-3ece-72ca-a8f9-b26ec185b890		{"purpose": "payment"}	1179
01a200e6-3ed3-73cb-86f2-8538b9025818	2026-11-22 01:36:59.072929+00	wallet.payment.quote	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Quote	01a200e6-3ecb-7317-8951-b3ac03918fb7		{"fee": 500, "amount": 364922}	1179
01a200e6-3f09-7349-beb6-16b0b448332f	2026-11-22 01:36:59.130686+00	accounts.proof.accept	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Session	01a200e6-2c65-75b0-82f0-25419ad917de		{"otp": "01a200e6-3ece-72ca-a8f9-b26ec185b890", "code": null, "purpose": "payment", "demanded": ["pin", "otp"]}	1181
01a200e6-3f0d-766e-88b7-cc2ab5c9547a	2026-11-22 01:36:59.130686+00	wallet.payment.confirm	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Movement	01a200e6-3f0d-766e-88b7-cc2970ccb313		{"fee": 500, "quote": "01a200e6-3ecb-7317-8951-b3ac03918fb7", "amount": 364922, "transaction": "01a200e6-3f0c-72a8-8c6f-9880ee971122"}	1182
01a200e6-3f33-717b-95d0-c91b955dff85	2026-11-22 01:36:59.173227+00	accounts.otp.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Otp	01a200e6-3f31-746e-8930-ff3e0b44a439		{"purpose": "payment"}	1183
01a200e6-3f35-764c-9d87-360c7a51d302	2026-11-22 01:36:59.173227+00	wallet.payment.quote	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Quote	01a200e6-3f2d-7415-bf53-5fc57a729b23		{"fee": 0, "amount": 25000}	1183
01a200e6-3f6f-77ca-9111-205b16ecc103	2026-11-22 01:36:59.234719+00	accounts.proof.accept	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Session	01a200e6-2c65-75b0-82f0-25419ad917de		{"otp": "01a200e6-3f31-746e-8930-ff3e0b44a439", "code": null, "purpose": "payment", "demanded": ["pin", "otp"]}	1185
01a200e6-3f78-74e0-9e9b-e35a5016edf3	2026-11-22 01:36:59.234719+00	wallet.payment.confirm	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Movement	01a200e6-3f77-7707-8054-9c69859da21e		{"fee": 0, "quote": "01a200e6-3f2d-7415-bf53-5fc57a729b23", "amount": 25000, "transaction": "01a200e6-3f74-7ec5-98bf-1a0f5c161d18"}	1186
01a200e6-3fa1-740a-a7c1-db10bfe914d9	2026-11-22 01:36:59.284547+00	accounts.otp.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Otp	01a200e6-3f9f-76c9-a5c2-a40b76816e78		{"purpose": "payment"}	1187
01a200e6-3fa2-77fd-929d-7784af8bfb95	2026-11-22 01:36:59.284547+00	wallet.payment.quote	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Quote	01a200e6-3f9c-708c-bda5-ee30aaecd30e		{"fee": 0, "amount": 1000}	1187
01a200e6-3ff6-7184-a548-413bcff942ed	2026-11-22 01:36:59.367179+00	accounts.proof.refuse	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Session	01a200e6-2c65-75b0-82f0-25419ad917de		{"otp": "01a200e6-3f9f-76c9-a5c2-a40b76816e78", "code": "pin_wrong", "purpose": "payment", "demanded": ["pin", "otp"]}	1189
01a200e6-4067-7437-8059-bba16452a19f	2026-11-22 01:36:59.483319+00	accounts.otp.ask	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Otp	01a200e6-4065-778d-ac6b-4b1ab10c309c		{"purpose": "transfer"}	1198
01a200e6-4068-7779-84d4-5647be169210	2026-11-22 01:36:59.483319+00	wallet.transfer.quote	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Quote	01a200e6-4063-73a6-ad37-946fefe7531d		{"fee": 0, "amount": 10050}	1198
01a200e6-409d-75ee-ac43-d9d8a579ab5d	2026-11-22 01:36:59.535553+00	accounts.proof.accept	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	accounts.Session	01a200e6-2c65-75b0-82f0-25419ad917de		{"otp": "01a200e6-4065-778d-ac6b-4b1ab10c309c", "code": null, "purpose": "transfer", "demanded": ["pin", "otp"]}	1200
01a200e6-40a1-739a-a36e-5610d15186ec	2026-11-22 01:36:59.535553+00	wallet.transfer.confirm	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	wallet.Movement	01a200e6-40a0-74bd-9cbc-3f6d1cef9bbe		{"fee": 0, "quote": "01a200e6-4063-73a6-ad37-946fefe7531d", "amount": 10050, "transaction": "01a200e6-409f-7e50-8813-b77672f1bfd3"}	1201
01a200e6-4477-7048-b998-74718a05c47a	2026-11-22 01:37:00.519826+00	complaints.case.opened	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	complaints.Case	01a200e6-4473-75bc-b53e-721484dfafca		{"kind": "complaint", "number": "C-2569-16889-78898", "channel": "app", "category": "wallet.balance_wrong"}	1207
01a200e6-4479-7086-acb5-5c6111aecc23	2026-11-22 01:37:00.519826+00	complaints.case.acknowledged	customer	01a200e6-2c27-7560-b394-6f8bb8f5291c		127.0.0.1	01a200e6-2bbc-71a8-893d-8f2f4f89ee21	01a200e6-2c4a-7717-a474-112f7f2a212d	complaints.Case	01a200e6-4473-75bc-b53e-721484dfafca		{"by": "sms", "number": "C-2569-16889-78898"}	1207
\.


--
-- Data for Name: core_history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_history (id, at, table_name, row_id, operation, changes, database_user, xid) FROM stdin;
01a200e6-0547-7c5c-a4ce-af84bb0b5aee	2026-11-22 01:36:44.359786+00	consent_service	micropay	INSERT	{"code": [null, "micropay"], "email": [null, "cs@thaimicrodigital.com"], "phone": [null, "0-2697-5353"], "name_en": [null, "MicroPay"], "name_th": [null, "ไมโครเพย์"], "website": [null, "www.thaimicrodigital.com"], "controller_en": [null, "The company that provides MicroPay"], "controller_th": [null, "บริษัทผู้ให้บริการไมโครเพย์"]}	micropay_owner	812
01a200e6-0549-77b1-b299-2029b22cf847	2026-11-22 01:36:44.36149+00	consent_service	qper	INSERT	{"code": [null, "qper"], "email": [null, "helpdesk@qper.co"], "phone": [null, ""], "name_en": [null, "QPER"], "name_th": [null, "QPER"], "website": [null, ""], "controller_en": [null, "Qper Company Limited"], "controller_th": [null, "บริษัท คิวเปอร์ จำกัด"]}	micropay_owner	812
01a200e6-056c-7a00-a219-4500a5371959	2026-11-22 01:36:44.396636+00	consent_purpose	service_operation	INSERT	{"code": [null, "service_operation"], "position": [null, 1], "required": [null, true], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "contract"], "data_categories": [null, ["identity", "contact", "account", "transactions"]]}	micropay_owner	812
01a200e6-0571-70ff-9199-a0b38216beb4	2026-11-22 01:36:44.401074+00	consent_purpose	identity_verification	INSERT	{"code": [null, "identity_verification"], "position": [null, 2], "required": [null, true], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legal_obligation"], "data_categories": [null, ["identity", "national_id", "verification_evidence"]]}	micropay_owner	812
01a200e6-0575-7a8c-bc6d-971b0a2c79d7	2026-11-22 01:36:44.405673+00	consent_purpose	legal_duty	INSERT	{"code": [null, "legal_duty"], "position": [null, 3], "required": [null, true], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legal_obligation"], "data_categories": [null, ["identity", "transactions", "complaints"]]}	micropay_owner	812
01a200e6-0579-7a64-ac5a-0b80f8dbf7c1	2026-11-22 01:36:44.40966+00	consent_purpose	fraud_prevention	INSERT	{"code": [null, "fraud_prevention"], "position": [null, 4], "required": [null, false], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["transactions", "device", "access_log"]]}	micropay_owner	812
01a200e6-057c-7fc0-856d-29e6a348bf92	2026-11-22 01:36:44.412995+00	consent_purpose	device_data	INSERT	{"code": [null, "device_data"], "position": [null, 5], "required": [null, false], "retention": [null, "as long as the device is linked to the wallet and 90 days after"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["device", "installation"]]}	micropay_owner	812
01a200e6-057f-7c06-b093-4d5846d5d030	2026-11-22 01:36:44.415761+00	consent_purpose	call_recording	INSERT	{"code": [null, "call_recording"], "position": [null, 6], "required": [null, false], "retention": [null, "90 days, or with the complaint it belongs to"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["voice", "complaints"]]}	micropay_owner	812
01a200e6-0582-7995-ad49-7a91fe7ff5f0	2026-11-22 01:36:44.418608+00	consent_purpose	service_improvement	INSERT	{"code": [null, "service_improvement"], "position": [null, 7], "required": [null, false], "retention": [null, "only as figures that name nobody"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["usage"]]}	micropay_owner	812
01a200e6-0585-7425-933f-069c03832fe1	2026-11-22 01:36:44.421266+00	consent_purpose	marketing	INSERT	{"code": [null, "marketing"], "position": [null, 8], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["contact", "usage"]]}	micropay_owner	812
01a200e6-0588-741b-9671-ee4ed478037e	2026-11-22 01:36:44.424268+00	consent_purpose	customised_content	INSERT	{"code": [null, "customised_content"], "position": [null, 9], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["transactions", "usage"]]}	micropay_owner	812
01a200e6-058c-70b4-aeb3-d794b1d3c0a6	2026-11-22 01:36:44.428056+00	consent_purpose	view_log	INSERT	{"code": [null, "view_log"], "position": [null, 10], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["usage"]]}	micropay_owner	812
01a200e6-058f-7022-b265-19b394beec87	2026-11-22 01:36:44.431019+00	consent_purpose	contacts	INSERT	{"code": [null, "contacts"], "position": [null, 11], "required": [null, false], "retention": [null, "not kept beyond matching"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["contacts"]]}	micropay_owner	812
01a200e6-0591-7dc5-8d63-dc06709c31df	2026-11-22 01:36:44.43387+00	consent_purpose	location_sms	INSERT	{"code": [null, "location_sms"], "position": [null, 12], "required": [null, false], "retention": [null, "not kept after sending"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["location", "contacts"]]}	micropay_owner	812
01a200e6-0594-78e2-94a2-b79a9f381edb	2026-11-22 01:36:44.436563+00	consent_purpose	phone_state	INSERT	{"code": [null, "phone_state"], "position": [null, 13], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["device", "network"]]}	micropay_owner	812
01a200e6-0597-7605-aa89-4853cf599004	2026-11-22 01:36:44.439384+00	consent_purpose	camera	INSERT	{"code": [null, "camera"], "position": [null, 14], "required": [null, false], "retention": [null, "pictures stay on your phone"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["pictures"]]}	micropay_owner	812
01a200e6-059a-717f-80f1-080ae5d7c91b	2026-11-22 01:36:44.4421+00	consent_purpose	cookies_statistics	INSERT	{"code": [null, "cookies_statistics"], "position": [null, 15], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["cookies", "usage"]]}	micropay_owner	812
01a200e6-059c-7e09-8ea4-2664ab5f3909	2026-11-22 01:36:44.444886+00	consent_purpose	cookies_advertising	INSERT	{"code": [null, "cookies_advertising"], "position": [null, 16], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["cookies", "usage"]]}	micropay_owner	812
01a200e6-1233-7f60-87a5-8098277496a2	2026-11-22 01:36:47.667976+00	consent_policyversion	01a200e6-1231-7417-badc-ae8591d8e059	INSERT	{"id": [null, "01a200e6-1231-7417-badc-ae8591d8e059"], "number": [null, 1], "status": [null, "draft"], "reasons": [null, ""], "maker_id": [null, "first_run"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T01:36:47.451069+00:00"], "document_id": [null, "01a200e6-122a-745d-bd4c-bf2b61704fc1"], "effective_at": [null, null], "published_at": [null, null], "withdrawn_at": [null, null], "reduces_rights": [null, false]}	micropay_app	1018
01a200e6-124c-7dc9-9999-add09bb51277	2026-11-22 01:36:47.692876+00	consent_policyversion	01a200e6-1231-7417-badc-ae8591d8e059	UPDATE	{"status": ["draft", "published"], "checker_id": ["", "first_run"], "effective_at": [null, "2026-11-22T01:36:47.451069+00:00"], "published_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1018
01a200e6-1257-73bb-bd18-cc4d9a534951	2026-11-22 01:36:47.70325+00	consent_policyversion	01a200e6-1256-7552-a939-ed80d6ab98c1	INSERT	{"id": [null, "01a200e6-1256-7552-a939-ed80d6ab98c1"], "number": [null, 1], "status": [null, "draft"], "reasons": [null, ""], "maker_id": [null, "first_run"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T01:36:47.451069+00:00"], "document_id": [null, "01a200e6-1253-7605-971f-d80b42b219b5"], "effective_at": [null, null], "published_at": [null, null], "withdrawn_at": [null, null], "reduces_rights": [null, false]}	micropay_app	1018
01a200e6-126a-7d31-a9a7-58337d48178e	2026-11-22 01:36:47.722845+00	consent_policyversion	01a200e6-1256-7552-a939-ed80d6ab98c1	UPDATE	{"status": ["draft", "published"], "checker_id": ["", "first_run"], "effective_at": [null, "2026-11-22T01:36:47.451069+00:00"], "published_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1018
01a200e6-1273-74ff-8d95-b37154bbf384	2026-11-22 01:36:47.73133+00	consent_policyversion	01a200e6-1272-72ee-ab9f-aae761fa217c	INSERT	{"id": [null, "01a200e6-1272-72ee-ab9f-aae761fa217c"], "number": [null, 1], "status": [null, "draft"], "reasons": [null, ""], "maker_id": [null, "first_run"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T01:36:47.451069+00:00"], "document_id": [null, "01a200e6-126f-7355-a270-5f25ff242ffc"], "effective_at": [null, null], "published_at": [null, null], "withdrawn_at": [null, null], "reduces_rights": [null, false]}	micropay_app	1018
01a200e6-1283-7cc0-80d0-42b35c54fbe2	2026-11-22 01:36:47.747812+00	consent_policyversion	01a200e6-1272-72ee-ab9f-aae761fa217c	UPDATE	{"status": ["draft", "published"], "checker_id": ["", "first_run"], "effective_at": [null, "2026-11-22T01:36:47.451069+00:00"], "published_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1018
01a200e6-1288-79da-87fc-8db201b037a2	2026-11-22 01:36:47.752631+00	consent_recipient	thai_credit_bank	INSERT	{"code": [null, "thai_credit_bank"], "role": [null, "processor"], "country": [null, "TH"], "name_en": [null, "Thai Credit Bank Public Company Limited"], "name_th": [null, "ธนาคารไทยเครดิต จำกัด (มหาชน)"], "created_at": [null, "2026-11-22T01:36:47.451069+00:00"], "contract_from": [null, "2026-11-22"], "contract_until": [null, "2027-11-22"], "contract_reference": [null, "first-run entry, to be replaced by the contract's reference"]}	micropay_app	1041
01a200e6-128a-7072-b7a4-4ba27e72f013	2026-11-22 01:36:47.754039+00	consent_recipientpurpose	01a200e6-1288-706f-a489-027b965fad63	INSERT	{"id": [null, "01a200e6-1288-706f-a489-027b965fad63"], "purpose_id": [null, "identity_verification"], "recipient_id": [null, "thai_credit_bank"]}	micropay_app	1041
01a200e6-129d-7505-86f8-2b12b2d5d431	2026-11-22 01:36:47.773328+00	wallet_merchant	01a200e6-129c-75c9-95a2-4d2b8169d88c	INSERT	{"id": [null, "01a200e6-129c-75c9-95a2-4d2b8169d88c"], "kind": [null, "merchant"], "state": [null, "active"], "is_demo": [null, true], "name_en": [null, "Baan Suan Coffee"], "name_th": [null, "ร้านกาแฟบ้านสวน"], "account_id": [null, "01a200e6-129b-74e6-b6ab-2c7fca27fc7c"], "registered_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1055
01a200e6-129f-7ff5-b7f9-195f2e53d1fc	2026-11-22 01:36:47.776009+00	wallet_merchant	01a200e6-129f-7706-8abf-85618279a01b	INSERT	{"id": [null, "01a200e6-129f-7706-8abf-85618279a01b"], "kind": [null, "biller"], "state": [null, "active"], "is_demo": [null, true], "name_en": [null, "Sample Waterworks"], "name_th": [null, "การประปาตัวอย่าง"], "account_id": [null, "01a200e6-129f-74a0-8eeb-7d16f8276c9f"], "registered_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1055
01a200e6-12a1-7ffb-a59d-97bb7fb9ad57	2026-11-22 01:36:47.778012+00	wallet_merchant	01a200e6-12a1-76fe-8e50-77d8e451b74c	INSERT	{"id": [null, "01a200e6-12a1-76fe-8e50-77d8e451b74c"], "kind": [null, "merchant"], "state": [null, "active"], "is_demo": [null, true], "name_en": [null, "Auntie Daeng Fruit"], "name_th": [null, "ร้านผลไม้ป้าแดง"], "account_id": [null, "01a200e6-12a1-75b5-ba75-fc7f1f9a375b"], "registered_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1055
01a200e6-12a6-7b3c-9e95-297cb1f10f61	2026-11-22 01:36:47.782714+00	complaints_category	wallet	INSERT	{"code": [null, "wallet"], "place": [null, 0], "active": [null, true], "name_en": [null, "E-money wallet"], "name_th": [null, "กระเป๋าเงินอิเล็กทรอนิกส์"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12a7-7b8c-8418-41984eb7616d	2026-11-22 01:36:47.783734+00	complaints_category	wallet.balance_wrong	INSERT	{"code": [null, "wallet.balance_wrong"], "place": [null, 10], "active": [null, true], "name_en": [null, "The balance is not right"], "name_th": [null, "ยอดเงินไม่ถูกต้อง"], "severity": [null, "high"], "parent_id": [null, "wallet"]}	micropay_app	1059
01a200e6-12a8-787d-9fb7-4decd7a37884	2026-11-22 01:36:47.784543+00	complaints_category	wallet.frozen	INSERT	{"code": [null, "wallet.frozen"], "place": [null, 20], "active": [null, true], "name_en": [null, "The wallet is frozen"], "name_th": [null, "กระเป๋าเงินถูกระงับ"], "severity": [null, "high"], "parent_id": [null, "wallet"]}	micropay_app	1059
01a200e6-12a9-731f-9c4b-7aa8311dfb5e	2026-11-22 01:36:47.785203+00	complaints_category	wallet.limit	INSERT	{"code": [null, "wallet.limit"], "place": [null, 30], "active": [null, true], "name_en": [null, "Limits of the wallet"], "name_th": [null, "วงเงินของกระเป๋า"], "severity": [null, "low"], "parent_id": [null, "wallet"]}	micropay_app	1059
01a200e6-12b5-7752-921d-0686fb0430da	2026-11-22 01:36:47.797466+00	complaints_category	card	INSERT	{"code": [null, "card"], "place": [null, 230], "active": [null, true], "name_en": [null, "Cards"], "name_th": [null, "บัตร"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12a9-7e27-a8c7-6c9f9f02eb10	2026-11-22 01:36:47.785896+00	complaints_category	wallet.closing	INSERT	{"code": [null, "wallet.closing"], "place": [null, 40], "active": [null, true], "name_en": [null, "Closing the wallet and getting the money back"], "name_th": [null, "การปิดกระเป๋าและขอเงินคืน"], "severity": [null, "medium"], "parent_id": [null, "wallet"]}	micropay_app	1059
01a200e6-12aa-7acb-af9b-9db284852233	2026-11-22 01:36:47.786686+00	complaints_category	topup	INSERT	{"code": [null, "topup"], "place": [null, 50], "active": [null, true], "name_en": [null, "Topping up"], "name_th": [null, "การเติมเงิน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12ab-75e7-ba12-8eab546c3301	2026-11-22 01:36:47.787381+00	complaints_category	topup.not_credited	INSERT	{"code": [null, "topup.not_credited"], "place": [null, 60], "active": [null, true], "name_en": [null, "Paid in but not credited"], "name_th": [null, "เติมเงินแล้วเงินไม่เข้า"], "severity": [null, "high"], "parent_id": [null, "topup"]}	micropay_app	1059
01a200e6-12ac-707d-a182-fb9d4f0ea3a2	2026-11-22 01:36:47.788042+00	complaints_category	topup.late	INSERT	{"code": [null, "topup.late"], "place": [null, 70], "active": [null, true], "name_en": [null, "Credited late"], "name_th": [null, "เงินเข้าล่าช้า"], "severity": [null, "medium"], "parent_id": [null, "topup"]}	micropay_app	1059
01a200e6-12ac-79d3-8d75-b2e62ba5e522	2026-11-22 01:36:47.788625+00	complaints_category	topup.twice	INSERT	{"code": [null, "topup.twice"], "place": [null, 80], "active": [null, true], "name_en": [null, "Charged twice"], "name_th": [null, "ถูกตัดเงินซ้ำ"], "severity": [null, "medium"], "parent_id": [null, "topup"]}	micropay_app	1059
01a200e6-12ad-7539-91a2-13b0d3d336a8	2026-11-22 01:36:47.789338+00	complaints_category	transfer	INSERT	{"code": [null, "transfer"], "place": [null, 90], "active": [null, true], "name_en": [null, "Transfers"], "name_th": [null, "การโอนเงิน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12ad-7fb3-a552-d317b50d63a1	2026-11-22 01:36:47.789993+00	complaints_category	transfer.not_received	INSERT	{"code": [null, "transfer.not_received"], "place": [null, 100], "active": [null, true], "name_en": [null, "The payee did not receive it"], "name_th": [null, "ผู้รับไม่ได้รับเงิน"], "severity": [null, "high"], "parent_id": [null, "transfer"]}	micropay_app	1059
01a200e6-12ae-79ef-ae0a-04b9ad1c92d1	2026-11-22 01:36:47.790633+00	complaints_category	transfer.wrong_payee	INSERT	{"code": [null, "transfer.wrong_payee"], "place": [null, 110], "active": [null, true], "name_en": [null, "Sent to the wrong person"], "name_th": [null, "โอนผิดคน"], "severity": [null, "high"], "parent_id": [null, "transfer"]}	micropay_app	1059
01a200e6-12af-74b6-a3e5-3770fc691d06	2026-11-22 01:36:47.791306+00	complaints_category	transfer.wrong_amount	INSERT	{"code": [null, "transfer.wrong_amount"], "place": [null, 120], "active": [null, true], "name_en": [null, "Wrong amount"], "name_th": [null, "โอนผิดจำนวน"], "severity": [null, "medium"], "parent_id": [null, "transfer"]}	micropay_app	1059
01a200e6-12af-7f82-bb8f-fe9d96c23327	2026-11-22 01:36:47.791981+00	complaints_category	transfer.twice	INSERT	{"code": [null, "transfer.twice"], "place": [null, 130], "active": [null, true], "name_en": [null, "Sent twice"], "name_th": [null, "โอนซ้ำ"], "severity": [null, "high"], "parent_id": [null, "transfer"]}	micropay_app	1059
01a200e6-12b0-7bb7-a051-8b109174bfbc	2026-11-22 01:36:47.792749+00	complaints_category	withdrawal	INSERT	{"code": [null, "withdrawal"], "place": [null, 140], "active": [null, true], "name_en": [null, "Withdrawals"], "name_th": [null, "การถอนเงิน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12b1-767a-9e08-b09adf60c441	2026-11-22 01:36:47.793418+00	complaints_category	withdrawal.not_received	INSERT	{"code": [null, "withdrawal.not_received"], "place": [null, 150], "active": [null, true], "name_en": [null, "Not received in the bank account"], "name_th": [null, "เงินไม่เข้าบัญชีธนาคาร"], "severity": [null, "high"], "parent_id": [null, "withdrawal"]}	micropay_app	1059
01a200e6-12b2-7124-b366-6c018222827a	2026-11-22 01:36:47.794084+00	complaints_category	withdrawal.late	INSERT	{"code": [null, "withdrawal.late"], "place": [null, 160], "active": [null, true], "name_en": [null, "Received late"], "name_th": [null, "ได้รับเงินล่าช้า"], "severity": [null, "medium"], "parent_id": [null, "withdrawal"]}	micropay_app	1059
01a200e6-12b2-7b43-9e80-fb206502fa82	2026-11-22 01:36:47.794713+00	complaints_category	payment	INSERT	{"code": [null, "payment"], "place": [null, 170], "active": [null, true], "name_en": [null, "Bill and QR payments"], "name_th": [null, "การชำระบิลและ QR"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12b3-755d-b050-586ac912fed6	2026-11-22 01:36:47.795344+00	complaints_category	payment.not_recorded	INSERT	{"code": [null, "payment.not_recorded"], "place": [null, 180], "active": [null, true], "name_en": [null, "The shop or biller did not receive it"], "name_th": [null, "ร้านค้าหรือผู้รับชำระไม่ได้รับเงิน"], "severity": [null, "high"], "parent_id": [null, "payment"]}	micropay_app	1059
01a200e6-12b3-7c6a-b0e2-2f973ff976ee	2026-11-22 01:36:47.795784+00	complaints_category	payment.twice	INSERT	{"code": [null, "payment.twice"], "place": [null, 190], "active": [null, true], "name_en": [null, "Charged twice"], "name_th": [null, "ถูกตัดเงินซ้ำ"], "severity": [null, "high"], "parent_id": [null, "payment"]}	micropay_app	1059
01a200e6-12b4-730a-80ef-d9c918c5aab7	2026-11-22 01:36:47.796198+00	complaints_category	payment.wrong_amount	INSERT	{"code": [null, "payment.wrong_amount"], "place": [null, 200], "active": [null, true], "name_en": [null, "Wrong amount"], "name_th": [null, "จำนวนเงินไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "payment"]}	micropay_app	1059
01a200e6-12b4-792f-a4dc-74cb260f20cc	2026-11-22 01:36:47.796582+00	complaints_category	payment.refund_late	INSERT	{"code": [null, "payment.refund_late"], "place": [null, 210], "active": [null, true], "name_en": [null, "A refund has not come"], "name_th": [null, "ยังไม่ได้รับเงินคืน"], "severity": [null, "medium"], "parent_id": [null, "payment"]}	micropay_app	1059
01a200e6-12b5-70ec-ae96-31a010e76df2	2026-11-22 01:36:47.797066+00	complaints_category	payment.code_not_read	INSERT	{"code": [null, "payment.code_not_read"], "place": [null, 220], "active": [null, true], "name_en": [null, "The code cannot be read"], "name_th": [null, "สแกนหรืออ่านรหัสไม่ได้"], "severity": [null, "low"], "parent_id": [null, "payment"]}	micropay_app	1059
01a200e6-12b5-7d5e-94c1-7d67629bfe2b	2026-11-22 01:36:47.797843+00	complaints_category	card.declined	INSERT	{"code": [null, "card.declined"], "place": [null, 240], "active": [null, true], "name_en": [null, "The card is refused"], "name_th": [null, "ใช้บัตรไม่ได้"], "severity": [null, "medium"], "parent_id": [null, "card"]}	micropay_app	1059
01a200e6-12b6-73f7-90d8-a5cffb3319eb	2026-11-22 01:36:47.798255+00	complaints_category	card.lost	INSERT	{"code": [null, "card.lost"], "place": [null, 250], "active": [null, true], "name_en": [null, "Lost or stolen card"], "name_th": [null, "บัตรหายหรือถูกขโมย"], "severity": [null, "high"], "parent_id": [null, "card"]}	micropay_app	1059
01a200e6-12b7-7016-93c6-fb87677caf3a	2026-11-22 01:36:47.799015+00	complaints_category	fee	INSERT	{"code": [null, "fee"], "place": [null, 260], "active": [null, true], "name_en": [null, "Fees"], "name_th": [null, "ค่าธรรมเนียม"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12b7-76ff-8a04-7caadd97f371	2026-11-22 01:36:47.799446+00	complaints_category	fee.wrong	INSERT	{"code": [null, "fee.wrong"], "place": [null, 270], "active": [null, true], "name_en": [null, "A wrong fee was charged"], "name_th": [null, "คิดค่าธรรมเนียมไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "fee"]}	micropay_app	1059
01a200e6-12b7-7ce9-a04a-cffebe3c5469	2026-11-22 01:36:47.799815+00	complaints_category	fee.not_announced	INSERT	{"code": [null, "fee.not_announced"], "place": [null, 280], "active": [null, true], "name_en": [null, "A change was not announced in time"], "name_th": [null, "ไม่ได้แจ้งการเปลี่ยนแปลงล่วงหน้า"], "severity": [null, "medium"], "parent_id": [null, "fee"]}	micropay_app	1059
01a200e6-12b8-750f-8b5c-c482441d6c89	2026-11-22 01:36:47.800325+00	complaints_category	account	INSERT	{"code": [null, "account"], "place": [null, 290], "active": [null, true], "name_en": [null, "Account and identity verification"], "name_th": [null, "บัญชีและการยืนยันตัวตน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12b8-7dfb-98e6-2d381c162eb8	2026-11-22 01:36:47.800884+00	complaints_category	account.verification	INSERT	{"code": [null, "account.verification"], "place": [null, 300], "active": [null, true], "name_en": [null, "Verification is late or was refused"], "name_th": [null, "การยืนยันตัวตนล่าช้าหรือไม่ผ่าน"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1059
01a200e6-12b9-775d-8207-b1f8af351df3	2026-11-22 01:36:47.801469+00	complaints_category	account.sign_in	INSERT	{"code": [null, "account.sign_in"], "place": [null, 310], "active": [null, true], "name_en": [null, "Cannot sign in"], "name_th": [null, "เข้าสู่ระบบไม่ได้"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1059
01a200e6-12ba-7050-836c-42f03f0ffcdb	2026-11-22 01:36:47.802026+00	complaints_category	account.pin	INSERT	{"code": [null, "account.pin"], "place": [null, 320], "active": [null, true], "name_en": [null, "PIN or one-time code"], "name_th": [null, "PIN หรือรหัส OTP"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1059
01a200e6-12ba-77cf-be78-135cc9f84054	2026-11-22 01:36:47.802493+00	complaints_category	account.change_of_details	INSERT	{"code": [null, "account.change_of_details"], "place": [null, 330], "active": [null, true], "name_en": [null, "Change of national ID or phone number"], "name_th": [null, "การเปลี่ยนเลขบัตรประชาชนหรือเบอร์โทรศัพท์"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1059
01a200e6-12bb-70e8-817e-e3f1764df13d	2026-11-22 01:36:47.803066+00	complaints_category	app	INSERT	{"code": [null, "app"], "place": [null, 340], "active": [null, true], "name_en": [null, "App and system"], "name_th": [null, "แอปและระบบ"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12bb-79dd-b38c-ce28a3688abc	2026-11-22 01:36:47.803624+00	complaints_category	app.unavailable	INSERT	{"code": [null, "app.unavailable"], "place": [null, 350], "active": [null, true], "name_en": [null, "The service is not available"], "name_th": [null, "ระบบขัดข้อง"], "severity": [null, "medium"], "parent_id": [null, "app"]}	micropay_app	1059
01a200e6-12bc-72de-8ff0-90b7c2a7d4a5	2026-11-22 01:36:47.804188+00	complaints_category	app.error	INSERT	{"code": [null, "app.error"], "place": [null, 360], "active": [null, true], "name_en": [null, "The app makes an error"], "name_th": [null, "แอปทำงานผิดพลาด"], "severity": [null, "low"], "parent_id": [null, "app"]}	micropay_app	1059
01a200e6-12bc-7b9b-bc9e-5e9ef53ae266	2026-11-22 01:36:47.804733+00	complaints_category	app.hard_to_use	INSERT	{"code": [null, "app.hard_to_use"], "place": [null, 370], "active": [null, true], "name_en": [null, "Hard to use"], "name_th": [null, "ใช้งานยาก"], "severity": [null, "low"], "parent_id": [null, "app"]}	micropay_app	1059
01a200e6-12bd-755c-af66-6cd534092877	2026-11-22 01:36:47.805346+00	complaints_category	service	INSERT	{"code": [null, "service"], "place": [null, 380], "active": [null, true], "name_en": [null, "Staff and service"], "name_th": [null, "พนักงานและการให้บริการ"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12bd-7e65-ac25-46ad32769690	2026-11-22 01:36:47.805909+00	complaints_category	service.no_answer	INSERT	{"code": [null, "service.no_answer"], "place": [null, 390], "active": [null, true], "name_en": [null, "Nobody answers"], "name_th": [null, "ติดต่อไม่ได้หรือไม่ได้รับคำตอบ"], "severity": [null, "medium"], "parent_id": [null, "service"]}	micropay_app	1059
01a200e6-12be-7765-aa5d-418d34fb168f	2026-11-22 01:36:47.806471+00	complaints_category	service.conduct	INSERT	{"code": [null, "service.conduct"], "place": [null, 400], "active": [null, true], "name_en": [null, "Conduct of staff"], "name_th": [null, "มารยาทและพฤติกรรมของพนักงาน"], "severity": [null, "medium"], "parent_id": [null, "service"]}	micropay_app	1059
01a200e6-12bf-70aa-94cf-56634fc9e07f	2026-11-22 01:36:47.80705+00	complaints_category	service.wrong_information	INSERT	{"code": [null, "service.wrong_information"], "place": [null, 410], "active": [null, true], "name_en": [null, "Wrong information was given"], "name_th": [null, "ได้รับข้อมูลไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "service"]}	micropay_app	1059
01a200e6-13fc-7312-af10-e22b460c8b66	2026-11-22 01:36:48.12421+00	accounts_staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-12bf-7d12-813a-b3427ec7a610	2026-11-22 01:36:47.807829+00	complaints_category	advertising	INSERT	{"code": [null, "advertising"], "place": [null, 420], "active": [null, true], "name_en": [null, "Advertising and promotions"], "name_th": [null, "โฆษณาและโปรโมชัน"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12c0-779d-a382-b14a0aaf4045	2026-11-22 01:36:47.808481+00	complaints_category	advertising.misleading	INSERT	{"code": [null, "advertising.misleading"], "place": [null, 430], "active": [null, true], "name_en": [null, "Misleading advertising"], "name_th": [null, "โฆษณาทำให้เข้าใจผิด"], "severity": [null, "medium"], "parent_id": [null, "advertising"]}	micropay_app	1059
01a200e6-12c1-70b1-ad88-d375219a4e6c	2026-11-22 01:36:47.809048+00	complaints_category	advertising.reward_missing	INSERT	{"code": [null, "advertising.reward_missing"], "place": [null, 440], "active": [null, true], "name_en": [null, "A promised benefit has not come"], "name_th": [null, "ไม่ได้รับสิทธิหรือรางวัล"], "severity": [null, "low"], "parent_id": [null, "advertising"]}	micropay_app	1059
01a200e6-12c1-7a77-a406-681ed7186a43	2026-11-22 01:36:47.809662+00	complaints_category	advertising.unwanted	INSERT	{"code": [null, "advertising.unwanted"], "place": [null, 450], "active": [null, true], "name_en": [null, "Unwanted marketing"], "name_th": [null, "ได้รับการเสนอขายที่ไม่ต้องการ"], "severity": [null, "medium"], "parent_id": [null, "advertising"]}	micropay_app	1059
01a200e6-12c2-7617-8b51-8ff3428f061e	2026-11-22 01:36:47.810399+00	complaints_category	privacy	INSERT	{"code": [null, "privacy"], "place": [null, 460], "active": [null, true], "name_en": [null, "Personal data"], "name_th": [null, "ข้อมูลส่วนบุคคล"], "severity": [null, "high"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12c3-71ad-ad92-c43194f70074	2026-11-22 01:36:47.811117+00	complaints_category	privacy.used_without_right	INSERT	{"code": [null, "privacy.used_without_right"], "place": [null, 470], "active": [null, true], "name_en": [null, "Data used or disclosed without a right"], "name_th": [null, "ใช้หรือเปิดเผยข้อมูลโดยไม่มีสิทธิ"], "severity": [null, "high"], "parent_id": [null, "privacy"]}	micropay_app	1059
01a200e6-12c3-7b8a-8fe0-edecccc1f055	2026-11-22 01:36:47.811733+00	complaints_category	privacy.request_not_met	INSERT	{"code": [null, "privacy.request_not_met"], "place": [null, 480], "active": [null, true], "name_en": [null, "A data request was not met"], "name_th": [null, "คำขอใช้สิทธิไม่ได้รับการดำเนินการ"], "severity": [null, "medium"], "parent_id": [null, "privacy"]}	micropay_app	1059
01a200e6-12c4-7544-8696-6f8c469490b8	2026-11-22 01:36:47.812338+00	complaints_category	privacy.wrong_data	INSERT	{"code": [null, "privacy.wrong_data"], "place": [null, 490], "active": [null, true], "name_en": [null, "The data is not right"], "name_th": [null, "ข้อมูลไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "privacy"]}	micropay_app	1059
01a200e6-12c4-7e4c-b2a2-bf7ecf25f671	2026-11-22 01:36:47.812903+00	complaints_category	fraud	INSERT	{"code": [null, "fraud"], "place": [null, 500], "active": [null, true], "name_en": [null, "Fraud and scams"], "name_th": [null, "การหลอกลวงและมิจฉาชีพ"], "severity": [null, "high"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12c5-77d7-8715-656ab1d51b61	2026-11-22 01:36:47.8135+00	complaints_category	fraud.deceived	INSERT	{"code": [null, "fraud.deceived"], "place": [null, 510], "active": [null, true], "name_en": [null, "Deceived into paying"], "name_th": [null, "ถูกหลอกให้โอนเงิน"], "severity": [null, "high"], "parent_id": [null, "fraud"]}	micropay_app	1059
01a200e6-12c6-7130-86fd-37834958db7d	2026-11-22 01:36:47.814084+00	complaints_category	fraud.mule	INSERT	{"code": [null, "fraud.mule"], "place": [null, 520], "active": [null, true], "name_en": [null, "A suspicious account"], "name_th": [null, "บัญชีต้องสงสัย"], "severity": [null, "high"], "parent_id": [null, "fraud"]}	micropay_app	1059
01a200e6-12c6-7a49-82ec-a90427a0e575	2026-11-22 01:36:47.814651+00	complaints_category	fraud.impersonation	INSERT	{"code": [null, "fraud.impersonation"], "place": [null, 530], "active": [null, true], "name_en": [null, "Somebody pretends to be us or another person"], "name_th": [null, "มีผู้แอบอ้างเป็นบริษัทหรือบุคคลอื่น"], "severity": [null, "high"], "parent_id": [null, "fraud"]}	micropay_app	1059
01a200e6-12c7-72d7-9e53-401ea01f1166	2026-11-22 01:36:47.815188+00	complaints_category	unauthorised	INSERT	{"code": [null, "unauthorised"], "place": [null, 540], "active": [null, true], "name_en": [null, "Transactions not made by the customer"], "name_th": [null, "รายการที่ไม่ได้ทำเอง"], "severity": [null, "high"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12c7-7bf0-8b36-fc9cc760517c	2026-11-22 01:36:47.815755+00	complaints_category	unauthorised.device	INSERT	{"code": [null, "unauthorised.device"], "place": [null, 550], "active": [null, true], "name_en": [null, "Phone lost or taken over"], "name_th": [null, "โทรศัพท์หายหรือถูกควบคุม"], "severity": [null, "high"], "parent_id": [null, "unauthorised"]}	micropay_app	1059
01a200e6-12c8-73ae-9143-1786b3cca732	2026-11-22 01:36:47.816239+00	complaints_category	unauthorised.credentials	INSERT	{"code": [null, "unauthorised.credentials"], "place": [null, 560], "active": [null, true], "name_en": [null, "PIN or one-time code got out"], "name_th": [null, "PIN หรือ OTP รั่วไหล"], "severity": [null, "high"], "parent_id": [null, "unauthorised"]}	micropay_app	1059
01a200e6-12c8-7d05-87ee-ea9a79d52cac	2026-11-22 01:36:47.816821+00	complaints_category	other	INSERT	{"code": [null, "other"], "place": [null, 570], "active": [null, true], "name_en": [null, "Other"], "name_th": [null, "อื่น ๆ"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1059
01a200e6-12ce-7063-b819-3f5d054408a9	2026-11-22 01:36:47.822033+00	accounts_staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	INSERT	{"id": [null, "01a200e6-12cc-73f7-8ac5-afc6198f8378"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "agent.nok"], "full_name": [null, "นก สดใส"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1363-7b07-a79d-9bd8f29243c4	2026-11-22 01:36:47.971707+00	accounts_staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-13ff-7372-8050-702a83eb05f1	2026-11-22 01:36:48.127228+00	accounts_staff	01a200e6-13fd-73dd-969e-94e0e62078ba	INSERT	{"id": [null, "01a200e6-13fd-73dd-969e-94e0e62078ba"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "senior.prasit"], "full_name": [null, "ประสิทธิ์ มั่นคง"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-149d-7dd2-a6e4-cf484a114239	2026-11-22 01:36:48.285891+00	accounts_staff	01a200e6-13fd-73dd-969e-94e0e62078ba	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-1543-778d-a3ea-46de9ccebb70	2026-11-22 01:36:48.451491+00	accounts_staff	01a200e6-13fd-73dd-969e-94e0e62078ba	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-1546-724d-84d7-a9b20dd106b4	2026-11-22 01:36:48.454159+00	accounts_staff	01a200e6-1545-7307-9370-f89b6d887154	INSERT	{"id": [null, "01a200e6-1545-7307-9370-f89b6d887154"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "thai_credit_bank"], "is_staff": [null, true], "password": "changed", "username": [null, "verifier.dao"], "full_name": [null, "ดาว รุ่งเรือง"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-15e7-73c8-95a9-f9b6c8abebff	2026-11-22 01:36:48.615256+00	accounts_staff	01a200e6-1545-7307-9370-f89b6d887154	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-168c-7216-a2f1-873249973fd2	2026-11-22 01:36:48.780158+00	accounts_staff	01a200e6-1545-7307-9370-f89b6d887154	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-168e-7e90-8d00-a1f83bfe64ae	2026-11-22 01:36:48.782927+00	accounts_staff	01a200e6-168d-70b6-8a5c-8766c16d779b	INSERT	{"id": [null, "01a200e6-168d-70b6-8a5c-8766c16d779b"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "compliance.arun"], "full_name": [null, "อรุณ เที่ยงธรรม"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1733-7b6d-89cb-2263d373ed40	2026-11-22 01:36:48.947734+00	accounts_staff	01a200e6-168d-70b6-8a5c-8766c16d779b	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-17bd-79f4-afe5-46f0b7f76011	2026-11-22 01:36:49.085641+00	accounts_staff	01a200e6-168d-70b6-8a5c-8766c16d779b	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-17bf-7bff-949b-a2ce7308cf3a	2026-11-22 01:36:49.087761+00	accounts_staff	01a200e6-17be-76f6-8d42-b89f7f87f5a1	INSERT	{"id": [null, "01a200e6-17be-76f6-8d42-b89f7f87f5a1"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "compliance.siri"], "full_name": [null, "สิริ ยุติธรรม"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1854-7e33-bf42-018e6366b3ac	2026-11-22 01:36:49.236908+00	accounts_staff	01a200e6-17be-76f6-8d42-b89f7f87f5a1	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-18f5-73f6-aeb0-6f46fd64cba6	2026-11-22 01:36:49.397263+00	accounts_staff	01a200e6-17be-76f6-8d42-b89f7f87f5a1	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-18f6-7f39-b2a2-361c0873658c	2026-11-22 01:36:49.398959+00	accounts_staff	01a200e6-18f6-77f7-b5e6-56ac83e798ae	INSERT	{"id": [null, "01a200e6-18f6-77f7-b5e6-56ac83e798ae"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "privacy.mali"], "full_name": [null, "มะลิ รักษา"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1999-7b48-aa81-607ec6f10006	2026-11-22 01:36:49.561727+00	accounts_staff	01a200e6-18f6-77f7-b5e6-56ac83e798ae	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-1a38-76b2-977c-74cb15914534	2026-11-22 01:36:49.72044+00	accounts_staff	01a200e6-18f6-77f7-b5e6-56ac83e798ae	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-1a3b-7381-bb5f-2f6ce206d918	2026-11-22 01:36:49.723237+00	accounts_staff	01a200e6-1a3a-7537-b512-92d443785a2b	INSERT	{"id": [null, "01a200e6-1a3a-7537-b512-92d443785a2b"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "finance.kanya"], "full_name": [null, "กัญญา บัญชี"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1ada-75a0-878c-b59823a6f6c9	2026-11-22 01:36:49.88238+00	accounts_staff	01a200e6-1a3a-7537-b512-92d443785a2b	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-1b5e-7ecf-8375-efb593f89430	2026-11-22 01:36:50.014969+00	accounts_staff	01a200e6-1a3a-7537-b512-92d443785a2b	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-1b61-7279-815b-cd1d9d667255	2026-11-22 01:36:50.017168+00	accounts_staff	01a200e6-1b60-7692-a08f-8df9cd00856b	INSERT	{"id": [null, "01a200e6-1b60-7692-a08f-8df9cd00856b"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "operator.lek"], "full_name": [null, "เล็ก ชำนาญ"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1be4-75a2-b1c5-44555060508b	2026-11-22 01:36:50.148384+00	accounts_staff	01a200e6-1b60-7692-a08f-8df9cd00856b	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-1c65-7e3e-9c47-7dcd1fb4bbb7	2026-11-22 01:36:50.277906+00	accounts_staff	01a200e6-1b60-7692-a08f-8df9cd00856b	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-1c68-74cf-aa7b-2fdf5a5a0760	2026-11-22 01:36:50.280312+00	accounts_staff	01a200e6-1c67-7417-b18f-1eaa096086fe	INSERT	{"id": [null, "01a200e6-1c67-7417-b18f-1eaa096086fe"], "email": [null, ""], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "auditor.wirat"], "full_name": [null, "วิรัช ตรวจสอบ"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T01:36:47.451069+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1060
01a200e6-1cef-7a52-88b3-646a395b43bf	2026-11-22 01:36:50.415663+00	accounts_staff	01a200e6-1c67-7417-b18f-1eaa096086fe	UPDATE	{"password": "changed"}	micropay_app	1060
01a200e6-1d72-7c92-9068-7918a25fd76c	2026-11-22 01:36:50.546805+00	accounts_staff	01a200e6-1c67-7417-b18f-1eaa096086fe	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T01:36:47.451069+00:00"]}	micropay_app	1060
01a200e6-2a9e-74ef-bcf6-9375e84076c1	2026-11-22 01:36:53.918321+00	accounts_registration	01a200e6-2a97-762d-9ba6-4de916d6607d	INSERT	{"id": [null, "01a200e6-2a97-762d-9ba6-4de916d6607d"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a200e6-2a99-754a-bfc9-0a2c5c08a48e"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T02:36:53.905001+00:00"], "started_at": [null, "2026-11-22T01:36:53.905001+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a200e6-2a7b-7292-94d2-386891ea17de"]}	micropay_app	1099
01a200e6-2b7d-7f7f-b1f2-f1e28bb4d31b	2026-11-22 01:36:54.14198+00	accounts_registration	01a200e6-2a97-762d-9ba6-4de916d6607d	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1102
01a200e6-2b86-74d2-862e-8e0a6042b790	2026-11-22 01:36:54.150312+00	accounts_registration	01a200e6-2a97-762d-9ba6-4de916d6607d	UPDATE	{"profile": "changed"}	micropay_app	1103
01a200e6-2b94-76df-96b8-1e5825e43c50	2026-11-22 01:36:54.164441+00	accounts_registration	01a200e6-2a97-762d-9ba6-4de916d6607d	UPDATE	{"phone": "changed", "state": ["phone_proved", "declined"], "profile": "changed", "closed_at": [null, "2026-11-22T01:36:54.154215+00:00"]}	micropay_app	1104
01a200e6-2be1-7651-afe3-c5a0e0995e89	2026-11-22 01:36:54.241411+00	accounts_registration	01a200e6-2bda-703f-8d5d-c086d1518822	INSERT	{"id": [null, "01a200e6-2bda-703f-8d5d-c086d1518822"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a200e6-2bdc-70b6-ae2b-26349649681d"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T02:36:54.227019+00:00"], "started_at": [null, "2026-11-22T01:36:54.227019+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a200e6-2bbc-71a8-893d-8f2f4f89ee21"]}	micropay_app	1108
01a200e6-2c16-746a-8998-0fc6cb019228	2026-11-22 01:36:54.294287+00	accounts_registration	01a200e6-2bda-703f-8d5d-c086d1518822	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1111
01a200e6-2c1e-7cd4-80aa-3eda8791f65b	2026-11-22 01:36:54.302814+00	accounts_registration	01a200e6-2bda-703f-8d5d-c086d1518822	UPDATE	{"profile": "changed"}	micropay_app	1112
01a200e6-2c26-7f39-bf25-44e5d3eb1099	2026-11-22 01:36:54.310965+00	accounts_registration	01a200e6-2bda-703f-8d5d-c086d1518822	UPDATE	{"completions": [0, 1]}	micropay_app	1113
01a200e6-2c4e-7728-9254-ea268efe4978	2026-11-22 01:36:54.350464+00	accounts_customer	01a200e6-2c27-7560-b394-6f8bb8f5291c	INSERT	{"id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "email": "changed", "phone": "changed", "state": [null, "active"], "address": "changed", "language": [null, "th"], "closed_at": [null, null], "workplace": "changed", "birth_date": "changed", "given_name": "changed", "occupation": "changed", "subject_id": [null, "01a200e6-2c4a-7717-a474-112f7f2a212d"], "family_name": "changed", "national_id": "changed", "phone_index": "changed", "verified_at": [null, null], "registered_at": [null, "2026-11-22T01:36:54.306753+00:00"], "phone_index_next": "changed", "national_id_index": "changed", "national_id_index_next": "changed"}	micropay_app	1114
01a200e6-2c60-7cc4-840e-971af6fe57fb	2026-11-22 01:36:54.368817+00	accounts_registration	01a200e6-2bda-703f-8d5d-c086d1518822	UPDATE	{"phone": "changed", "state": ["phone_proved", "completed"], "profile": "changed", "closed_at": [null, "2026-11-22T01:36:54.306753+00:00"], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"]}	micropay_app	1114
01a200e6-2c64-7cfc-90c0-bd6b349b66b0	2026-11-22 01:36:54.372823+00	accounts_device	01a200e6-2c64-760b-8607-f3303ed67386	INSERT	{"id": [null, "01a200e6-2c64-760b-8607-f3303ed67386"], "bound_at": [null, "2026-11-22T01:36:54.306753+00:00"], "retired_at": [null, null], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "installation_id": [null, "01a200e6-2bbc-71a8-893d-8f2f4f89ee21"]}	micropay_app	1114
01a200e6-2c7e-7487-ab66-c176415be7f6	2026-11-22 01:36:54.398294+00	wallet_walletopening	01a200e6-2c77-77cd-b3c0-d6efa509decf	INSERT	{"id": [null, "01a200e6-2c77-77cd-b3c0-d6efa509decf"], "state": [null, "asked"], "digest": [null, "792a5429b200d90cc85db959b331a9d61d67d63bde96bbb962f70fde6b451fc0"], "otp_id": [null, "01a200e6-2c7a-755d-8622-0561a7f22c5c"], "asked_at": [null, "2026-11-22T01:36:54.381529+00:00"], "expires_at": [null, "2026-11-22T01:46:54.381529+00:00"], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "confirmed_at": [null, null], "acceptance_id": [null, "01a200e6-2c56-759a-a8a9-aeb4c13372f3"]}	micropay_app	1119
01a200e6-2cb9-7aef-aa01-8439568cbcf5	2026-11-22 01:36:54.457698+00	wallet_walletopening	01a200e6-2c77-77cd-b3c0-d6efa509decf	UPDATE	{"state": ["asked", "confirmed"], "confirmed_at": [null, "2026-11-22T01:36:54.444171+00:00"]}	micropay_app	1122
01a200e6-2cbc-78c3-b02c-c0a6f8c922ed	2026-11-22 01:36:54.460557+00	wallet_wallet	01a200e6-2cbb-7600-b32a-f0629da201ec	INSERT	{"id": [null, "01a200e6-2cbb-7600-b32a-f0629da201ec"], "state": [null, "active"], "number": [null, "W276653114504"], "opened_at": [null, "2026-11-22T01:36:54.444171+00:00"], "account_id": [null, "01a200e6-2cba-73a8-8bb6-76e3a61a3294"], "opening_id": [null, "01a200e6-2c77-77cd-b3c0-d6efa509decf"], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "acceptance_id": [null, "01a200e6-2c56-759a-a8a9-aeb4c13372f3"], "opening_state": [null, "confirmed"]}	micropay_app	1122
01a200e6-2d1b-7309-a761-e9cfc0e9c745	2026-11-22 01:36:54.555201+00	accounts_registration	01a200e6-2d14-776a-a3ff-79e54799471c	INSERT	{"id": [null, "01a200e6-2d14-776a-a3ff-79e54799471c"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a200e6-2d18-7121-bb20-4af4b026669d"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T02:36:54.5378+00:00"], "started_at": [null, "2026-11-22T01:36:54.5378+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a200e6-2ce9-74cd-9e03-76118904fb9e"]}	micropay_app	1127
01a200e6-2d7c-79f0-90bf-d2479f621117	2026-11-22 01:36:54.652633+00	accounts_registration	01a200e6-2d14-776a-a3ff-79e54799471c	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1135
01a200e6-2d85-7818-9b5b-9cc83e01368a	2026-11-22 01:36:54.661517+00	accounts_registration	01a200e6-2d14-776a-a3ff-79e54799471c	UPDATE	{"profile": "changed"}	micropay_app	1136
01a200e6-2d90-73cb-a2d4-2a7d8dafbec7	2026-11-22 01:36:54.672248+00	accounts_registration	01a200e6-2d14-776a-a3ff-79e54799471c	UPDATE	{"completions": [0, 1]}	micropay_app	1137
01a200e6-2db7-708e-95b5-c075d7b04c2b	2026-11-22 01:36:54.711058+00	accounts_customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	INSERT	{"id": [null, "01a200e6-2d90-74c8-ab01-f2e4cf8341c7"], "email": "changed", "phone": "changed", "state": [null, "active"], "address": "changed", "language": [null, "th"], "closed_at": [null, null], "workplace": "changed", "birth_date": "changed", "given_name": "changed", "occupation": "changed", "subject_id": [null, "01a200e6-2db4-7748-a8d3-8a94ab2a9388"], "family_name": "changed", "national_id": "changed", "phone_index": "changed", "verified_at": [null, null], "registered_at": [null, "2026-11-22T01:36:54.668168+00:00"], "phone_index_next": "changed", "national_id_index": "changed", "national_id_index_next": "changed"}	micropay_app	1138
01a200e6-2dc4-7b11-b3e9-f57220ac448c	2026-11-22 01:36:54.724708+00	accounts_registration	01a200e6-2d14-776a-a3ff-79e54799471c	UPDATE	{"phone": "changed", "state": ["phone_proved", "completed"], "profile": "changed", "closed_at": [null, "2026-11-22T01:36:54.668168+00:00"], "customer_id": [null, "01a200e6-2d90-74c8-ab01-f2e4cf8341c7"]}	micropay_app	1138
01a200e6-2dc6-7f0c-8f58-d60949273220	2026-11-22 01:36:54.726948+00	accounts_device	01a200e6-2dc6-73cc-a3f5-cb9f40fd3bbe	INSERT	{"id": [null, "01a200e6-2dc6-73cc-a3f5-cb9f40fd3bbe"], "bound_at": [null, "2026-11-22T01:36:54.668168+00:00"], "retired_at": [null, null], "customer_id": [null, "01a200e6-2d90-74c8-ab01-f2e4cf8341c7"], "installation_id": [null, "01a200e6-2ce9-74cd-9e03-76118904fb9e"]}	micropay_app	1138
01a200e6-2dd8-7fb1-a5ad-1782bd30bd64	2026-11-22 01:36:54.745+00	wallet_walletopening	01a200e6-2dd3-7328-a55b-8557d42e5555	INSERT	{"id": [null, "01a200e6-2dd3-7328-a55b-8557d42e5555"], "state": [null, "asked"], "digest": [null, "e83155a467cd9d6b1dc944e010ffde574ef84d4566d2832af711f1a896e325ae"], "otp_id": [null, "01a200e6-2dd6-7256-a91e-85afbeaadea7"], "asked_at": [null, "2026-11-22T01:36:54.731544+00:00"], "expires_at": [null, "2026-11-22T01:46:54.731544+00:00"], "customer_id": [null, "01a200e6-2d90-74c8-ab01-f2e4cf8341c7"], "confirmed_at": [null, null], "acceptance_id": [null, "01a200e6-2dbd-718b-a9c0-0277bf7b2177"]}	micropay_app	1143
01a200e6-2e15-7ddf-b5b6-9301b917fbce	2026-11-22 01:36:54.805883+00	wallet_walletopening	01a200e6-2dd3-7328-a55b-8557d42e5555	UPDATE	{"state": ["asked", "confirmed"], "confirmed_at": [null, "2026-11-22T01:36:54.794862+00:00"]}	micropay_app	1146
01a200e6-2e17-70f2-86b9-a5480ea374b3	2026-11-22 01:36:54.807066+00	wallet_wallet	01a200e6-2e16-769a-ba75-f5c0172dddbe	INSERT	{"id": [null, "01a200e6-2e16-769a-ba75-f5c0172dddbe"], "state": [null, "active"], "number": [null, "W246154067219"], "opened_at": [null, "2026-11-22T01:36:54.794862+00:00"], "account_id": [null, "01a200e6-2e16-72ad-939a-992cf0b88ae4"], "opening_id": [null, "01a200e6-2dd3-7328-a55b-8557d42e5555"], "customer_id": [null, "01a200e6-2d90-74c8-ab01-f2e4cf8341c7"], "acceptance_id": [null, "01a200e6-2dbd-718b-a9c0-0277bf7b2177"], "opening_state": [null, "confirmed"]}	micropay_app	1146
01a200e6-2e27-7644-9e25-9e75d112799e	2026-11-22 01:36:54.823405+00	accounts_kyccase	01a200e6-2e25-7589-a39b-236982fb36c8	INSERT	{"id": [null, "01a200e6-2e25-7589-a39b-236982fb36c8"], "code": [null, "TWDGEFKE"], "note": "changed", "tier": [null, ""], "state": [null, "waiting"], "method": [null, ""], "channel": [null, ""], "refusal": [null, ""], "asked_at": [null, "2026-11-22T01:36:54.812812+00:00"], "taken_at": [null, null], "decided_at": [null, null], "expires_at": [null, "2026-11-25T01:36:54.812812+00:00"], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "verifier_id": [null, null], "recipient_code": [null, ""]}	micropay_app	1148
01a200e6-348a-7315-989e-f07920889912	2026-11-22 01:36:56.45821+00	accounts_staff	01a200e6-1545-7307-9370-f89b6d887154	UPDATE	{"last_login": [null, "2026-11-22T01:36:56.457229+00:00"]}	micropay_app	1154
01a200e6-34e6-7432-8f82-7226d5aac48d	2026-11-22 01:36:56.55028+00	accounts_kyccase	01a200e6-2e25-7589-a39b-236982fb36c8	UPDATE	{"state": ["waiting", "in_check"], "channel": ["", "branch"], "taken_at": [null, "2026-11-22T01:36:56.537627+00:00"], "verifier_id": [null, "01a200e6-1545-7307-9370-f89b6d887154"], "recipient_code": ["", "thai_credit_bank"]}	micropay_app	1156
01a200e6-3556-717c-abfc-34e07bfa1f44	2026-11-22 01:36:56.662118+00	accounts_kyccase	01a200e6-2e25-7589-a39b-236982fb36c8	UPDATE	{"note": "changed", "tier": ["", "ial2.3"], "state": ["in_check", "verified"], "method": ["", "dip_chip"], "decided_at": [null, "2026-11-22T01:36:56.655998+00:00"]}	micropay_app	1159
01a200e6-3557-72df-9c06-d87f18f87ad2	2026-11-22 01:36:56.663192+00	accounts_customer	01a200e6-2c27-7560-b394-6f8bb8f5291c	UPDATE	{"verified_at": [null, "2026-11-22T01:36:56.655998+00:00"]}	micropay_app	1159
01a200e6-3594-73e2-ad1f-3aacb3ae4dd6	2026-11-22 01:36:56.724263+00	accounts_kyccase	01a200e6-3593-7255-ba40-684055cf4afe	INSERT	{"id": [null, "01a200e6-3593-7255-ba40-684055cf4afe"], "code": [null, "65QCF4CK"], "note": "changed", "tier": [null, ""], "state": [null, "waiting"], "method": [null, ""], "channel": [null, ""], "refusal": [null, ""], "asked_at": [null, "2026-11-22T01:36:56.714348+00:00"], "taken_at": [null, null], "decided_at": [null, null], "expires_at": [null, "2026-11-25T01:36:56.714348+00:00"], "customer_id": [null, "01a200e6-2d90-74c8-ab01-f2e4cf8341c7"], "verifier_id": [null, null], "recipient_code": [null, ""]}	micropay_app	1161
01a200e6-3c91-7ce0-b616-187c2a4e7f3f	2026-11-22 01:36:58.513822+00	accounts_staff	01a200e6-1545-7307-9370-f89b6d887154	UPDATE	{"last_login": ["2026-11-22T01:36:56.457229+00:00", "2026-11-22T01:36:58.512999+00:00"]}	micropay_app	1167
01a200e6-3cda-791c-8688-89e19bdf84c2	2026-11-22 01:36:58.586597+00	accounts_kyccase	01a200e6-3593-7255-ba40-684055cf4afe	UPDATE	{"state": ["waiting", "in_check"], "channel": ["", "branch"], "taken_at": [null, "2026-11-22T01:36:58.57525+00:00"], "verifier_id": [null, "01a200e6-1545-7307-9370-f89b6d887154"], "recipient_code": ["", "thai_credit_bank"]}	micropay_app	1169
01a200e6-3d37-7c5e-9b3d-e18221d77f41	2026-11-22 01:36:58.679797+00	accounts_kyccase	01a200e6-3593-7255-ba40-684055cf4afe	UPDATE	{"note": "changed", "tier": ["", "ial2.3"], "state": ["in_check", "verified"], "method": ["", "dip_chip"], "decided_at": [null, "2026-11-22T01:36:58.674645+00:00"]}	micropay_app	1172
01a200e6-3d38-77f7-a610-e755311c861f	2026-11-22 01:36:58.680506+00	accounts_customer	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	UPDATE	{"verified_at": [null, "2026-11-22T01:36:58.674645+00:00"]}	micropay_app	1172
01a200e6-4ac0-77c7-ae0a-bfab6f2e3f76	2026-11-22 01:37:02.14451+00	accounts_staff	01a200e6-12cc-73f7-8ac5-afc6198f8378	UPDATE	{"last_login": [null, "2026-11-22T01:37:02.143677+00:00"]}	micropay_app	1214
01a200e6-3d7a-72c6-9272-b05f4d4d185a	2026-11-22 01:36:58.746188+00	wallet_topup	01a200e6-3d78-700e-ac59-96f006bc0904	INSERT	{"id": [null, "01a200e6-3d78-700e-ac59-96f006bc0904"], "state": [null, "waiting"], "amount": [null, 500000], "paid_at": [null, null], "reference": [null, "T63934664570129"], "wallet_id": [null, "01a200e6-2cbb-7600-b32a-f0629da201ec"], "created_at": [null, "2026-11-22T01:36:58.733936+00:00"], "expires_at": [null, "2026-11-23T01:36:58.733936+00:00"], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "fee_version_id": [null, "01a200e6-1296-70ca-b88c-94666c725191"]}	micropay_app	1174
01a200e6-3dd4-7f7d-8eee-eb423c767a9f	2026-11-22 01:36:58.83698+00	wallet_topup	01a200e6-3d78-700e-ac59-96f006bc0904	UPDATE	{"state": ["waiting", "paid"], "paid_at": [null, "2026-11-22T01:36:58.828733+00:00"]}	micropay_app	1176
01a200e6-4476-799d-a991-9bacd9836752	2026-11-22 01:37:00.534613+00	complaints_case	01a200e6-4473-75bc-b53e-721484dfafca	INSERT	{"id": [null, "01a200e6-4473-75bc-b53e-721484dfafca"], "kind": [null, "complaint"], "text": "changed", "state": [null, "open"], "ack_at": [null, "2026-11-22T01:37:00.519826+00:00"], "number": [null, "C-2569-16889-78898"], "ack_due": [null, "2026-11-22"], "channel": [null, "app"], "outcome": [null, null], "language": [null, "th"], "movement": [null, {"at": "2026-11-22T01:36:59.148185+00:00", "kind": "payment", "direction": "out", "reference": "R261122808462994845", "fee_satang": 500, "counterparty": "การประปาตัวอย่าง", "amount_satang": 364922}], "next_due": [null, "2026-11-29"], "closed_at": [null, null], "key_owner": [null, "customer:01a200e6-2c27-7560-b394-6f8bb8f5291c"], "subject_id": [null, "01a200e6-2c4a-7717-a474-112f7f2a212d"], "category_id": [null, "wallet.balance_wrong"], "customer_id": [null, "01a200e6-2c27-7560-b394-6f8bb8f5291c"], "email_index": "changed", "fingerprint": [null, "1136c0a8809104e3f66245356843d128d1dc94bd263018e413564851ae9d7f11"], "phone_index": "changed", "progress_at": [null, null], "received_at": [null, "2026-11-22T01:37:00.519826+00:00"], "recorded_at": [null, "2026-11-22T01:37:00.519826+00:00"], "resolve_due": [null, "2026-12-15"], "resolved_at": [null, null], "contact_name": "changed", "progress_due": [null, "2026-11-29"], "contact_email": "changed", "contact_phone": "changed", "assigned_to_id": [null, null], "idempotency_key": [null, "2dfec172-2d97-49ba-b61d-8ebe8027d244"], "email_index_next": "changed", "phone_index_next": "changed", "movement_reference": [null, "R261122808462994845"]}	micropay_app	1207
\.


--
-- Data for Name: core_holiday; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_holiday (day, name_th, name_en, source) FROM stdin;
2025-01-01	วันขึ้นปีใหม่	New Year's Day	Public calendar; check against the central bank's announcement.
2025-04-06	วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์	Chakri Memorial Day	Public calendar; check against the central bank's announcement.
2025-04-07	ชดเชยวันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์	Chakri Memorial Day (in lieu)	Public calendar; check against the central bank's announcement.
2025-04-13	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2025-04-14	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2025-04-15	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2025-04-16	ชดเชยวันสงกรานต์	Songkran Festival (in lieu)	Public calendar; check against the central bank's announcement.
2025-05-01	วันแรงงานแห่งชาติ	National Labor Day	Public calendar; check against the central bank's announcement.
2025-12-05	วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; วันชาติ; วันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday; National Day; National Father's Day	Public calendar; check against the central bank's announcement.
2025-05-04	วันฉัตรมงคล	Coronation Day	Public calendar; check against the central bank's announcement.
2025-05-05	ชดเชยวันฉัตรมงคล	Coronation Day (in lieu)	Public calendar; check against the central bank's announcement.
2025-06-03	วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday	Public calendar; check against the central bank's announcement.
2025-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว	HM King Maha Vajiralongkorn's Birthday	Public calendar; check against the central bank's announcement.
2025-08-12	วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday; National Mother's Day	Public calendar; check against the central bank's announcement.
2025-10-13	วันนวมินทรมหาราช	HM King Bhumibol Adulyadej Memorial Day	Public calendar; check against the central bank's announcement.
2025-10-23	วันปิยมหาราช	HM King Chulalongkorn Memorial Day	Public calendar; check against the central bank's announcement.
2025-12-10	วันรัฐธรรมนูญ	Constitution Day	Public calendar; check against the central bank's announcement.
2025-12-31	วันสิ้นปี	New Year's Eve	Public calendar; check against the central bank's announcement.
2025-02-12	วันมาฆบูชา	Makha Bucha	Public calendar; check against the central bank's announcement.
2025-05-11	วันวิสาขบูชา	Visakha Bucha	Public calendar; check against the central bank's announcement.
2025-05-12	ชดเชยวันวิสาขบูชา	Visakha Bucha (in lieu)	Public calendar; check against the central bank's announcement.
2025-07-10	วันอาสาฬหบูชา	Asarnha Bucha	Public calendar; check against the central bank's announcement.
2025-06-02	วันหยุดพิเศษ (เพิ่มเติม)	Bridge Public Holiday	Public calendar; check against the central bank's announcement.
2025-08-11	วันหยุดพิเศษ (เพิ่มเติม)	Bridge Public Holiday	Public calendar; check against the central bank's announcement.
2026-01-01	วันขึ้นปีใหม่	New Year's Day	Public calendar; check against the central bank's announcement.
2026-04-06	วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์	Chakri Memorial Day	Public calendar; check against the central bank's announcement.
2026-04-13	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2026-04-14	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2026-04-15	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2026-05-01	วันแรงงานแห่งชาติ	National Labor Day	Public calendar; check against the central bank's announcement.
2026-12-05	วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; วันชาติ; วันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday; National Day; National Father's Day	Public calendar; check against the central bank's announcement.
2026-12-07	ชดเชยวันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; ชดเชยวันชาติ; ชดเชยวันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday (in lieu); National Day (in lieu); National Father's Day (in lieu)	Public calendar; check against the central bank's announcement.
2026-05-04	วันฉัตรมงคล	Coronation Day	Public calendar; check against the central bank's announcement.
2026-06-03	วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday	Public calendar; check against the central bank's announcement.
2026-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว	HM King Maha Vajiralongkorn's Birthday	Public calendar; check against the central bank's announcement.
2026-08-12	วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday; National Mother's Day	Public calendar; check against the central bank's announcement.
2026-10-13	วันนวมินทรมหาราช	HM King Bhumibol Adulyadej Memorial Day	Public calendar; check against the central bank's announcement.
2026-10-23	วันปิยมหาราช	HM King Chulalongkorn Memorial Day	Public calendar; check against the central bank's announcement.
2026-12-10	วันรัฐธรรมนูญ	Constitution Day	Public calendar; check against the central bank's announcement.
2026-12-31	วันสิ้นปี	New Year's Eve	Public calendar; check against the central bank's announcement.
2026-03-03	วันมาฆบูชา	Makha Bucha	Public calendar; check against the central bank's announcement.
2026-05-31	วันวิสาขบูชา	Visakha Bucha	Public calendar; check against the central bank's announcement.
2026-06-01	ชดเชยวันวิสาขบูชา	Visakha Bucha (in lieu)	Public calendar; check against the central bank's announcement.
2026-07-29	วันอาสาฬหบูชา	Asarnha Bucha	Public calendar; check against the central bank's announcement.
2026-01-02	วันหยุดพิเศษ (เพิ่มเติม)	Bridge Public Holiday	Public calendar; check against the central bank's announcement.
2027-01-01	วันขึ้นปีใหม่	New Year's Day	Public calendar; check against the central bank's announcement.
2027-04-06	วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์	Chakri Memorial Day	Public calendar; check against the central bank's announcement.
2027-04-13	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2027-04-14	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2027-04-15	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2027-05-01	วันแรงงานแห่งชาติ	National Labor Day	Public calendar; check against the central bank's announcement.
2027-05-03	ชดเชยวันแรงงานแห่งชาติ	National Labor Day (in lieu)	Public calendar; check against the central bank's announcement.
2027-12-05	วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; วันชาติ; วันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday; National Day; National Father's Day	Public calendar; check against the central bank's announcement.
2027-12-06	ชดเชยวันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; ชดเชยวันชาติ; ชดเชยวันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday (in lieu); National Day (in lieu); National Father's Day (in lieu)	Public calendar; check against the central bank's announcement.
2027-05-04	วันฉัตรมงคล	Coronation Day	Public calendar; check against the central bank's announcement.
2027-06-03	วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday	Public calendar; check against the central bank's announcement.
2027-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว	HM King Maha Vajiralongkorn's Birthday	Public calendar; check against the central bank's announcement.
2027-08-12	วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday; National Mother's Day	Public calendar; check against the central bank's announcement.
2027-10-13	วันนวมินทรมหาราช	HM King Bhumibol Adulyadej Memorial Day	Public calendar; check against the central bank's announcement.
2027-10-23	วันปิยมหาราช	HM King Chulalongkorn Memorial Day	Public calendar; check against the central bank's announcement.
2027-10-25	ชดเชยวันปิยมหาราช	HM King Chulalongkorn Memorial Day (in lieu)	Public calendar; check against the central bank's announcement.
2027-12-10	วันรัฐธรรมนูญ	Constitution Day	Public calendar; check against the central bank's announcement.
2027-12-31	วันสิ้นปี	New Year's Eve	Public calendar; check against the central bank's announcement.
2027-02-21	วันมาฆบูชา	Makha Bucha	Public calendar; check against the central bank's announcement.
2027-02-22	ชดเชยวันมาฆบูชา	Makha Bucha (in lieu)	Public calendar; check against the central bank's announcement.
2027-05-20	วันวิสาขบูชา	Visakha Bucha	Public calendar; check against the central bank's announcement.
2027-07-18	วันอาสาฬหบูชา	Asarnha Bucha	Public calendar; check against the central bank's announcement.
2027-07-20	ชดเชยวันอาสาฬหบูชา	Asarnha Bucha (in lieu)	Public calendar; check against the central bank's announcement.
2028-01-01	วันขึ้นปีใหม่	New Year's Day	Public calendar; check against the central bank's announcement.
2028-01-03	ชดเชยวันขึ้นปีใหม่	New Year's Day (in lieu)	Public calendar; check against the central bank's announcement.
2028-04-06	วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์	Chakri Memorial Day	Public calendar; check against the central bank's announcement.
2028-04-13	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2028-04-14	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2028-04-15	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2028-04-17	ชดเชยวันสงกรานต์	Songkran Festival (in lieu)	Public calendar; check against the central bank's announcement.
2028-05-01	วันแรงงานแห่งชาติ	National Labor Day	Public calendar; check against the central bank's announcement.
2028-12-05	วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; วันชาติ; วันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday; National Day; National Father's Day	Public calendar; check against the central bank's announcement.
2028-05-04	วันฉัตรมงคล	Coronation Day	Public calendar; check against the central bank's announcement.
2028-06-03	วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday	Public calendar; check against the central bank's announcement.
2028-06-05	ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday (in lieu)	Public calendar; check against the central bank's announcement.
2028-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว	HM King Maha Vajiralongkorn's Birthday	Public calendar; check against the central bank's announcement.
2028-08-12	วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday; National Mother's Day	Public calendar; check against the central bank's announcement.
2028-08-14	ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; ชดเชยวันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday (in lieu); National Mother's Day (in lieu)	Public calendar; check against the central bank's announcement.
2028-10-13	วันนวมินทรมหาราช	HM King Bhumibol Adulyadej Memorial Day	Public calendar; check against the central bank's announcement.
2028-10-23	วันปิยมหาราช	HM King Chulalongkorn Memorial Day	Public calendar; check against the central bank's announcement.
2028-12-10	วันรัฐธรรมนูญ	Constitution Day	Public calendar; check against the central bank's announcement.
2028-12-11	ชดเชยวันรัฐธรรมนูญ	Constitution Day (in lieu)	Public calendar; check against the central bank's announcement.
2028-12-31	วันสิ้นปี	New Year's Eve	Public calendar; check against the central bank's announcement.
2028-02-10	วันมาฆบูชา	Makha Bucha	Public calendar; check against the central bank's announcement.
2028-05-08	วันวิสาขบูชา	Visakha Bucha	Public calendar; check against the central bank's announcement.
2028-07-06	วันอาสาฬหบูชา	Asarnha Bucha	Public calendar; check against the central bank's announcement.
2029-01-01	วันขึ้นปีใหม่	New Year's Day	Public calendar; check against the central bank's announcement.
2029-04-06	วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์	Chakri Memorial Day	Public calendar; check against the central bank's announcement.
2029-04-13	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2029-04-14	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2029-04-15	วันสงกรานต์	Songkran Festival	Public calendar; check against the central bank's announcement.
2029-04-16	ชดเชยวันสงกรานต์	Songkran Festival (in lieu)	Public calendar; check against the central bank's announcement.
2029-05-01	วันแรงงานแห่งชาติ	National Labor Day	Public calendar; check against the central bank's announcement.
2029-12-05	วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; วันชาติ; วันพ่อแห่งชาติ	HM King Bhumibol Adulyadej the Great's Birthday; National Day; National Father's Day	Public calendar; check against the central bank's announcement.
2029-05-04	วันฉัตรมงคล	Coronation Day	Public calendar; check against the central bank's announcement.
2029-06-03	วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday	Public calendar; check against the central bank's announcement.
2029-06-04	ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี	HM Queen Suthida's Birthday (in lieu)	Public calendar; check against the central bank's announcement.
2029-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว	HM King Maha Vajiralongkorn's Birthday	Public calendar; check against the central bank's announcement.
2029-07-30	ชดเชยวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว	HM King Maha Vajiralongkorn's Birthday (in lieu)	Public calendar; check against the central bank's announcement.
2029-08-12	วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday; National Mother's Day	Public calendar; check against the central bank's announcement.
2029-08-13	ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; ชดเชยวันแม่แห่งชาติ	HM Queen Sirikit The Queen Mother's Birthday (in lieu); National Mother's Day (in lieu)	Public calendar; check against the central bank's announcement.
2029-10-13	วันนวมินทรมหาราช	HM King Bhumibol Adulyadej Memorial Day	Public calendar; check against the central bank's announcement.
2029-10-15	ชดเชยวันนวมินทรมหาราช	HM King Bhumibol Adulyadej Memorial Day (in lieu)	Public calendar; check against the central bank's announcement.
2029-10-23	วันปิยมหาราช	HM King Chulalongkorn Memorial Day	Public calendar; check against the central bank's announcement.
2029-12-10	วันรัฐธรรมนูญ	Constitution Day	Public calendar; check against the central bank's announcement.
2029-12-31	วันสิ้นปี	New Year's Eve	Public calendar; check against the central bank's announcement.
2029-01-02	ชดเชยวันสิ้นปี	New Year's Eve (in lieu)	Public calendar; check against the central bank's announcement.
2029-02-27	วันมาฆบูชา	Makha Bucha	Public calendar; check against the central bank's announcement.
2029-05-27	วันวิสาขบูชา	Visakha Bucha	Public calendar; check against the central bank's announcement.
2029-05-28	ชดเชยวันวิสาขบูชา	Visakha Bucha (in lieu)	Public calendar; check against the central bank's announcement.
2029-07-25	วันอาสาฬหบูชา	Asarnha Bucha	Public calendar; check against the central bank's announcement.
\.


--
-- Data for Name: core_keycanary; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_keycanary (name, sealed) FROM stdin;
encrypted fields	gAAAAABrAkc0Jf-wZ7tx88xqVmIPH4gZDaQXlgmnITmz0OOE-56m8DN68l1NhDgi4kAsCZ0FApBi2PIJQO9W3PSUL_e9rusMH2GK7uDIIN35DLGGi-stxsg=
blind indexes	38b77614d98aa51ac70d921091cf51cf4031985f6c212d48b11cbdfd8b9ce425
tokens	ad7bf98af54e510f1ba0a436d168f80d574f9b55740eda5e3cea50725a017424
PIN pepper 1	02228b3db730c51fa29fa2c523a4186008edd2d4a949bc6324bed55e8e760b53
\.


--
-- Data for Name: core_message; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_message (id, channel, template, language, "to", title, body, subject_id, created_at, sent_at) FROM stdin;
01a200e6-2bdd-73d9-a3bf-c608c262dc4f	sms	accounts.otp	th	gAAAAABrAkc2Zn1AwS0oi5Meg_Z9V5D3UFnb5vg6Fqn3XFriY1ZgekpUbC5D6WzFnvWsfLpYrfVz7nAXp9cr7hMhDSQoXbvQzgmbnjD1jiBFRb0QpupZcxQ=	gAAAAABrAkc2tbinyCwVfPoRNy_jKP-OfpMaoDyDH4vwFdKfzyc7Pi0oNcTE0m569Rgq8j8-rqAG7JhN2tHGJWCVpcfxbQIdwH1-tWPy9wjx2IyqfWSf-vc=	gAAAAABrAkc2TJpmqvSpxssQCoKLI0gOS094q2gY-VzaT5WvCCrgnBEvyYA2pgD0EAmDUzuXMy8MV4tIXZlx54CULqJA_KNr8dhRPT8aDF_VKawi-jDaA2eeiFCv8XQCvWOqVvXkyS0sjYkodnQUHogevY7mqi4CN-tUraUdgFJ6mLjCCKTCWYbDAGuIIitABUK7udtXfYqBcNwf8rlp-IZdHr3JJ9yE9IxgC0YNsHjBObKqU9Jl4aUtFBfiUYVQpzIkr_vCWvE-X8OE_7sLT1P4duJhWPUXFLh6rkuXDylz5WPt7_uz5Zw=	\N	2026-11-22 01:36:54.227019+00	2026-11-22 01:36:54.582637+00
01a200e6-2a99-754a-bfc9-0a2d535a5db8	sms	accounts.otp	th	gAAAAABrAkc1ACK1Os52fpo0_8q9gjKnSABq8XiostRhWrLNlkPLK80MNq9l_S9zfCyqKjFzKsqRca1JAB0-mz7XfvUjLv8dkk_UWQsMTO8zTkD8nnRrHcY=	gAAAAABrAkc182G0tYQ6FnxGUZCzHjXJEJVHnnD4ock38AroPwELEBHHx6D70JCf8meMXVzE0ZSs0Eg34A2WMAcWQ8pbUfTZLx53slI0fpb8jM4MfJj3GKI=	gAAAAABrAkc1gW6qcVB8Zmp0rClfteGrhnRuKsgDHmx7ZeCapjjYsFM8dAFGYoNGms_JTkGc_-7NT3lVgeOOliURiONs_AFol8kOjEBJfJ8Renr6f33UzWuvzrIdyjewH3IWupJn0WpnLg6yDS07gTsUqFdH85YqZp9A_7-d1SNj091L2-zHByCEp-0JW6mS4hEh46zZtIX8KL7OZ70vKv6ozHCDm6t7K2ZqGPZ6p30GqQsxgbyCFLQMvjeIRdTX_bpQL1d0Z8jyAKnBtDYFe4_28gOXnwCEp__crAf9YGDeKWuzvOk_Q5E=	\N	2026-11-22 01:36:53.905001+00	2026-11-22 01:36:54.565498+00
01a200e6-2c7a-755d-8622-05625d50f02c	sms	accounts.otp_about	th	gAAAAABrAkc2v9OsVsMkciE135Yiz3Z9jrDzYccivxRX-P-g5HdUlkC1YbBNAn_vwp0sZyywHC-Fo1bR2LEYXsNd6rU2PbFaSrSNQUEzR1wKgPAmR6nnYo8=	gAAAAABrAkc2_tB4b4LvPO9vhoz4drLrS4fQd5BHPBLmYPCZ4JXIiCWXcQpZAdHzT9Oodithai6o3WODFm_WhkxbPAOPGQ5ks2PbwBXPxFacORF17HvuSEE=	gAAAAABrAkc28M-iKZCtS3hiLzq7TvWgAw9Rd_yDrOt_uH_K84gYhqCgczHmMo18XlsGJAVrnLQ505VnyoQccgz9QN2wBYKMmHdm6-NKmkV1K4NYo7zJznrqrg0IkJuJb23IKdNveDhojaunJy4Evj-dScZPC8LgpVayKATRahXk_uG_Z11NBBVz-yGv96SdBDm0u30fZbBwI9CKTb7jWzcmqh2vJKg8y4hyGQ7DzYOW7WysqCJDN8bFDuMSBPlRuodyE1djOTX5PDioZmkR55298fg5T79dLcHODc6hadI6z4fXng2RtIJSrczYsUPS136SuW7jqjqkVZtnBBRMzJ5w9f56j9KJiKlFzw4H21tGLrmlh5kYLeo5tE7nhAbHbGEJDmBUZkkukhUumcOupT3YQGrqGxwemg==	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:54.381529+00	2026-11-22 01:36:54.624265+00
01a200e6-2d19-75c6-9164-3347d502332f	sms	accounts.otp	th	gAAAAABrAkc2hltchtzHOXWwmcOYG8d_zSt5vqzHkJ67sDK51_vIKtzGYFgTaKgdzoj91mxbgGbgJOXT7Nl43zIOJA69F31BMY0JJh01rqrCuTZAyGDchj4=	gAAAAABrAkc2wDwdXafURbwYmdbBnVIIFjwc44StkF1PA7t9sRlhym_OSJwnZq3CkkiNZsL7dOy-8CLBF1DyuAv_lQ9XO8AmFrlaJ07paSaPuu2w3qNnmso=	gAAAAABrAkc2Fb3pJFF4LmBQlMfdcW5svsSyS-0mE9oNyARQ6dbQl9UeqJQ3zdEU0wXgd3QtauFCFlHIML0kNynngzilrw-g-dbXCXDeBw2vQ6Fv_jWVzaXd1symmBiW-zjTRn-rxMvBdJMx4OnUCbmdzjRrbCIDpAlrBUxA6KCFN0hzVEjnxVUeZVfGTtuBS6oLjT-UYz-kS4DTNikTEzuRsT66UJmRf0_sXfAFtC1xuVFPMBxweQSK5a9n0lGHiCfr7CbLVAz0KawkQk9Q2QMDpKW1J_xqmUY2s0aDpUxH_6MPZttxsZE=	\N	2026-11-22 01:36:54.5378+00	2026-11-22 01:36:54.637236+00
01a200e6-2dd6-7256-a91e-85b0d8cea155	sms	accounts.otp_about	th	gAAAAABrAkc2vgAarbIOMNhghaYb29Ylz4Rf6nKAKKFr7ylx9C-CcZ9fs1SYvNrhERRp3X_Pg5KaRHaJJwD6PpFvhA4UWv_2Hq2nYscU26e97jISyC3ZiRk=	gAAAAABrAkc227vesbxnAy9pKp0bBzxDlH7CaxR82YDJsl64u7vrnWeR31LgItwlJkocqlGNmojxmrVRHM0GfaozWZMSuguBWkNTMGXjbCYEDPh6T8xzVJE=	gAAAAABrAkc23Y4M8BsboNx95nlEQuG4fXUoBHtk165E6_yKAdJPg_H48CZXe3gwLVt1mz85t3YausDX3XevrkiPNRRLUSugV3puWX0yyTsh4MbPiz1b5GzmeR7risO-PaNJdQgYsi3IXdalBFsWsa1aQapMNiJHtoGEWOwADBfyRtoAUwvvqxurJHmcDX1A07IUqWbNF7ox23OwL780q8BQLEMICtHe3co-ubib-3dInr4D5-h8aUDJ2ANGWVTzSkzzuzaddUva0M90JbRMOQO4wlppvM5vi8KdMBCNTEb7PcvY1-duXG4bNBHLqEipCHvDuHwn0TzrsT4VTE4vkS3b6_sZ13PIUNn0Vl5N5Bgs4DNSIPwVupvEhYkpAtn1GTJfJgVfEM1N6mOXWLi_5r9SDTa9_7vLyA==	01a200e6-2db4-7748-a8d3-8a94ab2a9388	2026-11-22 01:36:54.731544+00	2026-11-22 01:36:55.38549+00
01a200e6-3557-76a1-9d29-13486bfebfc8	sms	accounts.kyc_verified	th	gAAAAABrAkc4O1o25Hgb1sMg1zYSV8Dmh65DB4Z5Z-0X02iBVQhmlGdNaD5M2b33KIoaJNixL7yN6exq9-T1qMi9kQ4R9Du3Y63ovQzcksQlvfsuIFKuoz8=	gAAAAABrAkc4N1gktry9pgX2D5qLrtDBANPVTRNRuQljCljSgBA2LlF0fJhlXlxifU-lVCOvJ1Oxvi-UMvv_IlVfWCDkGaW7y04NXN7vXfDnv6Oa__92sx8=	gAAAAABrAkc4jEqwRzEzJYOeK9feYR3YSeHwzEB2IT3EMvZSu4Kc-ZVL7x6XxOx2Nq7ulwH9p1v3xYgaXB4Ak9a6TYzYyMNHLBrHhAb6POKv6_kXf7lMGQZ7qmU6X6Sr2C9wyDcrtwD3MnxDhRUSJBzjMIIBYMiRov16bsfcBRs7VRY24iGibc6S99D2YqOAFO_8KYbpUz_vLxkaNEF4OhMp_h24lzu9RJCjXVxFuaqmp6e3LJdlFNZFReA6fbe8Fe97o9SH1xrhfcsE-tg6VgF5BcgCedeIug==	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:56.655998+00	2026-11-22 01:36:57.386098+00
01a200e6-3d39-752f-b1e9-1663f9a53428	sms	accounts.kyc_verified	th	gAAAAABrAkc6OeHo4Rdmql4QLSwXQLT4wSwYK45vGUg5EjlDNCZmvg3RhzRPBzXHRT_wBb3ZszYcemyGcErEFHRZKZP4zkaQnsqEkzfE_pK5kG3wbMi4zDw=	gAAAAABrAkc6eg8k6oPAGI9ud1CyEXLRh9om7G-6t7ZKtbSJEkd16SUVC7Dw0HAbU46e57hEKBWQtcctek80M0SceOQC6ENEwP3jEiuIUiOalFOwHS5u8ts=	gAAAAABrAkc6wy1CXurXUBfS9jwipV4w_ty5MGqia6I38X2KDtVRGLpNi5C_Yq069f_h5jF3P2pOgKDzRsMjf5PQdAfSCAmpBMHN1-HR0ZHeL4EzG3Hh1q0DVcyK1xjtQWTh3AGe2cKoFFHzm_pU6ClPOtZOIU2j8JzeEJuJMpnBMQeFYfqDZu9kQAoz4P6vNv0LidErqL4tMPzYliSW1gBp1LW7AP5MFYOnrkUkdtWXc2Y56ju1Mo-gjaKarSB5ca-_jj-TUhKBIx_SWGJZcRGQyvxswoPTDA==	01a200e6-2db4-7748-a8d3-8a94ab2a9388	2026-11-22 01:36:58.674645+00	2026-11-22 01:36:59.401749+00
01a200e6-3ecf-7076-ae4f-574c4eb3e460	sms	accounts.otp_about	th	gAAAAABrAkc753A9omxk3ojAoaYZQi5To5aP9L1UQpT5X0x3bKv1knVOKisjHUitLuPOwqOgHNr3ZUdP0SH0hAy0TQlvnCnXfAHGh2toSvVUe0I6yOS_Q_U=	gAAAAABrAkc7RqP2rQBpbvU1XxZdXHP1JuQm8KUHTNaxVj-JWYLp8tlMExGX2AknO50Hgpe0c2WrkdIE-YTz_aXnt-CubQ4pUgl0gfH-S4iUJAgFrX9-cxU=	gAAAAABrAkc7jJJ1hZ7eI3w0txLCQoSO8YfT5uhQKXZQ6bLob36dgGN4PYUg5OquH-22mUWs8wHHNDTTlfnFoFEhJ2xJbaOhvlUonPQ_Hyui2Hnx3e_WQetTjEQlOT_bz3DwvEFlNa7i49c0dCwrXOkmgeo_4TNr_XlNEfsx_alt1qHH-7-CmQ-Abh4oJYlhMAH57JSW4UUdC2alUXuocBaZ9xBBBstjt3njrwdcCvQhFwuCr_RyGcQUzKgLJvUkMoG0YXd-lt-NDNxZGwiIYE--Fg6G6FUtM92AJzKP6JEE5LIw_CgnveYydqEc6tpot_K60HuRNink0ZnB6hv7pJRhabpng32cboSgnGIAX0YFOb2eOjTXu2Lio3ibM7oHvnyHfNGj2GxkN5Jm7cj2mMSyOV_WDqH8z1vDdWt1qKDIyPbKTcRjpi0=	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:59.072929+00	2026-11-22 01:36:59.420362+00
01a200e6-3f32-704e-93a6-530158e96326	sms	accounts.otp_about	th	gAAAAABrAkc7hc4yKJj7W3a1E_LwgU84QPMaDafjIgcgde0Tn33TJO5SCmZ0f3BSCXBjM8zqBwvgsMiyp9gC2ABsursAeesuzrPO5neNcYur0PciGFClS_E=	gAAAAABrAkc75QxngTddzdAfrXppQIHqlafh5rg_gIBj88usVPEsmSN8p2RO_VC2_63HpYImPSaSwWCpwjcaKXNDK_IVvO2MnqoFv-UyPpgPrCREgCr4_6c=	gAAAAABrAkc7NgkQbkocPOi6G14MbHm3oy26ZrppBxrGJTE4TjGu_uc6eJkngy5UdjJR_ybRM00J_GqAP1F95HB0nrYwIbiLm6GsQm-nRM_ELaSX0e9WPO4caMLsQrKhmgenieDHJAIMJazQYjdlW789u9SqKERkqOMQt6odkrEzdy7nrBGGAiErquMViSGoSYflCEPTGvqLdFGtv40j3RyuKiLax3kwtPGR7nee6KsxZnsSkROp9-_8-g-TJhF28B6V7MfQdQ5Ahh_8UZQthyt1CMUqFL0pjTV-TUKDPfxHjtipJUz8AKQoFpioM7zES9IQzLHagboNwi2UytlkvYaRfiViOipUX58dxIWrmF8WvR0bY2nqDCwLV33LIJutF2XCJeF4TCX8KDqBS2O4vxRqv9Putk1toTn_kST_NmO7Ex3eb7Jaajc=	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:59.173227+00	2026-11-22 01:36:59.453693+00
01a200e6-3f9f-76c9-a5c2-a40ca8aea1b8	sms	accounts.otp_about	th	gAAAAABrAkc71SOxggpJRdJVhQAIhIFxvFOr75vJOTVGa7-uI05MddMwoH46jmXNI3pd4R5ekymLzg18UWGgWkz3Dz0MC6y-cM80fmAfUOz08ExwfDVV_SM=	gAAAAABrAkc7V9odoFPlBIkaP901dBxWhPuJWfqNEKfqLuXZxnL3LE6U1IdWtSIifTl_Y1l6qHrVSL1nH_sXi5oG5s-SNts3PizJqPnle22WZtiwYYlXpGw=	gAAAAABrAkc7Ueo6X5jNtCpMCSwcidgOxrFETaYKBJC76R3N6IzMfLiR9YSxxc2gwIavKsJaqgveFt90hxAiqVfgAwEA7fRPKDOMn_ReY-WvYtuWj5GYyT92sXEfTipt-Q2WbRF2HtHHp4CkrS__WVGD6zH4lGmxHSNe9f2hpl9PoXuntrchZ0xw1RWCocaURXm8g8-KsAtkLBffESIb5GUA5hDR_bjGdPhYQeOu1UdefrXpFLo_XUsPIZpILtdxdvzQeb-7OEO_e3_8XDNB6L8zlo6_SfxdXGS09tZanlXOcrdMuvtwG4DW5h0OmUK_0WfFJZ9yhkJRFqDgBH987zdmy9ysle0fbHpgUZVmbDj2Ubtm95o9bpAZEeqHSXYdJixlKLVe9J6rFROYLqb9fXKVxNlekQeiueCt2d2DxYsekyosLVosu5k=	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:59.284547+00	2026-11-22 01:36:59.467959+00
01a200e6-4033-71cb-9a2d-3db75633be29	sms	wallet.topped_up	th	gAAAAABrAkc7If3NOGqSdBrVvP_uKVXyoevv1Rqr6sXKk2IeI_TyU5_nSEQ17QRBKIclTavDSInp4PCTwA991I3wPEhd3sYs4dWVyogGi24Xzq_jOwqnYVg=	gAAAAABrAkc7SxcsSyKcf7UNhCuwxlPgeZRyjQ2Fm3fweG-wF0qNJAqVIUXrkvhOTZZMR1JNNUIPPnDhp3NK8CGQhR1KVa5tddMJsxNLT75t-lxyeXngtzL9ESlrVG3nlu_zEnS4JUNBf9XO66cB7sQL4LP9aeVykA==	gAAAAABrAkc7zSL6nUs2PXwaFJlaVXdRU8mPlgsNOhND_IDfDDn_PEq55Qqwh3qIda0Lerm0kwqd2lkcNhWoR_n9tSJv5i4zwKIfXqmrHV4H7gGMlf43KPEjuMrp6U1zZAvIrZTm2IuvkSXMfwxduTfF4o7_BthtKz9SZKLc0DcoWU4jdUuz_AEdOJ7uxNWXVMI_apHyi1qNlV50lhk7wwFyRP_2IpKxp80xVdKrPmLv2NPTptwqn82K2R4WJFav1apCceurKRzqw5bYhJva-LFB8SRYSXiFUgvfoKGQDms0ctJkBW2lfFswvdzsbDdtEAq9xXngJtb1NNCydteL1eQ6vNmSGCQH2Q==	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:59.417418+00	2026-11-22 01:37:00.395855+00
01a200e6-4066-7669-b0fd-ade8e6d0b839	sms	accounts.otp_about	th	gAAAAABrAkc7ung1T5GPCIE08PeYtga6RjQV-23xtDgtqlj8o15s5WEx0hn2oCZzINJOKY7ugEm-TRBxMxupVpoukHboj0wxTZBnYZdaVgQ7Rzq4IVkU3JY=	gAAAAABrAkc7fBUJap_FfzNzED4uTo8Sq0dgaoV--833AWrbiaM8JpnrwdIvgYi-_fuPY8jOeup0b1GTFy5n4N4m35R5vtRsT4hG2rB_1uIUcm_C8QbSLHw=	gAAAAABrAkc7RwhTYVBI8JdUZ611Wq2Pr0GK_at2Pa0nZzQCHUDGZ9-kKKcZsczu2fv9c9HGSs9gHjLNRygzfhlq5ZqfW8zkquH_8FDybQsvYSchqklSvdDly7xWdD43oMITdgbRsaEOs6lecx6S8rH7Cl9sfX6fEaHM5pvlCkh4a5s1vu2codVp2vX3ok92csuPX0U53Uu__a5UBDqKgqgcXxYaY6L33UJQsCwbsPKcs9NAKyiMLuZFrDBDiF7F0zBzVfODloOjofxiIwYhcb4OWNv2qFvfhQ57Ezyl6oafUVHcPucKQllfk85iVgasDgnGQxmK9KwACzrccfa5c7rnfAlMoLXoJbabg8VO3k-N0WwheiMxjFF9Pvof2h5S_ZF55MJ0gl29	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:36:59.483319+00	2026-11-22 01:37:00.399128+00
01a200e6-440c-7494-b5af-eea3370a2b19	sms	wallet.money_received	th	gAAAAABrAkc8RxSzLuSIXY3Mddbw_tXQt-El2IsoyfW63oi3HXR82t2JS_DossHdJ5u6UessfKWYIN41Qrqe6uRdCMW2L7-OTorBBtZSyf_XOiewAh32Rh8=	gAAAAABrAkc8jxANm0c3r20T7yxih5P3JVOIM7Op6K-rEgBlrhFcp3Zs1l1uEtdXcy6sdpQdd1SoGhF0JdKItttRFb8AmrDUCGGGzbYgS7jBGmMkdocYfWlpj4O1SOYPrtXhta_ckSiK0KXOPn28cljtuqmVgIoXPQ==	gAAAAABrAkc8DmNpUBki9QUBc9_j-JaxD7sE9bNs29NEXpxGWYJHXqa1jAxO0w9oJ1BAxudzGiIEj_QdTW9x9q3kPMyWm1DcfXp29-tWTG5V9TzpqJ-3oWXSWU9bI2XKhCEnFNwuxGc-w8RILsPLROJBaHowD7kKL65vCLSfk3AqypbaYI8SEdCsN0dOHHXNF0nh6Yng8hyNTV-am9EqxVoVAWNSpY5-bCvU_9milcVfuTWqYgcQW8KU0_nvtsvvas2nTRd2n8_fiXepgclfAxXme8K31QtSk2MH2Vyl59Ehns-e-PrmPk2JWl7OPm6SFpqZ2WVNP7Lf	01a200e6-2db4-7748-a8d3-8a94ab2a9388	2026-11-22 01:37:00.415452+00	2026-11-22 01:37:01.396288+00
01a200e6-4477-7048-b998-7472a2776335	sms	complaints.acknowledged	th	gAAAAABrAkc8Eou9YdFVUj17VWHVJlap50ll1Jwzjy6H0yuNEGZAxzUFXLo2glY0PKhp2uN939J2YOYtVXlmNc1j0fe4nsVhr2dV4qOATRWtXS_MfE8pGtc=	gAAAAABrAkc803ARtVIw-g0Iw3gOHrG_zlB7k1gJqrd2iZjkunm_Y2gesirglAbK4qgvS00Ja8XwDI_ifilOBhkYPikrR3RwOTqyBQnikzCx5IInCsFkwZKQY-mAGSD2n1LzRPvHI4AKd9udrFr9BSBsDfM0Iq9RWu8l_26SSZev4Ui3phEPHXqbzwdwp-qcpwkmDEHuM3dSg8ixVQ8bjsdh0q15w7CDmw==	gAAAAABrAkc8Ft7N2AFOjaXM6Zoah6rdgCEd-3bAK94FbFS5CxqLgkbNdBzUal2pOglwLtrS4p5QAaD5bvD3IHx7KhwMwUl1TjhNeORBuuD0P81_kMK4kypjam6e5FhN1ysCLeMr3Cpj9epI4O7re7PXe5BUN5i4FS68Emwm5V4oH4lj1swKYXKMrBsiL8uD0h7fDdzhDqNQNdruI8Wc00UPm3heKT09nC3W5z4q1Tc6QRAff_wP11a7QAMgSXPrfaS4vR9Zt7QkI0w3CcQy35djsyk6cO7rQOVwJndG6JRPfe4pg27b612WjIYB269Dra5e-f3b8xNEV0d1LnYNWYYRjwvXHnHc-IeaSjJiViejR3VI57b1rPpfu26VLG4VvHYeuDsz95vUOTYyCULHrofhuOsItEAgSfOaOBanjFR-yTWSMch2Ks4d6NAX5f37ql3E18LFWo1MbYSQWCGjQwylYiXEJ0qq4LdVYSKGYZloKVIQ9jCYd8ObzcQtS5pa37myq75p-WB6	01a200e6-2c4a-7717-a474-112f7f2a212d	2026-11-22 01:37:00.519826+00	2026-11-22 01:37:01.399026+00
\.


--
-- Data for Name: core_outbox; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_outbox (id, topic, payload, created_at, available_at, attempts, claimed_until, done_at, quarantined_at, last_error) FROM stdin;
01a200e6-4066-7669-b0fd-ade9540609a6	core.message	{"message_id": "01a200e6-4066-7669-b0fd-ade8e6d0b839"}	2026-11-22 01:36:59.483319+00	2026-11-22 01:36:59.483319+00	0	2026-11-22 01:37:30.380813+00	2026-11-22 01:37:00.399128+00	\N	
01a200e6-40a0-73dc-9af3-559b78a8446d	wallet.posted	{"transaction_id": "01a200e6-409f-7e50-8813-b77672f1bfd3"}	2026-11-22 01:36:59.551604+00	2026-11-22 01:36:59.551604+00	0	2026-11-22 01:37:30.380813+00	2026-11-22 01:37:00.415452+00	\N	
01a200e6-2bdd-73d9-a3bf-c609fcb41231	core.message	{"message_id": "01a200e6-2bdd-73d9-a3bf-c608c262dc4f"}	2026-11-22 01:36:54.227019+00	2026-11-22 01:36:54.227019+00	0	2026-11-22 01:37:24.492404+00	2026-11-22 01:36:54.582637+00	\N	
01a200e6-2a9b-734d-afe5-e12c1cbb692a	core.message	{"message_id": "01a200e6-2a99-754a-bfc9-0a2d535a5db8"}	2026-11-22 01:36:53.905001+00	2026-11-22 01:36:53.905001+00	0	2026-11-22 01:37:24.492404+00	2026-11-22 01:36:54.565498+00	\N	
01a200e6-2c7b-71a3-b884-0ac659184e49	core.message	{"message_id": "01a200e6-2c7a-755d-8622-05625d50f02c"}	2026-11-22 01:36:54.381529+00	2026-11-22 01:36:54.381529+00	0	2026-11-22 01:37:24.492404+00	2026-11-22 01:36:54.624265+00	\N	
01a200e6-2d19-75c6-9164-3348440887ec	core.message	{"message_id": "01a200e6-2d19-75c6-9164-3347d502332f"}	2026-11-22 01:36:54.5378+00	2026-11-22 01:36:54.5378+00	0	2026-11-22 01:37:24.558705+00	2026-11-22 01:36:54.637236+00	\N	
01a200e6-2dd6-7256-a91e-85b1e5578d28	core.message	{"message_id": "01a200e6-2dd6-7256-a91e-85b0d8cea155"}	2026-11-22 01:36:54.731544+00	2026-11-22 01:36:54.731544+00	0	2026-11-22 01:37:25.370752+00	2026-11-22 01:36:55.38549+00	\N	
01a200e6-3558-720a-863a-670ed7a93429	core.message	{"message_id": "01a200e6-3557-76a1-9d29-13486bfebfc8"}	2026-11-22 01:36:56.655998+00	2026-11-22 01:36:56.655998+00	0	2026-11-22 01:37:27.368451+00	2026-11-22 01:36:57.386098+00	\N	
01a200e6-440d-74d3-af61-160ba1ef01a8	core.message	{"message_id": "01a200e6-440c-7494-b5af-eea3370a2b19"}	2026-11-22 01:37:00.415452+00	2026-11-22 01:37:00.415452+00	0	2026-11-22 01:37:31.380752+00	2026-11-22 01:37:01.396288+00	\N	
01a200e6-4478-7344-8aac-72c13d0ee2fa	core.message	{"message_id": "01a200e6-4477-7048-b998-7472a2776335"}	2026-11-22 01:37:00.519826+00	2026-11-22 01:37:00.519826+00	0	2026-11-22 01:37:31.380752+00	2026-11-22 01:37:01.399026+00	\N	
01a200e6-3d39-752f-b1e9-166413835446	core.message	{"message_id": "01a200e6-3d39-752f-b1e9-1663f9a53428"}	2026-11-22 01:36:58.674645+00	2026-11-22 01:36:58.674645+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.401749+00	\N	
01a200e6-3ed0-74a5-be21-760634ccf368	core.message	{"message_id": "01a200e6-3ecf-7076-ae4f-574c4eb3e460"}	2026-11-22 01:36:59.072929+00	2026-11-22 01:36:59.072929+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.420362+00	\N	
01a200e6-3dce-7c66-838b-645890daa76b	wallet.posted	{"transaction_id": "01a200e6-3dcc-7b3a-99f3-7f7a514942d1"}	2026-11-22 01:36:58.827545+00	2026-11-22 01:36:58.827545+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.417418+00	\N	
01a200e6-3f0c-7cb0-a065-465a0bb7fc01	wallet.posted	{"transaction_id": "01a200e6-3f0c-72a8-8c6f-9880ee971122"}	2026-11-22 01:36:59.14783+00	2026-11-22 01:36:59.14783+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.436456+00	\N	
01a200e6-3f33-717b-95d0-c91ad4e98710	core.message	{"message_id": "01a200e6-3f32-704e-93a6-530158e96326"}	2026-11-22 01:36:59.173227+00	2026-11-22 01:36:59.173227+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.453693+00	\N	
01a200e6-3fa0-7631-922d-bf9c687b5a28	core.message	{"message_id": "01a200e6-3f9f-76c9-a5c2-a40ca8aea1b8"}	2026-11-22 01:36:59.284547+00	2026-11-22 01:36:59.284547+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.467959+00	\N	
01a200e6-3f76-7598-b342-94f784f1964c	wallet.posted	{"transaction_id": "01a200e6-3f74-7ec5-98bf-1a0f5c161d18"}	2026-11-22 01:36:59.251248+00	2026-11-22 01:36:59.251248+00	0	2026-11-22 01:37:29.38108+00	2026-11-22 01:36:59.454868+00	\N	
01a200e6-4036-77a5-ae42-e24239be8cb6	core.message	{"message_id": "01a200e6-4033-71cb-9a2d-3db75633be29"}	2026-11-22 01:36:59.417418+00	2026-11-22 01:36:59.417418+00	0	2026-11-22 01:37:30.380813+00	2026-11-22 01:37:00.395855+00	\N	
\.


--
-- Data for Name: core_rule; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_rule (id, key, value, unit, source, effective_from) FROM stdin;
01a200e5-fd2f-71f5-a2da-ad2b0ee71584	api.requests_per_minute	240	requests per session or address	Operational choice; a courtesy brake, not a security measure.	2020-01-01 00:00:00+00
01a200e6-01b7-71d3-bca6-d04d504e789c	otp.life_seconds	300	seconds	NIST SP 800-63B-4, 3.1.3 and 3.2.2: one-time codes live ten minutes at most.	2020-01-01 00:00:00+00
01a200e6-01b8-7014-8c5b-4cc4caed928f	otp.attempts_per_code	3	attempts	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01b9-7236-aea0-05e4b82b686b	otp.codes_per_hour	5	codes sent and not used	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01b9-7236-aea0-05e522022145	otp.consecutive_failures	10	failures until a lock	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01b9-7236-aea0-05e63762f8d5	otp.lock_seconds	900,3600,86400	seconds, growing; the last repeats	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01ba-71cf-95fe-0a2b2cdea0d6	pin.attempts	5	failures until a lock	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01ba-71cf-95fe-0a2c58113edd	pin.lock_seconds	300,900,3600,86400	seconds, growing; the last repeats	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01ba-71cf-95fe-0a2ddb772c22	pin.consecutive_failures	50	failures until staff must help	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a200e6-01bb-7061-afe2-c2e451e3f3cf	pin.common	112233,121314,123123,123321,131313,102030,147258,147369,159357,159753,246810,258456,369258,456789,789456,520131,321654,142536,654123,789123	PINs that are refused	The commonest six-digit PINs in published leaks, beyond repeats and runs.	2020-01-01 00:00:00+00
01a200e6-01bb-7061-afe2-c2e58368c41d	proof.default	pin,otp	proofs demanded	Security document of the company: PIN and OTP for payments, transfers and details.	2020-01-01 00:00:00+00
01a200e6-01bb-7061-afe2-c2e697bdaab0	proof.payment	pin,otp	proofs demanded	Security document of the company: PIN and OTP for payments, transfers and details.	2020-01-01 00:00:00+00
01a200e6-01bc-7468-9199-0179deaf8211	proof.transfer	pin,otp	proofs demanded	Security document of the company: PIN and OTP for payments, transfers and details.	2020-01-01 00:00:00+00
01a200e6-01bc-7468-9199-017a1a289a48	proof.withdrawal	pin,otp	proofs demanded	Security document of the company: PIN and OTP for payments, transfers and details.	2020-01-01 00:00:00+00
01a200e6-01bc-7468-9199-017bf37fb871	proof.profile_change	pin,otp	proofs demanded	Security document of the company: PIN and OTP for payments, transfers and details.	2020-01-01 00:00:00+00
01a200e6-01bd-74e2-b581-1a4f0cc26a8d	proof.wallet_opening	otp	proofs demanded	Security document of the company: the wallet is opened by a second act, confirmed by OTP.	2020-01-01 00:00:00+00
01a200e6-01bd-74e2-b581-1a50b213b213	brake.ask.installation	20	codes asked for per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01bd-74e2-b581-1a51f5c5a39c	brake.ask.address	200	codes asked for per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01bd-74e2-b581-1a52370d0b5b	brake.ask.everywhere	50000	codes asked for per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01be-7129-9c37-3bd763ee20a7	brake.attempt.installation	30	attempts per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01be-7129-9c37-3bd890e01055	brake.attempt.address	300	attempts per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01be-7129-9c37-3bd9c55096ca	brake.attempt.everywhere	50000	attempts per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01be-7129-9c37-3bda162683e9	registration.life_minutes	60	minutes	Data minimisation: drafts do not linger.	2020-01-01 00:00:00+00
01a200e6-01bf-77a1-b2fa-ca0fbfaf1464	registration.completions	5	attempts per registration	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a200e6-01bf-77a1-b2fa-ca10c7b4713c	minor.guardian_only_below	10	years of age	PDPA s.20: below ten the guardian decides; Civil and Commercial Code s.19: majority at 20.	2020-01-01 00:00:00+00
01a200e6-01bf-77a1-b2fa-ca1126555201	minor.majority	20	years of age	PDPA s.20: below ten the guardian decides; Civil and Commercial Code s.19: majority at 20.	2020-01-01 00:00:00+00
01a200e6-01c0-73bc-848c-9cea6bf81c61	session.access_seconds	900	seconds	Operational choice; short, because a stolen token works until then.	2020-01-01 00:00:00+00
01a200e6-01c0-73bc-848c-9ceb38fab63c	session.idle_days	30	days without refreshing	Operational choice; short, because a stolen token works until then.	2020-01-01 00:00:00+00
01a200e6-021c-74df-b71f-b5218ccc4f72	kyc.code_hours	72	hours a code lives	Operational choice of the company, to be agreed with the bank.	2020-01-01 00:00:00+00
01a200e6-021d-74e2-8752-418461ec5314	kyc.check_minutes	60	minutes to record a result	Operational choice of the company, to be agreed with the bank.	2020-01-01 00:00:00+00
01a200e6-021d-74e2-8752-4185940ff79b	kyc.cases_per_day	3	cases of one customer in a Bangkok day	Operational choice of the company, to be agreed with the bank.	2020-01-01 00:00:00+00
01a200e6-021e-7456-a348-a7eb45461ef4	kyc.tier.dip_chip	ial2.3	level	ETDA identity assurance levels: chip read in person 2.3, card checked with its issuer 2.2; Bank of Thailand SorNorChor 1/2563 asks to identify and to verify.	2020-01-01 00:00:00+00
01a200e6-021e-7456-a348-a7ec31b4f0c2	kyc.tier.laser_code	ial2.2	level	ETDA identity assurance levels: chip read in person 2.3, card checked with its issuer 2.2; Bank of Thailand SorNorChor 1/2563 asks to identify and to verify.	2020-01-01 00:00:00+00
01a200e6-04aa-73d9-acd7-1b3ade1a90f7	complaint.ack_business_days.app	0	business days	The app answers at once	2020-01-01 00:00:00+00
01a200e6-04aa-73d9-acd7-1b3bc5456f12	complaint.ack_business_days.phone	0	business days	Service level agreement of the Thai banking industry, 15 September 2017: call centre	2020-01-01 00:00:00+00
01a200e6-04ab-74b1-81b2-e0ffcb01309c	complaint.ack_business_days.web	1	business days	Service level agreement of the Thai banking industry, 15 September 2017: website	2020-01-01 00:00:00+00
01a200e6-04ab-74b1-81b2-e10052ac23f4	complaint.ack_business_days.email	1	business days	Service level agreement of the Thai banking industry, 15 September 2017: e-mail	2020-01-01 00:00:00+00
01a200e6-04ab-74b1-81b2-e101d8013d1d	complaint.ack_business_days.letter	7	business days	Service level agreement of the Thai banking industry, 15 September 2017: letter	2020-01-01 00:00:00+00
01a200e6-04ab-74b1-81b2-e1020a0c58cd	complaint.progress_calendar_days	7	calendar days from receipt	Bank of Thailand, supervision of designated payment services (notification 6/2561), as quoted in an operator's terms: investigate and tell progress and steps within 7 days	2020-01-01 00:00:00+00
01a200e6-04ab-74b1-81b2-e1034e8753f7	complaint.resolve_business_days	15	business days from receipt	Service level agreement of the Thai banking industry, 15 September 2017: settle, or tell progress and the expected day (to be verified)	2020-01-01 00:00:00+00
01a200e6-04ac-73aa-8669-f95ddff7e741	complaint.contact_phone	0-2697-5353	telephone	Terms of the service, section on complaints	2020-01-01 00:00:00+00
01a200e6-04ac-73aa-8669-f95eb7f88ccb	complaint.contact_email	cs@thaimicrodigital.com	e-mail	Terms of the service, section on complaints	2020-01-01 00:00:00+00
01a200e6-04ac-73aa-8669-f95f58364ac1	complaint.contact_website	www.thaimicrodigital.com	website	Terms of the service, section on complaints	2020-01-01 00:00:00+00
01a200e6-04ac-73aa-8669-f9603dccb413	hotline.bank_of_thailand	1213	telephone	Bank of Thailand, consumer centre	2020-01-01 00:00:00+00
01a200e6-04ad-7261-af92-5ac1fc1a97d8	hotline.online_crime	1441	telephone	Anti Online Scam Operation Center	2020-01-01 00:00:00+00
01a200e6-04ad-7261-af92-5ac2fe3a52b9	complaint.web_filing_per_hour	5	filings per address and hour	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a200e6-04ad-7261-af92-5ac3228c05d6	complaint.web_follow_per_hour	20	tries per address and hour	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a200e6-04ad-7261-af92-5ac4a4fe38cc	complaint.app_filing_per_hour	20	filings per customer and hour	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a200e6-04ad-7261-af92-5ac5218d64b5	complaint.follow_code_minutes	10	minutes	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a200e6-04ae-772a-9cfe-35dc7de2ebed	complaint.follow_code_tries	5	tries per code	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a200e6-04ae-772a-9cfe-35dd45b01ee3	complaint.follow_codes_per_day	5	codes per case in 24 hours	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a200e6-05c0-7699-b51f-063f73baac8e	consent.fee_notice_days	30	days	MicroPay policy document, disclosure of fees: a change is announced at least 30 days before it takes effect.	2020-01-01 00:00:00+00
01a200e6-09db-74c5-a4d9-d8117a226d06	fee.vat_basis_points	700	1/100 percent	VAT at 7 %, Royal Decree; time-limited.	2020-01-01 00:00:00+00
01a200e6-09dc-7332-9b1d-f06c2796dd0b	fee.vat_included	on	on or off	Prices to consumers are shown with VAT.	2020-01-01 00:00:00+00
01a200e6-09dd-7105-8dc3-c3a9580a54cb	fee.notice_days	30	days	Fee disclosure of the service: at least 30 days.	2020-01-01 00:00:00+00
01a200e6-09dd-7105-8dc3-c3aabe08fbdd	quote.seconds	300	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a200e6-09de-7756-b02d-45acea790caa	wallet.opening_seconds	600	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a200e6-09de-7756-b02d-45ad80b1f8ee	wallet.movement_most_satang	20000000	satang	Operational choice of the company.	2020-01-01 00:00:00+00
01a200e6-09de-7756-b02d-45ae755e95bc	wallet.topup_least_satang	100	satang	Operational choice of the company.	2020-01-01 00:00:00+00
01a200e6-09df-70db-8e91-60961b39aafe	wallet.topup_most_satang	10000000	satang	Operational choice of the company.	2020-01-01 00:00:00+00
01a200e6-09df-70db-8e91-6097f57a35f7	topup.seconds	86400	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a200e6-09df-70db-8e91-60984c2a77d3	topup.biller_id	010558888888800	biller	Contract with the partner bank.	2020-01-01 00:00:00+00
\.


--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_admin_log (id, action_time, object_id, object_repr, action_flag, change_message, content_type_id, user_id) FROM stdin;
\.


--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_content_type (id, app_label, model) FROM stdin;
1	core	holiday
2	core	keycanary
3	core	approval
4	core	evidence
5	core	history
6	core	message
7	core	outboxitem
8	core	rule
9	consent	policydocument
10	consent	purpose
11	consent	service
12	consent	policyversion
13	consent	policytext
14	consent	purposetext
15	consent	recipient
16	consent	recipientpurpose
17	consent	subject
18	consent	purposedecision
19	consent	disclosure
20	consent	decline
21	consent	acknowledgement
22	consent	acceptance
23	accounts	staff
24	accounts	customer
25	accounts	brake
26	accounts	credential
27	accounts	installation
28	accounts	device
29	accounts	otp
30	accounts	registration
31	accounts	session
32	accounts	refreshtoken
33	accounts	kyccase
34	wallet	ledgeraccount
35	wallet	ledgerfold
36	wallet	ledgerseal
37	wallet	ledgertransaction
38	wallet	ledgerentry
39	wallet	feeversion
40	wallet	merchant
41	wallet	merchantcode
42	wallet	topup
43	wallet	banknotice
44	wallet	unmatchedreceipt
45	wallet	wallet
46	wallet	quote
47	wallet	movement
48	wallet	walletopening
49	wallet	ledgerhold
50	wallet	ledgerholduse
51	complaints	category
52	complaints	case
53	complaints	followcode
54	complaints	webuse
55	complaints	caseevent
56	admin	logentry
57	auth	permission
58	auth	group
59	contenttypes	contenttype
60	sessions	session
61	otp_totp	totpdevice
62	axes	accessattempt
63	axes	accesslog
64	axes	accessfailurelog
65	axes	accessattemptexpiration
\.


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_migrations (id, app, name, applied) FROM stdin;
1	core	0001_initial	2026-11-22 01:36:42.279448+00
2	core	0002_triggers	2026-11-22 01:36:42.284986+00
3	core	0003_rules	2026-11-22 01:36:42.288028+00
4	consent	0001_schema	2026-11-22 01:36:42.799395+00
5	contenttypes	0001_initial	2026-11-22 01:36:42.806189+00
6	contenttypes	0002_remove_content_type_name	2026-11-22 01:36:42.839383+00
7	auth	0001_initial	2026-11-22 01:36:42.856571+00
8	auth	0002_alter_permission_name_max_length	2026-11-22 01:36:42.862987+00
9	auth	0003_alter_user_email_max_length	2026-11-22 01:36:42.868947+00
10	auth	0004_alter_user_username_opts	2026-11-22 01:36:42.873344+00
11	auth	0005_alter_user_last_login_null	2026-11-22 01:36:42.877419+00
12	auth	0006_require_contenttypes_0002	2026-11-22 01:36:42.87821+00
13	auth	0007_alter_validators_add_error_messages	2026-11-22 01:36:42.881891+00
14	auth	0008_alter_user_username_max_length	2026-11-22 01:36:42.885714+00
15	auth	0009_alter_user_last_name_max_length	2026-11-22 01:36:42.890563+00
16	auth	0010_alter_group_name_max_length	2026-11-22 01:36:42.896665+00
17	auth	0011_update_proxy_permissions	2026-11-22 01:36:42.915293+00
18	auth	0012_alter_user_first_name_max_length	2026-11-22 01:36:42.921695+00
19	accounts	0001_initial	2026-11-22 01:36:42.940722+00
20	accounts	0002_people	2026-11-22 01:36:43.405292+00
21	accounts	0003_people_guards	2026-11-22 01:36:43.456703+00
22	accounts	0010_staff	2026-11-22 01:36:43.468922+00
23	accounts	0011_kyc	2026-11-22 01:36:43.517182+00
24	accounts	0012_kyc_guards	2026-11-22 01:36:43.550562+00
25	admin	0001_initial	2026-11-22 01:36:43.584579+00
26	admin	0002_logentry_remove_auto_add	2026-11-22 01:36:43.594259+00
27	admin	0003_logentry_add_action_flag_choices	2026-11-22 01:36:43.604097+00
28	axes	0001_initial	2026-11-22 01:36:43.613381+00
29	axes	0002_auto_20151217_2044	2026-11-22 01:36:43.641521+00
30	axes	0003_auto_20160322_0929	2026-11-22 01:36:43.661442+00
31	axes	0004_auto_20181024_1538	2026-11-22 01:36:43.681662+00
32	axes	0005_remove_accessattempt_trusted	2026-11-22 01:36:43.685598+00
33	axes	0006_remove_accesslog_trusted	2026-11-22 01:36:43.689639+00
34	axes	0007_alter_accessattempt_unique_together	2026-11-22 01:36:43.732256+00
35	axes	0008_accessfailurelog	2026-11-22 01:36:43.740992+00
36	axes	0009_add_session_hash	2026-11-22 01:36:43.745802+00
37	axes	0010_accessattemptexpiration	2026-11-22 01:36:43.752338+00
38	complaints	0001_schema	2026-11-22 01:36:44.155173+00
39	complaints	0002_guards	2026-11-22 01:36:44.160169+00
40	complaints	0003_rules	2026-11-22 01:36:44.206551+00
41	consent	0002_guards	2026-11-22 01:36:44.231742+00
42	consent	0003_data	2026-11-22 01:36:44.481618+00
43	otp_totp	0001_initial	2026-11-22 01:36:44.513612+00
44	otp_totp	0002_auto_20190420_0723	2026-11-22 01:36:44.534117+00
45	otp_totp	0003_add_timestamps	2026-11-22 01:36:44.55332+00
46	sessions	0001_initial	2026-11-22 01:36:44.558109+00
47	wallet	0001_ledger_tables	2026-11-22 01:36:44.599414+00
48	wallet	0002_ledger_guards	2026-11-22 01:36:44.606752+00
49	wallet	0003_ledger_door	2026-11-22 01:36:44.611182+00
50	wallet	0004_chart_of_accounts	2026-11-22 01:36:44.659427+00
51	wallet	0010_wallet	2026-11-22 01:36:45.46994+00
52	wallet	0011_wallet_guards	2026-11-22 01:36:45.484716+00
53	wallet	0012_wallet_rules	2026-11-22 01:36:45.53572+00
54	wallet	0020_holds	2026-11-22 01:36:45.738344+00
55	wallet	0021_hold_guards	2026-11-22 01:36:45.749377+00
56	wallet	0022_refunds	2026-11-22 01:36:45.7631+00
57	wallet	0023_batches	2026-11-22 01:36:45.766531+00
\.


--
-- Data for Name: wallet_banknotice; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_banknotice (id, bank_reference, fingerprint, notice_id, amount, reference, account, paid_at, received_at, outcome, transaction_id, is_late, amount_differs, is_repeated_payment, topup_id) FROM stdin;
01a200e6-3dd0-70d7-9601-8127d9b6cb96	SB18EA3A3931A114BCE2EF7A	07f2f4f0d2a175a515c7183468cfa698fc110273bbc6727c01b68e447d02d182	2ad7d820-73d0-4f6d-a05d-a52d8976bea7	500000	gAAAAABrAkc6ftSO-x-0MeK6hiwMJHFHyzdkKEmirxq6iB8dYJJ9n9vn8-dmFMxV5WZZW-_9Gg7rZzbfGS6DKaHwG__fbkYBAv5c2E4C5jPw--U_0x_3xOAdfQU92vzhKwlfg33djblu	gAAAAABrAkc6TZpk7B_IBGKt8TukBwmQOzwm4jyJdgbrefgJGCrddEIaIiRIpGF5cw9O0BoU8rCIyyIn4kftVz5JY-YvY3R7iVBWufsraFWfqNzC1QdsWx7jG1329FqEHYodre7iIcDZ	2026-11-22 01:36:58+00	2026-11-22 01:36:58.817228+00	credited	01a200e6-3dcc-7b3a-99f3-7f7a514942d1	f	f	f	01a200e6-3d78-700e-ac59-96f006bc0904
\.


--
-- Data for Name: wallet_feeversion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_feeversion (id, service, number, announced_at, effective_from, flat_satang, basis_points, min_satang, max_satang, conditions_th, conditions_en, actor_id, recorded_at) FROM stdin;
01a200e6-128f-75cb-9517-7342fd7d9411	transfer	1	2026-11-22 01:36:47.451069+00	2026-11-21 17:00:00+00	0	0	0	\N	โอนเงินระหว่างกระเป๋าไมโครเพย์ ด้วยหมายเลขโทรศัพท์ของผู้รับ	Transfers between MicroPay wallets, by the payee's phone number.	first_run	2026-11-22 01:36:47.759495+00
01a200e6-1292-76a6-ae97-9741bb20f4cc	qr_payment	1	2026-11-22 01:36:47.451069+00	2026-11-21 17:00:00+00	0	0	0	\N	ชำระเงินให้ร้านค้าหรือบุคคลด้วย QR code ผู้ชำระไม่เสียค่าธรรมเนียม	Paying a shop or a person by QR code. The payer pays no fee.	first_run	2026-11-22 01:36:47.762691+00
01a200e6-1294-713e-9f78-bc9101be127c	bill_payment	1	2026-11-22 01:36:47.451069+00	2026-11-21 17:00:00+00	500	0	0	\N	ชำระบิลด้วย QR code หรือบาร์โค้ด ต่อหนึ่งรายการ	Paying a bill by QR code or barcode, per bill.	first_run	2026-11-22 01:36:47.764667+00
01a200e6-1296-70ca-b88c-94666c725191	topup	1	2026-11-22 01:36:47.451069+00	2026-11-21 17:00:00+00	0	0	0	\N	เติมเงินผ่านธนาคาร ธนาคารของผู้โอนอาจคิดค่าธรรมเนียมเอง	Topping up through a bank. The sender's own bank may charge for its part.	first_run	2026-11-22 01:36:47.767108+00
01a200e6-1298-712f-9056-18f89e555c63	withdrawal	1	2026-11-22 01:36:47.451069+00	2026-11-21 17:00:00+00	1500	0	0	\N	ถอนเงินจากกระเป๋าไปยังบัญชีธนาคาร ต่อหนึ่งรายการ	Withdrawing from the wallet to a bank account, per withdrawal.	first_run	2026-11-22 01:36:47.768956+00
\.


--
-- Data for Name: wallet_ledger_account; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_account (id, balance, held, entry_count, floor, folded_xid, opened_at, kind, code, currency, state, mode) FROM stdin;
00000000-0000-7000-8000-000000000002	0	0	0	\N	0	2026-11-22 01:36:44.658377+00	company_bank	bank.company	THB	open	deferred
00000000-0000-7000-8000-000000000003	0	0	0	0	0	2026-11-22 01:36:44.65859+00	in_transit	withdrawals.in_transit	THB	open	deferred
00000000-0000-7000-8000-000000000004	0	0	0	0	0	2026-11-22 01:36:44.658728+00	unmatched_receipts	receipts.unmatched	THB	open	deferred
00000000-0000-7000-8000-000000000005	0	0	0	\N	0	2026-11-22 01:36:44.658848+00	receivable	receivables.customers	THB	open	deferred
00000000-0000-7000-8000-000000000008	0	0	0	\N	0	2026-11-22 01:36:44.659174+00	redress_expense	expense.redress	THB	open	deferred
00000000-0000-7000-8000-000000000009	0	0	0	\N	0	2026-11-22 01:36:44.659262+00	goodwill_expense	expense.goodwill	THB	open	deferred
01a200e6-12a1-75b5-ba75-fc7f1f9a375b	0	0	0	0	0	2026-11-22 01:36:47.777369+00	merchant	\N	THB	open	deferred
01a200e6-2cba-73a8-8bb6-76e3a61a3294	99528	0	4	0	0	2026-11-22 01:36:54.458236+00	customer	\N	THB	open	locked
01a200e6-2e16-72ad-939a-992cf0b88ae4	10050	0	1	0	0	2026-11-22 01:36:54.806173+00	customer	\N	THB	open	locked
00000000-0000-7000-8000-000000000001	-500000	0	1	\N	1216	2026-11-22 01:36:44.657207+00	safeguarded_bank	bank.safeguarded	THB	open	deferred
00000000-0000-7000-8000-000000000006	467	0	1	\N	1217	2026-11-22 01:36:44.658983+00	fee_income	income.fees	THB	open	deferred
00000000-0000-7000-8000-000000000007	33	0	1	\N	1218	2026-11-22 01:36:44.659081+00	vat_payable	vat.payable	THB	open	deferred
01a200e6-129b-74e6-b6ab-2c7fca27fc7c	25000	0	1	0	1219	2026-11-22 01:36:47.771321+00	merchant	\N	THB	open	deferred
01a200e6-129f-74a0-8eeb-7d16f8276c9f	364922	0	1	0	1220	2026-11-22 01:36:47.775301+00	biller	\N	THB	open	deferred
\.


--
-- Data for Name: wallet_ledger_entry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_entry (amount, seq, balance, xid, posted_at, leg, account_id, transaction_id) FROM stdin;
-500000	\N	\N	1176	2026-11-22 01:36:58.828733+00	1	00000000-0000-7000-8000-000000000001	01a200e6-3dcc-7b3a-99f3-7f7a514942d1
500000	1	500000	\N	2026-11-22 01:36:58.828733+00	2	01a200e6-2cba-73a8-8bb6-76e3a61a3294	01a200e6-3dcc-7b3a-99f3-7f7a514942d1
467	\N	\N	1182	2026-11-22 01:36:59.148185+00	3	00000000-0000-7000-8000-000000000006	01a200e6-3f0c-72a8-8c6f-9880ee971122
33	\N	\N	1182	2026-11-22 01:36:59.148185+00	4	00000000-0000-7000-8000-000000000007	01a200e6-3f0c-72a8-8c6f-9880ee971122
364922	\N	\N	1182	2026-11-22 01:36:59.148185+00	2	01a200e6-129f-74a0-8eeb-7d16f8276c9f	01a200e6-3f0c-72a8-8c6f-9880ee971122
-365422	2	134578	\N	2026-11-22 01:36:59.148185+00	1	01a200e6-2cba-73a8-8bb6-76e3a61a3294	01a200e6-3f0c-72a8-8c6f-9880ee971122
25000	\N	\N	1186	2026-11-22 01:36:59.252953+00	2	01a200e6-129b-74e6-b6ab-2c7fca27fc7c	01a200e6-3f74-7ec5-98bf-1a0f5c161d18
-25000	3	109578	\N	2026-11-22 01:36:59.252953+00	1	01a200e6-2cba-73a8-8bb6-76e3a61a3294	01a200e6-3f74-7ec5-98bf-1a0f5c161d18
-10050	4	99528	\N	2026-11-22 01:36:59.551916+00	1	01a200e6-2cba-73a8-8bb6-76e3a61a3294	01a200e6-409f-7e50-8813-b77672f1bfd3
10050	1	10050	\N	2026-11-22 01:36:59.551916+00	2	01a200e6-2e16-72ad-939a-992cf0b88ae4	01a200e6-409f-7e50-8813-b77672f1bfd3
\.


--
-- Data for Name: wallet_ledger_fold; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_fold (number, from_xid, upto_xid, entries, amount, balance, folded_at, account_id) FROM stdin;
1	0	1216	1	-500000	-500000	2026-11-22 01:37:03.41338+00	00000000-0000-7000-8000-000000000001
1	0	1217	1	467	467	2026-11-22 01:37:03.415176+00	00000000-0000-7000-8000-000000000006
1	0	1218	1	33	33	2026-11-22 01:37:03.416199+00	00000000-0000-7000-8000-000000000007
1	0	1219	1	25000	25000	2026-11-22 01:37:03.41737+00	01a200e6-129b-74e6-b6ab-2c7fca27fc7c
1	0	1220	1	364922	364922	2026-11-22 01:37:03.418109+00	01a200e6-129f-74a0-8eeb-7d16f8276c9f
\.


--
-- Data for Name: wallet_ledger_hold; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_hold (id, owner_id, amount, rest, uses, authorised_at, expires_at, kind, key, fingerprint, account_id) FROM stdin;
\.


--
-- Data for Name: wallet_ledger_hold_use; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_hold_use (number, kind, amount, rest, used_at, hold_id, transaction_id) FROM stdin;
\.


--
-- Data for Name: wallet_ledger_seal; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_seal (id, stream, number, from_xid, upto_xid, transactions, entries, content, previous, digest, signature, key_id, sealed_at) FROM stdin;
\.


--
-- Data for Name: wallet_ledger_transaction; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_transaction (id, owner_id, posted_at, xid, leg_count, kind, key, narration, fingerprint, reverses_id) FROM stdin;
01a200e6-3dcc-7b3a-99f3-7f7a514942d1	00000000-0000-7000-8000-000000000001	2026-11-22 01:36:58.828733+00	1176	2	topup	bank:SB18EA3A3931A114BCE2EF7A		\\x07f2f4f0d2a175a515c7183468cfa698fc110273bbc6727c01b68e447d02d182	\N
01a200e6-3f0c-72a8-8c6f-9880ee971122	01a200e6-2c27-7560-b394-6f8bb8f5291c	2026-11-22 01:36:59.148185+00	1182	4	payment	bbe47816-f62e-414b-b965-07ce2513dcb7		\\x647cd3cc667ea1e2155200acbcdd1dfed064c956cc617597c7c16300c7ba41ed	\N
01a200e6-3f74-7ec5-98bf-1a0f5c161d18	01a200e6-2c27-7560-b394-6f8bb8f5291c	2026-11-22 01:36:59.252953+00	1186	2	payment	dedaa421-6e06-49c6-99b2-ed2974392583		\\xe2a973b96c20585d0db57de0bfd435dc64a2f37b509cb814588678c2a002050d	\N
01a200e6-409f-7e50-8813-b77672f1bfd3	01a200e6-2c27-7560-b394-6f8bb8f5291c	2026-11-22 01:36:59.551916+00	1201	2	transfer	ee181158-962f-4def-9882-057e82601e30		\\xee34f7e5e27c4181853e30a1c5fee5497847d81c552c5e225212d05225f776ae	\N
\.


--
-- Data for Name: wallet_merchant; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_merchant (id, kind, name_th, name_en, state, is_demo, registered_at, account_id) FROM stdin;
01a200e6-129c-75c9-95a2-4d2b8169d88c	merchant	ร้านกาแฟบ้านสวน	Baan Suan Coffee	active	t	2026-11-22 01:36:47.451069+00	01a200e6-129b-74e6-b6ab-2c7fca27fc7c
01a200e6-129f-7706-8abf-85618279a01b	biller	การประปาตัวอย่าง	Sample Waterworks	active	t	2026-11-22 01:36:47.451069+00	01a200e6-129f-74a0-8eeb-7d16f8276c9f
01a200e6-12a1-76fe-8e50-77d8e451b74c	merchant	ร้านผลไม้ป้าแดง	Auntie Daeng Fruit	active	t	2026-11-22 01:36:47.451069+00	01a200e6-12a1-75b5-ba75-fc7f1f9a375b
\.


--
-- Data for Name: wallet_merchantcode; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_merchantcode (id, scheme, value, registered_at, merchant_id) FROM stdin;
01a200e6-129d-77f1-92f3-2238a981f0de	biller	0112233445566	2026-11-22 01:36:47.451069+00	01a200e6-129c-75c9-95a2-4d2b8169d88c
01a200e6-12a0-703f-973d-7283b91220cd	biller	099400016550100	2026-11-22 01:36:47.451069+00	01a200e6-129f-7706-8abf-85618279a01b
01a200e6-12a2-712c-8281-213bc7db2569	tax_id	0123456789012	2026-11-22 01:36:47.451069+00	01a200e6-12a1-76fe-8e50-77d8e451b74c
01a200e6-12a2-712c-8281-213c8c340291	ewallet	004999000288505	2026-11-22 01:36:47.451069+00	01a200e6-12a1-76fe-8e50-77d8e451b74c
\.


--
-- Data for Name: wallet_movement; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_movement (id, reference, kind, transaction_id, amount, fee, vat, key, fingerprint, posted_at, customer_id, merchant_id, notice_id, payee_customer_id, quote_id, topup_id, payee_wallet_id, wallet_id) FROM stdin;
01a200e6-3dd2-756f-b7af-65bb3b5474af	R261122047452697877	topup	01a200e6-3dcc-7b3a-99f3-7f7a514942d1	500000	0	0	bank:SB18EA3A3931A114BCE2EF7A	07f2f4f0d2a175a515c7183468cfa698fc110273bbc6727c01b68e447d02d182	2026-11-22 01:36:58.828733+00	\N	\N	01a200e6-3dd0-70d7-9601-8127d9b6cb96	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N	01a200e6-3d78-700e-ac59-96f006bc0904	01a200e6-2cbb-7600-b32a-f0629da201ec	\N
01a200e6-3f0d-766e-88b7-cc2970ccb313	R261122808462994845	payment	01a200e6-3f0c-72a8-8c6f-9880ee971122	364922	500	33	bbe47816-f62e-414b-b965-07ce2513dcb7	647cd3cc667ea1e2155200acbcdd1dfed064c956cc617597c7c16300c7ba41ed	2026-11-22 01:36:59.148185+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-129f-7706-8abf-85618279a01b	\N	\N	01a200e6-3ecb-7317-8951-b3ac03918fb7	\N	\N	01a200e6-2cbb-7600-b32a-f0629da201ec
01a200e6-3f77-7707-8054-9c69859da21e	R261122431668452146	payment	01a200e6-3f74-7ec5-98bf-1a0f5c161d18	25000	0	0	dedaa421-6e06-49c6-99b2-ed2974392583	e2a973b96c20585d0db57de0bfd435dc64a2f37b509cb814588678c2a002050d	2026-11-22 01:36:59.252953+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-129c-75c9-95a2-4d2b8169d88c	\N	\N	01a200e6-3f2d-7415-bf53-5fc57a729b23	\N	\N	01a200e6-2cbb-7600-b32a-f0629da201ec
01a200e6-40a0-74bd-9cbc-3f6d1cef9bbe	R261122211391654191	transfer	01a200e6-409f-7e50-8813-b77672f1bfd3	10050	0	0	ee181158-962f-4def-9882-057e82601e30	ee34f7e5e27c4181853e30a1c5fee5497847d81c552c5e225212d05225f776ae	2026-11-22 01:36:59.551916+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	\N	\N	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	01a200e6-4063-73a6-ad37-946fefe7531d	\N	01a200e6-2e16-769a-ba75-f5c0172dddbe	01a200e6-2cbb-7600-b32a-f0629da201ec
\.


--
-- Data for Name: wallet_quote; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_quote (id, kind, amount, fee, vat, digest, proof, otp_id, created_at, expires_at, payer_name, payee_name, note, paycode, reference1, reference2, customer_id, fee_version_id, merchant_id, payee_wallet_id, wallet_id) FROM stdin;
01a200e6-3ecb-7317-8951-b3ac03918fb7	payment	364922	500	33	5dc922ecc663ff1843b1bd2d94bc20b8bc04ed96c5fd17c3065414b30a3436dc	pin,otp	01a200e6-3ece-72ca-a8f9-b26ec185b890	2026-11-22 01:36:59.072929+00	2026-11-22 01:41:59.072929+00	gAAAAABrAkc7iFrDk_tItaLNCHNtdVZXMR-QWcfMdxsQ3TNFAtn_CsCE7wfxMzK887XMHr_yjE2jkYRcaIA0v08RH8IVIeqeU4OLnO-zgL1d7NNSS4qXGG6X--HKkfIf52_QzOrqkUCC	gAAAAABrAkc7aQPAOrucULL6qFYZ8X6ucw0R1Qd_O88IGIhFFpt2YrCowcjrORogUN0k9fVMgMhoi1GbXb9PFySuG_6qXxJ3m4p_MF3-W2Tj4jHI9NXcg7vXRbAwcvR6z-9ghYfPjKXCIjFVFscqcyP24PqGfm-_gm-xoHVplsItDDarTXVRDWs=	gAAAAABrAkc7lxJS7WwP18-LtB0FYN0IkvdUvhfej7ODAsSZ0mo1GmawVgj_KUzS_RidB0rglbOCulh25jQWlbSfOWJAtKjeq4DN9Wico_IIb4K5U97ZWio=	qr	gAAAAABrAkc7m1pp-_cKNN2MCfAz3pTlq0U-6n7QmtWtfqoD_a-Y8eiAxBmektdfq_OanlKoU7pp5suiHcUbwnLppuXVJgntP853MnBmTk4oSRIwSu1Bp7wZUNvKAwBou6SjvShOA8i_	gAAAAABrAkc7e0al_c5qHtOULnjSBFd-gfTbRtGu69qkfuIre3pJJ-Kc-H2ZetrpekK4qc88mABYa8p6t9wp0aQDnyqeTCO-qa7YqOc9FkjX-ewfym-hvAs=	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-1294-713e-9f78-bc9101be127c	01a200e6-129f-7706-8abf-85618279a01b	\N	01a200e6-2cbb-7600-b32a-f0629da201ec
01a200e6-3f2d-7415-bf53-5fc57a729b23	payment	25000	0	0	c97e6b1f58be00537929be9de2dcda4667a79490411729906627114f9121307d	pin,otp	01a200e6-3f31-746e-8930-ff3e0b44a439	2026-11-22 01:36:59.173227+00	2026-11-22 01:41:59.173227+00	gAAAAABrAkc76V023VttIgYeyvq7_kasCZqRKk6jwzZrARFKG1UrkXA6MMVnoRzObPdzU59NKUVhbbq51H3HjI48p_NQS495gaaDL0NSpiTV30EuR7L6ocKyvqbmT8SzKs5Tp8UW3qz4	gAAAAABrAkc7BxjofHfKFYcqO2pXDjW7iRXQHtaMC0YCZqr0dVIhHy31TgPBqk8p5zMJjSIAnHlFj9zHXyV3s2upnqvA_a6LWpLo-13ubobe0aZrz34IQDsFbPBil2A3nIqGmhJD9Ohc7oON20NriHi0GHTIit-UI9DyZk2s4kH5BNBX7CWcua0=	gAAAAABrAkc7uHKnPAdlLaF6-wmwLhtEYnsvlucblAOaojm5I1CTZji66Iu1vjmie5HwtERPkKs1njmsYP3QDg15etlEwQWG1Pfeor5vmbYtHSOv7cRbmOA=	qr	gAAAAABrAkc7vEhNLw8mA9vfePlNN9PAaFfdR9b64xucJrOTnlo_KoOfjM5oFawxn464k57TMxOc3leClJDuVncD2lZ83DCUoSCypWVgJj2Oq1VR-wdOJbRMbL-zTiOrA8w1vIydy_lP	gAAAAABrAkc7aszqdgbDnPcAUbg2GaTZs4Se2ucMyIUR3yBXmGKFL4qAk7Gxd6O85xcNCIQiXRS5a562VWV-WgpuWCkbnR0WnbmDZlpJl1LFRRME3KrLtnw=	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-1292-76a6-ae97-9741bb20f4cc	01a200e6-129c-75c9-95a2-4d2b8169d88c	\N	01a200e6-2cbb-7600-b32a-f0629da201ec
01a200e6-3f9c-708c-bda5-ee30aaecd30e	payment	1000	0	0	8bc17a8b025712917c9aa75afc95b2edbd1052012f41a209efd19675df99309a	pin,otp	01a200e6-3f9f-76c9-a5c2-a40b76816e78	2026-11-22 01:36:59.284547+00	2026-11-22 01:41:59.284547+00	gAAAAABrAkc7F_PyCi21t666x1E_xNfg0Cu2fbqYPomPyvub-Zh2ItdgQBXmZ7Gp5_wuEylKtzg7iy2kbZQTLfEaE1yym-1TImbYlkrp27Q41SAwfSTMLndTN8RfDhYP-cq5XojvGKYw	gAAAAABrAkc7PlmN28Pv6ovfxoMuh7lMcQOMkHzesvw2Jy1VSx4KIMEURXw4xubJGNd7qSftiWW4w4MRqrOslUka6zlcX9fuGfKYYDkZYPGfbkE6UoyHz2Mj2TPTpbkt-u1c0gbEWFEQZYL80Vkus-cvHqcQp59_6EegTE-OiVHoStj5EjCRC1s=	gAAAAABrAkc743_5FezN5oWTP6kibarvDgCqCrkATtPC-TcYKlNP7ctcId7Z9iPB9Iy5iXHRZWiHd9pHHKS2M4ZZOfNLGYI3owvKhSylgLIuZQHqBoFjSEE=	qr	gAAAAABrAkc7DIqdNacF5B3E1pkLeCaAASzQz3B3vTb8a0Y1nwvNg_jtWG8AzwSN-JQ0VVTpr8ihIwFm9F_xBFbIqfjNaZIFEJwUmX-MsmvT5tx3hrvnQ1_srg7s0IGmOtekuvzrF5Sq	gAAAAABrAkc7cjWH4Ct76JVsnaVsvl2XqUi5GC9LVMMW7UPfHD09NWZuJFt6BrqdocfJp4xioOI30kZ_nS7k10t_mhvqLE2GcJ61ygXt3K7z3k9S4UxJT1k=	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-1292-76a6-ae97-9741bb20f4cc	01a200e6-129c-75c9-95a2-4d2b8169d88c	\N	01a200e6-2cbb-7600-b32a-f0629da201ec
01a200e6-4063-73a6-ad37-946fefe7531d	transfer	10050	0	0	51cbb60ed166a571e77a02cb41e381993574ddac387bfecb8f3ed380c3f23136	pin,otp	01a200e6-4065-778d-ac6b-4b1ab10c309c	2026-11-22 01:36:59.483319+00	2026-11-22 01:41:59.483319+00	gAAAAABrAkc7IC0S0HmMYI1iSo3GJV5K5eAGAINwehnUDLGOkMctjO8Plp1_6Y2gA_kXzvEqqTvXbPEYs0Xxhc75-y1FefQ7BSD9cWd11mYxZ1P5ReMqdx5PFE3VWU4VU6UxZNgSYVjL	gAAAAABrAkc7F6Hga_nmBjrzqd3_OUVxz7rEdep-acnUiMXEhNGQn_I5g3ZdN5AW5I24ygVs8wkPGQzqAWZ84WCGH2tBHwn08xOAhhl8mRTCp-bEzIxRGQcuyBhs_ugm0eCKzEY1ZGjA	gAAAAABrAkc7M-J2TE6TB2hN_vDDEsvCi__zt-SMEbEbVwH_IPJ4msxi0GyEBK0A-JTNvonLYLOHhQyUUMhn-J4_Pjeh15iRTl61EIYpZ6xNQJ0ijjarDbga7FjL8YYc7TKSkUC_2C_h		gAAAAABrAkc7mYaB48eIOSZsMS1TzO7ICJ8PSdYrYqc7dgIPUWkv5d8j2hJHsCbYYouau5apXABqGcnymoln0_W7BfWK0qh5gdWTwHejfg7FlKal3AIA2AQ=	gAAAAABrAkc7gx6vhRtfgoQIWZgqP6JAcaov6Gsp5KwUvgMejwYtf3ZwbpEeNDHRfy9fzLZj7kQhUWrd1kYqXSm5UBezGnD1np1hHPYB-fQr1KxvvzPUAog=	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-128f-75cb-9517-7342fd7d9411	\N	01a200e6-2e16-769a-ba75-f5c0172dddbe	01a200e6-2cbb-7600-b32a-f0629da201ec
\.


--
-- Data for Name: wallet_topup; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_topup (id, reference, amount, state, created_at, expires_at, paid_at, customer_id, fee_version_id, wallet_id) FROM stdin;
01a200e6-3d78-700e-ac59-96f006bc0904	T63934664570129	500000	paid	2026-11-22 01:36:58.733936+00	2026-11-23 01:36:58.733936+00	2026-11-22 01:36:58.828733+00	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-1296-70ca-b88c-94666c725191	01a200e6-2cbb-7600-b32a-f0629da201ec
\.


--
-- Data for Name: wallet_unmatchedreceipt; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_unmatchedreceipt (id, reason, amount, state, opened_at, notice_id) FROM stdin;
\.


--
-- Data for Name: wallet_wallet; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_wallet (id, number, opening_state, state, opened_at, acceptance_id, account_id, customer_id, opening_id) FROM stdin;
01a200e6-2cbb-7600-b32a-f0629da201ec	W276653114504	confirmed	active	2026-11-22 01:36:54.444171+00	01a200e6-2c56-759a-a8a9-aeb4c13372f3	01a200e6-2cba-73a8-8bb6-76e3a61a3294	01a200e6-2c27-7560-b394-6f8bb8f5291c	01a200e6-2c77-77cd-b3c0-d6efa509decf
01a200e6-2e16-769a-ba75-f5c0172dddbe	W246154067219	confirmed	active	2026-11-22 01:36:54.794862+00	01a200e6-2dbd-718b-a9c0-0277bf7b2177	01a200e6-2e16-72ad-939a-992cf0b88ae4	01a200e6-2d90-74c8-ab01-f2e4cf8341c7	01a200e6-2dd3-7328-a55b-8557d42e5555
\.


--
-- Data for Name: wallet_walletopening; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_walletopening (id, state, digest, otp_id, asked_at, expires_at, confirmed_at, acceptance_id, customer_id) FROM stdin;
01a200e6-2c77-77cd-b3c0-d6efa509decf	confirmed	792a5429b200d90cc85db959b331a9d61d67d63bde96bbb962f70fde6b451fc0	01a200e6-2c7a-755d-8622-0561a7f22c5c	2026-11-22 01:36:54.381529+00	2026-11-22 01:46:54.381529+00	2026-11-22 01:36:54.444171+00	01a200e6-2c56-759a-a8a9-aeb4c13372f3	01a200e6-2c27-7560-b394-6f8bb8f5291c
01a200e6-2dd3-7328-a55b-8557d42e5555	confirmed	e83155a467cd9d6b1dc944e010ffde574ef84d4566d2832af711f1a896e325ae	01a200e6-2dd6-7256-a91e-85afbeaadea7	2026-11-22 01:36:54.731544+00	2026-11-22 01:46:54.731544+00	2026-11-22 01:36:54.794862+00	01a200e6-2dbd-718b-a9c0-0277bf7b2177	01a200e6-2d90-74c8-ab01-f2e4cf8341c7
\.


--
-- Name: accounts_staff_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_staff_groups_id_seq', 9, true);


--
-- Name: accounts_staff_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_staff_user_permissions_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 8, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 160, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 267, true);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 3, true);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 65, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 57, true);


--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 9, true);


--
-- Name: consent_acceptance acceptance_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acceptance
    ADD CONSTRAINT acceptance_once UNIQUE (subject_id, version_id);


--
-- Name: accounts_brake accounts_brake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_brake
    ADD CONSTRAINT accounts_brake_pkey PRIMARY KEY (id);


--
-- Name: accounts_credential accounts_credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_credential
    ADD CONSTRAINT accounts_credential_pkey PRIMARY KEY (customer_id);


--
-- Name: accounts_customer accounts_customer_national_id_index_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_national_id_index_key UNIQUE (national_id_index);


--
-- Name: accounts_customer accounts_customer_national_id_index_next_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_national_id_index_next_key UNIQUE (national_id_index_next);


--
-- Name: accounts_customer accounts_customer_phone_index_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_phone_index_key UNIQUE (phone_index);


--
-- Name: accounts_customer accounts_customer_phone_index_next_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_phone_index_next_key UNIQUE (phone_index_next);


--
-- Name: accounts_customer accounts_customer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_pkey PRIMARY KEY (id);


--
-- Name: accounts_customer accounts_customer_subject_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_subject_id_key UNIQUE (subject_id);


--
-- Name: accounts_device accounts_device_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_device
    ADD CONSTRAINT accounts_device_pkey PRIMARY KEY (id);


--
-- Name: accounts_installation accounts_installation_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_installation
    ADD CONSTRAINT accounts_installation_number_key UNIQUE (number);


--
-- Name: accounts_installation accounts_installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_installation
    ADD CONSTRAINT accounts_installation_pkey PRIMARY KEY (id);


--
-- Name: accounts_kyccase accounts_kyccase_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kyccase
    ADD CONSTRAINT accounts_kyccase_code_key UNIQUE (code);


--
-- Name: accounts_kyccase accounts_kyccase_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kyccase
    ADD CONSTRAINT accounts_kyccase_pkey PRIMARY KEY (id);


--
-- Name: accounts_otp accounts_otp_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_otp
    ADD CONSTRAINT accounts_otp_pkey PRIMARY KEY (id);


--
-- Name: accounts_refreshtoken accounts_refreshtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_refreshtoken
    ADD CONSTRAINT accounts_refreshtoken_pkey PRIMARY KEY (digest);


--
-- Name: accounts_registration accounts_registration_customer_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_registration
    ADD CONSTRAINT accounts_registration_customer_id_key UNIQUE (customer_id);


--
-- Name: accounts_registration accounts_registration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_registration
    ADD CONSTRAINT accounts_registration_pkey PRIMARY KEY (id);


--
-- Name: accounts_session accounts_session_access_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_access_digest_key UNIQUE (access_digest);


--
-- Name: accounts_session accounts_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (id);


--
-- Name: accounts_staff_groups accounts_staff_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_groups
    ADD CONSTRAINT accounts_staff_groups_pkey PRIMARY KEY (id);


--
-- Name: accounts_staff_groups accounts_staff_groups_staff_id_group_id_209a946e_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_groups
    ADD CONSTRAINT accounts_staff_groups_staff_id_group_id_209a946e_uniq UNIQUE (staff_id, group_id);


--
-- Name: accounts_staff accounts_staff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff
    ADD CONSTRAINT accounts_staff_pkey PRIMARY KEY (id);


--
-- Name: accounts_staff_user_permissions accounts_staff_user_perm_staff_id_permission_id_ae922346_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_user_permissions
    ADD CONSTRAINT accounts_staff_user_perm_staff_id_permission_id_ae922346_uniq UNIQUE (staff_id, permission_id);


--
-- Name: accounts_staff_user_permissions accounts_staff_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_user_permissions
    ADD CONSTRAINT accounts_staff_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: accounts_staff accounts_staff_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff
    ADD CONSTRAINT accounts_staff_username_key UNIQUE (username);


--
-- Name: consent_acknowledgement acknowledgement_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acknowledgement
    ADD CONSTRAINT acknowledgement_once UNIQUE (subject_id, version_id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);


--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);


--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);


--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);


--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);


--
-- Name: accounts_brake brake_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_brake
    ADD CONSTRAINT brake_once UNIQUE (scope, key);


--
-- Name: complaints_case complaints_case_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_case
    ADD CONSTRAINT complaints_case_number_key UNIQUE (number);


--
-- Name: complaints_case complaints_case_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_case
    ADD CONSTRAINT complaints_case_pkey PRIMARY KEY (id);


--
-- Name: complaints_category complaints_category_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_category
    ADD CONSTRAINT complaints_category_pkey PRIMARY KEY (code);


--
-- Name: complaints_event complaints_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_event
    ADD CONSTRAINT complaints_event_pkey PRIMARY KEY (id);


--
-- Name: complaints_follow_code complaints_follow_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_follow_code
    ADD CONSTRAINT complaints_follow_code_pkey PRIMARY KEY (id);


--
-- Name: complaints_web_use complaints_web_use_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_web_use
    ADD CONSTRAINT complaints_web_use_pkey PRIMARY KEY (id);


--
-- Name: consent_acceptance consent_acceptance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acceptance
    ADD CONSTRAINT consent_acceptance_pkey PRIMARY KEY (id);


--
-- Name: consent_acknowledgement consent_acknowledgement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acknowledgement
    ADD CONSTRAINT consent_acknowledgement_pkey PRIMARY KEY (id);


--
-- Name: consent_decline consent_decline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_decline
    ADD CONSTRAINT consent_decline_pkey PRIMARY KEY (id);


--
-- Name: consent_disclosure consent_disclosure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_disclosure
    ADD CONSTRAINT consent_disclosure_pkey PRIMARY KEY (id);


--
-- Name: consent_policydocument consent_policydocument_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policydocument
    ADD CONSTRAINT consent_policydocument_pkey PRIMARY KEY (id);


--
-- Name: consent_policytext consent_policytext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policytext
    ADD CONSTRAINT consent_policytext_pkey PRIMARY KEY (id);


--
-- Name: consent_policyversion consent_policyversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policyversion
    ADD CONSTRAINT consent_policyversion_pkey PRIMARY KEY (id);


--
-- Name: consent_purpose consent_purpose_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purpose
    ADD CONSTRAINT consent_purpose_pkey PRIMARY KEY (code);


--
-- Name: consent_purposedecision consent_purposedecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT consent_purposedecision_pkey PRIMARY KEY (id);


--
-- Name: consent_purposetext consent_purposetext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposetext
    ADD CONSTRAINT consent_purposetext_pkey PRIMARY KEY (id);


--
-- Name: consent_recipient consent_recipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_recipient
    ADD CONSTRAINT consent_recipient_pkey PRIMARY KEY (code);


--
-- Name: consent_recipientpurpose consent_recipientpurpose_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_recipientpurpose
    ADD CONSTRAINT consent_recipientpurpose_pkey PRIMARY KEY (id);


--
-- Name: consent_service consent_service_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_service
    ADD CONSTRAINT consent_service_pkey PRIMARY KEY (code);


--
-- Name: consent_subject consent_subject_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_subject
    ADD CONSTRAINT consent_subject_pkey PRIMARY KEY (id);


--
-- Name: core_approval core_approval_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_approval
    ADD CONSTRAINT core_approval_pkey PRIMARY KEY (id);


--
-- Name: core_evidence core_evidence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_evidence
    ADD CONSTRAINT core_evidence_pkey PRIMARY KEY (id);


--
-- Name: core_history core_history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_history
    ADD CONSTRAINT core_history_pkey PRIMARY KEY (id);


--
-- Name: core_holiday core_holiday_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_holiday
    ADD CONSTRAINT core_holiday_pkey PRIMARY KEY (day);


--
-- Name: core_keycanary core_keycanary_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_keycanary
    ADD CONSTRAINT core_keycanary_pkey PRIMARY KEY (name);


--
-- Name: core_message core_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_message
    ADD CONSTRAINT core_message_pkey PRIMARY KEY (id);


--
-- Name: core_outbox core_outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_outbox
    ADD CONSTRAINT core_outbox_pkey PRIMARY KEY (id);


--
-- Name: core_rule core_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_rule
    ADD CONSTRAINT core_rule_pkey PRIMARY KEY (id);


--
-- Name: consent_purposedecision decision_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT decision_position_once UNIQUE (subject_id, purpose_id, "position");


--
-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: consent_policydocument document_once_per_kind; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policydocument
    ADD CONSTRAINT document_once_per_kind UNIQUE (service_id, kind);


--
-- Name: wallet_feeversion fee_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feeversion
    ADD CONSTRAINT fee_number_once UNIQUE (service, number);


--
-- Name: wallet_feeversion fee_one_per_moment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feeversion
    ADD CONSTRAINT fee_one_per_moment UNIQUE (service, effective_from);


--
-- Name: wallet_ledger_hold ledger_hold_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_hold
    ADD CONSTRAINT ledger_hold_key UNIQUE (owner_id, key);


--
-- Name: wallet_ledger_seal ledger_seal_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_seal
    ADD CONSTRAINT ledger_seal_number UNIQUE (stream, number);


--
-- Name: wallet_ledger_transaction ledger_transaction_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_transaction
    ADD CONSTRAINT ledger_transaction_key UNIQUE (owner_id, key);


--
-- Name: wallet_merchantcode merchant_code_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_merchantcode
    ADD CONSTRAINT merchant_code_once UNIQUE (scheme, value);


--
-- Name: wallet_movement movement_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT movement_key_once UNIQUE (wallet_id, key);


--
-- Name: wallet_walletopening opening_whole; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_walletopening
    ADD CONSTRAINT opening_whole UNIQUE (id, customer_id, acceptance_id, state);


--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_pkey PRIMARY KEY (id);


--
-- Name: consent_purposetext purpose_text_known_by_its_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposetext
    ADD CONSTRAINT purpose_text_known_by_its_hash UNIQUE (id, purpose_id, language, sha256);


--
-- Name: consent_purposetext purpose_text_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposetext
    ADD CONSTRAINT purpose_text_number_once UNIQUE (purpose_id, language, number);


--
-- Name: consent_recipientpurpose recipient_purpose_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_recipientpurpose
    ADD CONSTRAINT recipient_purpose_once UNIQUE (recipient_id, purpose_id);


--
-- Name: core_rule rule_once_per_moment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_rule
    ADD CONSTRAINT rule_once_per_moment UNIQUE (key, effective_from);


--
-- Name: consent_policytext text_known_by_its_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policytext
    ADD CONSTRAINT text_known_by_its_hash UNIQUE (version_id, language, sha256);


--
-- Name: consent_policytext text_once_per_language; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policytext
    ADD CONSTRAINT text_once_per_language UNIQUE (version_id, language);


--
-- Name: consent_policyversion version_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policyversion
    ADD CONSTRAINT version_number_once UNIQUE (document_id, number);


--
-- Name: wallet_banknotice wallet_banknotice_bank_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_banknotice
    ADD CONSTRAINT wallet_banknotice_bank_reference_key UNIQUE (bank_reference);


--
-- Name: wallet_banknotice wallet_banknotice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_banknotice
    ADD CONSTRAINT wallet_banknotice_pkey PRIMARY KEY (id);


--
-- Name: wallet_banknotice wallet_banknotice_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_banknotice
    ADD CONSTRAINT wallet_banknotice_transaction_id_key UNIQUE (transaction_id);


--
-- Name: wallet_feeversion wallet_feeversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feeversion
    ADD CONSTRAINT wallet_feeversion_pkey PRIMARY KEY (id);


--
-- Name: wallet_ledger_account wallet_ledger_account_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_account
    ADD CONSTRAINT wallet_ledger_account_code_key UNIQUE (code);


--
-- Name: wallet_ledger_account wallet_ledger_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_account
    ADD CONSTRAINT wallet_ledger_account_pkey PRIMARY KEY (id);


--
-- Name: wallet_ledger_entry wallet_ledger_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_entry
    ADD CONSTRAINT wallet_ledger_entry_pkey PRIMARY KEY (transaction_id, leg);


--
-- Name: wallet_ledger_fold wallet_ledger_fold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_fold
    ADD CONSTRAINT wallet_ledger_fold_pkey PRIMARY KEY (account_id, number);


--
-- Name: wallet_ledger_hold wallet_ledger_hold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_hold
    ADD CONSTRAINT wallet_ledger_hold_pkey PRIMARY KEY (id);


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_hold_use
    ADD CONSTRAINT wallet_ledger_hold_use_pkey PRIMARY KEY (hold_id, number);


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_hold_use
    ADD CONSTRAINT wallet_ledger_hold_use_transaction_id_key UNIQUE (transaction_id);


--
-- Name: wallet_ledger_seal wallet_ledger_seal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_seal
    ADD CONSTRAINT wallet_ledger_seal_pkey PRIMARY KEY (id);


--
-- Name: wallet_ledger_transaction wallet_ledger_transaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_transaction
    ADD CONSTRAINT wallet_ledger_transaction_pkey PRIMARY KEY (id);


--
-- Name: wallet_merchant wallet_merchant_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_merchant
    ADD CONSTRAINT wallet_merchant_account_id_key UNIQUE (account_id);


--
-- Name: wallet_merchant wallet_merchant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_merchant
    ADD CONSTRAINT wallet_merchant_pkey PRIMARY KEY (id);


--
-- Name: wallet_merchantcode wallet_merchantcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_merchantcode
    ADD CONSTRAINT wallet_merchantcode_pkey PRIMARY KEY (id);


--
-- Name: wallet_movement wallet_movement_notice_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_notice_id_key UNIQUE (notice_id);


--
-- Name: wallet_movement wallet_movement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_pkey PRIMARY KEY (id);


--
-- Name: wallet_movement wallet_movement_quote_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_quote_id_key UNIQUE (quote_id);


--
-- Name: wallet_movement wallet_movement_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_reference_key UNIQUE (reference);


--
-- Name: wallet_movement wallet_movement_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_transaction_id_key UNIQUE (transaction_id);


--
-- Name: wallet_quote wallet_quote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_pkey PRIMARY KEY (id);


--
-- Name: wallet_topup wallet_topup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_topup
    ADD CONSTRAINT wallet_topup_pkey PRIMARY KEY (id);


--
-- Name: wallet_topup wallet_topup_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_topup
    ADD CONSTRAINT wallet_topup_reference_key UNIQUE (reference);


--
-- Name: wallet_unmatchedreceipt wallet_unmatchedreceipt_notice_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_unmatchedreceipt
    ADD CONSTRAINT wallet_unmatchedreceipt_notice_id_key UNIQUE (notice_id);


--
-- Name: wallet_unmatchedreceipt wallet_unmatchedreceipt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_unmatchedreceipt
    ADD CONSTRAINT wallet_unmatchedreceipt_pkey PRIMARY KEY (id);


--
-- Name: wallet_wallet wallet_wallet_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_account_id_key UNIQUE (account_id);


--
-- Name: wallet_wallet wallet_wallet_customer_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_customer_id_key UNIQUE (customer_id);


--
-- Name: wallet_wallet wallet_wallet_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_number_key UNIQUE (number);


--
-- Name: wallet_wallet wallet_wallet_opening_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_opening_id_key UNIQUE (opening_id);


--
-- Name: wallet_wallet wallet_wallet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_pkey PRIMARY KEY (id);


--
-- Name: wallet_walletopening wallet_walletopening_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_walletopening
    ADD CONSTRAINT wallet_walletopening_pkey PRIMARY KEY (id);


--
-- Name: complaints_web_use web_use_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_web_use
    ADD CONSTRAINT web_use_once UNIQUE (page, address, hour);


--
-- Name: accounts_customer_national_id_index_0dd3dd91_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_customer_national_id_index_0dd3dd91_like ON public.accounts_customer USING btree (national_id_index varchar_pattern_ops);


--
-- Name: accounts_customer_national_id_index_next_a13da87e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_customer_national_id_index_next_a13da87e_like ON public.accounts_customer USING btree (national_id_index_next varchar_pattern_ops);


--
-- Name: accounts_customer_phone_index_d4d2dc51_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_customer_phone_index_d4d2dc51_like ON public.accounts_customer USING btree (phone_index varchar_pattern_ops);


--
-- Name: accounts_customer_phone_index_next_c7af9915_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_customer_phone_index_next_c7af9915_like ON public.accounts_customer USING btree (phone_index_next varchar_pattern_ops);


--
-- Name: accounts_device_customer_id_39e79b26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_device_customer_id_39e79b26 ON public.accounts_device USING btree (customer_id);


--
-- Name: accounts_device_installation_id_ce75ba5d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_device_installation_id_ce75ba5d ON public.accounts_device USING btree (installation_id);


--
-- Name: accounts_installation_number_e419c266_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_installation_number_e419c266_like ON public.accounts_installation USING btree (number varchar_pattern_ops);


--
-- Name: accounts_kyccase_code_7d15ae6e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_kyccase_code_7d15ae6e_like ON public.accounts_kyccase USING btree (code varchar_pattern_ops);


--
-- Name: accounts_kyccase_customer_id_36ae1aee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_kyccase_customer_id_36ae1aee ON public.accounts_kyccase USING btree (customer_id);


--
-- Name: accounts_kyccase_verifier_id_08a6ec95; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_kyccase_verifier_id_08a6ec95 ON public.accounts_kyccase USING btree (verifier_id);


--
-- Name: accounts_otp_customer_id_b2cc659a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_otp_customer_id_b2cc659a ON public.accounts_otp USING btree (customer_id);


--
-- Name: accounts_otp_installation_id_4e552a48; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_otp_installation_id_4e552a48 ON public.accounts_otp USING btree (installation_id);


--
-- Name: accounts_refreshtoken_digest_b0e5b17c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_refreshtoken_digest_b0e5b17c_like ON public.accounts_refreshtoken USING btree (digest varchar_pattern_ops);


--
-- Name: accounts_refreshtoken_session_id_97916894; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_refreshtoken_session_id_97916894 ON public.accounts_refreshtoken USING btree (session_id);


--
-- Name: accounts_registration_installation_id_6591d9af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_registration_installation_id_6591d9af ON public.accounts_registration USING btree (installation_id);


--
-- Name: accounts_registration_otp_id_02f8a16e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_registration_otp_id_02f8a16e ON public.accounts_registration USING btree (otp_id);


--
-- Name: accounts_session_access_digest_dcfe074f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_access_digest_dcfe074f_like ON public.accounts_session USING btree (access_digest varchar_pattern_ops);


--
-- Name: accounts_session_customer_id_f4d76d57; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_customer_id_f4d76d57 ON public.accounts_session USING btree (customer_id);


--
-- Name: accounts_session_device_id_7fd5305f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_device_id_7fd5305f ON public.accounts_session USING btree (device_id);


--
-- Name: accounts_session_installation_id_4d8f8f6a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_installation_id_4d8f8f6a ON public.accounts_session USING btree (installation_id);


--
-- Name: accounts_staff_groups_group_id_84ec7bb8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staff_groups_group_id_84ec7bb8 ON public.accounts_staff_groups USING btree (group_id);


--
-- Name: accounts_staff_groups_staff_id_6d87aeeb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staff_groups_staff_id_6d87aeeb ON public.accounts_staff_groups USING btree (staff_id);


--
-- Name: accounts_staff_user_permissions_permission_id_219eaa56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staff_user_permissions_permission_id_219eaa56 ON public.accounts_staff_user_permissions USING btree (permission_id);


--
-- Name: accounts_staff_user_permissions_staff_id_49b83789; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staff_user_permissions_staff_id_49b83789 ON public.accounts_staff_user_permissions USING btree (staff_id);


--
-- Name: accounts_staff_username_2c798f51_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staff_username_2c798f51_like ON public.accounts_staff USING btree (username varchar_pattern_ops);


--
-- Name: approval_one_waiting_per_object; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX approval_one_waiting_per_object ON public.core_approval USING btree (kind, object_type, object_id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);


--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);


--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);


--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);


--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);


--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);


--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);


--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);


--
-- Name: case_by_closing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_closing ON public.complaints_case USING btree (closed_at);


--
-- Name: case_by_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_email ON public.complaints_case USING btree (email_index);


--
-- Name: case_by_movement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_movement ON public.complaints_case USING btree (movement_reference);


--
-- Name: case_by_next_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_next_email ON public.complaints_case USING btree (email_index_next);


--
-- Name: case_by_next_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_next_phone ON public.complaints_case USING btree (phone_index_next);


--
-- Name: case_by_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_phone ON public.complaints_case USING btree (phone_index);


--
-- Name: case_by_receipt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_by_receipt ON public.complaints_case USING btree (received_at);


--
-- Name: case_of_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_of_customer ON public.complaints_case USING btree (customer_id, id DESC);


--
-- Name: case_of_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_of_subject ON public.complaints_case USING btree (subject_id);


--
-- Name: case_once_per_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX case_once_per_key ON public.complaints_case USING btree (key_owner, idempotency_key) WHERE (idempotency_key IS NOT NULL);


--
-- Name: case_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_queue ON public.complaints_case USING btree (next_due, id);


--
-- Name: complaints_case_assigned_to_id_78f17927; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_case_assigned_to_id_78f17927 ON public.complaints_case USING btree (assigned_to_id);


--
-- Name: complaints_case_category_id_5fe73f21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_case_category_id_5fe73f21 ON public.complaints_case USING btree (category_id);


--
-- Name: complaints_case_category_id_5fe73f21_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_case_category_id_5fe73f21_like ON public.complaints_case USING btree (category_id varchar_pattern_ops);


--
-- Name: complaints_case_number_c6aeb158_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_case_number_c6aeb158_like ON public.complaints_case USING btree (number varchar_pattern_ops);


--
-- Name: complaints_category_code_3ed35a81_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_category_code_3ed35a81_like ON public.complaints_category USING btree (code varchar_pattern_ops);


--
-- Name: complaints_category_parent_id_a836778a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_category_parent_id_a836778a ON public.complaints_category USING btree (parent_id);


--
-- Name: complaints_category_parent_id_a836778a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_category_parent_id_a836778a_like ON public.complaints_category USING btree (parent_id varchar_pattern_ops);


--
-- Name: complaints_event_case_id_68a84054; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_event_case_id_68a84054 ON public.complaints_event USING btree (case_id);


--
-- Name: complaints_follow_code_case_id_c3378a17; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX complaints_follow_code_case_id_c3378a17 ON public.complaints_follow_code USING btree (case_id);


--
-- Name: consent_acceptance_subject_id_93b3ddba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_acceptance_subject_id_93b3ddba ON public.consent_acceptance USING btree (subject_id);


--
-- Name: consent_acceptance_version_id_70647bf1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_acceptance_version_id_70647bf1 ON public.consent_acceptance USING btree (version_id);


--
-- Name: consent_acknowledgement_subject_id_f12e40c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_acknowledgement_subject_id_f12e40c8 ON public.consent_acknowledgement USING btree (subject_id);


--
-- Name: consent_acknowledgement_version_id_ddb8c78d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_acknowledgement_version_id_ddb8c78d ON public.consent_acknowledgement USING btree (version_id);


--
-- Name: consent_decline_subject_id_1ef0fa57; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_decline_subject_id_1ef0fa57 ON public.consent_decline USING btree (subject_id);


--
-- Name: consent_decline_version_id_cb254a5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_decline_version_id_cb254a5b ON public.consent_decline USING btree (version_id);


--
-- Name: consent_disclosure_purpose_id_b27152c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_disclosure_purpose_id_b27152c5 ON public.consent_disclosure USING btree (purpose_id);


--
-- Name: consent_disclosure_purpose_id_b27152c5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_disclosure_purpose_id_b27152c5_like ON public.consent_disclosure USING btree (purpose_id varchar_pattern_ops);


--
-- Name: consent_disclosure_recipient_id_fe2ec454; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_disclosure_recipient_id_fe2ec454 ON public.consent_disclosure USING btree (recipient_id);


--
-- Name: consent_disclosure_recipient_id_fe2ec454_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_disclosure_recipient_id_fe2ec454_like ON public.consent_disclosure USING btree (recipient_id varchar_pattern_ops);


--
-- Name: consent_disclosure_subject_id_8d7dec8e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_disclosure_subject_id_8d7dec8e ON public.consent_disclosure USING btree (subject_id);


--
-- Name: consent_policydocument_service_id_8cea3de5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_policydocument_service_id_8cea3de5 ON public.consent_policydocument USING btree (service_id);


--
-- Name: consent_policydocument_service_id_8cea3de5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_policydocument_service_id_8cea3de5_like ON public.consent_policydocument USING btree (service_id varchar_pattern_ops);


--
-- Name: consent_policytext_version_id_bbc29cc7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_policytext_version_id_bbc29cc7 ON public.consent_policytext USING btree (version_id);


--
-- Name: consent_policyversion_document_id_8b766f26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_policyversion_document_id_8b766f26 ON public.consent_policyversion USING btree (document_id);


--
-- Name: consent_purpose_code_221ed8cd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purpose_code_221ed8cd_like ON public.consent_purpose USING btree (code varchar_pattern_ops);


--
-- Name: consent_purpose_service_id_79afbdb6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purpose_service_id_79afbdb6 ON public.consent_purpose USING btree (service_id);


--
-- Name: consent_purpose_service_id_79afbdb6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purpose_service_id_79afbdb6_like ON public.consent_purpose USING btree (service_id varchar_pattern_ops);


--
-- Name: consent_purposedecision_notice_id_e7d1d222; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposedecision_notice_id_e7d1d222 ON public.consent_purposedecision USING btree (notice_id);


--
-- Name: consent_purposedecision_purpose_id_7e7728b8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposedecision_purpose_id_7e7728b8 ON public.consent_purposedecision USING btree (purpose_id);


--
-- Name: consent_purposedecision_purpose_id_7e7728b8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposedecision_purpose_id_7e7728b8_like ON public.consent_purposedecision USING btree (purpose_id varchar_pattern_ops);


--
-- Name: consent_purposedecision_subject_id_89b2e6b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposedecision_subject_id_89b2e6b2 ON public.consent_purposedecision USING btree (subject_id);


--
-- Name: consent_purposedecision_text_id_d278a5bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposedecision_text_id_d278a5bd ON public.consent_purposedecision USING btree (text_id);


--
-- Name: consent_purposetext_purpose_id_8cdd711b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposetext_purpose_id_8cdd711b ON public.consent_purposetext USING btree (purpose_id);


--
-- Name: consent_purposetext_purpose_id_8cdd711b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_purposetext_purpose_id_8cdd711b_like ON public.consent_purposetext USING btree (purpose_id varchar_pattern_ops);


--
-- Name: consent_recipient_code_4768af6b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recipient_code_4768af6b_like ON public.consent_recipient USING btree (code varchar_pattern_ops);


--
-- Name: consent_recipientpurpose_purpose_id_58f4927d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recipientpurpose_purpose_id_58f4927d ON public.consent_recipientpurpose USING btree (purpose_id);


--
-- Name: consent_recipientpurpose_purpose_id_58f4927d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recipientpurpose_purpose_id_58f4927d_like ON public.consent_recipientpurpose USING btree (purpose_id varchar_pattern_ops);


--
-- Name: consent_recipientpurpose_recipient_id_9d123bc9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recipientpurpose_recipient_id_9d123bc9 ON public.consent_recipientpurpose USING btree (recipient_id);


--
-- Name: consent_recipientpurpose_recipient_id_9d123bc9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recipientpurpose_recipient_id_9d123bc9_like ON public.consent_recipientpurpose USING btree (recipient_id varchar_pattern_ops);


--
-- Name: consent_service_code_b91726c1_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_service_code_b91726c1_like ON public.consent_service USING btree (code varchar_pattern_ops);


--
-- Name: core_keycanary_name_ae4d4dc6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX core_keycanary_name_ae4d4dc6_like ON public.core_keycanary USING btree (name varchar_pattern_ops);


--
-- Name: device_one_active; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX device_one_active ON public.accounts_device USING btree (customer_id) WHERE (retired_at IS NULL);


--
-- Name: disclosure_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX disclosure_by_subject ON public.consent_disclosure USING btree (subject_id, occurred_at DESC);


--
-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);


--
-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: event_once_per_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX event_once_per_key ON public.complaints_event USING btree (case_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);


--
-- Name: evidence_by_action; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_by_action ON public.core_evidence USING btree (action, id DESC);


--
-- Name: evidence_by_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_by_object ON public.core_evidence USING btree (object_type, object_id);


--
-- Name: evidence_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_by_subject ON public.core_evidence USING btree (subject_id, id DESC);


--
-- Name: follow_code_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_code_newest ON public.complaints_follow_code USING btree (case_id, sent_at DESC);


--
-- Name: history_by_row; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX history_by_row ON public.core_history USING btree (table_name, row_id);


--
-- Name: kyc_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kyc_by_customer ON public.accounts_kyccase USING btree (customer_id, asked_at DESC);


--
-- Name: kyc_one_open_case; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX kyc_one_open_case ON public.accounts_kyccase USING btree (customer_id) WHERE ((state)::text = ANY ((ARRAY['in_check'::character varying, 'waiting'::character varying])::text[]));


--
-- Name: ledger_entry_deferred; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_entry_deferred ON public.wallet_ledger_entry USING btree (account_id, xid) INCLUDE (amount) WHERE (seq IS NULL);


--
-- Name: ledger_entry_seq; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ledger_entry_seq ON public.wallet_ledger_entry USING btree (account_id, seq) WHERE (seq IS NOT NULL);


--
-- Name: ledger_hold_expiring; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_hold_expiring ON public.wallet_ledger_hold USING btree (expires_at) WHERE (rest > 0);


--
-- Name: ledger_hold_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_hold_open ON public.wallet_ledger_hold USING btree (account_id) WHERE (rest > 0);


--
-- Name: ledger_transaction_reverses; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_transaction_reverses ON public.wallet_ledger_transaction USING btree (reverses_id) WHERE (reverses_id IS NOT NULL);


--
-- Name: ledger_transaction_xid; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_transaction_xid ON public.wallet_ledger_transaction USING btree (xid);


--
-- Name: message_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_newest ON public.core_message USING btree (created_at DESC);


--
-- Name: opening_confirmed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX opening_confirmed_once ON public.wallet_walletopening USING btree (customer_id) WHERE ((state)::text = 'confirmed'::text);


--
-- Name: otp_totp_totpdevice_user_id_0fb18292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_totp_totpdevice_user_id_0fb18292 ON public.otp_totp_totpdevice USING btree (user_id);


--
-- Name: otp_unused_of_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_unused_of_customer ON public.accounts_otp USING btree (customer_id, created_at) WHERE ((customer_id IS NOT NULL) AND (used_at IS NULL));


--
-- Name: otp_unused_of_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_unused_of_phone ON public.accounts_otp USING btree (phone_key, created_at) WHERE ((customer_id IS NULL) AND (used_at IS NULL));


--
-- Name: outbox_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_waiting ON public.core_outbox USING btree (available_at) WHERE ((done_at IS NULL) AND (quarantined_at IS NULL));


--
-- Name: quote_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quote_by_customer ON public.wallet_quote USING btree (customer_id, created_at DESC);


--
-- Name: registration_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registration_open ON public.accounts_registration USING btree (expires_at) WHERE ((state)::text = ANY ((ARRAY['started'::character varying, 'phone_proved'::character varying])::text[]));


--
-- Name: session_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_customer ON public.accounts_session USING btree (customer_id, opened_at DESC);


--
-- Name: session_one_alive; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX session_one_alive ON public.accounts_session USING btree (customer_id) WHERE (ended_at IS NULL);


--
-- Name: topup_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX topup_by_customer ON public.wallet_topup USING btree (customer_id, created_at DESC);


--
-- Name: version_one_per_moment; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX version_one_per_moment ON public.consent_policyversion USING btree (document_id, effective_at) WHERE ((status)::text = 'published'::text);


--
-- Name: wallet_banknotice_bank_reference_f13b6afe_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_banknotice_bank_reference_f13b6afe_like ON public.wallet_banknotice USING btree (bank_reference varchar_pattern_ops);


--
-- Name: wallet_banknotice_topup_id_902da8ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_banknotice_topup_id_902da8ff ON public.wallet_banknotice USING btree (topup_id);


--
-- Name: wallet_ledger_account_code_c7812b9c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_ledger_account_code_c7812b9c_like ON public.wallet_ledger_account USING btree (code varchar_pattern_ops);


--
-- Name: wallet_merchantcode_merchant_id_c16bc63a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_merchantcode_merchant_id_c16bc63a ON public.wallet_merchantcode USING btree (merchant_id);


--
-- Name: wallet_movement_customer_id_0bfc11a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_customer_id_0bfc11a2 ON public.wallet_movement USING btree (customer_id);


--
-- Name: wallet_movement_merchant_id_d6c3824f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_merchant_id_d6c3824f ON public.wallet_movement USING btree (merchant_id);


--
-- Name: wallet_movement_payee_customer_id_d4d89c63; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_payee_customer_id_d4d89c63 ON public.wallet_movement USING btree (payee_customer_id);


--
-- Name: wallet_movement_payee_wallet_id_f658c80e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_payee_wallet_id_f658c80e ON public.wallet_movement USING btree (payee_wallet_id);


--
-- Name: wallet_movement_reference_8f599e62_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_reference_8f599e62_like ON public.wallet_movement USING btree (reference varchar_pattern_ops);


--
-- Name: wallet_movement_topup_id_8157a68e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_topup_id_8157a68e ON public.wallet_movement USING btree (topup_id);


--
-- Name: wallet_movement_wallet_id_d0f4e2b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_wallet_id_d0f4e2b3 ON public.wallet_movement USING btree (wallet_id);


--
-- Name: wallet_quote_customer_id_94ceac3d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_quote_customer_id_94ceac3d ON public.wallet_quote USING btree (customer_id);


--
-- Name: wallet_quote_fee_version_id_2905488b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_quote_fee_version_id_2905488b ON public.wallet_quote USING btree (fee_version_id);


--
-- Name: wallet_quote_merchant_id_f20f1dd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_quote_merchant_id_f20f1dd4 ON public.wallet_quote USING btree (merchant_id);


--
-- Name: wallet_quote_payee_wallet_id_aca32e0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_quote_payee_wallet_id_aca32e0e ON public.wallet_quote USING btree (payee_wallet_id);


--
-- Name: wallet_quote_wallet_id_5203e29a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_quote_wallet_id_5203e29a ON public.wallet_quote USING btree (wallet_id);


--
-- Name: wallet_topup_customer_id_a72e62af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_topup_customer_id_a72e62af ON public.wallet_topup USING btree (customer_id);


--
-- Name: wallet_topup_fee_version_id_603d0c7a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_topup_fee_version_id_603d0c7a ON public.wallet_topup USING btree (fee_version_id);


--
-- Name: wallet_topup_reference_0c8ec110_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_topup_reference_0c8ec110_like ON public.wallet_topup USING btree (reference varchar_pattern_ops);


--
-- Name: wallet_topup_wallet_id_bfabf8b9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_topup_wallet_id_bfabf8b9 ON public.wallet_topup USING btree (wallet_id);


--
-- Name: wallet_wallet_acceptance_id_d1eccc5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_wallet_acceptance_id_d1eccc5b ON public.wallet_wallet USING btree (acceptance_id);


--
-- Name: wallet_wallet_number_e7d0a789_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_wallet_number_e7d0a789_like ON public.wallet_wallet USING btree (number varchar_pattern_ops);


--
-- Name: wallet_walletopening_acceptance_id_70389f59; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_walletopening_acceptance_id_70389f59 ON public.wallet_walletopening USING btree (acceptance_id);


--
-- Name: wallet_walletopening_customer_id_d599db7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_walletopening_customer_id_d599db7e ON public.wallet_walletopening USING btree (customer_id);


--
-- Name: web_use_by_hour; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_use_by_hour ON public.complaints_web_use USING btree (hour);


--
-- Name: accounts_customer accounts_customer_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_customer_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_customer FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{given_name,family_name,birth_date,address,occupation,workplace,email,phone,phone_index,phone_index_next,national_id,national_id_index,national_id_index_next}');

ALTER TABLE public.accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_history;


--
-- Name: accounts_customer accounts_customer_identity; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_customer_identity BEFORE UPDATE ON public.accounts_customer FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_identity();

ALTER TABLE public.accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_identity;


--
-- Name: accounts_device accounts_device_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_device_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_device FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_device ENABLE ALWAYS TRIGGER accounts_device_history;


--
-- Name: accounts_kyccase accounts_kyccase_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_kyccase_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_kyccase FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{note}');

ALTER TABLE public.accounts_kyccase ENABLE ALWAYS TRIGGER accounts_kyccase_history;


--
-- Name: accounts_registration accounts_registration_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_registration_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_registration FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{phone,profile}');

ALTER TABLE public.accounts_registration ENABLE ALWAYS TRIGGER accounts_registration_history;


--
-- Name: accounts_staff accounts_staff_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_staff_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_staff FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{password}');

ALTER TABLE public.accounts_staff ENABLE ALWAYS TRIGGER accounts_staff_history;


--
-- Name: complaints_case complaints_case_frozen; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER complaints_case_frozen BEFORE UPDATE ON public.complaints_case FOR EACH ROW EXECUTE FUNCTION public.complaints_case_refuse_refiling();

ALTER TABLE public.complaints_case ENABLE ALWAYS TRIGGER complaints_case_frozen;


--
-- Name: complaints_case complaints_case_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER complaints_case_history AFTER INSERT OR DELETE OR UPDATE ON public.complaints_case FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{text,contact_name,contact_phone,contact_email,phone_index,phone_index_next,email_index,email_index_next}');

ALTER TABLE public.complaints_case ENABLE ALWAYS TRIGGER complaints_case_history;


--
-- Name: complaints_category complaints_category_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER complaints_category_history AFTER INSERT OR DELETE OR UPDATE ON public.complaints_category FOR EACH ROW EXECUTE FUNCTION public.core_history_write('code', '{}');

ALTER TABLE public.complaints_category ENABLE ALWAYS TRIGGER complaints_category_history;


--
-- Name: complaints_event complaints_event_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER complaints_event_rows_stay BEFORE DELETE OR UPDATE ON public.complaints_event FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.complaints_event ENABLE ALWAYS TRIGGER complaints_event_rows_stay;


--
-- Name: complaints_event complaints_event_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER complaints_event_table_stays BEFORE TRUNCATE ON public.complaints_event FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.complaints_event ENABLE ALWAYS TRIGGER complaints_event_table_stays;


--
-- Name: consent_acceptance consent_acceptance_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acceptance_guard BEFORE INSERT ON public.consent_acceptance FOR EACH ROW EXECUTE FUNCTION public.consent_guard_record('{terms}');

ALTER TABLE public.consent_acceptance ENABLE ALWAYS TRIGGER consent_acceptance_guard;


--
-- Name: consent_acceptance consent_acceptance_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acceptance_rows_stay BEFORE DELETE OR UPDATE ON public.consent_acceptance FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_acceptance ENABLE ALWAYS TRIGGER consent_acceptance_rows_stay;


--
-- Name: consent_acceptance consent_acceptance_stamp; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acceptance_stamp BEFORE INSERT ON public.consent_acceptance FOR EACH ROW EXECUTE FUNCTION public.consent_stamp_record();

ALTER TABLE public.consent_acceptance ENABLE ALWAYS TRIGGER consent_acceptance_stamp;


--
-- Name: consent_acceptance consent_acceptance_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acceptance_table_stays BEFORE TRUNCATE ON public.consent_acceptance FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_acceptance ENABLE ALWAYS TRIGGER consent_acceptance_table_stays;


--
-- Name: consent_acknowledgement consent_acknowledgement_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acknowledgement_guard BEFORE INSERT ON public.consent_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.consent_guard_record('{privacy}');

ALTER TABLE public.consent_acknowledgement ENABLE ALWAYS TRIGGER consent_acknowledgement_guard;


--
-- Name: consent_acknowledgement consent_acknowledgement_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acknowledgement_rows_stay BEFORE DELETE OR UPDATE ON public.consent_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_acknowledgement ENABLE ALWAYS TRIGGER consent_acknowledgement_rows_stay;


--
-- Name: consent_acknowledgement consent_acknowledgement_stamp; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acknowledgement_stamp BEFORE INSERT ON public.consent_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.consent_stamp_record();

ALTER TABLE public.consent_acknowledgement ENABLE ALWAYS TRIGGER consent_acknowledgement_stamp;


--
-- Name: consent_acknowledgement consent_acknowledgement_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_acknowledgement_table_stays BEFORE TRUNCATE ON public.consent_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_acknowledgement ENABLE ALWAYS TRIGGER consent_acknowledgement_table_stays;


--
-- Name: consent_decline consent_decline_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_decline_guard BEFORE INSERT ON public.consent_decline FOR EACH ROW EXECUTE FUNCTION public.consent_guard_record('{terms,privacy,cookie,fee_notice}');

ALTER TABLE public.consent_decline ENABLE ALWAYS TRIGGER consent_decline_guard;


--
-- Name: consent_decline consent_decline_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_decline_rows_stay BEFORE DELETE OR UPDATE ON public.consent_decline FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_decline ENABLE ALWAYS TRIGGER consent_decline_rows_stay;


--
-- Name: consent_decline consent_decline_stamp; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_decline_stamp BEFORE INSERT ON public.consent_decline FOR EACH ROW EXECUTE FUNCTION public.consent_stamp_record();

ALTER TABLE public.consent_decline ENABLE ALWAYS TRIGGER consent_decline_stamp;


--
-- Name: consent_decline consent_decline_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_decline_table_stays BEFORE TRUNCATE ON public.consent_decline FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_decline ENABLE ALWAYS TRIGGER consent_decline_table_stays;


--
-- Name: consent_disclosure consent_disclosure_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_disclosure_rows_stay BEFORE DELETE OR UPDATE ON public.consent_disclosure FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_disclosure ENABLE ALWAYS TRIGGER consent_disclosure_rows_stay;


--
-- Name: consent_disclosure consent_disclosure_stamp; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_disclosure_stamp BEFORE INSERT ON public.consent_disclosure FOR EACH ROW EXECUTE FUNCTION public.consent_stamp_record();

ALTER TABLE public.consent_disclosure ENABLE ALWAYS TRIGGER consent_disclosure_stamp;


--
-- Name: consent_disclosure consent_disclosure_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_disclosure_table_stays BEFORE TRUNCATE ON public.consent_disclosure FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_disclosure ENABLE ALWAYS TRIGGER consent_disclosure_table_stays;


--
-- Name: consent_policydocument consent_policydocument_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policydocument_rows_stay BEFORE DELETE OR UPDATE ON public.consent_policydocument FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_policydocument ENABLE ALWAYS TRIGGER consent_policydocument_rows_stay;


--
-- Name: consent_policydocument consent_policydocument_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policydocument_table_stays BEFORE TRUNCATE ON public.consent_policydocument FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_policydocument ENABLE ALWAYS TRIGGER consent_policydocument_table_stays;


--
-- Name: consent_policytext consent_policytext_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policytext_guard BEFORE INSERT OR DELETE OR UPDATE ON public.consent_policytext FOR EACH ROW EXECUTE FUNCTION public.consent_guard_text();

ALTER TABLE public.consent_policytext ENABLE ALWAYS TRIGGER consent_policytext_guard;


--
-- Name: consent_policytext consent_policytext_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policytext_table_stays BEFORE TRUNCATE ON public.consent_policytext FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_policytext ENABLE ALWAYS TRIGGER consent_policytext_table_stays;


--
-- Name: consent_policyversion consent_policyversion_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policyversion_guard BEFORE INSERT OR DELETE OR UPDATE ON public.consent_policyversion FOR EACH ROW EXECUTE FUNCTION public.consent_guard_version();

ALTER TABLE public.consent_policyversion ENABLE ALWAYS TRIGGER consent_policyversion_guard;


--
-- Name: consent_policyversion consent_policyversion_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policyversion_history AFTER INSERT OR DELETE OR UPDATE ON public.consent_policyversion FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.consent_policyversion ENABLE ALWAYS TRIGGER consent_policyversion_history;


--
-- Name: consent_policyversion consent_policyversion_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_policyversion_table_stays BEFORE TRUNCATE ON public.consent_policyversion FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_policyversion ENABLE ALWAYS TRIGGER consent_policyversion_table_stays;


--
-- Name: consent_purpose consent_purpose_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_purpose_history AFTER INSERT OR DELETE OR UPDATE ON public.consent_purpose FOR EACH ROW EXECUTE FUNCTION public.core_history_write('code', '{}');

ALTER TABLE public.consent_purpose ENABLE ALWAYS TRIGGER consent_purpose_history;


--
-- Name: consent_purposedecision consent_purposedecision_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_purposedecision_rows_stay BEFORE DELETE OR UPDATE ON public.consent_purposedecision FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_purposedecision ENABLE ALWAYS TRIGGER consent_purposedecision_rows_stay;


--
-- Name: consent_purposedecision consent_purposedecision_stamp; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_purposedecision_stamp BEFORE INSERT ON public.consent_purposedecision FOR EACH ROW EXECUTE FUNCTION public.consent_stamp_record();

ALTER TABLE public.consent_purposedecision ENABLE ALWAYS TRIGGER consent_purposedecision_stamp;


--
-- Name: consent_purposedecision consent_purposedecision_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_purposedecision_table_stays BEFORE TRUNCATE ON public.consent_purposedecision FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_purposedecision ENABLE ALWAYS TRIGGER consent_purposedecision_table_stays;


--
-- Name: consent_purposetext consent_purposetext_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_purposetext_rows_stay BEFORE DELETE OR UPDATE ON public.consent_purposetext FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_purposetext ENABLE ALWAYS TRIGGER consent_purposetext_rows_stay;


--
-- Name: consent_purposetext consent_purposetext_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_purposetext_table_stays BEFORE TRUNCATE ON public.consent_purposetext FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_purposetext ENABLE ALWAYS TRIGGER consent_purposetext_table_stays;


--
-- Name: consent_recipient consent_recipient_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_recipient_history AFTER INSERT OR DELETE OR UPDATE ON public.consent_recipient FOR EACH ROW EXECUTE FUNCTION public.core_history_write('code', '{}');

ALTER TABLE public.consent_recipient ENABLE ALWAYS TRIGGER consent_recipient_history;


--
-- Name: consent_recipientpurpose consent_recipientpurpose_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_recipientpurpose_history AFTER INSERT OR DELETE OR UPDATE ON public.consent_recipientpurpose FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.consent_recipientpurpose ENABLE ALWAYS TRIGGER consent_recipientpurpose_history;


--
-- Name: consent_service consent_service_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_service_history AFTER INSERT OR DELETE OR UPDATE ON public.consent_service FOR EACH ROW EXECUTE FUNCTION public.core_history_write('code', '{}');

ALTER TABLE public.consent_service ENABLE ALWAYS TRIGGER consent_service_history;


--
-- Name: consent_subject consent_subject_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_subject_rows_stay BEFORE DELETE OR UPDATE ON public.consent_subject FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_subject ENABLE ALWAYS TRIGGER consent_subject_rows_stay;


--
-- Name: consent_subject consent_subject_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consent_subject_table_stays BEFORE TRUNCATE ON public.consent_subject FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.consent_subject ENABLE ALWAYS TRIGGER consent_subject_table_stays;


--
-- Name: core_evidence core_evidence_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER core_evidence_rows_stay BEFORE DELETE OR UPDATE ON public.core_evidence FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.core_evidence ENABLE ALWAYS TRIGGER core_evidence_rows_stay;


--
-- Name: core_evidence core_evidence_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER core_evidence_table_stays BEFORE TRUNCATE ON public.core_evidence FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.core_evidence ENABLE ALWAYS TRIGGER core_evidence_table_stays;


--
-- Name: core_history core_history_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER core_history_rows_stay BEFORE DELETE OR UPDATE ON public.core_history FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.core_history ENABLE ALWAYS TRIGGER core_history_rows_stay;


--
-- Name: core_history core_history_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER core_history_table_stays BEFORE TRUNCATE ON public.core_history FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.core_history ENABLE ALWAYS TRIGGER core_history_table_stays;


--
-- Name: wallet_banknotice wallet_banknotice_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_banknotice_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_banknotice FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_banknotice ENABLE ALWAYS TRIGGER wallet_banknotice_rows_stay;


--
-- Name: wallet_banknotice wallet_banknotice_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_banknotice_table_stays BEFORE TRUNCATE ON public.wallet_banknotice FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_banknotice ENABLE ALWAYS TRIGGER wallet_banknotice_table_stays;


--
-- Name: wallet_feeversion wallet_feeversion_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_feeversion_guard BEFORE INSERT ON public.wallet_feeversion FOR EACH ROW EXECUTE FUNCTION public.wallet_guard_fee();

ALTER TABLE public.wallet_feeversion ENABLE ALWAYS TRIGGER wallet_feeversion_guard;


--
-- Name: wallet_feeversion wallet_feeversion_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_feeversion_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_feeversion FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_feeversion ENABLE ALWAYS TRIGGER wallet_feeversion_rows_stay;


--
-- Name: wallet_feeversion wallet_feeversion_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_feeversion_table_stays BEFORE TRUNCATE ON public.wallet_feeversion FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_feeversion ENABLE ALWAYS TRIGGER wallet_feeversion_table_stays;


--
-- Name: wallet_ledger_account wallet_ledger_account_moves_by_entries; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_account_moves_by_entries AFTER UPDATE ON public.wallet_ledger_account FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_guard_account();

ALTER TABLE public.wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_moves_by_entries;


--
-- Name: wallet_ledger_account wallet_ledger_account_opens_empty; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_account_opens_empty AFTER INSERT ON public.wallet_ledger_account FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_account();

ALTER TABLE public.wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_opens_empty;


--
-- Name: wallet_ledger_account wallet_ledger_account_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_account_rows_stay BEFORE DELETE ON public.wallet_ledger_account FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_rows_stay;


--
-- Name: wallet_ledger_account wallet_ledger_account_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_account_table_stays BEFORE TRUNCATE ON public.wallet_ledger_account FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_table_stays;


--
-- Name: wallet_ledger_entry wallet_ledger_entry_has_transaction; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_entry_has_transaction AFTER INSERT ON public.wallet_ledger_entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_guard_entries();

ALTER TABLE public.wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_has_transaction;


--
-- Name: wallet_ledger_entry wallet_ledger_entry_moves_balance; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_entry_moves_balance BEFORE INSERT ON public.wallet_ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_entry();

ALTER TABLE public.wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_moves_balance;


--
-- Name: wallet_ledger_entry wallet_ledger_entry_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_entry_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_ledger_entry FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_rows_stay;


--
-- Name: wallet_ledger_entry wallet_ledger_entry_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_entry_table_stays BEFORE TRUNCATE ON public.wallet_ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_table_stays;


--
-- Name: wallet_ledger_fold wallet_ledger_fold_moves_balance; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_fold_moves_balance AFTER INSERT ON public.wallet_ledger_fold FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_folds();

ALTER TABLE public.wallet_ledger_fold ENABLE ALWAYS TRIGGER wallet_ledger_fold_moves_balance;


--
-- Name: wallet_ledger_fold wallet_ledger_fold_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_fold_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_ledger_fold FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_fold ENABLE ALWAYS TRIGGER wallet_ledger_fold_rows_stay;


--
-- Name: wallet_ledger_fold wallet_ledger_fold_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_fold_table_stays BEFORE TRUNCATE ON public.wallet_ledger_fold FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_fold ENABLE ALWAYS TRIGGER wallet_ledger_fold_table_stays;


--
-- Name: wallet_ledger_hold wallet_ledger_hold_moves_by_uses; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_moves_by_uses BEFORE UPDATE ON public.wallet_ledger_hold FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse_hold_change();

ALTER TABLE public.wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_moves_by_uses;


--
-- Name: wallet_ledger_hold wallet_ledger_hold_moves_held; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_moves_held BEFORE INSERT ON public.wallet_ledger_hold FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_hold();

ALTER TABLE public.wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_moves_held;


--
-- Name: wallet_ledger_hold wallet_ledger_hold_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_rows_stay BEFORE DELETE ON public.wallet_ledger_hold FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_rows_stay;


--
-- Name: wallet_ledger_hold wallet_ledger_hold_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_table_stays BEFORE TRUNCATE ON public.wallet_ledger_hold FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_table_stays;


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_moves_held; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_use_moves_held BEFORE INSERT ON public.wallet_ledger_hold_use FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_hold_use();

ALTER TABLE public.wallet_ledger_hold_use ENABLE ALWAYS TRIGGER wallet_ledger_hold_use_moves_held;


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_use_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_ledger_hold_use FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_hold_use ENABLE ALWAYS TRIGGER wallet_ledger_hold_use_rows_stay;


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_hold_use_table_stays BEFORE TRUNCATE ON public.wallet_ledger_hold_use FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_hold_use ENABLE ALWAYS TRIGGER wallet_ledger_hold_use_table_stays;


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_was_posted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER wallet_ledger_hold_use_was_posted AFTER INSERT ON public.wallet_ledger_hold_use DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.kind)::text = 'capture'::text)) EXECUTE FUNCTION public.ledger_guard_capture();

ALTER TABLE public.wallet_ledger_hold_use ENABLE ALWAYS TRIGGER wallet_ledger_hold_use_was_posted;


--
-- Name: wallet_ledger_seal wallet_ledger_seal_continues; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_seal_continues BEFORE INSERT ON public.wallet_ledger_seal FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_seals();

ALTER TABLE public.wallet_ledger_seal ENABLE ALWAYS TRIGGER wallet_ledger_seal_continues;


--
-- Name: wallet_ledger_seal wallet_ledger_seal_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_seal_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_ledger_seal FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_seal ENABLE ALWAYS TRIGGER wallet_ledger_seal_rows_stay;


--
-- Name: wallet_ledger_seal wallet_ledger_seal_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_seal_table_stays BEFORE TRUNCATE ON public.wallet_ledger_seal FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_seal ENABLE ALWAYS TRIGGER wallet_ledger_seal_table_stays;


--
-- Name: wallet_ledger_transaction wallet_ledger_transaction_is_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_transaction_is_whole AFTER INSERT ON public.wallet_ledger_transaction REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_guard_transactions();

ALTER TABLE public.wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_is_whole;


--
-- Name: wallet_ledger_transaction wallet_ledger_transaction_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_transaction_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_ledger_transaction FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_rows_stay;


--
-- Name: wallet_ledger_transaction wallet_ledger_transaction_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_transaction_table_stays BEFORE TRUNCATE ON public.wallet_ledger_transaction FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_table_stays;


--
-- Name: wallet_ledger_transaction wallet_ledger_transaction_taken_back_once; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_transaction_taken_back_once AFTER INSERT ON public.wallet_ledger_transaction FOR EACH ROW WHEN ((new.reverses_id IS NOT NULL)) EXECUTE FUNCTION public.ledger_guard_taken_back();

ALTER TABLE public.wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_taken_back_once;


--
-- Name: wallet_merchant wallet_merchant_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_merchant_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_merchant FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.wallet_merchant ENABLE ALWAYS TRIGGER wallet_merchant_history;


--
-- Name: wallet_merchantcode wallet_merchantcode_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_merchantcode_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_merchantcode FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_merchantcode ENABLE ALWAYS TRIGGER wallet_merchantcode_rows_stay;


--
-- Name: wallet_merchantcode wallet_merchantcode_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_merchantcode_table_stays BEFORE TRUNCATE ON public.wallet_merchantcode FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_merchantcode ENABLE ALWAYS TRIGGER wallet_merchantcode_table_stays;


--
-- Name: wallet_movement wallet_movement_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_movement_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_movement FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_rows_stay;


--
-- Name: wallet_movement wallet_movement_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_movement_table_stays BEFORE TRUNCATE ON public.wallet_movement FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_table_stays;


--
-- Name: wallet_quote wallet_quote_stays_as_shown; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_quote_stays_as_shown BEFORE UPDATE ON public.wallet_quote FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_quote ENABLE ALWAYS TRIGGER wallet_quote_stays_as_shown;


--
-- Name: wallet_topup wallet_topup_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_topup_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_topup FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.wallet_topup ENABLE ALWAYS TRIGGER wallet_topup_history;


--
-- Name: wallet_unmatchedreceipt wallet_unmatchedreceipt_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_unmatchedreceipt_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_unmatchedreceipt FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.wallet_unmatchedreceipt ENABLE ALWAYS TRIGGER wallet_unmatchedreceipt_history;


--
-- Name: wallet_wallet wallet_wallet_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_wallet_guard BEFORE INSERT OR UPDATE ON public.wallet_wallet FOR EACH ROW EXECUTE FUNCTION public.wallet_guard_wallet();

ALTER TABLE public.wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_guard;


--
-- Name: wallet_wallet wallet_wallet_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_wallet_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_wallet FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_history;


--
-- Name: wallet_wallet wallet_wallet_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_wallet_rows_stay BEFORE DELETE ON public.wallet_wallet FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_rows_stay;


--
-- Name: wallet_wallet wallet_wallet_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_wallet_table_stays BEFORE TRUNCATE ON public.wallet_wallet FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_wallet ENABLE ALWAYS TRIGGER wallet_wallet_table_stays;


--
-- Name: wallet_walletopening wallet_walletopening_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_walletopening_guard BEFORE INSERT OR DELETE OR UPDATE ON public.wallet_walletopening FOR EACH ROW EXECUTE FUNCTION public.wallet_guard_opening();

ALTER TABLE public.wallet_walletopening ENABLE ALWAYS TRIGGER wallet_walletopening_guard;


--
-- Name: wallet_walletopening wallet_walletopening_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_walletopening_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_walletopening FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.wallet_walletopening ENABLE ALWAYS TRIGGER wallet_walletopening_history;


--
-- Name: accounts_credential accounts_credential_customer_id_4e70f96d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_credential
    ADD CONSTRAINT accounts_credential_customer_id_4e70f96d_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_customer accounts_customer_subject_id_3b59fe88_fk_consent_subject_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_customer
    ADD CONSTRAINT accounts_customer_subject_id_3b59fe88_fk_consent_subject_id FOREIGN KEY (subject_id) REFERENCES public.consent_subject(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_device accounts_device_customer_id_39e79b26_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_device
    ADD CONSTRAINT accounts_device_customer_id_39e79b26_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_device accounts_device_installation_id_ce75ba5d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_device
    ADD CONSTRAINT accounts_device_installation_id_ce75ba5d_fk_accounts_ FOREIGN KEY (installation_id) REFERENCES public.accounts_installation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_kyccase accounts_kyccase_customer_id_36ae1aee_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kyccase
    ADD CONSTRAINT accounts_kyccase_customer_id_36ae1aee_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_kyccase accounts_kyccase_verifier_id_08a6ec95_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kyccase
    ADD CONSTRAINT accounts_kyccase_verifier_id_08a6ec95_fk_accounts_staff_id FOREIGN KEY (verifier_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_otp accounts_otp_customer_id_b2cc659a_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_otp
    ADD CONSTRAINT accounts_otp_customer_id_b2cc659a_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_otp accounts_otp_installation_id_4e552a48_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_otp
    ADD CONSTRAINT accounts_otp_installation_id_4e552a48_fk_accounts_ FOREIGN KEY (installation_id) REFERENCES public.accounts_installation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_refreshtoken accounts_refreshtoke_session_id_97916894_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_refreshtoken
    ADD CONSTRAINT accounts_refreshtoke_session_id_97916894_fk_accounts_ FOREIGN KEY (session_id) REFERENCES public.accounts_session(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_registration accounts_registratio_customer_id_2bfaa974_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_registration
    ADD CONSTRAINT accounts_registratio_customer_id_2bfaa974_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_registration accounts_registratio_installation_id_6591d9af_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_registration
    ADD CONSTRAINT accounts_registratio_installation_id_6591d9af_fk_accounts_ FOREIGN KEY (installation_id) REFERENCES public.accounts_installation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_registration accounts_registration_otp_id_02f8a16e_fk_accounts_otp_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_registration
    ADD CONSTRAINT accounts_registration_otp_id_02f8a16e_fk_accounts_otp_id FOREIGN KEY (otp_id) REFERENCES public.accounts_otp(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_session accounts_session_customer_id_f4d76d57_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_customer_id_f4d76d57_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_session accounts_session_device_id_7fd5305f_fk_accounts_device_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_device_id_7fd5305f_fk_accounts_device_id FOREIGN KEY (device_id) REFERENCES public.accounts_device(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_session accounts_session_installation_id_4d8f8f6a_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_installation_id_4d8f8f6a_fk_accounts_ FOREIGN KEY (installation_id) REFERENCES public.accounts_installation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_staff_groups accounts_staff_groups_group_id_84ec7bb8_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_groups
    ADD CONSTRAINT accounts_staff_groups_group_id_84ec7bb8_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_staff_groups accounts_staff_groups_staff_id_6d87aeeb_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_groups
    ADD CONSTRAINT accounts_staff_groups_staff_id_6d87aeeb_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_staff_user_permissions accounts_staff_user__permission_id_219eaa56_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_user_permissions
    ADD CONSTRAINT accounts_staff_user__permission_id_219eaa56_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_staff_user_permissions accounts_staff_user__staff_id_49b83789_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staff_user_permissions
    ADD CONSTRAINT accounts_staff_user__staff_id_49b83789_fk_accounts_ FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: complaints_case complaints_case_assigned_to_id_78f17927_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_case
    ADD CONSTRAINT complaints_case_assigned_to_id_78f17927_fk_accounts_staff_id FOREIGN KEY (assigned_to_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: complaints_case complaints_case_category_id_5fe73f21_fk_complaint; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_case
    ADD CONSTRAINT complaints_case_category_id_5fe73f21_fk_complaint FOREIGN KEY (category_id) REFERENCES public.complaints_category(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: complaints_category complaints_category_parent_id_a836778a_fk_complaint; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_category
    ADD CONSTRAINT complaints_category_parent_id_a836778a_fk_complaint FOREIGN KEY (parent_id) REFERENCES public.complaints_category(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: complaints_event complaints_event_case_id_68a84054_fk_complaints_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_event
    ADD CONSTRAINT complaints_event_case_id_68a84054_fk_complaints_case_id FOREIGN KEY (case_id) REFERENCES public.complaints_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: complaints_follow_code complaints_follow_code_case_id_c3378a17_fk_complaints_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_follow_code
    ADD CONSTRAINT complaints_follow_code_case_id_c3378a17_fk_complaints_case_id FOREIGN KEY (case_id) REFERENCES public.complaints_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_acceptance consent_acceptance_of_this_text; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acceptance
    ADD CONSTRAINT consent_acceptance_of_this_text FOREIGN KEY (version_id, language, text_sha256) REFERENCES public.consent_policytext(version_id, language, sha256);


--
-- Name: consent_acceptance consent_acceptance_subject_id_93b3ddba_fk_consent_subject_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acceptance
    ADD CONSTRAINT consent_acceptance_subject_id_93b3ddba_fk_consent_subject_id FOREIGN KEY (subject_id) REFERENCES public.consent_subject(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_acceptance consent_acceptance_version_id_70647bf1_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acceptance
    ADD CONSTRAINT consent_acceptance_version_id_70647bf1_fk_consent_p FOREIGN KEY (version_id) REFERENCES public.consent_policyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_acknowledgement consent_acknowledgem_subject_id_f12e40c8_fk_consent_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acknowledgement
    ADD CONSTRAINT consent_acknowledgem_subject_id_f12e40c8_fk_consent_s FOREIGN KEY (subject_id) REFERENCES public.consent_subject(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_acknowledgement consent_acknowledgem_version_id_ddb8c78d_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acknowledgement
    ADD CONSTRAINT consent_acknowledgem_version_id_ddb8c78d_fk_consent_p FOREIGN KEY (version_id) REFERENCES public.consent_policyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_acknowledgement consent_acknowledgement_of_this_text; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acknowledgement
    ADD CONSTRAINT consent_acknowledgement_of_this_text FOREIGN KEY (version_id, language, text_sha256) REFERENCES public.consent_policytext(version_id, language, sha256);


--
-- Name: consent_decline consent_decline_of_this_text; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_decline
    ADD CONSTRAINT consent_decline_of_this_text FOREIGN KEY (version_id, language, text_sha256) REFERENCES public.consent_policytext(version_id, language, sha256);


--
-- Name: consent_decline consent_decline_subject_id_1ef0fa57_fk_consent_subject_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_decline
    ADD CONSTRAINT consent_decline_subject_id_1ef0fa57_fk_consent_subject_id FOREIGN KEY (subject_id) REFERENCES public.consent_subject(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_decline consent_decline_version_id_cb254a5b_fk_consent_policyversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_decline
    ADD CONSTRAINT consent_decline_version_id_cb254a5b_fk_consent_policyversion_id FOREIGN KEY (version_id) REFERENCES public.consent_policyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_disclosure consent_disclosure_purpose_id_b27152c5_fk_consent_purpose_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_disclosure
    ADD CONSTRAINT consent_disclosure_purpose_id_b27152c5_fk_consent_purpose_code FOREIGN KEY (purpose_id) REFERENCES public.consent_purpose(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_disclosure consent_disclosure_recipient_id_fe2ec454_fk_consent_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_disclosure
    ADD CONSTRAINT consent_disclosure_recipient_id_fe2ec454_fk_consent_r FOREIGN KEY (recipient_id) REFERENCES public.consent_recipient(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_disclosure consent_disclosure_subject_id_8d7dec8e_fk_consent_subject_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_disclosure
    ADD CONSTRAINT consent_disclosure_subject_id_8d7dec8e_fk_consent_subject_id FOREIGN KEY (subject_id) REFERENCES public.consent_subject(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_policydocument consent_policydocume_service_id_8cea3de5_fk_consent_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policydocument
    ADD CONSTRAINT consent_policydocume_service_id_8cea3de5_fk_consent_s FOREIGN KEY (service_id) REFERENCES public.consent_service(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_policytext consent_policytext_version_id_bbc29cc7_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policytext
    ADD CONSTRAINT consent_policytext_version_id_bbc29cc7_fk_consent_p FOREIGN KEY (version_id) REFERENCES public.consent_policyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_policyversion consent_policyversio_document_id_8b766f26_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_policyversion
    ADD CONSTRAINT consent_policyversio_document_id_8b766f26_fk_consent_p FOREIGN KEY (document_id) REFERENCES public.consent_policydocument(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purpose consent_purpose_service_id_79afbdb6_fk_consent_service_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purpose
    ADD CONSTRAINT consent_purpose_service_id_79afbdb6_fk_consent_service_code FOREIGN KEY (service_id) REFERENCES public.consent_service(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purposedecision consent_purposedecis_notice_id_e7d1d222_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT consent_purposedecis_notice_id_e7d1d222_fk_consent_p FOREIGN KEY (notice_id) REFERENCES public.consent_policyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purposedecision consent_purposedecis_purpose_id_7e7728b8_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT consent_purposedecis_purpose_id_7e7728b8_fk_consent_p FOREIGN KEY (purpose_id) REFERENCES public.consent_purpose(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purposedecision consent_purposedecis_subject_id_89b2e6b2_fk_consent_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT consent_purposedecis_subject_id_89b2e6b2_fk_consent_s FOREIGN KEY (subject_id) REFERENCES public.consent_subject(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purposedecision consent_purposedecis_text_id_d278a5bd_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT consent_purposedecis_text_id_d278a5bd_fk_consent_p FOREIGN KEY (text_id) REFERENCES public.consent_purposetext(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purposetext consent_purposetext_purpose_id_8cdd711b_fk_consent_purpose_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposetext
    ADD CONSTRAINT consent_purposetext_purpose_id_8cdd711b_fk_consent_purpose_code FOREIGN KEY (purpose_id) REFERENCES public.consent_purpose(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_recipientpurpose consent_recipientpur_purpose_id_58f4927d_fk_consent_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_recipientpurpose
    ADD CONSTRAINT consent_recipientpur_purpose_id_58f4927d_fk_consent_p FOREIGN KEY (purpose_id) REFERENCES public.consent_purpose(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_recipientpurpose consent_recipientpur_recipient_id_9d123bc9_fk_consent_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_recipientpurpose
    ADD CONSTRAINT consent_recipientpur_recipient_id_9d123bc9_fk_consent_r FOREIGN KEY (recipient_id) REFERENCES public.consent_recipient(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consent_purposedecision decision_on_these_words; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_purposedecision
    ADD CONSTRAINT decision_on_these_words FOREIGN KEY (text_id, purpose_id, language, text_sha256) REFERENCES public.consent_purposetext(id, purpose_id, language, sha256);


--
-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_accounts_staff_id FOREIGN KEY (user_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement movement_was_posted; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT movement_was_posted FOREIGN KEY (transaction_id) REFERENCES public.wallet_ledger_transaction(id);


--
-- Name: wallet_banknotice notice_was_posted; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_banknotice
    ADD CONSTRAINT notice_was_posted FOREIGN KEY (transaction_id) REFERENCES public.wallet_ledger_transaction(id);


--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_user_id_0fb18292_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_user_id_0fb18292_fk_accounts_staff_id FOREIGN KEY (user_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_banknotice wallet_banknotice_topup_id_902da8ff_fk_wallet_topup_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_banknotice
    ADD CONSTRAINT wallet_banknotice_topup_id_902da8ff_fk_wallet_topup_id FOREIGN KEY (topup_id) REFERENCES public.wallet_topup(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_merchant wallet_merchant_account_id_6da702c2_fk_wallet_ledger_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_merchant
    ADD CONSTRAINT wallet_merchant_account_id_6da702c2_fk_wallet_ledger_account_id FOREIGN KEY (account_id) REFERENCES public.wallet_ledger_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_merchantcode wallet_merchantcode_merchant_id_c16bc63a_fk_wallet_merchant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_merchantcode
    ADD CONSTRAINT wallet_merchantcode_merchant_id_c16bc63a_fk_wallet_merchant_id FOREIGN KEY (merchant_id) REFERENCES public.wallet_merchant(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_customer_id_0bfc11a2_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_customer_id_0bfc11a2_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_merchant_id_d6c3824f_fk_wallet_merchant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_merchant_id_d6c3824f_fk_wallet_merchant_id FOREIGN KEY (merchant_id) REFERENCES public.wallet_merchant(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_notice_id_9fce145c_fk_wallet_banknotice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_notice_id_9fce145c_fk_wallet_banknotice_id FOREIGN KEY (notice_id) REFERENCES public.wallet_banknotice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_payee_customer_id_d4d89c63_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_payee_customer_id_d4d89c63_fk_accounts_ FOREIGN KEY (payee_customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_payee_wallet_id_f658c80e_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_payee_wallet_id_f658c80e_fk_wallet_wallet_id FOREIGN KEY (payee_wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_quote_id_bec80ac3_fk_wallet_quote_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_quote_id_bec80ac3_fk_wallet_quote_id FOREIGN KEY (quote_id) REFERENCES public.wallet_quote(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_topup_id_8157a68e_fk_wallet_topup_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_topup_id_8157a68e_fk_wallet_topup_id FOREIGN KEY (topup_id) REFERENCES public.wallet_topup(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_wallet_id_d0f4e2b3_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_wallet_id_d0f4e2b3_fk_wallet_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_quote wallet_quote_customer_id_94ceac3d_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_customer_id_94ceac3d_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_quote wallet_quote_fee_version_id_2905488b_fk_wallet_feeversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_fee_version_id_2905488b_fk_wallet_feeversion_id FOREIGN KEY (fee_version_id) REFERENCES public.wallet_feeversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_quote wallet_quote_merchant_id_f20f1dd4_fk_wallet_merchant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_merchant_id_f20f1dd4_fk_wallet_merchant_id FOREIGN KEY (merchant_id) REFERENCES public.wallet_merchant(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_quote wallet_quote_payee_wallet_id_aca32e0e_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_payee_wallet_id_aca32e0e_fk_wallet_wallet_id FOREIGN KEY (payee_wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_quote wallet_quote_wallet_id_5203e29a_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_wallet_id_5203e29a_fk_wallet_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_wallet wallet_stands_on_both_acts; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_stands_on_both_acts FOREIGN KEY (opening_id, customer_id, acceptance_id, opening_state) REFERENCES public.wallet_walletopening(id, customer_id, acceptance_id, state);


--
-- Name: wallet_topup wallet_topup_customer_id_a72e62af_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_topup
    ADD CONSTRAINT wallet_topup_customer_id_a72e62af_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_topup wallet_topup_fee_version_id_603d0c7a_fk_wallet_feeversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_topup
    ADD CONSTRAINT wallet_topup_fee_version_id_603d0c7a_fk_wallet_feeversion_id FOREIGN KEY (fee_version_id) REFERENCES public.wallet_feeversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_topup wallet_topup_wallet_id_bfabf8b9_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_topup
    ADD CONSTRAINT wallet_topup_wallet_id_bfabf8b9_fk_wallet_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_unmatchedreceipt wallet_unmatchedrece_notice_id_b700bba4_fk_wallet_ba; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_unmatchedreceipt
    ADD CONSTRAINT wallet_unmatchedrece_notice_id_b700bba4_fk_wallet_ba FOREIGN KEY (notice_id) REFERENCES public.wallet_banknotice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_wallet wallet_wallet_acceptance_id_d1eccc5b_fk_consent_acceptance_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_acceptance_id_d1eccc5b_fk_consent_acceptance_id FOREIGN KEY (acceptance_id) REFERENCES public.consent_acceptance(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_wallet wallet_wallet_account_id_cb2c3379_fk_wallet_ledger_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_account_id_cb2c3379_fk_wallet_ledger_account_id FOREIGN KEY (account_id) REFERENCES public.wallet_ledger_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_wallet wallet_wallet_customer_id_c3fdc5a8_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_customer_id_c3fdc5a8_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_wallet wallet_wallet_opening_id_3247e9d4_fk_wallet_walletopening_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_wallet
    ADD CONSTRAINT wallet_wallet_opening_id_3247e9d4_fk_wallet_walletopening_id FOREIGN KEY (opening_id) REFERENCES public.wallet_walletopening(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_walletopening wallet_walletopening_acceptance_id_70389f59_fk_consent_a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_walletopening
    ADD CONSTRAINT wallet_walletopening_acceptance_id_70389f59_fk_consent_a FOREIGN KEY (acceptance_id) REFERENCES public.consent_acceptance(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_walletopening wallet_walletopening_customer_id_d599db7e_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_walletopening
    ADD CONSTRAINT wallet_walletopening_customer_id_d599db7e_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--

\unrestrict v0e2gg5OsKvOG4xym0k1F4Fc4XzYuUcFbUksFkSglyBZEP4HP7GEWOytCyJoXq9

