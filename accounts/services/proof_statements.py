"""The statements that move the counters of proof, atomically and before anything is compared."""

from __future__ import annotations

# What it does stands in accounts/sql/take_proof_0001.sql.
TAKE = (
    "SELECT * FROM accounts_take_proof(%(customer)s, %(session)s, %(now)s,"
    " %(pin)s, %(pin_attempts)s, %(pin_delays)s, %(pin_most)s,"
    " %(otp)s, %(otp_attempts)s, %(otp_delays)s, %(otp_id)s, %(per_code)s)"
)

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
