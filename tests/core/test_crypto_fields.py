"""Encrypted columns: the holes of the plain library are closed."""

from __future__ import annotations

from datetime import date

import pytest
from cryptography.fernet import Fernet
from django import forms
from django.core.exceptions import FieldError
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from micropay.core.crypto import blind, fields
from micropay.core.crypto.fields import EncryptedDate, EncryptedText, WrongKey
from micropay.core.models.message import Message

pytestmark = pytest.mark.django_db


def message(**values: object) -> Message:
    defaults = {
        "channel": "sms",
        "template": "t",
        "language": "th",
        "to": "+66812345678",
        "title": "",
        "body": "สวัสดี มาลี",
        "created_at": timezone.now(),
    }
    return Message.objects.create(**{**defaults, **values})


def stored(row: Message, column: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "{column}" FROM core_message WHERE id = %s', [row.id])
        return str(cursor.fetchone()[0])


def test_thai_text_comes_back_and_is_not_readable_in_the_database() -> None:
    row = message()
    row.refresh_from_db()
    assert row.body == "สวัสดี มาลี"
    assert "มาลี" not in stored(row, "body")


def test_a_wrong_key_raises_instead_of_returning_the_ciphertext(settings) -> None:
    row = message()
    settings.FIELD_ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(WrongKey):
        row.refresh_from_db()


def test_an_older_key_in_the_list_still_opens(settings) -> None:
    row = message()
    settings.FIELD_ENCRYPTION_KEYS = [
        Fernet.generate_key().decode(),
        *settings.FIELD_ENCRYPTION_KEYS,
    ]
    row.refresh_from_db()
    assert row.to == "+66812345678"


def test_a_tampered_value_raises() -> None:
    row = message()
    token = stored(row, "to")
    with connection.cursor() as cursor:
        cursor.execute('UPDATE core_message SET "to" = %s', [token[:-6] + "AAAAA="])
    with pytest.raises(WrongKey):
        row.refresh_from_db()


def test_a_ciphertext_moved_to_another_column_does_not_open() -> None:
    row = message()
    with connection.cursor() as cursor:
        cursor.execute('UPDATE core_message SET body = "to" WHERE id = %s', [row.id])
    with pytest.raises(WrongKey):
        row.refresh_from_db()


def test_form_input_is_never_decrypted() -> None:
    row = message()
    token = stored(row, "to")
    field = Message._meta.get_field("body").formfield()
    assert isinstance(field, forms.Field)
    assert Message._meta.get_field("body").to_python(token) == token


def test_bulk_update_stores_each_value_encrypted() -> None:
    rows = [message(body=f"text {n}") for n in range(3)]
    for n, row in enumerate(rows):
        row.body = f"new {n}"
    Message.objects.bulk_update(rows, ["body"])
    assert [Message.objects.get(pk=row.pk).body for row in rows] == ["new 0", "new 1", "new 2"]
    assert "new" not in stored(rows[0], "body")


def test_an_expression_over_a_column_is_refused_and_nothing_changes() -> None:
    row = message()
    with pytest.raises(FieldError), transaction.atomic():
        Message.objects.update(body=F("to"))
    row.refresh_from_db()
    assert row.body == "สวัสดี มาลี"


@pytest.mark.parametrize("lookup", ["to", "to__icontains", "to__gt", "to__in"])
def test_searching_an_encrypted_column_is_an_error(lookup: str) -> None:
    with pytest.raises(FieldError):
        list(Message.objects.filter(**{lookup: ["x"] if lookup.endswith("in") else "x"}))


def test_null_is_the_one_question_a_column_answers() -> None:
    message()
    assert Message.objects.filter(to__isnull=True).count() == 0


def test_dates_come_back_as_dates() -> None:
    column = EncryptedDate(label="t.d")
    token = column.get_db_prep_save(date(2000, 2, 29), connection)
    assert column.from_db_value(token, None, connection) == date(2000, 2, 29)
    assert "2000" not in token


def test_the_label_survives_a_migration() -> None:
    kwargs = EncryptedText(label="a.b.c").deconstruct()[3]
    assert kwargs["label"] == "a.b.c"


def test_a_blind_index_depends_on_key_label_and_value(settings) -> None:
    same = blind.index("a.phone", "+66812345678")
    assert same == blind.index("a.phone", "+66812345678")
    assert same != blind.index("b.phone", "+66812345678")
    assert same != blind.index("a.phone", "+66812345679")
    assert blind.next_index("a.phone", "+66812345678") == same
    settings.BLIND_INDEX_KEYS = [settings.PIN_PEPPERS[0], *settings.BLIND_INDEX_KEYS]
    assert blind.index("a.phone", "+66812345678") == same
    assert blind.next_index("a.phone", "+66812345678") != same


def test_sealing_twice_gives_two_texts() -> None:
    assert fields.seal("a", "x") != fields.seal("a", "x")
