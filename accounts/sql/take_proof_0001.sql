-- Take an attempt at proof before anything is compared. The customer's counters move first (a second
-- request waits for that row), then the code's own; a lock is put in place by the attempt that fills
-- the measure, not after it failed. No counters come back where a lock stood in the way. A function,
-- so that its plan is kept: it took longer to plan than to run. A code is found by its own id (IS NOT
-- DISTINCT FROM: no index offers itself), not among all that the customer left unused.
CREATE FUNCTION accounts_take_proof(
    p_customer uuid, p_session uuid, p_now timestamptz,
    p_pin integer, p_pin_attempts integer, p_pin_delays integer[], p_pin_most integer,
    p_otp integer, p_otp_attempts integer, p_otp_delays integer[],
    p_otp_id uuid, p_per_code integer,
    OUT pin_count integer, OUT pin_lock timestamptz, OUT otp_count integer,
    OUT otp_lock timestamptz, OUT code_digest text, OUT code_attempts integer, OUT purpose text,
    OUT digest text, OUT used_at timestamptz, OUT pin_check text, OUT pin_pepper integer)
RETURNS SETOF record
LANGUAGE plpgsql ROWS 1 AS $body$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH taken AS (
        UPDATE public.accounts_credential c
           SET pin_failures = c.pin_failures + p_pin,
               otp_failures = c.otp_failures + p_otp,
               pin_locked_until = CASE
                   WHEN p_pin = 1 AND (c.pin_failures + 1) % p_pin_attempts = 0
                   THEN p_now + make_interval(secs => p_pin_delays[least(
                        (c.pin_failures + 1) / p_pin_attempts, cardinality(p_pin_delays))])
                   ELSE c.pin_locked_until END,
               otp_locked_until = CASE
                   WHEN p_otp = 1 AND (c.otp_failures + 1) % p_otp_attempts = 0
                   THEN p_now + make_interval(secs => p_otp_delays[least(
                        (c.otp_failures + 1) / p_otp_attempts, cardinality(p_otp_delays))])
                   ELSE c.otp_locked_until END
         WHERE c.customer_id = p_customer
           AND (p_pin = 0 OR (coalesce(c.pin_locked_until, p_now) <= p_now
                              AND c.pin_failures < p_pin_most))
           AND (p_otp = 0 OR coalesce(c.otp_locked_until, p_now) <= p_now)
        RETURNING c.pin_failures, c.pin_locked_until, c.otp_failures, c.otp_locked_until
    ), code AS (
        UPDATE public.accounts_otp o
           SET attempts = o.attempts + 1
          FROM taken
         WHERE o.id = p_otp_id AND o.customer_id IS NOT DISTINCT FROM p_customer
           AND o.used_at IS NULL AND o.expires_at > p_now AND o.attempts < p_per_code
        RETURNING o.code_digest, o.attempts
    )
    SELECT taken.pin_failures, taken.pin_locked_until, taken.otp_failures, taken.otp_locked_until,
           code.code_digest::text, code.attempts::integer, asked.purpose::text, asked.digest::text,
           asked.used_at, session.pin_check::text, session.pin_pepper::integer
      FROM public.accounts_credential AS owner
      LEFT JOIN taken ON true
      LEFT JOIN code ON true
      LEFT JOIN public.accounts_otp AS asked
             ON asked.id = p_otp_id AND asked.customer_id IS NOT DISTINCT FROM owner.customer_id
      LEFT JOIN public.accounts_session AS session
             ON session.id = p_session AND session.customer_id = owner.customer_id
            AND session.ended_at IS NULL
     WHERE owner.customer_id = p_customer;
END
$body$;
