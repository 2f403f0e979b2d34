"""Cases of suspicion: two people, a day to report by, movements as they stood, a file on record."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from micropay.core import approval, clock, confidential
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from tests.backoffice import member, signed_in
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.errors.aml import GroundMissing, SuspicionClosed, SuspicionEmpty, SuspicionNotReported
from wallet.models.suspicion import SuspicionCase, SuspicionMovement, ThresholdReport
from wallet.selectors import aml
from wallet.services import suspicion, threshold
from wallet.states.risk import SuspicionGround

pytestmark = pytest.mark.django_db
MAKER = Actor(kind="staff", id="8", label="maker")
CHECKER = Actor(kind="staff", id="9", label="checker")
WORDS = "เงินเข้าจากหลายคนแล้วออกทันที"


def paid() -> tuple[people.Person, str]:
    """Malee sends Somchai 100 baht. Returns Somchai and the receipt's number."""
    malee, somchai = people.malee(), people.somchai()
    return somchai, risk.confirmed(malee, risk.quoted(malee)).json()["reference"]


def opened(person: people.Person, now: datetime | None = None) -> SuspicionCase:
    return suspicion.open_case(
        actor=MAKER,
        customer_id=person.customer_id,
        grounds=[SuspicionGround.MULE_ACCOUNT, SuspicionGround.OTHER],
        words=WORDS,
        reason="seen in the queue",
        now=now or clock.now(),
    )


def link(case: SuspicionCase, *receipts: str) -> int:
    return suspicion.link(
        actor=MAKER, case_id=case.id, receipts=receipts, reason="part of it", now=clock.now()
    )


def decide(asked: Any, actor: Actor = CHECKER) -> None:
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=actor, reason="agreed", now=clock.now())


def reported() -> SuspicionCase:
    somchai, receipt = paid()
    case = opened(somchai)
    link(case, receipt)
    decide(suspicion.ask_to_report(actor=MAKER, case_id=case.id, reason="clear", now=clock.now()))
    case.refresh_from_db()
    return case


def test_it_has_to_be_reported_within_three_business_days() -> None:
    somchai, _ = paid()
    # Friday, 27 November 2026: Monday, Tuesday and Wednesday follow.
    friday = datetime(2026, 11, 27, 9, 0, tzinfo=clock.BANGKOK)
    case = opened(somchai, friday)
    assert case.due_on.isoformat() == "2026-12-02"
    assert aml.late_suspicions(friday + timedelta(days=5)) == 0
    assert aml.late_suspicions(friday + timedelta(days=6)) == 1


def test_two_people_report_it() -> None:
    somchai, receipt = paid()
    case = opened(somchai)
    with pytest.raises(SuspicionEmpty):
        suspicion.ask_to_report(actor=MAKER, case_id=case.id, reason="clear", now=clock.now())
    assert link(case, receipt) == 1
    asked = suspicion.ask_to_report(actor=MAKER, case_id=case.id, reason="clear", now=clock.now())
    with pytest.raises(approval.SelfApproval):
        decide(asked, MAKER)
    decide(asked)
    case.refresh_from_db()
    assert (case.state, case.maker_id, case.checker_id) == ("reported", "8", "9")
    for ask in (suspicion.ask_to_report, suspicion.ask_to_dismiss):
        with pytest.raises(SuspicionClosed):
            ask(actor=MAKER, case_id=case.id, reason="again", now=clock.now())
    with pytest.raises(SuspicionClosed):
        link(case, receipt)


def test_two_people_let_it_rest() -> None:
    somchai, _ = paid()
    case = opened(somchai)
    decide(suspicion.ask_to_dismiss(actor=MAKER, case_id=case.id, reason="rent", now=clock.now()))
    case.refresh_from_db()
    assert case.state == "dismissed"
    with pytest.raises(SuspicionNotReported):
        aml.reported(case_id=case.id)


def test_only_movements_of_this_customer_are_linked_and_each_once() -> None:
    somchai, receipt = paid()
    wipha = people.stranger()
    people.fill(wipha, 50_000)
    other = risk.confirmed(wipha, risk.quoted(wipha, "5.00", "0812345678"), "send-0009").json()[
        "reference"
    ]
    case = opened(somchai)
    for numbers in ([other], ["R000"], [receipt, other]):
        with pytest.raises(NotFound):
            link(case, *numbers)
    assert not SuspicionMovement.objects.exists()
    assert link(case, receipt, receipt) == 1
    assert link(case, receipt) == 0


def test_a_snapshot_stays_as_it_was() -> None:
    somchai, receipt = paid()
    case = opened(somchai)
    link(case, receipt)
    row = SuspicionMovement.objects.get()
    was = json.loads(row.snapshot)
    assert (was["amount"], was["payer"], was["payee"]) == ("100.00", "มาลี ใจดี", "สมชาย ทองดี")
    assert row.sha256 == hashlib.sha256(row.snapshot.encode()).hexdigest()
    people.Customer.objects.filter(id=somchai.customer_id).update(family_name="ทองแท้")
    assert json.loads(SuspicionMovement.objects.get().snapshot) == was
    for change in ({"sha256": "0" * 64}, {"linked_at": clock.now()}):
        with pytest.raises(DatabaseError), transaction.atomic():
            SuspicionMovement.objects.update(**change)


def test_a_decided_case_stays_whoever_writes() -> None:
    case = reported()
    with pytest.raises(DatabaseError), transaction.atomic():
        SuspicionCase.objects.update(state="open", decided_at=None, maker_id="", checker_id="")
    with pytest.raises(DatabaseError), transaction.atomic():
        SuspicionCase.objects.filter(pk=case.pk).delete()
    row = SuspicionMovement.objects.get()
    row.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        row.save(force_insert=True)


