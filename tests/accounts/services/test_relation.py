"""Under ten the guardian acts, under twenty the guardian agrees, at twenty the person is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models.customer import Customer
from accounts.models.registration import Registration
from accounts.models.relation import Guardianship, GuardianshipFile, MajorityQuestion
from accounts.services import majority, relation_end
from accounts.services.age import age_group, years_between
from accounts.states import AgeGroup
from consent.models.record import Acceptance
from consent.selectors import purpose as purposes
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.file import StoredFile
from tests.accounts.app import (
    MALEE,
    SOMCHAI,
    App,
    Person,
    agreement,
    code_sent_to,
    messages_to,
    refused,
)
from tests.core import file_samples as samples

pytestmark = pytest.mark.django_db
CLOCKWORK = Actor.system("ask_of_age")
TODAY = clock.bangkok_day(timezone.now())


def born(years: int, days: int = 0) -> str:
    """The birth date of somebody who became so old so many days ago."""
    return str(clock.months_on(TODAY, -12 * years) - timedelta(days=days))


NID, DEK = "1103700123458", "1209600111118"
NUNG = Person("หนึ่ง", "ใจดี", "0891110001", NID, birth_date=born(15), pin="583027")
LEK = Person("เล็ก", "ใจดี", "0891110002", DEK, birth_date=born(7), pin="583027")


@pytest.fixture
def malee() -> App:
    """A verified mother."""
    app = App.installed().register(MALEE)
    Customer.objects.update(verified_at=timezone.now(), tier="standard")
    return app


def ask(guardian: App, minor: Person, **changed: Any) -> Any:
    body = {
        "kind": "parent",
        "minor": {
            "given_name": minor.given_name,
            "family_name": minor.family_name,
            "birth_date": minor.birth_date,
            "national_id": minor.national_id,
        },
        "evidence": "สูติบัตร 123/2555",
        **agreement(),
        **changed,
    }
    return guardian.post("guardianships", body)


def send_paper(guardian: App, guardianship_id: Any, content: bytes | None = None) -> Any:
    """A photo of the birth certificate."""
    paper = content or samples.picture()
    return guardian.upload(f"guardianships/{guardianship_id}/files", paper)


def confirm(guardian: App, asked: Any, person: Person = MALEE) -> Any:
    return guardian.post(
        f"guardianships/{asked.data['guardianship_id']}/confirm",
        {
            "pin": person.pin,
            "pin_key": guardian.session["pin_key"],
            "otp_id": str(asked.data["otp_id"]),
            "otp_code": code_sent_to(person),
        },
    )


def consent(guardian: App, minor: Person, person: Person = MALEE) -> dict[str, Any]:
    asked = ask(guardian, minor)
    assert asked.status_code == 201, asked.data
    sent = send_paper(guardian, asked.data["guardianship_id"])
    assert sent.status_code == 201, sent.data
    answer = confirm(guardian, asked, person)
    assert answer.status_code == 201, answer.data
    return dict(answer.data)


def start(minor: Person, code: str | None) -> tuple[App, str, Any]:
    """The minor's phone up to the profile."""
    phone = App.installed()
    registration = str(phone.start(minor)["registration_id"])
    assert phone.prove_phone(registration, code_sent_to(minor)).status_code == 204
    if code is not None:
        named = phone.put(f"registrations/{registration}/guardian", {"code": code})
        assert named.status_code == 204, named.data
    return phone, registration, phone.put_profile(registration, minor.profile)


def registered(guardian: App, minor: Person, person: Person = MALEE) -> App:
    phone, registration, kept = start(minor, consent(guardian, minor, person)["code"])
    assert kept.status_code == 204, kept.data
    answer = phone.complete(registration, minor.pin)
    assert answer.status_code == 201, answer.data
    phone.session = dict(answer.data)
    return phone


