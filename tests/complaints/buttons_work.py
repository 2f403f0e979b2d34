"""Presses of the buttons around a case: sorting, joining, people, tasks, authorities, causes."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models.staff import Staff
from complaints.models.case import Case
from complaints.models.link import CannedReply, CaseFile
from complaints.models.root_cause import RootCause
from complaints.services import attachment, authority, party, root_cause
from complaints.states import FileSource
from micropay.core import clock
from micropay.core.models.file import StoredFile
from tests.accounts.buttons import scanned
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.complaints import money, talks
from tests.complaints.mails import arrive, mail
from tests.complaints.people import SUCHADA, filed
from tests.consent import buttons_rights as data_requests
from tests.core import file_samples, sound_samples
from tests.wallet import people_samples as people

FILING = {
    "kind": "complaint",
    "category": "transfer.wrong_payee",
    "text": "โอนผิดคน",
    "name": "สุชาดา",
    "phone": "0898765432",
    "language": "th",
}


def colleague(name: str, role: str) -> Staff:
    """Somebody of this name, who may be there already."""
    return Staff.objects.filter(username=name).first() or member(name, role)


def day(days: int = 7) -> str:
    return (clock.bangkok_day(clock.now()) + timedelta(days=days)).isoformat()


def case(**values: Any) -> Press:
    return Press(by=colleague("agent.one", "agent"), row=filed(clock.now()), values=values)


def to_colleague(**values: Any) -> Press:
    return case(who=str(colleague("agent.two", "agent").id), **values)


def a_request() -> Press:
    asked = data_requests.asked("access")
    row = filed(clock.now(), subject_id=asked.subject_id)
    values = {"which": f"data_request:{asked.id}"}
    return Press(by=colleague("agent.one", "agent"), row=row, values=values)


def a_payment() -> Press:
    her = money.malee()
    row = money.case_of(her)
    values = {"reference": money.paid_bill(her)}
    return Press(by=colleague("agent.one", "agent"), row=row, values=values)


def a_duplicate() -> Press:
    press = case()
    other = filed(clock.now(), contact=SUCHADA)
    return Press(by=press.by, row=press.row, values={"number": other.number})


def a_task() -> Press:
    press = to_colleague()
    assert isinstance(press.row, Case)
    row = party.give_task(
        actor=money.TIDA,
        case_id=press.row.id,
        what="โทรหาธนาคาร",
        staff_id=press.by.id,
        due=clock.bangkok_day(clock.now()),
        reason="",
        now=clock.now(),
    )
    return Press(by=press.by, row=row)


def another_person() -> Press:
    press = case(field="contact")
    assert isinstance(press.row, Case)
    row = party.add(
        actor=money.TIDA,
        case_id=press.row.id,
        role="witness",
        name="สมศรี ตาดี",
        contact="somsri@example.com",
        attorney=None,
        reason="",
        now=clock.now(),
    )
    return Press(by=press.by, row=row, values=press.values)


def a_ticket() -> Press:
    press = case()
    assert isinstance(press.row, Case)
    row = authority.note_ticket(
        actor=money.TIDA,
        case_id=press.row.id,
        authority="bot",
        reference="FCC 1/2569",
        received_on=clock.bangkok_day(clock.now()),
        due=None,
        reason="",
        now=clock.now(),
    )
    return Press(by=press.by, row=row)


def a_cause() -> Press:
    owner = colleague("prasit.two", "senior_agent")
    row = RootCause.objects.get(code="system.defect")
    values = {"who": str(owner.id), "what": "แก้ไขหน้าจอ", "due": day(30)}
    return Press(by=colleague("prasit.one", "senior_agent"), row=row, values=values)


def an_action() -> Press:
    by = colleague("prasit.one", "senior_agent")
    row = root_cause.give_action(
        actor=money.PIM,
        cause="system.defect",
        what="แก้ไขหน้าจอ",
        owner_id=by.id,
        due=clock.bangkok_day(clock.now()),
        reason="",
        now=clock.now(),
    )
    return Press(by=by, row=row)


def a_file_of(row: Case) -> CaseFile:
    made = attachment.add(
        actor=money.TIDA,
        case_id=row.id,
        name="letter.jpg",
        content=file_samples.picture(),
        source=FileSource.SCAN,
        now=clock.now(),
    )
    scanned(StoredFile.objects.get(pk=made.file_id))
    return made


def a_scan() -> Press:
    press = case()
    assert isinstance(press.row, Case)
    return Press(by=press.by, row=a_file_of(press.row), answer=200)


def a_reply() -> Press:
    by = colleague("prasit.one", "senior_agent")
    row = CannedReply.objects.get(code="received")
    return Press(by=by, row=row, values={"text_th": "ได้รับแล้ว {number}", "text_en": "Got {number}"})


def on_the_queue(**values: Any) -> Press:
    return Press(by=colleague("agent.one", "agent"), values=values)


def an_incident() -> Press:
    press = case()
    return Press(
        by=press.by, values={"category": "app", "hours": "24", "text": "แก้ไขแล้ว", "sure": "on"}
    )


def a_mail(**values: str) -> Press:
    named = filed(clock.now())
    kept = arrive(mail(title=named.number), now=clock.now())
    return Press(by=colleague("agent.one", "agent"), row=kept, values=values)


def a_mail_for_its_case() -> Press:
    press = a_mail()
    return Press(by=press.by, row=press.row, values={"number": Case.objects.get().number})


def a_later_file() -> Press:
    """An agent adds a slip that was handed in at the counter."""
    return case(file=SimpleUploadedFile("slip.jpg", file_samples.picture(), "image/jpeg"))


def a_recording() -> Press:
    """An agent hands in the recording of a call."""
    sound = SimpleUploadedFile("call.wav", sound_samples.wav(), "audio/wav")
    return case(held_at=_an_hour_ago(), reference="CALL-9", audio=sound, consent_to_record="on")


def _an_hour_ago() -> str:
    moment = (clock.now() - timedelta(hours=1)).astimezone(clock.BANGKOK)
    return moment.strftime("%Y-%m-%dT%H:%M")


def a_conversation() -> Press:
    """A chat: the sound of a call is a file, whose opening has a row of its own besides."""
    press = case()
    assert isinstance(press.row, Case)
    return Press(by=press.by, row=talks.chat(press.row, clock.now()), answer=200)


def a_granted_conversation() -> Press:
    press = case()
    assert isinstance(press.row, Case)
    row = talks.chat(press.row, clock.now())
    talks.decided(press.row, clock.now())
    by = colleague("privacy.one", "privacy_officer")
    return Press(by=by, row=row, values={"request_number": talks.granted(press.row.subject_id)})


def a_mail_that_asks() -> Press:
    press = a_mail()
    her = people.register()
    values = {"who": her.phone, "kind": "access", "identification": "called back"}
    return Press(by=press.by, row=press.row, values=values)


BUTTONS: dict[str, Performer] = {
    "complaints_case_do_assign": to_colleague,
    "complaints_case_do_sort": lambda: case(kind="enquiry", category="fee.wrong", claimed="100.00"),
    "complaints_case_do_cause": lambda: case(cause="system.defect", text="ปุ่มหาย"),
    "complaints_case_do_task": lambda: to_colleague(what="โทรหาธนาคาร", due=day()),
    "complaints_case_do_party": lambda: case(role="representative", name="สมศรี"),
    "complaints_case_do_reveal": lambda: case(field="phone"),
    "complaints_party_do_reveal": another_person,
    "complaints_case_do_link": a_payment,
    "complaints_case_do_request": a_request,
    "complaints_case_do_authority": lambda: case(
        authority="bot", reference="FCC 1/2569", received_on=day(0), due=day()
    ),
    "complaints_case_do_split": lambda: case(kind="enquiry", category="fee", text="อีกเรื่อง"),
    "complaints_case_do_file": a_later_file,
    "complaints_case_do_recording": a_recording,
    "complaints_case_do_chat": lambda: case(held_at=_an_hour_ago(), words=talks.WORDS),
    "complaints_conversation_do_open": a_conversation,
    "complaints_conversation_do_delete": a_granted_conversation,
    "complaints_case_do_merge": a_duplicate,
    "complaints_case_do_call": lambda: on_the_queue(**FILING, call_reference="CALL-1"),
    "complaints_case_do_letter": lambda: on_the_queue(**FILING, received_on=day(0)),
    "complaints_case_do_incident": an_incident,
    "core_inboundmail_do_read": lambda: dataclasses.replace(a_mail(), answer=200),
    "core_inboundmail_do_add": a_mail_for_its_case,
    "core_inboundmail_do_open": a_mail,
    "core_inboundmail_do_request": a_mail_that_asks,
    "core_inboundmail_do_drop": a_mail,
    "complaints_casetask_do_done": a_task,
    "complaints_authorityticket_do_answered": lambda: dataclasses.replace(
        a_ticket(), values={"text": "ได้ตรวจสอบแล้ว"}
    ),
    "complaints_rootcause_do_act": a_cause,
    "complaints_correctiveaction_do_done": an_action,
    "complaints_casefile_do_open": a_scan,
    "complaints_cannedreply_do_write": a_reply,
}
