"""The bank by files: the port's promises, files that go wrong, and whoever dies in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.wallet.bank_samples import PLATFORM, advance, link, sandbox, withdraw
from tests.wallet.file_bank_samples import Clerk, order, report
from tests.wallet.people_samples import Person, malee, postings
from tests.wallet.statement_samples import Line, camt, differences, today
from wallet.errors.bank import BankUnavailable
from wallet.models.bank import Withdrawal
from wallet.models.payout_file import FileOrder, PayoutFile, PayoutReport
from wallet.models.reconciliation import BankStatement
from wallet.services import bank_exchange, payout_file
from wallet.services.bank_file import FileBank
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db
BANK = FileBank()


@pytest.fixture
def clerk(tmp_path: Path, settings: Any) -> Clerk:
    settings.BANK_FILES_DIR = str(tmp_path)
    settings.BANK_ADAPTER = "wallet.services.bank_file.FileBank"
    return Clerk(tmp_path)


def told(clerk: Clerk) -> tuple[Person, str]:
    """Malee's withdrawal is in a file that the bank has not answered."""
    person = malee()
    asked = withdraw(person, link(person))
    assert advance(asked.reference, BANK).state == "unknown"
    return person, asked.reference


def state() -> tuple[str, str]:
    row = Withdrawal.objects.get()
    return row.state, row.reason


# The port -----------------------------------------------------------------------------------------


def test_an_instruction_is_pending_and_the_same_again_changes_nothing(clerk: Clerk) -> None:
    for _ in range(3):
        assert BANK.instruct(order()).outcome is PayoutOutcome.PENDING
    assert FileOrder.objects.count() == 1
    assert BANK.instruct(order(amount=1)).outcome is PayoutOutcome.UNKNOWN
    assert FileOrder.objects.get().amount == 50_000


def test_not_found_is_said_only_of_what_the_bank_can_no_longer_be_told(clerk: Clerk) -> None:
    assert BANK.enquire("R0").outcome is PayoutOutcome.NOT_FOUND
    BANK.instruct(order())
    assert BANK.enquire(order().reference).outcome is PayoutOutcome.PENDING
    FileOrder.objects.update(valid_until=clock.now())
    assert BANK.enquire(order().reference).outcome is PayoutOutcome.NOT_FOUND
    # And then no file takes it any more.
    assert payout_file.write_all(actor=PLATFORM, now=clock.now()) == []
    assert BANK.instruct(order()).outcome is PayoutOutcome.REFUSED


def test_files_name_no_holder(clerk: Clerk, settings: Any) -> None:
    settings.BANK_URL = ""
    with pytest.raises(BankUnavailable):
        BANK.holder_of(bank_code="014", account="1234567890")


def test_the_holder_is_named_by_the_banks_signed_call(
    clerk: Clerk, settings: Any, tmp_path: Path
) -> None:
    with sandbox(tmp_path) as process:
        settings.BANK_URL = str(process.base_url).rstrip("/")
        opened = {"bank_code": "014", "account": "1234567890", "name_th": "มาลี ใจดี"}
        assert process.post("/v1/holders", json=opened).status_code == 201
        found = BANK.holder_of(bank_code="014", account="1234567890")
        assert found is not None and found.thai == "มาลี ใจดี"
        assert BANK.holder_of(bank_code="014", account="9999999999") is None


# The same outcomes as over HTTP -------------------------------------------------------------------


def test_a_withdrawal_is_held_paid_and_captured(clerk: Clerk) -> None:
    person, reference = told(clerk)
    assert (person.balance, clerk.work()) == (100_000, clerk_read(clerk))
    assert state() == ("completed", "")
    assert (person.balance, clerk.paid) == (48_500, {reference: "500.00"})
    assert Withdrawal.objects.get().bank_reference == f"SP{reference[-4:]}"
    assert person.get(f"receipts/{reference}").json()["kind"] == "withdrawal"


def clerk_read(clerk: Clerk) -> dict[str, str]:
    return {path.name: "read" for path in (clerk.folder / "in" / "done").glob("*")}


@pytest.mark.parametrize(
    ("answer", "outcome", "balance"),
    [
        ({"status": "RJCT", "reason": "AC04"}, ("refused", "AC04"), 100_000),
        ({"status": "ACSP"}, ("unknown", ""), 100_000),
        ({"status": "ACSC", "amount": "5000.00"}, ("unknown", "amount_differs"), 100_000),
    ],
)
def test_what_the_bank_refuses_delays_or_says_wrong(
    clerk: Clerk, answer: dict[str, str], outcome: tuple[str, str], balance: int
) -> None:
    person, reference = told(clerk)
    for name, value in answer.items():
        setattr(clerk, name, value)
    clerk.work()
    assert (state(), person.balance) == (outcome, balance)
    if answer["status"] == "ACSP":
        file = PayoutFile.objects.get().number
        clerk.leave(report(file, [(reference, "500.00")]))
        clerk.work()
        assert (state(), person.balance) == (("completed", ""), 48_500)


def test_a_file_that_is_refused_as_a_whole_gives_all_back(clerk: Clerk) -> None:
    person, _ = told(clerk)
    payout_file.write_all(actor=PLATFORM, now=clock.now())
    clerk.leave(report(PayoutFile.objects.get().number, [], group="RJCT", reason="DT01"))
    bank_exchange.read_all(actor=PLATFORM, now=clock.now())
    assert (state(), person.balance) == (("refused", "DT01"), 100_000)


