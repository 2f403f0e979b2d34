-- As movement_guards_0002, and what merchants move: a refund repeats the refund's row and goes to
-- the wallet that paid; a payout repeats its withdrawal. MP200: refused.
CREATE OR REPLACE FUNCTION wallet_guard_movement() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
    IF NEW.kind IN ('payment', 'transfer') THEN
        PERFORM FROM public.wallet_quote q
           LEFT JOIN public.wallet_wallet p ON p.id = q.payee_wallet_id
          WHERE q.id = NEW.quote_id AND q.kind = NEW.kind AND q.wallet_id = NEW.wallet_id
            AND q.customer_id = NEW.customer_id
            AND q.payee_wallet_id IS NOT DISTINCT FROM NEW.payee_wallet_id
            AND p.customer_id IS NOT DISTINCT FROM NEW.payee_customer_id
            AND q.merchant_id IS NOT DISTINCT FROM NEW.merchant_id
            AND q.amount = NEW.amount AND q.fee = NEW.fee AND q.vat = NEW.vat
            AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSIF NEW.kind = 'topup' THEN
        PERFORM FROM public.wallet_topup t
           JOIN public.wallet_banknotice n ON n.topup_id = t.id
          WHERE t.id = NEW.topup_id AND n.id = NEW.notice_id AND n.amount = NEW.amount
            AND t.wallet_id = NEW.payee_wallet_id AND t.customer_id = NEW.payee_customer_id
            AND NEW.fee >= NEW.vat AND NEW.vat >= 0
            AND NEW.wallet_id IS NULL AND NEW.customer_id IS NULL AND NEW.merchant_id IS NULL
            AND NEW.quote_id IS NULL;
    ELSIF NEW.kind = 'withdrawal' THEN
        PERFORM FROM public.wallet_withdrawal d
           JOIN public.wallet_quote q ON q.id = d.quote_id AND q.kind = NEW.kind
          WHERE d.quote_id = NEW.quote_id AND d.reference = NEW.reference
            AND d.wallet_id = NEW.wallet_id AND d.customer_id = NEW.customer_id
            AND d.state = 'completed' AND d.transaction_id = NEW.transaction_id
            AND d.amount = NEW.amount AND d.fee = NEW.fee AND d.vat = NEW.vat
            AND NEW.payee_wallet_id IS NULL AND NEW.payee_customer_id IS NULL
            AND NEW.merchant_id IS NULL AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSIF NEW.kind = 'refund' THEN
        PERFORM FROM public.wallet_merchantrefund r
           JOIN public.wallet_movement p ON p.id = r.payment_id
          WHERE r.id = NEW.refund_id AND r.transaction_id = NEW.transaction_id
            AND r.amount = NEW.amount AND p.merchant_id = NEW.merchant_id
            AND p.wallet_id = NEW.payee_wallet_id AND p.customer_id = NEW.payee_customer_id
            AND NEW.fee = 0 AND NEW.vat = 0 AND NEW.wallet_id IS NULL
            AND NEW.customer_id IS NULL AND NEW.quote_id IS NULL
            AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSIF NEW.kind = 'payout' THEN
        PERFORM FROM public.wallet_withdrawal d
          WHERE d.merchant_id = NEW.merchant_id AND d.reference = NEW.reference
            AND d.state = 'completed' AND d.transaction_id = NEW.transaction_id
            AND d.amount = NEW.amount AND d.fee = NEW.fee AND d.vat = NEW.vat
            AND NEW.wallet_id IS NULL AND NEW.customer_id IS NULL
            AND NEW.payee_wallet_id IS NULL AND NEW.payee_customer_id IS NULL
            AND NEW.quote_id IS NULL AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSE
        RAISE EXCEPTION 'a movement of unknown kind' USING ERRCODE = 'MP200';
    END IF;
    IF NOT FOUND OR NEW.refund_id IS NOT NULL AND NEW.kind <> 'refund' THEN
        RAISE EXCEPTION 'movement % is not what it was made from', NEW.id
            USING ERRCODE = 'MP200', DETAIL = NEW.id::text;
    END IF;
    RETURN NEW;
END
$body$;
