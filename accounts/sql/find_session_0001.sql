-- The session behind an access token, with what a call needs of its installation, its device and its
-- customer: every call of a signed-in phone begins with it. A function, so that its plan is kept; one
-- that looks rows up by their keys, whatever the planner thinks of the tables.
--
-- Nothing when the session has ended or the token's time is over, the token came from another
-- installation, the device was retired, or the customer's state is not among p_states.
CREATE FUNCTION accounts_find_session(
    p_digests text[], p_number text, p_states text[], p_now timestamptz)
RETURNS TABLE (session_id uuid, customer_id uuid, subject_id uuid, language text, bound_at timestamptz,
               installation_id uuid, key_digest text, os text, app_version text, network text,
               phone_state text, signs jsonb)
LANGUAGE plpgsql STABLE ROWS 1
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $body$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT s.id, s.customer_id, c.subject_id, c.language::text, d.bound_at,
           i.id, i.key_digest::text, i.os::text, i.app_version::text, i.network::text,
           i.phone_state::text, i.signs
      FROM public.accounts_session s
      JOIN public.accounts_installation i ON i.id = s.installation_id AND i.number = p_number
      JOIN public.accounts_device d ON d.id = s.device_id AND d.retired_at IS NULL
      JOIN public.accounts_customer c ON c.id = s.customer_id AND c.state = ANY (p_states)
     WHERE s.access_digest = ANY (p_digests) AND s.access_expires_at > p_now
       AND s.ended_at IS NULL
     LIMIT 1;
END
$body$;
