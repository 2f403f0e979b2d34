-- May this purpose be used for this person at a moment? Asked before every use of consented data,
-- so it is one statement whose plans the session keeps. NULL for a purpose that does not exist.
-- A purpose on legitimate interest holds until an objection (PDPA s.32) is recorded as a no. No
-- purpose holds that the person objected to or had restricted by a request (s.32, s.34).
CREATE OR REPLACE FUNCTION consent_may_use(asked_subject uuid, asked_purpose text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql STABLE AS $body$
DECLARE
    basis text;
    said boolean;
BEGIN
    SELECT purpose.lawful_basis INTO basis
      FROM public.consent_purpose purpose WHERE purpose.code = asked_purpose;
    IF basis IS NULL OR basis NOT IN ('consent', 'explicit_consent', 'legitimate_interest') THEN
        RETURN CASE WHEN basis IS NOT NULL THEN true END;
    END IF;
    IF EXISTS (
        SELECT FROM public.consent_stop stop
         WHERE stop.subject_id = asked_subject AND stop.purpose_id = asked_purpose
           AND stop.lifted_at IS NULL) THEN
        RETURN false;
    END IF;
    SELECT decision.given INTO said
      FROM public.consent_purposedecision decision
     WHERE decision.subject_id = asked_subject AND decision.purpose_id = asked_purpose
       AND decision.occurred_at <= at
     ORDER BY decision.position DESC LIMIT 1;
    RETURN coalesce(said, basis = 'legitimate_interest');
END
$body$;
