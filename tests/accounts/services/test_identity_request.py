"""Preparing a change of phone or national ID: the checklist, the evidence, whose request it is."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction

from accounts.errors import identity_change as errors
from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityChange,
    IdentityCheckItem,
)
from accounts.services import identity_request as service
from micropay.core import clock
from micropay.core.file_errors import FileNotScanned, FileRefused
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.accounts.app import MALEE, App
from tests.accounts.identity import (
    WHY,
    attached,
    checked,
    handed_in,
    looked_at,
    ploy,
    prepared,
    proved,
    requested,
    scanned,
    state_of,
    submitted,
    wit,
)
from tests.backoffice import member
from tests.core import file_samples as samples


@pytest.fixture
def app(db: None) -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def malee(app: App) -> Customer:
    return Customer.objects.get(pk=app.customer_id)


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
    proved(change)
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
    proved(change)
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
