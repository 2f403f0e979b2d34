"""What the tests of key rotation share: new keys put in front of old ones, and the run itself."""

from __future__ import annotations

import base64
import secrets

from cryptography.fernet import Fernet
from django.db import connections

from micropay.core import boot
from micropay.core.actor import Actor
from micropay.core.crypto import rotation, sealed

OURS = Actor.system("rotate_keys")


def a_field_key() -> str:
    return Fernet.generate_key().decode()


def another_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def begin(settings, new_keys: dict[str, str]) -> None:
    boot.check_keys()
    for name, key in new_keys.items():
        setattr(settings, name, [key, *getattr(settings, name)])
    boot.check_keys()


def finish(settings, new_keys: dict[str, str]) -> None:
    for name, key in new_keys.items():
        setattr(settings, name, [key])


def rotate(batch: int = 200, tell=lambda outcome: None) -> list[rotation.Outcome]:
    return rotation.rotate(actor=OURS, batch=batch, tell=tell)


def stored(statement: str, *values: object) -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def table(name: str) -> sealed.SealedTable:
    return next(one for one in sealed.tables() if one.name == name)


def everything_opens_with(key: str) -> None:
    """Every stored ciphertext, wherever it stands, opens with this key alone."""
    opener = Fernet(key.encode())
    seen = 0
    for one in sealed.tables():
        for column in one.labels:
            for (token,) in stored(f'SELECT "{column}" FROM {one.name} WHERE "{column}" <> %s', ""):
                opener.decrypt(token.encode())
                seen += 1
    assert seen > 50
