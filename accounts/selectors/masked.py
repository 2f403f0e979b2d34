"""The records of accounts with masked people in them: one field in clear, and whose it is.

Who sees a value in clear is decided where fields are opened (``accounts.services.reveal``).
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop as _

from accounts.data.reveal import FIELD_NAMES
from accounts.models.contact_person import ContactPerson
from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityChange
from accounts.models.relation import Guardianship
from accounts.models.suspension import HeirRequest
from accounts.states.staff import PersonalField
from micropay.core import clock, masked
from micropay.core.masked import Field, Kind

# Kinds of record.
GUARDIAN, CONTACT, HEIR, CHANGE = "guardian", "contact_person", "heir", "identity_change"


def register() -> None:
    """Tell the floor which records there are."""
    for code, kind in KINDS.items():
        masked.register(code, kind)
    masked.fill_namer(name_of_subject)


def of_person(customer: Customer, field: str) -> str:
    """A field of a customer in clear."""
    born: Any = customer.birth_date
    values: dict[str, Any] = {
        PersonalField.NAME: customer.name,
        PersonalField.PHONE: customer.phone,
        PersonalField.NATIONAL_ID: customer.national_id,
        PersonalField.BIRTH_DATE: clock.buddhist(born) if born else "",
        PersonalField.ADDRESS: customer.address,
        PersonalField.EMAIL: customer.email,
        PersonalField.OCCUPATION: customer.occupation,
        PersonalField.WORKPLACE: customer.workplace,
    }
    return str(values[PersonalField(field)] or "")


def name_of_subject(subject_id: UUID) -> str:
    """The name of the customer who is this data subject; empty for anybody else."""
    row = Customer.objects.filter(subject_id=subject_id).first()
    return row.name if row else ""


def of_customer(record_id: UUID, field: str) -> Field | None:
    """A customer's own field."""
    row = Customer.objects.filter(pk=record_id).first()
    if row is None:
        return None
    return Field(of_person(row, field), customer_id=row.pk, cases_of=(row.pk,))


def of_guardian(record_id: UUID, field: str) -> Field | None:
    """A guardian's field, for a case of the minor or of the guardian."""
    row = Guardianship.objects.select_related("guardian").filter(pk=record_id).first()
    if row is None:
        return None
    people = tuple(one for one in (row.minor_id, row.guardian_id) if one)
    value = of_person(row.guardian, field)
    return Field(value, customer_id=row.guardian_id, cases_of=people)


def of_contact(record_id: UUID, field: str) -> Field | None:
    """A person somebody named, for a case of who named them. Where the number is a customer's, it
    is that customer who was looked at.
    """
    row = ContactPerson.objects.filter(pk=record_id).first()
    if row is None:
        return None
    known = Customer.objects.with_phone(row.phone).first() if row.phone else None
    value = {"name": row.name, "phone": row.phone}[field] or ""
    return Field(value, customer_id=known.pk if known else None, cases_of=(row.customer_id,))


def of_heir(record_id: UUID, field: str) -> Field | None:
    """An heir's name or contact; the request of heirs is the case."""
    row = HeirRequest.objects.filter(pk=record_id).first()
    if row is None:
        return None
    value = {"name": row.name, "contact": row.contact}[field]
    return Field(value, case=("heir_request", str(row.pk)))


def of_change(record_id: UUID, field: str) -> Field | None:
    """The number a request changes, or the one it asks for; the request is the case."""
    row = IdentityChange.objects.select_related("customer").filter(pk=record_id).first()
    if row is None:
        return None
    value = row.whole_old if field == "old" else row.value or ""
    return Field(value, customer_id=row.customer_id, case=("identity_change", str(row.pk)))


def heir_request_is_about(number: str, customer_id: UUID) -> bool:
    """Whether a request of heirs of this number is about this customer."""
    try:
        own = UUID(number.strip())
    except ValueError:
        return False
    return HeirRequest.objects.filter(pk=own, customer_id=customer_id).exists()


KINDS = {
    "customer": Kind(
        name=_("Customer"),
        told=_("Your details"),
        fields=FIELD_NAMES,
        read=of_customer,
        page="accounts_customer_change",
        names=(PersonalField.NAME,),
    ),
    GUARDIAN: Kind(
        name=_("Guardian"),
        told=_("Your details as a guardian"),
        fields=FIELD_NAMES,
        read=of_guardian,
        page="accounts_guardianship_change",
        names=(PersonalField.NAME,),
        of_others=True,
    ),
    CONTACT: Kind(
        name=_("Person whom a customer named"),
        told=_("Your details as a person whom a customer named"),
        fields={"name": _("Name"), "phone": _("Phone")},
        read=of_contact,
        page="accounts_contactperson_change",
        names=("name",),
        of_others=True,
    ),
    HEIR: Kind(
        name=_("Heir"),
        told=_("Your details as an heir"),
        fields={"name": _("Name"), "contact": _("How to reach the heir")},
        read=of_heir,
        page="accounts_heirrequest_change",
        names=("name",),
        in_case=True,
    ),
    CHANGE: Kind(
        name=_("Change of phone or ID"),
        told=_("The change of your phone or ID number"),
        fields={"old": _("Old number"), "new": _("New number")},
        read=of_change,
        page="accounts_identitychange_change",
        in_case=True,
    ),
}
