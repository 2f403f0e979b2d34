-- The triggers of guards_0001.sql and reversals_0001.sql that guards_0002.sql replaced.
CREATE TRIGGER wallet_ledger_account_moves_by_entries
    AFTER UPDATE ON wallet_ledger_account FOR EACH ROW WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION ledger_guard_account();
CREATE TRIGGER wallet_ledger_transaction_is_whole
    AFTER INSERT ON wallet_ledger_transaction REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_transactions();
CREATE TRIGGER wallet_ledger_entry_has_transaction
    AFTER INSERT ON wallet_ledger_entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_entries();
CREATE TRIGGER wallet_ledger_transaction_taken_back_once
    AFTER INSERT ON wallet_ledger_transaction FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL)
    EXECUTE FUNCTION ledger_guard_taken_back();
ALTER TABLE wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_moves_by_entries;
ALTER TABLE wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_is_whole;
ALTER TABLE wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_has_transaction;
ALTER TABLE wallet_ledger_transaction
    ENABLE ALWAYS TRIGGER wallet_ledger_transaction_taken_back_once;
