-- As in standings_0001.sql, but the code is found by its own id: the planner took the index of a
-- customer's unused codes and went through all of them.
CREATE OR REPLACE FUNCTION accounts_clear_proof(
    p_customer uuid, p_pin boolean, p_pin_lock timestamptz, p_otp boolean, p_otp_lock timestamptz,
    p_otp_id uuid, p_used_at timestamptz)
RETURNS boolean
LANGUAGE plpgsql AS $body$
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
    -- IS NOT DISTINCT FROM: no index offers itself for it.
    UPDATE public.accounts_otp o SET used_at = p_used_at
     WHERE o.id = p_otp_id AND o.customer_id IS NOT DISTINCT FROM p_customer AND o.used_at IS NULL;
    RETURN FOUND;
END
$body$;
