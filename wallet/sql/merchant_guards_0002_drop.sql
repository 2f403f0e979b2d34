DROP TRIGGER wallet_merchantplan_rows_stay ON wallet_merchantplan;
DROP TRIGGER wallet_merchantplan_moves ON wallet_merchantplan;
DROP TRIGGER wallet_merchantkeeper_rows_stay ON wallet_merchantkeeper;
DROP TRIGGER wallet_merchantkeeper_moves ON wallet_merchantkeeper;
DROP FUNCTION wallet_guard_merchant_plan();
DROP FUNCTION wallet_guard_merchant_keeper();
