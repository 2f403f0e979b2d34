-- What a confirmation starts from: the customer's own wallet, the quote, whether it was carried out or
-- is held, and what was made under this key before. A function, so that its plans are kept: as one
-- statement it took longer to plan than the confirmation to run. One row always.
CREATE FUNCTION wallet_for_confirmation(
    p_customer uuid, p_kind text, p_quote uuid, p_key text,
    OUT quote wallet_quote, OUT own_wallet_id uuid, OUT is_used boolean, OUT moved_id uuid,
    OUT kept_id uuid)
LANGUAGE plpgsql STABLE AS $body$
DECLARE
    own record;
BEGIN
    SELECT w.id, m.id AS moved, h.id AS kept INTO own
      FROM public.wallet_wallet w
      LEFT JOIN public.wallet_movement m ON m.wallet_id = w.id AND m.key = p_key
      LEFT JOIN public.wallet_heldmovement h ON h.wallet_id = w.id AND h.key = p_key
     WHERE w.customer_id = p_customer;
    own_wallet_id := own.id;
    moved_id := own.moved;
    kept_id := own.kept;
    SELECT q.* INTO quote FROM public.wallet_quote q
     WHERE q.id = p_quote AND q.wallet_id = own.id AND q.kind = p_kind;
    is_used := EXISTS (SELECT FROM public.wallet_movement m WHERE m.quote_id = p_quote)
        OR EXISTS (SELECT FROM public.wallet_heldmovement h WHERE h.quote_id = p_quote);
END
$body$;
