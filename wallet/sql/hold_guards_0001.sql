-- Holds as the guards of entries are: who may write and how, whoever writes. A hold row raises
-- `held` of its account, a use row (capture, release, void, expiry) lowers it together with the
-- rest of its hold. Nothing else moves `held`. Triggers are ENABLE ALWAYS.
--
-- MP016 no such hold, MP017 nothing is left of it, MP019 more than is left, MP020 no floor.
CREATE FUNCTION ledger_guard_hold() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    account wallet_ledger_account;
BEGIN
    IF NEW.amount IS NULL OR NEW.amount NOT BETWEEN 1 AND 1000000000000000 THEN
        RAISE EXCEPTION 'a hold of no usable amount' USING ERRCODE = 'MP005';
    END IF;
    NEW.rest := NEW.amount;
    NEW.uses := 0;
    PERFORM ledger_require_read_committed();
    SELECT * INTO account FROM wallet_ledger_account
     WHERE id = NEW.account_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no account %', NEW.account_id USING ERRCODE = 'MP001',
            DETAIL = coalesce(NEW.account_id::text, '');
    ELSIF account.state <> 'open' THEN
        RAISE EXCEPTION 'account % is %', account.id, account.state
            USING ERRCODE = CASE account.state WHEN 'frozen' THEN 'MP002' ELSE 'MP003' END,
                  DETAIL = account.id::text;
    ELSIF account.floor IS NULL THEN
        RAISE EXCEPTION 'account % has no floor to hold against', account.id
            USING ERRCODE = 'MP020', DETAIL = account.id::text;
    ELSIF ledger_exact_balance(account.id) < account.floor + account.held + NEW.amount THEN
        RAISE EXCEPTION 'account % has not enough', account.id USING ERRCODE = 'MP010',
            DETAIL = account.id::text;
    END IF;
    UPDATE wallet_ledger_account SET held = held + NEW.amount WHERE id = account.id;
    RETURN NEW;
END
$body$;

CREATE FUNCTION ledger_guard_hold_use() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    account uuid;
    have bigint;
BEGIN
    IF NEW.amount IS NULL OR NEW.amount < 1
        OR NEW.kind NOT IN ('capture', 'release', 'void', 'expiry')
        OR (NEW.kind = 'capture') <> (NEW.transaction_id IS NOT NULL)
    THEN
        RAISE EXCEPTION 'a use of hold % that cannot be', NEW.hold_id USING ERRCODE = 'MP005';
    END IF;
    UPDATE wallet_ledger_hold h SET rest = h.rest - NEW.amount, uses = h.uses + 1
     WHERE h.id = NEW.hold_id AND h.rest >= NEW.amount
    RETURNING h.uses, h.rest, h.account_id INTO NEW.number, NEW.rest, account;
    IF NOT FOUND THEN
        SELECT h.rest INTO have FROM wallet_ledger_hold h WHERE h.id = NEW.hold_id;
        RAISE EXCEPTION 'hold %: % asked, % left', NEW.hold_id, NEW.amount, have
            USING ERRCODE = CASE WHEN have IS NULL THEN 'MP016' WHEN have = 0 THEN 'MP017'
                            ELSE 'MP019' END, DETAIL = NEW.hold_id::text;
    END IF;
    UPDATE wallet_ledger_account SET held = held - NEW.amount WHERE id = account;
    RETURN NEW;
END
$body$;

-- At the end of the transaction: what was captured has left the account, in a posting of the same
-- commit. The use comes first, since the money is only free to be posted after it.
CREATE FUNCTION ledger_guard_capture() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF NOT EXISTS (
        SELECT FROM wallet_ledger_transaction t
          JOIN wallet_ledger_entry e ON e.transaction_id = t.id
          JOIN wallet_ledger_hold h ON h.id = NEW.hold_id AND h.account_id = e.account_id
         WHERE t.id = NEW.transaction_id AND t.xid = pg_current_xact_id()
        HAVING sum(e.amount) = -NEW.amount)
    THEN
        RAISE EXCEPTION 'the capture of hold % has no posting', NEW.hold_id
            USING ERRCODE = 'MP107', DETAIL = NEW.hold_id::text;
    END IF;
    RETURN NULL;
END
$body$;

CREATE FUNCTION ledger_refuse_hold_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    RAISE EXCEPTION 'hold % changes only by its uses', OLD.id
        USING ERRCODE = 'MP103', DETAIL = OLD.id::text;
END
$body$;

CREATE TRIGGER wallet_ledger_hold_moves_held
    BEFORE INSERT ON wallet_ledger_hold FOR EACH ROW EXECUTE FUNCTION ledger_guard_hold();
CREATE TRIGGER wallet_ledger_hold_moves_by_uses
    BEFORE UPDATE ON wallet_ledger_hold FOR EACH ROW WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION ledger_refuse_hold_change();
CREATE TRIGGER wallet_ledger_hold_rows_stay
    BEFORE DELETE ON wallet_ledger_hold FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_ledger_hold_table_stays
    BEFORE TRUNCATE ON wallet_ledger_hold FOR EACH STATEMENT
    EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_ledger_hold_use_moves_held
    BEFORE INSERT ON wallet_ledger_hold_use FOR EACH ROW
    EXECUTE FUNCTION ledger_guard_hold_use();
CREATE CONSTRAINT TRIGGER wallet_ledger_hold_use_was_posted
    AFTER INSERT ON wallet_ledger_hold_use DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.kind = 'capture') EXECUTE FUNCTION ledger_guard_capture();

ALTER TABLE wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_moves_held;
ALTER TABLE wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_moves_by_uses;
ALTER TABLE wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_rows_stay;
ALTER TABLE wallet_ledger_hold ENABLE ALWAYS TRIGGER wallet_ledger_hold_table_stays;
ALTER TABLE wallet_ledger_hold_use ENABLE ALWAYS TRIGGER wallet_ledger_hold_use_moves_held;
ALTER TABLE wallet_ledger_hold_use ENABLE ALWAYS TRIGGER wallet_ledger_hold_use_was_posted;
