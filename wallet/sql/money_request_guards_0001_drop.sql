DROP TRIGGER wallet_moneyrequest_rows_stay ON wallet_moneyrequest;
DROP TRIGGER wallet_moneyrequest_moves ON wallet_moneyrequest;
DROP FUNCTION wallet_guard_money_request();
