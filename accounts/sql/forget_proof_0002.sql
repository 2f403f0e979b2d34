-- Whether a legal hold keeps a customer's data as it is.
CREATE FUNCTION accounts_is_held(p_customer uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
    SELECT EXISTS (
        SELECT FROM consent_legalhold AS hold
          JOIN accounts_customer AS customer ON customer.subject_id = hold.subject_id
         WHERE customer.id = p_customer AND hold.lifted_at IS NULL)
$body$;
-- The only way to delete what proof leaves behind. The runtime role may delete no such row itself:
-- it calls this with a moment, and nothing of the last seven days is ever touched, whatever the
-- rules say. Deletes at most p_most rows of one kind and returns how many. MP920: too young.
-- As version 1, and what belongs to a person under a legal hold stays.
CREATE OR REPLACE FUNCTION accounts_forget_proof(p_kind text, p_before timestamptz, p_most integer)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
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
               AND NOT accounts_is_held(otp.customer_id)
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
               AND NOT accounts_is_held(session.customer_id)
             LIMIT p_most);
    ELSIF p_kind = 'sessions' THEN
        DELETE FROM accounts_session WHERE id IN (
            SELECT session.id FROM accounts_session AS session
             WHERE session.ended_at < p_before AND NOT EXISTS (
                   SELECT FROM accounts_refreshtoken AS token WHERE token.session_id = session.id)
               AND NOT accounts_is_held(session.customer_id)
             LIMIT p_most);
    ELSE
        RAISE EXCEPTION 'nothing of this kind is deleted' USING ERRCODE = 'MP920';
    END IF;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$body$;
