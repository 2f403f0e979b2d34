"""The people of a case in clear, one field at a time: who filed it, and who else is in it.

Who sees a value is decided where fields are opened (``accounts.services.reveal``); the case itself
is what a look is for.
"""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from accounts.selectors import customer
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.models.link import Party
from micropay.core import masked
from micropay.core.masked import Field, Kind

CASE, PARTY, CONVERSATION = "case", "party", "conversation"
SAID = "said"
_REGISTER = "complaint"


def register() -> None:
    """Tell the floor which records there are."""
    for code, kind in KINDS.items():
        masked.register(code, kind)


def of_case(record_id: UUID, field: str) -> Field | None:
    """How the person of a case is called and reached: as the filing says, else as the account."""
    row = Case.objects.filter(pk=record_id).first()
    if row is None:
        return None
    written = {"name": row.contact_name, "phone": row.contact_phone, "email": row.contact_email}
    return Field(
        value=written[field] or _of_account(row.customer_id, field),
        customer_id=row.customer_id,
        subject_id=None if row.customer_id else row.subject_id,
        case=(_REGISTER, row.number),
    )


def of_party(record_id: UUID, field: str) -> Field | None:
    """Name or contact of somebody else in a case, who is a data subject of their own."""
    row = Party.objects.select_related("case").filter(pk=record_id).first()
    if row is None:
        return None
    value = {"name": row.name, "contact": row.contact}[field] or ""
    return Field(value, subject_id=row.subject_id, case=(_REGISTER, row.case.number))


def of_conversation(record_id: UUID, field: str) -> Field | None:
    """Whose conversation it is and in which case. What was said opens as a page of its own
    (``complaints.services.conversation``), so the value says only that there is something.
    """
    row = Conversation.objects.select_related("case").filter(pk=record_id).first()
    if row is None:
        return None
    case = row.case
    return Field(
        value="" if row.emptied_at else row.kind,
        customer_id=case.customer_id,
        subject_id=None if case.customer_id else case.subject_id,
        case=(_REGISTER, case.number),
    )


def _of_account(customer_id: UUID | None, field: str) -> str:
    if customer_id is None:
        return ""
    found = customer.standing(customer_ids=[customer_id])[customer_id]
    return {"name": found.name, "phone": found.phone}.get(field, "")


KINDS = {
    CASE: Kind(
        name=_("Person of a case"),
        told=_("Your details in a case"),
        fields={"name": _("Name"), "phone": _("Phone"), "email": _("E-mail")},
        read=of_case,
        page="complaints_case_change",
        names=("name",),
        in_case=True,
    ),
    PARTY: Kind(
        name=_("Other person of a case"),
        told=_("Your details in a case"),
        fields={"name": _("Name"), "contact": _("Contact")},
        read=of_party,
        page="complaints_party_change",
        names=("name",),
        in_case=True,
    ),
    CONVERSATION: Kind(
        name=_("Conversation of a case"),
        told=_("Your conversation with customer service"),
        fields={SAID: _("What was said")},
        read=of_conversation,
        page="complaints_conversation_change",
        in_case=True,
    ),
}