def test_a_ground_is_needed() -> None:
    somchai, _ = paid()
    with pytest.raises(GroundMissing):
        suspicion.open_case(
            actor=MAKER,
            customer_id=somchai.customer_id,
            grounds=[],
            words=WORDS,
            reason="",
            now=clock.now(),
        )


def test_the_file_has_the_layout_and_is_on_record() -> None:
    case = reported()
    officer = member("officer", "compliance_officer")
    page = f"/admin/wallet/suspicioncase/{case.pk}/do/file/"
    answer = signed_in(officer).post(page, {"reason": "sent to the authority"})
    content = b"".join(answer.streaming_content)
    head, line = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert tuple(head) == aml.SUSPICION_COLUMNS
    row = dict(zip(head, line, strict=True))
    assert (row["case_number"], row["grounds"]) == (case.number, "mule_account other")
    assert (row["subject_name"], row["words"]) == ("สมชาย ทองดี", WORDS)
    assert row["amount_baht"] == "100.00"
    noted = Evidence.objects.get(action="core.export.csv")
    assert noted.detail["sha256"] == hashlib.sha256(content).hexdigest()
    assert (noted.reason, noted.subject_id) == ("sent to the authority", None)


def test_words_and_snapshots_are_encrypted() -> None:
    reported()
    stored = risk.stored("wallet_suspicioncase") + risk.stored("wallet_suspicionmovement")
    assert WORDS not in stored and "มาลี" not in stored


def test_agents_do_not_see_cases_of_suspicion() -> None:
    case = reported()
    agent = signed_in(member("agent", "senior_agent"))
    assert agent.get("/admin/wallet/suspicioncase/").status_code == 403
    assert agent.get(f"/admin/wallet/suspicioncase/{case.pk}/change/").status_code == 403


def test_the_logs_tell_of_a_suspicion_only_to_those_who_may_know_of_it() -> None:
    _, somchai = people.malee(), people.somchai()
    case = opened(somchai)
    for role, may_know in (("privacy_officer", False), ("auditor", True)):
        page = signed_in(member(role, role)).get("/admin/core/evidence/")
        acts = page.context["cl"].queryset.filter(object_id=str(case.id))
        assert acts.exists() == may_know, role
    page = signed_in(member("auditor2", "auditor")).get("/admin/core/history/")
    assert page.context["cl"].queryset.filter(row_id=str(case.id)).exists()
    agent = member("agent", "agent")
    assert "wallet_suspicioncase" in confidential.tables_hidden_from(agent)


def test_amounts_are_reported_for_kinds_that_carry_cash() -> None:
    paid()
    assert threshold.find(actor=MAKER, now=clock.now()) == 0
    risk.set_rule("aml.kinds.epay_cash", "transfer")
    risk.set_rule("aml.epay_cash_satang", 10_001)
    assert threshold.find(actor=MAKER, now=clock.now()) == 0
    risk.set_rule("aml.epay_cash_satang", 10_000)
    assert threshold.find(actor=MAKER, now=clock.now()) == 1
    assert threshold.find(actor=MAKER, now=clock.now()) == 0
    row = ThresholdReport.objects.get()
    today = clock.bangkok_day(clock.now())
    assert (row.measure, row.least, row.day) == ("epay_cash", 10_000, today)
    [line] = aml.threshold_rows(since=today, day=today)
    assert line[2] == "single"
    assert (str(line[7]), line[8], line[10]) == ("100.00", "มาลี ใจดี", "สมชาย ทองดี")
    with pytest.raises(DatabaseError), transaction.atomic():
        ThresholdReport.objects.all().delete()


def three_of_forty() -> None:
    """Malee sends Somchai 40 baht three times; Wipha sends him 40 once."""
    malee, wipha, _ = people.malee(), people.stranger(), people.somchai()
    for number in range(3):
        quote = risk.quoted(malee, "40.00")
        assert risk.confirmed(malee, quote, f"send-000{number}").status_code == 201
    assert risk.confirmed(wipha, risk.quoted(wipha, "40.00"), "send-0009").status_code == 201
    risk.set_rule("aml.kinds.epay_cash", "transfer")


def test_parts_of_one_person_on_one_day_count_together() -> None:
    three_of_forty()
    risk.set_rule("aml.epay_cash_satang", 12_001)
    assert threshold.find(actor=MAKER, now=clock.now()) == 0
    risk.set_rule("aml.epay_cash_satang", 12_000)
    assert threshold.find(actor=MAKER, now=clock.now()) == 3
    assert threshold.find(actor=MAKER, now=clock.now()) == 0
    rows = ThresholdReport.objects.select_related("movement__customer")
    assert {(row.basis, row.movement.customer.name) for row in rows} == {("linked", "มาลี ใจดี")}


def test_linking_is_a_rule_that_two_people_can_switch_off() -> None:
    three_of_forty()
    risk.set_rule("aml.epay_cash_satang", 12_000)
    risk.set_rule("aml.linked", "off")
    assert threshold.find(actor=MAKER, now=clock.now()) == 0


def test_one_movement_that_reaches_the_measure_links_no_small_ones() -> None:
    three_of_forty()
    risk.set_rule("aml.epay_cash_satang", 4_000)
    assert threshold.find(actor=MAKER, now=clock.now()) == 4
    assert set(ThresholdReport.objects.values_list("basis", flat=True)) == {"single"}
