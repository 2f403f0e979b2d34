-- How a customer's state may move, whoever writes. A closed account stays closed, a deceased
-- person's can only be closed, and nobody is active again while a suspension stands. MP920.
CREATE FUNCTION accounts_guard_state() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
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
$body$;

-- What a suspension is stays as it was written; only its course moves, and its end is for good.
CREATE FUNCTION accounts_guard_suspension() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF (to_jsonb(NEW) - '{state,proof_given_at,ended_at,ended_by}'::text[])
       <> (to_jsonb(OLD) - '{state,proof_given_at,ended_at,ended_by}'::text[])
       OR OLD.ended_at IS NOT NULL
    THEN
        RAISE EXCEPTION 'a suspension only takes its course' USING ERRCODE = 'MP920';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER accounts_customer_state BEFORE UPDATE ON accounts_customer
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_state();
CREATE TRIGGER accounts_suspension_guard BEFORE UPDATE ON accounts_suspension
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_suspension();
CREATE TRIGGER accounts_suspension_stays BEFORE DELETE ON accounts_suspension
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_state;
ALTER TABLE accounts_suspension ENABLE ALWAYS TRIGGER accounts_suspension_guard;
ALTER TABLE accounts_suspension ENABLE ALWAYS TRIGGER accounts_suspension_stays;
