"""Money stops at once, for a cause and a ground in law, and the customer is heard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from accounts.errors.suspension import (
    AccountEnded,
    DetectionNotPossible,
    NoProofAsked,
    ProofTooLate,
    SuspendedAlready,
    SuspensionEnded,
    TooManyProofs,
)
from accounts.models.customer import Customer
from accounts.models.suspension import Suspension, SuspensionProof
from accounts.selectors import suspension as reads
from accounts.services import suspension, suspension_proof
from accounts.states import SUSPENSION_MOVES, SuspensionState
from micropay.core import clock, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.history import History
from tests.accounts.app import MALEE, SOMCHAI, App, messages_to, refused
from tests.accounts.signed import Signed
from tests.accounts.suspended import WHY, found_false, held, maker, state_of, stored
from tests.core import file_samples

pytestmark = pytest.mark.django_db
CLOCKWORK = Actor.system("end_suspensions")


@pytest.fixture
def malee() -> Signed:
    return Signed()


def noon(days: int = 0):
    """Noon in Bangkok, so many days from today."""
    today = clock.bangkok_day(clock.now())
    return clock.day_start(today + timedelta(days=days)) + timedelta(hours=12)


def prove(malee: Signed, row: Suspension, now=None) -> Suspension:
    return suspension_proof.give_proof(
        actor=malee.principal.actor,
        principal=malee.principal,
        suspension_id=row.id,
        words="ทะเบียนบ้านเล่มจริง",
        now=now or clock.now(),
    )


def test_false_information_suspends_at_once_and_says_until_when_to_answer(malee) -> None:
    row = found_false(malee.principal.customer_id)
    assert state_of(malee.principal.customer_id) == "suspended"
    assert row.proof_by == clock.bangkok_day(clock.now()) + timedelta(days=15)
    told = messages_to(MALEE)[0]
    assert told.template == "accounts.suspended_false_information"
    assert clock.buddhist(row.proof_by) in told.body
    [act] = Evidence.objects.filter(action="accounts.suspension.place")
    assert (act.reason, act.detail["cause"]) == (WHY, "false_information")
    assert row.basis and act.detail["basis"] == row.basis


def test_a_photo_of_the_house_register_is_sent_in_the_app(malee) -> None:
    """A real file through the API: checked, stored encrypted, and proof for the reviewer."""
    row = found_false(malee.principal.customer_id)
    path = f"me/suspensions/{row.id}/files"
    refused(malee.app.upload(path, b"MZ\x90 a program"), "file_type_not_allowed", 415)
    assert stored(row).state == "in_force" and not SuspensionProof.objects.exists()
    answer = malee.app.upload(path, file_samples.picture())
    assert answer.status_code == 201, answer.data
    [shown] = answer.data["suspensions"]
    assert (shown["state"], shown["takes_proof"]) == ("proof_given", True)
    proof = SuspensionProof.objects.get()
    kept = StoredFile.objects.get(id=proof.file_id)
    assert (kept.media_type, kept.purpose) == ("image/jpeg", "suspension_proof")
    assert messages_to(MALEE)[0].template == "accounts.proof_received"


def test_nobody_sends_proof_for_somebody_else(malee) -> None:
    row = found_false(malee.principal.customer_id)
    somchai = App.installed().register(SOMCHAI)
    answer = somchai.upload(f"me/suspensions/{row.id}/files", file_samples.picture())
    refused(answer, "not_found", 404)
    assert not StoredFile.objects.exists() and not SuspensionProof.objects.exists()


def test_the_days_run_from_detection_not_from_the_notice(malee) -> None:
    """Detected ten days before anybody was told: five days are left."""
    row = found_false(malee.principal.customer_id, detected_at=noon(-10), now=noon())
    assert row.proof_by == clock.bangkok_day(noon(5))
    prove(malee, row, now=noon(5))
    assert stored(row).state == "proof_given"


def test_proof_comes_in_time_on_the_fifteenth_day_and_too_late_on_the_sixteenth(malee) -> None:
    row = found_false(malee.principal.customer_id, detected_at=noon(), now=noon())
    last_moment = clock.day_end(clock.bangkok_day(noon(15))) - timedelta(seconds=1)
    first_late = clock.day_end(clock.bangkok_day(noon(15)))
    with pytest.raises(ProofTooLate):
        prove(malee, row, now=first_late)
    assert not SuspensionProof.objects.exists()
    assert stored(row).state == "in_force"
    prove(malee, row, now=last_moment)
    assert stored(row).proof_given_at == last_moment
    assert messages_to(MALEE)[0].template == "accounts.proof_received"


def test_a_finding_late_in_the_evening_counts_on_its_own_bangkok_day(malee) -> None:
    evening = clock.day_end(clock.bangkok_day(noon(-1))) - timedelta(minutes=1)
    row = found_false(malee.principal.customer_id, detected_at=evening, now=noon())
    assert row.proof_by == clock.bangkok_day(noon(14))


@pytest.mark.parametrize("days", [1, -16])
def test_a_detection_to_come_or_one_past_answering_is_refused(malee, days: int) -> None:
    with pytest.raises(DetectionNotPossible):
        found_false(malee.principal.customer_id, detected_at=noon(days), now=noon())
    assert state_of(malee.principal.customer_id) == "active"
    assert not Suspension.objects.exists()


def test_one_finding_at_a_time(malee) -> None:
    found_false(malee.principal.customer_id)
    with pytest.raises(SuspendedAlready):
        found_false(malee.principal.customer_id)
    assert Suspension.objects.count() == 1


def test_a_suspended_customer_signs_in_reads_why_and_answers(malee) -> None:
    row = found_false(malee.principal.customer_id)
    phone = App.installed().signed_in(MALEE)
    [told] = phone.get("me/suspensions").data["suspensions"]
    assert (told["cause"], told["takes_proof"]) == ("false_information", True)
    assert told["false_fields"] == ["address"] and told["basis"]
    answer = phone.post(f"me/suspensions/{row.id}/proof", {"words": "โฉนดตัวจริง"})
    assert answer.status_code == 201
    assert answer.data["suspensions"][0]["state"] == "proof_given"
    assert SuspensionProof.objects.get().words == "โฉนดตัวจริง"


def test_another_customers_suspension_is_nobodys(malee) -> None:
    row = found_false(malee.principal.customer_id)
    somchai = App.installed().register(SOMCHAI)
    refused(somchai.post(f"me/suspensions/{row.id}/proof", {"words": "x"}), "not_found", 404)
    assert somchai.get("me/suspensions").data == {"suspensions": []}


def test_proof_decides_no_hold(malee) -> None:
    row = held(malee.principal.customer_id)
    with pytest.raises(NoProofAsked):
        prove(malee, row)


def test_so_much_proof_and_no_more(malee) -> None:
    row = found_false(malee.principal.customer_id)
    most = rules.number("suspension.proofs_most", at=clock.now())
    for _ in range(most):
        prove(malee, row)
    with pytest.raises(TooManyProofs):
        prove(malee, row)
    assert SuspensionProof.objects.count() == most


@pytest.mark.parametrize(
    ("cause", "hours"), [("victim_report", 72), ("police_report", 168), ("own_detection", 168)]
)
def test_a_hold_ends_by_itself_when_its_hours_are_over(malee, cause: str, hours: int) -> None:
    row = held(malee.principal.customer_id, cause, now=noon())
    ends = noon() + timedelta(hours=hours)
    assert row.until == ends
    assert suspension.end_due(actor=CLOCKWORK, now=ends - timedelta(seconds=1)) == 0
    assert state_of(malee.principal.customer_id) == "suspended"
    assert suspension.end_due(actor=CLOCKWORK, now=ends) == 1
    assert suspension.end_due(actor=CLOCKWORK, now=ends) == 0
    assert stored(row).state == "expired"
    assert state_of(malee.principal.customer_id) == "active"
    assert messages_to(MALEE)[0].template == "accounts.suspension_ended"


def test_one_report_holds_an_account_once_also_after_it_ended(malee) -> None:
    row = held(malee.principal.customer_id, now=noon())
    suspension.end_due(actor=CLOCKWORK, now=row.until)
    with pytest.raises(SuspendedAlready):
        held(malee.principal.customer_id)
    assert state_of(malee.principal.customer_id) == "active"
    held(malee.principal.customer_id, reference="V-2")
    assert state_of(malee.principal.customer_id) == "suspended"


def test_the_account_comes_back_only_with_the_last_cause(malee) -> None:
    row = held(malee.principal.customer_id, now=noon())
    found_false(malee.principal.customer_id)
    suspension.end_due(actor=CLOCKWORK, now=row.until)
    assert stored(row).state == "expired"
    assert state_of(malee.principal.customer_id) == "suspended"
    assert reads.why_suspended(customer_id=malee.principal.customer_id) == ["false_information"]


def test_a_court_may_name_an_end_or_none(malee) -> None:
    with pytest.raises(DetectionNotPossible):
        order(malee, until=noon(-1))
    row = order(malee, until=None)
    assert suspension.end_due(actor=CLOCKWORK, now=noon(4000)) == 0
    assert (stored(row).state, row.until) == ("in_force", None)


def order(malee: Signed, until) -> Suspension:
    return suspension.obey_court(
        actor=maker().actor(),
        customer_id=malee.principal.customer_id,
        reference="ศาล 123/2569",
        until=until,
        reason="order received by letter",
        now=noon(),
    )


def test_nobody_is_suspended_whose_account_has_ended_or_who_is_unknown(malee) -> None:
    Customer.objects.update(state="closed", closed_at=clock.now())
    with pytest.raises(AccountEnded):
        held(malee.principal.customer_id)
    with pytest.raises(NotFound):
        held(malee.principal.session_id)
    assert not Suspension.objects.exists()


def test_an_ended_suspension_takes_no_proof(malee) -> None:
    row = found_false(malee.principal.customer_id)
    with transaction.atomic():
        suspension.end(
            reads.locked(suspension_id=row.id), SuspensionState.LIFTED, CLOCKWORK, "", noon()
        )
    with pytest.raises(SuspensionEnded):
        prove(malee, row)


def test_the_database_keeps_what_a_suspension_is(malee) -> None:
    row = held(malee.principal.customer_id)
    for change in ({"until": noon(99)}, {"cause": "court_order"}, {"basis": "because"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Suspension.objects.filter(pk=row.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Customer.objects.update(state="active")
    with pytest.raises(DatabaseError), transaction.atomic():
        Customer.objects.update(state="deceased")
    assert state_of(malee.principal.customer_id) == "suspended"


def test_a_closed_account_stays_closed_whoever_writes(malee) -> None:
    Customer.objects.update(state="closed", closed_at=clock.now())
    for state in ("active", "suspended", "deceased"):
        with pytest.raises(DatabaseError), transaction.atomic():
            Customer.objects.update(state=state)
    assert state_of(malee.principal.customer_id) == "closed"


@pytest.mark.parametrize(
    ("changed", "constraint"),
    [
        ({"until": None}, "suspension_fraud_hold_has_end_and_report"),
        ({"reference": ""}, "suspension_fraud_hold_has_end_and_report"),
        ({"basis": ""}, "suspension_names_its_basis"),
        ({"state": "proof_given"}, "suspension_false_information_says_what"),
        ({"cause": "whim"}, "suspension_cause_known"),
    ],
)
def test_the_database_knows_no_hold_without_end_report_and_ground(
    malee, changed, constraint
) -> None:
    row = held(malee.principal.customer_id)
    values = {
        name: getattr(row, name)
        for name in ("cause", "basis", "reference", "detected_at", "from_at", "until", "placed_by")
    }
    again = Suspension(customer=row.customer, **{**values, "reference": "V-9", **changed})
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        again.save(force_insert=True)


def test_the_past_of_a_suspension_is_kept(malee) -> None:
    row = held(malee.principal.customer_id, now=noon())
    suspension.end_due(actor=CLOCKWORK, now=row.until)
    kept = History.objects.filter(table_name="accounts_suspension", row_id=str(row.id))
    assert kept.count() == 2


def test_every_state_has_a_way_out_or_is_an_end() -> None:
    assert set(SUSPENSION_MOVES) == set(SuspensionState)
    ends = {state for state, moves in SUSPENSION_MOVES.items() if not moves}
    assert ends == set(SuspensionState) - {"in_force", "proof_given"}
