"""The sandbox bank's statements: camt.053 of what it has booked, and how they go wrong.

A statement holds every line that no earlier one held. What a fault leaves out comes with a later
statement, as a bank corrects itself.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from micropay.local.bank_book import BadDeposit

# The account that the platform's first-run rules name.
ACCOUNT = "0711000001"
_NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_WRONG_BY = 100
SCHEMA = """
CREATE TABLE IF NOT EXISTS statement (day TEXT PRIMARY KEY, closing INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS stated (bank_reference TEXT PRIMARY KEY, day TEXT NOT NULL);
"""


@dataclass(frozen=True)
class Line:
    """A booked line in satang, positive for what came in."""

    bank_reference: str
    reference: str
    satang: int
    day: str
    name: str = ""


@dataclass(frozen=True)
class StatementFaults:
    """How one statement goes wrong; it adds up all the same.

    ``missing_line``: the newest line stays away. ``wrong_amount``: the newest is one baht more.
    ``double_line``: the newest stands there twice.
    """

    missing_line: bool = False
    wrong_amount: bool = False
    double_line: bool = False


class Statements:
    """A small SQLite file beside the book; ``lines`` tells all that the bank has booked."""

    def __init__(self, path: Path, lines: Callable[[], Iterable[Line]]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lines = lines
        self._turn = threading.Lock()
        self._database = sqlite3.connect(path, check_same_thread=False, timeout=10)
        self._database.executescript(SCHEMA)

    def write(self, request: Any) -> bytes:
        """The statement of a day, the same again when asked again without faults.

        Raises BadDeposit.
        """
        day, faults = _asked(request)
        with self._turn, self._database as database:
            stated = dict(database.execute("SELECT bank_reference, day FROM stated"))
            lines = [
                line
                for line in sorted(self._lines(), key=lambda one: (one.day, one.bank_reference))
                if line.day <= day and stated.get(line.bank_reference, day) == day
            ]
            lines = _with_faults(lines, faults)
            row = database.execute(
                "SELECT closing FROM statement WHERE day < ? ORDER BY day DESC LIMIT 1", (day,)
            ).fetchone()
            opening = row[0] if row else 0
            closing = opening + sum(line.satang for line in lines)
            database.execute("INSERT OR REPLACE INTO statement VALUES (?, ?)", (day, closing))
            database.executemany(
                "INSERT OR IGNORE INTO stated VALUES (?, ?)",
                [(line.bank_reference, day) for line in lines],
            )
        return _camt(day, opening, closing, lines).encode()


def _asked(request: Any) -> tuple[str, StatementFaults]:
    if not isinstance(request, dict) or set(request) - {"day", "faults"}:
        raise BadDeposit("a statement has a day and faults")
    day, faults = request.get("day"), request.get("faults", {})
    if not isinstance(day, str) or not _DAY.fullmatch(day):
        raise BadDeposit("day is written like 2026-11-21")
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise BadDeposit("there is no such day") from error
    known = {one.name for one in fields(StatementFaults)}
    if not isinstance(faults, dict) or set(faults) - known:
        raise BadDeposit(f"faults must be an object with some of: {', '.join(sorted(known))}")
    if not all(isinstance(value, bool) for value in faults.values()):
        raise BadDeposit("faults of a statement are true or false")
    return day, StatementFaults(**faults)


def _with_faults(lines: list[Line], faults: StatementFaults) -> list[Line]:
    if not lines:
        return lines
    *others, newest = lines
    if faults.missing_line:
        return others
    if faults.wrong_amount:
        more = newest.satang + _WRONG_BY
        newest = Line(newest.bank_reference, newest.reference, more, newest.day, newest.name)
    return [*others, newest, *([newest] if faults.double_line else [])]


def _camt(day: str, opening: int, closing: int, lines: list[Line]) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="{_NAMESPACE}"><BkToCstmrStmt>'
        f"<GrpHdr><MsgId>SB{day}</MsgId></GrpHdr><Stmt><Id>SB{day.replace('-', '')}</Id>"
        f"<Acct><Id><Othr><Id>{ACCOUNT}</Id></Othr></Id><Ccy>THB</Ccy></Acct>"
        f"{_balance('OPBD', opening, day)}{_balance('CLBD', closing, day)}"
        f"{''.join(_entry(line) for line in lines)}</Stmt></BkToCstmrStmt></Document>"
    )


def _balance(code: str, satang: int, day: str) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{_amount(satang)}"
        f"<Dt><Dt>{day}</Dt></Dt></Bal>"
    )


def _amount(satang: int) -> str:
    baht, rest = divmod(abs(satang), 100)
    sign = "DBIT" if satang < 0 else "CRDT"
    return f'<Amt Ccy="THB">{baht}.{rest:02d}</Amt><CdtDbtInd>{sign}</CdtDbtInd>'


def _entry(line: Line) -> str:
    party = "Dbtr" if line.satang > 0 else "Cdtr"
    return (
        f"<Ntry>{_amount(line.satang)}<Sts><Cd>BOOK</Cd></Sts>"
        f"<BookgDt><Dt>{line.day}</Dt></BookgDt><ValDt><Dt>{line.day}</Dt></ValDt>"
        f"<AcctSvcrRef>{line.bank_reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs>"
        f"<EndToEndId>{escape(line.reference) or 'NOTPROVIDED'}</EndToEndId></Refs>"
        f"<RltdPties><{party}><Nm>{escape(line.name)}</Nm></{party}></RltdPties>"
        "</TxDtls></NtryDtls></Ntry>"
    )
