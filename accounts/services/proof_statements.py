"""The statements that move the counters of proof, atomically and before anything is compared."""

from __future__ import annotations

# One statement: the customer's counters move first (a second request waits for that row), then the
# code's own; a lock is put in place by the attempt that fills the measure, not after it failed.
TAKE = """
WITH taken AS (
    UPDATE accounts_credential
       SET pin_failures = pin_failures + %(pin)s,
           otp_failures = otp_failures + %(otp)s,
           pin_locked_until = CASE
               WHEN %(pin)s = 1 AND (pin_failures + 1) %% %(pin_attempts)s = 0
               THEN %(now)s + make_interval(secs => (%(pin_delays)s::int[])[least(
                    (pin_failures + 1) / %(pin_attempts)s, cardinality(%(pin_delays)s::int[]))])
               ELSE pin_locked_until END,
           otp_locked_until = CASE
               WHEN %(otp)s = 1 AND (otp_failures + 1) %% %(otp_attempts)s = 0
               THEN %(now)s + make_interval(secs => (%(otp_delays)s::int[])[least(
                    (otp_failures + 1) / %(otp_attempts)s, cardinality(%(otp_delays)s::int[]))])
               ELSE otp_locked_until END
     WHERE customer_id = %(customer)s
       AND (%(pin)s = 0 OR (coalesce(pin_locked_until, %(now)s) <= %(now)s
                            AND pin_failures < %(pin_most)s))
       AND (%(otp)s = 0 OR coalesce(otp_locked_until, %(now)s) <= %(now)s)
    RETURNING pin_failures, pin_locked_until, otp_failures, otp_locked_until
), code AS (
    UPDATE accounts_otp
       SET attempts = attempts + 1
      FROM taken
     WHERE accounts_otp.id = %(otp_id)s AND accounts_otp.customer_id = %(customer)s
       AND used_at IS NULL AND expires_at > %(now)s AND attempts < %(per_code)s
    RETURNING code_digest, attempts
)
SELECT taken.pin_failures, taken.pin_locked_until, taken.otp_failures, taken.otp_locked_until,
       code.code_digest, code.attempts, asked.purpose, asked.digest, asked.used_at,
       session.pin_check, session.pin_pepper
  FROM accounts_credential AS owner
  LEFT JOIN taken ON true
  LEFT JOIN code ON true
  LEFT JOIN accounts_otp AS asked
         ON asked.id = %(otp_id)s AND asked.customer_id = owner.customer_id
  LEFT JOIN accounts_session AS session
         ON session.id = %(session)s AND session.customer_id = owner.customer_id
        AND session.ended_at IS NULL
 WHERE owner.customer_id = %(customer)s
"""

CLEAR = (
    "SELECT accounts_clear_proof(%(customer)s, %(pin)s, %(pin_lock)s, %(otp)s, %(otp_lock)s,"
    " %(otp_id)s, %(now)s)"
)

# Signing in compares the PIN alone; the code has been compared by then.
TAKE_PIN = """
UPDATE accounts_credential
   SET pin_failures = pin_failures + 1,
       pin_locked_until = CASE WHEN (pin_failures + 1) %% %(attempts)s = 0
           THEN %(now)s + make_interval(secs => (%(delays)s::int[])[least(
                (pin_failures + 1) / %(attempts)s, cardinality(%(delays)s::int[]))])
           ELSE pin_locked_until END
 WHERE customer_id = %(customer)s AND coalesce(pin_locked_until, %(now)s) <= %(now)s
   AND pin_failures < %(most)s
RETURNING pin_failures, pin_locked_until
"""
CLEAR_PIN = """
UPDATE accounts_credential
   SET pin_failures = 0,
       pin_locked_until = CASE WHEN pin_locked_until IS NOT DISTINCT FROM %(lock)s THEN NULL
                               ELSE pin_locked_until END
 WHERE customer_id = %(customer)s
"""
