"""What of cases was kept long enough goes at night; what a case needs waits; figures stay."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.test import override_settings

from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.models.event import CaseEvent
from complaints.models.link import CaseTask, Party
from complaints.selectors.report import Scope, figures
from complaints.services import case as work
from complaints.services import erasure, party, root_cause, verdict
from consent.services import hold
from consent.services.retention import run_all
from micropay.core import mail_forgetting, mailbox
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.models.file import StoredFile
from micropay.core.models.history import History
from micropay.core.models.mail import InboundMail
from tests.complaints import buttons_work, talks
from tests.complaints.mails import arrive, mail
from tests.complaints.money import PIM, TIDA
from tests.complaints.people import NOW, filed, reload

pytestmark = pytest.mark.django_db
NIGHT = Actor.system("retention")
SIX_YEARS = timedelta(days=6 * 366)


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path):
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        yield


def night(now: datetime) -> dict[str, int]:
    return run_all(actor=NIGHT, now=now)


def held(subject_id: Any) -> None:
    hold.place(
        actor=PIM,
        subject_id=subject_id,
        reference="พ.9/2569",
        ground="court order",
        reason="order",
        now=NOW,
    )


def whole_case() -> Case:
    """A case with words, people beside, a task, a file, a call, a chat and a note."""
    case = filed()
    talks.call(case)
    talks.chat(case)
    party.add(
        actor=TIDA,
        case_id=case.id,
        role="witness",
        name="สมศรี พยานดี",
        contact="somsri@example.com",
        attorney=None,
        reason="told",
        now=NOW,
    )
    CaseTask.objects.create(
        case=case,
        what="โทรหาสมศรี",
        assigned_to=buttons_work.colleague("agent.two", "agent"),
        due=NOW.date(),
        asked_at=NOW,
    )
    buttons_work.a_file_of(case)
    work.note(actor=TIDA, case_id=case.id, text="ดูน่าเชื่อถือ", reason="note", now=NOW)
    return talks.decided(case)


# Conversations ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "days"), [("call", 365), ("chat", 730), ("mail", 730)])
def test_each_kind_has_a_time_of_its_own(kind: str, days: int) -> None:
    if kind == "mail":
        arrive(mail())
    else:
        getattr(talks, kind)(filed())
    row = Conversation.objects.get()
    talks.decided(row.case)
    assert night(NOW + timedelta(days=days - 2))[f"case_{kind}s"] == 0
    assert night(NOW + timedelta(days=days + 2))[f"case_{kind}s"] == 1
    row.refresh_from_db()
    assert row.emptied_because == "retention"
    assert night(NOW + timedelta(days=days + 3))[f"case_{kind}s"] == 0


def test_the_bytes_of_a_mail_go_with_it() -> None:
    kept = arrive(mail())
    talks.decided(Case.objects.get())
    night(NOW + timedelta(days=800))
    kept.refresh_from_db()
    assert (kept.raw, kept.sender, kept.state) == (None, "", "filed")


def test_what_an_open_case_needs_stays_however_old() -> None:
    row = talks.call(filed())
    assert night(NOW + timedelta(days=3000))["case_calls"] == 0
    talks.decided(row.case, NOW + timedelta(days=3000))
    assert night(NOW + timedelta(days=3001))["case_calls"] == 1


def test_a_legal_hold_on_anybody_of_the_case_keeps_everything() -> None:
    case = whole_case()
    held(Party.objects.get().subject_id)
    gone = night(NOW + SIX_YEARS)
    assert (gone["complaints"], gone["case_calls"], gone["case_chats"]) == (0, 0, 0)
    assert reload(case).text and Conversation.objects.filter(emptied_at=None).count() == 2


# Cases ------------------------------------------------------------------------------------------


def test_a_case_decided_long_ago_loses_words_contacts_people_and_files() -> None:
    case = whole_case()
    scope = Scope(NOW.date(), NOW.date())
    before = figures(scope)
    assert night(NOW + timedelta(days=4 * 366))["complaints"] == 0
    assert night(NOW + SIX_YEARS)["complaints"] == 1
    after = reload(case)
    assert (after.text, after.contact_name, after.contact_phone, after.contact_email) == (
        "",
        None,
        None,
        None,
    )
    assert (after.phone_index, after.email_index, after.phone_index_next) == (None, None, None)
    assert {one.text for one in case.events.all()} == {None}
    assert [(one.name, one.contact) for one in Party.objects.all()] == [("", None)]
    assert CaseTask.objects.get().what == ""
    assert set(StoredFile.objects.values_list("state", flat=True)) == {"erased"}
    assert not Conversation.objects.filter(emptied_at=None).exists()
    assert figures(scope) == before
    assert night(NOW + SIX_YEARS)["complaints"] == 0


def test_nothing_of_what_went_is_left_in_the_history() -> None:
    whole_case()
    night(NOW + SIX_YEARS)
    kept = str(list(History.objects.values_list("changes", flat=True)))
    assert not any(part in kept for part in ("สุชาดา", "สมศรี", "898765432", "เงินหาย"))


def test_to_an_emptied_case_no_words_are_added_by_anybody() -> None:
    case = whole_case()
    night(NOW + SIX_YEARS)
    assert reload(case).emptied_at is not None
    told = {"actor": TIDA, "case_id": case.id, "now": NOW}
    words = {"text": "x", "reason": "note"}
    steps = case.events.count()
    for refused, code in (
        (lambda: talks.chat(case), "case_emptied"),
        (lambda: work.note(**told, **words), "case_emptied"),
        (lambda: root_cause.record(**told, **words, cause="system.defect"), "case_emptied"),
        (lambda: verdict.rate(**told, stars=1, text="x"), "case_emptied"),
        (lambda: work.add_information(**told, text="x"), "case_closed"),
        (lambda: buttons_work.a_file_of(case), "case_closed"),
    ):
        with pytest.raises(Refusal, match=code):
            refused()
    verdict.rate(**told, stars=1, text="")
    assert case.events.count() == steps + 1
    assert set(StoredFile.objects.values_list("state", flat=True)) == {"erased"}


def test_an_open_case_is_never_emptied() -> None:
    case = filed()
    assert night(NOW + SIX_YEARS)["complaints"] == 0
    assert reload(case).text


# The database -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change", ["text = NULL", "text = 'other'", "step = 'note', text = NULL", "detail = '{}'"]
)
def test_the_words_of_a_case_that_was_not_emptied_stay(change: str) -> None:
    case = whole_case()
    with (
        pytest.raises(Error, match="its rows are evidence"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE complaints_event SET {change} WHERE text IS NOT NULL")
    assert CaseEvent.objects.filter(case=case, text__isnull=False).exists()


def test_of_an_emptied_case_too_nothing_but_words_may_go() -> None:
    case = whole_case()
    Case.objects.filter(pk=case.pk).update(emptied_at=NOW)
    with pytest.raises(Error, match="its rows are evidence"), transaction.atomic():
        CaseEvent.objects.filter(case=case).update(actor_label="nobody")
    CaseEvent.objects.filter(case=case, text__isnull=False).update(text=None)


def test_an_open_case_cannot_be_marked_as_emptied() -> None:
    with pytest.raises(Error, match="case_emptied_when_decided"), transaction.atomic():
        Case.objects.filter(pk=filed().pk).update(emptied_at=NOW)


# Other mails ------------------------------------------------------------------------------------


def test_mails_of_no_case_go_after_their_days_and_wait_for_nobody() -> None:
    machine, ours = arrive(mail("x", headers={"Precedence": "bulk"})), arrive(mail())
    assert night(NOW + timedelta(days=119))["other_mails"] == 0
    assert night(NOW + timedelta(days=121))["other_mails"] == 1
    machine.refresh_from_db()
    ours.refresh_from_db()
    assert (machine.raw, machine.sender, machine.state) == (None, "", "automatic")
    assert ours.raw is not None


def test_a_quarantined_mail_nobody_looked_at_is_dropped() -> None:
    case = filed()
    kept = arrive(mail(title=f"Re: {case.number}", sender="thief@example.org"))
    assert kept.state == "quarantined"
    night(NOW + timedelta(days=121))
    kept.refresh_from_db()
    assert (kept.state, kept.why, kept.raw) == ("dropped", "too_old", None)
    assert mailbox.waiting(NOW) == 0


def test_an_erased_persons_other_mails_go_and_those_of_a_case_are_the_cases() -> None:
    machine, ours = arrive(mail("x", headers={"Precedence": "bulk"})), arrive(mail())
    InboundMail.objects.filter(pk=machine.pk).update(subject_id=ours.subject_id)
    with transaction.atomic():
        done = mail_forgetting.erase(actor=PIM, subject_id=ours.subject_id, now=NOW)
    machine.refresh_from_db()
    ours.refresh_from_db()
    assert (done.gone, machine.raw, machine.sender) == (("mails",), None, "")
    assert ours.raw is not None


# Erasure on request -----------------------------------------------------------------------------


def erased(case: Case, now: datetime = NOW) -> Any:
    return erasure.erase(actor=PIM, subject_id=case.subject_id, now=now)


def test_a_granted_erasure_deletes_what_was_said_and_names_until_when_the_case_stays() -> None:
    case = whole_case()
    done = erased(case)
    assert done.gone == ("conversations",)
    [kept] = done.kept
    assert (kept.what, kept.until) == ("complaints", "2031-11-18")
    assert {one.emptied_because for one in Conversation.objects.all()} == {"request"}
    assert reload(case).text


def test_what_an_open_case_needs_is_named_and_goes_when_it_is_decided() -> None:
    row = talks.call(filed())
    done = erased(row.case)
    assert done.gone == ()
    [_cases, talk] = done.kept
    assert talk.what == "conversations" and "open" in talk.law
    row.refresh_from_db()
    assert row.emptied_at is None
    assert night(NOW + timedelta(days=1))["case_calls"] == 0
    talks.decided(row.case)
    assert night(NOW + timedelta(days=1))["case_calls"] == 1
    row.refresh_from_db()
    assert row.emptied_because == "request"


def test_a_witness_is_told_that_the_case_stays() -> None:
    whole_case()
    done = erasure.erase(actor=PIM, subject_id=Party.objects.get().subject_id, now=NOW)
    assert (done.gone, [one.what for one in done.kept]) == ((), ["complaints"])
    assert Conversation.objects.filter(emptied_at=None).count() == 2


def test_who_has_no_case_has_nothing_here() -> None:
    done = erasure.erase(actor=PIM, subject_id=filed().id, now=NOW)
    assert (done.gone, done.kept) == ((), ())
