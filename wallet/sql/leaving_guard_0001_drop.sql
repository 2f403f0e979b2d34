DROP TRIGGER wallet_withdrawal_leaving ON wallet_withdrawal;
DROP TRIGGER wallet_movement_leaving ON wallet_movement;
DROP FUNCTION wallet_guard_leaving();
DROP FUNCTION wallet_cool_off_used(uuid, uuid, timestamptz);
DROP FUNCTION wallet_minor_may(text, text, timestamptz);
