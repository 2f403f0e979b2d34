-- As in wallet_guards_0001.sql, and the thirty days: only where the rule fee.lower_at_once is on
-- may a version that is lower in every respect take effect sooner.
ALTER TABLE wallet_feeversion DROP CONSTRAINT fee_announced_30_days_before;

CREATE OR REPLACE FUNCTION wallet_guard_fee() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
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
$body$;
