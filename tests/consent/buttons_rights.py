"""Presses of the buttons on the rights of data subjects."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from consent.data.request import Asked, Identified
from consent.models import breach as breach_models
from consent.models.request import DataRequest
from consent.models.review import Review
from consent.services import authority, breach, hold, request, review
from micropay.core import approval, clock
from micropay.core.ids import new_id
from micropay.core.models.file import StoredFile
from tests.accounts.buttons import scanned
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.consent import authority_samples as samples
from tests.consent.people import CHECKER, MAKER
from tests.wallet import people_samples as people


def asked(kind: str, *fields: str, details: str = "") -> DataRequest:
    malee = people.register()
    return request.take(
        actor=malee.actor,
        subject_id=malee.subject_id,
        asked=Asked(kind, fields, details),
        identified=Identified("otp"),
        now=clock.now(),
    )


def officer() -> object:
    return member(f"privacy.{new_id().hex[:8]}", "privacy_officer")


def take() -> Press:
    people.register()
    told = {
        "who": "081-234-5678",
        "kind": "access",
        "channel": "branch",
        "identification": "original ID card",
    }
    return Press(by=member("agent.takes", "agent"), values=told)


def answer() -> Press:
    row = asked("rectification", "address", details="99/2")
    return Press(by=officer(), row=row, values={"outcome": "done", "words": "แก้ไขแล้ว"})


def extend() -> Press:
    return Press(by=officer(), row=asked("erasure"))


def identify() -> Press:
    row = asked("access")
    DataRequest.objects.filter(pk=row.pk).update(identified_by="mail")
    row.refresh_from_db()
    return Press(by=officer(), row=row, values={"how": "called back"})


def refuse() -> Press:
    return Press(by=officer(), row=asked("erasure"), values={"ground": "kept_by_law"})


def place() -> Press:
    people.register()
    told = {"who": "0812345678", "reference": "พ.1/2569", "ground": "court order"}
    return Press(by=officer(), values=told)


def lift() -> Press:
    malee = people.register()
    held = hold.place(
        actor=malee.actor,
        subject_id=malee.subject_id,
        reference="พ.2/2569",
        ground="court order",
        reason="order",
        now=clock.now(),
    )
    return Press(by=officer(), row=held)


def enter() -> Press:
    told = {
        "code": "printer",
        "name_th": "โรงพิมพ์",
        "name_en": "Printer",
        "role": "processor",
        "country": "TH",
        "contract_reference": "2569/1",
        "contract_from": "2026-01-01",
        "purposes": ["service_operation"],
    }
    return Press(by=officer(), values=told)


def delay() -> Press:
    people.register()
    until = clock.now() + timedelta(days=9)
    told = {
        "who": "0812345678",
        "ground": "court_order",
        "reference": "พ.3/2569",
        "ends_at": until.strftime("%Y-%m-%dT%H:%M"),
    }
    return Press(by=officer(), values=told)


def announce() -> Press:
    told = {
        "service": "micropay",
        "recipient": samples.police(),
        "words_th": "ควบรวม",
        "words_en": "merger",
    }
    return Press(by=officer(), values=told)


def letter() -> Press:
    people.register()
    samples.police()
    told = {
        "reference": "ตช 0011/9",
        "kind": "agency",
        "recipient": "police_th",
        "purpose": "legal_duty",
        "paragraph": "000_law",
        "power": "CPC s.132",
        "people": "0812345678",
        "asked": "accounts_customer.phone",
        "received_on": "2026-11-01",
        "due_on": "2026-12-01",
        "scan": SimpleUploadedFile("letter.png", samples.scan(), "image/png"),
        "keep": "on",
    }
    return Press(by=officer(), values=told)


def open_letter() -> Press:
    row = samples.letter(people.register().subject_id)
    return Press(by=officer(), row=row, values={"how": "called back"})


def scanned_letter() -> Press:
    row = samples.letter(people.register().subject_id)
    scanned(StoredFile.objects.get(pk=row.file_id))
    return Press(by=officer(), row=row, answer=200)


def checked_letter() -> Press:
    row = samples.checked(people.register().subject_id)
    return Press(by=officer(), row=row, values={"granted": "accounts_customer.phone"})


def granted_letter() -> Press:
    row = samples.checked(people.register().subject_id)
    asked_for = authority.ask_to_grant(
        actor=MAKER,
        request_id=row.id,
        granted=["accounts_customer.phone"],
        reason="lawful",
        now=clock.now(),
    )
    approval.approve(approval_id=asked_for.id, actor=CHECKER, reason="agreed", now=clock.now())
    return Press(by=officer(), row=row, answer=200)


def report() -> Press:
    told = {"source": "staff", "words": "แฟ้มหาย", "aware_at": "2026-11-01T09:00"}
    return Press(by=officer(), values=told)


def reported() -> breach_models.Breach:
    return breach.report(
        actor=MAKER, source="staff", words="แฟ้มหาย", reason="seen", now=clock.now()
    )


FOUND = {
    "kinds": ["confidentiality"],
    "risk": "risk",
    "categories": "names",
    "people": 3,
    "records": 3,
    "effects": "none seen",
    "measures": "locked",
}


def assess() -> Press:
    return Press(by=officer(), row=reported(), values=FOUND)


def assessed(*, told: bool = False) -> breach_models.Breach:
    row = reported()
    breach.assess(
        actor=MAKER,
        breach_id=row.id,
        found=breach.Assessment(**FOUND),
        reason="seen",
        now=clock.now(),
    )
    if told:
        breach.regulator_told(
            actor=MAKER,
            breach_id=row.id,
            told_at=clock.now(),
            reference="1",
            late_because="",
            reason="sent",
            now=clock.now(),
        )
    row.refresh_from_db()
    return row


def regulator() -> Press:
    told = {"told_at": clock.now().strftime("%Y-%m-%dT%H:%M"), "reference": "1"}
    return Press(by=officer(), row=assessed(), values=told)


def tell_people() -> Press:
    return Press(by=officer(), row=assessed())


def close() -> Press:
    return Press(by=officer(), row=assessed(told=True), values={"lessons": "lock it"})


def draft() -> Press:
    return Press(by=officer(), row=assessed(), answer=200)


def a_review() -> Review:
    review.open_quarter(actor=MAKER, now=clock.now())
    return Review.objects.all()[0]


def review_point() -> Press:
    told = {"finding": "right", "words": "looked at"}
    return Press(by=officer(), row=a_review(), values=told)


def review_action() -> Press:
    row = review.do(
        actor=MAKER,
        review_id=a_review().id,
        finding="wrong",
        words="a door stood open",
        action="a lock",
        action_due_on=clock.bangkok_day(clock.now()),
        reason="quarterly",
        now=clock.now(),
    )
    return Press(by=officer(), row=row)


def export() -> Press:
    return Press(by=officer(), answer=200)


BUTTONS: dict[str, Performer] = {
    "consent_datarequest_do_take": take,
    "consent_datarequest_do_answer": answer,
    "consent_datarequest_do_extend": extend,
    "consent_datarequest_do_identify": identify,
    "consent_datarequest_do_erase": extend,
    "consent_datarequest_do_refuse": refuse,
    "consent_legalhold_do_place": place,
    "consent_legalhold_do_lift": lift,
    "consent_recipient_do_enter": enter,
    "consent_disclosuredelay_do_delay": delay,
    "consent_mergercampaign_do_announce": announce,
    "consent_breach_do_report": report,
    "consent_breach_do_assess": assess,
    "consent_breach_do_regulator": regulator,
    "consent_breach_do_people": tell_people,
    "consent_breach_do_close": close,
    "consent_breach_do_draft_regulator": draft,
    "consent_breach_do_draft_people": draft,
    "consent_review_do_do": review_point,
    "consent_review_do_action": review_action,
    "consent_review_do_xlsx": export,
    "consent_review_do_pdf": export,
    "consent_authorityrequest_do_take": letter,
    "consent_authorityrequest_do_check": open_letter,
    "consent_authorityrequest_do_grant": checked_letter,
    "consent_authorityrequest_do_refuse": open_letter,
    "consent_authorityrequest_do_package": granted_letter,
    "consent_authorityrequest_do_scan": scanned_letter,
}
