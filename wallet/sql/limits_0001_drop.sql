DROP FUNCTION wallet_apply_limit(uuid, timestamptz);
DROP FUNCTION wallet_check_cap(text, bigint, timestamptz);
DROP FUNCTION wallet_give_limit_back(uuid, text, bigint, timestamptz);
DROP FUNCTION wallet_use_limit(uuid, text, text, bigint, timestamptz);
DROP FUNCTION wallet_take_limit(uuid, text, text, bigint, timestamptz);
DROP FUNCTION wallet_midnight(date);
