"""Lists of sanctions: imported whole or not at all, asked of everybody, decided by two people."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from accounts.errors.sanctions import HitDecided, ListKnown, ListShrank, ListUnreadable
from accounts.models.customer import Customer
from accounts.models.sanctions import SanctionEntry, SanctionHit, SanctionList, ScreeningRun
from accounts.models.suspension import Suspension
from accounts.selectors import sanctions as reads
from accounts.services import kyc_review, sanctions, suspension_decision
from accounts.states import SuspensionCause
from micropay.core import approval, clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts import listing, suspended
from tests.accounts.app import MALEE, SOMCHAI, App, Person
from tests.accounts.listing import imported, look_over
from tests.accounts.services.test_kyc import verifier
from tests.accounts.services.test_kyc_review import checked
from tests.wallet.services.test_confirm_races import at_once

OTHERS = "Z-9,Nobody Here,1900,"


def register(person: Person = MALEE) -> App:
    return App.installed().register(person)


def listed(person: Person) -> str:
    return f"A-1,{person.given_name} {person.family_name},,"


def asked(hit: SanctionHit, *, confirm: bool) -> None:
    """The maker asks and the checker agrees."""
    suspended.agreed(
        sanctions.ask_about(
            actor=suspended.maker().actor(),
            hit_id=hit.id,
            confirm=confirm,
            reason="compared with the papers",
            now=clock.now(),
        )
    )


@pytest.mark.django_db
def test_a_list_counts_from_its_import_and_takes_the_place_of_the_one_before() -> None:
    first = imported(OTHERS)
    second = imported(OTHERS, "A-2,Somebody Else,,", version="2")
    first.refresh_from_db()
    assert first.replaced_at is not None
    assert reads.in_force() == [second]
    assert (second.entries, len(second.sha256)) == (2, 64)
    noted = Evidence.objects.filter(action="accounts.sanctions.import").order_by("id").last()
    assert (noted.detail["version"], noted.detail["sha256"]) == ("2", second.sha256)
    assert noted.reason == "weekly list"


@pytest.mark.django_db
def test_the_same_list_twice_and_one_that_shrank_are_refused_whole() -> None:
    lines = [f"A-{number},Somebody Number{'x' * number},," for number in range(10)]
    imported(*lines)
    for known in ({"version": "2"}, {"version": "1"}):
        with pytest.raises(ListKnown):
            imported(*(lines if known["version"] == "2" else [*lines, OTHERS]), **known)
    with pytest.raises(ListShrank) as refused:
        imported(*lines[:7], version="2")
    assert refused.value.params == {"new": 7, "old": 10}
    with pytest.raises(ListUnreadable):
        imported("A-1", version="3")
    assert SanctionList.objects.get().replaced_at is None
    assert (SanctionEntry.objects.count(), ScreeningRun.objects.count()) == (10, 1)
    assert imported(*lines[:7], version="2", shrunk=True).entries == 7


@pytest.mark.django_db
def test_entries_lie_encrypted() -> None:
    imported(listed(MALEE))
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM accounts_sanctionentry t")
        assert MALEE.family_name not in cursor.fetchone()[0]


@pytest.mark.django_db
def test_everybody_is_looked_at_when_a_list_changes() -> None:
    malee, _ = register(), register(SOMCHAI)
    imported(listed(MALEE))
    assert look_over() == 2
    hit = SanctionHit.objects.get()
    assert (hit.customer_id, hit.state, hit.how, hit.percent) == (
        malee.customer_id,
        "open",
        "name",
        100,
    )
    run = ScreeningRun.objects.get()
    assert (run.looked, run.found) == (2, 1) and run.ended_at is not None
    noted = Evidence.objects.get(action="accounts.sanctions.look_over")
    assert (noted.detail["looked"], noted.detail["found"]) == (2, 1)
    assert look_over() == 0


@pytest.mark.django_db
def test_a_number_is_found_by_its_index_alone() -> None:
    register()
    imported(f"A-1,Somebody Else,1900,{MALEE.national_id}")
    look_over()
    assert SanctionHit.objects.get().how == "national_id"


@pytest.mark.django_db
def test_a_run_that_died_goes_on_where_it_was(monkeypatch) -> None:
    register(), register(SOMCHAI)
    imported(listed(MALEE), "A-2,สมชาย ทองดี,,")
    monkeypatch.setattr(sanctions, "_BATCH", 1)
    assert sanctions.screen_next(actor=listing.PLATFORM, now=clock.now()) == 1
    assert ScreeningRun.objects.get().looked == 1
    assert look_over() == 1
    assert SanctionHit.objects.count() == 2


@pytest.mark.django_db
def test_nothing_tells_the_customer_of_an_open_match() -> None:
    malee = register()
    told = Message.objects.count(), Evidence.objects.filter(subject_id=_subject(malee)).count()
    imported(listed(MALEE))
    look_over()
    assert SanctionHit.objects.exists()
    assert told == (
        Message.objects.count(),
        Evidence.objects.filter(subject_id=_subject(malee)).count(),
    )
    assert list(reads.personal_rows(_subject(malee))) == []
    assert Customer.objects.get().state == "active"


@pytest.mark.django_db
def test_a_false_match_is_remembered_until_the_entry_changes() -> None:
    register()
    imported(listed(MALEE))
    look_over()
    asked(SanctionHit.objects.get(), confirm=False)
    imported(listed(MALEE), OTHERS, version="2")
    look_over()
    assert [hit.state for hit in SanctionHit.objects.all()] == ["cleared"]
    imported(f"A-1,{MALEE.given_name} {MALEE.family_name},1985,", OTHERS, version="3")
    Customer.objects.update(birth_date=None)
    look_over()
    assert sorted(hit.state for hit in SanctionHit.objects.all()) == ["cleared", "open"]


@pytest.mark.django_db
def test_a_confirmed_match_stops_the_money_with_its_basis_and_without_an_end() -> None:
    malee = register()
    imported(listed(MALEE))
    look_over()
    hit = SanctionHit.objects.get()
    asked(hit, confirm=True)
    hit.refresh_from_db()
    row = Suspension.objects.get()
    assert (hit.state, hit.suspension_id) == ("confirmed", row.id)
    assert (row.cause, row.reference, row.until) == (SuspensionCause.SANCTIONS_LIST, "un A-1", None)
    assert "2559" in row.basis
    assert suspended.state_of(malee.customer_id) == "suspended"
    # Off the list again: two people lift it, as any other.
    suspended.agreed(
        suspension_decision.ask_to_lift(
            actor=suspended.maker().actor(),
            suspension_id=row.id,
            reason="taken off the list",
            now=clock.now(),
        )
    )
    assert suspended.state_of(malee.customer_id) == "active"


@pytest.mark.django_db
def test_a_match_is_decided_once_and_by_two() -> None:
    register()
    imported(listed(MALEE))
    look_over()
    hit = SanctionHit.objects.get()
    maker = suspended.maker().actor()
    request = sanctions.ask_about(
        actor=maker, hit_id=hit.id, confirm=True, reason="the same", now=clock.now()
    )
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=request.id, actor=maker, reason="yes", now=clock.now())
    assert not Suspension.objects.exists()
    suspended.agreed(request)
    with pytest.raises(HitDecided):
        sanctions.ask_about(
            actor=maker, hit_id=hit.id, confirm=False, reason="another", now=clock.now()
        )
    with pytest.raises(DatabaseError), transaction.atomic():
        SanctionHit.objects.update(state="open", decided_at=None, maker_id="", checker_id="")


@pytest.mark.django_db
def test_the_bank_checks_somebody_on_a_list_and_compliance_decides_once() -> None:
    malee, dao = register(), verifier()
    imported(listed(MALEE))
    case = checked(malee, dao)
    assert (case.state, case.screening, case.screening_list) == ("in_review", "hit", "un 1")
    assert SanctionHit.objects.get().state == "open"
    suspended.agreed(
        kyc_review.ask_about_match(
            actor=suspended.maker().actor(),
            case_id=case.id,
            clear=True,
            reason="born elsewhere",
            now=clock.now(),
        )
    )
    assert SanctionHit.objects.get().state == "cleared"
    assert Customer.objects.get().verified_at is not None
    # The next check is due: the same entry is somebody else, and that is remembered.
    Customer.objects.update(review_on=clock.bangkok_day(clock.now()))
    again = checked(malee, dao)
    assert (again.state, again.screening) == ("verified", "clear")


@pytest.mark.django_db
def test_somebody_on_no_list_is_verified_and_without_a_list_nobody_was_asked() -> None:
    malee, dao = register(), verifier()
    case = checked(malee, dao)
    assert case.screening == "not_screened"
    imported(OTHERS)
    assert sanctions.screen(person=_person(), now=clock.now()).list_version == "un 1"


@pytest.mark.race
def test_two_workers_look_at_everybody_once(race_db) -> None:
    register(), register(SOMCHAI)
    imported(listed(MALEE), "A-2,สมชาย ทองดี,,")

    def look() -> int:
        return sanctions.screen_next(actor=listing.PLATFORM, now=clock.now())

    results = at_once(look, look, look)
    assert sum(results) == 2
    assert SanctionHit.objects.count() == 2


def _subject(app: App):
    return Customer.objects.values_list("subject_id", flat=True).get(id=app.customer_id)


def _person():
    from accounts.services.kyc_result import person_to_screen

    return person_to_screen(Customer.objects.order_by("registered_at")[0])
