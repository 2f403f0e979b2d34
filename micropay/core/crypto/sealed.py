"""Which columns are encrypted or indexed, found from the models, so that none is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models import Model

from micropay.core import roles
from micropay.core.crypto.blind import NEXT, BlindIndexField
from micropay.core.crypto.fields import EncryptedText


@dataclass(frozen=True, slots=True)
class Index:
    """A blind index: its current column, after which the other is named, and its source."""

    column: str
    source: str

    @property
    def next_column(self) -> str:
        return self.column + NEXT


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table with encrypted columns, by column name: labels, and the blind indexes over them."""

    name: str
    key: str
    key_type: str
    labels: dict[str, str]
    indexes: tuple[Index, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Everything a rotation reads and writes."""
        pairs = [(one.column, one.next_column) for one in self.indexes]
        return (*self.labels, *(column for pair in pairs for column in pair))


def tables() -> list[SealedTable]:
    """Every table with an encrypted column, in the order of their names."""
    found = [_table(model) for model in apps.get_models(include_auto_created=True)]
    return sorted((one for one in found if one.labels), key=lambda one: one.name)


def _table(model: type[Model]) -> SealedTable:
    meta: Any = model._meta
    fields = list(meta.local_concrete_fields)
    return SealedTable(
        name=meta.db_table,
        key=str(meta.pk.column),
        key_type=str(meta.pk.db_type(connections[roles.RUNTIME])),
        labels={str(one.column): one.label for one in fields if isinstance(one, EncryptedText)},
        indexes=tuple(
            Index(str(one.column), str(meta.get_field(one.of).column))
            for one in fields
            if isinstance(one, BlindIndexField) and not str(one.column).endswith(NEXT)
        ),
    )
