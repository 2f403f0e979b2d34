"""Breaches: 72 hours, drafts, lessons; the guard against data theft opens one by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from accounts.services import staff_suspension
from consent.errors.breach import BreachClosed, BreachUnassessed, LateNeedsReason
from consent.models.breach import Breach
from consent.selectors import breach as reads
from consent.services import breach
from consent.services.breach import Assessment
from micropay.core import clock, documents
from micropay.core.actor import Actor
from tests.backoffice import member
from tests.consent.people import CHECKER, MAKER
from tests.core.pdf_words import words_of
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
HIGH = Assessment(
    ["confidentiality"], "high", "ชื่อและหมายเลขโทรศัพท์", 1200, 1200, "ถูกหลอกลวง", "เปลี่ยนรหัส"
)
NONE = Assessment(["availability"], "none", "รูปภาพ", 0, 3, "ไม่มี", "กู้คืนแล้ว")


def reported(**told: Any) -> Breach:
    return breach.report(
        actor=MAKER, source="staff", words="แฟ้มหาย", reason="seen", now=clock.now(), **told
    )


def assessed(row: Breach, found: Assessment = HIGH) -> Breach:
    return breach.assess(
        actor=MAKER, breach_id=row.id, found=found, reason="examined", now=clock.now()
    )


def told(row: Breach, *, late: str = "", at: Any = None) -> Breach:
    return breach.regulator_told(
        actor=MAKER,
        breach_id=row.id,
        told_at=at or clock.now(),
        reference="สคส 1/2569",
        late_because=late,
        reason="sent",
        now=clock.now(),
    )


def closed(row: Breach) -> Breach:
    return breach.close(
        actor=CHECKER, breach_id=row.id, lessons="ล็อกแฟ้ม", reason="done", now=clock.now()
    )


def test_the_clock_is_72_hours_from_becoming_aware() -> None:
    aware = clock.now() - timedelta(hours=10)
    row = reported(aware_at=aware)
    assert row.due_at == aware + timedelta(hours=72)
    assert (reads.waiting(clock.now()), reads.pressing(clock.now())) == (1, 0)
    later = clock.now() + timedelta(hours=50)
    assert reads.pressing(later) == 1
    future = reported(aware_at=clock.now() + timedelta(days=9))
    assert future.aware_at <= clock.now(), "nobody is aware of tomorrow"


def test_a_breach_goes_from_report_to_lessons() -> None:
    row = assessed(reported())
    with pytest.raises(BreachUnassessed, match="regulator"):
        closed(row)
    told(row)
    with pytest.raises(BreachUnassessed, match="people"):
        closed(row)
    breach.people_told(actor=MAKER, breach_id=row.id, reason="sent", now=clock.now())
    assert closed(row).state == "closed"
    assert reads.waiting(clock.now()) == 0
    with pytest.raises(BreachClosed):
        assessed(row)


def test_nothing_is_told_or_closed_before_the_assessment() -> None:
    row = reported()
    for act in (told, closed):
        with pytest.raises(BreachUnassessed, match="assessment"):
            act(row)


def test_a_late_notice_says_why() -> None:
    row = assessed(reported(aware_at=clock.now() - timedelta(hours=80)))
    with pytest.raises(LateNeedsReason):
        told(row)
    assert told(row, late="วันหยุดยาว").late_because == "วันหยุดยาว"
    with pytest.raises(IntegrityError), transaction.atomic():
        Breach.objects.filter(pk=row.pk).update(late_because="")


def test_without_risk_the_finding_itself_is_kept() -> None:
    row = closed(assessed(reported(), NONE))
    assert (row.state, row.risk, row.regulator_told_at) == ("closed", "none", None)


def test_the_drafts_say_what_the_notification_asks_for() -> None:
    row = assessed(reported())
    for words in (reads.for_regulator(row, clock.now()), reads.for_people(row, clock.now())):
        printed = words_of(documents.pdf("consent/notice.typ", words, at=clock.now()))
        assert row.number in printed and "ชื่อและหมายเลขโทรศัพท์" in printed
        told_rows = {name: value for name, value in words["rows"]}
        assert "ชื่อและหมายเลขโทรศัพท์" in told_rows.values()
    assert "1,200" in str(reads.for_regulator(row, clock.now()))


def test_the_guard_against_data_theft_opens_a_breach_once() -> None:
    nosy = member("agent.nosy", "agent")
    for _ in range(2):
        staff_suspension.stop_for_too_much(
            actor=Actor.system("guard"), staff_id=nosy.id, detail={"rows": 900}, now=clock.now()
        )
    row = Breach.objects.get()
    assert (row.source, row.state) == ("guard", "reported")
    assert "เกินเกณฑ์" in row.words and row.reference


def test_a_customer_reports_from_the_app_and_finds_it_in_their_data() -> None:
    malee = people.register()
    answer = malee.post("breach-reports", {"words": "มีคนแปลกหน้ารู้เลขบัตรของฉัน"})
    assert answer.status_code == 201
    row = Breach.objects.get()
    assert (row.source, row.number) == ("customer", answer.data["number"])
    [mine] = reads.personal_rows(malee.subject_id)
    assert mine["words"] == "มีคนแปลกหน้ารู้เลขบัตรของฉัน"
    assert list(reads.personal_rows(people.somchai().subject_id)) == []
    for bad in ({}, {"words": ""}, {"words": "x" * 2001}, {"words": "x", "risk": "none"}):
        assert malee.post("breach-reports", bad).status_code == 400
