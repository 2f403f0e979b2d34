DROP TRIGGER wallet_ledger_entry_is_accounted ON wallet_ledger_entry;
DROP FUNCTION ledger_guard_entries();
