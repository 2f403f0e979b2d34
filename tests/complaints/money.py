"""People and cases with money, for the tests of redress, disputes and fraud."""

from __future__ import annotations

from typing import Any

import pypdfium2
from django.db import transaction

from complaints.data import Contact
from complaints.models.case import Case
from complaints.models.redress import Redress
from complaints.services import redress
from micropay.core import approval, clock, outbox
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.models.outbox import OutboxItem
from tests.complaints.people import filed
from tests.wallet import people_samples as people
from tests.wallet.people_samples import Person
from tests.wallet.selectors import paycode_samples as codes
from wallet.data.ledger import GOODWILL_EXPENSE, RECEIVABLES, REDRESS_EXPENSE
from wallet.selectors import ledger

TIDA, PRASIT, PIM = (Actor("staff", name, name) for name in ("tida", "prasit", "pim"))
EXPENSES = (REDRESS_EXPENSE, GOODWILL_EXPENSE, RECEIVABLES)


def case_of(person: Person, **values: Any) -> Case:
    """A complaint from the app."""
    given: dict[str, Any] = {
        "actor": person.actor,
        "channel": "app",
        "subject_id": person.subject_id,
        "customer_id": person.customer_id,
        "contact": Contact(name="มาลี ใจดี", phone=person.phone),
    }
    return filed(clock.now(), **{**given, **values})


def paid_bill(person: Person, baht: str = "300.00") -> str:
    """The person pays a bill; the receipt's number."""
    quote = person.post("payments/quotes", {"paycode": codes.BILL_13, "amount": baht}).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    return str(person.post("payments", proof, key=f"pay-{baht}-key").json()["reference"])


def disputed(person: Person, baht: str = "300.00") -> Case:
    """A payment the person says they never made."""
    return case_of(person, kind="disputed_transaction", movement_reference=paid_bill(person, baht))


def proposed(case: Case, satang: int, kind: str = "refund", by: Actor = TIDA) -> Redress:
    return redress.propose(
        actor=by, case_id=case.id, kind=kind, amount=satang, reason="our fault", now=clock.now()
    )


def asked(row: Redress) -> Approval:
    """The request about this money that waits."""
    return Approval.objects.get(object_id=str(row.id), state="waiting")


def agreed(row: Redress, by: Actor = PRASIT) -> Redress:
    with transaction.atomic():
        approval.approve(approval_id=asked(row).id, actor=by, reason="checked", now=clock.now())
    row.refresh_from_db()
    return row


def paid(case: Case, satang: int, kind: str = "refund") -> Redress:
    return agreed(proposed(case, satang, kind))


def settled(row: Redress, act: str) -> Redress:
    redress.ask_to_settle(
        actor=TIDA, redress_id=row.id, act=act, reason="dispute decided", now=clock.now()
    )
    return agreed(row)


def sides() -> tuple[int, ...]:
    """Redress, goodwill and receivables, in satang."""
    return tuple(ledger.balance(account_id=one).balance for one in EXPENSES)


def deliver() -> None:
    """The queue does what it was told."""
    for item in OutboxItem.objects.filter(done_at=None, topic__startswith="complaints."):
        outbox.deliver(item_id=item.id, now=clock.now())
        item.refresh_from_db()
        assert item.done_at is not None, item.last_error


def words_of(paper: bytes) -> str:
    """What a PDF says."""
    pages = pypdfium2.PdfDocument(paper)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


malee, somchai = people.malee, people.somchai
