-- Guards against fraud that hold whoever writes a movement, in its own transaction. What the quote
-- said holds: rules are those of the moment it was made.
--
-- MP320: a check of the face is needed and has not passed. MP321: the payee is new, and so much
-- goes there only after it has waited (a row of wallet_heldmovement).

-- Refuse what needs a check of the face without one. The caller has counted the amount in the
-- wallet's usage and holds the payer's account, so the day's sum is whole.
CREATE FUNCTION wallet_require_face(p_quote uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    quote record;
    needed boolean;
BEGIN
    SELECT q.needs_face, q.face_day_most, q.wallet_id, q.created_at INTO quote
      FROM wallet_quote q WHERE q.id = p_quote;
    needed := quote.needs_face;
    IF NOT needed AND quote.face_day_most IS NOT NULL THEN
        SELECT coalesce(sum(u.day_used), 0) > quote.face_day_most INTO needed
          FROM wallet_limitusage u
         WHERE u.wallet_id = quote.wallet_id AND u.kind IN ('payment', 'transfer', 'withdrawal')
           AND u.day >= (quote.created_at AT TIME ZONE 'Asia/Bangkok')::date;
    END IF;
    IF needed THEN
        PERFORM FROM wallet_facecheck f WHERE f.quote_id = p_quote AND f.state = 'passed';
        IF NOT FOUND THEN
            RAISE EXCEPTION 'a check of the face is needed' USING ERRCODE = 'MP320';
        END IF;
    END IF;
END
$body$;

CREATE FUNCTION wallet_guard_risk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    quote record;
    payee uuid := coalesce(NEW.payee_wallet_id, NEW.merchant_id);
    known timestamptz;
    after bigint;
    most bigint;
BEGIN
    IF NEW.kind NOT IN ('payment', 'transfer') THEN
        RETURN NEW;
    END IF;
    SELECT q.hold_seconds, q.created_at INTO quote FROM wallet_quote q WHERE q.id = NEW.quote_id;
    IF quote.hold_seconds > 0 THEN
        PERFORM FROM wallet_heldmovement h
          WHERE h.quote_id = NEW.quote_id AND h.state = 'released'
            AND h.transaction_id = NEW.transaction_id;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'money to a new payee waits first' USING ERRCODE = 'MP321';
        END IF;
    ELSIF wallet_require_face(NEW.quote_id) IS NULL THEN
        NULL;
    END IF;
    SELECT k.known_from INTO known FROM wallet_knownpayee k
     WHERE k.wallet_id = NEW.wallet_id AND k.payee_id = payee;
    IF known <= quote.created_at THEN
        RETURN NEW;
    END IF;
    INSERT INTO wallet_knownpayee AS k (wallet_id, payee_id, paid, known_from)
    VALUES (NEW.wallet_id, payee, NEW.amount,
            quote.created_at + make_interval(
                hours => wallet_rule('new_payee.hours', quote.created_at)::integer))
    ON CONFLICT (wallet_id, payee_id) DO UPDATE SET paid = k.paid + NEW.amount
    RETURNING k.paid INTO after;
    most := wallet_rule(
        CASE WHEN NEW.merchant_id IS NULL THEN 'new_payee.person_satang'
             ELSE 'new_payee.merchant_satang' END, quote.created_at);
    IF quote.hold_seconds = 0 AND most > 0 AND after >= most THEN
        RAISE EXCEPTION 'money to a new payee waits first' USING ERRCODE = 'MP321';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_movement_risk
    BEFORE INSERT ON wallet_movement FOR EACH ROW EXECUTE FUNCTION wallet_guard_risk();
ALTER TABLE wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_risk;

-- A held movement repeats its quote and its hold; then it ends once, by the moves of states.py.
CREATE FUNCTION wallet_guard_held() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,ended_at,transaction_id}';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'held' OR NOT EXISTS (
            SELECT FROM wallet_quote q
              JOIN wallet_wallet w ON w.id = q.wallet_id
              JOIN wallet_ledger_hold h ON h.id = NEW.hold_id AND h.account_id = w.account_id
             WHERE q.id = NEW.quote_id AND q.kind = NEW.kind AND q.wallet_id = NEW.wallet_id
               AND q.customer_id = NEW.customer_id
               AND q.payee_wallet_id IS NOT DISTINCT FROM NEW.payee_wallet_id
               AND q.merchant_id IS NOT DISTINCT FROM NEW.merchant_id
               AND q.amount = NEW.amount AND q.fee = NEW.fee AND q.vat = NEW.vat
               AND h.amount = NEW.amount + NEW.fee)
        THEN
            RAISE EXCEPTION 'held movement % is not what it was made from', NEW.id
                USING ERRCODE = 'MP200';
        END IF;
    ELSIF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR OLD.state <> 'held' OR NEW.state = 'held'
    THEN
        RAISE EXCEPTION 'held movement %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_heldmovement_moves
    BEFORE INSERT OR UPDATE ON wallet_heldmovement
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_held();
CREATE TRIGGER wallet_heldmovement_rows_stay
    BEFORE DELETE ON wallet_heldmovement FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_heldmovement ENABLE ALWAYS TRIGGER wallet_heldmovement_moves;
ALTER TABLE wallet_heldmovement ENABLE ALWAYS TRIGGER wallet_heldmovement_rows_stay;

-- A check of a face is decided once.
CREATE FUNCTION wallet_guard_face_check() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,reference,decided_at}';
BEGIN
    IF (TG_OP = 'INSERT' AND NEW.state <> 'asked')
        OR (TG_OP = 'UPDATE'
            AND ((to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress) OR OLD.state <> 'asked'))
    THEN
        RAISE EXCEPTION 'a check of a face is decided once' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_facecheck_moves
    BEFORE INSERT OR UPDATE ON wallet_facecheck
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_face_check();
ALTER TABLE wallet_facecheck ENABLE ALWAYS TRIGGER wallet_facecheck_moves;
