"""Erasing phone and national ID of an ended account, with all that remembers them."""

from __future__ import annotations

import pytest

from accounts.errors import identity_change as errors
from accounts.models.customer import Customer
from accounts.models.identity_change import (
    IdentityErasure,
)
from accounts.services import identity_change as decisions
from accounts.services import identity_erasure as erasure
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.models.file import StoredFile
from tests.accounts.app import MALEE, App
from tests.accounts.identity import (
    NEW_ID,
    WHY,
    applied,
    decide,
    handed_in,
    identity,
    requested,
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