def test_a_minor_registers_with_the_guardians_consent_on_record(malee) -> None:
    nung = registered(malee, NUNG)
    row = Guardianship.objects.get()
    assert (row.state, row.minor_id, row.draft) == ("in_force", nung.customer_id, None)
    assert (row.purpose, row.kind, row.evidence) == (
        "account_of_minor",
        "parent",
        "สูติบัตร 123/2555",
    )
    assert "มาตรา 20" in row.ground
    me = nung.get("me").data
    assert (me["age_group"], me["may"]) == ("minor", ["top_up", "payment", "transfer"])
    [seen] = malee.get("guardianships").data["guardianships"]
    assert (seen["state"], seen["minor"], seen["code"]) == ("in_force", "หนึ่ง ใจ***", "")


def test_nobody_agrees_before_a_paper_shows_the_right_to(malee) -> None:
    asked = ask(malee, NUNG)
    refused(confirm(malee, asked), "guardian_evidence_missing", 409)
    assert Guardianship.objects.get().state == "asked"
    guardianship_id = asked.data["guardianship_id"]
    refused(send_paper(malee, guardianship_id, b"no picture"), "file_type_not_allowed", 415)
    assert not GuardianshipFile.objects.exists()
    assert send_paper(malee, guardianship_id).data["files"] == 1
    assert confirm(malee, asked).status_code == 201


def test_papers_are_the_guardians_own_and_no_more_than_five(malee) -> None:
    guardianship_id = ask(malee, NUNG).data["guardianship_id"]
    somchai = App.installed().register(SOMCHAI)
    refused(send_paper(somchai, guardianship_id), "not_found", 404)
    for _ in range(5):
        assert send_paper(malee, guardianship_id).status_code == 201
    refused(send_paper(malee, guardianship_id), "too_many_guardian_files", 409)
    assert GuardianshipFile.objects.count() == 5


def test_papers_of_a_consent_nobody_used_go_with_it(malee) -> None:
    consent(malee, NUNG)
    relation_end.expire_unused(actor=CLOCKWORK, now=clock.now() + timedelta(days=4))
    assert Guardianship.objects.get().state == "ended"
    assert {one.state for one in StoredFile.objects.all()} == {"erased"}


def test_papers_of_a_consent_in_force_stay(malee) -> None:
    registered(malee, NUNG)
    relation_end.expire_unused(actor=CLOCKWORK, now=clock.now() + timedelta(days=4))
    assert StoredFile.objects.exclude(state="erased").count() == 1


def test_under_ten_the_agreement_is_the_guardians_act(malee) -> None:
    lek = registered(malee, LEK)
    child = Customer.objects.get(id=lek.customer_id)
    assert child.age_group == "child"
    [accepted] = Acceptance.objects.filter(subject_id=child.subject_id)
    assert (accepted.actor_kind, accepted.actor_id) == ("customer", str(malee.customer_id))
    assert lek.get("me").data["may"] == ["top_up"]


def test_between_ten_and_twenty_both_agree(malee) -> None:
    nung = registered(malee, NUNG)
    minor = Customer.objects.get(id=nung.customer_id)
    [accepted] = Acceptance.objects.filter(subject_id=minor.subject_id)
    assert accepted.actor_kind == "installation"
    assert Guardianship.objects.get().terms_sha256 == agreement()["acceptance"]["sha256"]


@pytest.mark.parametrize(
    ("minor", "code"), [(LEK, "guardian_only"), (NUNG, "guardian_consent_needed")]
)
def test_without_a_guardian_no_minor_registers_and_nothing_is_kept(malee, minor, code) -> None:
    _, registration, answer = start(minor, None)
    refused(answer, code, 403)
    assert Registration.objects.get(id=registration).profile is None


def test_the_consent_is_good_for_the_person_named_and_nobody_else(malee) -> None:
    code = consent(malee, NUNG)["code"]
    other = replace(NUNG, national_id="3100600445635")
    _, _, answer = start(other, code)
    refused(answer, "guardian_for_somebody_else", 409)
    older = replace(NUNG, birth_date=born(14))
    _, _, answer = start(replace(older, phone="0891110009"), None)
    refused(answer, "guardian_consent_needed", 403)
    assert Customer.objects.count() == 1


