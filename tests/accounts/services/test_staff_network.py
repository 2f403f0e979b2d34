"""Networks are entered and closed by two people, and nobody locks the house from outside."""

from __future__ import annotations

import pytest
from django.db import transaction

from accounts.errors.staff_guard import LocksYouOut, NetworkInvalid, NetworkUnchanged
from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffNetwork
from accounts.selectors import staff_guard
from accounts.services import staff_network
from micropay.core import approval, clock
from micropay.core.models.approval import Approval
from tests.backoffice import member

pytestmark = pytest.mark.django_db
OFFICE, HOME = "203.0.113.0/24", "203.0.113.7"


@pytest.fixture
def two() -> tuple[Staff, Staff]:
    return member("maker", "compliance_officer"), member("checker", "compliance_officer")


def ask(maker: Staff, cidr: str = OFFICE) -> None:
    staff_network.ask_to_open(
        actor=maker.actor(), cidr=cidr, note="office", reason="moved", now=clock.now()
    )


def agree(checker: Staff, origin: str) -> None:
    asked = Approval.objects.get(state="waiting")
    with transaction.atomic():
        approval.approve(
            approval_id=asked.id,
            actor=checker.actor(origin=origin),
            reason="I agree",
            now=clock.now(),
        )


def test_a_network_counts_only_when_two_agreed(two: tuple[Staff, Staff]) -> None:
    ask(two[0])
    assert staff_guard.networks() == []
    agree(two[1], HOME)
    assert staff_guard.networks() == [OFFICE]
    with pytest.raises(NetworkUnchanged):
        ask(two[0])


@pytest.mark.parametrize("origin", ["198.51.100.1", "", "nonsense"])
def test_an_approver_outside_would_lock_everybody_out(
    two: tuple[Staff, Staff], origin: str
) -> None:
    ask(two[0])
    with pytest.raises(LocksYouOut):
        agree(two[1], origin)
    assert not StaffNetwork.objects.exists()
    assert Approval.objects.get().state == "waiting"


def test_the_last_network_of_the_approver_is_not_closed_while_others_stay(
    two: tuple[Staff, Staff],
) -> None:
    office, other = (
        StaffNetwork.objects.create(cidr=cidr, note="n", opened_at=clock.now())
        for cidr in (OFFICE, "198.51.100.0/24")
    )
    staff_network.ask_to_close(
        actor=two[0].actor(), network_id=office.id, reason="moved", now=clock.now()
    )
    with pytest.raises(LocksYouOut):
        agree(two[1], HOME)
    agree(two[1], "198.51.100.9")
    assert staff_guard.networks() == [other.cidr]


@pytest.mark.parametrize("typed", ["", "office", "203.0.113.7/24", "203.0.113.0/33", "1.2.3"])
def test_what_is_no_network_is_refused(two: tuple[Staff, Staff], typed: str) -> None:
    with pytest.raises(NetworkInvalid):
        ask(two[0], typed)
    assert not Approval.objects.exists()


def test_a_newer_address_family_works_too() -> None:
    assert staff_guard.network_allows("2001:db8::7", ["2001:db8::/32"])
    assert not staff_guard.network_allows("2001:db9::7", ["2001:db8::/32", OFFICE])
