"""Confirmed transfers by ``wallet.services.transfer.transfer``, as the API's confirmation calls it.

Four processes, each with its own connection and with quotes and codes of its own that were made
before the clock starts, out of a thousand verified customers with wallets. Everything that the
service does is on: standing of both sides under lock, the code used up, limits and cap, a fee of
5 baht (four legs), the key, movement, evidence and outbox.
"""

from __future__ import annotations

import subprocess
import sys

from bench.figures import QUICK, Rates, Workloads, ratio
from bench.server import SECONDS, ask, environ
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

PROCESSES = 4
# More than a process can carry out in a run.
QUOTES = 4_000 if QUICK else 12_000
_run = [0]

# One customer per n with both recorded acts behind the wallet; 100,000 baht in each.
PEOPLE = """
SET statement_timeout = 0;
CREATE FUNCTION bench_id(kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN ('00000000-0000-7000-' || kind || '-' || lpad(n::text, 12, '0'))::uuid;
INSERT INTO consent_subject (id, kind, created_at)
SELECT bench_id(9101, n), 'customer', now() FROM generate_series(1, 1000) n;
INSERT INTO accounts_customer (id, subject_id, state, language, registered_at, verified_at)
SELECT bench_id(9102, n), bench_id(9101, n), 'active', 'th', now(), now()
  FROM generate_series(1, 1000) n;
INSERT INTO accounts_credential (customer_id, pin_verifier, pin_pepper, pin_set_at, pin_failures,
                                 otp_failures)
SELECT bench_id(9102, n), 'none', 1, now(), 0, 0 FROM generate_series(1, 1000) n;
INSERT INTO consent_acceptance (id, subject_id, version_id, language, text_sha256, channel,
                                device_label, user_agent, actor_kind, actor_id, occurred_at)
SELECT bench_id(9103, n), bench_id(9101, n), terms.version_id, terms.language, terms.sha256, 'app',
       '', '', 'customer', '', now()
  FROM generate_series(1, 1000) n,
       (SELECT t.* FROM consent_policytext t
          JOIN consent_policyversion v ON v.id = t.version_id
          JOIN consent_policydocument d ON d.id = v.document_id
         WHERE d.service_id = 'micropay' AND d.kind = 'terms' AND t.language = 'th' LIMIT 1) terms;
INSERT INTO accounts_otp (id, customer_id, phone_key, network_key, purpose, digest, code_digest,
                          attempts, created_at, expires_at, used_at)
SELECT bench_id(9104, n), bench_id(9102, n), '', '', 'wallet_opening', 'opening', '', 1, now(),
       now(), now() FROM generate_series(1, 1000) n;
INSERT INTO wallet_walletopening (id, customer_id, acceptance_id, state, digest, asked_at,
                                  expires_at)
SELECT bench_id(9105, n), bench_id(9102, n), bench_id(9103, n), 'asked', 'opening', now(), now()
  FROM generate_series(1, 1000) n;
UPDATE wallet_walletopening
   SET state = 'confirmed', confirmed_at = now(), otp_id = o.id
  FROM accounts_otp o WHERE o.customer_id = wallet_walletopening.customer_id;
SELECT ledger_open_account('customer', 0, 'locked', NULL, bench_id(9106, n)),
       ledger_post(uuidv7(), 'fill ' || n, decode(repeat('ab', 32), 'hex'), 'topup',
                   ARRAY['00000000-0000-7000-8000-000000000001', bench_id(9106, n)]::uuid[],
                   ARRAY[-10000000, 10000000]::bigint[])
  FROM generate_series(1, 1000) n;
INSERT INTO wallet_wallet (id, number, customer_id, opening_id, opening_state, acceptance_id,
                           account_id, state, opened_at)
SELECT bench_id(9107, n), 'W' || lpad(n::text, 12, '0'), bench_id(9102, n), bench_id(9105, n),
       'confirmed', bench_id(9103, n), bench_id(9106, n), 'active', now()
  FROM generate_series(1, 1000) n;
"""
# ``digest`` says which process of which run a quote is for.
MAKE_QUOTES = """
SET statement_timeout = 0;
WITH drawn AS MATERIALIZED (
    SELECT uuidv7() AS id, uuidv7() AS otp, 1 + floor(random() * 1000)::int AS payer,
           1 + floor(random() * 999)::int AS other, 1 + floor(random() * 100)::int AS satang,
           'run {run} process ' || process AS label
      FROM generate_series(1, {processes}) process, generate_series(1, {quotes})
), code AS (
    INSERT INTO accounts_otp (id, customer_id, phone_key, network_key, purpose, digest,
                              code_digest, attempts, created_at, expires_at)
    SELECT otp, bench_id(9102, payer), '', '', 'transfer', label, '', 1, now(),
           now() + interval '1 hour' FROM drawn
)
INSERT INTO wallet_quote (id, kind, customer_id, wallet_id, payee_wallet_id, amount, fee, vat,
                          fee_version_id, digest, proof, otp_id, created_at, expires_at, payer_name,
                          payee_name, note, paycode, reference1, reference2)
SELECT id, 'transfer', bench_id(9102, payer), bench_id(9107, payer),
       bench_id(9107, other + (other >= payer)::int), satang, 500, 33,
       (SELECT v.id FROM wallet_feeversion v WHERE v.service = 'transfer' LIMIT 1), label,
       'pin,otp', otp, now(), now() + interval '1 hour', '', '', '', '', '', '' FROM drawn;
"""


