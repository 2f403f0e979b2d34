"""Words of staff that stay readable: reasons of acts and what is kept like them.

They stand in evidence and requests for approval, which are never erased and which many may read. So
they tell of nobody: the record that the act is on says who it was, masked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from micropay.core import masked

# Phones, national IDs and accounts as people write them, not inside a longer word or number.
_NUMBER = re.compile(
    r"(?<![\w.+/])(?:"
    r"(?:\+?66|0)[ .-]?[2-9](?:[ .-]?[0-9]){7,8}"
    r"|[0-9][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]"
    r"|[0-9]{3}[ -][0-9][ -][0-9]{5}[ -][0-9]"
    r"|[0-9]{10,12}"
    r")(?![\w/])"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# A shorter part of a name is a part of too many words.
_SHORTEST_NAME = 4


def refuse_people(text: str, names: Iterable[str] = ()) -> None:
    """Raise ValidationError when the words hold a number or address of somebody, or one of these
    names. Thai digits are read as the digits they are.
    """
    read = unicodedata.normalize("NFC", _plain_digits(text)).casefold()
    if _NUMBER.search(read) or _MAIL.search(read):
        raise ValidationError(
            _("Write this without anybody's phone, ID, account or e-mail: the record has them.")
        )
    if any(_stands_in(part, read) for name in names for part in name.split()):
        raise ValidationError(_("Write this without the person's name: the record says who it is."))


def names_behind(row: Model | None) -> list[str]:
    """The names that stand masked on the page of this row, and of the records it points to; and
    that of the data subject it is about.
    """
    if row is None:
        return []
    behind: list[tuple[Any, Any]] = [(type(row), row.pk)]
    for field in row._meta.concrete_fields:
        if field.is_relation and (pk := getattr(row, field.attname)) is not None:
            behind.append((field.related_model, pk))
    names = [name for model, pk in behind for name in _masked_names(model, pk)]
    subject_id = getattr(row, "subject_id", None)
    return [*names, masked.name_of(subject_id)] if subject_id else names


def _masked_names(model: type[Model], pk: Any) -> Iterable[str]:
    page = f"{model._meta.app_label}_{model._meta.model_name}_change"
    for kind in masked.kinds().values():
        for field in kind.names if kind.page == page else ():
            found = kind.read(pk, field)
            if found is not None and found.value:
                yield found.value


def _plain_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(one, one)) for one in text)


def _stands_in(part: str, read: str) -> bool:
    """A name in Latin letters is a word of its own; Thai has no blanks between words."""
    part = unicodedata.normalize("NFC", part).casefold()
    if len(part) < _SHORTEST_NAME:
        return False
    if part.isascii():
        return re.search(rf"\b{re.escape(part)}\b", read) is not None
    return part in read
