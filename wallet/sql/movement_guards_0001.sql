-- A movement repeats what it was made from, whoever writes it: a quote that was carried out, or a
-- top-up that was credited. One look instead of five foreign keys and three CHECKs; what it looks
-- at is never deleted (quotes and notices are held by foreign keys). MP200: refused.
CREATE FUNCTION wallet_guard_movement() RETURNS trigger
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
    ELSE
        RAISE EXCEPTION 'a movement of unknown kind' USING ERRCODE = 'MP200';
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'movement % is not what it was made from', NEW.id
            USING ERRCODE = 'MP200', DETAIL = NEW.id::text;
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_movement_repeats_its_origin
    BEFORE INSERT ON wallet_movement FOR EACH ROW EXECUTE FUNCTION wallet_guard_movement();
ALTER TABLE wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_repeats_its_origin;
