"""What holds whoever writes: published texts stay, hashes are right, records name real texts."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track

# A body whose hash is another's cannot be stored, by anybody.
HASHES = """
ALTER TABLE consent_policytext ADD CONSTRAINT text_hash_is_of_its_body
    CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex'));
ALTER TABLE consent_purposetext ADD CONSTRAINT purpose_text_hash_is_of_its_body
    CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex'));
"""
NO_HASHES = """
ALTER TABLE consent_purposetext DROP CONSTRAINT purpose_text_hash_is_of_its_body;
ALTER TABLE consent_policytext DROP CONSTRAINT text_hash_is_of_its_body;
"""

# A version begins as a draft, moves as consent.states says, and is fixed once it is published. It
# can be withdrawn only while it is not in force.
VERSION_GUARD = """
CREATE FUNCTION consent_guard_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
    fixed CONSTANT text := 'a published or withdrawn policy version is refused any change';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' THEN
            RAISE EXCEPTION 'a policy version that does not begin as a draft is refused'
                USING ERRCODE = 'MP900';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF OLD.status <> 'draft' THEN
            RAISE EXCEPTION '%', fixed USING ERRCODE = 'MP900';
        END IF;
        RETURN OLD;
    END IF;
    IF (NEW.id, NEW.document_id, NEW.number, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.document_id, OLD.number, OLD.created_at) THEN
        RAISE EXCEPTION 'changing which policy version this is, is refused'
            USING ERRCODE = 'MP900';
    END IF;
    IF OLD.status = 'draft' THEN
        IF NEW.status = 'published' AND NOT EXISTS (
            SELECT 1 FROM consent_policytext text
             WHERE text.version_id = NEW.id AND text.language = 'th') THEN
            RAISE EXCEPTION 'publishing without a Thai text is refused' USING ERRCODE = 'MP900';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status = 'published' AND NEW.status = 'withdrawn'
       AND NEW.withdrawn_at < OLD.effective_at AND OLD.effective_at > clock_timestamp()
       AND (to_jsonb(NEW) - '{status,withdrawn_at}'::text[])
         = (to_jsonb(OLD) - '{status,withdrawn_at}'::text[]) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '%', fixed USING ERRCODE = 'MP900';
END
$body$;
CREATE TRIGGER consent_policyversion_guard BEFORE INSERT OR UPDATE OR DELETE
    ON consent_policyversion FOR EACH ROW EXECUTE FUNCTION consent_guard_version();
ALTER TABLE consent_policyversion ENABLE ALWAYS TRIGGER consent_policyversion_guard;
CREATE TRIGGER consent_policyversion_table_stays BEFORE TRUNCATE
    ON consent_policyversion FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_change();
ALTER TABLE consent_policyversion ENABLE ALWAYS TRIGGER consent_policyversion_table_stays;
"""
NO_VERSION_GUARD = """
DROP TRIGGER consent_policyversion_table_stays ON consent_policyversion;
DROP TRIGGER consent_policyversion_guard ON consent_policyversion;
DROP FUNCTION consent_guard_version();
"""

# A text changes only under a draft. The share lock makes a publication that runs at the same time
# wait for this text, and this text for that publication.
TEXT_GUARD = """
CREATE FUNCTION consent_guard_text() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
    wanted uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
    found text;
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.id, NEW.version_id, NEW.language)
       IS DISTINCT FROM (OLD.id, OLD.version_id, OLD.language) THEN
        RAISE EXCEPTION 'moving a policy text is refused' USING ERRCODE = 'MP900';
    END IF;
    SELECT status INTO found FROM consent_policyversion WHERE id = wanted FOR SHARE;
    IF found IS DISTINCT FROM 'draft' THEN
        RAISE EXCEPTION 'changing a text of a published policy version is refused'
            USING ERRCODE = 'MP900';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$body$;
CREATE TRIGGER consent_policytext_guard BEFORE INSERT OR UPDATE OR DELETE
    ON consent_policytext FOR EACH ROW EXECUTE FUNCTION consent_guard_text();
