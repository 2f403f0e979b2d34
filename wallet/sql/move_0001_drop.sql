DROP FUNCTION wallet_confirm(
    uuid, text, uuid, text, bytea, text, boolean, timestamptz, uuid, timestamptz,
    text, text, text, text, uuid, uuid, uuid, timestamptz);
DROP FUNCTION wallet_move(
    uuid, text, bytea, text, uuid[], bigint[], uuid, text, text, bigint, uuid, text, timestamptz);
