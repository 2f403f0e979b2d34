"""Two people decide about money of a case at the same moment."""

from __future__ import annotations

from threading import Barrier

import pytest
from django.db import transaction

from complaints.errors import RedressMoveRefused
from complaints.models.redress import Redress
from complaints.services import redress
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.complaints.money import asked, case_of, malee, proposed
from tests.complaints.people import reload
from tests.wallet.races import together

pytestmark = pytest.mark.race


def yes(request_id, name: str) -> object:
    try:
        with transaction.atomic():
            approval.approve(
                approval_id=request_id,
                actor=Actor("staff", name, name),
                reason="checked",
                now=clock.now(),
            )
    except (approval.ApprovalClosed, RedressMoveRefused) as refusal:
        return refusal
    return "paid"


def test_of_two_people_who_agree_at_once_one_pays(race_db) -> None:
    her = malee()
    request = asked(proposed(case_of(her), 25_000))
    done = together(2, lambda number: yes(request.id, f"checker{number}"))
    assert sorted(map(str, done)) == ["approval_closed {'state': 'approved'}", "paid"]
    assert (her.balance, Redress.objects.get().state) == (125_000, "paid")
    assert Evidence.objects.filter(action="complaints.case.redress_paid").count() == 1


def test_without_the_lock_both_would_have_decided_and_the_key_alone_keeps_the_money(
    race_db, monkeypatch
) -> None:
    """The control: both read the request as waiting and decide. The lock on the case, the state of
    the money and the ledger's key still pay it once.
    """
    her = malee()
    request = asked(proposed(case_of(her), 25_000))
    both = Barrier(2, timeout=5)
    waiting = approval._waiting

    def unlocked(approval_id):
        found = approval.Approval.objects.get(pk=approval_id)
        both.wait()
        return found

    monkeypatch.setattr(approval, "_waiting", unlocked)
    done = together(2, lambda number: yes(request.id, f"checker{number}"))
    monkeypatch.setattr(approval, "_waiting", waiting)
    assert not any(isinstance(one, approval.ApprovalClosed) for one in done)
    assert (her.balance, Redress.objects.get().state) == (125_000, "paid")


def test_two_proposals_at_once_count_together(race_db) -> None:
    case = case_of(malee())
    together(2, lambda number: proposed(case, 300_000))
    assert sorted(Redress.objects.values_list("level", flat=True)) == ["medium", "small"]


def test_without_the_lock_two_proposals_would_pass_as_small(race_db, monkeypatch) -> None:
    """The control of the test above."""
    case = case_of(malee())
    both = Barrier(2, timeout=5)
    given = redress.reads.given

    def at_once(case):
        sum_before = given(case)
        both.wait()
        return sum_before

    monkeypatch.setattr(redress, "case_for_update", reload)
    monkeypatch.setattr(redress.reads, "given", at_once)
    together(2, lambda number: proposed(case, 300_000))
    assert list(Redress.objects.values_list("level", flat=True)) == ["small", "small"]
