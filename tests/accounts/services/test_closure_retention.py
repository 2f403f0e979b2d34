"""What becomes of who somebody was, after their account ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from accounts.models.closure import ClosedAccount, SetAsideIdentity
from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityErasure
from accounts.models.kyc import KycCase
from accounts.models.suspension import HeirRequest, Suspension, SuspensionProof
from accounts.services import retention, suspension
from accounts.services import suspension_decision as decisions
from consent.models.request import Erasure
from consent.models.retention import RetentionCategory
from consent.services import retention as schedule
from micropay.core import clock, ports
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.accounts import identity
from tests.accounts.app import MALEE, SOMCHAI, App, Person, messages_to
from tests.accounts.services.test_suspension import noon, prove
from tests.accounts.signed import Signed
from tests.accounts.suspended import agreed, maker
from tests.complaints import people as complainants

pytestmark = pytest.mark.django_db
NIGHTLY = Actor.system("retention")
# Somebody else, who really has the number that Malee's account was opened with.
HOLDER = replace(SOMCHAI, phone=MALEE.phone)


@pytest.fixture
def malee() -> Signed:
    return Signed()


def found_false(malee: Signed, *fields: str) -> Suspension:
    return suspension.suspend_for_false_information(
        actor=maker().actor(),
        customer_id=malee.principal.customer_id,
        false_fields=list(fields),
        detected_at=noon(),
        reason="the operator names another holder",
        now=noon(),
    )


def ended(row: Suspension, now: datetime) -> Customer:
    """Two people end the account on that day."""
    asked = decisions.ask_to_end_account(
        actor=maker().actor(), suspension_id=row.id, reason="no proof came", now=now
    )
    agreed(asked, now=now)
    return Customer.objects.get(pk=row.customer_id)


def last_day(customer: Customer) -> datetime:
    """Noon of the last day that the law keeps who it was."""
    [until] = [
        one["until"]
        for one in ClosedAccount.objects.get(customer=customer).kept
        if one["what"] == "identity"
    ]
    return clock.day_start(datetime.fromisoformat(until).date()) + timedelta(hours=12)


def is_taken(holder: Person) -> bool:
    """Whether the number is told that it has an account; no code comes then."""
    App.installed().start(holder)
    return messages_to(holder)[0].template == "accounts.registration_known"


def nightly(now: datetime) -> int:
    """The identity part of the nightly retention schedule; how many people it erased."""
    identity_part = RetentionCategory.objects.get(code="identity")
    return retention.forget_identities(
        actor=NIGHTLY, before=schedule.begins(identity_part, now), now=now
    )


@pytest.mark.parametrize("field", ["phone", "national_id", "all"])
def test_a_number_found_false_is_its_holders_from_the_sixteenth_day(malee, field: str) -> None:
    """On the fifteenth day proof may still come, and the account stands."""
    row = found_false(malee, field)
    with pytest.raises(Exception, match="proof"):
        ended(row, noon(15))
    assert is_taken(HOLDER)
    customer = ended(row, noon(16))
    assert (customer.state, customer.phone, customer.national_id) == ("closed", None, None)
    assert App.installed().register(HOLDER).customer_id


def test_what_was_presented_is_kept_aside_as_long_as_the_law_asks(malee) -> None:
    customer = ended(found_false(malee, "phone"), noon(16))
    kept = SetAsideIdentity.objects.get()
    assert (kept.phone, kept.national_id) == (MALEE.e164, MALEE.national_id)
    assert kept.until == clock.bangkok_day(last_day(customer))
    assert Evidence.objects.get(action="accounts.identity_change.set_aside").detail["until"]
    assert nightly(last_day(customer)) == 0
    assert nightly(last_day(customer) + timedelta(days=1)) == 1
    assert not SetAsideIdentity.objects.exists()
    assert nightly(last_day(customer) + timedelta(days=2)) == 0


def test_a_true_number_stays_with_the_identity_until_the_last_day_is_over(malee) -> None:
    customer = ended(found_false(malee, "address"), noon(16))
    assert customer.phone == MALEE.e164 and not SetAsideIdentity.objects.exists()
    assert nightly(last_day(customer)) == 0
    assert is_taken(HOLDER)
    assert nightly(clock.day_end(clock.bangkok_day(last_day(customer)))) == 1
    assert App.installed().register(HOLDER).customer_id


def test_nothing_of_the_person_is_left_on_the_row_and_the_list_stays(malee) -> None:
    row = found_false(malee, "address")
    prove(malee, row, now=noon(1))
    customer = ended(row, noon(2))
    assert nightly(last_day(customer) + timedelta(days=1)) == 1
    customer.refresh_from_db()
    personal = [customer.phone, customer.national_id, customer.name, customer.birth_date]
    personal += [customer.address, customer.occupation, customer.workplace, customer.email]
    assert [one for one in personal if one] == []
    assert ClosedAccount.objects.get(customer=customer).kept
    [act] = Evidence.objects.filter(action="accounts.identity_change.erase")
    assert act.subject_id == customer.subject_id
    assert "phone" in Erasure.objects.get().gone


def test_what_was_written_around_the_account_goes_with_the_identity(malee) -> None:
    row = found_false(malee, "address")
    prove(malee, row, now=noon(1))
    customer = ended(row, noon(2))
    heir = HeirRequest.objects.create(
        customer=customer, name="สมหญิง", contact="081", wish="ยอดเงิน", received_at=noon(3)
    )
    card = KycCase.objects.create(
        customer=customer,
        code="ABCDEFGH",
        state="expired",
        note="seen",
        card_expires_on=date(2570, 1, 1),
        asked_at=noon(),
        expires_at=noon(1),
    )
    assert nightly(last_day(customer)) == 0
    assert SuspensionProof.objects.get().words == "ทะเบียนบ้านเล่มจริง"
    assert nightly(last_day(customer) + timedelta(days=1)) == 1
    for one in (heir, card):
        one.refresh_from_db()
    assert SuspensionProof.objects.get().words is None
    assert (heir.name, heir.contact, heir.wish) == ("", "", "")
    assert (card.note, card.card_expires_on) == (None, None)
    gone = Erasure.objects.get().gone
    assert {"notes_of_checks", "words_of_proofs", "requests_of_heirs"} <= set(gone)


def test_nobody_empties_or_changes_a_proof_before(malee) -> None:
    row = found_false(malee, "address")
    prove(malee, row, now=noon(1))
    ended(row, noon(2))
    for change in ({"words": None}, {"words": "other"}, {"words": None, "file_id": None}):
        with pytest.raises(DatabaseError, match="refused"), transaction.atomic():
            SuspensionProof.objects.update(**change, given_at=noon(2))
    with pytest.raises(DatabaseError), transaction.atomic():
        SuspensionProof.objects.update(words=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        SuspensionProof.objects.all().delete()
    assert SuspensionProof.objects.get().words == "ทะเบียนบ้านเล่มจริง"


def test_files_of_requests_go_with_the_identity(malee) -> None:
    customer = Customer.objects.get(pk=malee.principal.customer_id)
    identity.applied(customer)
    customer = ended(found_false(malee, "address"), noon(16))
    assert StoredFile.objects.exclude(state="erased").exists()
    assert nightly(last_day(customer) + timedelta(days=1)) == 1
    assert set(StoredFile.objects.values_list("state", flat=True)) == {"erased"}


def test_it_is_done_once(malee) -> None:
    customer = ended(found_false(malee, "address"), noon(16))
    after = last_day(customer) + timedelta(days=1)
    assert [nightly(after), nightly(after)] == [1, 0]
    assert IdentityErasure.objects.count() == 1


def test_an_open_case_keeps_the_person_until_it_is_decided(malee, monkeypatch) -> None:
    customer = ended(found_false(malee, "address"), noon(16))
    after = last_day(customer) + timedelta(days=1)
    stands = {"court_order": True}
    monkeypatch.setattr(
        ports, "_erasure_obstacles", {"court_order": lambda **_: stands["court_order"]}
    )
    assert nightly(after) == 0
    stands["court_order"] = False
    assert nightly(after) == 1


def test_what_apps_say_stands_in_the_way_is_asked() -> None:
    assert set(ports._erasure_obstacles) == {
        "open_complaint",
        "unpaid_balance",
        "merchant_open",
    }


def test_an_open_complaint_stands_in_the_way(malee) -> None:
    customer = ended(found_false(malee, "address"), noon(16))
    complainants.filed(customer_id=customer.id)
    assert nightly(last_day(customer) + timedelta(days=1)) == 0
    customer.refresh_from_db()
    assert customer.phone == MALEE.e164
