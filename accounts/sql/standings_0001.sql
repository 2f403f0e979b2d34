-- What the wallet asks accounts inside its own functions, so that a movement is one round trip. They
-- run at every movement: names carry their schema instead of a search_path setting.

-- Who payer and payee (may be null) are, kept as they are until the transaction ends: shared locks
-- in the order of ids, so that nobody is suspended while their money moves. The tier is what
-- accounts.data.customer.Standing says without the lock. Unknown customers stay null.
CREATE FUNCTION accounts_lock_standings(
    p_payer uuid, p_payee uuid,
    OUT subject_id uuid, OUT payer_state text, OUT payer_tier text, OUT cool_off_until timestamptz,
    OUT payee_state text, OUT payee_tier text)
LANGUAGE plpgsql AS $body$
BEGIN
    IF p_payee < p_payer THEN
        SELECT c.state, CASE WHEN c.verified_at IS NULL THEN 'none' ELSE 'standard' END
          INTO accounts_lock_standings.payee_state, accounts_lock_standings.payee_tier
          FROM public.accounts_customer c WHERE c.id = p_payee FOR SHARE;
    END IF;
    SELECT c.subject_id, c.state, CASE WHEN c.verified_at IS NULL THEN 'none' ELSE 'standard' END,
           c.cool_off_until
      INTO accounts_lock_standings.subject_id, accounts_lock_standings.payer_state,
           accounts_lock_standings.payer_tier, accounts_lock_standings.cool_off_until
      FROM public.accounts_customer c WHERE c.id = p_payer FOR SHARE;
    IF p_payee > p_payer THEN
        SELECT c.state, CASE WHEN c.verified_at IS NULL THEN 'none' ELSE 'standard' END
          INTO accounts_lock_standings.payee_state, accounts_lock_standings.payee_tier
          FROM public.accounts_customer c WHERE c.id = p_payee FOR SHARE;
    END IF;
END
$body$;

-- The most one movement may carry while a cool-off runs; without a rule nothing.
CREATE FUNCTION accounts_cool_off_most(p_now timestamptz) RETURNS bigint
LANGUAGE sql STABLE AS $body$
    SELECT coalesce(
        (SELECT r.value::bigint FROM public.core_rule r
          WHERE r.key = 'cool_off.most' AND r.effective_from <= p_now
          ORDER BY r.effective_from DESC LIMIT 1), 0)
$body$;

-- Give back what a right proof must not owe (failures and the locks of this attempt), and with
-- p_used_at use its code up. False: another request used the code meanwhile.
-- The credential's row first, as where attempts are taken: two requests never wait for each other.
CREATE FUNCTION accounts_clear_proof(
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
    UPDATE public.accounts_otp o SET used_at = p_used_at
     WHERE o.id = p_otp_id AND o.customer_id = p_customer AND o.used_at IS NULL;
    RETURN FOUND;
END
$body$;
