"""PIN peppers are replaced: verifiers move at the next right PIN, and nobody is left behind."""

from __future__ import annotations

import base64
import io
import secrets
from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.errors.proof import PinWrong
from accounts.models.credential import Credential
from accounts.models.session import Session
from accounts.selectors import pepper as selectors
from accounts.services import credential, pepper
from micropay.core import boot
from micropay.core.crypto import keys
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, SOMCHAI, App, messages_to
from tests.accounts.signed import Signed


def another_pepper() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


@pytest.fixture
def new_pepper(settings) -> str:
    """A second pepper, and everybody's database knows the first."""
    boot.check_keys()
    return f"2:{another_pepper()}"


def begin(settings, new_pepper: str) -> None:
    settings.PIN_PEPPERS = [new_pepper, f"1:{settings.PIN_PEPPERS[0]}"]
    boot.check_keys()


@pytest.mark.django_db
def test_a_pepper_keeps_its_number_when_older_ones_are_gone(settings) -> None:
    one, two = another_pepper(), another_pepper()
    settings.PIN_PEPPERS = [two, one]
    assert keys.current_pepper() == (2, base64.urlsafe_b64decode(two))
    settings.PIN_PEPPERS = [f"2:{two}"]
    assert keys.current_pepper() == (2, base64.urlsafe_b64decode(two))
    with pytest.raises(KeyError):
        keys.pepper(1)
    settings.PIN_PEPPERS = [f"1:{one}", f"2:{two}"]
    assert keys.current_pepper()[0] == 1, "a pepper is known everywhere before it is used"


@pytest.mark.django_db
@pytest.mark.parametrize("twice", [["2:{0}", "2:{0}"], ["0:{0}"], ["-1:{0}"]])
def test_a_number_is_used_once(settings, twice: list[str]) -> None:
    settings.PIN_PEPPERS = [entry.format(another_pepper()) for entry in twice]
    with pytest.raises(ImproperlyConfigured):
        keys.peppers()


@pytest.mark.race
def test_a_right_pin_in_a_session_moves_session_and_verifier(race_db, settings, new_pepper) -> None:
    malee = Signed()
    before = malee.credential
    begin(settings, new_pepper)
    malee.check(malee.right())
    assert malee.credential.pin_pepper == Session.objects.get().pin_pepper == 2
    assert malee.credential.pin_verifier != before.pin_verifier
    settings.PIN_PEPPERS = [new_pepper]
    boot.check_keys()
    selectors.refuse_lost_peppers()
    malee.check(malee.right())
    App.installed().signed_in(MALEE)


@pytest.mark.race
def test_a_wrong_pin_moves_nothing(race_db, settings, new_pepper) -> None:
    malee = Signed()
    begin(settings, new_pepper)
    with pytest.raises(PinWrong):
        malee.check(replace(malee.right(), pin="905173"))
    assert malee.credential.pin_pepper == Session.objects.get().pin_pepper == 1


@pytest.mark.django_db
def test_a_pin_that_was_changed_meanwhile_stays(settings, new_pepper) -> None:
    malee = Signed()
    begin(settings, new_pepper)
    compared = Session.objects.get()
    changed, version = credential.make_verifier(
        customer_id=malee.principal.customer_id, pin="583027"
    )
    Credential.objects.update(pin_verifier=changed, pin_pepper=version)
    Session.objects.update(pin_check="")
    pepper.catch_up(
        principal=malee.principal,
        pin=MALEE.pin,
        pin_key=malee.pin_key,
        check=compared.pin_check,
        version=compared.pin_pepper,
        now=timezone.now(),
    )
    assert malee.credential.pin_verifier == changed
    assert Session.objects.get().pin_check == ""


# Retiring -------------------------------------------------------------------------------------


@pytest.mark.race
def test_drill_who_never_came_is_listed_and_sent_through_forgotten_pin(
    race_db, settings, new_pepper
) -> None:
    malee, somchai = Signed(MALEE), Signed(SOMCHAI)
    begin(settings, new_pepper)
    malee.check(malee.right())
    out = io.StringIO()
    call_command("retire_pepper", "1", stdout=out)
    assert str(somchai.principal.customer_id) in out.getvalue()
    assert str(malee.principal.customer_id) not in out.getvalue()
    assert "1 customers are left on pepper 1." in out.getvalue()
    assert somchai.credential.pin_pepper == 1, "listing changes nothing"

    call_command("retire_pepper", "1", "--go", "--reason", "yearly change", stdout=io.StringIO())
    assert (somchai.credential.pin_pepper, somchai.credential.pin_verifier) == (0, "")
    ended = Session.objects.get(id=somchai.principal.session_id)
    assert (ended.end_reason, ended.pin_check) == ("pin_changed", "")
    assert Session.objects.get(id=malee.principal.session_id).ended_at is None
    assert "ตั้ง PIN ใหม่" in messages_to(SOMCHAI)[0].body
    act = Evidence.objects.get(action="accounts.pin.require_reset")
    assert (act.subject_id, act.reason) == (somchai.principal.subject_id, "yearly change")

    old = settings.PIN_PEPPERS[1]
    settings.PIN_PEPPERS = [new_pepper]
    boot.refuse_unsafe_start()
    App.installed().signed_in(MALEE)
    answer = App.installed().sign_in(SOMCHAI)
    assert answer.status_code in {403, 409}, answer.data
    settings.PIN_PEPPERS = [old]
    with pytest.raises(boot.UnsafeStart, match="PIN pepper 2 is missing"):
        boot.check_keys()


@pytest.mark.django_db
def test_retiring_again_does_nothing(settings, new_pepper) -> None:
    Signed(SOMCHAI)
    begin(settings, new_pepper)
    given = {"version": 1, "batch": 10, "reason": "yearly change", "now": timezone.now()}
    actor = Signed(MALEE).principal.actor
    assert pepper.retire(actor=actor, **given) == 1
    told = Message.objects.filter(template="accounts.pin_reset_needed").count()
    assert pepper.retire(actor=actor, **given) == 0
    assert Message.objects.filter(template="accounts.pin_reset_needed").count() == told == 1


@pytest.mark.django_db
def test_the_pepper_in_use_is_not_retired(settings, new_pepper) -> None:
    malee = Signed()
    with pytest.raises(CommandError, match="put a newer one in front"):
        call_command("retire_pepper", "1", "--go", "--reason", "x", stdout=io.StringIO())
    with pytest.raises(CommandError, match="needs --reason"):
        call_command("retire_pepper", "1", "--go", stdout=io.StringIO())
    assert malee.credential.pin_pepper == 1
    assert Session.objects.alive().count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("lost", [1, 3, 5])
def test_a_pepper_that_somebody_needs_must_be_there_at_start(settings, lost: int) -> None:
    Signed()
    settings.PIN_PEPPERS = [f"4:{another_pepper()}", f"2:{another_pepper()}"]
    Credential.objects.update(pin_pepper=lost)
    with pytest.raises(boot.UnsafeStart, match=f"need PIN pepper {lost}"):
        selectors.refuse_lost_peppers()
    for known in (0, 2, 4):
        Credential.objects.update(pin_pepper=known)
        selectors.refuse_lost_peppers()
