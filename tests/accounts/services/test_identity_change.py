"""One agent asks, another person decides, the customer is told: nobody else changes who she is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connections, transaction

from accounts.errors import identity_change as errors
from accounts.models.cool_off import CoolOff
from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityChange,
    IdentityCheckItem,
    IdentityErasure,
)
from accounts.models.session import Session
from accounts.services import identity_change as decisions
from accounts.services import identity_erasure as erasure
from accounts.services import identity_request as service
from accounts.tasks import expire_identity_changes
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound, Refusal
from micropay.core.file_errors import FileNotScanned, FileRefused
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.history import History
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, SOMCHAI, App, messages_to
from tests.accounts.identity import (
    NEW_ID,
    NEW_PHONE,
    NEW_PHONE_E164,
    WHY,
    applied,
    approved,
    attached,
    checked,
    decide,
    handed_in,
    looked_at,
    ploy,
    prepared,
    requested,
    scanned,
    submitted,
    wit,
)
from tests.backoffice import member
from tests.core import file_samples as samples

RETENTION = Actor.system("retention")


@pytest.fixture
def app(db: None) -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def malee(app: App) -> Customer:
    return Customer.objects.get(pk=app.customer_id)


def identity(customer: Customer) -> tuple[str | None, str | None]:
    customer = Customer.objects.get(pk=customer.pk)
    return customer.phone, customer.national_id


def unchanged(customer: Customer) -> bool:
    return identity(customer) == (MALEE.e164, MALEE.national_id)


def texts_to(phone: str) -> list[str]:
    return [one.template for one in Message.objects.order_by("id") if one.to == phone]


def state_of(change: IdentityChange) -> str:
    return IdentityChange.objects.get(pk=change.pk).state


# The thread -------------------------------------------------------------------------------------


def test_a_phone_changes_after_two_people_and_both_numbers_are_told(app: App, malee) -> None:
    change = applied(malee)
    assert identity(malee) == (NEW_PHONE_E164, MALEE.national_id)
    assert Customer.objects.with_phone(NEW_PHONE_E164).get() == malee
    assert not Customer.objects.with_phone(MALEE.e164).exists()
    assert (change.state, change.old_value) == ("applied", MALEE.e164)
    assert texts_to(MALEE.e164)[-2:] == [
        "accounts.identity_change_asked",
        "accounts.phone_changed_old",
    ]
    assert texts_to(NEW_PHONE_E164) == ["accounts.phone_changed_new"]
    assert "08x-xxx-4321" in messages_to(MALEE)[0].body
    assert app.get("me").status_code == 401
    assert set(Session.objects.values_list("end_reason", flat=True)) == {"identity_changed"}
    assert CoolOff.objects.get(customer=malee).cause == "identity_changed"


def test_she_signs_in_with_the_new_number_and_not_with_the_old(app: App, malee) -> None:
    applied(malee)
    renewed = type(MALEE)(**{**vars(MALEE), "phone": NEW_PHONE})
    assert app.sign_in(renewed).status_code == 201
    asked = App.installed().post("sessions/code", {"phone": MALEE.phone})
    assert asked.status_code == 201
    assert messages_to(MALEE)[0].template == "accounts.sign_in_unknown"


def test_a_national_id_changes_and_the_bank_verifies_anew(malee) -> None:
    Customer.objects.update(verified_at=clock.now())
    applied(malee, field="national_id", value="3-1006-00445-63-5")
    assert identity(malee) == (MALEE.e164, NEW_ID)
    assert Customer.objects.get().verified_at is None
    assert texts_to(MALEE.e164)[-1] == "accounts.national_id_changed"


def test_messages_come_in_the_customers_language(db) -> None:
    App.installed(language="en").register(MALEE)
    applied(Customer.objects.get())
    assert "now uses the number 08x-xxx-4321" in messages_to(MALEE)[0].body


def test_each_step_is_on_record_with_who_and_why_and_no_value(malee) -> None:
    applied(malee)
    rows = Evidence.objects.filter(subject_id=malee.subject_id, actor_kind="staff").order_by("id")
    told = [(row.action, row.actor_label) for row in rows]
    assert told[:4] == [
        ("accounts.identity_change.request", "agent.ploy"),
        ("accounts.identity_change.check", "agent.ploy"),
        ("core.file.receive", "agent.ploy"),
        ("accounts.identity_change.attach", "agent.ploy"),
    ]
    assert ("core.file.read", "senior.wit") in told
    assert ("accounts.identity_change.apply", "senior.wit") in told
    everything = str(list(Evidence.objects.values())) + str(list(History.objects.values()))
    for value in (NEW_PHONE_E164, NEW_PHONE[1:], MALEE.national_id):
        assert value not in everything


SPELLINGS = [
    "0867654321",
    "086-765-4321",
    "086 765 4321",
    "086.765.4321",
    "(086) 765-4321",
    "+66867654321",
    "+66 86 765 4321",
    "66867654321",
    "+66-86-765-4321",
    " 0867654321 ",
]


@pytest.mark.parametrize("written", SPELLINGS)
def test_ten_spellings_are_one_phone_number(malee, written: str) -> None:
    assert requested(malee, value=written).value == NEW_PHONE_E164


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "๐๘๖๗๖๕๔๓๒๑"),
        ("phone", "02-123-4567"),
        ("phone", "+660867654321"),
        ("phone", "08676543210"),
        ("phone", ""),
        ("phone", "0867654321\x00"),
        ("national_id", "๓๑๐๐๖๐๐๔๔๕๖๓๕"),
        ("national_id", "3100600445634"),
        ("national_id", "310060044563"),
        ("national_id", "1111111111111"),
        ("national_id", ""),
    ],
)
def test_what_cannot_be_a_number_is_refused(malee, field: str, value: str) -> None:
    with pytest.raises(InvalidInput):
        requested(malee, field=field, value=value)
    assert (IdentityChange.objects.count(), unchanged(malee)) == (0, True)


# What stands against it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"), [("phone", MALEE.phone), ("national_id", MALEE.national_id)]
)
def test_the_present_value_is_no_change(malee, field: str, value: str) -> None:
    with pytest.raises(errors.IdentityUnchanged):
        requested(malee, field=field, value=value)


@pytest.mark.parametrize(
    ("field", "value"), [("phone", SOMCHAI.phone), ("national_id", SOMCHAI.national_id)]
)
def test_what_is_somebody_elses_is_refused(malee, field: str, value: str) -> None:
    App.installed().register(SOMCHAI)
    with pytest.raises(errors.IdentityTaken):
        requested(malee, field=field, value=value)
    assert (IdentityChange.objects.count(), unchanged(malee)) == (0, True)


def test_two_customers_cannot_ask_for_one_number(malee) -> None:
    requested(malee)
    other = App.installed().register(SOMCHAI)
    with pytest.raises(errors.IdentityTaken):
        requested(Customer.objects.get(pk=other.customer_id))


def test_one_request_at_a_time_on_a_field(malee) -> None:
    first = requested(malee)
    with pytest.raises(errors.IdentityChangeWaiting):
        requested(malee, value="0861112222", by=wit())
    assert requested(malee, field="national_id", value=NEW_ID).is_open
    service.withdraw(actor=ploy().actor(), change_id=first.id, reason=WHY, now=clock.now())
    assert requested(malee, value="0861112222").is_open


def test_the_database_itself_knows_no_two_open_requests(malee) -> None:
    first = requested(malee)
    with pytest.raises(IntegrityError, match="change_one_open_per_field"), transaction.atomic():
        IdentityChange.objects.create(
            customer=malee,
            field="phone",
            value="+66861112222",
            value_index="f" * 64,
            maker=first.maker,
            requested_at=clock.now(),
            expires_at=clock.now(),
        )


@pytest.mark.parametrize("state", ["closed", "deceased"])
def test_an_ended_account_is_not_changed(malee, state: str) -> None:
    Customer.objects.update(state=state, closed_at=clock.now())
    with pytest.raises(errors.IdentityAccountEnded):
        requested(malee)


def test_nobody_unknown_is_changed(db) -> None:
    with pytest.raises(NotFound):
        service.request(
            actor=ploy().actor(),
            customer_id=uuid4(),
            field="phone",
            value=NEW_PHONE,
            reason=WHY,
            now=clock.now(),
        )


# Preparing --------------------------------------------------------------------------------------


def test_every_point_of_the_checklist_has_to_be_passed(malee) -> None:
    change = requested(malee)
    attached(change)
    with pytest.raises(errors.IdentityChecksMissing) as refused:
        submitted(change)
    assert refused.value.params == {"count": 4}
    checked(change, ["phone_person_matches", "phone_new_number_held"])
    with pytest.raises(errors.IdentityChecksMissing) as refused:
        submitted(change)
    assert refused.value.params == {"count": 2}
    checked(change)
    assert submitted(change).state == "submitted"


def test_a_point_that_compliance_adds_counts_at_once(malee) -> None:
    change = prepared(malee)
    IdentityCheckItem.objects.create(
        code="phone_video", field="phone", place=9, text_th="วิดีโอ", text_en="Video", source="test"
    )
    with pytest.raises(errors.IdentityChecksMissing):
        submitted(change)
    IdentityCheckItem.objects.filter(code="phone_video").update(active=False)
    assert submitted(change).state == "submitted"


def test_evidence_is_needed_and_has_to_be_scanned(malee) -> None:
    change = requested(malee)
    checked(change)
    with pytest.raises(errors.IdentityEvidenceMissing):
        submitted(change)
    waiting = attached(change, clean=False)
    with pytest.raises(errors.IdentityEvidenceNotClean):
        submitted(change)
    with pytest.raises(FileNotScanned):
        looked_at(change, wit())
    scanned(waiting.file)
    assert submitted(change).state == "submitted"


@pytest.mark.parametrize("name", ["a picture and a jar", "a pdf with a script", "a program"])
def test_bad_evidence_is_refused_and_nothing_of_it_stays(malee, name: str) -> None:
    change = requested(malee)
    with pytest.raises(FileRefused) as refused:
        service.attach(
            actor=ploy().actor(),
            change_id=change.id,
            name="card.jpg",
            content=samples.REFUSED[name][1],
            reason=WHY,
            now=clock.now(),
        )
    assert refused.value.code == samples.REFUSED[name][0]
    assert (StoredFile.objects.count(), change.evidence.count()) == (0, 0)
    row = Evidence.objects.get(action="core.file.refuse")
    assert (row.subject_id, row.actor_label) == (malee.subject_id, "agent.ploy")


def test_only_so_many_files(malee) -> None:
    change = requested(malee)
    for _ in range(5):
        attached(change)
    with pytest.raises(errors.IdentityEvidenceTooMany), transaction.atomic():
        attached(change)
    assert change.evidence.count() == 5


def by_somebody_else(change: IdentityChange, act: str) -> None:
    other = member("agent.lek", "agent").actor()
    how: dict[str, Any] = {"actor": other, "change_id": change.id, "reason": WHY}
    more: dict[str, dict[str, Any]] = {
        "record_checks": {"passed": []},
        "attach": {"name": "a.pdf", "content": samples.document()},
    }
    getattr(service, act)(**how, **more.get(act, {}), now=clock.now())


@pytest.mark.parametrize("act", ["record_checks", "attach", "submit", "withdraw"])
def test_a_request_is_its_makers(malee, act: str) -> None:
    change = prepared(malee)
    with pytest.raises(errors.IdentityChangeNotYours):
        by_somebody_else(change, act)
    assert state_of(change) == "open"


@pytest.mark.parametrize("act", ["record_checks", "attach", "submit"])
def test_what_was_handed_in_stays_as_it_was(malee, act: str) -> None:
    change = handed_in(malee)
    more = {
        "record_checks": {"passed": []},
        "attach": {"name": "a.pdf", "content": samples.document()},
    }
    with pytest.raises(errors.IdentityChangeClosed):
        getattr(service, act)(
            actor=ploy().actor(),
            change_id=change.id,
            reason=WHY,
            now=clock.now(),
            **more.get(act, {}),
        )
    assert change.evidence.count() == 1


def test_each_look_at_the_evidence_is_on_record(malee) -> None:
    change = handed_in(malee)
    looked_at(change, wit())
    row = Evidence.objects.get(action="core.file.read")
    assert (row.actor_label, row.reason, row.subject_id) == (
        "senior.wit",
        "to decide",
        malee.subject_id,
    )


# Deciding ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", [decisions.approve, decisions.refuse])
def test_nobody_decides_what_they_asked_for(malee, act: Callable[..., None]) -> None:
    change = handed_in(malee, by=wit())
    looked_at(change, wit())
    with pytest.raises(approval.SelfApproval):
        decide(act, change, wit())
    assert unchanged(malee) and state_of(change) == "submitted"


def test_who_has_not_opened_the_evidence_cannot_approve(malee) -> None:
    change = handed_in(malee)
    with pytest.raises(errors.IdentityEvidenceNotOpened):
        decide(decisions.approve, change, wit())
    assert unchanged(malee) and state_of(change) == "submitted"
    assert Approval.objects.get().state == "waiting"


def test_evidence_found_infected_since_stops_it(malee) -> None:
    change = handed_in(malee)
    looked_at(change, wit())
    StoredFile.objects.update(state="infected", finding="Test.Word")
    with pytest.raises(errors.IdentityEvidenceNotClean):
        decide(decisions.approve, change, wit())
    assert unchanged(malee)


def test_a_refusal_forgets_what_was_asked(malee) -> None:
    change = handed_in(malee)
    decide(decisions.refuse, change, wit())
    change.refresh_from_db()
    assert (change.state, change.value, change.value_index) == ("refused", None, None)
    assert unchanged(malee)
    with pytest.raises(approval.ApprovalClosed):
        decide(decisions.approve, change, wit())


def test_an_unfinished_request_cannot_be_decided(malee) -> None:
    change = prepared(malee)
    for act in (decisions.approve, decisions.refuse):
        with pytest.raises(errors.IdentityChangeClosed):
            decide(act, change, wit())


def test_the_maker_withdraws_at_any_time_before_the_decision(malee) -> None:
    for change in (requested(malee), handed_in(malee, field="national_id", value=NEW_ID)):
        service.withdraw(actor=ploy().actor(), change_id=change.id, reason=WHY, now=clock.now())
        assert state_of(change) == "withdrawn"
        with pytest.raises(Refusal):
            service.withdraw(actor=ploy().actor(), change_id=change.id, reason=WHY, now=clock.now())
    assert Approval.objects.get().state == "withdrawn"
    assert unchanged(malee)


def test_nobody_decides_after_the_time_is_over(malee) -> None:
    change = handed_in(malee)
    looked_at(change, wit())
    late = change.expires_at
    with pytest.raises(errors.IdentityChangeClosed):
        decide(decisions.approve, change, wit(), late)
    assert decisions.expire_old(actor=RETENTION, now=late - timedelta(seconds=1)) == 0
    assert decisions.expire_old(actor=RETENTION, now=late) == 1
    assert decisions.expire_old(actor=RETENTION, now=late) == 0
    assert (state_of(change), Approval.objects.get().state) == ("expired", "expired")
    assert unchanged(malee)


def test_the_clocks_task_ends_old_requests(malee) -> None:
    requested(malee, now=clock.now() - timedelta(days=8))
    expire_identity_changes()
    assert IdentityChange.objects.get().state == "expired"


def test_a_number_taken_meanwhile_is_not_given_twice(malee) -> None:
    change = handed_in(malee, value=SOMCHAI.phone)
    App.installed().register(SOMCHAI)
    with pytest.raises(errors.IdentityTaken):
        approved(change)
    assert unchanged(malee) and state_of(change) == "submitted"


def test_a_customer_closed_meanwhile_is_not_changed(malee) -> None:
    change = handed_in(malee)
    Customer.objects.update(state="closed", closed_at=clock.now())
    with pytest.raises(errors.IdentityAccountEnded):
        approved(change)
    assert unchanged(malee)


def test_keys_renewed_meanwhile_end_it_clearly(malee, settings) -> None:
    change = handed_in(malee)
    settings.BLIND_INDEX_KEYS = ["A" * 43 + "="]
    with pytest.raises(errors.IdentityKeysMoved):
        approved(change)
    assert unchanged(malee)


# Erasing ----------------------------------------------------------------------------------------


def erased(customer: Customer) -> None:
    erasure.erase(
        actor=RETENTION, customer_id=customer.id, ground="PDPA s.33", reason=WHY, now=clock.now()
    )


def test_an_open_account_is_not_erased(malee) -> None:
    with pytest.raises(errors.AccountNotEnded):
        erased(malee)
    assert unchanged(malee) and not IdentityErasure.objects.exists()


def test_an_erasure_empties_both_and_all_that_remembers_them(malee) -> None:
    done = applied(malee)
    waiting = handed_in(malee, field="national_id", value=NEW_ID)
    Customer.objects.update(state="closed", closed_at=clock.now())
    erased(malee)
    assert identity(malee) == (None, None)
    for change in (done, waiting):
        change.refresh_from_db()
        assert (change.value, change.old_value, change.note) == (None, None, None)
    assert (done.state, waiting.state) == ("erased", "expired")
    assert set(StoredFile.objects.values_list("state", flat=True)) == {"erased"}
    with pytest.raises(approval.ApprovalClosed):
        decide(decisions.approve, waiting, wit())
    with pytest.raises(errors.IdentityAccountEnded):
        erased(malee)
    with pytest.raises(errors.IdentityAccountEnded):
        requested(malee)


# At the same time -------------------------------------------------------------------------------


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Run the acts at the same moment; each answer is "done" or the code of a refusal."""
    start, answers = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        start.wait()
        try:
            act()
            answers.append("done")
        except Refusal as refusal:
            answers.append(refusal.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(answers)


@pytest.mark.race
def test_two_checkers_at_once_change_it_once(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = handed_in(malee)
    orn = member("compliance.orn", "compliance_officer")
    for one in (wit(), orn):
        looked_at(change, one)
    answers = at_once(*(lambda by=by: decide(decisions.approve, change, by) for by in (wit(), orn)))
    assert answers == ["approval_closed", "done"]
    assert Evidence.objects.filter(action="accounts.identity_change.apply").count() == 1
    assert texts_to(NEW_PHONE_E164) == ["accounts.phone_changed_new"]


@pytest.mark.race
def test_control_without_the_lock_both_checkers_would_pass(race_db, monkeypatch) -> None:
    """Without the row lock both see it waiting; the database's guard still lets one through."""
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = handed_in(malee)
    orn = member("compliance.orn", "compliance_officer")
    for one in (wit(), orn):
        looked_at(change, one)
    both = threading.Barrier(2)
    waiting = approval._waiting

    def unlocked(approval_id: UUID) -> Approval:
        found = Approval.objects.get(pk=approval_id)
        both.wait(timeout=10)
        return found

    monkeypatch.setattr(approval, "_waiting", unlocked)
    decided: list[str] = []
    apply = decisions._refuse_unripe

    def counted(*args: Any) -> None:
        decided.append("passed")
        apply(*args)

    monkeypatch.setattr(decisions, "_refuse_unripe", counted)
    answers = at_once(*(lambda by=by: decide(decisions.approve, change, by) for by in (wit(), orn)))
    monkeypatch.setattr(approval, "_waiting", waiting)
    assert decided == ["passed", "passed"]
    assert answers.count("done") == 1
    assert Customer.objects.get(pk=malee.pk).phone == NEW_PHONE_E164


@pytest.mark.race
def test_a_withdrawal_and_an_approval_at_once_have_one_outcome(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = handed_in(malee)
    looked_at(change, wit())
    maker, checker = ploy().actor(), wit()
    answers = at_once(
        lambda: decide(decisions.approve, change, checker),
        lambda: service.withdraw(actor=maker, change_id=change.id, reason=WHY, now=clock.now()),
    )
    assert answers == ["approval_closed", "done"]
    changed = Customer.objects.get(pk=malee.pk).phone == NEW_PHONE_E164
    assert state_of(change) == ("applied" if changed else "withdrawn")


@pytest.mark.race
def test_two_agents_at_once_open_one_request(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    agents = [ploy(), member("agent.lek", "agent")]
    answers = at_once(*(lambda by=by: requested(malee, by=by) for by in agents))
    assert answers[0] == "done" and answers[1] in {"identity_change_waiting", "identity_taken"}
    assert IdentityChange.objects.count() == 1
