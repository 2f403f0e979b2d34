"""The people and cases of the tests of complaints."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from complaints.data import Contact
from complaints.models.case import Case
from complaints.services.intake import open_case
from consent.services import subject
from micropay.core.actor import Actor, Principal
from micropay.core.ids import new_id
from micropay.core.models.message import Message

# A Wednesday, ten in the morning in Bangkok.
NOW = datetime(2026, 11, 18, 3, 0, tzinfo=UTC)
VISITOR = Actor(kind="visitor", id="", origin="203.0.113.9")
SUCHADA = Contact(name="สุชาดา พูดตรง", phone="+66898765432", email="suchada@example.com")


def customer(name: str = "Malee") -> Principal:
    """A customer's session, with a data subject of their own."""
    customer_id = new_id()
    actor = Actor(kind="customer", id=str(customer_id), label=name)
    return Principal(
        customer_id=customer_id,
        subject_id=subject.register(actor=actor, kind="customer", now=NOW),
        session_id=new_id(),
        installation_id=new_id(),
        language="th",
        actor=actor,
    )


def filed(now: datetime = NOW, **values: Any) -> Case:
    """A case from the public form by Suchada, who is no customer, unless said otherwise."""
    given: dict[str, Any] = {
        "actor": VISITOR,
        "channel": "web",
        "kind": "complaint",
        "category": "app",
        "text": "แอปค้างตอนจ่ายเงิน",
        "contact": SUCHADA,
        "language": "th",
        "now": now,
    }
    return open_case(**{**given, **values})


def filed_by(principal: Principal, now: datetime = NOW, **values: Any) -> Case:
    """A case from the app by a signed-in customer."""
    given: dict[str, Any] = {
        "actor": principal.actor,
        "channel": "app",
        "subject_id": principal.subject_id,
        "customer_id": principal.customer_id,
        "contact": Contact(name="มาลี ใจดี", phone="+66812345678"),
    }
    return filed(now, **{**given, **values})


def sent_to(address: str) -> list[Message]:
    """What was written to an address, oldest first."""
    return [one for one in Message.objects.order_by("id") if one.to == address]


def key() -> str:
    """A fresh Idempotency-Key."""
    return str(uuid4())


def reload(case: Case | UUID) -> Case:
    """The case as the database has it."""
    return Case.objects.get(pk=case if isinstance(case, UUID) else case.pk)
