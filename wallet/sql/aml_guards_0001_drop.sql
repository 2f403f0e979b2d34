DROP TRIGGER wallet_suspicionmovement_of_an_open_case ON wallet_suspicionmovement;
DROP TRIGGER wallet_suspicioncase_rows_stay ON wallet_suspicioncase;
DROP TRIGGER wallet_suspicioncase_moves ON wallet_suspicioncase;
DROP TRIGGER wallet_riskcase_rows_stay ON wallet_riskcase;
DROP TRIGGER wallet_riskcase_moves ON wallet_riskcase;
DROP FUNCTION wallet_guard_suspicion_movement();
DROP FUNCTION wallet_guard_suspicion();
DROP FUNCTION wallet_guard_risk_case();
