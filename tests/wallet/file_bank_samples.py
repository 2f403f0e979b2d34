"""The bank that takes files: its courier, its clerk, and the reports that it writes."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree

from django.test import override_settings

from micropay.core import clock, money
from tests.wallet.bank_samples import PLATFORM
from wallet.data.bank import PayoutOrder
from wallet.services import bank_exchange, payout_file
from wallet.services.bank_file import FileBank

_REPORT = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"
_ORDER = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"


def order(reference: str = "R2611220000000001", amount: int = 50_000) -> PayoutOrder:
    return PayoutOrder(
        reference=reference,
        bank_code="014",
        account="1234567890",
        name="มาลี ใจดี",
        amount=amount,
        valid_until=clock.now() + timedelta(minutes=30),
    )


def a_file_of_one_order() -> None:
    """An instruction by file, written for the bank."""
    with tempfile.TemporaryDirectory() as folder, override_settings(BANK_FILES_DIR=folder):
        FileBank().instruct(order())
        payout_file.write_all(actor=PLATFORM, now=clock.now())


@dataclass
class Clerk:
    """Takes each file once by its number, and answers as told."""

    folder: Path
    status: str = "ACSC"
    reason: str = ""
    amount: str = ""
    paid: dict[str, str] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)

    def work(self, **how: Any) -> dict[str, str]:
        """The courier brings what there is, the clerk answers, the platform reads the answers."""
        payout_file.write_all(actor=PLATFORM, now=clock.now())
        for path in sorted((self.folder / "out").glob("*.xml")):
            self.take(path.read_bytes(), **how)
            path.unlink()
        return bank_exchange.read_all(actor=PLATFORM, now=clock.now())

    def take(self, content: bytes, **how: Any) -> None:
        tree = ElementTree.fromstring(content)
        number = tree.findtext(f".//{_ORDER}MsgId") or ""
        if number in self.taken:
            return
        self.taken.append(number)
        told = []
        for one in tree.iter(f"{_ORDER}CdtTrfTxInf"):
            reference = one.findtext(f".//{_ORDER}EndToEndId") or ""
            amount = one.findtext(f".//{_ORDER}InstdAmt") or ""
            if self.status == "ACSC":
                self.paid[reference] = amount
            told.append((reference, self.amount or amount))
        self.leave(report(number, told, status=self.status, reason=self.reason, **how))

    def leave(self, content: bytes, name: str = "") -> None:
        """Put a file where the platform looks for it."""
        (self.folder / "in").mkdir(parents=True, exist_ok=True)
        (self.folder / "in" / (name or f"{uuid4()}.xml")).write_bytes(content)


def report(
    file: str,
    told: list[tuple[str, str]],
    *,
    status: str = "ACSC",
    reason: str = "",
    group: str = "",
    number: str = "",
    prolog: str = "",
) -> bytes:
    """A pain.002 about these payments, or with ``group`` about the file as a whole."""
    why = f"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>" if reason else ""
    payments = "".join(
        f"<TxInfAndSts><OrgnlEndToEndId>{reference}</OrgnlEndToEndId><TxSts>{status}</TxSts>{why}"
        f"<AcctSvcrRef>SP{reference[-4:]}</AcctSvcrRef>"
        f'<OrgnlTxRef><Amt><InstdAmt Ccy="THB">{amount}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>'
        for reference, amount in told
    )
    status_of_all = f"<GrpSts>{group}</GrpSts>{why}" if group else ""
    return (
        f'<?xml version="1.0"?>{prolog}<Document xmlns="{_REPORT}"><CstmrPmtStsRpt><GrpHdr>'
        f"<MsgId>{number or uuid4().hex}</MsgId></GrpHdr><OrgnlGrpInfAndSts>"
        f"<OrgnlMsgId>{file}</OrgnlMsgId>{status_of_all}</OrgnlGrpInfAndSts>"
        f"<OrgnlPmtInfAndSts>{payments}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    ).encode()


def baht(satang: int) -> str:
    return money.format_baht(satang)
