"""A guardian who is no customer agrees on paper: two people, scans, taken back as easily."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import override_settings

from accounts.data.minor import PaperValues
from accounts.errors.minor import GuardianPaperNotOpened, GuardianStandsAlready
from accounts.errors.relation import GuardianshipOver, NotAMinor
from accounts.errors.suspension import AccountEnded
from accounts.models.guardian_paper import GuardianPaper
from accounts.models.minor import MinorFinding
from accounts.selectors import minor as minors
from accounts.services import guardian_paper, majority, minor
from consent.models.source import DataSource
from consent.selectors import package
from micropay.core import approval, clock, files
from micropay.core.approval import ApprovalWaiting, SelfApproval
from micropay.core.errors import Refusal
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.message import Message
from tests.accounts import buttons_paper
from tests.accounts.app import MALEE, App, messages_to
from tests.accounts.services.test_minor import (
    CLOCKWORK,
    PRAPHA,
    TRULY,
    after,
    end_due,
    found,
    person,
)
from tests.accounts.services.test_relation import consent
from tests.accounts.suspended import maker, state_of
from tests.backoffice import member, signed_in
from tests.consent.people import CHECKER
from tests.core import file_samples

pytestmark = pytest.mark.django_db
GRANDMOTHER = "+66867771234"
LIST = "/admin/accounts/guardianpaper/"


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        yield


@pytest.fixture
def prapha() -> App:
    return App.installed().register(PRAPHA)


def paper(**other: Any) -> PaperValues:
    """Her grandmother came to the desk, with the court's order."""
    values = PaperValues(
        **buttons_paper.WORDS,
        consent_scan=file_samples.picture(),
        evidence_scan=file_samples.picture("PNG"),
    )
    return replace(values, **other)


def entered(app: App, **other: Any) -> GuardianPaper:
    return guardian_paper.enter(
        actor=maker().actor(),
        customer_id=app.customer_id,
        paper=paper(**other),
        reason="came to the desk",
        now=clock.now(),
    )


def asked_for(row: GuardianPaper) -> Approval:
    return Approval.objects.get(kind=guardian_paper.KIND, object_id=str(row.id))


def agree(row: GuardianPaper, by: Any = CHECKER) -> GuardianPaper:
    buttons_paper.read(row, by)
    with transaction.atomic():
        approval.approve(
            approval_id=asked_for(row).id, actor=by, reason="order read", now=clock.now()
        )
    row.refresh_from_db()
    return row


def test_two_people_take_a_guardian_without_an_account_and_the_minor_goes_on(prapha) -> None:
    finding = found(prapha)
    row = entered(prapha)
    assert (row.state, state_of(prapha.customer_id)) == ("asked", "suspended")
    agree(row)
    finding.refresh_from_db()
    assert (row.state, row.decided_by) == ("in_force", CHECKER.id)
    assert (finding.state, state_of(prapha.customer_id)) == ("guarded", "active")
    seen = prapha.get("me/guardian").data
    assert (seen["guardian"], seen["kind"]) == ("สมศรี ส***", "court_appointed")
    assert seen["needed_by"] is None
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 0
    assert end_due(after(finding)) == 0
    [told] = Message.objects.filter(template="accounts.guardian_paper")
    assert (told.to, told.subject_id) == (GRANDMOTHER, None)
    assert messages_to(PRAPHA)[0].template == "accounts.guardian_paper_minor"


def test_one_person_alone_is_not_enough_and_nothing_changes(prapha) -> None:
    found(prapha)
    row = entered(prapha)
    with pytest.raises(SelfApproval):
        agree(row, by=maker().actor())
    row.refresh_from_db()
    assert (row.state, state_of(prapha.customer_id)) == ("asked", "suspended")
    with pytest.raises(DatabaseError), transaction.atomic():
        GuardianPaper.objects.update(
            state="in_force", in_force_at=clock.now(), decided_by=row.asked_by
        )


def test_nobody_agrees_to_scans_they_did_not_open(prapha) -> None:
    found(prapha)
    row = entered(prapha)
    buttons_paper.read(row, maker().actor())
    with pytest.raises(GuardianPaperNotOpened), transaction.atomic():
        approval.approve(
            approval_id=asked_for(row).id, actor=CHECKER, reason="trust", now=clock.now()
        )
    row.refresh_from_db()
    assert (row.state, state_of(prapha.customer_id)) == ("asked", "suspended")


def test_a_paper_not_accepted_leaves_nothing_of_the_guardian(prapha) -> None:
    finding = found(prapha)
    row = entered(prapha)
    approval.refuse(
        approval_id=asked_for(row).id, actor=CHECKER, reason="not signed", now=clock.now()
    )
    row.refresh_from_db()
    assert (row.state, row.end_reason) == ("ended", "refused")
    assert (row.given_name, row.phone, row.evidence) == (None, None, None)
    scans = StoredFile.objects.filter(id__in=[row.consent_file_id, row.evidence_file_id])
    assert {one.state for one in scans} == {"erased"}
    assert state_of(prapha.customer_id) == "suspended"
    assert end_due(after(finding)) == 1


