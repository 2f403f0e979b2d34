"""A file of payouts as ISO 20022 pain.001 (version 9), written piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape

from micropay.core import clock, money
from wallet.models.payout_file import FileOrder, PayoutFile

_NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_LONGEST_NAME = 140


def pieces(
    file: PayoutFile, orders: Iterable[FileOrder], *, payer: str, account: str, bank_code: str
) -> Iterator[str]:
    """The text of a file, one piece for each order."""
    yield _head(file, payer, account, bank_code)
    for order in orders:
        yield _order(order)
    yield "</PmtInf></CstmrCdtTrfInitn></Document>\n"


def _head(file: PayoutFile, payer: str, account: str, bank_code: str) -> str:
    sums = f"<NbOfTxs>{file.orders}</NbOfTxs><CtrlSum>{money.format_baht(file.total)}</CtrlSum>"
    name = f"<Nm>{_text(payer)}</Nm>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{_NAMESPACE}">'
        f"<CstmrCdtTrfInitn><GrpHdr><MsgId>{file.number}</MsgId>"
        f"<CreDtTm>{_moment(file.made_at)}</CreDtTm>{sums}<InitgPty>{name}</InitgPty></GrpHdr>"
        f"<PmtInf><PmtInfId>{file.number}</PmtInfId><PmtMtd>TRF</PmtMtd>{sums}"
        f"<ReqdExctnDt><Dt>{clock.bangkok_day(file.made_at)}</Dt></ReqdExctnDt>"
        f"<Dbtr>{name}</Dbtr><DbtrAcct><Id><Othr><Id>{_text(account)}</Id></Othr></Id>"
        f"<Ccy>THB</Ccy></DbtrAcct>{_agent('DbtrAgt', bank_code)}"
    )


def _order(order: FileOrder) -> str:
    payee = order.payee
    return (
        f"<CdtTrfTxInf><PmtId><InstrId>{order.reference}</InstrId>"
        f"<EndToEndId>{order.reference}</EndToEndId></PmtId>"
        f'<Amt><InstdAmt Ccy="THB">{money.format_baht(order.amount)}</InstdAmt></Amt>'
        f"{_agent('CdtrAgt', payee['bank_code'])}"
        f"<Cdtr><Nm>{_text(payee['name'])}</Nm></Cdtr>"
        f"<CdtrAcct><Id><Othr><Id>{_text(payee['account'])}</Id></Othr></Id></CdtrAcct>"
        "</CdtTrfTxInf>\n"
    )


def _agent(tag: str, bank_code: str) -> str:
    return (
        f"<{tag}><FinInstnId><ClrSysMmbId><MmbId>{_text(bank_code)}</MmbId></ClrSysMmbId>"
        f"</FinInstnId></{tag}>"
    )


def _text(value: str) -> str:
    kept = "".join(letter for letter in value if letter.isprintable())
    return escape(kept[:_LONGEST_NAME], quote=True)


def _moment(moment: datetime) -> str:
    return moment.astimezone(clock.BANGKOK).isoformat(timespec="seconds")
