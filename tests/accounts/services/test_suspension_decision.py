"""What becomes of a suspension takes two people: one reviews, another decides."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.errors.suspension import (
    CannotExtend,
    NotDeceased,
    ProofNotReviewed,
    SuspensionEnded,
)
from accounts.models.closure import ClosedAccount
from accounts.models.customer import Customer
from accounts.models.device import Device
from accounts.models.session import Session
from accounts.models.suspension import HeirRequest, Suspension
from accounts.services import heirs, suspension
from accounts.services import suspension_decision as decisions
from consent.data.request import Asked, Identified
from consent.errors.request import SubjectDied
from consent.models.request import DataRequest
from consent.selectors import purpose as purposes
from consent.services import request as data_requests
from micropay.core import approval, clock
from micropay.core.approval import SelfApproval
from micropay.core.models.approval import Approval
from tests.accounts.app import MALEE, App, refused
from tests.accounts.services.test_suspension import noon, prove
from tests.accounts.signed import Signed
from tests.accounts.suspended import agreed, checker, found_false, held, maker, state_of, stored

pytestmark = pytest.mark.django_db
WHY = "the house register was checked"


@pytest.fixture
def malee() -> Signed:
    return Signed()


def ask(service, row: Suspension, now=None, **values) -> Approval:
    return service(
        actor=maker().actor(), suspension_id=row.id, reason=WHY, now=now or clock.now(), **values
    )


def test_proof_is_reviewed_by_one_and_decided_by_another(malee) -> None:
    row = found_false(malee.principal.customer_id)
    prove(malee, row)
    asked = ask(decisions.ask_to_lift, row)
    with pytest.raises(SelfApproval):
        approval.approve(
            approval_id=asked.id, actor=maker().actor(), reason="fine by me", now=clock.now()
        )
    assert state_of(malee.principal.customer_id) == "suspended"
    agreed(asked)
    assert (stored(row).state, stored(row).ended_by) == ("lifted", "checker")
    assert state_of(malee.principal.customer_id) == "active"


def test_a_refused_request_leaves_the_account_suspended(malee) -> None:
    row = found_false(malee.principal.customer_id)
    asked = ask(decisions.ask_to_lift, row)
    approval.refuse(
        approval_id=asked.id, actor=checker().actor(), reason="not enough", now=clock.now()
    )
    assert (stored(row).state, state_of(malee.principal.customer_id)) == ("in_force", "suspended")


def test_no_account_is_ended_while_proof_may_still_come(malee) -> None:
    row = found_false(malee.principal.customer_id, detected_at=noon(), now=noon())
    with pytest.raises(ProofNotReviewed):
        ask(decisions.ask_to_end_account, row, now=noon(15))
    asked = ask(decisions.ask_to_end_account, row, now=noon(16))
    agreed(asked, now=noon(16))
    assert state_of(malee.principal.customer_id) == "closed"


def test_proof_that_came_after_the_request_is_heard_first(malee) -> None:
    """Asked on day sixteen, before which proof had come: the finding is decided on that proof."""
    row = found_false(malee.principal.customer_id)
    prove(malee, row)
    asked = ask(decisions.ask_to_end_account, row)
    agreed(asked)
    assert stored(row).state == "ended_account"


def test_what_ends_is_deleted_and_the_list_says_what_the_law_keeps(malee) -> None:
    row = found_false(malee.principal.customer_id)
    prove(malee, row)
    agreed(ask(decisions.ask_to_end_account, row))
    customer = Customer.objects.get(id=malee.principal.customer_id)
    assert (customer.state, customer.email) == ("closed", None)
    ended = ClosedAccount.objects.get(customer=customer)
    assert ended.cause == "false_information"
    assert {one["what"] for one in ended.kept} == {
        "identity",
        "transactions",
        "agreements",
        "complaints",
    }
    assert all(one["law"] and one["until"] > str(noon(365 * 5 - 9).date()) for one in ended.kept)
    assert "email" in ended.erased and "pin" in ended.erased
    assert not Session.objects.alive().filter(customer=customer).exists()
    assert not Device.objects.filter(customer=customer, retired_at=None).exists()


def test_the_old_pin_opens_a_closed_account_no_more(malee) -> None:
    before = malee.credential.pin_verifier
    row = found_false(malee.principal.customer_id)
    prove(malee, row)
    agreed(ask(decisions.ask_to_end_account, row))
    assert malee.credential.pin_verifier != before
    refused(App.installed().sign_in(MALEE), "pin_wrong", 403)


def test_a_hold_is_extended_by_a_police_report_without_a_gap(malee) -> None:
    row = held(malee.principal.customer_id, now=noon())
    asked = ask(
        decisions.ask_to_extend,
        row,
        now=noon(1),
        cause="police_report",
        reference="ปจว. 7/2569",
        until=None,
    )
    agreed(asked, now=noon(2))
    assert stored(row).state == "replaced"
    following = Suspension.objects.get(cause="police_report")
    assert (following.state, following.until) == ("in_force", noon(1) + timedelta(days=7))
    assert state_of(malee.principal.customer_id) == "suspended"


@pytest.mark.parametrize(
    ("cause", "reference"),
    [("own_detection", "A-1"), ("police_report", " "), ("victim_report", "V")],
)
def test_only_police_and_court_extend_and_by_a_number(malee, cause, reference) -> None:
    row = held(malee.principal.customer_id)
    with pytest.raises(CannotExtend):
        ask(decisions.ask_to_extend, row, cause=cause, reference=reference, until=None)
    assert not Approval.objects.exists()


def test_a_hold_that_ended_meanwhile_is_not_extended(malee) -> None:
    row = held(malee.principal.customer_id, now=noon())
    told = {"cause": "court_order", "reference": "ศาล 1", "until": None}
    asked = ask(decisions.ask_to_extend, row, now=noon(1), **told)
    suspension.end_due(actor=maker().actor(), now=row.until)
    with pytest.raises(SuspensionEnded):
        agreed(asked, now=noon(4))
    assert state_of(malee.principal.customer_id) == "active"


def test_a_hold_is_released_early_by_two(malee) -> None:
    row = held(malee.principal.customer_id)
    agreed(ask(decisions.ask_to_lift, row))
    assert state_of(malee.principal.customer_id) == "active"


def dead(malee: Signed) -> Suspension:
    return suspension.report_death(
        actor=maker().actor(),
        customer_id=malee.principal.customer_id,
        reference="มรณบัตร 55",
        reason="the son called",
        now=clock.now(),
    )


def say_yes_to_marketing(app: App) -> None:
    view = purposes.catalogue("micropay", "th", clock.now())
    text = next(one.text for one in view if one.code == "marketing")
    body = {"given": True, "language": "th", "text_sha256": text.sha256}
    answer = app.put("consents/marketing", body)
    assert answer.status_code == 200, answer.data


def test_a_reported_death_stops_money_and_one_person_confirms_nothing(malee) -> None:
    row = dead(malee)
    assert state_of(malee.principal.customer_id) == "suspended"
    asked = ask(decisions.ask_to_confirm_death, row)
    with pytest.raises(SelfApproval):
        approval.approve(
            approval_id=asked.id, actor=maker().actor(), reason="certain", now=clock.now()
        )
    assert state_of(malee.principal.customer_id) == "suspended"


def test_a_confirmed_death_ends_consents_and_sessions(malee) -> None:
    say_yes_to_marketing(malee.app)
    subject_id = malee.principal.subject_id
    assert purposes.is_active(subject_id, "marketing", clock.now())
    agreed(ask(decisions.ask_to_confirm_death, dead(malee)))
    assert state_of(malee.principal.customer_id) == "deceased"
    assert not purposes.is_active(subject_id, "marketing", clock.now())
    assert malee.app.get("me").status_code == 401


def test_a_false_report_of_death_is_lifted_by_two(malee) -> None:
    agreed(ask(decisions.ask_to_lift, dead(malee)))
    assert state_of(malee.principal.customer_id) == "active"
    assert malee.app.get("me").status_code == 200


def heir(malee: Signed) -> HeirRequest:
    return heirs.record(
        actor=maker().actor(),
        customer_id=malee.principal.customer_id,
        name="สมหญิง ใจดี",
        contact="081 999 8888",
        relation="daughter",
        wish="ขอทราบยอดเงินคงเหลือ",
        reason="letter of today",
        now=clock.now(),
    )


def test_what_heirs_ask_is_recorded_apart_from_data_subjects_requests(malee) -> None:
    with pytest.raises(NotDeceased):
        heir(malee)
    agreed(ask(decisions.ask_to_confirm_death, dead(malee)))
    row = heir(malee)
    assert (row.state, row.name) == ("open", "สมหญิง ใจดี")
    heirs.answer(
        actor=maker().actor(), request_id=row.id, reason="sent to the court", now=clock.now()
    )
    assert HeirRequest.objects.get().state == "answered"


@pytest.mark.parametrize("kind", ["access", "copy", "erasure", "withdrawal"])
def test_heirs_make_no_request_of_a_data_subject_and_are_told_the_way(malee, kind: str) -> None:
    """Before the death is confirmed by two, a request with Malee's name is hers."""
    row = dead(malee)
    taken = {
        "actor": maker().actor(),
        "subject_id": malee.principal.subject_id,
        "asked": Asked(kind, fields=("marketing",) if kind == "withdrawal" else ()),
        "identified": Identified("agent", "letter of the daughter", "branch"),
    }
    agreed(ask(decisions.ask_to_confirm_death, row))
    with pytest.raises(SubjectDied) as refused_with:
        data_requests.take(**taken, now=clock.now())
    assert "heirs" in refused_with.value.title
    assert not DataRequest.objects.exists()
    assert heir(malee).state == "open"


def test_a_report_of_a_death_alone_takes_no_right_away(malee) -> None:
    dead(malee)
    row = data_requests.take(
        actor=malee.principal.actor,
        subject_id=malee.principal.subject_id,
        asked=Asked("copy"),
        identified=Identified("otp"),
        now=clock.now(),
    )
    assert row.state == "open"
