"""Deciding over a change of phone or national ID: another person, in time, on what still holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from accounts.errors import identity_change as errors
from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityChange,
)
from accounts.services import identity_change as decisions
from accounts.services import identity_request as service
from accounts.tasks import expire_identity_changes
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.models.approval import Approval
from micropay.core.models.file import StoredFile
from tests.accounts.app import MALEE, SOMCHAI, App
from tests.accounts.identity import (
    NEW_ID,
    WHY,
    approved,
    decide,
    handed_in,
    looked_at,
    ploy,
    prepared,
    requested,
    state_of,
    unchanged,
    wit,
)

RETENTION = Actor.system("retention")


@pytest.fixture
def app(db: None) -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def malee(app: App) -> Customer:
    return Customer.objects.get(pk=app.customer_id)


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


def test_a_key_that_is_being_replaced_meanwhile_stops_nobody(malee, settings) -> None:
    change = handed_in(malee)
    newer = "A" * 43 + "="
    settings.BLIND_INDEX_KEYS = [newer, *settings.BLIND_INDEX_KEYS]
    approved(change)
    assert state_of(change) == "applied"


def test_a_key_that_was_lost_meanwhile_ends_it_clearly(malee, settings) -> None:
    change = handed_in(malee)
    settings.BLIND_INDEX_KEYS = ["A" * 43 + "="]
    with pytest.raises(errors.IdentityKeysMoved):
        approved(change)
    assert unchanged(malee)
