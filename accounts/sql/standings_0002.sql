-- As before, but the tier is the customer's own: a check grants it, and it falls when the next check
-- is overdue.
CREATE OR REPLACE FUNCTION accounts_lock_standings(
    p_payer uuid, p_payee uuid,
    OUT subject_id uuid, OUT payer_state text, OUT payer_tier text, OUT cool_off_until timestamptz,
    OUT payee_state text, OUT payee_tier text)
LANGUAGE plpgsql AS $body$
BEGIN
    IF p_payee < p_payer THEN
        SELECT c.state, c.tier
          INTO accounts_lock_standings.payee_state, accounts_lock_standings.payee_tier
          FROM public.accounts_customer c WHERE c.id = p_payee FOR SHARE;
    END IF;
    SELECT c.subject_id, c.state, c.tier,
           c.cool_off_until
      INTO accounts_lock_standings.subject_id, accounts_lock_standings.payer_state,
           accounts_lock_standings.payer_tier, accounts_lock_standings.cool_off_until
      FROM public.accounts_customer c WHERE c.id = p_payer FOR SHARE;
    IF p_payee > p_payer THEN
        SELECT c.state, c.tier
          INTO accounts_lock_standings.payee_state, accounts_lock_standings.payee_tier
          FROM public.accounts_customer c WHERE c.id = p_payee FOR SHARE;
    END IF;
END
$body$;