def test_nobody_is_guarded_twice_nor_an_adult_nor_somebody_who_was_guarded_meanwhile(
    prapha,
) -> None:
    malee = App.installed().register(MALEE)
    with pytest.raises(NotAMinor):
        entered(malee)
    found(prapha)
    row = entered(prapha)
    with pytest.raises(ApprovalWaiting), transaction.atomic():
        entered(prapha)
    person_row = person(malee)
    person_row.verified_at, person_row.tier = clock.now(), "standard"
    person_row.save()
    assert prapha.put("me/guardian", {"code": consent(malee, TRULY)["code"]}).status_code == 200
    with pytest.raises(GuardianStandsAlready):
        agree(row)
    assert GuardianPaper.objects.get().state == "asked"
    with pytest.raises(GuardianStandsAlready), transaction.atomic():
        entered(prapha)


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": "12"},
        {"given_name": "\x00"},
        {"consent_scan": b""},
        {"evidence_scan": b"MZ not a picture"},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(prapha, wrong: dict[str, Any]) -> None:
    found(prapha)
    before = StoredFile.objects.count()
    with pytest.raises(Refusal), transaction.atomic():
        entered(prapha, **wrong)
    assert not GuardianPaper.objects.exists() and not Approval.objects.exists()
    assert StoredFile.objects.count() == before


def test_the_guardian_takes_it_back_by_one_agent_and_the_money_stops(prapha) -> None:
    found(prapha)
    row = agree(entered(prapha))
    guardian_paper.withdraw(
        actor=maker().actor(), paper_id=row.id, reason="she called", now=clock.now()
    )
    row.refresh_from_db()
    assert (row.state, row.end_reason) == ("ended", "withdrawn")
    assert state_of(prapha.customer_id) == "suspended"
    assert MinorFinding.objects.get(state="open").found_by == "withdrawal"
    assert not minors.is_guarded(customer_id=prapha.customer_id)
    with pytest.raises(GuardianshipOver), transaction.atomic():
        guardian_paper.withdraw(
            actor=maker().actor(), paper_id=row.id, reason="twice", now=clock.now()
        )
    assert MinorFinding.objects.count() == 2


def test_at_twenty_the_guardians_part_ends(prapha) -> None:
    found(prapha)
    row = agree(entered(prapha))
    of_age = clock.now() + timedelta(days=366 * 6)
    assert majority.ask_all(actor=CLOCKWORK, now=of_age) == 1
    row.refresh_from_db()
    assert (row.state, row.end_reason) == ("ended", "majority")


def test_her_data_package_names_no_guardian_and_holds_no_scan(prapha) -> None:
    found(prapha)
    agree(entered(prapha))
    subject_id = person(prapha).subject_id
    [told] = package.rows("accounts_guardianpaper", subject_id)
    assert told["state"] == "in_force" and "สมศรี" not in str(told)
    assert not StoredFile.objects.filter(subject_id=subject_id).exists()


def test_what_is_left_of_a_minor_erased_has_no_guardian(prapha) -> None:
    finding = found(prapha)
    row = entered(prapha)
    buttons_paper.read(row, CHECKER)
    assert end_due(after(finding)) == 1
    row.refresh_from_db()
    assert (row.given_name, row.evidence) == (None, None)
    with pytest.raises(AccountEnded), transaction.atomic():
        approval.approve(
            approval_id=asked_for(row).id, actor=CHECKER, reason="late", now=clock.now()
        )


def test_each_look_at_a_scan_has_its_reason(prapha) -> None:
    found(prapha)
    row = entered(prapha)
    buttons_paper.scan(row)
    for which in ("consent", "evidence"):
        content = guardian_paper.open_scan(
            actor=CHECKER, paper_id=row.id, which=which, reason="to decide", now=clock.now()
        )
        assert isinstance(content, files.FileContent) and content.content
    assert Evidence.objects.filter(action="core.file.read", reason="to decide").count() == 2


def test_a_birth_date_of_an_agent_has_the_agent_as_its_source(prapha) -> None:
    found(prapha)
    sources = DataSource.objects.filter(subject_id=person(prapha).subject_id, category="identity")
    assert set(sources.values_list("kind", flat=True)) == {"person", "agent"}


def test_agent_and_senior_do_it_on_pages_in_thai(prapha) -> None:
    found(prapha)
    agent, senior = signed_in(member("nok", "agent")), signed_in(member("wit", "senior_agent"))
    form = agent.get(f"{LIST}do/enter/").content.decode()
    for word in ("อำนาจกระทำการแทน", "สำเนาหนังสือให้ความยินยอมที่ลงนามแล้ว"):
        assert word in form
    scans = {
        "consent_scan": SimpleUploadedFile("form.jpg", file_samples.picture()),
        "evidence_scan": SimpleUploadedFile("order.png", file_samples.picture("PNG")),
    }
    values = {"who": PRAPHA.phone, **buttons_paper.WORDS, **scans, "reason": "at the desk"}
    assert agent.post(f"{LIST}do/enter/", values).status_code == 302
    row = GuardianPaper.objects.get()
    page = senior.get(f"{LIST}{row.id}/change/").content.decode()
    assert "สมศรี ส***" in page and "08x-xxx-1234" in page and "รอผู้อื่นพิจารณา" in page
    assert "086-777-1234" not in page and "+66867771234" not in page
