-- The door leaves the id of every posting in a queue without an index, which costs a tenth of an
-- outbox row; the worker moves it to the outbox in batches. Safe to run at the same time: each
-- takes other rows. Returns how many were moved.
CREATE FUNCTION ledger_hand_over() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    moved bigint;
BEGIN
    WITH taken AS (
        DELETE FROM wallet_ledger_after_effect WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM wallet_ledger_after_effect LIMIT 1000 FOR UPDATE SKIP LOCKED))
        RETURNING transaction_id
    )
    INSERT INTO core_outbox (topic, payload)
    SELECT 'wallet.posted', jsonb_build_object('transaction_id', transaction_id) FROM taken;
    GET DIAGNOSTICS moved = ROW_COUNT;
    RETURN moved;
END
$body$;
