-- The chain of records: each yes or no is tied to the one before it of the same person, in the
-- transaction that writes it. Address and browser are left out of the digest, so that they can be
-- forgotten after their time without breaking the proof.
CREATE FUNCTION consent_record_line(kind text, record jsonb) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $body$
    SELECT jsonb_build_array(
        kind, record -> 'id', record -> 'subject_id', record -> 'version_id',
        record -> 'purpose_id', record -> 'text_id', record -> 'notice_id', record -> 'given',
        record -> 'position', record -> 'choice', record -> 'language', record -> 'text_sha256',
        record -> 'channel', record -> 'installation_id', record -> 'device_label',
        record -> 'actor_kind', record -> 'actor_id',
        to_char((record ->> 'occurred_at')::timestamptz AT TIME ZONE 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char((record ->> 'recorded_at')::timestamptz AT TIME ZONE 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
$body$;

CREATE FUNCTION consent_link_digest(place integer, content bytea, previous bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $body$
    SELECT sha256(convert_to(place::text || ' ', 'UTF8') || content || previous)
$body$;

CREATE FUNCTION consent_link_record(kind text, record jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
DECLARE
    chain uuid := coalesce((record ->> 'subject_id')::uuid,
                           '00000000-0000-0000-0000-000000000000');
    content bytea := sha256(convert_to(consent_record_line(kind, record), 'UTF8'));
    place integer;
    previous bytea;
BEGIN
    -- Two records of one person that are written at once take their places one after the other.
    PERFORM pg_advisory_xact_lock(hashtextextended('consent record ' || chain::text, 0));
    SELECT link.position, link.digest INTO place, previous
      FROM consent_recordlink link
     WHERE link.chain_id = chain ORDER BY link.position DESC LIMIT 1;
    place := coalesce(place, 0) + 1;
    previous := coalesce(previous, '\x'::bytea);
    INSERT INTO consent_recordlink
           (id, chain_id, position, kind, record_id, content, previous, digest)
    VALUES (uuidv7(), chain, place, kind, (record ->> 'id')::uuid, content, previous,
            consent_link_digest(place, content, previous));
END
$body$;

CREATE FUNCTION consent_chain_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
BEGIN
    PERFORM consent_link_record(TG_ARGV[0], to_jsonb(NEW));
    RETURN NULL;
END
$body$;

-- Nobody writes down today what was said last week: the moment told may lie before the database's
-- own clock by as many minutes as the rule allows.
CREATE FUNCTION consent_refuse_backdated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
DECLARE
    allowed integer;
BEGIN
    SELECT rule.value::integer INTO allowed FROM core_rule rule
     WHERE rule.key = 'consent.backdate_minutes' AND rule.effective_from <= clock_timestamp()
     ORDER BY rule.effective_from DESC LIMIT 1;
    IF NEW.occurred_at < clock_timestamp() - make_interval(mins => coalesce(allowed, 0)) THEN
        RAISE EXCEPTION 'a backdated record is refused' USING ERRCODE = 'MP900';
    END IF;
    RETURN NEW;
END
$body$;
