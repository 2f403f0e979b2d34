DROP FUNCTION wallet_check_velocity(text, timestamptz[], bigint[], interval, timestamptz);
DROP FUNCTION wallet_rule(text, timestamptz);
