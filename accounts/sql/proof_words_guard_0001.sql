-- What a suspended customer wrote goes with the identity: once, for good, and nothing beside it.
-- Everything else of the row stays, and a new ciphertext of the same words comes from the owner only.
CREATE FUNCTION accounts_guard_proof_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF to_jsonb(NEW) - 'words' IS DISTINCT FROM to_jsonb(OLD) - 'words'
       OR NOT EXISTS (
           SELECT FROM accounts_customer AS customer
             JOIN accounts_identityerasure AS gone ON gone.customer_id = customer.id
            WHERE customer.id = OLD.customer_id AND customer.state = 'closed'
              AND customer.family_name IS NULL AND customer.phone IS NULL)
    THEN
        RAISE EXCEPTION 'UPDATE of % is refused: its rows are evidence', TG_TABLE_NAME
            USING ERRCODE = 'MP900';
    END IF;
    RETURN NEW;
END
$body$;
DROP TRIGGER accounts_suspensionproof_rows_stay ON accounts_suspensionproof;
CREATE TRIGGER accounts_suspensionproof_rows_stay BEFORE DELETE ON accounts_suspensionproof
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER accounts_suspensionproof_words_stay BEFORE UPDATE ON accounts_suspensionproof
    FOR EACH ROW WHEN (NEW.words IS NOT NULL) EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER accounts_suspensionproof_words_go BEFORE UPDATE ON accounts_suspensionproof
    FOR EACH ROW WHEN (NEW.words IS NULL) EXECUTE FUNCTION accounts_guard_proof_words();
ALTER TABLE accounts_suspensionproof ENABLE ALWAYS TRIGGER accounts_suspensionproof_rows_stay;
ALTER TABLE accounts_suspensionproof ENABLE ALWAYS TRIGGER accounts_suspensionproof_words_stay;
ALTER TABLE accounts_suspensionproof ENABLE ALWAYS TRIGGER accounts_suspensionproof_words_go;