def prepare(server: Server) -> None:
    """First-run data, people and their wallets; every guard looks at them as at anybody's."""
    first_run = [sys.executable, str(CHECKOUT / "manage.py"), "first_run", "--verbosity=0"]
    subprocess.run(first_run, env=environ(server), check=True, stdout=subprocess.DEVNULL)
    ask(server.superuser_url, PEOPLE)


def workloads(server: Server) -> Workloads:
    return {"service": lambda: rate(server)}


def rate(server: Server) -> float:
    """Transfers a second of all processes together; a refused one ends the run."""
    _run[0] += 1
    quotes = MAKE_QUOTES.format(run=_run[0], processes=PROCESSES, quotes=QUOTES)
    ask(server.superuser_url, quotes)
    ask(server.superuser_url, "ANALYZE wallet_quote, accounts_otp")
    tellers = [teller(server, process) for process in range(1, PROCESSES + 1)]
    for one in tellers:
        assert one.stdout is not None
        one.stdout.readline()
    for one in tellers:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    told = [one.communicate()[0] for one in tellers]
    if any(one.returncode for one in tellers):
        raise SystemExit("a process of the service's bench failed")
    done = [line.split() for line in told]
    return sum(int(count) / float(seconds) for count, seconds in done)


def teller(server: Server, process: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bench.teller", f"run {_run[0]} process {process}", str(SECONDS)],
        cwd=CHECKOUT,
        env=environ(server),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def check(server: Server) -> None:
    """Each transfer has its posting, its evidence and its after-effect in the queue, has used its
    quote and code, and is counted in the limits.
    """
    found = ask(
        server.superuser_url,
        "SELECT count(*), count(DISTINCT m.quote_id), count(t.id), count(o.used_at),"
        " (SELECT count(*) FROM core_evidence WHERE action = 'wallet.transfer.confirm'),"
        " (SELECT count(*) FROM wallet_ledger_after_effect JOIN wallet_movement"
        "  USING (transaction_id))"
        "  FROM wallet_movement m JOIN wallet_quote q ON q.id = m.quote_id"
        "  LEFT JOIN wallet_ledger_transaction t ON t.id = m.transaction_id AND t.leg_count = 4"
        "  LEFT JOIN accounts_otp o ON o.id = q.otp_id",
    )
    moved, counted = ask(
        server.superuser_url,
        "SELECT (SELECT sum(amount) FROM wallet_movement),"
        " (SELECT sum(month_used) FROM wallet_limitusage)",
    )
    if len(set(found)) != 1 or not found[0] or moved != counted:
        raise SystemExit(f"transfers do not agree with what they leave: {found} {moved} {counted}")


def results(rates: Rates) -> dict[str, float | None]:
    return {"ledger.service_vs_tpcb": ratio(rates, "service", "tpcb")}
