-- As wallet_guard_movement of movement_guards_0005.sql; a top-up may also be one that two people made
-- for a receipt of an unknown payee (receipt_guards_0001.sql).
CREATE OR REPLACE FUNCTION wallet_guard_movement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    quote record;
    moment timestamptz;
BEGIN
    IF NEW.kind IN ('payment', 'transfer') THEN
        -- The day's sum is whole: the caller has counted the amount in the wallet's usage and holds
        -- the payer's account.
        SELECT q.request_id, q.hold_seconds, q.created_at, c.age_group, c.cool_off_until,
               k.known_from,
               q.kind = NEW.kind AND q.wallet_id = NEW.wallet_id
                   AND q.customer_id = NEW.customer_id
                   AND q.payee_wallet_id IS NOT DISTINCT FROM NEW.payee_wallet_id
                   AND p.customer_id IS NOT DISTINCT FROM NEW.payee_customer_id
                   AND q.merchant_id IS NOT DISTINCT FROM NEW.merchant_id
                   AND q.amount = NEW.amount AND q.fee = NEW.fee AND q.vat = NEW.vat
                   AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL AS repeats,
               q.needs_face OR CASE WHEN q.face_day_most IS NULL THEN false ELSE coalesce((
                   SELECT sum(u.day_used) FROM wallet_limitusage u
                    WHERE u.wallet_id = q.wallet_id
                      AND u.kind IN ('payment', 'transfer', 'withdrawal')
                      AND u.day >= (q.created_at AT TIME ZONE 'Asia/Bangkok')::date
                   ), 0) > q.face_day_most END AS needs_face
          INTO quote
          FROM wallet_quote q
          JOIN wallet_ledger_transaction t ON t.id = NEW.transaction_id
          LEFT JOIN accounts_customer c ON c.id = NEW.customer_id
          LEFT JOIN wallet_wallet p ON p.id = q.payee_wallet_id
          LEFT JOIN wallet_knownpayee k ON k.wallet_id = NEW.wallet_id
               AND k.payee_id = coalesce(NEW.payee_wallet_id, NEW.merchant_id)
         WHERE q.id = NEW.quote_id
           FOR KEY SHARE OF q;
        moment := clock_timestamp();
        IF quote.age_group <> 'adult' OR quote.cool_off_until > moment THEN
            PERFORM wallet_refuse_leaving(
                NEW.customer_id, NEW.wallet_id, NEW.amount, NEW.kind, quote.age_group,
                quote.cool_off_until, moment);
        END IF;
        IF quote.repeats IS NOT TRUE OR NEW.refund_id IS NOT NULL THEN
            RAISE EXCEPTION 'movement % is not what it was made from', NEW.id
                USING ERRCODE = 'MP200', DETAIL = NEW.id::text;
        END IF;
        IF quote.request_id IS NOT NULL THEN
            UPDATE wallet_moneyrequest SET state = 'paid', ended_at = NEW.posted_at
             WHERE id = quote.request_id AND state = 'asked' AND payer_wallet_id = NEW.wallet_id
               AND asker_wallet_id = NEW.payee_wallet_id AND amount = NEW.amount;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'request % is not open', quote.request_id
                    USING ERRCODE = 'MP317';
            END IF;
        END IF;
        IF quote.hold_seconds > 0 THEN
            PERFORM FROM wallet_heldmovement h
              WHERE h.quote_id = NEW.quote_id AND h.state = 'released'
                AND h.transaction_id = NEW.transaction_id;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'money to a new payee waits first' USING ERRCODE = 'MP321';
            END IF;
        ELSIF quote.needs_face THEN
            PERFORM wallet_require_face(NEW.quote_id);
        END IF;
        IF quote.known_from IS NULL OR quote.known_from > quote.created_at THEN
            -- Not PERFORM: an expression is evaluated without a plan.
            IF wallet_note_new_payee(
                NEW.wallet_id, coalesce(NEW.payee_wallet_id, NEW.merchant_id),
                CASE WHEN NEW.merchant_id IS NULL THEN 'new_payee.person_satang'
                     ELSE 'new_payee.merchant_satang' END,
                NEW.amount, quote.hold_seconds > 0, quote.created_at) IS NULL
            THEN
                NULL;
            END IF;
        END IF;
        RETURN NEW;
    ELSIF NEW.kind = 'topup' THEN
        PERFORM FROM wallet_topup t
           JOIN wallet_banknotice n ON n.id = NEW.notice_id
           LEFT JOIN wallet_unmatchedreceipt u ON u.notice_id = n.id
           JOIN wallet_ledger_transaction l ON l.id = NEW.transaction_id
          WHERE t.id = NEW.topup_id AND t.id IN (n.topup_id, u.topup_id)
            AND n.amount = NEW.amount
            AND t.wallet_id = NEW.payee_wallet_id AND t.customer_id = NEW.payee_customer_id
            AND NEW.fee >= NEW.vat AND NEW.vat >= 0
            AND NEW.wallet_id IS NULL AND NEW.customer_id IS NULL AND NEW.merchant_id IS NULL
            AND NEW.quote_id IS NULL;
    ELSIF NEW.kind = 'withdrawal' THEN
        PERFORM FROM wallet_withdrawal d
           JOIN wallet_quote q ON q.id = d.quote_id AND q.kind = NEW.kind
           JOIN wallet_ledger_transaction l ON l.id = NEW.transaction_id
          WHERE d.quote_id = NEW.quote_id AND d.reference = NEW.reference
            AND d.wallet_id = NEW.wallet_id AND d.customer_id = NEW.customer_id
            AND d.state = 'completed' AND d.transaction_id = NEW.transaction_id
            AND d.amount = NEW.amount AND d.fee = NEW.fee AND d.vat = NEW.vat
            AND NEW.payee_wallet_id IS NULL AND NEW.payee_customer_id IS NULL
            AND NEW.merchant_id IS NULL AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL
            FOR KEY SHARE OF q;
    ELSIF NEW.kind = 'refund' THEN
        PERFORM FROM wallet_merchantrefund r
           JOIN wallet_movement p ON p.id = r.payment_id
           JOIN wallet_ledger_transaction l ON l.id = NEW.transaction_id
          WHERE r.id = NEW.refund_id AND r.transaction_id = NEW.transaction_id
            AND r.amount = NEW.amount AND p.merchant_id = NEW.merchant_id
            AND p.wallet_id = NEW.payee_wallet_id AND p.customer_id = NEW.payee_customer_id
            AND NEW.fee = 0 AND NEW.vat = 0 AND NEW.wallet_id IS NULL
            AND NEW.customer_id IS NULL AND NEW.quote_id IS NULL
            AND NEW.topup_id IS NULL AND NEW.notice_id IS NULL;
    ELSIF NEW.kind = 'payout' THEN
        PERFORM FROM wallet_withdrawal d
           JOIN wallet_ledger_transaction l ON l.id = NEW.transaction_id
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
