"""The secrets of staff's TOTP devices are encrypted, and their codes work once."""

from __future__ import annotations

import time
from base64 import b32encode
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connections, transaction
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models.staff import Staff
from accounts.models.staff_device import StaffDevice
from tests.backoffice import code_of, member

moved = import_module("accounts.migrations.0081_staff_device_moved")


@pytest.fixture
def nok() -> Staff:
    return member("nok", "agent")


def stored(table: str = "accounts_staffdevice") -> list[str]:
    with connections["default"].cursor() as cursor:
        cursor.execute(f"SELECT key FROM {table}")
        return [key for (key,) in cursor.fetchall()]


@pytest.mark.django_db
def test_the_secret_stands_nowhere_in_clear(nok: Staff) -> None:
    secret = bytes.fromhex(nok.device.key)
    spellings = [secret.hex(), b32encode(secret).decode()]
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT row_to_json(one)::text FROM accounts_staffdevice AS one")
        rows = "".join(row for (row,) in cursor.fetchall())
        cursor.execute("SELECT coalesce(string_agg(one::text, ''), '') FROM core_history AS one")
        rows += cursor.fetchone()[0]
    assert str(nok.id) in rows
    assert [one for one in spellings if one in rows] == []
    assert b32encode(secret).decode() in nok.device.config_url


@pytest.mark.django_db
def test_a_code_opens_once_and_never_an_older_one(nok: Staff) -> None:
    now, before = code_of(nok), code_of(nok, -1)
    assert nok.device.verify_token(now)
    assert not StaffDevice.objects.get(user=nok).verify_token(now)
    StaffDevice.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)
    assert not StaffDevice.objects.get(user=nok).verify_token(before)


@pytest.mark.django_db
@pytest.mark.parametrize("steps", [-3, 3])
def test_a_code_of_another_minute_opens_nothing(nok: Staff, steps: int) -> None:
    assert not nok.device.verify_token(code_of(nok, steps))
    assert nok.device.throttling_failure_count == 1


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "abcdef", "๑๒๓๔๕๖", "-1", "1e5"])
def test_what_is_no_code_opens_nothing(nok: Staff, token: str) -> None:
    assert not nok.device.verify_token(token)


@pytest.mark.django_db
def test_after_a_wrong_code_even_the_right_one_waits(nok: Staff) -> None:
    right = code_of(nok)
    assert not nok.device.verify_token("000000" if right != "000000" else "111111")
    assert not StaffDevice.objects.get(user=nok).verify_token(right)


@pytest.mark.django_db
def test_nobody_puts_a_secret_into_the_library_s_table_again(nok: Staff) -> None:
    with pytest.raises(IntegrityError, match=moved.CLOSED), transaction.atomic():
        TOTPDevice.objects.create(user=nok, name="totp")
    assert stored("otp_totp_totpdevice") == []


@pytest.mark.system
@pytest.mark.race
def test_devices_of_the_release_before_move_and_go_back(race_db) -> None:
    """Nok's phone shows the same codes before and after, on either release."""
    nok = member("nok", "agent")
    others = Staff.objects.exclude(pk=nok.pk).count()
    key, code = nok.device.key, code_of(nok)
    call_command("migrate", "accounts", "0080", verbosity=0)
    assert key in stored("otp_totp_totpdevice") and len(stored("otp_totp_totpdevice")) == others + 1
    old = TOTPDevice.objects.get(user=nok)
    assert old.key == key and not StaffDevice.objects.exists()
    totp = TOTP(old.bin_key)
    totp.time = time.time()
    assert old.verify_token(totp.token())
    call_command("migrate", "accounts", verbosity=0)
    assert stored("otp_totp_totpdevice") == []
    device = StaffDevice.objects.get(user=nok)
    assert device.key == key and key not in "".join(stored())
    assert not device.verify_token(code), "the code was used before the move"


@pytest.mark.django_db
def test_every_device_that_staff_use_is_of_the_encrypted_kind() -> None:
    assert {one.__name__ for one in apps.get_models() if hasattr(one, "verify_token")} == {
        "StaffDevice",
        "TOTPDevice",
    }
