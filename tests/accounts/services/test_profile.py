"""The profile is the customer's own: read with the PIN, changed with PIN and a code for it."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from accounts.models.customer import Customer
from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, SOMCHAI, App, code_sent_to, messages_to, refused
from tests.accounts.buttons import scanned
from tests.core import file_samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> App:
    return App.installed().register(MALEE)


def pin(app: App) -> dict[str, str]:
    return {"pin": MALEE.pin, "pin_key": app.session["pin_key"]}


def change(app: App, asked_for: dict[str, Any], **sent: Any) -> Any:
    """Ask for the code of some values and send them with it, or others."""
    asked = app.post("me/profile/code", {"values": asked_for})
    assert asked.status_code == 201, asked.data
    body = {
        **pin(app),
        "otp_id": str(asked.data["otp_id"]),
        "otp_code": code_sent_to(MALEE),
        "values": asked_for,
        **sent,
    }
    return app.post("me/profile", body)


def customer() -> Customer:
    return Customer.objects.get(given_name__isnull=False)


def test_the_whole_profile_opens_with_the_pin_only(malee) -> None:
    refused(malee.post("me/profile/open", {}), "proof_required", 403)
    wrong = {**pin(malee), "pin": "905173"}
    refused(malee.post("me/profile/open", wrong), "pin_wrong", 403)
    told = malee.post("me/profile/open", pin(malee)).data
    assert (told["national_id"], told["phone"]) == (MALEE.national_id, MALEE.e164)
    assert told["occupation"] == MALEE.profile["occupation"]
    assert MALEE.national_id not in str(malee.get("me").data)


def test_details_change_with_pin_and_code_and_the_customer_is_told(malee) -> None:
    values = {"address": "1 ถนนใหม่", "occupation": "ครู", "workplace": ""}
    answer = change(malee, values)
    assert answer.status_code == 200, answer.data
    assert set(answer.data["changed"]) == {"address", "occupation", "workplace"}
    row = customer()
    assert (row.address, row.occupation, row.workplace) == ("1 ถนนใหม่", "ครู", None)
    assert messages_to(MALEE)[0].template == "accounts.profile_changed"
    [act] = Evidence.objects.filter(action="accounts.profile.change")
    assert act.detail == {"fields": ["address", "occupation", "workplace"]}


def test_the_code_is_good_for_the_values_it_was_made_for(malee) -> None:
    answer = change(malee, {"address": "1 ถนนใหม่"}, values={"address": "2 ถนนอื่น"})
    refused(answer, "otp_for_something_else", 403)
    assert customer().address == MALEE.profile["address"]


@pytest.mark.parametrize("left_out", ["pin", "otp_code"])
def test_without_pin_or_code_nothing_changes(malee, left_out) -> None:
    asked = malee.post("me/profile/code", {"values": {"occupation": "ครู"}}).data
    body = {**pin(malee), "otp_id": str(asked["otp_id"]), "otp_code": code_sent_to(MALEE)}
    body.pop(left_out)
    answer = malee.post("me/profile", {**body, "values": {"occupation": "ครู"}})
    refused(answer, "proof_required", 403)
    assert customer().occupation == MALEE.profile["occupation"]


@pytest.mark.parametrize("field", ["national_id", "phone"])
def test_national_id_and_phone_are_refused_with_the_way_to_customer_service(malee, field) -> None:
    values = {field: SOMCHAI.national_id if field == "national_id" else SOMCHAI.phone}
    before = customer()
    for path, body in (("me/profile/code", {}), ("me/profile", pin(malee))):
        problem = refused(
            malee.post(path, {**body, "values": {**values, "occupation": "ครู"}}),
            "identity_change_needs_customer_service",
            403,
        )
        assert (problem["fields"], problem["service_phone"]) == ([field], "0-2697-5353")
    after = customer()
    assert (after.phone, after.national_id, after.occupation) == (
        before.phone,
        before.national_id,
        before.occupation,
    )


def test_a_member_nobody_knows_is_an_error_not_a_default(malee) -> None:
    for values in ({"state": "active"}, {"verified_at": "2026-01-01"}, {"tier": "enhanced"}):
        assert malee.post("me/profile/code", {"values": values}).status_code == 400


def test_the_same_values_again_are_nothing_to_change(malee) -> None:
    answer = malee.post("me/profile/code", {"values": {"occupation": MALEE.profile["occupation"]}})
    refused(answer, "nothing_to_change", 400)
    refused(malee.post("me/profile/code", {"values": {}}), "nothing_to_change", 400)


def test_a_new_name_of_a_verified_customer_asks_for_a_new_check(malee) -> None:
    Customer.objects.update(verified_at=timezone.now(), tier="standard")
    assert change(malee, {"family_name": "ใจงาม"}).status_code == 200
    row = customer()
    assert row.review_on == clock.bangkok_day(timezone.now())
    assert (row.family_name, row.tier) == ("ใจงาม", "standard")
    assert malee.post("kyc-cases", {}).status_code == 201


def test_the_birth_date_is_the_customers_until_it_was_checked_and_never_makes_a_minor(
    malee,
) -> None:
    assert change(malee, {"birth_date": "1991-05-14"}).status_code == 200
    too_young = {"values": {"birth_date": "2015-01-01"}}
    refused(malee.post("me/profile/code", too_young), "guardian_consent_needed", 403)
    Customer.objects.update(verified_at=timezone.now())
    again = {"values": {"birth_date": "1992-05-14"}}
    refused(malee.post("me/profile/code", again), "birth_date_needs_customer_service", 403)
    assert str(customer().birth_date) == "1991-05-14"


def test_a_new_email_is_told_to_the_old_one(malee) -> None:
    assert change(malee, {"email": "new@example.com"}).status_code == 200
    told = Message.objects.get(template="accounts.profile_changed_email")
    assert (told.channel, told.to) == ("email", "malee@example.com")
    assert customer().email == "new@example.com"


def put_picture(app: App, content: bytes) -> Any:
    return app.client.generic(
        "PUT",
        "/api/v1/me/picture",
        content,
        content_type="image/jpeg",
        HTTP_INSTALLATION=app.installation,
        HTTP_AUTHORIZATION=f"Bearer {app.session['access_token']}",
    )


def test_a_picture_is_kept_encrypted_shown_to_its_owner_and_replaced(malee) -> None:
    assert malee.get("me/picture").status_code == 404
    assert put_picture(malee, file_samples.picture()).status_code == 201
    first = StoredFile.objects.get(pk=customer().picture_id)
    scanned(first)
    shown = malee.get("me/picture")
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/jpeg")
    assert put_picture(malee, file_samples.picture("PNG")).status_code == 201
    first.refresh_from_db()
    assert (first.state, customer().picture_id != first.pk) == ("erased", True)
    assert malee.delete("me/picture").status_code == 204
    assert customer().picture_id is None


def test_what_is_no_picture_is_refused_and_changes_nothing(malee) -> None:
    for content in (b"", b"MZ not a picture", file_samples.archive(), file_samples.huge_picture()):
        assert put_picture(malee, content).status_code in {400, 413, 415, 422}
    assert customer().picture_id is None


def test_a_suspended_customer_may_mend_their_details(malee) -> None:
    Customer.objects.update(state="suspended")
    assert change(malee, {"occupation": "ครู"}).status_code == 200
