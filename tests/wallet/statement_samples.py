"""Statements of the safeguarded account as the bank would write them, camt.053 and CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from xml.sax.saxutils import escape

from micropay.core import clock, money
from micropay.core.actor import Actor
from wallet.models.reconciliation import BankDifference, BankStatement
from wallet.services import bank_statement

ACCOUNT = "0711000001"
KANYA, PIM = (Actor("staff", name, name) for name in ("kanya", "pim"))
NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"


@dataclass(frozen=True)
class Line:
    """A booked line; ``satang`` is positive for what came in."""

    satang: int
    bank_reference: str = ""
    reference: str = ""
    name: str = ""
    returned: bool = False


def today() -> date:
    return clock.bangkok_day(clock.now())


def tomorrow() -> datetime:
    """A moment at which today's statement is there."""
    return clock.day_end(today())


def baht(satang: int) -> str:
    return money.format_baht(abs(satang))


def camt(
    *lines: Line,
    opening: int = 0,
    day: date | None = None,
    number: str = "",
    account: str = ACCOUNT,
    closing: int | None = None,
    prolog: str = "",
) -> bytes:
    """A statement in which everything adds up unless told otherwise."""
    on = day or today()
    ends = opening + sum(line.satang for line in lines) if closing is None else closing
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}'
        f'<Document xmlns="{NAMESPACE}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>'
        f"<Stmt><Id>{number or f'ST{on:%Y%m%d}'}</Id>"
        f"<Acct><Id><Othr><Id>{account}</Id></Othr></Id><Ccy>THB</Ccy></Acct>"
        f"{balance('OPBD', opening, on)}{balance('CLBD', ends, on)}"
        f"{''.join(entry(line, on) for line in lines)}"
        "</Stmt></BkToCstmrStmt></Document>"
    ).encode()


def balance(code: str, satang: int, day: date) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{amount(satang)}"
        f"<Dt><Dt>{day}</Dt></Dt></Bal>"
    )


def amount(satang: int) -> str:
    sign = "DBIT" if satang < 0 else "CRDT"
    return f'<Amt Ccy="THB">{baht(satang)}</Amt><CdtDbtInd>{sign}</CdtDbtInd>'


def entry(line: Line, day: date) -> str:
    party = "Dbtr" if line.satang > 0 else "Cdtr"
    return (
        f"<Ntry>{amount(line.satang)}{'<RvslInd>true</RvslInd>' if line.returned else ''}"
        f"<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt>"
        f"<AcctSvcrRef>{line.bank_reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs>"
        f"<EndToEndId>{escape(line.reference) or 'NOTPROVIDED'}</EndToEndId></Refs>"
        f"<RltdPties><{party}><Nm>{escape(line.name)}</Nm></{party}></RltdPties>"
        "</TxDtls></NtryDtls></Ntry>"
    )


def table(
    *lines: Line,
    opening: int = 0,
    day: date | None = None,
    number: str = "",
    account: str = ACCOUNT,
) -> bytes:
    """The same as CSV."""
    on, balance_now = day or today(), opening
    rows = [f"H,{number or f'ST{on:%Y%m%d}'},{account},{on},{signed(opening)}"]
    for line in lines:
        balance_now += line.satang
        rows.append(
            f"L,{on},{on},{signed(line.satang)},{signed(balance_now)},{line.bank_reference},"
            f"{line.reference},{line.name},,"
        )
    rows.append(f"T,{len(lines)},{signed(balance_now)}")
    return ("\r\n".join(rows) + "\r\n").encode()


def signed(satang: int) -> str:
    return money.format_baht(satang)


def taken_in(content: bytes, *, now: datetime | None = None) -> BankStatement:
    """Kanya of finance imports a statement, at the end of today unless told otherwise."""
    return bank_statement.take_in(
        actor=KANYA, file=io.BytesIO(content), reason="daily", now=now or tomorrow()
    )


def differences() -> list[tuple[str, int, str]]:
    """Kind, amount and state of all differences there are, oldest first."""
    rows: Iterable[BankDifference] = BankDifference.objects.order_by("opened_at", "day", "amount")
    return [(row.kind, row.amount, row.state) for row in rows]
