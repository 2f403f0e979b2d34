"""What a phone number and a code may look like."""

from __future__ import annotations

import pytest

from accounts.models.registration import Registration
from micropay.core.models.evidence import Evidence
from tests.accounts.app import (
    MALEE,
    App,
    messages_to,
    refused,
)
from tests.accounts.services.test_reveal import set_rule

pytestmark = pytest.mark.django_db


SPELLINGS = [
    "0812345678",
    "081-234-5678",
    "081 234 5678",
    "081.234.5678",
    "(081) 234-5678",
    "+66812345678",
    "+66 81 234 5678",
    "+66-81-234-5678",
    "66812345678",
    " 0812345678 ",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_ten_spellings_are_one_phone(spelling: str) -> None:
    App.installed().register(MALEE)
    answer = App.installed().post("registrations", {"phone": spelling})
    assert answer.status_code == 201
    assert messages_to(MALEE)[0].template == "accounts.registration_known"


@pytest.mark.parametrize(
    "phone",
    ["๐๘๑๒๓๔๕๖๗๘", "0212345678", "+660812345678", "+14155552671", "08123", "", None, 812345678, []],
)
def test_what_is_no_thai_mobile_is_refused_and_nothing_is_sent(phone) -> None:
    refused(App.installed().post("registrations", {"phone": phone}), "invalid_input", 400)
    assert not Registration.objects.exists()
    noted = Evidence.objects.get(action="accounts.registration.refuse")
    assert noted.detail == {"code": "invalid_input", "members": ["phone"]}


def test_typing_nonsense_has_an_end() -> None:
    app = App.installed()
    set_rule("brake.attempt.installation", 3)
    for _ in range(3):
        refused(app.post("registrations", {"phone": "1"}), "invalid_input", 400)
    refused(app.post("registrations", {"phone": "1"}), "too_many_attempts", 429)
    assert Evidence.objects.filter(action="accounts.registration.refuse").count() == 3


@pytest.mark.parametrize("code", ["๑๒๓๔๕๖", "12345", "1234567", "12345a", "123456\n", 123456, None])
def test_what_is_no_code_is_refused_and_not_counted(code) -> None:
    app = App.installed()
    registration_id = str(app.start(MALEE)["registration_id"])
    refused(app.prove_phone(registration_id, code), "invalid_input", 400)
    assert Registration.objects.get().otp.attempts == 0
