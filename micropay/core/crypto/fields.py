"""Encrypted columns: django-encrypted-model-fields with its known holes closed.

What the library does alone and this does not: return the ciphertext when the key is wrong, decrypt
what a form sends, store the text of an SQL expression, answer every look-up with nothing, and open
a ciphertext that was moved from another column.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from cryptography.fernet import InvalidToken
from django.core.exceptions import FieldError
from django.db.models import Case, Value
from django.db.models.expressions import BaseExpression
from django.db.models.functions import Cast
from encrypted_model_fields.fields import EncryptedTextField

from micropay.core.crypto import keys

_SEPARATOR = "\x1f"


class WrongKey(RuntimeError):
    """A stored value does not open: wrong key, tampering, or a value of another column."""


def seal(label: str, value: str) -> str:
    """Encrypt a text, bound to a label."""
    return keys.field_crypter().encrypt(f"{label}{_SEPARATOR}{value}".encode()).decode("ascii")


def unseal(label: str, token: str) -> str:
    """Decrypt a text sealed under this label. Raises WrongKey."""
    try:
        opened = keys.field_crypter().decrypt(token.encode()).decode()
    except InvalidToken:
        raise WrongKey(f"A value of {label} does not open with the keys given.") from None
    return _bound(label, opened)


def renew(label: str, token: str) -> tuple[str, str]:
    """A token under the newest key (the same one when it is already) and its text.

    Raises WrongKey.
    """
    try:
        opened = keys.newest_field_crypter().decrypt(token.encode()).decode()
    except InvalidToken:
        value = unseal(label, token)
        return seal(label, value), value
    return token, _bound(label, opened)


def _bound(label: str, opened: str) -> str:
    found, separator, value = opened.partition(_SEPARATOR)
    if not separator or found != label:
        raise WrongKey(f"A value of {label} was sealed for another column.")
    return value


class EncryptedText(EncryptedTextField):
    """An encrypted text. ``label`` binds the ciphertext to its column and survives renames."""

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        self.label = label
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()  # type: ignore[no-untyped-call]
        kwargs["label"] = self.label
        return name, path, args, kwargs

    def to_python(self, value: Any) -> Any:
        """Form input and fixtures are taken as they are: nothing is decrypted here."""
        return None if value is None else str(value)

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        return None if value is None else self._loads(unseal(self.label, value))

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, BaseExpression):
            _refuse_copied_columns(value)
            return value
        return None if value is None else seal(self.label, self._dumps(value))

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            raise FieldError(f"{self.label} is encrypted: look it up by its blind index.")
        return super().get_lookup(lookup_name)

    def _dumps(self, value: Any) -> str:
        return str(value)

    def _loads(self, text: str) -> Any:
        return text


class EncryptedDate(EncryptedText):
    """An encrypted calendar day."""

    def to_python(self, value: Any) -> Any:
        return date.fromisoformat(value) if isinstance(value, str) else value

    def _dumps(self, value: Any) -> str:
        return str(self.to_python(value).isoformat())

    def _loads(self, text: str) -> Any:
        return date.fromisoformat(text)


def _refuse_copied_columns(expression: Any) -> None:
    """Allow what bulk_update builds (cases of plain values); refuse anything that reads a column.

    A copied ciphertext would belong to another column or hide what was written.
    """
    if isinstance(expression, Value):
        return
    if isinstance(expression, Cast):
        for source in expression.get_source_expressions():
            _refuse_copied_columns(source)
    elif isinstance(expression, Case):
        for branch in expression.cases:
            _refuse_copied_columns(branch.result)
        _refuse_copied_columns(expression.default)
    else:
        raise FieldError("An encrypted column takes a value, never an expression.")
