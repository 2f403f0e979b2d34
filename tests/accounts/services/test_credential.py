"""PINs at rest: bound to their owner, peppered, moved to the newest pepper by the right PIN."""

from __future__ import annotations

import base64
from datetime import date, datetime
from uuid import UUID

import pytest
from argon2 import PasswordHasher
from django.utils import timezone

from accounts.errors.proof import PinWeak
from accounts.errors.registration import GuardianConsentNeeded, GuardianOnly
from accounts.models.credential import Credential
from accounts.services import age, credential
from micropay.core.clock import BANGKOK
from tests.accounts.app import MALEE, SOMCHAI, App

MALEE_ID, SOMCHAI_ID = UUID(int=1), UUID(int=2)


def test_the_same_pin_is_stored_differently_every_time(monkeypatch) -> None:
    monkeypatch.setattr(credential, "_HASHER", PasswordHasher(*credential.COST))
    one, version = credential.make_verifier(customer_id=MALEE_ID, pin="274916")
    other, _ = credential.make_verifier(customer_id=MALEE_ID, pin="274916")
    assert one != other
    assert one.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert credential.verify(verifier=one, version=version, customer_id=MALEE_ID, pin="274916")
    assert not credential.verify(verifier=one, version=version, customer_id=MALEE_ID, pin="274917")


def test_a_verifier_moved_to_another_customer_opens_nothing() -> None:
    verifier, version = credential.make_verifier(customer_id=MALEE_ID, pin="274916")
    values = {"verifier": verifier, "version": version, "pin": "274916"}
    assert not credential.verify(customer_id=SOMCHAI_ID, **values)


def test_without_the_pepper_a_verifier_opens_for_no_pin(settings) -> None:
    verifier, version = credential.make_verifier(customer_id=MALEE_ID, pin="274916")
    settings.PIN_PEPPERS = [base64.urlsafe_b64encode(b"x" * 32).decode()]
    values = {"verifier": verifier, "version": version, "pin": "274916"}
    assert not credential.verify(customer_id=MALEE_ID, **values)
    assert not credential.verify(customer_id=MALEE_ID, **{**values, "version": 99})


def test_a_check_belongs_to_its_session_key_and_pin() -> None:
    key = credential.new_pin_key()
    check, version = credential.make_check(session_id=MALEE_ID, pin_key=key, pin="274916")
    right = {"session_id": MALEE_ID, "pin_key": key, "pin": "274916"}
    assert credential.passes_check(check=check, version=version, **right)
    for name, value in (
        ("session_id", SOMCHAI_ID),
        ("pin_key", credential.new_pin_key()),
        ("pin", "274917"),
    ):
        assert not credential.passes_check(check=check, version=version, **{**right, name: value})
    assert not credential.passes_check(check=check, version=99, **right)
    assert not credential.passes_check(check="", version=version, **right)


@pytest.mark.django_db
def test_the_right_pin_moves_to_a_new_pepper(settings) -> None:
    App.installed().register(MALEE)
    old = Credential.objects.get()
    newest = base64.urlsafe_b64encode(b"p" * 32).decode()
    settings.PIN_PEPPERS = [newest, *settings.PIN_PEPPERS]
    App.installed().signed_in(MALEE)
    moved = Credential.objects.get()
    assert moved.pin_pepper == old.pin_pepper + 1
    assert moved.pin_verifier != old.pin_verifier
    settings.PIN_PEPPERS = [newest, base64.urlsafe_b64encode(b"gone" * 8).decode()]
    App.installed().signed_in(MALEE)


@pytest.mark.django_db
@pytest.mark.parametrize("pin", ["274916", "583027", "905173", "480265"])
def test_an_ordinary_pin_is_good(pin: str) -> None:
    credential.refuse_weak(
        pin=pin, birth_date=date(1990, 5, 14), phone=SOMCHAI.e164, now=timezone.now()
    )


@pytest.mark.django_db
def test_the_common_list_is_a_rule() -> None:
    with pytest.raises(PinWeak):
        credential.refuse_weak(
            pin="159753", birth_date=date(1990, 5, 14), phone=SOMCHAI.e164, now=timezone.now()
        )


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=BANGKOK)


@pytest.mark.django_db
def test_somebody_is_of_age_from_the_birthday_in_bangkok() -> None:
    born = date(2006, 11, 22)
    with pytest.raises(GuardianConsentNeeded):
        age.refuse_minor(birth_date=born, now=at(2026, 11, 21, 23, 59, 59))
    age.refuse_minor(birth_date=born, now=at(2026, 11, 22))


@pytest.mark.django_db
def test_a_child_needs_a_guardian_until_ten() -> None:
    born = date(2016, 11, 22)
    with pytest.raises(GuardianOnly):
        age.refuse_minor(birth_date=born, now=at(2026, 11, 21, 23, 59, 59))
    with pytest.raises(GuardianConsentNeeded):
        age.refuse_minor(birth_date=born, now=at(2026, 11, 22))


def test_who_was_born_on_a_leap_day_ages_in_common_years_too() -> None:
    born = date(2008, 2, 29)
    assert age.years_between(born, date(2026, 2, 28)) == 17
    assert age.years_between(born, date(2026, 3, 1)) == 18
    assert age.years_between(born, date(2028, 2, 29)) == 20
