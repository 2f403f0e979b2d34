"""What belongs to a case: sorting, payments, people, tasks, authorities, joining, root causes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection, transaction

from complaints.data import CallNotes, Contact, Forwarded
from complaints.errors import (
    CaseClosed,
    DayNotPossible,
    DoneAlready,
    LinkedAlready,
    MergeRefused,
    NotSamePerson,
    RedressUnsettled,
    RootCauseNeeded,
    TooManyCases,
)
from complaints.models.case import Case
from complaints.models.link import CasePayment, CaseTask, Party
from complaints.models.root_cause import CorrectiveAction
from complaints.selectors import duplicate
from complaints.selectors import root_cause as causes
from complaints.selectors.case import next_urgent, steps_for_customer
from complaints.selectors.person import personal_data_of_parties
from complaints.services import authority, desk, incident, joining, party, root_cause, sorting
from complaints.services import case as work
from complaints.states import Clock
from micropay.core import clock, rules
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from micropay.core.models.rule import Rule
from tests.backoffice import member
from tests.complaints.money import TIDA, case_of, malee, paid_bill, proposed
from tests.complaints.people import NOW, SUCHADA, filed, reload, sent_to
from tests.wallet.people_samples import stranger

pytestmark = pytest.mark.django_db

WHY = "found while working"


def resolved(case: Case, outcome: str = "upheld", at=NOW) -> Case:
    work.resolve(actor=TIDA, case_id=case.id, outcome=outcome, text="x", reason=WHY, now=at)
    return reload(case)


def close(case: Case) -> None:
    work.change_state(actor=TIDA, case_id=case.id, state="closed", reason=WHY, now=NOW)


def blamed(case: Case, cause: str = "system.defect") -> None:
    root_cause.record(actor=TIDA, case_id=case.id, cause=cause, text="ปุ่มหาย", reason=WHY, now=NOW)


# Sorting ----------------------------------------------------------------------------------------


def test_sorting_anew_moves_the_clocks_of_the_new_kind() -> None:
    case = filed()
    sorting.classify(
        actor=TIDA,
        case_id=case.id,
        kind="enquiry",
        category="fee.wrong",
        claimed=12_300,
        reason=WHY,
        now=NOW,
    )
    case = reload(case)
    assert (case.kind, case.category_id, case.claimed) == ("enquiry", "fee.wrong", 12_300)
    assert (case.resolve_due, case.next_due) == (date(2026, 11, 25), date(2026, 11, 25))
    row = Evidence.objects.get(action="complaints.case.classified")
    assert row.detail["to"] == "enquiry fee.wrong"


def test_a_further_payment_is_linked_once_as_it_looked() -> None:
    her = malee()
    case, reference = case_of(her), paid_bill(her)

    def link(to: Case = case, receipt: str = reference) -> None:
        sorting.link_payment(
            actor=TIDA, case_id=to.id, reference=receipt, reason=WHY, now=clock.now()
        )

    link()
    assert CasePayment.objects.get().movement["amount_satang"] == 30_000
    with pytest.raises(LinkedAlready):
        link()
    with pytest.raises(NotFound):
        link(case_of(stranger()))
    with pytest.raises(NotFound):
        link(filed())
    assert CasePayment.objects.count() == 1


# People, tasks, authorities ---------------------------------------------------------------------


def test_a_representative_is_a_data_subject_whose_name_is_sealed() -> None:
    case = filed()
    row = party.add(
        actor=TIDA,
        case_id=case.id,
        role="representative",
        name="สมศรี มีสุข",
        contact="0811112222",
        attorney=None,
        reason=WHY,
        now=NOW,
    )
    assert row.subject_id != case.subject_id
    [told] = personal_data_of_parties(row.subject_id)
    assert told["name"] == "สมศรี มีสุข"
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM complaints_party")
        assert "สมศรี" not in cursor.fetchone()[0]
    assert Party.objects.count() == 1


def test_a_task_is_done_once() -> None:
    nok = member("agent.noi", "agent")
    row = party.give_task(
        actor=TIDA,
        case_id=filed().id,
        what="โทรหาธนาคาร",
        staff_id=nok.id,
        due=date(2026, 11, 20),
        reason=WHY,
        now=NOW,
    )
    party.finish_task(actor=nok.actor(), task_id=row.id, reason="called", now=NOW)
    assert CaseTask.objects.get().done_at == NOW
    with pytest.raises(DoneAlready):
        party.finish_task(actor=nok.actor(), task_id=row.id, reason="called", now=NOW)


def noted(case: Case, due: date | None, reference: str = "FCC 77/2569"):
    return authority.note_ticket(
        actor=TIDA,
        case_id=case.id,
        authority="bot",
        reference=reference,
        received_on=date(2026, 11, 18),
        due=due,
        reason=WHY,
        now=NOW,
    )


def test_an_authoritys_day_is_a_clock_until_it_was_answered_also_of_a_decided_case() -> None:
    case = filed()
    first, second = noted(case, date(2026, 11, 20)), noted(case, date(2026, 11, 24), "FCC 78/2569")
    assert reload(case).owed()[Clock.AUTHORITY] == date(2026, 11, 20)
    assert reload(case).next_due == date(2026, 11, 20)
    resolved(case)
    authority.answered(actor=TIDA, ticket_id=first.id, reason="letter sent", now=NOW)
    assert reload(case).owed() == {Clock.AUTHORITY: date(2026, 11, 24)}
    authority.answered(actor=TIDA, ticket_id=second.id, reason="letter sent", now=NOW)
    assert reload(case).owed() == {}
    with pytest.raises(DoneAlready):
        authority.answered(actor=TIDA, ticket_id=second.id, reason="again", now=NOW)


def test_the_same_reference_is_noted_once() -> None:
    case = filed()
    noted(case, None)
    with pytest.raises(LinkedAlready):
        noted(case, None)


# Joining ----------------------------------------------------------------------------------------


def test_duplicates_are_found_across_channels_by_contact_and_payment() -> None:
    her = malee()
    receipt = paid_bill(her)
    at = clock.now()
    case = case_of(her, movement_reference=receipt)
    by_phone = filed(at, channel="phone", contact=Contact(phone=her.phone))
    by_payment = case_of(her, channel="app", movement_reference=receipt)
    filed(at, contact=Contact(phone="+66811111111"))
    filed(at - timedelta(days=200), contact=Contact(phone=her.phone))
    assert set(duplicate.of(case)) == {by_phone, by_payment}


def merge(case: Case, into: Case) -> None:
    joining.merge(actor=TIDA, case_id=case.id, into=into.id, reason=WHY, now=NOW)


def test_of_two_cases_that_are_one_the_other_goes_on_with_the_earlier_day() -> None:
    older, newer = filed(NOW - timedelta(days=7)), filed(channel="email")
    merge(older, newer)
    older, newer = reload(older), reload(newer)
    assert (older.state, older.outcome, older.merged_into) == ("closed", "merged", newer)
    assert newer.resolve_due == date(2026, 12, 2)
    assert steps_for_customer(newer)[-1].text == older.text
    assert not older.owed()


def test_cases_of_different_people_are_never_merged() -> None:
    case, other = filed(), filed(contact=Contact(phone="+66811111111"))
    with pytest.raises(NotSamePerson):
        merge(case, other)
    assert reload(case).state == "open"


def test_what_cannot_be_merged() -> None:
    case, decided = filed(), resolved(filed())
    with pytest.raises(MergeRefused):
        merge(case, case)
    with pytest.raises(MergeRefused):
        merge(case, decided)
    close_me = filed()
    merge(close_me, case)
    with pytest.raises(CaseClosed):
        merge(close_me, case)
    her = malee()
    with_money = case_of(her)
    proposed(with_money, 100)
    with pytest.raises(RedressUnsettled):
        merge(with_money, case_of(her))


def test_a_case_that_tells_of_two_things_becomes_two() -> None:
    case = filed(NOW - timedelta(days=2))
    made = joining.split(
        actor=TIDA,
        case_id=case.id,
        kind="enquiry",
        category="fee",
        text="ถามค่าธรรมเนียม",
        reason=WHY,
        now=NOW,
    )
    assert (made.split_from, made.subject_id, made.channel) == (case, case.subject_id, "web")
    assert (made.received_at, made.contact_phone) == (case.received_at, SUCHADA.phone)
    steps = Evidence.objects.filter(action="complaints.case.split")
    assert {row.detail.get("to") or row.detail.get("from") for row in steps} == {
        case.number,
        made.number,
    }


# Root causes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", ["upheld", "partly_upheld"])
def test_an_upheld_case_is_closed_when_somebody_said_why_it_happened(outcome: str) -> None:
    case = resolved(filed(), outcome)
    with pytest.raises(RootCauseNeeded):
        close(case)
    assert reload(case).state == "resolved"
    blamed(case)
    close(case)
    assert (reload(case).state, reload(case).root_cause_id) == ("closed", "system.defect")


@pytest.mark.parametrize("outcome", ["not_upheld", "answered", "withdrawn"])
def test_other_outcomes_need_no_cause(outcome: str) -> None:
    case = resolved(filed(), outcome)
    close(case)
    assert reload(case).state == "closed"


def test_what_comes_back_after_it_was_acted_upon_is_counted() -> None:
    owner = member("prasit", "senior_agent")
    for _ in range(2):
        blamed(resolved(filed(NOW - timedelta(days=5))))
    action = root_cause.give_action(
        actor=TIDA,
        cause="system.defect",
        what="แก้ไข",
        owner_id=owner.id,
        due=date(2026, 11, 17),
        reason=WHY,
        now=NOW,
    )
    assert causes.overdue_actions(NOW) == 1
    root_cause.finish_action(
        actor=TIDA, action_id=action.id, reason="released", now=NOW - timedelta(days=1)
    )
    blamed(resolved(filed()))
    [row] = causes.recurrence(since=NOW - timedelta(days=1), until=NOW + timedelta(days=1))
    assert (row.cause.code, row.cases, row.after_action) == ("system.defect", 3, 1)
    assert causes.overdue_actions(NOW) == 0
    assert CorrectiveAction.objects.get().owner == owner
    with pytest.raises(DoneAlready):
        root_cause.finish_action(actor=TIDA, action_id=action.id, reason="x" * 5, now=NOW)


# The desk ---------------------------------------------------------------------------------------


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


def test_an_incident_is_answered_once_for_all() -> None:
    cases = [filed(), filed(), filed(category="fee"), filed(NOW - timedelta(days=9))]

    def answer() -> int:
        return incident.answer(
            actor=TIDA,
            category="app",
            since=NOW - timedelta(days=1),
            text="แก้ไขแล้ว",
            text_en="Mended",
            reason=WHY,
            now=NOW,
        )

    cases[1].language = "en"
    cases[1].save()
    below = filed(category="app.error")
    assert answer() == 3
    assert [reload(case).progress_at for case in cases] == [NOW, NOW, None, None]
    said = [reload(one).events.get(step="reply").text for one in (*cases[:2], below)]
    assert said == ["แก้ไขแล้ว", "Mended", "แก้ไขแล้ว"]
    # Pressed again, nobody hears it twice; who came in between does.
    late = filed()
    assert (answer(), late.events.filter(step="reply").count()) == (1, 1)
    Rule.objects.create(
        key="complaint.bulk_most", value="1", unit="cases", source="test", effective_from=NOW
    )
    rules.forget()
    before = len(sent_to("suchada@example.com"))
    with pytest.raises(TooManyCases):
        answer()
    assert len(sent_to("suchada@example.com")) == before


def test_the_next_case_is_the_next_by_urgency_that_is_mine_or_nobodys() -> None:
    nok, tida = member("agent.noi", "agent"), member("agent.tida", "agent")
    late, soon, other = filed(NOW - timedelta(days=5)), filed(), filed()
    work.assign(actor=TIDA, case_id=soon.id, staff_id=nok.id, reason=WHY, now=NOW)
    assert next_urgent(after=reload(late), staff_id=tida.id) == other
    assert next_urgent(after=reload(late), staff_id=nok.id) == soon
    assert next_urgent(after=reload(other), staff_id=tida.id) == late


@pytest.mark.parametrize("table", ["complaints_payment", "complaints_file"])
def test_what_was_linked_is_never_changed(table: str) -> None:
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"DELETE FROM {table}")
