--
-- PostgreSQL database dump
--

\restrict pfdCprY6jS4fBIEn411eJ89hmCQ9lRrWHe5rTp7kz0D0G8H5TY5AZljKYT7ot9H

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
-- Name: accounts_allow_identity(uuid, text, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_allow_identity(customer uuid, changed text, before text, after text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    erased boolean := EXISTS (
        SELECT FROM accounts_identityerasure AS one WHERE one.customer_id = customer);
BEGIN
    IF before IS NULL THEN
        IF erased THEN
            RAISE EXCEPTION 'the identity of this customer was erased' USING ERRCODE = 'MP911';
        END IF;
        RETURN;
    END IF;
    IF after IS NULL THEN
        IF NOT erased THEN
            RAISE EXCEPTION 'a % is emptied by an erasure only', replace(changed, '_', ' ')
                USING ERRCODE = 'MP911';
        END IF;
        RETURN;
    END IF;
    UPDATE accounts_identitychange AS one SET applied_at = clock_timestamp()
      FROM core_approval AS asked, accounts_staff AS checker
     WHERE one.customer_id = customer AND one.field = changed
       AND after IN (one.value_index, one.value_index_next)
       AND one.state = 'submitted' AND one.applied_at IS NULL
       AND asked.id = one.approval_id AND asked.kind = 'accounts.identity_change'
       AND asked.object_id = one.id::text AND asked.state = 'approved'
       AND asked.maker_id = one.maker_id::text AND asked.checker_id <> asked.maker_id
       AND checker.id::text = asked.checker_id AND checker.is_active;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a % changes by an approved request only', replace(changed, '_', ' ')
            USING ERRCODE = 'MP910';
    END IF;
END
$$;


--
-- Name: accounts_clear_proof(uuid, boolean, timestamp with time zone, boolean, timestamp with time zone, uuid, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_clear_proof(p_customer uuid, p_pin boolean, p_pin_lock timestamp with time zone, p_otp boolean, p_otp_lock timestamp with time zone, p_otp_id uuid, p_used_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE public.accounts_credential c
       SET pin_failures = CASE WHEN p_pin THEN 0 ELSE c.pin_failures END,
           pin_locked_until = CASE
               WHEN p_pin AND c.pin_locked_until IS NOT DISTINCT FROM p_pin_lock THEN NULL
               ELSE c.pin_locked_until END,
           otp_failures = CASE WHEN p_otp THEN 0 ELSE c.otp_failures END,
           otp_locked_until = CASE
               WHEN p_otp AND c.otp_locked_until IS NOT DISTINCT FROM p_otp_lock THEN NULL
               ELSE c.otp_locked_until END
     WHERE c.customer_id = p_customer;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF p_used_at IS NULL OR p_otp_id IS NULL THEN
        RETURN true;
    END IF;
    UPDATE public.accounts_otp o SET used_at = p_used_at
     WHERE o.id = p_otp_id AND o.customer_id = p_customer AND o.used_at IS NULL;
    RETURN FOUND;
END
$$;


--
-- Name: accounts_cool_off_most(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_cool_off_most(p_now timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(
        (SELECT r.value::bigint FROM public.core_rule r
          WHERE r.key = 'cool_off.most' AND r.effective_from <= p_now
          ORDER BY r.effective_from DESC LIMIT 1), 0)
$$;


--
-- Name: accounts_forget_proof(text, timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_forget_proof(p_kind text, p_before timestamp with time zone, p_most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    gone integer;
BEGIN
    IF p_before IS NULL OR p_before > clock_timestamp() - interval '7 days' THEN
        RAISE EXCEPTION 'what is younger than seven days is not deleted' USING ERRCODE = 'MP920';
    END IF;
    IF p_kind = 'codes' THEN
        -- The code of an open registration stays; a closed one outlives its code.
        WITH old AS (
            SELECT otp.id FROM accounts_otp AS otp
             WHERE otp.created_at < p_before AND NOT EXISTS (
                   SELECT FROM accounts_registration AS waiting
                    WHERE waiting.otp_id = otp.id AND waiting.state IN ('started', 'phone_proved'))
             ORDER BY otp.created_at LIMIT p_most
        ), let_go AS (
            UPDATE accounts_registration AS closed SET otp_id = NULL FROM old
             WHERE closed.otp_id = old.id
        )
        DELETE FROM accounts_otp AS otp USING old WHERE otp.id = old.id;
    ELSIF p_kind = 'counters' THEN
        -- A counter that a lock still rests on stays.
        DELETE FROM accounts_brake WHERE id IN (
            SELECT id FROM accounts_brake
             WHERE since < p_before AND (locked_until IS NULL OR locked_until < p_before)
             LIMIT p_most);
    ELSIF p_kind = 'refresh_tokens' THEN
        -- A used token stays a while, because one that is shown again ends its session.
        DELETE FROM accounts_refreshtoken WHERE digest IN (
            SELECT token.digest FROM accounts_refreshtoken AS token
              JOIN accounts_session AS session ON session.id = token.session_id
             WHERE token.issued_at < p_before
               AND (token.used_at < p_before OR session.ended_at < p_before)
             LIMIT p_most);
    ELSIF p_kind = 'sessions' THEN
        DELETE FROM accounts_session WHERE id IN (
            SELECT session.id FROM accounts_session AS session
             WHERE session.ended_at < p_before AND NOT EXISTS (
                   SELECT FROM accounts_refreshtoken AS token WHERE token.session_id = session.id)
             LIMIT p_most);
    ELSE
        RAISE EXCEPTION 'nothing of this kind is deleted' USING ERRCODE = 'MP920';
    END IF;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$;


--
-- Name: accounts_guard_identity(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_identity() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF NEW.id <> OLD.id OR NEW.subject_id <> OLD.subject_id THEN
        RAISE EXCEPTION 'a customer stays the same person' USING ERRCODE = 'MP910';
    END IF;
    IF NEW.phone_index IS DISTINCT FROM OLD.phone_index THEN
        PERFORM accounts_allow_identity(OLD.id, 'phone', OLD.phone_index, NEW.phone_index);
    END IF;
    IF NEW.national_id_index IS DISTINCT FROM OLD.national_id_index THEN
        PERFORM accounts_allow_identity(
            OLD.id, 'national_id', OLD.national_id_index, NEW.national_id_index);
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_identity_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_identity_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    dropped boolean := NEW.state IN ('refused', 'withdrawn', 'expired', 'erased')
        AND NEW.value IS NULL AND NEW.value_index IS NULL AND NEW.value_index_next IS NULL;
    rotates boolean := session_user = (
        SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID);
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'open' OR NEW.approval_id IS NOT NULL OR NEW.applied_at IS NOT NULL THEN
            RAISE EXCEPTION 'a request begins open' USING ERRCODE = 'MP912';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.customer_id, NEW.field, NEW.maker_id, NEW.requested_at)
       IS DISTINCT FROM (OLD.id, OLD.customer_id, OLD.field, OLD.maker_id, OLD.requested_at)
       OR (NEW.value_index IS DISTINCT FROM OLD.value_index AND NOT dropped
           AND NOT (rotates AND coalesce(NEW.value_index = OLD.value_index_next, false)))
       OR (NEW.value_index_next IS DISTINCT FROM OLD.value_index_next AND NOT dropped
           AND NOT rotates)
       OR (OLD.approval_id IS NOT NULL AND NEW.approval_id IS DISTINCT FROM OLD.approval_id)
       OR (OLD.applied_at IS NOT NULL AND NEW.applied_at IS DISTINCT FROM OLD.applied_at)
    THEN
        RAISE EXCEPTION 'a request for an identity stays what it was' USING ERRCODE = 'MP912';
    END IF;
    IF NEW.state <> OLD.state AND NOT (
        (OLD.state = 'open' AND NEW.state IN ('submitted', 'withdrawn', 'expired', 'erased'))
        OR (OLD.state = 'submitted' AND OLD.applied_at IS NULL
            AND NEW.state IN ('refused', 'withdrawn', 'expired', 'erased'))
        OR (OLD.state = 'submitted' AND OLD.applied_at IS NOT NULL AND NEW.state = 'applied')
        OR (OLD.state = 'applied' AND NEW.state = 'erased'))
    THEN
        RAISE EXCEPTION 'a request does not move from % to %', OLD.state, NEW.state
            USING ERRCODE = 'MP912';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_identity_erasure(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_identity_erasure() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM accounts_customer AS one
                    WHERE one.id = NEW.customer_id AND one.state = 'closed') THEN
        RAISE EXCEPTION 'the account has not ended' USING ERRCODE = 'MP911';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_index_pair(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_index_pair() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF session_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    IF ((NEW.phone_index IS DISTINCT FROM OLD.phone_index)
        <> (NEW.phone_index_next IS DISTINCT FROM OLD.phone_index_next)
        AND num_nonnulls(NEW.phone_index, NEW.phone_index_next) > 0)
       OR ((NEW.national_id_index IS DISTINCT FROM OLD.national_id_index)
           <> (NEW.national_id_index_next IS DISTINCT FROM OLD.national_id_index_next)
           AND num_nonnulls(NEW.national_id_index, NEW.national_id_index_next) > 0)
    THEN
        RAISE EXCEPTION 'one index of two changes by a key rotation only' USING ERRCODE = 'MP910';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_signature(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_signature() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM accounts_undertaking text
         WHERE text.id = NEW.undertaking_id AND text.published_at <= NEW.signed_at
           AND NEW.sha256 = CASE NEW.language WHEN 'th' THEN text.sha256_th
                                              WHEN 'en' THEN text.sha256_en END) THEN
        RAISE EXCEPTION 'a signature of a text that is not published is refused'
            USING ERRCODE = 'MP900';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_state(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_state() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.state = OLD.state THEN
        RETURN NEW;
    END IF;
    IF OLD.state = 'closed' OR (OLD.state = 'deceased' AND NEW.state <> 'closed') THEN
        RAISE EXCEPTION 'a customer who is % does not become %', OLD.state, NEW.state
            USING ERRCODE = 'MP920';
    END IF;
    IF NEW.state = 'active' AND EXISTS (
        SELECT FROM accounts_suspension s
         WHERE s.customer_id = NEW.id AND s.state IN ('in_force', 'proof_given'))
    THEN
        RAISE EXCEPTION 'a suspension of this customer stands' USING ERRCODE = 'MP920';
    END IF;
    IF NEW.state IN ('closed', 'deceased') AND EXISTS (
        SELECT FROM accounts_suspension s
         WHERE s.customer_id = NEW.id AND s.state IN ('in_force', 'proof_given'))
    THEN
        RAISE EXCEPTION 'a suspension of this customer was not brought to its end'
            USING ERRCODE = 'MP920';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_suspension(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_suspension() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    IF (to_jsonb(NEW) - '{state,proof_given_at,ended_at,ended_by}'::text[])
       <> (to_jsonb(OLD) - '{state,proof_given_at,ended_at,ended_by}'::text[])
       OR OLD.ended_at IS NOT NULL
    THEN
        RAISE EXCEPTION 'a suspension only takes its course' USING ERRCODE = 'MP920';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_guard_undertaking(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_guard_undertaking() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND OLD.published_at IS NOT NULL THEN
        RAISE EXCEPTION 'changing a published undertaking is refused' USING ERRCODE = 'MP900';
    END IF;
    IF TG_OP = 'INSERT' AND NEW.published_at IS NOT NULL THEN
        RAISE EXCEPTION 'an undertaking that does not begin as a draft is refused'
            USING ERRCODE = 'MP900';
    END IF;
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - '{published_at,checker_id}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{published_at,checker_id}'::text[]) THEN
        RAISE EXCEPTION 'changing the text of an undertaking is refused: draft another number'
            USING ERRCODE = 'MP900';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: accounts_lock_standings(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_lock_standings(p_payer uuid, p_payee uuid, OUT subject_id uuid, OUT payer_state text, OUT payer_tier text, OUT cool_off_until timestamp with time zone, OUT payee_state text, OUT payee_tier text) RETURNS record
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF p_payee < p_payer THEN
        SELECT c.state, c.tier
          INTO accounts_lock_standings.payee_state, accounts_lock_standings.payee_tier
          FROM public.accounts_customer c WHERE c.id = p_payee FOR SHARE;
    END IF;
    SELECT c.subject_id, c.state, c.tier,
           c.cool_off_until
      INTO accounts_lock_standings.subject_id, accounts_lock_standings.payer_state,
           accounts_lock_standings.payer_tier, accounts_lock_standings.cool_off_until
      FROM public.accounts_customer c WHERE c.id = p_payer FOR SHARE;
    IF p_payee > p_payer THEN
        SELECT c.state, c.tier
          INTO accounts_lock_standings.payee_state, accounts_lock_standings.payee_tier
          FROM public.accounts_customer c WHERE c.id = p_payee FOR SHARE;
    END IF;
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
-- Name: core_record_evidence(uuid, text, text, text, text, text, uuid, uuid, text, text, text, jsonb, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.core_record_evidence(p_id uuid, p_action text, p_actor_kind text, p_actor_id text, p_actor_label text, p_origin text, p_installation uuid, p_subject uuid, p_object_type text, p_object_id text, p_reason text, p_detail jsonb, p_now timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO public.core_evidence (
        id, occurred_at, action, actor_kind, actor_id, actor_label, origin, installation_id,
        subject_id, object_type, object_id, reason, detail)
    VALUES (p_id, p_now, p_action, p_actor_kind, p_actor_id, p_actor_label, p_origin,
            p_installation, p_subject, p_object_type, p_object_id, p_reason, p_detail);
END
$$;


--
-- Name: core_refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.core_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $_$
DECLARE
    -- A Fernet token: version 0x80, a time of this century, at least 73 bytes.
    token constant text := '^gAAAAA[A-Za-z0-9_-]{90,}={0,2}$';
    before jsonb;
    after jsonb;
    noted jsonb;
    sealed boolean;
BEGIN
    IF TG_OP = 'UPDATE'
       AND session_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
    THEN
        before := to_jsonb(OLD);
        after := to_jsonb(NEW);
        SELECT jsonb_object_agg(key, 'changed'),
               coalesce(bool_and(coalesce(before ->> key ~ token AND after ->> key ~ token, false)),
                        false)
          INTO noted, sealed
          FROM jsonb_object_keys(after) AS key
         WHERE before -> key IS DISTINCT FROM after -> key;
        IF sealed THEN
            INSERT INTO core_history (id, at, table_name, row_id, operation, changes, database_user)
            VALUES (uuidv7(), clock_timestamp(), TG_TABLE_NAME,
                    coalesce(before ->> 'id', before ->> 'code', ''), TG_OP, noted, session_user);
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% of % is refused: its rows are evidence', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'MP900';
END
$_$;


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
-- Name: ledger_check_taken_back(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_check_taken_back(p_transaction uuid, p_original uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM ledger_require_read_committed();
    PERFORM pg_advisory_xact_lock(hashtextextended(p_original::text, 2));
    IF p_original = p_transaction
        OR NOT EXISTS (SELECT FROM wallet_ledger_transaction WHERE id = p_original)
    THEN
        RAISE EXCEPTION 'transaction % takes back nothing', p_transaction
            USING ERRCODE = 'MP101', DETAIL = p_transaction::text;
    END IF;
    IF EXISTS (SELECT FROM wallet_ledger_transaction
                WHERE id = p_original AND reverses_id IS NOT NULL)
    THEN
        RAISE EXCEPTION 'transaction % takes back another', p_original
            USING ERRCODE = 'MP022', DETAIL = p_original::text;
    END IF;
    IF EXISTS (
        SELECT FROM ledger_not_taken_back(p_original) whole
          LEFT JOIN (SELECT e.account_id, sum(e.amount) AS amount FROM wallet_ledger_entry e
                      WHERE e.transaction_id = p_transaction
                      GROUP BY e.account_id) part USING (account_id)
         WHERE moved IS NULL
            OR rest NOT BETWEEN least(moved, 0) AND greatest(moved, 0)
            OR sign(part.amount) = sign(moved))
    THEN
        RAISE EXCEPTION 'more than is left of transaction %', p_original
            USING ERRCODE = 'MP021', DETAIL = p_original::text;
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
-- Name: ledger_guard_account_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_account_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF pg_trigger_depth() > 1 THEN
        RETURN NULL;
    END IF;
    IF NEW.currency <> 'THB' OR NEW.held < 0
        OR NEW.state NOT IN ('open', 'frozen', 'closed') OR NEW.mode NOT IN ('locked', 'deferred')
        OR (NEW.mode = 'locked' AND NEW.balance < NEW.floor + NEW.held)
        OR (OLD.id, OLD.kind, OLD.code, OLD.currency, OLD.opened_at)
           IS DISTINCT FROM (NEW.id, NEW.kind, NEW.code, NEW.currency, NEW.opened_at)
        OR (OLD.balance, OLD.held, OLD.entry_count, OLD.folded_xid)
           IS DISTINCT FROM (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
        OR (OLD.mode = 'deferred' AND NEW.mode <> 'deferred')
        OR (OLD.state = 'closed' AND NEW.state <> 'closed')
    THEN
        RAISE EXCEPTION 'account %: this change is refused', NEW.id
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
      FROM public.wallet_ledger_transaction t
     WHERE t.id = NEW.transaction_id AND xid8cmp(t.xid, pg_current_xact_id()) = 0
       AND t.posted_at = NEW.posted_at AND NEW.leg BETWEEN 1 AND t.leg_count
       AND a.id = NEW.account_id AND a.mode = 'locked' AND a.state = 'open'
       AND (NEW.amount > 0 OR a.floor IS NULL OR a.balance + NEW.amount >= a.floor + a.held)
    RETURNING a.entry_count, a.balance INTO NEW.seq, NEW.balance;
    IF FOUND THEN
        NEW.xid := NULL;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM public.wallet_ledger_transaction t
         WHERE t.id = NEW.transaction_id AND xid8cmp(t.xid, pg_current_xact_id()) = 0
           AND t.posted_at = NEW.posted_at AND NEW.leg BETWEEN 1 AND t.leg_count)
    THEN
        RAISE EXCEPTION 'an entry has no transaction of its own commit: %', NEW.transaction_id
            USING ERRCODE = 'MP102', DETAIL = NEW.transaction_id::text;
    END IF;
    PERFORM public.ledger_check_deferred(NEW.account_id, NEW.amount);
    NEW.seq := NULL;
    NEW.balance := NULL;
    NEW.xid := pg_current_xact_id();
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
-- Name: ledger_guard_transaction(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_guard_transaction() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    legs bigint;
    total numeric;
BEGIN
    SELECT count(*), sum(e.amount) INTO legs, total
      FROM public.wallet_ledger_entry e WHERE e.transaction_id = NEW.id;
    IF legs <> NEW.leg_count OR total <> 0 OR legs NOT BETWEEN 2 AND 200
        OR NEW.xid <> pg_current_xact_id()
    THEN
        RAISE EXCEPTION 'transaction % is not whole', NEW.id
            USING ERRCODE = 'MP101', DETAIL = NEW.id::text,
                  HINT = 'A transaction is committed together with legs that sum to zero.';
    END IF;
    IF NEW.reverses_id IS NOT NULL THEN
        PERFORM public.ledger_check_taken_back(NEW.id, NEW.reverses_id);
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_hand_over(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_hand_over() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    moved bigint;
BEGIN
    WITH taken AS (
        DELETE FROM wallet_ledger_after_effect WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM wallet_ledger_after_effect LIMIT 1000 FOR UPDATE SKIP LOCKED))
        RETURNING transaction_id
    )
    INSERT INTO core_outbox (topic, payload)
    SELECT 'wallet.posted', jsonb_build_object('transaction_id', transaction_id) FROM taken;
    GET DIAGNOSTICS moved = ROW_COUNT;
    RETURN moved;
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
    earlier record;
    total bigint := 0;
    amount bigint;
    turns integer[] := '{1,2}';
    leg integer;
    after bigint;
BEGIN
    -- A twin waits here until the first has ended, and then finds its row. (Not PERFORM: an
    -- expression is evaluated without a plan.)
    IF pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 1))) IS NULL
    THEN
        RETURN;
    END IF;
    SELECT t.id, t.posted_at, t.key, t.fingerprint INTO earlier
      FROM wallet_ledger_transaction t
     WHERE t.owner_id = p_owner AND hashtextextended(t.key, 0) = hashtextextended(p_key, 0);
    IF FOUND THEN
        IF (earlier.key, earlier.fingerprint) IS DISTINCT FROM (p_key, p_fingerprint)
        THEN
            RAISE EXCEPTION 'this key belongs to another request' USING ERRCODE = 'MP009',
                DETAIL = earlier.id::text;
        END IF;
        ledger_post.transaction_id := earlier.id;
        ledger_post.posted_at := earlier.posted_at;
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
    WITH after_effect AS (
        INSERT INTO wallet_ledger_after_effect VALUES (ledger_post.transaction_id))
    INSERT INTO wallet_ledger_transaction
           (id, owner_id, key, fingerprint, kind, narration, reverses_id, leg_count, posted_at)
    VALUES (ledger_post.transaction_id, p_owner, p_key, p_fingerprint, p_kind, p_narration,
            p_reverses, legs, ledger_post.posted_at);

    -- The guard of entries moves the balances and refuses what may not be. On one account credits
    -- come first, so that the last running balance is the lowest and only the net is checked.
    IF legs > 2 OR p_accounts[1] = p_accounts[2] THEN
        turns := ARRAY(
            SELECT l.n FROM unnest(p_accounts, p_amounts) WITH ORDINALITY l(account, amount, n)
             ORDER BY l.account, l.amount < 0, l.n);
    ELSIF p_accounts[1] > p_accounts[2] THEN
        turns := '{2,1}';
    END IF;
    ledger_post.balances := p_amounts;
    FOREACH leg IN ARRAY turns LOOP
        INSERT INTO wallet_ledger_entry AS e (transaction_id, leg, account_id, amount, posted_at)
        VALUES (ledger_post.transaction_id, door.leg, p_accounts[door.leg], p_amounts[door.leg],
                ledger_post.posted_at)
        RETURNING e.balance INTO after;
        ledger_post.balances[leg] := after;
    END LOOP;
    IF p_reverses IS NOT NULL THEN
        PERFORM ledger_check_taken_back(ledger_post.transaction_id, p_reverses);
    END IF;
    ledger_post.replayed := false;
END
$$;


--
-- Name: ledger_post_at_once(uuid, text[], bytea[], text[], text[], integer[], uuid[], bigint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_post_at_once(p_owner uuid, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[], p_items integer[], p_accounts uuid[], p_amounts bigint[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
DECLARE
    items integer := cardinality(p_keys);
    ids uuid[] := ARRAY(SELECT uuidv7() FROM generate_series(1, items));
    legs smallint[];
    stamp timestamptz := clock_timestamp();
    outcomes jsonb;
BEGIN
    SELECT array_agg(l.legs ORDER BY l.item) INTO legs
      FROM (SELECT item, count(*)::smallint AS legs
              FROM unnest(p_items, p_amounts) AS l(item, amount)
             GROUP BY item
            HAVING sum(amount) = 0 AND count(*) BETWEEN 2 AND 200
               AND bool_and(abs(amount) BETWEEN 1 AND 1000000000000000)) l;
    IF cardinality(legs) IS DISTINCT FROM items
        OR items <> (SELECT count(DISTINCT key) FROM unnest(p_keys) key)
        OR EXISTS (SELECT FROM wallet_ledger_transaction t
                    WHERE t.owner_id = p_owner AND hashtextextended(t.key, 0) = ANY (ARRAY(
                          SELECT hashtextextended(key, 0) FROM unnest(p_keys) key)))
    THEN
        RETURN NULL;
    END IF;
    INSERT INTO wallet_ledger_transaction
           (id, owner_id, key, fingerprint, kind, narration, leg_count, posted_at)
    SELECT i.id, p_owner, i.key, i.fingerprint, i.kind, i.narration, i.legs, stamp
      FROM unnest(ids, p_keys, p_fingerprints, p_kinds, p_narrations, legs)
           AS i(id, key, fingerprint, kind, narration, legs);
    INSERT INTO wallet_ledger_after_effect SELECT unnest(ids);
    -- Item by item, and inside one in the order of ledger_post. The ids ascend with the items.
    WITH written AS (
        INSERT INTO wallet_ledger_entry AS e (transaction_id, leg, account_id, amount, posted_at)
        SELECT ids[l.item], row_number() OVER (PARTITION BY l.item ORDER BY l.n), l.account,
               l.amount, stamp
          FROM unnest(p_items, p_accounts, p_amounts) WITH ORDINALITY l(item, account, amount, n)
         ORDER BY l.item, l.account, l.amount < 0, l.n
        RETURNING e.transaction_id, e.leg, e.balance
    ), posted AS (
        SELECT w.transaction_id AS id, array_agg(w.balance ORDER BY w.leg) AS balances
          FROM written w GROUP BY w.transaction_id
    )
    SELECT jsonb_agg(jsonb_build_object('id', p.id, 'posted_at', stamp, 'balances', p.balances)
                     ORDER BY p.id) INTO outcomes
      FROM posted p;
    RETURN outcomes;
EXCEPTION WHEN OTHERS THEN
    -- Only what the door refuses is tried again item by item; a fault ends the batch.
    IF SQLSTATE NOT LIKE 'MP0%' THEN
        RAISE;
    END IF;
    RETURN NULL;
END
$$;


--
-- Name: ledger_post_batch(uuid, text, bytea, text[], bytea[], text[], text[], integer[], uuid[], bigint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_post_batch(p_owner uuid, p_key text, p_fingerprint bytea, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[], p_items integer[], p_accounts uuid[], p_amounts bigint[], OUT item integer, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[], OUT refusal text, OUT refused text) RETURNS SETOF record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
#variable_conflict use_column
DECLARE
    batch wallet_ledger_batch;
    again boolean;
BEGIN
    IF coalesce(cardinality(p_keys), 0) NOT BETWEEN 1 AND 1000 THEN
        RAISE EXCEPTION '% items', coalesce(cardinality(p_keys), 0) USING ERRCODE = 'MP023',
            DETAIL = coalesce(cardinality(p_keys), 0)::text;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 4)));
    SELECT * INTO batch FROM wallet_ledger_batch b WHERE b.owner_id = p_owner AND b.key = p_key;
    again := FOUND;
    IF again AND batch.fingerprint <> p_fingerprint THEN
        RAISE EXCEPTION 'this key belongs to another batch' USING ERRCODE = 'MP009',
            DETAIL = batch.id::text;
    END IF;
    IF NOT again THEN
        PERFORM pg_advisory_xact_lock(k.lock)
           FROM (SELECT DISTINCT hashtextextended(
                            key, hashtextextended(p_owner::text, 1)) AS lock
                   FROM unnest(p_keys) key ORDER BY 1) k;
        PERFORM FROM wallet_ledger_account
          WHERE mode = 'locked' AND id = ANY (ARRAY(SELECT DISTINCT unnest(p_accounts)))
          ORDER BY id FOR NO KEY UPDATE;
        batch.outcomes := ledger_post_at_once(p_owner, p_keys, p_fingerprints, p_kinds,
                                              p_narrations, p_items, p_accounts, p_amounts);
        IF batch.outcomes IS NULL THEN
            batch.outcomes := ledger_post_in_turn(p_owner, p_keys, p_fingerprints, p_kinds,
                                                  p_narrations, p_items, p_accounts, p_amounts);
        END IF;
        INSERT INTO wallet_ledger_batch (owner_id, key, fingerprint, outcomes)
        VALUES (p_owner, p_key, p_fingerprint, batch.outcomes);
    END IF;
    RETURN QUERY
        SELECT o.item::integer, o.id, o.posted_at,
               o.id IS NOT NULL AND (again OR coalesce(o.replayed, false)), o.balances,
               o.refusal, o.refused
          FROM ROWS FROM (jsonb_to_recordset(batch.outcomes)
                          AS (id uuid, posted_at timestamptz, replayed boolean, balances bigint[],
                              refusal text, refused text))
               WITH ORDINALITY o(id, posted_at, replayed, balances, refusal, refused, item);
END
$$;


--
-- Name: ledger_post_in_turn(uuid, text[], bytea[], text[], text[], integer[], uuid[], bigint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_post_in_turn(p_owner uuid, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[], p_items integer[], p_accounts uuid[], p_amounts bigint[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
DECLARE
    outcomes jsonb[] := '{}';
    one record;
    posted record;
    detail text;
BEGIN
    FOR one IN
        SELECT i.n, array_agg(l.account ORDER BY l.leg) FILTER (WHERE l.leg > 0) AS accounts,
               array_agg(l.amount ORDER BY l.leg) FILTER (WHERE l.leg > 0) AS amounts
          FROM generate_series(1, cardinality(p_keys)) i(n)
          LEFT JOIN unnest(p_items, p_accounts, p_amounts) WITH ORDINALITY
                    l(item, account, amount, leg) ON l.item = i.n
         GROUP BY i.n ORDER BY i.n
    LOOP
        BEGIN
            SELECT p.* INTO posted
              FROM ledger_post(p_owner, p_keys[one.n], p_fingerprints[one.n], p_kinds[one.n],
                               one.accounts, one.amounts, p_narrations[one.n]) p;
            outcomes := outcomes || jsonb_build_object(
                'id', posted.transaction_id, 'posted_at', posted.posted_at,
                'replayed', posted.replayed, 'balances', posted.balances);
        EXCEPTION WHEN OTHERS THEN
            IF SQLSTATE NOT LIKE 'MP0%' THEN
                RAISE;
            END IF;
            GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
            outcomes := outcomes || jsonb_build_object('refusal', SQLSTATE, 'refused', detail);
        END;
    END LOOP;
    RETURN to_jsonb(outcomes);
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
-- Name: wallet_apply_limit(uuid, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_apply_limit(p_approval uuid, p_now timestamp with time zone) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    asked core_approval;
    wish jsonb;
    begins timestamptz;
    made uuid := uuidv7();
BEGIN
    SELECT * INTO asked FROM core_approval a
     WHERE a.id = p_approval AND a.state = 'approved' AND a.checker_id <> a.maker_id;
    IF NOT FOUND OR asked.kind NOT IN ('wallet.limit', 'wallet.balance_cap') THEN
        RAISE EXCEPTION 'no approval for a limit' USING ERRCODE = 'MP307';
    END IF;
    wish := asked.payload;
    begins := greatest((wish ->> 'effective_from')::timestamptz, p_now);
    IF asked.kind = 'wallet.limit' THEN
        INSERT INTO wallet_limit (id, tier, kind, per_transaction, per_day, per_month, source,
                                  effective_from, approval_id)
        VALUES (made, wish ->> 'tier', wish ->> 'kind', (wish ->> 'per_transaction')::bigint,
                (wish ->> 'per_day')::bigint, (wish ->> 'per_month')::bigint, wish ->> 'source',
                begins, p_approval);
    ELSE
        INSERT INTO wallet_balancecap (id, tier, most, source, effective_from, approval_id)
        VALUES (made, wish ->> 'tier', (wish ->> 'most')::bigint, wish ->> 'source', begins,
                p_approval);
    END IF;
    RETURN made;
END
$$;


--
-- Name: wallet_check_cap(text, bigint, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_check_cap(p_tier text, p_balance bigint, p_now timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    cap bigint;
BEGIN
    SELECT c.most INTO cap FROM public.wallet_balancecap c
     WHERE c.tier = p_tier AND c.effective_from <= p_now
     ORDER BY c.effective_from DESC LIMIT 1;
    IF cap IS NULL THEN
        RAISE EXCEPTION 'no cap for %', p_tier USING ERRCODE = 'MP306';
    ELSIF p_balance IS NULL OR p_balance > cap THEN
        RAISE EXCEPTION 'above the cap' USING ERRCODE = 'MP305';
    END IF;
END
$$;


--
-- Name: wallet_confirm(uuid, text, uuid, text, bytea, text, boolean, timestamp with time zone, uuid, timestamp with time zone, text, text, text, text, uuid, uuid, uuid, uuid, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_confirm(p_customer uuid, p_kind text, p_quote uuid, p_key text, p_fingerprint bytea, p_reference text, p_pin boolean, p_pin_lock timestamp with time zone, p_otp uuid, p_otp_lock timestamp with time zone, p_actor_kind text, p_actor_id text, p_actor_label text, p_origin text, p_installation uuid, p_transaction uuid, p_movement uuid, p_evidence uuid, p_now timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
#variable_conflict use_variable
DECLARE
    quote record;
    party record;
    posted record;
    accounts uuid[];
    amounts bigint[];
    most bigint;
BEGIN
    SELECT q.amount, q.fee, q.vat, q.expires_at, q.wallet_id, q.payee_wallet_id, q.merchant_id,
           w.account_id, coalesce(p.account_id, m.account_id) AS payee_account_id,
           p.customer_id AS payee_customer_id, m.state AS merchant_state
      INTO quote
      FROM wallet_quote q
      JOIN wallet_wallet w ON w.id = q.wallet_id
      LEFT JOIN wallet_wallet p ON p.id = q.payee_wallet_id
      LEFT JOIN wallet_merchant m ON m.id = q.merchant_id
     WHERE q.id = p_quote AND q.customer_id = p_customer AND q.kind = p_kind;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such quote' USING ERRCODE = 'MP310';
    ELSIF quote.expires_at <= p_now THEN
        RAISE EXCEPTION 'the quote has expired' USING ERRCODE = 'MP311';
    END IF;

    party := accounts_lock_standings(p_customer, quote.payee_customer_id);
    IF party.payer_state IS DISTINCT FROM 'active' THEN
        RAISE EXCEPTION 'the payer is %', party.payer_state USING ERRCODE = 'MP312',
            DETAIL = coalesce(party.payer_state, '');
    ELSIF coalesce(party.payer_tier, 'none') = 'none' THEN
        RAISE EXCEPTION 'the payer is not verified' USING ERRCODE = 'MP313';
    ELSIF coalesce(party.payee_state, quote.merchant_state, '') <> 'active' OR party.payee_tier = 'none' THEN
        RAISE EXCEPTION 'the payee cannot receive' USING ERRCODE = 'MP314';
    END IF;
    IF party.cool_off_until > p_now THEN
        most := accounts_cool_off_most(p_now);
        IF quote.amount > most THEN
            RAISE EXCEPTION 'a cool-off runs' USING ERRCODE = 'MP316',
                DETAIL = jsonb_build_object('most', most, 'until', party.cool_off_until);
        END IF;
    END IF;

    IF NOT accounts_clear_proof(p_customer, p_pin, p_pin_lock, p_otp IS NOT NULL, p_otp_lock,
                                p_otp, p_now)
    THEN
        RAISE EXCEPTION 'the code was used' USING ERRCODE = 'MP315';
    END IF;

    -- Payer -(amount + fee), payee +amount, fee income +(fee - VAT), VAT payable +VAT.
    accounts := ARRAY[quote.account_id, quote.payee_account_id];
    amounts := ARRAY[-quote.amount - quote.fee, quote.amount];
    IF quote.fee > quote.vat THEN
        accounts := accounts || '00000000-0000-7000-8000-000000000006'::uuid;
        amounts := amounts || quote.fee - quote.vat;
    END IF;
    IF quote.vat > 0 THEN
        accounts := accounts || '00000000-0000-7000-8000-000000000007'::uuid;
        amounts := amounts || quote.vat;
    END IF;
    posted := wallet_post_within_limits(
        p_customer, p_key, p_fingerprint, p_kind, accounts, amounts,
        quote.wallet_id, party.payer_tier, p_kind, quote.amount,
        CASE WHEN quote.payee_wallet_id IS NOT NULL THEN quote.payee_account_id END,
        party.payee_tier, p_transaction, p_now);
    IF posted.replayed THEN
        RETURN NULL;
    END IF;

    INSERT INTO wallet_movement (id, reference, kind, transaction_id, wallet_id, customer_id,
                                 payee_wallet_id, payee_customer_id, merchant_id, quote_id, amount,
                                 fee, vat, key, fingerprint, posted_at)
    VALUES (p_movement, p_reference, p_kind, p_transaction,
            quote.wallet_id, p_customer, quote.payee_wallet_id, quote.payee_customer_id,
            quote.merchant_id, p_quote, quote.amount, quote.fee, quote.vat, p_key,
            encode(p_fingerprint, 'hex'), posted.posted_at);
    IF core_record_evidence(
        p_evidence, 'wallet.' || p_kind || '.confirm', p_actor_kind, p_actor_id, p_actor_label,
        p_origin, p_installation, party.subject_id, 'wallet.Movement', p_movement::text, '',
        jsonb_build_object('quote', p_quote, 'transaction', p_transaction,
                           'amount', quote.amount, 'fee', quote.fee),
        p_now) IS NULL
    THEN
        NULL;
    END IF;
    RETURN posted.posted_at;
END
$$;


--
-- Name: wallet_give_limit_back(uuid, text, bigint, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_give_limit_back(p_wallet uuid, p_kind text, p_amount bigint, p_used_at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    then_day date := (p_used_at AT TIME ZONE 'Asia/Bangkok')::date;
BEGIN
    IF p_amount IS NULL OR p_amount < 1 THEN
        RAISE EXCEPTION 'nothing to give back' USING ERRCODE = 'MP005';
    END IF;
    UPDATE wallet_limitusage u
       SET day_used = greatest(u.day_used - CASE WHEN u.day = then_day THEN p_amount ELSE 0 END, 0),
           month_used = greatest(
               u.month_used - p_amount, CASE WHEN u.day = then_day THEN 0 ELSE u.day_used END)
     WHERE u.wallet_id = p_wallet AND u.kind = p_kind AND u.day >= then_day
       AND date_trunc('month', u.day) = date_trunc('month', then_day);
END
$$;


--
-- Name: wallet_guard_bank_account(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_guard_bank_account() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
    lower_at_once boolean;
BEGIN
    SELECT * INTO last FROM wallet_feeversion earlier
     WHERE earlier.service = NEW.service ORDER BY earlier.number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 THEN
        RAISE EXCEPTION 'fee versions are numbered without gaps' USING ERRCODE = 'MP200';
    END IF;
    IF jsonb_typeof(NEW.bands) <> 'array' THEN
        RAISE EXCEPTION 'the bands of a fee are a list' USING ERRCODE = 'MP200';
    END IF;
    IF NEW.number = 1 THEN
        RETURN NEW;
    END IF;
    IF NEW.announced_at < clock_timestamp() - interval '1 hour' THEN
        RAISE EXCEPTION 'an announcement of a fee cannot be dated back' USING ERRCODE = 'MP200';
    END IF;
    IF NEW.effective_from >= NEW.announced_at + interval '30 days' THEN
        RETURN NEW;
    END IF;
    SELECT r.value = 'on' INTO lower_at_once FROM core_rule r
     WHERE r.key = 'fee.lower_at_once' AND r.effective_from <= clock_timestamp()
     ORDER BY r.effective_from DESC LIMIT 1;
    IF lower_at_once IS NOT TRUE
        OR NEW.effective_from < NEW.announced_at
        OR NEW.bands <> '[]' OR last.bands <> '[]'
        OR NEW.flat_satang > last.flat_satang OR NEW.basis_points > last.basis_points
        OR NEW.min_satang > last.min_satang
        OR coalesce(NEW.max_satang, 9223372036854775807)
           > coalesce(last.max_satang, 9223372036854775807)
    THEN
        RAISE EXCEPTION 'a fee changes no sooner than 30 days after it was announced'
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: wallet_guard_movement(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_guard_movement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.kind IN ('payment', 'transfer') THEN
        PERFORM FROM public.wallet_quote q
           LEFT JOIN public.wallet_wallet p ON p.id = q.payee_wallet_id
          WHERE q.id = NEW.quote_id AND q.kind = NEW.kind AND q.wallet_id = NEW.wallet_id
            AND q.customer_id = NEW.customer_id
            AND q.payee_wallet_id IS NOT DISTINCT FROM NEW.payee_wallet_id
            AND p.customer_id IS NOT DISTINCT FROM NEW.payee_customer_id
            AND q.merchant_id IS NOT DISTINCT FROM NEW.merchant_id
            AND q.amount = NEW.amount AND q.fee = NEW.fee AND q.vat = NEW.vat
            AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSIF NEW.kind = 'topup' THEN
        PERFORM FROM public.wallet_topup t
           JOIN public.wallet_banknotice n ON n.topup_id = t.id
          WHERE t.id = NEW.topup_id AND n.id = NEW.notice_id AND n.amount = NEW.amount
            AND t.wallet_id = NEW.payee_wallet_id AND t.customer_id = NEW.payee_customer_id
            AND NEW.fee >= NEW.vat AND NEW.vat >= 0
            AND NEW.wallet_id IS NULL AND NEW.customer_id IS NULL AND NEW.merchant_id IS NULL
            AND NEW.quote_id IS NULL;
    ELSIF NEW.kind = 'withdrawal' THEN
        PERFORM FROM public.wallet_withdrawal d
           JOIN public.wallet_quote q ON q.id = d.quote_id AND q.kind = NEW.kind
          WHERE d.quote_id = NEW.quote_id AND d.reference = NEW.reference
            AND d.wallet_id = NEW.wallet_id AND d.customer_id = NEW.customer_id
            AND d.state = 'completed' AND d.transaction_id = NEW.transaction_id
            AND d.amount = NEW.amount AND d.fee = NEW.fee AND d.vat = NEW.vat
            AND NEW.payee_wallet_id IS NULL AND NEW.payee_customer_id IS NULL
            AND NEW.merchant_id IS NULL AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSE
        RAISE EXCEPTION 'a movement of unknown kind' USING ERRCODE = 'MP200';
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'movement % is not what it was made from', NEW.id
            USING ERRCODE = 'MP200', DETAIL = NEW.id::text;
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


--
-- Name: wallet_guard_withdrawal(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_guard_withdrawal() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: wallet_midnight(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_midnight(p_day date) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    RETURN ((p_day)::timestamp without time zone AT TIME ZONE 'Asia/Bangkok'::text);


--
-- Name: wallet_move(uuid, text, bytea, text, uuid[], bigint[], uuid, text, text, bigint, uuid, text, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_move(p_owner uuid, p_key text, p_fingerprint bytea, p_kind text, p_accounts uuid[], p_amounts bigint[], p_limited uuid, p_limited_tier text, p_limit_kind text, p_counted bigint, p_capped uuid, p_capped_tier text, p_now timestamp with time zone, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[]) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    posted record;
BEGIN
    posted := wallet_post_within_limits(
        p_owner, p_key, p_fingerprint, p_kind, p_accounts, p_amounts, p_limited, p_limited_tier,
        p_limit_kind, p_counted, p_capped, p_capped_tier, NULL, p_now);
    transaction_id := posted.transaction_id;
    posted_at := posted.posted_at;
    replayed := posted.replayed;
    balances := posted.balances;
END
$$;


--
-- Name: wallet_post_within_limits(uuid, text, bytea, text, uuid[], bigint[], uuid, text, text, bigint, uuid, text, uuid, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_post_within_limits(p_owner uuid, p_key text, p_fingerprint bytea, p_kind text, p_accounts uuid[], p_amounts bigint[], p_limited uuid, p_limited_tier text, p_limit_kind text, p_counted bigint, p_capped uuid, p_capped_tier text, p_id uuid, p_now timestamp with time zone, OUT transaction_id uuid, OUT posted_at timestamp with time zone, OUT replayed boolean, OUT balances bigint[]) RETURNS record
    LANGUAGE plpgsql
    AS $$
DECLARE
    posted record;
    after bigint;
BEGIN
    posted := public.ledger_post(p_owner, p_key, p_fingerprint, p_kind, p_accounts, p_amounts,
                                 '', NULL, 'THB', p_id);
    transaction_id := posted.transaction_id;
    posted_at := posted.posted_at;
    replayed := posted.replayed;
    balances := posted.balances;
    IF replayed THEN
        RETURN;
    END IF;
    IF p_limited IS NOT NULL THEN
        IF public.wallet_take_limit(
            p_limited, p_limited_tier, p_limit_kind, p_counted, p_now) IS NULL
        THEN
            NULL;
        END IF;
    END IF;
    IF p_capped IS NOT NULL THEN
        after := balances[array_position(p_accounts, p_capped)];
        IF after IS NULL THEN
            -- A deferred account: under its row lock, so that credits take turns at the cap.
            PERFORM FROM public.wallet_ledger_account a WHERE a.id = p_capped FOR NO KEY UPDATE;
            after := public.ledger_exact_balance(p_capped);
        END IF;
        IF public.wallet_check_cap(p_capped_tier, after, p_now) IS NULL THEN
            NULL;
        END IF;
    END IF;
END
$$;


--
-- Name: wallet_take_limit(uuid, text, text, bigint, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_take_limit(p_wallet uuid, p_tier text, p_kind text, p_amount bigint, p_now timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    most record;
    used record;
    clock timestamp := p_now AT TIME ZONE 'Asia/Bangkok';
    today date := clock::date;
    month date := date_trunc('month', clock)::date;
BEGIN
    IF p_wallet IS NULL OR p_amount IS NULL OR p_amount < 1 THEN
        RAISE EXCEPTION 'nothing to count' USING ERRCODE = 'MP005';
    END IF;
    SELECT l.per_transaction, l.per_day, l.per_month INTO most FROM public.wallet_limit l
     WHERE l.tier = p_tier AND l.kind = p_kind AND l.effective_from <= p_now
     ORDER BY l.effective_from DESC LIMIT 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no limit for % %', p_tier, p_kind USING ERRCODE = 'MP304',
            DETAIL = jsonb_build_object('kind', p_kind);
    ELSIF p_amount > most.per_transaction THEN
        RAISE EXCEPTION 'more than one % may carry', p_kind USING ERRCODE = 'MP301',
            DETAIL = jsonb_build_object('kind', p_kind, 'most', most.per_transaction);
    END IF;
    UPDATE public.wallet_limitusage u
       SET day = greatest(u.day, today),
           day_used = p_amount + CASE WHEN u.day >= today THEN u.day_used ELSE 0 END,
           month_used = p_amount + CASE WHEN u.day >= month THEN u.month_used ELSE 0 END
     WHERE u.wallet_id = p_wallet AND u.kind = p_kind
    RETURNING u.day, u.day_used, u.month_used INTO used;
    IF NOT FOUND THEN
        INSERT INTO public.wallet_limitusage AS u (wallet_id, kind, day, day_used, month_used)
        VALUES (p_wallet, p_kind, today, p_amount, p_amount)
        ON CONFLICT (wallet_id, kind) DO NOTHING
        RETURNING u.day, u.day_used, u.month_used INTO used;
        IF NOT FOUND THEN
            -- Somebody was faster with the first row: it is there now, and locked in turn.
            PERFORM public.wallet_take_limit(p_wallet, p_tier, p_kind, p_amount, p_now);
            RETURN;
        END IF;
    END IF;
    IF used.day_used > most.per_day THEN
        RAISE EXCEPTION 'more than is left of the day' USING ERRCODE = 'MP302',
            DETAIL = jsonb_build_object(
                'kind', p_kind, 'most', most.per_day,
                'left', greatest(most.per_day - used.day_used + p_amount, 0),
                'resets_at', public.wallet_midnight(used.day + 1));
    ELSIF used.month_used > most.per_month THEN
        RAISE EXCEPTION 'more than is left of the month' USING ERRCODE = 'MP303',
            DETAIL = jsonb_build_object(
                'kind', p_kind, 'most', most.per_month,
                'left', greatest(most.per_month - used.month_used + p_amount, 0),
                'resets_at', public.wallet_midnight(
                    (date_trunc('month', used.day::timestamp) + interval '1 month')::date));
    END IF;
END
$$;


--
-- Name: wallet_use_limit(uuid, text, text, bigint, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wallet_use_limit(p_wallet uuid, p_tier text, p_kind text, p_amount bigint, p_now timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM wallet_take_limit(p_wallet, p_tier, p_kind, p_amount, p_now);
END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: accounts_appbuild; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_appbuild (
    id uuid NOT NULL,
    os character varying(8) NOT NULL,
    version character varying(20) NOT NULL,
    "least" character varying(20) NOT NULL,
    notes_th text NOT NULL,
    notes_en text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT app_build_os_known CHECK (((os)::text = ANY ((ARRAY['android'::character varying, 'ios'::character varying])::text[])))
);


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
-- Name: accounts_closedaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_closedaccount (
    id uuid NOT NULL,
    cause character varying(20) NOT NULL,
    erased jsonb NOT NULL,
    kept jsonb NOT NULL,
    closed_by character varying(120) NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT closed_account_cause_known CHECK (((cause)::text = ANY ((ARRAY['customer_request'::character varying, 'false_information'::character varying, 'deceased'::character varying])::text[])))
);


--
-- Name: accounts_cooloff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_cooloff (
    id uuid NOT NULL,
    cause character varying(24) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT cool_off_lasts CHECK (((until > started_at) AND (NOT ((cause)::text = ''::text))))
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
    cool_off_until timestamp with time zone,
    age_group character varying(5) NOT NULL,
    picture_id uuid,
    review_on date,
    review_told_at timestamp with time zone,
    risk character varying(6) NOT NULL,
    tier character varying(10) NOT NULL,
    CONSTRAINT customer_age_group_known CHECK (((age_group)::text = ANY ((ARRAY['child'::character varying, 'minor'::character varying, 'adult'::character varying])::text[]))),
    CONSTRAINT customer_closed_says_when CHECK (((NOT ((state)::text = 'closed'::text)) OR (closed_at IS NOT NULL))),
    CONSTRAINT customer_language_known CHECK (((language)::text = ANY ((ARRAY['th'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT customer_national_id_is_indexed CHECK ((((national_id IS NULL) AND (national_id_index IS NULL)) OR ((national_id IS NOT NULL) AND (national_id_index IS NOT NULL)))),
    CONSTRAINT customer_phone_is_indexed CHECK ((((phone IS NULL) AND (phone_index IS NULL)) OR ((phone IS NOT NULL) AND (phone_index IS NOT NULL)))),
    CONSTRAINT customer_risk_known CHECK (((risk)::text = ANY ((ARRAY['low'::character varying, 'medium'::character varying, 'high'::character varying])::text[]))),
    CONSTRAINT customer_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'suspended'::character varying, 'closed'::character varying, 'deceased'::character varying])::text[]))),
    CONSTRAINT customer_tier_known CHECK (((tier)::text = ANY ((ARRAY['none'::character varying, 'basic'::character varying, 'standard'::character varying, 'enhanced'::character varying])::text[])))
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
-- Name: accounts_guardianship; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_guardianship (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    state character varying(10) NOT NULL,
    purpose character varying(40) NOT NULL,
    ground character varying(200) NOT NULL,
    evidence text NOT NULL,
    draft text,
    code character varying(8),
    digest character varying(64) NOT NULL,
    terms_version_id uuid NOT NULL,
    terms_language character varying(2) NOT NULL,
    terms_sha256 character varying(64) NOT NULL,
    notice_version_id uuid NOT NULL,
    notice_language character varying(2) NOT NULL,
    notice_sha256 character varying(64) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    consented_at timestamp with time zone,
    in_force_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason character varying(12) NOT NULL,
    guardian_id uuid NOT NULL,
    minor_id uuid,
    registration_id uuid,
    CONSTRAINT guardianship_by_another_person CHECK (((minor_id IS NULL) OR (NOT ((minor_id = guardian_id) AND (minor_id IS NOT NULL))))),
    CONSTRAINT guardianship_kind_known CHECK (((kind)::text = ANY ((ARRAY['parent'::character varying, 'court_appointed'::character varying])::text[]))),
    CONSTRAINT guardianship_state_says_what_it_needs CHECK ((((code IS NULL) AND (consented_at IS NULL) AND (minor_id IS NULL) AND ((state)::text = 'asked'::text)) OR ((code IS NOT NULL) AND (consented_at IS NOT NULL) AND (minor_id IS NULL) AND ((state)::text = 'consented'::text)) OR ((consented_at IS NOT NULL) AND (draft IS NULL) AND (in_force_at IS NOT NULL) AND (minor_id IS NOT NULL) AND ((state)::text = 'in_force'::text)) OR ((draft IS NULL) AND ((end_reason)::text = ANY ((ARRAY['not_used'::character varying, 'withdrawn'::character varying, 'majority'::character varying])::text[])) AND (ended_at IS NOT NULL) AND ((state)::text = 'ended'::text))))
);


--
-- Name: accounts_heirrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_heirrequest (
    id uuid NOT NULL,
    name text NOT NULL,
    contact text NOT NULL,
    relation character varying(80) NOT NULL,
    wish text NOT NULL,
    state character varying(8) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    customer_id uuid NOT NULL,
    CONSTRAINT heir_request_answer_says_when CHECK ((((answered_at IS NULL) AND ((state)::text = 'open'::text)) OR ((answered_at IS NOT NULL) AND ((state)::text = 'answered'::text))))
);


--
-- Name: accounts_identitychange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_identitychange (
    id uuid NOT NULL,
    field character varying(12) NOT NULL,
    value text,
    value_index character varying(64),
    old_value text,
    note text,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    applied_at timestamp with time zone,
    closed_at timestamp with time zone,
    approval_id uuid,
    customer_id uuid NOT NULL,
    maker_id uuid NOT NULL,
    value_index_next character varying(64),
    CONSTRAINT change_applied_says_when CHECK (((NOT ((state)::text = 'applied'::text)) OR ((applied_at IS NOT NULL) AND (closed_at IS NOT NULL) AND (old_value IS NOT NULL)))),
    CONSTRAINT change_decided_has_its_approval CHECK (((NOT ((state)::text = ANY ((ARRAY['submitted'::character varying, 'refused'::character varying, 'applied'::character varying])::text[]))) OR ((approval_id IS NOT NULL) AND (submitted_at IS NOT NULL)))),
    CONSTRAINT change_ended_drops_its_next_index CHECK (((value IS NOT NULL) OR (value_index_next IS NULL))),
    CONSTRAINT change_ended_drops_its_value CHECK (((((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying, 'applied'::character varying])::text[])) AND (value IS NOT NULL) AND (value_index IS NOT NULL)) OR ((value IS NULL) AND (value_index IS NULL)))),
    CONSTRAINT change_field_known CHECK (((field)::text = ANY ((ARRAY['phone'::character varying, 'national_id'::character varying])::text[]))),
    CONSTRAINT change_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying, 'applied'::character varying, 'refused'::character varying, 'withdrawn'::character varying, 'expired'::character varying, 'erased'::character varying])::text[])))
);


--
-- Name: accounts_identitycheck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_identitycheck (
    id uuid NOT NULL,
    passed boolean NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    change_id uuid NOT NULL,
    item_id character varying(40) NOT NULL
);


--
-- Name: accounts_identitycheckitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_identitycheckitem (
    code character varying(40) NOT NULL,
    field character varying(12) NOT NULL,
    place smallint NOT NULL,
    text_th character varying(250) NOT NULL,
    text_en character varying(250) NOT NULL,
    source character varying(250) NOT NULL,
    active boolean NOT NULL,
    CONSTRAINT accounts_identitycheckitem_place_check CHECK ((place >= 0))
);


--
-- Name: accounts_identityerasure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_identityerasure (
    id uuid NOT NULL,
    ground character varying(200) NOT NULL,
    erased_by character varying(120) NOT NULL,
    erased_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL
);


--
-- Name: accounts_identityevidence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_identityevidence (
    id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    change_id uuid NOT NULL,
    file_id uuid NOT NULL
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
    device_id text,
    device_id_index character varying(64),
    device_id_index_next character varying(64),
    network character varying(8) NOT NULL,
    operator character varying(60) NOT NULL,
    phone_state character varying(8) NOT NULL,
    signs jsonb NOT NULL,
    CONSTRAINT installation_language_known CHECK (((language)::text = ANY ((ARRAY['th'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT installation_os_known CHECK (((os)::text = ANY ((ARRAY['android'::character varying, 'ios'::character varying, 'web'::character varying])::text[])))
);


--
-- Name: accounts_installationevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_installationevent (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    app_version character varying(20) NOT NULL,
    os_version character varying(20) NOT NULL,
    operator character varying(60) NOT NULL,
    network_seen character varying(8) NOT NULL,
    network_told character varying(8) NOT NULL,
    phone_state character varying(8) NOT NULL,
    signs jsonb NOT NULL,
    installation_id uuid NOT NULL,
    CONSTRAINT installation_event_known CHECK (((kind)::text = ANY ((ARRAY['install'::character varying, 'check_in'::character varying, 'uninstall'::character varying])::text[])))
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
    for_pin_reset boolean NOT NULL,
    card_expires_on text,
    granted character varying(10) NOT NULL,
    screened_at timestamp with time zone,
    screening character varying(12) NOT NULL,
    screening_list character varying(80) NOT NULL,
    CONSTRAINT kyc_channel_known CHECK (((channel)::text = ANY ((ARRAY[''::character varying, 'branch'::character varying, 'counter'::character varying, 'bank_app'::character varying])::text[]))),
    CONSTRAINT kyc_check_names_verifier CHECK (((NOT ((state)::text = 'in_check'::text)) OR ((taken_at IS NOT NULL) AND (verifier_id IS NOT NULL) AND (NOT ((channel)::text = ''::text))))),
    CONSTRAINT kyc_granted_known CHECK (((granted)::text = ANY ((ARRAY[''::character varying, 'none'::character varying, 'basic'::character varying, 'standard'::character varying, 'enhanced'::character varying])::text[]))),
    CONSTRAINT kyc_refused_says_why CHECK (((NOT ((state)::text = 'refused'::text)) OR ((decided_at IS NOT NULL) AND ((refusal)::text = ANY ((ARRAY['id_mismatch'::character varying, 'person_mismatch'::character varying, 'card_expired'::character varying, 'card_not_genuine'::character varying, 'card_unreadable'::character varying, 'screening'::character varying])::text[])) AND ((tier)::text = ''::text) AND (verifier_id IS NOT NULL)))),
    CONSTRAINT kyc_review_says_what_screening_said CHECK (((NOT ((state)::text = 'in_review'::text)) OR (((screening)::text = ANY ((ARRAY['clear'::character varying, 'hit'::character varying, 'not_screened'::character varying, 'unavailable'::character varying])::text[])) AND (verifier_id IS NOT NULL)))),
    CONSTRAINT kyc_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'in_check'::character varying, 'in_review'::character varying, 'verified'::character varying, 'refused'::character varying, 'expired'::character varying])::text[]))),
    CONSTRAINT kyc_verified_says_how CHECK (((NOT ((state)::text = 'verified'::text)) OR ((decided_at IS NOT NULL) AND ((method)::text = ANY ((ARRAY['dip_chip'::character varying, 'laser_code'::character varying])::text[])) AND ((refusal)::text = ''::text) AND (verifier_id IS NOT NULL) AND (NOT ((tier)::text = ''::text)))))
);


--
-- Name: accounts_kycevidence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_kycevidence (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    file_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT kyc_evidence_kind_known CHECK (((kind)::text = ANY ((ARRAY['card'::character varying, 'person'::character varying, 'other'::character varying])::text[])))
);


--
-- Name: accounts_majorityquestion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_majorityquestion (
    id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reminded_at timestamp with time zone,
    answered_at timestamp with time zone,
    customer_id uuid NOT NULL
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
    network_key character varying(64) NOT NULL,
    CONSTRAINT accounts_otp_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT otp_of_a_customer_or_a_phone CHECK ((((customer_id IS NOT NULL) AND ((phone_key)::text = ''::text)) OR ((customer_id IS NULL) AND (installation_id IS NOT NULL) AND (NOT ((phone_key)::text = ''::text)))))
);


--
-- Name: accounts_pinreset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_pinreset (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    allowed_at timestamp with time zone,
    closed_at timestamp with time zone,
    customer_id uuid NOT NULL,
    installation_id uuid NOT NULL,
    kyc_case_id uuid NOT NULL,
    CONSTRAINT pin_reset_closed_says_when CHECK ((((closed_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (closed_at IS NOT NULL)))),
    CONSTRAINT pin_reset_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'done'::character varying, 'withdrawn'::character varying])::text[])))
);


--
-- Name: accounts_problemcount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_problemcount (
    id uuid NOT NULL,
    day date NOT NULL,
    os character varying(8) NOT NULL,
    os_version character varying(20) NOT NULL,
    hardware_model character varying(80) NOT NULL,
    app_version character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    count integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT accounts_problemcount_count_check CHECK ((count >= 0)),
    CONSTRAINT problem_kind_known CHECK (((kind)::text = ANY ((ARRAY['crash'::character varying, 'freeze'::character varying, 'network'::character varying, 'display'::character varying, 'camera'::character varying, 'other'::character varying])::text[])))
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
    otp_id uuid,
    CONSTRAINT accounts_registration_completions_check CHECK ((completions >= 0)),
    CONSTRAINT registration_closed_keeps_no_draft CHECK ((((phone IS NOT NULL) AND ((state)::text = ANY ((ARRAY['started'::character varying, 'phone_proved'::character varying])::text[]))) OR ((closed_at IS NOT NULL) AND (phone IS NULL) AND (profile IS NULL)))),
    CONSTRAINT registration_completed_names_its_customer CHECK ((((customer_id IS NOT NULL) AND ((state)::text = 'completed'::text)) OR ((NOT ((state)::text = 'completed'::text)) AND (customer_id IS NULL)))),
    CONSTRAINT registration_state_known CHECK (((state)::text = ANY ((ARRAY['started'::character varying, 'phone_proved'::character varying, 'completed'::character varying, 'declined'::character varying, 'expired'::character varying])::text[])))
);


--
-- Name: accounts_reveal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_reveal (
    id uuid NOT NULL,
    role character varying(20) NOT NULL,
    field character varying(12) NOT NULL,
    case_kind character varying(20) NOT NULL,
    case_number character varying(40) NOT NULL,
    reason text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    week_id uuid NOT NULL,
    CONSTRAINT reveal_field_known CHECK (((field)::text = ANY ((ARRAY['name'::character varying, 'phone'::character varying, 'national_id'::character varying, 'birth_date'::character varying, 'address'::character varying, 'email'::character varying, 'occupation'::character varying, 'workplace'::character varying])::text[])))
);


--
-- Name: accounts_revealday; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_revealday (
    id uuid NOT NULL,
    day date NOT NULL,
    used integer NOT NULL,
    staff_id uuid NOT NULL,
    CONSTRAINT accounts_revealday_used_check CHECK ((used >= 0))
);


--
-- Name: accounts_revealdelay; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_revealdelay (
    id uuid NOT NULL,
    ground character varying(20) NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    maker_id character varying(64) NOT NULL,
    checker_id character varying(64) NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT reveal_delay_by_two CHECK ((NOT ((maker_id)::text = (checker_id)::text))),
    CONSTRAINT reveal_delay_ends CHECK ((ends_at > begins_at))
);


--
-- Name: accounts_revealweek; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_revealweek (
    id uuid NOT NULL,
    monday date NOT NULL,
    reviewed_at timestamp with time zone,
    finding character varying(12) NOT NULL,
    note text NOT NULL,
    reviewer_id uuid,
    staff_id uuid NOT NULL,
    CONSTRAINT reveal_week_reviewed_by_another CHECK (((reviewer_id IS NULL) OR (NOT ((reviewer_id = staff_id) AND (reviewer_id IS NOT NULL))))),
    CONSTRAINT reveal_week_reviewed_whole CHECK (((((finding)::text = ''::text) AND (reviewed_at IS NULL) AND (reviewer_id IS NULL)) OR ((reviewed_at IS NOT NULL) AND (reviewer_id IS NOT NULL) AND (NOT ((finding)::text = ''::text)))))
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
    CONSTRAINT session_end_drops_its_pin CHECK (((((end_reason)::text = ''::text) AND (ended_at IS NULL)) OR (((end_reason)::text = ANY ((ARRAY['signed_out'::character varying, 'signed_out_everywhere'::character varying, 'replaced'::character varying, 'new_device'::character varying, 'refresh_reused'::character varying, 'another_installation'::character varying, 'pin_changed'::character varying, 'pin_reset'::character varying, 'identity_changed'::character varying, 'uninstalled'::character varying, 'revoked'::character varying, 'expired'::character varying])::text[])) AND (ended_at IS NOT NULL) AND ((pin_check)::text = ''::text))))
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
    password_changed_at timestamp with time zone,
    CONSTRAINT staff_is_never_superuser CHECK ((NOT is_superuser))
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
-- Name: accounts_staffdatause; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staffdatause (
    id uuid NOT NULL,
    hour timestamp with time zone NOT NULL,
    shown character varying(10) NOT NULL,
    rows integer NOT NULL,
    staff_id uuid NOT NULL,
    CONSTRAINT accounts_staffdatause_rows_check CHECK ((rows >= 0)),
    CONSTRAINT data_use_shown_known CHECK (((shown)::text = ANY ((ARRAY['listed'::character varying, 'searched'::character varying, 'opened'::character varying, 'exported'::character varying, 'files'::character varying])::text[])))
);


--
-- Name: accounts_staffnetwork; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staffnetwork (
    id uuid NOT NULL,
    cidr character varying(43) NOT NULL,
    note character varying(120) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);


--
-- Name: accounts_staffpassword; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staffpassword (
    id uuid NOT NULL,
    hashed character varying(128) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    staff_id uuid NOT NULL
);


--
-- Name: accounts_staffsuspension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_staffsuspension (
    id uuid NOT NULL,
    ground character varying(10) NOT NULL,
    detail jsonb NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by character varying(64) NOT NULL,
    opened_by_label character varying(120) NOT NULL,
    reason text NOT NULL,
    outcome character varying(10) NOT NULL,
    outcome_reason text NOT NULL,
    outcome_by character varying(64),
    checked_by character varying(64),
    closed_at timestamp with time zone,
    staff_id uuid NOT NULL,
    CONSTRAINT suspension_closed_says_how CHECK ((((checked_by IS NULL) AND (closed_at IS NULL) AND ((outcome)::text = ''::text) AND (outcome_by IS NULL)) OR ((checked_by IS NOT NULL) AND (closed_at IS NOT NULL) AND ((outcome)::text = ANY ((ARRAY['cleared'::character varying, 'confirmed'::character varying])::text[])) AND (outcome_by IS NOT NULL)))),
    CONSTRAINT suspension_ground_known CHECK (((ground)::text = ANY ((ARRAY['too_much'::character varying, 'violation'::character varying])::text[]))),
    CONSTRAINT suspension_outcome_by_another CHECK (((outcome_by IS NULL) OR ((NOT (((outcome_by)::text = (opened_by)::text) AND (outcome_by IS NOT NULL))) AND (NOT (((outcome_by)::text = (checked_by)::text) AND (outcome_by IS NOT NULL) AND (checked_by IS NOT NULL))))))
);


--
-- Name: accounts_stepuprow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_stepuprow (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    action character varying(40) NOT NULL,
    network character varying(8) NOT NULL,
    phone_state character varying(8) NOT NULL,
    device character varying(8) NOT NULL,
    sign character varying(16) NOT NULL,
    amount_from bigint,
    amount_below bigint,
    demand character varying(8) NOT NULL,
    active boolean NOT NULL,
    note text NOT NULL,
    CONSTRAINT accounts_stepuprow_position_check CHECK (("position" >= 0)),
    CONSTRAINT step_up_amounts_in_order CHECK (((amount_from IS NULL) OR (amount_below IS NULL) OR (amount_below > amount_from))),
    CONSTRAINT step_up_demand_known CHECK (((demand)::text = ANY ((ARRAY['pin'::character varying, 'otp'::character varying, 'pin,otp'::character varying, 'refuse'::character varying])::text[]))),
    CONSTRAINT step_up_words_known CHECK ((((device)::text = ANY ((ARRAY['any'::character varying, 'known'::character varying, 'new'::character varying])::text[])) AND ((network)::text = ANY ((ARRAY['any'::character varying, 'mobile'::character varying, 'wifi'::character varying, 'unknown'::character varying])::text[])) AND ((phone_state)::text = ANY ((ARRAY['any'::character varying, 'free'::character varying, 'in_call'::character varying, 'unknown'::character varying])::text[])) AND ((sign)::text = ANY ((ARRAY['any'::character varying, 'some'::character varying, 'rooted'::character varying, 'hooked'::character varying, 'remote_control'::character varying, 'screen_sharing'::character varying])::text[]))))
);


--
-- Name: accounts_suspension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_suspension (
    id uuid NOT NULL,
    cause character varying(20) NOT NULL,
    state character varying(14) NOT NULL,
    basis character varying(300) NOT NULL,
    reference character varying(60) NOT NULL,
    false_fields jsonb NOT NULL,
    detected_at timestamp with time zone NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    proof_by date,
    proof_given_at timestamp with time zone,
    placed_by character varying(120) NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(120) NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT suspension_cause_known CHECK (((cause)::text = ANY ((ARRAY['false_information'::character varying, 'victim_report'::character varying, 'police_report'::character varying, 'own_detection'::character varying, 'court_order'::character varying, 'death_reported'::character varying, 'guardian_withdrew'::character varying])::text[]))),
    CONSTRAINT suspension_end_says_when CHECK ((((ended_at IS NULL) AND ((state)::text = ANY ((ARRAY['in_force'::character varying, 'proof_given'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['in_force'::character varying, 'proof_given'::character varying])::text[]))) AND (ended_at IS NOT NULL)))),
    CONSTRAINT suspension_false_information_says_what CHECK (((((cause)::text = 'false_information'::text) AND (proof_by IS NOT NULL) AND (NOT (false_fields = '[]'::jsonb))) OR ((NOT ((cause)::text = 'false_information'::text)) AND (NOT ((state)::text = 'proof_given'::text)) AND (false_fields = '[]'::jsonb) AND (proof_by IS NULL)))),
    CONSTRAINT suspension_fraud_hold_has_end_and_report CHECK (((NOT ((cause)::text = ANY ((ARRAY['victim_report'::character varying, 'police_report'::character varying, 'own_detection'::character varying])::text[]))) OR ((until > from_at) AND (until IS NOT NULL) AND (NOT ((reference)::text = ''::text))))),
    CONSTRAINT suspension_names_its_basis CHECK ((NOT ((basis)::text = ''::text))),
    CONSTRAINT suspension_state_known CHECK (((state)::text = ANY ((ARRAY['in_force'::character varying, 'proof_given'::character varying, 'lifted'::character varying, 'expired'::character varying, 'replaced'::character varying, 'ended_account'::character varying])::text[])))
);


--
-- Name: accounts_suspensionproof; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_suspensionproof (
    id uuid NOT NULL,
    words text NOT NULL,
    file_id uuid,
    given_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    suspension_id uuid NOT NULL
);


--
-- Name: accounts_undertaking; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_undertaking (
    id uuid NOT NULL,
    number integer NOT NULL,
    body_th text NOT NULL,
    body_en text NOT NULL,
    sha256_th character varying(64) NOT NULL,
    sha256_en character varying(64) NOT NULL,
    maker_id character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    checker_id character varying(64) NOT NULL,
    published_at timestamp with time zone,
    CONSTRAINT accounts_undertaking_number_check CHECK ((number >= 0)),
    CONSTRAINT undertaking_checked_by_another CHECK (((published_at IS NULL) OR (NOT ((checker_id)::text = (maker_id)::text)) OR (((maker_id)::text = 'first_run'::text) AND (number = 1)))),
    CONSTRAINT undertaking_hash_en CHECK (((sha256_en)::text = encode(sha256(convert_to(body_en, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT undertaking_hash_th CHECK (((sha256_th)::text = encode(sha256(convert_to(body_th, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT undertaking_names_its_checker CHECK (((published_at IS NULL) OR (NOT ((checker_id)::text = ''::text))))
);


--
-- Name: accounts_undertakingsignature; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_undertakingsignature (
    id uuid NOT NULL,
    language character varying(2) NOT NULL,
    sha256 character varying(64) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    staff_id uuid NOT NULL,
    undertaking_id uuid NOT NULL
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
-- Name: core_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.core_file (
    id uuid NOT NULL,
    purpose character varying(60) NOT NULL,
    subject_id uuid,
    name text,
    state character varying(12) NOT NULL,
    media_type character varying(40) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    place uuid,
    content_key text,
    finding character varying(120) NOT NULL,
    signature_version character varying(80) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    scanned_at timestamp with time zone,
    erased_at timestamp with time zone,
    CONSTRAINT core_file_size_check CHECK ((size >= 0)),
    CONSTRAINT file_clean_was_scanned CHECK (((NOT ((state)::text = 'clean'::text)) OR (((finding)::text = ''::text) AND (scanned_at IS NOT NULL) AND (NOT ((signature_version)::text = ''::text))))),
    CONSTRAINT file_content_has_its_key CHECK ((((content_key IS NULL) AND (place IS NULL)) OR ((content_key IS NOT NULL) AND (place IS NOT NULL)))),
    CONSTRAINT file_erased_keeps_nothing CHECK (((NOT ((state)::text = 'erased'::text)) OR ((erased_at IS NOT NULL) AND (name IS NULL) AND ((sha256)::text = ''::text)))),
    CONSTRAINT file_gone_has_no_content CHECK (((NOT ((state)::text = ANY ((ARRAY['refused'::character varying, 'erased'::character varying])::text[]))) OR (place IS NULL))),
    CONSTRAINT file_kept_has_content CHECK (((NOT ((state)::text = ANY ((ARRAY['quarantined'::character varying, 'clean'::character varying])::text[]))) OR (place IS NOT NULL))),
    CONSTRAINT file_state_known CHECK (((state)::text = ANY ((ARRAY['quarantined'::character varying, 'clean'::character varying, 'infected'::character varying, 'refused'::character varying, 'erased'::character varying])::text[])))
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
-- Name: wallet_balancecap; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_balancecap (
    id uuid NOT NULL,
    tier character varying(10) NOT NULL,
    most bigint NOT NULL,
    source text NOT NULL,
    effective_from timestamp with time zone NOT NULL,
    approval_id uuid,
    CONSTRAINT cap_amount CHECK ((most >= 0)),
    CONSTRAINT cap_tier_known CHECK (((tier)::text = ANY ((ARRAY['none'::character varying, 'basic'::character varying, 'standard'::character varying, 'enhanced'::character varying])::text[])))
);


--
-- Name: wallet_bankaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_bankaccount (
    id uuid NOT NULL,
    bank_code character varying(3) NOT NULL,
    number text NOT NULL,
    number_index character varying(64) NOT NULL,
    number_index_next character varying(64) NOT NULL,
    holder text NOT NULL,
    state character varying(10) NOT NULL,
    digest character varying(64) NOT NULL,
    otp_id uuid,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    linked_at timestamp with time zone,
    unlinked_at timestamp with time zone,
    customer_id uuid NOT NULL,
    CONSTRAINT bank_account_state_says_when CHECK ((((linked_at IS NULL) AND ((state)::text = 'asked'::text) AND (unlinked_at IS NULL)) OR ((linked_at IS NOT NULL) AND ((state)::text = 'linked'::text) AND (unlinked_at IS NULL)) OR ((linked_at IS NOT NULL) AND ((state)::text = 'unlinked'::text) AND (unlinked_at IS NOT NULL))))
);


--
-- Name: wallet_bankclosing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_bankclosing (
    id uuid NOT NULL,
    day date NOT NULL,
    balance bigint NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    approval_id uuid NOT NULL,
    CONSTRAINT bank_closing_balance CHECK ((balance >= 0))
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
-- Name: wallet_closing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_closing (
    id uuid NOT NULL,
    cause character varying(20) NOT NULL,
    state character varying(14) NOT NULL,
    bank character varying(3) NOT NULL,
    account text,
    holder text,
    order_reference character varying(60) NOT NULL,
    digest character varying(64) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    closed_at timestamp with time zone,
    amount bigint NOT NULL,
    transaction_id uuid,
    bank_reference character varying(64),
    paid_transaction_id uuid,
    paid_at timestamp with time zone,
    customer_id uuid NOT NULL,
    wallet_id uuid,
    CONSTRAINT closing_amount_was_posted CHECK ((((amount = 0) AND (transaction_id IS NULL)) OR ((amount > 0) AND (transaction_id IS NOT NULL)))),
    CONSTRAINT closing_paid_says_how CHECK ((((bank_reference IS NULL) AND (paid_at IS NULL) AND (paid_transaction_id IS NULL)) OR ((bank_reference IS NOT NULL) AND (paid_at IS NOT NULL) AND (paid_transaction_id IS NOT NULL) AND ((state)::text = 'settled'::text)))),
    CONSTRAINT closing_says_when CHECK ((((closed_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (closed_at IS NOT NULL)))),
    CONSTRAINT closing_settled_was_paid CHECK (((NOT ((state)::text = 'settled'::text)) OR (amount = 0) OR (paid_at IS NOT NULL))),
    CONSTRAINT closing_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'needs_account'::character varying, 'to_pay'::character varying, 'settled'::character varying])::text[]))),
    CONSTRAINT closing_to_pay_says_where CHECK (((NOT ((state)::text = 'to_pay'::text)) OR ((account IS NOT NULL) AND (amount > 0) AND (holder IS NOT NULL) AND (NOT ((bank)::text = ''::text)))))
);


--
-- Name: wallet_feenotice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_feenotice (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    told_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    version_id uuid NOT NULL
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
    bands jsonb NOT NULL,
    CONSTRAINT fee_amounts CHECK (((basis_points <= 10000) AND (flat_satang >= 0) AND (min_satang >= 0) AND ((max_satang IS NULL) OR (max_satang >= min_satang)))),
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
-- Name: wallet_ledger_after_effect; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_after_effect (
    transaction_id uuid NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='5000');


--
-- Name: wallet_ledger_batch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_ledger_batch (
    id uuid DEFAULT uuidv7() NOT NULL,
    owner_id uuid NOT NULL,
    posted_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint bytea NOT NULL,
    outcomes jsonb NOT NULL
);


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
-- Name: wallet_limit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_limit (
    id uuid NOT NULL,
    tier character varying(10) NOT NULL,
    kind character varying(10) NOT NULL,
    per_transaction bigint NOT NULL,
    per_day bigint NOT NULL,
    per_month bigint NOT NULL,
    source text NOT NULL,
    effective_from timestamp with time zone NOT NULL,
    approval_id uuid,
    CONSTRAINT limit_amounts CHECK (((per_day >= per_transaction) AND (per_transaction >= 0) AND (per_month >= per_day))),
    CONSTRAINT limit_kind_known CHECK (((kind)::text = ANY ((ARRAY['transfer'::character varying, 'payment'::character varying, 'topup'::character varying, 'withdrawal'::character varying, 'payout'::character varying])::text[]))),
    CONSTRAINT limit_tier_known CHECK (((tier)::text = ANY ((ARRAY['none'::character varying, 'basic'::character varying, 'standard'::character varying, 'enhanced'::character varying])::text[])))
);


--
-- Name: wallet_limitusage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_limitusage (
    kind character varying(10) NOT NULL,
    day date NOT NULL,
    day_used bigint NOT NULL,
    month_used bigint NOT NULL,
    wallet_id uuid NOT NULL
)
WITH (fillfactor='50', autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_threshold='500');


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
    wallet_id uuid
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
    bank_account_id uuid,
    CONSTRAINT quote_amounts CHECK (((amount > 0) AND (fee >= 0) AND (vat >= 0) AND (vat <= fee))),
    CONSTRAINT quote_kind_known CHECK (((kind)::text = ANY ((ARRAY['payment'::character varying, 'transfer'::character varying, 'withdrawal'::character varying])::text[]))),
    CONSTRAINT quote_not_to_oneself CHECK (((payee_wallet_id IS NULL) OR (NOT ((payee_wallet_id = wallet_id) AND (payee_wallet_id IS NOT NULL))))),
    CONSTRAINT quote_one_payee CHECK ((((bank_account_id IS NULL) AND (merchant_id IS NOT NULL) AND (payee_wallet_id IS NULL)) OR ((bank_account_id IS NULL) AND (merchant_id IS NULL) AND (payee_wallet_id IS NOT NULL)) OR ((bank_account_id IS NOT NULL) AND (merchant_id IS NULL) AND (payee_wallet_id IS NULL))))
);


--
-- Name: wallet_safeguardingreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_safeguardingreport (
    id uuid NOT NULL,
    day date NOT NULL,
    customers bigint NOT NULL,
    merchants bigint NOT NULL,
    billers bigint NOT NULL,
    in_transit bigint NOT NULL,
    unmatched_receipts bigint NOT NULL,
    safeguarded bigint NOT NULL,
    least_basis_points integer NOT NULL,
    is_below boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT wallet_safeguardingreport_least_basis_points_check CHECK ((least_basis_points >= 0))
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
    CONSTRAINT topup_state_known CHECK ((((paid_at IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'held'::character varying])::text[]))) OR ((paid_at IS NOT NULL) AND ((state)::text = 'paid'::text))))
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
    resolved_at timestamp with time zone,
    transaction_id uuid,
    wallet_id uuid,
    CONSTRAINT unmatched_reason_known CHECK (((reason)::text = ANY ((ARRAY['unknown_reference'::character varying, 'wallet_frozen'::character varying, 'wallet_closed'::character varying, 'over_balance_cap'::character varying, 'over_limit'::character varying])::text[]))),
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
-- Name: wallet_withdrawal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wallet_withdrawal (
    id uuid NOT NULL,
    reference character varying(20) NOT NULL,
    hold_id uuid NOT NULL,
    amount bigint NOT NULL,
    fee bigint NOT NULL,
    vat bigint NOT NULL,
    key character varying(80) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(40) NOT NULL,
    bank_reference character varying(64) NOT NULL,
    enquiries integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    next_step_at timestamp with time zone,
    sent_at timestamp with time zone,
    valid_until timestamp with time zone,
    ended_at timestamp with time zone,
    transaction_id uuid,
    bank_account_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    quote_id uuid NOT NULL,
    wallet_id uuid NOT NULL,
    CONSTRAINT withdrawal_amounts CHECK (((amount > 0) AND (fee >= 0) AND (vat >= 0) AND (vat <= fee))),
    CONSTRAINT withdrawal_completed_is_posted CHECK (((((state)::text = 'completed'::text) AND (transaction_id IS NOT NULL)) OR ((NOT ((state)::text = 'completed'::text)) AND (transaction_id IS NULL)))),
    CONSTRAINT withdrawal_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'sent'::character varying, 'unknown'::character varying, 'settled'::character varying, 'completed'::character varying, 'refused'::character varying])::text[])))
);


--
-- Data for Name: accounts_appbuild; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_appbuild (id, os, version, "least", notes_th, notes_en, published_at) FROM stdin;
01a20221-3567-7579-bc1d-a652bfca829d	android	1.0.0	1.0.0	รุ่นแรก	The first version.	2026-11-22 07:21:00.274164+00
01a20221-356c-75c3-8da3-4ba3a9711ce8	ios	1.0.0	1.0.0	รุ่นแรก	The first version.	2026-11-22 07:21:00.274164+00
\.


--
-- Data for Name: accounts_brake; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_brake (id, scope, key, count, since, locked_until) FROM stdin;
01a20221-ae8e-7a58-851f-443b85b1bf25	ask.installation	194c6cdd184954af4aafc28cf784290846af732f80e572ecb89897881d573f2d	1	2026-11-22 07:00:00+00	\N
01a20221-afdc-7b5b-b117-2ad3bd126494	attempt.installation	462de8e203edda2c11fe73c298a2e318c00c01813c78eaf8bb69abd59334c495	1	2026-11-22 07:00:00+00	\N
01a20223-c2bc-796f-9385-7ed25ef01218	phone.everywhere	404ae76fec0d5ef88dc649a8b685e68554ac81de120f0ca645ce7db5e67b3323	0	2026-11-22 07:23:47.861844+00	\N
01a20223-c2bc-7a89-983d-dce1ce217ee4	phone.installation	70be767bfe9a3fec9a03f5ebeda439b758116809086dd957fefb39fc480f13bc	0	2026-11-22 07:23:47.861844+00	\N
01a20223-c154-707b-832c-d3c634145922	ask.installation	3949daee04b0d2cb1908e68405f58c839e08a7c8665bb0ffdde496cae481e68c	1	2026-11-22 07:00:00+00	\N
01a20221-ae9b-7d2a-a6bf-470329e1a45d	phone.everywhere	f09514957e42b831ba07fef919b3ebda345f5119a37b29a2943d385c7f1cae00	0	2026-11-22 07:21:31.836423+00	\N
01a20221-ae9b-7e86-a878-6ab1abc47450	phone.installation	1c7f79bcab709328b4d06cdafe23f2f37cd9647fd2190581eb774ffb658e9c0b	0	2026-11-22 07:21:31.836423+00	\N
01a20221-ae9b-7ed2-aacc-71d6ddf6bf55	phone.network	cc036e56628a2c37497dff6731c102e820a80ff84011780221c0b16be892081a	0	2026-11-22 07:21:31.836423+00	\N
01a20221-b0fd-796c-8806-e3edc515324a	ask.installation	4fe3a5f4262f41645d32c31a20fb686e0ca4b7599da9dc3715368c6e46ea573e	1	2026-11-22 07:00:00+00	\N
01a20223-c2bc-7ac9-abda-36661ad1cb0a	phone.network	26b885f4422625143c96fcefc328f54e1cc304d9ea9678a04addf44c4b3d1de0	0	2026-11-22 07:23:47.861844+00	\N
01a20221-b16d-74a8-aaf5-800b2d9847dc	attempt.installation	80fd3bc270038a32f55e512d6323a47213f63d9357075c603bde5725e4cd0e92	1	2026-11-22 07:00:00+00	\N
01a20221-ae8e-7159-aa48-00993acb9172	ask.address	cc0544fc2f6d82013744ee5e71cfdc7526bf48ee77dc6d9a89e92b77f255a6f2	6	2026-11-22 07:00:00+00	\N
01a20223-c1cc-7cef-bf56-c747637bd644	attempt.installation	b8f99ba8484c08ed13ad3556950c64f0ce3ef6f92cd0b1eea64cc46cb4ed9490	1	2026-11-22 07:00:00+00	\N
01a20221-b106-7a5b-a7e5-4780d4fed3ed	phone.everywhere	e449e18b44bfe599d92ec400f8a8454ed4f79f2071e4e2e9fac1165117b49907	0	2026-11-22 07:21:32.257276+00	\N
01a20221-b106-7beb-8c7b-9ae9d5443353	phone.installation	7b6446f1d8582a988fb686c54c45b04c82c1a18404e6aa98efc328325a339df1	0	2026-11-22 07:21:32.257276+00	\N
01a20221-b106-7c3a-a17c-f37b58668935	phone.network	2aa4c74488f043bba1b680992fb0542f7d6411c4b6c0a9633ee0977e85550ed7	0	2026-11-22 07:21:32.257276+00	\N
01a20221-ae8e-7952-bc13-a59129608c8f	ask.everywhere	f79509758ff4b76b8bddcf72ec34fd1093c4bbb3ab42b0607743a7c4c3f49325	6	2026-11-22 07:00:00+00	\N
01a20223-c4b4-758e-9b4a-4820da328385	ask.installation	8ffe1899c2b1fdf6843676b9abf02d891b3a105e8bd4fcc63a290853aed11ffe	1	2026-11-22 07:00:00+00	\N
01a20221-b2f8-7793-bd63-e526863dcc0c	ask.installation	910e1ae339ae40e743105b89e09809444b0b3f4929a3e19c42b82ec230c0ba8b	1	2026-11-22 07:00:00+00	\N
01a20221-b3d8-7401-8cd2-c660a23397ed	attempt.installation	2767b5e3de62c058721f0221f10dc9e00902de946d773c4cd4cf86a93403fec8	1	2026-11-22 07:00:00+00	\N
01a20221-b2ff-70e2-beee-eacc732a0012	phone.everywhere	1b2c1b198edb4705d1261338746d7d9850e7076b74d1914e5a38f5ba027cc9a4	0	2026-11-22 07:21:32.848026+00	\N
01a20221-b2ff-721c-a6cf-ef7f8fca954f	phone.installation	0095bcb1d66f738d2743428c8b47ac0987e1f3218502560bca57355075b6bac3	0	2026-11-22 07:21:32.848026+00	\N
01a20221-b2ff-725d-8ab9-2fddf0281415	phone.network	44d9a058adb9b995fe463c846066e5afe35259bc544441e1e1f4319b66fa5250	0	2026-11-22 07:21:32.848026+00	\N
01a20221-afdc-77b6-9952-a59e47347265	attempt.address	17755ba7998a178c25230164fc1dee78fdb2cfa8673b98ba3fb2fbc5a6cc933a	6	2026-11-22 07:00:00+00	\N
01a20221-afdc-7afa-a48a-b9a04a43d9f2	attempt.everywhere	15249f9bc3f63f304e6479409091a66ecb88c182a77fe1df1aa51beb4944d51d	6	2026-11-22 07:00:00+00	\N
01a20223-c15c-7173-a601-97456a423eec	phone.everywhere	ce3d8081f521a63db28300a9fc6806953ed912dfb53cd575139f011301d7d710	0	2026-11-22 07:23:47.519352+00	\N
01a20223-c15c-729d-9da8-2ef56c9b960f	phone.installation	87bec77d8c27d7041f9f0ddeaec827b7b996f7d8c7a0d115f2fa84ac8e0add57	0	2026-11-22 07:23:47.519352+00	\N
01a20223-c15c-72d0-96cd-85e13f8d1a0a	phone.network	e6c8b4b625db6ab21dc82ec7c177f36889aa437d3e0d384b19ec10485c5995ff	0	2026-11-22 07:23:47.519352+00	\N
01a20223-c4b8-7bab-b732-5d3aa5c13ca0	phone.everywhere	4c9c96a3f56870c71a74c9003fed6087ff03f8537f0d4d3210f33cb0dc1ed399	0	2026-11-22 07:23:48.365928+00	\N
01a20223-c4b8-7d03-8d39-9e2853db7c3d	phone.installation	d98484fbef3ff931038f772a4cac4ba50080dd832dcf13ea9cad38570686b1b4	0	2026-11-22 07:23:48.365928+00	\N
01a20223-c2b1-714f-b263-5f2199c6a7a7	ask.installation	8f30337c27c331b807575c1b7024f6acf62393103a23aa9cfd605f08b9cada9d	1	2026-11-22 07:00:00+00	\N
01a20223-c4b8-7e28-b7bf-f35c8ffedd34	phone.network	c3c8156f52b798bd4889d90963a5006b4576595782b9a4d6c74562a4fec7fdea	0	2026-11-22 07:23:48.365928+00	\N
01a20223-c326-716c-8bbb-179ed64489cb	attempt.installation	1550cddd10cd5cd9ab2a6a148105885ac843f9e692a91909fb011a56ea29b5ee	1	2026-11-22 07:00:00+00	\N
01a20223-e7e0-761d-a175-ba5bfc79d77c	find.address	cd58bec9505922d6b23814a15b0183b1eaac3a75d1da30f62acb82c4107ca31b	4	2026-11-22 07:00:00+00	\N
01a20223-c520-7e29-b838-b4f1f121dd95	attempt.installation	4056d2613069a39793cec447f280257a49554af5c949b10148606b5f90c54163	1	2026-11-22 07:00:00+00	\N
01a20223-e7e0-77c2-8daf-268e71246c92	find.everywhere	19339e6f52ad9e573b3ef61a231e56ac03f98f56627b191df9ceab0dd37b1343	4	2026-11-22 07:00:00+00	\N
01a20223-e7e0-77fe-bda0-69885df2c3d0	find.installation	76080957920d6e1bb5c624bf416aef1f9d5a0a83c5dad5e1d29d6662a53bd018	4	2026-11-22 07:00:00+00	\N
\.


--
-- Data for Name: accounts_closedaccount; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_closedaccount (id, cause, erased, kept, closed_by, closed_at, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_cooloff; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_cooloff (id, cause, started_at, until, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_credential; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_credential (customer_id, pin_verifier, pin_pepper, pin_set_at, pin_failures, pin_locked_until, otp_failures, otp_locked_until) FROM stdin;
01a20221-b19d-75a7-82b8-5b5ce9e9a62a	gAAAAABrApf8hr22ds1liMGyWZbw4y6rKT05WTt2U4mfKSyT00yYWYggHzBeoRLzAHctaRU0oR66wKzEqOblQ_OMhioX6MA72MPxDAgzX2aOoztanEF8yrX_ICc8zqOjXIS38rDdpTniR_SIdE5VDb6cb8VGKwW7N_PzwPULafLeVtT5hxOkq6dV9TwcYoXRbr-lZVbS-y4oSM5hcnfSG_aL_dYMbIm5V3JhBo3aenimQNUgePhe0ciMH8b-3Xmj3fh-rbeSsJtP	1	2026-11-22 07:21:32.309134+00	0	\N	0	\N
01a20221-b441-7594-b1b1-eedfd41960b7	gAAAAABrApf9LG928WqXVFgPQ79BarORuvC-FnMbV5zHrKapF3Pb19VKSoYBbOlOSzwmxyilhfyn7cNqiBBTIA_ZC53fd3UQ7Ek11z70Lq4vxIXf7pjWncC7jiq589vLlmsTQmEyrEYw1NhEFlYYaSFJ4HXABlxtrnrzwEe6W7G_n4eYfzlrvuCg_s9e3h9qUebMI060sZOXn1MqEMMr19ifhTkKLApdqgrtOB1vp9B5e00Nx-672uxh8PCTALb_5SIxRlkoU7a_	1	2026-11-22 07:21:32.977884+00	0	\N	0	\N
01a20223-c36d-728b-bf2c-23b1fe40d088	gAAAAABrApiEY_oEdDGRzQ2mBpRvausqblnJo_8UXmlYK3KDR_Nkl0lxL7YlBqN-vqXkH3QZI6_febRBY9xQtPeURuZAB5u5VZ0xdRoZxIugSvSinSy0tD6s8UfDvGoXv2cnAWhiZNtfwemnPsbSSZybPVBH3HkolfT57x1JemQ0B-L6OLkTooZpSPFgcsrLd8xzOf0bt-w2iE_xN7jJjqHXYwzFIVjKxZUFgd4ABQz3GNm6vSKQEmMuQk0BBbpccvNBAHFr1z2A	1	2026-11-22 07:23:47.919255+00	0	\N	0	\N
01a20223-c549-7533-87ba-cfc36bf02f97	gAAAAABrApiEiDs-sTTyDIfuXVuw_aTjRYnTDNa7FnS7Mat-QZ-VwV5wwyT1wQ3Zi4qlD1qKg7CKZUcXWsYYqSe8KznDr_CN5N25gnCCyYbjMpZlhOC0CAaEqYo7S-gW1za2ZYaUwVrtY35742_t_J2yC5hhtaYQdMkFKfe39F3hw68oFFUGIp85v04gT9FD7pSmD3eTOlcAnmHau7-P7xLMHUNhfiD9Til07tz3gJNxMYAVOwV4XXcz7gt7q8cXswKU-IaA99h5	1	2026-11-22 07:23:48.416089+00	0	\N	0	\N
\.


--
-- Data for Name: accounts_customer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_customer (id, state, language, given_name, family_name, birth_date, address, occupation, workplace, email, phone, phone_index, phone_index_next, national_id, national_id_index, national_id_index_next, registered_at, verified_at, closed_at, subject_id, cool_off_until, age_group, picture_id, review_on, review_told_at, risk, tier) FROM stdin;
01a20221-b19d-75a7-82b8-5b5ce9e9a62a	active	th	gAAAAABrApf8N5piSyPw-drF17gD99ORHtLhEPHbDIzjJHY-Njk_FH0uPPe2nQqyFFRLUaJK0OgRmPgmpyGrQak1U57f6OHged7XvRYh4iGMJo4BHIZX_ObTqeTy6EW2FsB1ZQCHHIo_	gAAAAABrApf8GWqVAvWzihH4E7YjftnZ2Yf_eF5xZ7LVGt48rloOg8FPm7e_TiTWrtDeY7QPo0G2PUFvoMRMfduXjmDMD60I0514PUrLngvHkomKpovzpF81gFTb6Qsk9xjvtwr12QbA	gAAAAABrApf8JpvmZHVt8G2xPDWxEw3rr1OgQC7CYiuxk0NE28_sRIfZyJb7EfN_vOQDe2BOb1QiNMkPaSqHaFyrKUr_6kFKBOP7Pz7KmH9oKTe_oSKoTV1qKfFthTwEu5t9MwP1WI23	gAAAAABrApf8uo4apDGUpcG4UkfbAw8_EqUdopwxhEmiqHbnSGbgGy1wMhERyBuwkasvTUxZ_efTArl3G9GmQM1E9V6442B3ByN-AI5GBcMCigM9nOO6n1NZuudSWtXpJ6IF_VBgMIHyUNPucvTG-9Y2IPZFS6AhuGP_VUBOewtczRFfZ3ypl1c60iWAkPbMsxbHmB-anBqe4aVXc3Ajh6lNoGLXOe7lAXa4fGJWi6LvS0XROGv3AOs8cIt6BwuBUERbcFqYyAeSLxp6pP14Z6itH-6PNtBL0_OYUfnY5GaMxGrymO0Jesw=	gAAAAABrApf8mWGho7TYPNHTWVZjy7QHU-FPcRxNzJGzl3hpoks9wAFCBwGqBJ57SztCrm0LuoRIxJ_1L0RyhJ0UtfA7Is7eyHnpPkI8LFUT396OVy_UCB66sSUHTsbl8ArXmRnSCL0mPiN-2er8ApKKFDYCOjTKz57I01OOBGMCDq4l7MnmH7g=	\N	\N	gAAAAABrApf8vWArYkC77QpSzLGitWHGbfFb9T2w1aH168ESbr_Wvce645pssjl9FCoKEtKwGVDhSbJWcqi3bMrFgdENmZKDRELDq61n7eTYtou6CdYiv68yq1_Uj76Y-9Iusp8b8XVF	b842aec294369a3b8a156d6401d8218d764847d323d8495ed46c42f26f6ba7d7	b842aec294369a3b8a156d6401d8218d764847d323d8495ed46c42f26f6ba7d7	gAAAAABrApf8oJp3IXh3XpS40LC9N7A_TSr8CyAWE4mDdbBvWGxjbi84WOxLlABENIegK4MsPwthvK72FUktxWmmcHhmUvOO4S0M_dfkvDXbzP56kY1koekimBDjxwTyQDjPXKZQqcRK	31488560d4dac7ef48347d4e491ffb3f50c14faaaba043457a48e565c0e05c55	31488560d4dac7ef48347d4e491ffb3f50c14faaaba043457a48e565c0e05c55	2026-11-22 07:21:32.309134+00	2026-11-22 07:21:42.262224+00	\N	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	\N	adult	\N	2029-11-22	\N	low	standard
01a20221-b441-7594-b1b1-eedfd41960b7	active	th	gAAAAABrApf9C_wh35RPxkc2E1cDU55qLmLsiwofXN93RVsnyG_CpPvuGeLyW3OAUhLt54YiTrUZWN2EcYN516Oo8LaJYFxe2GfHTzla5wepwjXiJpcwyesu8D2nUwh3utD15_CSsLx_	gAAAAABrApf9SSqfOd53kY30rTMUy7Vs71PIWQk22x_vpOPkCDBwk9cz7We2qcIwNOcNona-1k7AgsNpa_6z3yjBGQOWACSE4cAwVfw5jUpxdQkcNN-gR4XVKZnVLKHVJaHBeGkolIUc	gAAAAABrApf9ZIdqbprOZ7du-0hxeAMpF4dqZaViX3A3SmjzTmsaF-ydO3fiAh1MIj4kBVBOx39CQgRTOXFhH663wma7ZRoZGF3plAEnhRcvo0Pwde-lCcLWMwR3lcDsGYB-IbuWzCMx	gAAAAABrApf9VRXDZyB698wwq2EgWA26Qq8e8fSlx-8UUqaZtY4NSkIqCt2gT9_7eW31cDuGk5pGr-Yi9lDITlaO7sbN68BBt_eZ3oW9mJHD9L_1-7PsfqoAenGlL3uHhPUHLER3C2IcuChuc_LVV63SN_JfP1ixO-0OElji6Sm579BbZvNx_rlmzVjCRKlOGmc5hmazwetmKytZK_otJQnAPtl63OZDPBAATPL8eA4iyQ8xpbWMOAkd2g-bsjqEIlySgmhPKwXmHq_9UOAnv3pK9BISyEJFOMMOPyDg7AtgkmkiuHgl7eY=	gAAAAABrApf9tsvLjhiQnYyPybwT73zE5q35V6g8CtyN4fBOy8GnXUr5wQSXjNMQEo7u3c9rZlzr9nxw0mc-ENgiAljvsTl1b_uNrcoTeC2xXJ55vims5xl3Vdbus3CW7GCMBKrwMi9x3mAZdpFL2aUs_tDb_X18HU5ImOyLz0ayFPdAcCDJsos=	\N	\N	gAAAAABrApf9_VS21sQ8sptKzykAO2JwtqXKO1IsdEko00cOoPB2YVxO_oTIoYbWvewHecMPRnniBp_3L0lph4Zxs1zEFC1P7W-33LrmY2qPScZPOx_tFWEVkRAB1LO_eI8s6JzbTj_V	58e81f0925e5fa3b4186aa7ba70dbb7e67fcbec98b9423c46deb4d63b8b332ba	58e81f0925e5fa3b4186aa7ba70dbb7e67fcbec98b9423c46deb4d63b8b332ba	gAAAAABrApf9AmGWm8e6KRqFzvLB4V6uNzjZPnLuWl2Jew1nsmYXRdvsijJG-rNo5puwjzN0iEk78rejYMad0gmVQJi2zg2esbwXk9-Ig7yK3Ava6bIvDkgd0petP_CUNUuIhQCnQ_gg	c6c451ba8c6251fa5b415e3cbf7aaf00e382ecb72f88eb19b5fd7ec6cff89faa	c6c451ba8c6251fa5b415e3cbf7aaf00e382ecb72f88eb19b5fd7ec6cff89faa	2026-11-22 07:21:32.977884+00	2026-11-22 07:21:52.522767+00	\N	01a20221-b4c8-70e0-bb33-473d980b867b	\N	adult	\N	2029-11-22	\N	low	standard
01a20223-c36d-728b-bf2c-23b1fe40d088	active	th	gAAAAABrApiEdjz-Z8YJAkx9sFFE0vX0QSnnTevUgUpXhza-ppiQvML3Nt1Z7ZskjyEGDkOvs3Ame0RJt5kqj5t4iArREyFCrWOr1o1clF23hGuouEyRx67blCpr8hF1aqsFhYJlBTbh	gAAAAABrApiEDarShYCgorssXVb0K-rYLp3HL2EpflxMrKbNi6CNjL89y_4C8K0XJ04robtf_B7vZrw8M5BfbGhhNLvqKGiYpGmg06gW9PHErpu6-MpQku1o8ZvajPTz-Xx0YXf7EMUk	gAAAAABrApiEMaBpqWyD_qdJZGLhUFKqhJLs8NNQv5WDyLg7qLZtEFhRAh938y5Zk1oGmjMFmeRXiGTMX9MSX_I5JKttUoJLFSQa0FiJDtkFHlVXkhuF4KSAfQfx3_yVZlZ7y94Uhufk	gAAAAABrApiEZL2SWat2ZBmTK6wVI7unR8tJgzSPkhpA1K2fwWmZoN3HP-cMWQ6cMbEzoRCvCxsNRiJ9AlX_LaE5VSffSGXwYk8Z42QFZPYVQzJ-ZWX4keHVUB8uLAi6J_mH8fSfG8IqrsPk52387yU2dqhYwW1qpWpDADLDNkJxseXxs3LWV8KQYNALn56aPQ4oMwDQSUoJYTevyH81rgJdducjdPq6vE2n4Aq1nhUqwU90NJUYqOP5RnTYMiz_EqVgTQA_WgEBwFYcNsA8uuUc6qTXH5bwWWwB-wbNOSkdcFEGB1sudJY=	gAAAAABrApiE4FXVAan9lMzE7pm7ptrWH4Ly_Wh1rwmF6LkN8nHYy3pQRVmocwwt5mrYlaKCxQurG4d7CRz6AnmmJpdHNbSQRKkurvUIFl2bhEjQpQbJAlyrsL8WGuAYxdGl-cMlzBfTSNQqsSPA8R_WMajVyf28CXF-DdwWUSqOdySBbULtMGg=	\N	\N	gAAAAABrApiEUaSyGWv7baVlCVnARM_lmrywqdAFJp0_SEGwxUn8P17u8AZuQImZsVMxNKcwYFowVmVP8H0he8gNA3C_ozGM4zy1slSjYnjAGIHmrJaOqDUcIOmAFQcUyGZ2sPniaHmQ	5d465022f04e9661d44bb251b1e7388abe4832e24486285a33b98cf4b8db7422	5d465022f04e9661d44bb251b1e7388abe4832e24486285a33b98cf4b8db7422	gAAAAABrApiEsZodDpTNGKeKp62Q5XEviJbod5TPDd32idLEccnCzRB4vHXw-99P1gdjBA22OKzgaaujfFcAXlGQMxvvT836GS1p7NANFQFydfezAeOmptK6Iiv61PSYqwoNnZ7j77Dr	fa169439c25ea68d91a16533cdea23acf864ccec13ebc0e44441d378d66fada7	fa169439c25ea68d91a16533cdea23acf864ccec13ebc0e44441d378d66fada7	2026-11-22 07:23:47.919255+00	2026-11-22 07:23:52.075194+00	\N	01a20223-c3bf-7425-9fd8-f47ec6710366	\N	adult	\N	2029-11-22	\N	low	standard
01a20223-c549-7533-87ba-cfc36bf02f97	active	th	gAAAAABrApiEjBmaMNtwf1UKgY7JTavY-fWVRcEUWMlCp_Z7IgOqgzot1b5l4_S9IKC3GfwGQs2lh3eCulwJmVip1RK-_VXug45jGD5Zy9ZBW8Cb6dR8yyEhC0j-HidtdHW05MEuXRU0	gAAAAABrApiE9pTzJO8wgGPwmkJC2yAr8A5QKBLYa3mevJhm7qmtzm5iRFNKuX_Idb8r5_nqDIWLR9x0IVAICflZIh9gYs2R5VBusZv6vsTc6yjRC3cNXWbRp28JoyWlTXOieZ5Nu-s6	gAAAAABrApiEqN9Vi2EN0LhqMKhGbtQNiY_x_640SG4uqjWfHg-lbBiJfznbZLkJ0OSzvHzTNMdyF-1T1PdorWUskYXYVuI-BcmkiIbarW3cK9GqfB_WfAveazSunCR9lndkoW66ktyA	gAAAAABrApiE1pKbUdrH9ieEDSOhreA-APWe0qCCibnImtRKlicJY2klLkGYiQD26bsSJmhVDfql1UhBV6F-InD1q-vBdqw3BBxacj_tj-fp_y-keq6awiRrJqRtw0zDRYX48xH4Tjky5UVNGeMQ5jvqZEQAS1RG0mcXUkqHS-3lO-j-5Iq4A_3KwFzRD7z5xZLRTRb62cAmFBuVVYgWSJ9icojw48KNgdSPxXBD_kr9K1Vry7tCKnjAvXIQVIMZUVmCbBMVsxZU6S3dBb4YMbZ2QpgtNlqys_WlrukakdlRFAUfz_1qpLs=	gAAAAABrApiEqhZFPhZIrpau-UOMlU14ylU7XxFMF1qYX5cTenFmQWQ_7ebaHdMG7VPkDFQZxJUjTBEtm934nFNjmtbWv-wPdrElyzo1OR0d6dwuugsUvCaBYLxxpbUWk-RBF3_5f8f4wjPbly7jQpJhgZ3o_c8nd7Ja9rUU6Lp9JTSjmyckhyo=	\N	\N	gAAAAABrApiEmMbNTR2SJj4DlUPDkvp47NR6DcXPijUvMmpJ994GK9SXxkTgcYarWxHl_BixwoRZDuHUqiGoui--ErZQQW1_9FVrXMW8-i0dF_424jCKWSIvxgFtzAXfiADLuxyTcCaX	b8114adeb62a8af98ec0182af4ae2078964f13824e52d74c4be79cb48e3b54d8	b8114adeb62a8af98ec0182af4ae2078964f13824e52d74c4be79cb48e3b54d8	gAAAAABrApiE7SfLhm8PKaSNDVebP8PtF5vvMx_KPECD90UJ8TqZrNa0IJLWLm5d6ugN_g7JtnjxexfkbAQnu3P8AJWn2lA8Bu7vZce8GjCIW5t2UtYE4IN19eDLSy83VTvZSzBBHBUC	6c7320dcdefe1fd392f2063b42915aa0bdd0d8a9c1054803e3c75ef79ada02af	6c7320dcdefe1fd392f2063b42915aa0bdd0d8a9c1054803e3c75ef79ada02af	2026-11-22 07:23:48.416089+00	2026-11-22 07:23:56.055887+00	\N	01a20223-c576-71b9-b9a9-edf465448d26	\N	adult	\N	2029-11-22	\N	low	standard
\.


--
-- Data for Name: accounts_device; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_device (id, bound_at, retired_at, customer_id, installation_id) FROM stdin;
01a20221-b1f8-7261-83b7-096e40cea094	2026-11-22 07:21:32.309134+00	\N	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	01a20221-b0db-7654-abfd-1450aef0e9f7
01a20221-b51f-7081-ada2-d4c275df6b3a	2026-11-22 07:21:32.977884+00	\N	01a20221-b441-7594-b1b1-eedfd41960b7	01a20221-b2bd-7673-9d93-bbde8211b261
01a20223-c3df-70ab-a1e9-f678ab739df7	2026-11-22 07:23:47.919255+00	\N	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20223-c264-7050-ba2c-202e592df63d
01a20223-c59a-754a-b105-6d0b98de0495	2026-11-22 07:23:48.416089+00	\N	01a20223-c549-7533-87ba-cfc36bf02f97	01a20223-c495-7029-8135-263782792205
\.


--
-- Data for Name: accounts_guardianship; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_guardianship (id, kind, state, purpose, ground, evidence, draft, code, digest, terms_version_id, terms_language, terms_sha256, notice_version_id, notice_language, notice_sha256, asked_at, expires_at, consented_at, in_force_at, ended_at, end_reason, guardian_id, minor_id, registration_id) FROM stdin;
\.


--
-- Data for Name: accounts_heirrequest; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_heirrequest (id, name, contact, relation, wish, state, received_at, answered_at, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_identitychange; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_identitychange (id, field, value, value_index, old_value, note, state, requested_at, expires_at, submitted_at, applied_at, closed_at, approval_id, customer_id, maker_id, value_index_next) FROM stdin;
\.


--
-- Data for Name: accounts_identitycheck; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_identitycheck (id, passed, checked_at, change_id, item_id) FROM stdin;
\.


--
-- Data for Name: accounts_identitycheckitem; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_identitycheckitem (code, field, place, text_th, text_en, source, active) FROM stdin;
phone_person_matches	phone	1	ผู้ขอเป็นบุคคลเดียวกับในบัตรประชาชนตัวจริง และชื่อตรงกับบัญชี	The person matches the original ID card, and its name matches the account	Security document of the company, part 2: ID number and mobile number are corrected by customer service only, who verify the person and keep evidence first.	t
phone_account_questions	phone	2	ตอบคำถามเกี่ยวกับการใช้บัญชีล่าสุดถูกต้องสองข้อ	Two questions on recent use of the account were answered right	Operational choice of the company.	t
phone_old_number_told	phone	3	แจ้งเหตุที่ไม่ใช้หมายเลขเดิมแล้ว และตรวจสอบแล้วสมเหตุสมผล	Why the old number is given up was told and looked into	Operational choice of the company.	t
phone_new_number_held	phone	4	โทรไปยังหมายเลขใหม่แล้ว ผู้ขอเป็นผู้รับสาย	The new number was called and the person answered	Operational choice of the company.	t
id_person_matches	national_id	5	ผู้ขอเป็นบุคคลเดียวกับในบัตรประชาชนตัวจริง และชื่อตรงกับบัญชี	The person matches the original ID card, and its name matches the account	Security document of the company, part 2: ID number and mobile number are corrected by customer service only, who verify the person and keep evidence first.	t
id_card_checked_with_issuer	national_id	6	ตรวจสอบสถานะบัตรกับกรมการปกครองแล้ว	The card was checked with its issuer	Bank of Thailand SorNorChor 1/2563: verify against a reliable source.	t
id_reason_documented	national_id	7	มีเอกสารแสดงเหตุที่หมายเลขเดิมไม่ถูกต้อง	A document shows why the number on file is wrong	Security document of the company, part 2: ID number and mobile number are corrected by customer service only, who verify the person and keep evidence first.	t
\.


--
-- Data for Name: accounts_identityerasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_identityerasure (id, ground, erased_by, erased_at, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_identityevidence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_identityevidence (id, added_at, change_id, file_id) FROM stdin;
\.


--
-- Data for Name: accounts_installation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_installation (id, number, key_digest, hardware_model, os, os_version, app_version, language, registered_at, last_seen_at, uninstalled_at, device_id, device_id_index, device_id_index_next, network, operator, phone_state, signs) FROM stdin;
01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	5f1b9a42651e501480d05855c9f5a60fa3d4e5ce2cb0c99dae617279e7b7fbd5	Pixel 8a	android	16	1.0.0	th	2026-11-22 07:21:31.362509+00	2026-11-22 07:21:31.362509+00	\N	\N	\N	\N				{}
01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	571b40b321e2006f451278a36786e536abece8abe65bae7893e253dd31231561	Pixel 8a	android	16	1.0.0	th	2026-11-22 07:21:32.119838+00	2026-11-22 07:21:32.119838+00	\N	\N	\N	\N				{}
01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	445e519396c2296deabc419d7554f4c6a59b0eb304a6b1766882774db849a2b1	Pixel 8a	android	16	1.0.0	th	2026-11-22 07:21:32.596783+00	2026-11-22 07:21:32.596783+00	\N	\N	\N	\N				{}
01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	98f6fbfc6a68b074621c78829359f93e2912a263221e3ed2a521f5321c1ede39	Pixel 8a	android	16	1.0.0	th	2026-11-22 07:23:47.355319+00	2026-11-22 07:23:47.355319+00	\N	\N	\N	\N				{}
01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	c4a0b478640281cbdc545eff461c1656cb582c169e8ec31c00b844d593594c6c	Pixel 8a	android	16	1.0.0	th	2026-11-22 07:23:47.67223+00	2026-11-22 07:23:47.67223+00	\N	\N	\N	\N				{}
01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	c78fc0ae5d35e5dc4327282818bc7a3e8f614508690ff29ac022616874437358	Pixel 8a	android	16	1.0.0	th	2026-11-22 07:23:48.240873+00	2026-11-22 07:23:48.240873+00	\N	\N	\N	\N				{}
\.


--
-- Data for Name: accounts_installationevent; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_installationevent (id, kind, at, app_version, os_version, operator, network_seen, network_told, phone_state, signs, installation_id) FROM stdin;
01a20221-adf6-70e5-a46a-97751eb67eec	install	2026-11-22 07:21:31.362509+00	1.0.0	16		unknown			[]	01a20221-adf1-7260-af62-467a23829d0f
01a20221-b0dd-73fa-8846-c327e89f2daf	install	2026-11-22 07:21:32.119838+00	1.0.0	16		unknown			[]	01a20221-b0db-7654-abfd-1450aef0e9f7
01a20221-b2c2-76f3-88be-c3c760f4f23e	install	2026-11-22 07:21:32.596783+00	1.0.0	16		unknown			[]	01a20221-b2bd-7673-9d93-bbde8211b261
01a20223-c12d-73f8-a361-117a258247f5	install	2026-11-22 07:23:47.355319+00	1.0.0	16		unknown			[]	01a20223-c12a-72bf-89fe-e3e3655907ec
01a20223-c267-74f1-95a0-58b5ca1dd241	install	2026-11-22 07:23:47.67223+00	1.0.0	16		unknown			[]	01a20223-c264-7050-ba2c-202e592df63d
01a20223-c496-74b5-96a5-aa041fcbab88	install	2026-11-22 07:23:48.240873+00	1.0.0	16		unknown			[]	01a20223-c495-7029-8135-263782792205
\.


--
-- Data for Name: accounts_kyccase; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_kyccase (id, code, state, asked_at, expires_at, recipient_code, channel, taken_at, method, refusal, note, tier, decided_at, customer_id, verifier_id, for_pin_reset, card_expires_on, granted, screened_at, screening, screening_list) FROM stdin;
01a20221-b691-72b1-b11b-58c3d4c6a889	SVWA6S8M	verified	2026-11-22 07:21:33.536238+00	2026-11-25 07:21:33.536238+00	thai_credit_bank	branch	2026-11-22 07:21:41.889441+00	dip_chip		gAAAAABrApgG-pURZ2yEi-Ue4qn6rZGhPy6BpUagrIc01p0rbWuSv4KcmBl9HOtmEiCDMAe8ouwpjGG3mgIBUO5cT_gHasEioLeIzi3XtXZVXXYynVQHkBsrWeHPpVg58D1Ggja1JEkXOeYlBoysjoRb1xLf2MP5Ud65B9CT-n0VTYDw_ReGaS037NcxQmE7rgsWemD96tjYgNx84xVwASiqsS-AakyLUNlJaoNahmT959GJMSHe_UE=	ial2.3	2026-11-22 07:21:42.262224+00	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	01a20221-419d-74ee-b11c-1bb9972df47a	f	\N	standard	2026-11-22 07:21:42.262224+00	not_screened	
01a20221-da0e-73eb-8507-ad4e5ab04db9	5VK4F2CZ	verified	2026-11-22 07:21:42.579809+00	2026-11-25 07:21:42.579809+00	thai_credit_bank	branch	2026-11-22 07:21:52.115919+00	dip_chip		gAAAAABrApgQQ0jF1DziIqyMD-dMDLG02bxnpfcsjHWFCJYEod5s38Smllh-vWuKXgbY1797ha5U7Lt7NBd43cO2xXFlFoJznU4_rQ5r8t5e9xy7NCiq1x7GzBbDBk4DQKfo9l4LztbzD_PsQx3Lu6J6D4AqXu9g9LKoKkt7fn0jW3TZDB7OtDqubFlkNBJuHuBqUEuR9TE70jdlxbLkJfDyV8NGqyLHvliYvyGvNsZvRGhNbgCaDiQ=	ial2.3	2026-11-22 07:21:52.522767+00	01a20221-b441-7594-b1b1-eedfd41960b7	01a20221-419d-74ee-b11c-1bb9972df47a	f	\N	standard	2026-11-22 07:21:52.522767+00	not_screened	
01a20223-c632-75ef-b41f-8215606216a3	KHBRK87Z	verified	2026-11-22 07:23:48.648594+00	2026-11-25 07:23:48.648594+00	thai_credit_bank	branch	2026-11-22 07:23:51.908324+00	dip_chip		gAAAAABrApiIBz6bZ_uugzf_QE6e3YPFJfVDXCafdeGTntvscoOF2pMo4B7aPRUz6xWUrvtzGRIUQo2z_59EGZXCAI8q2zOdSmQ9WvZ0de8-FMd6BmkVZA-77bBxJkLx9HteD0j68bDXqJrsdqoHL1pKLte8UonB6D72RE-hedqGxLSUON7KQWWu1xfmGxBvbo-JVE3jN7B_9SPHINOM6v705SIzbBAl4sfv7vp6fL5uF3KSkrXiJYk=	ial2.3	2026-11-22 07:23:52.075194+00	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-419d-74ee-b11c-1bb9972df47a	f	\N	standard	2026-11-22 07:23:52.075194+00	not_screened	
01a20223-d3ea-725d-9e0c-e6185245991b	ZAQPXN85	verified	2026-11-22 07:23:52.159478+00	2026-11-25 07:23:52.159478+00	thai_credit_bank	branch	2026-11-22 07:23:55.837223+00	dip_chip		gAAAAABrApiMqGLc48CGW3PYTXPtn2UBmr9HJQVDZ6mYyNqRfHJBC88t49woSHvmj0amwObcNTPbpyu9wP5_L9GETdaeKwNVQtwerjEJExwngP4YxMGfwHKzLFDE0Tk-6f7AAk8hL2Tk7_PIWTbtoYLGd0gDmqmL-46rKkxe16lYnoN-fzRBgb8W2Kr4_edg04rgffIszMXM7KmLShlDrKkbGqsJszJ4DerjtB9cdvW-V-bOzUrZvk8=	ial2.3	2026-11-22 07:23:56.055887+00	01a20223-c549-7533-87ba-cfc36bf02f97	01a20221-419d-74ee-b11c-1bb9972df47a	f	\N	standard	2026-11-22 07:23:56.055887+00	not_screened	
\.


--
-- Data for Name: accounts_kycevidence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_kycevidence (id, kind, file_id, added_at, case_id) FROM stdin;
\.


--
-- Data for Name: accounts_majorityquestion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_majorityquestion (id, asked_at, reminded_at, answered_at, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_otp; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_otp (id, phone_key, purpose, digest, code_digest, about, attempts, created_at, expires_at, used_at, customer_id, installation_id, network_key) FROM stdin;
01a20223-c2c1-7123-9445-5a8067be866c	9d7d86e4700b978a63ff2052da8ca3e0b57ab254c91fbf9000491021efc4081c	registration	01a20223c2bb743ba2ba7425fbbd0722	716737234a88cf79d2cb1d7d81b0a966b2f77401c523ade17f009bbf8972f2ae	\N	1	2026-11-22 07:23:47.744026+00	2026-11-22 07:28:47.744026+00	2026-11-22 07:23:47.861844+00	\N	01a20223-c264-7050-ba2c-202e592df63d	d6987bf1bb605c31de8ad2e8d01963d9148711fd5269a5bed705a1b6c7842391
01a20221-aeaa-7398-9ca0-56df9c211072	2e7cda96f30f42534298ff556279b8f85556c7a9c9258868461f82e88c3ef548	registration	01a20221ae99744f92f39ca3708cd696	0195268520ebc2fcac4ab016ddf44cd3b696394ac14d79d94971fe22d941f48f	\N	1	2026-11-22 07:21:31.484334+00	2026-11-22 07:26:31.484334+00	2026-11-22 07:21:31.836423+00	\N	01a20221-adf1-7260-af62-467a23829d0f	d6987bf1bb605c31de8ad2e8d01963d9148711fd5269a5bed705a1b6c7842391
01a20221-b109-75b4-beae-63c836f32efc	d9be86f0c15709aac0bbd8f0089522bb51dcef150b927ad17d6098b58fe7d6e6	registration	01a20221b10575afbc990311a2468e24	8d817a15478f1321b785429d98b0733920613aaf07e9782ac8f17fd9225b7ed6	\N	1	2026-11-22 07:21:32.152231+00	2026-11-22 07:26:32.152231+00	2026-11-22 07:21:32.257276+00	\N	01a20221-b0db-7654-abfd-1450aef0e9f7	d6987bf1bb605c31de8ad2e8d01963d9148711fd5269a5bed705a1b6c7842391
01a20223-e56d-75bd-a27e-71cbbcbd51ca		payment	93258e6eec23e43a4c6c6b789898e44153c97401baa77d662af23c69600e4194	f926d8aa0a0f9f3425c85545015ea55db70cc9510271e67d8274907667e88d24	gAAAAABrApiMSV6EI8LjJxeiglGAYrCxpM_fCHSQYqKotrzrv4Ucme4mexWxCbcxL9rW_I6dP174nik1uosOasnwfcBiEK8XU80oQzZCqZEo5d8Om39O_l_qJ597zTmcmcegbMlQoqRJYr9ECubBgAHr7GYSy5hRjjrUVlZ9hEAMPvQHTWN_NsbUTS3Talx183txYPCc2kj_xuRHZVx-K4BFVyN7ViYB7w==	1	2026-11-22 07:23:56.631918+00	2026-11-22 07:28:56.631918+00	2026-11-22 07:23:56.71861+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
01a20221-b214-76c5-b708-0f5771ea9968		wallet_opening	4576ba684267234ee60a6cdaa0942259aa73284ead780043aaca0320bbc2d2b0	300641c799e5472be71e99df39a62cdccdf6bf013cb1d9fdad66eb5bdbbc4485	gAAAAABrApf8xZn1kLMSWSksiKekU7-Stj134A5opQQgkpdZO5W5um1EWhB2jxUEmtc1vco2N_Wrdcfy_ySGMkcmLSGMQAA2-04eLnuWTbaWKE5cX91fzyWBhUnG5osriOeAdjuBDoMp0ek81LQJ_cX8rGsLr0RRF3P2Cj5372e5cC1XeTM2TurnKGv8wr5ObwzbCdr3EQLY	1	2026-11-22 07:21:32.417997+00	2026-11-22 07:26:32.417997+00	2026-11-22 07:21:32.511489+00	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	\N	
01a20223-c3fd-75f3-8f3b-ee45cfee3ab3		wallet_opening	4159cd7e62d2a0057edf09745475eff2ad4e1e3682a5990d9c4ee02166600b9d	e09223bf98f9af6c0537f3e8271fdaec5cb43220137e38a6b00f0470d2fe2f03	gAAAAABrApiE7HMCzoZI69Ux9ZTwhkaIjf_I2qyIFxzI9RB5xZAqQAeeejt9mZuyG81vnk0Is-Kf3PSS2qnerUw1pUVZaj6XKbasojvwHBZmJrBJ-uqPOXJo2IEHP5X3W034If8T9ooOvE8pP7-TjAXxxUzyOAH0zRYNqDyonSHrgGjRXqci6sqUh3dL53YsOvYCtG-6Dmmk	1	2026-11-22 07:23:48.0748+00	2026-11-22 07:28:48.0748+00	2026-11-22 07:23:48.162001+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
01a20221-b301-70b2-8788-8992d03b094e	9e6422b7f6036e39d7d6768782cccc73699526c998b0e99278139d1de8ea983b	registration	01a20221b2fe7753a935d4c63f3a93d4	7c70331fd97affb0dbce41abf7906ca8f50643c29f7f52d7548e450dab3f70eb	\N	1	2026-11-22 07:21:32.656174+00	2026-11-22 07:26:32.656174+00	2026-11-22 07:21:32.848026+00	\N	01a20221-b2bd-7673-9d93-bbde8211b261	d6987bf1bb605c31de8ad2e8d01963d9148711fd5269a5bed705a1b6c7842391
01a20221-b58d-7216-82a6-8506bdd21db2		wallet_opening	23dc9d6b593a8b8832a3de8a3199db36a1cfd0c154545fbcb21ada88b98e9f4d	fabc46a736232d45decb3615168ebce652601df7de3a9fa0dd4aa4fc2ed02717	gAAAAABrApf9KR-XHqTIckrx_pG8Xwxqc2J1a2-ZiETHrN0azByEpSCKxmMbDOuBqILKKKm1-ZfrXSLjNxVn_88-IoX1oGFPt6_PXX395CbYbagBskGh8XPeD2T-8PYZNNc2K2AURNgwiJBegzFq8w4zhHya0DAg2qnimkfZEJBEjSZwAYaw3GAuAAj2JPaINrnWb9faXqqy	1	2026-11-22 07:21:33.254926+00	2026-11-22 07:26:33.254926+00	2026-11-22 07:21:33.47884+00	01a20221-b441-7594-b1b1-eedfd41960b7	\N	
01a20223-c15e-7446-81c8-9c64157d52f0	c9adc48f20d734475e7b0154d7449761dfa9b035998406205eeb080a56520537	registration	01a20223c15b74cf99ace099cd1978c2	5741e51c076110868847be431ce39805ad3d5b1a90e84d41d532b2f52f0c4683	\N	1	2026-11-22 07:23:47.403646+00	2026-11-22 07:28:47.403646+00	2026-11-22 07:23:47.519352+00	\N	01a20223-c12a-72bf-89fe-e3e3655907ec	d6987bf1bb605c31de8ad2e8d01963d9148711fd5269a5bed705a1b6c7842391
01a20223-ed11-719b-b7c9-727252cd9ab9		bank_account	1ed1a063e81bf339969adaa5a53150f177ff08e8b1f993988c6368c66f0a946e	c7534be1f7a6d14732090a3b9255e59f8a3a3a6e7491d79629a6e43a4e85a44a	gAAAAABrApiOxsRzHDJaXuLvDgPgdHe9z6mY5pa5UX-TxwiM6baZLE76Ww97vL3bm8YaVr9wv9cd8XZDYOaU42TvkIHNyeS-9JZUCdw_j_Kfzk3XYZp0jkg4ZwGJuDcenKEtRSdRVWZFdaNDDZIVJeIGWzaKsbwox-dvOmiZYARtb_V4Z4muwqs=	1	2026-11-22 07:23:58.411208+00	2026-11-22 07:28:58.411208+00	2026-11-22 07:23:58.680221+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
01a20223-c4ba-76c4-b1ef-81ca70628ee4	34e1088f27195e9e65c7b8347f2a86712b31cfc460da3ee9420063cebc0837af	registration	01a20223c4b777edbd1106ecdcec7d4a	73ec7d1db11094d6181796ef934a92298eb0f0c98e867e668e848f9b17591e34	\N	1	2026-11-22 07:23:48.271682+00	2026-11-22 07:28:48.271682+00	2026-11-22 07:23:48.365928+00	\N	01a20223-c495-7029-8135-263782792205	d6987bf1bb605c31de8ad2e8d01963d9148711fd5269a5bed705a1b6c7842391
01a20223-e602-75e7-ba74-c18c3f820ba1		payment	1def9852920070c7c6c96cc18da2a01442265d28fa6c03829628c3cebbe6ac3c	fd010a75b4de4ead5a5efcc05c7950b5ae047326b5b7ffb58823e01fff03c33c	gAAAAABrApiMP8qnvAB1aw6HdwW2S_RPq1-3XPAvqC6nVO6R-gRIn0tJIYSpajfTQd2vHM1RhHlSJ_uQVQ_oekIDOlWZjrR9zZ7FZWasTrBOqFKj1WshClQ2yujH_brqZZmzqb9vXfUgjx4dmH5j_6dMLhX4VtL5IXodFUscQ9ZKa7HbAD5hlXipWY9KRogbg3QKhQL7P5PDm3x1NLKfzu9EFizocu-RzQ==	1	2026-11-22 07:23:56.782896+00	2026-11-22 07:28:56.782896+00	2026-11-22 07:23:56.881556+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
01a20223-c5bd-744f-9b3c-499881d9019e		wallet_opening	637496cf7f6a0742120592cf97bf03adeb52594e4cb7b2a808cab9df72bd3c0e	6fbfe6d75bfc3819375cae9c3ff487dbb765c5f26a1da1e8821f2e8dd3d2b60f	gAAAAABrApiEqbJBBqZSzG-MXq_tlz3vZVoury26YYq6-hBe0nlPFGxqKhvPJF6MQItuCFiVaio8CjjCztI1bsoaGrOzmcZaXMHx7Elq5culmPZAygHRZWgo3F5dd1BzlkM6JMPwZ4-Y_CSUvtc_OGlasxBf2iifTL47cc5yPGNv_JL3AMKojnJ_obZjuXr24peKNWwSJqJv	1	2026-11-22 07:23:48.522164+00	2026-11-22 07:28:48.522164+00	2026-11-22 07:23:48.617293+00	01a20223-c549-7533-87ba-cfc36bf02f97	\N	
01a20223-e82d-7559-9902-a2264d09657c		transfer	6f79bfc85dfbe0e9b30b9c40e5351d638bceb4b05d3370e854bdf80371a6bb46	1c25c173ed19c69e5b8a219e846e021d50e9513436433692fe0dfb150f20edf3	gAAAAABrApiNAPk84LH_WgT8nwHhPJKTCDhtl7HKa8TPfW-MmJsswwc_g1AhBaQ_oKG255Dpf-3WurQnMziwPp2m1ZiThQdeWM-FtWRSPCwXqQ8yeMd5lndBiLqsZE18VRwoP6oBa96QdXPRgcLs05HnPhGWv3XGZ4f_FG2b5v5u9FtPufT3-V8BJ52dLfVycg5XDu12LmPt	1	2026-11-22 07:23:57.333078+00	2026-11-22 07:28:57.333078+00	2026-11-22 07:23:57.431478+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
01a20223-e74f-7320-9f7d-0cc991fa9265		payment	3a149150ff25562d848f493114b42d57130cda7fbfe568982b8c13786757537e	443905e44cedbc0816d4febdde2b862a7fb41eb1b21a04d2ef1db6708ebbd0a4	gAAAAABrApiN4UtndH8DYJT1k_qqPiKCam7_CVuP4uMUfo-bzAZSdKKy2OAEFWexh3FAVs9nMc5PuucAmi4lmc2ovuChytBRi0fDS7ipdGV_tSzHd3li2_pD14SZCsJuJdMDN6i-CaijXu-j1DRcoWBlnmFHruszyYEoGd3dZbhZXDnOq9o2SDeKGEFI-HhcWc64qWG0EhvKURLQWb-_9eXrnEvlsuAxbw==	1	2026-11-22 07:23:57.070582+00	2026-11-22 07:28:57.070582+00	\N	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
01a20223-ed86-772f-91a0-6946d5259677		withdrawal	4f3360bcd1167ba68ff78523208ac885c17004a42fc5ba4538338f2f993b6a1d	07360bc5e2df4f907893701b1e8b4383a4ef7439fba4cde389e316819140235a	gAAAAABrApiOTDPMfv5FIarbktT4QtLaQX3VEwQVchaCI-zVDzFZhgajY2aTjeJXCcbIhKRzShKwIRIveh2CMwDzZ5N7iI3sshjXSz_xikya0vdPbwWoXz8Gq5RSCJLP40Ae1xaaguArANrPt5JfGi35aUy-0i1QjxHH8v_gn5wXLlFaCGO-fZw=	1	2026-11-22 07:23:58.707792+00	2026-11-22 07:28:58.707792+00	2026-11-22 07:23:58.807206+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	
\.


--
-- Data for Name: accounts_pinreset; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_pinreset (id, state, asked_at, expires_at, allowed_at, closed_at, customer_id, installation_id, kyc_case_id) FROM stdin;
\.


--
-- Data for Name: accounts_problemcount; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_problemcount (id, day, os, os_version, hardware_model, app_version, kind, count, last_at) FROM stdin;
\.


--
-- Data for Name: accounts_refreshtoken; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_refreshtoken (digest, issued_at, used_at, session_id) FROM stdin;
08d059f8a223da046f1f6da7fd62aff62c7de1c54980c539be95447be06d2741	2026-11-22 07:21:32.309134+00	\N	01a20221-b1f9-7285-ad3c-c08cac6d362a
2494fae5b6505127da28a8259f4fc5364f71e410ba0892d791e252616806accd	2026-11-22 07:21:32.977884+00	\N	01a20221-b520-7510-8fdb-420848a54737
0194d8fce4d156d825bcbdb856cfd343fd62b3b49f0557899ad5c4ea5a0ce0f7	2026-11-22 07:23:47.919255+00	\N	01a20223-c3e0-77ee-af63-90f794750310
f2d5f75e9122bba7a5c8c3a4b15b5077470000730bb68c5eed5f4f5c07e94558	2026-11-22 07:23:48.416089+00	\N	01a20223-c59b-74db-98b9-497f3c571af8
\.


--
-- Data for Name: accounts_registration; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_registration (id, state, phone, profile, completions, started_at, expires_at, closed_at, customer_id, installation_id, otp_id) FROM stdin;
01a20221-b2fe-7753-a935-d4c63f3a93d4	completed	\N	\N	1	2026-11-22 07:21:32.656174+00	2026-11-22 08:21:32.656174+00	2026-11-22 07:21:32.977884+00	01a20221-b441-7594-b1b1-eedfd41960b7	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b301-70b2-8788-8992d03b094e
01a20221-ae99-744f-92f3-9ca3708cd696	declined	\N	\N	0	2026-11-22 07:21:31.484334+00	2026-11-22 08:21:31.484334+00	2026-11-22 07:21:31.98271+00	\N	01a20221-adf1-7260-af62-467a23829d0f	01a20221-aeaa-7398-9ca0-56df9c211072
01a20221-b105-75af-bc99-0311a2468e24	completed	\N	\N	1	2026-11-22 07:21:32.152231+00	2026-11-22 08:21:32.152231+00	2026-11-22 07:21:32.309134+00	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b109-75b4-beae-63c836f32efc
01a20223-c4b7-77ed-bd11-06ecdcec7d4a	completed	\N	\N	1	2026-11-22 07:23:48.271682+00	2026-11-22 08:23:48.271682+00	2026-11-22 07:23:48.416089+00	01a20223-c549-7533-87ba-cfc36bf02f97	01a20223-c495-7029-8135-263782792205	01a20223-c4ba-76c4-b1ef-81ca70628ee4
01a20223-c15b-74cf-99ac-e099cd1978c2	declined	\N	\N	0	2026-11-22 07:23:47.403646+00	2026-11-22 08:23:47.403646+00	2026-11-22 07:23:47.572109+00	\N	01a20223-c12a-72bf-89fe-e3e3655907ec	01a20223-c15e-7446-81c8-9c64157d52f0
01a20223-c2bb-743b-a2ba-7425fbbd0722	completed	\N	\N	1	2026-11-22 07:23:47.744026+00	2026-11-22 08:23:47.744026+00	2026-11-22 07:23:47.919255+00	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c2c1-7123-9445-5a8067be866c
\.


--
-- Data for Name: accounts_reveal; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_reveal (id, role, field, case_kind, case_number, reason, opened_at, closes_at, customer_id, staff_id, week_id) FROM stdin;
\.


--
-- Data for Name: accounts_revealday; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_revealday (id, day, used, staff_id) FROM stdin;
\.


--
-- Data for Name: accounts_revealdelay; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_revealdelay (id, ground, begins_at, ends_at, maker_id, checker_id, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_revealweek; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_revealweek (id, monday, reviewed_at, finding, note, reviewer_id, staff_id) FROM stdin;
\.


--
-- Data for Name: accounts_session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_session (id, access_digest, access_expires_at, pin_check, pin_pepper, opened_at, refreshed_at, ended_at, end_reason, customer_id, device_id, installation_id) FROM stdin;
01a20221-b1f9-7285-ad3c-c08cac6d362a	7b8772c080713a906f3c797ddd3fc369a722321513540a1199941e4f6de3dd15	2026-11-22 07:36:32.309134+00	7142119cf3e34a448a169c337f97c2ba679618ee224275c321a1767cb5b883cf	1	2026-11-22 07:21:32.309134+00	2026-11-22 07:21:32.309134+00	\N		01a20221-b19d-75a7-82b8-5b5ce9e9a62a	01a20221-b1f8-7261-83b7-096e40cea094	01a20221-b0db-7654-abfd-1450aef0e9f7
01a20221-b520-7510-8fdb-420848a54737	de51adfbb630bb8f01e6d583e7f66b12d4be0ae70632acb86d9b2cf8374c2594	2026-11-22 07:36:32.977884+00	a98a9d1438f750a9a849a8ce7503d97e1b343e780a877143e3c078fb63556ca7	1	2026-11-22 07:21:32.977884+00	2026-11-22 07:21:32.977884+00	\N		01a20221-b441-7594-b1b1-eedfd41960b7	01a20221-b51f-7081-ada2-d4c275df6b3a	01a20221-b2bd-7673-9d93-bbde8211b261
01a20223-c3e0-77ee-af63-90f794750310	fbe586d3f0374154eabf6fde8fbb92d2564f6df5f0bcf8743504f26a38f5c466	2026-11-22 07:38:47.919255+00	f391faf9365d2e63598e9f6184647ba272f66ad1372563c9aa7a7d08125369de	1	2026-11-22 07:23:47.919255+00	2026-11-22 07:23:47.919255+00	\N		01a20223-c36d-728b-bf2c-23b1fe40d088	01a20223-c3df-70ab-a1e9-f678ab739df7	01a20223-c264-7050-ba2c-202e592df63d
01a20223-c59b-74db-98b9-497f3c571af8	878c702fc68e5ece97756c4e5467eededb82db78658a3781c6a29c697804b620	2026-11-22 07:38:48.416089+00	af6bd29b3e32f1e669fb4491f0440cb526c7626f543622721fabca21f1f92c3c	1	2026-11-22 07:23:48.416089+00	2026-11-22 07:23:48.416089+00	\N		01a20223-c549-7533-87ba-cfc36bf02f97	01a20223-c59a-754a-b105-6d0b98de0495	01a20223-c495-7029-8135-263782792205
\.


--
-- Data for Name: accounts_staff; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staff (password, last_login, is_superuser, id, username, full_name, email, employer, is_staff, is_active, is_demo, date_joined, password_changed_at) FROM stdin;
!	\N	f	01a20221-3cba-702c-8d42-770684c5061a	senior.prasit	ประสิทธิ์ มั่นคง	senior.prasit@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	2026-11-22 07:23:55.700655+00	f	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	ดาว รุ่งเรือง	verifier.dao@micropay.invalid	thai_credit_bank	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-4697-7640-9a95-1099e7b58d08	compliance.arun	อรุณ เที่ยงธรรม	compliance.arun@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	2026-11-22 07:24:05.379127+00	f	01a20221-376f-7079-858f-522acae31c53	agent.nok	นก สดใส	agent.nok@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-4bce-75c6-aedc-8e6ac7f558e9	compliance.siri	สิริ ยุติธรรม	compliance.siri@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-50cd-7507-a0ba-e7a2bd5cde47	privacy.mali	มะลิ รักษา	privacy.mali@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-5579-76e5-afcb-891a203c24f8	finance.kanya	กัญญา บัญชี	finance.kanya@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8	finance.pim	พิมพ์ ละเอียด	finance.pim@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-5ded-73d9-99a1-7df00ea6bef4	operator.lek	เล็ก ชำนาญ	operator.lek@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
!	\N	f	01a20221-60fd-708e-8e60-38699cb2cd6e	auditor.wirat	วิรัช ตรวจสอบ	auditor.wirat@micropay.invalid	micropay	t	t	t	2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00
\.


--
-- Data for Name: accounts_staff_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staff_user_permissions (id, staff_id, permission_id) FROM stdin;
\.


--
-- Data for Name: accounts_staffdatause; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staffdatause (id, hour, shown, rows, staff_id) FROM stdin;
01a20221-d76c-7402-b71f-66ffb96fbc9c	2026-11-22 07:00:00+00	opened	8	01a20221-419d-74ee-b11c-1bb9972df47a
01a20224-0a74-7659-bd18-9c81c9a6ae21	2026-11-22 07:00:00+00	searched	1	01a20221-376f-7079-858f-522acae31c53
\.


--
-- Data for Name: accounts_staffnetwork; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staffnetwork (id, cidr, note, opened_at, closed_at) FROM stdin;
\.


--
-- Data for Name: accounts_staffpassword; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staffpassword (id, hashed, set_at, staff_id) FROM stdin;
01a20221-3a0a-7388-9e79-1ad8b2f1e1b1	!	2026-11-22 07:21:01.706316+00	01a20221-376f-7079-858f-522acae31c53
01a20221-3cae-7342-a323-4cbd12a0feb2	!	2026-11-22 07:21:02.382146+00	01a20221-376f-7079-858f-522acae31c53
01a20221-3f4d-7402-ac1e-a22e2a1ef9e5	!	2026-11-22 07:21:03.053715+00	01a20221-3cba-702c-8d42-770684c5061a
01a20221-4193-743d-aad3-b6aeddd5e783	!	2026-11-22 07:21:03.6356+00	01a20221-3cba-702c-8d42-770684c5061a
01a20221-4445-7093-a0f8-8b4648f517e7	!	2026-11-22 07:21:04.325583+00	01a20221-419d-74ee-b11c-1bb9972df47a
01a20221-468c-7027-97e2-7222465b8d37	!	2026-11-22 07:21:04.908094+00	01a20221-419d-74ee-b11c-1bb9972df47a
01a20221-4959-73a9-b673-30ea2c9a2c4d	!	2026-11-22 07:21:05.625474+00	01a20221-4697-7640-9a95-1099e7b58d08
01a20221-4bc7-7312-84b0-4bd4acc77f45	!	2026-11-22 07:21:06.247218+00	01a20221-4697-7640-9a95-1099e7b58d08
01a20221-4e06-7585-9fac-9b23c976164e	!	2026-11-22 07:21:06.822428+00	01a20221-4bce-75c6-aedc-8e6ac7f558e9
01a20221-50c1-72ea-a670-84c9b8c7a1bd	!	2026-11-22 07:21:07.521052+00	01a20221-4bce-75c6-aedc-8e6ac7f558e9
01a20221-5338-77d4-85b9-a6dacd41cab3	!	2026-11-22 07:21:08.152715+00	01a20221-50cd-7507-a0ba-e7a2bd5cde47
01a20221-5571-72e0-8af9-1c8f0e3ca796	!	2026-11-22 07:21:08.721023+00	01a20221-50cd-7507-a0ba-e7a2bd5cde47
01a20221-57ce-73ab-9f68-448f74cd1861	!	2026-11-22 07:21:09.326344+00	01a20221-5579-76e5-afcb-891a203c24f8
01a20221-5a54-74e2-9f6a-1f5c9f0eee8f	!	2026-11-22 07:21:09.971943+00	01a20221-5579-76e5-afcb-891a203c24f8
01a20221-5c2b-7750-b7d5-5fc6698872d8	!	2026-11-22 07:21:10.443118+00	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8
01a20221-5dea-72ce-9391-f64227656423	!	2026-11-22 07:21:10.890282+00	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8
01a20221-5f8c-7057-a7ba-e915b2cd97b7	!	2026-11-22 07:21:11.308303+00	01a20221-5ded-73d9-99a1-7df00ea6bef4
01a20221-60f7-760d-907f-a309b81beb1a	!	2026-11-22 07:21:11.67138+00	01a20221-5ded-73d9-99a1-7df00ea6bef4
01a20221-6315-73a2-aefd-b71efb3a0028	!	2026-11-22 07:21:12.213043+00	01a20221-60fd-708e-8e60-38699cb2cd6e
01a20221-6591-72a0-8edf-aecfa6706a85	!	2026-11-22 07:21:12.84903+00	01a20221-60fd-708e-8e60-38699cb2cd6e
\.


--
-- Data for Name: accounts_staffsuspension; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_staffsuspension (id, ground, detail, opened_at, opened_by, opened_by_label, reason, outcome, outcome_reason, outcome_by, checked_by, closed_at, staff_id) FROM stdin;
\.


--
-- Data for Name: accounts_stepuprow; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_stepuprow (id, "position", action, network, phone_state, device, sign, amount_from, amount_below, demand, active, note) FROM stdin;
01a20220-5392-71f1-a7ee-c056f5079053	10	payment	any	any	any	some	\N	\N	refuse	t	A phone that others may see or steer moves no money and changes no details.
01a20220-5396-72d7-8ce8-b158cf01e1c8	11	transfer	any	any	any	some	\N	\N	refuse	t	A phone that others may see or steer moves no money and changes no details.
01a20220-5399-778c-9dd9-7e6739ec2abf	12	withdrawal	any	any	any	some	\N	\N	refuse	t	A phone that others may see or steer moves no money and changes no details.
01a20220-539a-77c9-b7bd-2e11b448a953	13	profile_change	any	any	any	some	\N	\N	refuse	t	A phone that others may see or steer moves no money and changes no details.
01a20220-539b-72ef-a610-9e6a3ba88f74	14	pin_change	any	any	any	some	\N	\N	refuse	t	A phone that others may see or steer moves no money and changes no details.
01a20220-539e-71f2-b075-b598d7d5d2c3	50	sign_in	mobile	any	known	any	\N	\N	pin	f	No code on a known device on the mobile network, which our own edge must see (privacy policy 1.2.4). Off until two people switch it on.
01a20220-539f-7788-853c-e27ca3b3a67e	60	sign_in	any	any	any	any	\N	\N	pin,otp	t	The code at every sign-in, on every network (security document).
01a20220-53a0-714e-996f-baf8d3b7c456	70	wallet_opening	any	any	any	any	\N	\N	otp	t	The wallet is opened by a second act, confirmed by the code.
01a20220-53a2-7795-9c37-de68712e2cd6	1000	any	any	any	any	any	\N	\N	pin,otp	t	Everything else: PIN and code (security document).
01a20220-8c75-7329-b5f5-359000c9c71d	80	profile_read	any	any	any	any	\N	\N	pin	t	Reading one's own details whole.
01a20220-8c76-7403-9ab6-64a1f8b6614f	81	guardian_withdrawal	any	any	any	any	\N	\N	pin	t	Taking consent back is as easy as giving it (PDPA s.19).
01a20221-1158-72d1-8799-262f7e09f68c	15	bank_account	any	any	any	some	\N	\N	refuse	t	A phone that others may see or steer links no bank account.
\.


--
-- Data for Name: accounts_suspension; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_suspension (id, cause, state, basis, reference, false_fields, detected_at, from_at, until, proof_by, proof_given_at, placed_by, ended_at, ended_by, customer_id) FROM stdin;
\.


--
-- Data for Name: accounts_suspensionproof; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_suspensionproof (id, words, file_id, given_at, customer_id, suspension_id) FROM stdin;
\.


--
-- Data for Name: accounts_undertaking; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_undertaking (id, number, body_th, body_en, sha256_th, sha256_en, maker_id, created_at, checker_id, published_at) FROM stdin;
01a20221-36a3-7221-af5b-6211a9f5f190	1	# หนังสือรับรองการรักษาความลับของข้อมูลส่วนบุคคล\n\nข้าพเจ้าเป็นพนักงาน ผู้รับจ้าง ตัวแทนของบริษัท หรือเจ้าหน้าที่ผู้ตรวจสอบตัวตนของธนาคารคู่สัญญา และขอรับรองว่า\n\n1. จะเปิดดูและใช้ข้อมูลส่วนบุคคลเท่าที่จำเป็นต่องานที่ได้รับมอบหมายเท่านั้น และระบุเหตุผลตามจริงทุกครั้งที่ระบบถาม\n2. จะไม่เปิดเผย คัดลอก ถ่ายภาพ ส่งต่อ หรือนำข้อมูลออกจากระบบ เว้นแต่มีฐานทางกฎหมายและเป็นไปตามขั้นตอนของบริษัท\n3. จะไม่ให้ผู้อื่นใช้ชื่อผู้ใช้ รหัสผ่าน หรือรหัสใช้ครั้งเดียวของข้าพเจ้า และจะออกจากระบบเมื่อเลิกใช้\n4. จะแจ้งฝ่ายกำกับการปฏิบัติงานทันทีเมื่อพบหรือสงสัยว่าข้อมูลรั่วไหล สูญหาย หรือมีผู้เข้าถึงโดยไม่มีอำนาจ\n5. ทราบว่าการเปิดดูข้อมูลทุกครั้งถูกบันทึก ตรวจทานเป็นประจำ และเจ้าของข้อมูลเห็นได้ในแอป\n6. ทราบว่าเมื่อมีการแจ้งว่าฝ่าฝืน สิทธิเข้าระบบจะถูกระงับทันทีจนกว่าจะมีผลการตรวจสอบ และอาจมีโทษทางวินัย ทางแพ่ง และทางอาญาตามกฎหมาย\n7. หน้าที่รักษาความลับนี้คงอยู่แม้พ้นจากงานแล้ว\n\nการลงนามนี้มีผลหนึ่งปี และต้องลงนามใหม่เมื่อข้อความเปลี่ยน\n	# Undertaking to keep personal data confidential\n\nI am an employee, a contractor, an agent of the company or a verifier of the partner bank. I undertake:\n\n1. to open and use personal data only as far as the work given to me needs it, and to state the true reason whenever the system asks;\n2. not to disclose, copy, photograph, pass on or take data out of the system, unless there is a legal basis and the company's procedure is followed;\n3. not to let anybody else use my user name, password or one-time codes, and to sign out when I am done;\n4. to tell compliance at once when I see or suspect that data has leaked, is lost, or was reached by somebody without the right to it.\n\nI know that every look at personal data is recorded, looked over regularly and visible to the person in the app; that a reported violation stops my access at once until it is examined and may lead to disciplinary, civil and criminal consequences; and that this duty remains after I leave.\n\nThis signature holds for one year. A new text has to be signed anew.\n	d50c1aa903291a93094791d03acedcfed228d9e2a656330c14734a21eae6d77a	43919995c256ec40761c5b2360f19d905e0050c9f6c7136bcfcc162bc27d8f94	first_run	2026-11-22 07:21:00.274164+00	first_run	2026-11-22 07:21:00.274164+00
\.


--
-- Data for Name: accounts_undertakingsignature; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_undertakingsignature (id, language, sha256, signed_at, expires_at, staff_id, undertaking_id) FROM stdin;
01a20221-d609-7022-aa08-4de1f6122309	th	d50c1aa903291a93094791d03acedcfed228d9e2a656330c14734a21eae6d77a	2026-11-22 07:21:41.634033+00	2027-11-22 07:21:41.634033+00	01a20221-419d-74ee-b11c-1bb9972df47a	01a20221-36a3-7221-af5b-6211a9f5f190
01a20224-08e9-7121-803a-2760b505abf5	th	d50c1aa903291a93094791d03acedcfed228d9e2a656330c14734a21eae6d77a	2026-11-22 07:24:05.732022+00	2027-11-22 07:24:05.732022+00	01a20221-376f-7079-858f-522acae31c53	01a20221-36a3-7221-af5b-6211a9f5f190
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
1	1	258
2	1	132
3	1	4
4	1	262
5	1	393
6	1	140
7	1	397
8	1	401
9	1	146
10	1	405
11	1	406
12	1	150
13	1	155
14	1	159
15	1	160
16	1	165
17	1	294
18	1	299
19	1	303
20	1	178
21	1	307
22	1	179
23	1	181
24	1	320
25	1	193
26	1	321
27	1	326
28	1	198
29	1	330
30	1	334
31	1	354
32	1	358
33	1	104
34	1	116
35	1	245
36	1	244
37	1	120
38	1	250
39	1	254
40	1	383
41	2	384
42	2	258
43	2	132
44	2	4
45	2	262
46	2	393
47	2	140
48	2	397
49	2	12
50	2	401
51	2	146
52	2	405
53	2	406
54	2	150
55	2	155
56	2	159
57	2	160
58	2	161
59	2	165
60	2	294
61	2	299
62	2	303
63	2	178
64	2	307
65	2	180
66	2	181
67	2	179
68	2	320
69	2	193
70	2	322
71	2	321
72	2	326
73	2	198
74	2	330
75	2	334
76	2	354
77	2	358
78	2	104
79	2	116
80	2	245
81	2	244
82	2	246
83	2	120
84	2	250
85	2	254
86	2	383
87	3	140
88	3	141
89	4	4
90	4	12
91	4	17
92	4	21
93	4	25
94	4	31
95	4	33
96	4	37
97	4	41
98	4	45
99	4	49
100	4	53
101	4	54
102	4	58
103	4	62
104	4	66
105	4	70
106	4	74
107	4	78
108	4	82
109	4	86
110	4	90
111	4	94
112	4	98
113	4	99
114	4	100
115	4	104
116	4	120
117	4	128
118	4	132
119	4	140
120	4	142
121	4	146
122	4	159
123	4	161
124	4	169
125	4	170
126	4	178
127	4	180
128	4	181
129	4	193
130	4	198
131	4	206
132	4	207
133	4	211
134	4	212
135	4	216
136	4	220
137	4	221
138	4	229
139	4	230
140	4	231
141	4	235
142	4	236
143	4	240
144	4	244
145	4	245
146	4	246
147	4	250
148	4	254
149	4	258
150	4	262
151	4	266
152	4	294
153	4	295
154	4	299
155	4	303
156	4	307
157	4	320
158	4	321
159	4	322
160	4	326
161	4	330
162	4	334
163	4	354
164	4	358
165	4	359
166	4	360
167	4	368
168	4	372
169	4	378
170	4	379
171	4	383
172	4	384
173	4	389
174	4	393
175	4	397
176	4	401
177	4	405
178	4	406
179	5	12
180	5	401
181	5	17
182	5	405
183	5	406
184	5	37
185	5	41
186	5	45
187	5	49
188	5	53
189	5	54
190	5	58
191	5	62
192	5	66
193	5	70
194	5	198
195	5	74
196	5	78
197	5	82
198	5	86
199	5	90
200	5	94
201	5	98
202	5	229
203	5	230
204	5	104
205	5	235
206	6	385
207	6	12
208	6	397
209	6	274
210	6	286
211	6	33
212	6	294
213	6	295
214	6	299
215	6	303
216	6	311
217	6	315
218	6	316
219	6	326
220	6	354
221	6	358
222	6	359
223	6	368
224	6	372
225	6	373
226	6	374
227	6	378
228	6	379
229	6	383
230	7	128
231	7	33
232	7	98
233	7	37
234	7	165
235	7	169
236	7	155
237	7	274
238	7	116
239	7	150
240	7	311
241	7	151
242	7	25
243	7	315
244	7	220
245	7	29
246	7	286
247	8	128
248	8	258
249	8	4
250	8	389
251	8	262
252	8	132
253	8	393
254	8	266
255	8	140
256	8	397
257	8	12
258	8	401
259	8	146
260	8	274
261	8	17
262	8	21
263	8	150
264	8	405
265	8	25
266	8	155
267	8	29
268	8	286
269	8	159
270	8	33
271	8	165
272	8	294
273	8	37
274	8	41
275	8	169
276	8	299
277	8	45
278	8	303
279	8	49
280	8	178
281	8	307
282	8	53
283	8	311
284	8	58
285	8	315
286	8	62
287	8	320
288	8	193
289	8	66
290	8	326
291	8	70
292	8	330
293	8	74
294	8	78
295	8	206
296	8	334
297	8	82
298	8	211
299	8	86
300	8	216
301	8	90
302	8	220
303	8	94
304	8	98
305	8	354
306	8	100
307	8	229
308	8	358
309	8	104
310	8	250
311	8	235
312	8	240
313	8	368
314	8	116
315	8	372
316	8	244
317	8	120
318	8	378
319	8	254
320	8	383
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
34	Can add file	9	add_storedfile
35	Can change file	9	change_storedfile
36	Can delete file	9	delete_storedfile
37	Can view file	9	view_storedfile
38	Can add policy document	10	add_policydocument
39	Can change policy document	10	change_policydocument
40	Can delete policy document	10	delete_policydocument
41	Can view policy document	10	view_policydocument
42	Can add purpose	11	add_purpose
43	Can change purpose	11	change_purpose
44	Can delete purpose	11	delete_purpose
45	Can view purpose	11	view_purpose
46	Can add service	12	add_service
47	Can change service	12	change_service
48	Can delete service	12	delete_service
49	Can view service	12	view_service
50	Can add policy version	13	add_policyversion
51	Can change policy version	13	change_policyversion
52	Can delete policy version	13	delete_policyversion
53	Can view policy version	13	view_policyversion
54	Can ask for and approve publishing a policy	13	publish_policy
55	Can add policy text	14	add_policytext
56	Can change policy text	14	change_policytext
57	Can delete policy text	14	delete_policytext
58	Can view policy text	14	view_policytext
59	Can add purpose text	15	add_purposetext
60	Can change purpose text	15	change_purposetext
61	Can delete purpose text	15	delete_purposetext
62	Can view purpose text	15	view_purposetext
63	Can add recipient	16	add_recipient
64	Can change recipient	16	change_recipient
65	Can delete recipient	16	delete_recipient
66	Can view recipient	16	view_recipient
67	Can add recipient purpose	17	add_recipientpurpose
68	Can change recipient purpose	17	change_recipientpurpose
69	Can delete recipient purpose	17	delete_recipientpurpose
70	Can view recipient purpose	17	view_recipientpurpose
71	Can add subject	18	add_subject
72	Can change subject	18	change_subject
73	Can delete subject	18	delete_subject
74	Can view subject	18	view_subject
75	Can add purpose decision	19	add_purposedecision
76	Can change purpose decision	19	change_purposedecision
77	Can delete purpose decision	19	delete_purposedecision
78	Can view purpose decision	19	view_purposedecision
79	Can add disclosure	20	add_disclosure
80	Can change disclosure	20	change_disclosure
81	Can delete disclosure	20	delete_disclosure
82	Can view disclosure	20	view_disclosure
83	Can add decline	21	add_decline
84	Can change decline	21	change_decline
85	Can delete decline	21	delete_decline
86	Can view decline	21	view_decline
87	Can add acknowledgement	22	add_acknowledgement
88	Can change acknowledgement	22	change_acknowledgement
89	Can delete acknowledgement	22	delete_acknowledgement
90	Can view acknowledgement	22	view_acknowledgement
91	Can add acceptance	23	add_acceptance
92	Can change acceptance	23	change_acceptance
93	Can delete acceptance	23	delete_acceptance
94	Can view acceptance	23	view_acceptance
95	Can add staff member	24	add_staff
96	Can change staff member	24	change_staff
97	Can delete staff member	24	delete_staff
98	Can view staff member	24	view_staff
99	Can end access, and ask for and agree to giving it	24	manage_staff
100	Can read who joined, moved and left	24	report_staff
101	Can add customer	25	add_customer
102	Can change customer	25	change_customer
103	Can delete customer	25	delete_customer
104	Can view customer	25	view_customer
105	Can add brake	26	add_brake
106	Can change brake	26	change_brake
107	Can delete brake	26	delete_brake
108	Can view brake	26	view_brake
109	Can add credential	27	add_credential
110	Can change credential	27	change_credential
111	Can delete credential	27	delete_credential
112	Can view credential	27	view_credential
113	Can add installation	28	add_installation
114	Can change installation	28	change_installation
115	Can delete installation	28	delete_installation
116	Can view installation	28	view_installation
117	Can add device	29	add_device
118	Can change device	29	change_device
119	Can delete device	29	delete_device
120	Can view device	29	view_device
121	Can add otp	30	add_otp
122	Can change otp	30	change_otp
123	Can delete otp	30	delete_otp
124	Can view otp	30	view_otp
125	Can add registration	31	add_registration
126	Can change registration	31	change_registration
127	Can delete registration	31	delete_registration
128	Can view registration	31	view_registration
129	Can add session	32	add_session
130	Can change session	32	change_session
131	Can delete session	32	delete_session
132	Can view session	32	view_session
133	Can add refresh token	33	add_refreshtoken
134	Can change refresh token	33	change_refreshtoken
135	Can delete refresh token	33	delete_refreshtoken
136	Can view refresh token	33	view_refreshtoken
137	Can add identity check	34	add_kyccase
138	Can change identity check	34	change_kyccase
139	Can delete identity check	34	delete_kyccase
140	Can view identity check	34	view_kyccase
141	Can check a person for the bank	34	verify_kyc
142	Can decide matches of screening, set risk, ask for a new check	34	review_kyc
143	Can add cool off	35	add_cooloff
144	Can change cool off	35	change_cooloff
145	Can delete cool off	35	delete_cooloff
146	Can view cool off	35	view_cooloff
147	Can add app build	36	add_appbuild
148	Can change app build	36	change_appbuild
149	Can delete app build	36	delete_appbuild
150	Can view app build	36	view_appbuild
151	Can ask to publish a build of the app, and agree to it	36	manage_app_build
152	Can add installation event	37	add_installationevent
153	Can change installation event	37	change_installationevent
154	Can delete installation event	37	delete_installationevent
155	Can view installation event	37	view_installationevent
156	Can add forgotten PIN	38	add_pinreset
157	Can change forgotten PIN	38	change_pinreset
158	Can delete forgotten PIN	38	delete_pinreset
159	Can view forgotten PIN	38	view_pinreset
160	Can vouch for a person who forgot the PIN	38	ask_pin_reset
161	Can agree that a person who forgot the PIN sets a new one	38	allow_pin_reset
162	Can add problem count	39	add_problemcount
163	Can change problem count	39	change_problemcount
164	Can delete problem count	39	delete_problemcount
165	Can view problem count	39	view_problemcount
166	Can add row of the step-up table	40	add_stepuprow
167	Can change row of the step-up table	40	change_stepuprow
168	Can delete row of the step-up table	40	delete_stepuprow
169	Can view row of the step-up table	40	view_stepuprow
170	Can ask for a change of step-up rows, and agree to it	40	manage_step_up
171	Can add identity check item	41	add_identitycheckitem
172	Can change identity check item	41	change_identitycheckitem
173	Can delete identity check item	41	delete_identitycheckitem
174	Can view identity check item	41	view_identitycheckitem
175	Can add change of phone or national ID	42	add_identitychange
176	Can change change of phone or national ID	42	change_identitychange
177	Can delete change of phone or national ID	42	delete_identitychange
178	Can view change of phone or national ID	42	view_identitychange
179	Can ask for a change of phone or national ID	42	request_identity_change
180	Can decide a change of phone or national ID	42	decide_identity_change
181	Can open the evidence of a change	42	open_identity_evidence
182	Can add identity check	43	add_identitycheck
183	Can change identity check	43	change_identitycheck
184	Can delete identity check	43	delete_identitycheck
185	Can view identity check	43	view_identitycheck
186	Can add identity erasure	44	add_identityerasure
187	Can change identity erasure	44	change_identityerasure
188	Can delete identity erasure	44	delete_identityerasure
189	Can view identity erasure	44	view_identityerasure
190	Can add evidence of a change	45	add_identityevidence
191	Can change evidence of a change	45	change_identityevidence
192	Can delete evidence of a change	45	delete_identityevidence
193	Can view evidence of a change	45	view_identityevidence
194	Can add reveal	46	add_reveal
195	Can change reveal	46	change_reveal
196	Can delete reveal	46	delete_reveal
197	Can view reveal	46	view_reveal
287	Can add ledger entry	67	add_ledgerentry
198	Can open a masked field of a customer for a case	46	reveal_field
199	Can add reveal day	47	add_revealday
200	Can change reveal day	47	change_revealday
201	Can delete reveal day	47	delete_revealday
202	Can view reveal day	47	view_revealday
203	Can add delay of telling a customer	48	add_revealdelay
204	Can change delay of telling a customer	48	change_revealdelay
205	Can delete delay of telling a customer	48	delete_revealdelay
206	Can view delay of telling a customer	48	view_revealdelay
207	Can ask for and agree to telling a customer later	48	delay_telling
208	Can add week of reveals	49	add_revealweek
209	Can change week of reveals	49	change_revealweek
210	Can delete week of reveals	49	delete_revealweek
211	Can view week of reveals	49	view_revealweek
212	Can look over the reveals of others	49	review_reveals
213	Can add data shown to staff	50	add_staffdatause
214	Can change data shown to staff	50	change_staffdatause
215	Can delete data shown to staff	50	delete_staffdatause
216	Can view data shown to staff	50	view_staffdatause
217	Can add network of the back office	51	add_staffnetwork
218	Can change network of the back office	51	change_staffnetwork
219	Can delete network of the back office	51	delete_staffnetwork
220	Can view network of the back office	51	view_staffnetwork
221	Can ask for and agree to networks of the back office	51	manage_networks
222	Can add staff password	52	add_staffpassword
223	Can change staff password	52	change_staffpassword
224	Can delete staff password	52	delete_staffpassword
225	Can view staff password	52	view_staffpassword
226	Can add suspension of access	53	add_staffsuspension
227	Can change suspension of access	53	change_staffsuspension
228	Can delete suspension of access	53	delete_staffsuspension
229	Can view suspension of access	53	view_staffsuspension
230	Can report a breach of confidentiality	53	report_violation
231	Can propose and agree to the outcome of a suspension	53	decide_suspension
232	Can add confidentiality undertaking	54	add_undertaking
233	Can change confidentiality undertaking	54	change_undertaking
234	Can delete confidentiality undertaking	54	delete_undertaking
235	Can view confidentiality undertaking	54	view_undertaking
236	Can draft and approve a new undertaking	54	publish_undertaking
237	Can add signature of the undertaking	55	add_undertakingsignature
238	Can change signature of the undertaking	55	change_undertakingsignature
239	Can delete signature of the undertaking	55	delete_undertakingsignature
240	Can view signature of the undertaking	55	view_undertakingsignature
241	Can add suspension	56	add_suspension
242	Can change suspension	56	change_suspension
243	Can delete suspension	56	delete_suspension
244	Can view suspension	56	view_suspension
245	Can stop a customer's money at once	56	suspend_customer
246	Can ask for and agree to what becomes of a suspension	56	decide_customer_suspension
247	Can add suspension proof	57	add_suspensionproof
248	Can change suspension proof	57	change_suspensionproof
249	Can delete suspension proof	57	delete_suspensionproof
250	Can view suspension proof	57	view_suspensionproof
251	Can add closed account	58	add_closedaccount
252	Can change closed account	58	change_closedaccount
253	Can delete closed account	58	delete_closedaccount
254	Can view closed account	58	view_closedaccount
255	Can add heir request	59	add_heirrequest
256	Can change heir request	59	change_heirrequest
257	Can delete heir request	59	delete_heirrequest
258	Can view heir request	59	view_heirrequest
259	Can add guardianship	60	add_guardianship
260	Can change guardianship	60	change_guardianship
261	Can delete guardianship	60	delete_guardianship
262	Can view guardianship	60	view_guardianship
263	Can add evidence of an identity check	61	add_kycevidence
264	Can change evidence of an identity check	61	change_kycevidence
265	Can delete evidence of an identity check	61	delete_kycevidence
266	Can view evidence of an identity check	61	view_kycevidence
267	Can add majority question	62	add_majorityquestion
268	Can change majority question	62	change_majorityquestion
269	Can delete majority question	62	delete_majorityquestion
270	Can view majority question	62	view_majorityquestion
271	Can add ledger account	63	add_ledgeraccount
272	Can change ledger account	63	change_ledgeraccount
273	Can delete ledger account	63	delete_ledgeraccount
274	Can view ledger account	63	view_ledgeraccount
275	Can add ledger fold	64	add_ledgerfold
276	Can change ledger fold	64	change_ledgerfold
277	Can delete ledger fold	64	delete_ledgerfold
278	Can view ledger fold	64	view_ledgerfold
279	Can add ledger seal	65	add_ledgerseal
280	Can change ledger seal	65	change_ledgerseal
281	Can delete ledger seal	65	delete_ledgerseal
282	Can view ledger seal	65	view_ledgerseal
283	Can add ledger transaction	66	add_ledgertransaction
284	Can change ledger transaction	66	change_ledgertransaction
285	Can delete ledger transaction	66	delete_ledgertransaction
286	Can view ledger transaction	66	view_ledgertransaction
288	Can change ledger entry	67	change_ledgerentry
289	Can delete ledger entry	67	delete_ledgerentry
290	Can view ledger entry	67	view_ledgerentry
291	Can add fee version	68	add_feeversion
292	Can change fee version	68	change_feeversion
293	Can delete fee version	68	delete_feeversion
294	Can view fee version	68	view_feeversion
295	Can announce fees	68	announce_fee
296	Can add merchant	69	add_merchant
297	Can change merchant	69	change_merchant
298	Can delete merchant	69	delete_merchant
299	Can view merchant	69	view_merchant
300	Can add merchant code	70	add_merchantcode
301	Can change merchant code	70	change_merchantcode
302	Can delete merchant code	70	delete_merchantcode
303	Can view merchant code	70	view_merchantcode
304	Can add top up	71	add_topup
305	Can change top up	71	change_topup
306	Can delete top up	71	delete_topup
307	Can view top up	71	view_topup
308	Can add bank notice	72	add_banknotice
309	Can change bank notice	72	change_banknotice
310	Can delete bank notice	72	delete_banknotice
311	Can view bank notice	72	view_banknotice
312	Can add unmatched receipt	73	add_unmatchedreceipt
313	Can change unmatched receipt	73	change_unmatchedreceipt
314	Can delete unmatched receipt	73	delete_unmatchedreceipt
315	Can view unmatched receipt	73	view_unmatchedreceipt
316	Can credit waiting receipts	73	credit_receipt
317	Can add wallet	74	add_wallet
318	Can change wallet	74	change_wallet
319	Can delete wallet	74	delete_wallet
320	Can view wallet	74	view_wallet
321	Can freeze wallets	74	freeze_wallet
322	Can unfreeze wallets	74	unfreeze_wallet
323	Can add quote	75	add_quote
324	Can change quote	75	change_quote
325	Can delete quote	75	delete_quote
326	Can view quote	75	view_quote
327	Can add movement	76	add_movement
328	Can change movement	76	change_movement
329	Can delete movement	76	delete_movement
330	Can view movement	76	view_movement
331	Can add wallet opening	77	add_walletopening
332	Can change wallet opening	77	change_walletopening
333	Can delete wallet opening	77	delete_walletopening
334	Can view wallet opening	77	view_walletopening
335	Can add ledger hold	78	add_ledgerhold
336	Can change ledger hold	78	change_ledgerhold
337	Can delete ledger hold	78	delete_ledgerhold
338	Can view ledger hold	78	view_ledgerhold
339	Can add ledger hold use	79	add_ledgerholduse
340	Can change ledger hold use	79	change_ledgerholduse
341	Can delete ledger hold use	79	delete_ledgerholduse
342	Can view ledger hold use	79	view_ledgerholduse
343	Can add ledger after effect	80	add_ledgeraftereffect
344	Can change ledger after effect	80	change_ledgeraftereffect
345	Can delete ledger after effect	80	delete_ledgeraftereffect
346	Can view ledger after effect	80	view_ledgeraftereffect
347	Can add ledger batch	81	add_ledgerbatch
348	Can change ledger batch	81	change_ledgerbatch
349	Can delete ledger batch	81	delete_ledgerbatch
350	Can view ledger batch	81	view_ledgerbatch
351	Can add balance cap	82	add_balancecap
352	Can change balance cap	82	change_balancecap
353	Can delete balance cap	82	delete_balancecap
354	Can view balance cap	82	view_balancecap
355	Can add limit	83	add_limit
356	Can change limit	83	change_limit
357	Can delete limit	83	delete_limit
358	Can view limit	83	view_limit
359	Can ask for a change of limits	83	ask_limit
360	Can approve changes of limits	83	approve_limit
361	Can add limit usage	84	add_limitusage
362	Can change limit usage	84	change_limitusage
363	Can delete limit usage	84	delete_limitusage
364	Can view limit usage	84	view_limitusage
365	Can add bank closing balance	85	add_bankclosing
366	Can change bank closing balance	85	change_bankclosing
367	Can delete bank closing balance	85	delete_bankclosing
368	Can view bank closing balance	85	view_bankclosing
369	Can add safeguarding report	86	add_safeguardingreport
370	Can change safeguarding report	86	change_safeguardingreport
371	Can delete safeguarding report	86	delete_safeguardingreport
372	Can view safeguarding report	86	view_safeguardingreport
373	Can enter and check the bank's closing balance	86	enter_bank_closing
374	Can ask for and agree to paying out fee income	86	pay_out_fees
375	Can add trial balance	87	add_trialbalance
376	Can change trial balance	87	change_trialbalance
377	Can delete trial balance	87	delete_trialbalance
378	Can view trial balance	87	view_trialbalance
379	Can export the reports of the ledger	87	export_reports
380	Can add closing	88	add_closing
381	Can change closing	88	change_closing
382	Can delete closing	88	delete_closing
383	Can view closing	88	view_closing
384	Can ask for and agree to ending a wallet for its holder	88	end_wallet
385	Can ask for and agree to noting a closing balance as paid out	88	pay_closing
386	Can add fee notice	89	add_feenotice
387	Can change fee notice	89	change_feenotice
388	Can delete fee notice	89	delete_feenotice
389	Can view fee notice	89	view_feenotice
390	Can add bank account	90	add_bankaccount
391	Can change bank account	90	change_bankaccount
392	Can delete bank account	90	delete_bankaccount
393	Can view bank account	90	view_bankaccount
394	Can add withdrawal	91	add_withdrawal
395	Can change withdrawal	91	change_withdrawal
396	Can delete withdrawal	91	delete_withdrawal
397	Can view withdrawal	91	view_withdrawal
398	Can add category	92	add_category
399	Can change category	92	change_category
400	Can delete category	92	delete_category
401	Can view category	92	view_category
402	Can add case	93	add_case
403	Can change case	93	change_case
404	Can delete case	93	delete_case
405	Can view case	93	view_case
406	Can work on cases	93	work_case
407	Can add follow code	94	add_followcode
408	Can change follow code	94	change_followcode
409	Can delete follow code	94	delete_followcode
410	Can view follow code	94	view_followcode
411	Can add web use	95	add_webuse
412	Can change web use	95	change_webuse
413	Can delete web use	95	delete_webuse
414	Can view web use	95	view_webuse
415	Can add step	96	add_caseevent
416	Can change step	96	change_caseevent
417	Can delete step	96	delete_caseevent
418	Can view step	96	view_caseevent
419	Can add log entry	97	add_logentry
420	Can change log entry	97	change_logentry
421	Can delete log entry	97	delete_logentry
422	Can view log entry	97	view_logentry
423	Can add permission	98	add_permission
424	Can change permission	98	change_permission
425	Can delete permission	98	delete_permission
426	Can view permission	98	view_permission
427	Can add group	99	add_group
428	Can change group	99	change_group
429	Can delete group	99	delete_group
430	Can view group	99	view_group
431	Can add content type	100	add_contenttype
432	Can change content type	100	change_contenttype
433	Can delete content type	100	delete_contenttype
434	Can view content type	100	view_contenttype
435	Can add session	101	add_session
436	Can change session	101	change_session
437	Can delete session	101	delete_session
438	Can view session	101	view_session
439	Can add TOTP device	102	add_totpdevice
440	Can change TOTP device	102	change_totpdevice
441	Can delete TOTP device	102	delete_totpdevice
442	Can view TOTP device	102	view_totpdevice
443	Can add access attempt	103	add_accessattempt
444	Can change access attempt	103	change_accessattempt
445	Can delete access attempt	103	delete_accessattempt
446	Can view access attempt	103	view_accessattempt
447	Can add access log	104	add_accesslog
448	Can change access log	104	change_accesslog
449	Can delete access log	104	delete_accesslog
450	Can view access log	104	view_accesslog
451	Can add access failure	105	add_accessfailurelog
452	Can change access failure	105	change_accessfailurelog
453	Can delete access failure	105	delete_accessfailurelog
454	Can view access failure	105	view_accessfailurelog
455	Can add access attempt expiration	106	add_accessattemptexpiration
456	Can change access attempt expiration	106	change_accessattemptexpiration
457	Can delete access attempt expiration	106	delete_accessattemptexpiration
458	Can view access attempt expiration	106	view_accessattemptexpiration
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
1	python-httpx/0.28.1	127.0.0.1	verifier.dao	*/*	/admin/login/	2026-11-22 07:21:41.246008+00	\N	b79d4d9c1a32ea8cab602ea8053ce0455ac2af8026229865b4adea17f4aa343f
2	python-httpx/0.28.1	127.0.0.1	verifier.dao	*/*	/admin/login/	2026-11-22 07:21:51.57356+00	\N	d6a9d4b9b169903536bb2f8aef4921e383ac3585cf28061c82e560205a245a9a
3	python-httpx/0.28.1	127.0.0.1	verifier.dao	*/*	/admin/login/	2026-11-22 07:23:51.823531+00	\N	1c5c6bd4fd3ca484dc343fb0837b90ea81d85c8262dd1da2cd4f72793b7e2cce
4	python-httpx/0.28.1	127.0.0.1	verifier.dao	*/*	/admin/login/	2026-11-22 07:23:55.696046+00	\N	f6dbfa89772e3857d73d1dd7cbd08d1ef0634a4b8730b2ef5387609260f29c53
5	python-httpx/0.28.1	127.0.0.1	agent.nok	*/*	/admin/login/	2026-11-22 07:24:05.366868+00	\N	1510daefefcb29706badbccf6984673a1ae3bd6c0e554794d246eb3374497841
\.


--
-- Data for Name: complaints_case; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.complaints_case (id, number, kind, channel, language, text, subject_id, customer_id, contact_name, contact_phone, contact_email, phone_index, phone_index_next, email_index, email_index_next, movement_reference, movement, state, received_at, recorded_at, ack_due, ack_at, progress_due, progress_at, resolve_due, next_due, outcome, resolved_at, closed_at, key_owner, idempotency_key, fingerprint, assigned_to_id, category_id) FROM stdin;
01a20223-f15d-73d5-ac1e-6c34e2dd1aaa	C-2569-19851-62222	complaint	app	th	gAAAAABrApiP6oVEmP-gEdFHM7ySS7tiASpS47oBjuBQg0AJvAMCXcoJPT0FiMAb85aSm7SlXp9fI-g9F6-Yfyfw3yLPB3FsdK0IK-TR5_dB8Xqso3fyPsqG6S9r0bq6AKVT6OoOGcy-UEvyoF1vZ5dkzd3rYg1H5skKjg8_NBJDHHv84BbAdcatyivgAzgTUbB3Ve0R-aMhn2wxdFlYrNFD4U_WieT-FFwqE0H5pL2a87rT_Xa7BJXJUtj4_30NKDtSSrZsedmF	01a20223-c3bf-7425-9fd8-f47ec6710366	01a20223-c36d-728b-bf2c-23b1fe40d088	gAAAAABrApiPM1Ta3dLI9v29mhc9byS4pG3xRN7YWF1OQVvCHXdRDMCtJmwme9gBmqL7O0WnB1SNiPeYb8c5-fa5HtW6B1FHIFf936cOQWz67lU6-L4_Q2xvbD2NIoYl2au-diLdMawglqIW3EZiwMV4NdjHeCIk5g==	gAAAAABrApiP2U0tearqST1a1hlqCvKWkIFUvhmso0BgGtgee7oGx5YkoYJmN0tlT7DpZHNhFqXNitvL-Q2ywacpw-GVyBOuXSNe1cXw8oMbLyaaR5qe7sIONlGoKTg_5Tw8AXbRJ3I9	\N	df72afacc318deaca4cba500d568207d681ecf8be007b412e33a9c2c9fedaaf5	df72afacc318deaca4cba500d568207d681ecf8be007b412e33a9c2c9fedaaf5	\N	\N	R261122621369168108	{"at": "2026-11-22T07:23:56.745455+00:00", "kind": "payment", "direction": "out", "reference": "R261122621369168108", "fee_satang": 500, "counterparty": "การประปาตัวอย่าง", "amount_satang": 364922}	open	2026-11-22 07:23:59.66114+00	2026-11-22 07:23:59.66114+00	2026-11-22	2026-11-22 07:23:59.66114+00	2026-11-29	\N	2026-12-15	2026-11-29	\N	\N	\N	customer:01a20223-c36d-728b-bf2c-23b1fe40d088	ed7d6078-3021-47fb-8646-a08cd5a425ea	2da523fbb8403254a84d448e556f682faa9e9fc0760ccda8e2515f57df6f3e1e	\N	wallet.balance_wrong
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
01a20223-f169-7156-b9c5-096e2f30fcee	2026-11-22 07:23:59.66114+00	opened	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		\N	{"kind": "complaint", "channel": "app", "category": "wallet.balance_wrong"}	\N	01a20223-f15d-73d5-ac1e-6c34e2dd1aaa
01a20223-f173-7429-a081-701a02068ed7	2026-11-22 07:23:59.66114+00	acknowledged	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		\N	{"by": "sms"}	\N	01a20223-f15d-73d5-ac1e-6c34e2dd1aaa
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
01a20223-f13c-7666-acfe-12625797788e	app_filing	16713d93c9b1832048155f206225a060f66c1d0ef790608dba4687101c821d92	2026-11-22 07:00:00+00	1
\.


--
-- Data for Name: consent_acceptance; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_acceptance (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, version_id, subject_id) FROM stdin;
01a20221-b1e7-7710-a2c5-64b1764267a0	th	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	app	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	python-httpx/0.28.1	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	2026-11-22 07:21:32.309134+00	2026-11-22 07:21:32.392439+00	01a20221-360c-7685-953d-64b255a2df77	01a20221-b1d7-7340-aabd-c0ca8bfdccc4
01a20221-b4ea-712c-a096-3e47e2eb28a0	th	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	app	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	python-httpx/0.28.1	installation	01a20221-b2bd-7673-9d93-bbde8211b261	2026-11-22 07:21:32.977884+00	2026-11-22 07:21:33.165629+00	01a20221-360c-7685-953d-64b255a2df77	01a20221-b4c8-70e0-bb33-473d980b867b
01a20223-c3ce-771e-aee8-d7ed8e7b7a81	th	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	app	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	python-httpx/0.28.1	installation	01a20223-c264-7050-ba2c-202e592df63d	2026-11-22 07:23:47.919255+00	2026-11-22 07:23:48.047895+00	01a20221-360c-7685-953d-64b255a2df77	01a20223-c3bf-7425-9fd8-f47ec6710366
01a20223-c585-72d1-9994-405de3fc0877	th	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	app	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	python-httpx/0.28.1	installation	01a20223-c495-7029-8135-263782792205	2026-11-22 07:23:48.416089+00	2026-11-22 07:23:48.487011+00	01a20221-360c-7685-953d-64b255a2df77	01a20223-c576-71b9-b9a9-edf465448d26
\.


--
-- Data for Name: consent_acknowledgement; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_acknowledgement (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, version_id, subject_id) FROM stdin;
01a20221-b1f0-75f3-85fb-dd257b073644	th	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	app	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	python-httpx/0.28.1	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	2026-11-22 07:21:32.309134+00	2026-11-22 07:21:32.401603+00	01a20221-359d-7642-b19b-6a8b1c5357f4	01a20221-b1d7-7340-aabd-c0ca8bfdccc4
01a20221-b508-73c1-89dd-994429c9ace7	th	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	app	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	python-httpx/0.28.1	installation	01a20221-b2bd-7673-9d93-bbde8211b261	2026-11-22 07:21:32.977884+00	2026-11-22 07:21:33.19402+00	01a20221-359d-7642-b19b-6a8b1c5357f4	01a20221-b4c8-70e0-bb33-473d980b867b
01a20223-c3d8-7277-8eb7-2a78c12fb1b1	th	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	app	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	python-httpx/0.28.1	installation	01a20223-c264-7050-ba2c-202e592df63d	2026-11-22 07:23:47.919255+00	2026-11-22 07:23:48.057548+00	01a20221-359d-7642-b19b-6a8b1c5357f4	01a20223-c3bf-7425-9fd8-f47ec6710366
01a20223-c591-7342-955a-e237df5490d9	th	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	app	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	python-httpx/0.28.1	installation	01a20223-c495-7029-8135-263782792205	2026-11-22 07:23:48.416089+00	2026-11-22 07:23:48.498305+00	01a20221-359d-7642-b19b-6a8b1c5357f4	01a20223-c576-71b9-b9a9-edf465448d26
\.


--
-- Data for Name: consent_decline; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_decline (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, version_id, subject_id) FROM stdin;
01a20221-b06e-72f3-8e5f-1ed926e7c99d	en	6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0	app	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	python-httpx/0.28.1	installation	01a20221-adf1-7260-af62-467a23829d0f	2026-11-22 07:21:31.98271+00	2026-11-22 07:21:32.01831+00	01a20221-360c-7685-953d-64b255a2df77	\N
01a20223-c203-7683-9e4d-2a4e06ef391e	en	6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0	app	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	python-httpx/0.28.1	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	2026-11-22 07:23:47.572109+00	2026-11-22 07:23:47.588504+00	01a20221-360c-7685-953d-64b255a2df77	\N
\.


--
-- Data for Name: consent_disclosure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_disclosure (id, ground, fields, legal_reference, actor_kind, actor_id, occurred_at, recorded_at, purpose_id, recipient_id, subject_id) FROM stdin;
01a20221-d715-744d-afab-70eba786be39	processor	["birth_date", "family_name", "given_name", "national_id_last_3"]		staff	01a20221-419d-74ee-b11c-1bb9972df47a	2026-11-22 07:21:41.889441+00	2026-11-22 07:21:41.911132+00	identity_verification	thai_credit_bank	01a20221-b1d7-7340-aabd-c0ca8bfdccc4
01a20221-ff18-743c-b98b-6768d1e354c9	processor	["birth_date", "family_name", "given_name", "national_id_last_3"]		staff	01a20221-419d-74ee-b11c-1bb9972df47a	2026-11-22 07:21:52.115919+00	2026-11-22 07:21:52.153149+00	identity_verification	thai_credit_bank	01a20221-b4c8-70e0-bb33-473d980b867b
01a20223-d2ed-7280-b2a6-974fa852523a	processor	["birth_date", "family_name", "given_name", "national_id_last_3"]		staff	01a20221-419d-74ee-b11c-1bb9972df47a	2026-11-22 07:23:51.908324+00	2026-11-22 07:23:51.91795+00	identity_verification	thai_credit_bank	01a20223-c3bf-7425-9fd8-f47ec6710366
01a20223-e24f-764b-b3eb-9411f4c66441	processor	["birth_date", "family_name", "given_name", "national_id_last_3"]		staff	01a20221-419d-74ee-b11c-1bb9972df47a	2026-11-22 07:23:55.837223+00	2026-11-22 07:23:55.856645+00	identity_verification	thai_credit_bank	01a20223-c576-71b9-b9a9-edf465448d26
\.


--
-- Data for Name: consent_policydocument; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_policydocument (id, kind, service_id) FROM stdin;
01a20221-358e-7438-b9c4-c95ad5268878	privacy	micropay
01a20221-3606-737f-9c7f-c3ffd6b00573	terms	micropay
01a20221-3650-70c4-85b7-287a39448e7a	privacy	qper
\.


--
-- Data for Name: consent_policytext; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_policytext (id, language, title, body, sha256, source, created_at, version_id) FROM stdin;
01a20221-35a7-75da-9254-fd21eddd6eda	th	ประกาศความเป็นส่วนตัวของไมโครเพย์	# ประกาศความเป็นส่วนตัวของไมโครเพย์\n\nประกาศฉบับนี้บอกท่านว่า บริษัทผู้ให้บริการไมโครเพย์ (“บริษัท” หรือ “เรา”) เก็บรวบรวมข้อมูลส่วนบุคคลใดของท่าน เพื่ออะไร อาศัยฐานทางกฎหมายใด ใครได้รับข้อมูล เก็บไว้นานเท่าใด และท่านเรียกร้องอะไรจากเราได้บ้าง เราขอให้ท่านกดรับทราบว่าได้อ่านแล้ว การรับทราบนี้ไม่ใช่การให้ความยินยอม เรื่องใดที่ต้องได้รับความยินยอม เราจะขอแยกต่างหากทีละวัตถุประสงค์ ท่านปฏิเสธหรือเปลี่ยนใจได้ทุกเมื่อ การติดตั้งหรือเปิดแอปไม่ถือเป็นทั้งการรับทราบและการให้ความยินยอม\n\n## 1. ผู้รับผิดชอบและขอบเขตของประกาศ\n\n- บริษัทเป็นผู้ควบคุมข้อมูลส่วนบุคคลสำหรับไมโครเพย์ ทั้งแอปบนโทรศัพท์เคลื่อนที่ เว็บไซต์ และศูนย์บริการลูกค้า\n- ติดต่อเราเรื่องข้อมูลส่วนบุคคลได้ที่ cs@thaimicrodigital.com หรือ 0-2697-5353 เว็บไซต์ www.thaimicrodigital.com ท่านระบุถึงเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลได้\n- ประกาศนี้ไม่ใช้กับบริการที่มีประกาศความเป็นส่วนตัวของตนเอง และไม่ใช้กับเว็บไซต์ แอป หรือผู้ลงโฆษณาที่ไมโครเพย์เพียงเชื่อมลิงก์ไปถึง ผู้ให้บริการเหล่านั้นมีกฎของตนเอง โปรดอ่านกฎดังกล่าว\n\n## 2. ข้อมูลที่เราเก็บรวบรวมและแหล่งที่มา\n\n### 2.1 ข้อมูลที่ท่านให้เรา\n\n- เพื่อลงทะเบียน: ชื่อและนามสกุล หมายเลขโทรศัพท์เคลื่อนที่ วันเกิด ที่อยู่ อาชีพและสถานที่ทำงาน รวมทั้งชื่อที่แสดงและรูปประจำตัวหากท่านเพิ่มไว้\n- เพื่อยืนยันตัวตน: หมายเลขประจำตัวประชาชนและข้อมูลบนบัตร เราขอให้ท่านปิดข้อมูลศาสนาและหมู่โลหิตบนบัตร หากยังมองเห็นได้ เราจะลบให้มองไม่เห็น\n- เพื่อเคลื่อนย้ายเงิน: เลขที่บัญชีธนาคาร ผู้รับเงิน จำนวนเงิน และบันทึกช่วยจำ\n- เมื่อท่านเขียนหรือโทรหาเรา: ที่อยู่อีเมล เรื่องที่ท่านแจ้ง และเสียงสนทนาเมื่อโทรเข้าศูนย์บริการลูกค้า โดยเราแจ้งให้ทราบตั้งแต่เริ่มสาย\n- เมื่อท่านร้องเรียนหรือใช้สิทธิ: ข้อเท็จจริงและเอกสารที่ท่านส่ง\n\n### 2.2 ข้อมูลที่เกิดจากการใช้ไมโครเพย์\n\n- อุปกรณ์ของท่าน: รุ่น ระบบปฏิบัติการและรุ่นของระบบ เครือข่ายโทรศัพท์เคลื่อนที่ หมายเลขโทรศัพท์ และตัวระบุที่บอกว่าใช้งานจากอุปกรณ์ใด\n- หมายเลขการติดตั้งของแอป ซึ่งส่งมาเมื่อติดตั้งแอป เมื่อแอปติดต่อเครื่องแม่ข่ายของเรา หรือเมื่อถอนแอป เพื่อให้แอปเป็นรุ่นปัจจุบันและผูกกับอุปกรณ์เครื่องเดียว\n- รายการเงิน ยอดคงเหลือ ใบเสร็จ และหลักฐานการยืนยันของท่าน (ไม่เก็บ PIN ในรูปที่อ่านได้)\n- บันทึกการเข้าสู่ระบบ คำขอ ที่อยู่เครือข่าย และเวลา\n- เนื้อหาและประกาศที่ท่านเปิดอ่าน หากท่านยินยอมให้มีบันทึกการเปิดดู\n- คุกกี้บนเว็บไซต์ของเรา ตามข้อ 8\n\n### 2.3 ข้อมูลที่แอปอ่านจากโทรศัพท์เมื่อท่านเปิดใช้เท่านั้น\n\n- รายชื่อผู้ติดต่อ: เพื่อค้นหาผู้รับเงินจากคนที่ท่านรู้จัก หมายเลขที่ไม่ตรงกับผู้ใช้รายใดจะไม่ถูกเก็บ\n- ตำแหน่งที่ตั้งและ SMS: เพื่อส่งตำแหน่งของท่านไปยังบุคคลหนึ่งที่ท่านเลือก เราไม่เก็บตำแหน่งไว้หลังส่ง\n- สถานะโทรศัพท์: การเชื่อมต่อผ่านเครือข่ายโทรศัพท์เคลื่อนที่หรือ Wi-Fi เพื่อปรับบริการให้เหมาะกับการเชื่อมต่อ\n- กล้องและรูปภาพ: เพื่ออ่านคิวอาร์โค้ดและบาร์โค้ด และเพื่อบันทึกรูปลงในอัลบั้มของท่านเอง การอ่านรหัสเกิดขึ้นเมื่อท่านสั่ง และตัวรูปไม่ถูกส่งมาถึงเรา\n\nทุกรายการข้างต้นต้องได้รับอนุญาตจากระบบของโทรศัพท์ด้วย เมื่อท่านยกเลิกความยินยอมหรือยกเลิกการอนุญาตอย่างใดอย่างหนึ่ง การใช้ข้อมูลจะหยุดลง\n\n### 2.4 ข้อมูลที่ได้รับจากผู้อื่น\n\n- ธนาคารไทยเครดิต จำกัด (มหาชน): ผลการยืนยันตัวตนของท่านและหลักฐานประกอบ\n- ธนาคารและระบบการชำระเงิน: คำยืนยันการเติมเงิน ชำระเงิน และถอนเงิน\n- ลูกค้ารายอื่น: หมายเลขโทรศัพท์หรือชื่อของท่าน เมื่อเขาโอนเงินให้ท่านหรือระบุท่านเป็นผู้รับ\n- หน่วยงานของรัฐ: รายชื่อและคำสั่งที่กฎหมายกำหนดให้เราตรวจสอบหรือปฏิบัติตาม\n\nเมื่อเราได้รับข้อมูลของท่านจากแหล่งอื่น เราจะแจ้งท่านภายใน 30 วัน เว้นแต่ท่านทราบอยู่แล้วหรือกฎหมายยกเว้นไว้\n\n### 2.5 หากท่านไม่ให้ข้อมูล\n\nข้อมูลที่ระบุในแบบฟอร์มว่า “กฎหมาย” หรือ “สัญญา” เป็นข้อมูลที่จำเป็น หากไม่มี เราไม่อาจลงทะเบียน ยืนยันตัวตน หรือทำตามคำสั่งในเรื่องนั้นได้ ส่วนข้อมูลที่ระบุว่า “เลือกให้ได้” ขึ้นอยู่กับท่าน และไม่มีเรื่องอื่นใดขึ้นอยู่กับข้อมูลนั้น\n\n## 3. วัตถุประสงค์และฐานทางกฎหมาย\n\n### 3.1 เพื่อปฏิบัติตามสัญญากับท่าน\n\n- เปิดและดูแลบัญชีและกระเป๋าเงิน ทำตามคำสั่ง ส่งใบเสร็จและข้อความแจ้ง และตอบท่าน\n- ผูกกระเป๋าเงินกับอุปกรณ์ของท่าน และดูแลให้แอปทำงานและเป็นรุ่นปัจจุบัน\n\n### 3.2 เพื่อปฏิบัติตามกฎหมาย\n\n- ระบุและพิสูจน์ตัวตนลูกค้า ติดตามธุรกรรม และรายงานตามกฎหมายว่าด้วยการป้องกันและปราบปรามการฟอกเงินและอาชญากรรมทางเทคโนโลยี\n- จัดทำบัญชีและเก็บบันทึกการชำระเงิน และดูแลเรื่องร้องเรียนตามที่ธนาคารแห่งประเทศไทยกำหนด\n- ปฏิบัติตามคำสั่งโดยชอบของศาลและหน่วยงานของรัฐ\n\n### 3.3 เพื่อประโยชน์โดยชอบด้วยกฎหมายที่ไม่เหนือกว่าสิทธิของท่าน\n\n- ตรวจจับและป้องกันการทุจริต ปัญหาด้านความปลอดภัย และข้อขัดข้องทางเทคนิค\n- บังคับใช้ข้อกำหนดและต่อสู้สิทธิเรียกร้องตามกฎหมาย\n- ดูแล ปรับปรุง และพัฒนาบริการด้วยสถิติที่ไม่ระบุตัวบุคคล\n- บันทึกเสียงสนทนากับศูนย์บริการลูกค้าไว้เป็นหลักฐานและเพื่อปรับปรุงการตอบของเรา\n\nท่านคัดค้านการใช้ข้อมูลเหล่านี้ได้ตามข้อ 7\n\n### 3.4 เมื่อท่านให้ความยินยอมเท่านั้น โดยขอทีละเรื่อง\n\n- การตลาด: ข่าวสาร ข้อเสนอ รางวัล และแบบสำรวจ\n- เนื้อหาเฉพาะบุคคล: โฆษณาและรายการชำระเงินแนะนำที่เลือกจากประวัติของท่าน หากไม่ยินยอม ทุกคนจะเห็นเหมือนกัน\n- บันทึกการเปิดดู รายชื่อผู้ติดต่อ การส่งตำแหน่งทาง SMS สถานะโทรศัพท์ กล้องและรูปภาพ และคุกกี้ที่เลือกได้\n- ข้อมูลอ่อนไหว เช่น ข้อมูลจำลองใบหน้า หากบริการใดจำเป็นต้องใช้ จะขอความยินยอมโดยชัดแจ้งในขณะนั้น\n- การให้ข้อมูลแก่ผู้ใดเพื่อวัตถุประสงค์ของผู้รับเอง\n\nการให้ความยินยอมเป็นอิสระของท่าน ไมโครเพย์ใช้งานได้โดยไม่ต้องยินยอมในเรื่องเหล่านี้ และสิ่งที่อาศัยความยินยอมจะหยุดทันทีที่ท่านถอน โดยไม่กระทบสิ่งที่ทำไปแล้วโดยชอบก่อนหน้านั้น\n\n### 3.5 เพื่อคุ้มครองชีวิต\n\nในเหตุฉุกเฉินที่เป็นอันตรายต่อชีวิต ร่างกาย หรือสุขภาพของบุคคล เราอาจใช้ข้อมูลเท่าที่จำเป็นเพื่อระงับอันตรายนั้น\n\n## 4. ผู้ได้รับข้อมูล\n\nเราไม่ขายข้อมูลส่วนบุคคล เราให้ข้อมูลแก่ผู้อื่นเฉพาะกรณีต่อไปนี้ เท่าที่จำเป็นแก่วัตถุประสงค์ และบันทึกไว้ทุกครั้ง ท่านดูบันทึกนี้ได้ในแอป\n\n- ธนาคารไทยเครดิต จำกัด (มหาชน) ซึ่งยืนยันตัวตนให้เราตามสัญญา ธนาคารใช้ข้อมูลได้เพื่อบริการนี้เท่านั้น และต้องปฏิบัติตามประกาศนี้\n- ธนาคาร ผู้รับชำระบิล ร้านค้า และระบบการชำระเงิน เท่าที่คำสั่งของท่านต้องใช้ โดยผู้รับเงินเห็นชื่อของท่านในรูปแบบที่แสดงให้ท่านเห็นก่อนแล้ว\n- บริษัทในกลุ่มและคู่สัญญาที่ดูแลบางส่วนของบริการแทนเรา ตามคำสั่งของเรา และผูกพันตามสัญญาให้รักษาความลับและความปลอดภัย\n- ศาล หน่วยงานกำกับดูแล และหน่วยงานอื่นของรัฐ เพื่อปฏิบัติตามกฎหมายหรือคำสั่งโดยชอบ เราตรวจสอบอำนาจก่อน และให้ไม่เกินกว่าที่ขอ\n- ศาล หน่วยงานของรัฐ ทนายความ และผู้เกี่ยวข้องอื่น เมื่อจำเป็นเพื่อบังคับใช้ข้อกำหนด ตรวจจับ ป้องกัน หรือตรวจสอบการทุจริตหรือปัญหาด้านความปลอดภัยหรือเทคนิค หรือป้องกันอันตรายต่อสิทธิ ทรัพย์สิน หรือความปลอดภัย เท่าที่กฎหมายอนุญาต\n- ผู้อื่นที่ท่านได้ให้ความยินยอมไว้\n\nตัวเลขที่ระบุตัวบุคคลไม่ได้ เช่น แนวโน้มการใช้งาน เครือข่าย และภาษา อาจเผยแพร่หรือให้แก่คู่ค้า โดยตัดกลุ่มที่เล็กจนอาจรู้ตัวบุคคลออก\n\nหากกิจการของเรามีการควบรวม ซื้อ หรือขาย ข้อมูลของท่านยังคงเป็นความลับ และเราจะแจ้งท่านก่อนโอนข้อมูลหรือก่อนที่ข้อมูลจะอยู่ภายใต้ประกาศอื่น\n\n## 5. การส่งข้อมูลไปต่างประเทศ\n\nข้อมูลของท่านเก็บไว้ในประเทศไทย หากจำเป็นต้องส่งไปประเทศอื่น จะทำเฉพาะเมื่อประเทศปลายทางมีการคุ้มครองที่เพียงพอ มีมาตรการคุ้มครองที่กฎหมายรับรอง หรือท่านยินยอมหลังจากเราแจ้งความเสี่ยงแล้ว และจะบันทึกผู้รับกับประเทศปลายทางไว้\n\n## 6. ระยะเวลาเก็บข้อมูล\n\n- ข้อมูลตัวตนและการยืนยันตัวตน: 10 ปีหลังปิดกระเป๋าเงิน\n- รายการเงินและบัญชี: 10 ปีหลังปิดกระเป๋าเงิน\n- เรื่องร้องเรียน: 5 ปีหลังปิดเรื่อง เสียงสนทนาที่เป็นส่วนหนึ่งของเรื่องเก็บไว้ด้วยกัน\n- บันทึกการยอมรับและความยินยอม: ตลอดเวลาที่มีผลและอีก 10 ปีหลังจากนั้น เพื่อเป็นหลักฐาน\n- บันทึกการเข้าใช้ระบบ: ไม่น้อยกว่า 90 วันตามกฎหมาย และไม่นานเกินความจำเป็นด้านความปลอดภัยของบริการ\n- สิ่งที่ท่านกรอกไว้ก่อนไม่ยอมรับ: ลบทันที\n- ข้อมูลการตลาดและข้อมูลอื่นที่อาศัยความยินยอม: จนกว่าท่านจะถอนความยินยอม\n\nเมื่อครบกำหนด ข้อมูลจะถูกลบหรือทำให้ไม่อาจระบุตัวบุคคลได้ เราเก็บไว้นานกว่านั้นเฉพาะเมื่อยังมีสิทธิเรียกร้องตามกฎหมายหรือคำสั่งของหน่วยงานที่กำหนดให้เก็บ ข้อมูลที่ลบแล้วจะหายไปจากข้อมูลสำรองเมื่อข้อมูลสำรองชุดนั้นหมดอายุ อย่างช้าภายใน 90 วันนับแต่คำขอของท่าน ระหว่างนั้นข้อมูลจะถูกปิดไม่ให้เข้าถึง และจะถูกลบซ้ำหากต้องกู้คืนจากข้อมูลสำรอง\n\n## 7. สิทธิของท่าน\n\n- รับทราบ ขอดู ขอสำเนา และขอทราบที่มาของข้อมูล\n- ขอรับข้อมูลในรูปแบบที่อ่านด้วยเครื่องได้ หรือขอให้ส่งไปยังผู้ควบคุมข้อมูลอื่น\n- ขอแก้ไขข้อมูลที่ผิดและเติมข้อมูลที่ไม่ครบ\n- คัดค้าน โดยการคัดค้านเรื่องการตลาดเป็นผลเสมอ\n- ขอให้ลบข้อมูลหรือทำให้ไม่อาจระบุตัวบุคคลได้ หรือขอให้ระงับการใช้\n- ถอนความยินยอมได้ทุกเมื่อ ง่ายเท่ากับตอนให้\n- ร้องเรียนต่อเรา และต่อคณะกรรมการผู้เชี่ยวชาญของสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล\n\n### 7.1 วิธีใช้สิทธิ\n\nในแอปที่เมนู “ความเป็นส่วนตัว” ทางอีเมล cs@thaimicrodigital.com ทาง www.thaimicrodigital.com หรือทางโทรศัพท์ 0-2697-5353 โดยไม่มีค่าใช้จ่าย เราตรวจสอบว่าเป็นท่านจริงด้วย OTP หรือโดยพนักงานของเรา ส่วนการเปลี่ยนหมายเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์เคลื่อนที่ทำที่ศูนย์บริการลูกค้า ซึ่งพนักงานจะยืนยันตัวตนและเก็บหลักฐานไว้\n\n### 7.2 กำหนดเวลาตอบ\n\nเราตอบภายใน 30 วัน และลบข้อมูลให้เสร็จภายใน 90 วัน หากต้องใช้เวลานานกว่านั้นเท่าที่กฎหมายอนุญาต เราจะแจ้งเหตุผล\n\n### 7.3 กรณีที่เราอาจปฏิเสธ\n\nเราปฏิเสธได้เฉพาะที่กฎหมายให้ทำได้ เช่น กฎหมายหรือคำสั่งศาลห้ามไว้ การตอบจะกระทบสิทธิของผู้อื่น หรือเราต้องเก็บข้อมูลไว้ตามกฎหมาย การที่คำขอทำได้ยากไม่เป็นเหตุปฏิเสธโดยลำพัง แต่เราอาจถามว่าท่านต้องการส่วนใดก่อน การปฏิเสธต้องผ่านการพิจารณาของบุคคลสองคน ระบุเหตุผล และบอกช่องทางร้องเรียนแก่ท่าน\n\n## 8. คุกกี้และเทคโนโลยีที่คล้ายกัน\n\nคุกกี้ที่จำเป็นช่วยให้ท่านอยู่ในระบบและเว็บไซต์ปลอดภัย คุกกี้อื่นเพื่อสถิติและโฆษณาจะใช้ต่อเมื่อท่านเลือกแล้วเท่านั้น ไม่ว่าจะเป็นของเราหรือของคู่ค้า ท่านเปลี่ยนการเลือกได้ทุกเมื่อที่หน้าคุกกี้ ซึ่งระบุชื่อคุกกี้แต่ละตัว ผู้วางคุกกี้ วัตถุประสงค์ และอายุ\n\n## 9. ผู้เยาว์และบุคคลอื่น\n\n- หากท่านยังไม่บรรลุนิติภาวะ เราต้องได้รับความยินยอมจากผู้ใช้อำนาจปกครองด้วย และสำหรับเด็กอายุต่ำกว่า 10 ปี ใช้ความยินยอมของผู้ใช้อำนาจปกครองเท่านั้น\n- หากท่านให้ข้อมูลของผู้อื่นแก่เรา เช่น ผู้รับ SMS โปรดแน่ใจว่าเขายินยอม บุคคลนั้นขอทราบข้อมูลที่เราเก็บและขอให้ลบออกได้\n\n## 10. การรักษาความปลอดภัย\n\n- เข้ารหัส PIN หมายเลขประจำตัวประชาชน หมายเลขโทรศัพท์ เลขที่บัญชีธนาคาร ชื่อ และที่อยู่ในฐานข้อมูล นอกเหนือจากการเข้ารหัสระหว่างรับส่ง\n- ใช้ PIN และ OTP สำหรับการกระทำที่สำคัญ และให้กระเป๋าเงินหนึ่งใบใช้บนอุปกรณ์เครื่องเดียว\n- มีไฟร์วอลล์ การป้องกันโปรแกรมประสงค์ร้าย การสำรองข้อมูล และการตรวจว่าบันทึกไม่ถูกแก้ไข\n- ให้เข้าถึงได้เฉพาะพนักงานและตัวแทนที่จำเป็น โดยยืนยันตัวตนสองชั้น มีหน้าที่รักษาความลับและมีบทลงโทษเมื่อฝ่าฝืน การเปิดดูข้อมูลที่ปิดไว้ต้องระบุเหตุผลและถูกบันทึก\n- ทบทวนอย่างสม่ำเสมอว่าเก็บอะไร เก็บที่ใด และสถานที่นั้นปลอดภัยอย่างไร\n\nหากเกิดการละเมิดข้อมูลที่เสี่ยงต่อสิทธิของท่าน เราจะแจ้งหน่วยงานกำกับดูแลภายใน 72 ชั่วโมงนับแต่ทราบเหตุ และแจ้งท่านโดยไม่ชักช้าพร้อมคำแนะนำว่าควรทำอย่างไร\n\n## 11. การตรวจสอบและความร่วมมือ\n\nเราทบทวนอย่างสม่ำเสมอว่าปฏิบัติตามประกาศนี้และกฎหมายหรือไม่ เมื่อได้รับเรื่องร้องเรียนเกี่ยวกับข้อมูลส่วนบุคคล เราจะตรวจสอบ แจ้งผลให้ท่านทราบ และร่วมมือกับหน่วยงานที่กำกับดูแลบริการการชำระเงิน ข้อมูลส่วนบุคคล และการคุ้มครองผู้บริโภค\n\n## 12. การเปลี่ยนแปลงประกาศ\n\n- ทุกฉบับมีเลขที่ วันที่ และค่าลายนิ้วมือของข้อความ และยังอ่านได้บนเว็บไซต์ของเรา\n- การเปลี่ยนแปลงที่ไม่ลดสิทธิของท่าน จะประกาศในแอปและบนเว็บไซต์ก่อนมีผล\n- การเปลี่ยนแปลงที่ลดสิทธิของท่านไม่มีผลกับท่านจนกว่าท่านจะตกลง การใช้งานต่อไปไม่ถือเป็นการตกลง\n- วัตถุประสงค์ใหม่ที่ต้องได้รับความยินยอมจะขอแยกต่างหากเสมอ\n\n## 13. การติดต่อและการร้องเรียน\n\nศูนย์บริการลูกค้า โทรศัพท์ 0-2697-5353 อีเมล cs@thaimicrodigital.com เว็บไซต์ www.thaimicrodigital.com หน้า “ติดต่อเรา” ท่านจะได้รับหมายเลขเรื่อง และเราจะแจ้งความคืบหน้าภายใน 7 วัน ท่านติดต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้ทุกเมื่อ และในเรื่องบริการการชำระเงิน ติดต่อธนาคารแห่งประเทศไทย โทร. 1213\n\nประกาศนี้มีทั้งภาษาไทยและภาษาอังกฤษ หากข้อความต่างกัน ให้ถือภาษาไทยเป็นสำคัญ	9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626	first run: micropay_privacy.th.md	2026-11-22 07:21:00.274164+00	01a20221-359d-7642-b19b-6a8b1c5357f4
01a20221-35d8-701b-a3c2-95ff3611e8dc	en	MicroPay Privacy Notice	# MicroPay Privacy Notice\n\nThis notice tells you which personal data the company that provides MicroPay (“the Company”, “we”) collects about you, why, on which legal ground, who receives it, how long we keep it, and what you can demand of us. We ask you to confirm that you have read it. That confirmation is not consent: whatever needs your consent is asked for separately, purpose by purpose, and you may say no or change your mind at any time. Installing or opening the app means neither.\n\n## 1. Who is responsible and what this notice covers\n\n- The Company is the data controller for MicroPay: the mobile app, its website and its Customer Service.\n- Reach us about personal data at cs@thaimicrodigital.com or 0-2697-5353; our website is www.thaimicrodigital.com. Address your message to the Data Protection Officer if you wish.\n- This notice does not cover services that have a privacy notice of their own, nor websites, apps and advertisers that MicroPay only links to. They handle data by their own rules; please read those.\n\n## 2. The data we collect, and where it comes from\n\n### 2.1 What you give us\n\n- To register: first and last name, mobile phone number, date of birth, address, occupation and place of work, and a profile name and picture if you add one.\n- To be verified: national ID number and the data on your card. We ask you to cover religion and blood group on a card; if they are still visible we black them out.\n- To move money: bank-account numbers, payees, amounts and notes.\n- When you write or call: your e-mail address, what you told us and, when you call Customer Service, a recording of the call. You are told at the start of the call.\n- When you complain or use a right: the facts and documents you send.\n\n### 2.2 What arises when you use MicroPay\n\n- Your device: model, operating system and its version, mobile network, telephone number and an identifier that tells us which device is used.\n- The installation number of the app, sent when the app is installed, contacts our servers or is removed, so that the app can be kept up to date and bound to one device.\n- Your transactions, balances, receipts and the proofs you gave (never the PIN itself in readable form).\n- Records of sign-ins, requests, network addresses and times.\n- Which content and notices you opened, if you consented to a view log.\n- Cookies on our website: see section 8.\n\n### 2.3 What the app reads on your phone, only if you switch it on\n\n- Contacts: to find payees among people you know. Numbers that match nobody are not kept.\n- Location and SMS: to send your position to one person whom you choose. The position is not kept after sending.\n- Phone state: whether you are on the mobile network or on Wi-Fi, to fit the service to your connection.\n- Camera and pictures: to read QR codes and barcodes, and to save pictures to your own album. Reading a code happens at your request and the picture itself is not sent to us.\n\nEach of these also needs a permission of your phone. Taking away either one stops the use.\n\n### 2.4 What others tell us\n\n- Thai Credit Bank Public Company Limited: the result of verifying your identity and the evidence for it.\n- Banks and payment systems: confirmations of top-ups, payments and withdrawals.\n- Other customers: your phone number or name when they pay you, or name you as a recipient.\n- Authorities: lists and orders that the law obliges us to check or follow.\n\nWhen we receive data about you from elsewhere we tell you within 30 days, unless you already know or the law makes an exception.\n\n### 2.5 What happens if you do not give data\n\nData marked “law” or “contract” in a form is needed: without it we cannot register you, verify you or carry out the order in question. Data marked “optional” is your choice, and nothing else depends on it.\n\n## 3. Why we use data, and on which legal ground\n\n### 3.1 Because of the contract with you\n\n- To open and run your account and wallet, carry out orders, send receipts and notices, and answer you.\n- To bind the wallet to your device and keep the app working and up to date.\n\n### 3.2 Because the law obliges us\n\n- To identify and verify customers, watch transactions and report under the law on anti-money laundering and on technology crime.\n- To keep accounts and payment records, and to handle complaints as the Bank of Thailand requires.\n- To answer lawful orders of courts and authorities.\n\n### 3.3 Because of a legitimate interest that does not override yours\n\n- To detect and prevent fraud, security problems and technical faults.\n- To enforce the terms and to defend legal claims.\n- To maintain, improve and develop the service with statistics that do not name anybody.\n- To record calls to Customer Service as evidence and to improve our answers.\n\nYou can object to these uses; section 7 says how.\n\n### 3.4 Only with your consent, asked one by one\n\n- Marketing: news, offers, rewards and surveys.\n- Customised content: adverts and suggested payments chosen from your history. Without it everybody sees the same.\n- View log, contacts, location by SMS, phone state, camera and pictures, and optional cookies.\n- Sensitive data, such as a face template, if a service ever needs it: explicit consent, asked at that moment.\n- Giving data to anybody for that recipient's own purposes.\n\nConsent is free. MicroPay works without any of these, and what depends on a consent stops as soon as you withdraw it. What was done before stays lawful.\n\n### 3.5 To protect life\n\nIn an emergency that threatens somebody's life, body or health we may use the data that is needed to avert it.\n\n## 4. Who receives data\n\nWe do not sell personal data. It is given to others only as follows, no more than the purpose needs, and each time it is recorded; you can see the record in the app.\n\n- Thai Credit Bank Public Company Limited, which verifies identities for us under contract. It may use the data for that service only and has to follow this notice.\n- Banks, billers, merchants and payment systems, as far as your order needs it. A payee sees your name in the form shown to you beforehand.\n- Companies of our group and contractors that run parts of the service for us, on our instructions, bound to confidentiality and security by contract.\n- Courts, regulators and other authorities: to follow the law or a lawful order. We check the authority first and hand over no more than is asked for.\n- Courts, authorities, lawyers and others concerned: where necessary to enforce the terms, to detect, prevent or examine fraud or a security or technical problem, or to avert harm to rights, property or safety, as far as the law allows.\n- Others to whom you have consented.\n\nFigures that identify nobody, for example trends of use, networks and languages, may be published or given to partners. Groups too small to hide a person are left out.\n\nIf our business is merged, bought or sold, your data stays confidential, and we tell you before it is transferred or comes under another notice.\n\n## 5. Transfers abroad\n\nYour data is kept in Thailand. If a transfer to another country becomes necessary it takes place only to a country with adequate protection, under safeguards that the law recognises, or with your consent after we told you of the risk; the recipient and the country are recorded.\n\n## 6. How long we keep data\n\n- Identity and verification: 10 years after the wallet is closed.\n- Transactions and accounts: 10 years after the wallet is closed.\n- Complaints: 5 years after the case is closed; a recorded call belonging to one is kept with it.\n- Records of acceptance and consent: as long as they have effect and 10 years afterwards, as evidence.\n- Access logs: at least 90 days, as the law requires, and no longer than the security of the service needs.\n- What you typed before declining: deleted at once.\n- Marketing and other data that rests on consent: until you withdraw.\n\nWhen the time is over, data is deleted or made anonymous. It is kept longer only while a legal claim or an order of an authority requires it. Deleted data disappears from backups when those backups run out, within 90 days of your request at the latest; until then it is locked and is deleted again if a backup has to be restored.\n\n## 7. Your rights\n\n- To be told, to see your data, to receive a copy, and to know where we got it.\n- To receive your data in a machine-readable form or have it sent to another controller.\n- To have wrong data corrected and incomplete data completed.\n- To object; an objection to marketing always succeeds.\n- To have data erased or made anonymous, or its use restricted.\n- To withdraw consent at any time, as easily as you gave it.\n- To complain to us, and to the expert committee of the Office of the Personal Data Protection Committee.\n\n### 7.1 How to use them\n\nIn the app under “Privacy”, by e-mail to cs@thaimicrodigital.com, on www.thaimicrodigital.com, or by telephone at 0-2697-5353. It costs nothing. We make sure that it is you, by an OTP or through our staff. A change of the national ID number or mobile number goes through Customer Service, where staff verify you and keep the evidence.\n\n### 7.2 When we answer\n\nWithin 30 days; erasure is completed within 90 days. If we need longer where the law allows it, we tell you why.\n\n### 7.3 When we may say no\n\nOnly where the law allows it: for instance when a law or court order forbids us to comply, when an answer would harm the rights of other people, or when we must keep data by law. That a request is laborious is not by itself a reason; we may then ask you which part matters most to you. A refusal is decided by two people, gives its reasons and tells you where to complain.\n\n## 8. Cookies and similar technologies\n\nNecessary cookies keep you signed in and the site safe. All others, for statistics and for advertising, are set only after you have chosen them, whether they are ours or a partner's. You can change the choice at any time on the cookie page, which names each cookie, who sets it, what for and how long it lasts.\n\n## 9. Young people and other persons\n\n- Where you are not yet of age we also need the consent of the person who has parental responsibility over you, and for a child under 10 only theirs counts.\n- If you give us somebody else's data, for example as recipient of an SMS, make sure that this person agrees. That person can find out what we hold and have it removed.\n\n## 10. How we protect data\n\n- Encryption of the PIN, national ID number, phone number, bank-account numbers, names and addresses in the database, besides encryption on the way.\n- PIN and OTP for acts that matter, and one active device per wallet.\n- Firewalls, protection against malicious software, backups, and checks that records have not been altered.\n- Access only for staff and agents who need it, with a second factor, under a duty of confidentiality and with penalties for breaking it; looking at a hidden field needs a reason and leaves a record.\n- Regular reviews of what we collect, where it is stored and how the places are secured.\n\nIf a breach endangers your rights we notify the regulator within 72 hours of learning of it, and you without delay, with advice on what to do.\n\n## 11. Checks and cooperation\n\nWe review regularly whether we follow this notice and the law. When we receive a complaint about personal data we look into it, tell you the outcome, and cooperate with the authorities that supervise payment services, personal data and consumer protection.\n\n## 12. Changes to this notice\n\n- Every version has a number, a date and a fingerprint of its text, and stays readable on our website.\n- A change that does not reduce your rights is announced in the app and on the website before it takes effect.\n- A change that reduces your rights does not apply to you until you have agreed to it. Continued use is not agreement.\n- A new purpose that needs consent is always asked for separately.\n\n## 13. Contact and complaints\n\nCustomer Service: telephone 0-2697-5353, e-mail cs@thaimicrodigital.com, website www.thaimicrodigital.com, page “Contact us”. You get a case number, and we tell you how the case is going within 7 days. You may turn to the Office of the Personal Data Protection Committee at any time, and on payment services to the Bank of Thailand, telephone 1213.\n\nThis notice is in Thai and English. If they differ, the Thai text is decisive.	dc396443d815a3a469d7604885c28223a0c862473afa488886e139d73362aa68	first run: micropay_privacy.en.md	2026-11-22 07:21:00.274164+00	01a20221-359d-7642-b19b-6a8b1c5357f4
01a20221-3614-7593-a485-c6e8623f197c	th	ข้อกำหนดการใช้บริการไมโครเพย์	# ข้อกำหนดการใช้บริการไมโครเพย์\n\nข้อกำหนดฉบับนี้เป็นสัญญาระหว่างท่านกับบริษัทผู้ให้บริการไมโครเพย์ (“บริษัท” หรือ “เรา”) ซึ่งบอกว่าไมโครเพย์ทำอะไรให้ท่านได้ ท่านคาดหวังอะไรจากเราได้ และเราขอให้ท่านทำอะไรบ้าง โปรดอ่านก่อนตกลง การตกลงเกิดจากการกดยอมรับของท่านเองในแอปเท่านั้น เพียงติดตั้งหรือเปิดแอปไม่ถือว่าท่านตกลง หากท่านไม่ประสงค์จะตกลง ให้เลือก “ไม่ยอมรับ” โดยข้อ 13 อธิบายว่าจะเกิดอะไรขึ้นต่อจากนั้น\n\nเรื่องข้อมูลส่วนบุคคลอยู่ในเอกสารอีกฉบับหนึ่ง คือ ประกาศความเป็นส่วนตัวของไมโครเพย์ ส่วนการใช้ข้อมูลที่ต้องได้รับความยินยอม เราจะขอจากท่านทีละเรื่องแยกจากข้อกำหนดนี้ ท่านไม่ให้ความยินยอมในเรื่องใดก็ยังใช้ไมโครเพย์ได้\n\n## 1. คำที่ใช้ในข้อกำหนดนี้\n\n- “ไมโครเพย์” คือ บริการกระเป๋าเงินอิเล็กทรอนิกส์ของบริษัท ซึ่งใช้ได้ผ่านแอปบนโทรศัพท์เคลื่อนที่ เว็บไซต์ และศูนย์บริการลูกค้า\n- “กระเป๋าเงิน” คือ บัญชีเงินอิเล็กทรอนิกส์สกุลบาทที่เราเปิดไว้ในชื่อของท่าน\n- “PIN” คือ รหัสลับหกหลักที่ท่านรู้เพียงผู้เดียว “OTP” คือ รหัสใช้ครั้งเดียวที่เราส่งไปยังโทรศัพท์เคลื่อนที่ของท่านเพื่อการกระทำหนึ่งที่ระบุไว้\n- “ใบสรุปรายการ” คือ หน้าที่แสดงก่อนท่านยืนยัน โดยระบุผู้รับเงิน จำนวนเงิน ค่าธรรมเนียม และยอดรวม\n- “ใบเสร็จ” คือ หลักฐานที่ท่านได้รับเมื่อรายการสำเร็จ\n- “ศูนย์บริการลูกค้า” คือ หน่วยงานที่ให้ความช่วยเหลือท่าน โทรศัพท์ 0-2697-5353 อีเมล cs@thaimicrodigital.com\n\n## 2. การลงทะเบียนและการเปิดกระเป๋าเงิน\n\n### 2.1 ผู้ที่ลงทะเบียนได้\n\nบุคคลธรรมดาที่มีหมายเลขโทรศัพท์เคลื่อนที่ในประเทศไทยเป็นของตนเองลงทะเบียนได้ ผู้ที่ยังไม่บรรลุนิติภาวะต้องได้รับความยินยอมจากบิดามารดาหรือผู้แทนโดยชอบธรรม ซึ่งเราจะขอและบันทึกไว้ต่างหาก บุคคลหนึ่งคนมีกระเป๋าเงินได้หนึ่งใบ และใช้งานได้บนอุปกรณ์ครั้งละหนึ่งเครื่อง\n\n### 2.2 สองขั้นตอนที่แยกจากกัน\n\nการลงทะเบียนเป็นการสร้างบัญชีผู้ใช้ ส่วนกระเป๋าเงินจะเปิดต่อเมื่อท่านขอเปิดในขั้นตอนที่สองและยืนยันด้วย OTP หลังจากได้เห็นสรุปสิ่งที่ท่านขอแล้ว เราจะไม่เปิดกระเป๋าเงินให้ผู้ที่เพียงลงทะเบียนไว้\n\n### 2.3 ข้อมูลที่เป็นจริง\n\nโปรดให้ข้อมูลที่เป็นจริงและเป็นของท่านเอง และแจ้งเราเมื่อข้อมูลเปลี่ยน หากเราพบว่าข้อมูลเกี่ยวกับตัวตนเป็นเท็จ เราอาจระงับบัญชี แจ้งให้ท่านทราบว่าพบอะไร และให้เวลาท่านไม่น้อยกว่า 15 วันในการแสดงหลักฐานที่ถูกต้องก่อนพิจารณาดำเนินการต่อไป\n\n## 3. การยืนยันตัวตน\n\n### 3.1 เหตุผลและผู้ดำเนินการ\n\nกฎหมายกำหนดให้เราต้องรู้จักลูกค้าของเรา ธนาคารไทยเครดิต จำกัด (มหาชน) เป็นผู้ยืนยันตัวตนให้เราผ่านช่องทางและพนักงานของธนาคาร ภายใต้สัญญาที่ให้ธนาคารใช้ข้อมูลเพื่องานนี้เท่านั้น\n\n### 3.2 ระดับและวงเงิน\n\nจำนวนเงินที่กระเป๋าเงินของท่านเก็บและโอนออกได้ขึ้นอยู่กับระดับการยืนยันตัวตน วงเงินที่ใช้อยู่แสดงไว้ในแอปและบนเว็บไซต์ของเรา ก่อนที่ท่านจะผ่านการยืนยันตัวตน บริการบางอย่างจะยังไม่เปิดให้ใช้\n\n### 3.3 หมายเลขประจำตัวประชาชนและหมายเลขโทรศัพท์เคลื่อนที่\n\nข้อมูลสองรายการนี้เปลี่ยนได้ทางศูนย์บริการลูกค้าเพียงช่องทางเดียว พนักงานของเราจะยืนยันตัวตนของท่านและเก็บหลักฐานไว้ แล้วพนักงานอีกคนหนึ่งเป็นผู้อนุมัติ จากนั้นเราจะแจ้งท่านทั้งทางหมายเลขเดิมและหมายเลขใหม่ จะไม่มีผู้ใดเปลี่ยนข้อมูลนี้ให้ท่านผ่านลิงก์ แชต หรือข้อความ\n\n## 4. PIN, OTP และอุปกรณ์ของท่าน\n\n- เลือก PIN ที่ผู้อื่นเดาไม่ได้ เก็บไว้เป็นความลับ และไม่จดไว้ในที่ที่ผู้อื่นพบได้\n- อย่าบอก PIN หรือ OTP แก่ผู้ใด พนักงานของเราไม่มีวันถามรหัสเหล่านี้จากท่าน\n- อ่านข้อความที่มากับ OTP ซึ่งระบุการกระทำ จำนวนเงิน และผู้รับเงิน หากไม่ตรงกับสิ่งที่ท่านตั้งใจ อย่ากรอกรหัสและโปรดโทรหาเรา\n- เมื่อกรอกผิดหลายครั้งเกินกำหนด เราจะล็อก PIN หรือ OTP เพื่อคุ้มครองท่าน และบอกวิธีปลดล็อก\n- เมื่อท่านใช้ไมโครเพย์บนอุปกรณ์ใหม่ อุปกรณ์เดิมจะถูกออกจากระบบ\n- หากโทรศัพท์หาย หรือสงสัยว่ามีผู้อื่นรู้ PIN ของท่าน โปรดโทร 0-2697-5353 ทันที เราจะระงับการใช้กระเป๋าเงินนับแต่ได้รับแจ้ง\n\n## 5. เงินในกระเป๋าเงินของท่าน\n\n- เงินนี้เป็นเงินอิเล็กทรอนิกส์สกุลบาท ไม่ใช่เงินฝากธนาคาร จึงไม่มีดอกเบี้ยและไม่อยู่ในความคุ้มครองเงินฝาก\n- เราเก็บเงินของลูกค้าทุกรายไว้ในบัญชีธนาคารที่แยกจากเงินของบริษัท ในจำนวนไม่น้อยกว่ายอดที่เราต้องคืนแก่ลูกค้าทั้งหมด และใช้เพื่อทำตามคำสั่งของท่านและคืนเงินแก่ท่านเท่านั้น\n- ยอดเงินในกระเป๋าเงินจะไม่ติดลบ\n- ท่านขอรับเงินในกระเป๋าเงินคืนได้ทุกเมื่อ ตามวิธีในข้อ 12\n\n## 6. การเติมเงิน ชำระเงิน โอนเงิน และถอนเงิน\n\n### 6.1 ดูใบสรุปรายการ แล้วจึงยืนยัน\n\nคำสั่งเคลื่อนย้ายเงินทุกรายการมีสองขั้นตอน ท่านจะเห็นใบสรุปรายการก่อน และคำสั่งเกิดขึ้นเมื่อท่านยืนยันใบสรุปรายการนั้นด้วย PIN และด้วย OTP ในกรณีที่ระบบขอ ใบสรุปรายการที่ไม่ได้ยืนยันภายในเวลาที่กำหนดจะสิ้นผลโดยไม่มีอะไรเกิดขึ้น\n\n### 6.2 การทำตามคำสั่ง\n\nคำสั่งจะสำเร็จทันทีทั้งรายการ หรือไม่เกิดขึ้นเลย และท่านได้รับใบเสร็จในแอป หากต้องรอคำตอบจากสถาบันอื่นก่อน แอปจะแสดงว่ารายการอยู่ระหว่างดำเนินการ และแจ้งท่านเมื่อรายการเสร็จสิ้นหรือเงินกลับเข้ากระเป๋าเงินแล้ว\n\n### 6.3 คำสั่งที่สำเร็จแล้วเรียกคืนเองไม่ได้\n\nท่านเรียกคืนการชำระเงินหรือการโอนเงินที่สำเร็จแล้วโดยลำพังไม่ได้ หากโอนผิดคน โปรดแจ้งเราทันที เราจะติดต่อขอให้ผู้รับเงินยินยอมคืนเงินและแจ้งผลให้ท่านทราบ ส่วนหน้าที่ของผู้รับเงินที่มีต่อท่านในเรื่องสินค้าหรือบริการเป็นหน้าที่ของผู้รับเงินเอง\n\n### 6.4 คำสั่งเดียวกันที่ส่งซ้ำ\n\nหากสัญญาณขาดและแอปส่งคำยืนยันเดิมซ้ำ เราจะทำรายการเพียงครั้งเดียว\n\n### 6.5 การปฏิเสธคำสั่ง\n\nเราจะปฏิเสธคำสั่งเมื่อยอดเงินหรือวงเงินไม่พอ เมื่อรหัสที่ใช้ยืนยันไม่ถูกต้อง เมื่อคิวอาร์โค้ดหรือบาร์โค้ดเสียหายหรือไม่ใช่ของจริง หรือเมื่อกฎหมายกำหนด เราจะบอกเหตุผลแก่ท่านเว้นแต่กฎหมายห้าม คำสั่งที่ถูกปฏิเสธไม่มีค่าใช้จ่าย\n\n## 7. ค่าธรรมเนียม\n\n- ค่าธรรมเนียมของแต่ละรายการแสดงในใบสรุปรายการก่อนท่านยืนยัน สิ่งใดที่ไม่แสดงไว้ เราไม่เรียกเก็บ\n- อัตราค่าธรรมเนียมทั้งหมดและเงื่อนไขของแต่ละบริการเผยแพร่ที่ www.thaimicrodigital.com\n- การเปลี่ยนแปลงค่าธรรมเนียมจะประกาศบนเว็บไซต์และแจ้งให้ท่านทราบล่วงหน้าไม่น้อยกว่า 30 วันก่อนมีผล\n\n## 8. รายการเดินบัญชีและการตรวจสอบ\n\nท่านดูรายการทั้งหมดได้ในแอป และขอรายการเดินบัญชีหรือใบเสร็จได้ โปรดตรวจสอบรายการของท่าน และแจ้งเราโดยเร็วเมื่อพบสิ่งผิดปกติ\n\n## 9. รายการที่ท่านไม่ได้ทำและความผิดพลาด\n\n- แจ้งรายการที่ท่านไม่ได้ทำได้ที่ 0-2697-5353 ตลอดเวลา เราจะระงับการใช้กระเป๋าเงิน เก็บรักษาหลักฐาน และระงับเงินที่อยู่ระหว่างทางตามที่กฎหมายว่าด้วยอาชญากรรมทางเทคโนโลยีกำหนดไว้\n- เราคืนเงินที่ถูกนำออกไปโดยไม่มีคำสั่งของท่าน เว้นแต่ท่านจงใจหรือประมาทเลินเล่ออย่างร้ายแรง เช่น มอบ PIN และ OTP ให้ผู้อื่นโดยเจตนา\n- หากรายการผิดพลาดเพราะความบกพร่องของเรา เราจะแก้ไขให้ถูกต้องและชดใช้ความเสียหายที่เกิดจากความบกพร่องนั้น\n- เราไม่ต้องรับผิดในผลของเหตุที่ไม่อาจป้องกันได้แม้ได้ใช้ความระมัดระวังตามสมควรแล้ว แต่เราจะแจ้งท่านและทำเท่าที่ทำได้เพื่อลดความเสียหาย\n\n## 10. สิ่งที่ไม่อนุญาต\n\nห้ามใช้ไมโครเพย์เพื่อกระทำผิดกฎหมาย ปกปิดที่มาของเงิน หลอกลวงผู้อื่น ทำรายการแทนเจ้าของเงินคนอื่น หรือใช้กระเป๋าเงินที่ให้ยืม ให้เช่า หรือขายแก่ผู้อื่น ห้ามรบกวนระบบของเราหรือพยายามเข้าถึงข้อมูลของผู้อื่น การยอมให้ผู้อื่นใช้กระเป๋าเงินของท่านอาจเป็นความผิดทางอาญาตามกฎหมายไทย\n\n## 11. การระงับการใช้งานและการอายัดเงิน\n\n- เราอาจระงับกระเป๋าเงินทั้งหมดหรือบางส่วนเมื่อมีเหตุอันควรเชื่อว่ามีการใช้ในทางที่ผิด ท่านกำลังถูกหลอกลวง หรือข้อมูลเกี่ยวกับตัวตนเป็นเท็จ และต้องระงับเมื่อกฎหมายหรือคำสั่งของหน่วยงานที่มีอำนาจกำหนด\n- การระงับจะไม่กว้างกว่าและไม่นานกว่าเหตุของการระงับ เราจะแจ้งให้ท่านทราบว่ามีการระงับ เพราะเหตุใด และท่านทำอะไรได้บ้าง เว้นแต่กฎหมายห้ามแจ้ง\n- เงินที่ถูกระงับไว้ยังเป็นของท่าน เมื่อเหตุสิ้นสุด การระงับก็สิ้นสุด\n\n## 12. การปิดกระเป๋าเงิน\n\nท่านปิดกระเป๋าเงินได้ทุกเมื่อโดยไม่ต้องให้เหตุผล เราจะทำรายการที่ค้างอยู่ให้เสร็จก่อน แล้วจ่ายเงินคงเหลือเข้าบัญชีธนาคารในชื่อของท่านหลังจากตรวจสอบแล้วว่าเป็นท่านจริง เราอาจเลิกสัญญาโดยแจ้งล่วงหน้าไม่น้อยกว่า 30 วันและจ่ายเงินคงเหลือด้วยวิธีเดียวกัน บันทึกที่กฎหมายกำหนดให้เก็บจะเก็บไว้ตามระยะเวลาในประกาศความเป็นส่วนตัว\n\n## 13. หากท่านไม่ยอมรับ\n\nการไม่ยอมรับทำได้ง่ายเท่ากับการยอมรับ เราบันทึกเพียงว่ามีการไม่ยอมรับฉบับนี้ ในภาษาใด เมื่อใด และจากแอปที่ติดตั้งเครื่องใด ข้อมูลที่ท่านกรอกไว้จะถูกลบ จากนั้นท่านถอนการติดตั้งแอปออกจากอุปกรณ์ได้ และหากเปลี่ยนใจในภายหลังก็เริ่มต้นใหม่ได้\n\n## 14. การเปลี่ยนแปลงข้อกำหนด\n\n- ข้อกำหนดแต่ละฉบับมีเลขที่ วันที่ และค่าลายนิ้วมือของข้อความ ทุกฉบับยังอ่านได้บนเว็บไซต์ของเรา\n- การเปลี่ยนแปลงที่ไม่ลดสิทธิของท่าน จะประกาศในแอปและบนเว็บไซต์ก่อนมีผล\n- การเปลี่ยนแปลงที่ลดสิทธิของท่านไม่ผูกพันท่านจนกว่าท่านจะตกลงยอมรับฉบับนั้นเอง การใช้ไมโครเพย์ต่อไปไม่ถือเป็นการตกลง หากท่านไม่ยอมรับ ท่านยังคงใช้ฉบับที่เคยตกลงไว้ หรือปิดกระเป๋าเงินและรับเงินคืนได้\n\n## 15. การร้องเรียน\n\nท่านร้องเรียนได้ทางโทรศัพท์ 0-2697-5353 ทางอีเมล cs@thaimicrodigital.com หรือที่หน้า “ติดต่อเรา” ของ www.thaimicrodigital.com ท่านจะได้รับหมายเลขเรื่อง ติดตามเรื่องได้ และเราจะแจ้งความคืบหน้าภายใน 7 วันนับแต่ได้รับเรื่อง การร้องเรียนไม่มีค่าใช้จ่ายและไม่ทำให้ท่านเสียประโยชน์ใด หากท่านไม่พอใจผลการพิจารณา ท่านติดต่อศูนย์คุ้มครองผู้ใช้บริการทางการเงิน ธนาคารแห่งประเทศไทย โทร. 1213 หรือในเรื่องการคุ้มครองผู้บริโภค ติดต่อสำนักงานคณะกรรมการคุ้มครองผู้บริโภค โทร. 1166 และในเรื่องข้อมูลส่วนบุคคล ติดต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล\n\n## 16. เรื่องอื่น\n\n- ข้อกำหนดนี้อยู่ภายใต้กฎหมายไทย และศาลไทยเป็นศาลที่มีอำนาจพิจารณา\n- ข้อกำหนดนี้ไม่ตัดสิทธิใดที่กฎหมายให้แก่ท่านในฐานะผู้บริโภค ผู้ใช้บริการการชำระเงิน หรือเจ้าของข้อมูลส่วนบุคคล ข้อใดไม่มีผลตามกฎหมายให้ตกไป ส่วนที่เหลือยังคงใช้ได้\n- ข้อกำหนดนี้มีทั้งภาษาไทยและภาษาอังกฤษ หากข้อความต่างกัน ให้ถือภาษาไทยเป็นสำคัญ	36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82	first run: micropay_terms.th.md	2026-11-22 07:21:00.274164+00	01a20221-360c-7685-953d-64b255a2df77
01a20221-3630-7357-9c9e-454147bad851	en	MicroPay Terms of Service	# MicroPay Terms of Service\n\nThese terms are the contract between you and the company that provides MicroPay (“the Company”, “we”). They say what MicroPay does, what you may expect of us and what we ask of you. Please read them before you agree. You agree by an act of your own in the app; installing or opening the app is not agreement. If you would rather not agree, choose “Decline”: section 13 says what happens then.\n\nHow we handle personal data is told in a separate document, the MicroPay Privacy Notice. Uses of data that need your consent are asked for one by one, apart from these terms, and you may say no to each of them and still use MicroPay.\n\n## 1. Words used here\n\n- “MicroPay” is the electronic wallet service of the Company, reached through the mobile app, the website and our Customer Service.\n- “Wallet” is the electronic money account we keep in your name, in Thai baht.\n- “PIN” is the secret number of six digits that only you know. “OTP” is a single-use code we send to your mobile phone for one stated act.\n- “Quote” is the page shown before you confirm: it names the payee, the amount, the fee and the total.\n- “Receipt” is the record you get when a transaction is done.\n- “Customer Service” is our help desk: telephone 0-2697-5353 and e-mail cs@thaimicrodigital.com.\n\n## 2. Registering and opening a wallet\n\n### 2.1 Who may register\n\nA natural person may register with a mobile phone number in Thailand that is his or her own. A person who is not yet of age needs the agreement of a parent or legal guardian, which we ask for and record separately. One person has one wallet, used on one active device.\n\n### 2.2 Two separate acts\n\nRegistering creates your account. The wallet is opened only when you ask for it in a second step and confirm with an OTP, after you have seen a summary of what you are asking for. We do not open a wallet for somebody who has only registered.\n\n### 2.3 True information\n\nGive us information that is true and your own, and tell us when it changes. If we find that information about your identity is false, we may suspend the account, tell you what we found and give you at least 15 days to show what is right before anything further is decided.\n\n## 3. Verifying who you are\n\n### 3.1 Why and by whom\n\nThe law requires us to know our customers. Thai Credit Bank Public Company Limited verifies identities for us, through its channels and its staff, under a contract that lets it use the data for this work only.\n\n### 3.2 Levels and limits\n\nWhat your wallet can hold and send depends on how far your identity has been verified. The limits in force are shown in the app and on our website. Until you are verified some services stay closed to you.\n\n### 3.3 National ID number and mobile number\n\nThese two are changed only through Customer Service. Our staff verify who you are, keep the evidence, and a second member of staff approves the change; we then tell you on the old number and on the new one. Nobody will ever change them by a link, a chat or a message.\n\n## 4. PIN, OTP and your device\n\n- Choose a PIN that others cannot guess, keep it to yourself and do not write it where others can find it.\n- Never tell anybody your PIN or an OTP. Our staff never ask for them.\n- Read the text that comes with an OTP: it names the act, the amount and the payee. If it is not what you meant to do, do not enter the code and call us.\n- After too many wrong tries we lock the PIN or the OTP for your protection, and tell you how to unlock it.\n- Using MicroPay on a new device signs the old one out.\n- If your phone is lost, or you think that somebody knows your PIN, call 0-2697-5353 at once. From that report on we stop the wallet from being used.\n\n## 5. The money in your wallet\n\n- It is electronic money in Thai baht, not a bank deposit: it bears no interest and is not covered by deposit protection.\n- We keep the money of all customers in bank accounts apart from the Company's own money, at no less than the full sum we owe to customers, and use it only to carry out your orders and to pay you back.\n- A wallet never goes below zero.\n- You may ask for the money in your wallet back at any time; section 12 says how.\n\n## 6. Topping up, paying, transferring, withdrawing\n\n### 6.1 Quote, then confirm\n\nEvery order to move money has two steps. You first get a quote. The order is given when you confirm that quote with your PIN and, where asked, an OTP. A quote that you do not confirm in time lapses and nothing happens.\n\n### 6.2 When an order is carried out\n\nAn order is carried out at once, or not at all. You get a receipt in the app. Where another institution has to answer first, the app says that the order is in progress, and tells you when it is finished or the money is back in your wallet.\n\n### 6.3 Orders cannot be recalled\n\nA completed payment or transfer cannot be recalled by you alone. If you paid the wrong person, tell us at once: we ask the person who received the money to agree to send it back and tell you what became of it. A payee's duties to you about goods or services are the payee's own.\n\n### 6.4 The same order twice\n\nIf the connection breaks and the app sends the same confirmation again, the order is carried out once.\n\n### 6.5 Refusals\n\nWe refuse an order when your balance or limit does not allow it, when the proof asked for is wrong, when the QR code or barcode is damaged or not genuine, or when the law requires it. We tell you the reason unless the law forbids it. A refused order costs nothing.\n\n## 7. Fees\n\n- The fee of each order is shown in the quote, before you confirm. What is not shown there is not charged.\n- All fees are published at www.thaimicrodigital.com, together with the conditions of each service.\n- A change of fees is announced on the website, and notified to you, at least 30 days before it takes effect.\n\n## 8. Statements and checking\n\nYou can see every transaction in the app and ask for statements and receipts. Please check them. If something is wrong, tell us as soon as you notice it.\n\n## 9. Transactions you did not make, and mistakes\n\n- Report a transaction that you did not make to 0-2697-5353 at any hour. We stop further use of the wallet, keep the records and, where the law on technology crime provides for it, hold the money on its way.\n- We repay what was taken without your order unless you acted with intent or gross negligence, for example by giving your PIN and OTP to somebody else on purpose.\n- If a transaction went wrong through a fault of ours, we put it right and make good the loss that followed from it.\n- We do not answer for the consequences of an event that we could not prevent with proper care; we still tell you about it and do what we can to limit the harm.\n\n## 10. What is not allowed\n\nDo not use MicroPay to break the law, to hide where money comes from, to deceive others, for somebody else's account, or with a wallet lent, rented or sold to others; do not interfere with our systems or try to get at other people's data. Letting others use your wallet may be a criminal offence in Thailand.\n\n## 11. Suspending and freezing\n\n- We may suspend a wallet, in whole or in part, when there is good reason to think that it is being misused, that you are being defrauded, or that information about your identity is false, and we must do so when the law or an order of a competent authority requires it.\n- A suspension is no wider and no longer than its reason. We tell you that it happened, why, and what you can do, unless the law forbids us to.\n- Money that is held stays yours. When the reason ends, the hold ends.\n\n## 12. Closing your wallet\n\nYou may close your wallet at any time, without giving a reason. Orders on their way are finished first; what is left is paid to a bank account in your name after we have made sure that it is you. We may end the contract with at least 30 days' notice and pay out the balance in the same way. Records that the law requires us to keep are kept for the time stated in the Privacy Notice.\n\n## 13. If you decline\n\nDeclining is as easy as agreeing. We record only that this version was declined, in which language, when and on which installation of the app; what you had typed is deleted. You can then remove the app from your device. If you change your mind later you can begin again.\n\n## 14. Changes to these terms\n\n- Each version has a number, a date and a fingerprint of its text. All versions stay readable on our website.\n- A change that does not reduce your rights is announced in the app and on the website before it takes effect.\n- A change that reduces your rights does not bind you until you have agreed to that very version. Going on using MicroPay is not agreement. If you decline it, you keep the version you agreed to, or close the wallet and receive your money.\n\n## 15. Complaints\n\nYou can complain by telephone at 0-2697-5353, by e-mail to cs@thaimicrodigital.com, or on the “Contact us” page of www.thaimicrodigital.com. You get a case number, can follow the case, and we tell you how it is going within 7 days of receiving it. Complaining is free and has no disadvantage for you. If you are not satisfied you can turn to the Financial Consumer Protection Center of the Bank of Thailand, telephone 1213; on consumer matters to the Office of the Consumer Protection Board, telephone 1166; on personal data to the Office of the Personal Data Protection Committee.\n\n## 16. Other matters\n\n- The law of Thailand applies, and the courts of Thailand are competent.\n- Nothing in these terms takes away a right that the law gives you as a consumer, a user of a payment service or a data subject. A term that is not valid falls away; the rest remains.\n- These terms are in Thai and English. If they differ, the Thai text is decisive.	6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0	first run: micropay_terms.en.md	2026-11-22 07:21:00.274164+00	01a20221-360c-7685-953d-64b255a2df77
01a20221-3659-751e-b9ec-a3d52d5070ff	th	ประกาศความเป็นส่วนตัวของ QPER	# ประกาศความเป็นส่วนตัวของ QPER\n\nQPER เป็นสื่อกลางระหว่างผู้ที่นำความสามารถและเวลามาให้บริการ (“ผู้ให้บริการ”) กับผู้ที่มองหาบริการ (“ผู้รับบริการ”) ประกาศฉบับนี้บอกทั้งสองฝ่ายว่า บริษัท คิวเปอร์ จำกัด (“เรา”) ดูแลข้อมูลส่วนบุคคลอย่างไร การอ่านและกดรับทราบไม่ใช่การให้ความยินยอม เรื่องใดต้องได้รับความยินยอม เราจะขอแยกต่างหาก และท่านปฏิเสธได้\n\n## 1. ผู้รับผิดชอบ\n\nบริษัท คิวเปอร์ จำกัด เป็นผู้ควบคุมข้อมูลส่วนบุคคล ติดต่อเราได้ที่ helpdesk@qper.co การชำระเงินใน QPER ทำผ่านไมโครเพย์ ซึ่งมีประกาศความเป็นส่วนตัวของตนเอง\n\n## 2. ข้อมูลที่เราเก็บรวบรวม\n\n- จากท่าน: ชื่อ หมายเลขโทรศัพท์ อีเมลและที่อยู่ ข้อความและรูปประจำตัว สิ่งที่ท่านเสนอหรือมองหา คะแนน เรื่องร้องเรียน และข้อความที่ส่งผ่านแอป\n- จากผู้ให้บริการที่ขอยืนยันตัวตน: หลักฐานแสดงตัวตน และสำหรับงานที่ใกล้ชิดบุคคล เช่น นวด เพื่อนเที่ยว หรือดูแลผู้สูงอายุ รวมถึงผลการตรวจประวัติเท่าที่กฎหมายอนุญาตและท่านยินยอม\n- จากการใช้งาน: ข้อมูลอุปกรณ์ ตำแหน่งที่ตั้งขณะค้นหาหรือให้บริการเมื่อท่านเปิดใช้ตำแหน่ง เวลาใช้งาน และคุกกี้\n- จากผู้อื่น: ผลการเข้าสู่ระบบด้วยบัญชีสื่อสังคมที่ท่านเลือกเชื่อม และคู่ค้าที่ช่วยยืนยันตัวตน เราจะแจ้งท่านภายใน 30 วันเมื่อได้ข้อมูลจากแหล่งอื่น\n- ข้อมูลอ่อนไหว เช่น เชื้อชาติ ศาสนา สุขภาพ ความพิการ ข้อมูลชีวภาพ หรือประวัติอาชญากรรม เก็บเฉพาะเมื่อท่านยินยอมโดยชัดแจ้งหรือกฎหมายกำหนด และเราดูแลหมายเลขประจำตัวประชาชน ข้อมูลทางการเงิน และสถานภาพสมรสด้วยความระมัดระวังระดับเดียวกัน\n\nแบบฟอร์มจะบอกว่าข้อมูลใดจำเป็นตามกฎหมายหรือสัญญา และหากไม่ให้จะมีผลอย่างไร\n\n## 3. วัตถุประสงค์และฐานทางกฎหมาย\n\n- สัญญา: ดูแลบัญชี จับคู่ผู้ให้บริการกับผู้รับบริการ รับจอง ส่งต่อการชำระเงิน และระงับข้อพิพาท\n- กฎหมาย: ปฏิบัติตามหน้าที่ด้านภาษี การป้องกันและปราบปรามการฟอกเงิน และคำสั่งโดยชอบ\n- ประโยชน์โดยชอบด้วยกฎหมาย: ป้องกันการฉ้อโกงและการกระทำที่ไม่ปลอดภัย คุ้มครองสิทธิและทรัพย์สินของผู้ใช้งาน และปรับปรุงบริการจากคะแนน ความเห็น และสถิติ ท่านคัดค้านได้\n- ชีวิตและสุขภาพ: รับมือเหตุฉุกเฉินที่เป็นอันตรายต่อชีวิต ร่างกาย หรือสุขภาพของบุคคล\n- ความยินยอมที่ขอทีละเรื่อง: โปรโมชัน รางวัล และคำอวยพร จดหมายข่าว ข้อความเตือน และกิจกรรม ข้อเสนอผลิตภัณฑ์การเงิน ประกัน หรือการลงทุนของคู่ค้า การตรวจประวัติ การบันทึกการสนทนาที่เกินกว่าจำเป็นแก่ข้อพิพาท และคุกกี้ที่เลือกได้\n\n## 4. ผู้ได้รับข้อมูล\n\nผู้ให้บริการและผู้รับบริการเห็นข้อมูลของกันและกันเท่าที่การจองต้องใช้ คู่สัญญาทำงานให้เราตามคำสั่งและตามสัญญา ศาลและหน่วยงานของรัฐได้รับเท่าที่กฎหมายกำหนดหลังจากเราตรวจสอบอำนาจแล้ว ในกรณีอันตรายต่อชีวิตหรือสุขภาพ หรือเพื่อประโยชน์สาธารณะที่สำคัญ เราเปิดเผยเท่าที่จำเป็น ผู้อื่นได้รับข้อมูลเมื่อท่านยินยอมเท่านั้น หากกิจการมีการควบรวมหรือขาย เราจะแจ้งท่านก่อนโอนข้อมูล การเปิดเผยทุกครั้งมีบันทึกไว้ และท่านขอดูได้\n\n## 5. การส่งข้อมูลไปต่างประเทศ\n\nเราส่งข้อมูลส่วนบุคคลไปประเทศอื่นเฉพาะเมื่อท่านยินยอมสำหรับการส่งครั้งนั้น หลังจากเราแจ้งประเทศปลายทางและระดับการคุ้มครองแล้ว เว้นแต่กฎหมายที่เราไม่อาจหลีกเลี่ยงได้กำหนดให้ส่ง ซึ่งจะบันทึกไว้\n\n## 6. ระยะเวลาเก็บข้อมูล\n\nข้อมูลบัญชี: ตลอดเวลาที่เปิดบัญชี และหลังจากนั้นเท่าที่อาจมีการเรียกร้องสิทธิ ไม่เกิน 10 ปี การจองและการชำระเงิน: 10 ปี ตามที่กฎหมายบัญชีและการชำระเงินอาจกำหนด เรื่องร้องเรียน: 5 ปีหลังปิดเรื่อง บันทึกความยินยอม: 10 ปีหลังสิ้นผล ข้อมูลที่อาศัยความยินยอม: จนกว่าท่านจะถอน จากนั้นจะลบหรือทำให้ไม่อาจระบุตัวบุคคลได้\n\n## 7. การถอนความยินยอมและสิทธิอื่น\n\n- ท่านถอนความยินยอมได้ในที่เดียวกับที่ให้ คือในแอปด้วยขั้นตอนเดียวเท่ากัน หรือทางอีเมล helpdesk@qper.co สิ่งที่อาศัยความยินยอมนั้นหยุดทันที และเราแจ้งผลของการถอนให้ทราบก่อน\n- ท่านขอเข้าถึง ขอสำเนา ขอโอนย้าย ขอแก้ไข ขอลบ ขอระงับการใช้ และคัดค้านได้ เราตอบภายใน 30 วันและลบให้เสร็จภายใน 90 วัน การปฏิเสธต้องมีเหตุตามกฎหมายและระบุไว้\n- ท่านร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้\n\n## 8. ผู้เยาว์และบุคคลอื่น\n\nบุคคลที่ยังไม่บรรลุนิติภาวะต้องได้รับความยินยอมจากผู้ใช้อำนาจปกครอง ข้อมูลของผู้เยาว์ที่มาโดยไม่มีความยินยอมจะถูกปิดไว้ และหากไม่ได้รับความยินยอมภายในกำหนดจะถูกลบ หากท่านระบุบุคคลอื่น เช่น ผู้ติดต่อฉุกเฉิน โปรดแน่ใจว่าเขายินยอม บุคคลนั้นขอให้ลบรายการออกได้\n\n## 9. ข้อมูลเท็จ\n\nหากพบว่าข้อมูลเกี่ยวกับตัวตนเป็นเท็จ เราจะระงับบัญชี แจ้งเหตุผล และให้เวลา 15 วันในการส่งหลักฐาน หากไม่ส่ง บัญชีอาจถูกปิด และท่านอุทธรณ์ได้\n\n## 10. ความปลอดภัย\n\nเราจำกัดการเข้าถึงเฉพาะผู้ที่จำเป็น เข้ารหัสข้อมูลที่ระบุตัวท่าน สำรองข้อมูล และบันทึกการเข้าถึง หากท่านเห็นว่าข้อมูลไม่ปลอดภัย โปรดแจ้ง helpdesk@qper.co หากเกิดการละเมิดที่เสี่ยงต่อสิทธิของท่าน เราจะแจ้งหน่วยงานกำกับดูแลภายใน 72 ชั่วโมง และแจ้งท่านโดยไม่ชักช้า\n\n## 11. คุกกี้และเว็บไซต์อื่น\n\nคุกกี้ที่เลือกได้จะใช้ต่อเมื่อท่านเลือกแล้ว เว็บไซต์และสื่อสังคมที่ท่านเชื่อมไปมีกฎของตนเอง\n\n## 12. การเปลี่ยนแปลง\n\nทุกฉบับยังอ่านได้พร้อมเลขที่ วันที่ และค่าลายนิ้วมือ การเปลี่ยนแปลงจะประกาศในแอปและบนเว็บไซต์ก่อนมีผล การเปลี่ยนแปลงที่ลดสิทธิของท่านไม่มีผลกับท่านจนกว่าท่านจะตกลง การใช้งานต่อไปไม่ถือเป็นการตกลง\n\nประกาศนี้มีทั้งภาษาไทยและภาษาอังกฤษ หากข้อความต่างกัน ให้ถือภาษาไทยเป็นสำคัญ	fa9e77364ab6104bc7ac0fd1ef3b55e74cf077d00f20026dee1416042da83d87	first run: qper_privacy.th.md	2026-11-22 07:21:00.274164+00	01a20221-3654-70ff-8177-40f6d97b8a66
01a20221-3676-748d-8390-a3c46521d689	en	QPER Privacy Notice	# QPER Privacy Notice\n\nQPER brings together people who offer their skills and time (“providers”) and people who look for a service (“users”). This notice tells both of them how Qper Company Limited (“we”) handles their personal data. Reading it, and confirming that you have read it, is not consent: what needs consent is asked for separately, and you may say no.\n\n## 1. Who is responsible\n\nQper Company Limited is the data controller. Write to helpdesk@qper.co. Payments in QPER run through MicroPay, which has a privacy notice of its own.\n\n## 2. The data we collect\n\n- From you: name, telephone number, e-mail and postal address, profile text and picture, what you offer or look for, ratings, complaints and messages you send through the app.\n- From providers who ask to be verified: the proof of identity and, for work close to people, such as massage, travel company or care of the elderly, the result of a background check as far as the law allows and you consent.\n- From use: device data, location while you search or provide a service with location switched on, times of use, cookies.\n- From others: the result of signing in with a social account that you chose to link, and verification partners. We tell you within 30 days when data came from elsewhere.\n- Sensitive data, such as race, religion, health, disability, biometric data or a criminal record, is collected only with your explicit consent or where a law requires it. We treat your national ID number, financial data and marital status with the same care.\n\nA form says which data the law or the contract needs and what follows if you leave it out.\n\n## 3. Why, and on which legal ground\n\n- Contract: to run your account, bring provider and user together, take bookings, pass on payments and settle disputes.\n- Law: to meet duties on tax, anti-money laundering and lawful orders.\n- Legitimate interest: to prevent fraud and unsafe conduct, to protect the rights and property of users, to improve the service from ratings, feedback and statistics. You may object.\n- Life and health: to meet an emergency that threatens somebody's life, body or health.\n- Consent, asked one by one: promotions, rewards and greetings; newsletters, reminders and events; offers of financial, insurance or investment products by partners; background checks; recording of chats beyond what a dispute needs; optional cookies.\n\n## 4. Who receives data\n\nProvider and user see of each other what a booking needs. Contractors work for us on instructions and under contract. Courts and authorities receive what the law requires, after we have checked their authority. In danger to life or health, or in a matter of important public interest, we disclose what is necessary. Anybody else receives data only with your consent. If the business is merged or sold we tell you before any data is transferred. Every disclosure is recorded, and you can ask to see the record.\n\n## 5. Transfers abroad\n\nWe send personal data to another country only with your consent, given for that transfer after we told you of the destination and its protection, unless a law that we cannot set aside requires the transfer; that is then recorded.\n\n## 6. How long we keep data\n\nAccount data: while the account is open, and afterwards as long as claims may be made, at most 10 years. Bookings and payments: 10 years, as accounting and payment law may require. Complaints: 5 years after closing. Consent records: 10 years after their end. Data that rests on consent: until you withdraw. Then it is deleted or made anonymous.\n\n## 7. Withdrawing consent and your other rights\n\n- You withdraw a consent where you gave it, in the app with the same single step, or by e-mail to helpdesk@qper.co. What depends on it stops at once, and you are told the effect beforehand.\n- You may ask for access, a copy, portability, correction, erasure, restriction, and you may object. We answer within 30 days and complete erasure within 90 days. A refusal needs a legal ground and states it.\n- You may complain to the Office of the Personal Data Protection Committee.\n\n## 8. Young people and other persons\n\nWhere a person is not yet of age we need the consent of the person who has parental responsibility; data of a minor that arrives without it is locked and, if consent is not given in time, deleted. If you name somebody else, for example as an emergency contact, make sure that this person agrees; he or she can have the entry removed.\n\n## 9. False information\n\nIf data about your identity is found to be false we suspend the account, tell you why, and give you 15 days to send proof. If you do not, the account may be closed, and you can appeal against that.\n\n## 10. Security\n\nWe restrict access to those who need it, encrypt what identifies you, keep backups, and log access. If you think that your data is not safe, tell us at helpdesk@qper.co. If a breach endangers your rights we notify the regulator within 72 hours and you without delay.\n\n## 11. Cookies and other sites\n\nOptional cookies are set only after you have chosen them. Sites and social media that you link to follow their own rules.\n\n## 12. Changes\n\nEvery version stays readable with its number, date and fingerprint. Changes are announced in the app and on the website before they take effect. A change that reduces your rights does not apply to you until you have agreed; continued use is not agreement.\n\nThis notice is in Thai and English. If they differ, the Thai text is decisive.	cb2aa0e9ed03b6dc2033aa938bc41238362718418e9a096544889a99711d81c1	first run: qper_privacy.en.md	2026-11-22 07:21:00.274164+00	01a20221-3654-70ff-8177-40f6d97b8a66
\.


--
-- Data for Name: consent_policyversion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_policyversion (id, number, status, reduces_rights, reasons, effective_at, published_at, withdrawn_at, maker_id, checker_id, created_at, document_id) FROM stdin;
01a20221-359d-7642-b19b-6a8b1c5357f4	1	published	f		2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00	\N	first_run	first_run	2026-11-22 07:21:00.274164+00	01a20221-358e-7438-b9c4-c95ad5268878
01a20221-360c-7685-953d-64b255a2df77	1	published	f		2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00	\N	first_run	first_run	2026-11-22 07:21:00.274164+00	01a20221-3606-737f-9c7f-c3ffd6b00573
01a20221-3654-70ff-8177-40f6d97b8a66	1	published	f		2026-11-22 07:21:00.274164+00	2026-11-22 07:21:00.274164+00	\N	first_run	first_run	2026-11-22 07:21:00.274164+00	01a20221-3650-70c4-85b7-287a39448e7a
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
found_by_phone	100	consent	f	f	["identity", "contact"]	until consent is withdrawn	micropay
\.


--
-- Data for Name: consent_purposedecision; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_purposedecision (id, language, text_sha256, channel, installation_id, device_label, ip, user_agent, actor_kind, actor_id, occurred_at, recorded_at, given, "position", notice_id, purpose_id, text_id, subject_id) FROM stdin;
01a20222-01ec-74b7-8555-6fe86de62b13	th	b87ff3eb2b99918442ccc769fcefbb6657ba6ed80e94d1b9ec4711ceb1ac1ebc	app	01a20221-b2bd-7673-9d93-bbde8211b261		127.0.0.1	python-httpx/0.28.1	customer	01a20221-b441-7594-b1b1-eedfd41960b7	2026-11-22 07:21:52.839339+00	2026-11-22 07:21:52.87769+00	t	1	01a20221-359d-7642-b19b-6a8b1c5357f4	found_by_phone	01a20220-5402-7625-bf1c-cb358b27f120	01a20221-b4c8-70e0-bb33-473d980b867b
01a20223-e3c9-7596-832a-ad396ef1254b	th	b87ff3eb2b99918442ccc769fcefbb6657ba6ed80e94d1b9ec4711ceb1ac1ebc	app	01a20223-c495-7029-8135-263782792205		127.0.0.1	python-httpx/0.28.1	customer	01a20223-c549-7533-87ba-cfc36bf02f97	2026-11-22 07:23:56.218183+00	2026-11-22 07:23:56.234439+00	t	1	01a20221-359d-7642-b19b-6a8b1c5357f4	found_by_phone	01a20220-5402-7625-bf1c-cb358b27f120	01a20223-c576-71b9-b9a9-edf465448d26
\.


--
-- Data for Name: consent_purposetext; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_purposetext (id, number, language, title, body, sha256, effective_at, purpose_id) FROM stdin;
01a20220-40b0-765e-abf8-ff1ae184c19e	1	th	ให้บริการกระเป๋าเงิน	ให้บริการกระเป๋าเงิน\n\nเปิดและดูแลบัญชีและกระเป๋าเงินของท่าน ทำตามคำสั่ง ส่งใบเสร็จและข้อความแจ้ง และตอบคำถามของท่าน	fc61c781a0e97ca87f8282891494fdc7a18ad5073e89b4ca1fb55d3847f1ae55	2020-01-01 00:00:00+00	service_operation
01a20220-40b5-7409-989f-ae2a78933bb8	1	en	Running your wallet	Running your wallet\n\nTo open and run your account and wallet, carry out orders, send receipts and notices, and answer your questions.	176ca23139e2b4ccd5de0e595741ac34b4c3cd8db3042175f775141f529c83b7	2020-01-01 00:00:00+00	service_operation
01a20220-40c0-72e8-b115-ee3ad7922db2	1	th	ยืนยันตัวตน	ยืนยันตัวตน\n\nพิสูจน์ว่าท่านเป็นใครตามที่กฎหมายกำหนด โดยธนาคารไทยเครดิต จำกัด (มหาชน) เป็นผู้ดำเนินการให้เราตามสัญญา	55edaeb16a5f4cb0e3d3758bb9dcf3cccb30b9cd68de8a1318390a251b5a5a11	2020-01-01 00:00:00+00	identity_verification
01a20220-40c6-76da-a934-eaed4c4a67c4	1	en	Verifying your identity	Verifying your identity\n\nTo establish who you are, as the law requires. Thai Credit Bank Public Company Limited does this for us under contract.	d4b0dc02fe31d63d24f1e3dd0d1c6e70bc0a1888a4176f68910d17f46100b72f	2020-01-01 00:00:00+00	identity_verification
01a20220-40cf-7107-b33a-29c3f8bc06d0	1	th	ปฏิบัติตามกฎหมาย	ปฏิบัติตามกฎหมาย\n\nป้องกันและปราบปรามการฟอกเงิน จัดทำบัญชี เก็บบันทึกการชำระเงิน ดูแลเรื่องร้องเรียน และปฏิบัติตามคำสั่งโดยชอบของหน่วยงานที่มีอำนาจ	353ac7a39c2356e314a69ee87fee8362f7d87cc73088e6cde27283eb0ec51c62	2020-01-01 00:00:00+00	legal_duty
01a20220-40d3-7585-a86b-6c5714242f2f	1	en	Following the law	Following the law\n\nTo meet duties on anti-money laundering, accounting, payment records and complaints, and to follow lawful orders of authorities.	d3e275123555331de2785ca60e5ac3ae3d2ac88b03a7a946f718f200437c95c6	2020-01-01 00:00:00+00	legal_duty
01a20220-40da-762f-a0f2-e15c26c2fd75	1	th	ป้องกันการทุจริต	ป้องกันการทุจริต\n\nตรวจจับและป้องกันการทุจริต การใช้ในทางที่ผิด และปัญหาด้านความปลอดภัย เพื่อคุ้มครองเงินของท่านและของผู้อื่น ท่านคัดค้านได้	660b26464ac7d3bc5022cffc96495db455a2135940a651badcabe06a3b406396	2020-01-01 00:00:00+00	fraud_prevention
01a20220-40e0-76cd-a540-ce31b11abbc5	1	en	Preventing fraud	Preventing fraud\n\nTo detect and prevent fraud, misuse and security problems, and so protect your money and that of others. You may object.	9d1dd7413b696ac7950363f6d2956eff7629ec31da9e043b6b52a91ba506d4df	2020-01-01 00:00:00+00	fraud_prevention
01a20220-40e7-70e8-9482-09e7938605cb	1	th	ข้อมูลอุปกรณ์	ข้อมูลอุปกรณ์\n\nจดจำอุปกรณ์และแอปที่ติดตั้ง เพื่อผูกกระเป๋าเงินกับเครื่องเดียว แก้ข้อขัดข้อง และดูแลให้แอปเป็นรุ่นปัจจุบัน ท่านคัดค้านได้	04d4dc6a723459b5797d2d056a2465671403e6e87c58c1723fee615798d3aa22	2020-01-01 00:00:00+00	device_data
01a20220-40eb-739d-8db6-56e63980452b	1	en	Device data	Device data\n\nTo recognise the device and the installed app, so that the wallet stays bound to one device, faults can be mended and the app kept up to date. You may object.	0af518e2e14036950c9d68dfac0ad03ac70dc3da07f93256d6e69c8803881a18	2020-01-01 00:00:00+00	device_data
01a20220-40f6-77c9-b277-8133096723e1	1	th	บันทึกเสียงสนทนา	บันทึกเสียงสนทนา\n\nบันทึกการสนทนากับศูนย์บริการลูกค้าไว้เป็นหลักฐานและเพื่อปรับปรุงการให้คำแนะนำ เราแจ้งเมื่อเริ่มสาย ท่านคัดค้านได้	1fdd8e9713b16964c1e69a1768506d72a9037d6cd32ad6114dd632bdd37c7794	2020-01-01 00:00:00+00	call_recording
01a20220-40f9-72c6-84b1-bcaa156c5e85	1	en	Recording of calls	Recording of calls\n\nTo keep conversations with Customer Service as evidence and to improve our advice. We tell you when the call begins. You may object.	e8a7ce95def543630c50ab1cf65193eeef18cbdedc529c2bec5954a9477f70ac	2020-01-01 00:00:00+00	call_recording
01a20220-4102-7037-a79a-66c1142aa257	1	th	ปรับปรุงและพัฒนาบริการ	ปรับปรุงและพัฒนาบริการ\n\nจัดทำสถิติที่ไม่ระบุตัวบุคคลเพื่อดูแล ปรับปรุง และพัฒนาบริการ ท่านคัดค้านได้	09a1075f2f2e54650bab3d0afcf23de2e928a17ab824e954547a133556bc53cd	2020-01-01 00:00:00+00	service_improvement
01a20220-4106-72ff-87b1-6c3a44c3d79c	1	en	Improving the service	Improving the service\n\nTo make statistics that name nobody, in order to maintain, improve and develop the service. You may object.	aadf9c71f477aff46f203ac2bfd975ac12d7b60bd95f2a4a9839e14a86b7edcc	2020-01-01 00:00:00+00	service_improvement
01a20220-4112-7217-867a-e98aa5ad8333	1	th	ข่าวสารและข้อเสนอ	ข่าวสารและข้อเสนอ\n\nส่งข่าวสาร ข้อเสนอ รางวัล และแบบสำรวจของไมโครเพย์ถึงท่านทางแอป SMS อีเมล หรือไปรษณีย์ หากไม่ยินยอม ท่านจะไม่ได้รับข้อความเหล่านี้ และบริการอื่นยังเหมือนเดิม	14e265d3322c363b92d90ca6609fe2bc58064c01387368556e9577ab8bce727d	2020-01-01 00:00:00+00	marketing
01a20220-4115-7267-8df8-9a6859db6414	1	en	News and offers	News and offers\n\nTo send you news, offers, rewards and surveys of MicroPay by app, SMS, e-mail or post. If you say no, you receive none of these; everything else stays the same.	ad136172d5f4ec250b9209e5550384a63bac9c24768d9debf65b34a35ab50436	2020-01-01 00:00:00+00	marketing
01a20220-411d-717d-8e42-a1886b793aaf	1	th	เนื้อหาเฉพาะสำหรับท่าน	เนื้อหาเฉพาะสำหรับท่าน\n\nใช้ประวัติการใช้งานของท่านเพื่อเลือกโฆษณา เนื้อหา และรายการชำระเงินแนะนำ หากไม่ยินยอม ท่านจะเห็นเนื้อหาเดียวกับทุกคน	ba5a4eb51f374f6a04a03fbe4bd8ed8fd74249fa5338fc85cca0eeea5393c19f	2020-01-01 00:00:00+00	customised_content
01a20220-4123-7066-a4db-c6b1168e0b34	1	en	Content chosen for you	Content chosen for you\n\nTo use your history to choose adverts, content and suggested payments. If you say no, you see what everybody sees.	4962d6428515ea971903257e00e2dd24eba863459317942805a13d54d80670f4	2020-01-01 00:00:00+00	customised_content
01a20220-4129-73f6-bd82-01448277579d	1	th	บันทึกการเปิดดู	บันทึกการเปิดดู\n\nบันทึกว่าท่านเปิดดูเนื้อหาใด เมื่อใด และจากแอปเครื่องใด เพื่อทำสถิติเวลาใช้งาน หากไม่ยินยอม จะไม่มีการบันทึก	d568c6675f0477144274b135bedc05291faadffc41a08998aca95ed916d2b854	2020-01-01 00:00:00+00	view_log
01a20220-412e-76de-89f2-a42dd33bb388	1	en	View log	View log\n\nTo log which content you open, when and on which installation, for statistics on time of use. If you say no, nothing is logged.	4b0df6088b10a9b61cd3ebab83684ec6fd952c687c7814e8d8f37d209f9acdfa	2020-01-01 00:00:00+00	view_log
01a20220-4139-7352-9bc6-1e7275676793	1	th	รายชื่อผู้ติดต่อ	รายชื่อผู้ติดต่อ\n\nอ่านหมายเลขในรายชื่อผู้ติดต่อของโทรศัพท์เพื่อหาผู้ที่ใช้ไมโครเพย์ หมายเลขที่ไม่ตรงกับผู้ใช้รายใดจะไม่ถูกเก็บ หากไม่ยินยอม ท่านยังกรอกหมายเลขเองได้	373fb45d124d733c72dad8c596440e39d47608b3eb23ec118c529a156d036d5d	2020-01-01 00:00:00+00	contacts
01a20220-4141-76ee-8ff0-b751ea8e3784	1	en	Contacts	Contacts\n\nTo read the numbers among your phone's contacts and find who uses MicroPay. Numbers that match nobody are not kept. If you say no, you can still type a number.	713a4b122ebf4ef6cfc5f4fe2d6cbbbd9f11152e0ace54b7d27a469483366819	2020-01-01 00:00:00+00	contacts
01a20220-4149-7528-afa8-79f2e851a17e	1	th	ส่งตำแหน่งทาง SMS	ส่งตำแหน่งทาง SMS\n\nส่งตำแหน่งที่ท่านอยู่ทาง SMS ไปยังบุคคลหนึ่งที่ท่านเลือกเมื่อท่านสั่ง เราไม่เก็บตำแหน่งไว้หลังส่ง หากไม่ยินยอม จะใช้ความสามารถนี้ไม่ได้เพียงอย่างเดียว	eb917f18ffd5cc4615e14f50c42ef373ab05ef318ebbb79cbd54e88fda05ea1c	2020-01-01 00:00:00+00	location_sms
01a20220-414c-72c3-a044-affe0b0ce538	1	en	Location by SMS	Location by SMS\n\nTo send your position by SMS to one person of your choice when you ask for it. The position is not kept after sending. If you say no, only this feature is off.	46c87cb6391f840e37e172a67df958654588b9fbfb98e0599138e45331eadef0	2020-01-01 00:00:00+00	location_sms
01a20220-4156-7489-bd6d-d4cf8f5198bd	1	th	สถานะโทรศัพท์	สถานะโทรศัพท์\n\nดูว่าโทรศัพท์เชื่อมต่อผ่านเครือข่ายโทรศัพท์เคลื่อนที่หรือ Wi-Fi เพื่อปรับบริการและขั้นตอนยืนยันให้เหมาะสม หากไม่ยินยอม ระบบจะขอ OTP ตามปกติ	8fc77584bb41a124a3eb3521777eff3dc83d19aade5f1e5d7a55b1d83cc2a2ba	2020-01-01 00:00:00+00	phone_state
01a20220-415a-761d-a2b0-1552f753a4ff	1	en	Phone state	Phone state\n\nTo see whether the phone is on the mobile network or on Wi-Fi, to fit the service and the proof we ask for. If you say no, an OTP is asked for as usual.	9d779bc6208d4465e582d0bd8af07fb464e41f3aea4f331a2a0cda7909ec3f50	2020-01-01 00:00:00+00	phone_state
01a20220-4164-7524-bf39-72783ea1aaf2	1	th	กล้องและรูปภาพ	กล้องและรูปภาพ\n\nใช้กล้องอ่านคิวอาร์โค้ดและบาร์โค้ด และบันทึกรูปลงในอัลบั้มของท่าน ตัวรูปไม่ถูกส่งมาถึงเรา หากไม่ยินยอม ท่านยังกรอกข้อมูลการชำระเงินเองได้	72870198f8485210ef9ea51446e45105e750d64aa08a2356ae74bb2780f4d59a	2020-01-01 00:00:00+00	camera
01a20220-4167-722d-9ba2-0b6f7d7e9216	1	en	Camera and pictures	Camera and pictures\n\nTo read QR codes and barcodes with the camera and to save pictures to your own album. The picture is not sent to us. If you say no, you can still type payment details.	8c04fffcbc80ef8e48edc8073cab08870335c2afe8185a0343dfcfdcb3b7fa3b	2020-01-01 00:00:00+00	camera
01a20220-4171-71be-8dca-c99a8300a827	1	th	คุกกี้เพื่อสถิติ	คุกกี้เพื่อสถิติ\n\nวางคุกกี้บนเว็บไซต์เพื่อนับว่ามีการใช้งานอย่างไร หากไม่ยินยอม จะใช้เฉพาะคุกกี้ที่จำเป็น	ea431c07006e4086c6d960beba47339528fffbfb92a7d0e46c8e37cd4801fbde	2020-01-01 00:00:00+00	cookies_statistics
01a20220-4177-7349-94e9-7570fd8efed8	1	en	Cookies for statistics	Cookies for statistics\n\nTo set cookies on the website that count how it is used. If you say no, only necessary cookies are set.	bb75f86f503abc4e6e4afbf2715409c7ec3dcc5c48a84193b3534680cc42fda5	2020-01-01 00:00:00+00	cookies_statistics
01a20220-4182-734e-bec7-315acd4104a6	1	th	คุกกี้เพื่อโฆษณา	คุกกี้เพื่อโฆษณา\n\nให้เราและคู่ค้าวางคุกกี้บนเว็บไซต์เพื่อเลือกและวัดผลโฆษณา หากไม่ยินยอม จะใช้เฉพาะคุกกี้ที่จำเป็น	9953d4fa116ff6389653c900273277b03b9f93884933d08c99d840df4fa0d242	2020-01-01 00:00:00+00	cookies_advertising
01a20220-4186-729e-8b61-06418e93caab	1	en	Cookies for advertising	Cookies for advertising\n\nTo let us and partners set cookies on the website that choose and measure adverts. If you say no, only necessary cookies are set.	a074c69f81713ac2f3d4053d76a785007be285c42983141cfe026bba9c435e26	2020-01-01 00:00:00+00	cookies_advertising
01a20220-5402-7625-bf1c-cb358b27f120	1	th	ให้ผู้อื่นค้นพบด้วยหมายเลขโทรศัพท์	ให้ผู้อื่นค้นพบด้วยหมายเลขโทรศัพท์\n\nให้ผู้ใช้ไมโครเพย์ที่รู้หมายเลขโทรศัพท์ของท่านเห็นชื่อของท่าน (ปิดบังนามสกุล) และโอนเงินให้ท่านด้วยหมายเลขนั้นได้ หากไม่ยินยอม ท่านยังรับเงินด้วยหมายเลขกระเป๋าเงินของท่านได้	b87ff3eb2b99918442ccc769fcefbb6657ba6ed80e94d1b9ec4711ceb1ac1ebc	2020-01-01 00:00:00+00	found_by_phone
01a20220-5404-72b2-a1bd-544641cd1ee9	1	en	Being found by phone number	Being found by phone number\n\nTo let MicroPay users who know your phone number see your name (family name masked) and send you money with that number. If you say no, you can still be paid by your wallet number.	af000c1d68987f3c9d44cd6f611c58e6e9519013aea0076f88b053d7b38b973b	2020-01-01 00:00:00+00	found_by_phone
\.


--
-- Data for Name: consent_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_recipient (code, name_th, name_en, role, country, contract_reference, contract_from, contract_until, created_at) FROM stdin;
thai_credit_bank	ธนาคารไทยเครดิต จำกัด (มหาชน)	Thai Credit Bank Public Company Limited	processor	TH	first-run entry, to be replaced by the contract's reference	2026-11-22	2027-11-22	2026-11-22 07:21:00.274164+00
\.


--
-- Data for Name: consent_recipientpurpose; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent_recipientpurpose (id, purpose_id, recipient_id) FROM stdin;
01a20221-3699-748e-bf69-5ad58eeaa554	identity_verification	thai_credit_bank
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
01a20221-b1d7-7340-aabd-c0ca8bfdccc4	customer	2026-11-22 07:21:32.309134+00
01a20221-b4c8-70e0-bb33-473d980b867b	customer	2026-11-22 07:21:32.977884+00
01a20223-c3bf-7425-9fd8-f47ec6710366	customer	2026-11-22 07:23:47.919255+00
01a20223-c576-71b9-b9a9-edf465448d26	customer	2026-11-22 07:23:48.416089+00
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
01a20221-348f-75fe-9b49-5f7d2d95ce2c	2026-11-22 07:21:00.274164+00	core.first_run.demo_data	system	first_run	first_run		\N	\N				{}	1120
01a20221-34a6-7715-a3e0-57d54b8eca90	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	agent		{"rights": ["accounts.ask_pin_reset", "accounts.open_identity_evidence", "accounts.request_identity_change", "accounts.reveal_field", "accounts.suspend_customer", "accounts.view_appbuild", "accounts.view_closedaccount", "accounts.view_cooloff", "accounts.view_customer", "accounts.view_device", "accounts.view_guardianship", "accounts.view_heirrequest", "accounts.view_identitychange", "accounts.view_identityevidence", "accounts.view_installation", "accounts.view_installationevent", "accounts.view_kyccase", "accounts.view_pinreset", "accounts.view_problemcount", "accounts.view_session", "accounts.view_suspension", "accounts.view_suspensionproof", "complaints.view_case", "complaints.view_category", "complaints.work_case", "core.view_holiday", "wallet.freeze_wallet", "wallet.view_balancecap", "wallet.view_bankaccount", "wallet.view_closing", "wallet.view_feeversion", "wallet.view_limit", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_topup", "wallet.view_wallet", "wallet.view_walletopening", "wallet.view_withdrawal"]}	1121
01a20221-34ad-7621-b3dc-e313f84250b5	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	senior_agent		{"rights": ["accounts.allow_pin_reset", "accounts.ask_pin_reset", "accounts.decide_customer_suspension", "accounts.decide_identity_change", "accounts.open_identity_evidence", "accounts.request_identity_change", "accounts.reveal_field", "accounts.suspend_customer", "accounts.view_appbuild", "accounts.view_closedaccount", "accounts.view_cooloff", "accounts.view_customer", "accounts.view_device", "accounts.view_guardianship", "accounts.view_heirrequest", "accounts.view_identitychange", "accounts.view_identityevidence", "accounts.view_installation", "accounts.view_installationevent", "accounts.view_kyccase", "accounts.view_pinreset", "accounts.view_problemcount", "accounts.view_session", "accounts.view_suspension", "accounts.view_suspensionproof", "complaints.view_case", "complaints.view_category", "complaints.work_case", "core.view_approval", "core.view_holiday", "wallet.end_wallet", "wallet.freeze_wallet", "wallet.unfreeze_wallet", "wallet.view_balancecap", "wallet.view_bankaccount", "wallet.view_closing", "wallet.view_feeversion", "wallet.view_limit", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_topup", "wallet.view_wallet", "wallet.view_walletopening", "wallet.view_withdrawal"]}	1121
01a20221-34b2-7302-8501-4856cc4e001a	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	bank_verifier		{"rights": ["accounts.verify_kyc", "accounts.view_kyccase"]}	1121
01a20221-34ba-7522-84d1-26bdf4be250a	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	compliance_officer		{"rights": ["accounts.allow_pin_reset", "accounts.decide_customer_suspension", "accounts.decide_identity_change", "accounts.decide_suspension", "accounts.delay_telling", "accounts.manage_networks", "accounts.manage_staff", "accounts.manage_step_up", "accounts.open_identity_evidence", "accounts.publish_undertaking", "accounts.report_staff", "accounts.report_violation", "accounts.reveal_field", "accounts.review_kyc", "accounts.review_reveals", "accounts.suspend_customer", "accounts.view_closedaccount", "accounts.view_cooloff", "accounts.view_customer", "accounts.view_device", "accounts.view_guardianship", "accounts.view_heirrequest", "accounts.view_identitychange", "accounts.view_identityevidence", "accounts.view_kyccase", "accounts.view_kycevidence", "accounts.view_pinreset", "accounts.view_registration", "accounts.view_revealdelay", "accounts.view_revealweek", "accounts.view_session", "accounts.view_staff", "accounts.view_staffdatause", "accounts.view_staffnetwork", "accounts.view_staffsuspension", "accounts.view_stepuprow", "accounts.view_suspension", "accounts.view_suspensionproof", "accounts.view_undertaking", "accounts.view_undertakingsignature", "complaints.view_case", "complaints.view_category", "complaints.work_case", "consent.publish_policy", "consent.view_acceptance", "consent.view_acknowledgement", "consent.view_decline", "consent.view_disclosure", "consent.view_policydocument", "consent.view_policytext", "consent.view_policyversion", "consent.view_purpose", "consent.view_purposedecision", "consent.view_purposetext", "consent.view_recipient", "consent.view_recipientpurpose", "consent.view_service", "consent.view_subject", "core.change_rule", "core.view_approval", "core.view_evidence", "core.view_history", "core.view_holiday", "core.view_message", "core.view_rule", "core.view_storedfile", "wallet.announce_fee", "wallet.approve_limit", "wallet.ask_limit", "wallet.end_wallet", "wallet.export_reports", "wallet.freeze_wallet", "wallet.unfreeze_wallet", "wallet.view_balancecap", "wallet.view_bankaccount", "wallet.view_bankclosing", "wallet.view_closing", "wallet.view_feenotice", "wallet.view_feeversion", "wallet.view_limit", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_safeguardingreport", "wallet.view_topup", "wallet.view_trialbalance", "wallet.view_wallet", "wallet.view_walletopening", "wallet.view_withdrawal"]}	1121
01a20221-34c0-717b-87d7-46dcf0fac811	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	privacy_officer		{"rights": ["accounts.report_violation", "accounts.reveal_field", "accounts.view_customer", "accounts.view_staff", "accounts.view_staffsuspension", "accounts.view_undertaking", "complaints.view_case", "complaints.view_category", "complaints.work_case", "consent.publish_policy", "consent.view_acceptance", "consent.view_acknowledgement", "consent.view_decline", "consent.view_disclosure", "consent.view_policydocument", "consent.view_policytext", "consent.view_policyversion", "consent.view_purpose", "consent.view_purposedecision", "consent.view_purposetext", "consent.view_recipient", "consent.view_recipientpurpose", "consent.view_service", "consent.view_subject", "core.view_approval", "core.view_evidence", "core.view_storedfile"]}	1121
01a20221-34c7-77f9-9e40-6ce4323d8cbc	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	finance		{"rights": ["core.view_approval", "core.view_rule", "wallet.announce_fee", "wallet.ask_limit", "wallet.credit_receipt", "wallet.enter_bank_closing", "wallet.export_reports", "wallet.pay_closing", "wallet.pay_out_fees", "wallet.view_balancecap", "wallet.view_bankclosing", "wallet.view_banknotice", "wallet.view_closing", "wallet.view_feeversion", "wallet.view_ledgeraccount", "wallet.view_ledgertransaction", "wallet.view_limit", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_quote", "wallet.view_safeguardingreport", "wallet.view_trialbalance", "wallet.view_unmatchedreceipt", "wallet.view_withdrawal"]}	1121
01a20221-34cc-71f1-a91c-77d764b1d46f	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	operator		{"rights": ["accounts.manage_app_build", "accounts.view_appbuild", "accounts.view_installation", "accounts.view_installationevent", "accounts.view_problemcount", "accounts.view_registration", "accounts.view_staff", "accounts.view_staffnetwork", "accounts.view_stepuprow", "core.view_message", "core.view_outboxitem", "core.view_rule", "core.view_storedfile", "wallet.view_banknotice", "wallet.view_ledgeraccount", "wallet.view_ledgertransaction", "wallet.view_unmatchedreceipt"]}	1121
01a20221-34d6-7448-880a-6a5f34ea42ef	2026-11-22 07:21:00.274164+00	accounts.staff.role_rights	system	first_run	first_run		\N	\N	auth.Group	auditor		{"rights": ["accounts.report_staff", "accounts.view_appbuild", "accounts.view_closedaccount", "accounts.view_cooloff", "accounts.view_customer", "accounts.view_device", "accounts.view_guardianship", "accounts.view_heirrequest", "accounts.view_identitychange", "accounts.view_identityevidence", "accounts.view_installation", "accounts.view_installationevent", "accounts.view_kyccase", "accounts.view_kycevidence", "accounts.view_pinreset", "accounts.view_problemcount", "accounts.view_registration", "accounts.view_revealdelay", "accounts.view_revealweek", "accounts.view_session", "accounts.view_staff", "accounts.view_staffdatause", "accounts.view_staffnetwork", "accounts.view_staffsuspension", "accounts.view_stepuprow", "accounts.view_suspension", "accounts.view_suspensionproof", "accounts.view_undertaking", "accounts.view_undertakingsignature", "complaints.view_case", "complaints.view_category", "consent.view_acceptance", "consent.view_acknowledgement", "consent.view_decline", "consent.view_disclosure", "consent.view_policydocument", "consent.view_policytext", "consent.view_policyversion", "consent.view_purpose", "consent.view_purposedecision", "consent.view_purposetext", "consent.view_recipient", "consent.view_recipientpurpose", "consent.view_service", "consent.view_subject", "core.view_approval", "core.view_evidence", "core.view_history", "core.view_holiday", "core.view_message", "core.view_outboxitem", "core.view_rule", "core.view_storedfile", "wallet.view_balancecap", "wallet.view_bankaccount", "wallet.view_bankclosing", "wallet.view_banknotice", "wallet.view_closing", "wallet.view_feenotice", "wallet.view_feeversion", "wallet.view_ledgeraccount", "wallet.view_ledgertransaction", "wallet.view_limit", "wallet.view_merchant", "wallet.view_merchantcode", "wallet.view_movement", "wallet.view_quote", "wallet.view_safeguardingreport", "wallet.view_topup", "wallet.view_trialbalance", "wallet.view_unmatchedreceipt", "wallet.view_wallet", "wallet.view_walletopening", "wallet.view_withdrawal"]}	1121
01a20221-3568-75ae-b289-6af254a65928	2026-11-22 07:21:00.274164+00	accounts.app_build.publish	system	first_run	first_run		\N	\N	accounts.AppBuild	01a20221-3567-7579-bc1d-a652bfca829d	first run	{"os": "android", "least": "1.0.0", "version": "1.0.0"}	1132
01a20221-3571-70d7-b0d5-fcce4757ed61	2026-11-22 07:21:00.274164+00	accounts.app_build.publish	system	first_run	first_run		\N	\N	accounts.AppBuild	01a20221-356c-75c3-8da3-4ba3a9711ce8	first run	{"os": "ios", "least": "1.0.0", "version": "1.0.0"}	1132
01a20221-35b8-71fd-88a1-b88c87b3d2dc	2026-11-22 07:21:00.274164+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-359d-7642-b19b-6a8b1c5357f4		{"kind": "privacy", "number": 1, "sha256": "9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626", "service": "micropay", "language": "th"}	1136
01a20221-35df-7691-9070-4e0ff7f3a715	2026-11-22 07:21:00.274164+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-359d-7642-b19b-6a8b1c5357f4		{"kind": "privacy", "number": 1, "sha256": "dc396443d815a3a469d7604885c28223a0c862473afa488886e139d73362aa68", "service": "micropay", "language": "en"}	1136
01a20221-35fa-759c-b3ee-95d3eec7d9f5	2026-11-22 07:21:00.274164+00	consent.policy.publish	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-359d-7642-b19b-6a8b1c5357f4		{"kind": "privacy", "texts": {"en": "dc396443d815a3a469d7604885c28223a0c862473afa488886e139d73362aa68", "th": "9afb51e33cac23d6dc63d711f497319670275fc6cfe549754e56a963bd3f9626"}, "number": 1, "service": "micropay", "effective_at": "2026-11-22T07:21:00.274164+00:00", "reduces_rights": false}	1136
01a20221-3619-73e2-b9a8-f6016987194d	2026-11-22 07:21:00.274164+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-360c-7685-953d-64b255a2df77		{"kind": "terms", "number": 1, "sha256": "36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82", "service": "micropay", "language": "th"}	1136
01a20221-3632-734f-8198-9585e4f01331	2026-11-22 07:21:00.274164+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-360c-7685-953d-64b255a2df77		{"kind": "terms", "number": 1, "sha256": "6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0", "service": "micropay", "language": "en"}	1136
01a20221-3649-7385-b411-6d87b444be7f	2026-11-22 07:21:00.274164+00	consent.policy.publish	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-360c-7685-953d-64b255a2df77		{"kind": "terms", "texts": {"en": "6be98bf7c9e378f6ac304fb7bc6d1fce9d3444cca8d475c12e195ed4b260c1b0", "th": "36c1b80c71d554b0446829f965d27ba557f6aff4b63ab2cfda03450c58747b82"}, "number": 1, "service": "micropay", "effective_at": "2026-11-22T07:21:00.274164+00:00", "reduces_rights": false}	1136
01a20221-365d-760e-b481-e5dfa92a6fc2	2026-11-22 07:21:00.274164+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-3654-70ff-8177-40f6d97b8a66		{"kind": "privacy", "number": 1, "sha256": "fa9e77364ab6104bc7ac0fd1ef3b55e74cf077d00f20026dee1416042da83d87", "service": "qper", "language": "th"}	1136
01a20221-3679-74fd-b36b-38f217c8fb3c	2026-11-22 07:21:00.274164+00	consent.policy.draft	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-3654-70ff-8177-40f6d97b8a66		{"kind": "privacy", "number": 1, "sha256": "cb2aa0e9ed03b6dc2033aa938bc41238362718418e9a096544889a99711d81c1", "service": "qper", "language": "en"}	1136
01a20221-368e-73aa-84ea-bb875d75b637	2026-11-22 07:21:00.274164+00	consent.policy.publish	system	first_run	first_run		\N	\N	consent.PolicyVersion	01a20221-3654-70ff-8177-40f6d97b8a66		{"kind": "privacy", "texts": {"en": "cb2aa0e9ed03b6dc2033aa938bc41238362718418e9a096544889a99711d81c1", "th": "fa9e77364ab6104bc7ac0fd1ef3b55e74cf077d00f20026dee1416042da83d87"}, "number": 1, "service": "qper", "effective_at": "2026-11-22T07:21:00.274164+00:00", "reduces_rights": false}	1136
01a20221-369c-719e-a4f2-ea769a7f03ed	2026-11-22 07:21:00.274164+00	consent.disclosure.add_recipient	system	first_run	first_run		\N	\N	consent.Recipient	thai_credit_bank		{"purposes": ["identity_verification"], "contract_reference": "first-run entry, to be replaced by the contract's reference"}	1159
01a20221-36ac-75bc-8606-fd2bed78edf6	2026-11-22 07:21:00.274164+00	accounts.undertaking.first_run	system	first_run	first_run		\N	\N	accounts.Undertaking	01a20221-36a3-7221-af5b-6211a9f5f190		{}	1162
01a20221-36bb-7142-a760-65acbf60eb37	2026-11-22 07:21:00.274164+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a20221-36b9-7004-8084-38b08a9b4690		{"number": 1, "service": "transfer"}	1164
01a20221-36c9-778a-86b8-d0f9aa925bb8	2026-11-22 07:21:00.274164+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a20221-36c6-7011-96db-c51ea71a34d1		{"number": 1, "service": "qr_payment"}	1164
01a20221-36d4-7073-8c54-431c0bea0c9c	2026-11-22 07:21:00.274164+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a20221-36d2-77b4-89b1-bfa96fe2379d		{"number": 1, "service": "bill_payment"}	1164
01a20221-36da-71d9-8052-a2fe6ebef2b3	2026-11-22 07:21:00.274164+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a20221-36d7-733f-83c3-cd371632e55e		{"number": 1, "service": "topup"}	1164
01a20221-36e3-775b-8cae-f1f4117f98af	2026-11-22 07:21:00.274164+00	wallet.fee.announce	system	first_run	first_run		\N	\N	wallet.FeeVersion	01a20221-36de-752a-8607-c935ce722a8b		{"number": 1, "service": "withdrawal"}	1164
01a20221-36f7-72b2-a186-2eb6e3bad816	2026-11-22 07:21:00.274164+00	wallet.merchant.register	system	first_run	first_run		\N	\N	wallet.Merchant	01a20221-36ef-77dd-af15-2cb8625e3105		{"kind": "merchant", "codes": 1}	1175
01a20221-36fc-72df-a45c-37fefea95c1e	2026-11-22 07:21:00.274164+00	wallet.merchant.register	system	first_run	first_run		\N	\N	wallet.Merchant	01a20221-36f9-73ec-a13f-bb284cb30962		{"kind": "biller", "codes": 1}	1175
01a20221-3704-72e5-9ab9-81a36ef240dc	2026-11-22 07:21:00.274164+00	wallet.merchant.register	system	first_run	first_run		\N	\N	wallet.Merchant	01a20221-3702-7426-8f63-0323ac484c05		{"kind": "merchant", "codes": 2}	1175
01a20221-3777-7115-bb60-582ac54ab6b9	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-376f-7079-858f-522acae31c53	demonstration	{"role": "agent", "employer": "micropay"}	1180
01a20221-3a26-73fc-a2fc-84aa1bc5f549	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-376f-7079-858f-522acae31c53	demonstration	{}	1180
01a20221-3cc2-743c-bc09-e43ceb92f063	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-3cba-702c-8d42-770684c5061a	demonstration	{"role": "senior_agent", "employer": "micropay"}	1180
01a20221-3f54-7408-878c-9d4c638eb788	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-3cba-702c-8d42-770684c5061a	demonstration	{}	1180
01a20221-41a2-701e-ba4e-5d10b1f8b789	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-419d-74ee-b11c-1bb9972df47a	demonstration	{"role": "bank_verifier", "employer": "thai_credit_bank"}	1180
01a20221-444c-74f7-a8f7-083f42f2103e	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-419d-74ee-b11c-1bb9972df47a	demonstration	{}	1180
01a20221-469d-767c-96a9-f6bf7afea211	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-4697-7640-9a95-1099e7b58d08	demonstration	{"role": "compliance_officer", "employer": "micropay"}	1180
01a20221-4965-771b-b26e-af727f57ba56	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-4697-7640-9a95-1099e7b58d08	demonstration	{}	1180
01a20221-4bd6-72af-b62c-72c195b5a77b	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-4bce-75c6-aedc-8e6ac7f558e9	demonstration	{"role": "compliance_officer", "employer": "micropay"}	1180
01a20221-4e14-75d2-8195-6f4e8b4309b1	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-4bce-75c6-aedc-8e6ac7f558e9	demonstration	{}	1180
01a20221-50d0-71d2-b6ed-1ccfe5722536	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-50cd-7507-a0ba-e7a2bd5cde47	demonstration	{"role": "privacy_officer", "employer": "micropay"}	1180
01a20221-533f-7445-8da9-caf5637e1458	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-50cd-7507-a0ba-e7a2bd5cde47	demonstration	{}	1180
01a20221-557b-7355-8a89-5d139ac3c748	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-5579-76e5-afcb-891a203c24f8	demonstration	{"role": "finance", "employer": "micropay"}	1180
01a20221-57d3-70ce-81f9-a275e3f029fc	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-5579-76e5-afcb-891a203c24f8	demonstration	{}	1180
01a20221-5a64-7721-a8e4-f58db5446c15	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8	demonstration	{"role": "finance", "employer": "micropay"}	1180
01a20221-5c2f-71e5-a283-6fa59f75ef39	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8	demonstration	{}	1180
01a20221-5def-7605-be96-3c31ede15ef2	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-5ded-73d9-99a1-7df00ea6bef4	demonstration	{"role": "operator", "employer": "micropay"}	1180
01a20221-5f91-7655-9533-90ce0110931b	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-5ded-73d9-99a1-7df00ea6bef4	demonstration	{}	1180
01a20221-60ff-771d-b3e4-12bffbe6db16	2026-11-22 07:21:00.274164+00	accounts.staff.add	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-60fd-708e-8e60-38699cb2cd6e	demonstration	{"role": "auditor", "employer": "micropay"}	1180
01a20221-6323-71af-8550-8e1a0736b3ad	2026-11-22 07:21:00.274164+00	accounts.staff.hand_out_access	system	first_run	first_run		\N	\N	accounts.Staff	01a20221-60fd-708e-8e60-38699cb2cd6e	demonstration	{}	1180
01a20221-adf7-708e-a200-27454fc4d8a0	2026-11-22 07:21:31.362509+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a20221-adf1-7260-af62-467a23829d0f		{"signs": [], "os_version": "16", "app_version": "1.0.0"}	1243
01a20221-aec7-7193-abdd-7810c63790b8	2026-11-22 07:21:31.484334+00	accounts.registration.start	installation	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	01a20221-adf1-7260-af62-467a23829d0f	\N	accounts.Registration	01a20221-ae99-744f-92f3-9ca3708cd696		{}	1245
01a20221-afe9-721f-93f0-473c4680bd13	2026-11-22 07:21:31.836423+00	accounts.phone_code.accept	installation	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	01a20221-adf1-7260-af62-467a23829d0f	\N	accounts.Otp	01a20221-aeaa-7398-9ca0-56df9c211072		{"code": null, "purpose": "registration"}	1249
01a20221-afff-7191-9694-452563614d96	2026-11-22 07:21:31.836423+00	accounts.registration.prove_phone	installation	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	01a20221-adf1-7260-af62-467a23829d0f	\N	accounts.Registration	01a20221-ae99-744f-92f3-9ca3708cd696		{}	1250
01a20221-b03e-7475-a57d-186f8c663c6f	2026-11-22 07:21:31.923788+00	accounts.registration.put_profile	installation	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	01a20221-adf1-7260-af62-467a23829d0f	\N	accounts.Registration	01a20221-ae99-744f-92f3-9ca3708cd696		{}	1251
01a20221-b074-769c-920c-3f8a8d6ae4fb	2026-11-22 07:21:31.98271+00	consent.record.decline	installation	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	01a20221-adf1-7260-af62-467a23829d0f	\N	consent.Decline	01a20221-b06e-72f3-8e5f-1ed926e7c99d		{"version": "01a20221-360c-7685-953d-64b255a2df77", "language": "en"}	1252
01a20221-b079-77bf-8c1f-b27e0e5807a0	2026-11-22 07:21:31.98271+00	accounts.registration.decline	installation	01a20221-adf1-7260-af62-467a23829d0f	X8DQ-AG55-EKMC-WCAN	127.0.0.1	01a20221-adf1-7260-af62-467a23829d0f	\N	accounts.Registration	01a20221-ae99-744f-92f3-9ca3708cd696		{}	1252
01a20221-b0de-72f4-be91-84640fa75174	2026-11-22 07:21:32.119838+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a20221-b0db-7654-abfd-1450aef0e9f7		{"signs": [], "os_version": "16", "app_version": "1.0.0"}	1254
01a20221-b10e-73a2-96be-46518baee11f	2026-11-22 07:21:32.152231+00	accounts.registration.start	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	\N	accounts.Registration	01a20221-b105-75af-bc99-0311a2468e24		{}	1256
01a20221-b171-7620-9c4d-f80e592678d8	2026-11-22 07:21:32.257276+00	accounts.phone_code.accept	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	\N	accounts.Otp	01a20221-b109-75b4-beae-63c836f32efc		{"code": null, "purpose": "registration"}	1258
01a20221-b178-7557-975f-66b810faaa22	2026-11-22 07:21:32.257276+00	accounts.registration.prove_phone	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	\N	accounts.Registration	01a20221-b105-75af-bc99-0311a2468e24		{}	1259
01a20221-b18c-7379-b394-d6d4fa952f78	2026-11-22 07:21:32.287884+00	accounts.registration.put_profile	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	\N	accounts.Registration	01a20221-b105-75af-bc99-0311a2468e24		{}	1260
01a20221-b1d7-7340-aabd-c0cbbdb4b2f2	2026-11-22 07:21:32.309134+00	consent.subject.register	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	consent.Subject	01a20221-b1d7-7340-aabd-c0ca8bfdccc4		{"kind": "customer"}	1262
01a20221-b1e9-704c-bb8c-7f30f395e62b	2026-11-22 07:21:32.309134+00	consent.record.accept_terms	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	consent.Acceptance	01a20221-b1e7-7710-a2c5-64b1764267a0		{"version": "01a20221-360c-7685-953d-64b255a2df77", "language": "th"}	1262
01a20221-b1f2-7658-9cd8-c73b5ee2f6bb	2026-11-22 07:21:32.309134+00	consent.record.acknowledge_notice	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	consent.Acknowledgement	01a20221-b1f0-75f3-85fb-dd257b073644		{"version": "01a20221-359d-7642-b19b-6a8b1c5357f4", "language": "th"}	1262
01a20221-b1f3-70ae-9ea2-20c5dd5ac6f6	2026-11-22 07:21:32.309134+00	accounts.registration.complete	installation	01a20221-b0db-7654-abfd-1450aef0e9f7	56PF-D9VD-4PV8-B25M	127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.Registration	01a20221-b105-75af-bc99-0311a2468e24		{}	1262
01a20221-b1fb-7318-a46b-dd25372c5f0b	2026-11-22 07:21:32.309134+00	accounts.session.open	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.Session	01a20221-b1f9-7285-ad3c-c08cac6d362a		{"device": "01a20221-b1f8-7261-83b7-096e40cea094"}	1262
01a20221-b217-711c-bd1b-093d7300b4b1	2026-11-22 07:21:32.417997+00	accounts.otp.ask	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.Otp	01a20221-b214-76c5-b708-0f5771ea9968		{"purpose": "wallet_opening"}	1267
01a20221-b21a-73aa-95d1-806e25353f9b	2026-11-22 07:21:32.417997+00	wallet.opening.ask	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	wallet.WalletOpening	01a20221-b210-7352-a8a6-97394b8e3441		{"acceptance": "01a20221-b1e7-7710-a2c5-64b1764267a0"}	1267
01a20221-b26d-73bf-bc9b-d31915bcfbce	2026-11-22 07:21:32.511489+00	accounts.proof.accept	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.Session	01a20221-b1f9-7285-ad3c-c08cac6d362a		{"otp": "01a20221-b214-76c5-b708-0f5771ea9968", "code": null, "purpose": "wallet_opening", "demanded": ["otp"]}	1269
01a20221-b27b-704e-a900-05a74918c945	2026-11-22 07:21:32.511489+00	wallet.opening.confirm	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	wallet.WalletOpening	01a20221-b210-7352-a8a6-97394b8e3441		{"acceptance": "01a20221-b1e7-7710-a2c5-64b1764267a0"}	1270
01a20221-b2c5-750d-8bc5-c1296142ab6a	2026-11-22 07:21:32.596783+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a20221-b2bd-7673-9d93-bbde8211b261		{"signs": [], "os_version": "16", "app_version": "1.0.0"}	1272
01a20221-b30e-7311-8d00-49e464152415	2026-11-22 07:21:32.656174+00	accounts.registration.start	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	\N	accounts.Registration	01a20221-b2fe-7753-a935-d4c63f3a93d4		{}	1275
01a20221-b422-7569-a2a5-0562e416f13d	2026-11-22 07:21:32.934729+00	accounts.registration.put_profile	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	\N	accounts.Registration	01a20221-b2fe-7753-a935-d4c63f3a93d4		{}	1281
01a20221-b593-75d5-be35-4c62ad6d6e66	2026-11-22 07:21:33.254926+00	accounts.otp.ask	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.Otp	01a20221-b58d-7216-82a6-8506bdd21db2		{"purpose": "wallet_opening"}	1288
01a20221-b5a1-761f-aa7f-d8e996b6c120	2026-11-22 07:21:33.254926+00	wallet.opening.ask	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	wallet.WalletOpening	01a20221-b57c-76c4-a07b-e14b98e67624		{"acceptance": "01a20221-b4ea-712c-a096-3e47e2eb28a0"}	1288
01a20221-b699-7745-a986-64c45d08f781	2026-11-22 07:21:33.536238+00	accounts.kyc.ask	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.KycCase	01a20221-b691-72b1-b11b-58c3d4c6a889		{"bank": ""}	1293
01a20221-d471-713f-98c5-fd919bf5cfed	2026-11-22 07:21:41.233846+00	core.backoffice.sign_in	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	\N				{}	1297
01a20221-d611-7106-809c-fd6a48967656	2026-11-22 07:21:41.634033+00	accounts.undertaking.sign	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	\N	accounts.UndertakingSignature	01a20221-d609-7022-aa08-4de1f6122309		{"number": 1, "sha256": "d50c1aa903291a93094791d03acedcfed228d9e2a656330c14734a21eae6d77a", "language": "th"}	1305
01a20221-d898-711b-94d1-15d43594ef85	2026-11-22 07:21:42.262224+00	accounts.kyc.confirm	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.KycCase	01a20221-b691-72b1-b11b-58c3d4c6a889	อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร	{"bank": "thai_credit_bank", "tier": "ial2.3", "method": "dip_chip", "granted": "standard", "screening": "not_screened"}	1316
01a20221-fcc9-7621-8be6-cce7a74c67be	2026-11-22 07:21:51.561402+00	core.backoffice.sign_in	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	\N				{}	1324
01a20222-00a2-7561-858b-49d7395a49cf	2026-11-22 07:21:52.522767+00	accounts.kyc.confirm	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.KycCase	01a20221-da0e-73eb-8507-ad4e5ab04db9	อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร	{"bank": "thai_credit_bank", "tier": "ial2.3", "method": "dip_chip", "granted": "standard", "screening": "not_screened"}	1338
01a20222-01ef-7708-abd2-41a74e412b9f	2026-11-22 07:21:52.839339+00	consent.record.give_consent	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	consent.PurposeDecision	01a20222-01ec-74b7-8555-6fe86de62b13		{"purpose": "found_by_phone", "language": "th"}	1345
01a20221-b3db-7441-9db1-a3c89842738c	2026-11-22 07:21:32.848026+00	accounts.phone_code.accept	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	\N	accounts.Otp	01a20221-b301-70b2-8788-8992d03b094e		{"code": null, "purpose": "registration"}	1279
01a20221-b3fd-74fa-845f-de35dbb558d1	2026-11-22 07:21:32.848026+00	accounts.registration.prove_phone	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	\N	accounts.Registration	01a20221-b2fe-7753-a935-d4c63f3a93d4		{}	1280
01a20221-b4c8-70e0-bb33-473ed7f36495	2026-11-22 07:21:32.977884+00	consent.subject.register	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	consent.Subject	01a20221-b4c8-70e0-bb33-473d980b867b		{"kind": "customer"}	1283
01a20221-b4ee-722a-a9d9-b4ccd01a7083	2026-11-22 07:21:32.977884+00	consent.record.accept_terms	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	consent.Acceptance	01a20221-b4ea-712c-a096-3e47e2eb28a0		{"version": "01a20221-360c-7685-953d-64b255a2df77", "language": "th"}	1283
01a20221-b50a-7284-a420-33034c3966e0	2026-11-22 07:21:32.977884+00	consent.record.acknowledge_notice	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	consent.Acknowledgement	01a20221-b508-73c1-89dd-994429c9ace7		{"version": "01a20221-359d-7642-b19b-6a8b1c5357f4", "language": "th"}	1283
01a20221-b510-704f-a41d-af156b473fb4	2026-11-22 07:21:32.977884+00	accounts.registration.complete	installation	01a20221-b2bd-7673-9d93-bbde8211b261	RRS3-C2TY-C3T5-RND7	127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.Registration	01a20221-b2fe-7753-a935-d4c63f3a93d4		{}	1283
01a20221-b525-741a-aacf-074db4c5b5dd	2026-11-22 07:21:32.977884+00	accounts.session.open	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.Session	01a20221-b520-7510-8fdb-420848a54737		{"device": "01a20221-b51f-7081-ada2-d4c275df6b3a"}	1283
01a20221-b63a-705c-a1a3-4ff5f2c05768	2026-11-22 07:21:33.47884+00	accounts.proof.accept	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.Session	01a20221-b520-7510-8fdb-420848a54737		{"otp": "01a20221-b58d-7216-82a6-8506bdd21db2", "code": null, "purpose": "wallet_opening", "demanded": ["otp"]}	1290
01a20221-b651-72cc-99f5-c33f049e92fd	2026-11-22 07:21:33.47884+00	wallet.opening.confirm	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	wallet.WalletOpening	01a20221-b57c-76c4-a07b-e14b98e67624		{"acceptance": "01a20221-b4ea-712c-a096-3e47e2eb28a0"}	1291
01a20221-d719-7524-ac09-8b87888ba339	2026-11-22 07:21:41.889441+00	consent.disclosure.record	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	consent.Disclosure	01a20221-d715-744d-afab-70eba786be39		{"ground": "processor", "purpose": "identity_verification", "recipient": "thai_credit_bank"}	1309
01a20221-d71d-7576-91ef-eb956ffecb45	2026-11-22 07:21:41.889441+00	accounts.kyc.take	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	accounts.KycCase	01a20221-b691-72b1-b11b-58c3d4c6a889	ลูกค้ามายืนยันตัวตนที่สาขา	{"bank": "thai_credit_bank", "channel": "branch"}	1309
01a20221-da16-7396-af68-d9ee72be864e	2026-11-22 07:21:42.579809+00	accounts.kyc.ask	customer	01a20221-b441-7594-b1b1-eedfd41960b7		127.0.0.1	01a20221-b2bd-7673-9d93-bbde8211b261	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.KycCase	01a20221-da0e-73eb-8507-ad4e5ab04db9		{"bank": ""}	1321
01a20221-ff19-7384-acd0-827680fd07e8	2026-11-22 07:21:52.115919+00	consent.disclosure.record	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20221-b4c8-70e0-bb33-473d980b867b	consent.Disclosure	01a20221-ff18-743c-b98b-6768d1e354c9		{"ground": "processor", "purpose": "identity_verification", "recipient": "thai_credit_bank"}	1331
01a20221-ff21-76fa-9c6b-d75b7bf51279	2026-11-22 07:21:52.115919+00	accounts.kyc.take	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20221-b4c8-70e0-bb33-473d980b867b	accounts.KycCase	01a20221-da0e-73eb-8507-ad4e5ab04db9	ลูกค้ามายืนยันตัวตนที่สาขา	{"bank": "thai_credit_bank", "channel": "branch"}	1331
01a20222-0265-76fa-b236-33d13aedbebb	2026-11-22 07:21:52.917905+00	wallet.topup.ask	customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a		127.0.0.1	01a20221-b0db-7654-abfd-1450aef0e9f7	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	wallet.TopUp	01a20222-025e-75e6-9fc3-4b8066ccdbb5		{"amount": 500000}	1346
01a20223-c12d-73f8-a361-117b94373f09	2026-11-22 07:23:47.355319+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a20223-c12a-72bf-89fe-e3e3655907ec		{"signs": [], "os_version": "16", "app_version": "1.0.0"}	1355
01a20223-c166-70d7-ba88-86b539b62c62	2026-11-22 07:23:47.403646+00	accounts.registration.start	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	01a20223-c12a-72bf-89fe-e3e3655907ec	\N	accounts.Registration	01a20223-c15b-74cf-99ac-e099cd1978c2		{}	1357
01a20223-c1d1-72f6-80f7-f4dc01d10ac3	2026-11-22 07:23:47.519352+00	accounts.phone_code.accept	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	01a20223-c12a-72bf-89fe-e3e3655907ec	\N	accounts.Otp	01a20223-c15e-7446-81c8-9c64157d52f0		{"code": null, "purpose": "registration"}	1359
01a20223-c1d7-7695-94c9-365cfeaa8151	2026-11-22 07:23:47.519352+00	accounts.registration.prove_phone	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	01a20223-c12a-72bf-89fe-e3e3655907ec	\N	accounts.Registration	01a20223-c15b-74cf-99ac-e099cd1978c2		{}	1360
01a20223-c1eb-7410-9172-a11a01eff64b	2026-11-22 07:23:47.549341+00	accounts.registration.put_profile	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	01a20223-c12a-72bf-89fe-e3e3655907ec	\N	accounts.Registration	01a20223-c15b-74cf-99ac-e099cd1978c2		{}	1361
01a20223-c204-760b-b9b7-47e9798dd52d	2026-11-22 07:23:47.572109+00	consent.record.decline	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	01a20223-c12a-72bf-89fe-e3e3655907ec	\N	consent.Decline	01a20223-c203-7683-9e4d-2a4e06ef391e		{"version": "01a20221-360c-7685-953d-64b255a2df77", "language": "en"}	1362
01a20223-c207-729b-9d5c-90c883b7809b	2026-11-22 07:23:47.572109+00	accounts.registration.decline	installation	01a20223-c12a-72bf-89fe-e3e3655907ec	7FDS-ETBA-EH6V-Q9VJ	127.0.0.1	01a20223-c12a-72bf-89fe-e3e3655907ec	\N	accounts.Registration	01a20223-c15b-74cf-99ac-e099cd1978c2		{}	1362
01a20223-c269-7080-a405-6ccdea4d01ed	2026-11-22 07:23:47.67223+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a20223-c264-7050-ba2c-202e592df63d		{"signs": [], "os_version": "16", "app_version": "1.0.0"}	1364
01a20223-c2d2-7694-a136-998ac02c78d3	2026-11-22 07:23:47.744026+00	accounts.registration.start	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	\N	accounts.Registration	01a20223-c2bb-743b-a2ba-7425fbbd0722		{}	1366
01a20223-c32b-751b-a480-064d7b73e3bb	2026-11-22 07:23:47.861844+00	accounts.phone_code.accept	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	\N	accounts.Otp	01a20223-c2c1-7123-9445-5a8067be866c		{"code": null, "purpose": "registration"}	1368
01a20223-c331-714d-932e-d636539f4221	2026-11-22 07:23:47.861844+00	accounts.registration.prove_phone	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	\N	accounts.Registration	01a20223-c2bb-743b-a2ba-7425fbbd0722		{}	1369
01a20223-c346-7295-a453-5519707cbc57	2026-11-22 07:23:47.898253+00	accounts.registration.put_profile	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	\N	accounts.Registration	01a20223-c2bb-743b-a2ba-7425fbbd0722		{}	1370
01a20223-c3bf-7425-9fd8-f47fe286dac3	2026-11-22 07:23:47.919255+00	consent.subject.register	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	consent.Subject	01a20223-c3bf-7425-9fd8-f47ec6710366		{"kind": "customer"}	1375
01a20223-c3d0-758f-9fc0-0781004308f8	2026-11-22 07:23:47.919255+00	consent.record.accept_terms	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	consent.Acceptance	01a20223-c3ce-771e-aee8-d7ed8e7b7a81		{"version": "01a20221-360c-7685-953d-64b255a2df77", "language": "th"}	1375
01a20223-c3d9-74e9-bc95-b5709d994aed	2026-11-22 07:23:47.919255+00	consent.record.acknowledge_notice	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	consent.Acknowledgement	01a20223-c3d8-7277-8eb7-2a78c12fb1b1		{"version": "01a20221-359d-7642-b19b-6a8b1c5357f4", "language": "th"}	1375
01a20223-c3db-772f-8c4e-147aa4017f28	2026-11-22 07:23:47.919255+00	accounts.registration.complete	installation	01a20223-c264-7050-ba2c-202e592df63d	YPJV-NKWG-JCCS-EZTN	127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Registration	01a20223-c2bb-743b-a2ba-7425fbbd0722		{}	1375
01a20223-c3e2-724c-96c2-b7b2966eb65f	2026-11-22 07:23:47.919255+00	accounts.session.open	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"device": "01a20223-c3df-70ab-a1e9-f678ab739df7"}	1375
01a20223-c400-7328-9793-85639036e8b2	2026-11-22 07:23:48.0748+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-c3fd-75f3-8f3b-ee45cfee3ab3		{"purpose": "wallet_opening"}	1380
01a20223-c403-76a7-a6d2-07b8109b389f	2026-11-22 07:23:48.0748+00	wallet.opening.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.WalletOpening	01a20223-c3f9-7239-a431-73f41f89217b		{"acceptance": "01a20223-c3ce-771e-aee8-d7ed8e7b7a81"}	1380
01a20223-c44e-702e-9350-ecd0cdb3618d	2026-11-22 07:23:48.162001+00	accounts.proof.accept	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-c3fd-75f3-8f3b-ee45cfee3ab3", "code": null, "purpose": "wallet_opening", "demanded": ["otp"]}	1382
01a20223-c45b-7414-9d58-276c629afb0b	2026-11-22 07:23:48.162001+00	wallet.opening.confirm	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.WalletOpening	01a20223-c3f9-7239-a431-73f41f89217b		{"acceptance": "01a20223-c3ce-771e-aee8-d7ed8e7b7a81"}	1383
01a20223-e461-704e-8828-3d5f4d60dbf9	2026-11-22 07:23:56.35381+00	wallet.topup.receive	system	bank	partner bank		\N	\N	wallet.BankNotice	01a20223-e459-7227-a4df-bd8acaaddbc8		{"late": false, "amount": 500000, "outcome": "credited", "transaction": "01a20223-e453-7924-9a14-5cadde4ad8df", "amount_differs": false}	1452
01a20223-c497-7632-8dd9-a3a88a0a6b74	2026-11-22 07:23:48.240873+00	accounts.installation.register	visitor			127.0.0.1	\N	\N	accounts.Installation	01a20223-c495-7029-8135-263782792205		{"signs": [], "os_version": "16", "app_version": "1.0.0"}	1385
01a20223-c4be-77d2-bfc0-e971e9878b7f	2026-11-22 07:23:48.271682+00	accounts.registration.start	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	\N	accounts.Registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a		{}	1387
01a20223-c53a-727f-9547-11b0ed5d4d79	2026-11-22 07:23:48.399557+00	accounts.registration.put_profile	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	\N	accounts.Registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a		{}	1391
01a20223-c5bf-7149-a8e1-58eb509363da	2026-11-22 07:23:48.522164+00	accounts.otp.ask	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	accounts.Otp	01a20223-c5bd-744f-9b3c-499881d9019e		{"purpose": "wallet_opening"}	1398
01a20223-c5c1-7296-b2e4-df8c2c5188e2	2026-11-22 07:23:48.522164+00	wallet.opening.ask	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	wallet.WalletOpening	01a20223-c5b9-700a-b174-e1a0ed380dba		{"acceptance": "01a20223-c585-72d1-9994-405de3fc0877"}	1398
01a20223-d2ee-76bc-8fdb-2f2992d1b75c	2026-11-22 07:23:51.908324+00	consent.disclosure.record	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20223-c3bf-7425-9fd8-f47ec6710366	consent.Disclosure	01a20223-d2ed-7280-b2a6-974fa852523a		{"ground": "processor", "purpose": "identity_verification", "recipient": "thai_credit_bank"}	1415
01a20223-d2ef-7053-9260-269178d24956	2026-11-22 07:23:51.908324+00	accounts.kyc.take	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.KycCase	01a20223-c632-75ef-b41f-8215606216a3	ลูกค้ามายืนยันตัวตนที่สาขา	{"bank": "thai_credit_bank", "channel": "branch"}	1415
01a20223-e251-7518-92b1-65b5843a0e7a	2026-11-22 07:23:55.837223+00	consent.disclosure.record	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20223-c576-71b9-b9a9-edf465448d26	consent.Disclosure	01a20223-e24f-764b-b3eb-9411f4c66441		{"ground": "processor", "purpose": "identity_verification", "recipient": "thai_credit_bank"}	1437
01a20223-e254-706e-8c86-3c267e1c5cf6	2026-11-22 07:23:55.837223+00	accounts.kyc.take	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20223-c576-71b9-b9a9-edf465448d26	accounts.KycCase	01a20223-d3ea-725d-9e0c-e6185245991b	ลูกค้ามายืนยันตัวตนที่สาขา	{"bank": "thai_credit_bank", "channel": "branch"}	1437
01a20223-e5c3-761a-82cd-d62252c89b96	2026-11-22 07:23:56.71861+00	accounts.proof.accept	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-e56d-75bd-a27e-71cbbcbd51ca", "code": null, "purpose": "payment", "demanded": ["pin", "otp"]}	1458
01a20223-e5c4-739b-8742-fc42d5318dec	2026-11-22 07:23:56.71861+00	wallet.payment.confirm	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Movement	01a20223-e5c4-739b-8742-fc4108c560d2		{"fee": 500, "quote": "01a20223-e569-74c8-b271-5aac4e15b98a", "amount": 364922, "transaction": "01a20223-e5c4-739b-8742-fc40c3ae1a2a"}	1459
01a20223-e605-746e-ac4d-b62b85e24167	2026-11-22 07:23:56.782896+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-e602-75e7-ba74-c18c3f820ba1		{"purpose": "payment"}	1460
01a20223-e607-7789-b11e-23f49c99fae8	2026-11-22 07:23:56.782896+00	wallet.payment.quote	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Quote	01a20223-e5fd-7423-90fb-632d6e4e60ab		{"fee": 0, "amount": 25000}	1460
01a20223-e672-7212-add0-7c6db30f34aa	2026-11-22 07:23:56.881556+00	accounts.proof.accept	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-e602-75e7-ba74-c18c3f820ba1", "code": null, "purpose": "payment", "demanded": ["pin", "otp"]}	1462
01a20223-e676-70dd-839e-6632ccffc303	2026-11-22 07:23:56.881556+00	wallet.payment.confirm	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Movement	01a20223-e675-70f7-b0d4-e12763be7386		{"fee": 0, "quote": "01a20223-e5fd-7423-90fb-632d6e4e60ab", "amount": 25000, "transaction": "01a20223-e675-70f7-b0d4-e1261d91d358"}	1463
01a20223-e82f-76af-9a3b-e7ad8d44a499	2026-11-22 07:23:57.333078+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-e82d-7559-9902-a2264d09657c		{"purpose": "transfer"}	1478
01a20223-e831-7253-b9e6-fab6e7a1977a	2026-11-22 07:23:57.333078+00	wallet.transfer.quote	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Quote	01a20223-e828-76dd-b8cc-4c2e0437bd87		{"fee": 0, "amount": 10050}	1478
01a20223-ed89-74fc-81b1-7f7687ba40ba	2026-11-22 07:23:58.707792+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-ed86-772f-91a0-6946d5259677		{"purpose": "withdrawal"}	1493
01a20223-ed8b-7321-80e3-bd8799951ba6	2026-11-22 07:23:58.707792+00	wallet.withdrawal.quote	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Quote	01a20223-ed82-7780-aa15-2cc59d397c6a		{"fee": 1500, "amount": 30000}	1493
01a20223-c524-7185-af2b-de61b5792dd1	2026-11-22 07:23:48.365928+00	accounts.phone_code.accept	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	\N	accounts.Otp	01a20223-c4ba-76c4-b1ef-81ca70628ee4		{"code": null, "purpose": "registration"}	1389
01a20223-c529-7543-b40a-3302c11f2c00	2026-11-22 07:23:48.365928+00	accounts.registration.prove_phone	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	\N	accounts.Registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a		{}	1390
01a20223-c577-77cb-9d91-638867c6068c	2026-11-22 07:23:48.416089+00	consent.subject.register	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	consent.Subject	01a20223-c576-71b9-b9a9-edf465448d26		{"kind": "customer"}	1393
01a20223-c587-720a-8c68-3f163a148a90	2026-11-22 07:23:48.416089+00	consent.record.accept_terms	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	consent.Acceptance	01a20223-c585-72d1-9994-405de3fc0877		{"version": "01a20221-360c-7685-953d-64b255a2df77", "language": "th"}	1393
01a20223-c592-7521-8256-a5b09ee18c7f	2026-11-22 07:23:48.416089+00	consent.record.acknowledge_notice	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	consent.Acknowledgement	01a20223-c591-7342-955a-e237df5490d9		{"version": "01a20221-359d-7642-b19b-6a8b1c5357f4", "language": "th"}	1393
01a20223-c594-748b-bf7a-405710adf0e6	2026-11-22 07:23:48.416089+00	accounts.registration.complete	installation	01a20223-c495-7029-8135-263782792205	PQ5H-BCP5-JM4P-PKSE	127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	accounts.Registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a		{}	1393
01a20223-c59d-70b2-822a-23bfb1c8f1bb	2026-11-22 07:23:48.416089+00	accounts.session.open	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	accounts.Session	01a20223-c59b-74db-98b9-497f3c571af8		{"device": "01a20223-c59a-754a-b105-6d0b98de0495"}	1393
01a20223-c616-71f2-b695-8c339fa9c68a	2026-11-22 07:23:48.617293+00	accounts.proof.accept	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	accounts.Session	01a20223-c59b-74db-98b9-497f3c571af8		{"otp": "01a20223-c5bd-744f-9b3c-499881d9019e", "code": null, "purpose": "wallet_opening", "demanded": ["otp"]}	1400
01a20223-c621-729f-ba56-f3bc48e519ff	2026-11-22 07:23:48.617293+00	wallet.opening.confirm	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	wallet.WalletOpening	01a20223-c5b9-700a-b174-e1a0ed380dba		{"acceptance": "01a20223-c585-72d1-9994-405de3fc0877"}	1401
01a20223-d28a-77be-9f49-1742efca4045	2026-11-22 07:23:51.818373+00	core.backoffice.sign_in	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	\N				{}	1408
01a20223-d395-703f-8bec-faa1b6b1063c	2026-11-22 07:23:52.075194+00	accounts.kyc.confirm	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.KycCase	01a20223-c632-75ef-b41f-8215606216a3	อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร	{"bank": "thai_credit_bank", "tier": "ial2.3", "method": "dip_chip", "granted": "standard", "screening": "not_screened"}	1422
01a20223-d3eb-779b-ae81-aed7db473722	2026-11-22 07:23:52.159478+00	accounts.kyc.ask	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	accounts.KycCase	01a20223-d3ea-725d-9e0c-e6185245991b		{"bank": ""}	1427
01a20223-e1aa-74c0-b03c-6002bbc9e4fc	2026-11-22 07:23:55.690102+00	core.backoffice.sign_in	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	\N				{}	1430
01a20223-e328-72d5-91a2-41e736bb52fa	2026-11-22 07:23:56.055887+00	accounts.kyc.confirm	staff	01a20221-419d-74ee-b11c-1bb9972df47a	verifier.dao	127.0.0.1	\N	01a20223-c576-71b9-b9a9-edf465448d26	accounts.KycCase	01a20223-d3ea-725d-9e0c-e6185245991b	อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร	{"bank": "thai_credit_bank", "tier": "ial2.3", "method": "dip_chip", "granted": "standard", "screening": "not_screened"}	1444
01a20223-e3ec-77e4-998d-10d06a52a136	2026-11-22 07:23:56.247517+00	wallet.topup.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.TopUp	01a20223-e3ea-74d8-bb24-4b4a2f4ad348		{"amount": 500000}	1450
01a20223-e570-759b-a3fe-954c91c3f6cc	2026-11-22 07:23:56.631918+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-e56d-75bd-a27e-71cbbcbd51ca		{"purpose": "payment"}	1456
01a20223-e572-725f-b5bd-501a697fe277	2026-11-22 07:23:56.631918+00	wallet.payment.quote	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Quote	01a20223-e569-74c8-b271-5aac4e15b98a		{"fee": 500, "amount": 364922}	1456
01a20223-e88a-75e5-8593-df82ad339c78	2026-11-22 07:23:57.431478+00	accounts.proof.accept	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-e82d-7559-9902-a2264d09657c", "code": null, "purpose": "transfer", "demanded": ["pin", "otp"]}	1480
01a20223-e88c-7571-af95-a189ab7f917f	2026-11-22 07:23:57.431478+00	wallet.transfer.confirm	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Movement	01a20223-e88c-7571-af95-a188966d8345		{"fee": 0, "quote": "01a20223-e828-76dd-b8cc-4c2e0437bd87", "amount": 10050, "transaction": "01a20223-e88c-7571-af95-a1871e834264"}	1481
01a20223-ed14-75fc-b6f3-ce711d47a359	2026-11-22 07:23:58.411208+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-ed11-719b-b7c9-727252cd9ab9		{"purpose": "bank_account"}	1489
01a20223-ed16-77bb-ba6d-4f7f449e01fe	2026-11-22 07:23:58.411208+00	wallet.bank_account.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.BankAccount	01a20223-ed0c-73a2-912d-e0abb83873d2		{"bank": "014"}	1489
01a20223-ed64-77dd-8518-2a2a90362b00	2026-11-22 07:23:58.680221+00	accounts.proof.accept	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-ed11-719b-b7c9-727252cd9ab9", "code": null, "purpose": "bank_account", "demanded": ["pin", "otp"]}	1491
01a20223-ed6d-72b5-b39d-ab202daa63d4	2026-11-22 07:23:58.680221+00	wallet.bank_account.link	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.BankAccount	01a20223-ed0c-73a2-912d-e0abb83873d2		{"bank": "014"}	1492
01a20223-ede7-701f-96b0-1f81b7dd8f15	2026-11-22 07:23:58.807206+00	accounts.proof.accept	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-ed86-772f-91a0-6946d5259677", "code": null, "purpose": "withdrawal", "demanded": ["pin", "otp"]}	1495
01a20223-ee05-70a3-9014-c5a527915566	2026-11-22 07:23:58.807206+00	wallet.withdrawal.confirm	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Withdrawal	01a20223-edfd-757f-9e1b-4908c33d5cda		{"fee": 1500, "quote": "01a20223-ed82-7780-aa15-2cc59d397c6a", "amount": 30000}	1496
01a20223-f16a-714a-8f6d-1d46c9f34a66	2026-11-22 07:23:59.66114+00	complaints.case.opened	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	complaints.Case	01a20223-f15d-73d5-ac1e-6c34e2dd1aaa		{"kind": "complaint", "number": "C-2569-19851-62222", "channel": "app", "category": "wallet.balance_wrong"}	1510
01a20223-f174-7415-88d9-e1f4c880ebc2	2026-11-22 07:23:59.66114+00	complaints.case.acknowledged	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	complaints.Case	01a20223-f15d-73d5-ac1e-6c34e2dd1aaa		{"by": "sms", "number": "C-2569-19851-62222"}	1510
01a20223-c635-70a0-bbdc-9775515c1a10	2026-11-22 07:23:48.648594+00	accounts.kyc.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.KycCase	01a20223-c632-75ef-b41f-8215606216a3		{"bank": ""}	1403
01a20223-e3cb-738b-a10f-a5dc2d3f730f	2026-11-22 07:23:56.218183+00	consent.record.give_consent	customer	01a20223-c549-7533-87ba-cfc36bf02f97		127.0.0.1	01a20223-c495-7029-8135-263782792205	01a20223-c576-71b9-b9a9-edf465448d26	consent.PurposeDecision	01a20223-e3c9-7596-832a-ad396ef1254b		{"purpose": "found_by_phone", "language": "th"}	1449
01a20223-e757-732c-93f7-91e4a5076bf3	2026-11-22 07:23:57.070582+00	accounts.otp.ask	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Otp	01a20223-e74f-7320-9f7d-0cc991fa9265		{"purpose": "payment"}	1471
01a20223-e75c-71f4-b102-16a4d1827f54	2026-11-22 07:23:57.070582+00	wallet.payment.quote	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Quote	01a20223-e73f-772a-92d9-e30619718dca		{"fee": 0, "amount": 1000}	1471
01a20223-e7c4-70c0-ac2b-2c21b8f23c82	2026-11-22 07:23:57.233614+00	accounts.proof.refuse	customer	01a20223-c36d-728b-bf2c-23b1fe40d088		127.0.0.1	01a20223-c264-7050-ba2c-202e592df63d	01a20223-c3bf-7425-9fd8-f47ec6710366	accounts.Session	01a20223-c3e0-77ee-af63-90f794750310		{"otp": "01a20223-e74f-7320-9f7d-0cc991fa9265", "code": "pin_wrong", "purpose": "payment", "demanded": ["pin", "otp"]}	1474
01a20223-f016-75c9-98a9-3b762b384d26	2026-11-22 07:23:59.051507+00	wallet.withdrawal.complete	system	withdrawals	withdrawals		\N	01a20223-c3bf-7425-9fd8-f47ec6710366	wallet.Withdrawal	01a20223-edfd-757f-9e1b-4908c33d5cda		{"state": "completed", "answer": "", "reason": ""}	1503
01a20224-0766-745a-a899-1553cb0dff2f	2026-11-22 07:24:05.350853+00	core.backoffice.sign_in	staff	01a20221-376f-7079-858f-522acae31c53	agent.nok	127.0.0.1	\N	\N				{}	1516
01a20224-08ea-7166-b1f7-e3bbb0af0b7f	2026-11-22 07:24:05.732022+00	accounts.undertaking.sign	staff	01a20221-376f-7079-858f-522acae31c53	agent.nok	127.0.0.1	\N	\N	accounts.UndertakingSignature	01a20224-08e9-7121-803a-2760b505abf5		{"number": 1, "sha256": "d50c1aa903291a93094791d03acedcfed228d9e2a656330c14734a21eae6d77a", "language": "th"}	1524
\.


--
-- Data for Name: core_file; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_file (id, purpose, subject_id, name, state, media_type, size, sha256, place, content_key, finding, signature_version, received_at, scanned_at, erased_at) FROM stdin;
\.


--
-- Data for Name: core_history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_history (id, at, table_name, row_id, operation, changes, database_user, xid) FROM stdin;
01a20220-4056-7f08-8d48-63bc1afe9e55	2026-11-22 07:19:57.782959+00	consent_service	micropay	INSERT	{"code": [null, "micropay"], "email": [null, "cs@thaimicrodigital.com"], "phone": [null, "0-2697-5353"], "name_en": [null, "MicroPay"], "name_th": [null, "ไมโครเพย์"], "website": [null, "www.thaimicrodigital.com"], "controller_en": [null, "The company that provides MicroPay"], "controller_th": [null, "บริษัทผู้ให้บริการไมโครเพย์"]}	micropay_owner	768
01a20220-405b-7b9d-8364-e185d519620f	2026-11-22 07:19:57.787747+00	consent_service	qper	INSERT	{"code": [null, "qper"], "email": [null, "helpdesk@qper.co"], "phone": [null, ""], "name_en": [null, "QPER"], "name_th": [null, "QPER"], "website": [null, ""], "controller_en": [null, "Qper Company Limited"], "controller_th": [null, "บริษัท คิวเปอร์ จำกัด"]}	micropay_owner	768
01a20220-40a9-7463-bbec-e39b7311ba96	2026-11-22 07:19:57.865295+00	consent_purpose	service_operation	INSERT	{"code": [null, "service_operation"], "position": [null, 1], "required": [null, true], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "contract"], "data_categories": [null, ["identity", "contact", "account", "transactions"]]}	micropay_owner	768
01a20220-40bb-7974-8caf-41a77b66023d	2026-11-22 07:19:57.883614+00	consent_purpose	identity_verification	INSERT	{"code": [null, "identity_verification"], "position": [null, 2], "required": [null, true], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legal_obligation"], "data_categories": [null, ["identity", "national_id", "verification_evidence"]]}	micropay_owner	768
01a20220-40ca-7a75-a13a-a254b1a52a15	2026-11-22 07:19:57.898679+00	consent_purpose	legal_duty	INSERT	{"code": [null, "legal_duty"], "position": [null, 3], "required": [null, true], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legal_obligation"], "data_categories": [null, ["identity", "transactions", "complaints"]]}	micropay_owner	768
01a20220-40d7-7210-9e85-854141965c4c	2026-11-22 07:19:57.911155+00	consent_purpose	fraud_prevention	INSERT	{"code": [null, "fraud_prevention"], "position": [null, 4], "required": [null, false], "retention": [null, "10 years after the wallet is closed"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["transactions", "device", "access_log"]]}	micropay_owner	768
01a20220-40e3-7000-8eda-481b1244f4cd	2026-11-22 07:19:57.92302+00	consent_purpose	device_data	INSERT	{"code": [null, "device_data"], "position": [null, 5], "required": [null, false], "retention": [null, "as long as the device is linked to the wallet and 90 days after"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["device", "installation"]]}	micropay_owner	768
01a20220-40f3-7176-b880-97f729ac8e63	2026-11-22 07:19:57.939114+00	consent_purpose	call_recording	INSERT	{"code": [null, "call_recording"], "position": [null, 6], "required": [null, false], "retention": [null, "90 days, or with the complaint it belongs to"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["voice", "complaints"]]}	micropay_owner	768
01a20220-40fe-768d-9347-373f1e549a4a	2026-11-22 07:19:57.950428+00	consent_purpose	service_improvement	INSERT	{"code": [null, "service_improvement"], "position": [null, 7], "required": [null, false], "retention": [null, "only as figures that name nobody"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "legitimate_interest"], "data_categories": [null, ["usage"]]}	micropay_owner	768
01a20220-410c-7bbe-98a4-b7b79b2c8f67	2026-11-22 07:19:57.964762+00	consent_purpose	marketing	INSERT	{"code": [null, "marketing"], "position": [null, 8], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["contact", "usage"]]}	micropay_owner	768
01a20220-4119-7722-8132-6391bc381f69	2026-11-22 07:19:57.977466+00	consent_purpose	customised_content	INSERT	{"code": [null, "customised_content"], "position": [null, 9], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["transactions", "usage"]]}	micropay_owner	768
01a20220-4126-770b-869a-6f0f0e7d8ce5	2026-11-22 07:19:57.990457+00	consent_purpose	view_log	INSERT	{"code": [null, "view_log"], "position": [null, 10], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["usage"]]}	micropay_owner	768
01a20220-4136-70b6-ae8c-cf9a47f1ea14	2026-11-22 07:19:58.006069+00	consent_purpose	contacts	INSERT	{"code": [null, "contacts"], "position": [null, 11], "required": [null, false], "retention": [null, "not kept beyond matching"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["contacts"]]}	micropay_owner	768
01a20220-4143-7e20-bc9a-b108a1318482	2026-11-22 07:19:58.019905+00	consent_purpose	location_sms	INSERT	{"code": [null, "location_sms"], "position": [null, 12], "required": [null, false], "retention": [null, "not kept after sending"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["location", "contacts"]]}	micropay_owner	768
01a20220-4150-7648-a0a8-e740286f8bd5	2026-11-22 07:19:58.032415+00	consent_purpose	phone_state	INSERT	{"code": [null, "phone_state"], "position": [null, 13], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["device", "network"]]}	micropay_owner	768
01a20220-415d-7b19-8925-4ffd98ce6fae	2026-11-22 07:19:58.045725+00	consent_purpose	camera	INSERT	{"code": [null, "camera"], "position": [null, 14], "required": [null, false], "retention": [null, "pictures stay on your phone"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["pictures"]]}	micropay_owner	768
01a20220-416b-79a3-9fa6-7587eb09f25c	2026-11-22 07:19:58.059633+00	consent_purpose	cookies_statistics	INSERT	{"code": [null, "cookies_statistics"], "position": [null, 15], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["cookies", "usage"]]}	micropay_owner	768
01a20220-417c-7938-93a3-554e9f0636cb	2026-11-22 07:19:58.076602+00	consent_purpose	cookies_advertising	INSERT	{"code": [null, "cookies_advertising"], "position": [null, 16], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["cookies", "usage"]]}	micropay_owner	768
01a20220-5396-78df-9df5-a15391d6e894	2026-11-22 07:20:02.710572+00	accounts_stepuprow	01a20220-5392-71f1-a7ee-c056f5079053	INSERT	{"id": [null, "01a20220-5392-71f1-a7ee-c056f5079053"], "note": [null, "A phone that others may see or steer moves no money and changes no details."], "sign": [null, "some"], "action": [null, "payment"], "active": [null, true], "demand": [null, "refuse"], "device": [null, "any"], "network": [null, "any"], "position": [null, 10], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-5399-7729-b6c2-a02d3d24cbf2	2026-11-22 07:20:02.713468+00	accounts_stepuprow	01a20220-5396-72d7-8ce8-b158cf01e1c8	INSERT	{"id": [null, "01a20220-5396-72d7-8ce8-b158cf01e1c8"], "note": [null, "A phone that others may see or steer moves no money and changes no details."], "sign": [null, "some"], "action": [null, "transfer"], "active": [null, true], "demand": [null, "refuse"], "device": [null, "any"], "network": [null, "any"], "position": [null, 11], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-539a-7789-822b-e265fb96d4f1	2026-11-22 07:20:02.714486+00	accounts_stepuprow	01a20220-5399-778c-9dd9-7e6739ec2abf	INSERT	{"id": [null, "01a20220-5399-778c-9dd9-7e6739ec2abf"], "note": [null, "A phone that others may see or steer moves no money and changes no details."], "sign": [null, "some"], "action": [null, "withdrawal"], "active": [null, true], "demand": [null, "refuse"], "device": [null, "any"], "network": [null, "any"], "position": [null, 12], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-539b-74e9-b46a-1e9106f70673	2026-11-22 07:20:02.71532+00	accounts_stepuprow	01a20220-539a-77c9-b7bd-2e11b448a953	INSERT	{"id": [null, "01a20220-539a-77c9-b7bd-2e11b448a953"], "note": [null, "A phone that others may see or steer moves no money and changes no details."], "sign": [null, "some"], "action": [null, "profile_change"], "active": [null, true], "demand": [null, "refuse"], "device": [null, "any"], "network": [null, "any"], "position": [null, 13], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-539c-7d80-89dd-27fe00ead892	2026-11-22 07:20:02.71816+00	accounts_stepuprow	01a20220-539b-72ef-a610-9e6a3ba88f74	INSERT	{"id": [null, "01a20220-539b-72ef-a610-9e6a3ba88f74"], "note": [null, "A phone that others may see or steer moves no money and changes no details."], "sign": [null, "some"], "action": [null, "pin_change"], "active": [null, true], "demand": [null, "refuse"], "device": [null, "any"], "network": [null, "any"], "position": [null, 14], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-539f-72ae-9fb8-bd4bc8208845	2026-11-22 07:20:02.719182+00	accounts_stepuprow	01a20220-539e-71f2-b075-b598d7d5d2c3	INSERT	{"id": [null, "01a20220-539e-71f2-b075-b598d7d5d2c3"], "note": [null, "No code on a known device on the mobile network, which our own edge must see (privacy policy 1.2.4). Off until two people switch it on."], "sign": [null, "any"], "action": [null, "sign_in"], "active": [null, false], "demand": [null, "pin"], "device": [null, "known"], "network": [null, "mobile"], "position": [null, 50], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-539f-7f18-a08b-b883687ca83a	2026-11-22 07:20:02.719955+00	accounts_stepuprow	01a20220-539f-7788-853c-e27ca3b3a67e	INSERT	{"id": [null, "01a20220-539f-7788-853c-e27ca3b3a67e"], "note": [null, "The code at every sign-in, on every network (security document)."], "sign": [null, "any"], "action": [null, "sign_in"], "active": [null, true], "demand": [null, "pin,otp"], "device": [null, "any"], "network": [null, "any"], "position": [null, 60], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-53a1-75d9-989c-b9f297b90328	2026-11-22 07:20:02.721384+00	accounts_stepuprow	01a20220-53a0-714e-996f-baf8d3b7c456	INSERT	{"id": [null, "01a20220-53a0-714e-996f-baf8d3b7c456"], "note": [null, "The wallet is opened by a second act, confirmed by the code."], "sign": [null, "any"], "action": [null, "wallet_opening"], "active": [null, true], "demand": [null, "otp"], "device": [null, "any"], "network": [null, "any"], "position": [null, 70], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-53a3-77b1-b755-8faafd1ec5ba	2026-11-22 07:20:02.723496+00	accounts_stepuprow	01a20220-53a2-7795-9c37-de68712e2cd6	INSERT	{"id": [null, "01a20220-53a2-7795-9c37-de68712e2cd6"], "note": [null, "Everything else: PIN and code (security document)."], "sign": [null, "any"], "action": [null, "any"], "active": [null, true], "demand": [null, "pin,otp"], "device": [null, "any"], "network": [null, "any"], "position": [null, 1000], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	874
01a20220-5400-7ac0-9f24-9495822a7866	2026-11-22 07:20:02.816712+00	consent_purpose	found_by_phone	INSERT	{"code": [null, "found_by_phone"], "position": [null, 100], "required": [null, false], "retention": [null, "until consent is withdrawn"], "sensitive": [null, false], "service_id": [null, "micropay"], "lawful_basis": [null, "consent"], "data_categories": [null, ["identity", "contact"]]}	micropay_owner	874
01a20220-5b7b-7061-b24c-ee38182190e8	2026-11-22 07:20:04.73105+00	accounts_identitycheckitem	phone_person_matches	INSERT	{"code": [null, "phone_person_matches"], "field": [null, "phone"], "place": [null, 1], "active": [null, true], "source": [null, "Security document of the company, part 2: ID number and mobile number are corrected by customer service only, who verify the person and keep evidence first."], "text_en": [null, "The person matches the original ID card, and its name matches the account"], "text_th": [null, "ผู้ขอเป็นบุคคลเดียวกับในบัตรประชาชนตัวจริง และชื่อตรงกับบัญชี"]}	micropay_owner	883
01a20220-5b7e-7203-a49a-de2f9d7d46f3	2026-11-22 07:20:04.734145+00	accounts_identitycheckitem	phone_account_questions	INSERT	{"code": [null, "phone_account_questions"], "field": [null, "phone"], "place": [null, 2], "active": [null, true], "source": [null, "Operational choice of the company."], "text_en": [null, "Two questions on recent use of the account were answered right"], "text_th": [null, "ตอบคำถามเกี่ยวกับการใช้บัญชีล่าสุดถูกต้องสองข้อ"]}	micropay_owner	883
01a20223-c548-79c3-a63b-76343cce7c75	2026-11-22 07:23:48.424637+00	accounts_registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a	UPDATE	{"completions": [0, 1]}	micropay_app	1392
01a20220-5b7e-7ef8-89ec-2c253e11e5dc	2026-11-22 07:20:04.734949+00	accounts_identitycheckitem	phone_old_number_told	INSERT	{"code": [null, "phone_old_number_told"], "field": [null, "phone"], "place": [null, 3], "active": [null, true], "source": [null, "Operational choice of the company."], "text_en": [null, "Why the old number is given up was told and looked into"], "text_th": [null, "แจ้งเหตุที่ไม่ใช้หมายเลขเดิมแล้ว และตรวจสอบแล้วสมเหตุสมผล"]}	micropay_owner	883
01a20220-5b82-7382-a9c8-f24c3490fc0a	2026-11-22 07:20:04.738236+00	accounts_identitycheckitem	phone_new_number_held	INSERT	{"code": [null, "phone_new_number_held"], "field": [null, "phone"], "place": [null, 4], "active": [null, true], "source": [null, "Operational choice of the company."], "text_en": [null, "The new number was called and the person answered"], "text_th": [null, "โทรไปยังหมายเลขใหม่แล้ว ผู้ขอเป็นผู้รับสาย"]}	micropay_owner	883
01a20220-5b82-7f2f-beb6-4e102aab34dc	2026-11-22 07:20:04.738962+00	accounts_identitycheckitem	id_person_matches	INSERT	{"code": [null, "id_person_matches"], "field": [null, "national_id"], "place": [null, 5], "active": [null, true], "source": [null, "Security document of the company, part 2: ID number and mobile number are corrected by customer service only, who verify the person and keep evidence first."], "text_en": [null, "The person matches the original ID card, and its name matches the account"], "text_th": [null, "ผู้ขอเป็นบุคคลเดียวกับในบัตรประชาชนตัวจริง และชื่อตรงกับบัญชี"]}	micropay_owner	883
01a20220-5b84-7cc3-bd21-557036f77c01	2026-11-22 07:20:04.740814+00	accounts_identitycheckitem	id_card_checked_with_issuer	INSERT	{"code": [null, "id_card_checked_with_issuer"], "field": [null, "national_id"], "place": [null, 6], "active": [null, true], "source": [null, "Bank of Thailand SorNorChor 1/2563: verify against a reliable source."], "text_en": [null, "The card was checked with its issuer"], "text_th": [null, "ตรวจสอบสถานะบัตรกับกรมการปกครองแล้ว"]}	micropay_owner	883
01a20220-5b86-70ed-b4a9-76e90c203cdf	2026-11-22 07:20:04.742076+00	accounts_identitycheckitem	id_reason_documented	INSERT	{"code": [null, "id_reason_documented"], "field": [null, "national_id"], "place": [null, 7], "active": [null, true], "source": [null, "Security document of the company, part 2: ID number and mobile number are corrected by customer service only, who verify the person and keep evidence first."], "text_en": [null, "A document shows why the number on file is wrong"], "text_th": [null, "มีเอกสารแสดงเหตุที่หมายเลขเดิมไม่ถูกต้อง"]}	micropay_owner	883
01a20220-8c76-783e-925e-ba989fef7812	2026-11-22 07:20:17.270557+00	accounts_stepuprow	01a20220-8c75-7329-b5f5-359000c9c71d	INSERT	{"id": [null, "01a20220-8c75-7329-b5f5-359000c9c71d"], "note": [null, "Reading one's own details whole."], "sign": [null, "any"], "action": [null, "profile_read"], "active": [null, true], "demand": [null, "pin"], "device": [null, "any"], "network": [null, "any"], "position": [null, 80], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	895
01a20220-8c77-7a6a-bda3-62b613f0ea33	2026-11-22 07:20:17.271673+00	accounts_stepuprow	01a20220-8c76-7403-9ab6-64a1f8b6614f	INSERT	{"id": [null, "01a20220-8c76-7403-9ab6-64a1f8b6614f"], "note": [null, "Taking consent back is as easy as giving it (PDPA s.19)."], "sign": [null, "any"], "action": [null, "guardian_withdrawal"], "active": [null, true], "demand": [null, "pin"], "device": [null, "any"], "network": [null, "any"], "position": [null, 81], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	895
01a20221-1159-7179-a199-2dffc0e8050c	2026-11-22 07:20:51.289115+00	accounts_stepuprow	01a20221-1158-72d1-8799-262f7e09f68c	INSERT	{"id": [null, "01a20221-1158-72d1-8799-262f7e09f68c"], "note": [null, "A phone that others may see or steer links no bank account."], "sign": [null, "some"], "action": [null, "bank_account"], "active": [null, true], "demand": [null, "refuse"], "device": [null, "any"], "network": [null, "any"], "position": [null, 15], "amount_from": [null, null], "phone_state": [null, "any"], "amount_below": [null, null]}	micropay_owner	964
01a20221-35a2-7829-8eb5-2cb081ee14e1	2026-11-22 07:21:00.578533+00	consent_policyversion	01a20221-359d-7642-b19b-6a8b1c5357f4	INSERT	{"id": [null, "01a20221-359d-7642-b19b-6a8b1c5357f4"], "number": [null, 1], "status": [null, "draft"], "reasons": [null, ""], "maker_id": [null, "first_run"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T07:21:00.274164+00:00"], "document_id": [null, "01a20221-358e-7438-b9c4-c95ad5268878"], "effective_at": [null, null], "published_at": [null, null], "withdrawn_at": [null, null], "reduces_rights": [null, false]}	micropay_app	1136
01a20221-35f8-74c2-bca6-eaf2c8ab3e45	2026-11-22 07:21:00.664322+00	consent_policyversion	01a20221-359d-7642-b19b-6a8b1c5357f4	UPDATE	{"status": ["draft", "published"], "checker_id": ["", "first_run"], "effective_at": [null, "2026-11-22T07:21:00.274164+00:00"], "published_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1136
01a20221-360e-7c12-8fbc-bd582b7ea95f	2026-11-22 07:21:00.686777+00	consent_policyversion	01a20221-360c-7685-953d-64b255a2df77	INSERT	{"id": [null, "01a20221-360c-7685-953d-64b255a2df77"], "number": [null, 1], "status": [null, "draft"], "reasons": [null, ""], "maker_id": [null, "first_run"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T07:21:00.274164+00:00"], "document_id": [null, "01a20221-3606-737f-9c7f-c3ffd6b00573"], "effective_at": [null, null], "published_at": [null, null], "withdrawn_at": [null, null], "reduces_rights": [null, false]}	micropay_app	1136
01a20221-3646-7725-a1f8-68e256f4f248	2026-11-22 07:21:00.742472+00	consent_policyversion	01a20221-360c-7685-953d-64b255a2df77	UPDATE	{"status": ["draft", "published"], "checker_id": ["", "first_run"], "effective_at": [null, "2026-11-22T07:21:00.274164+00:00"], "published_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1136
01a20221-3655-746c-8003-0e286748b770	2026-11-22 07:21:00.757302+00	consent_policyversion	01a20221-3654-70ff-8177-40f6d97b8a66	INSERT	{"id": [null, "01a20221-3654-70ff-8177-40f6d97b8a66"], "number": [null, 1], "status": [null, "draft"], "reasons": [null, ""], "maker_id": [null, "first_run"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T07:21:00.274164+00:00"], "document_id": [null, "01a20221-3650-70c4-85b7-287a39448e7a"], "effective_at": [null, null], "published_at": [null, null], "withdrawn_at": [null, null], "reduces_rights": [null, false]}	micropay_app	1136
01a20221-368a-7656-96f8-1fede02f214a	2026-11-22 07:21:00.810856+00	consent_policyversion	01a20221-3654-70ff-8177-40f6d97b8a66	UPDATE	{"status": ["draft", "published"], "checker_id": ["", "first_run"], "effective_at": [null, "2026-11-22T07:21:00.274164+00:00"], "published_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1136
01a20221-3699-77cf-b0f8-4c6afbb490d6	2026-11-22 07:21:00.825499+00	consent_recipient	thai_credit_bank	INSERT	{"code": [null, "thai_credit_bank"], "role": [null, "processor"], "country": [null, "TH"], "name_en": [null, "Thai Credit Bank Public Company Limited"], "name_th": [null, "ธนาคารไทยเครดิต จำกัด (มหาชน)"], "created_at": [null, "2026-11-22T07:21:00.274164+00:00"], "contract_from": [null, "2026-11-22"], "contract_until": [null, "2027-11-22"], "contract_reference": [null, "first-run entry, to be replaced by the contract's reference"]}	micropay_app	1159
01a20221-369c-720a-bd1c-c5e5ebb27a90	2026-11-22 07:21:00.82814+00	consent_recipientpurpose	01a20221-3699-748e-bf69-5ad58eeaa554	INSERT	{"id": [null, "01a20221-3699-748e-bf69-5ad58eeaa554"], "purpose_id": [null, "identity_verification"], "recipient_id": [null, "thai_credit_bank"]}	micropay_app	1159
01a20221-36a9-7321-9405-7b828f3f149d	2026-11-22 07:21:00.841208+00	accounts_undertaking	01a20221-36a3-7221-af5b-6211a9f5f190	INSERT	{"id": [null, "01a20221-36a3-7221-af5b-6211a9f5f190"], "number": [null, 1], "body_en": "changed", "body_th": "changed", "maker_id": [null, "first_run"], "sha256_en": [null, "43919995c256ec40761c5b2360f19d905e0050c9f6c7136bcfcc162bc27d8f94"], "sha256_th": [null, "d50c1aa903291a93094791d03acedcfed228d9e2a656330c14734a21eae6d77a"], "checker_id": [null, ""], "created_at": [null, "2026-11-22T07:21:00.274164+00:00"], "published_at": [null, null]}	micropay_app	1162
01a20221-36aa-7e60-9fc0-f7b2e53a1783	2026-11-22 07:21:00.842914+00	accounts_undertaking	01a20221-36a3-7221-af5b-6211a9f5f190	UPDATE	{"checker_id": ["", "first_run"], "published_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1162
01a20221-36f0-7b5f-a2b5-a69ab5c6e368	2026-11-22 07:21:00.912729+00	wallet_merchant	01a20221-36ef-77dd-af15-2cb8625e3105	INSERT	{"id": [null, "01a20221-36ef-77dd-af15-2cb8625e3105"], "kind": [null, "merchant"], "state": [null, "active"], "is_demo": [null, true], "name_en": [null, "Baan Suan Coffee"], "name_th": [null, "ร้านกาแฟบ้านสวน"], "account_id": [null, "01a20221-36ec-7c61-b2c7-5c2115746100"], "registered_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1175
01a20221-36fa-772e-9367-d8b2060b447e	2026-11-22 07:21:00.922464+00	wallet_merchant	01a20221-36f9-73ec-a13f-bb284cb30962	INSERT	{"id": [null, "01a20221-36f9-73ec-a13f-bb284cb30962"], "kind": [null, "biller"], "state": [null, "active"], "is_demo": [null, true], "name_en": [null, "Sample Waterworks"], "name_th": [null, "การประปาตัวอย่าง"], "account_id": [null, "01a20221-36f9-74cd-9e0b-2aff700a43c4"], "registered_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1175
01a20221-3702-7f6e-acbe-42542b3cacff	2026-11-22 07:21:00.930984+00	wallet_merchant	01a20221-3702-7426-8f63-0323ac484c05	INSERT	{"id": [null, "01a20221-3702-7426-8f63-0323ac484c05"], "kind": [null, "merchant"], "state": [null, "active"], "is_demo": [null, true], "name_en": [null, "Auntie Daeng Fruit"], "name_th": [null, "ร้านผลไม้ป้าแดง"], "account_id": [null, "01a20221-3701-7822-856a-d87346e4735f"], "registered_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1175
01a20221-3715-7f41-bdc5-e09e47998b82	2026-11-22 07:21:00.949977+00	complaints_category	wallet	INSERT	{"code": [null, "wallet"], "place": [null, 0], "active": [null, true], "name_en": [null, "E-money wallet"], "name_th": [null, "กระเป๋าเงินอิเล็กทรอนิกส์"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3719-753f-9391-65902c2e956d	2026-11-22 07:21:00.953349+00	complaints_category	wallet.balance_wrong	INSERT	{"code": [null, "wallet.balance_wrong"], "place": [null, 10], "active": [null, true], "name_en": [null, "The balance is not right"], "name_th": [null, "ยอดเงินไม่ถูกต้อง"], "severity": [null, "high"], "parent_id": [null, "wallet"]}	micropay_app	1179
01a20221-371b-7e1e-8e70-3a41d37212a5	2026-11-22 07:21:00.955904+00	complaints_category	wallet.frozen	INSERT	{"code": [null, "wallet.frozen"], "place": [null, 20], "active": [null, true], "name_en": [null, "The wallet is frozen"], "name_th": [null, "กระเป๋าเงินถูกระงับ"], "severity": [null, "high"], "parent_id": [null, "wallet"]}	micropay_app	1179
01a20221-371c-7adb-b83d-e74daca69ed3	2026-11-22 07:21:00.956721+00	complaints_category	wallet.limit	INSERT	{"code": [null, "wallet.limit"], "place": [null, 30], "active": [null, true], "name_en": [null, "Limits of the wallet"], "name_th": [null, "วงเงินของกระเป๋า"], "severity": [null, "low"], "parent_id": [null, "wallet"]}	micropay_app	1179
01a20221-371d-7725-83bc-5f1257420d9e	2026-11-22 07:21:00.957461+00	complaints_category	wallet.closing	INSERT	{"code": [null, "wallet.closing"], "place": [null, 40], "active": [null, true], "name_en": [null, "Closing the wallet and getting the money back"], "name_th": [null, "การปิดกระเป๋าและขอเงินคืน"], "severity": [null, "medium"], "parent_id": [null, "wallet"]}	micropay_app	1179
01a20221-3724-74a9-8237-80dbe0ee89af	2026-11-22 07:21:00.964308+00	complaints_category	topup	INSERT	{"code": [null, "topup"], "place": [null, 50], "active": [null, true], "name_en": [null, "Topping up"], "name_th": [null, "การเติมเงิน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3725-72ac-bea2-35c8a13157fe	2026-11-22 07:21:00.965182+00	complaints_category	topup.not_credited	INSERT	{"code": [null, "topup.not_credited"], "place": [null, 60], "active": [null, true], "name_en": [null, "Paid in but not credited"], "name_th": [null, "เติมเงินแล้วเงินไม่เข้า"], "severity": [null, "high"], "parent_id": [null, "topup"]}	micropay_app	1179
01a20221-3726-700b-b11e-225a2a948c0c	2026-11-22 07:21:00.966018+00	complaints_category	topup.late	INSERT	{"code": [null, "topup.late"], "place": [null, 70], "active": [null, true], "name_en": [null, "Credited late"], "name_th": [null, "เงินเข้าล่าช้า"], "severity": [null, "medium"], "parent_id": [null, "topup"]}	micropay_app	1179
01a20221-3727-74ea-ba3e-35ab581f8f17	2026-11-22 07:21:00.967322+00	complaints_category	topup.twice	INSERT	{"code": [null, "topup.twice"], "place": [null, 80], "active": [null, true], "name_en": [null, "Charged twice"], "name_th": [null, "ถูกตัดเงินซ้ำ"], "severity": [null, "medium"], "parent_id": [null, "topup"]}	micropay_app	1179
01a20221-372d-7bec-943b-184e6424006f	2026-11-22 07:21:00.973765+00	complaints_category	transfer	INSERT	{"code": [null, "transfer"], "place": [null, 90], "active": [null, true], "name_en": [null, "Transfers"], "name_th": [null, "การโอนเงิน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3746-754b-93e9-0981e1278918	2026-11-22 07:21:00.998344+00	complaints_category	account	INSERT	{"code": [null, "account"], "place": [null, 290], "active": [null, true], "name_en": [null, "Account and identity verification"], "name_th": [null, "บัญชีและการยืนยันตัวตน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-372e-7939-852d-3861263aff64	2026-11-22 07:21:00.97459+00	complaints_category	transfer.not_received	INSERT	{"code": [null, "transfer.not_received"], "place": [null, 100], "active": [null, true], "name_en": [null, "The payee did not receive it"], "name_th": [null, "ผู้รับไม่ได้รับเงิน"], "severity": [null, "high"], "parent_id": [null, "transfer"]}	micropay_app	1179
01a20221-372f-759f-878e-88db8af9aa37	2026-11-22 07:21:00.975364+00	complaints_category	transfer.wrong_payee	INSERT	{"code": [null, "transfer.wrong_payee"], "place": [null, 110], "active": [null, true], "name_en": [null, "Sent to the wrong person"], "name_th": [null, "โอนผิดคน"], "severity": [null, "high"], "parent_id": [null, "transfer"]}	micropay_app	1179
01a20221-3730-702e-932b-c59e845deff7	2026-11-22 07:21:00.976021+00	complaints_category	transfer.wrong_amount	INSERT	{"code": [null, "transfer.wrong_amount"], "place": [null, 120], "active": [null, true], "name_en": [null, "Wrong amount"], "name_th": [null, "โอนผิดจำนวน"], "severity": [null, "medium"], "parent_id": [null, "transfer"]}	micropay_app	1179
01a20221-3730-78a4-a7df-cbf40672bdb2	2026-11-22 07:21:00.976548+00	complaints_category	transfer.twice	INSERT	{"code": [null, "transfer.twice"], "place": [null, 130], "active": [null, true], "name_en": [null, "Sent twice"], "name_th": [null, "โอนซ้ำ"], "severity": [null, "high"], "parent_id": [null, "transfer"]}	micropay_app	1179
01a20221-3731-720f-9e1a-71553dd1522c	2026-11-22 07:21:00.977142+00	complaints_category	withdrawal	INSERT	{"code": [null, "withdrawal"], "place": [null, 140], "active": [null, true], "name_en": [null, "Withdrawals"], "name_th": [null, "การถอนเงิน"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3735-7a77-b2f6-89a943c4bdfa	2026-11-22 07:21:00.981673+00	complaints_category	withdrawal.not_received	INSERT	{"code": [null, "withdrawal.not_received"], "place": [null, 150], "active": [null, true], "name_en": [null, "Not received in the bank account"], "name_th": [null, "เงินไม่เข้าบัญชีธนาคาร"], "severity": [null, "high"], "parent_id": [null, "withdrawal"]}	micropay_app	1179
01a20221-3736-7799-b61b-cde2ceb4db4c	2026-11-22 07:21:00.982488+00	complaints_category	withdrawal.late	INSERT	{"code": [null, "withdrawal.late"], "place": [null, 160], "active": [null, true], "name_en": [null, "Received late"], "name_th": [null, "ได้รับเงินล่าช้า"], "severity": [null, "medium"], "parent_id": [null, "withdrawal"]}	micropay_app	1179
01a20221-3737-721b-8655-f74bacf0a92b	2026-11-22 07:21:00.983143+00	complaints_category	payment	INSERT	{"code": [null, "payment"], "place": [null, 170], "active": [null, true], "name_en": [null, "Bill and QR payments"], "name_th": [null, "การชำระบิลและ QR"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3737-7baf-aec1-aeb19500496d	2026-11-22 07:21:00.983741+00	complaints_category	payment.not_recorded	INSERT	{"code": [null, "payment.not_recorded"], "place": [null, 180], "active": [null, true], "name_en": [null, "The shop or biller did not receive it"], "name_th": [null, "ร้านค้าหรือผู้รับชำระไม่ได้รับเงิน"], "severity": [null, "high"], "parent_id": [null, "payment"]}	micropay_app	1179
01a20221-3738-74ad-8056-4cfa9fd2d6cd	2026-11-22 07:21:00.984302+00	complaints_category	payment.twice	INSERT	{"code": [null, "payment.twice"], "place": [null, 190], "active": [null, true], "name_en": [null, "Charged twice"], "name_th": [null, "ถูกตัดเงินซ้ำ"], "severity": [null, "high"], "parent_id": [null, "payment"]}	micropay_app	1179
01a20221-3738-7e58-965a-e1f9a75cee6b	2026-11-22 07:21:00.984908+00	complaints_category	payment.wrong_amount	INSERT	{"code": [null, "payment.wrong_amount"], "place": [null, 200], "active": [null, true], "name_en": [null, "Wrong amount"], "name_th": [null, "จำนวนเงินไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "payment"]}	micropay_app	1179
01a20221-373d-7a4f-8d4e-0d8e42484506	2026-11-22 07:21:00.989664+00	complaints_category	payment.refund_late	INSERT	{"code": [null, "payment.refund_late"], "place": [null, 210], "active": [null, true], "name_en": [null, "A refund has not come"], "name_th": [null, "ยังไม่ได้รับเงินคืน"], "severity": [null, "medium"], "parent_id": [null, "payment"]}	micropay_app	1179
01a20221-373e-776e-9098-893db74f8d70	2026-11-22 07:21:00.990481+00	complaints_category	payment.code_not_read	INSERT	{"code": [null, "payment.code_not_read"], "place": [null, 220], "active": [null, true], "name_en": [null, "The code cannot be read"], "name_th": [null, "สแกนหรืออ่านรหัสไม่ได้"], "severity": [null, "low"], "parent_id": [null, "payment"]}	micropay_app	1179
01a20221-373f-7331-8713-709a83850c89	2026-11-22 07:21:00.991214+00	complaints_category	card	INSERT	{"code": [null, "card"], "place": [null, 230], "active": [null, true], "name_en": [null, "Cards"], "name_th": [null, "บัตร"], "severity": [null, "medium"], "parent_id": [null, null]}	micropay_app	1179
01a20221-373f-7e31-9869-7f8f67ea6ec1	2026-11-22 07:21:00.991902+00	complaints_category	card.declined	INSERT	{"code": [null, "card.declined"], "place": [null, 240], "active": [null, true], "name_en": [null, "The card is refused"], "name_th": [null, "ใช้บัตรไม่ได้"], "severity": [null, "medium"], "parent_id": [null, "card"]}	micropay_app	1179
01a20221-3740-7a15-a9c4-2e57e1419f6b	2026-11-22 07:21:00.992644+00	complaints_category	card.lost	INSERT	{"code": [null, "card.lost"], "place": [null, 250], "active": [null, true], "name_en": [null, "Lost or stolen card"], "name_th": [null, "บัตรหายหรือถูกขโมย"], "severity": [null, "high"], "parent_id": [null, "card"]}	micropay_app	1179
01a20221-3741-7567-b09c-469c321c215f	2026-11-22 07:21:00.993352+00	complaints_category	fee	INSERT	{"code": [null, "fee"], "place": [null, 260], "active": [null, true], "name_en": [null, "Fees"], "name_th": [null, "ค่าธรรมเนียม"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3742-706a-99a5-417cf4bd9240	2026-11-22 07:21:00.994041+00	complaints_category	fee.wrong	INSERT	{"code": [null, "fee.wrong"], "place": [null, 270], "active": [null, true], "name_en": [null, "A wrong fee was charged"], "name_th": [null, "คิดค่าธรรมเนียมไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "fee"]}	micropay_app	1179
01a20221-3745-7a27-831d-aa99afb2838f	2026-11-22 07:21:00.997652+00	complaints_category	fee.not_announced	INSERT	{"code": [null, "fee.not_announced"], "place": [null, 280], "active": [null, true], "name_en": [null, "A change was not announced in time"], "name_th": [null, "ไม่ได้แจ้งการเปลี่ยนแปลงล่วงหน้า"], "severity": [null, "medium"], "parent_id": [null, "fee"]}	micropay_app	1179
01a20221-3746-7fc3-89f7-f42b62f70d79	2026-11-22 07:21:00.998997+00	complaints_category	account.verification	INSERT	{"code": [null, "account.verification"], "place": [null, 300], "active": [null, true], "name_en": [null, "Verification is late or was refused"], "name_th": [null, "การยืนยันตัวตนล่าช้าหรือไม่ผ่าน"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1179
01a20221-3747-7a74-959f-e7ed83cffb2d	2026-11-22 07:21:00.999664+00	complaints_category	account.sign_in	INSERT	{"code": [null, "account.sign_in"], "place": [null, 310], "active": [null, true], "name_en": [null, "Cannot sign in"], "name_th": [null, "เข้าสู่ระบบไม่ได้"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1179
01a20221-3749-72f0-9ee1-744b445a60ba	2026-11-22 07:21:01.0012+00	complaints_category	account.pin	INSERT	{"code": [null, "account.pin"], "place": [null, 320], "active": [null, true], "name_en": [null, "PIN or one-time code"], "name_th": [null, "PIN หรือรหัส OTP"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1179
01a20221-3749-7ed1-beee-4775fe65acdc	2026-11-22 07:21:01.001938+00	complaints_category	account.change_of_details	INSERT	{"code": [null, "account.change_of_details"], "place": [null, 330], "active": [null, true], "name_en": [null, "Change of national ID or phone number"], "name_th": [null, "การเปลี่ยนเลขบัตรประชาชนหรือเบอร์โทรศัพท์"], "severity": [null, "medium"], "parent_id": [null, "account"]}	micropay_app	1179
01a20221-374d-72d1-aa9c-cb3cfb34c3f3	2026-11-22 07:21:01.005193+00	complaints_category	app	INSERT	{"code": [null, "app"], "place": [null, 340], "active": [null, true], "name_en": [null, "App and system"], "name_th": [null, "แอปและระบบ"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1179
01a20221-374d-7fe6-aaf7-a06829acb3c2	2026-11-22 07:21:01.00601+00	complaints_category	app.unavailable	INSERT	{"code": [null, "app.unavailable"], "place": [null, 350], "active": [null, true], "name_en": [null, "The service is not available"], "name_th": [null, "ระบบขัดข้อง"], "severity": [null, "medium"], "parent_id": [null, "app"]}	micropay_app	1179
01a20221-374e-7ca8-a444-879380752f09	2026-11-22 07:21:01.006807+00	complaints_category	app.error	INSERT	{"code": [null, "app.error"], "place": [null, 360], "active": [null, true], "name_en": [null, "The app makes an error"], "name_th": [null, "แอปทำงานผิดพลาด"], "severity": [null, "low"], "parent_id": [null, "app"]}	micropay_app	1179
01a20221-374f-7676-9d01-068fe7656645	2026-11-22 07:21:01.007416+00	complaints_category	app.hard_to_use	INSERT	{"code": [null, "app.hard_to_use"], "place": [null, 370], "active": [null, true], "name_en": [null, "Hard to use"], "name_th": [null, "ใช้งานยาก"], "severity": [null, "low"], "parent_id": [null, "app"]}	micropay_app	1179
01a20221-3751-771f-b3a9-ec1bbfafd71c	2026-11-22 07:21:01.00946+00	complaints_category	service	INSERT	{"code": [null, "service"], "place": [null, 380], "active": [null, true], "name_en": [null, "Staff and service"], "name_th": [null, "พนักงานและการให้บริการ"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3751-7ff3-92ab-26d5c5bc8cb1	2026-11-22 07:21:01.010008+00	complaints_category	service.no_answer	INSERT	{"code": [null, "service.no_answer"], "place": [null, 390], "active": [null, true], "name_en": [null, "Nobody answers"], "name_th": [null, "ติดต่อไม่ได้หรือไม่ได้รับคำตอบ"], "severity": [null, "medium"], "parent_id": [null, "service"]}	micropay_app	1179
01a20221-3752-7746-996e-809dae568e6e	2026-11-22 07:21:01.010463+00	complaints_category	service.conduct	INSERT	{"code": [null, "service.conduct"], "place": [null, 400], "active": [null, true], "name_en": [null, "Conduct of staff"], "name_th": [null, "มารยาทและพฤติกรรมของพนักงาน"], "severity": [null, "medium"], "parent_id": [null, "service"]}	micropay_app	1179
01a20221-3753-7173-b3c6-6e75f632388f	2026-11-22 07:21:01.011103+00	complaints_category	service.wrong_information	INSERT	{"code": [null, "service.wrong_information"], "place": [null, 410], "active": [null, true], "name_en": [null, "Wrong information was given"], "name_th": [null, "ได้รับข้อมูลไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "service"]}	micropay_app	1179
01a20221-3755-71df-a085-0b527e40510b	2026-11-22 07:21:01.013131+00	complaints_category	advertising	INSERT	{"code": [null, "advertising"], "place": [null, 420], "active": [null, true], "name_en": [null, "Advertising and promotions"], "name_th": [null, "โฆษณาและโปรโมชัน"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3755-7aa5-afbd-914b06f3765f	2026-11-22 07:21:01.013674+00	complaints_category	advertising.misleading	INSERT	{"code": [null, "advertising.misleading"], "place": [null, 430], "active": [null, true], "name_en": [null, "Misleading advertising"], "name_th": [null, "โฆษณาทำให้เข้าใจผิด"], "severity": [null, "medium"], "parent_id": [null, "advertising"]}	micropay_app	1179
01a20221-3756-722f-bfba-8ce3a7aa96d8	2026-11-22 07:21:01.014146+00	complaints_category	advertising.reward_missing	INSERT	{"code": [null, "advertising.reward_missing"], "place": [null, 440], "active": [null, true], "name_en": [null, "A promised benefit has not come"], "name_th": [null, "ไม่ได้รับสิทธิหรือรางวัล"], "severity": [null, "low"], "parent_id": [null, "advertising"]}	micropay_app	1179
01a20221-3756-78b8-b2c9-5c54c2576ea2	2026-11-22 07:21:01.014552+00	complaints_category	advertising.unwanted	INSERT	{"code": [null, "advertising.unwanted"], "place": [null, 450], "active": [null, true], "name_en": [null, "Unwanted marketing"], "name_th": [null, "ได้รับการเสนอขายที่ไม่ต้องการ"], "severity": [null, "medium"], "parent_id": [null, "advertising"]}	micropay_app	1179
01a20221-375a-7fd4-bcc0-4a0dda87254f	2026-11-22 07:21:01.019002+00	complaints_category	privacy	INSERT	{"code": [null, "privacy"], "place": [null, 460], "active": [null, true], "name_en": [null, "Personal data"], "name_th": [null, "ข้อมูลส่วนบุคคล"], "severity": [null, "high"], "parent_id": [null, null]}	micropay_app	1179
01a20221-375b-7968-be3d-634cdccb4d82	2026-11-22 07:21:01.019596+00	complaints_category	privacy.used_without_right	INSERT	{"code": [null, "privacy.used_without_right"], "place": [null, 470], "active": [null, true], "name_en": [null, "Data used or disclosed without a right"], "name_th": [null, "ใช้หรือเปิดเผยข้อมูลโดยไม่มีสิทธิ"], "severity": [null, "high"], "parent_id": [null, "privacy"]}	micropay_app	1179
01a20221-375c-7123-9492-e4d4ba10485b	2026-11-22 07:21:01.020079+00	complaints_category	privacy.request_not_met	INSERT	{"code": [null, "privacy.request_not_met"], "place": [null, 480], "active": [null, true], "name_en": [null, "A data request was not met"], "name_th": [null, "คำขอใช้สิทธิไม่ได้รับการดำเนินการ"], "severity": [null, "medium"], "parent_id": [null, "privacy"]}	micropay_app	1179
01a20221-375e-7f4b-af73-ae8dd676a846	2026-11-22 07:21:01.022965+00	complaints_category	privacy.wrong_data	INSERT	{"code": [null, "privacy.wrong_data"], "place": [null, 490], "active": [null, true], "name_en": [null, "The data is not right"], "name_th": [null, "ข้อมูลไม่ถูกต้อง"], "severity": [null, "medium"], "parent_id": [null, "privacy"]}	micropay_app	1179
01a20221-375f-7828-b56a-4258f3f8b76a	2026-11-22 07:21:01.023518+00	complaints_category	fraud	INSERT	{"code": [null, "fraud"], "place": [null, 500], "active": [null, true], "name_en": [null, "Fraud and scams"], "name_th": [null, "การหลอกลวงและมิจฉาชีพ"], "severity": [null, "high"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3760-7f3b-8d40-92d8c503b271	2026-11-22 07:21:01.024967+00	complaints_category	fraud.deceived	INSERT	{"code": [null, "fraud.deceived"], "place": [null, 510], "active": [null, true], "name_en": [null, "Deceived into paying"], "name_th": [null, "ถูกหลอกให้โอนเงิน"], "severity": [null, "high"], "parent_id": [null, "fraud"]}	micropay_app	1179
01a20221-3761-77b8-88df-1e417e771142	2026-11-22 07:21:01.025493+00	complaints_category	fraud.mule	INSERT	{"code": [null, "fraud.mule"], "place": [null, 520], "active": [null, true], "name_en": [null, "A suspicious account"], "name_th": [null, "บัญชีต้องสงสัย"], "severity": [null, "high"], "parent_id": [null, "fraud"]}	micropay_app	1179
01a20221-3765-7306-8f0b-f0a57b60cb68	2026-11-22 07:21:01.029205+00	complaints_category	fraud.impersonation	INSERT	{"code": [null, "fraud.impersonation"], "place": [null, 530], "active": [null, true], "name_en": [null, "Somebody pretends to be us or another person"], "name_th": [null, "มีผู้แอบอ้างเป็นบริษัทหรือบุคคลอื่น"], "severity": [null, "high"], "parent_id": [null, "fraud"]}	micropay_app	1179
01a20221-3765-7ca2-94b9-83a775b08446	2026-11-22 07:21:01.029804+00	complaints_category	unauthorised	INSERT	{"code": [null, "unauthorised"], "place": [null, 540], "active": [null, true], "name_en": [null, "Transactions not made by the customer"], "name_th": [null, "รายการที่ไม่ได้ทำเอง"], "severity": [null, "high"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3766-7517-95b9-1dc941eb34ae	2026-11-22 07:21:01.030328+00	complaints_category	unauthorised.device	INSERT	{"code": [null, "unauthorised.device"], "place": [null, 550], "active": [null, true], "name_en": [null, "Phone lost or taken over"], "name_th": [null, "โทรศัพท์หายหรือถูกควบคุม"], "severity": [null, "high"], "parent_id": [null, "unauthorised"]}	micropay_app	1179
01a20221-3766-7c5d-ba7f-c1c1f38448a4	2026-11-22 07:21:01.030783+00	complaints_category	unauthorised.credentials	INSERT	{"code": [null, "unauthorised.credentials"], "place": [null, 560], "active": [null, true], "name_en": [null, "PIN or one-time code got out"], "name_th": [null, "PIN หรือ OTP รั่วไหล"], "severity": [null, "high"], "parent_id": [null, "unauthorised"]}	micropay_app	1179
01a20221-3767-76f7-8868-bdcb2d9686fa	2026-11-22 07:21:01.031444+00	complaints_category	other	INSERT	{"code": [null, "other"], "place": [null, 570], "active": [null, true], "name_en": [null, "Other"], "name_th": [null, "อื่น ๆ"], "severity": [null, "low"], "parent_id": [null, null]}	micropay_app	1179
01a20221-3771-7487-be3f-a0cbced5aa92	2026-11-22 07:21:01.041291+00	accounts_staff	01a20221-376f-7079-858f-522acae31c53	INSERT	{"id": [null, "01a20221-376f-7079-858f-522acae31c53"], "email": [null, "agent.nok@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "agent.nok"], "full_name": [null, "นก สดใส"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-39e1-79e9-a174-6e97c70d11a9	2026-11-22 07:21:01.665647+00	accounts_staff	01a20221-376f-7079-858f-522acae31c53	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-3cad-79c7-9b0f-17f893eb382b	2026-11-22 07:21:02.381641+00	accounts_staff	01a20221-376f-7079-858f-522acae31c53	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-3cbc-751c-8095-47be3148e881	2026-11-22 07:21:02.396344+00	accounts_staff	01a20221-3cba-702c-8d42-770684c5061a	INSERT	{"id": [null, "01a20221-3cba-702c-8d42-770684c5061a"], "email": [null, "senior.prasit@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "senior.prasit"], "full_name": [null, "ประสิทธิ์ มั่นคง"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-3f4d-753e-9db1-88db8428f06e	2026-11-22 07:21:03.053349+00	accounts_staff	01a20221-3cba-702c-8d42-770684c5061a	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-4192-725e-bdd8-7d628c0bb7f1	2026-11-22 07:21:03.634172+00	accounts_staff	01a20221-3cba-702c-8d42-770684c5061a	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-419e-798d-a197-3fe00a717f8e	2026-11-22 07:21:03.646611+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	INSERT	{"id": [null, "01a20221-419d-74ee-b11c-1bb9972df47a"], "email": [null, "verifier.dao@micropay.invalid"], "is_demo": [null, true], "employer": [null, "thai_credit_bank"], "is_staff": [null, true], "password": "changed", "username": [null, "verifier.dao"], "full_name": [null, "ดาว รุ่งเรือง"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-4445-756b-a0c0-ff0d63b8a345	2026-11-22 07:21:04.325362+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-468a-742e-8fba-fcb4820bd845	2026-11-22 07:21:04.906295+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20223-c3db-76dc-8ad6-ab20c0122a26	2026-11-22 07:23:48.059446+00	accounts_registration	01a20223-c2bb-743b-a2ba-7425fbbd0722	UPDATE	{"phone": "changed", "state": ["phone_proved", "completed"], "profile": "changed", "closed_at": [null, "2026-11-22T07:23:47.919255+00:00"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"]}	micropay_app	1375
01a20221-4697-7d13-ba20-29c5c48eb6c1	2026-11-22 07:21:04.919833+00	accounts_staff	01a20221-4697-7640-9a95-1099e7b58d08	INSERT	{"id": [null, "01a20221-4697-7640-9a95-1099e7b58d08"], "email": [null, "compliance.arun@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "compliance.arun"], "full_name": [null, "อรุณ เที่ยงธรรม"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-4959-73ed-8118-dfcd48b76759	2026-11-22 07:21:05.625267+00	accounts_staff	01a20221-4697-7640-9a95-1099e7b58d08	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-4bc6-7f2a-8985-a6bdbb693a42	2026-11-22 07:21:06.246966+00	accounts_staff	01a20221-4697-7640-9a95-1099e7b58d08	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-4bcf-7803-a460-0c6f9031be5c	2026-11-22 07:21:06.255521+00	accounts_staff	01a20221-4bce-75c6-aedc-8e6ac7f558e9	INSERT	{"id": [null, "01a20221-4bce-75c6-aedc-8e6ac7f558e9"], "email": [null, "compliance.siri@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "compliance.siri"], "full_name": [null, "สิริ ยุติธรรม"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-4e06-73c3-a601-07e14381b12a	2026-11-22 07:21:06.822256+00	accounts_staff	01a20221-4bce-75c6-aedc-8e6ac7f558e9	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-50bd-7539-aec0-001cccad4bd3	2026-11-22 07:21:07.517356+00	accounts_staff	01a20221-4bce-75c6-aedc-8e6ac7f558e9	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-50ce-7035-97bd-06c2663c460d	2026-11-22 07:21:07.534038+00	accounts_staff	01a20221-50cd-7507-a0ba-e7a2bd5cde47	INSERT	{"id": [null, "01a20221-50cd-7507-a0ba-e7a2bd5cde47"], "email": [null, "privacy.mali@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "privacy.mali"], "full_name": [null, "มะลิ รักษา"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-5338-71ff-9105-175cf8ec2694	2026-11-22 07:21:08.152144+00	accounts_staff	01a20221-50cd-7507-a0ba-e7a2bd5cde47	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-556f-771b-8a74-8b94578e1007	2026-11-22 07:21:08.719463+00	accounts_staff	01a20221-50cd-7507-a0ba-e7a2bd5cde47	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-5579-7e1e-a78c-4b6f810ba10f	2026-11-22 07:21:08.729898+00	accounts_staff	01a20221-5579-76e5-afcb-891a203c24f8	INSERT	{"id": [null, "01a20221-5579-76e5-afcb-891a203c24f8"], "email": [null, "finance.kanya@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "finance.kanya"], "full_name": [null, "กัญญา บัญชี"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-57ce-7159-bb9b-c75f20d74440	2026-11-22 07:21:09.326115+00	accounts_staff	01a20221-5579-76e5-afcb-891a203c24f8	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-5a51-73c6-87ad-46ab8da02b2d	2026-11-22 07:21:09.96926+00	accounts_staff	01a20221-5579-76e5-afcb-891a203c24f8	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-5a5f-7dc3-b519-745945fedcf6	2026-11-22 07:21:09.983879+00	accounts_staff	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8	INSERT	{"id": [null, "01a20221-5a5d-76a3-a45f-5ae6ce30fdd8"], "email": [null, "finance.pim@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "finance.pim"], "full_name": [null, "พิมพ์ ละเอียด"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-5c2a-7f20-944d-8ba9307c9e56	2026-11-22 07:21:10.442963+00	accounts_staff	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-5dea-7055-bd1e-f94093b0630e	2026-11-22 07:21:10.890048+00	accounts_staff	01a20221-5a5d-76a3-a45f-5ae6ce30fdd8	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-5ded-7df2-8f17-7279008891d5	2026-11-22 07:21:10.893887+00	accounts_staff	01a20221-5ded-73d9-99a1-7df00ea6bef4	INSERT	{"id": [null, "01a20221-5ded-73d9-99a1-7df00ea6bef4"], "email": [null, "operator.lek@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "operator.lek"], "full_name": [null, "เล็ก ชำนาญ"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-5f8c-71f3-8fe6-1bd1ff33d9e1	2026-11-22 07:21:11.308141+00	accounts_staff	01a20221-5ded-73d9-99a1-7df00ea6bef4	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-60f6-7dd2-b9a2-6a2d5343b3c3	2026-11-22 07:21:11.670892+00	accounts_staff	01a20221-5ded-73d9-99a1-7df00ea6bef4	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20221-60fd-7f0b-a9a2-415eba1cca2f	2026-11-22 07:21:11.677963+00	accounts_staff	01a20221-60fd-708e-8e60-38699cb2cd6e	INSERT	{"id": [null, "01a20221-60fd-708e-8e60-38699cb2cd6e"], "email": [null, "auditor.wirat@micropay.invalid"], "is_demo": [null, true], "employer": [null, "micropay"], "is_staff": [null, true], "password": "changed", "username": [null, "auditor.wirat"], "full_name": [null, "วิรัช ตรวจสอบ"], "is_active": [null, false], "last_login": [null, null], "date_joined": [null, "2026-11-22T07:21:00.274164+00:00"], "is_superuser": [null, false], "password_changed_at": [null, null]}	micropay_app	1180
01a20221-6311-792c-81b0-a61763124482	2026-11-22 07:21:12.209598+00	accounts_staff	01a20221-60fd-708e-8e60-38699cb2cd6e	UPDATE	{"password": "changed"}	micropay_app	1180
01a20221-658d-701e-b8a2-3d7ec74caad8	2026-11-22 07:21:12.845033+00	accounts_staff	01a20221-60fd-708e-8e60-38699cb2cd6e	UPDATE	{"password": "changed", "is_active": [false, true], "password_changed_at": [null, "2026-11-22T07:21:00.274164+00:00"]}	micropay_app	1180
01a20223-c457-70f5-81c5-ee6009b0a61d	2026-11-22 07:23:48.183079+00	wallet_walletopening	01a20223-c3f9-7239-a431-73f41f89217b	UPDATE	{"state": ["asked", "confirmed"], "confirmed_at": [null, "2026-11-22T07:23:48.162001+00:00"]}	micropay_app	1383
01a20221-aec6-737e-8e9b-4b52a1a37612	2026-11-22 07:21:31.59024+00	accounts_registration	01a20221-ae99-744f-92f3-9ca3708cd696	INSERT	{"id": [null, "01a20221-ae99-744f-92f3-9ca3708cd696"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a20221-aeaa-7398-9ca0-56df9c211072"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T08:21:31.484334+00:00"], "started_at": [null, "2026-11-22T07:21:31.484334+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a20221-adf1-7260-af62-467a23829d0f"]}	micropay_app	1245
01a20221-affd-7452-a673-bcb129688d23	2026-11-22 07:21:31.901296+00	accounts_registration	01a20221-ae99-744f-92f3-9ca3708cd696	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1250
01a20221-b03d-746c-985f-c97fc730d61c	2026-11-22 07:21:31.965296+00	accounts_registration	01a20221-ae99-744f-92f3-9ca3708cd696	UPDATE	{"profile": "changed"}	micropay_app	1251
01a20221-b079-7580-8a9c-2666b6e3e898	2026-11-22 07:21:32.025368+00	accounts_registration	01a20221-ae99-744f-92f3-9ca3708cd696	UPDATE	{"phone": "changed", "state": ["phone_proved", "declined"], "profile": "changed", "closed_at": [null, "2026-11-22T07:21:31.98271+00:00"]}	micropay_app	1252
01a20221-b10e-751d-8842-07f07a0d626f	2026-11-22 07:21:32.174337+00	accounts_registration	01a20221-b105-75af-bc99-0311a2468e24	INSERT	{"id": [null, "01a20221-b105-75af-bc99-0311a2468e24"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a20221-b109-75b4-beae-63c836f32efc"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T08:21:32.152231+00:00"], "started_at": [null, "2026-11-22T07:21:32.152231+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a20221-b0db-7654-abfd-1450aef0e9f7"]}	micropay_app	1256
01a20221-b177-7ea2-8aa0-2e1e5e803125	2026-11-22 07:21:32.279939+00	accounts_registration	01a20221-b105-75af-bc99-0311a2468e24	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1259
01a20221-b18c-7b70-9f33-cef2a7b364e3	2026-11-22 07:21:32.300739+00	accounts_registration	01a20221-b105-75af-bc99-0311a2468e24	UPDATE	{"profile": "changed"}	micropay_app	1260
01a20221-b19d-705e-8cf6-f4a485043e4a	2026-11-22 07:21:32.317029+00	accounts_registration	01a20221-b105-75af-bc99-0311a2468e24	UPDATE	{"completions": [0, 1]}	micropay_app	1261
01a20221-b1dd-7030-a463-b837e4e7e115	2026-11-22 07:21:32.381032+00	accounts_customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	INSERT	{"id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"], "risk": [null, "low"], "tier": [null, "none"], "email": "changed", "phone": "changed", "state": [null, "active"], "address": "changed", "language": [null, "th"], "age_group": [null, "adult"], "closed_at": [null, null], "review_on": [null, null], "workplace": "changed", "birth_date": "changed", "given_name": "changed", "occupation": "changed", "picture_id": [null, null], "subject_id": [null, "01a20221-b1d7-7340-aabd-c0ca8bfdccc4"], "family_name": "changed", "national_id": "changed", "phone_index": "changed", "verified_at": [null, null], "registered_at": [null, "2026-11-22T07:21:32.309134+00:00"], "cool_off_until": [null, null], "review_told_at": [null, null], "phone_index_next": "changed", "national_id_index": "changed", "national_id_index_next": "changed"}	micropay_app	1262
01a20221-b1f3-7804-afca-8802ebc6e445	2026-11-22 07:21:32.403521+00	accounts_registration	01a20221-b105-75af-bc99-0311a2468e24	UPDATE	{"phone": "changed", "state": ["phone_proved", "completed"], "profile": "changed", "closed_at": [null, "2026-11-22T07:21:32.309134+00:00"], "customer_id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"]}	micropay_app	1262
01a20221-b1f9-7675-9ad1-6e4801188a1d	2026-11-22 07:21:32.409419+00	accounts_device	01a20221-b1f8-7261-83b7-096e40cea094	INSERT	{"id": [null, "01a20221-b1f8-7261-83b7-096e40cea094"], "bound_at": [null, "2026-11-22T07:21:32.309134+00:00"], "retired_at": [null, null], "customer_id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"], "installation_id": [null, "01a20221-b0db-7654-abfd-1450aef0e9f7"]}	micropay_app	1262
01a20221-b21a-714f-a065-333f07fae930	2026-11-22 07:21:32.4421+00	wallet_walletopening	01a20221-b210-7352-a8a6-97394b8e3441	INSERT	{"id": [null, "01a20221-b210-7352-a8a6-97394b8e3441"], "state": [null, "asked"], "digest": [null, "4576ba684267234ee60a6cdaa0942259aa73284ead780043aaca0320bbc2d2b0"], "otp_id": [null, "01a20221-b214-76c5-b708-0f5771ea9968"], "asked_at": [null, "2026-11-22T07:21:32.417997+00:00"], "expires_at": [null, "2026-11-22T07:31:32.417997+00:00"], "customer_id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"], "confirmed_at": [null, null], "acceptance_id": [null, "01a20221-b1e7-7710-a2c5-64b1764267a0"]}	micropay_app	1267
01a20221-b277-726b-b9a9-13bf8ced475f	2026-11-22 07:21:32.53517+00	wallet_walletopening	01a20221-b210-7352-a8a6-97394b8e3441	UPDATE	{"state": ["asked", "confirmed"], "confirmed_at": [null, "2026-11-22T07:21:32.511489+00:00"]}	micropay_app	1270
01a20221-b27a-7f68-a057-e9736b87c5ee	2026-11-22 07:21:32.538978+00	wallet_wallet	01a20221-b278-73d2-af71-404dd11011fc	INSERT	{"id": [null, "01a20221-b278-73d2-af71-404dd11011fc"], "state": [null, "active"], "number": [null, "W295016315364"], "opened_at": [null, "2026-11-22T07:21:32.511489+00:00"], "account_id": [null, "01a20221-b277-7ef2-aac2-dc112a05330d"], "opening_id": [null, "01a20221-b210-7352-a8a6-97394b8e3441"], "customer_id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"], "acceptance_id": [null, "01a20221-b1e7-7710-a2c5-64b1764267a0"], "opening_state": [null, "confirmed"]}	micropay_app	1270
01a20221-b30a-7d30-b55d-f75a7244d04c	2026-11-22 07:21:32.682844+00	accounts_registration	01a20221-b2fe-7753-a935-d4c63f3a93d4	INSERT	{"id": [null, "01a20221-b2fe-7753-a935-d4c63f3a93d4"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a20221-b301-70b2-8788-8992d03b094e"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T08:21:32.656174+00:00"], "started_at": [null, "2026-11-22T07:21:32.656174+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a20221-b2bd-7673-9d93-bbde8211b261"]}	micropay_app	1275
01a20221-b3f5-76b8-b0d1-909f1cddbe0b	2026-11-22 07:21:32.91744+00	accounts_registration	01a20221-b2fe-7753-a935-d4c63f3a93d4	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1280
01a20221-b421-7a72-99b9-dfa90df95ceb	2026-11-22 07:21:32.961677+00	accounts_registration	01a20221-b2fe-7753-a935-d4c63f3a93d4	UPDATE	{"profile": "changed"}	micropay_app	1281
01a20221-b43d-77b7-82e1-f282a2fff0d0	2026-11-22 07:21:32.989504+00	accounts_registration	01a20221-b2fe-7753-a935-d4c63f3a93d4	UPDATE	{"completions": [0, 1]}	micropay_app	1282
01a20221-b59f-70cf-9829-e60e5354c81b	2026-11-22 07:21:33.343078+00	wallet_walletopening	01a20221-b57c-76c4-a07b-e14b98e67624	INSERT	{"id": [null, "01a20221-b57c-76c4-a07b-e14b98e67624"], "state": [null, "asked"], "digest": [null, "23dc9d6b593a8b8832a3de8a3199db36a1cfd0c154545fbcb21ada88b98e9f4d"], "otp_id": [null, "01a20221-b58d-7216-82a6-8506bdd21db2"], "asked_at": [null, "2026-11-22T07:21:33.254926+00:00"], "expires_at": [null, "2026-11-22T07:31:33.254926+00:00"], "customer_id": [null, "01a20221-b441-7594-b1b1-eedfd41960b7"], "confirmed_at": [null, null], "acceptance_id": [null, "01a20221-b4ea-712c-a096-3e47e2eb28a0"]}	micropay_app	1288
01a20223-c529-7310-add3-d914c1dbcd74	2026-11-22 07:23:48.39321+00	accounts_registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1390
01a20221-b4d0-7ad2-a2f7-c76368800b82	2026-11-22 07:21:33.136704+00	accounts_customer	01a20221-b441-7594-b1b1-eedfd41960b7	INSERT	{"id": [null, "01a20221-b441-7594-b1b1-eedfd41960b7"], "risk": [null, "low"], "tier": [null, "none"], "email": "changed", "phone": "changed", "state": [null, "active"], "address": "changed", "language": [null, "th"], "age_group": [null, "adult"], "closed_at": [null, null], "review_on": [null, null], "workplace": "changed", "birth_date": "changed", "given_name": "changed", "occupation": "changed", "picture_id": [null, null], "subject_id": [null, "01a20221-b4c8-70e0-bb33-473d980b867b"], "family_name": "changed", "national_id": "changed", "phone_index": "changed", "verified_at": [null, null], "registered_at": [null, "2026-11-22T07:21:32.977884+00:00"], "cool_off_until": [null, null], "review_told_at": [null, null], "phone_index_next": "changed", "national_id_index": "changed", "national_id_index_next": "changed"}	micropay_app	1283
01a20221-b510-7013-9d8d-c42c8e613ca0	2026-11-22 07:21:33.200034+00	accounts_registration	01a20221-b2fe-7753-a935-d4c63f3a93d4	UPDATE	{"phone": "changed", "state": ["phone_proved", "completed"], "profile": "changed", "closed_at": [null, "2026-11-22T07:21:32.977884+00:00"], "customer_id": [null, "01a20221-b441-7594-b1b1-eedfd41960b7"]}	micropay_app	1283
01a20221-b520-76b2-a7f8-ddf325c0aaa1	2026-11-22 07:21:33.216448+00	accounts_device	01a20221-b51f-7081-ada2-d4c275df6b3a	INSERT	{"id": [null, "01a20221-b51f-7081-ada2-d4c275df6b3a"], "bound_at": [null, "2026-11-22T07:21:32.977884+00:00"], "retired_at": [null, null], "customer_id": [null, "01a20221-b441-7594-b1b1-eedfd41960b7"], "installation_id": [null, "01a20221-b2bd-7673-9d93-bbde8211b261"]}	micropay_app	1283
01a20221-b64b-7378-922a-27b23470fa4c	2026-11-22 07:21:33.515247+00	wallet_walletopening	01a20221-b57c-76c4-a07b-e14b98e67624	UPDATE	{"state": ["asked", "confirmed"], "confirmed_at": [null, "2026-11-22T07:21:33.47884+00:00"]}	micropay_app	1291
01a20221-b64f-72e9-81a0-d23f9f685077	2026-11-22 07:21:33.519202+00	wallet_wallet	01a20221-b64d-71e6-bb48-5b7c55dcf3b4	INSERT	{"id": [null, "01a20221-b64d-71e6-bb48-5b7c55dcf3b4"], "state": [null, "active"], "number": [null, "W627428536515"], "opened_at": [null, "2026-11-22T07:21:33.47884+00:00"], "account_id": [null, "01a20221-b64d-766f-aebb-78cad2223de8"], "opening_id": [null, "01a20221-b57c-76c4-a07b-e14b98e67624"], "customer_id": [null, "01a20221-b441-7594-b1b1-eedfd41960b7"], "acceptance_id": [null, "01a20221-b4ea-712c-a096-3e47e2eb28a0"], "opening_state": [null, "confirmed"]}	micropay_app	1291
01a20221-d71c-7ad2-b9e8-0eb6c6a0cf4c	2026-11-22 07:21:41.916702+00	accounts_kyccase	01a20221-b691-72b1-b11b-58c3d4c6a889	UPDATE	{"state": ["waiting", "in_check"], "channel": ["", "branch"], "taken_at": [null, "2026-11-22T07:21:41.889441+00:00"], "verifier_id": [null, "01a20221-419d-74ee-b11c-1bb9972df47a"], "recipient_code": ["", "thai_credit_bank"]}	micropay_app	1309
01a20221-ff1d-715b-b138-455c36df9ca1	2026-11-22 07:21:52.157113+00	accounts_kyccase	01a20221-da0e-73eb-8507-ad4e5ab04db9	UPDATE	{"state": ["waiting", "in_check"], "channel": ["", "branch"], "taken_at": [null, "2026-11-22T07:21:52.115919+00:00"], "verifier_id": [null, "01a20221-419d-74ee-b11c-1bb9972df47a"], "recipient_code": ["", "thai_credit_bank"]}	micropay_app	1331
01a20221-b696-7965-8ba2-a7e90fd832f7	2026-11-22 07:21:33.59061+00	accounts_kyccase	01a20221-b691-72b1-b11b-58c3d4c6a889	INSERT	{"id": [null, "01a20221-b691-72b1-b11b-58c3d4c6a889"], "code": [null, "SVWA6S8M"], "note": "changed", "tier": [null, ""], "state": [null, "waiting"], "method": [null, ""], "channel": [null, ""], "granted": [null, ""], "refusal": [null, ""], "asked_at": [null, "2026-11-22T07:21:33.536238+00:00"], "taken_at": [null, null], "screening": [null, ""], "decided_at": [null, null], "expires_at": [null, "2026-11-25T07:21:33.536238+00:00"], "customer_id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"], "screened_at": [null, null], "verifier_id": [null, null], "for_pin_reset": [null, false], "recipient_code": [null, ""], "screening_list": [null, ""], "card_expires_on": [null, null]}	micropay_app	1293
01a20221-d489-7b6a-99b3-802e82165dcf	2026-11-22 07:21:41.257745+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	UPDATE	{"last_login": [null, "2026-11-22T07:21:41.255582+00:00"]}	micropay_app	1300
01a20221-d890-7e34-a96e-03ab9a9ae0da	2026-11-22 07:21:42.288913+00	accounts_kyccase	01a20221-b691-72b1-b11b-58c3d4c6a889	UPDATE	{"note": "changed", "tier": ["", "ial2.3"], "state": ["in_check", "verified"], "method": ["", "dip_chip"], "granted": ["", "standard"], "screening": ["", "not_screened"], "decided_at": [null, "2026-11-22T07:21:42.262224+00:00"], "screened_at": [null, "2026-11-22T07:21:42.262224+00:00"]}	micropay_app	1316
01a20221-d898-7945-b650-246717f1c41b	2026-11-22 07:21:42.296602+00	accounts_customer	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	UPDATE	{"tier": ["none", "standard"], "review_on": [null, "2029-11-22"], "verified_at": [null, "2026-11-22T07:21:42.262224+00:00"]}	micropay_app	1316
01a20221-da12-72f1-aacf-69bb4d4156d2	2026-11-22 07:21:42.674207+00	accounts_kyccase	01a20221-da0e-73eb-8507-ad4e5ab04db9	INSERT	{"id": [null, "01a20221-da0e-73eb-8507-ad4e5ab04db9"], "code": [null, "5VK4F2CZ"], "note": "changed", "tier": [null, ""], "state": [null, "waiting"], "method": [null, ""], "channel": [null, ""], "granted": [null, ""], "refusal": [null, ""], "asked_at": [null, "2026-11-22T07:21:42.579809+00:00"], "taken_at": [null, null], "screening": [null, ""], "decided_at": [null, null], "expires_at": [null, "2026-11-25T07:21:42.579809+00:00"], "customer_id": [null, "01a20221-b441-7594-b1b1-eedfd41960b7"], "screened_at": [null, null], "verifier_id": [null, null], "for_pin_reset": [null, false], "recipient_code": [null, ""], "screening_list": [null, ""], "card_expires_on": [null, null]}	micropay_app	1321
01a20221-fce2-76ad-ad75-88b7491d4fde	2026-11-22 07:21:51.586466+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	UPDATE	{"last_login": ["2026-11-22T07:21:41.255582+00:00", "2026-11-22T07:21:51.585298+00:00"]}	micropay_app	1327
01a20222-009f-7053-bf5a-572288e1b432	2026-11-22 07:21:52.543046+00	accounts_kyccase	01a20221-da0e-73eb-8507-ad4e5ab04db9	UPDATE	{"note": "changed", "tier": ["", "ial2.3"], "state": ["in_check", "verified"], "method": ["", "dip_chip"], "granted": ["", "standard"], "screening": ["", "not_screened"], "decided_at": [null, "2026-11-22T07:21:52.522767+00:00"], "screened_at": [null, "2026-11-22T07:21:52.522767+00:00"]}	micropay_app	1338
01a20222-00a2-7a8a-8c1f-118c1b3aa134	2026-11-22 07:21:52.546681+00	accounts_customer	01a20221-b441-7594-b1b1-eedfd41960b7	UPDATE	{"tier": ["none", "standard"], "review_on": [null, "2029-11-22"], "verified_at": [null, "2026-11-22T07:21:52.522767+00:00"]}	micropay_app	1338
01a20222-0262-70b9-a975-c3f1ab5c8066	2026-11-22 07:21:52.994066+00	wallet_topup	01a20222-025e-75e6-9fc3-4b8066ccdbb5	INSERT	{"id": [null, "01a20222-025e-75e6-9fc3-4b8066ccdbb5"], "state": [null, "waiting"], "amount": [null, 500000], "paid_at": [null, null], "reference": [null, "T70880960259586"], "wallet_id": [null, "01a20221-b278-73d2-af71-404dd11011fc"], "created_at": [null, "2026-11-22T07:21:52.917905+00:00"], "expires_at": [null, "2026-11-23T07:21:52.917905+00:00"], "customer_id": [null, "01a20221-b19d-75a7-82b8-5b5ce9e9a62a"], "fee_version_id": [null, "01a20221-36d7-733f-83c3-cd371632e55e"]}	micropay_app	1346
01a20223-c165-7103-8794-a93427586372	2026-11-22 07:23:47.429082+00	accounts_registration	01a20223-c15b-74cf-99ac-e099cd1978c2	INSERT	{"id": [null, "01a20223-c15b-74cf-99ac-e099cd1978c2"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a20223-c15e-7446-81c8-9c64157d52f0"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T08:23:47.403646+00:00"], "started_at": [null, "2026-11-22T07:23:47.403646+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a20223-c12a-72bf-89fe-e3e3655907ec"]}	micropay_app	1357
01a20223-c1d7-7a5c-bc16-58fd542f5bd3	2026-11-22 07:23:47.543671+00	accounts_registration	01a20223-c15b-74cf-99ac-e099cd1978c2	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1360
01a20223-c1eb-7170-bcde-19b80823a862	2026-11-22 07:23:47.563112+00	accounts_registration	01a20223-c15b-74cf-99ac-e099cd1978c2	UPDATE	{"profile": "changed"}	micropay_app	1361
01a20223-c207-7029-9582-766f7676f32d	2026-11-22 07:23:47.591036+00	accounts_registration	01a20223-c15b-74cf-99ac-e099cd1978c2	UPDATE	{"phone": "changed", "state": ["phone_proved", "declined"], "profile": "changed", "closed_at": [null, "2026-11-22T07:23:47.572109+00:00"]}	micropay_app	1362
01a20223-c2d1-7c56-a5b3-caa5394266c4	2026-11-22 07:23:47.793786+00	accounts_registration	01a20223-c2bb-743b-a2ba-7425fbbd0722	INSERT	{"id": [null, "01a20223-c2bb-743b-a2ba-7425fbbd0722"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a20223-c2c1-7123-9445-5a8067be866c"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T08:23:47.744026+00:00"], "started_at": [null, "2026-11-22T07:23:47.744026+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a20223-c264-7050-ba2c-202e592df63d"]}	micropay_app	1366
01a20223-c330-7908-aac9-319da9f45c1c	2026-11-22 07:23:47.888579+00	accounts_registration	01a20223-c2bb-743b-a2ba-7425fbbd0722	UPDATE	{"state": ["started", "phone_proved"]}	micropay_app	1369
01a20223-c345-7df1-bdc1-a6995cba9c60	2026-11-22 07:23:47.909888+00	accounts_registration	01a20223-c2bb-743b-a2ba-7425fbbd0722	UPDATE	{"profile": "changed"}	micropay_app	1370
01a20223-c368-7495-8d2d-991d4404244f	2026-11-22 07:23:47.944302+00	accounts_registration	01a20223-c2bb-743b-a2ba-7425fbbd0722	UPDATE	{"completions": [0, 1]}	micropay_app	1371
01a20223-c3c3-7f3e-8663-d107b607b1cc	2026-11-22 07:23:48.035974+00	accounts_customer	01a20223-c36d-728b-bf2c-23b1fe40d088	INSERT	{"id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "risk": [null, "low"], "tier": [null, "none"], "email": "changed", "phone": "changed", "state": [null, "active"], "address": "changed", "language": [null, "th"], "age_group": [null, "adult"], "closed_at": [null, null], "review_on": [null, null], "workplace": "changed", "birth_date": "changed", "given_name": "changed", "occupation": "changed", "picture_id": [null, null], "subject_id": [null, "01a20223-c3bf-7425-9fd8-f47ec6710366"], "family_name": "changed", "national_id": "changed", "phone_index": "changed", "verified_at": [null, null], "registered_at": [null, "2026-11-22T07:23:47.919255+00:00"], "cool_off_until": [null, null], "review_told_at": [null, null], "phone_index_next": "changed", "national_id_index": "changed", "national_id_index_next": "changed"}	micropay_app	1375
01a20223-c3e0-7838-aefa-0fc395891a5f	2026-11-22 07:23:48.064528+00	accounts_device	01a20223-c3df-70ab-a1e9-f678ab739df7	INSERT	{"id": [null, "01a20223-c3df-70ab-a1e9-f678ab739df7"], "bound_at": [null, "2026-11-22T07:23:47.919255+00:00"], "retired_at": [null, null], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "installation_id": [null, "01a20223-c264-7050-ba2c-202e592df63d"]}	micropay_app	1375
01a20223-c403-7437-acbe-bbe70249f256	2026-11-22 07:23:48.099279+00	wallet_walletopening	01a20223-c3f9-7239-a431-73f41f89217b	INSERT	{"id": [null, "01a20223-c3f9-7239-a431-73f41f89217b"], "state": [null, "asked"], "digest": [null, "4159cd7e62d2a0057edf09745475eff2ad4e1e3682a5990d9c4ee02166600b9d"], "otp_id": [null, "01a20223-c3fd-75f3-8f3b-ee45cfee3ab3"], "asked_at": [null, "2026-11-22T07:23:48.0748+00:00"], "expires_at": [null, "2026-11-22T07:33:48.0748+00:00"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "confirmed_at": [null, null], "acceptance_id": [null, "01a20223-c3ce-771e-aee8-d7ed8e7b7a81"]}	micropay_app	1380
01a20223-c45a-7eac-8984-bd8d35ea2576	2026-11-22 07:23:48.186931+00	wallet_wallet	01a20223-c458-7690-94d8-46be36922551	INSERT	{"id": [null, "01a20223-c458-7690-94d8-46be36922551"], "state": [null, "active"], "number": [null, "W783657413578"], "opened_at": [null, "2026-11-22T07:23:48.162001+00:00"], "account_id": [null, "01a20223-c457-7c46-820a-d601ae71b5fe"], "opening_id": [null, "01a20223-c3f9-7239-a431-73f41f89217b"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "acceptance_id": [null, "01a20223-c3ce-771e-aee8-d7ed8e7b7a81"], "opening_state": [null, "confirmed"]}	micropay_app	1383
01a20223-e461-754f-a3df-a2024edaceef	2026-11-22 07:23:56.385351+00	wallet_topup	01a20223-e3ea-74d8-bb24-4b4a2f4ad348	UPDATE	{"state": ["waiting", "paid"], "paid_at": [null, "2026-11-22T07:23:56.371616+00:00"]}	micropay_app	1452
01a20223-c4be-7545-81ac-a9a59ee0ba71	2026-11-22 07:23:48.286352+00	accounts_registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a	INSERT	{"id": [null, "01a20223-c4b7-77ed-bd11-06ecdcec7d4a"], "phone": "changed", "state": [null, "started"], "otp_id": [null, "01a20223-c4ba-76c4-b1ef-81ca70628ee4"], "profile": "changed", "closed_at": [null, null], "expires_at": [null, "2026-11-22T08:23:48.271682+00:00"], "started_at": [null, "2026-11-22T07:23:48.271682+00:00"], "completions": [null, 0], "customer_id": [null, null], "installation_id": [null, "01a20223-c495-7029-8135-263782792205"]}	micropay_app	1387
01a20223-c539-7e21-b08b-c1785b3e72d6	2026-11-22 07:23:48.409907+00	accounts_registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a	UPDATE	{"profile": "changed"}	micropay_app	1391
01a20223-c5c1-7803-9d4e-a553493bb345	2026-11-22 07:23:48.545527+00	wallet_walletopening	01a20223-c5b9-700a-b174-e1a0ed380dba	INSERT	{"id": [null, "01a20223-c5b9-700a-b174-e1a0ed380dba"], "state": [null, "asked"], "digest": [null, "637496cf7f6a0742120592cf97bf03adeb52594e4cb7b2a808cab9df72bd3c0e"], "otp_id": [null, "01a20223-c5bd-744f-9b3c-499881d9019e"], "asked_at": [null, "2026-11-22T07:23:48.522164+00:00"], "expires_at": [null, "2026-11-22T07:33:48.522164+00:00"], "customer_id": [null, "01a20223-c549-7533-87ba-cfc36bf02f97"], "confirmed_at": [null, null], "acceptance_id": [null, "01a20223-c585-72d1-9994-405de3fc0877"]}	micropay_app	1398
01a20223-d2ef-7a76-abd1-d6841ed8f028	2026-11-22 07:23:51.919673+00	accounts_kyccase	01a20223-c632-75ef-b41f-8215606216a3	UPDATE	{"state": ["waiting", "in_check"], "channel": ["", "branch"], "taken_at": [null, "2026-11-22T07:23:51.908324+00:00"], "verifier_id": [null, "01a20221-419d-74ee-b11c-1bb9972df47a"], "recipient_code": ["", "thai_credit_bank"]}	micropay_app	1415
01a20223-e253-7cd1-b933-1785d9723c0c	2026-11-22 07:23:55.859824+00	accounts_kyccase	01a20223-d3ea-725d-9e0c-e6185245991b	UPDATE	{"state": ["waiting", "in_check"], "channel": ["", "branch"], "taken_at": [null, "2026-11-22T07:23:55.837223+00:00"], "verifier_id": [null, "01a20221-419d-74ee-b11c-1bb9972df47a"], "recipient_code": ["", "thai_credit_bank"]}	micropay_app	1437
01a20223-c57b-75e0-9091-014608c25952	2026-11-22 07:23:48.475398+00	accounts_customer	01a20223-c549-7533-87ba-cfc36bf02f97	INSERT	{"id": [null, "01a20223-c549-7533-87ba-cfc36bf02f97"], "risk": [null, "low"], "tier": [null, "none"], "email": "changed", "phone": "changed", "state": [null, "active"], "address": "changed", "language": [null, "th"], "age_group": [null, "adult"], "closed_at": [null, null], "review_on": [null, null], "workplace": "changed", "birth_date": "changed", "given_name": "changed", "occupation": "changed", "picture_id": [null, null], "subject_id": [null, "01a20223-c576-71b9-b9a9-edf465448d26"], "family_name": "changed", "national_id": "changed", "phone_index": "changed", "verified_at": [null, null], "registered_at": [null, "2026-11-22T07:23:48.416089+00:00"], "cool_off_until": [null, null], "review_told_at": [null, null], "phone_index_next": "changed", "national_id_index": "changed", "national_id_index_next": "changed"}	micropay_app	1393
01a20223-c594-7ad1-b6b8-9d6a7f0b2d28	2026-11-22 07:23:48.500706+00	accounts_registration	01a20223-c4b7-77ed-bd11-06ecdcec7d4a	UPDATE	{"phone": "changed", "state": ["phone_proved", "completed"], "profile": "changed", "closed_at": [null, "2026-11-22T07:23:48.416089+00:00"], "customer_id": [null, "01a20223-c549-7533-87ba-cfc36bf02f97"]}	micropay_app	1393
01a20223-c59b-7183-a351-096f660b1a10	2026-11-22 07:23:48.507117+00	accounts_device	01a20223-c59a-754a-b105-6d0b98de0495	INSERT	{"id": [null, "01a20223-c59a-754a-b105-6d0b98de0495"], "bound_at": [null, "2026-11-22T07:23:48.416089+00:00"], "retired_at": [null, null], "customer_id": [null, "01a20223-c549-7533-87ba-cfc36bf02f97"], "installation_id": [null, "01a20223-c495-7029-8135-263782792205"]}	micropay_app	1393
01a20223-c61e-7c21-8001-ff7228223f44	2026-11-22 07:23:48.638791+00	wallet_walletopening	01a20223-c5b9-700a-b174-e1a0ed380dba	UPDATE	{"state": ["asked", "confirmed"], "confirmed_at": [null, "2026-11-22T07:23:48.617293+00:00"]}	micropay_app	1401
01a20223-c621-74cd-8043-17f9eaf6a7d2	2026-11-22 07:23:48.641318+00	wallet_wallet	01a20223-c61f-77dd-9f98-61ccf790bb0c	INSERT	{"id": [null, "01a20223-c61f-77dd-9f98-61ccf790bb0c"], "state": [null, "active"], "number": [null, "W986157347267"], "opened_at": [null, "2026-11-22T07:23:48.617293+00:00"], "account_id": [null, "01a20223-c61f-770e-b53b-2e72248bb07a"], "opening_id": [null, "01a20223-c5b9-700a-b174-e1a0ed380dba"], "customer_id": [null, "01a20223-c549-7533-87ba-cfc36bf02f97"], "acceptance_id": [null, "01a20223-c585-72d1-9994-405de3fc0877"], "opening_state": [null, "confirmed"]}	micropay_app	1401
01a20223-d293-7c75-a098-b510827ff012	2026-11-22 07:23:51.828012+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	UPDATE	{"last_login": ["2026-11-22T07:21:51.585298+00:00", "2026-11-22T07:23:51.826669+00:00"]}	micropay_app	1411
01a20223-d393-74d3-a8c7-c6f00c652e89	2026-11-22 07:23:52.083325+00	accounts_kyccase	01a20223-c632-75ef-b41f-8215606216a3	UPDATE	{"note": "changed", "tier": ["", "ial2.3"], "state": ["in_check", "verified"], "method": ["", "dip_chip"], "granted": ["", "standard"], "screening": ["", "not_screened"], "decided_at": [null, "2026-11-22T07:23:52.075194+00:00"], "screened_at": [null, "2026-11-22T07:23:52.075194+00:00"]}	micropay_app	1422
01a20223-d395-7a74-87d0-7376446f180b	2026-11-22 07:23:52.085667+00	accounts_customer	01a20223-c36d-728b-bf2c-23b1fe40d088	UPDATE	{"tier": ["none", "standard"], "review_on": [null, "2029-11-22"], "verified_at": [null, "2026-11-22T07:23:52.075194+00:00"]}	micropay_app	1422
01a20223-d3eb-7767-957d-5d1953985bbd	2026-11-22 07:23:52.171478+00	accounts_kyccase	01a20223-d3ea-725d-9e0c-e6185245991b	INSERT	{"id": [null, "01a20223-d3ea-725d-9e0c-e6185245991b"], "code": [null, "ZAQPXN85"], "note": "changed", "tier": [null, ""], "state": [null, "waiting"], "method": [null, ""], "channel": [null, ""], "granted": [null, ""], "refusal": [null, ""], "asked_at": [null, "2026-11-22T07:23:52.159478+00:00"], "taken_at": [null, null], "screening": [null, ""], "decided_at": [null, null], "expires_at": [null, "2026-11-25T07:23:52.159478+00:00"], "customer_id": [null, "01a20223-c549-7533-87ba-cfc36bf02f97"], "screened_at": [null, null], "verifier_id": [null, null], "for_pin_reset": [null, false], "recipient_code": [null, ""], "screening_list": [null, ""], "card_expires_on": [null, null]}	micropay_app	1427
01a20223-e1b5-7ff5-8a86-f805e2ce7d90	2026-11-22 07:23:55.702021+00	accounts_staff	01a20221-419d-74ee-b11c-1bb9972df47a	UPDATE	{"last_login": ["2026-11-22T07:23:51.826669+00:00", "2026-11-22T07:23:55.700655+00:00"]}	micropay_app	1433
01a20223-e325-78cb-8bb7-7c3fd1bf2b81	2026-11-22 07:23:56.069576+00	accounts_kyccase	01a20223-d3ea-725d-9e0c-e6185245991b	UPDATE	{"note": "changed", "tier": ["", "ial2.3"], "state": ["in_check", "verified"], "method": ["", "dip_chip"], "granted": ["", "standard"], "screening": ["", "not_screened"], "decided_at": [null, "2026-11-22T07:23:56.055887+00:00"], "screened_at": [null, "2026-11-22T07:23:56.055887+00:00"]}	micropay_app	1444
01a20223-e327-7df8-9dc9-91278a540c0e	2026-11-22 07:23:56.071897+00	accounts_customer	01a20223-c549-7533-87ba-cfc36bf02f97	UPDATE	{"tier": ["none", "standard"], "review_on": [null, "2029-11-22"], "verified_at": [null, "2026-11-22T07:23:56.055887+00:00"]}	micropay_app	1444
01a20223-e3ec-740e-8b0e-1c174e779194	2026-11-22 07:23:56.268273+00	wallet_topup	01a20223-e3ea-74d8-bb24-4b4a2f4ad348	INSERT	{"id": [null, "01a20223-e3ea-74d8-bb24-4b4a2f4ad348"], "state": [null, "waiting"], "amount": [null, 500000], "paid_at": [null, null], "reference": [null, "T56219770905434"], "wallet_id": [null, "01a20223-c458-7690-94d8-46be36922551"], "created_at": [null, "2026-11-22T07:23:56.247517+00:00"], "expires_at": [null, "2026-11-23T07:23:56.247517+00:00"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "fee_version_id": [null, "01a20221-36d7-733f-83c3-cd371632e55e"]}	micropay_app	1450
01a20223-ed16-7bc1-b1f7-f8034d360230	2026-11-22 07:23:58.61475+00	wallet_bankaccount	01a20223-ed0c-73a2-912d-e0abb83873d2	INSERT	{"id": [null, "01a20223-ed0c-73a2-912d-e0abb83873d2"], "state": [null, "asked"], "digest": [null, "1ed1a063e81bf339969adaa5a53150f177ff08e8b1f993988c6368c66f0a946e"], "holder": "changed", "number": "changed", "otp_id": [null, "01a20223-ed11-719b-b7c9-727252cd9ab9"], "asked_at": [null, "2026-11-22T07:23:58.411208+00:00"], "bank_code": [null, "014"], "linked_at": [null, null], "expires_at": [null, "2026-11-22T07:33:58.411208+00:00"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "unlinked_at": [null, null], "number_index": "changed", "number_index_next": "changed"}	micropay_app	1489
01a20223-ed6c-7cd7-9653-1eca63efc2b4	2026-11-22 07:23:58.700819+00	wallet_bankaccount	01a20223-ed0c-73a2-912d-e0abb83873d2	UPDATE	{"state": ["asked", "linked"], "linked_at": [null, "2026-11-22T07:23:58.680221+00:00"]}	micropay_app	1492
01a20223-c634-7ab7-a5a7-93c71ef61adf	2026-11-22 07:23:48.660688+00	accounts_kyccase	01a20223-c632-75ef-b41f-8215606216a3	INSERT	{"id": [null, "01a20223-c632-75ef-b41f-8215606216a3"], "code": [null, "KHBRK87Z"], "note": "changed", "tier": [null, ""], "state": [null, "waiting"], "method": [null, ""], "channel": [null, ""], "granted": [null, ""], "refusal": [null, ""], "asked_at": [null, "2026-11-22T07:23:48.648594+00:00"], "taken_at": [null, null], "screening": [null, ""], "decided_at": [null, null], "expires_at": [null, "2026-11-25T07:23:48.648594+00:00"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "screened_at": [null, null], "verifier_id": [null, null], "for_pin_reset": [null, false], "recipient_code": [null, ""], "screening_list": [null, ""], "card_expires_on": [null, null]}	micropay_app	1403
01a20223-ee02-7f49-91fd-352a4b337e9d	2026-11-22 07:23:58.850974+00	wallet_withdrawal	01a20223-edfd-757f-9e1b-4908c33d5cda	INSERT	{"id": [null, "01a20223-edfd-757f-9e1b-4908c33d5cda"], "fee": [null, 1500], "key": [null, "2cfd4d1f-240a-4afd-a23e-53deb718017d"], "vat": [null, 98], "state": [null, "waiting"], "amount": [null, 30000], "reason": [null, ""], "hold_id": [null, "01a20223-edfb-75c6-b8c0-e77accf1318a"], "sent_at": [null, null], "asked_at": [null, "2026-11-22T07:23:58.807206+00:00"], "ended_at": [null, null], "quote_id": [null, "01a20223-ed82-7780-aa15-2cc59d397c6a"], "enquiries": [null, 0], "reference": [null, "R261122867733660193"], "wallet_id": [null, "01a20223-c458-7690-94d8-46be36922551"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "fingerprint": [null, "fbef28391805fca28f9130e9c5ae2d8ec056ca24ba9251ff92136571067fe456"], "valid_until": [null, null], "next_step_at": [null, "2026-11-22T07:23:58.807206+00:00"], "bank_reference": [null, ""], "transaction_id": [null, null], "bank_account_id": [null, "01a20223-ed0c-73a2-912d-e0abb83873d2"]}	micropay_app	1496
01a20223-ef13-71a6-b20d-f0941796e234	2026-11-22 07:23:59.123123+00	wallet_withdrawal	01a20223-edfd-757f-9e1b-4908c33d5cda	UPDATE	{"state": ["waiting", "sent"], "sent_at": [null, "2026-11-22T07:23:59.051507+00:00"], "valid_until": [null, "2026-11-22T07:53:59.051507+00:00"], "next_step_at": ["2026-11-22T07:23:58.807206+00:00", "2026-11-22T07:24:59.051507+00:00"]}	micropay_app	1502
01a20223-f00f-7767-96ed-247d938e5589	2026-11-22 07:23:59.375484+00	wallet_withdrawal	01a20223-edfd-757f-9e1b-4908c33d5cda	UPDATE	{"state": ["sent", "completed"], "ended_at": [null, "2026-11-22T07:23:59.051507+00:00"], "next_step_at": ["2026-11-22T07:24:59.051507+00:00", null], "bank_reference": ["", "SP18EA4D28DADC0C33F049CC"], "transaction_id": [null, "01a20223-eff6-727f-875b-7669b54297d7"]}	micropay_app	1503
01a20223-f165-78de-be5d-0b5251855a5f	2026-11-22 07:23:59.717572+00	complaints_case	01a20223-f15d-73d5-ac1e-6c34e2dd1aaa	INSERT	{"id": [null, "01a20223-f15d-73d5-ac1e-6c34e2dd1aaa"], "kind": [null, "complaint"], "text": "changed", "state": [null, "open"], "ack_at": [null, "2026-11-22T07:23:59.66114+00:00"], "number": [null, "C-2569-19851-62222"], "ack_due": [null, "2026-11-22"], "channel": [null, "app"], "outcome": [null, null], "language": [null, "th"], "movement": [null, {"at": "2026-11-22T07:23:56.745455+00:00", "kind": "payment", "direction": "out", "reference": "R261122621369168108", "fee_satang": 500, "counterparty": "การประปาตัวอย่าง", "amount_satang": 364922}], "next_due": [null, "2026-11-29"], "closed_at": [null, null], "key_owner": [null, "customer:01a20223-c36d-728b-bf2c-23b1fe40d088"], "subject_id": [null, "01a20223-c3bf-7425-9fd8-f47ec6710366"], "category_id": [null, "wallet.balance_wrong"], "customer_id": [null, "01a20223-c36d-728b-bf2c-23b1fe40d088"], "email_index": "changed", "fingerprint": [null, "2da523fbb8403254a84d448e556f682faa9e9fc0760ccda8e2515f57df6f3e1e"], "phone_index": "changed", "progress_at": [null, null], "received_at": [null, "2026-11-22T07:23:59.66114+00:00"], "recorded_at": [null, "2026-11-22T07:23:59.66114+00:00"], "resolve_due": [null, "2026-12-15"], "resolved_at": [null, null], "contact_name": "changed", "progress_due": [null, "2026-11-29"], "contact_email": "changed", "contact_phone": "changed", "assigned_to_id": [null, null], "idempotency_key": [null, "ed7d6078-3021-47fb-8646-a08cd5a425ea"], "email_index_next": "changed", "phone_index_next": "changed", "movement_reference": [null, "R261122621369168108"]}	micropay_app	1510
01a20224-0785-71ec-8f5e-340c8af2895a	2026-11-22 07:24:05.381147+00	accounts_staff	01a20221-376f-7079-858f-522acae31c53	UPDATE	{"last_login": [null, "2026-11-22T07:24:05.379127+00:00"]}	micropay_app	1519
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
encrypted fields	gAAAAABrApf2lzFIy8x6pfP2ElwME_odB02BBG4PBY6Ea7T6z7IO8rBiBAFwvlS06bK_JJw8qFMjg6DBkdsCwbE-26fzO4jEVGnOQc2eAI6m1SecTMPKNqo=
blind indexes	a46ad89a0520e467fe722b4be5cd9cba92fff2acb709a5c5fafabe5e1ad59657
tokens	78b77c900220353adad0d80438af747d432895e113fb16125e20440ce370b76c
PIN pepper 1	7c35deeb0b2d3263e98d92fe56760ebd650a942d79e12ee835819e263170d46c
\.


--
-- Data for Name: core_message; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_message (id, channel, template, language, "to", title, body, subject_id, created_at, sent_at) FROM stdin;
01a20221-aeac-7210-a37f-0a1911400f90	sms	accounts.otp	th	gAAAAABrApf7CN46ey4SnqIQ5FZi5K0zK07JhAkJwRuiKMN6NCx1YGFL4cjfnH_NpiQOtWnHZLDpf_mQO6z2T83VnsFOgKACOKhI15NR5iipbW7jHE8T08E=	gAAAAABrApf7itEIqA3ca2Thcjdzb0erOuizxgQY0Dzbpwvwx53BMGRe0IhFUwFes8rrivvpu6SbevN047HYbXc4ra0FYxuw5A65gdfy3WuCvxYX3zEec_c=	gAAAAABrApf77KyeI7de4fCxVF1mcB2fVpIRYnajVcITu8BFZ8jSKI9buA5P-wHuJnW79WT4NPeoIX3BR5Rlfcz86x_r9fkTEqdxK6O3D6kW2GZg2N0_Oey5BviutizqG3dsmnEqkKwyJNZsan6z0KncqIZ7CB8Wm_4bAzxy-jHdNn0VNnbCwULy5g4o0uRGdVWXgGj-za-eAjXXB4bA9rLmaOvITwlLQbx2LamEIKXvQqSP65Af7gKuWoJOI9KPnRryAYb42NQkTvtmRAKXIJTOIjClQomFD1DUdwBMxJfFX0sSS6I9cLs=	\N	2026-11-22 07:21:31.484334+00	2026-11-22 07:21:31.702882+00
01a20221-b215-7149-a048-edba53d8f7f1	sms	accounts.otp_about	th	gAAAAABrApf8jiPoaCN1SPlEtiToMTjyAXrA1TdVfXTUT6aub6yJuzVSxSVOVop4cX0FwJJTbkq-14aVuP5y0jz06CoH7MtG5-NPBdNKzlOCV6d8wZDOYUs=	gAAAAABrApf8_28oJxge7UVqj5Pm_ecbdC3LM29GXOUp9Rk_P7tRNmsLU0JEUDEiw0KO9KH0PX1TtFgzJI5ervszRMl-V2CTSbsZkcdQB_U2bleaiRCgCWA=	gAAAAABrApf8qZcbhEctDfPZFAqcTu0HKvN6mYzx6BEJb2fATrGp-K5oXeGCYkJ7CabY_0SIFNMxLGim_MOxZHocV8-UJEn1umF_J0uwHlk8AYImUt8CFSjK26i9XIbwfQ8HNrtOpLMIbjJZAiT_Xa1AByZmqHG1Mn5KLKq3Uego4aUF7_pA27zHgKKLNg-SogbWPBQ4bOUD-kimIUUmRsEnUT3Ek5vbVGdyQ_7OwFVTsYivIVUj4Ff-S2S5JvaX0nj06BW8Tz4CsUE3CNybdtXDB0qY4tC1y07keMomoGphGZSvJnSJPBS3x4EsL5kn4XhX9BwyWUkZwHgGTub9YDSVHWYwF820OdU6EInM9GmKGhhVbNTM12B1Fgg0PfkIDdncmeK1lJjEOZYEhkaWed2CqHyT22DIhw==	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	2026-11-22 07:21:32.417997+00	2026-11-22 07:21:32.677362+00
01a20221-b10a-772b-a967-73528b593ef9	sms	accounts.otp	th	gAAAAABrApf8APW4mEymvnSHhI7qha9M8YK2-mX8UwE6BtKZY31ZzzapPem-MzpI26xVPPMofUyzJb7OvmZrZGjhS2ex0-KBDT4p9ZEmsG_uj4SL3MeF7Dg=	gAAAAABrApf8EJj-w8DKMgwFF2VbhTq2XnIY9Qdp6CuwGV-Rhhpo9DzF-7dt_u9n-6-rWSIinr_spAOlgiaWe1jcx9L2Nt-TXNp91dNsRSdlBZIK202pSJ8=	gAAAAABrApf8MGpEhdcTdoKuSlxdqJhXGu4x-M3aOkHuK-uiHtoydFAhLxAnUJSrmaUgp4mMBxV-hLxQbODnsZq6oxztPAJiVOR8e0BoNSKAgdFcJYN36d1jUE5Y0zBJEwUcnRc9Fr3NeznOgNmrXCfDrDvzHpHRSszzJ07-Ug_6Jfx1XgqRqnvcodNm6X0XzDKUgfUbZI9dFAwzSJp-RBwNdpy8dBawd4FVTin1kaTcoaDqj-8CRXw3ZyAWxw_OA7wXomW_lQeL2eKZl55X-ZBqU7Xs4G4L-TbHgJa4xWCYOGwm64xdba4=	\N	2026-11-22 07:21:32.152231+00	2026-11-22 07:21:32.649904+00
01a20221-b303-74bc-a0ea-a5bd7ee94140	sms	accounts.otp	th	gAAAAABrApf85vqyQmFZgF50c1Y1lJpS3kpWZYZOxtKv1osMGL2Dkhg5txB3-fGky9pR7Mc3iLZwEYMoYjqIkfN4RI0WJRa-HDacLPm9ndaJxZqfy3YAMUg=	gAAAAABrApf82cxcuk6D2KPayikIWkWEbiN1gKDlR9RWAvuBRAhU2eo2QGiu1IPjwZYBRALjACIqMlZ77QYi72aDTYn2RQkTqmMxjxyRKOEsUiQy4EFbdIY=	gAAAAABrApf82-XQB7VeInLl67r49s_kmcE1ed_3Aucw3MyiusljceQC1drhCF85KNrFxhpBC1aKdkeC6xRZWg6mFcvKbWyzKdqIQQA_hFb4xP90aGUPbkR552C-FmGbTDaKENU0tSOlP0146EaYTgcnePXoLNE8n40gXsHpnk4dCGnbvk6K3Dvnun3pFT73xMFMBHjhfnJ4wvIUkGDfj90X4puSBf1mXJDIK9fYP5paLSKQK5eXVFbrb8dneyPFoxQ7A29PpUfFOI7u1Rqv4HGzK3x0EWYNoDamCdbRJZjieBjaOp9YLRE=	\N	2026-11-22 07:21:32.656174+00	2026-11-22 07:21:33.637079+00
01a20221-b591-721e-abca-acccf2f294df	sms	accounts.otp_about	th	gAAAAABrApf9Okzj4ybMTGR36AqRhbnJiveRCcwHbC9W_hNYwrVjYZI9WQYUi-WroFP_qqx0gFxW5gBTSGIZ0bLfFYMLNjLZeigAZNBkiiz5YAb5JkhefDs=	gAAAAABrApf9r7gc7WTLKQPp-NMXy9ldaCWU4L2Sp09WCmGg_xX9fq5n-5YthpPni7yGU1wzujVQZK_nfEfVP6ygX-cRBo5p6oeUyn9E888oYu7sUclwINM=	gAAAAABrApf9bmpnBmrBfPZAK4fbj_dJfKVygKA7qPW_CvIvn40qWBM28xz19BsVofDgWoSNlT5ukcCNDDnuQjgkoJjRU56F0LuSzE8_pzbPhAsrsNbCzaSLqvVQn1xsclFiJYC_HzBe2ZomP3v2bK5NhVnPQFFW2esHGHIWT9wngQRADmknn8RY7M1g-116UXbm66WqALEX5Qp10jhlGyu0a2-WefUZ9z51RtIvVkHLCWCF2W-DHhXEL2YHGPMzPPnlp8qodGlJPguHlKiPNsLro-kOn39SLDmh5_ZUxgKVU2ItOGLC4wQFi8M_OAr_F9Nr3Q8Hy8B3NnlatVabDIt8kBRX-_2eMGHB_lQJ4eNllknbXonlRvHrxBZdSJZbZuJj144RATQS_IjvK1BcXbOuIM885j10MQ==	01a20221-b4c8-70e0-bb33-473d980b867b	2026-11-22 07:21:33.254926+00	2026-11-22 07:21:33.642246+00
01a20221-d89d-769e-9c35-f9b8e3490ed8	sms	accounts.kyc_verified	th	gAAAAABrApgGHq7q-gWKxQgTbPcaBkgbMXf9q5peu1a9w3iMCmi8qAChjqsz97e-gYP6FoD1LfaHS96ZhgdXfbnbh8txCfktnPIKFtOojsnhPY83V7u-8SM=	gAAAAABrApgGUax3lTnzz-sEWl0qXN0xXyWoDgx4YUm8UHpKoekpH0eHKWCPyCXPp5gki4A2DxemvL52wCneUJGCedJGrlhVKR6eVShhDnytdb78GxRYB0s=	gAAAAABrApgGVOF95TXmPWVZ5MPuk8E8YELCT8uyv7i2Tik9x2dU6s9LOCFyEEM5iSy9-WN4JxP4xrRC40SlhIRJTn3OwXgizVErxLv49coR1iwXifPkcMPft8AlfyBMMmfWece5822O9fo8cx5MNmW9k_sLXNH3KflTLkwS96yFFD4Hjbhkaw3bbowHkD5eDb9qMplbR2AdYOZRIWNidtoC9RPw6u2iehQO7c_dUkx5LSYS5HsaNIVmK402vcXwhwksBpZzz0HZ0OAjyxbLZ2uNqkC2O-H6bA==	01a20221-b1d7-7340-aabd-c0ca8bfdccc4	2026-11-22 07:21:42.262224+00	2026-11-22 07:21:42.684811+00
01a20222-00a5-70a1-84a6-5a98bddee45b	sms	accounts.kyc_verified	th	gAAAAABrApgQqesX30TF1m_ASLA1PeHYbGu8JqKMiih3PcQl78emRTpQHO4vmAQo48w4wxmM08JBT2aLK4tOcM28Bf0tdM_c_K17ULU9_QtxzyLARouO7tQ=	gAAAAABrApgQ2-euIuPUtIF_Xxccf75G29rOiq7TNpQKjXlksJca3vEou7cmalQ--jSNNUD5EDODEOCtxau70XMmnssQlBaFueKX-qmvxemBIkscyxqViYs=	gAAAAABrApgQSLjKGwvFqeq60Y3Em4qPbHkRQjuo1lrmjOQ9TV6sOsYoVsK0FERZlJeJF8XJwqnPVpZlLrYLzorvOYzYXBlEtQJtp3WxI3E9p1Ln56gOcHjKPP_XSqXZbUIHvmiTKz4HmvDJSkwnDoYKCQUEx9EgtyLPswIH-cmu2vd2-XEbbd_xqL8zBw0g1Bb8XS7X4uvB_qWEA-eee_lnwH51CZWzR-9D6I_ksH7iBnLejYOi0XvJhX7iuXGR-Oh1wxE4ZDo669lkUo8BC1yun3Kld9wH5w==	01a20221-b4c8-70e0-bb33-473d980b867b	2026-11-22 07:21:52.522767+00	2026-11-22 07:21:52.777945+00
01a20223-c2c4-730a-a05a-4ec8354ad19e	sms	accounts.otp	th	gAAAAABrApiD1vEdPecWlnjOabkkMOPxYLGwBFG39jtajBNameorp9SgNpHQJHsuC1pA-QsrNHW4BqaOagJ0N-XaRTeiq_PapJPK5aJ7-pyqsNwAsXJ2i2c=	gAAAAABrApiDcMxPmD4hGjwbfXh7GRI8K_6PRJAArr2Ca8c5ZUolSa9QUbxz7gxo9ZYHrCO7thgnd8Y4madXvHETQIfQ7O5ji56s9twVjVCWmlYUL4Ks5e8=	gAAAAABrApiDxXb5Om2Qa55zxZ7sZLSlVG2oM9wdjZVTeuKtfwBOmBAvaW8aqvAQq-Yzgon6dR7MgUklkahfZxn6pe3TbzKm7vgD2DuvVhPspUg1m6xk8Cd8tKchbrSR_MbU3reQT5Ig3xmVESTUBF4Iw1flTY-nP_NJ05hPETgbUjDjjkuhnhItirgyzzSUKc2N5KFe1bqS1MMMhv-sCp5eZKiA8G_m1pln2vgqiiolydHvFsuL4kQFVPm6F35S7MC13TfK_quTOWme7qGD2RNk7kusNkpHoSRes_Goa0CIfi6TlLnj0k0=	\N	2026-11-22 07:23:47.744026+00	2026-11-22 07:23:47.972893+00
01a20223-c15f-765f-80cd-26572dc06b77	sms	accounts.otp	th	gAAAAABrApiDRkT-ew7Al9jDcfvzfSTdyMw9y713DOn-DogzqmetuQx4mM9zvYNfjlgF7YU9n1Mh_oJMSo1uvUwg7caVOsgHjC9WhNrbtZgt4oAHraeZyIc=	gAAAAABrApiDYIzRHOyXBaMoTqOjM5f_GXUCiTf2c_eOyoeYXdr7VMD-QuOIfCnEjd6qhp-B7MmodZJ7yT7eFa4BTnD3b7IfE3Y7x-J1feedx_kWIDXgOx4=	gAAAAABrApiDIGBHOVD4cjeu4F7CGKBEHcbdMG6vCieBMJb7Zdg6H_FVCWb-16BtX5C-xTh3zQgo4HwnYuyKxRCY8zbZYZXM52WsLN0oKP3cYRpyukZxKL4cyUUyvWkbZzDFUzWdHKmUdWUwqXgauMIoT0mFwGdR9YlvfIq8Zs6NhRXwR7IyLyQq0HLg6LSLVs-LqGTcLXKgTbh-s7XtHEQB270e8Xr-_tzxhHUVC_e05md6RDQ5B4i-J5Onr1R7EfpNH_2cpHdOrYZYkeR_1biNTXGV4-KfBRQvsRBf9cWGaknRCrkY8ws=	\N	2026-11-22 07:23:47.403646+00	2026-11-22 07:23:47.971978+00
01a20223-c5be-70a4-b564-403c361130a1	sms	accounts.otp_about	th	gAAAAABrApiE_UGMDfUemopMbQsHTO3A4StyrEf1M76usVwZp5R5ZbrP7jB_9lLDNzroqqCKn8_5RyYYgJF6bWkOQgJSPw22YEqE57Q_xhzvBNCbQpQZYMk=	gAAAAABrApiEFn8FIl7b6h5-GIBxe4mzDADe1LBNJd4LswT3wvZwTAUh5I2o_T1I0eNzWlvKCKLMnaDuKCm5Un26fyDXm9jzqK6fmerjbhIhttdZdFJhlpc=	gAAAAABrApiEGuwBHA_ruDU6G4w79zrtDUYnm8Br810SRi1-L810PHHXdUJoPzAZnIe0UkxtSnZeHgJ9d_kgbiPU5GbHVypbm5_-yhgVqLSi-m8aJ1raPldBs36_zgqHINGoZms81e9zj-G9-wvjsiXRMMC0KI8wKd3zM1XVM-slvn6Ep7fe7qjTA6bY6FbLohixUk3yxttNmTiFcaB969MD_f8y6rIdqkT_BvpHBS73olRIS68CEQhAo7uWMlcTY9rhzLAKQ0d386C1e0wmPONFgv-sVUq5OHvrZIUz2CYBF6r46I10jxNiqaPX5A3VAola7v8gwmm5s9lgFRYqHz9rPPloSBnzDZHSaesWTfLExaxemQpVwdxHfvg4M-Te8j1sAgW-b7KI-1t8sf-QJIUK5PQ9lO_kVQ==	01a20223-c576-71b9-b9a9-edf465448d26	2026-11-22 07:23:48.522164+00	2026-11-22 07:23:49.030727+00
01a20223-c4bb-7340-8b84-14d2f6e4d048	sms	accounts.otp	th	gAAAAABrApiEhweX-Xz27WCeBisthdNZws3XqWJaZzFmwPtz_Al3KYHDt5Ud07y8MECceoPKciE8gfDcmfOGOTayTw-EUnHmcekPAI_JsrwzkUbgtv_rSd0=	gAAAAABrApiEU85xB8TF_g0is1P0kRTH2hhp6o3ZuHMkB_NhY4MprLMcGv1Lo8ikp0Ql7wF9htbdnU48skPT8Jri1W_zaI5xWuwTH0JlsZsqwVJP1K2iEpE=	gAAAAABrApiEpyjhUUua_4HngOsp3EtTeFPZ6JpLPJpc1dD6K0EbW6-UB9yoTiIIuk_zb5n-fX-l4T6Ga6Wg8_PSOXm7akRfym7wSPBOgd8iUhdfZaPd4D5KLuHPl-2Wy5GMBKE2vwNHRmDIvHAWcIFoz2aTfBcnuUZrj14KKnxspE4nZ9CKUtsDNjTX40NQdVy1cZ5htBp7DSKoKPiCPTxYvRsEmSn5iBAm9RvX-eZFj0bfzoWWcXlGH4NvlEX1gqWoE5C1Mo9WybqYbkOtRBtrZrNSZze9MQffgpEE6WQJ2AyM_rGMs94=	\N	2026-11-22 07:23:48.271682+00	2026-11-22 07:23:48.992044+00
01a20223-c3fe-7330-9da8-114c50c61fc9	sms	accounts.otp_about	th	gAAAAABrApiECKPBfbRuD0onvWvuCcuneoYfZQRGcaPrXu1XT1LQPaxCji-HZkgOJRRzrP4YgM8O0les-UpGmcndM9qvC4JoBcq-s4DRjt1yes5qfgd5Kq0=	gAAAAABrApiE3GGvRvtY71kpz4Y6yrO3cRJHgv81TD-sRsepNCYborg0zmd9hYRgGBugpgts8h9MWMTkEF5pAlE6WRShmkBHRwzhDW0E-nCyA1KKPFySSE8=	gAAAAABrApiEHtPwgXVwroedZQgeojAFOPynxXQTdcSznSGBHOi8ZBPYNSisvTtd0WqO5a23flNRPZw5u9S-usQHnuk02tuMfwtQAB_hxdzvS2SPYsYZwOswSpAaa4YVlgtoJqQg1CldbnxM8U_Hl-8opB-gYKz9MLcrHqGPu3u_mHhc7Opk5PA5hCdSsb_ZOfsbXufQgsLRnUi7Or1gxCs-M03SBaJpVkKtE0V_wOm8KYyuYXPN5YvOw2MUol6jK9-wSVLrWtxsbtqboKG7ObONxJKhinw0zR2R0yYFVqNAARdEIptZk3ay0ljvTRkrRZMxmTUdBDZJVXgwqfYohYC4feiJFVVvX-Y2aIhdMBrkYFX8R9EMvAlh8CnWpFLzjoqh5W_hZu0wlCMlCI1HYOSerROR7zI-Pw==	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:48.0748+00	2026-11-22 07:23:48.99062+00
01a20223-d396-75fd-8e06-fbd0eaeb0d02	sms	accounts.kyc_verified	th	gAAAAABrApiITBIj1Z9Igbk0hF8qjKVq7BHSy2wDHDkMLbP1KytScP8TSwuyLCTunEWCQy5MeRb2L3samiy4RKa5Lb_R440LSgIYbEpqoUs98l9hBGfa57Y=	gAAAAABrApiIkpby54mlLl7kYHvcudZcO-qdYe0xbvi436V0KwNgnE3GaWuugFIOiLujnuQfKBK5m3Eq6VvuyRNNXGOWhwksKvZ6rMqjDXSA3_ELAh3YJvM=	gAAAAABrApiIb_Y-y07NiljyBAnJDys0ApHgmfw5_tJKQIZCmAtdDsPU1p3O-7x_QdIrVGoV2TqLKjd_IksHCg73GJfjjF1KUbVTQ5od3KJhhqAeE63vI_VZZ85VYQ5UAIJjO_kwpqwD_FEje4ILGPI32m_5YBH22QVvQzd-_6f5r0U4Jw-CJiJL1B82B4DHiamXa2OvmXLRv_Y5uUMAY4zBZqe3ce7Rw1EtwVN30TksyNFWTU2VIaKZlVBxkLNgDnmpANx1vrezNMKag4eJ0WMkf2WlmuDRJw==	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:52.075194+00	2026-11-22 07:23:53.010559+00
01a20223-e56e-7391-a264-5e20b2309e5a	sms	accounts.otp_about	th	gAAAAABrApiM5MpiJwzJddsGc46tKBoCVVkaoSZpuv98zii8BXZkKn57rHQwYVXx_fWon68zruyZuBlN5RZuxlP68xW_rhwhCC6qi6Uydbj042LXViVh13A=	gAAAAABrApiMCY0TgkZEnABohq9VlpLTs3j1J0AgYvJa-3iTMu74QUqUHvXKD3fkIyszYoxHXf_8DkBRR3_-WTWnSLilg1x5vwu6MT-oQyw6b_yZuk_fpdA=	gAAAAABrApiMHMFdr-T_2xOZ057LL_uaVrtid1uX25tQZPfYEZsX-7icWcx1Zq433qPaqniloasjHOxj2TkG-4Z6971tvBmR0zUF3kY_ObIovgugGbXVTr867j47rf1WlTgN4-ACbi2kF-ZfTdDcfPvdoxRUNbD-K_JsbRSLp4WfHGxoABEXN0GZ5U8tb-F7gSx6uRpx9BMmbrx3xAx5lazxu3Tl1zJNucVgJPypxCS4HOIyZOQrnFryMrF3ng09XR6Y7TcW3iMK0q2MiwL5SZ_Kk7SRAIwNNY00FZ_UQtur2FwT2CoddC6SKgVKLoQYMBuNAJxo73WrSk2K3d-JFY1BuaRspxQg3cCF0i4FuxMCHXV4HVsW7vX_ABMHs7rQWubayQ2u-AbMEQJnle0M7XC63IeqDDTioQvUXhbqgPwnN4i8mgXCkuM=	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:56.631918+00	2026-11-22 07:23:57.008647+00
01a20223-e329-77a5-b107-e26354de0a0a	sms	accounts.kyc_verified	th	gAAAAABrApiMe3uYJ6pTRF-y5eGz4oKn5Zj21EHREu6WB75NmrSQwlRw7EdzASjRIxt1B6EVvMJ9_zQON98dDmHP9GjOo89Fxw2a_go0zfLrJxiK3r7aZmk=	gAAAAABrApiMgWsVZydIAQE0uMzFN7z_kaXWpA-_hw-nwuCb97yAZhETEu89AHggemFpxwjXWFwxzu4sABDvttqMakcQIGcG7vaglq8QmI1O-m_r-5aKUBk=	gAAAAABrApiMfuTqv7CadrCsBaOLdhF9p30w7q0LD3MKGjSihfvbfq_0daSl8-ztBA_tjzgKqod7o25QDZ8h7y0OPo6C3N3f_oWV2IMZfOqkwF2vZwGvP6E6eJZU2NVYNMHQinOpQvkpvaWfl6V6VL63lhIqs_CX6QEkliEDFgT7Svdip5FmeOpni45QdwXpb5bI4raR7N9G75T6KkY0IQFnmef2uhPyA8c5NvGgQp-D5FUZ8bDgm-rki3CwCXhtT-ouG87I7GckY-r5Y6y4hMS5WoUUmGmu9g==	01a20223-c576-71b9-b9a9-edf465448d26	2026-11-22 07:23:56.055887+00	2026-11-22 07:23:56.99873+00
01a20223-e603-7333-acce-19b7bab0c775	sms	accounts.otp_about	th	gAAAAABrApiMBlaYddK4KAqWX9SoV_olSiDoGTSKsr0nIEuT38lrEEHujPm84b3J_CmXTdeyQrmrubrkhrra9uaSlnxCZRp7NRdVb24er3p-1RrMIOcojtE=	gAAAAABrApiMuJgyQ_kTSFrWYdF2gzOCGoKMMdREY_JdmA_2yyix4ZDm1oxqqGONgvf8JNMeavtRJsquIIlEzgzJLQrYqj_csVA4vdvaJB_42pgCXSTl6NI=	gAAAAABrApiM0CxqUndPyJTsv0sgFPpprhCBJRbtEWVNTP6f-bp6W9KG_h3AELRRXCNtjgnePSG0MlNPzuQ2xs5BeyfTriA1s1RfgwudG1EgOAgxMo7lENux6rUepXomHR-bzUEf89qaKZ1c_dIrbAnyWCWlzABYu2Tih6kIAuluSnuSVB71NK-4G1_xSBCDwqHjF-zGm18e0Lt-xzOmDfXSB5d0wUYugrMUZI7XNL3Inz0Tiv3krAUwxJ2RlD0Rkg0O8Q6Sxm9-_GNL6vjpjpDRlQA2iymdLr2kiREXtu4oCDC3audd59-20s4i51tiEV3x7MKUKd9TYl_NDrhT7c4T5ROfyTvA5n_P14L1dvxhysxyBlZnz6hq0oWZ-4de2AwPRcE5lrKHb05IVCLtkqNeHjq_dx0UH1GZbOAZeWqy3SffyK8btxY=	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:56.782896+00	2026-11-22 07:23:57.033457+00
01a20223-e735-7048-90c7-146b2f9144b6	sms	wallet.topped_up	th	gAAAAABrApiNn0lBXyY1XFsNjHEOS0ULyA8ugG6t_Lv21Hssel46kxbS5Dl1K0P3b4m6JjnjB2t6Ftpnmlp0iGzQZRf8065FhlUpV9XglOLCfGzd9rX7LfA=	gAAAAABrApiN5-oIPi_GZzab2hK8hIfvXO-l_x7CS-rZ754CTRiJDBu4YOjGVKilpV6fjY5qv1HAJjLomWilEb1XAKB6b3gvY6LXtoSYbFfuL5ZVV0MyhaR4tK1GLHqAU2iDK0O-EoFH_9wuWDFm-MAEknn3o_mj1g==	gAAAAABrApiNC55G9t6zhCjjUHfjihYRw2ahl4d8wvMt6fDBg_nSzFDrFST5XFaYt1vU0YpLO_0qtHjI9Cicz8Cknj6DrTTU2SLlVzIN2-Bl7575YwkbegOiTLNTMNnbS2KQuub25BEOOH7JwMmrvrVgO6hjCga2c1htUrfqVlJlFJL-4lDxHgwEzV-vpJPwdSxtunPQR2pyZr992mbVtbwhtMM1qxCJOej8fX7lvUL-gY1s3_j4-sajNHEGJQLuIjeilzS_ZXSF6Cerkv2JVXxVY1sKverFFK1nVNTgJNEUvl8WkmmpDQp1RO3afUrYYK3bzcTHteSeD0NUCiouONnvNQZYd4Ukcw==	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:57.064386+00	2026-11-22 07:23:58.016166+00
01a20223-ed12-764d-b39f-6c18a9ac1427	sms	accounts.otp_about	th	gAAAAABrApiOAayf-7QaKEK6rPPBoXVUblnF7sUdmS6c_DniQHbvu9LJgH93s4-06lJt4LYFGHfNLNcELZLg1R5BLrwbeqecsJAqq-6W0Qb5MrRWQouXS8Y=	gAAAAABrApiOdOJSLd37ta8DrqNFAqQv_m329D88ZTZlSaYxC-Mvbn7n3mTPr0bdspECAMMsYeIHElSgXtS6lYTp8rgVEcqWu-YiIzlxR0LaQyoXIFzjrHg=	gAAAAABrApiOr97BcJpd0Sz5e08s1fycSVBPXPYFXjqfPbtI_9QAl7Unvf2Dv2rYiI4GpB9trV3NAAxgOSKBLoMsnzXyNHnnwabGqKTfe8z0uCSiaxZyi3x7EpWWdT94ZZ92k_OwpzmX4dm1elWNkEXBKhzpV88nncAh0Ittmxj1-cOfZkGX2NWM2aeaFWW4OV7MyDniR0gFI-5uTAcp-GHghC_L9_OHhTTQ6-MDoBIA_91uyuh_9X2abJNHeePeH8mTPUNZiNbV41ucjY2a5LrkrCZKxM9XfYBhIKHxnkk_elLh2vEhezWBLfoSIq10zqnk5Gl3HzcMnblQi7WN1Ha45qrTyt0P5CdZuDJTmxmfYV5uiFQJNvTXYSwHx2rnRtyPylzv7BCj	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:58.411208+00	2026-11-22 07:23:59.013313+00
01a20223-e754-76a8-ad37-736e2454b4da	sms	accounts.otp_about	th	gAAAAABrApiNi3RWeGTSllrO9P-N-Be8j7uDAwSWoaSeAuIlWxPawtANG6XkdhqYNq1mQ8WF5TUtAc4AqkdVYEJfFHi2tpVlxpM7MyOIeND67KvqJ3CCiRo=	gAAAAABrApiNpHNJH8TmnLek0EThMy9UB-G0FaapuLfxhBIEFT707hvGx0veOpIW4PqSFQP5Szp-7T6fKE33VAovyxkWh_gLyPh59eabjGNyXm650qN0Tv4=	gAAAAABrApiNT03KbvmehvbkZMOqq-HZEfuzEcyqaLCFfBTYSBaUG9YK_1p8tTkByH3scZgYn7UnxkCO3WQrl8Dw9eC0gVdTK2KNjJFdKuMfHd_c1z8chClgzBnfoOkPlmJhizWFu382Z4qETJhflS_0ncEthqZYTKTCt1bcgkX1Ds39_LZU623Ql-yJehfUwL8aRry6YqWOODgMnYSxjnks44oew8w9TNLz8_OuAHwq3hyaxhXwiAbAWcZE8RO6rnS4AQdD7de2GvqXyHrbO6KR-i58q1qHgqzWuJSF-xgyCUrjX3AJyl-_KTUnfYHdqv_A_qJvsASziMIjR5HwQoxJeKfdh71qJcYngwynpQuImPOdgZknFzEui3FjvCbIEAo40LoqdelzMoxw-IdLM06T4_weZQ6NYbI37tDZD1q10aIxonoJUtY=	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:57.070582+00	2026-11-22 07:23:58.033836+00
01a20223-e82e-7103-ac1c-5557abe0b825	sms	accounts.otp_about	th	gAAAAABrApiNvfSb8Be2r3t5343UKHRbe85o55vtIDSVAv4qg6yosdml5opuf9mLtWBaPRnzn8KFlpuf1G4WltMyqaS54RvgjZcgyRGKwUUOyoqbltSTPmQ=	gAAAAABrApiNmQPAs1iKPEDl98XQSNDS7UbrXeECAMffAWBs3EYbiaXJ0PiUVYm0UTcOhKT2H7eBDPuaB_oRk7hnyUEm1v8amnQjh0L251705R-joDKMPR0=	gAAAAABrApiNyb3AItK9SfzpQ-w9sX9C7vuRLwwozNp7qhfUlZRb7SCG5VCZ12wcU-E__YnRotd1xFT3Vx33nkeheUwZOstHQ7LDsNCrVqXXaA2C0QAbbOYCXWVnrsd8E8XHS9CeWm4FGIdR5Szh3ibQsOMwJj8jA_z0vo05Ji38nJZiUPSNwNFtIUM1iJa5qV1iiiv2f08RrHGwoXujYiT3iR4NYuKYe8JDjFulyaodRH3HPgFkrwzTVN27lUdSFTQvD6oOm3E5LpA3TKhKgZtZ0oB9PGAzKKq-hSrnMhOi4_G3FF7bvzqi0Ksn8hYOlKMYumcGlOumiuG-SPr_GP9xd2lTQAyRVn4vNVj4xfLA6RHOFZRjGufgeMzm6IPAbstS2Yam1Hls	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:57.333078+00	2026-11-22 07:23:58.079672+00
01a20223-eb51-771a-95bf-d0e9d8caffaa	sms	wallet.money_received	th	gAAAAABrApiOn3Cfxh0BJd9V5UDhNjQBcKeygEV_56RxI-0W6uviCocRGG31wEa6Ji1WBTRrvqFySHghBI2YfEGQK5cOtx1PucH6cZOyiA2j9xh-TQoLaTw=	gAAAAABrApiO2BvY9MMh0BT3Dtaux81dk47yDqQ0PigGd-X27J_mN4BXG_dkt9whNS-8N3wjFlHJ3i_DFeo0MkOj7rALpPnH3OW5M8zlNxSWEI9IxKA6KkUP8ST2laWnOAIlHb8_1q91H-3IzBpgsfBISFLT2Vl-jg==	gAAAAABrApiOrVK5eXhkEebAgSOywvX5MgOpEOLYcBO8kE-oTcOzcXmdo12OFs4dqE-R7L7VYrxOSYOgVYn3aVRn7mnJpF5dunwDjyQr2KQqyoBM0zAB-fvGVC1Lht0Kx64IM4d0nTxQzlYy4siiuAi-KoRTVTZpwYlDMzkNEmCPbZp8U83LyXNpIyl5wsRMv_oPFf8Yk2Ej0H5X0emQPNOGQ7_iq8Hanm_bBdILYgta9nndHxTXRVpZsbqsjARK53DpfYJC71RMZ8kpS5nKdy-oATvaK84FYsZONyrwWnrFMLtYvHzR_cjzyvo3ZRFN1wVVH5la8BAi	01a20223-c576-71b9-b9a9-edf465448d26	2026-11-22 07:23:58.10211+00	2026-11-22 07:23:59.004334+00
01a20223-ed87-739d-93b2-1d182db995b5	sms	accounts.otp_about	th	gAAAAABrApiObl6dEutfq-OjvLiLATFwdKTyec6tjC7yIhrRBoHxjn66EmcDSKDFqXD59qJIxyuiniDrM_HTY6e1bcYI8nExkzvAinigqwKcwSWFJ1C0ryM=	gAAAAABrApiOEg06Ye2Rp_TJh43aIjJ0W90a8ooyI59s1Bo9YKHQOa-vrGpiij3Scdi61hOTA3PMsWO4n-sQpm55RW8jeUR1xckMRG_oAe5qeGeYmsx5o2U=	gAAAAABrApiO7e5NGpKIOs37c9v1AoEUtZ9hDhS3kEGfmtLjuF8EjVGluttUPJLKltnUTG88acHBGDUMFIoMoiwTecU2MN15foX-eEnLBKHeAKBreTH0UDou91X8NKuG1xMVWV6_fVb__0lzV93DETvhrQJmJmR2lM4sqhC6dxN3TfpPCDmS1bftW35xSiQUzqn5veEEqi9uQask4FNZSNHk7msnGRHoKWpAVLYFLdKjeJ8lk0J020ZrsAJyvjHH0r0SdCx5j3D3pAH2UCc9ZhobYILTjIJeTMRdBE28QZvtrpT7sDFZZnUAQY2ExKoLEaKFy-lf3j2d8-6pF2DF76atSxLjArqIoyaWb1ql-5AKY7wtluH2fc4wt0u9h7tl8K9EgFXIRazI	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:58.707792+00	2026-11-22 07:23:59.04869+00
01a20223-f017-7289-bd0f-fe0a80b862a2	sms	wallet.withdrawal_paid	th	gAAAAABrApiPij5Q-VqLwcbkxgvqUFXE_9jqBzSIX6fIAMJ-kokMyE7Be3F82Z_UmumtUAog4U19zCBXdra2t3812n_k8kec7TPX4ZwjId-529NQuSB8pWk=	gAAAAABrApiPg4tkSMvTmFeK5_6DN51tg_H_Hh5DFNAO3yEGQjHSsLBF3JdErVRPoQVSfvNY4LgLLb8xItcYEKyxINnC8GAKIF3Yem34zD1VrOOJyTKlChQMc8EeyIdw1ZOgFaMApqM4AnIsq5Thdynch52ipjpIwQ==	gAAAAABrApiP3AwAih5ALcHQCoWy6LhZrKU4bgbmt5cizM3lCK6IQa0c9Brqbx-qSzCQ9Ftbjy0GmAh7UxFs16gc69ezwXPFgql9dUnr39rbzD1akLfmiTT-mNZaxVkmUOof0ra4udtw79hehTv_GYJg-eSnUUmhADsjqE9tMkCCOCPJwy-ItvmUQoZcWhrYl7A5MA04b4ToVU_4WpDmmLJpuftmIqkNPk1OW06lOYemc_LEE9_R_pkGKN7jpPHFmM73N_nN5yi_00q8zeNrb_JQ0BzpNM_S5hS4GxNuviSPIZ7MNt7jlxaysHic20j7vywUKjGiVpCEx3Rsf_gUqgmIyCx9MVKfkk9Z7Sc2gjzlch2xywmzrxw=	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:59.051507+00	2026-11-22 07:24:00.035107+00
01a20223-f16b-769f-8a15-38fd41624a3c	sms	complaints.acknowledged	th	gAAAAABrApiPUEVTz5Bii5G-dytW2niPPoDTA-6DWz-Dzh-DWaiQech1eRhxiCXc2mZF6jxE_qQzGr92z4da2A2Vm2Q0xfurnl2i9FqEYDz05nEEZXu0baM=	gAAAAABrApiPS0RpcLB2LFp4JyDc2gV_4-qF4Fk7tsxR_-dNvKwOaX6_womiqFpQsyuNuaONlBMYhAxNYP3_-quB_P_uqiE64-o4O1dK5Zt3bllWJ0jgdLV1Y6j4M7y6TLSVX0jcN6mWrOy2u3jdQS6eYqqpVNsNI4AfTkPPGgFRtDjj5AFcbI6F3z6DxxdZBo2lMBRbUr6GDM8NbYseDJXZ2GbMRb5uhA==	gAAAAABrApiPDiTXzYX1QxNKQRLbJqf8DLeefEBVnZ5jUyEynZ5j8g9TFJOqCkNR8pcyBhNkmuDXleVEx7rwNbmId80oFfO6oXKRcQqHsZLyxdSkY8KExMRgRXQYNrwKipbQiSvvg_B5g66BRqS-LQg1H_QDZUSMSW-oZ61FY4YIFDtYffkoFkH4IJOIcL322jov7_qO9UwNns1dt9HR0EO-w-IOytGypsSgG2QzZ6xlT2sm4AFG2yb7kgmaW4u0_DoCPY2h1QDRfyi-twDgAf6na00Ev1frAZbaZoIK_uL05TaRawQXqpmQGjYO-K_YyIB9Gj_cxrnDXQsYHKGY589snzkm13vdQMY-Oplwv__U5Hp1y82n4nMECMMwqX9K_1LAhzV0tM5zK3IqZoCkV9_h-whKF3PnPFDfUEJN1_FbVYS50820NGWDeW76Prg9NIpXhQsC7DCST25_1lgF519sPig7g0q6-0m2n_c17oXUEvBb7o9fHcHBqVA-lBZaI_j2Rzn0EeIa	01a20223-c3bf-7425-9fd8-f47ec6710366	2026-11-22 07:23:59.66114+00	2026-11-22 07:24:00.038727+00
\.


--
-- Data for Name: core_outbox; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_outbox (id, topic, payload, created_at, available_at, attempts, claimed_until, done_at, quarantined_at, last_error) FROM stdin;
01a20223-e56f-754d-8571-adc0b03abd59	core.message	{"message_id": "01a20223-e56e-7391-a264-5e20b2309e5a"}	2026-11-22 07:23:56.631918+00	2026-11-22 07:23:56.631918+00	0	2026-11-22 07:24:26.979184+00	2026-11-22 07:23:57.008647+00	\N	
01a20221-aeba-74ae-8d5e-bebb74dae54a	core.message	{"message_id": "01a20221-aeac-7210-a37f-0a1911400f90"}	2026-11-22 07:21:31.484334+00	2026-11-22 07:21:31.484334+00	0	2026-11-22 07:22:01.613157+00	2026-11-22 07:21:31.702882+00	\N	
01a20223-e32a-748d-b92f-1161874cb939	core.message	{"message_id": "01a20223-e329-77a5-b107-e26354de0a0a"}	2026-11-22 07:23:56.055887+00	2026-11-22 07:23:56.055887+00	0	2026-11-22 07:24:26.979184+00	2026-11-22 07:23:56.99873+00	\N	
01a20223-e604-7140-bf4c-07efdc8de5e5	core.message	{"message_id": "01a20223-e603-7333-acce-19b7bab0c775"}	2026-11-22 07:23:56.782896+00	2026-11-22 07:23:56.782896+00	0	2026-11-22 07:24:26.979184+00	2026-11-22 07:23:57.033457+00	\N	
01a20221-b216-72d3-a867-55532f771c9a	core.message	{"message_id": "01a20221-b215-7149-a048-edba53d8f7f1"}	2026-11-22 07:21:32.417997+00	2026-11-22 07:21:32.417997+00	0	2026-11-22 07:22:02.612156+00	2026-11-22 07:21:32.677362+00	\N	
01a20221-b10b-76ec-88ed-2f2a88f945fc	core.message	{"message_id": "01a20221-b10a-772b-a967-73528b593ef9"}	2026-11-22 07:21:32.152231+00	2026-11-22 07:21:32.152231+00	0	2026-11-22 07:22:02.612156+00	2026-11-22 07:21:32.649904+00	\N	
01a20223-e6ab-7924-b079-3005abec3e94	wallet.posted	{"transaction_id": "01a20223-e5c4-739b-8742-fc40c3ae1a2a"}	2026-11-22 07:23:56.96893+00	2026-11-22 07:23:56.96893+00	0	2026-11-22 07:24:26.979184+00	2026-11-22 07:23:57.073625+00	\N	
01a20223-e6ab-7610-a5b6-52f4ce5994aa	wallet.posted	{"transaction_id": "01a20223-e453-7924-9a14-5cadde4ad8df"}	2026-11-22 07:23:56.96893+00	2026-11-22 07:23:56.96893+00	0	2026-11-22 07:24:26.979184+00	2026-11-22 07:23:57.064386+00	\N	
01a20221-b307-7770-beba-64975df173a5	core.message	{"message_id": "01a20221-b303-74bc-a0ea-a5bd7ee94140"}	2026-11-22 07:21:32.656174+00	2026-11-22 07:21:32.656174+00	0	2026-11-22 07:22:03.605222+00	2026-11-22 07:21:33.637079+00	\N	
01a20221-b592-7168-98b5-15597dc7b0dc	core.message	{"message_id": "01a20221-b591-721e-abca-acccf2f294df"}	2026-11-22 07:21:33.254926+00	2026-11-22 07:21:33.254926+00	0	2026-11-22 07:22:03.605222+00	2026-11-22 07:21:33.642246+00	\N	
01a20221-d89e-74db-9af8-29c6916a5dbe	core.message	{"message_id": "01a20221-d89d-769e-9c35-f9b8e3490ed8"}	2026-11-22 07:21:42.262224+00	2026-11-22 07:21:42.262224+00	0	2026-11-22 07:22:12.659055+00	2026-11-22 07:21:42.684811+00	\N	
01a20222-00a7-7355-98aa-24e474eed022	core.message	{"message_id": "01a20222-00a5-70a1-84a6-5a98bddee45b"}	2026-11-22 07:21:52.522767+00	2026-11-22 07:21:52.522767+00	0	2026-11-22 07:22:22.732903+00	2026-11-22 07:21:52.777945+00	\N	
01a20223-e82e-7103-ac1c-55587b4c666e	core.message	{"message_id": "01a20223-e82e-7103-ac1c-5557abe0b825"}	2026-11-22 07:23:57.333078+00	2026-11-22 07:23:57.333078+00	0	2026-11-22 07:24:27.993129+00	2026-11-22 07:23:58.079672+00	\N	
01a20223-c2c7-7527-b086-b2a907a1d8c0	core.message	{"message_id": "01a20223-c2c4-730a-a05a-4ec8354ad19e"}	2026-11-22 07:23:47.744026+00	2026-11-22 07:23:47.744026+00	0	2026-11-22 07:24:17.949036+00	2026-11-22 07:23:47.972893+00	\N	
01a20223-c160-76d8-a0d1-4df61a200db7	core.message	{"message_id": "01a20223-c15f-765f-80cd-26572dc06b77"}	2026-11-22 07:23:47.403646+00	2026-11-22 07:23:47.403646+00	0	2026-11-22 07:24:17.949036+00	2026-11-22 07:23:47.971978+00	\N	
01a20223-c4bc-7228-acf5-2ee73ef594d2	core.message	{"message_id": "01a20223-c4bb-7340-8b84-14d2f6e4d048"}	2026-11-22 07:23:48.271682+00	2026-11-22 07:23:48.271682+00	0	2026-11-22 07:24:18.965183+00	2026-11-22 07:23:48.992044+00	\N	
01a20223-c3ff-760d-a730-2f4ab41b80cf	core.message	{"message_id": "01a20223-c3fe-7330-9da8-114c50c61fc9"}	2026-11-22 07:23:48.0748+00	2026-11-22 07:23:48.0748+00	0	2026-11-22 07:24:18.965183+00	2026-11-22 07:23:48.99062+00	\N	
01a20223-c5be-70a4-b564-403d46bef4d1	core.message	{"message_id": "01a20223-c5be-70a4-b564-403c361130a1"}	2026-11-22 07:23:48.522164+00	2026-11-22 07:23:48.522164+00	0	2026-11-22 07:24:18.965183+00	2026-11-22 07:23:49.030727+00	\N	
01a20223-d397-71a2-acd7-f2dc3136c8c0	core.message	{"message_id": "01a20223-d396-75fd-8e06-fbd0eaeb0d02"}	2026-11-22 07:23:52.075194+00	2026-11-22 07:23:52.075194+00	0	2026-11-22 07:24:22.98505+00	2026-11-22 07:23:53.010559+00	\N	
01a20223-ed13-70b2-b68b-6801b679738c	core.message	{"message_id": "01a20223-ed12-764d-b39f-6c18a9ac1427"}	2026-11-22 07:23:58.411208+00	2026-11-22 07:23:58.411208+00	0	2026-11-22 07:24:28.985067+00	2026-11-22 07:23:59.013313+00	\N	
01a20223-ee05-70a3-9014-c5a68270d75b	wallet.withdrawal_instruct	{"withdrawal_id": "01a20223-edfd-757f-9e1b-4908c33d5cda"}	2026-11-22 07:23:58.807206+00	2026-11-22 07:23:58.807206+00	0	2026-11-22 07:24:28.985067+00	2026-11-22 07:23:59.051507+00	\N	
01a20223-ed88-77a6-9b7f-b72a8443ba2f	core.message	{"message_id": "01a20223-ed87-739d-93b2-1d182db995b5"}	2026-11-22 07:23:58.707792+00	2026-11-22 07:23:58.707792+00	0	2026-11-22 07:24:28.985067+00	2026-11-22 07:23:59.04869+00	\N	
01a20223-f16c-7377-a035-5833cd2b9105	core.message	{"message_id": "01a20223-f16b-769f-8a15-38fd41624a3c"}	2026-11-22 07:23:59.66114+00	2026-11-22 07:23:59.66114+00	0	2026-11-22 07:24:29.997711+00	2026-11-22 07:24:00.038727+00	\N	
01a20223-e6ab-7964-b15c-e42b9ca61011	wallet.posted	{"transaction_id": "01a20223-e675-70f7-b0d4-e1261d91d358"}	2026-11-22 07:23:56.96893+00	2026-11-22 07:23:56.96893+00	0	2026-11-22 07:24:26.979184+00	2026-11-22 07:23:57.119597+00	\N	
01a20223-e737-7402-b627-d6c21cdd2c12	core.message	{"message_id": "01a20223-e735-7048-90c7-146b2f9144b6"}	2026-11-22 07:23:57.064386+00	2026-11-22 07:23:57.064386+00	0	2026-11-22 07:24:27.993129+00	2026-11-22 07:23:58.016166+00	\N	
01a20223-e756-703c-88da-d3ac16469e59	core.message	{"message_id": "01a20223-e754-76a8-ad37-736e2454b4da"}	2026-11-22 07:23:57.070582+00	2026-11-22 07:23:57.070582+00	0	2026-11-22 07:24:27.993129+00	2026-11-22 07:23:58.033836+00	\N	
01a20223-eaa0-717c-b14f-d0afe215204d	wallet.posted	{"transaction_id": "01a20223-e88c-7571-af95-a1871e834264"}	2026-11-22 07:23:57.980032+00	2026-11-22 07:23:57.980032+00	0	2026-11-22 07:24:27.993129+00	2026-11-22 07:23:58.10211+00	\N	
01a20223-eb53-75b1-a50e-b63dbf2ae7d6	core.message	{"message_id": "01a20223-eb51-771a-95bf-d0e9d8caffaa"}	2026-11-22 07:23:58.10211+00	2026-11-22 07:23:58.10211+00	0	2026-11-22 07:24:28.985067+00	2026-11-22 07:23:59.004334+00	\N	
01a20223-f018-7539-83f0-ae1ba7188139	core.message	{"message_id": "01a20223-f017-7289-bd0f-fe0a80b862a2"}	2026-11-22 07:23:59.051507+00	2026-11-22 07:23:59.051507+00	0	2026-11-22 07:24:29.997711+00	2026-11-22 07:24:00.035107+00	\N	
01a20223-f27a-7907-a00d-8142850c2614	wallet.posted	{"transaction_id": "01a20223-eff6-727f-875b-7669b54297d7"}	2026-11-22 07:23:59.992296+00	2026-11-22 07:23:59.992296+00	0	2026-11-22 07:24:29.997711+00	2026-11-22 07:24:00.093866+00	\N	
\.


--
-- Data for Name: core_rule; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.core_rule (id, key, value, unit, source, effective_from) FROM stdin;
01a20220-3a37-769b-9208-ae1fd6647a4c	api.requests_per_minute	240	requests per session or address	Operational choice; a courtesy brake, not a security measure.	2020-01-01 00:00:00+00
01a20220-41b3-7294-b024-5aeea2b49fe0	consent.fee_notice_days	30	days	MicroPay policy document, disclosure of fees: a change is announced at least 30 days before it takes effect.	2020-01-01 00:00:00+00
01a20220-4206-703f-a4e9-b218ba7f3791	files.max_bytes	8000000	bytes	Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts. A photo of 12 megapixels has 3 to 6 MB.	2020-01-01 00:00:00+00
01a20220-4207-740d-8e9a-a5fe92f29b1d	files.max_pixels	25000000	pixels of a picture	Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts.	2020-01-01 00:00:00+00
01a20220-4209-73ab-99a8-9df7d1bd361a	files.max_pdf_pages	50	pages	Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts.	2020-01-01 00:00:00+00
01a20220-4209-73ab-99a8-9df84621022c	files.max_pdf_objects	20000	objects	Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts.	2020-01-01 00:00:00+00
01a20220-420a-7472-bf2f-eeacf6990db8	files.check_seconds	10	seconds of computing	Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts.	2020-01-01 00:00:00+00
01a20220-420b-7793-b31c-39931fecb96d	files.check_mebibytes	1024	MiB of memory	Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts.	2020-01-01 00:00:00+00
01a20220-420b-7793-b31c-39945c4c3607	files.scan_batch	50	files a round	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-420c-71e2-903e-f0954d2a8fdd	files.orphan_minutes	60	minutes	Operational choice of the company. Longer than any transaction lives.	2020-01-01 00:00:00+00
01a20220-420e-7219-8437-3a7aee1df075	files.signature_days	3	days	Operational choice of the company. ClamAV publishes signatures daily.	2020-01-01 00:00:00+00
01a20220-424a-7441-b790-f332821c6ec7	staff.session.idle_minutes	15	minutes without a page	NIST SP 800-63B-4, 2.2.3: at AAL2 a session ends after inactivity and after a day.	2020-01-01 00:00:00+00
01a20220-424c-7182-9f19-06ed9f56b56c	staff.session.hours	12	hours from signing in	NIST SP 800-63B-4, 2.2.3: at AAL2 a session ends after inactivity and after a day.	2020-01-01 00:00:00+00
01a20220-424f-7423-9cea-555402c63a79	backoffice.search_minutes	10	minutes a typed search is kept	Data minimisation (PDPA s.22, s.37(1)): what was typed does not linger.	2020-01-01 00:00:00+00
01a20220-4868-703e-b1f0-503fe308f81d	otp.life_seconds	300	seconds	NIST SP 800-63B-4, 3.1.3 and 3.2.2: one-time codes live ten minutes at most.	2020-01-01 00:00:00+00
01a20220-486e-7430-b873-d803290e8e8a	otp.attempts_per_code	3	attempts	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-486f-762b-a22b-b8a8398ac5dd	otp.codes_per_hour	5	codes sent and not used	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-486f-762b-a22b-b8a9289a1a4a	otp.consecutive_failures	10	failures until a lock	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-4870-718c-9ef3-360879dc45af	otp.lock_seconds	900,3600,86400	seconds, growing; the last repeats	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-4871-73fd-a5a5-1fcd242759d9	pin.attempts	5	failures until a lock	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-4871-73fd-a5a5-1fce03db0975	pin.lock_seconds	300,900,3600,86400	seconds, growing; the last repeats	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-4872-72e6-aa71-96459e364997	pin.consecutive_failures	50	failures until staff must help	Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row).	2020-01-01 00:00:00+00
01a20220-4873-70d5-aa2c-3b542aa52e6e	pin.common	112233,121314,123123,123321,131313,102030,147258,147369,159357,159753,246810,258456,369258,456789,789456,520131,321654,142536,654123,789123	PINs that are refused	The commonest six-digit PINs in published leaks, beyond repeats and runs.	2020-01-01 00:00:00+00
01a20220-4879-755b-a9d8-7bec370d898a	brake.ask.installation	20	codes asked for per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-487a-735e-bbc3-c414b503d628	brake.ask.address	200	codes asked for per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-487d-776e-a118-fc946835fb12	brake.ask.everywhere	50000	codes asked for per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-487d-776e-a118-fc9538058c97	brake.attempt.installation	30	attempts per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-487d-776e-a118-fc960858295e	brake.attempt.address	300	attempts per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-487f-7525-8331-00ffa6c35ff5	brake.attempt.everywhere	50000	attempts per hour	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-487f-7525-8331-01000c3a037c	registration.life_minutes	60	minutes	Data minimisation: drafts do not linger.	2020-01-01 00:00:00+00
01a20220-4881-7003-b906-fcaba9e8b706	registration.completions	5	attempts per registration	Operational choice against spraying guesses over many phones.	2020-01-01 00:00:00+00
01a20220-4881-7003-b906-fcac5a624ef1	minor.guardian_only_below	10	years of age	PDPA s.20: below ten the guardian decides; Civil and Commercial Code s.19: majority at 20.	2020-01-01 00:00:00+00
01a20220-4886-7441-ac4a-bf331310b027	minor.majority	20	years of age	PDPA s.20: below ten the guardian decides; Civil and Commercial Code s.19: majority at 20.	2020-01-01 00:00:00+00
01a20220-4891-71b0-93c5-23fe3ab6de9e	session.access_seconds	900	seconds	Operational choice; short, because a stolen token works until then.	2020-01-01 00:00:00+00
01a20220-4892-7255-84e1-8317e89a5c83	session.idle_days	30	days without refreshing	Operational choice; short, because a stolen token works until then.	2020-01-01 00:00:00+00
01a20220-49a6-7182-8c0e-83a9e4e33c4f	kyc.code_hours	72	hours a code lives	Operational choice of the company, to be agreed with the bank.	2020-01-01 00:00:00+00
01a20220-49a7-7269-a28a-9fef7afcf9f4	kyc.check_minutes	60	minutes to record a result	Operational choice of the company, to be agreed with the bank.	2020-01-01 00:00:00+00
01a20220-49a8-70e0-ae62-95363779c69a	kyc.cases_per_day	3	cases of one customer in a Bangkok day	Operational choice of the company, to be agreed with the bank.	2020-01-01 00:00:00+00
01a20220-49a9-7737-8934-8c57526bb0d4	kyc.tier.dip_chip	ial2.3	level	ETDA identity assurance levels: chip read in person 2.3, card checked with its issuer 2.2; Bank of Thailand SorNorChor 1/2563 asks to identify and to verify.	2020-01-01 00:00:00+00
01a20220-49aa-724d-b442-eded6b7d0f0a	kyc.tier.laser_code	ial2.2	level	ETDA identity assurance levels: chip read in person 2.3, card checked with its issuer 2.2; Bank of Thailand SorNorChor 1/2563 asks to identify and to verify.	2020-01-01 00:00:00+00
01a20220-4c37-7414-8db6-13bbab28e9fd	cool_off.hours.new_device	24	hours	Operational choice after Bank of Thailand 4/2568 (one user, one device; secure devices only): whoever took over a number or device gains little.	2020-01-01 00:00:00+00
01a20220-4c3c-7584-a2a1-a896f67e4193	cool_off.hours.pin_reset	24	hours	Operational choice after Bank of Thailand 4/2568 (one user, one device; secure devices only): whoever took over a number or device gains little.	2020-01-01 00:00:00+00
01a20220-4c3d-7408-8bca-d621f2440f31	cool_off.hours.identity_changed	48	hours	Operational choice after Bank of Thailand 4/2568 (one user, one device; secure devices only): whoever took over a number or device gains little.	2020-01-01 00:00:00+00
01a20220-4c3e-7512-929f-fe83056e7cbf	cool_off.most	500000	satang per movement	Operational choice after Bank of Thailand 4/2568 (one user, one device; secure devices only): whoever took over a number or device gains little.	2020-01-01 00:00:00+00
01a20220-52ad-77d1-895f-2526dc7cd8e7	otp.failures_everywhere	30	failures, per phone and purpose	NIST SP 800-63B-4, 3.2.2: at most 100 failures in a row for one account, over all ways.	2020-01-01 00:00:00+00
01a20220-52af-756b-afa7-c9a77645e51b	otp.codes_per_hour_everywhere	20	unused codes, per phone	Operational choice: what a stranger spends elsewhere never delays a customer's own phone.	2020-01-01 00:00:00+00
01a20220-52b1-7486-825b-18decf4960d6	brake.find.installation	30	people looked for per hour	PDPA s.37(1): nobody reads out our customers; enough for a day of paying people.	2020-01-01 00:00:00+00
01a20220-52b1-7486-825b-18dfc5e34ffd	brake.find.address	600	people looked for per hour	PDPA s.37(1): nobody reads out our customers; enough for a day of paying people.	2020-01-01 00:00:00+00
01a20220-52b2-7713-8e75-87b14c779a38	brake.find.everywhere	200000	people looked for per hour	PDPA s.37(1): nobody reads out our customers; enough for a day of paying people.	2020-01-01 00:00:00+00
01a20220-52b3-703b-a565-aac1ea896659	brake.problem.installation	20	problems reported per hour	Operational choice: enough for a bad day of one phone, too little to flood support.	2020-01-01 00:00:00+00
01a20220-52b4-7137-9f3e-916c2363515f	brake.problem.address	200	problems reported per hour	Operational choice: enough for a bad day of one phone, too little to flood support.	2020-01-01 00:00:00+00
01a20220-52b8-7538-94ce-e14589f7847f	brake.problem.everywhere	50000	problems reported per hour	Operational choice: enough for a bad day of one phone, too little to flood support.	2020-01-01 00:00:00+00
01a20220-52b9-77fc-89e9-bf496622e2a0	device.known_hours	24	hours until a device is known	Operational choice after Bank of Thailand 4/2568: no money from a phone others may steer.	2020-01-01 00:00:00+00
01a20220-52ba-702c-bfae-4522177570d4	device.sign_minutes.rooted	1440	minutes a report counts	Operational choice after Bank of Thailand 4/2568: no money from a phone others may steer.	2020-01-01 00:00:00+00
01a20220-52ba-702c-bfae-45230f7169b1	device.sign_minutes.hooked	1440	minutes a report counts	Operational choice after Bank of Thailand 4/2568: no money from a phone others may steer.	2020-01-01 00:00:00+00
01a20220-52ba-702c-bfae-45249d082146	device.sign_minutes.remote_control	15	minutes a report counts	Operational choice after Bank of Thailand 4/2568: no money from a phone others may steer.	2020-01-01 00:00:00+00
01a20220-52bb-73a8-bd3d-8ea9f57b775a	device.sign_minutes.screen_sharing	15	minutes a report counts	Operational choice after Bank of Thailand 4/2568: no money from a phone others may steer.	2020-01-01 00:00:00+00
01a20220-52bb-73a8-bd3d-8eaac8c6c5a3	pin_reset.hours	72	hours to be checked again	As long as the bank's code lives.	2020-01-01 00:00:00+00
01a20220-52bb-73a8-bd3d-8eab5536aac6	retention.otp_days	90	days	Data minimisation (PDPA s.37(3)): kept as long as disputes and attacks are looked into.	2020-01-01 00:00:00+00
01a20220-52bc-73fd-a184-670f0e914f67	retention.brake_days	30	days	Data minimisation (PDPA s.37(3)): kept as long as disputes and attacks are looked into.	2020-01-01 00:00:00+00
01a20220-52be-77ca-ad46-b96da9e27ac2	retention.refresh_days	90	days after use or end	Data minimisation (PDPA s.37(3)): kept as long as disputes and attacks are looked into.	2020-01-01 00:00:00+00
01a20220-52be-77ca-ad46-b96e516fe5ef	retention.session_days	365	days after its end	Data minimisation (PDPA s.37(3)): kept as long as disputes and attacks are looked into.	2020-01-01 00:00:00+00
01a20220-5b70-7479-9f94-bcbea6f92ee8	identity_change.open_days	7	days from request to decision	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-5b75-7268-b263-747e27ff0e4e	identity_change.most_files	5	files	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-5b78-7034-a05f-b49f43e0b06a	identity_change.national_id_verified_anew	on	on or off	AMLO guideline on payment providers: a change of identity data is an event that asks again.	2020-01-01 00:00:00+00
01a20220-6e0d-72fb-a1eb-c74538f7ee17	staff.password.days	90	days; 0 switches it off	Security document of the company: staff passwords are changed at set intervals. NIST SP 800-63B-4 and OWASP ASVS 6.2.10 advise against: a known deviation.	2020-01-01 00:00:00+00
01a20220-6e0e-748d-b26d-9ccb21164d0d	staff.password.history	5	last passwords that are refused	Operational choice of the company; PDPA s.37(1) asks for measures against unlawful use.	2020-01-01 00:00:00+00
01a20220-6e0f-77da-b9db-69a54bc2464b	staff.password.warning_days	14	days before the end	OWASP ASVS 6.4.5.	2020-01-01 00:00:00+00
01a20220-6e0f-77da-b9db-69a6b5a60dd1	undertaking.days	365	days until it is signed again	Privacy document of the company: staff and agents are bound to confidentiality.	2020-01-01 00:00:00+00
01a20220-6e15-753a-8da0-3cf1a01b0de5	reveal.minutes	5	minutes a field stays open	Operational choice of the company; PDPA s.37(1) asks for measures against unlawful use.	2020-01-01 00:00:00+00
01a20220-6e16-74b8-88cb-586954e44d73	reveal.per_day	30	fields per person and Bangkok day	Operational choice of the company; PDPA s.37(1) asks for measures against unlawful use.	2020-01-01 00:00:00+00
01a20220-6e16-74b8-88cb-586af314acc8	reveal.delay_days_at_most	90	days a customer may be told later	Operational choice; AMLA forbids telling a person of a suspicion report.	2020-01-01 00:00:00+00
01a20220-6e17-746b-88a3-b2c154a12969	data_use.listed_per_hour	3000	rows per person and hour	Operational choice against taking data away; PDPA s.37(1) and (4).	2020-01-01 00:00:00+00
01a20220-6e17-746b-88a3-b2c2fa737f24	data_use.searched_per_hour	300	rows per person and hour	Operational choice against taking data away; PDPA s.37(1) and (4).	2020-01-01 00:00:00+00
01a20220-6e18-751f-b159-5895df85336d	data_use.opened_per_hour	300	rows per person and hour	Operational choice against taking data away; PDPA s.37(1) and (4).	2020-01-01 00:00:00+00
01a20220-6e18-751f-b159-58962b2d306e	data_use.exported_per_hour	20000	rows per person and hour	Operational choice against taking data away; PDPA s.37(1) and (4).	2020-01-01 00:00:00+00
01a20220-6e18-751f-b159-5897a81345bb	data_use.files_per_hour	60	files per person and hour	Operational choice against taking data away; PDPA s.37(1) and (4).	2020-01-01 00:00:00+00
01a20220-793e-77f9-b8b6-eaa683752c91	suspension.proof_days	15	Bangkok days after the day of detection	QPER policy 4.6: fifteen days from the day of detection.	2020-01-01 00:00:00+00
01a20220-7942-724f-b029-f466c7890065	suspension.proofs_most	10	proofs per finding	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-7943-77d7-858d-0834cfaafae5	hold.hours.victim_report	72	hours	Emergency Decree on technology crime B.E. 2566 (No. 2 of B.E. 2568 leaves the time to the sector's regulator: compliance confirms it).	2020-01-01 00:00:00+00
01a20220-7943-77d7-858d-0835e10e88c5	hold.hours.police_report	168	hours (7 days)	Emergency Decree on technology crime B.E. 2566 (No. 2 of B.E. 2568 leaves the time to the sector's regulator: compliance confirms it).	2020-01-01 00:00:00+00
01a20220-7946-7357-a69e-b8d29013a9e5	hold.hours.own_detection	168	hours (7 days)	Emergency Decree on technology crime B.E. 2566 (No. 2 of B.E. 2568 leaves the time to the sector's regulator: compliance confirms it).	2020-01-01 00:00:00+00
01a20220-7946-7357-a69e-b8d34aa48e05	suspension.basis.false_information	Terms of service (QPER policy 4.6); AML Act s.20: identity must be true	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-7947-74dc-a7eb-fc4a406cf774	suspension.basis.victim_report	Emergency Decree on technology crime B.E. 2566, s.6: 72 hours on a victim's report	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-7956-7234-8c82-641e085c8a22	suspension.basis.police_report	Emergency Decree on technology crime B.E. 2566, s.7: 7 days after a police report	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-795d-75d3-b2de-ab2cec10551a	suspension.basis.own_detection	Emergency Decree on technology crime B.E. 2566, s.6: 7 days on own detection	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-7960-7429-84f0-22bd43c4b3fb	suspension.basis.court_order	Order of a court or competent authority	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-7964-73ed-83fb-f6a4d8d9432b	suspension.basis.death_reported	Civil and Commercial Code s.1599, s.1600: the estate passes to the heirs	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-7964-73ed-83fb-f6a54f9311cc	suspension.basis.guardian_withdrew	PDPA s.20; Civil and Commercial Code s.21: a minor's acts need the guardian's consent	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-7965-71f8-a1e5-3bbbf401cce7	closing.keep_years.identity	10	years after closing	Anti-Money Laundering Act s.22 and s.22/1 with the ministerial rules: ten years.	2020-01-01 00:00:00+00
01a20220-7966-7140-9931-2981d830c635	closing.keep_years.transactions	10	years after closing	Anti-Money Laundering Act s.22 and s.22/1 with the ministerial rules: ten years.	2020-01-01 00:00:00+00
01a20220-7968-7118-b82e-be17e546b8bb	closing.keep_years.agreements	10	years after closing	Civil and Commercial Code s.193/30: claims without another period, ten years.	2020-01-01 00:00:00+00
01a20220-7969-74cd-9b49-72721d59ccbb	closing.keep_years.complaints	5	years after closing	Operational choice after the Bank of Thailand's rules on complaints.	2020-01-01 00:00:00+00
01a20220-796b-71f6-8f13-c44f8ded5ad0	closing.law.identity	Anti-Money Laundering Act s.22/1	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-796c-7419-9e16-83be4bbcb3d4	closing.law.transactions	Anti-Money Laundering Act s.22; Accounting Act s.14	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-796d-7153-a23f-bda95134a47f	closing.law.agreements	PDPA s.33: legal claims; Civil and Commercial Code s.193/30	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-796e-7274-b70d-cf7be4548abe	closing.law.complaints	PDPA s.33: legal claims; Bank of Thailand on complaints	text	Words shown to the customer; compliance keeps them with the law.	2020-01-01 00:00:00+00
01a20220-8c6b-73e6-a1df-8cd571fc53d1	kyc.grants.dip_chip	standard	tier	Operational choice: Bank of Thailand SorNorChor 1/2563 asks to identify and verify and leaves limits to the provider; chip read in person is the stronger check.	2020-01-01 00:00:00+00
01a20220-8c6d-76ca-9b98-f98b2ae706e5	kyc.grants.laser_code	standard	tier	Operational choice: Bank of Thailand SorNorChor 1/2563 asks to identify and verify and leaves limits to the provider; chip read in person is the stronger check.	2020-01-01 00:00:00+00
01a20220-8c6d-76ca-9b98-f98cc7cc6d3d	kyc.review_months.low	36	months after the check	Operational choice after the AML rules on customer due diligence: review by risk; compliance confirms the months.	2020-01-01 00:00:00+00
01a20220-8c6e-709c-b48d-b3a5f5521266	kyc.review_months.medium	24	months after the check	Operational choice after the AML rules on customer due diligence: review by risk; compliance confirms the months.	2020-01-01 00:00:00+00
01a20220-8c6f-70e4-87fc-4f57d6a358b3	kyc.review_months.high	12	months after the check	Operational choice after the AML rules on customer due diligence: review by risk; compliance confirms the months.	2020-01-01 00:00:00+00
01a20220-8c70-7614-9063-2cb8d4b4b06a	kyc.warn_days	30	days before a check is due	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c70-7614-9063-2cb9958b0755	kyc.grace_days	30	days after due day and warning	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c71-722e-badc-25e80cc466fe	kyc.lowered_tier	basic	tier	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c71-722e-badc-25e90f860b94	kyc.files_most	6	files per check	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c72-70a6-8ae2-d900e2df34bf	minor.may.child	top_up	money acts	Civil and Commercial Code s.22 to s.24: alone a minor does what is to their advantage or fits their condition in life; the company's statement of what that is.	2020-01-01 00:00:00+00
01a20220-8c72-70a6-8ae2-d9019735010c	minor.may.minor	top_up,payment,transfer	money acts	Civil and Commercial Code s.22 to s.24: alone a minor does what is to their advantage or fits their condition in life; the company's statement of what that is.	2020-01-01 00:00:00+00
01a20220-8c73-7473-a7f8-4b0976f3a629	guardian.ask_minutes	10	minutes to confirm	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c73-7473-a7f8-4b0a9120f067	guardian.code_hours	72	hours a code lives	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c74-7106-8993-4b0d35e85aa3	guardian.wards_most	10	minors per guardian	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8c74-7106-8993-4b0efc848721	majority.remind_days	30	days until the one reminder	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-8d6b-7463-b766-64be4e72223e	suspension.basis.false_information	ข้อกำหนดการใช้บริการ (นโยบาย QPER ข้อ 4.6) และ พ.ร.บ. ป้องกันและปราบปรามการฟอกเงิน มาตรา 20	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d71-7101-8fce-1669e55beffe	suspension.basis.victim_report	พ.ร.ก. มาตรการป้องกันและปราบปรามอาชญากรรมทางเทคโนโลยี พ.ศ. 2566 มาตรา 6: 72 ชั่วโมง ตามที่ผู้เสียหายแจ้ง	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d72-71e8-9d56-6e605bde1865	suspension.basis.police_report	พ.ร.ก. มาตรการป้องกันและปราบปรามอาชญากรรมทางเทคโนโลยี พ.ศ. 2566 มาตรา 7: 7 วัน หลังแจ้งความ	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d72-71e8-9d56-6e61522b45ec	suspension.basis.own_detection	พ.ร.ก. มาตรการป้องกันและปราบปรามอาชญากรรมทางเทคโนโลยี พ.ศ. 2566 มาตรา 6: 7 วัน เมื่อบริษัทตรวจพบ	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d72-71e8-9d56-6e62e2e8eb93	suspension.basis.court_order	คำสั่งศาลหรือเจ้าหน้าที่ผู้มีอำนาจ	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d75-715e-a3f6-dc11786c595e	suspension.basis.death_reported	ป.พ.พ. มาตรา 1599 และ 1600: มรดกตกทอดแก่ทายาท	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d75-715e-a3f6-dc12ebf04580	suspension.basis.guardian_withdrew	พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 20 และ ป.พ.พ. มาตรา 21	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d76-72dd-8869-24e8bed464c8	closing.law.identity	พ.ร.บ. ป้องกันและปราบปรามการฟอกเงิน มาตรา 22/1	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d76-72dd-8869-24e9f2894eb7	closing.law.transactions	พ.ร.บ. ป้องกันและปราบปรามการฟอกเงิน มาตรา 22 และ พ.ร.บ. การบัญชี มาตรา 14	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d79-7285-adf2-41b635009dab	closing.law.agreements	พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 33 และ ป.พ.พ. มาตรา 193/30: สิทธิเรียกร้องตามกฎหมาย	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-8d79-7285-adf2-41b70811d6d9	closing.law.complaints	พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 33 และหลักเกณฑ์ธนาคารแห่งประเทศไทยเรื่องข้อร้องเรียน	text	Words shown to the customer; compliance keeps them with the law.	2020-01-02 00:00:00+00
01a20220-a610-7174-8ae9-1e89e9625685	complaint.ack_business_days.app	0	business days	The app answers at once	2020-01-01 00:00:00+00
01a20220-a61a-72ce-9c13-125b9e432feb	complaint.ack_business_days.phone	0	business days	Service level agreement of the Thai banking industry, 15 September 2017: call centre	2020-01-01 00:00:00+00
01a20220-a61d-72ff-8100-7cb8022eec53	complaint.ack_business_days.web	1	business days	Service level agreement of the Thai banking industry, 15 September 2017: website	2020-01-01 00:00:00+00
01a20220-a61e-76d6-889c-c58f0bce4d0e	complaint.ack_business_days.email	1	business days	Service level agreement of the Thai banking industry, 15 September 2017: e-mail	2020-01-01 00:00:00+00
01a20220-a620-7122-a549-22a954bb8610	complaint.ack_business_days.letter	7	business days	Service level agreement of the Thai banking industry, 15 September 2017: letter	2020-01-01 00:00:00+00
01a20220-a621-714f-9922-3cd30e9b3a08	complaint.progress_calendar_days	7	calendar days from receipt	Bank of Thailand, supervision of designated payment services (notification 6/2561), as quoted in an operator's terms: investigate and tell progress and steps within 7 days	2020-01-01 00:00:00+00
01a20220-a622-7408-851f-4c5145411fc8	complaint.resolve_business_days	15	business days from receipt	Service level agreement of the Thai banking industry, 15 September 2017: settle, or tell progress and the expected day (to be verified)	2020-01-01 00:00:00+00
01a20220-a629-70c4-8b46-534579f9acb6	complaint.contact_phone	0-2697-5353	telephone	Terms of the service, section on complaints	2020-01-01 00:00:00+00
01a20220-a635-75ca-a619-6bb539504c4a	complaint.contact_email	cs@thaimicrodigital.com	e-mail	Terms of the service, section on complaints	2020-01-01 00:00:00+00
01a20220-a635-75ca-a619-6bb64c4c94c3	complaint.contact_website	www.thaimicrodigital.com	website	Terms of the service, section on complaints	2020-01-01 00:00:00+00
01a20220-a636-7651-aefe-11e6d882da92	hotline.bank_of_thailand	1213	telephone	Bank of Thailand, consumer centre	2020-01-01 00:00:00+00
01a20220-a636-7651-aefe-11e7bb931e14	hotline.online_crime	1441	telephone	Anti Online Scam Operation Center	2020-01-01 00:00:00+00
01a20220-a636-7651-aefe-11e84aac0e0a	complaint.web_filing_per_hour	5	filings per address and hour	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a20220-a637-773a-b2c6-53c4662610d1	complaint.web_follow_per_hour	20	tries per address and hour	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a20220-a637-773a-b2c6-53c59c2828bf	complaint.app_filing_per_hour	20	filings per customer and hour	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a20220-a639-776c-8764-f2d331648de4	complaint.follow_code_minutes	10	minutes	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a20220-a63a-74cc-b867-4b332894686e	complaint.follow_code_tries	5	tries per code	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a20220-a640-7522-83d7-b95ac8e5668e	complaint.follow_codes_per_day	5	codes per case in 24 hours	Operational choice against floods and guessing	2020-01-01 00:00:00+00
01a20220-ce71-7705-b4f5-0e26c5b5e70c	fee.vat_basis_points	700	1/100 percent	VAT at 7 %, Royal Decree; time-limited.	2020-01-01 00:00:00+00
01a20220-ce72-7120-a019-05b774073fe1	fee.vat_included	on	on or off	Prices to consumers are shown with VAT.	2020-01-01 00:00:00+00
01a20220-ce72-7120-a019-05b89e7d37e3	fee.notice_days	30	days	Fee disclosure of the service: at least 30 days.	2020-01-01 00:00:00+00
01a20220-ce73-76d3-ab81-ea5b5f8a1099	quote.seconds	300	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-ce73-76d3-ab81-ea5c37e2ef34	wallet.opening_seconds	600	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-ce74-70c8-a455-353c9c7af773	wallet.topup_least_satang	100	satang	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-ce74-70c8-a455-353eabb7dda0	topup.seconds	86400	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a20220-ce75-70f3-94b2-df951705ed99	topup.biller_id	010558888888800	biller	Contract with the partner bank.	2020-01-01 00:00:00+00
01a20220-f4ee-75f8-a4de-08ee359454a6	safeguarding.least_basis_points	10000	1/100 percent of what is owed	Payment Systems Act B.E. 2560 and the Bank of Thailand's notification on money received in advance: at least 100 % each business day.	2020-01-01 00:00:00+00
01a20220-f7ed-71a1-8b3d-1cbecdc847ab	closing.confirm_minutes	10	minutes	Operational choice: as long as a code.	2020-01-01 00:00:00+00
01a20220-f7f1-75fc-aa85-aaa32e24d3d5	proof.account_closing	pin,otp	proofs demanded	Security document of the company: PIN and OTP for payments, transfers and details.	2020-01-01 00:00:00+00
01a20220-ff26-7080-8641-ef538d7340f0	fee.lower_at_once	off	on or off	The fee disclosure names 30 days for every change; on frees changes in everybody's favour.	2020-01-01 00:00:00+00
01a20220-ff28-770b-bd5d-443e54f70e6d	fee.notice_batch	200	customers	Own choice: told of a coming fee at one go.	2020-01-01 00:00:00+00
01a20221-1155-7666-9760-a38eb2c7c659	bank_account.most	5	accounts	Operational choice of the company.	2020-01-01 00:00:00+00
01a20221-1156-76a4-9baa-99852ce88a15	bank_account.link_seconds	600	seconds	Operational choice of the company.	2020-01-01 00:00:00+00
01a20221-1156-76a4-9baa-99867c978df8	withdrawal.least_satang	10000	satang	Operational choice of the company.	2020-01-01 00:00:00+00
01a20221-1157-76d0-b025-c013f1ce3aba	withdrawal.hold_days	3650	days	A hold in flight never expires by itself.	2020-01-01 00:00:00+00
01a20221-1157-76d0-b025-c0149a9837d9	withdrawal.valid_minutes	30	minutes	The partner bank's cut-off: later it accepts the instruction no more.	2020-01-01 00:00:00+00
01a20221-1157-76d0-b025-c0152124bbd6	withdrawal.margin_seconds	300	seconds	Between our clock and the bank's.	2020-01-01 00:00:00+00
01a20221-1157-76d0-b025-c016518bc5b1	withdrawal.enquiry_seconds	60,120,300,600,1800,3600	seconds, growing	Operational choice of the company. Pause before the bank is asked again.	2020-01-01 00:00:00+00
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
9	core	storedfile
10	consent	policydocument
11	consent	purpose
12	consent	service
13	consent	policyversion
14	consent	policytext
15	consent	purposetext
16	consent	recipient
17	consent	recipientpurpose
18	consent	subject
19	consent	purposedecision
20	consent	disclosure
21	consent	decline
22	consent	acknowledgement
23	consent	acceptance
24	accounts	staff
25	accounts	customer
26	accounts	brake
27	accounts	credential
28	accounts	installation
29	accounts	device
30	accounts	otp
31	accounts	registration
32	accounts	session
33	accounts	refreshtoken
34	accounts	kyccase
35	accounts	cooloff
36	accounts	appbuild
37	accounts	installationevent
38	accounts	pinreset
39	accounts	problemcount
40	accounts	stepuprow
41	accounts	identitycheckitem
42	accounts	identitychange
43	accounts	identitycheck
44	accounts	identityerasure
45	accounts	identityevidence
46	accounts	reveal
47	accounts	revealday
48	accounts	revealdelay
49	accounts	revealweek
50	accounts	staffdatause
51	accounts	staffnetwork
52	accounts	staffpassword
53	accounts	staffsuspension
54	accounts	undertaking
55	accounts	undertakingsignature
56	accounts	suspension
57	accounts	suspensionproof
58	accounts	closedaccount
59	accounts	heirrequest
60	accounts	guardianship
61	accounts	kycevidence
62	accounts	majorityquestion
63	wallet	ledgeraccount
64	wallet	ledgerfold
65	wallet	ledgerseal
66	wallet	ledgertransaction
67	wallet	ledgerentry
68	wallet	feeversion
69	wallet	merchant
70	wallet	merchantcode
71	wallet	topup
72	wallet	banknotice
73	wallet	unmatchedreceipt
74	wallet	wallet
75	wallet	quote
76	wallet	movement
77	wallet	walletopening
78	wallet	ledgerhold
79	wallet	ledgerholduse
80	wallet	ledgeraftereffect
81	wallet	ledgerbatch
82	wallet	balancecap
83	wallet	limit
84	wallet	limitusage
85	wallet	bankclosing
86	wallet	safeguardingreport
87	wallet	trialbalance
88	wallet	closing
89	wallet	feenotice
90	wallet	bankaccount
91	wallet	withdrawal
92	complaints	category
93	complaints	case
94	complaints	followcode
95	complaints	webuse
96	complaints	caseevent
97	admin	logentry
98	auth	permission
99	auth	group
100	contenttypes	contenttype
101	sessions	session
102	otp_totp	totpdevice
103	axes	accessattempt
104	axes	accesslog
105	axes	accessfailurelog
106	axes	accessattemptexpiration
\.


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_migrations (id, app, name, applied) FROM stdin;
1	core	0001_initial	2026-11-22 07:19:56.188704+00
2	core	0002_triggers	2026-11-22 07:19:56.206787+00
3	core	0003_rules	2026-11-22 07:19:56.222972+00
4	consent	0001_schema	2026-11-22 07:19:57.654256+00
5	consent	0002_guards	2026-11-22 07:19:57.70848+00
6	consent	0003_data	2026-11-22 07:19:58.132493+00
7	core	0010_evidence_by_transaction	2026-11-22 07:19:58.140789+00
8	core	0020_files	2026-11-22 07:19:58.162334+00
9	core	0021_file_rules	2026-11-22 07:19:58.223432+00
10	core	0030_backoffice_rules	2026-11-22 07:19:58.288703+00
11	core	0035_evidence_door	2026-11-22 07:19:58.295521+00
12	core	0036_resealing	2026-11-22 07:19:58.298674+00
13	contenttypes	0001_initial	2026-11-22 07:19:58.31311+00
14	contenttypes	0002_remove_content_type_name	2026-11-22 07:19:58.395041+00
15	auth	0001_initial	2026-11-22 07:19:58.471466+00
16	auth	0002_alter_permission_name_max_length	2026-11-22 07:19:58.485751+00
17	auth	0003_alter_user_email_max_length	2026-11-22 07:19:58.496307+00
18	auth	0004_alter_user_username_opts	2026-11-22 07:19:58.520342+00
19	auth	0005_alter_user_last_login_null	2026-11-22 07:19:58.540611+00
20	auth	0006_require_contenttypes_0002	2026-11-22 07:19:58.549422+00
21	auth	0007_alter_validators_add_error_messages	2026-11-22 07:19:58.563937+00
22	auth	0008_alter_user_username_max_length	2026-11-22 07:19:58.579916+00
23	auth	0009_alter_user_last_name_max_length	2026-11-22 07:19:58.600446+00
24	auth	0010_alter_group_name_max_length	2026-11-22 07:19:58.621694+00
25	auth	0011_update_proxy_permissions	2026-11-22 07:19:58.667555+00
26	auth	0012_alter_user_first_name_max_length	2026-11-22 07:19:58.685948+00
27	accounts	0001_initial	2026-11-22 07:19:58.748646+00
28	accounts	0002_people	2026-11-22 07:19:59.740305+00
29	accounts	0003_people_guards	2026-11-22 07:19:59.892165+00
30	accounts	0010_staff	2026-11-22 07:19:59.922495+00
31	accounts	0011_kyc	2026-11-22 07:20:00.059412+00
32	accounts	0012_kyc_guards	2026-11-22 07:20:00.170677+00
33	accounts	0020_cool_off	2026-11-22 07:20:00.274248+00
34	accounts	0021_cool_off_guards	2026-11-22 07:20:00.831604+00
35	accounts	0022_proof	2026-11-22 07:20:02.37761+00
36	accounts	0023_proof_guards	2026-11-22 07:20:02.38677+00
37	accounts	0024_proof_rules	2026-11-22 07:20:02.821036+00
38	accounts	0035_doors	2026-11-22 07:20:02.824073+00
39	accounts	0040_identity_change	2026-11-22 07:20:04.509346+00
40	accounts	0041_identity_change_guards	2026-11-22 07:20:04.529208+00
41	accounts	0042_identity_change_rules	2026-11-22 07:20:04.742765+00
42	accounts	0050_staff_guard	2026-11-22 07:20:09.171942+00
43	accounts	0051_staff_guard_triggers	2026-11-22 07:20:09.21779+00
44	accounts	0052_staff_guard_rules	2026-11-22 07:20:09.758439+00
45	accounts	0060_index_guard	2026-11-22 07:20:10.568835+00
46	accounts	0061_identity_index_pair	2026-11-22 07:20:10.77587+00
47	accounts	0070_suspension	2026-11-22 07:20:12.153214+00
48	accounts	0071_suspension_guards	2026-11-22 07:20:12.40014+00
49	accounts	0072_people	2026-11-22 07:20:16.977626+00
50	accounts	0073_people_rules	2026-11-22 07:20:17.27206+00
51	accounts	0074_tier_under_lock	2026-11-22 07:20:17.288186+00
52	accounts	0075_grounds_in_thai	2026-11-22 07:20:17.530153+00
53	admin	0001_initial	2026-11-22 07:20:17.777231+00
54	admin	0002_logentry_remove_auto_add	2026-11-22 07:20:17.900549+00
55	admin	0003_logentry_add_action_flag_choices	2026-11-22 07:20:18.148034+00
56	axes	0001_initial	2026-11-22 07:20:18.241998+00
57	axes	0002_auto_20151217_2044	2026-11-22 07:20:18.48451+00
58	axes	0003_auto_20160322_0929	2026-11-22 07:20:18.652487+00
59	axes	0004_auto_20181024_1538	2026-11-22 07:20:18.83361+00
60	axes	0005_remove_accessattempt_trusted	2026-11-22 07:20:18.849592+00
61	axes	0006_remove_accesslog_trusted	2026-11-22 07:20:18.860145+00
62	axes	0007_alter_accessattempt_unique_together	2026-11-22 07:20:19.904775+00
63	axes	0008_accessfailurelog	2026-11-22 07:20:19.935104+00
64	axes	0009_add_session_hash	2026-11-22 07:20:19.957183+00
65	axes	0010_accessattemptexpiration	2026-11-22 07:20:19.994062+00
66	complaints	0001_schema	2026-11-22 07:20:22.875252+00
67	complaints	0002_guards	2026-11-22 07:20:22.909158+00
68	complaints	0003_rules	2026-11-22 07:20:23.874121+00
69	otp_totp	0001_initial	2026-11-22 07:20:24.264712+00
70	otp_totp	0002_auto_20190420_0723	2026-11-22 07:20:24.533361+00
71	otp_totp	0003_add_timestamps	2026-11-22 07:20:24.763211+00
72	sessions	0001_initial	2026-11-22 07:20:24.799604+00
73	wallet	0001_ledger_tables	2026-11-22 07:20:25.160046+00
74	wallet	0002_ledger_guards	2026-11-22 07:20:25.239709+00
75	wallet	0003_ledger_door	2026-11-22 07:20:25.285283+00
76	wallet	0004_chart_of_accounts	2026-11-22 07:20:25.851587+00
77	wallet	0010_wallet	2026-11-22 07:20:33.82309+00
78	wallet	0011_wallet_guards	2026-11-22 07:20:33.880283+00
79	wallet	0012_wallet_rules	2026-11-22 07:20:34.169158+00
80	wallet	0020_holds	2026-11-22 07:20:35.677462+00
81	wallet	0021_hold_guards	2026-11-22 07:20:35.732232+00
82	wallet	0022_refunds	2026-11-22 07:20:35.797361+00
83	wallet	0023_batches	2026-11-22 07:20:35.807934+00
84	wallet	0030_after_effects	2026-11-22 07:20:36.090361+00
85	wallet	0031_faster_door	2026-11-22 07:20:36.135295+00
86	wallet	0032_batches	2026-11-22 07:20:36.162937+00
87	wallet	0033_batch_door	2026-11-22 07:20:36.186721+00
88	wallet	0034_key_index	2026-11-22 07:20:36.200276+00
89	wallet	0035_limits	2026-11-22 07:20:37.679555+00
90	wallet	0036_limit_doors	2026-11-22 07:20:37.725209+00
91	wallet	0037_limit_rules	2026-11-22 07:20:38.545662+00
92	wallet	0038_lean_movement	2026-11-22 07:20:43.259887+00
93	wallet	0039_faster_confirm	2026-11-22 07:20:43.269863+00
94	wallet	0040_safeguarding	2026-11-22 07:20:43.728571+00
95	wallet	0041_safeguarding_rules	2026-11-22 07:20:44.018917+00
96	wallet	0042_capture_to_others	2026-11-22 07:20:44.042947+00
97	wallet	0043_batch_pace	2026-11-22 07:20:44.047833+00
98	wallet	0044_leaner_confirm	2026-11-22 07:20:44.05413+00
99	wallet	0050_closing	2026-11-22 07:20:44.345635+00
100	wallet	0051_closing_guards	2026-11-22 07:20:44.789371+00
101	wallet	0060_fee_bands	2026-11-22 07:20:45.354437+00
102	wallet	0061_fee_guards	2026-11-22 07:20:45.389255+00
103	wallet	0062_fee_rules	2026-11-22 07:20:46.637262+00
104	wallet	0070_withdrawals	2026-11-22 07:20:50.970483+00
105	wallet	0071_withdrawal_guards	2026-11-22 07:20:50.995453+00
106	wallet	0072_withdrawal_rules	2026-11-22 07:20:51.289494+00
\.


--
-- Data for Name: wallet_balancecap; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_balancecap (id, tier, most, source, effective_from, approval_id) FROM stdin;
01a20220-ddf9-71cd-903e-047b860d24ca	none	0	Nobody moves money before the bank has verified them (SorNorChor 1/2563).	2020-01-01 00:00:00+00	\N
01a20220-ddfb-7521-bbc7-c21d1738b6ad	basic	20000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddfc-709c-a31a-1ef8f3c2e4da	standard	50000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddfd-726f-b942-c939a5e5c13a	enhanced	200000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
\.


--
-- Data for Name: wallet_bankaccount; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_bankaccount (id, bank_code, number, number_index, number_index_next, holder, state, digest, otp_id, asked_at, expires_at, linked_at, unlinked_at, customer_id) FROM stdin;
01a20223-ed0c-73a2-912d-e0abb83873d2	014	gAAAAABrApiOHRHPLmbsOgNuCVuQ1hbq63GRrxOSFMGR_E6rhtSZQdGLDq6ysaMBNmSN2dmamJ43g86oGNt2crDTdEmpsEKkN_oQ2VH2fM9EwQpwOPAWOtVb1-tLr231N5exCiR9BxiU	d02c5ce4cc105aa43c295a29f72e805f6f530cbc33c601159c8c423189aa7076	d02c5ce4cc105aa43c295a29f72e805f6f530cbc33c601159c8c423189aa7076	gAAAAABrApiO8QEvj6tpLCVP7K3xwehEoVDK6vBExzGmc9YZA21V0UjmxixOBp-q3m2D1GJs0zmy8bwL_oS9V4Q02KySJlxVVDG7WCeKtY5RWk3GEQqH_tX_T8bgAA0JOtInNULKijjmu7CFk628C7tHyco74rg3pQ==	linked	1ed1a063e81bf339969adaa5a53150f177ff08e8b1f993988c6368c66f0a946e	01a20223-ed11-719b-b7c9-727252cd9ab9	2026-11-22 07:23:58.411208+00	2026-11-22 07:33:58.411208+00	2026-11-22 07:23:58.680221+00	\N	01a20223-c36d-728b-bf2c-23b1fe40d088
\.


--
-- Data for Name: wallet_bankclosing; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_bankclosing (id, day, balance, entered_at, approval_id) FROM stdin;
\.


--
-- Data for Name: wallet_banknotice; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_banknotice (id, bank_reference, fingerprint, notice_id, amount, reference, account, paid_at, received_at, outcome, transaction_id, is_late, amount_differs, is_repeated_payment, topup_id) FROM stdin;
01a20223-e459-7227-a4df-bd8acaaddbc8	SB18EA4D28281E5AFCC201DF	a60c502e159bb214e6f3aba43c4bf4d43612face0350154b0fbd001bd9a43402	90d9dfb6-63d4-49ff-ae5f-08dec271433e	500000	gAAAAABrApiMsb-H6jQ85C_fVpUoOlAOBsN01u14fXeL2N4quPjF1gN7ufxKYBrlIjEWEXBpYzYJNJYuZ6oj6S1ONqC4VGCTpHNlfpxc0M4ZA7x_3WdX0W_Iier8U8DkaZSF6wBFXf1w	gAAAAABrApiM6KUyC5LMr7lcL8sb1zRzdaEdKiBaLROIDU5kdcWWs2HijMWe5jOqLfAJ0w7kDgqojTpExD5IavW9PMWVFX6y-WWxNDastem0BTIbrv5yIVYjw7Y3N_Ckv5VRaCFp0fya	2026-11-22 07:23:56+00	2026-11-22 07:23:56.35381+00	credited	01a20223-e453-7924-9a14-5cadde4ad8df	f	f	f	01a20223-e3ea-74d8-bb24-4b4a2f4ad348
\.


--
-- Data for Name: wallet_closing; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_closing (id, cause, state, bank, account, holder, order_reference, digest, asked_at, expires_at, closed_at, amount, transaction_id, bank_reference, paid_transaction_id, paid_at, customer_id, wallet_id) FROM stdin;
\.


--
-- Data for Name: wallet_feenotice; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_feenotice (id, message_id, told_at, customer_id, version_id) FROM stdin;
\.


--
-- Data for Name: wallet_feeversion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_feeversion (id, service, number, announced_at, effective_from, flat_satang, basis_points, min_satang, max_satang, conditions_th, conditions_en, actor_id, recorded_at, bands) FROM stdin;
01a20221-36b9-7004-8084-38b08a9b4690	transfer	1	2026-11-22 07:21:00.274164+00	2026-11-21 17:00:00+00	0	0	0	\N	โอนเงินระหว่างกระเป๋าไมโครเพย์ ด้วยหมายเลขโทรศัพท์ของผู้รับ	Transfers between MicroPay wallets, by the payee's phone number.	first_run	2026-11-22 07:21:00.858285+00	[]
01a20221-36c6-7011-96db-c51ea71a34d1	qr_payment	1	2026-11-22 07:21:00.274164+00	2026-11-21 17:00:00+00	0	0	0	\N	ชำระเงินให้ร้านค้าหรือบุคคลด้วย QR code ผู้ชำระไม่เสียค่าธรรมเนียม	Paying a shop or a person by QR code. The payer pays no fee.	first_run	2026-11-22 07:21:00.871266+00	[]
01a20221-36d2-77b4-89b1-bfa96fe2379d	bill_payment	1	2026-11-22 07:21:00.274164+00	2026-11-21 17:00:00+00	500	0	0	\N	ชำระบิลด้วย QR code หรือบาร์โค้ด ต่อหนึ่งรายการ	Paying a bill by QR code or barcode, per bill.	first_run	2026-11-22 07:21:00.882952+00	[]
01a20221-36d7-733f-83c3-cd371632e55e	topup	1	2026-11-22 07:21:00.274164+00	2026-11-21 17:00:00+00	0	0	0	\N	เติมเงินผ่านธนาคาร ธนาคารของผู้โอนอาจคิดค่าธรรมเนียมเอง	Topping up through a bank. The sender's own bank may charge for its part.	first_run	2026-11-22 07:21:00.88799+00	[]
01a20221-36de-752a-8607-c935ce722a8b	withdrawal	1	2026-11-22 07:21:00.274164+00	2026-11-21 17:00:00+00	1500	0	0	\N	ถอนเงินจากกระเป๋าไปยังบัญชีธนาคาร ต่อหนึ่งรายการ	Withdrawing from the wallet to a bank account, per withdrawal.	first_run	2026-11-22 07:21:00.894535+00	[]
\.


--
-- Data for Name: wallet_ledger_account; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_account (id, balance, held, entry_count, floor, folded_xid, opened_at, kind, code, currency, state, mode) FROM stdin;
00000000-0000-7000-8000-000000000002	0	0	0	\N	0	2026-11-22 07:20:25.837229+00	company_bank	bank.company	THB	open	deferred
00000000-0000-7000-8000-000000000003	0	0	0	0	0	2026-11-22 07:20:25.8412+00	in_transit	withdrawals.in_transit	THB	open	deferred
00000000-0000-7000-8000-000000000004	0	0	0	0	0	2026-11-22 07:20:25.845347+00	unmatched_receipts	receipts.unmatched	THB	open	deferred
00000000-0000-7000-8000-000000000005	0	0	0	\N	0	2026-11-22 07:20:25.845753+00	receivable	receivables.customers	THB	open	deferred
00000000-0000-7000-8000-000000000008	0	0	0	\N	0	2026-11-22 07:20:25.846631+00	redress_expense	expense.redress	THB	open	deferred
00000000-0000-7000-8000-000000000009	0	0	0	\N	0	2026-11-22 07:20:25.846892+00	goodwill_expense	expense.goodwill	THB	open	deferred
01a20221-3701-7822-856a-d87346e4735f	0	0	0	0	0	2026-11-22 07:21:00.929529+00	merchant	\N	THB	open	deferred
01a20221-b277-7ef2-aac2-dc112a05330d	0	0	0	0	0	2026-11-22 07:21:32.535948+00	customer	\N	THB	open	locked
01a20221-b64d-766f-aebb-78cad2223de8	0	0	0	0	0	2026-11-22 07:21:33.517426+00	customer	\N	THB	open	locked
01a20223-c61f-770e-b53b-2e72248bb07a	10050	0	1	0	0	2026-11-22 07:23:48.63946+00	customer	\N	THB	open	locked
01a20223-c457-7c46-820a-d601ae71b5fe	68028	0	5	0	0	2026-11-22 07:23:48.18378+00	customer	\N	THB	open	locked
00000000-0000-7000-8000-000000000001	-470000	0	2	\N	1504	2026-11-22 07:20:25.825822+00	safeguarded_bank	bank.safeguarded	THB	open	deferred
00000000-0000-7000-8000-000000000006	1869	0	2	\N	1505	2026-11-22 07:20:25.846144+00	fee_income	income.fees	THB	open	deferred
00000000-0000-7000-8000-000000000007	131	0	2	\N	1507	2026-11-22 07:20:25.846396+00	vat_payable	vat.payable	THB	open	deferred
01a20221-36ec-7c61-b2c7-5c2115746100	25000	0	1	0	1508	2026-11-22 07:21:00.908801+00	merchant	\N	THB	open	deferred
01a20221-36f9-74cd-9e0b-2aff700a43c4	364922	0	1	0	1509	2026-11-22 07:21:00.921321+00	biller	\N	THB	open	deferred
\.


--
-- Data for Name: wallet_ledger_after_effect; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_after_effect (transaction_id) FROM stdin;
\.


--
-- Data for Name: wallet_ledger_batch; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_batch (id, owner_id, posted_at, key, fingerprint, outcomes) FROM stdin;
\.


--
-- Data for Name: wallet_ledger_entry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_entry (amount, seq, balance, xid, posted_at, leg, account_id, transaction_id) FROM stdin;
-500000	\N	\N	1452	2026-11-22 07:23:56.371616+00	1	00000000-0000-7000-8000-000000000001	01a20223-e453-7924-9a14-5cadde4ad8df
500000	1	500000	\N	2026-11-22 07:23:56.371616+00	2	01a20223-c457-7c46-820a-d601ae71b5fe	01a20223-e453-7924-9a14-5cadde4ad8df
467	\N	\N	1459	2026-11-22 07:23:56.745455+00	3	00000000-0000-7000-8000-000000000006	01a20223-e5c4-739b-8742-fc40c3ae1a2a
33	\N	\N	1459	2026-11-22 07:23:56.745455+00	4	00000000-0000-7000-8000-000000000007	01a20223-e5c4-739b-8742-fc40c3ae1a2a
364922	\N	\N	1459	2026-11-22 07:23:56.745455+00	2	01a20221-36f9-74cd-9e0b-2aff700a43c4	01a20223-e5c4-739b-8742-fc40c3ae1a2a
-365422	2	134578	\N	2026-11-22 07:23:56.745455+00	1	01a20223-c457-7c46-820a-d601ae71b5fe	01a20223-e5c4-739b-8742-fc40c3ae1a2a
25000	\N	\N	1463	2026-11-22 07:23:56.919924+00	2	01a20221-36ec-7c61-b2c7-5c2115746100	01a20223-e675-70f7-b0d4-e1261d91d358
-25000	3	109578	\N	2026-11-22 07:23:56.919924+00	1	01a20223-c457-7c46-820a-d601ae71b5fe	01a20223-e675-70f7-b0d4-e1261d91d358
-10050	4	99528	\N	2026-11-22 07:23:57.455756+00	1	01a20223-c457-7c46-820a-d601ae71b5fe	01a20223-e88c-7571-af95-a1871e834264
10050	1	10050	\N	2026-11-22 07:23:57.455756+00	2	01a20223-c61f-770e-b53b-2e72248bb07a	01a20223-e88c-7571-af95-a1871e834264
30000	\N	\N	1503	2026-11-22 07:23:59.366024+00	2	00000000-0000-7000-8000-000000000001	01a20223-eff6-727f-875b-7669b54297d7
1402	\N	\N	1503	2026-11-22 07:23:59.366024+00	3	00000000-0000-7000-8000-000000000006	01a20223-eff6-727f-875b-7669b54297d7
98	\N	\N	1503	2026-11-22 07:23:59.366024+00	4	00000000-0000-7000-8000-000000000007	01a20223-eff6-727f-875b-7669b54297d7
-31500	5	68028	\N	2026-11-22 07:23:59.366024+00	1	01a20223-c457-7c46-820a-d601ae71b5fe	01a20223-eff6-727f-875b-7669b54297d7
\.


--
-- Data for Name: wallet_ledger_fold; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_fold (number, from_xid, upto_xid, entries, amount, balance, folded_at, account_id) FROM stdin;
1	0	1504	2	-470000	-470000	2026-11-22 07:23:59.668514+00	00000000-0000-7000-8000-000000000001
1	0	1505	2	1869	1869	2026-11-22 07:23:59.682322+00	00000000-0000-7000-8000-000000000006
1	0	1507	2	131	131	2026-11-22 07:23:59.693339+00	00000000-0000-7000-8000-000000000007
1	0	1508	1	25000	25000	2026-11-22 07:23:59.711264+00	01a20221-36ec-7c61-b2c7-5c2115746100
1	0	1509	1	364922	364922	2026-11-22 07:23:59.715499+00	01a20221-36f9-74cd-9e0b-2aff700a43c4
\.


--
-- Data for Name: wallet_ledger_hold; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_hold (id, owner_id, amount, rest, uses, authorised_at, expires_at, kind, key, fingerprint, account_id) FROM stdin;
01a20223-edfb-75c6-b8c0-e77accf1318a	01a20223-c36d-728b-bf2c-23b1fe40d088	31500	0	1	2026-11-22 07:23:58.84338+00	2036-11-19 07:23:58.807206+00	withdrawal	2cfd4d1f-240a-4afd-a23e-53deb718017d	\\xfbef28391805fca28f9130e9c5ae2d8ec056ca24ba9251ff92136571067fe456	01a20223-c457-7c46-820a-d601ae71b5fe
\.


--
-- Data for Name: wallet_ledger_hold_use; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_hold_use (number, kind, amount, rest, used_at, hold_id, transaction_id) FROM stdin;
1	capture	31500	0	2026-11-22 07:23:59.35029+00	01a20223-edfb-75c6-b8c0-e77accf1318a	01a20223-eff6-727f-875b-7669b54297d7
\.


--
-- Data for Name: wallet_ledger_seal; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_seal (id, stream, number, from_xid, upto_xid, transactions, entries, content, previous, digest, signature, key_id, sealed_at) FROM stdin;
01a20222-917f-7041-84f3-70298e43a0ba	evidence	1	0	1354	98	0	\\xb37cf9a2f7f9be8714ae2d5e636853b9b7aed2e893e61ec005e8df6c29a7d787	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x0c0def2f73312c98bc832bd16bbdceb72dc8d35fc2256623e92a1ab2748af8dc	\\x528e87ec41612db1174846bc1177bea7b43470515113eca826d547105a58147b3a800bba082c190d4a943666ecd52616b6c6af5b7a298e0097c3b447b802210c	838594178244288c	2026-11-22 07:22:29.569294+00
\.


--
-- Data for Name: wallet_ledger_transaction; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_ledger_transaction (id, owner_id, posted_at, xid, leg_count, kind, key, narration, fingerprint, reverses_id) FROM stdin;
01a20223-e453-7924-9a14-5cadde4ad8df	00000000-0000-7000-8000-000000000001	2026-11-22 07:23:56.371616+00	1452	2	topup	bank:SB18EA4D28281E5AFCC201DF		\\xa60c502e159bb214e6f3aba43c4bf4d43612face0350154b0fbd001bd9a43402	\N
01a20223-e5c4-739b-8742-fc40c3ae1a2a	01a20223-c36d-728b-bf2c-23b1fe40d088	2026-11-22 07:23:56.745455+00	1459	4	payment	85a34307-d450-45f3-9255-d6df2d1e2ff8		\\x178b4918f7470aecf156cb90640b4b339f67625f216e5359af3e833f3c4440dc	\N
01a20223-e675-70f7-b0d4-e1261d91d358	01a20223-c36d-728b-bf2c-23b1fe40d088	2026-11-22 07:23:56.919924+00	1463	2	payment	49a6020c-2c3f-4556-80b3-b0ba5497231a		\\x7529c779dd88dab4fd196c7b1de79d1f282498d5a9b95f88ca219324509ae99c	\N
01a20223-e88c-7571-af95-a1871e834264	01a20223-c36d-728b-bf2c-23b1fe40d088	2026-11-22 07:23:57.455756+00	1481	2	transfer	465a9461-d4c7-4471-bfeb-172b6951fb32		\\xeb47c45db6911668951a6d81b74c18f2700a4acaed63a1997143944771409af7	\N
01a20223-eff6-727f-875b-7669b54297d7	01a20223-edfd-757f-9e1b-4908c33d5cda	2026-11-22 07:23:59.366024+00	1503	4	withdrawal	R261122867733660193		\\x002421a001d65e8c6b3f94179fbc2d52bcafe69891d781e4a8ef0071afdb316d	\N
\.


--
-- Data for Name: wallet_limit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_limit (id, tier, kind, per_transaction, per_day, per_month, source, effective_from, approval_id) FROM stdin;
01a20220-dddb-7017-acfc-1d33622665af	none	transfer	0	0	0	Nobody moves money before the bank has verified them (SorNorChor 1/2563).	2020-01-01 00:00:00+00	\N
01a20220-dde1-700d-a88a-ed5490ed8e34	basic	transfer	5000000	10000000	50000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-dde1-700d-a88a-ed5541b9c41a	standard	transfer	20000000	50000000	200000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-dde4-7703-9530-a450ba625d94	enhanced	transfer	50000000	200000000	1000000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-dde7-72d9-858c-e8160c889911	none	payment	0	0	0	Nobody moves money before the bank has verified them (SorNorChor 1/2563).	2020-01-01 00:00:00+00	\N
01a20220-dde8-77c7-b623-6791e0c9d6c3	basic	payment	5000000	10000000	50000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-dde9-738e-9b81-8383b34d6342	standard	payment	20000000	50000000	200000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-dde9-738e-9b81-8384847e9457	enhanced	payment	50000000	200000000	1000000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddeb-72e5-877a-a4b3d66d7fdc	none	withdrawal	0	0	0	Nobody moves money before the bank has verified them (SorNorChor 1/2563).	2020-01-01 00:00:00+00	\N
01a20220-dded-75cf-8b86-1e8779a2d141	basic	withdrawal	5000000	10000000	50000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddee-7662-b71b-79642703998f	standard	withdrawal	20000000	50000000	200000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddf0-7674-93f5-e52f6faed62f	enhanced	withdrawal	50000000	200000000	1000000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddf1-75e7-a2db-768dfd17c442	none	topup	0	0	0	Nobody moves money before the bank has verified them (SorNorChor 1/2563).	2020-01-01 00:00:00+00	\N
01a20220-ddf3-7545-8758-d3423fdf987a	basic	topup	5000000	20000000	50000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddf4-7533-9367-0d1e3a2dd123	standard	topup	10000000	50000000	200000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
01a20220-ddf6-70bc-9856-1c11d5401d9a	enhanced	topup	50000000	200000000	1000000000	Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563). Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month, verified 2,000,000 held and 2,000,000 out a day.	2020-01-01 00:00:00+00	\N
\.


--
-- Data for Name: wallet_limitusage; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_limitusage (kind, day, day_used, month_used, wallet_id) FROM stdin;
topup	2026-11-22	500000	500000	01a20223-c458-7690-94d8-46be36922551
payment	2026-11-22	389922	389922	01a20223-c458-7690-94d8-46be36922551
transfer	2026-11-22	10050	10050	01a20223-c458-7690-94d8-46be36922551
withdrawal	2026-11-22	30000	30000	01a20223-c458-7690-94d8-46be36922551
\.


--
-- Data for Name: wallet_merchant; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_merchant (id, kind, name_th, name_en, state, is_demo, registered_at, account_id) FROM stdin;
01a20221-36ef-77dd-af15-2cb8625e3105	merchant	ร้านกาแฟบ้านสวน	Baan Suan Coffee	active	t	2026-11-22 07:21:00.274164+00	01a20221-36ec-7c61-b2c7-5c2115746100
01a20221-36f9-73ec-a13f-bb284cb30962	biller	การประปาตัวอย่าง	Sample Waterworks	active	t	2026-11-22 07:21:00.274164+00	01a20221-36f9-74cd-9e0b-2aff700a43c4
01a20221-3702-7426-8f63-0323ac484c05	merchant	ร้านผลไม้ป้าแดง	Auntie Daeng Fruit	active	t	2026-11-22 07:21:00.274164+00	01a20221-3701-7822-856a-d87346e4735f
\.


--
-- Data for Name: wallet_merchantcode; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_merchantcode (id, scheme, value, registered_at, merchant_id) FROM stdin;
01a20221-36f1-75c6-b71a-c8601326591b	biller	0112233445566	2026-11-22 07:21:00.274164+00	01a20221-36ef-77dd-af15-2cb8625e3105
01a20221-36fb-74ae-81e5-f2eb211e31c1	biller	099400016550100	2026-11-22 07:21:00.274164+00	01a20221-36f9-73ec-a13f-bb284cb30962
01a20221-3703-7379-9ac7-1b6de4e53704	tax_id	0123456789012	2026-11-22 07:21:00.274164+00	01a20221-3702-7426-8f63-0323ac484c05
01a20221-3703-7379-9ac7-1b6e0672859f	ewallet	004999000288505	2026-11-22 07:21:00.274164+00	01a20221-3702-7426-8f63-0323ac484c05
\.


--
-- Data for Name: wallet_movement; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_movement (id, reference, kind, transaction_id, amount, fee, vat, key, fingerprint, posted_at, customer_id, merchant_id, notice_id, payee_customer_id, quote_id, topup_id, payee_wallet_id, wallet_id) FROM stdin;
01a20223-e45c-7002-8b7e-1a4edb404d66	R261122911233365981	topup	01a20223-e453-7924-9a14-5cadde4ad8df	500000	0	0	bank:SB18EA4D28281E5AFCC201DF	a60c502e159bb214e6f3aba43c4bf4d43612face0350154b0fbd001bd9a43402	2026-11-22 07:23:56.371616+00	\N	\N	01a20223-e459-7227-a4df-bd8acaaddbc8	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	01a20223-e3ea-74d8-bb24-4b4a2f4ad348	01a20223-c458-7690-94d8-46be36922551	\N
01a20223-e5c4-739b-8742-fc4108c560d2	R261122621369168108	payment	01a20223-e5c4-739b-8742-fc40c3ae1a2a	364922	500	33	85a34307-d450-45f3-9255-d6df2d1e2ff8	178b4918f7470aecf156cb90640b4b339f67625f216e5359af3e833f3c4440dc	2026-11-22 07:23:56.745455+00	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36f9-73ec-a13f-bb284cb30962	\N	\N	01a20223-e569-74c8-b271-5aac4e15b98a	\N	\N	01a20223-c458-7690-94d8-46be36922551
01a20223-e675-70f7-b0d4-e12763be7386	R261122223114341075	payment	01a20223-e675-70f7-b0d4-e1261d91d358	25000	0	0	49a6020c-2c3f-4556-80b3-b0ba5497231a	7529c779dd88dab4fd196c7b1de79d1f282498d5a9b95f88ca219324509ae99c	2026-11-22 07:23:56.919924+00	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36ef-77dd-af15-2cb8625e3105	\N	\N	01a20223-e5fd-7423-90fb-632d6e4e60ab	\N	\N	01a20223-c458-7690-94d8-46be36922551
01a20223-e88c-7571-af95-a188966d8345	R261122843575209325	transfer	01a20223-e88c-7571-af95-a1871e834264	10050	0	0	465a9461-d4c7-4471-bfeb-172b6951fb32	eb47c45db6911668951a6d81b74c18f2700a4acaed63a1997143944771409af7	2026-11-22 07:23:57.455756+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	\N	01a20223-c549-7533-87ba-cfc36bf02f97	01a20223-e828-76dd-b8cc-4c2e0437bd87	\N	01a20223-c61f-77dd-9f98-61ccf790bb0c	01a20223-c458-7690-94d8-46be36922551
01a20223-f00f-71c4-977a-33490390478c	R261122867733660193	withdrawal	01a20223-eff6-727f-875b-7669b54297d7	30000	1500	98	withdrawal R261122867733660193	002421a001d65e8c6b3f94179fbc2d52bcafe69891d781e4a8ef0071afdb316d	2026-11-22 07:23:59.366024+00	01a20223-c36d-728b-bf2c-23b1fe40d088	\N	\N	\N	01a20223-ed82-7780-aa15-2cc59d397c6a	\N	\N	01a20223-c458-7690-94d8-46be36922551
\.


--
-- Data for Name: wallet_quote; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_quote (id, kind, amount, fee, vat, digest, proof, otp_id, created_at, expires_at, payer_name, payee_name, note, paycode, reference1, reference2, customer_id, fee_version_id, merchant_id, payee_wallet_id, wallet_id, bank_account_id) FROM stdin;
01a20223-e569-74c8-b271-5aac4e15b98a	payment	364922	500	33	93258e6eec23e43a4c6c6b789898e44153c97401baa77d662af23c69600e4194	pin,otp	01a20223-e56d-75bd-a27e-71cbbcbd51ca	2026-11-22 07:23:56.631918+00	2026-11-22 07:28:56.631918+00	gAAAAABrApiMcb2QLU3M9-qXZNLxgfYyz-PSwxlYGC-uf-2pvn9AonUas_e7NXx2Mtmn3VrzAhMXnV2n5tTy82OJ0jvXY_LBP41L_8iW6UHmN8JAOLobJyRejNRKkYzg2HJmcdPHrHVZ	gAAAAABrApiMLBpEjd2S9T5CpIcatr476K3wiIfeJZWPPo7JXcVBgoRBCIOt2pJORShWuqoCZLEK41LdCmLHJC6QUk3SvHXQGNOHgIceScBWLTp2xKzAdrHLcIL8eFfTlzH_LOArooIorQZm2Cjq70LpE7RV0ywRgP0Z8UTlFEcuvEUJNK6RL1M=	gAAAAABrApiM1MZsyvXYnW7xsw3qa-TeSXTNO03zoDrUVgQJhckdOPZJ826O3k1xzrVIQdKsSZ3zIZw7X2AOHq8KaPG2K9XNUhl1FapJ6b9UwfB9pdHDytI=	qr	gAAAAABrApiMWRzik0O0pcfshJWmlZwKkqgL_WA9cH9n0yOU7qyQZGjDOpjTWNDpD-64hsnJmLiwCjJv0k6PVdcJmiILONkTgldSYc6bqb6HJHPQFKtdiZ-n8V2JpiejBMF0AfFOuulo	gAAAAABrApiMR-0Fot1G_L9ku8dyxhha02vhNI2bB6hipxdzz74INKlTK0TdjquDrFDOS0WjUdZRqXR95AWEIaO6jhXH1G__YX8YrIqv5Om5O_FunmTfIHA=	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36d2-77b4-89b1-bfa96fe2379d	01a20221-36f9-73ec-a13f-bb284cb30962	\N	01a20223-c458-7690-94d8-46be36922551	\N
01a20223-e5fd-7423-90fb-632d6e4e60ab	payment	25000	0	0	1def9852920070c7c6c96cc18da2a01442265d28fa6c03829628c3cebbe6ac3c	pin,otp	01a20223-e602-75e7-ba74-c18c3f820ba1	2026-11-22 07:23:56.782896+00	2026-11-22 07:28:56.782896+00	gAAAAABrApiMBXv2UCEOJBp4791PJLusLkct7huAofo4L66TLtDvSWeiMSxkf1sWxV6vsKxUgHinhuoHTLkS_h-rOWoMQT706gXxFGVro8rTDZYlByWNdSgCmVd1qPdgkIxT4WqcOKjZ	gAAAAABrApiMG0FyZgzkWnmaTPFn2ameOgHgx0imQTAWG9kySwrMnl8A-bsBI0FUgzj7eRCB8wTJcccifCVXmAwJAY8VUEaoizrxwaW5SyBBy5rfIHxqkz20ueot1cGrIMYC_Ie-ASoGo-7vOGZnob5CHp6gu3LEYMluwcFdiIcVRa5iavBaTTo=	gAAAAABrApiMpojY8U0QmXxXg87xR4ouX6qKBVM-tXPkyVcBzbksHddGN6oStdyDTm00et8E3c-zW4UxfM55s9B75IAEovgWPHqxYCjoBO2rlRp2NdqfoUc=	qr	gAAAAABrApiMCuyL6qquU7xNlIMTnYIfo_agKsxHM7MJfJIU-WchbUQDLJkL3mIWpc28lap2zuTuJlgYCFlNO_jTIKrzEEpCYRf3qPNmgqyaon_PJkyRW7hNJh3bmv--28XJswQEW0Ut	gAAAAABrApiMBG473Zjqj65Lxx6h5gy2Fq6GzRI-KI5LoCnChgOAOrILbOkN7J4C3yDaCLdzeKIxdhgxKUwYON3VE5XJa3tknedYQ9wo8J9q-JK1wt46CiU=	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36c6-7011-96db-c51ea71a34d1	01a20221-36ef-77dd-af15-2cb8625e3105	\N	01a20223-c458-7690-94d8-46be36922551	\N
01a20223-e73f-772a-92d9-e30619718dca	payment	1000	0	0	3a149150ff25562d848f493114b42d57130cda7fbfe568982b8c13786757537e	pin,otp	01a20223-e74f-7320-9f7d-0cc991fa9265	2026-11-22 07:23:57.070582+00	2026-11-22 07:28:57.070582+00	gAAAAABrApiN_BzhPJw64Zsm5nxOileNzt-WCDRkTcI75etRJwte5m42tktKous7yEpsNy1Kt3LIP3pq3B58OewCcBkS87-nUceKTVc4QIO2B7tr7bLzEWwD3098WwdfkEs4BPwcf0PR	gAAAAABrApiNQk8ynhuOzZXEQ7F9uLsoc_sx3Br6YYQxVDu7lCnEOMgL9ttifdjomb9twZ26No2DkdFFnpq8_uMqe54Ik8g74PxPYOsCMxFgXiaNkf7Jef4CVCbcaPUjOG_fVLifRq2Ix90r2mZAciHr0UrPw7Hqi3kuwwgRD0wakRzAZGESmYA=	gAAAAABrApiNd10ZI6L22JwlGrRzRMQSxXVz7GUXK9b7LC4AeP-d_stC3hxLElGpnbErWYRea1kYx1APL_mHxh43zTp2CQmjnFs_Z15pLuzzSs6B1AoaqnA=	qr	gAAAAABrApiNavk1kABxlTyH42T_2Cq7N4EIcmZTy7B4NwUD1QHPRL5CpRRMRW0SBkSYFxFsWDwnhLI52jE5TfNcqg0FrZKRkU6E8n-AjiILQ6cr6soCi5USIswKKIzUg1lUMCWoM79J	gAAAAABrApiNMmpNn-PXAltXoDUJVK_Ge4NFIM92omg_Z96LOacALs01nnX1tFfVBTZ9wP9mJNDty1wIwC5OMHxZdfdruY1oope4gmKcHTTGJXp__UbmDfI=	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36c6-7011-96db-c51ea71a34d1	01a20221-36ef-77dd-af15-2cb8625e3105	\N	01a20223-c458-7690-94d8-46be36922551	\N
01a20223-e828-76dd-b8cc-4c2e0437bd87	transfer	10050	0	0	6f79bfc85dfbe0e9b30b9c40e5351d638bceb4b05d3370e854bdf80371a6bb46	pin,otp	01a20223-e82d-7559-9902-a2264d09657c	2026-11-22 07:23:57.333078+00	2026-11-22 07:28:57.333078+00	gAAAAABrApiNfXZtfXLZbPOq3K9cm7rXB4r5lNhU2EmEdelZCUOaDPF3F2o75ct7j9_sjYt1-LbUnbHeQQFpCK6qSQEAMwK8vZjtFBFDFZQDomHN9qoNRVViDZj16p063Wypu3LINNKI	gAAAAABrApiN9rOKTKC26cPSUlgRKjcZS3b3WwuBO9Yz8VPYU5L5LMeq-XNRYUV_QnGUFfTQ2qrCPTq0LW2H-fejS1rAbxksZOawXqHDt3J8g_U0zCluilNr9CRx9qDa2WlckVJR8V8Y	gAAAAABrApiNS9GsB3QngyOkTNjbA0dMeh1g99ERiKqBI5X3e2_-9Foi-Kma7Q58esuinUnwMhDwNn1UOYK17TPtfY4D9xShMC9gkTkKDASTibwnER0RZo6bvcXNSkLGFHHNdMc3S2tT		gAAAAABrApiNUG4w-fCA3KOPiJULVxmhlO36M3KsWuybVAd8plAd2rdTgoXkIBH0EH7qrdTecjKjPI3AfrIZ9OuWhLyB8FEhQ7r8xYyTFOG3y10KwE9DoTE=	gAAAAABrApiNZR1FN6OIz-EITJZRP4QZjb4A2Sbdi7S9BTm6SsoD4seSp0QPQgSjP-QAAmaJ8qXVcUi-IqzrtmqWXquDNcGD5n3m3d4JOdV4AWYZWM4T6GI=	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36b9-7004-8084-38b08a9b4690	\N	01a20223-c61f-77dd-9f98-61ccf790bb0c	01a20223-c458-7690-94d8-46be36922551	\N
01a20223-ed82-7780-aa15-2cc59d397c6a	withdrawal	30000	1500	98	4f3360bcd1167ba68ff78523208ac885c17004a42fc5ba4538338f2f993b6a1d	pin,otp	01a20223-ed86-772f-91a0-6946d5259677	2026-11-22 07:23:58.707792+00	2026-11-22 07:28:58.707792+00	gAAAAABrApiOgvChJ0Nh6HsIfzwysJi9s9WyLvQlUGzqKGK7hQdQ4lyZjtG-ociuKmSwoZ_OgWo1ZDxOxQDfsgbLuluQKwE1ogkXerDkM8mCtcWCEqSncLIdvq2buvaIYgN2iK49xDnF	gAAAAABrApiOjLs5Jr_HxHmAo7w8aHRx-JTwU3FK50p1LcLY9x9olpE5NUdkfXsK-emqY0Sx4-BoeZ4i_Z1Sc1toVLjsYflVgMscPlzl-FuApuIHm6iNLJO9vjtGPsTVOqZXGheDsMr7	gAAAAABrApiOzCBGSdI_vBxyp7K_A61X---Xvkq9KzQpowx9nnxq1CJIyva2CSuz0099QfjI-8gh1ucSA7rdUKD5nNFekHuCZBCBSyNusngWi_a0KE76wSE=		gAAAAABrApiOT_3zarz9gg9Z0P541ZtxJbhEno8lEwtZ5JTMFDpCOrHZiRu13jNA3k2eKV_wvVF9NPUGR_haXvV4Fev8as9eaJEKjO67uN5CUaU0XaeqlxQ=	gAAAAABrApiOhI9UX9YI66LoggTEHzMqp7rbjzShQZrN_e-1sRI3rX-rJa-ba-3VhrTZ04qCK1ebUEi9GIxE7aAWo6hMlUVVlA0ZgCa29AyvMDXh5hfX8_U=	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36de-752a-8607-c935ce722a8b	\N	\N	01a20223-c458-7690-94d8-46be36922551	01a20223-ed0c-73a2-912d-e0abb83873d2
\.


--
-- Data for Name: wallet_safeguardingreport; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_safeguardingreport (id, day, customers, merchants, billers, in_transit, unmatched_receipts, safeguarded, least_basis_points, is_below, made_at) FROM stdin;
\.


--
-- Data for Name: wallet_topup; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_topup (id, reference, amount, state, created_at, expires_at, paid_at, customer_id, fee_version_id, wallet_id) FROM stdin;
01a20222-025e-75e6-9fc3-4b8066ccdbb5	T70880960259586	500000	waiting	2026-11-22 07:21:52.917905+00	2026-11-23 07:21:52.917905+00	\N	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	01a20221-36d7-733f-83c3-cd371632e55e	01a20221-b278-73d2-af71-404dd11011fc
01a20223-e3ea-74d8-bb24-4b4a2f4ad348	T56219770905434	500000	paid	2026-11-22 07:23:56.247517+00	2026-11-23 07:23:56.247517+00	2026-11-22 07:23:56.371616+00	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20221-36d7-733f-83c3-cd371632e55e	01a20223-c458-7690-94d8-46be36922551
\.


--
-- Data for Name: wallet_unmatchedreceipt; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_unmatchedreceipt (id, reason, amount, state, opened_at, notice_id, resolved_at, transaction_id, wallet_id) FROM stdin;
\.


--
-- Data for Name: wallet_wallet; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_wallet (id, number, opening_state, state, opened_at, acceptance_id, account_id, customer_id, opening_id) FROM stdin;
01a20221-b278-73d2-af71-404dd11011fc	W295016315364	confirmed	active	2026-11-22 07:21:32.511489+00	01a20221-b1e7-7710-a2c5-64b1764267a0	01a20221-b277-7ef2-aac2-dc112a05330d	01a20221-b19d-75a7-82b8-5b5ce9e9a62a	01a20221-b210-7352-a8a6-97394b8e3441
01a20221-b64d-71e6-bb48-5b7c55dcf3b4	W627428536515	confirmed	active	2026-11-22 07:21:33.47884+00	01a20221-b4ea-712c-a096-3e47e2eb28a0	01a20221-b64d-766f-aebb-78cad2223de8	01a20221-b441-7594-b1b1-eedfd41960b7	01a20221-b57c-76c4-a07b-e14b98e67624
01a20223-c458-7690-94d8-46be36922551	W783657413578	confirmed	active	2026-11-22 07:23:48.162001+00	01a20223-c3ce-771e-aee8-d7ed8e7b7a81	01a20223-c457-7c46-820a-d601ae71b5fe	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20223-c3f9-7239-a431-73f41f89217b
01a20223-c61f-77dd-9f98-61ccf790bb0c	W986157347267	confirmed	active	2026-11-22 07:23:48.617293+00	01a20223-c585-72d1-9994-405de3fc0877	01a20223-c61f-770e-b53b-2e72248bb07a	01a20223-c549-7533-87ba-cfc36bf02f97	01a20223-c5b9-700a-b174-e1a0ed380dba
\.


--
-- Data for Name: wallet_walletopening; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_walletopening (id, state, digest, otp_id, asked_at, expires_at, confirmed_at, acceptance_id, customer_id) FROM stdin;
01a20221-b210-7352-a8a6-97394b8e3441	confirmed	4576ba684267234ee60a6cdaa0942259aa73284ead780043aaca0320bbc2d2b0	01a20221-b214-76c5-b708-0f5771ea9968	2026-11-22 07:21:32.417997+00	2026-11-22 07:31:32.417997+00	2026-11-22 07:21:32.511489+00	01a20221-b1e7-7710-a2c5-64b1764267a0	01a20221-b19d-75a7-82b8-5b5ce9e9a62a
01a20221-b57c-76c4-a07b-e14b98e67624	confirmed	23dc9d6b593a8b8832a3de8a3199db36a1cfd0c154545fbcb21ada88b98e9f4d	01a20221-b58d-7216-82a6-8506bdd21db2	2026-11-22 07:21:33.254926+00	2026-11-22 07:31:33.254926+00	2026-11-22 07:21:33.47884+00	01a20221-b4ea-712c-a096-3e47e2eb28a0	01a20221-b441-7594-b1b1-eedfd41960b7
01a20223-c3f9-7239-a431-73f41f89217b	confirmed	4159cd7e62d2a0057edf09745475eff2ad4e1e3682a5990d9c4ee02166600b9d	01a20223-c3fd-75f3-8f3b-ee45cfee3ab3	2026-11-22 07:23:48.0748+00	2026-11-22 07:33:48.0748+00	2026-11-22 07:23:48.162001+00	01a20223-c3ce-771e-aee8-d7ed8e7b7a81	01a20223-c36d-728b-bf2c-23b1fe40d088
01a20223-c5b9-700a-b174-e1a0ed380dba	confirmed	637496cf7f6a0742120592cf97bf03adeb52594e4cb7b2a808cab9df72bd3c0e	01a20223-c5bd-744f-9b3c-499881d9019e	2026-11-22 07:23:48.522164+00	2026-11-22 07:33:48.522164+00	2026-11-22 07:23:48.617293+00	01a20223-c585-72d1-9994-405de3fc0877	01a20223-c549-7533-87ba-cfc36bf02f97
\.


--
-- Data for Name: wallet_withdrawal; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.wallet_withdrawal (id, reference, hold_id, amount, fee, vat, key, fingerprint, state, reason, bank_reference, enquiries, asked_at, next_step_at, sent_at, valid_until, ended_at, transaction_id, bank_account_id, customer_id, quote_id, wallet_id) FROM stdin;
01a20223-edfd-757f-9e1b-4908c33d5cda	R261122867733660193	01a20223-edfb-75c6-b8c0-e77accf1318a	30000	1500	98	2cfd4d1f-240a-4afd-a23e-53deb718017d	fbef28391805fca28f9130e9c5ae2d8ec056ca24ba9251ff92136571067fe456	completed		SP18EA4D28DADC0C33F049CC	0	2026-11-22 07:23:58.807206+00	\N	2026-11-22 07:23:59.051507+00	2026-11-22 07:53:59.051507+00	2026-11-22 07:23:59.051507+00	01a20223-eff6-727f-875b-7669b54297d7	01a20223-ed0c-73a2-912d-e0abb83873d2	01a20223-c36d-728b-bf2c-23b1fe40d088	01a20223-ed82-7780-aa15-2cc59d397c6a	01a20223-c458-7690-94d8-46be36922551
\.


--
-- Name: accounts_staff_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_staff_groups_id_seq', 10, true);


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

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 320, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 458, true);


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

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 5, true);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 106, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 106, true);


--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 10, true);


--
-- Name: consent_acceptance acceptance_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acceptance
    ADD CONSTRAINT acceptance_once UNIQUE (subject_id, version_id);


--
-- Name: accounts_appbuild accounts_appbuild_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_appbuild
    ADD CONSTRAINT accounts_appbuild_pkey PRIMARY KEY (id);


--
-- Name: accounts_brake accounts_brake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_brake
    ADD CONSTRAINT accounts_brake_pkey PRIMARY KEY (id);


--
-- Name: accounts_closedaccount accounts_closedaccount_customer_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_closedaccount
    ADD CONSTRAINT accounts_closedaccount_customer_id_key UNIQUE (customer_id);


--
-- Name: accounts_closedaccount accounts_closedaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_closedaccount
    ADD CONSTRAINT accounts_closedaccount_pkey PRIMARY KEY (id);


--
-- Name: accounts_cooloff accounts_cooloff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_cooloff
    ADD CONSTRAINT accounts_cooloff_pkey PRIMARY KEY (id);


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
-- Name: accounts_guardianship accounts_guardianship_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_guardianship
    ADD CONSTRAINT accounts_guardianship_code_key UNIQUE (code);


--
-- Name: accounts_guardianship accounts_guardianship_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_guardianship
    ADD CONSTRAINT accounts_guardianship_pkey PRIMARY KEY (id);


--
-- Name: accounts_guardianship accounts_guardianship_registration_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_guardianship
    ADD CONSTRAINT accounts_guardianship_registration_id_key UNIQUE (registration_id);


--
-- Name: accounts_heirrequest accounts_heirrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_heirrequest
    ADD CONSTRAINT accounts_heirrequest_pkey PRIMARY KEY (id);


--
-- Name: accounts_identitychange accounts_identitychange_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitychange
    ADD CONSTRAINT accounts_identitychange_approval_id_key UNIQUE (approval_id);


--
-- Name: accounts_identitychange accounts_identitychange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitychange
    ADD CONSTRAINT accounts_identitychange_pkey PRIMARY KEY (id);


--
-- Name: accounts_identitycheck accounts_identitycheck_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitycheck
    ADD CONSTRAINT accounts_identitycheck_pkey PRIMARY KEY (id);


--
-- Name: accounts_identitycheckitem accounts_identitycheckitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitycheckitem
    ADD CONSTRAINT accounts_identitycheckitem_pkey PRIMARY KEY (code);


--
-- Name: accounts_identityerasure accounts_identityerasure_customer_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityerasure
    ADD CONSTRAINT accounts_identityerasure_customer_id_key UNIQUE (customer_id);


--
-- Name: accounts_identityerasure accounts_identityerasure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityerasure
    ADD CONSTRAINT accounts_identityerasure_pkey PRIMARY KEY (id);


--
-- Name: accounts_identityevidence accounts_identityevidence_file_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityevidence
    ADD CONSTRAINT accounts_identityevidence_file_id_key UNIQUE (file_id);


--
-- Name: accounts_identityevidence accounts_identityevidence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityevidence
    ADD CONSTRAINT accounts_identityevidence_pkey PRIMARY KEY (id);


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
-- Name: accounts_installationevent accounts_installationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_installationevent
    ADD CONSTRAINT accounts_installationevent_pkey PRIMARY KEY (id);


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
-- Name: accounts_kycevidence accounts_kycevidence_file_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kycevidence
    ADD CONSTRAINT accounts_kycevidence_file_id_key UNIQUE (file_id);


--
-- Name: accounts_kycevidence accounts_kycevidence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kycevidence
    ADD CONSTRAINT accounts_kycevidence_pkey PRIMARY KEY (id);


--
-- Name: accounts_majorityquestion accounts_majorityquestion_customer_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_majorityquestion
    ADD CONSTRAINT accounts_majorityquestion_customer_id_key UNIQUE (customer_id);


--
-- Name: accounts_majorityquestion accounts_majorityquestion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_majorityquestion
    ADD CONSTRAINT accounts_majorityquestion_pkey PRIMARY KEY (id);


--
-- Name: accounts_otp accounts_otp_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_otp
    ADD CONSTRAINT accounts_otp_pkey PRIMARY KEY (id);


--
-- Name: accounts_pinreset accounts_pinreset_kyc_case_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_pinreset
    ADD CONSTRAINT accounts_pinreset_kyc_case_id_key UNIQUE (kyc_case_id);


--
-- Name: accounts_pinreset accounts_pinreset_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_pinreset
    ADD CONSTRAINT accounts_pinreset_pkey PRIMARY KEY (id);


--
-- Name: accounts_problemcount accounts_problemcount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_problemcount
    ADD CONSTRAINT accounts_problemcount_pkey PRIMARY KEY (id);


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
-- Name: accounts_reveal accounts_reveal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_reveal
    ADD CONSTRAINT accounts_reveal_pkey PRIMARY KEY (id);


--
-- Name: accounts_revealday accounts_revealday_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealday
    ADD CONSTRAINT accounts_revealday_pkey PRIMARY KEY (id);


--
-- Name: accounts_revealdelay accounts_revealdelay_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealdelay
    ADD CONSTRAINT accounts_revealdelay_pkey PRIMARY KEY (id);


--
-- Name: accounts_revealweek accounts_revealweek_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealweek
    ADD CONSTRAINT accounts_revealweek_pkey PRIMARY KEY (id);


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
-- Name: accounts_staffdatause accounts_staffdatause_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffdatause
    ADD CONSTRAINT accounts_staffdatause_pkey PRIMARY KEY (id);


--
-- Name: accounts_staffnetwork accounts_staffnetwork_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffnetwork
    ADD CONSTRAINT accounts_staffnetwork_pkey PRIMARY KEY (id);


--
-- Name: accounts_staffpassword accounts_staffpassword_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffpassword
    ADD CONSTRAINT accounts_staffpassword_pkey PRIMARY KEY (id);


--
-- Name: accounts_staffsuspension accounts_staffsuspension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffsuspension
    ADD CONSTRAINT accounts_staffsuspension_pkey PRIMARY KEY (id);


--
-- Name: accounts_stepuprow accounts_stepuprow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_stepuprow
    ADD CONSTRAINT accounts_stepuprow_pkey PRIMARY KEY (id);


--
-- Name: accounts_suspension accounts_suspension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_suspension
    ADD CONSTRAINT accounts_suspension_pkey PRIMARY KEY (id);


--
-- Name: accounts_suspensionproof accounts_suspensionproof_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_suspensionproof
    ADD CONSTRAINT accounts_suspensionproof_pkey PRIMARY KEY (id);


--
-- Name: accounts_undertaking accounts_undertaking_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_undertaking
    ADD CONSTRAINT accounts_undertaking_number_key UNIQUE (number);


--
-- Name: accounts_undertaking accounts_undertaking_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_undertaking
    ADD CONSTRAINT accounts_undertaking_pkey PRIMARY KEY (id);


--
-- Name: accounts_undertakingsignature accounts_undertakingsignature_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_undertakingsignature
    ADD CONSTRAINT accounts_undertakingsignature_pkey PRIMARY KEY (id);


--
-- Name: consent_acknowledgement acknowledgement_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_acknowledgement
    ADD CONSTRAINT acknowledgement_once UNIQUE (subject_id, version_id);


--
-- Name: accounts_appbuild app_build_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_appbuild
    ADD CONSTRAINT app_build_once UNIQUE (os, version);


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
-- Name: wallet_balancecap cap_once_per_moment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_balancecap
    ADD CONSTRAINT cap_once_per_moment UNIQUE (tier, effective_from);


--
-- Name: accounts_identitycheck check_once_per_point; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitycheck
    ADD CONSTRAINT check_once_per_point UNIQUE (change_id, item_id);


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
-- Name: core_file core_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_file
    ADD CONSTRAINT core_file_pkey PRIMARY KEY (id);


--
-- Name: core_file core_file_place_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.core_file
    ADD CONSTRAINT core_file_place_key UNIQUE (place);


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
-- Name: accounts_staffdatause data_use_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffdatause
    ADD CONSTRAINT data_use_once UNIQUE (staff_id, hour, shown);


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
-- Name: wallet_feenotice fee_notice_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feenotice
    ADD CONSTRAINT fee_notice_once UNIQUE (version_id, customer_id);


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
-- Name: wallet_ledger_batch ledger_batch_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_batch
    ADD CONSTRAINT ledger_batch_key UNIQUE (owner_id, key);


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
-- Name: wallet_limit limit_once_per_moment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_limit
    ADD CONSTRAINT limit_once_per_moment UNIQUE (tier, kind, effective_from);


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
-- Name: wallet_movement movement_reference_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT movement_reference_once UNIQUE (reference);


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
-- Name: accounts_problemcount problem_counted_once_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_problemcount
    ADD CONSTRAINT problem_counted_once_a_day UNIQUE (day, os, os_version, hardware_model, app_version, kind);


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
-- Name: accounts_revealday reveal_day_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealday
    ADD CONSTRAINT reveal_day_once UNIQUE (staff_id, day);


--
-- Name: accounts_revealweek reveal_week_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealweek
    ADD CONSTRAINT reveal_week_once UNIQUE (staff_id, monday);


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
-- Name: wallet_balancecap wallet_balancecap_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_balancecap
    ADD CONSTRAINT wallet_balancecap_approval_id_key UNIQUE (approval_id);


--
-- Name: wallet_balancecap wallet_balancecap_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_balancecap
    ADD CONSTRAINT wallet_balancecap_pkey PRIMARY KEY (id);


--
-- Name: wallet_bankaccount wallet_bankaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_bankaccount
    ADD CONSTRAINT wallet_bankaccount_pkey PRIMARY KEY (id);


--
-- Name: wallet_bankclosing wallet_bankclosing_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_bankclosing
    ADD CONSTRAINT wallet_bankclosing_approval_id_key UNIQUE (approval_id);


--
-- Name: wallet_bankclosing wallet_bankclosing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_bankclosing
    ADD CONSTRAINT wallet_bankclosing_pkey PRIMARY KEY (id);


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
-- Name: wallet_closing wallet_closing_bank_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_closing
    ADD CONSTRAINT wallet_closing_bank_reference_key UNIQUE (bank_reference);


--
-- Name: wallet_closing wallet_closing_paid_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_closing
    ADD CONSTRAINT wallet_closing_paid_transaction_id_key UNIQUE (paid_transaction_id);


--
-- Name: wallet_closing wallet_closing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_closing
    ADD CONSTRAINT wallet_closing_pkey PRIMARY KEY (id);


--
-- Name: wallet_closing wallet_closing_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_closing
    ADD CONSTRAINT wallet_closing_transaction_id_key UNIQUE (transaction_id);


--
-- Name: wallet_feenotice wallet_feenotice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feenotice
    ADD CONSTRAINT wallet_feenotice_pkey PRIMARY KEY (id);


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
-- Name: wallet_ledger_batch wallet_ledger_batch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_ledger_batch
    ADD CONSTRAINT wallet_ledger_batch_pkey PRIMARY KEY (id);


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
-- Name: wallet_limit wallet_limit_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_limit
    ADD CONSTRAINT wallet_limit_approval_id_key UNIQUE (approval_id);


--
-- Name: wallet_limit wallet_limit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_limit
    ADD CONSTRAINT wallet_limit_pkey PRIMARY KEY (id);


--
-- Name: wallet_limitusage wallet_limitusage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_limitusage
    ADD CONSTRAINT wallet_limitusage_pkey PRIMARY KEY (wallet_id, kind);


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
-- Name: wallet_safeguardingreport wallet_safeguardingreport_day_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_safeguardingreport
    ADD CONSTRAINT wallet_safeguardingreport_day_key UNIQUE (day);


--
-- Name: wallet_safeguardingreport wallet_safeguardingreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_safeguardingreport
    ADD CONSTRAINT wallet_safeguardingreport_pkey PRIMARY KEY (id);


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
-- Name: wallet_unmatchedreceipt wallet_unmatchedreceipt_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_unmatchedreceipt
    ADD CONSTRAINT wallet_unmatchedreceipt_transaction_id_key UNIQUE (transaction_id);


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
-- Name: wallet_withdrawal wallet_withdrawal_hold_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_hold_id_key UNIQUE (hold_id);


--
-- Name: wallet_withdrawal wallet_withdrawal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_pkey PRIMARY KEY (id);


--
-- Name: wallet_withdrawal wallet_withdrawal_quote_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_quote_id_key UNIQUE (quote_id);


--
-- Name: wallet_withdrawal wallet_withdrawal_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_reference_key UNIQUE (reference);


--
-- Name: wallet_withdrawal wallet_withdrawal_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_transaction_id_key UNIQUE (transaction_id);


--
-- Name: complaints_web_use web_use_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.complaints_web_use
    ADD CONSTRAINT web_use_once UNIQUE (page, address, hour);


--
-- Name: wallet_withdrawal withdrawal_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT withdrawal_key_once UNIQUE (wallet_id, key);


--
-- Name: accounts_cooloff_customer_id_0fa4160f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_cooloff_customer_id_0fa4160f ON public.accounts_cooloff USING btree (customer_id);


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
-- Name: accounts_guardianship_code_22bbd968_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_guardianship_code_22bbd968_like ON public.accounts_guardianship USING btree (code varchar_pattern_ops);


--
-- Name: accounts_guardianship_guardian_id_82c6fe48; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_guardianship_guardian_id_82c6fe48 ON public.accounts_guardianship USING btree (guardian_id);


--
-- Name: accounts_guardianship_minor_id_0f9bff6b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_guardianship_minor_id_0f9bff6b ON public.accounts_guardianship USING btree (minor_id);


--
-- Name: accounts_heirrequest_customer_id_14959f24; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_heirrequest_customer_id_14959f24 ON public.accounts_heirrequest USING btree (customer_id);


--
-- Name: accounts_identitychange_customer_id_975bc4b8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identitychange_customer_id_975bc4b8 ON public.accounts_identitychange USING btree (customer_id);


--
-- Name: accounts_identitychange_maker_id_72fe65c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identitychange_maker_id_72fe65c5 ON public.accounts_identitychange USING btree (maker_id);


--
-- Name: accounts_identitycheck_change_id_2f02d409; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identitycheck_change_id_2f02d409 ON public.accounts_identitycheck USING btree (change_id);


--
-- Name: accounts_identitycheck_item_id_8d1f6086; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identitycheck_item_id_8d1f6086 ON public.accounts_identitycheck USING btree (item_id);


--
-- Name: accounts_identitycheck_item_id_8d1f6086_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identitycheck_item_id_8d1f6086_like ON public.accounts_identitycheck USING btree (item_id varchar_pattern_ops);


--
-- Name: accounts_identitycheckitem_code_c54b4d55_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identitycheckitem_code_c54b4d55_like ON public.accounts_identitycheckitem USING btree (code varchar_pattern_ops);


--
-- Name: accounts_identityevidence_change_id_48388fbb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_identityevidence_change_id_48388fbb ON public.accounts_identityevidence USING btree (change_id);


--
-- Name: accounts_installation_number_e419c266_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_installation_number_e419c266_like ON public.accounts_installation USING btree (number varchar_pattern_ops);


--
-- Name: accounts_installationevent_installation_id_22dc0d07; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_installationevent_installation_id_22dc0d07 ON public.accounts_installationevent USING btree (installation_id);


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
-- Name: accounts_kycevidence_case_id_2369ef1c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_kycevidence_case_id_2369ef1c ON public.accounts_kycevidence USING btree (case_id);


--
-- Name: accounts_otp_customer_id_b2cc659a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_otp_customer_id_b2cc659a ON public.accounts_otp USING btree (customer_id);


--
-- Name: accounts_otp_installation_id_4e552a48; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_otp_installation_id_4e552a48 ON public.accounts_otp USING btree (installation_id);


--
-- Name: accounts_pinreset_customer_id_952efd70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_pinreset_customer_id_952efd70 ON public.accounts_pinreset USING btree (customer_id);


--
-- Name: accounts_pinreset_installation_id_451292d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_pinreset_installation_id_451292d4 ON public.accounts_pinreset USING btree (installation_id);


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
-- Name: accounts_reveal_customer_id_3b264cc7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_reveal_customer_id_3b264cc7 ON public.accounts_reveal USING btree (customer_id);


--
-- Name: accounts_reveal_staff_id_dd10eab2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_reveal_staff_id_dd10eab2 ON public.accounts_reveal USING btree (staff_id);


--
-- Name: accounts_reveal_week_id_edc0aefd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_reveal_week_id_edc0aefd ON public.accounts_reveal USING btree (week_id);


--
-- Name: accounts_revealday_staff_id_7c23e7b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_revealday_staff_id_7c23e7b5 ON public.accounts_revealday USING btree (staff_id);


--
-- Name: accounts_revealdelay_customer_id_3ba215ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_revealdelay_customer_id_3ba215ec ON public.accounts_revealdelay USING btree (customer_id);


--
-- Name: accounts_revealweek_reviewer_id_bb8d6a1f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_revealweek_reviewer_id_bb8d6a1f ON public.accounts_revealweek USING btree (reviewer_id);


--
-- Name: accounts_revealweek_staff_id_b188d9f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_revealweek_staff_id_b188d9f7 ON public.accounts_revealweek USING btree (staff_id);


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
-- Name: accounts_staffdatause_staff_id_421ee139; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staffdatause_staff_id_421ee139 ON public.accounts_staffdatause USING btree (staff_id);


--
-- Name: accounts_staffpassword_staff_id_71179a2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staffpassword_staff_id_71179a2d ON public.accounts_staffpassword USING btree (staff_id);


--
-- Name: accounts_staffsuspension_staff_id_051ccd2c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_staffsuspension_staff_id_051ccd2c ON public.accounts_staffsuspension USING btree (staff_id);


--
-- Name: accounts_suspension_customer_id_b8a11527; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_suspension_customer_id_b8a11527 ON public.accounts_suspension USING btree (customer_id);


--
-- Name: accounts_suspensionproof_customer_id_5b17ee4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_suspensionproof_customer_id_5b17ee4a ON public.accounts_suspensionproof USING btree (customer_id);


--
-- Name: accounts_suspensionproof_suspension_id_a5d80b6b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_suspensionproof_suspension_id_a5d80b6b ON public.accounts_suspensionproof USING btree (suspension_id);


--
-- Name: accounts_undertakingsignature_staff_id_a725e04e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_undertakingsignature_staff_id_a725e04e ON public.accounts_undertakingsignature USING btree (staff_id);


--
-- Name: accounts_undertakingsignature_undertaking_id_7793983c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_undertakingsignature_undertaking_id_7793983c ON public.accounts_undertakingsignature USING btree (undertaking_id);


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
-- Name: bank_account_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_account_by_customer ON public.wallet_bankaccount USING btree (customer_id, asked_at DESC);


--
-- Name: bank_account_linked_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX bank_account_linked_once ON public.wallet_bankaccount USING btree (customer_id, bank_code, number_index) WHERE ((state)::text = 'linked'::text);


--
-- Name: bank_account_linked_once_next; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX bank_account_linked_once_next ON public.wallet_bankaccount USING btree (customer_id, bank_code, number_index_next) WHERE ((state)::text = 'linked'::text);


--
-- Name: bank_closing_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_closing_newest ON public.wallet_bankclosing USING btree (day, entered_at DESC);


--
-- Name: brake_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX brake_by_age ON public.accounts_brake USING btree (since);


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
-- Name: change_one_open_per_field; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX change_one_open_per_field ON public.accounts_identitychange USING btree (customer_id, field) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying])::text[]));


--
-- Name: change_one_open_per_value; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX change_one_open_per_value ON public.accounts_identitychange USING btree (field, value_index) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying])::text[]));


--
-- Name: change_one_open_per_value_next; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX change_one_open_per_value_next ON public.accounts_identitychange USING btree (field, value_index_next) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying])::text[]));


--
-- Name: change_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX change_open ON public.accounts_identitychange USING btree (expires_at) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying])::text[]));


--
-- Name: closing_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX closing_once ON public.wallet_closing USING btree (customer_id) WHERE (NOT ((state)::text = 'asked'::text));


--
-- Name: closing_unpaid; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_unpaid ON public.wallet_closing USING btree (closed_at) WHERE ((state)::text = ANY ((ARRAY['needs_account'::character varying, 'to_pay'::character varying])::text[]));


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
-- Name: cool_off_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cool_off_by_customer ON public.accounts_cooloff USING btree (customer_id, started_at DESC);


--
-- Name: core_keycanary_name_ae4d4dc6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX core_keycanary_name_ae4d4dc6_like ON public.core_keycanary USING btree (name varchar_pattern_ops);


--
-- Name: credential_by_pepper; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX credential_by_pepper ON public.accounts_credential USING btree (pin_pepper);


--
-- Name: customer_by_review; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_by_review ON public.accounts_customer USING btree (review_on) WHERE (review_on IS NOT NULL);


--
-- Name: customer_not_of_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_not_of_age ON public.accounts_customer USING btree (age_group) WHERE (NOT ((age_group)::text = 'adult'::text));


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
-- Name: event_by_installation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_by_installation ON public.accounts_installationevent USING btree (installation_id, at DESC);


--
-- Name: event_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_newest ON public.accounts_installationevent USING btree (at DESC);


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
-- Name: evidence_by_transaction; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_by_transaction ON public.core_evidence USING btree (xid);


--
-- Name: file_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX file_by_subject ON public.core_file USING btree (subject_id);


--
-- Name: file_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX file_waiting ON public.core_file USING btree (received_at) WHERE ((state)::text = 'quarantined'::text);


--
-- Name: follow_code_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_code_newest ON public.complaints_follow_code USING btree (case_id, sent_at DESC);


--
-- Name: guardianship_one_in_force; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX guardianship_one_in_force ON public.accounts_guardianship USING btree (minor_id) WHERE ((state)::text = 'in_force'::text);


--
-- Name: history_by_row; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX history_by_row ON public.core_history USING btree (table_name, row_id);


--
-- Name: installation_by_device; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX installation_by_device ON public.accounts_installation USING btree (device_id_index);


--
-- Name: kyc_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kyc_by_customer ON public.accounts_kyccase USING btree (customer_id, asked_at DESC);


--
-- Name: kyc_one_open_case; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX kyc_one_open_case ON public.accounts_kyccase USING btree (customer_id) WHERE ((state)::text = ANY ((ARRAY['in_check'::character varying, 'in_review'::character varying, 'waiting'::character varying])::text[]));


--
-- Name: ledger_entry_deferred; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_entry_deferred ON public.wallet_ledger_entry USING btree (account_id, xid) INCLUDE (amount) WHERE (seq IS NULL);


--
-- Name: ledger_entry_posted_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_entry_posted_at ON public.wallet_ledger_entry USING brin (posted_at) WITH (autosummarize='on');


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
-- Name: ledger_transaction_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ledger_transaction_key ON public.wallet_ledger_transaction USING btree (owner_id, hashtextextended((key)::text, (0)::bigint));


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
-- Name: movement_by_merchant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX movement_by_merchant ON public.wallet_movement USING btree (merchant_id, posted_at) WHERE (merchant_id IS NOT NULL);


--
-- Name: movement_by_topup; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX movement_by_topup ON public.wallet_movement USING btree (topup_id) WHERE (topup_id IS NOT NULL);


--
-- Name: network_open_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX network_open_once ON public.accounts_staffnetwork USING btree (cidr) WHERE (closed_at IS NULL);


--
-- Name: opening_confirmed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX opening_confirmed_once ON public.wallet_walletopening USING btree (customer_id) WHERE ((state)::text = 'confirmed'::text);


--
-- Name: otp_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_by_age ON public.accounts_otp USING btree (created_at);


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
-- Name: password_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX password_newest ON public.accounts_staffpassword USING btree (staff_id, set_at DESC);


--
-- Name: pin_reset_one_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pin_reset_one_open ON public.accounts_pinreset USING btree (customer_id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: quote_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quote_by_customer ON public.wallet_quote USING btree (customer_id, created_at DESC);


--
-- Name: refresh_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refresh_by_age ON public.accounts_refreshtoken USING btree (issued_at);


--
-- Name: registration_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registration_open ON public.accounts_registration USING btree (expires_at) WHERE ((state)::text = ANY ((ARRAY['started'::character varying, 'phone_proved'::character varying])::text[]));


--
-- Name: reveal_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reveal_by_customer ON public.accounts_reveal USING btree (customer_id, opened_at DESC);


--
-- Name: reveal_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reveal_by_staff ON public.accounts_reveal USING btree (staff_id, opened_at DESC);


--
-- Name: session_alive_of_app; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_alive_of_app ON public.accounts_session USING btree (installation_id) WHERE (ended_at IS NULL);


--
-- Name: session_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_customer ON public.accounts_session USING btree (customer_id, opened_at DESC);


--
-- Name: session_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_end ON public.accounts_session USING btree (ended_at) WHERE (ended_at IS NOT NULL);


--
-- Name: session_by_pepper; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_pepper ON public.accounts_session USING btree (pin_pepper) WHERE (ended_at IS NULL);


--
-- Name: session_one_alive; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX session_one_alive ON public.accounts_session USING btree (customer_id) WHERE (ended_at IS NULL);


--
-- Name: signature_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signature_newest ON public.accounts_undertakingsignature USING btree (staff_id, signed_at DESC);


--
-- Name: suspension_by_its_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX suspension_by_its_end ON public.accounts_suspension USING btree (until) WHERE ((state)::text = 'in_force'::text);


--
-- Name: suspension_once_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX suspension_once_at_a_time ON public.accounts_suspension USING btree (customer_id, cause, reference) WHERE (((state)::text = ANY ((ARRAY['in_force'::character varying, 'proof_given'::character varying])::text[])) AND (NOT ((cause)::text = ANY ((ARRAY['victim_report'::character varying, 'police_report'::character varying, 'own_detection'::character varying])::text[]))));


--
-- Name: suspension_one_hold_per_report; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX suspension_one_hold_per_report ON public.accounts_suspension USING btree (customer_id, cause, reference) WHERE ((cause)::text = ANY ((ARRAY['victim_report'::character varying, 'police_report'::character varying, 'own_detection'::character varying])::text[]));


--
-- Name: suspension_open_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX suspension_open_once ON public.accounts_staffsuspension USING btree (staff_id) WHERE (closed_at IS NULL);


--
-- Name: topup_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX topup_by_customer ON public.wallet_topup USING btree (customer_id, created_at DESC);


--
-- Name: version_one_per_moment; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX version_one_per_moment ON public.consent_policyversion USING btree (document_id, effective_at) WHERE ((status)::text = 'published'::text);


--
-- Name: wallet_bankaccount_customer_id_bb490c5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_bankaccount_customer_id_bb490c5b ON public.wallet_bankaccount USING btree (customer_id);


--
-- Name: wallet_banknotice_bank_reference_f13b6afe_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_banknotice_bank_reference_f13b6afe_like ON public.wallet_banknotice USING btree (bank_reference varchar_pattern_ops);


--
-- Name: wallet_banknotice_topup_id_902da8ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_banknotice_topup_id_902da8ff ON public.wallet_banknotice USING btree (topup_id);


--
-- Name: wallet_closing_bank_reference_706494be_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_closing_bank_reference_706494be_like ON public.wallet_closing USING btree (bank_reference varchar_pattern_ops);


--
-- Name: wallet_closing_customer_id_362dc806; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_closing_customer_id_362dc806 ON public.wallet_closing USING btree (customer_id);


--
-- Name: wallet_closing_wallet_id_5fc247e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_closing_wallet_id_5fc247e3 ON public.wallet_closing USING btree (wallet_id);


--
-- Name: wallet_feenotice_customer_id_ad0fcfec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_feenotice_customer_id_ad0fcfec ON public.wallet_feenotice USING btree (customer_id);


--
-- Name: wallet_feenotice_version_id_92131b7a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_feenotice_version_id_92131b7a ON public.wallet_feenotice USING btree (version_id);


--
-- Name: wallet_ledger_account_code_c7812b9c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_ledger_account_code_c7812b9c_like ON public.wallet_ledger_account USING btree (code varchar_pattern_ops);


--
-- Name: wallet_merchantcode_merchant_id_c16bc63a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_merchantcode_merchant_id_c16bc63a ON public.wallet_merchantcode USING btree (merchant_id);


--
-- Name: wallet_movement_payee_wallet_id_f658c80e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_movement_payee_wallet_id_f658c80e ON public.wallet_movement USING btree (payee_wallet_id);


--
-- Name: wallet_quote_bank_account_id_e9c2bed3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_quote_bank_account_id_e9c2bed3 ON public.wallet_quote USING btree (bank_account_id);


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
-- Name: wallet_unmatchedreceipt_wallet_id_81e04dad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_unmatchedreceipt_wallet_id_81e04dad ON public.wallet_unmatchedreceipt USING btree (wallet_id);


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
-- Name: wallet_withdrawal_bank_account_id_efec4edb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_withdrawal_bank_account_id_efec4edb ON public.wallet_withdrawal USING btree (bank_account_id);


--
-- Name: wallet_withdrawal_customer_id_37f9fd62; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_withdrawal_customer_id_37f9fd62 ON public.wallet_withdrawal USING btree (customer_id);


--
-- Name: wallet_withdrawal_reference_0309eb91_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_withdrawal_reference_0309eb91_like ON public.wallet_withdrawal USING btree (reference varchar_pattern_ops);


--
-- Name: wallet_withdrawal_wallet_id_4825123a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wallet_withdrawal_wallet_id_4825123a ON public.wallet_withdrawal USING btree (wallet_id);


--
-- Name: web_use_by_hour; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_use_by_hour ON public.complaints_web_use USING btree (hour);


--
-- Name: withdrawal_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX withdrawal_by_customer ON public.wallet_withdrawal USING btree (customer_id, asked_at DESC);


--
-- Name: withdrawal_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX withdrawal_due ON public.wallet_withdrawal USING btree (next_step_at) WHERE (next_step_at IS NOT NULL);


--
-- Name: wallet_ledger_entry wallet_ledger_entry_no_conflict; Type: RULE; Schema: public; Owner: -
--

CREATE RULE wallet_ledger_entry_no_conflict AS
    ON UPDATE TO public.wallet_ledger_entry DO NOTHING;
ALTER TABLE public.wallet_ledger_entry ENABLE ALWAYS RULE wallet_ledger_entry_no_conflict;


--
-- Name: wallet_ledger_hold wallet_ledger_hold_no_conflict; Type: RULE; Schema: public; Owner: -
--

CREATE RULE wallet_ledger_hold_no_conflict AS
    ON UPDATE TO public.wallet_ledger_hold DO NOTHING;
ALTER TABLE public.wallet_ledger_hold ENABLE ALWAYS RULE wallet_ledger_hold_no_conflict;


--
-- Name: wallet_ledger_hold_use wallet_ledger_hold_use_no_conflict; Type: RULE; Schema: public; Owner: -
--

CREATE RULE wallet_ledger_hold_use_no_conflict AS
    ON UPDATE TO public.wallet_ledger_hold_use DO NOTHING;
ALTER TABLE public.wallet_ledger_hold_use ENABLE ALWAYS RULE wallet_ledger_hold_use_no_conflict;


--
-- Name: accounts_appbuild accounts_appbuild_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_appbuild_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_appbuild FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_appbuild ENABLE ALWAYS TRIGGER accounts_appbuild_rows_stay;


--
-- Name: accounts_appbuild accounts_appbuild_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_appbuild_table_stays BEFORE TRUNCATE ON public.accounts_appbuild FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_appbuild ENABLE ALWAYS TRIGGER accounts_appbuild_table_stays;


--
-- Name: accounts_closedaccount accounts_closedaccount_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_closedaccount_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_closedaccount FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_closedaccount ENABLE ALWAYS TRIGGER accounts_closedaccount_rows_stay;


--
-- Name: accounts_closedaccount accounts_closedaccount_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_closedaccount_table_stays BEFORE TRUNCATE ON public.accounts_closedaccount FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_closedaccount ENABLE ALWAYS TRIGGER accounts_closedaccount_table_stays;


--
-- Name: accounts_cooloff accounts_cooloff_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_cooloff_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_cooloff FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_cooloff ENABLE ALWAYS TRIGGER accounts_cooloff_rows_stay;


--
-- Name: accounts_cooloff accounts_cooloff_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_cooloff_table_stays BEFORE TRUNCATE ON public.accounts_cooloff FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_cooloff ENABLE ALWAYS TRIGGER accounts_cooloff_table_stays;


--
-- Name: accounts_customer accounts_customer_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_customer_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_customer FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{given_name,family_name,birth_date,address,occupation,workplace,email,phone,phone_index,phone_index_next,national_id,national_id_index,national_id_index_next}');

ALTER TABLE public.accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_history;


--
-- Name: accounts_customer accounts_customer_identity; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_customer_identity BEFORE UPDATE ON public.accounts_customer FOR EACH ROW WHEN ((NOT ((((new.phone_index)::text IS DISTINCT FROM (old.phone_index)::text) OR ((new.national_id_index)::text IS DISTINCT FROM (old.national_id_index)::text)) AND (NOT ((new.phone_index_next)::text IS DISTINCT FROM (old.phone_index_next)::text)) AND (NOT ((new.national_id_index_next)::text IS DISTINCT FROM (old.national_id_index_next)::text)) AND ((NOT ((new.phone_index)::text IS DISTINCT FROM (old.phone_index)::text)) OR ((new.phone_index IS NOT NULL) AND (NOT ((new.phone_index)::text IS DISTINCT FROM (old.phone_index_next)::text)))) AND ((NOT ((new.national_id_index)::text IS DISTINCT FROM (old.national_id_index)::text)) OR ((new.national_id_index IS NOT NULL) AND (NOT ((new.national_id_index)::text IS DISTINCT FROM (old.national_id_index_next)::text))))))) EXECUTE FUNCTION public.accounts_guard_identity();

ALTER TABLE public.accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_identity;


--
-- Name: accounts_customer accounts_customer_index_pair; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_customer_index_pair BEFORE UPDATE ON public.accounts_customer FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_index_pair();

ALTER TABLE public.accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_index_pair;


--
-- Name: accounts_customer accounts_customer_state; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_customer_state BEFORE UPDATE ON public.accounts_customer FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_state();

ALTER TABLE public.accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_state;


--
-- Name: accounts_device accounts_device_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_device_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_device FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_device ENABLE ALWAYS TRIGGER accounts_device_history;


--
-- Name: accounts_guardianship accounts_guardianship_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_guardianship_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_guardianship FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{evidence,draft,code}');

ALTER TABLE public.accounts_guardianship ENABLE ALWAYS TRIGGER accounts_guardianship_history;


--
-- Name: accounts_heirrequest accounts_heirrequest_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_heirrequest_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_heirrequest FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{name,contact,wish}');

ALTER TABLE public.accounts_heirrequest ENABLE ALWAYS TRIGGER accounts_heirrequest_history;


--
-- Name: accounts_identitychange accounts_identitychange_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identitychange_guard BEFORE INSERT OR UPDATE ON public.accounts_identitychange FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_identity_change();

ALTER TABLE public.accounts_identitychange ENABLE ALWAYS TRIGGER accounts_identitychange_guard;


--
-- Name: accounts_identitychange accounts_identitychange_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identitychange_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_identitychange FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{value,value_index,value_index_next,old_value,note}');

ALTER TABLE public.accounts_identitychange ENABLE ALWAYS TRIGGER accounts_identitychange_history;


--
-- Name: accounts_identitycheck accounts_identitycheck_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identitycheck_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_identitycheck FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_identitycheck ENABLE ALWAYS TRIGGER accounts_identitycheck_history;


--
-- Name: accounts_identitycheckitem accounts_identitycheckitem_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identitycheckitem_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_identitycheckitem FOR EACH ROW EXECUTE FUNCTION public.core_history_write('code', '{}');

ALTER TABLE public.accounts_identitycheckitem ENABLE ALWAYS TRIGGER accounts_identitycheckitem_history;


--
-- Name: accounts_identityerasure accounts_identityerasure_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identityerasure_guard BEFORE INSERT ON public.accounts_identityerasure FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_identity_erasure();

ALTER TABLE public.accounts_identityerasure ENABLE ALWAYS TRIGGER accounts_identityerasure_guard;


--
-- Name: accounts_identityerasure accounts_identityerasure_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identityerasure_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_identityerasure FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_identityerasure ENABLE ALWAYS TRIGGER accounts_identityerasure_rows_stay;


--
-- Name: accounts_identityerasure accounts_identityerasure_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identityerasure_table_stays BEFORE TRUNCATE ON public.accounts_identityerasure FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_identityerasure ENABLE ALWAYS TRIGGER accounts_identityerasure_table_stays;


--
-- Name: accounts_identityevidence accounts_identityevidence_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identityevidence_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_identityevidence FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_identityevidence ENABLE ALWAYS TRIGGER accounts_identityevidence_rows_stay;


--
-- Name: accounts_identityevidence accounts_identityevidence_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_identityevidence_table_stays BEFORE TRUNCATE ON public.accounts_identityevidence FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_identityevidence ENABLE ALWAYS TRIGGER accounts_identityevidence_table_stays;


--
-- Name: accounts_installationevent accounts_installationevent_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_installationevent_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_installationevent FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_installationevent ENABLE ALWAYS TRIGGER accounts_installationevent_rows_stay;


--
-- Name: accounts_installationevent accounts_installationevent_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_installationevent_table_stays BEFORE TRUNCATE ON public.accounts_installationevent FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_installationevent ENABLE ALWAYS TRIGGER accounts_installationevent_table_stays;


--
-- Name: accounts_kyccase accounts_kyccase_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_kyccase_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_kyccase FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{note}');

ALTER TABLE public.accounts_kyccase ENABLE ALWAYS TRIGGER accounts_kyccase_history;


--
-- Name: accounts_kycevidence accounts_kycevidence_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_kycevidence_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_kycevidence FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_kycevidence ENABLE ALWAYS TRIGGER accounts_kycevidence_rows_stay;


--
-- Name: accounts_kycevidence accounts_kycevidence_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_kycevidence_table_stays BEFORE TRUNCATE ON public.accounts_kycevidence FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_kycevidence ENABLE ALWAYS TRIGGER accounts_kycevidence_table_stays;


--
-- Name: accounts_majorityquestion accounts_majorityquestion_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_majorityquestion_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_majorityquestion FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_majorityquestion ENABLE ALWAYS TRIGGER accounts_majorityquestion_history;


--
-- Name: accounts_pinreset accounts_pinreset_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_pinreset_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_pinreset FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_pinreset ENABLE ALWAYS TRIGGER accounts_pinreset_history;


--
-- Name: accounts_registration accounts_registration_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_registration_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_registration FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{phone,profile}');

ALTER TABLE public.accounts_registration ENABLE ALWAYS TRIGGER accounts_registration_history;


--
-- Name: accounts_reveal accounts_reveal_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_reveal_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_reveal FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_reveal ENABLE ALWAYS TRIGGER accounts_reveal_rows_stay;


--
-- Name: accounts_reveal accounts_reveal_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_reveal_table_stays BEFORE TRUNCATE ON public.accounts_reveal FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_reveal ENABLE ALWAYS TRIGGER accounts_reveal_table_stays;


--
-- Name: accounts_revealdelay accounts_revealdelay_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_revealdelay_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_revealdelay FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_revealdelay ENABLE ALWAYS TRIGGER accounts_revealdelay_rows_stay;


--
-- Name: accounts_revealdelay accounts_revealdelay_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_revealdelay_table_stays BEFORE TRUNCATE ON public.accounts_revealdelay FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_revealdelay ENABLE ALWAYS TRIGGER accounts_revealdelay_table_stays;


--
-- Name: accounts_revealweek accounts_revealweek_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_revealweek_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_revealweek FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_revealweek ENABLE ALWAYS TRIGGER accounts_revealweek_history;


--
-- Name: accounts_staff accounts_staff_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_staff_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_staff FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{password}');

ALTER TABLE public.accounts_staff ENABLE ALWAYS TRIGGER accounts_staff_history;


--
-- Name: accounts_staffnetwork accounts_staffnetwork_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_staffnetwork_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_staffnetwork FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_staffnetwork ENABLE ALWAYS TRIGGER accounts_staffnetwork_history;


--
-- Name: accounts_staffsuspension accounts_staffsuspension_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_staffsuspension_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_staffsuspension FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_staffsuspension ENABLE ALWAYS TRIGGER accounts_staffsuspension_history;


--
-- Name: accounts_stepuprow accounts_stepuprow_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_stepuprow_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_stepuprow FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_stepuprow ENABLE ALWAYS TRIGGER accounts_stepuprow_history;


--
-- Name: accounts_suspension accounts_suspension_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_suspension_guard BEFORE UPDATE ON public.accounts_suspension FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_suspension();

ALTER TABLE public.accounts_suspension ENABLE ALWAYS TRIGGER accounts_suspension_guard;


--
-- Name: accounts_suspension accounts_suspension_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_suspension_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_suspension FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.accounts_suspension ENABLE ALWAYS TRIGGER accounts_suspension_history;


--
-- Name: accounts_suspension accounts_suspension_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_suspension_stays BEFORE DELETE ON public.accounts_suspension FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_suspension ENABLE ALWAYS TRIGGER accounts_suspension_stays;


--
-- Name: accounts_suspensionproof accounts_suspensionproof_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_suspensionproof_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_suspensionproof FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_suspensionproof ENABLE ALWAYS TRIGGER accounts_suspensionproof_rows_stay;


--
-- Name: accounts_suspensionproof accounts_suspensionproof_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_suspensionproof_table_stays BEFORE TRUNCATE ON public.accounts_suspensionproof FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_suspensionproof ENABLE ALWAYS TRIGGER accounts_suspensionproof_table_stays;


--
-- Name: accounts_undertaking accounts_undertaking_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_undertaking_guard BEFORE INSERT OR DELETE OR UPDATE ON public.accounts_undertaking FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_undertaking();

ALTER TABLE public.accounts_undertaking ENABLE ALWAYS TRIGGER accounts_undertaking_guard;


--
-- Name: accounts_undertaking accounts_undertaking_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_undertaking_history AFTER INSERT OR DELETE OR UPDATE ON public.accounts_undertaking FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{body_th,body_en}');

ALTER TABLE public.accounts_undertaking ENABLE ALWAYS TRIGGER accounts_undertaking_history;


--
-- Name: accounts_undertaking accounts_undertaking_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_undertaking_stays BEFORE TRUNCATE ON public.accounts_undertaking FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_undertaking ENABLE ALWAYS TRIGGER accounts_undertaking_stays;


--
-- Name: accounts_undertakingsignature accounts_undertakingsignature_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_undertakingsignature_guard BEFORE INSERT ON public.accounts_undertakingsignature FOR EACH ROW EXECUTE FUNCTION public.accounts_guard_signature();

ALTER TABLE public.accounts_undertakingsignature ENABLE ALWAYS TRIGGER accounts_undertakingsignature_guard;


--
-- Name: accounts_undertakingsignature accounts_undertakingsignature_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_undertakingsignature_rows_stay BEFORE DELETE OR UPDATE ON public.accounts_undertakingsignature FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_undertakingsignature ENABLE ALWAYS TRIGGER accounts_undertakingsignature_rows_stay;


--
-- Name: accounts_undertakingsignature accounts_undertakingsignature_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_undertakingsignature_table_stays BEFORE TRUNCATE ON public.accounts_undertakingsignature FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.accounts_undertakingsignature ENABLE ALWAYS TRIGGER accounts_undertakingsignature_table_stays;


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
-- Name: core_file core_file_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER core_file_history AFTER INSERT OR DELETE OR UPDATE ON public.core_file FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{name,content_key}');

ALTER TABLE public.core_file ENABLE ALWAYS TRIGGER core_file_history;


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
-- Name: wallet_balancecap wallet_balancecap_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_balancecap_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_balancecap FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_balancecap ENABLE ALWAYS TRIGGER wallet_balancecap_rows_stay;


--
-- Name: wallet_balancecap wallet_balancecap_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_balancecap_table_stays BEFORE TRUNCATE ON public.wallet_balancecap FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_balancecap ENABLE ALWAYS TRIGGER wallet_balancecap_table_stays;


--
-- Name: wallet_bankaccount wallet_bankaccount_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_bankaccount_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_bankaccount FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{number,number_index,number_index_next,holder}');

ALTER TABLE public.wallet_bankaccount ENABLE ALWAYS TRIGGER wallet_bankaccount_history;


--
-- Name: wallet_bankaccount wallet_bankaccount_moves; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_bankaccount_moves BEFORE UPDATE ON public.wallet_bankaccount FOR EACH ROW EXECUTE FUNCTION public.wallet_guard_bank_account();

ALTER TABLE public.wallet_bankaccount ENABLE ALWAYS TRIGGER wallet_bankaccount_moves;


--
-- Name: wallet_bankclosing wallet_bankclosing_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_bankclosing_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_bankclosing FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_bankclosing ENABLE ALWAYS TRIGGER wallet_bankclosing_rows_stay;


--
-- Name: wallet_bankclosing wallet_bankclosing_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_bankclosing_table_stays BEFORE TRUNCATE ON public.wallet_bankclosing FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_bankclosing ENABLE ALWAYS TRIGGER wallet_bankclosing_table_stays;


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
-- Name: wallet_closing wallet_closing_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_closing_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_closing FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{account,holder}');

ALTER TABLE public.wallet_closing ENABLE ALWAYS TRIGGER wallet_closing_history;


--
-- Name: wallet_closing wallet_closing_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_closing_stays BEFORE DELETE ON public.wallet_closing FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_closing ENABLE ALWAYS TRIGGER wallet_closing_stays;


--
-- Name: wallet_feenotice wallet_feenotice_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_feenotice_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_feenotice FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_feenotice ENABLE ALWAYS TRIGGER wallet_feenotice_rows_stay;


--
-- Name: wallet_feenotice wallet_feenotice_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_feenotice_table_stays BEFORE TRUNCATE ON public.wallet_feenotice FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_feenotice ENABLE ALWAYS TRIGGER wallet_feenotice_table_stays;


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

CREATE TRIGGER wallet_ledger_account_moves_by_entries AFTER UPDATE ON public.wallet_ledger_account FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_account_update();

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
-- Name: wallet_ledger_batch wallet_ledger_batch_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_batch_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_ledger_batch FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_batch ENABLE ALWAYS TRIGGER wallet_ledger_batch_rows_stay;


--
-- Name: wallet_ledger_batch wallet_ledger_batch_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_ledger_batch_table_stays BEFORE TRUNCATE ON public.wallet_ledger_batch FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_ledger_batch ENABLE ALWAYS TRIGGER wallet_ledger_batch_table_stays;


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

CREATE CONSTRAINT TRIGGER wallet_ledger_transaction_is_whole AFTER INSERT ON public.wallet_ledger_transaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_guard_transaction();

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
-- Name: wallet_limit wallet_limit_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_limit_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_limit FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_limit ENABLE ALWAYS TRIGGER wallet_limit_rows_stay;


--
-- Name: wallet_limit wallet_limit_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_limit_table_stays BEFORE TRUNCATE ON public.wallet_limit FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_limit ENABLE ALWAYS TRIGGER wallet_limit_table_stays;


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
-- Name: wallet_movement wallet_movement_repeats_its_origin; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_movement_repeats_its_origin BEFORE INSERT ON public.wallet_movement FOR EACH ROW EXECUTE FUNCTION public.wallet_guard_movement();

ALTER TABLE public.wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_repeats_its_origin;


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
-- Name: wallet_safeguardingreport wallet_safeguardingreport_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_safeguardingreport_rows_stay BEFORE DELETE OR UPDATE ON public.wallet_safeguardingreport FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_safeguardingreport ENABLE ALWAYS TRIGGER wallet_safeguardingreport_rows_stay;


--
-- Name: wallet_safeguardingreport wallet_safeguardingreport_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_safeguardingreport_table_stays BEFORE TRUNCATE ON public.wallet_safeguardingreport FOR EACH STATEMENT EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_safeguardingreport ENABLE ALWAYS TRIGGER wallet_safeguardingreport_table_stays;


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
-- Name: wallet_withdrawal wallet_withdrawal_history; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_withdrawal_history AFTER INSERT OR DELETE OR UPDATE ON public.wallet_withdrawal FOR EACH ROW EXECUTE FUNCTION public.core_history_write('id', '{}');

ALTER TABLE public.wallet_withdrawal ENABLE ALWAYS TRIGGER wallet_withdrawal_history;


--
-- Name: wallet_withdrawal wallet_withdrawal_moves; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_withdrawal_moves BEFORE INSERT OR UPDATE ON public.wallet_withdrawal FOR EACH ROW EXECUTE FUNCTION public.wallet_guard_withdrawal();

ALTER TABLE public.wallet_withdrawal ENABLE ALWAYS TRIGGER wallet_withdrawal_moves;


--
-- Name: wallet_withdrawal wallet_withdrawal_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER wallet_withdrawal_rows_stay BEFORE DELETE ON public.wallet_withdrawal FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

ALTER TABLE public.wallet_withdrawal ENABLE ALWAYS TRIGGER wallet_withdrawal_rows_stay;


--
-- Name: accounts_closedaccount accounts_closedaccou_customer_id_4929041f_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_closedaccount
    ADD CONSTRAINT accounts_closedaccou_customer_id_4929041f_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_cooloff accounts_cooloff_customer_id_0fa4160f_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_cooloff
    ADD CONSTRAINT accounts_cooloff_customer_id_0fa4160f_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: accounts_guardianship accounts_guardianshi_guardian_id_82c6fe48_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_guardianship
    ADD CONSTRAINT accounts_guardianshi_guardian_id_82c6fe48_fk_accounts_ FOREIGN KEY (guardian_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_guardianship accounts_guardianshi_registration_id_9cde5f93_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_guardianship
    ADD CONSTRAINT accounts_guardianshi_registration_id_9cde5f93_fk_accounts_ FOREIGN KEY (registration_id) REFERENCES public.accounts_registration(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_guardianship accounts_guardianship_minor_id_0f9bff6b_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_guardianship
    ADD CONSTRAINT accounts_guardianship_minor_id_0f9bff6b_fk_accounts_customer_id FOREIGN KEY (minor_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_heirrequest accounts_heirrequest_customer_id_14959f24_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_heirrequest
    ADD CONSTRAINT accounts_heirrequest_customer_id_14959f24_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identitychange accounts_identitycha_approval_id_b94fed37_fk_core_appr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitychange
    ADD CONSTRAINT accounts_identitycha_approval_id_b94fed37_fk_core_appr FOREIGN KEY (approval_id) REFERENCES public.core_approval(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identitychange accounts_identitycha_customer_id_975bc4b8_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitychange
    ADD CONSTRAINT accounts_identitycha_customer_id_975bc4b8_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identitychange accounts_identitychange_maker_id_72fe65c5_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitychange
    ADD CONSTRAINT accounts_identitychange_maker_id_72fe65c5_fk_accounts_staff_id FOREIGN KEY (maker_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identitycheck accounts_identityche_change_id_2f02d409_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitycheck
    ADD CONSTRAINT accounts_identityche_change_id_2f02d409_fk_accounts_ FOREIGN KEY (change_id) REFERENCES public.accounts_identitychange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identitycheck accounts_identityche_item_id_8d1f6086_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identitycheck
    ADD CONSTRAINT accounts_identityche_item_id_8d1f6086_fk_accounts_ FOREIGN KEY (item_id) REFERENCES public.accounts_identitycheckitem(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identityerasure accounts_identityera_customer_id_136bd2a8_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityerasure
    ADD CONSTRAINT accounts_identityera_customer_id_136bd2a8_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identityevidence accounts_identityevi_change_id_48388fbb_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityevidence
    ADD CONSTRAINT accounts_identityevi_change_id_48388fbb_fk_accounts_ FOREIGN KEY (change_id) REFERENCES public.accounts_identitychange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_identityevidence accounts_identityevidence_file_id_b9f8352b_fk_core_file_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_identityevidence
    ADD CONSTRAINT accounts_identityevidence_file_id_b9f8352b_fk_core_file_id FOREIGN KEY (file_id) REFERENCES public.core_file(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_installationevent accounts_installatio_installation_id_22dc0d07_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_installationevent
    ADD CONSTRAINT accounts_installatio_installation_id_22dc0d07_fk_accounts_ FOREIGN KEY (installation_id) REFERENCES public.accounts_installation(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: accounts_kycevidence accounts_kycevidence_case_id_2369ef1c_fk_accounts_kyccase_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_kycevidence
    ADD CONSTRAINT accounts_kycevidence_case_id_2369ef1c_fk_accounts_kyccase_id FOREIGN KEY (case_id) REFERENCES public.accounts_kyccase(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_majorityquestion accounts_majorityque_customer_id_ca34f159_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_majorityquestion
    ADD CONSTRAINT accounts_majorityque_customer_id_ca34f159_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: accounts_pinreset accounts_pinreset_customer_id_952efd70_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_pinreset
    ADD CONSTRAINT accounts_pinreset_customer_id_952efd70_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_pinreset accounts_pinreset_installation_id_451292d4_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_pinreset
    ADD CONSTRAINT accounts_pinreset_installation_id_451292d4_fk_accounts_ FOREIGN KEY (installation_id) REFERENCES public.accounts_installation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_pinreset accounts_pinreset_kyc_case_id_12a2cb91_fk_accounts_kyccase_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_pinreset
    ADD CONSTRAINT accounts_pinreset_kyc_case_id_12a2cb91_fk_accounts_kyccase_id FOREIGN KEY (kyc_case_id) REFERENCES public.accounts_kyccase(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: accounts_reveal accounts_reveal_customer_id_3b264cc7_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_reveal
    ADD CONSTRAINT accounts_reveal_customer_id_3b264cc7_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_reveal accounts_reveal_staff_id_dd10eab2_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_reveal
    ADD CONSTRAINT accounts_reveal_staff_id_dd10eab2_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_reveal accounts_reveal_week_id_edc0aefd_fk_accounts_revealweek_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_reveal
    ADD CONSTRAINT accounts_reveal_week_id_edc0aefd_fk_accounts_revealweek_id FOREIGN KEY (week_id) REFERENCES public.accounts_revealweek(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_revealday accounts_revealday_staff_id_7c23e7b5_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealday
    ADD CONSTRAINT accounts_revealday_staff_id_7c23e7b5_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_revealdelay accounts_revealdelay_customer_id_3ba215ec_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealdelay
    ADD CONSTRAINT accounts_revealdelay_customer_id_3ba215ec_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_revealweek accounts_revealweek_reviewer_id_bb8d6a1f_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealweek
    ADD CONSTRAINT accounts_revealweek_reviewer_id_bb8d6a1f_fk_accounts_staff_id FOREIGN KEY (reviewer_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_revealweek accounts_revealweek_staff_id_b188d9f7_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_revealweek
    ADD CONSTRAINT accounts_revealweek_staff_id_b188d9f7_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: accounts_staffdatause accounts_staffdatause_staff_id_421ee139_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffdatause
    ADD CONSTRAINT accounts_staffdatause_staff_id_421ee139_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_staffpassword accounts_staffpassword_staff_id_71179a2d_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffpassword
    ADD CONSTRAINT accounts_staffpassword_staff_id_71179a2d_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_staffsuspension accounts_staffsuspension_staff_id_051ccd2c_fk_accounts_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_staffsuspension
    ADD CONSTRAINT accounts_staffsuspension_staff_id_051ccd2c_fk_accounts_staff_id FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_suspension accounts_suspension_customer_id_b8a11527_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_suspension
    ADD CONSTRAINT accounts_suspension_customer_id_b8a11527_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_suspensionproof accounts_suspensionp_customer_id_5b17ee4a_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_suspensionproof
    ADD CONSTRAINT accounts_suspensionp_customer_id_5b17ee4a_fk_accounts_ FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_suspensionproof accounts_suspensionp_suspension_id_a5d80b6b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_suspensionproof
    ADD CONSTRAINT accounts_suspensionp_suspension_id_a5d80b6b_fk_accounts_ FOREIGN KEY (suspension_id) REFERENCES public.accounts_suspension(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_undertakingsignature accounts_undertaking_staff_id_a725e04e_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_undertakingsignature
    ADD CONSTRAINT accounts_undertaking_staff_id_a725e04e_fk_accounts_ FOREIGN KEY (staff_id) REFERENCES public.accounts_staff(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_undertakingsignature accounts_undertaking_undertaking_id_7793983c_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_undertakingsignature
    ADD CONSTRAINT accounts_undertaking_undertaking_id_7793983c_fk_accounts_ FOREIGN KEY (undertaking_id) REFERENCES public.accounts_undertaking(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: wallet_bankaccount wallet_bankaccount_customer_id_bb490c5b_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_bankaccount
    ADD CONSTRAINT wallet_bankaccount_customer_id_bb490c5b_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_bankclosing wallet_bankclosing_approval_id_69c0f098_fk_core_approval_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_bankclosing
    ADD CONSTRAINT wallet_bankclosing_approval_id_69c0f098_fk_core_approval_id FOREIGN KEY (approval_id) REFERENCES public.core_approval(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_banknotice wallet_banknotice_topup_id_902da8ff_fk_wallet_topup_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_banknotice
    ADD CONSTRAINT wallet_banknotice_topup_id_902da8ff_fk_wallet_topup_id FOREIGN KEY (topup_id) REFERENCES public.wallet_topup(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_closing wallet_closing_customer_id_362dc806_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_closing
    ADD CONSTRAINT wallet_closing_customer_id_362dc806_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_closing wallet_closing_wallet_id_5fc247e3_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_closing
    ADD CONSTRAINT wallet_closing_wallet_id_5fc247e3_fk_wallet_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_feenotice wallet_feenotice_customer_id_ad0fcfec_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feenotice
    ADD CONSTRAINT wallet_feenotice_customer_id_ad0fcfec_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_feenotice wallet_feenotice_version_id_92131b7a_fk_wallet_feeversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_feenotice
    ADD CONSTRAINT wallet_feenotice_version_id_92131b7a_fk_wallet_feeversion_id FOREIGN KEY (version_id) REFERENCES public.wallet_feeversion(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: wallet_movement wallet_movement_notice_id_9fce145c_fk_wallet_banknotice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_notice_id_9fce145c_fk_wallet_banknotice_id FOREIGN KEY (notice_id) REFERENCES public.wallet_banknotice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_movement wallet_movement_quote_id_bec80ac3_fk_wallet_quote_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_movement
    ADD CONSTRAINT wallet_movement_quote_id_bec80ac3_fk_wallet_quote_id FOREIGN KEY (quote_id) REFERENCES public.wallet_quote(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_quote wallet_quote_bank_account_id_e9c2bed3_fk_wallet_bankaccount_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_quote
    ADD CONSTRAINT wallet_quote_bank_account_id_e9c2bed3_fk_wallet_bankaccount_id FOREIGN KEY (bank_account_id) REFERENCES public.wallet_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: wallet_unmatchedreceipt wallet_unmatchedreceipt_wallet_id_81e04dad_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_unmatchedreceipt
    ADD CONSTRAINT wallet_unmatchedreceipt_wallet_id_81e04dad_fk_wallet_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


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
-- Name: wallet_withdrawal wallet_withdrawal_bank_account_id_efec4edb_fk_wallet_ba; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_bank_account_id_efec4edb_fk_wallet_ba FOREIGN KEY (bank_account_id) REFERENCES public.wallet_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_withdrawal wallet_withdrawal_customer_id_37f9fd62_fk_accounts_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_customer_id_37f9fd62_fk_accounts_customer_id FOREIGN KEY (customer_id) REFERENCES public.accounts_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_withdrawal wallet_withdrawal_quote_id_e13b93b9_fk_wallet_quote_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_quote_id_e13b93b9_fk_wallet_quote_id FOREIGN KEY (quote_id) REFERENCES public.wallet_quote(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wallet_withdrawal wallet_withdrawal_wallet_id_4825123a_fk_wallet_wallet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wallet_withdrawal
    ADD CONSTRAINT wallet_withdrawal_wallet_id_4825123a_fk_wallet_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet_wallet(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--

\unrestrict pfdCprY6jS4fBIEn411eJ89hmCQ9lRrWHe5rTp7kz0D0G8H5TY5AZljKYT7ot9H

