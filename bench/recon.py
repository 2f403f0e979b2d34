"""A bank statement of 100,000 lines taken in and matched, and what it costs in memory.

Nineteen of twenty lines match a receipt of the ledger by the bank's reference; the others become
differences. The file is read from the disk by the service that the command calls. Memory is the
peak of the process over what it was with Django started and connected.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bench.figures import QUICK, Rates, Workloads, median
from bench.server import ALL, ask, environ
from micropay.local.known import CHECKOUT
from micropay.local.postgres import Server

LINES = 10_000 if QUICK else 100_000
# Each posting keeps a lock on its key until the commit, and the table of locks has its size.
PORTION = 1_000
KNOWN_OF_TWENTY = 19
SATANG = 100
_run = [0]
_peaks: list[float] = []

# Receipts as notices left them: posted through the door, each with its notice.
RECEIPTS = """
SET statement_timeout = 0;
WITH posted AS (
    SELECT n, p.transaction_id
      FROM generate_series(%s, %s) n,
           LATERAL ledger_post('{bank}', 'bench {run} ' || n, decode(repeat('00', 32), 'hex'),
                               'unmatched_receipt', ARRAY['{bank}', '{suspense}']::uuid[],
                               ARRAY[-{satang}, {satang}]::bigint[]) p
     WHERE n %% 20 < {known})
INSERT INTO wallet_banknotice (id, bank_reference, fingerprint, notice_id, amount, reference,
                               account, paid_at, received_at, outcome, transaction_id, is_late,
                               amount_differs, is_repeated_payment)
SELECT uuidv7(), 'B{run}-' || n, repeat('0', 64), 'n', {satang}, '{sealed}', '{sealed}', now(),
       now(), 'unmatched', transaction_id, false, false, false
  FROM posted;
"""


def prepare(server: Server) -> None:
    """The numbers of the rules."""
    first_run = [sys.executable, str(CHECKOUT / "manage.py"), "first_run", "--verbosity=0"]
    subprocess.run(first_run, env=environ(server), check=True, stdout=subprocess.DEVNULL)


def workloads(server: Server) -> Workloads:
    return {"recon": lambda: rate(server)}


def rate(server: Server) -> float:
    """Lines a second, from opening the file to the commit."""
    _run[0] += 1
    given = [sys.executable, "-m", "bench.recon", str(_run[0]), str(ALL / "statement.xml")]
    done = subprocess.run(given, cwd=CHECKOUT, env=environ(server), check=True, capture_output=True)
    found = json.loads(done.stdout.splitlines()[-1])
    _peaks.append(found["mib"])
    return LINES / found["seconds"]


def check(server: Server) -> None:
    """Every known line is matched, every other one a difference."""
    matched, open_lines = ask(
        server.superuser_url,
        "SELECT (SELECT count(*) FROM wallet_bankmatch),"
        " (SELECT count(*) FROM wallet_bankdifference WHERE line_id IS NOT NULL)",
    )
    known = LINES * KNOWN_OF_TWENTY // 20 * _run[0]
    if (matched, open_lines) != (known, LINES * _run[0] - known):
        raise SystemExit(f"{matched} matched and {open_lines} open of {LINES * _run[0]}")


def results(rates: Rates) -> dict[str, float | None]:
    return {
        "recon.rows_per_s": median(rates["recon"]) if "recon" in rates else None,
        "recon.peak_mib_over_start": round(max(_peaks), 1) if _peaks else None,
    }


def main() -> None:
    """Make the receipts and the file of one run, then take the file in."""
    import django

    django.setup()
    from django.db import connection

    from micropay.core import clock
    from micropay.core.actor import Actor
    from micropay.core.crypto.fields import seal
    from wallet.data.ledger import SAFEGUARDED_BANK, UNMATCHED_RECEIPTS
    from wallet.services import bank_statement

    run, path = int(sys.argv[1]), Path(sys.argv[2])
    receipts = RECEIPTS.format(
        run=run,
        bank=SAFEGUARDED_BANK,
        suspense=UNMATCHED_RECEIPTS,
        satang=SATANG,
        known=KNOWN_OF_TWENTY,
        sealed=seal("wallet.bank_notice.reference", "x"),
    )
    with connection.cursor() as cursor:
        for first in range(1, LINES + 1, PORTION):
            cursor.execute(receipts, [first, first + PORTION - 1])
    with path.open("w") as out:
        out.writelines(_statement(run, str(clock.bangkok_day(clock.now()) - timedelta(100 - run))))
    before = _peak()
    start = time.perf_counter()
    with path.open("rb") as file:
        bank_statement.take_in(
            actor=Actor.system("bench"), file=file, reason="bench", now=clock.now()
        )
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "mib": _peak() - before}))


def _statement(run: int, day: str) -> Iterator[str]:
    """A camt.053 as banks write it, each line with its parties and what was given along."""
    whole = LINES * SATANG
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr>'
        f"<MsgId>M{run}</MsgId></GrpHdr><Stmt><Id>S{run}</Id>"
        "<Acct><Id><Othr><Id>0711000001</Id></Othr></Id></Acct>"
    )
    for code, satang in (("OPBD", whole * (run - 1)), ("CLBD", whole * run)):
        yield (
            f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="THB">'
            f"{satang // 100}.{satang % 100:02d}</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
            f"<Dt><Dt>{day}</Dt></Dt></Bal>\n"
        )
    for number in range(1, LINES + 1):
        yield (
            f'<Ntry><NtryRef>{number}</NtryRef><Amt Ccy="THB">{SATANG / 100:.2f}</Amt>'
            "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
            f"<BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt>"
            f"<AcctSvcrRef>B{run}-{number}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly>"
            "<Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls>"
            f"<Refs><EndToEndId>T{number:014d}</EndToEndId></Refs><RltdPties><Dbtr><Pty>"
            f"<Nm>สมชาย ทองดี {number}</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>{number:010d}</Id>"
            "</Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>เติมเงิน</Ustrd></RmtInf>"
            "</TxDtls></NtryDtls></Ntry>\n"
        )
    yield "</Stmt></BkToCstmrStmt></Document>\n"


def _peak() -> float:
    """The most memory this process ever had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
