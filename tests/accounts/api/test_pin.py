"""The PIN: changed with the old one and a code; forgotten, set anew after another check."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models.cool_off import CoolOff
from accounts.models.credential import Credential
from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from accounts.models.pin_reset import PinReset
from accounts.models.session import Session
from accounts.services import kyc, pin_reset
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, SOMCHAI, STRANGER, App, code_sent_to, messages_to, refused
from tests.accounts.signed import Signed
from tests.backoffice import member

pytestmark = pytest.mark.django_db
NEW_PIN = "480265"


def change(malee: Signed, **changed: Any) -> Any:
    sent = malee.app.post("me/pin/code")
    body = {
        "pin": MALEE.pin,
        "pin_key": malee.pin_key,
        "otp_id": sent.data["otp_id"],
        "otp_code": code_sent_to(MALEE),
        "new_pin": NEW_PIN,
        **changed,
    }
    return malee.app.send("put", "me/pin", body)


def test_she_changes_her_pin_and_goes_on_in_the_same_session() -> None:
    malee = Signed()
    answer = change(malee)
    assert answer.status_code == 200, answer.data
    assert answer.data["pin_key"] != malee.pin_key
    assert messages_to(MALEE)[0].template == "accounts.pin_changed"
    assert Evidence.objects.filter(action="accounts.pin.change").count() == 1
    refused(App.installed().sign_in(MALEE), "pin_wrong", 403)
    assert App.installed().sign_in(MALEE, pin=NEW_PIN).status_code == 201


def test_the_new_pin_proves_with_the_new_key_only() -> None:
    malee = Signed()
    answer = change(malee)
    refused(change(malee, pin=NEW_PIN, new_pin="905173"), "pin_wrong", 403)
    key = answer.data["pin_key"]
    assert change(malee, pin=NEW_PIN, pin_key=key, new_pin="905173").status_code == 200


@pytest.mark.parametrize("weak", ["111111", "123456", "140590", "345678", "159753"])
def test_a_weak_pin_is_refused_and_the_code_stays_good(weak: str) -> None:
    malee = Signed()
    before = Credential.objects.get().pin_verifier
    refused(change(malee, new_pin=weak), "pin_weak", 400)
    assert Credential.objects.get().pin_verifier == before
    assert Credential.objects.get().pin_failures == 0


def test_the_same_pin_again_is_refused() -> None:
    refused(change(Signed(), new_pin=MALEE.pin), "pin_unchanged", 400)


def test_the_old_pin_is_counted() -> None:
    malee = Signed()
    refused(change(malee, pin="905173"), "pin_wrong", 403)
    assert malee.credential.pin_failures == 1


def test_a_code_for_a_payment_changes_no_pin() -> None:
    malee = Signed()
    otp_id = malee.ask()
    answer = change(malee, otp_id=str(otp_id), otp_code=code_sent_to(MALEE))
    refused(answer, "otp_for_something_else", 403)


# --- forgotten ----------------------------------------------------------------------------------


def forgotten(app: App, person: Any = MALEE) -> dict[str, Any]:
    sent = app.post("pin-resets/code", {"phone": person.phone})
    assert sent.status_code == 201, sent.data
    answer = app.post(
        "pin-resets",
        {
            "phone": person.phone,
            "otp_id": sent.data["otp_id"],
            "otp_code": code_sent_to(person),
        },
    )
    assert answer.status_code == 201, answer.data
    return dict(answer.data)


def checked_by_the_bank(bank_code: str, national_id: str = MALEE.national_id) -> None:
    dao = member("dao", "bank_verifier", employer="thai_credit_bank")
    actor = Actor(kind="staff", id=str(dao.id), label=dao.username)
    case = kyc.take(
        actor=actor, code=bank_code, channel="branch", reason="at the desk", now=clock.now()
    )
    kyc.confirm(
        actor=actor,
        case_id=case.id,
        method="dip_chip",
        national_id=national_id,
        card_expires_on=None,
        reason="at the desk",
        now=clock.now(),
    )


def set_anew(app: App, reset: dict[str, Any], new_pin: str = NEW_PIN) -> Any:
    path = f"pin-resets/{reset['pin_reset_id']}"
    sent = app.post(f"{path}/code")
    if sent.status_code != 201:
        return sent
    body = {
        "otp_id": sent.data["otp_id"],
        "otp_code": code_sent_to(MALEE),
        "new_pin": new_pin,
    }
    return app.post(f"{path}/complete", body)


def test_the_code_alone_sets_no_new_pin() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    reset = forgotten(app)
    assert (reset["state"], reset["allowed"]) == ("waiting", False)
    assert messages_to(MALEE)[0].template == "accounts.pin_reset_asked"
    refused(set_anew(app, reset), "pin_reset_not_allowed", 403)
    assert App.installed().sign_in(MALEE).status_code == 201


def test_once_the_bank_has_checked_her_she_sets_a_new_pin() -> None:
    old = App.installed().register(MALEE)
    Credential.objects.update(pin_failures=50, pin_locked_until=timezone.now())
    app = App.installed()
    reset = forgotten(app)
    checked_by_the_bank(reset["bank_code"])
    assert app.get(f"pin-resets/{reset['pin_reset_id']}").data["allowed"] is True
    answer = set_anew(app, reset)
    assert answer.status_code == 204, answer.data
    assert Session.objects.get().end_reason == "pin_reset"
    assert old.get("me").status_code == 401
    assert CoolOff.objects.get().cause == "pin_reset"
    assert messages_to(MALEE)[0].template == "accounts.pin_reset_done"
    refused(App.installed().sign_in(MALEE), "pin_wrong", 403)
    assert app.sign_in(MALEE, pin=NEW_PIN).status_code == 201
    refused(set_anew(app, reset), "pin_reset_closed", 409)


def test_another_person_at_the_desk_opens_no_way() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    reset = forgotten(app)
    checked_by_the_bank(reset["bank_code"], SOMCHAI.national_id)
    refused(set_anew(app, reset), "pin_reset_not_allowed", 403)


def test_a_case_that_she_asked_for_herself_opens_no_way_for_a_thief() -> None:
    """Whoever took over the number asks for a new PIN; she goes to the bank for her own reason."""
    malee = App.installed().register(MALEE)
    own_code = malee.post("kyc-cases", {}).data["code"]
    thief = App.installed()
    reset = forgotten(thief)
    assert reset["bank_code"] != own_code
    again = malee.post("kyc-cases", {}).data["code"]
    assert again not in {reset["bank_code"], own_code}
    assert malee.get("kyc-cases/current").data["code"] == again
    checked_by_the_bank(again)
    refused(set_anew(thief, reset), "pin_reset_not_allowed", 403)


def test_signed_in_she_closes_what_she_did_not_ask_for() -> None:
    malee = App.installed().register(MALEE)
    thief = App.installed()
    reset = forgotten(thief)
    checked_by_the_bank(reset["bank_code"])
    assert malee.delete("me/pin-reset").status_code == 204
    assert malee.delete("me/pin-reset").status_code == 204
    refused(set_anew(thief, reset), "pin_reset_closed", 409)
    assert PinReset.objects.get().state == "withdrawn"


def test_another_installation_finds_nothing_of_it() -> None:
    App.installed().register(MALEE)
    reset = forgotten(App.installed())
    other = App.installed()
    path = f"pin-resets/{reset['pin_reset_id']}"
    refused(other.get(path), "not_found", 404)
    refused(other.post(f"{path}/code"), "not_found", 404)


def test_it_ends_by_itself(time_machine) -> None:
    App.installed().register(MALEE)
    app = App.installed()
    reset = forgotten(app)
    checked_by_the_bank(reset["bank_code"])
    time_machine.move_to(timezone.now() + timedelta(hours=73))
    assert app.get(f"pin-resets/{reset['pin_reset_id']}").data["state"] == "expired"
    refused(set_anew(app, reset), "pin_reset_closed", 409)


def test_a_weak_new_pin_is_refused_before_anything_is_used() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    reset = forgotten(app)
    checked_by_the_bank(reset["bank_code"])
    refused(set_anew(app, reset, "123456"), "pin_weak", 400)
    assert set_anew(app, reset).status_code == 204


def test_two_of_customer_service_may_vouch_instead_of_the_bank() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    reset = forgotten(app)
    agent = Actor(kind="staff", id="11111111-0000-7000-8000-000000000001", label="nok")
    senior = Actor(kind="staff", id="11111111-0000-7000-8000-000000000002", label="somsri")
    row = PinReset.objects.get()
    pin_reset.ask_to_allow(actor=agent, reset_id=row.id, reason="seen in person", now=clock.now())
    refused(set_anew(app, reset), "pin_reset_not_allowed", 403)
    waiting = Approval.objects.get()
    with pytest.raises(approval.SelfApproval):
        approval.approve(approval_id=waiting.id, actor=agent, reason="me", now=clock.now())
    approval.approve(approval_id=waiting.id, actor=senior, reason="agreed", now=clock.now())
    assert set_anew(app, reset).status_code == 204


def test_a_closed_account_gets_no_new_pin() -> None:
    App.installed().register(MALEE)
    Customer.objects.update(state="closed", closed_at=timezone.now())
    app = App.installed()
    sent = app.post("pin-resets/code", {"phone": MALEE.phone})
    body = {
        "phone": MALEE.phone,
        "otp_id": sent.data["otp_id"],
        "otp_code": code_sent_to(MALEE),
    }
    refused(app.post("pin-resets", body), "account_not_open", 403)
    assert not KycCase.objects.exists()


def test_asking_says_nothing_about_a_number() -> None:
    App.installed().register(MALEE)
    app = App.installed()
    known = app.post("pin-resets/code", {"phone": MALEE.phone})
    unknown = app.post("pin-resets/code", {"phone": STRANGER.phone})
    assert (known.status_code, set(known.data)) == (unknown.status_code, set(unknown.data))
    for asked, person in ((known, MALEE), (unknown, STRANGER)):
        body = {"phone": person.phone, "otp_id": asked.data["otp_id"], "otp_code": "000000"}
        assert refused(app.post("pin-resets", body), "otp_wrong", 403)["attempts_left"] == 2


def test_a_retired_pepper_sends_people_the_way_of_a_forgotten_pin(settings) -> None:
    malee = Signed()
    given = malee.right()
    version = Credential.objects.get().pin_pepper
    settings.PIN_PEPPERS = [base64.urlsafe_b64encode(b"n" * 32).decode()] * version
    Credential.objects.update(pin_pepper=0)
    Session.objects.update(pin_pepper=0)
    refused(App.installed().sign_in(MALEE), "pin_reset_needed", 403)
    refused(App.installed().sign_in(MALEE, pin="905173"), "pin_reset_needed", 403)
    from accounts.errors.proof import PinResetNeeded

    with pytest.raises(PinResetNeeded):
        malee.check(given)
    left = Evidence.objects.filter(action="accounts.sign_in.refuse").first()
    assert left.detail["code"] == "pin_reset_needed"