ALTER TABLE consent_policytext ENABLE ALWAYS TRIGGER consent_policytext_guard;
CREATE TRIGGER consent_policytext_table_stays BEFORE TRUNCATE
    ON consent_policytext FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_change();
ALTER TABLE consent_policytext ENABLE ALWAYS TRIGGER consent_policytext_table_stays;
"""
NO_TEXT_GUARD = """
DROP TRIGGER consent_policytext_table_stays ON consent_policytext;
DROP TRIGGER consent_policytext_guard ON consent_policytext;
DROP FUNCTION consent_guard_text();
"""

# Records name a text that exists, of a version that was out and in force, of the right kind; the
# database's own clock says when they were written down.
RECORD_GUARD = """
CREATE FUNCTION consent_stamp_record() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    NEW.recorded_at := clock_timestamp();
    RETURN NEW;
END
$body$;
CREATE FUNCTION consent_guard_record() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM consent_policyversion version
          JOIN consent_policydocument document ON document.id = version.document_id
         WHERE version.id = NEW.version_id AND version.status = 'published'
           AND version.effective_at <= NEW.occurred_at
           AND document.kind = ANY (TG_ARGV[0]::text[])) THEN
        RAISE EXCEPTION 'a record of a policy that was not in force is refused'
            USING ERRCODE = 'MP900';
    END IF;
    RETURN NEW;
END
$body$;
"""
NO_RECORD_GUARD = "DROP FUNCTION consent_guard_record(); DROP FUNCTION consent_stamp_record();"

KINDS_BY_TABLE = {
    "consent_acceptance": "{terms}",
    "consent_acknowledgement": "{privacy}",
    "consent_decline": "{terms,privacy,cookie,fee_notice}",
}


def of_a_policy(table: str, kinds: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_of_this_text"
        " FOREIGN KEY (version_id, language, text_sha256)"
        " REFERENCES consent_policytext (version_id, language, sha256);"
        f" CREATE TRIGGER {table}_guard BEFORE INSERT ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION consent_guard_record('{kinds}');"
        f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_guard;",
        f"DROP TRIGGER {table}_guard ON {table};"
        f" ALTER TABLE {table} DROP CONSTRAINT {table}_of_this_text;",
    )


def stamped(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_stamp BEFORE INSERT ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION consent_stamp_record();"
        f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_stamp;",
        f"DROP TRIGGER {table}_stamp ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("consent", "0001_schema"), ("core", "0002_triggers")]

    operations = [
        migrations.RunSQL(HASHES, NO_HASHES),
        migrations.RunSQL(VERSION_GUARD, NO_VERSION_GUARD),
        migrations.RunSQL(TEXT_GUARD, NO_TEXT_GUARD),
        migrations.RunSQL(RECORD_GUARD, NO_RECORD_GUARD),
        *[of_a_policy(table, kinds) for table, kinds in KINDS_BY_TABLE.items()],
        migrations.RunSQL(
            "ALTER TABLE consent_purposedecision ADD CONSTRAINT decision_on_these_words"
            " FOREIGN KEY (text_id, purpose_id, language, text_sha256)"
            " REFERENCES consent_purposetext (id, purpose_id, language, sha256);",
            "ALTER TABLE consent_purposedecision DROP CONSTRAINT decision_on_these_words;",
        ),
        *[stamped(table) for table in KINDS_BY_TABLE],
        stamped("consent_purposedecision"),
        stamped("consent_disclosure"),
        *[AppendOnly(table) for table in KINDS_BY_TABLE],
        AppendOnly("consent_purposedecision"),
        AppendOnly("consent_disclosure"),
        AppendOnly("consent_subject"),
        AppendOnly("consent_policydocument"),
        AppendOnly("consent_purposetext"),
        Track("consent_policyversion"),
        Track("consent_recipient", key="code"),
        Track("consent_recipientpurpose"),
        Track("consent_purpose", key="code"),
        Track("consent_service", key="code"),
    ]
