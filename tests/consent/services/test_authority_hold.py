"""What an authority asks for is kept: the hold is placed in the same act, and outlives the case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from consent.errors.request import UnderLegalHold
from consent.models.request import LegalHold
from consent.selectors import right
from consent.services import authority, erasure, hold
from micropay.core import approval, clock
from micropay.core.models.evidence import Evidence
from tests.consent import authority_samples as samples
from tests.consent.people import CHECKER, MAKER
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
PHONE = ["accounts_customer.phone"]


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        yield


def test_a_letter_can_keep_the_data_from_the_moment_it_came() -> None:
    malee, somchai = people.malee(), people.somchai()
    row = samples.letter(malee.subject_id, keep=True)
    [standing] = LegalHold.objects.all()
    assert (standing.subject_id, standing.reference) == (malee.subject_id, row.reference)
    assert standing.ground == row.power and standing.placed_by == MAKER.label
    with pytest.raises(UnderLegalHold):
        erasure.erase_by_retention(
            actor=MAKER, subject_id=malee.subject_id, ground="x", now=clock.now()
        )
    authority.refuse(actor=MAKER, request_id=row.id, reason="no power named", now=clock.now())
    assert right.is_held(malee.subject_id) and not right.is_held(somchai.subject_id)
    lifted = hold.ask_to_lift(actor=MAKER, hold_id=standing.id, reason="refused", now=clock.now())
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=lifted.id, actor=MAKER, reason="x", now=clock.now())
    assert right.is_held(malee.subject_id)
    approval.approve(approval_id=lifted.id, actor=CHECKER, reason="over", now=clock.now())
    assert not right.is_held(malee.subject_id)


def test_the_two_who_grant_place_the_hold_and_it_stands_once() -> None:
    malee = people.register()
    row = samples.checked(malee.subject_id)
    asked = authority.ask_to_grant(
        actor=MAKER, request_id=row.id, granted=PHONE, keep=True, reason="r", now=clock.now()
    )
    assert not right.is_held(malee.subject_id)
    approval.approve(approval_id=asked.id, actor=CHECKER, reason="agreed", now=clock.now())
    assert right.is_held(malee.subject_id)
    other = samples.checked(malee.subject_id, reference="ตช 9", keep=True)
    asked = authority.ask_to_grant(
        actor=MAKER, request_id=other.id, granted=PHONE, keep=True, reason="r", now=clock.now()
    )
    approval.approve(approval_id=asked.id, actor=CHECKER, reason="agreed", now=clock.now())
    assert LegalHold.objects.filter(reference="ตช 9").count() == 1


def test_without_the_tick_nothing_is_held_and_a_hold_names_nobody_in_the_log() -> None:
    malee = people.register()
    samples.letter(malee.subject_id)
    assert not LegalHold.objects.exists()
    samples.letter(malee.subject_id, reference="ตช 8", keep=True)
    assert [row.subject_id for row in Evidence.objects.filter(action="consent.hold.place")] == [
        None
    ]
