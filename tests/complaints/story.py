"""What happens to cases in the story of all tables."""

from __future__ import annotations

from datetime import date, timedelta

from complaints.models.case import Case
from complaints.services import alarm, draft, fraud, party, sorting
from complaints.services import case as work
from consent.data.request import Asked, Identified
from consent.services import request
from micropay.core import clock
from micropay.core.actor import Actor
from tests.complaints import buttons_work, money, reports, talks
from tests.complaints.mails import arrive, mail
from tests.complaints.people import VISITOR, filed
from tests.wallet.people_samples import Person, register
from tests.wallet.risk_samples import set_rule


def told(her: Person) -> None:
    """A question is answered days later, a payment is disputed and credited, fraud reported."""
    long_ago = clock.now() - timedelta(days=9)
    case = filed(long_ago)
    work.reply(
        actor=money.TIDA,
        case_id=case.id,
        text="ขอสลิป",
        wait_for_customer=True,
        reason="needed",
        now=long_ago,
    )
    work.add_information(actor=VISITOR, case_id=case.id, text="ส่งแล้ว", now=clock.now())
    alarm.watch(actor=Actor.system("story"), now=clock.now() + timedelta(days=40))
    row = money.paid(money.case_of(her), 10_000)
    fraud.hold(
        actor=money.TIDA,
        case_id=row.case_id,
        customer_id=_suspect().customer_id,
        cause="victim_report",
        reason="story",
        now=clock.now(),
    )
    money.deliver()
    _people_talked_to()
    case = money.case_of(her)
    for piece in (buttons_work.a_task, buttons_work.an_action, buttons_work.a_ticket):
        piece()
    buttons_work.a_file_of(case)
    sorting.link_payment(
        actor=money.TIDA,
        case_id=case.id,
        reference=money.paid_bill(her, "1.00"),
        reason="story",
        now=clock.now(),
    )
    party.add(
        actor=money.TIDA,
        case_id=case.id,
        role="witness",
        name="สมศรี",
        contact=None,
        attorney=None,
        reason="story",
        now=clock.now(),
    )
    _a_request_is_linked_and_an_answer_begun(her)
    reports.layouts()
    _a_long_file_is_ordered()
    reports.taken(reports.granted(reports.permit(money.TIDA, clock.now()), clock.now()))


def _people_talked_to() -> None:
    """A mail becomes a case and is answered, a machine writes; a call and a chat are kept."""
    kept = arrive(mail(), now=clock.now())
    arrive(mail("x", headers={"Precedence": "bulk"}), now=clock.now())
    answered = Case.objects.get(number=kept.filed_as)
    talks.call(answered, clock.now())
    talks.chat(answered, clock.now())
    talks.decided(answered, clock.now())


def _suspect() -> Person:
    return register("ปรีชา", "แฝงตัว", phone="+66845556677", national_id="1101700123456")


def _a_request_is_linked_and_an_answer_begun(her: Person) -> None:
    asked = request.take(
        actor=her.actor,
        subject_id=her.subject_id,
        asked=Asked("access", (), ""),
        identified=Identified("otp"),
        now=clock.now(),
    )
    case = money.case_of(her)
    sorting.link_request(
        actor=money.TIDA,
        case_id=case.id,
        kind="data_request",
        request_id=asked.id,
        reason="story",
        now=clock.now(),
    )
    draft.keep(
        actor=buttons_work.colleague("agent.one", "agent").actor(),
        case_id=case.id,
        form="reply",
        values={"text": "เรากำลัง"},
        now=clock.now(),
    )


def _a_long_file_is_ordered() -> None:
    set_rule("complaint.export_at_once", 0)
    row = reports.ordered(
        now=clock.now(), since=date(2026, 1, 1), day=clock.bangkok_day(clock.now())
    )
    set_rule("complaint.export_at_once", 5_000)
    assert row.state == "waiting"