def test_a_code_is_good_once_within_its_hours_and_no_other_word_is(malee) -> None:
    code = consent(malee, NUNG)["code"]
    phone = App.installed()
    registration = str(phone.start(NUNG)["registration_id"])
    for wrong in ("ABCD-EFGH", "", "\u0e52" * 8, "' OR 1=1"):
        answer = phone.put(f"registrations/{registration}/guardian", {"code": wrong or "x"})
        refused(answer, "guardian_code_unknown", 404)
    assert phone.put(f"registrations/{registration}/guardian", {"code": code}).status_code == 204
    second = App.installed()
    other = str(second.start(LEK)["registration_id"])
    answer = second.put(f"registrations/{other}/guardian", {"code": code})
    refused(answer, "guardian_code_unknown", 404)


def test_what_nobody_used_is_forgotten_with_what_was_typed(malee) -> None:
    consent(malee, NUNG)
    later = timezone.now() + timedelta(hours=72)
    assert relation_end.expire_unused(actor=CLOCKWORK, now=timezone.now()) == 0
    assert relation_end.expire_unused(actor=CLOCKWORK, now=later) == 1
    row = Guardianship.objects.get()
    assert (row.state, row.end_reason, row.draft) == ("ended", "not_used", None)


def test_only_a_verified_adult_agrees_for_a_minor(malee) -> None:
    somchai = App.installed().register(SOMCHAI)
    refused(ask(somchai, NUNG), "not_a_guardian", 403)
    nung = registered(malee, NUNG)
    Customer.objects.filter(id=nung.customer_id).update(verified_at=timezone.now())
    refused(ask(nung, LEK), "not_a_guardian", 403)
    assert Guardianship.objects.count() == 1


def test_nobody_agrees_for_an_adult_or_the_unborn(malee) -> None:
    refused(ask(malee, SOMCHAI), "not_a_minor", 409)
    unborn = replace(NUNG, birth_date=str(TODAY + timedelta(days=1)))
    assert ask(malee, unborn).status_code == 400
    assert not Guardianship.objects.exists()


def test_a_text_not_in_force_is_agreed_to_by_nobody(malee) -> None:
    wrong = {**agreement()["acceptance"], "sha256": "0" * 64}
    assert ask(malee, NUNG, acceptance=wrong).status_code == 409
    assert not Guardianship.objects.exists()


def test_taking_the_consent_back_stops_the_minors_money_and_asks_for_the_pin(malee) -> None:
    nung = registered(malee, NUNG)
    row = Guardianship.objects.get()
    path = f"guardianships/{row.id}/withdraw"
    refused(nung.post(path, {}), "not_found", 404)
    refused(malee.post(path, {}), "proof_required", 403)
    answer = malee.post(path, {"pin": MALEE.pin, "pin_key": malee.session["pin_key"]})
    assert (answer.status_code, answer.data["end_reason"]) == (200, "withdrawn")
    [told] = nung.get("me/suspensions").data["suspensions"]
    assert told["cause"] == "guardian_withdrew"
    again = malee.post(path, {"pin": MALEE.pin, "pin_key": malee.session["pin_key"]})
    refused(again, "guardianship_over", 409)


def at(day: date) -> datetime:
    return clock.day_start(day) + timedelta(minutes=1)


def test_at_twenty_the_person_is_asked_and_the_guardians_part_ends(malee) -> None:
    nung = registered(malee, NUNG)
    birthday = clock.months_on(date.fromisoformat(NUNG.birth_date), 240)
    eve = clock.day_start(birthday) - timedelta(seconds=1)
    assert majority.ask_all(actor=CLOCKWORK, now=eve) == 0
    assert majority.ask_all(actor=CLOCKWORK, now=at(birthday)) == 1
    assert majority.ask_all(actor=CLOCKWORK, now=at(birthday)) == 0
    assert Guardianship.objects.get().end_reason == "majority"
    assert messages_to(NUNG)[0].template == "accounts.majority"
    me = nung.get("me").data
    assert (me["state"], me["age_group"], me["asked_to_agree"]) == ("active", "minor", True)


