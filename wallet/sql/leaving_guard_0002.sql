-- As in leaving_guard_0001.sql, and what waits because its payee is new: it has left as far as a
-- cool-off goes.
CREATE OR REPLACE FUNCTION wallet_cool_off_used(
    p_customer uuid, p_wallet uuid, p_now timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    began timestamptz;
BEGIN
    SELECT min(o.started_at) INTO began FROM accounts_cooloff o
     WHERE o.customer_id = p_customer AND o.until > p_now;
    RETURN coalesce((SELECT sum(m.amount) FROM wallet_movement m
                      WHERE m.wallet_id = p_wallet AND m.kind <> 'withdrawal'
                        AND m.posted_at >= began), 0)
         + coalesce((SELECT sum(d.amount) FROM wallet_withdrawal d
                      WHERE d.customer_id = p_customer AND d.wallet_id = p_wallet
                        AND d.asked_at >= began AND d.state <> 'refused'), 0)
         + coalesce((SELECT sum(h.amount) FROM wallet_heldmovement h
                      WHERE h.wallet_id = p_wallet AND h.state = 'held' AND h.held_at >= began), 0);
END
$body$;
