-- Phone and national ID of a customer are compared by their blind indexes.
-- Filling an empty one is registering or verifying; the same index with a new ciphertext is a key
-- rotation; everything else needs an approved change, of which there is none yet. The columns
-- of the next index are a rotation's and stay writable.
CREATE OR REPLACE FUNCTION accounts_guard_identity() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
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
$body$;
