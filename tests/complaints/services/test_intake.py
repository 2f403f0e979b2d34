"""One door: a case gets a number, clocks and an acknowledgement, whatever the channel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from complaints.data import Contact
from complaints.errors import KeyUsed
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.selectors import number, person
from complaints.services import intake, reach
from micropay.core.crypto import blind
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from micropay.core.models.history import History
from tests.complaints.people import (
    NOW,
    SUCHADA,
    customer,
    filed,
    filed_by,
    key,
    reload,
    sent_to,
)


def steps(case: Case) -> list[str]:
    return list(CaseEvent.objects.filter(case=case).order_by("id").values_list("step", flat=True))


@pytest.mark.django_db
def test_somebody_who_is_no_customer_files_on_the_web() -> None:
    case = reload(filed())
    assert number.read(case.number) == case.number
    assert case.number.startswith("C-2569-")
    assert (case.state, case.customer_id, case.subject_id is not None) == ("open", None, True)
    assert (case.ack_due, case.ack_at) == (date(2026, 11, 19), NOW)
    assert (case.progress_due, case.resolve_due) == (date(2026, 11, 25), date(2026, 12, 11))
    assert case.next_due == date(2026, 11, 25)
    assert steps(case) == ["opened", "acknowledged"]


@pytest.mark.django_db
def test_everybody_who_files_becomes_a_data_subject_of_their_own() -> None:
    first, second = filed(), filed()
    assert first.subject_id != second.subject_id
    evidence = Evidence.objects.get(action="consent.subject.register", subject_id=first.subject_id)
    assert evidence.detail == {"kind": "complainant"}


@pytest.mark.django_db
def test_opening_leaves_evidence_without_personal_values() -> None:
    case = filed()
    row = Evidence.objects.get(action="complaints.case.opened", object_id=str(case.id))
    assert row.detail == {
        "number": case.number,
        "kind": "complaint",
        "channel": "web",
        "category": "app",
    }
    assert (row.origin, row.subject_id) == ("203.0.113.9", case.subject_id)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("channel", "contact", "address"),
    [
        ("web", SUCHADA, "suchada@example.com"),
        ("email", SUCHADA, "suchada@example.com"),
        ("letter", SUCHADA, "suchada@example.com"),
        ("phone", SUCHADA, "+66898765432"),
        ("app", SUCHADA, "+66898765432"),
        ("web", Contact(phone="+66898765432"), "+66898765432"),
        ("phone", Contact(email="suchada@example.com"), "suchada@example.com"),
    ],
)
def test_the_number_is_sent_by_the_channel_used(
    channel: str, contact: Contact, address: str
) -> None:
    case = filed(channel=channel, contact=contact)
    [message] = sent_to(address)
    assert message.template == "complaints.acknowledged"
    assert case.number in message.body


@pytest.mark.django_db
def test_a_letter_without_an_address_of_ours_still_waits_for_its_acknowledgement() -> None:
    case = filed(channel="letter", contact=Contact(name="สุชาดา"))
    assert (case.ack_at, case.next_due) == (None, date(2026, 11, 25))
    assert case.ack_due == date(2026, 11, 27)
    assert steps(case) == ["opened"]


@pytest.mark.django_db
def test_the_agent_on_the_phone_acknowledges_on_the_spot() -> None:
    case = filed(channel="phone", contact=Contact())
    assert case.ack_at == NOW
    acknowledged = CaseEvent.objects.get(case=case, step="acknowledged")
    assert acknowledged.detail == {"by": "on_the_spot"}


@pytest.mark.django_db
def test_a_letters_clocks_run_from_the_day_it_came() -> None:
    came = NOW - timedelta(days=5)
    case = filed(channel="letter", received_at=came)
    assert (case.received_at, case.recorded_at) == (came, NOW)
    assert case.progress_due == date(2026, 11, 20)


@pytest.mark.django_db
def test_the_words_go_out_in_the_language_of_the_person() -> None:
    filed(language="en")
    assert "Your case number is" in sent_to("suchada@example.com")[0].body


@pytest.mark.django_db
def test_nothing_personal_is_readable_in_the_database() -> None:
    case = filed()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c::text || (SELECT string_agg(h::text, '') FROM core_history h"
            " WHERE h.row_id = c.id::text) FROM complaints_case c WHERE id = %s",
            [case.id],
        )
        (stored,) = cursor.fetchone()
    for secret in ("สุชาดา", "98765432", "suchada@example.com", "แอปค้าง"):
        assert secret not in stored
    opened = reload(case)
    assert (opened.text, opened.contact_email) == ("แอปค้างตอนจ่ายเงิน", "suchada@example.com")


@pytest.mark.django_db
def test_cases_of_one_contact_are_found_by_its_blind_index() -> None:
    first, second = filed(), filed()
    filed(contact=Contact(phone="+66811111111"))
    wanted = blind.index("complaints.case.contact_phone", "+66898765432")
    found = Case.objects.filter(phone_index=wanted).order_by("id")
    assert [one.id for one in found] == [first.id, second.id]


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["", "nothing", "APP", "app'--"])
def test_an_unknown_category_is_refused_and_nothing_is_written(code: str) -> None:
    before = Evidence.objects.count()
    with pytest.raises(InvalidInput):
        filed(category=code)
    assert (Case.objects.count(), Evidence.objects.count()) == (0, before)


@pytest.mark.django_db
def test_a_category_that_was_switched_off_is_not_taken() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE complaints_category SET active = false WHERE code = 'card'")
    with pytest.raises(InvalidInput):
        filed(category="card")


@pytest.mark.django_db
@pytest.mark.parametrize("reference", ["R-100", "R-999", "", "' OR 1=1 --"])
def test_nobody_links_a_payment_that_is_not_their_own(reference: str) -> None:
    with pytest.raises(NotFound):
        filed_by(customer("Stranger"), movement_reference=reference)
    assert not Case.objects.exists()


@pytest.mark.django_db
def test_somebody_unknown_links_no_payment() -> None:
    with pytest.raises(NotFound):
        filed(movement_reference="R-100")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "column",
    ["number", "channel", "received_at", "recorded_at", "movement_reference", "movement"],
)
def test_what_a_case_was_filed_with_does_not_change(column: str) -> None:
    case = filed()
    value = {
        "number": "C-1",
        "channel": "phone",
        "movement_reference": "R-1",
        "movement": {"amount_satang": 1},
    }.get(column, datetime(2020, 1, 1, tzinfo=UTC))
    with pytest.raises(DatabaseError, match="does not change"), transaction.atomic():
        Case.objects.filter(id=case.id).update(**{column: value})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"kind": "rumour"}, "case_kind_known"),
        ({"state": "lost"}, "case_"),
        ({"state": "resolved"}, "case_decided_with_an_outcome"),
        ({"outcome": "upheld"}, "case_decided_with_an_outcome"),
        ({"closed_at": NOW}, "case_closed_at_a_time"),
    ],
)
def test_the_database_refuses_a_case_that_makes_no_sense(
    values: dict[str, Any], constraint: str
) -> None:
    case = filed()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Case.objects.filter(id=case.id).update(**values)


@pytest.mark.django_db
def test_history_keeps_a_cases_past() -> None:
    case = filed()
    Case.objects.filter(id=case.id).update(text="other words", kind="fraud")
    row = History.objects.filter(row_id=str(case.id), operation="UPDATE").latest("id")
    assert row.changes == {"kind": ["complaint", "fraud"], "text": "changed"}


@pytest.mark.django_db
def test_a_person_gets_what_their_cases_hold_about_them() -> None:
    case, other = filed(), filed(contact=Contact(phone="+66811111111"))
    [held] = person.personal_data_of_cases(case.subject_id)
    assert (held["number"], held["contact_phone"]) == (case.number, "+66898765432")
    assert other.number not in str(person.personal_data_of_steps(case.subject_id))


@pytest.mark.django_db
def test_the_same_key_twice_gives_the_same_case_and_one_acknowledgement() -> None:
    malee, once = customer(), key()
    first = filed_by(malee, idempotency_key=once)
    again = filed_by(malee, NOW + timedelta(minutes=1), idempotency_key=once)
    assert (again.id, again.number) == (first.id, first.number)
    assert (Case.objects.count(), len(sent_to("+66812345678"))) == (1, 1)


@pytest.mark.django_db
def test_the_same_key_with_other_content_is_refused() -> None:
    malee, once = customer(), key()
    filed_by(malee, idempotency_key=once)
    with pytest.raises(KeyUsed):
        filed_by(malee, idempotency_key=once, text="another matter")
    assert Case.objects.count() == 1


@pytest.mark.django_db
def test_two_customers_may_use_the_same_key() -> None:
    once = key()
    first = filed_by(customer("Malee"), idempotency_key=once)
    second = filed_by(customer("Somchai"), idempotency_key=once)
    assert first.id != second.id


@pytest.mark.django_db
def test_without_a_key_the_same_words_are_two_cases() -> None:
    assert filed().id != filed().id


def at_once(act: Callable[[], Any]) -> list[Any]:
    """Two threads from one starting line; what each got."""
    start, answers = threading.Barrier(2), []

    def one() -> None:
        try:
            start.wait()
            answers.append(act())
        except Exception as error:
            answers.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.fixture
def both_look_first(monkeypatch) -> None:
    """Both filings look for an earlier case before either of them writes."""
    looked = threading.Barrier(2)
    draw = intake._new_number

    def draw_when_both_looked(now: datetime) -> str:
        looked.wait(5)
        return draw(now)

    monkeypatch.setattr(intake, "_new_number", draw_when_both_looked)


@pytest.mark.race
def test_the_same_key_at_the_same_moment_gives_one_case(race_db, both_look_first) -> None:
    malee, once = customer(), key()
    first, second = at_once(lambda: filed_by(malee, idempotency_key=once))
    assert first.number == second.number
    assert (Case.objects.count(), len(sent_to("+66812345678"))) == (1, 1)


@pytest.mark.race
def test_a_double_press_on_the_web_makes_one_data_subject(race_db, both_look_first) -> None:
    once = key()
    first, second = at_once(lambda: filed(idempotency_key=once))
    assert first.id == second.id
    assert Evidence.objects.filter(action="consent.subject.register").count() == 1


@pytest.mark.race
def test_control_without_the_unique_key_there_are_two_cases(race_db, both_look_first) -> None:
    owner = race_db.connect_owner()
    owner.cursor().execute("DROP INDEX case_once_per_key")
    owner.commit()
    owner.close()
    malee, once = customer(), key()
    first, second = at_once(lambda: filed_by(malee, idempotency_key=once))
    assert first.number != second.number
    assert Case.objects.filter(idempotency_key=once).count() == 2


@pytest.mark.race
def test_a_filing_that_dies_half_way_leaves_nothing(race_db, monkeypatch) -> None:
    def die(**_: Any) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as broken:
        broken.setattr(reach, "tell", die)
        with pytest.raises(RuntimeError):
            filed()
    assert (Case.objects.count(), CaseEvent.objects.count()) == (0, 0)
    assert not Evidence.objects.filter(action__startswith="complaints").exists()
    assert not Evidence.objects.filter(action="consent.subject.register").exists()


@pytest.mark.django_db
def test_numbers_are_not_in_sequence() -> None:
    numbers = {filed().number for _ in range(10)}
    tails = sorted(int(one.replace("-", "")[5:14]) for one in numbers)
    assert len(tails) == 10
    assert max(second - first for first, second in pairwise(tails)) > 1000


def test_new_ids_are_ordered_by_time() -> None:
    made = [new_id() for _ in range(100)]
    assert made == sorted(made)
