"""Statements as ISO 20022 camt.053 (versions 2 to 13), read as a stream.

What is taken: one statement of one day with its opening and closing booked balance, in baht, and
the booked entries. An entry that bundles several payments becomes a line for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import IO

from micropay.core.xmlstream import BadXml, Caps, Node, subtrees
from wallet.data.reconciliation import (
    ReadStatement,
    StatementEnd,
    StatementEntry,
    StatementFormat,
    StatementHead,
)
from wallet.errors.reconciliation import (
    StatementRefused,
    StatementTooLarge,
    StatementUnreadable,
    StatementWrong,
)
from wallet.selectors.bank_statement import values

_NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."
_STATEMENT = "Document/BkToCstmrStmt/Stmt"
_NUMBER, _ACCOUNT, _BALANCE, _SUMMARY, _ENTRY = (
    f"{_STATEMENT}/{tag}" for tag in ("Id", "Acct", "Bal", "TxsSummry", "Ntry")
)
_WANTED = (_NUMBER, _ACCOUNT, _BALANCE, _SUMMARY, _ENTRY)
_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)
_SIGNS = {"CRDT": 1, "DBIT": -1}
_BOOKED = "BOOK"
# The code that stands where a reference was not given.
_NOT_PROVIDED = "NOTPROVIDED"


def read(file: IO[bytes], *, file_bytes: int) -> ReadStatement:
    """Read up to the first entry; the entries follow as they are asked for.

    Raises a StatementRefused here and while entries are read; the bank's end of the statement is
    known after the last one.
    """
    parts = _parts(file, Caps(file_bytes=file_bytes))
    head = _Head()
    first = next((node for path, node in parts if head.takes_entry(path, node)), None)
    opened = head.statement()
    statement = ReadStatement(StatementFormat.CAMT, opened, iter(()))
    statement.entries = _entries(first, parts, head, statement)
    return statement


def _parts(file: IO[bytes], caps: Caps) -> Iterator[tuple[str, Node]]:
    try:
        yield from subtrees(file, namespace=_NAMESPACE, wanted=_WANTED, caps=caps)
    except BadXml as bad:
        raise refused(bad) from None


def refused(bad: BadXml) -> StatementRefused:
    """The refusal of a file that is not the XML it should be."""
    why = str(bad)
    return StatementTooLarge() if why == "too_large" else StatementUnreadable(why=why)


def _entries(
    first: Node | None, parts: Iterator[tuple[str, Node]], head: _Head, statement: ReadStatement
) -> Iterator[StatementEntry]:
    count = 0
    for path, node in _again(first, parts):
        if head.takes_entry(path, node):
            count += 1
            yield from _lines(node, f"Ntry {count}")
    end = head.end()
    if end.lines is not None and end.lines != count:
        raise StatementWrong(place="TxsSummry", what="number of entries")
    statement.end = StatementEnd(end.closing)


def _again(first: Node | None, parts: Iterator[tuple[str, Node]]) -> Iterator[tuple[str, Node]]:
    if first is not None:
        yield _ENTRY, first
    yield from parts


class _Head:
    """What stands around the entries, gathered as it comes."""

    def __init__(self) -> None:
        self._numbers: list[str] = []
        self._accounts: list[Node] = []
        self._balances: list[Node] = []
        self._entries: int | None = None

    def takes_entry(self, path: str, node: Node) -> bool:
        """Keep a part of the frame; True for an entry, which it leaves alone."""
        if path == _ENTRY:
            return True
        if path == _NUMBER:
            self._numbers.append(node.text.strip())
        elif path == _ACCOUNT:
            self._accounts.append(node)
        elif path == _BALANCE:
            self._balances.append(node)
        else:
            said = node.said("TtlNtries/NbOfNtries")
            self._entries = int(said) if said.isascii() and said.isdigit() else None
        return False

    def statement(self) -> StatementHead:
        if len(self._numbers) != 1 or not self._numbers[0]:
            raise StatementWrong(place="Stmt/Id", what="number")
        opening, closing = self._balance(_OPENING), self._balance(_CLOSING)
        return StatementHead(
            number=values.reference(self._numbers[0], "Stmt/Id"),
            account=self._account(),
            day=_day(closing.first("Dt"), "Bal CLBD"),
            opening=_signed(opening, "Bal OPBD"),
        )

    def end(self) -> StatementEnd:
        if len(self._numbers) != 1:
            raise StatementWrong(place="Stmt", what="number of statements")
        return StatementEnd(_signed(self._balance(_CLOSING), "Bal CLBD"), self._entries)

    def _account(self) -> str:
        [account] = self._accounts if len(self._accounts) == 1 else [None]
        said = account and (account.said("Id/IBAN") or account.said("Id/Othr/Id"))
        if not said:
            raise StatementWrong(place="Acct", what="account")
        return values.reference(said, "Acct")

    def _balance(self, codes: tuple[str, ...]) -> Node:
        found = [one for one in self._balances if one.said("Tp/CdOrPrtry/Cd") in codes]
        if len(found) != 1:
            raise StatementWrong(place=f"Bal {codes[0]}", what="balance")
        return found[0]


def _lines(entry: Node, place: str) -> Iterator[StatementEntry]:
    """The lines of an entry: one, or one for each payment that it bundles."""
    status = entry.said("Sts/Cd") or entry.said("Sts")
    if status != _BOOKED:
        return
    whole = _signed(entry, place)
    details = entry.all("NtryDtls/TxDtls")
    parts = [(entry, None)] if not details else [(one, one) for one in details]
    amounts = [whole] if len(parts) == 1 else [_part(one, entry, place) for one in details]
    if sum(amounts) != whole or 0 in amounts:
        raise StatementWrong(place=place, what="amount")
    own = values.reference(entry.said("AcctSvcrRef"), place)
    for (_, detail), satang in zip(parts, amounts, strict=True):
        # The reference of a bundle is that of the whole: it would name each of its parts.
        shared = own if len(parts) == 1 else ""
        yield _line(entry, detail, satang, own=shared, place=place)


def _line(entry: Node, detail: Node | None, satang: int, *, own: str, place: str) -> StatementEntry:
    said = detail.said if detail else _nothing
    booked_on = _day(entry.first("BookgDt"), place)
    value = entry.first("ValDt")
    party = "Dbtr" if satang > 0 else "Cdtr"
    return StatementEntry(
        booked_on=booked_on,
        value_on=_day(value, place) if value else booked_on,
        amount=satang,
        bank_reference=values.reference(said("Refs/AcctSvcrRef"), place) or own,
        reference=_given(said("Refs/EndToEndId")) or _given(said("RmtInf/Strd/CdtrRefInf/Ref")),
        returned=entry.said("RvslInd") in ("true", "1") or bool(detail and detail.first("RtrInf")),
        name=values.words(said(f"RltdPties/{party}/Nm") or said(f"RltdPties/{party}/Pty/Nm")),
        account=values.words(
            said(f"RltdPties/{party}Acct/Id/IBAN") or said(f"RltdPties/{party}Acct/Id/Othr/Id")
        ),
        text=values.words(said("RmtInf/Ustrd") or entry.said("AddtlNtryInf")),
    )


def _nothing(_: str) -> str:
    return ""


def _given(reference: str) -> str:
    return "" if reference == _NOT_PROVIDED else values.words(reference)


def _part(detail: Node, entry: Node, place: str) -> int:
    """The signed amount of one payment of a bundle."""
    amount = detail.first("Amt") or detail.first("AmtDtls/TxAmt/Amt")
    sign = _SIGNS.get(detail.said("CdtDbtInd") or entry.said("CdtDbtInd"))
    if amount is None or sign is None:
        raise StatementWrong(place=place, what="amount")
    return sign * _baht(amount, place)


def _signed(node: Node, place: str) -> int:
    amount, sign = node.first("Amt"), _SIGNS.get(node.said("CdtDbtInd"))
    if amount is None or sign is None:
        raise StatementWrong(place=place, what="amount")
    return sign * _baht(amount, place)


def _baht(amount: Node, place: str) -> int:
    if amount.attributes.get("Ccy") != "THB":
        raise StatementWrong(place=place, what="currency")
    return values.amount(amount.text.strip(), place)


def _day(node: Node | None, place: str) -> date:
    if node is None:
        raise StatementWrong(place=place, what="date")
    moment = node.said("DtTm")
    return values.day_of_moment(moment, place) if moment else values.day(node.said("Dt"), place)
