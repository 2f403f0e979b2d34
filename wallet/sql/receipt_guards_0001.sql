-- Money in suspense is settled once, by a posting that takes exactly it out: to the wallet that it
-- came for, or as two people agreed for this receipt. What went back has left the safeguarded
-- account. MP200.
CREATE FUNCTION wallet_guard_receipt() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] :=
        '{state,resolved_at,transaction_id,approval_id,topup_id,bank_reference,wallet_id}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR OLD.state <> 'open' OR NEW.state <> 'resolved'
        OR NEW.wallet_id IS DISTINCT FROM OLD.wallet_id AND NEW.topup_id IS NULL
        OR NEW.approval_id IS NULL AND OLD.wallet_id IS NULL
        OR NOT EXISTS (
            SELECT FROM wallet_ledger_entry e JOIN wallet_ledger_account a ON a.id = e.account_id
             WHERE e.transaction_id = NEW.transaction_id AND a.code = 'receipts.unmatched'
               AND e.amount = -NEW.amount)
        OR NEW.approval_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM core_approval p
             WHERE p.id = NEW.approval_id AND p.state = 'approved' AND p.object_id = NEW.id::text
               AND p.kind = CASE WHEN NEW.topup_id IS NULL THEN 'wallet.receipt.send_back'
                                 ELSE 'wallet.receipt.assign' END)
        OR NEW.bank_reference <> '' AND NOT EXISTS (
            SELECT FROM wallet_ledger_entry e JOIN wallet_ledger_account a ON a.id = e.account_id
             WHERE e.transaction_id = NEW.transaction_id AND a.code = 'bank.safeguarded'
               AND e.amount = NEW.amount)
    THEN
        RAISE EXCEPTION 'receipt % is settled once, as it was agreed', OLD.id
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_unmatchedreceipt_moves BEFORE UPDATE ON wallet_unmatchedreceipt
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_receipt();
CREATE TRIGGER wallet_unmatchedreceipt_rows_stay
    BEFORE DELETE ON wallet_unmatchedreceipt FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_unmatchedreceipt ENABLE ALWAYS TRIGGER wallet_unmatchedreceipt_moves;
ALTER TABLE wallet_unmatchedreceipt ENABLE ALWAYS TRIGGER wallet_unmatchedreceipt_rows_stay;
