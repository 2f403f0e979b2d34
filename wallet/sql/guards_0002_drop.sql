-- Before the texts of guards_0001.sql and reversals_0001.sql are put back.
DROP TRIGGER wallet_ledger_transaction_is_whole ON wallet_ledger_transaction;
DROP TRIGGER wallet_ledger_account_moves_by_entries ON wallet_ledger_account;
DROP FUNCTION ledger_guard_transaction();
DROP FUNCTION ledger_check_taken_back(uuid, uuid);
DROP FUNCTION ledger_guard_account_update();
DROP RULE wallet_ledger_hold_use_no_conflict ON wallet_ledger_hold_use;
DROP RULE wallet_ledger_hold_no_conflict ON wallet_ledger_hold;
DROP RULE wallet_ledger_entry_no_conflict ON wallet_ledger_entry;