def grown_up(malee: App) -> App:
    nung = registered(malee, NUNG)
    majority.ask_all(
        actor=CLOCKWORK, now=at(clock.months_on(date.fromisoformat(NUNG.birth_date), 240))
    )
    return nung


def test_consents_given_under_a_guardian_rest_until_given_anew(malee) -> None:
    nung = registered(malee, NUNG)
    text = next(
        one.text
        for one in purposes.catalogue("micropay", "th", clock.now())
        if one.code == "marketing"
    )
    said = {"given": True, "language": "th", "text_sha256": text.sha256}
    assert nung.put("consents/marketing", said).status_code == 200
    subject_id = Customer.objects.get(id=nung.customer_id).subject_id
    birthday = at(clock.months_on(date.fromisoformat(NUNG.birth_date), 240))
    majority.ask_all(actor=CLOCKWORK, now=birthday)
    assert not purposes.is_active(subject_id, "marketing", birthday)


def test_the_person_agrees_with_pin_and_code_and_is_of_age(malee) -> None:
    nung = grown_up(malee)
    asked = nung.post("me/majority/code").data
    body = {
        **agreement(),
        "pin": NUNG.pin,
        "pin_key": nung.session["pin_key"],
        "otp_id": str(asked["otp_id"]),
        "otp_code": code_sent_to(NUNG),
    }
    assert nung.post("me/majority", body).status_code == 204
    me = nung.get("me").data
    assert (me["age_group"], me["asked_to_agree"]) == ("adult", False)
    refused(nung.post("me/majority/code"), "majority_not_asked", 409)


def test_one_reminder(malee) -> None:
    grown_up(malee)
    asked = MajorityQuestion.objects.get().asked_at
    assert majority.remind(actor=CLOCKWORK, now=asked + timedelta(days=29)) == 0
    assert majority.remind(actor=CLOCKWORK, now=asked + timedelta(days=30)) == 1
    assert majority.remind(actor=CLOCKWORK, now=asked + timedelta(days=60)) == 0


def test_an_adult_is_never_asked(malee) -> None:
    assert majority.ask_all(actor=CLOCKWORK, now=timezone.now() + timedelta(days=9000)) == 0
    refused(malee.post("me/majority/code"), "majority_not_asked", 409)


def test_a_child_becomes_a_minor_at_ten(malee) -> None:
    lek = registered(malee, LEK)
    tenth = clock.months_on(date.fromisoformat(LEK.birth_date), 120)
    assert majority.ask_all(actor=CLOCKWORK, now=at(tenth)) == 1
    assert lek.get("me").data["age_group"] == "minor"
    assert Guardianship.objects.get().state == "in_force"


@pytest.mark.parametrize(
    ("birth", "day", "group"),
    [
        ("2008-02-29", "2028-02-28", AgeGroup.MINOR),
        ("2008-02-29", "2028-02-29", AgeGroup.ADULT),
        ("2016-02-29", "2026-02-28", AgeGroup.CHILD),
        ("2016-02-29", "2026-03-01", AgeGroup.MINOR),
        ("2006-11-22", "2026-11-21", AgeGroup.MINOR),
        ("2006-11-22", "2026-11-22", AgeGroup.ADULT),
    ],
)
def test_birthdays_are_bangkok_days_and_the_29th_of_february_is_one(birth, day, group) -> None:
    born_on = date.fromisoformat(birth)
    moment = clock.day_start(date.fromisoformat(day))
    assert age_group(birth_date=born_on, now=moment) == group
    last_moment = clock.day_end(date.fromisoformat(day)) - timedelta(seconds=1)
    assert age_group(birth_date=born_on, now=last_moment) == group
    assert years_between(born_on, date.fromisoformat(day)) in {9, 10, 19, 20}
