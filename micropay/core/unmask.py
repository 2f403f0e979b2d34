"""Pages of the back office whose masked fields open in place: to one person, for minutes.

A page names its kind of record and writes its masked lines with ``masked_line``; the button asks
which field, for which case and why.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import clock, masked, ports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.reason_form import ReasonForm

_HIDDEN = "•••"


def _case_kinds() -> list[tuple[str, Any]]:
    registers = ports.case_registers()
    return [(kind, gettext_lazy(one.name)) for kind, one in registers.items() if one.exists]


class RevealForm(ReasonForm):
    """Which field, for which case and why. A record that belongs to a case names its own."""

    kind: ClassVar[str]

    field = forms.ChoiceField(label=gettext_lazy("Field"))
    case_kind = forms.ChoiceField(choices=_case_kinds, label=gettext_lazy("Kind of case"))
    case_number = forms.CharField(
        max_length=40,
        label=gettext_lazy("Case number"),
        help_text=gettext_lazy(
            "The customer sees that somebody of your role looked, and for what."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        of_kind = masked.kinds()[self.kind]
        field: Any = self.fields["field"]
        field.choices = [(code, gettext_lazy(name)) for code, name in of_kind.fields.items()]
        if of_kind.in_case:
            del self.fields["case_kind"], self.fields["case_number"]


class MaskedAdmin(ReadOnlyAdmin):
    """A page of a record with masked people."""

    masked_kind: ClassVar[str]

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """The row, with the fields that are open to this person now."""
        row = super().get_object(request, object_id, from_field)
        if row is not None:
            user: Any = request.user
            row.open_fields = masked.door().open_fields(
                staff_id=user.pk, kind=self.masked_kind, record_id=row.pk, now=clock.now()
            )
        return row


def hidden(value: Any) -> str:
    """The mask of what shows nothing of itself."""
    return _HIDDEN if value else ""


def masked_line(kind: str, field: str, title: str, mask: Callable[[Any], str]) -> Any:
    """A line of a page: masked, or in clear while the field is open to the reader."""

    def shown(row: Any) -> str:
        if field not in getattr(row, "open_fields", ()):
            return mask(row) or "-"
        found = masked.kinds()[kind].read(row.pk, field)
        return (found.value if found else "") or "-"

    shown.__name__ = f"shown_{field}"
    shown.short_description = gettext_lazy(title)  # type: ignore[attr-defined]
    return shown


def reveal_button(
    kind: str, permission: str, shown: Callable[[Any], bool] = lambda row: True
) -> Button:
    """The button that opens one field of a record of this kind."""
    form = _form(kind)
    act = partial(_reveal, kind=kind)
    return Button("reveal", noop("Reveal a field"), permission, form, act, shown)


def _reveal(*, actor: Actor, row: Any, values: dict[str, Any], now: datetime, kind: str) -> str:
    case = {"case_kind": "", "case_number": "", **values}
    masked.door().open_field(actor=actor, kind=kind, record_id=row.pk, now=now, **case)
    return noop("The field is open to you for a few minutes.")


def _form(kind: str) -> type[RevealForm]:
    return type("RevealForm", (RevealForm,), {"kind": kind})
