-- A published undertaking stays as it is; a signature names the text of a published one.
CREATE FUNCTION accounts_guard_undertaking() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
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
$body$;

CREATE FUNCTION accounts_guard_signature() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
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
$body$;
