ALTER TABLE wallet_movement ADD CONSTRAINT movement_was_posted
    FOREIGN KEY (transaction_id) REFERENCES wallet_ledger_transaction;
DROP TRIGGER wallet_quote_table_stays ON wallet_quote;
DROP TRIGGER wallet_quote_used_stays ON wallet_quote;
DROP FUNCTION wallet_guard_used_quote();
CREATE TRIGGER wallet_movement_leaving BEFORE INSERT ON wallet_movement
    FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL AND NEW.kind <> 'withdrawal')
    EXECUTE FUNCTION wallet_guard_leaving();
ALTER TABLE wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_leaving;
CREATE TRIGGER wallet_movement_risk
    BEFORE INSERT ON wallet_movement FOR EACH ROW EXECUTE FUNCTION wallet_guard_risk();
ALTER TABLE wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_risk;
DROP FUNCTION wallet_note_new_payee(uuid, uuid, text, bigint, boolean, timestamptz);
DROP FUNCTION wallet_refuse_leaving(
    uuid, uuid, bigint, text, text, timestamptz, timestamptz);
