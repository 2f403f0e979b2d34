"""What reaches a desk: calls, and letters by post, counter or an authority."""

from __future__ import annotations

from datetime import date

import pytest

from complaints.data import CallNotes, Contact, Forwarded
from complaints.errors import DayNotPossible
from complaints.models.case import Case
from complaints.services import desk
from micropay.core import clock
from tests.complaints.money import TIDA, malee, paid_bill
from tests.complaints.people import NOW, reload
from tests.complaints.worked import WHY

pytestmark = pytest.mark.django_db


def test_a_call_is_acknowledged_on_the_phone_with_its_reference_and_consent() -> None:
    her = malee()
    case = desk.take_call(
        actor=TIDA,
        kind="complaint",
        category="payment.twice",
        text="ถูกตัดเงินสองครั้ง",
        contact=Contact(),
        language="th",
        customer_id=her.customer_id,
        movement_reference=paid_bill(her),
        call=CallNotes("CALL-9", "https://calls.internal/9", True),
        reason=WHY,
        now=clock.now(),
    )
    assert (case.channel, case.customer_id, case.subject_id) == (
        "phone",
        her.customer_id,
        her.subject_id,
    )
    assert case.ack_at is not None and case.contact_phone == her.phone
    note = case.events.get(step="note")
    assert note.detail == {"call": "CALL-9", "consent_to_record": True}
    assert note.text == "https://calls.internal/9"


def letter(received_on: date, forwarded: Forwarded | None = None) -> Case:
    return desk.take_letter(
        actor=TIDA,
        kind="complaint",
        category="fee.wrong",
        text="จดหมาย",
        contact=Contact(name="สุชาดา"),
        language="th",
        customer_id=None,
        received_on=received_on,
        scan=None,
        forwarded=forwarded,
        reason=WHY,
        now=NOW,
    )


def test_the_clocks_of_a_letter_run_from_the_day_it_came() -> None:
    case = letter(date(2026, 11, 16))
    assert (case.ack_at, case.ack_due) == (None, date(2026, 11, 25))
    assert case.resolve_due == date(2026, 12, 8)
    with pytest.raises(DayNotPossible):
        letter(date(2026, 11, 19))


def test_a_forwarded_letter_has_the_authoritys_reference_and_day() -> None:
    case = letter(date(2026, 11, 18), Forwarded("ocpb", "OCPB 9/2569", date(2026, 11, 20)))
    assert reload(case).authority_due == date(2026, 11, 20)
    assert case.tickets.get().reference == "OCPB 9/2569"