def test_dying_after_the_report_was_stored_is_made_good_by_the_enquiry(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, reference = told(clerk)

    def dies(**_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(payout_file.payout, "settle", dies)
        with pytest.raises(KeyboardInterrupt):
            clerk.work()
    assert (state(), person.balance) == (("unknown", ""), 100_000)
    assert advance(reference, BANK).state == "completed"
    assert person.balance == 48_500


def test_dying_before_a_file_was_delivered_writes_it_again_under_its_number(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(clerk)

    def dies(*_: Any) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(payout_file, "_write", dies)
        with pytest.raises(KeyboardInterrupt):
            payout_file.write_all(actor=PLATFORM, now=clock.now())
    # Another run gathers nothing new: the orders are in the file that waits.
    [number] = payout_file.write_all(actor=PLATFORM, now=clock.now())
    assert PayoutFile.objects.get().number == number
    content = (clerk.folder / "out" / f"{number}.xml").read_bytes()
    clerk.take(content)
    clerk.take(content)
    assert len(clerk.taken) == 1
    assert payout_file.write_all(actor=PLATFORM, now=clock.now()) == []


def test_reports_that_come_twice_late_or_out_of_order_change_nothing(clerk: Clerk) -> None:
    person, reference = told(clerk)
    payout_file.write_all(actor=PLATFORM, now=clock.now())
    file = PayoutFile.objects.get().number
    settled = report(file, [(reference, "500.00")], number="ONE")
    clerk.leave(settled)
    clerk.work()
    before = postings()
    clerk.leave(settled, "a.xml")
    clerk.leave(settled + b"\n", "b.xml")
    clerk.leave(report(file, [(reference, "500.00")], status="ACSP"), "c.xml")
    read = bank_exchange.read_all(actor=PLATFORM, now=clock.now())
    assert read == {"a.xml": "statement_imported", "b.xml": "statement_imported", "c.xml": "read"}
    assert (postings(), person.balance, state()) == (before, 48_500, ("completed", ""))
    clerk.leave(report(file, [(reference, "500.00")], status="RJCT"), "d.xml")
    bank_exchange.read_all(actor=PLATFORM, now=clock.now())
    assert (postings(), person.balance) == (before, 48_500)
    assert differences() == [("contradiction", 0, "open")]


# Files --------------------------------------------------------------------------------------------


def test_the_file_says_who_is_paid_how_much_and_adds_up(clerk: Clerk) -> None:
    BANK.instruct(order("R1", 12_345))
    BANK.instruct(order("R2", 5))
    [number] = payout_file.write_all(actor=PLATFORM, now=clock.now())
    path = clerk.folder / "out" / f"{number}.xml"
    assert path.stat().st_mode & 0o777 == 0o600
    tree = ElementTree.fromstring(path.read_bytes())

    def said(tag: str) -> list[str]:
        return [one.text or "" for one in tree.iter() if one.tag.endswith("}" + tag)]

    assert said("EndToEndId") == ["R1", "R2"]
    assert said("InstdAmt") == ["123.45", "0.05"]
    assert (said("NbOfTxs"), said("CtrlSum")) == (["2"] * 2, ["123.50"] * 2)
    assert said("MmbId") == ["071", "014", "014"]
    assert "มาลี ใจดี" in said("Nm") and "1234567890" in said("Id")
    act = Evidence.objects.get(action="wallet.payout_file.make")
    assert act.detail == {"orders": 2, "total": 12_350}


def test_a_name_cannot_write_into_the_file(clerk: Clerk) -> None:
    from dataclasses import replace

    BANK.instruct(replace(order(), name="</Nm><Amt>1</Amt>&\x01\"'" + "ก" * 500))
    [number] = payout_file.write_all(actor=PLATFORM, now=clock.now())
    tree = ElementTree.parse(clerk.folder / "out" / f"{number}.xml")
    assert len([one for one in tree.iter() if one.tag.endswith("}Amt")]) == 1


FILE, ONE = "MPFILE", [("R2611220000000001", "500.00")]
BAD: list[Callable[[], bytes]] = [
    lambda: report(FILE, ONE, prolog='<!DOCTYPE a [<!ENTITY b "c">]>'),
    lambda: report(FILE, ONE)[:-20],
    lambda: report("ANOTHER", ONE),
    lambda: report(FILE, [("R-UNKNOWN", "1.00")]),
    lambda: report(FILE, ONE, status="MAYBE"),
    lambda: report(FILE, [("R2611220000000001", "๕๐๐")]),
    lambda: report(FILE, ONE).replace(b'Ccy="THB"', b'Ccy="USD"'),
    lambda: report(FILE, ONE, group="PERHAPS"),
    lambda: report(FILE, ONE).replace(b"OrgnlMsgId", b"Other"),
    lambda: b"pain.002",
    lambda: b"<pain.002/>",
]


@pytest.mark.parametrize("content", BAD)
def test_a_report_that_cannot_be_taken_is_refused_whole(
    clerk: Clerk, content: Callable[[], bytes]
) -> None:
    BANK.instruct(order())
    payout_file.write_all(actor=PLATFORM, now=clock.now())
    PayoutFile.objects.update(number=FILE)
    clerk.leave(content(), "bad.xml")
    [outcome] = bank_exchange.read_all(actor=PLATFORM, now=clock.now()).values()
    assert outcome.startswith("statement_")
    assert not PayoutReport.objects.exists()
    assert FileOrder.objects.get().outcome == "pending"
    assert (clerk.folder / "in" / "refused" / "bad.xml").exists()
    assert Evidence.objects.filter(action="wallet.bank_exchange.refuse").count() == 1


def test_statements_come_by_the_same_folder(clerk: Clerk) -> None:
    from datetime import timedelta

    clerk.leave(camt(Line(5), day=today() - timedelta(days=1)), "statement.xml")
    assert clerk.work() == {"statement.xml": "read"}
    assert BankStatement.objects.count() == 1
    assert clerk.work() == {}
