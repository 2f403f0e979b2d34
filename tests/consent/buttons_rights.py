"""Presses of the buttons on the rights of data subjects."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from consent.data import Asked, Identified
from consent.models.request import DataRequest
from consent.services import authority, hold, request
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


BUTTONS: dict[str, Performer] = {
    "consent_datarequest_do_take": take,
    "consent_datarequest_do_answer": answer,
    "consent_datarequest_do_extend": extend,
    "consent_datarequest_do_erase": extend,
    "consent_datarequest_do_refuse": refuse,
    "consent_legalhold_do_place": place,
    "consent_legalhold_do_lift": lift,
    "consent_recipient_do_enter": enter,
    "consent_disclosuredelay_do_delay": delay,
    "consent_mergercampaign_do_announce": announce,
    "consent_authorityrequest_do_take": letter,
    "consent_authorityrequest_do_check": open_letter,
    "consent_authorityrequest_do_grant": checked_letter,
    "consent_authorityrequest_do_refuse": open_letter,
    "consent_authorityrequest_do_package": granted_letter,
    "consent_authorityrequest_do_scan": scanned_letter,
}
