"""What a phone may do for its customer, each refused without its own consent; nothing is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.data.contact_person import attestation_hash
from accounts.models.contact_person import ContactPerson
from accounts.models.customer import Customer
from accounts.models.installation import Installation
from consent.models.viewlog import ViewEntry
from consent.services.retention import run_all
from micropay.core import outbox
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.accounts.app import MALEE, SOMCHAI, STRANGER, App, Person, refused
from tests.consent.story import consent_to

pytestmark = pytest.mark.django_db


def agree(app: App, purpose: str, *, given: bool = True) -> None:
    subject_id = Customer.objects.get(pk=app.customer_id).subject_id
    consent_to(subject_id, purpose, given=given)


def name(app: App, kind: str = "sms_recipient", **changed: str) -> Any:
    body = {
        "kind": kind,
        "name": "Anan",
        "phone": STRANGER.phone,
        "language": "th",
        "attested_sha256": attestation_hash("th"),
    }
    return app.post("me/contacts", {**body, **changed})


def deliver() -> None:
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=timezone.now())


def test_contacts_are_matched_only_with_consent_on_both_sides_and_not_kept() -> None:
    malee, somchai = App.installed().register(MALEE), App.installed().register(SOMCHAI)
    asked = {"phones": [SOMCHAI.phone, "+66 81 234 5678", STRANGER.phone, "1900", "๐๘๑"]}
    refused(malee.post("me/contacts/match", asked), "purpose_not_active", 403)
    agree(malee, "contacts")
    assert malee.post("me/contacts/match", asked).json() == {"matches": []}
    agree(somchai, "found_by_phone")
    [match] = malee.post("me/contacts/match", asked).json()["matches"]
    assert match == {"phone": SOMCHAI.e164, "name": "สมชาย ท***"}
    kept = Evidence.objects.filter(action="accounts.device_feature.match_contacts").latest("id")
    assert kept.detail == {"asked": 3}
    agree(somchai, "found_by_phone", given=False)
    assert malee.post("me/contacts/match", asked).json() == {"matches": []}
    malee.post("me/contacts/match", asked)
    refused(malee.post("me/contacts/match", asked), "too_many_attempts", 429)


@pytest.mark.parametrize("phones", [[], "081", [1], ["x" * 41], ["0812345678"] * 501, [None]])
def test_a_list_of_numbers_that_cannot_be_is_refused(phones: Any) -> None:
    malee = App.installed().register(MALEE)
    refused(malee.post("me/contacts/match", {"phones": phones}), "invalid_input", 400)


def test_a_position_goes_to_one_attested_person_and_is_gone_after_sending() -> None:
    malee = App.installed().register(MALEE)
    agree(malee, "location_sms")
    contact = name(malee).json()["contact_id"]
    sent = {"latitude": "13.7563", "longitude": "100.5018"}
    assert malee.post(f"me/contacts/{contact}/location", sent).status_code == 204
    message = Message.objects.get(template="accounts.location")
    assert message.to == STRANGER.e164 and "13.7563" in message.body
    deliver()
    message.refresh_from_db()
    assert message.sent_at is not None and message.body == ""
    kept = " ".join(str(one.detail) for one in Evidence.objects.all())
    assert "13.7563" not in kept and STRANGER.e164 not in kept


def test_a_position_is_refused_without_consent_to_others_and_to_strangers() -> None:
    malee, somchai = App.installed().register(MALEE), App.installed().register(SOMCHAI)
    refused(name(malee), "purpose_not_active", 403)
    agree(malee, "location_sms")
    agree(malee, "third_person_contact")
    contact = name(malee).json()["contact_id"]
    emergency = name(malee, "emergency_contact").json()["contact_id"]
    sent = {"latitude": "13.7563", "longitude": "100.5018"}
    refused(malee.post(f"me/contacts/{emergency}/location", sent), "not_an_sms_recipient", 409)
    agree(somchai, "location_sms")
    refused(somchai.post(f"me/contacts/{contact}/location", sent), "not_found", 404)
    for wrong in ("91.0", "13", "1e1", "๑๓.๗", 13.7, "NaN"):
        answer = malee.post(f"me/contacts/{contact}/location", {**sent, "latitude": wrong})
        refused(answer, "invalid_input", 400)
    agree(malee, "location_sms", given=False)
    answer = malee.post(f"me/contacts/{contact}/location", sent)
    refused(answer, "purpose_not_active", 403)
    assert not Message.objects.filter(template="accounts.location").exists()


def test_a_customer_lists_and_removes_the_people_named() -> None:
    malee = App.installed().register(MALEE)
    agree(malee, "third_person_contact")
    refused(name(malee, "family", attested_sha256="0" * 64), "attestation_text_mismatch", 409)
    contact = name(malee, "family").json()["contact_id"]
    listed = malee.get("me/contacts").json()
    assert listed["attestation"]["sha256"] == attestation_hash("th")
    assert [one["name"] for one in listed["contacts"]] == ["Anan"]
    stranger = App.installed().register(SOMCHAI)
    refused(stranger.delete(f"me/contacts/{contact}"), "not_found", 404)
    assert malee.delete(f"me/contacts/{contact}").status_code == 204
    refused(malee.delete(f"me/contacts/{contact}"), "not_found", 404)
    assert ContactPerson.objects.get().removed_by == "customer"


def test_the_phones_state_is_taken_only_with_consent_and_forgotten_with_it() -> None:
    malee = App.installed().register(MALEE)
    told = {"network": "wifi", "phone_state": "free"}
    refused(malee.put("me/phone-state", told), "purpose_not_active", 403)
    agree(malee, "phone_state")
    assert malee.put("me/phone-state", told).status_code == 204
    row = Installation.objects.get()
    assert (row.network, row.phone_state) == ("wifi", "free")
    refused(
        malee.put("me/phone-state", {"network": "x", "phone_state": "free"}), "invalid_input", 400
    )
    agree(malee, "phone_state", given=False)
    row.refresh_from_db()
    assert (row.network, row.phone_state) == ("", "")


def viewed(**changed: Any) -> dict[str, Any]:
    entry = {"content": "how to pay", "opened_at": timezone.now().isoformat(), "seconds": 20}
    return {"entries": [{**entry, **changed}]}


def test_the_view_log_is_kept_under_consent_counted_once_and_gone_with_it() -> None:
    malee = App.installed().register(MALEE)
    refused(malee.post("view-log", viewed()), "purpose_not_active", 409)
    agree(malee, "view_log")
    entry = viewed()
    assert malee.post("view-log", entry).json() == {"added": 1}
    assert malee.post("view-log", entry).json() == {"added": 0}
    malee.post("view-log", viewed(seconds=10))
    [usage] = malee.get("view-log").json()["usage"]
    assert usage == {"content": "how to pay", "times": 2, "seconds": 30}
    agree(malee, "view_log", given=False)
    assert not ViewEntry.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"opened_at": "2569-11-22T09:30:00+07:00"},
        {"opened_at": "2026-11-22 09:30"},
        {"opened_at": "2026-11-22T09:30:00"},
        {"opened_at": 7},
        {"seconds": -1},
        {"seconds": 86_401},
        {"seconds": True},
        {"seconds": "7"},
        {"content": ""},
        {"holder": "partner"},
    ],
)
def test_an_entry_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    malee = App.installed().register(MALEE)
    agree(malee, "view_log")
    refused(malee.post("view-log", viewed(**wrong)), "invalid_input", 400)


def test_an_entry_of_another_time_is_refused_and_an_old_one_is_deleted() -> None:
    malee = App.installed().register(MALEE)
    agree(malee, "view_log")
    for days in (-3, 1):
        moment = (timezone.now() + timedelta(days=days)).isoformat()
        refused(malee.post("view-log", viewed(opened_at=moment)), "view_out_of_time", 400)
    malee.post("view-log", viewed())
    night, later = Actor.system("retention"), timezone.now() + timedelta(days=89)
    assert run_all(actor=night, now=later)["view_log"] == 0
    assert run_all(actor=night, now=later + timedelta(days=2))["view_log"] == 1


def unreachable(**_: Any) -> None:
    """An operator that takes nothing."""
    raise ConnectionError


def position_sent(person: Person = MALEE) -> Message:
    """Malee sends where she is."""
    malee = App.installed().register(person)
    agree(malee, "location_sms")
    contact = name(malee).json()["contact_id"]
    sent = {"latitude": "13.7563", "longitude": "100.5018"}
    assert malee.post(f"me/contacts/{contact}/location", sent).status_code == 204
    return Message.objects.get(template="accounts.location")


def test_a_position_that_cannot_be_sent_is_forgotten_when_it_is_given_up(settings) -> None:
    settings.MESSAGE_SENDERS = {"sms": f"{__name__}.unreachable"}
    message = position_sent()
    waiting = OutboxItem.objects.get(payload__message_id=str(message.pk))
    for _ in range(outbox.MAX_ATTEMPTS - 1):
        outbox.deliver(item_id=waiting.id, now=timezone.now())
    message.refresh_from_db()
    assert "13.7563" in message.body
    outbox.deliver(item_id=waiting.id, now=timezone.now())
    message.refresh_from_db()
    assert (message.to, message.body, message.sent_at) == ("", "", None)
    assert message.emptied_at is not None
    # Taken up again by a person, it is not sent without its words.
    OutboxItem.objects.filter(pk=waiting.pk).update(quarantined_at=None)
    outbox.deliver(item_id=waiting.id, now=timezone.now())
    waiting.refresh_from_db()
    assert waiting.done_at is not None


def test_a_position_nobody_tried_to_send_is_forgotten_at_night() -> None:
    message = position_sent()
    night = Actor.system("retention")
    assert run_all(actor=night, now=timezone.now() + timedelta(hours=23))["unsent_positions"] == 0
    assert run_all(actor=night, now=timezone.now() + timedelta(hours=25))["unsent_positions"] == 1
    message.refresh_from_db()
    assert (message.to, message.body) == ("", "")


def test_other_messages_that_cannot_be_sent_keep_their_words(settings) -> None:
    settings.MESSAGE_SENDERS = {"sms": f"{__name__}.unreachable"}
    malee = App.installed().register(MALEE)
    agree(malee, "third_person_contact")
    name(malee, "family")
    message = Message.objects.get(template="accounts.contact_named")
    waiting = OutboxItem.objects.get(payload={"message_id": str(message.pk)})
    for _ in range(outbox.MAX_ATTEMPTS):
        outbox.deliver(item_id=waiting.id, now=timezone.now())
    message.refresh_from_db()
    assert message.body


def test_searches_come_in_by_the_app_under_consent_only() -> None:
    malee = App.installed().register(MALEE)
    told = {"entries": [{"kind": "search", "word": "fees"}, {"kind": "site", "word": "a.example"}]}
    refused(malee.post("usage", told), "purpose_not_active", 409)
    agree(malee, "usage_trends")
    assert malee.post("usage", told).json() == {"added": 2}
    for wrong in ({"kind": "page", "word": "x"}, {"kind": "search", "word": "x" * 81}):
        refused(malee.post("usage", {"entries": [wrong]}), "invalid_input", 400)
