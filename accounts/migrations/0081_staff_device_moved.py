"""The secrets of staff's TOTP devices move out of the library's table, where they stood in clear.

That table is closed afterwards, so that no secret is put there again. A device is one per person:
the newest confirmed one. ``drift`` was never learned (OTP_TOTP_SYNC was off).
"""

from typing import Any

from django.db import migrations

from micropay.core.history import Track

CLOSED = "secrets_stand_in_accounts_staffdevice"
CLOSE = f"ALTER TABLE otp_totp_totpdevice ADD CONSTRAINT {CLOSED} CHECK (false)"
OPEN = f"ALTER TABLE otp_totp_totpdevice DROP CONSTRAINT {CLOSED}"
SAME = (
    "user_id",
    "name",
    "confirmed",
    "key",
    "last_t",
    "throttling_failure_timestamp",
    "throttling_failure_count",
    "created_at",
    "last_used_at",
)


def encrypt(apps: Any, schema_editor: Any) -> None:
    """Each person's newest confirmed device, with its secret encrypted."""
    alias = schema_editor.connection.alias
    move(
        apps.get_model("otp_totp", "TOTPDevice").objects.using(alias),
        apps.get_model("accounts", "StaffDevice").objects.using(alias),
    )


def decrypt(apps: Any, schema_editor: Any) -> None:
    """Back into the library's table, so that staff can sign in to the release before."""
    alias = schema_editor.connection.alias
    move(
        apps.get_model("accounts", "StaffDevice").objects.using(alias),
        apps.get_model("otp_totp", "TOTPDevice").objects.using(alias),
    )


def move(source: Any, target: Any) -> None:
    """Copy every confirmed device, one per person, and delete what it was copied from."""
    newest = {one.user_id: one for one in source.filter(confirmed=True).order_by("id")}
    for device in newest.values():
        made = target.create(**{name: getattr(device, name) for name in SAME})
        target.filter(pk=made.pk).update(created_at=device.created_at)
    source.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0080_staff_device"),
        ("otp_totp", "0003_add_timestamps"),
    ]

    operations = [
        migrations.RunPython(encrypt, decrypt),
        # Pending checks of foreign keys stand in the way of changing the table.
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED", ""),
        migrations.RunSQL(CLOSE, OPEN),
        Track("accounts_staffdevice", hidden=("key",)),
    ]
