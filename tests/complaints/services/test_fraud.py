"""A report of fraud holds the account that got the money, at once, with a basis and an end."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from accounts.errors.suspension import SuspendedAlready
from accounts.models.customer import Customer
from complaints.errors import CaseClosed, CaseEmptied
from complaints.models.case import Case
from complaints.models.fraud import FraudHold
from complaints.models.letter import Letter
from complaints.selectors import fraud as reads
from complaints.selectors import letter as letters
from complaints.selectors.case import steps_for_customer
from complaints.services import case as work
from complaints.services import fraud, letter
from micropay.core import approval, clock
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.complaints import buttons_work, talks
from tests.complaints.money import (
    PIM,
    PRASIT,
    TIDA,
    case_of,
    malee,
    paid_bill,
    somchai,
    words_of,
)
from tests.complaints.people import NOW

pytestmark = pytest.mark.django_db


def report(her) -> Case:
    return case_of(her, kind="fraud", category="fraud.deceived", movement_reference=paid_bill(her))


def held(case: Case, him) -> FraudHold:
    return fraud.hold(
        actor=TIDA,
        case_id=case.id,
        customer_id=him.customer_id,
        cause="victim_report",
        reason="she called",
        now=clock.now(),
    )


def state_of(him) -> str:
    return Customer.objects.get(pk=him.customer_id).state


def agreed(kind: str) -> None:
    request = Approval.objects.get(kind=kind, state="waiting")
    with transaction.atomic():
        approval.approve(approval_id=request.id, actor=PIM, reason="checked", now=clock.now())


def test_the_account_is_held_at_once_with_legal_basis_and_end() -> None:
    her, him = malee(), somchai()
    row = held(report(her), him)
    view = reads.seen(row.id)
    assert state_of(him) == "suspended"
    assert view.basis and view.reference == row.case.number
    assert view.until is not None and view.until - view.since == timedelta(hours=72)
    step = Evidence.objects.get(action="complaints.case.hold")
    assert (step.actor_label, step.detail["what"]) == ("tida", "hold")
    assert "hold" not in [one.step for one in steps_for_customer(row.case)]


def test_one_report_holds_an_account_once() -> None:
    case, him = report(malee()), somchai()
    held(case, him)
    with pytest.raises(SuspendedAlready):
        held(case, him)
    assert FraudHold.objects.count() == 1


def test_two_people_give_the_account_back() -> None:
    him = somchai()
    row = held(report(malee()), him)
    fraud.ask_to_release(actor=PRASIT, hold_id=row.id, reason="mistaken", now=clock.now())
    assert state_of(him) == "suspended"
    agreed("accounts.suspension.lift")
    assert state_of(him) == "active"
    assert reads.seen(row.id).state == "lifted"


def test_two_people_extend_by_the_police_report() -> None:
    him = somchai()
    row = held(report(malee()), him)
    fraud.ask_to_extend(
        actor=PRASIT,
        hold_id=row.id,
        cause="police_report",
        reference="สน.พญาไท 123/2569",
        until=None,
        reason="report came",
        now=clock.now(),
    )
    agreed("accounts.suspension.extend")
    view = reads.seen(row.id)
    assert (view.cause, view.reference) == ("police_report", "สน.พญาไท 123/2569")
    assert state_of(him) == "suspended"


def test_the_pack_for_the_police_says_who_what_when_and_by_which_law() -> None:
    her, him = malee(), somchai()
    case = report(her)
    row = held(case, him)
    for _ in range(2):
        made = fraud.pack_for_police(
            actor=TIDA, hold_id=row.id, reason="police asked", now=clock.now()
        )
    content = letter.open_letter(
        actor=TIDA, letter=made, reason="to the police", now=clock.now()
    ).content
    text = words_of(content)
    assert Letter.objects.count() == 1
    for part in (case.number, "300.00", him.wallet.number, case.movement_reference):
        assert part in text
    with pytest.raises(NotFound):
        letters.for_customer(case=case, letter_id=made.id)


def packed(row: FraudHold) -> Letter:
    return fraud.pack_for_police(actor=TIDA, hold_id=row.id, reason="police asked", now=clock.now())


def read(made: Letter) -> str:
    return words_of(
        letter.open_letter(actor=TIDA, letter=made, reason="look", now=clock.now()).content
    )


def test_new_facts_make_a_new_version_and_the_older_stays_as_it_was() -> None:
    case = report(malee())
    row = held(case, somchai())
    first = packed(row)
    before = read(first)
    work.add_information(actor=TIDA, case_id=case.id, text="ALSO BY LINE 0811", now=clock.now())
    second, again = packed(row), packed(row)
    assert ([first.version, second.version], second) == ([1, 2], again)
    assert "ALSO BY LINE 0811" in read(second) and "ALSO BY LINE 0811" not in before
    assert read(first) == before
    assert Letter.objects.get(pk=first.pk).sha256 == first.sha256 != second.sha256


def test_the_pack_names_files_and_calls_by_their_hash() -> None:
    case = report(malee())
    row = held(case, somchai())
    call = talks.call(case, clock.now())
    kept = StoredFile.objects.get(pk=buttons_work.a_file_of(case).file_id)
    text = read(packed(row)).replace("\n", "").replace("\r", "")
    assert call.sha256 in text and kept.sha256 in text


def test_what_only_the_day_changes_is_no_new_fact() -> None:
    row = held(report(malee()), somchai())
    made = packed(row)
    later = fraud.pack_for_police(
        actor=TIDA, hold_id=row.id, reason="again", now=clock.now() + timedelta(hours=1)
    )
    assert (later, Letter.objects.count()) == (made, 1)


def test_a_closed_case_holds_nobody() -> None:
    him, case = somchai(), report(malee())
    work.resolve(
        actor=TIDA, case_id=case.id, outcome="answered", text="x", reason="done", now=clock.now()
    )
    work.change_state(actor=TIDA, case_id=case.id, state="closed", reason="done", now=clock.now())
    with pytest.raises(CaseClosed):
        held(case, him)
    assert state_of(him) == "active"


def test_who_reported_is_not_the_suspects_to_read() -> None:
    her, him = malee(), somchai()
    held(report(her), him)
    [told] = reads.personal_rows(him.subject_id)
    assert set(told) == {"cause", "placed_at"}
    assert list(reads.personal_rows(her.subject_id)) == []


def test_of_an_emptied_case_there_is_no_pack_and_nothing_happens() -> None:
    case = report(malee())
    row = held(case, somchai())
    packed(row)
    Case.objects.filter(pk=case.pk).update(
        state="closed", outcome="answered", resolved_at=NOW, closed_at=NOW, emptied_at=NOW
    )
    before = (Letter.objects.count(), case.events.count())
    with pytest.raises(CaseEmptied):
        packed(row)
    assert (Letter.objects.count(), case.events.count()) == before
