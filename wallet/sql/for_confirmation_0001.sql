-- What a confirmation starts from: the customer's own wallet, the quote, whether it was carried out or
-- is held, and what was made under this key before: a movement or, held, kept_id. A function, so that
-- its plans are kept: as one statement it took longer to plan than the confirmation to run. One row
-- always.
CREATE FUNCTION wallet_for_confirmation(
    p_customer uuid, p_kind text, p_quote uuid, p_key text,
    OUT quote wallet_quote, OUT own_wallet_id uuid, OUT is_used boolean, OUT key_fingerprint text,
    OUT kept_id uuid, OUT moved_id uuid, OUT moved_transaction_id uuid, OUT moved_reference text,
    OUT moved_at timestamptz)
LANGUAGE plpgsql STABLE AS $body$
BEGIN
    SELECT w.id, coalesce(m.fingerprint, h.fingerprint), h.id,
           m.id, m.transaction_id, m.reference, m.posted_at
      INTO own_wallet_id, key_fingerprint, kept_id,
           moved_id, moved_transaction_id, moved_reference, moved_at
      FROM public.wallet_wallet w
      LEFT JOIN public.wallet_movement m ON m.wallet_id = w.id AND m.key = p_key
      LEFT JOIN public.wallet_heldmovement h ON h.wallet_id = w.id AND h.key = p_key
     WHERE w.customer_id = p_customer;
    SELECT q.* INTO quote FROM public.wallet_quote q
     WHERE q.id = p_quote AND q.wallet_id = own_wallet_id AND q.kind = p_kind;
    is_used := EXISTS (SELECT FROM public.wallet_movement m WHERE m.quote_id = p_quote)
        OR EXISTS (SELECT FROM public.wallet_heldmovement h WHERE h.quote_id = p_quote);
END
$body$;
