DROP TRIGGER wallet_bankaccount_moves ON wallet_bankaccount;
DROP TRIGGER wallet_withdrawal_rows_stay ON wallet_withdrawal;
DROP TRIGGER wallet_withdrawal_moves ON wallet_withdrawal;
DROP FUNCTION wallet_guard_bank_account();
DROP FUNCTION wallet_guard_withdrawal();
