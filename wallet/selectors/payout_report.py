"""The bank's answer to a file of payouts: ISO 20022 pain.002, read as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from micropay.core.xmlstream import BadXml, Caps, Node, subtrees
from wallet.data.bank import PayoutAnswer
from wallet.errors.reconciliation import StatementWrong
from wallet.selectors.bank_statement import values
from wallet.selectors.bank_statement.camt import refused
from wallet.states.bank import PayoutOutcome

_NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001."
_REPORT = "Document/CstmrPmtStsRpt"
_HEAD, _GROUP, _PAYMENT = (
    f"{_REPORT}/{tag}" for tag in ("GrpHdr", "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts/TxInfAndSts")
)
# What a status says of the money. Accepted is not paid: only settlement is.
_OUTCOMES = {
    **dict.fromkeys(("ACSC", "ACCC"), PayoutOutcome.SETTLED),
    **dict.fromkeys(("RJCT", "CANC"), PayoutOutcome.REFUSED),
    **dict.fromkeys(
        ("RCVD", "ACTC", "ACCP", "ACSP", "ACWC", "ACFC", "PDNG", "PART"), PayoutOutcome.PENDING
    ),
}
_LONGEST_REASON = 40


@dataclass(slots=True)
class Report:
    """``number`` is the report's own, ``file`` the number of the file that it answers. ``whole`` is
    what it says of all payments of the file; ``answers`` come while they are read.
    """

    number: str
    file: str
    whole: PayoutAnswer | None
    answers: Iterator[tuple[str, PayoutAnswer]] = field(default_factory=lambda: iter(()))


def read(file: IO[bytes], *, file_bytes: int) -> Report:
    """Read up to the first payment. Raises a StatementRefused, here and while answers are read."""
    parts = _parts(file, Caps(file_bytes=file_bytes))
    number = _take(parts, _HEAD).said("MsgId")
    group = _take(parts, _GROUP)
    if not number or not group.said("OrgnlMsgId"):
        raise StatementWrong(place="OrgnlGrpInfAndSts", what="number")
    status = group.said("GrpSts")
    return Report(
        number=values.reference(number, "MsgId"),
        file=values.reference(group.said("OrgnlMsgId"), "OrgnlMsgId"),
        whole=PayoutAnswer(_outcome(status, "GrpSts"), reason=_reason(group)) if status else None,
        answers=_answers(parts),
    )


def _parts(file: IO[bytes], caps: Caps) -> Iterator[tuple[str, Node]]:
    try:
        yield from subtrees(file, namespace=_NAMESPACE, wanted=(_HEAD, _GROUP, _PAYMENT), caps=caps)
    except BadXml as bad:
        raise refused(bad) from None


def _take(parts: Iterator[tuple[str, Node]], wanted: str) -> Node:
    path, node = next(parts, ("", None))
    if path != wanted or node is None:
        raise StatementWrong(place=wanted.rpartition("/")[2], what="missing")
    return node


def _answers(parts: Iterator[tuple[str, Node]]) -> Iterator[tuple[str, PayoutAnswer]]:
    for count, (path, node) in enumerate(parts, 1):
        place = f"TxInfAndSts {count}"
        if path != _PAYMENT:
            raise StatementWrong(place=place, what="order")
        reference = node.said("OrgnlEndToEndId") or node.said("OrgnlInstrId")
        if not reference:
            raise StatementWrong(place=place, what="reference")
        yield (
            values.reference(reference, place),
            PayoutAnswer(
                _outcome(node.said("TxSts"), place),
                amount=_amount(node, place),
                bank_reference=values.reference(node.said("AcctSvcrRef"), place),
                reason=_reason(node),
            ),
        )


def _outcome(status: str, place: str) -> PayoutOutcome:
    if status not in _OUTCOMES:
        raise StatementWrong(place=place, what="status")
    return _OUTCOMES[status]


def _amount(node: Node, place: str) -> int | None:
    amount = node.first("OrgnlTxRef/Amt/InstdAmt")
    if amount is None:
        return None
    if amount.attributes.get("Ccy") != "THB":
        raise StatementWrong(place=place, what="currency")
    return values.amount(amount.text.strip(), place)


def _reason(node: Node) -> str:
    said = node.said("StsRsnInf/Rsn/Cd") or node.said("StsRsnInf/Rsn/Prtry")
    return values.words(said)[:_LONGEST_REASON]
