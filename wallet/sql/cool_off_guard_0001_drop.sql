DROP TRIGGER wallet_withdrawal_cool_off ON wallet_withdrawal;
DROP TRIGGER wallet_movement_cool_off ON wallet_movement;
DROP FUNCTION wallet_guard_cool_off();
DROP FUNCTION wallet_cool_off_used(uuid, uuid, timestamptz);
