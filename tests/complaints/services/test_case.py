"""Working on a case: who takes it, what is answered, how it ends."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection, transaction

from complaints.data import Contact
from complaints.errors import CaseClosed, CaseMoveRefused, KeyUsed, OutcomeNeeded
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.selectors.case import steps_for_customer
from complaints.services import case as work
from complaints.states import MOVES, State
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from tests.backoffice import member
from tests.complaints.people import NOW, VISITOR, filed, reload, sent_to

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=2)
WHY = "customer called again"


def agent(name: str = "agent.tida") -> Actor:
    return member(name, "agent").actor()


def resolved(case: Case, by: Actor, outcome: str = "upheld") -> Case:
    work.resolve(actor=by, case_id=case.id, outcome=outcome, text="คืนเงินแล้ว", reason=WHY, now=LATER)
    return reload(case)


def closed(case: Case, by: Actor) -> Case:
    resolved(case, by, outcome="answered")
    work.change_state(actor=by, case_id=case.id, state="closed", reason=WHY, now=LATER)
    return reload(case)


def test_an_agent_takes_a_case() -> None:
    nok = member("agent.tida", "agent")
    case = filed()
    work.assign(actor=nok.actor(), case_id=case.id, staff_id=nok.id, reason=WHY, now=LATER)
    assert reload(case).assigned_to == nok
    row = Evidence.objects.get(action="complaints.case.assigned")
    assert (row.actor_label, row.reason, row.object_id) == ("agent.tida", WHY, str(case.id))
    assert row.detail == {"number": case.number, "to": str(nok.id)}


def test_an_answer_goes_out_with_its_words_by_e_mail() -> None:
    case = filed()
    work.reply(
        actor=agent(),
        case_id=case.id,
        text="เราตรวจสอบอยู่",
        wait_for_customer=False,
        reason=WHY,
        now=LATER,
    )
    answer = sent_to("suchada@example.com")[-1]
    assert (answer.template, answer.body) == ("complaints.replied", "เราตรวจสอบอยู่")


def test_an_sms_only_says_that_an_answer_waits() -> None:
    case = filed(channel="phone", contact=Contact(phone="+66898765432"))
    work.reply(
        actor=agent(),
        case_id=case.id,
        text="เราตรวจสอบอยู่",
        wait_for_customer=False,
        reason=WHY,
        now=LATER,
    )
    answer = sent_to("+66898765432")[-1]
    assert answer.template == "complaints.reply_waits"
    assert "เราตรวจสอบอยู่" not in answer.body


def test_an_answer_tells_progress_and_the_decision_is_due_next() -> None:
    case = filed()
    assert case.next_due == date(2026, 11, 25)
    work.reply(
        actor=agent(),
        case_id=case.id,
        text="x",
        wait_for_customer=False,
        reason=WHY,
        now=LATER,
    )
    case = reload(case)
    assert (case.progress_at, case.next_due) == (LATER, date(2026, 12, 11))


def test_the_first_answer_acknowledges_a_letter() -> None:
    case = filed(channel="letter", contact=Contact())
    work.reply(
        actor=agent(),
        case_id=case.id,
        text="x",
        wait_for_customer=False,
        reason=WHY,
        now=LATER,
    )
    assert reload(case).ack_at == LATER


def test_a_question_to_the_customer_waits_for_them_and_their_answer_opens_the_case_again() -> None:
    case = filed()
    work.reply(
        actor=agent(),
        case_id=case.id,
        text="ส่งสลิปให้ด้วย",
        wait_for_customer=True,
        reason=WHY,
        now=LATER,
    )
    assert reload(case).state == "waiting_customer"
    work.add_information(actor=VISITOR, case_id=case.id, text="ส่งแล้ว", now=LATER)
    assert reload(case).state == "open"
    assert [one.step for one in steps_for_customer(case)] == [
        "opened",
        "acknowledged",
        "reply",
        "state",
        "information",
        "state",
    ]


def test_notes_and_assignments_are_not_the_customers_to_read() -> None:
    nok = member("agent.tida", "agent")
    case = filed()
    work.note(actor=nok.actor(), case_id=case.id, text="ลูกค้าเคยร้องเรียน", reason=WHY, now=LATER)
    work.assign(actor=nok.actor(), case_id=case.id, staff_id=nok.id, reason=WHY, now=LATER)
    assert [one.step for one in steps_for_customer(case)] == ["opened", "acknowledged"]


def test_a_decision_has_an_outcome_and_is_told() -> None:
    case = resolved(filed(), agent())
    assert (case.state, case.outcome, case.resolved_at) == ("resolved", "upheld", LATER)
    assert case.next_due is None
    assert sent_to("suchada@example.com")[-1].body == "คืนเงินแล้ว"


def test_a_case_is_not_moved_to_resolved_without_an_outcome() -> None:
    case = filed()
    with pytest.raises(OutcomeNeeded):
        work.change_state(actor=agent(), case_id=case.id, state="resolved", reason=WHY, now=LATER)


def test_an_outcome_nobody_knows_is_a_programming_error() -> None:
    case, nok = filed(), agent()
    with pytest.raises(ValueError, match="maybe"):
        resolved(case, nok, outcome="maybe")
    assert reload(case).state == "open"


def test_a_customer_who_does_not_agree_opens_the_case_again_with_its_clock() -> None:
    case = resolved(filed(), agent())
    work.add_information(actor=VISITOR, case_id=case.id, text="ไม่เห็นด้วย", now=LATER)
    case = reload(case)
    assert (case.state, case.outcome, case.resolved_at) == ("open", None, None)
    assert case.next_due == case.resolve_due


def test_a_closed_case_stays_closed() -> None:
    nok = agent()
    case = closed(filed(), nok)
    assert (case.state, case.closed_at) == ("closed", LATER)
    with pytest.raises(CaseClosed):
        work.add_information(actor=VISITOR, case_id=case.id, text="x", now=LATER)
    with pytest.raises(CaseClosed):
        work.reply(
            actor=nok,
            case_id=case.id,
            text="x",
            wait_for_customer=False,
            reason=WHY,
            now=LATER,
        )
    with pytest.raises(CaseMoveRefused):
        work.change_state(actor=nok, case_id=case.id, state="open", reason=WHY, now=LATER)
    with pytest.raises(CaseMoveRefused):
        resolved(case, nok)
    work.note(actor=nok, case_id=case.id, text="found in an audit", reason=WHY, now=LATER)


@pytest.mark.parametrize("start", [State.OPEN, State.WAITING_CUSTOMER, State.RESOLVED])
@pytest.mark.parametrize("target", [State.OPEN, State.WAITING_CUSTOMER, State.CLOSED])
def test_a_case_moves_as_the_table_says_and_no_other_way(start: State, target: State) -> None:
    nok, case = agent(), filed()
    if start == State.WAITING_CUSTOMER:
        work.change_state(actor=nok, case_id=case.id, state=start, reason=WHY, now=LATER)
    if start == State.RESOLVED:
        resolved(case, nok, outcome="answered")
    if target in MOVES[start]:
        work.change_state(actor=nok, case_id=case.id, state=target, reason=WHY, now=LATER)
        assert reload(case).state == target
    else:
        with pytest.raises(CaseMoveRefused):
            work.change_state(actor=nok, case_id=case.id, state=target, reason=WHY, now=LATER)
        assert reload(case).state == start


def test_what_a_phone_sends_twice_is_added_once() -> None:
    case = filed()
    for _ in range(2):
        work.add_information(
            actor=VISITOR, case_id=case.id, text="สลิป", idempotency_key="once-1234", now=LATER
        )
    assert CaseEvent.objects.filter(case=case, step="information").count() == 1
    with pytest.raises(KeyUsed):
        work.add_information(
            actor=VISITOR, case_id=case.id, text="อื่น", idempotency_key="once-1234", now=LATER
        )


def test_a_case_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        work.note(actor=agent(), case_id=new_id(), text="x", reason=WHY, now=LATER)


def test_the_words_of_a_step_are_sealed_and_kept_out_of_evidence() -> None:
    case = filed()
    work.note(actor=agent(), case_id=case.id, text="โทรหาคุณสุชาดา", reason=WHY, now=LATER)
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM complaints_event WHERE step = 'note'")
        (stored,) = cursor.fetchone()
    assert "สุชาดา" not in stored
    assert "สุชาดา" not in str(list(Evidence.objects.values("detail", "reason")))


@pytest.mark.parametrize(
    "verb", ["UPDATE complaints_event SET step = 'note'", "DELETE FROM complaints_event"]
)
def test_steps_are_never_changed(verb: str) -> None:
    filed()
    with (
        pytest.raises(Exception, match=r"permission denied|rows are evidence"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb)


@pytest.mark.parametrize(
    ("resolved_at", "age"),
    [
        (datetime(2026, 12, 11, 16, 59, tzinfo=UTC), "in time"),
        (datetime(2026, 12, 11, 17, 0, tzinfo=UTC), "late"),
    ],
)
def test_the_due_day_ends_at_midnight_in_bangkok(resolved_at: datetime, age: str) -> None:
    from micropay.core import clock

    case = filed()
    assert case.resolve_due is not None
    late = clock.bangkok_day(resolved_at) > case.resolve_due
    assert late == (age == "late")
